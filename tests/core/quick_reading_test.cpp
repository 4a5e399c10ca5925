// An account in which nothing is wrong is read in one pass, any other with care, and one account
// may be read in the place of another: however it is read, it is the same account.
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "precheck/account.h"
#include "precheck/limits.h"
#include "precheck/policy.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

bool isSame(const FactSpec& fact, const FactValue& a, const FactValue& b) {
  if (a.knowledge != b.knowledge) return false;
  if (a.knowledge != Knowledge::Known) return true;
  switch (fact.type) {
    case FactType::Choice:
      return a.choice == b.choice && a.text == b.text;
    case FactType::Flag:
      return a.flag == b.flag;
    case FactType::Time:
      return a.moment.date == b.moment.date && a.moment.secondOfDay == b.moment.secondOfDay &&
             a.moment.wholeDay == b.moment.wholeDay;
    case FactType::Amount:
      return a.money == b.money;
    default:
      return a.text == b.text;
  }
}

bool isSame(const FactSpec& fact, const FactList& a, const FactList& b) {
  if (a.knowledge != b.knowledge || !(a.entries == b.entries)) return false;
  const Table<FactSpec> fields = fieldsOf(fact);
  for (std::size_t item = 0; item < a.size(); ++item) {
    for (std::size_t field = 0; field < fields.size(); ++field) {
      if (!isSame(fields[field], a.at(item, field), b.at(item, field))) return false;
    }
  }
  return true;
}

// The pointers of what is not the same in both.
std::vector<std::string> differences(const Account& a, const Account& b) {
  std::vector<std::string> out;
  const auto& facts = a.vocabulary().entries();
  for (std::uint32_t slot = 0; slot < facts.size(); ++slot) {
    const FactSpec& fact = *facts[slot].fact;
    if (isList(fact.type) ? !isSame(fact, a.list(slot), b.list(slot))
                          : !isSame(fact, a.value(slot), b.value(slot))) {
      out.push_back(facts[slot].pointer);
    }
  }
  return out;
}

// The same object with one more member, which is no fact: reason enough for care.
std::string withStranger(const std::string& text) {
  const std::size_t end = text.rfind('}');
  const bool empty = text[text.find_last_not_of(" \t\r\n", end - 1)] == '{';
  return text.substr(0, end) + (empty ? "" : ",") + "\"?\":0" + text.substr(end);
}

// What is unusual, and nothing wrong with it.
const std::vector<std::string> kUnusual = {
    "{}",
    " { } \n",
    "\xEF\xBB\xBF{\"orders\":[]}",
    R"({"format":"account-summary/1"})",
    R"({"orders":[],"asOf":"2026-11-21","format":"account-summary/1"})",
    R"({"orders":[{}],"debts":[{"id":null}],"account":{},"services":null})",
    R"({"\u006frders":[{"id":"\ud83d\ude00 \"a\"\n","title":"\/"}],"account":{"id":""}})",
    R"({"debts":[{"amount":{"value":"007.5","currency":"CNY"}},{"amount":{"currency":"JPY","value":"8"}}]})",
    R"({"account":{"signInWith":["a","b","a"]},"transferee":{"canPerform":false,"restricted":true}})",
    R"({"orders":[{"at":"2026-11-21T00:00:00Z","id":"2"},{"id":"1","at":"2026-11-21"}]})",
    R"({"orders" : [ { "delivered" : true , "status" : "x" } ,{"kind":"y"}	]})",
};

TEST_CASE("An account reads the same in one pass and with care") {
  std::size_t compared = 0;
  const auto compare = [&compared](const std::string& text, const Policy& policy) {
    INFO(text.substr(0, 400));
    const Account quick{text, policy.timeZone, policy.vocabulary()};
    if (!quick.usable() || !quick.faults().empty()) return;
    const std::string strange = withStranger(text);
    const Account careful{strange, policy.timeZone, policy.vocabulary()};
    REQUIRE(careful.faults().size() == 1);
    const FaultCode code = careful.faults().front().code;
    if (code == FaultCode::TooLarge || code == FaultCode::TooManyValues) return;  // it was at most
    ++compared;
    REQUIRE(careful.usable());
    CHECK(differences(quick, careful).empty());
  };
  for (const Vector& vector : readVectors()) {
    const Policy policy{vector.policyText};
    if (policy.faults().empty()) compare(vector.accountText, policy);
  }
  CHECK(compared >= 60);
  const Policy policy{readSource("core/policies/tencent-cloud/account-cancellation.json")};
  compared = 0;
  for (const std::string& text : kUnusual) compare(text, policy);
  CHECK(compared == kUnusual.size());
}

// Whatever is done to a text, reading it in one pass must not let by what care would refuse.
TEST_CASE("A byte changed, lost or added anywhere is no reason to read otherwise") {
  const std::string whole =
      R"({"format":"account-summary/1","account":{"holder":"individual","signInWith":["x"]},)"
      R"("debts":[{"id":"a","amount":{"currency":"CNY","value":"1.50"},"at":"2026-01-31T08:00:00Z"}],)"
      R"("services":[{"settled":true,"title":"é中"},{"refundable":null}],"orders":null})";
  std::mt19937 random{13};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
  const auto below = [&random](std::size_t most) {
    return static_cast<std::size_t>(random()) % most;
  };
  const Offset zone = Offset::parse("+08:00").value();
  std::size_t clean = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string text = whole;
    for (std::size_t changes = 1 + below(2); changes > 0; --changes) {
      const std::size_t place = below(text.size());
      constexpr std::string_view kLikely = "\"\"{}[]::,,\\ nu19aet.-";
      const char byte = kLikely[below(kLikely.size())];
      switch (below(3)) {
        case 0:
          text[place] = byte;
          break;
        case 1:
          text.erase(place, 1);
          break;
        default:
          text.insert(place, 1, byte);
      }
    }
    const Account quick{text, zone, Vocabulary::standard()};
    if (!quick.usable() || !quick.faults().empty()) continue;
    ++clean;
    const Account careful{withStranger(text), zone, Vocabulary::standard()};
    const bool same = careful.usable() && careful.faults().size() == 1 &&
                      careful.faults().front().code == FaultCode::UnknownMember &&
                      differences(quick, careful).empty();
    INFO(text);
    if (!same) REQUIRE(same);
  }
  CHECK(clean > 500);
}

// Nothing else is wrong with these: what the one pass lets by, nobody looks at again.
TEST_CASE("A name that stands twice is refused wherever it stands, and so is a value too many") {
  for (const char* text :
       {R"({"format":"account-summary/1","format":"account-summary/1"})",
        R"({"orders":[],"orders":[]})", R"({"account":{"id":"1","id":"1"}})",
        R"({"orders":[{"id":"1","id":"1"}]})",
        R"({"debts":[{"amount":{"currency":"CNY","currency":"CNY","value":"1"}}]})",
        R"({"debts":[{"amount":{"currency":"CNY","value":"1","value":"1"}}]})"}) {
    INFO(text);
    const Account account{text, Offset{}, Vocabulary::standard()};
    CHECK_FALSE(account.usable());
    REQUIRE_FALSE(account.faults().empty());
    CHECK(account.faults().front().code == FaultCode::DuplicateKey);
  }
  const auto ordersOf = [](std::size_t count) {
    std::string text = R"({"orders":[{})";
    while (--count > 0) text += ",{}";
    return text + "]}";
  };
  constexpr std::size_t kBeside = 2;  // the account itself, and its list of orders
  const Account most{ordersOf(kMostValues - kBeside), Offset{}, Vocabulary::standard()};
  CHECK(most.faults().empty());
  const Account more{ordersOf(kMostValues - kBeside + 1), Offset{}, Vocabulary::standard()};
  CHECK_FALSE(more.usable());
  REQUIRE(more.faults().size() == 1);
  CHECK(more.faults().front().code == FaultCode::TooManyValues);
}

TEST_CASE("An account read in the place of another keeps nothing of it") {
  std::vector<std::string> texts = kUnusual;
  for (const char* text : {"", "{", R"({"orders":[],"orders":[]})", R"({"orders":7,"debts":[{}]})",
                           R"({"debts":[{"amount":{"currency":"CNY"}}]})",
                           R"({"format":"account-summary/2"})", R"({"x":1})"}) {
    texts.emplace_back(text);
  }
  for (const Vector& vector : readVectors()) texts.push_back(vector.accountText);
  const Offset zone = Offset::parse("+08:00").value();
  Account again{"{}", zone, Vocabulary::standard()};
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : texts) {
      INFO(text.substr(0, 400));
      again.read(text);
      const Account fresh{text, zone, Vocabulary::standard()};
      CHECK(again.usable() == fresh.usable());
      CHECK(again.faults() == fresh.faults());
      CHECK(differences(again, fresh).empty());
    }
    texts = {texts.rbegin(), texts.rend()};
  }
}

}  // namespace
}  // namespace precheck::tests
