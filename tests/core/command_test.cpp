// The command as a person or a script runs it.
#include <string>

#include "catch.h"
#include "command.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

const std::string kTencent = "check tencent-cloud/account-cancellation ";
const std::string kAt = " --at 2026-11-21T10:00:00+08:00 ";

TEST_CASE("The exit code says whether one may go") {
  const std::string clean = account("tencent-clean");
  CHECK(run(kTencent + clean + kAt).exit == 1);  // statements are open
  CHECK(run(kTencent + clean + kAt + "--say all=yes").exit == 0);
  CHECK(run(kTencent + clean + kAt + "--say all=yes --say not-to-escape=no").exit == 1);
  CHECK(run(kTencent + account("tencent-ready-with-losses") + kAt + "--say all=yes").exit == 0);
  CHECK(run(kTencent + account("tencent-arrears") + kAt + "--say all=yes").exit == 1);
  CHECK(run(kTencent + account("tencent-half-known") + kAt + "--say all=yes").exit == 1);
}

TEST_CASE("The JSON form is the report, and standard input is read for -") {
  const std::string path = account("tencent-clean");
  const Run fromFile = run(kTencent + path + kAt + "--format json --say all=yes");
  const Run fromInput = run(kTencent + "-" + kAt + "--format json --say all=yes", readAll(path));
  CHECK(Json::parse(fromFile.out).at("verdict") == "ready");
  CHECK(fromFile.out == fromInput.out);
  CHECK(fromFile.err.empty());
}

TEST_CASE("The text form says what a person needs, in both languages") {
  const std::string path = account("tencent-arrears");
  const std::string english = run(kTencent + path + kAt + "--lang en").out;
  CHECK(holds(english, "You cannot go yet"));
  CHECK(holds(english, "cancellation 2.3(4)"));
  CHECK(holds(english, "CNY 1234.56"));
  CHECK(holds(english, "CNY 12.35"));
  CHECK(holds(english, "What to do next"));
  const std::string chinese = run(kTencent + path + kAt + "--lang zh-CN").out;
  CHECK(holds(chinese, "现在还不能注销"));
  CHECK(holds(chinese, "接下来怎么做"));
}

TEST_CASE("The text form dates the stages and the day a wait is over") {
  const std::string text = run("check jd-cloud/account-cancellation " +
                               account("jd-password-changed") + kAt + "--lang en")
                               .out;
  CHECK(holds(text, "You can apply from 2026-12-02 Wed"));
  CHECK(holds(text, "2026-11-21 Sat → 2026-11-25 Wed"));
  CHECK(holds(text, "GB/T 35273-2020"));
}

TEST_CASE("The command prints what the README shows") {
  const std::string readme = readSource("README.md");
  const std::string prompt =
      "$ precheck check jd-cloud/account-cancellation account.json --at "
      "2026-11-21T10:00:00+08:00 --lang en\n";
  const std::size_t begin = readme.find(prompt);
  REQUIRE(begin != std::string::npos);
  const std::size_t shown = begin + prompt.size();
  const std::string expected = readme.substr(shown, readme.find("…", shown) - shown);
  const Run result = run("check jd-cloud/account-cancellation " + account("jd-password-changed") +
                         kAt + "--lang en");
  CHECK(result.out.substr(0, expected.size()) == expected);
}

TEST_CASE("Hostile texts cannot reach the terminal") {
  const std::string text = run(kTencent + account("tencent-hostile-texts") + kAt).out;
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK_FALSE(holds(text, "\u202e"));
  CHECK_FALSE(holds(text, "\u200b"));
}

TEST_CASE("Bad usage and bad input go to standard error, with nothing on standard output") {
  const std::string clean = account("tencent-clean");
  const auto refused = [](const std::string& words, const std::string& says) {
    const Run result = run(words);
    INFO(words << "\n" << result.err);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK(holds(result.err, says));
  };
  refused("", "a command is missing");
  refused("chekc", "there is no command chekc");
  refused("check", "check takes a policy and an account");
  refused(kTencent + clean + " --when now", "there is no option --when");
  refused(kTencent + clean + " --at", "--at takes a value");
  refused(kTencent + clean + " --at 2026-11-21T10:00:00", "--at takes a time with its offset");
  refused(kTencent + clean + " --say not-to-escape", "--say takes ID=yes or ID=no");
  refused(kTencent + clean + " --say nothing=yes", "there is no statement nothing");
  refused(kTencent + clean + " --format xml", "--format takes text or json");
  refused(kTencent + clean + " --lang fr", "--lang takes zh-CN or en");
  refused("check no-such/policy " + clean, "no policy of that id is built in");
  refused(kTencent + "/no/such/file", "cannot be read");
  refused("policies all", "policies takes nothing more");
}

TEST_CASE("An unreadable account is refused with the place of every fault") {
  const std::string path =
      scratchFile("twice.json", "{\n  \"orders\": [],\n  \"orders\": [],\n  \"dept\": []\n}");
  const Run result = run(kTencent + path + kAt + "--lang en");
  CHECK(result.exit == 2);
  CHECK(result.out.empty());
  CHECK(holds(result.err, "twice.json:3:3: duplicate-key: "));
  CHECK(holds(result.err, "twice.json:4:3: unknown-member: "));
}

TEST_CASE("A policy from a file is checked before it is used") {
  const std::string good =
      scratchFile("good.json", readSource("core/policies/jd-cloud/account-cancellation.json"));
  CHECK(run("check " + good + " " + account("jd-clean") + kAt).exit == 0);
  const std::string bad = scratchFile("bad.json", "{\"format\": \"policy/1\"}");
  const Run result = run("check " + bad + " " + account("jd-clean") + kAt);
  CHECK(result.exit == 2);
  CHECK(holds(result.err, "bad.json:1:1: missing-member: "));
}

TEST_CASE("An agreement is explained as a checklist in both languages") {
  const Run english = run("explain tencent-cloud/account-cancellation --lang en");
  CHECK(english.exit == 0);
  CHECK(holds(english.out, "☐ No unfinished orders"));
  CHECK(holds(english.out, "15 working days"));
  CHECK(holds(english.out, "0.05% a day"));
  CHECK(holds(run("explain jd-cloud/account-cancellation --lang zh-CN").out, "☐ 没有未完成的订单"));
  CHECK(run("explain").exit == 2);
  CHECK(run("explain no-such/policy").exit == 2);
}

TEST_CASE("Lint names every fault of every file and says so with its exit code") {
  const std::string bad =
      scratchFile("lint.json", "{\n  \"format\": \"policy/1\",\n  \"idd\": \"x/y\"\n}");
  const Run result = run("lint --lang en jd-cloud/account-cancellation " + bad);
  CHECK(result.exit == 1);
  CHECK(holds(result.out, "lint.json:3:3: unknown-member: "));
  CHECK(holds(result.out, "Did you mean `id`?"));
  CHECK(holds(result.out, "lint.json:1:1: missing-member: "));
  CHECK(run("lint jd-cloud/account-cancellation").exit == 0);
  CHECK(run("lint").exit == 2);
  CHECK(run("lint /no/such/file").exit == 2);
}

TEST_CASE("The built-in policies are listed") {
  const Run result = run("policies");
  CHECK(result.exit == 0);
  CHECK(holds(result.out, "jd-cloud/account-cancellation\t2020-03-04\t"));
  CHECK(holds(result.out, "tencent-cloud/account-cancellation\t2024-07-26\t"));
}

}  // namespace
}  // namespace precheck::tests
