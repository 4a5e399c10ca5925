// What the linter takes for impossible is held against accounts made at random: whatever a random
// account can be, the linter must have found possible. A miss would be a false alarm.
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "lint/worlds.h"
#include "precheck/evaluate.h"
#include "rules/outcome.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

// A fixed seed: the same cases on every machine, since mt19937 is the same everywhere.
class Dice {
 public:
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool once(std::size_t in) { return below(in) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 engine_{20261121};
};

const std::vector<Json> kLeaves = {
    R"({"zero":"/debts"})"_json,
    R"({"atMost":"/debts","amount":{"currency":"CNY","value":"1.00"}})"_json,
    R"({"atMost":["/debts","/assets/balance"],"amount":{"currency":"CNY","value":"1.00"}})"_json,
    R"({"zero":["/assets/balance","/debts"]})"_json,
    R"({"zero":"/services","where":{"billing":["prepaid"]}})"_json,
    R"({"atMost":"/services","amount":{"currency":"CNY","value":"0.50"},"unless":{"status":["ended"]}})"_json,
    R"({"none":"/services","unless":{"status":["ended"]}})"_json,
    R"({"some":"/services","where":{"billing":["prepaid"]},"unless":{"status":["ended","expired"]}})"_json,
    R"({"some":"/services","where":{"settled":[true]}})"_json,
    R"({"none":"/services"})"_json,
    R"({"none":["/orders","/services"],"unless":{"status":["ended"]}})"_json,
    R"({"some":"/orders","where":{"status":["ended"]}})"_json,
    R"({"some":"/orders","unless":{"status":["completed","ended"]}})"_json,
    R"({"is":"/account/holder","in":["individual"]})"_json,
    R"({"is":"/account/holder","in":["individual","enterprise"]})"_json,
    R"({"is":"/account/signInWith","in":["wechat"]})"_json,
    R"({"is":"/account/signInWith","in":["qq","email"]})"_json,
    R"({"some":"/account/signInWith","unless":{"value":["wechat"]}})"_json,
    R"({"is":"/refund/penaltyAccepted","in":[true]})"_json,
    R"({"elapsed":"/refund/noticeGivenAt","for":"P30D"})"_json,
    R"({"elapsed":"/refund/noticeGivenAt","for":"P1M"})"_json,
    R"({"elapsed":"/refund/noticeGivenAt","for":"P2M"})"_json,
    R"({"quiet":"/securityEvents","for":"P1M","where":{"kind":["password-change"]}})"_json,
    R"({"quiet":"/securityEvents","for":"P1W"})"_json,
    R"({"stated":"first"})"_json,
    R"({"stated":"second"})"_json,
};

Json someRequirement(Dice& dice, int depth) {
  if (depth == 0 || dice.once(3)) return dice.of(kLeaves);
  if (dice.once(4)) return {{"not", someRequirement(dice, depth - 1)}};
  Json parts = Json::array();
  for (std::size_t i = 0; i < 2 + dice.below(2); ++i) {
    parts.push_back(someRequirement(dice, depth - 1));
  }
  return {{dice.once(2) ? "all" : "any", parts}};
}

Json someAmount(Dice& dice) {
  static const std::vector<std::string> kValues{"0.00", "0.01", "0.50", "0.51",
                                                "0.60", "1.00", "1.01", "7.00"};
  return {{"currency", dice.once(6) ? "USD" : "CNY"}, {"value", dice.of(kValues)}};
}

std::string someDay(Dice& dice, Date today) {
  static const std::vector<int> kAgo{0, 1, 6, 7, 8, 27, 28, 29, 30, 31, 32, 58, 60, 61, 62, 63, 90};
  return today.plusDays(-dice.of(kAgo)).text();
}

template <typename Entry>
Json someList(Dice& dice, const Entry& entry) {
  Json out = Json::array();
  for (std::size_t i = dice.below(4); i > 0; --i) out.push_back(entry());
  return out;
}

Json someAccount(Dice& dice, Date today) {
  const auto word = [&dice](const std::vector<std::string>& words) { return dice.of(words); };
  const auto item = [&](const Json& full) {
    Json out = Json::object();
    for (const auto& [key, value] : full.items()) {
      if (!dice.once(8)) out[key] = value;
    }
    return out;
  };
  const Json full = {
      {"debts", someList(dice,
                         [&] {
                           return item({{"amount", someAmount(dice)}});
                         })},
      {"orders", someList(dice,
                          [&] {
                            return item({{"status", word({"completed", "ended", "odd"})}});
                          })},
      {"services",
       someList(dice,
                [&] {
                  return item({{"status", word({"active", "suspended", "expired", "ended", "odd"})},
                               {"billing", word({"prepaid", "postpaid", "odd"})},
                               {"settled", dice.once(2)},
                               {"amount", someAmount(dice)}});
                })},
      {"securityEvents",
       someList(dice,
                [&] {
                  return item({{"kind", word({"password-change", "abnormal-sign-in", "odd"})},
                               {"at", someDay(dice, today)}});
                })},
      {"assets", {{"balance", someList(dice, [&] { return someAmount(dice); })}}},
      {"account", item({{"holder", word({"individual", "enterprise", "odd"})},
                        {"signInWith", someList(dice,
                                                [&] {
                                                  return word({"wechat", "qq", "odd"});
                                                })}})},
      {"refund",
       item({{"penaltyAccepted", dice.once(2)}, {"noticeGivenAt", someDay(dice, today)}})},
  };
  return item(full);
}

Policy policyOf(const Json& require) {
  Json policy = Json::parse(readSource("tests/lint/never-met/good.json"));
  policy["conditions"][0]["require"] = require;
  policy["conditions"].push_back(policy["conditions"][0]);
  policy["conditions"][1]["id"] = "asks";
  policy["conditions"][1]["require"] = R"({"all":[{"stated":"first"},{"stated":"second"}]})"_json;
  for (const auto* id : {"first", "second"}) {
    policy["statements"].push_back(
        {{"id", id}, {"clause", "agreement 3"}, {"text", {{"zh-CN", id}, {"en", id}}}});
  }
  return Policy{policy.dump()};
}

TEST_CASE("Whatever a random account is, the linter has found possible") {
  Dice dice;
  std::size_t impossible = 0;
  for (int round = 0; round < 300; ++round) {
    const Json require = someRequirement(dice, 2);
    INFO(require.dump());
    const Policy policy = policyOf(require);
    REQUIRE(policy.usable());
    const bool wanted = !dice.once(3);
    const Requirement& tried = policy.conditions[0].require;
    const auto possible = [&](Truth truth) {
      return linting::canBe(policy, {{&tried, wanted}}, {truth});
    };
    const bool canHold = possible(Truth::True);
    const bool canFail = possible(Truth::False);
    if (!canHold || !canFail) ++impossible;
    for (int i = 0; i < 40; ++i) {
      // Any day: months are of different lengths.
      const Date today = Date::of(2027, 1, 1)->plusDays(static_cast<int>(dice.below(1461)));
      const std::string text = someAccount(dice, today).dump();
      const Account account{text, policy.timeZone, policy.vocabulary()};
      Submission submission{Moment{today, 0, false}, {}};
      for (int one = 0; one < 2; ++one) {
        submission.answers.push_back(dice.once(3) ? std::nullopt : std::optional{dice.once(2)});
      }
      const Truth truth = rules::evaluate(tried, {account, submission, wanted}).truth;
      INFO(text << " on " << today.text());
      if (truth == Truth::True) CHECK(canHold);
      if (truth == Truth::False) CHECK(canFail);
    }
  }
  // Some of them are impossible indeed; else this would show nothing.
  CHECK(impossible > 20);
}

}  // namespace
}  // namespace precheck::tests
