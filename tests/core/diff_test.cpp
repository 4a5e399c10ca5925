// `precheck diff`: what changed between two versions of a policy, for everyone and for accounts.
// tests/diff holds two versions of a small agreement, accounts, and what comes out.
#include <string>
#include <vector>

#include "catch.h"
#include "command.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

const std::string kFolder = std::string{PRECHECK_SOURCE_DIR} + "/tests/diff/";
const std::string kVersions = kFolder + "before.json " + kFolder + "after.json ";
const std::string kAt = " --at 2026-11-21T10:00:00+08:00 --say all=yes ";
const std::string kAccounts = "--account " + kFolder + "account.json --accounts - ";

// Without its spaces: a page breaks long lines.
std::string packed(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

Json before() { return Json::parse(readSource("tests/diff/before.json")); }

Run diffTo(const Json& after, const std::string& words) {
  return run("diff " + kFolder + "before.json " + scratchFile("after.json", after.dump(4)) + ' ' +
             words);
}

TEST_CASE("Everything that changed is said in both languages and as JSON") {
  const std::string accounts = readSource("tests/diff/accounts.ndjson");
  const auto same = [&](const std::string& words, const std::string& expected) {
    const Run result = run("diff " + kVersions + kAccounts + kAt + words, accounts);
    CHECK(result.exit == 1);
    CHECK(result.out == readSource("tests/diff/" + expected));
    CHECK(holds(result.err, "-:5:12: syntax: "));
  };
  same("--lang en", "expected.en.txt");
  same("--lang zh-CN", "expected.zh-CN.txt");
  same("--format json", "expected.json");
}

TEST_CASE("Versions that say the same differ in nothing, however they are laid out") {
  Json other = nlohmann::json(before());  // members in another order
  other["conditions"][0]["clause"] = Json::array({other["conditions"][0]["clause"]});
  const Run result = diffTo(other, "--lang en");
  CHECK(result.exit == 0);
  CHECK(holds(result.out, "The two versions say the same."));
  CHECK(Json::parse(diffTo(other, "--format json").out).at("elements").empty());
}

TEST_CASE("Each change is named once, at its place") {
  struct Case {
    std::string pointer;
    Json value;  // null: taken away
    std::vector<std::string> says;
    std::vector<std::string> saysInChinese;
  };
  const Json text{{"zh-CN", "新"}, {"en", "New"}};
  const std::vector<Case> table{
      {"/inForce/until",
       "2027-01-01",
       {"In force until: no end stated → 2027-01-01"},
       {"失效日：没有写明 → 2027-01-01"}},
      {"/provider", text, {"Provider: “Example Cloud” → “New”"}, {"服务商：“示例云” → “新”"}},
      {"/timeZone", "+00:00", {"Time zone: +08:00 → +00:00"}, {"时区"}},
      {"/sources/0/url",
       "https://example.com/",
       {"Address: none → https://example.com/"},
       {"网址：无 → "}},
      {"/conditions/0/title/en",
       "No open orders",
       {"Title: “No unfinished orders” → “No open orders”"},
       {"标题 (en)：“No unfinished orders” → “No open orders”"}},
      {"/conditions/0/clause",
       "agreement 1",
       {"Clause: no longer agreement 1(1)", "Clause: now also agreement 1"},
       {"条款：新增 agreement 1"}},
      {"/conditions/0/require/unless/status",
       {"completed", "refunded"},
       {"Requirement, unless/status: no longer cancelled",
        "Requirement, unless/status: now also refunded"},
       {"要求（unless/status）：去掉 cancelled"}},
      {"/conditions/0/require/where",
       {{"status", {"unpaid"}}},
       {"Requirement, where: none → {\"status\":[\"unpaid\"]}"},
       {"要求（where）：无 → "}},
      {"/conditions/0/require",
       {{"zero", "/debts"}},
       {"Requirement: {\"none\":\"/orders\",\"unless\":{\"status\":[\"completed\",\"cancelled\"]}} "
        "→ {\"zero\":\"/debts\"}"},
       {"→ {\"zero\":\"/debts\"}"}},
      {"/conditions/0/when",
       {{"is", "/account/holder"}, {"in", {"enterprise"}}},
       {"Applies when: always → {\"is\":\"/account/holder\",\"in\":[\"enterprise\"]}"},
       {"适用条件：总是 → "}},
      {"/conditions/0/fix/action",
       "look-at-orders",
       {"Action: open-orders → look-at-orders"},
       {"操作：open-orders → look-at-orders"}},
      {"/conditions/0/fix/policy",
       "example-cloud/service-exit",
       {"To go through first: none → example-cloud/service-exit"},
       {"需要先办理：无 → example-cloud/service-exit"}},
      {"/conditions/1/require/for",
       "P2M",
       {"Requirement, for: 1 month → 2 months"},
       {"要求（for）：1 个月 → 2 个月"}},
      {"/conditions/1/require/for",
       "P2W",
       {"Requirement, for: 1 month → P2W"},
       {"要求（for）：1 个月 → P2W"}},
      {"/statements/0/text",
       text,
       {"Text: “My data is backed up.” → “New”"},
       {"说明：“数据我已经备份好。” → “新”"}},
      {"/losses/0/share", "50%", {"Share: 20% → 50%"}, {"比例：20% → 50%"}},
      {"/losses/0/lostAt",
       "submission",
       {"Lost: when it is closed → when you apply"},
       {"失去的时间：完成时 → 提交时"}},
      {"/losses/0/kind", "deposit", {"Kind: cash → deposit"}, {"种类：现金 → 保证金"}},
      {"/losses/0/of",
       "/assets/deposits",
       {"What it takes: /assets/balance → /assets/deposits"},
       {"涉及的资产：/assets/balance → /assets/deposits"}},
      {"/losses/1/save", {{"text", text}}, {"How to save it: none → "}, {"挽回办法：无 → "}},
      {"/stages/0/length/count", 5, {"Length: 3 → 5 working days"}, {"时长：3 → 5 个工作日"}},
      {"/stages/0/length",
       {{"count", 24}, {"unit", "hour"}},
       {"Length: 3 working days → 24 hours"},
       {"时长：3 个工作日 → 24 小时"}},
      {"/stages/0/bound",
       "at-least",
       {"That length: at most → at least"},
       {"时长性质：最长 → 至少"}},
      {"/stages/0/roll",
       "next-working-day",
       {"On a day off: ends there → moves to the next working day"},
       {"遇休息日：不顺延 → 顺延到下一个工作日"}},
      {"/stages/0/canWithdraw", false, {"Can be taken back: Yes → No"}, {"可以撤回：是 → 否"}},
      {"/stages/0/mayFail", text, {"May fail: none → “New”"}, {"可能失败：无 → “新”"}},
      {"/stages/0/legal",
       {"app-rules-15-working-days"},
       {"Limits of the law beside it: none → app-rules-15-working-days"},
       {"参考的法律时限：无 → "}},
      {"/stages/1/from",
       "submission",
       {"Begins: after the stage before → with the application"},
       {"起算：接上一阶段 → 从提交申请起"}},
      {"/stages/1/access",
       nullptr,
       {"What can be used: “Only the billing centre.” → none"},
       {"期间可用：“只能打开费用中心。” → 无"}},
      {"/retention/0/text", text, {"Text: none → “New”"}, {"说明：无 → “新”"}},
      {"/clauses/0/reason",
       text,
       {"Reason: “How to get in touch.” → “New”"},
       {"理由：“讲的是联系方式。” → “新”"}},
  };
  for (const Case& one : table) {
    Json after = before();
    const Json::json_pointer place{one.pointer};
    if (one.value.is_null()) {
      after[place.parent_pointer()].erase(place.back());
    } else {
      after[place] = one.value;
    }
    const Run english = diffTo(after, "--lang en");
    INFO(one.pointer << "\n" << english.out << english.err);
    CHECK(english.exit == 1);
    for (const std::string& said : one.says) CHECK(holds(packed(english.out), packed(said)));
    const std::string chinese = diffTo(after, "--lang zh-CN").out;
    INFO(chinese);
    for (const std::string& said : one.saysInChinese) CHECK(holds(packed(chinese), packed(said)));
    const Json json = Json::parse(diffTo(after, "--format json").out);
    CHECK(json.at("general").size() + json.at("elements").size() == 1);
    CHECK(run("diff --lang en " + scratchFile("after.json", after.dump()) + ' ' +
              scratchFile("copy.json", after.dump()))
              .exit == 0);
  }
}

TEST_CASE("A fact that a policy declares is compared like the rest") {
  Json after = before();
  after["facts"] = {{{"pointer", "/contracts"},
                     {"type", "items"},
                     {"label", {{"zh-CN", "合同"}, {"en", "Contracts"}}}}};
  after["conditions"][0]["require"] = {{"none", "/contracts"}};
  const Run result = diffTo(after, "--lang en");
  INFO(result.err);
  CHECK(holds(result.out, "Facts of its own\n  + Contracts (/contracts)"));
  CHECK(holds(result.out, "Requirement, none: /orders → /contracts"));
}

TEST_CASE("What was only renamed is told as that, with all that rests on it") {
  Json after = before();
  after["statements"][0]["id"] = "all-saved";
  after["conditions"][2]["require"]["stated"] = "all-saved";
  after["stages"][0]["id"] = "first-look";
  const Run result = diffTo(after, "--lang en --account " + kFolder + "account.json" + kAt);
  CHECK(holds(
      result.out,
      "~ My data is backed up. (all-saved)\n    was called data-moved; nothing else changed"));
  CHECK(holds(result.out, "~ Review (first-look)\n    was called review; nothing else changed"));
  CHECK_FALSE(holds(result.out, "(data-handled)"));
  CHECK(holds(result.out, "Nothing changes for it."));
  // Renamed and changed is another one.
  after["stages"][0]["canWithdraw"] = false;
  const std::string other = diffTo(after, "--lang en").out;
  CHECK(holds(other, "+ Review (first-look)"));
  CHECK(holds(other, "– Review (review)"));
}

TEST_CASE("Bad usage and bad input of diff go to standard error, with nothing on standard output") {
  const auto refused = [](const std::string& words, const std::string& says) {
    const Run result = run("diff " + words, "{}");
    INFO(words << "\n" << result.err);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK(holds(result.err, says));
  };
  refused("", "diff takes two versions of a policy");
  refused("jd-cloud/account-cancellation no-such/policy", "no policy of that id is built in");
  refused(kVersions + "--account /no/such/file", "cannot be read");
  refused(kVersions + "--accounts /no/such/file", "cannot be read");
  refused(kVersions + "--account - --accounts -", "cannot both be standard input");
  refused(kVersions + "--account " + scratchFile("none.json", "[]"), "none.json:1:1: wrong-type");
  refused(kVersions + "--say nothing=yes", "there is no statement nothing");
  refused(kVersions + "--at noon", "--at takes a time with its offset");
  refused(kFolder + "before.json " + scratchFile("broken.json", "{}"),
          "broken.json:1:1: missing-member");
  // A statement of either version may be answered.
  CHECK(run("diff " + kVersions + "--say data-moved=yes --say data-backed-up=yes").exit == 1);
}

TEST_CASE("The documented examples of diff print what their page shows") {
  const std::string page = readSource("core/cli/diff.md");
  const std::string prompt = "$ precheck ";
  std::size_t shown = 0;
  int examples = 0;
  for (std::size_t at = page.find(prompt); at != std::string::npos; at = page.find(prompt, shown)) {
    const std::size_t words = at + prompt.size();
    shown = page.find('\n', words) + 1;
    const std::size_t end = std::min(page.find("…\n", shown), page.find("```", shown));
    const Run result = shell("cd " + kFolder + " && LC_ALL=en_GB \"$precheck\" " +
                             page.substr(words, shown - words));
    CHECK(result.out.substr(0, end - shown) == page.substr(shown, end - shown));
    ++examples;
  }
  CHECK(examples == 3);
}

}  // namespace
}  // namespace precheck::tests
