// `precheck batch` and `precheck summary`: a filter over accounts, a line each.
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "command.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

const std::string kPolicy = "tencent-cloud/account-cancellation";
const std::string kAsked = kPolicy + " --at 2026-11-21T10:00:00+08:00 --lang en ";
const std::string kBatch = "batch " + kAsked;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

std::string example(const std::string& name) {
  return Json::parse(readSource("examples/accounts/" + name + ".json")).at("account").dump();
}

std::string numbered(std::size_t number) {
  // Of many lengths, so that threads that work on neighbours end at different times.
  const std::string title(number * number % 3000, 'x');
  return R"({"account":{"id":")" + std::to_string(number) + R"("},"orders":[{"title":")" + title +
         R"(","status":"unpaid"}]})";
}

std::string numberedTo(std::size_t count) {
  std::string out;
  for (std::size_t number = 1; number <= count; ++number) out += numbered(number) + '\n';
  return out;
}

TEST_CASE(
    "A batch answers every line as check answers that account alone, with any number of jobs") {
  const std::vector<std::string> names{"tencent-clean",         "tencent-arrears",
                                       "tencent-hostile-texts", "tencent-enterprise",
                                       "tencent-half-known",    "tencent-ready-with-losses"};
  std::string input;
  std::string expected;
  for (const std::string& name : names) {
    input += example(name) + '\n';
    expected +=
        run("check " + kAsked + "- --format json --say not-to-escape=yes", example(name)).out;
  }
  for (const std::string jobs : {"1", "4"}) {
    const Run result = run(kBatch + "--say not-to-escape=yes --jobs " + jobs, input);
    CHECK(result.exit == 0);
    CHECK(result.out == expected);
  }
}

TEST_CASE("Answers come in the order of the accounts, however many jobs share them") {
  const std::string input = numberedTo(1000);
  const Run one = run(kBatch + "--verdict-only", input);
  const std::vector<std::string> answers = lines(one.out);
  REQUIRE(answers.size() == 1000);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Json answer = Json::parse(answers[i]);
    REQUIRE(answer.at("account").at("id") == std::to_string(i + 1));
  }
  for (const std::string jobs : {"2", "4", "9"}) {
    const Run many = run(kBatch + "--verdict-only --jobs " + jobs, input);
    CHECK(many.out == one.out);
    CHECK(many.err == one.err);
  }
}

TEST_CASE("A verdict alone says of which account, by which agreement and as of when") {
  const Run result = run(kBatch + "--verdict-only --say all=yes", example("tencent-clean"));
  CHECK(result.out ==
        R"({"format":"precheck-verdict/1","policy":{"id":"tencent-cloud/account-cancellation",)"
        R"("version":"2024-07-26"},"account":{"id":"100027755108",)"
        R"("asOf":"2026-11-21T09:30:00+08:00"},"at":"2026-11-21T10:00:00+08:00",)"
        R"("verdict":"ready"})"
        "\n");
  const Json nameless = Json::parse(run(kBatch + "--verdict-only", "{}").out);
  CHECK(nameless.at("account").at("id").is_null());
  CHECK(nameless.at("verdict") == "incomplete");
}

TEST_CASE("A bad line is answered with its number and every fault, and the run goes on") {
  struct Bad {
    std::string what;
    std::string line;
    std::vector<std::string> codes;
  };
  const std::string mebibyte(std::size_t{1} << 20U, ' ');
  std::string tooLong = "{}";
  for (int i = 0; i < 16; ++i) tooLong += mebibyte;
  const std::vector<Bad> table{
      {"an empty line", "", {"syntax"}},
      {"only spaces", "   ", {"syntax"}},
      {"cut off", R"({"orders":[{"id":)", {"syntax"}},
      {"two accounts", "{} {}", {"syntax"}},
      {"no object", "[]", {"wrong-type"}},
      {"another format", R"({"format":"account-summary/9"})", {"unsupported-format"}},
      {"two faults", R"({"orders":[],"orders":[],"dept":[]})", {"duplicate-key", "unknown-member"}},
      {"not UTF-8", "{\"account\":{\"id\":\"\xFF\"}}", {"syntax"}},
      {"a NUL byte", std::string{"{\"orders\":[]}\0", 14}, {"syntax"}},
      {"a carriage return alone", "\r", {"syntax"}},
      {"two bytes too long", tooLong, {"too-large"}},
      {"far too long", tooLong + tooLong, {"too-large"}},
  };
  std::string input;
  for (const Bad& bad : table) input += "{}\n" + bad.line + '\n';
  input += "{}\n";
  const Run result = run(kBatch + "--verdict-only", input);
  CHECK(result.exit == 1);
  CHECK(run(kBatch + "--verdict-only --jobs 3", input).out == result.out);
  const std::vector<std::string> answers = lines(result.out);
  REQUIRE(answers.size() == 2 * table.size() + 1);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Json answer = Json::parse(answers[i]);
    if (i % 2 == 0) {
      CHECK(answer.at("verdict") == "incomplete");
      continue;
    }
    INFO(table[i / 2].what << ": " << answers[i]);
    CHECK(answer.at("format") == "precheck-faults/1");
    CHECK(answer.at("line") == i + 1);
    std::vector<std::string> codes;
    for (const Json& fault : answer.at("faults")) codes.push_back(fault.at("code"));
    CHECK(codes == table[i / 2].codes);
  }
  CHECK(holds(result.err, "25 lines"));
  CHECK(holds(result.err, "12  Refused: not an account summary"));
}

TEST_CASE("An account of the most bytes that may be is still read") {
  std::string longest = "{}";
  longest.resize(std::size_t{16} << 20U, ' ');
  const Run result = run(kBatch + "--verdict-only", longest + "\n{}\n");
  CHECK(result.exit == 0);
  CHECK(lines(result.out).size() == 2);
}

TEST_CASE("A last line without a line feed and lines that end in CRLF are lines like any other") {
  const std::string plain = run(kBatch, "{}\n{\"orders\":[]}\n").out;
  CHECK(lines(plain).size() == 2);
  CHECK(run(kBatch, "{}\n{\"orders\":[]}").out == plain);
  CHECK(run(kBatch, "{}\r\n{\"orders\":[]}\r\n").out == plain);
  const Run nothing = run(kBatch);
  CHECK(nothing.exit == 0);
  CHECK(nothing.out.empty());
  CHECK(holds(nothing.err, "0 lines"));
}

TEST_CASE("A line is answered before the next one is there") {
  // The producer writes its second line only once it has seen the answer to the first.
  const Run result = shell("coproc \"$precheck\" " + kBatch +
                           "--verdict-only --jobs 2 2>/dev/null\n"
                           "echo '{}' >&${COPROC[1]}; read -r first <&${COPROC[0]}\n"
                           "echo '{\"orders\":[]}' >&${COPROC[1]}; read -r second <&${COPROC[0]}\n"
                           "echo \"$first\"; echo \"$second\"");
  CHECK(lines(result.out).size() == 2);
}

TEST_CASE("Input and output that were set not to wait are waited for") {
  const Run result = shell(
      "{ cat; sleep 0.2; echo '{}'; } | perl -MFcntl -e '"
      "fcntl(STDIN, F_SETFL, O_NONBLOCK); fcntl(STDOUT, F_SETFL, O_WRONLY | O_NONBLOCK); "
      "exec @ARGV' \"$precheck\" " +
          kBatch + "--jobs 2 | { sleep 0.2; wc -l; }",
      numberedTo(100));
  INFO(result.err);
  CHECK(result.out == "101\n");
  CHECK(holds(result.err, "101 lines"));
}

TEST_CASE("Without a time one moment holds for the whole run, and the summary says which") {
  const Run result = run("batch " + kPolicy + " --verdict-only --lang en", numberedTo(500));
  const std::vector<std::string> answers = lines(result.out);
  REQUIRE(answers.size() == 500);
  const std::string at = Json::parse(answers[0]).at("at");
  for (const std::string& answer : answers) REQUIRE(Json::parse(answer).at("at") == at);
  CHECK(holds(result.err, at));
}

TEST_CASE("The summary says what the accounts come to") {
  std::string input;
  for (const std::string name :
       {"tencent-arrears", "tencent-arrears", "tencent-ready-with-losses", "tencent-half-known"}) {
    input += example(name) + '\n';
  }
  input += "{\n";
  input += R"({"assets":{"balance":[{"currency":"CNY","value":1}]}})"
           "\n";
  const Run result = run(kBatch + "--say all=yes", input);
  std::size_t blocked = 0;
  std::vector<Json> reports;
  for (const std::string& line : lines(result.out)) reports.push_back(Json::parse(line));
  for (const Json& report : reports) {
    if (report.contains("verdict") && report.at("verdict") == "blocked") ++blocked;
  }
  CHECK(blocked == 2);
  CHECK(holds(result.err, "6 lines · tencent-cloud/account-cancellation (2024-07-26)"));
  CHECK(holds(result.err, "2  You cannot go yet"));
  CHECK(holds(result.err, "1  You can go, but you lose something"));
  CHECK(holds(result.err, "1  Refused: not an account summary"));
  CHECK(holds(result.err, "2  You owe nothing (nothing-owed)"));
  CHECK(holds(result.err, "1 account holds values that could not be used."));
  CHECK(holds(result.err, "USD 18.00"));
  CHECK(holds(run(kBatch + "--lang zh-CN", input).err, "需要先处理的条件"));
}

TEST_CASE("The summary agrees with its own reports, to the cent") {
  const std::string input = numberedTo(40) + example("tencent-ready-with-losses") + '\n' +
                            example("tencent-balance-back") + "\n{\n";
  const std::string file = scratchFile("summary.json");
  const Run result = run(kBatch + "--jobs 3 --summary " + file, input);
  CHECK(result.err.empty());
  const Json summary = Json::parse(readAll(file));
  Json verdicts{{"blocked", 0}, {"incomplete", 0},        {"needs-confirmation", 0},
                {"at-risk", 0}, {"ready-with-losses", 0}, {"ready", 0}};
  std::map<std::string, int> blocking;
  std::map<std::string, std::int64_t> cents;
  for (const std::string& line : lines(result.out)) {
    const Json report = Json::parse(line);
    if (report.at("format") == "precheck-faults/1") continue;
    Json& count = verdicts.at(report.at("verdict").get<std::string>());
    count = count.get<int>() + 1;
    for (const Json& condition : report.at("conditions")) {
      if (condition.at("status") == "blocked") ++blocking[condition.at("id")];
    }
    for (const Json& loss : report.at("losses")) {
      for (const Json& sum : loss.at("totals")) {
        std::string value = sum.at("value");
        value.erase(value.find('.'), 1);
        cents[sum.at("currency")] += std::stoll(value);
      }
    }
  }
  CHECK(summary.at("format") == "precheck-summary/1");
  CHECK(summary.at("at") == "2026-11-21T10:00:00+08:00");
  CHECK(summary.at("lines") == 43);
  CHECK(summary.at("refused") == 1);
  CHECK(summary.at("verdicts") == verdicts);
  for (const Json& one : summary.at("blocking")) {
    CHECK(one.at("count") == blocking[one.at("id").get<std::string>()]);
  }
  CHECK(blocking.at("orders-finished") == 40);
  REQUIRE(summary.at("losses").at("totals").size() == cents.size());
  for (const Json& sum : summary.at("losses").at("totals")) {
    std::string value = sum.at("value");
    value.erase(value.find('.'), 1);
    CHECK(std::stoll(value) == cents[sum.at("currency").get<std::string>()]);
  }
}

TEST_CASE("Summaries of several processes add up to that of one") {
  const std::string first = numberedTo(30) + "{\n";
  const std::string second =
      example("tencent-ready-with-losses") + '\n' + example("tencent-arrears");
  const std::string a = scratchFile("a.json");
  const std::string b = scratchFile("b.json");
  const std::string whole = scratchFile("whole.json");
  CHECK(run(kBatch + "--summary " + a, first).exit == 1);
  CHECK(run(kBatch + "--summary " + b, second).exit == 0);
  const Run together = run(kBatch + "--summary " + whole, first + second);
  const Run added = run("summary --format json " + a + ' ' + b);
  CHECK(added.exit == 1);
  CHECK(added.out == readAll(whole));
  CHECK(run("summary --lang en " + a + ' ' + b).out == run(kBatch, first + second).err);
  CHECK(run("summary " + b).exit == 0);

  const auto unfit = [&](const std::string& asked, const std::string& says) {
    const std::string other = scratchFile("other.json");
    CHECK(run("batch " + asked + " --summary " + other, "{}").exit == 0);
    const Run result = run("summary " + a + ' ' + other);
    INFO(result.err);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK(holds(result.err, says));
  };
  unfit("jd-cloud/account-cancellation --at 2026-11-21T10:00:00+08:00", "it is of another policy");
  unfit(kPolicy + " --at 2026-11-22", "it is of another moment");
  unfit(kAsked + "--say all=yes", "it rests on other answers");
  for (const std::string broken : {"", "{}", "[]", R"({"format":"precheck-summary/1"})"}) {
    const Run result = run("summary " + a + ' ' + scratchFile("broken.json", broken));
    CHECK(result.exit == 2);
    CHECK(holds(result.err, "no summary of a run that came to its end"));
  }
}

TEST_CASE(
    "A currency whose sum no longer fits is left out and named, in one run and in added ones") {
  const std::string rich =
      R"({"assets":{"balance":[{"currency":"CNY","value":"999999999999999.99"},)"
      R"({"currency":"USD","value":"1.00"}]}})"
      "\n";
  std::string input;
  for (int i = 0; i < 60; ++i) input += rich;
  const std::string a = scratchFile("rich.json");
  CHECK(run(kBatch + "--summary " + a, input).exit == 0);
  CHECK(holds(run("summary " + a).out, "CNY 59999999999999999.40"));
  const std::string left = "CNY: the sum is too large to be kept exactly and is left out";
  const std::string added = run("summary --lang en " + a + ' ' + a).out;
  CHECK(holds(added, left));
  CHECK(holds(added, "USD 120.00"));
  CHECK(run(kBatch + "--jobs 3", input + input).err == added);
}

TEST_CASE("What cannot be written or read is an error, and no summary pretends otherwise") {
  const std::string file = scratchFile("unfinished.json");
  for (const std::string jobs : {"1", "4"}) {
    const Run full =
        shell("\"$precheck\" " + kBatch + "--summary " + file + " --jobs " + jobs + " >/dev/full",
              numberedTo(500));
    CHECK(full.exit == 2);
    CHECK(holds(full.err, "standard output cannot be written: No space left on device"));
    CHECK(readAll(file).empty());
  }
  CHECK(holds(shell("\"$precheck\" " + kBatch + "</").err, "standard input cannot be read"));
  CHECK(shell("\"$precheck\" " + kBatch + "</").exit == 2);
  CHECK(run(kBatch + "--summary /no/such/folder/file", "{}").exit == 2);
}

TEST_CASE("Where nobody reads on, the run ends at once, without a word") {
  for (const std::string before : {"", "trap '' PIPE; "}) {
    const Run result = shell(
        before + "\"$precheck\" " + kBatch + "--jobs 2 | head -n 1 | wc -l; echo ${PIPESTATUS[0]}",
        numberedTo(500));
    CHECK(result.err.empty());
    const std::vector<std::string> said = lines(result.out);
    REQUIRE(said.size() == 2);
    CHECK(said[0] == "1");
  }
  // 128 and the number of SIGPIPE.
  for (const std::string before : {"", "trap '' PIPE; "}) {
    CHECK(
        shell(before + "(\"$precheck\" " + kBatch + "; echo $? >&2) | true", numberedTo(500)).err ==
        "141\n");
  }
}

TEST_CASE("Progress is shown only where a person looks on") {
  // The second line comes when it is time to say something.
  const std::string slowly =
      scratchFile("slowly.sh", "coproc \"$precheck\" " + kBatch +
                                   "--verdict-only\n"
                                   "pid=$COPROC_PID\n"
                                   "exec {in}>&${COPROC[1]} {out}<&${COPROC[0]}\n"
                                   "exec {COPROC[0]}<&- {COPROC[1]}>&-\n"
                                   "echo '{}' >&$in; read -r first <&$out\n"
                                   "sleep 0.3\n"
                                   "echo '{}' >&$in; read -r second <&$out\n"
                                   "exec {in}>&-; wait $pid");
  CHECK_FALSE(holds(shell("export precheck; exec bash " + slowly).err, "\r"));
  const Run seen = shell("export precheck; script -qec 'bash " + slowly + "' /dev/null </dev/null");
  CHECK(holds(seen.out, "2 lines, "));
  CHECK(holds(seen.out, " a second\r\x1b[K"));
  CHECK(holds(seen.out, "2 lines · "));
}

TEST_CASE("The documented example prints what its page shows") {
  const std::string page = readSource("core/cli/batch.md");
  const std::string show = "$ cat accounts.ndjson\n";
  const std::size_t input = page.find(show) + show.size();
  const std::string prompt = "$ precheck ";
  const std::size_t words = page.find(prompt, input);
  const std::size_t shown = page.find('\n', words) + 1;
  REQUIRE(words < shown);
  const std::string line = page.substr(words + prompt.size(), shown - words - prompt.size() - 1);
  const std::string ending = " < accounts.ndjson";
  REQUIRE(line.ends_with(ending));
  const Run result =
      run(line.substr(0, line.size() - ending.size()), page.substr(input, words - input));
  CHECK(result.out + result.err == page.substr(shown, page.find("```", shown) - shown));
  CHECK(result.exit == 1);
}

TEST_CASE("A batch that cannot be run says why and reads nothing") {
  const auto refused = [](const std::string& words, const std::string& says) {
    const Run result = run(words, "{}");
    INFO(words << "\n" << result.err);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK(holds(result.err, says));
  };
  refused("batch", "batch takes a policy");
  refused("batch " + kPolicy + " accounts.ndjson", "batch takes a policy");
  refused("batch no-such/policy", "no policy of that id is built in");
  refused(kBatch + "--jobs 0", "--jobs takes a number from 1 to 256");
  refused(kBatch + "--jobs two", "--jobs takes a number from 1 to 256");
  refused(kBatch + "--at noon", "--at takes a time with its offset");
  refused(kBatch + "--say nothing=yes", "there is no statement nothing");
  refused("summary", "summary takes at least one file");
  refused("summary /no/such/file", "cannot be read");
}

}  // namespace
}  // namespace precheck::tests
