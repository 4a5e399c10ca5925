// tests/lint: for each code a file that has the fault, one that has not, and what the command says;
// and core/policies/lint: a page for each.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "precheck/fault.h"
#include "precheck/lint.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path{PRECHECK_SOURCE_DIR} / "tests/lint";
const std::string kPages = "core/policies/lint/";

struct Run {
  int exit = -1;
  std::string out;
};

// Runs the command in a folder.
Run runIn(const fs::path& folder, const std::string& words) {
  const std::string command =
      "cd '" + folder.string() + "' && LC_ALL=C.UTF-8 " + PRECHECK_COMMAND + " " + words;
  FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c)
  Run out;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    out.out.append(buffer.data(), got);
  }
  out.exit = WEXITSTATUS(pclose(pipe));
  return out;
}

// Every code that a policy can be given.
std::set<std::string> policyCodes() {
  // The reader's for accounts, calendars and options only.
  static const std::set<FaultCode> kOfOthers{FaultCode::UnforeseenValue, FaultCode::BadTime,
                                             FaultCode::MoneyNotText,    FaultCode::NegativeAmount,
                                             FaultCode::SumOverflow,     FaultCode::BadAnswer,
                                             FaultCode::YearNotCovered};
  std::set<std::string> out;
  for (int i = 0; !name(static_cast<FaultCode>(i)).empty(); ++i) {
    const auto code = static_cast<FaultCode>(i);
    if (kOfOthers.count(code) == 0) out.emplace(name(code));
  }
  for (int i = 0; !name(static_cast<LintCode>(i)).empty(); ++i) {
    out.emplace(name(static_cast<LintCode>(i)));
  }
  return out;
}

std::set<std::string> namesIn(const fs::path& folder) {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator{folder}) {
    out.insert(entry.path().stem().string());
  }
  return out;
}

std::string sample(const std::string& code, const std::string& file) {
  return readSource("tests/lint/" + code + "/" + file);
}

// What no file in a repository should be in full is written as a recipe.
std::string badText(const std::string& code) {
  if (fs::exists(kSamples / code / "bad.json")) return sample(code, "bad.json");
  const Json recipe = Json::parse(sample(code, "bad.recipe.json"));
  std::string out = recipe.at("before");
  const std::string repeat = recipe.at("repeat");
  for (int i = 0; i < recipe.at("times").get<int>(); ++i) out += repeat;
  return out + recipe.at("after").get<std::string>();
}

std::string withoutSpace(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
             text.end());
  return text;
}

// The JSON shown in a page, in order.
std::vector<std::string> shownIn(const std::string& page) {
  static const std::string kOpen = "```json\n";
  std::vector<std::string> out;
  for (std::size_t at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen, at)) {
    at += kOpen.size();
    out.push_back(page.substr(at, page.find("\n```", at) - at));
  }
  return out;
}

TEST_CASE("Every code a policy can be given has its samples and its page, and nothing else has") {
  std::set<std::string> pages = namesIn(fs::path{PRECHECK_SOURCE_DIR} / kPages);
  CHECK(pages.erase("README") == 1);
  CHECK(pages == policyCodes());
  CHECK(namesIn(kSamples) == policyCodes());
}

TEST_CASE("Lint says of each bad file what stands beside it, and nothing of the good one") {
  const fs::path scratch = fs::temp_directory_path() / ("lint-" + std::to_string(getpid()));
  for (const std::string& code : policyCodes()) {
    INFO(code);
    fs::path folder = kSamples / code;
    if (!fs::exists(folder / "bad.json")) {
      fs::create_directories(scratch);
      std::ofstream{scratch / "bad.json", std::ios::binary} << badText(code);
      folder = scratch;
    }
    const Run bad = runIn(folder, "lint bad.json --lang en");
    CHECK(bad.exit == 1);
    CHECK(bad.out == sample(code, "expected.txt"));
    std::istringstream lines{bad.out};
    for (std::string line; std::getline(lines, line);) {
      CHECK(line.find(": " + code + ": ") != std::string::npos);
    }
    const Run good = runIn(kSamples / code, "lint good.json --lang en");
    CHECK(good.exit == 0);
    CHECK(good.out.empty());
  }
  fs::remove_all(scratch);
}

TEST_CASE("A page is headed by what the command says, and shows what its samples hold") {
  Json texts = Json::parse(readSource("core/texts/en.json"));
  texts.update(Json::parse(readSource("core/texts/lint/en.json")));
  const std::string index = readSource(kPages + "README.md");
  for (const std::string& code : policyCodes()) {
    INFO(code);
    const std::string message = texts.at("fault." + code);
    const std::string page = readSource(kPages + code + ".md");
    CHECK(page.rfind("# `" + code + "`: " + message + "\n", 0) == 0);
    CHECK(index.find("| [`" + code + "`](" + code + ".md) | " + message + " |") !=
          std::string::npos);
    const auto shown = shownIn(page);
    if (!fs::exists(kSamples / code / "bad.json")) {
      CHECK(shown.empty());
      continue;
    }
    REQUIRE(shown.size() == 2);
    const std::string bad = withoutSpace(sample(code, "bad.json"));
    CHECK(bad.find(withoutSpace(shown[0])) != std::string::npos);
    CHECK(withoutSpace(sample(code, "good.json")).find(withoutSpace(shown[1])) !=
          std::string::npos);
  }
}

TEST_CASE("The linter's codes have their words in both languages, key for key") {
  const auto keys = [](const std::string& language) {
    std::vector<std::string> out;
    const Json texts = Json::parse(readSource("core/texts/lint/" + language + ".json"));
    for (const auto& [key, text] : texts.items()) out.push_back(key);
    return out;
  };
  std::vector<std::string> codes;
  for (int i = 0; !name(static_cast<LintCode>(i)).empty(); ++i) {
    codes.push_back("fault." + std::string{name(static_cast<LintCode>(i))});
  }
  CHECK(keys("en") == codes);
  CHECK(keys("zh-CN") == codes);
}

TEST_CASE("As JSON, lint says the same") {
  const Run run = runIn(kSamples / "wrong-language", "lint bad.json good.json --format json");
  CHECK(run.exit == 1);
  CHECK(Json::parse(run.out) == Json::parse(sample("wrong-language", "expected.json")));
  const Run clean = runIn(kSamples / "wrong-language", "lint good.json --format json");
  CHECK(clean.exit == 0);
  CHECK(Json::parse(clean.out) == Json{{"format", "precheck-lint/1"}, {"findings", Json::array()}});
}

TEST_CASE("Lint reads standard input, several files, and built-in ids") {
  const Run input = runIn(kSamples / "same-text", "lint - --lang en < bad.json");
  CHECK(input.exit == 1);
  CHECK(input.out.rfind("-:22:41: same-text: ", 0) == 0);
  const Run two = runIn(kSamples, "lint same-text/bad.json stray-space/bad.json --lang zh-CN");
  CHECK(two.exit == 1);
  CHECK(two.out.find("same-text/bad.json:22:41: same-text: 两种语言的文字相同") == 0);
  CHECK(two.out.find("\nstray-space/bad.json:24:51: stray-space: ") != std::string::npos);
  // A file that cannot be read is bad usage, whatever the others hold.
  const Run missing = runIn(kSamples, "lint same-text/bad.json no-such.json 2>&1 >/dev/null");
  CHECK(missing.exit == 2);
  CHECK(missing.out == "precheck: cannot be read: no-such.json\n");
  CHECK(runIn(kSamples, "lint same-text/bad.json no-such.json 2>/dev/null").out.empty());
}

TEST_CASE("Nothing is to be said against the policies that come with the product") {
  const Run run = runIn(fs::path{PRECHECK_SOURCE_DIR},
                        "lint $(find core/policies examples/policies -name '*.json' ! -name "
                        "'*.scenarios.json') --lang en");
  CHECK(run.out.empty());
  CHECK(run.exit == 0);
}

}  // namespace
}  // namespace precheck::tests
