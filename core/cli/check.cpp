// precheck check POLICY ACCOUNT.json|- [--at TIME] [--say ID=yes|no]… [--format text|json] [--lang
// …]
#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>

#include "commands.h"
#include "inputs.h"
#include "precheck/evaluate.h"
#include "precheck/json_api.h"
#include "terminal.h"
#include "text_report.h"

namespace precheck::cli {
namespace {

struct Said {
  std::string_view id;
  bool yes = false;
};

struct Arguments {
  std::string_view policy;
  std::string_view account;
  std::optional<std::string_view> at;
  std::vector<Said> said;
  bool json = false;
  Language language = Language::English;
};

// The complaint, or nothing where the words are fine.
std::optional<std::string> parse(const Words& words, Arguments& out) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      names.push_back(word);
      continue;
    }
    if (word != "--at" && word != "--say" && word != "--format" && word != "--lang") {
      return "there is no option " + std::string{word};
    }
    if (i + 1 == words.size()) return std::string{word} + " takes a value";
    const std::string_view value = words[++i];
    if (word == "--at") {
      out.at = value;
    } else if (word == "--format") {
      if (value != "text" && value != "json") return "--format takes text or json";
      out.json = value == "json";
    } else if (word == "--lang") {
      const auto language = languageOf(value);
      if (!language) return "--lang takes zh-CN or en";
      out.language = *language;
    } else {
      const std::size_t equals = value.find('=');
      const std::string_view answer =
          equals == std::string_view::npos ? std::string_view{} : value.substr(equals + 1);
      if (answer != "yes" && answer != "no") return "--say takes ID=yes or ID=no";
      out.said.push_back({value.substr(0, equals), answer == "yes"});
    }
  }
  if (names.size() != 2) return "check takes a policy and an account";
  out.policy = names[0];
  out.account = names[1];
  return std::nullopt;
}

// The core never asks the clock; a person at a terminal means now.
Moment now(Offset zone) {
  namespace chrono = std::chrono;
  const auto local =
      chrono::floor<chrono::seconds>(chrono::system_clock::now()) + chrono::minutes{zone.minutes()};
  const auto day = chrono::floor<chrono::days>(local);
  return Moment{Date{day}, static_cast<std::int32_t>((local - day).count()), false};
}

std::optional<std::string> answer(const std::vector<Said>& said, const Policy& policy,
                                  Answers& answers) {
  answers.resize(policy.statements.size());
  for (const Said& one : said) {
    if (one.id == "all") {
      std::fill(answers.begin(), answers.end(), one.yes);
      continue;
    }
    const auto place = std::find_if(policy.statements.begin(), policy.statements.end(),
                                    [&one](const Statement& s) { return s.id == one.id; });
    if (place == policy.statements.end()) {
      std::string complaint = "there is no statement " + std::string{one.id} + "; there are:";
      for (const Statement& statement : policy.statements)
        complaint += ' ' + std::string{statement.id};
      return complaint;
    }
    answers[static_cast<std::size_t>(place - policy.statements.begin())] = one.yes;
  }
  return std::nullopt;
}

}  // namespace

int check(const Words& words) {
  Arguments arguments;
  arguments.language = terminalLanguage();
  if (const auto complaint = parse(words, arguments)) return badUsage(*complaint);
  const Dictionary dictionary{arguments.language};

  const auto accountText = fileInput(arguments.account);
  if (!accountText) return refuse("cannot be read: " + std::string{arguments.account});
  const auto opened = openPolicy(arguments.policy, dictionary);
  if (!opened) return kBadInput;
  const Policy& policy = *opened;
  std::optional<Calendar> calendar;
  if (const auto calendarText = calendarInput(policy.calendar)) {
    Faults faults;
    calendar = Calendar::read(calendarText->text, faults);
    if (!faults.empty()) {
      complain(*calendarText, faults, dictionary, std::cerr);
      return kBadInput;
    }
  }
  const Account account{accountText->text, policy.timeZone};
  if (!account.usable()) {
    complain(*accountText, account.faults(), dictionary, std::cerr);
    return kBadInput;
  }
  Submission submission;
  if (arguments.at) {
    const auto at = Moment::parse(*arguments.at, policy.timeZone);
    if (!at) {
      return refuse(
          "--at takes a time with its offset, such as 2026-11-21T10:00:00+08:00, or a date");
    }
    submission.at = *at;
    submission.at.wholeDay = false;
  } else {
    submission.at = now(policy.timeZone);
  }
  if (const auto complaint = answer(arguments.said, policy, submission.answers)) {
    return refuse(*complaint);
  }

  const Report report = evaluate(policy, account, submission, calendar ? &*calendar : nullptr);
  if (arguments.json) {
    std::cout << toJson(report) << '\n';
  } else {
    const Dictionary terms{arguments.language, name(policy.procedure)};
    std::cout << textReport(report, terms, terminalStyle());
  }
  const bool ready = report.verdict == Verdict::Ready || report.verdict == Verdict::ReadyWithLosses;
  return ready ? kDone : kNotReady;
}

}  // namespace precheck::cli
