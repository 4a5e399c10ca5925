#include <string>

#include "catch.h"
#include "precheck/date.h"

namespace precheck {
namespace {

Date day(std::string_view text) {
  const auto date = Date::parse(text);
  REQUIRE(date);
  return *date;
}

TEST_CASE("A day that does not exist is not a date") {
  for (const auto* text :
       {"2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "1969-12-31", "2026-1-01",
        "2026-01-", "2026-01-1", "2026-01", "2026-01-01 ", "20260101", "", "2026-01-01T00:00"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
  CHECK(Date::parse("2024-02-29"));
  CHECK(Date::parse("9999-12-31"));
}

TEST_CASE("A day reads back as it was written") {
  for (Date date = day("1999-12-25"); date < day("2000-03-05"); date = date.plusDays(1)) {
    CHECK(Date::parse(date.text()) == date);
  }
}

TEST_CASE("A period in months ends on the corresponding day, or on the month's last") {
  struct Case {
    const char* event;
    const char* period;
    const char* last;
  };
  const Case cases[] = {
      {"2026-10-31", "P1M", "2026-11-30"},  {"2026-01-31", "P1M", "2026-02-28"},
      {"2024-01-31", "P1M", "2024-02-29"},  {"2026-11-05", "P1M", "2026-12-05"},
      {"2026-08-21", "P3M", "2026-11-21"},  {"2024-02-29", "P1Y", "2025-02-28"},
      {"2026-11-30", "P3M", "2027-02-28"},  {"2026-12-31", "P2M", "2027-02-28"},
      {"2026-11-21", "P30D", "2026-12-21"}, {"2026-11-21", "P2W", "2026-12-05"},
  };
  for (const Case& one : cases) {
    INFO(one.event << " + " << one.period);
    const auto period = Period::parse(one.period);
    REQUIRE(period);
    CHECK(period->lastDayAfter(day(one.event)).text() == one.last);
  }
}

TEST_CASE("A period that is not written as the format says is refused") {
  for (const auto* text :
       {"P0M", "P", "PM", "1M", "P1", "P12345D", "P1M2D", "PT1H", "P-1D", "p1m"}) {
    INFO(text);
    CHECK_FALSE(Period::parse(text));
  }
}

TEST_CASE("A time is turned into the day of the policy's zone") {
  const Offset china = *Offset::parse("+08:00");
  const auto moment = [&](std::string_view text) {
    const auto parsed = Moment::parse(text, china);
    REQUIRE(parsed);
    return parsed->text(china);
  };
  CHECK(moment("2026-11-20T16:00:00Z") == "2026-11-21T00:00:00+08:00");
  CHECK(moment("2026-11-20T15:59:59Z") == "2026-11-20T23:59:59+08:00");
  CHECK(moment("2026-11-21T10:00+08:00") == "2026-11-21T10:00:00+08:00");
  CHECK(moment("2026-11-21T10:00:00.102+08:00") == "2026-11-21T10:00:00+08:00");
  CHECK(moment("2026-12-31T23:30:00.123-14:00") == "2027-01-01T21:30:00+08:00");
  CHECK(moment("2026-11-21") == "2026-11-21");
}

TEST_CASE("An offset reads back as it was written, on either side of Greenwich") {
  for (const auto* text :
       {"+00:00", "+08:00", "-08:00", "+05:45", "-03:30", "-00:59", "+14:00", "-14:00"}) {
    INFO(text);
    const auto offset = Offset::parse(text);
    REQUIRE(offset);
    CHECK(offset->text() == text);
  }
  for (const auto* text : {"+14:01", "-14:01", "+08:60", "08:00", "+8:00", "+08", "+08:00 ", ""}) {
    INFO(text);
    CHECK_FALSE(Offset::parse(text));
  }
}

TEST_CASE("A time that does not say whose clock it is cannot be read") {
  const Offset china = *Offset::parse("+08:00");
  for (const auto* text :
       {"2026-11-21T10:00:00", "2026-11-21T10:00", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z",
        "2026-11-21T10:00:60Z", "2026-11-21T10:00:00.Z", "2026-11-21T10:00:00.5",
        "2026-11-21T10:00:00.", "2026-11-", "2026-11-21T10:00:00+8:00", "2026-11-21T10:00:00+15:00",
        "2026-11-21 10:00:00Z", "2026-11-21T10:00:00z", "tomorrow"}) {
    INFO(text);
    CHECK_FALSE(Moment::parse(text, china));
  }
}

TEST_CASE("A moment before the first or after the last year is refused, not wrapped") {
  const Offset west = *Offset::parse("-08:00");
  const Offset east = *Offset::parse("+08:00");
  CHECK_FALSE(Moment::parse("1970-01-01T00:00:00Z", west));
  CHECK_FALSE(Moment::parse("9999-12-31T23:00:00Z", east));
}

}  // namespace
}  // namespace precheck
