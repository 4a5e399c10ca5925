// One account summary, read once into typed values. What is absent stays absent, and what
// cannot be read says so: neither is ever taken for a good value.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "precheck/date.h"
#include "precheck/fault.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/vocabulary.h"

namespace precheck {

enum class Knowledge : std::uint8_t {
  Absent,      // the host did not supply it
  Unreadable,  // it is there, and has the wrong type or form
  Known,
};

// One value. Which member holds it, where it is known, follows from the type of its fact; there are
// thousands in an account, so they share their place.
struct FactValue {
  static constexpr std::int16_t kUnforeseen = -1;

  FactValue() noexcept : text() {}
  void know(std::string_view value) noexcept { known(text, value); }
  void know(const Money& value) noexcept { known(money, value); }
  void know(const Moment& value) noexcept { known(moment, value); }

  Knowledge knowledge = Knowledge::Absent;
  bool flag = false;                  // Flag
  std::int16_t choice = kUnforeseen;  // Choice: index among the foreseen values
  union {
    std::string_view text;  // Text, Choice
    Money money;            // Amount
    Moment moment;          // Time
  };

 private:
  template <typename T>
  void known(T& place, const T& value) noexcept {
    std::construct_at(&place, value);
    knowledge = Knowledge::Known;
  }
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
  Account(Account&&) noexcept = default;
  Account& operator=(Account&&) noexcept = default;
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;
  ~Account() = default;

  // Reads another text instead, by the same facts and in the same zone. What the one before took
  // of memory is used again.
  void read(std::string_view text);

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
  friend class QuickReader;

  // Makes every value absent.
  void clear();

  const Vocabulary* vocabulary_;
  Offset zone_;
  List<char> texts_;  // what every text of the values stands in
  bool usable_ = false;
  Faults faults_;
  // Indexed by slot; a list's slot in `values_` and a value's in `lists_` stay empty.
  List<FactValue> values_;
  List<FactList> lists_;
};

}  // namespace precheck
