// precheck diff OLD NEW [--account A] [--accounts NDJSON|-] [--at TIME] [--say ID=yes|no]…
//               [--format text|json] [--lang …]: what changed between two versions of a policy, for
// everyone, for one account, for many.
#include <fcntl.h>
#include <unistd.h>

#include <iostream>
#include <optional>
#include <system_error>

#include "application.h"
#include "batch/line_source.h"
#include "commands.h"
#include "diff/impact.h"
#include "diff/impact_tally.h"
#include "diff/json.h"
#include "diff/policy_diff.h"
#include "diff/words.h"
#include "inputs.h"
#include "options.h"
#include "precheck/evaluate.h"
#include "terminal.h"

namespace precheck::cli {
namespace {

// One version of a policy, ready to check accounts by it.
struct Version {
  std::optional<Policy> policy;
  Json text;
  std::optional<Calendar> calendar;
  std::optional<Submission> submission;

  [[nodiscard]] bool open(std::string_view idOrFile, const Dictionary& words) {
    const auto input = neededPolicyInput(idOrFile);
    if (!input) return false;
    policy = openPolicy(*input, words);
    if (!policy || !openCalendar(*policy, words, calendar)) return false;
    text = Json::parse(input->text, nullptr, false);
    return true;
  }
  [[nodiscard]] Account read(std::string_view account) const {
    return {account, policy->timeZone, policy->vocabulary()};
  }
  [[nodiscard]] Report check(const Account& account) const {
    return evaluate(*policy, account, *submission, calendar ? &*calendar : nullptr);
  }
};

// The two versions, and what was found.
class Diff {
 public:
  Diff(const Version& before, const Version& after)
      : before_(before), after_(after), policies_(comparePolicies(before.text, after.text)) {}

  [[nodiscard]] const PolicyDiff& policies() const { return policies_; }

  // What it changes for an account; nothing, and the faults, where the text is none.
  std::optional<Impact> impactOn(std::string_view text, Faults& faults) const {
    const Account was = before_.read(text);
    const Account is = after_.read(text);
    for (const Account* account : {&was, &is}) {
      if (account->usable()) continue;
      faults = account->faults();
      return std::nullopt;
    }
    return compareReports(before_.check(was), after_.check(is), policies_);
  }

 private:
  const Version& before_;
  const Version& after_;
  PolicyDiff policies_;
};

// Names refused lines, but not without end.
class Refusals {
 public:
  Refusals(std::string_view file, const Dictionary& words) : file_(file), words_(words) {}

  void add(std::size_t line, Faults faults) {
    constexpr std::size_t kNamed = 10;
    if (++count_ > kNamed) return;
    for (Fault& fault : faults) fault.line = line;
    complain({std::string{file_}, {}}, faults, words_, std::cerr);
  }

 private:
  std::string_view file_;
  const Dictionary& words_;
  std::size_t count_ = 0;
};

// Nothing, after a word on standard error, where the accounts cannot be read.
std::optional<ImpactTally> impactOnMany(const Diff& diff, std::string_view file,
                                        const Dictionary& words) {
  const std::string name{file};
  const bool standard = file == "-";
  const int descriptor = standard ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    (void)refuse("cannot be read: " + name);
    return std::nullopt;
  }
  ImpactTally tally;
  Refusals refusals{file, words};
  LineSource source{descriptor};
  Block block;
  while (source.next(block)) {
    std::size_t number = block.firstLine;
    std::string_view rest = block.text;
    while (!rest.empty()) {
      const std::size_t feed = rest.find('\n');
      Faults faults;
      if (const auto impact = diff.impactOn(rest.substr(0, feed), faults)) {
        tally.add(*impact);
      } else {
        ++tally.lines;
        ++tally.refused;
        refusals.add(number, std::move(faults));
      }
      ++number;
      rest.remove_prefix(feed + 1);
    }
  }
  if (!standard) (void)::close(descriptor);
  if (source.error() == 0) return tally;
  (void)refuse("cannot be read: " + name + ": " + std::generic_category().message(source.error()));
  return std::nullopt;
}

}  // namespace

int diff(const Words& words) {
  Language language = terminalLanguage();
  bool json = false;
  Application application;
  std::optional<std::string_view> accountFile;
  std::optional<std::string_view> accountsFile;
  Options options;
  options.format(json)
      .language(language)
      .option("--account", accountFile)
      .option("--accounts", accountsFile);
  application.addTo(options);
  Words names;
  if (const auto complaint = options.read(words, names)) return badUsage(*complaint);
  if (names.size() != 2) return badUsage("diff takes two versions of a policy");
  if (accountFile == "-" && accountsFile == "-") {
    return badUsage("--account and --accounts cannot both be standard input");
  }
  const Dictionary plain{language};

  Version before;
  Version after;
  if (!before.open(names[0], plain) || !after.open(names[1], plain)) return kBadInput;
  before.submission = application.submission(*before.policy, &*after.policy);
  after.submission = application.submission(*after.policy, &*before.policy);
  if (!before.submission || !after.submission) return kBadInput;
  const Diff diff{before, after};

  std::optional<Impact> impact;
  if (accountFile) {
    const auto input = fileInput(*accountFile);
    if (!input) return refuse("cannot be read: " + std::string{*accountFile});
    Faults faults;
    impact = diff.impactOn(input->text, faults);
    if (!impact) {
      complain(*input, faults, plain, std::cerr);
      return kBadInput;
    }
  }
  std::optional<ImpactTally> tally;
  if (accountsFile) {
    tally = impactOnMany(diff, *accountsFile, plain);
    if (!tally) return kBadInput;
  }

  if (json) {
    Json out = toJson(*before.policy, *after.policy, diff.policies());
    if (impact) out["account"] = toJson(*impact);
    if (tally) out["accounts"] = toJson(*tally);
    std::cout << out.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    const Dictionary terms{language, name(after.policy->procedure)};
    const PageStyle style = terminalStyle();
    std::cout << diffText(*before.policy, *after.policy, diff.policies(), terms, style);
    if (impact) std::cout << impactText(*impact, terms, style);
    if (tally) std::cout << tallyText(*tally, terms, style);
  }
  return diff.policies().empty() ? kDone : kNotReady;
}

}  // namespace precheck::cli
