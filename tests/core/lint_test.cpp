// The linter's judgement, case by case: what it says, and what it must not say.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "precheck/lint.h"
#include "precheck/policy.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

Json smallest() { return Json::parse(readSource("tests/lint/never-met/good.json")); }

std::vector<std::string> findingsOf(const std::string& text, const LintContext& context = {}) {
  std::vector<std::string> out;
  for (const Finding& finding : lint(text, context)) {
    out.push_back(std::string{finding.code} + " " + finding.pointer);
  }
  return out;
}

struct Case {
  const char* what;
  const char* patch;  // JSON Patch (RFC 6902) on the smallest policy
  std::vector<std::string> findings;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.what);
    CHECK(findingsOf(smallest().patch(Json::parse(one.patch)).dump()) == one.findings);
  }
}

TEST_CASE("A requirement that comes to the same for everyone is named at the part that decides") {
  check({
      {"an impossible part of all",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"zero":"/debts"},{"not":{"any":[{"none":"/orders"},{"some":"/orders"}]}}]}}])",
       {"never-applies /conditions/0/when/all/1/not"}},
      {"a limit above which nothing can be, because the sum is nothing",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"zero":"/debts"},{"not":{"atMost":"/debts","amount":{"currency":"CNY","value":"10.00"}}}]}}])",
       {"never-applies /conditions/0/when"}},
      {"a period that is over and not over",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"elapsed":"/refund/noticeGivenAt","for":"P30D"},{"not":{"elapsed":"/refund/noticeGivenAt","for":"P1W"}}]}}])",
       {"never-applies /conditions/0/when"}},
      {"quiet for long, and not for short",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"all":[{"quiet":"/securityEvents","for":"P3M"},{"not":{"quiet":"/securityEvents","for":"P1M"}}]}}])",
       {"never-met /conditions/0/require"}},
      {"a statement and its opposite",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"all":[{"stated":"done"},{"not":{"stated":"done"}}]}},
           {"op":"add","path":"/statements","value":[{"id":"done","clause":"agreement 3","text":{"zh-CN":"好","en":"Done"}}]}])",
       {"never-met /conditions/0/require"}},
      {"what a guard already says",
       R"([{"op":"add","path":"/conditions/0/when","value":{"is":"/account/holder","in":["individual"]}},
           {"op":"replace","path":"/conditions/0/require","value":{"not":{"is":"/account/holder","in":["enterprise"]}}}])",
       {"never-fails /conditions/0/require"}},
      {"a loss, a duty and an assumption nobody has",
       R"([{"op":"add","path":"/duties","value":[{"id":"pay","clause":"agreement 4","title":{"zh-CN":"付","en":"Pay"},"when":{"all":[{"zero":"/debts"},{"not":{"zero":"/debts"}}]}}]},
           {"op":"add","path":"/clauses","value":[{"clause":"agreement 9","reason":{"zh-CN":"无","en":"None"},"assume":{"zh-CN":"假定","en":"Assumed"},"when":{"all":[{"none":"/orders"},{"some":"/orders"}]}}]}])",
       {"never-applies /duties/0/when", "never-applies /clauses/0/when"}},
      {"a part another one implies",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"any":[{"zero":"/debts"},{"all":[{"zero":"/debts"},{"none":"/apiKeys"}]}]}}])",
       {"needless-part /conditions/0/require/any/1"}},
      {"a part that never holds beside one that may",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"any":[{"zero":"/debts"},{"all":[{"none":"/orders"},{"some":"/orders"}]}]}}])",
       {"needless-part /conditions/0/require/any/1"}},
  });
}

TEST_CASE("What some account can be is let pass") {
  check({
      {"a condition against everyone it applies to",
       R"([{"op":"add","path":"/conditions/0/when","value":{"is":"/account/holder","in":["enterprise"]}},
           {"op":"replace","path":"/conditions/0/require","value":{"is":"/account/holder","in":["individual"]}}])",
       {}},
      {"a month that is over before thirty days are, as in February",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"elapsed":"/refund/noticeGivenAt","for":"P1M"},{"not":{"elapsed":"/refund/noticeGivenAt","for":"P30D"}}]}}])",
       {}},
      {"thirty days that are over before a month is, as in July",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"elapsed":"/refund/noticeGivenAt","for":"P30D"},{"not":{"elapsed":"/refund/noticeGivenAt","for":"P1M"}}]}}])",
       {}},
      {"two lists that together are above what each may be",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"atMost":"/debts","amount":{"currency":"CNY","value":"10.00"}},{"not":{"atMost":["/debts","/bills"],"amount":{"currency":"CNY","value":"10.00"}}}]}}])",
       {}},
      {"two items that differ",
       R"([{"op":"add","path":"/conditions/0/when","value":{"all":[{"some":"/services","where":{"billing":["prepaid"]}},{"some":"/services","where":{"billing":["postpaid"]}}]}}])",
       {}},
      {"an item nobody foresaw among good ones",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/services","where":{"billing":["postpaid"]},"unless":{"status":["ended"],"settled":[true]}}}])",
       {}},
  });
}

TEST_CASE("More ways than are tried are nobody's fault") {
  Json policy = smallest();
  Json any = Json::array();
  // Impossible, and too much to find out.
  for (int i = 0; i < 70; ++i)
    any.push_back(Json::parse(R"({"all":[{"none":"/orders"},{"some":"/orders"}]})"));
  policy["conditions"][0]["require"] = {{"any", any}};
  CHECK(findingsOf(policy.dump()).empty());
}

TEST_CASE("Facts no host can supply are named in every form that reads them") {
  check({
      {"the name of a thing",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"none":"/orders","where":{"title":["Server"]}}}])",
       {"unsuppliable-fact /conditions/0/require"}},
      {"one account",
       R"([{"op":"add","path":"/conditions/0/when","value":{"is":"/account/id","in":["1"]}}])",
       {"unsuppliable-fact /conditions/0/when"}},
      {"a transferee where nothing is handed over",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"is":"/transferee/restricted","in":[false]}}])",
       {"unsuppliable-fact /conditions/0/require"}},
      {"a transferee where something is",
       R"([{"op":"replace","path":"/procedure","value":"ownership-transfer-out"},
           {"op":"replace","path":"/conditions/0/require","value":{"is":"/transferee/restricted","in":[false]}}])",
       {}},
      {"the price of people",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/subUsers"}}])",
       {"unsuppliable-fact /conditions/0/require"}},
  });
}

TEST_CASE("Stages and losses side by side are let pass where they do not collide") {
  const char* loss =
      R"([{"op":"add","path":"/losses","value":[
        {"id":"fee","clause":"agreement 3","title":{"zh-CN":"违约金","en":"Fee"},"kind":"cash","of":"/assets/balance","lostAt":"closing","share":"20%"},
        {"id":"rest","clause":"agreement 4","title":{"zh-CN":"其余","en":"Rest"},"kind":"cash","of":"/assets/balance","lostAt":"closing","share":"80%"}]}])";
  check({
      {"shares of one balance", loss, {}},
      {"two waits of one clause without a guard",
       R"([{"op":"add","path":"/stages/-","value":{"id":"second","clause":"agreement 2","title":{"zh-CN":"二","en":"Second"},"from":"submission","length":{"count":3,"unit":"day"},"bound":"at-most","canWithdraw":true}}])",
       {}},
      {"a stage after one nobody of its own is in",
       R"([{"op":"add","path":"/stages/0/when","value":{"zero":"/debts"}},
           {"op":"add","path":"/stages/-","value":{"id":"second","clause":"agreement 3","title":{"zh-CN":"二","en":"Second"},"when":{"not":{"zero":"/debts"}},"from":"previous","canWithdraw":true}}])",
       {"follows-nothing /stages/1/from"}},
  });
}

TEST_CASE("Texts are judged as people read them") {
  check({
      {"a provider of one name",
       R"([{"op":"replace","path":"/provider","value":{"zh-CN":"Vercel","en":"Vercel"}}])",
       {}},
      {"a sign that is no tag",
       R"([{"op":"replace","path":"/conditions/0/title/en","value":"Less than 3 < 4 & so on; AT&T"}])",
       {}},
      {"a text that turns around",
       "[{\"op\":\"replace\",\"path\":\"/conditions/0/title/en\",\"value\":\"Pay \\u202enow\"}]",
       {"control-in-text /conditions/0/title/en"}},
      {"an entity",
       R"([{"op":"replace","path":"/conditions/0/title/en","value":"Pay&nbsp;now"}])",
       {"markup-in-text /conditions/0/title/en"}},
      {"nothing but a space",
       R"([{"op":"replace","path":"/conditions/0/title/en","value":" "}])",
       {"stray-space /conditions/0/title/en"}},
      {"a label of a fact",
       R"([{"op":"add","path":"/facts","value":[{"pointer":"/tier","type":"text","label":{"zh-CN":"Tier","en":"Tier"}}]},
           {"op":"replace","path":"/conditions/0/require","value":{"is":"/tier","in":["free"]}}])",
       {"same-text /facts/0/label/en"}},
      {"two facts of one name",
       R"([{"op":"add","path":"/facts","value":[{"pointer":"/tier","type":"text","label":{"zh-CN":"级别","en":"Tier"}},{"pointer":"/level","type":"text","label":{"zh-CN":"级别","en":"Level"}}]},
           {"op":"replace","path":"/conditions/0/require","value":{"all":[{"is":"/tier","in":["free"]},{"is":"/level","in":["one"]}]}}])",
       {"repeated-title /facts/1/label/zh-CN"}},
  });
}

TEST_CASE("A declared fact counts as read wherever it is looked at") {
  check({
      {"in an accrual and a loss",
       R"([{"op":"add","path":"/facts","value":[
             {"pointer":"/loans","type":"items","label":{"zh-CN":"贷款","en":"Loans"}},
             {"pointer":"/loans/since","type":"time","label":{"zh-CN":"起息日","en":"Interest from"}},
             {"pointer":"/loans/amount","type":"amount","label":{"zh-CN":"本金","en":"Principal"}},
             {"pointer":"/loans/colour","type":"text","label":{"zh-CN":"颜色","en":"Colour"}}]},
           {"op":"add","path":"/accruals","value":[{"id":"interest","clause":"agreement 4","title":{"zh-CN":"利息","en":"Interest"},"of":"/loans","since":"since","rate":"0.05%","per":"day"}]}])",
       {"unread-fact /facts/3"}},
  });
}

TEST_CASE(
    "With a fault of the reader everything else is still said, and nothing that follows from it") {
  check({
      {"a slip in a pointer, and a text in one language",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/dept"}},
           {"op":"replace","path":"/title/en","value":"示例云账号注销协议"}])",
       {"same-text /title/en", "unknown-pointer /conditions/0/require/zero"}},
      {"a slip in a clause leaves no source unused",
       R"([{"op":"replace","path":"/conditions/0/clause","value":"agrement 1"},
           {"op":"replace","path":"/stages/0/clause","value":"agrement 2"}])",
       {"unknown-source /conditions/0/clause", "unknown-source /stages/0/clause"}},
      {"a guard beside a requirement that cannot be read",
       R"([{"op":"replace","path":"/conditions/0/require","value":{"zero":"/dept"}},
           {"op":"add","path":"/conditions/0/when","value":{"all":[{"none":"/orders"},{"some":"/orders"}]}}])",
       {"unknown-pointer /conditions/0/require/zero", "never-applies /conditions/0/when"}},
  });
}

TEST_CASE("Every fault of the reader is among the findings, at its place") {
  const std::string text =
      "{\n  \"format\": \"policy/1\",\n  \"conditions\": [{}, 7],\n  \"statements\": [],\n"
      "  \"statements\": [{\"id\": \"a\"}]\n}";
  const Policy policy{text};
  const Findings findings = lint(text);
  for (const Fault& fault : policy.faults()) {
    INFO(fault.pointer);
    CHECK(std::any_of(findings.begin(), findings.end(), [&fault](const Finding& finding) {
      return finding.code == name(fault.code) && finding.pointer == fault.pointer &&
             finding.line == fault.line && finding.column == fault.column;
    }));
  }
}

TEST_CASE(
    "A policy that is cut off, or has any value missing or replaced, is linted without harm") {
  const Json policy = Json::parse(readSource("tests/lint/taken-twice/bad.json"));
  const std::string text = policy.dump();
  for (std::size_t size = 0; size < text.size(); ++size) (void)lint(text.substr(0, size));
  const Json flat = policy.flatten();
  std::size_t linted = 0;
  for (const auto& [path, value] : flat.items()) {
    for (std::string place = path; !place.empty(); place.resize(place.rfind('/'))) {
      for (const Json& other : {Json{}, Json(7), Json("x"), Json::array(), Json::object()}) {
        Json changed = policy;
        changed[Json::json_pointer{place}] = other;
        const Findings findings = lint(changed.dump());
        for (const Finding& finding : findings) {
          REQUIRE(finding.line == 1);
          REQUIRE(finding.column >= 1);
        }
        ++linted;
      }
    }
  }
  CHECK(linted > 500);
}

}  // namespace
}  // namespace precheck::tests
