// precheck check POLICY ACCOUNT.json|- [--at TIME] [--say ID=yes|no]… [--format text|json] [--lang
// …]
#include <iostream>
#include <optional>

#include "application.h"
#include "commands.h"
#include "inputs.h"
#include "options.h"
#include "precheck/evaluate.h"
#include "terminal.h"
#include "text_report.h"

namespace precheck::cli {

int check(const Words& words) {
  Language language = terminalLanguage();
  bool json = false;
  Application application;
  Options options;
  options.format(json).language(language);
  application.addTo(options);
  Words names;
  if (const auto complaint = options.read(words, names)) return badUsage(*complaint);
  if (names.size() != 2) return badUsage("check takes a policy and an account");
  const Dictionary dictionary{language};

  const auto accountText = fileInput(names[1]);
  if (!accountText) return refuse("cannot be read: " + std::string{names[1]});
  const auto policy = openPolicy(names[0], dictionary);
  if (!policy) return kBadInput;
  std::optional<Calendar> calendar;
  if (!openCalendar(*policy, dictionary, calendar)) return kBadInput;
  const Account account{accountText->text, policy->timeZone, policy->vocabulary()};
  if (!account.usable()) {
    complain(*accountText, account.faults(), dictionary, std::cerr);
    return kBadInput;
  }
  const auto submission = application.submission(*policy);
  if (!submission) return kBadInput;

  const Report report = evaluate(*policy, account, *submission, calendar ? &*calendar : nullptr);
  if (json) {
    std::cout << toJson(report) << '\n';
  } else {
    const Dictionary terms{language, name(policy->procedure)};
    std::cout << textReport(report, terms, terminalStyle());
  }
  const bool ready = report.verdict == Verdict::Ready || report.verdict == Verdict::ReadyWithLosses;
  return ready ? kDone : kNotReady;
}

}  // namespace precheck::cli
