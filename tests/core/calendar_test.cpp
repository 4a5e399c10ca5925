#include <string>

#include "catch.h"
#include "evaluate/day_counter.h"
#include "precheck/calendar.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

Calendar published() {
  Faults faults;
  Calendar calendar = Calendar::read(readSource("core/calendars/cn.json"), faults);
  REQUIRE(faults.empty());
  return calendar;
}

Faults faultsOf(const std::string& text) {
  Faults faults;
  (void)Calendar::read(text, faults);
  return faults;
}

std::string workingDaysAfter(const Calendar* calendar, const char* day, int count,
                             bool& estimated) {
  DayCounter days{calendar};
  const Moment submitted{*Date::parse(day), 0, false};
  const auto end = days.after(End::at(submitted), {count, Unit::WorkingDay}, Roll::None);
  REQUIRE(end);
  estimated = end->estimated;
  return end->day.text();
}

TEST_CASE("Holidays are off and make-up days are worked") {
  const Calendar calendar = published();
  const auto works = [&](const char* day) { return calendar.isWorkingDay(*Date::parse(day)); };
  CHECK_FALSE(works("2026-10-01"));  // National Day
  CHECK(works("2026-10-10"));        // a Saturday that is worked
  CHECK(works("2026-09-20"));        // a Sunday that is worked
  CHECK_FALSE(works("2026-11-21"));  // a Saturday
  CHECK(works("2026-11-23"));
}

TEST_CASE("Working days over published years are certain, and over others are estimates") {
  const Calendar calendar = published();
  bool estimated = true;
  CHECK(workingDaysAfter(&calendar, "2026-11-21", 15, estimated) == "2026-12-11");
  CHECK_FALSE(estimated);
  CHECK(workingDaysAfter(&calendar, "2026-09-18", 15, estimated) == "2026-10-15");
  CHECK_FALSE(estimated);
  CHECK(workingDaysAfter(&calendar, "2026-12-28", 4, estimated) == "2027-01-01");
  CHECK(estimated);
  CHECK(workingDaysAfter(nullptr, "2026-09-18", 15, estimated) == "2026-10-09");
  CHECK(estimated);
}

TEST_CASE("A count that would leave the last year has no end") {
  DayCounter days{nullptr};
  const Moment late{*Date::parse("9999-12-30"), 0, false};
  CHECK_FALSE(days.after(End::at(late), {10'000, Unit::WorkingDay}, Roll::None));
  CHECK_FALSE(days.after(End::at(late), {10'000, Unit::Month}, Roll::None));
  CHECK_FALSE(days.after(End::at(late), {10'000, Unit::Hour}, Roll::None));
  CHECK(days.after(End::at(late), {1, Unit::Day}, Roll::None));
}

TEST_CASE("A calendar with a fault is refused with the place of each") {
  const auto refused = [](const std::string& year) {
    const std::string text = R"({"format":"calendar/1","id":"x","years":{"2026":)" + year + "}}";
    std::string out;
    for (const Fault& fault : faultsOf(text)) {
      out += std::string{name(fault.code)} + " " + fault.pointer + "; ";
    }
    return out;
  };
  const std::string notice = R"({"notice":"n","workingDays":[],"holidays":)";
  CHECK(refused(notice + "[]}").empty());
  CHECK(refused(notice + R"([{"from":"2026-02-30","to":"2026-03-01"}]})") ==
        "bad-date /years/2026/holidays/0/from; ");
  CHECK(refused(notice + R"([{"from":"2025-12-31","to":"2026-01-01"}]})") ==
        "year-not-covered /years/2026/holidays/0/from; ");
  CHECK(refused(notice + R"([{"from":"2026-01-03","to":"2026-01-01"}]})") ==
        "bad-date /years/2026/holidays/0/to; ");
  CHECK(refused(R"({"notice":"n","holidays":[],"workingDays":["2026-01-05"]})") ==
        "bad-value /years/2026/workingDays/0; ");
  CHECK(refused(notice + R"([{"from":"2026-01-01"}]})") ==
        "missing-member /years/2026/holidays/0; ");
  CHECK(refused(notice + R"([{"from":"2026-01-01","to":7}]})") ==
        "wrong-type /years/2026/holidays/0/to; ");
  CHECK(refused(notice + R"([],"more":1})") == "unknown-member /years/2026/more; ");
  CHECK(refused(R"({"notice":"n","holidays":[],"workingDays":["Saturday"]})") ==
        "bad-date /years/2026/workingDays/0; ");
  CHECK(refused(R"({"holidays":[],"workingDays":[]})") == "missing-member /years/2026; ");
  CHECK(refused(R"({"notice":"n"})") == "missing-member /years/2026; missing-member /years/2026; ");
}

TEST_CASE("A calendar that is none, and a year that is none, are refused") {
  const auto refused = [](const std::string& text) {
    std::string out;
    for (const Fault& fault : faultsOf(text)) {
      out += std::string{name(fault.code)} + " " + fault.pointer + "; ";
    }
    return out;
  };
  const std::string head = R"({"format":"calendar/1","id":"x","years":)";
  CHECK(refused("[]") == "wrong-type ; ");
  CHECK(refused(R"({"format":"calendar/2","id":"x","years":{}})") ==
        "unsupported-format /format; ");
  CHECK(refused(head + R"({},"more":1})") == "unknown-member /more; ");
  CHECK(refused(head + "7}") == "wrong-type /years; ");
  for (const std::string year : {"26", "02026", "20x6", "abcd", "-026"}) {
    INFO(year);
    CHECK(refused(head + "{\"" + year + R"(":{"notice":"n","holidays":[],"workingDays":[]}}})") ==
          "bad-date /years/" + year + "; ");
  }
}

TEST_CASE("A year the calendar has not is a guess, before, between and after those it has") {
  const std::string empty = R"({"notice":"n","holidays":[],"workingDays":[]})";
  Faults faults;
  const Calendar calendar = Calendar::read(
      R"({"format":"calendar/1","id":"x","years":{"2030":)" + empty + R"(,"2026":)" + empty + "}}",
      faults);
  REQUIRE(faults.empty());
  CHECK(calendar.covers(2026));
  CHECK(calendar.covers(2030));
  for (const int year : {1970, 2025, 2028, 2031, 9999}) CHECK_FALSE(calendar.covers(year));
}

}  // namespace
}  // namespace precheck::tests
