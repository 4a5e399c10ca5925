#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "precheck/policy.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

const std::string kTencent = "core/policies/tencent-cloud/account-cancellation.json";

// The smallest policy there is.
Json smallest() {
  return Json::parse(R"({
    "format": "policy/1", "id": "example/account-cancellation", "version": "2026-01-01",
    "inForce": {"from": "2026-01-01"}, "provider": {"zh-CN": "某云", "en": "Example"},
    "procedure": "account-cancellation", "title": {"zh-CN": "协议", "en": "Agreement"},
    "timeZone": "+08:00", "calendar": "cn",
    "sources": [{"id": "agreement", "title": {"zh-CN": "协议", "en": "Agreement"}, "version": "2026-01-01"}],
    "conditions": [{"id": "settled", "clause": "agreement 1", "title": {"zh-CN": "无欠款", "en": "Nothing owed"},
      "require": {"zero": "/debts"}, "fix": {"text": {"zh-CN": "付清", "en": "Pay"}}}],
    "stages": [{"id": "review", "clause": "agreement 2", "title": {"zh-CN": "审核", "en": "Review"},
      "from": "submission", "canWithdraw": false}]
  })");
}

std::vector<std::string> faultsOf(const std::string& text) {
  std::vector<std::string> out;
  const Policy policy{text};
  for (const Fault& fault : policy.faults()) {
    out.push_back(std::string{name(fault.code)} + " " + fault.pointer);
  }
  return out;
}

struct Case {
  const char* what;
  const char* patch;  // JSON Patch (RFC 6902) on the smallest policy
  std::vector<std::string> faults;
};

TEST_CASE("The smallest policy is usable") {
  CHECK(faultsOf(smallest().dump()).empty());
  CHECK(Policy{smallest().dump()}.usable());
}

TEST_CASE("A policy is refused for what is wrong with it, where it is wrong") {
  const std::vector<Case> cases = {
      {"an unknown member",
       R"([{"op":"add","path":"/condition","value":[]}])",
       {"unknown-member /condition"}},
      {"a missing member", R"([{"op":"remove","path":"/timeZone"}])", {"missing-member "}},
      {"another format",
       R"([{"op":"replace","path":"/format","value":"policy/2"}])",
       {"unsupported-format /format"}},
      {"an id without a slash",
       R"([{"op":"replace","path":"/id","value":"example"}])",
       {"bad-value /id"}},
      {"a version that is no day",
       R"([{"op":"replace","path":"/version","value":"2026-02-30"}])",
       {"bad-date /version"}},
      {"an end before its beginning",
       R"([{"op":"add","path":"/inForce/until","value":"2025-12-31"}])",
       {"bad-date /inForce/until"}},
      {"a named time zone",
       R"([{"op":"replace","path":"/timeZone","value":"Asia/Shanghai"}])",
       {"bad-value /timeZone"}},
      {"an unknown procedure",
       R"([{"op":"replace","path":"/procedure","value":"cancel"}])",
       {"bad-value /procedure"}},
      {"a missing language",
       R"([{"op":"remove","path":"/title/en"}])",
       {"missing-language /title"}},
      {"an empty text",
       R"([{"op":"replace","path":"/conditions/0/title/zh-CN","value":""}])",
       {"missing-language /conditions/0/title/zh-CN"}},
      {"a third language",
       R"([{"op":"add","path":"/title/fr","value":"Accord"}])",
       {"unknown-member /title/fr"}},
      {"a source that is not https",
       R"([{"op":"add","path":"/sources/0/url","value":"javascript:void 0"}])",
       {"bad-value /sources/0/url"}},
      {"two sources of one id",
       R"([{"op":"copy","from":"/sources/0","path":"/sources/-"}])",
       {"duplicate-id /sources/1/id"}},
      {"two sources without an id",
       R"([{"op":"remove","path":"/sources/0/id"},
           {"op":"copy","from":"/sources/0","path":"/sources/-"},
           {"op":"replace","path":"/sources/0","value":{"id":"agreement","title":{"zh-CN":"协议","en":"Agreement"},"version":"2026-01-01"}},
           {"op":"copy","from":"/sources/1","path":"/sources/-"}])",
       {"missing-member /sources/1", "missing-member /sources/2"}},
      {"an id with capitals",
       R"([{"op":"replace","path":"/stages/0/id","value":"Review"}])",
       {"bad-value /stages/0/id"}},
      {"an id used twice",
       R"([{"op":"replace","path":"/stages/0/id","value":"settled"}])",
       {"duplicate-id /stages/0/id"}},
      {"a clause of no source",
       R"([{"op":"replace","path":"/stages/0/clause","value":"contract 2"}])",
       {"unknown-source /stages/0/clause"}},
      {"a clause without a number",
       R"([{"op":"replace","path":"/stages/0/clause","value":["agreement"]}])",
       {"bad-clause-ref /stages/0/clause/0"}},
      {"no clause at all",
       R"([{"op":"replace","path":"/stages/0/clause","value":[]}])",
       {"empty-list /stages/0/clause"}},
      {"a clause both carried and excused",
       R"([{"op":"add","path":"/clauses","value":[{"clause":"agreement 1","reason":{"zh-CN":"无","en":"None"}}]}])",
       {"repeated-clause /clauses/0/clause"}},
      {"no conditions",
       R"([{"op":"replace","path":"/conditions","value":[]}])",
       {"empty-list /conditions"}},
      {"conditions that are no list",
       R"([{"op":"replace","path":"/conditions","value":{}}])",
       {"wrong-type /conditions"}},
      {"a pointer to nothing",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/depts"}}])",
       {"unknown-pointer /conditions/0/require/zero"}},
      {"a sum over a list without amounts",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/account/signInWith"}}])",
       {"unfit-pointer /conditions/0/require/zero"}},
      {"items of a single value",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/account/holder"}}])",
       {"unfit-pointer /conditions/0/require/none"}},
      {"a field the items do not have",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/orders","where":{"state":["open"]}}}])",
       {"unknown-field /conditions/0/require/where/state"}},
      {"a value the field cannot have",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/services","unless":{"status":["over"]}}}])",
       {"unknown-value /conditions/0/require/unless/status/0"}},
      {"a value of the wrong type",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/services","unless":{"settled":["yes"]}}}])",
       {"wrong-type /conditions/0/require/unless/settled/0"}},
      {"a value the fact cannot have",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"is":"/account/holder","in":["company"]}}])",
       {"unknown-value /conditions/0/require/in/0"}},
      {"a list where a value is wanted",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"is":"/orders","in":["x"]}}])",
       {"unfit-pointer /conditions/0/require/is"}},
      {"no form",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"nought":"/debts"}}])",
       {"unknown-requirement /conditions/0/require"}},
      {"two forms at once",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/debts","none":"/orders"}}])",
       {"unknown-requirement /conditions/0/require"}},
      {"a form with a stray member",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/debts","amount":{}}}])",
       {"unknown-member /conditions/0/require/amount"}},
      {"a single amount that is narrowed",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/linkedAccounts/debt","where":{"status":["open"]}}},
           {"op":"add","path":"/facts","value":[{"pointer":"/fee","type":"amount","label":{"zh-CN":"费用","en":"Fee"}}]},
           {"op":"add","path":"/stages/0/when","value":{"zero":"/fee","unless":{"id":["x"]}}}])",
       {"unfit-pointer /stages/0/when/zero"}},
      {"nothing to join",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"all":[]}}])",
       {"empty-list /conditions/0/require/all"}},
      {"a period that is none",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"quiet":"/securityEvents","for":"1 month"}}])",
       {"bad-value /conditions/0/require/for"}},
      {"a time that is none",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"elapsed":"/refund/ground","for":"P30D"}}])",
       {"unfit-pointer /conditions/0/require/elapsed"}},
      {"a limit that is a number",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"atMost":"/debts","amount":{"currency":"CNY","value":10}}}])",
       {"wrong-type /conditions/0/require/amount/value"}},
      {"a statement that is not there",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"stated":"done"}}])",
       {"unknown-statement /conditions/0/require/stated"}},
      {"a statement nobody asks for",
       R"([{"op":"add","path":"/statements","value":[{"id":"done","clause":"agreement 3","text":{"zh-CN":"好","en":"Done"}}]}])",
       {"statement-never-asked /statements/0"}},
      {"a guard that hangs on the person's word",
       R"([{"op":"add","path":"/statements","value":[{"id":"done","clause":"agreement 3","text":{"zh-CN":"好","en":"Done"}}]},
           {"op":"add","path":"/stages/0/when","value":{"stated":"done"}}])",
       {"unknown-requirement /stages/0/when"}},
      {"a length that does not say how it binds",
       R"([{"op":"add","path":"/stages/0/length","value":{"count":3,"unit":"day"}}])",
       {"missing-member /stages/0"}},
      {"a length without a unit",
       R"([{"op":"add","path":"/stages/0/bound","value":"exactly"},
           {"op":"add","path":"/stages/0/length","value":{"count":3}}])",
       {"missing-member /stages/0/length"}},
      {"a length of nothing",
       R"([{"op":"add","path":"/stages/0/bound","value":"exactly"},
           {"op":"add","path":"/stages/0/length","value":{"count":0,"unit":"day"}}])",
       {"bad-value /stages/0/length/count"}},
      {"a length that is not whole",
       R"([{"op":"add","path":"/stages/0/bound","value":"exactly"},
           {"op":"add","path":"/stages/0/length","value":{"count":1.5,"unit":"day"}}])",
       {"bad-value /stages/0/length/count"}},
      {"a stage before closing after one from closing",
       R"([{"op":"replace","path":"/stages/0/from","value":"closing"},
           {"op":"add","path":"/stages/-","value":{"id":"late","clause":"agreement 4","title":{"zh-CN":"迟","en":"Late"},"from":"submission","canWithdraw":false}}])",
       {"bad-value /stages/1/from"}},
      {"a share above the whole",
       R"([{"op":"add","path":"/losses","value":[{"id":"lost","clause":"agreement 5","title":{"zh-CN":"余额","en":"Balance"},"kind":"cash","of":"/assets/balance","lostAt":"submission","share":"120%"}]}])",
       {"bad-value /losses/0/share"}},
      {"an accrual from a time the debts do not have",
       R"([{"op":"add","path":"/accruals","value":[{"id":"fee","clause":"agreement 6","title":{"zh-CN":"违约金","en":"Fee"},"of":"/debts","since":"due","rate":"0.05%","per":"day"}]}])",
       {"unknown-field /accruals/0/since"}},
      {"an assumption without its guard",
       R"([{"op":"add","path":"/clauses","value":[{"clause":"agreement 9","reason":{"zh-CN":"无","en":"None"},"assume":{"zh-CN":"假定","en":"Assumed"}}]}])",
       {"missing-member /clauses/0"}},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const Json policy = smallest().patch(Json::parse(one.patch));
    std::vector<std::string> found = faultsOf(policy.dump());
    // A statement that a broken guard asks for is never asked by a condition either.
    for (const std::string& expected : one.faults) {
      CHECK(std::find(found.begin(), found.end(), expected) != found.end());
    }
    CHECK(found.size() == one.faults.size());
  }
}

// What is declared, and the fault it is answered with.
struct DeclarationCase {
  const char* what;
  const char* facts;
  std::vector<std::string> faults;
};

TEST_CASE("A policy is refused for what is wrong with a fact it declares") {
  const std::string label = R"("label":{"zh-CN":"事","en":"Matter"}})";
  const std::vector<DeclarationCase> cases = {
      {"nothing", "[]", {}},
      {"a group is made where there is none", R"([{"pointer":"/team/size","type":"text",)", {}},
      {"a field of a built-in list", R"([{"pointer":"/orders/region","type":"text",)", {}},
      {"a member of a built-in group", R"([{"pointer":"/account/region","type":"text",)", {}},
      {"a fact of the account summary",
       R"([{"pointer":"/debts","type":"items",)",
       {"duplicate-fact /facts/0/pointer"}},
      {"a field of the account summary",
       R"([{"pointer":"/orders/delivered","type":"flag",)",
       {"duplicate-fact /facts/0/pointer"}},
      {"a step into a single value",
       R"([{"pointer":"/asOf/zone","type":"text",)",
       {"duplicate-fact /facts/0/pointer"}},
      {"a list in a list",
       R"([{"pointer":"/orders/parts","type":"items",)",
       {"duplicate-fact /facts/0/pointer"}},
      {"two steps into a list",
       R"([{"pointer":"/orders/part/name","type":"text",)",
       {"duplicate-fact /facts/0/pointer"}},
      {"no pointer at all", R"([{"type":"text",)", {"missing-member /facts/0"}},
      {"a pointer to an entry",
       R"([{"pointer":"/owners/0","type":"text",)",
       {"bad-value /facts/0/pointer"}},
      {"a pointer that leads nowhere",
       R"([{"pointer":"owners","type":"text",)",
       {"bad-value /facts/0/pointer"}},
      {"an unknown type", R"([{"pointer":"/owners","type":"list",)", {"bad-value /facts/0/type"}},
      {"a choice without values",
       R"([{"pointer":"/tier","type":"choice",)",
       {"missing-member /facts/0"}},
      {"a choice among nothing",
       R"([{"pointer":"/tier","type":"choice","values":[],)",
       {"empty-list /facts/0/values"}},
      {"a value named twice",
       R"([{"pointer":"/tier","type":"choice","values":["a","a"],)",
       {"duplicate-id /facts/0/values/1"}},
      {"values of what is no choice",
       R"([{"pointer":"/tier","type":"text","values":["a"],)",
       {"bad-value /facts/0/values"}},
      {"an item's time that is none",
       R"([{"pointer":"/subUsers/at","type":"text",)",
       {"bad-value /facts/0/type"}},
  };
  for (const DeclarationCase& one : cases) {
    INFO(one.what);
    std::string facts = one.facts;
    if (facts != "[]") facts += label + "]";
    Json policy = smallest();
    policy["facts"] = Json::parse(facts);
    CHECK(faultsOf(policy.dump()) == one.faults);
  }
  Json twice = smallest();
  twice["facts"] = Json::parse(R"([{"pointer":"/team","type":"items",)" + label +
                               R"(,{"pointer":"/team","type":"items",)" + label + "]");
  CHECK(faultsOf(twice.dump()) == std::vector<std::string>{"duplicate-fact /facts/1/pointer"});
}

TEST_CASE("All faults of a policy are named in one go, in the order of the text") {
  const std::string text =
      "{\n"
      "  \"format\": \"policy/1\",\n"
      "  \"id\": \"example/exit\", \"id\": \"example/exit\",\n"
      "  \"verison\": \"2026-01-01\",\n"
      "  \"conditions\": [{\"id\": \"甲\", \"clause\": 7}]\n"
      "}";
  const Policy policy{text};
  const Faults& faults = policy.faults();
  const auto at = [&](std::string_view code, std::string_view pointer) {
    for (const Fault& fault : faults) {
      if (name(fault.code) == code && fault.pointer == pointer) {
        return std::to_string(fault.line) + ":" + std::to_string(fault.column);
      }
    }
    return std::string{"none"};
  };
  CHECK(at("duplicate-key", "/id") == "3:25");
  CHECK(at("unknown-member", "/verison") == "4:3");
  CHECK(at("missing-member", "") == "1:1");
  CHECK(at("bad-value", "/conditions/0/id") == "5:25");
  // Columns count characters, not bytes.
  CHECK(at("wrong-type", "/conditions/0/clause") == "5:40");
  CHECK(std::is_sorted(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
    return std::pair{a.line, a.column} < std::pair{b.line, b.column};
  }));
}

TEST_CASE("A slip in a name is answered with the name that was meant") {
  Json slipped = smallest();
  slipped["verison"] = "2026-01-01";
  const Policy policy{slipped.dump()};
  const Faults& faults = policy.faults();
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].hint == "Did you mean `version`?");
}

TEST_CASE("A policy cut off anywhere is refused and never crashes") {
  const std::string text = smallest().dump();
  for (std::size_t size = 0; size < text.size(); ++size) {
    INFO(size);
    CHECK_FALSE(Policy{text.substr(0, size)}.usable());
  }
}

TEST_CASE("The bundled policies are usable") {
  for (const auto* path : {kTencent.c_str(), "core/policies/jd-cloud/account-cancellation.json"}) {
    INFO(path);
    CHECK(faultsOf(readSource(path)).empty());
  }
}

}  // namespace
}  // namespace precheck::tests
