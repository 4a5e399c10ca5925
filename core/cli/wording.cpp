#include "wording.h"

#include <array>
#include <chrono>

#include "precheck/list.h"
#include "terminal.h"

namespace precheck::cli {

std::string Wording::own(const LocalizedText& text) const { return harmless(words_.of(text)); }

std::string Wording::joined(std::string_view a, std::string_view b) const {
  return std::string{a} + (chinese() ? "：" : ": ") + std::string{b};
}

std::string Wording::day(Date date) const {
  constexpr std::array<std::string_view, 7> kChinese{"周日", "周一", "周二", "周三",
                                                     "周四", "周五", "周六"};
  constexpr std::array<std::string_view, 7> kEnglish{"Sun", "Mon", "Tue", "Wed",
                                                     "Thu", "Fri", "Sat"};
  const unsigned weekday = std::chrono::weekday{date.days()}.c_encoding();
  return date.text() + ' ' + std::string{chinese() ? kChinese.at(weekday) : kEnglish.at(weekday)};
}

std::string Wording::money(const List<Money>& sums) {
  std::string out;
  for (const Money& sum : sums) {
    if (!out.empty()) out += " + ";
    out += std::string{sum.currency.code()} + ' ' + sum.value();
  }
  return out;
}

std::string Wording::after(const List<std::size_t>& places) const {
  std::string list;
  for (const std::size_t place : places) {
    if (!list.empty()) list += chinese() ? "、" : ", ";
    list += std::to_string(place + 1);
  }
  return words_.text("plan.after", {{"steps", list}});
}

std::string Wording::clauses(const List<std::string_view>& refs) const {
  std::string list;
  for (const std::string_view ref : refs) {
    if (!list.empty()) list += chinese() ? "、" : ", ";
    list += ref;
  }
  return words_.text("clause.label", {{"clause", harmless(list)}});
}

std::string Wording::length(const std::optional<Length>& length, Bound bound) const {
  if (!length) return words_.text("stage.noLength");
  const std::string unit = "unit." + std::string{name(length->unit)};
  return words_.text("bound." + std::string{name(bound)},
                     {{"length", words_.counted(unit, length->count)}});
}

}  // namespace precheck::cli
