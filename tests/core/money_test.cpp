#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

#include "catch.h"
#include "precheck/money.h"

namespace precheck {
namespace {

Money money(std::string_view code, std::string_view value) {
  const auto currency = Currency::parse(code);
  REQUIRE(currency);
  const auto reading = Money::parse(*currency, value);
  REQUIRE(reading.money);
  return *reading.money;
}

TEST_CASE("An amount keeps exactly what was written") {
  CHECK(money("CNY", "1234.56").minor == 123456);
  CHECK(money("CNY", "1234.5").value() == "1234.50");
  CHECK(money("CNY", "0").value() == "0.00");
  CHECK(money("CNY", "12.3400000").value() == "12.34");
  CHECK(money("JPY", "1500").value() == "1500");
  CHECK(money("KWD", "1.234").value() == "1.234");
  CHECK(money("CNY", "999999999999999.99").value() == "999999999999999.99");
}

TEST_CASE("An amount that is not exact, not decimal or below zero is refused") {
  const Currency cny = *Currency::parse("CNY");
  for (const auto* text : {"", ".5", "5.", "1,234.56", "1e3", "+5", " 5", "5 ", "0x10", "NaN",
                           "1.234", "-0.01", "1000000000000000"}) {
    INFO(text);
    CHECK_FALSE(Money::parse(cny, text).money);
  }
  CHECK(Money::parse(cny, "-0.01").problem == Money::Problem::Negative);
  CHECK(Money::parse(cny, "1.234").problem == Money::Problem::TooPrecise);
  CHECK_FALSE(Currency::parse("cny"));
  CHECK_FALSE(Currency::parse("RMB "));
}

TEST_CASE("A percentage is rounded once, half up, to the smallest unit") {
  const auto of = [](std::string_view percent, const Money& sum, std::int64_t times) {
    return Percent::parse(percent)->of(sum, times)->value();
  };
  const Money sum = money("CNY", "1234.56");
  CHECK(of("0.05%", sum, 20) == "12.35");
  CHECK(of("0.3%", sum, 20) == "74.07");
  CHECK(of("20%", sum, 1) == "246.91");
  CHECK(of("50%", money("CNY", "0.01"), 1) == "0.01");
  CHECK(of("49.999999%", money("CNY", "0.01"), 1) == "0.00");
  CHECK(of("50%", money("JPY", "3"), 1) == "2");
}

TEST_CASE("A percentage of a sum that does not fit is nothing, to the last unit") {
  const Currency cny = *Currency::parse("CNY");
  const Percent one = *Percent::parse("1%");
  const Money most{cny, INT64_MAX};
  CHECK(one.of(most, 100)->minor == INT64_MAX);
  CHECK_FALSE(one.of(most, 101));
  CHECK_FALSE(Percent::parse("999.999999%")->of(most, 2'932'896));  // 1970 to 9999
  CHECK(one.of({cny, INT64_MAX - 50}, 100)->minor == INT64_MAX - 50);
}

TEST_CASE("A currency code is three capital letters, from A to Z") {
  for (const auto* code : {"AAA", "ZZZ", "CNY"}) CHECK(Currency::parse(code)->code() == code);
  for (const auto* code : {"", "CN", "CNYX", "CN1", "cny", "CN[", "@CN"}) {
    INFO(code);
    CHECK_FALSE(Currency::parse(code));
  }
  // The smallest unit of each is its own, whatever letters it shares with another.
  for (const auto& [code, decimals] :
       std::initializer_list<std::pair<const char*, int>>{{"JPY", 0},
                                                          {"JOD", 3},
                                                          {"JMD", 2},
                                                          {"KRW", 0},
                                                          {"KWD", 3},
                                                          {"KYD", 2},
                                                          {"XAF", 0},
                                                          {"XAG", 2},
                                                          {"BIF", 0},
                                                          {"BHD", 3},
                                                          {"IFC", 2},
                                                          {"FCL", 2}}) {
    INFO(code);
    CHECK(Currency::parse(code)->decimals() == decimals);
  }
}

TEST_CASE("A percentage reads back as it was written") {
  for (const auto* text : {"0.05%", "20%", "100%", "0.000001%", "12.5%"}) {
    CHECK(Percent::parse(text)->text() == text);
  }
  for (const auto* text : {"20", "%", "1000%", "0.0000001%", "-1%", "1.%"}) {
    INFO(text);
    CHECK_FALSE(Percent::parse(text));
  }
}

TEST_CASE("Sums are kept a currency each, in the order of the codes") {
  Totals totals;
  CHECK(totals.add(money("USD", "1.00")));
  CHECK(totals.add(money("CNY", "0.10")));
  CHECK(totals.add(money("CNY", "0.20")));
  REQUIRE(totals.sums().size() == 2);
  CHECK(totals.sums()[0].value() == "0.30");
  CHECK(totals.sums()[1].currency.code() == "USD");
}

TEST_CASE("A sum that does not fit is said to be unknown, never wrapped") {
  Totals exact;
  CHECK(exact.add({*Currency::parse("CNY"), INT64_MAX - 1}));
  CHECK(exact.add(money("CNY", "0.01")));
  CHECK(exact.sums().front().minor == INT64_MAX);
  CHECK_FALSE(exact.add(money("CNY", "0.01")));
  CHECK(exact.sums().empty());

  Totals totals;
  const Money most = money("CNY", "999999999999999.99");
  bool fits = true;
  for (int i = 0; i < 93 && fits; ++i) fits = totals.add(most);
  CHECK_FALSE(fits);
  CHECK(totals.overflowed());
  CHECK(totals.sums().empty());
  CHECK_FALSE(totals.add(money("CNY", "1.00")));
}

}  // namespace
}  // namespace precheck
