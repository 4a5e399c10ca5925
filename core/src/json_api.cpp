#include "precheck/json_api.h"

#include <algorithm>
#include <utility>

#include "json/object_reader.h"
#include "json/suggest.h"
#include "json/writer.h"
#include "precheck/list.h"

namespace precheck {

using json::Document;
using json::NodeIndex;
using json::ObjectReader;

namespace {

void readAnswer(Document& document, NodeIndex node, const Policy& policy, Answers& answers) {
  const std::string_view id = document[node].key;
  const auto place = std::find_if(policy.statements.begin(), policy.statements.end(),
                                  [id](const Statement& statement) { return statement.id == id; });
  if (place == policy.statements.end()) {
    List<std::string_view> ids;
    ids.reserve(policy.statements.size());
    for (const Statement& statement : policy.statements) ids.push_back(statement.id);
    document.faultAtKey(FaultCode::UnknownStatement, node,
                        "a statement of the policy: " + json::oneOf(ids),
                        json::didYouMean(id, ids));
    return;
  }
  if (document[node].kind == json::Kind::Null) return;
  if (document[node].kind != json::Kind::Bool) {
    document.fault(FaultCode::BadAnswer, node, "true, false or null");
    return;
  }
  answers[static_cast<std::size_t>(place - policy.statements.begin())] = document[node].flag;
}

Submission readSubmission(Document& document, const Policy& policy) {
  Submission out;
  out.answers.resize(policy.statements.size());
  ObjectReader object{document, 0};
  if (const auto at = object.required("at")) {
    const auto text =
        json::readString(document, *at, "a time such as \"2026-11-21T10:00:00+08:00\"");
    const auto moment = text ? Moment::parse(*text, policy.timeZone) : std::nullopt;
    if (moment) {
      out.at = *moment;
      out.at.wholeDay = false;
    } else if (text) {
      document.fault(FaultCode::BadTime, *at,
                     "a time with its offset, such as \"2026-11-21T10:00:00+08:00\", or a date");
    }
  }
  if (const auto answers = object.optional("answers")) {
    if (ObjectReader{document, *answers}.isObject()) {
      for (const NodeIndex answer : json::Children{document, *answers}) {
        readAnswer(document, answer, policy, out.answers);
      }
    }
  }
  object.finish();
  return out;
}

std::string unknownHandle() {
  return toJson(Faults{{DocumentKind::Options, FaultCode::BadValue, "", 0, 0,
                        "the handle of an open policy", "Open the policy first."}});
}

}  // namespace

std::optional<Submission> readSubmission(std::string_view text, const Policy& policy,
                                         Faults& faults) {
  Document document{text, DocumentKind::Options};
  Submission out;
  if (document.complete()) out = readSubmission(document, policy);
  Faults found = document.takeFaults();
  if (found.empty()) return out;
  faults.append(found.begin(), found.end());
  return std::nullopt;
}

Calendar readCalendarFor(const Policy& policy, std::string_view text, Faults& faults) {
  Calendar calendar = Calendar::read(text, faults);
  if (faults.empty() && calendar.id() != policy.calendar) {
    faults.push_back({DocumentKind::Calendar, FaultCode::BadValue, "/id", 0, 0,
                      "the calendar `" + std::string{policy.calendar} + "` the policy names",
                      "Found `" + calendar.id() + "`."});
  }
  return calendar;
}

std::string Session::version() const {
  json::Writer out;
  out.beginObject();
  out.member("format", "precheck-engine/1").member("version", PRECHECK_VERSION);
  out.endObject();
  return out.take();
}

std::string Session::openPolicy(std::string_view policyText, std::string_view calendarText) {
  auto opened = std::make_unique<Opened>(Opened{0, Policy{policyText}});
  Faults faults = opened->policy.faults();
  if (!calendarText.empty())
    opened->calendar = readCalendarFor(opened->policy, calendarText, faults);
  if (!faults.empty()) return toJson(faults);

  json::Writer out;
  out.beginObject();
  out.member("format", "precheck-policy/1");
  opened->handle = ++lastHandle_;
  out.key("handle").number(opened->handle);
  out.member("id", opened->policy.id).member("version", opened->policy.version);
  out.endObject();
  opened_.push_back(std::move(opened));
  return out.take();
}

bool Session::evaluateConditions(Opened& opened, std::string_view accountText,
                                 std::string_view optionsText, Faults& faults) {
  if (!accountText.empty() || !opened.account) {
    opened.last.reset();  // it points into the account that goes
    opened.conditions.clear();
    opened.toldConditions.clear();
    if (opened.account) {
      opened.account->read(accountText);  // where the one before stood: two may not have room
    } else {
      opened.account.emplace(accountText, opened.policy.timeZone, opened.policy.vocabulary());
    }
    if (!opened.account->usable()) {
      faults = opened.account->faults();
      opened.account.reset();
    }
  }
  auto submission = readSubmission(optionsText, opened.policy, faults);
  if (!faults.empty()) return false;
  precheck::evaluateConditions(opened.conditions, opened.policy, *opened.account, opened.submission,
                               *submission);
  opened.submission = std::move(*submission);
  return true;
}

std::unique_ptr<Report> Session::report(Opened& opened, std::string_view accountText,
                                        std::string_view optionsText, Faults& faults) {
  if (!evaluateConditions(opened, accountText, optionsText, faults)) return nullptr;
  const Calendar* calendar = opened.calendar ? &*opened.calendar : nullptr;
  // The report is made in its place: moving one is a lot of code.
  // NOLINTBEGIN(modernize-make-unique)
  return std::unique_ptr<Report>{new Report{
      evaluate(opened.policy, *opened.account, opened.submission, calendar, opened.conditions)}};
  // NOLINTEND(modernize-make-unique)
}

std::string Session::check(int handle, std::string_view accountText, std::string_view optionsText) {
  Opened* opened = find(handle);
  if (opened == nullptr) return unknownHandle();
  Faults faults;
  const auto found = report(*opened, accountText, optionsText, faults);
  return found ? toJson(*found) : toJson(faults);
}

std::string Session::changes(int handle, std::string_view accountText,
                             std::string_view optionsText) {
  Opened* opened = find(handle);
  if (opened == nullptr) return unknownHandle();
  Faults faults;
  auto found = report(*opened, accountText, optionsText, faults);
  if (!found) return toJson(faults);

  const bool first = !opened->blank;
  if (first) {
    opened->nothing =
        std::make_unique<Account>("{}", opened->policy.timeZone, opened->policy.vocabulary());
    // NOLINTNEXTLINE(modernize-make-unique)
    opened->blank.reset(new Report{blankReport(opened->policy, *opened->nothing)});
  }
  json::Writer head;
  head.key("base").number(opened->last ? opened->number : 0);
  head.key("number").number(++opened->number);
  if (first) head.key("blank").json(toJson(*opened->blank));
  const Report& base = opened->last ? *opened->last : *opened->blank;
  std::string text = changesToJson(*found, *opened->blank, base, head.take());
  opened->last = std::move(found);
  return text;
}

std::string Session::conditions(int handle, std::string_view accountText,
                                std::string_view optionsText) {
  Opened* opened = find(handle);
  if (opened == nullptr) return unknownHandle();
  Faults faults;
  if (!evaluateConditions(*opened, accountText, optionsText, faults)) return toJson(faults);
  return toJson(
      Conditions{&opened->policy, &*opened->account, opened->submission.at, &opened->conditions});
}

std::string Session::conditionChanges(int handle, std::string_view accountText,
                                      std::string_view optionsText) {
  Opened* opened = find(handle);
  if (opened == nullptr) return unknownHandle();
  Faults faults;
  if (!evaluateConditions(*opened, accountText, optionsText, faults)) return toJson(faults);

  std::string text = changesToJson(
      Conditions{&opened->policy, &*opened->account, opened->submission.at, &opened->conditions},
      opened->toldConditions, !opened->toldIds);
  opened->toldConditions = opened->conditions;
  opened->toldIds = true;
  return text;
}

void Session::closePolicy(int handle) {
  for (auto place = opened_.begin(); place != opened_.end(); ++place) {
    if ((*place)->handle != handle) continue;
    opened_.erase(place);
    return;
  }
}

Session::Opened* Session::find(int handle) noexcept {
  for (const auto& opened : opened_) {
    if (opened->handle == handle) return opened.get();
  }
  return nullptr;
}

}  // namespace precheck
