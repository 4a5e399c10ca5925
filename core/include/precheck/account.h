// One account summary, read once into typed values. What is absent stays absent, and what
// cannot be read says so: neither is ever taken for a good value.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "precheck/date.h"
#include "precheck/fault.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/vocabulary.h"

namespace precheck {

namespace json {
class Document;
}

enum class Knowledge : std::uint8_t {
  Absent,      // the host did not supply it
  Unreadable,  // it is there, and has the wrong type or form
  Known,
};

// One value. Which member holds it follows from the type of its fact.
struct FactValue {
  static constexpr std::int16_t kUnforeseen = -1;

  Knowledge knowledge = Knowledge::Absent;
  bool flag = false;                  // Flag
  std::int16_t choice = kUnforeseen;  // Choice: index among the foreseen values
  std::string_view text;              // Text, Choice
  Money money;                        // Amount
  Moment moment;                      // Time
};

// A list of items, as a table of their fields.
struct FactList {
  Knowledge knowledge = Knowledge::Absent;
  std::size_t width = 0;    // fields of an item
  List<FactValue> values;   // item by item
  List<Knowledge> entries;  // Unreadable: the entry is no item at all

  [[nodiscard]] std::size_t size() const noexcept { return entries.size(); }
  [[nodiscard]] const FactValue& at(std::size_t item, std::size_t field) const noexcept {
    return values[item * width + field];
  }
};

class Account {
 public:
  // Reads `text` by the facts of `vocabulary`, which must outlive it, taking bare dates in `zone`.
  // To be checked by a policy, it must be read by the policy's own vocabulary and zone.
  Account(std::string_view text, Offset zone, const Vocabulary& vocabulary);
  Account(Account&&) noexcept;
  Account& operator=(Account&&) noexcept;
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;
  ~Account();

  // False where the text is no account summary at all; `faults` then says why.
  [[nodiscard]] bool usable() const noexcept { return usable_; }
  // What could not be used. With a usable account these are diagnostics of the report.
  [[nodiscard]] const Faults& faults() const& noexcept { return faults_; }
  const Faults& faults() const&& = delete;  // they would outlive what they belong to

  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return *vocabulary_; }
  [[nodiscard]] const FactValue& value(std::uint32_t slot) const noexcept { return values_[slot]; }
  [[nodiscard]] const FactList& list(std::uint32_t slot) const noexcept { return lists_[slot]; }

 private:
  friend class AccountReader;

  const Vocabulary* vocabulary_;
  std::unique_ptr<json::Document> document_;  // owns every text of the values
  bool usable_ = false;
  Faults faults_;
  // Indexed by slot; a list's slot in `values_` and a value's in `lists_` stay empty.
  List<FactValue> values_;
  List<FactList> lists_;
};

}  // namespace precheck
