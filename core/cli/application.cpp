#include "application.h"

#include <algorithm>
#include <iostream>
#include <string>

#include "commands.h"
#include "inputs.h"

namespace precheck::cli {
namespace {

// The core never asks the clock; a person at a terminal means now.
Moment momentOf(std::chrono::system_clock::time_point time, Offset zone) {
  namespace chrono = std::chrono;
  const auto local = chrono::floor<chrono::seconds>(time) + chrono::minutes{zone.minutes()};
  const auto day = chrono::floor<chrono::days>(local);
  return Moment{Date{day}, static_cast<std::int32_t>((local - day).count()), false};
}

auto statement(const Policy& policy, std::string_view id) {
  return std::find_if(policy.statements.begin(), policy.statements.end(),
                      [id](const Statement& one) { return one.id == id; });
}

void noSuchStatement(std::string_view id, const Policy& policy) {
  std::string complaint = "there is no statement " + std::string{id};
  if (!policy.statements.empty()) complaint += "; there are:";
  for (const Statement& statement : policy.statements) complaint += ' ' + std::string{statement.id};
  (void)refuse(complaint);
}

}  // namespace

void Application::addTo(Options& options) {
  options.option("--at", at_);
  options.option("--say", [this](std::string_view value) -> std::optional<std::string> {
    const std::size_t equals = value.find('=');
    const std::string_view answer =
        equals == std::string_view::npos ? std::string_view{} : value.substr(equals + 1);
    if (answer != "yes" && answer != "no") return "--say takes ID=yes or ID=no";
    said_.push_back({value.substr(0, equals), answer == "yes"});
    return std::nullopt;
  });
}

std::optional<Submission> Application::submission(const Policy& policy, const Policy* other) const {
  Submission out;
  if (at_) {
    const auto at = Moment::parse(*at_, policy.timeZone);
    if (!at) {
      (void)refuse(
          "--at takes a time with its offset, such as 2026-11-21T10:00:00+08:00, or a date");
      return std::nullopt;
    }
    out.at = *at;
    out.at.wholeDay = false;
  } else {
    out.at = momentOf(now_, policy.timeZone);
  }
  out.answers.resize(policy.statements.size());
  for (const Said& one : said_) {
    if (one.id == "all") {
      std::fill(out.answers.begin(), out.answers.end(), one.yes);
      continue;
    }
    const auto place = statement(policy, one.id);
    if (place == policy.statements.end()) {
      if (other != nullptr && statement(*other, one.id) != other->statements.end()) continue;
      noSuchStatement(one.id, policy);
      return std::nullopt;
    }
    out.answers[static_cast<std::size_t>(place - policy.statements.begin())] = one.yes;
  }
  return out;
}

bool openCalendar(const Policy& policy, const Dictionary& words,
                  std::optional<Calendar>& calendar) {
  const auto input = calendarInput(policy.calendar);
  if (!input) return true;
  Faults faults;
  calendar = Calendar::read(input->text, faults);
  if (faults.empty()) return true;
  complain(*input, faults, words, std::cerr);
  return false;
}

}  // namespace precheck::cli
