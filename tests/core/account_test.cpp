#include <string>
#include <vector>

#include "catch.h"
#include "precheck/account.h"

namespace precheck::tests {
namespace {

const Offset kChina = *Offset::parse("+08:00");

std::vector<std::string> faultsOf(const std::string& text) {
  std::vector<std::string> out;
  const Account account{text, kChina, Vocabulary::standard()};
  for (const Fault& fault : account.faults()) {
    out.push_back(std::string{name(fault.code)} + " " + fault.pointer);
  }
  return out;
}

bool usable(const std::string& text) {
  return Account{text, kChina, Vocabulary::standard()}.usable();
}

const FactValue& value(const Account& account, std::string_view pointer) {
  return account.value(Vocabulary::standard().find(pointer)->slot);
}

TEST_CASE("An account of which nothing is known can be checked") { CHECK(usable("{}")); }

TEST_CASE("What is no account summary is refused") {
  const std::vector<std::string> texts = {
      "",
      " ",
      "null",
      "[]",
      "7",
      "\"text\"",
      "{",
      "{}}",
      "{\"orders\": []} x",
      "{\"orders\": [],}",
      "{'orders': []}",
      "{\"orders\": [] /* none */}",
      "{\"orders\": NaN}",
      "{\"orders\": 1e999}",
      "{\"orders\": [], \"orders\": []}",
      "{\"orders\": [{\"id\": \"a\", \"id\": \"b\"}]}",
      "{\"account\": {\"id\": \"\xFF\xFE\"}}",
      "{\"account\": {\"id\": \"\xC0\xAF\"}}",
      "{\"account\": {\"id\": \"\\ud800\"}}",
      std::string{"{}\0{}", 5},
      "{\"format\": \"account-summary/2\"}",
      std::string(40, '[') + std::string(40, ']'),
      "{\"account\": {\"id\": \"" + std::string(std::size_t{70} << 10U, 'x') + "\"}}",
  };
  for (const std::string& text : texts) {
    INFO(text.substr(0, 60));
    CHECK_FALSE(usable(text));
    CHECK_FALSE(faultsOf(text).empty());
  }
}

TEST_CASE("What cannot be used is named where it stands, and the rest is used") {
  struct Case {
    const char* text;
    std::vector<std::string> faults;
  };
  const std::vector<Case> cases = {
      {R"({"order": []})", {"unknown-member /order"}},
      {R"({"orders": {}})", {"wrong-type /orders"}},
      {R"({"orders": ["o-1"]})", {"wrong-type /orders/0"}},
      {R"({"orders": [{"id": 7}]})", {"wrong-type /orders/0/id"}},
      {R"({"orders": [{"state": "x"}]})", {"unknown-member /orders/0/state"}},
      {R"({"account": "me"})", {"wrong-type /account"}},
      {R"({"account": {"holder": "company"}})", {"unforeseen-value /account/holder"}},
      {R"({"asOf": "yesterday"})", {"bad-time /asOf"}},
      {R"({"asOf": 1764000000})", {"wrong-type /asOf"}},
      {R"({"debts": [{"amount": 12.5}]})", {"money-not-text /debts/0/amount"}},
      {R"({"debts": [{"amount": {"currency": "CNY", "value": 12}}]})",
       {"money-not-text /debts/0/amount/value"}},
      {R"({"debts": [{"amount": 12}]})", {"money-not-text /debts/0/amount"}},
      {R"({"debts": [{"amount": "12.5"}]})", {"wrong-type /debts/0/amount"}},
      {R"({"debts": [{"amount": {"currency": "CNY", "value": "1.234"}}]})",
       {"bad-amount /debts/0/amount/value"}},
      {R"({"debts": [{"amount": {"currency": "CNY", "value": "1", "tax": "0"}}]})",
       {"unknown-member /debts/0/amount/tax"}},
      {R"({"debts": [{"amount": {"currency": "CNY"}}]})", {"bad-amount /debts/0/amount"}},
      {R"({"debts": [{"amount": {"value": "1"}}]})", {"bad-amount /debts/0/amount"}},
      {R"({"debts": [{"amount": {"currency": "yuan", "value": "1"}}]})",
       {"bad-amount /debts/0/amount/currency"}},
      {R"({"debts": [{"amount": {"currency": "CNY", "value": "-1"}}]})",
       {"negative-amount /debts/0/amount/value"}},
      {R"({"assets": {"balance": {"currency": "CNY", "value": "1"}}})",
       {"wrong-type /assets/balance"}},
      {R"({"transferee": {"restricted": "no"}})", {"wrong-type /transferee/restricted"}},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(usable(one.text));
    CHECK(faultsOf(one.text) == one.faults);
  }
}

TEST_CASE("Null says no more than a missing member") {
  const Account account{R"({"orders": null, "account": {"holder": null}})", kChina,
                        Vocabulary::standard()};
  CHECK(account.faults().empty());
  CHECK(account.list(Vocabulary::standard().find("/orders")->slot).knowledge == Knowledge::Absent);
  CHECK(value(account, "/account/holder").knowledge == Knowledge::Absent);
}

TEST_CASE("Everything below a group of the wrong type is unreadable, not absent") {
  const Account account{R"({"assets": []})", kChina, Vocabulary::standard()};
  CHECK(account.list(Vocabulary::standard().find("/assets/balance")->slot).knowledge ==
        Knowledge::Unreadable);
  CHECK(account.list(Vocabulary::standard().find("/assets/vouchers")->slot).knowledge ==
        Knowledge::Unreadable);
}

TEST_CASE("Every fault is named in one go, with its line and column") {
  const std::string text =
      "{\n"
      "  \"orders\": 7,\n"
      "  \"debts\": [{\"title\": \"账单\", \"amount\": 5}]\n"
      "}";
  const Account account{text, kChina, Vocabulary::standard()};
  REQUIRE(account.faults().size() == 2);
  CHECK(account.faults()[0].line == 2);
  CHECK(account.faults()[0].column == 13);
  CHECK(account.faults()[1].line == 3);
  CHECK(account.faults()[1].column == 39);
}

TEST_CASE("A text below the limit is kept and one above it refused") {
  const auto titled = [](std::size_t size) {
    return "{\"account\": {\"id\": \"" + std::string(size, 'x') + "\"}}";
  };
  const std::size_t most = std::size_t{64} << 10U;
  CHECK(usable(titled(most)));
  CHECK_FALSE(usable(titled(most + 1)));
}

TEST_CASE("Ten thousand entries are read one by one") {
  std::string text = "{\"orders\": [";
  for (int i = 0; i < 10'000; ++i)
    text += std::string{i > 0 ? "," : ""} + R"({"status":"completed"})";
  const Account account{text + "]}", kChina, Vocabulary::standard()};
  CHECK(account.list(Vocabulary::standard().find("/orders")->slot).size() == 10'000);
}

}  // namespace
}  // namespace precheck::tests
