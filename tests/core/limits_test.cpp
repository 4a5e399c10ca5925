// The limits that the documentation states are the constants of the core: what is at one is read,
// what is one past it is refused, and the pages and schemas say that very number.
#include "precheck/limits.h"

#include <limits>
#include <string>
#include <vector>

#include "catch.h"
#include "json/document.h"
#include "precheck/date.h"
#include "precheck/money.h"
#include "precheck/policy.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// What is wrong with a text, "" where it is read.
std::string faultOf(const std::string& text) {
  json::Document document{text, DocumentKind::Account};
  const Faults faults = document.takeFaults();
  CHECK(document.complete() == faults.empty());
  return faults.empty() ? "" : std::string{name(faults.front().code)};
}

std::string grouped(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t place = out.size(); place > 3;) out.insert(place -= 3, 1, ',');
  return out;
}

std::string day(int year, const char* rest) { return std::to_string(year) + rest; }

// Faults of a small policy with this length of its stage, period of its condition, rate and share.
struct Lengths {
  std::string count = "1";
  std::string period = "P1D";
  std::string rate = "1%";
  std::string share = "1%";
};
std::vector<std::string> faultsOf(const Lengths& lengths) {
  const std::string both = R"({"zh-CN":"协议","en":"Agreement"})";
  const std::string head = R"("clause":"a 1","title":)" + both;
  const Policy policy{
      R"({"format":"policy/1","id":"a/b","version":"2026-01-01","inForce":{"from":"2026-01-01"},)"
      R"("provider":{"zh-CN":"某云","en":"Example"},"procedure":"account-cancellation","title":)" +
      both + R"(,"timeZone":"+08:00","calendar":"cn","sources":[{"id":"a","title":)" + both +
      R"(,"version":"2026-01-01"}],"conditions":[{"id":"c",)" + head +
      R"(,"require":{"quiet":"/securityEvents","for":")" + lengths.period + R"("},"fix":{"text":)" +
      both + R"(}}],"losses":[{"id":"l",)" + head +
      R"(,"kind":"cash","of":["/assets/balance"],"lostAt":"submission","share":")" + lengths.share +
      R"("}],"stages":[{"id":"s",)" + head +
      R"(,"from":"submission","canWithdraw":false,"bound":"exactly","length":{"unit":"day","count":)" +
      lengths.count + R"(}}],"accruals":[{"id":"g",)" + head +
      R"(,"of":"/debts","since":"dueAt","rate":")" + lengths.rate + R"(","per":"day"}]})"};
  std::vector<std::string> out;
  for (const Fault& fault : policy.faults()) {
    out.push_back(std::string{name(fault.code)} + " " + fault.pointer);
  }
  return out;
}

using Names = std::vector<std::string>;

bool isAmount(const std::string& value, const char* currency = "CNY") {
  return Money::parse(*Currency::parse(currency), value).money.has_value();
}

}  // namespace

TEST_CASE("The table of limits holds the numbers of the core") {
  const std::string table = readSource("core/README.md");
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a document", std::to_string(kMostBytes >> 20U) + " MiB"},
      {"levels of nesting", std::to_string(kMostLevels)},
      {"values in a document, and so items of all lists together", grouped(kMostValues)},
      {"a text or a name", std::to_string(kMostTextBytes >> 10U) + " KiB in UTF-8"},
      {"an amount", std::to_string(kMostWholeDigits) + " digits, and " +
                        std::to_string(kMostDecimals) +
                        " decimals that say no more than the currency has"},
      {"a rate or a share", std::to_string(kMostPercentDigits) + " digits and " +
                                std::to_string(kMostPercentDecimals) +
                                " decimals; a share is not above 100%"},
      {"days", day(kFirstYear, "-01-01") + " to " + day(kLastYear, "-12-31")},
      {"offsets from UTC", "±" + std::to_string(kMostOffsetHours) + ":00"},
      {"a period, such as `P30D`",
       grouped(std::stoul(std::string(kMostPeriodDigits, '9'))) + " of its unit"},
      {"a stage", grouped(kMostOfUnit) + " of its unit"},
  };
  for (const auto& [of, most] : rows) {
    CAPTURE(of);
    CHECK(table.find("\n| " + of + " | " + most + " | ") != std::string::npos);
  }
  // No row that is not held here; the sum's limit is that of its type.
  const std::string limits = table.substr(table.find("\n## Limits\n"));
  const std::string section = limits.substr(0, limits.find("\n## ", 4));
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = section.find("\n| ", at)) != std::string::npos; ++at) ++lines;
  CHECK(lines == rows.size() + 2);
  CHECK(section.find("\n| a sum | 2⁶³ − 1 of the smallest unit | ") != std::string::npos);
}

TEST_CASE("Wherever else a limit is stated, it is the same") {
  const std::string mebibytes = std::to_string(kMostBytes >> 20U) + " MiB";
  const std::string kibibytes = std::to_string(kMostTextBytes >> 10U) + " KiB";
  const std::string values = grouped(kMostValues) + " values";
  const std::string levels = std::to_string(kMostLevels) + " levels";
  const std::vector<std::pair<std::string, std::string>> said{
      {"core/README.md", "| `too-large` | more than " + mebibytes + " |"},
      {"core/README.md", "| `too-deep` | more than " + levels + " |"},
      {"core/README.md", "| `too-many-values` | more than " + values + " |"},
      {"core/README.md", "| `text-too-long` | a text or name of more than " + kibibytes + " |"},
      {"core/policies/lint/too-large.md", "more than " + mebibytes},
      {"core/policies/lint/too-deep.md", "more than " + levels},
      {"core/policies/lint/too-many-values.md", "more than " + values},
      {"core/policies/lint/text-too-long.md", "more than " + kibibytes},
      {"core/cli/batch.md", mebibytes},
  };
  for (const auto& [file, words] : said) {
    CAPTURE(file, words);
    CHECK(readSource(file).find(words) != std::string::npos);
  }
  const std::string amount = "[0-9]{1," + std::to_string(kMostWholeDigits) + "}(\\.[0-9]{1," +
                             std::to_string(kMostDecimals) + "})?$";
  const auto patterns = [](const char* format) {
    return Json::parse(readSource(std::string{"core/schema/"} + format + ".schema.json")).dump();
  };
  const auto has = [](const std::string& schema, const std::string& pattern) {
    return schema.find(Json(pattern).dump()) != std::string::npos;
  };
  const std::string policy = patterns("policy-1");
  CHECK(has(patterns("account-summary-1"), "^" + amount));
  CHECK(has(policy, "^" + amount));
  CHECK(has(policy, "^[0-9]{1," + std::to_string(kMostPercentDigits) + "}(\\.[0-9]{1," +
                        std::to_string(kMostPercentDecimals) + "})?%$"));
  CHECK(has(policy, "^P[1-9][0-9]{0," + std::to_string(kMostPeriodDigits - 1) + "}[YMWD]$"));
  CHECK(policy.find(R"("maximum":)" + std::to_string(kMostOfUnit)) != std::string::npos);
}

TEST_CASE("A document at a limit is read, and one past it is refused for that") {
  CHECK(faultOf("{}" + std::string(kMostBytes - 2, ' ')).empty());
  CHECK(faultOf("{}" + std::string(kMostBytes - 1, ' ')) == "too-large");
  CHECK(faultOf(times(kMostLevels, "[") + times(kMostLevels, "]")).empty());
  CHECK(faultOf(times(kMostLevels + 1, "[") + times(kMostLevels + 1, "]")) == "too-deep");
  // The list is a value, too.
  CHECK(faultOf("[0" + times(kMostValues - 2, ",0") + "]").empty());
  CHECK(faultOf("[0" + times(kMostValues - 1, ",0") + "]") == "too-many-values");
  for (const std::string end : {"\"", "\":0}"}) {
    const std::string begin = end.size() == 1 ? "\"" : "{\"";
    CHECK(faultOf(begin + std::string(kMostTextBytes, 'x') + end).empty());
    CHECK(faultOf(begin + std::string(kMostTextBytes + 1, 'x') + end) == "text-too-long");
  }
}

TEST_CASE("An amount at a limit is kept to the last unit, and one past it is none") {
  const std::string nines(kMostWholeDigits, '9');
  for (const char* currency : {"JPY", "CNY", "KWD"}) CHECK(isAmount(nines, currency));
  CHECK(Money::parse(*Currency::parse("KWD"), nines + ".999").money->value() == nines + ".999");
  CHECK_FALSE(isAmount("1" + nines));
  CHECK(isAmount("0." + std::string(kMostDecimals, '0')));
  CHECK_FALSE(isAmount("0." + std::string(kMostDecimals + 1, '0')));
  CHECK_FALSE(isAmount("0.001"));

  const Currency yuan = *Currency::parse("CNY");
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  Totals totals;
  CHECK(totals.add(Money{yuan, kMost - 1}));
  CHECK(totals.add(Money{yuan, 1}));
  CHECK_FALSE(totals.add(Money{yuan, 1}));
}

TEST_CASE("A day or an offset at a limit is read, and one past it is none") {
  CHECK(Date::parse(day(kFirstYear, "-01-01")));
  CHECK_FALSE(Date::parse(day(kFirstYear - 1, "-12-31")));
  CHECK(Date::parse(day(kLastYear, "-12-31")));
  CHECK_FALSE(Date::parse(day(kLastYear + 1, "-01-01")));
  CHECK(Date::parse(day(kLastYear, "-12-31"))->plusDays(1).inRange() == false);
  for (const std::string sign : {"+", "-"}) {
    CHECK(Offset::parse(sign + std::to_string(kMostOffsetHours) + ":00"));
    CHECK_FALSE(Offset::parse(sign + std::to_string(kMostOffsetHours) + ":01"));
  }
}

TEST_CASE(
    "A policy with lengths at their limits is read, and is refused for each that is past one") {
  const std::string period(kMostPeriodDigits, '9');
  const std::string percent =
      std::string(kMostPercentDigits, '9') + "." + std::string(kMostPercentDecimals, '9');
  CHECK(faultsOf({std::to_string(kMostOfUnit), "P" + period + "Y", percent + "%", "100.000000%"}) ==
        Names{});
  CHECK(faultsOf({std::to_string(kMostOfUnit + 1), "P1" + times(kMostPeriodDigits, "0") + "D",
                  "1" + percent + "%", "100.000001%"}) ==
        Names{"bad-value /conditions/0/require/for", "bad-value /losses/0/share",
              "bad-value /stages/0/length/count", "bad-value /accruals/0/rate"});
  CHECK(faultsOf({"1", "P1D", percent + "9%", "1.0000000%"}) ==
        Names{"bad-value /losses/0/share", "bad-value /accruals/0/rate"});
  CHECK(faultsOf({"0", "P0D", "%", "0%"}).size() == 4);
}

}  // namespace precheck::tests
