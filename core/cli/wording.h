// How dates, money, clauses and texts read in one language.
#pragma once

#include <string>
#include <string_view>

#include "dictionary.h"
#include "precheck/date.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/policy.h"

namespace precheck::cli {

class Wording {
 public:
  explicit Wording(const Dictionary& words) : words_(words) {}

  // A text of the policy, made harmless: it may come from a file nobody has read.
  [[nodiscard]] std::string own(const LocalizedText& text) const;
  [[nodiscard]] std::string joined(std::string_view a, std::string_view b) const;
  // With its weekday.
  [[nodiscard]] std::string day(Date date) const;
  [[nodiscard]] static std::string money(const List<Money>& sums);
  // Steps of a plan, by their numbers in it.
  [[nodiscard]] std::string after(const List<std::size_t>& places) const;
  [[nodiscard]] std::string clauses(const List<std::string_view>& refs) const;
  // "at most 3 working days", or that the agreement gives no length.
  [[nodiscard]] std::string length(const std::optional<Length>& length, Bound bound) const;

 private:
  [[nodiscard]] bool chinese() const { return words_.language() == Language::Chinese; }

  const Dictionary& words_;
};

}  // namespace precheck::cli
