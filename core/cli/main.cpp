#include <iostream>
#include <string>

#include "commands.h"
#include "terminal.h"

namespace precheck::cli {
namespace {

constexpr std::string_view kUsage =
    R"(precheck check POLICY ACCOUNT.json|- [--at TIME] [--say ID=yes|no]... [--say all=yes|no]
               [--format text|json] [--lang zh-CN|en]
precheck batch POLICY [--at TIME] [--say ID=yes|no]... [--jobs N] [--verdict-only]
               [--summary FILE] [--lang zh-CN|en]
               accounts from standard input, one a line; a report of each in the same order
precheck summary FILE... [--format text|json] [--lang zh-CN|en]
               adds up what several runs of batch wrote with --summary
precheck diff OLD NEW [--account ACCOUNT.json|-] [--accounts ACCOUNTS.ndjson|-] [--at TIME]
              [--say ID=yes|no]... [--format text|json] [--lang zh-CN|en]
precheck policies
precheck explain POLICY [--lang zh-CN|en]
precheck lint FILE...|- [--format text|json] [--lang zh-CN|en]
precheck test FILE... [--policy POLICY] [--coverage N] [--format text|json] [--lang zh-CN|en]

POLICY is a built-in id (see `precheck policies`) or a file.
TIME is ISO 8601 with its offset, or a date in the policy's time zone; now, where it is left out.
Exit: 0 ready or ready-with-losses, 1 any other verdict, 2 bad usage or bad input.
      batch: 0 every line has its report, 1 some lines are refused, 2 the run did not come to its end.
      diff: 0 the versions say the same, 1 they differ.
)";

int run(const Words& words) {
  if (words.empty()) return badUsage("a command is missing");
  const Words rest{words.begin() + 1, words.end()};
  if (words[0] == "check") return check(rest);
  if (words[0] == "batch") return batch(rest);
  if (words[0] == "summary") return summary(rest);
  if (words[0] == "diff") return diff(rest);
  if (words[0] == "policies") return policies(rest);
  if (words[0] == "explain") return explain(rest);
  if (words[0] == "lint") return lint(rest);
  if (words[0] == "test") return test(rest);
  if (words[0] == "help" || words[0] == "--help") {
    std::cout << kUsage;
    return kDone;
  }
  return badUsage("there is no command " + std::string{words[0]});
}

}  // namespace

int refuse(std::string_view complaint) {
  std::cerr << "precheck: " << harmless(complaint) << '\n';
  return kBadInput;
}

int badUsage(std::string_view complaint) {
  std::cerr << "precheck: " << harmless(complaint) << "\n\n" << kUsage;
  return kBadInput;
}

}  // namespace precheck::cli

int main(int count, char** words) { return precheck::cli::run({words + 1, words + count}); }
