// The facts an account summary can hold: names, types and foreseen values. Those of
// account-summary/1 stand in a table generated from core/schema/account-summary-1.schema.json; a
// policy may declare further facts of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "precheck/list.h"

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
  constexpr Table(const T* first, std::size_t size) : first_(first), size_(size) {}
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

// A fact by slot, with the pointer that leads to it.
struct FactEntry {
  std::string pointer;
  const FactSpec* fact = nullptr;
};

// Every fact there is for one policy.
class Vocabulary {
 public:
  // Those of account-summary/1.
  static const Vocabulary& standard();

  // The standard facts, to be added to. Names and values that are added must outlive it.
  Vocabulary();
  Vocabulary(Vocabulary&&) noexcept = default;
  Vocabulary& operator=(Vocabulary&&) noexcept = default;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  ~Vocabulary() = default;

  // Adds a fact where the pointer leads: at the top, into a group (which is made where there is
  // none), or into the items of a list. A new list's items have an `id` and a `title`.
  // False where there is such a fact already, or a step leads into a single value. Places found
  // before stay valid only where nothing is added after them.
  [[nodiscard]] bool add(std::string_view pointer, FactType type,
                         const List<std::string_view>& values);

  [[nodiscard]] Table<FactSpec> facts() const noexcept { return facts_; }
  [[nodiscard]] std::optional<FactPlace> find(std::string_view pointer) const noexcept;
  [[nodiscard]] const List<FactEntry>& entries() const noexcept { return entries_; }

 private:
  // `facts` with one more, or with its namesake replaced.
  [[nodiscard]] Table<FactSpec> with(Table<FactSpec> facts, const FactSpec& fact);

  Table<FactSpec> facts_;
  List<FactEntry> entries_;
  // What was added; the tables point into these.
  List<List<FactSpec>> tables_;
  List<List<std::string_view>> values_;
};

}  // namespace precheck
