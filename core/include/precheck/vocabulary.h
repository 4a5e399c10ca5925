// The facts an account summary can hold: names, types and foreseen values.
// The table behind this is generated from core/schema/account-summary-1.schema.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precheck {

enum class FactType : std::uint8_t {
  Group,    // an object of further facts
  Items,    // a list of objects
  Amounts,  // a list of sums of money
  Texts,    // a list of words
  Text,     // any text
  Choice,   // one of the foreseen values
  Flag,     // true or false
  Time,
  Amount,
};

// A constant array of the table.
template <typename T>
class Table {
 public:
  constexpr Table() = default;
  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): an array is its table
  constexpr Table(const T (&array)[N]) : first_(array), size_(N) {}
  [[nodiscard]] constexpr const T* begin() const noexcept { return first_; }
  [[nodiscard]] constexpr const T* end() const noexcept { return first_ + size_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  constexpr const T& operator[](std::size_t index) const noexcept { return first_[index]; }

 private:
  const T* first_ = nullptr;
  std::size_t size_ = 0;
};

struct FactSpec {
  std::string_view name;
  FactType type = FactType::Text;
  Table<std::string_view> values;  // Choice: what is foreseen
  Table<FactSpec> members;         // Group: its facts; Items: the fields of an item
};

// The facts at the top of an account summary.
[[nodiscard]] Table<FactSpec> accountFacts() noexcept;

// The fields of one entry of a list: an item's own, or one field standing for a bare value.
[[nodiscard]] Table<FactSpec> fieldsOf(const FactSpec& list) noexcept;
[[nodiscard]] std::optional<std::size_t> fieldIndex(const FactSpec& list,
                                                    std::string_view field) noexcept;
[[nodiscard]] bool isList(FactType type) noexcept;

// How many slots a fact takes: a group one for each fact below it, any other fact one.
// Slots are numbered in the order of the table.
[[nodiscard]] std::uint32_t slotsOf(const FactSpec& fact) noexcept;

// Where a JSON Pointer leads.
struct FactPlace {
  std::uint32_t slot = 0;
  const FactSpec* fact = nullptr;
  // Of a list's items, the field the pointer goes on to.
  std::optional<std::size_t> field;
};

[[nodiscard]] std::optional<FactPlace> findFact(std::string_view pointer) noexcept;

// The facts by slot, with the pointers that lead to them.
struct FactEntry {
  std::string pointer;
  const FactSpec* fact = nullptr;
};
[[nodiscard]] const std::vector<FactEntry>& factEntries();

}  // namespace precheck
