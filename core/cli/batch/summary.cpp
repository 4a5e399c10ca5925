#include "batch/summary.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "terminal.h"
#include "wording.h"

namespace precheck::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "precheck-summary/1";

Verdict verdictAt(std::size_t index) { return static_cast<Verdict>(index); }

// A sum as Money::value writes it, which may be larger than an account's amounts.
std::optional<Money> sumOf(std::string_view currency, const std::string& value) {
  const auto code = Currency::parse(currency);
  if (!code) return std::nullopt;
  std::string digits = value;
  std::erase(digits, '.');
  Money money{*code, 0};
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), money.minor);
  if (error != std::errc{} || money.minor < 0 || money.value() != value) return std::nullopt;
  return money;
}

// Takes a summary apart. What is missing or of another type is remembered, and nothing of it used.
class Reading {
 public:
  [[nodiscard]] bool good() const noexcept { return good_; }

  const Json& member(const Json& object, std::string_view name) {
    static const Json kNothing;
    const auto place = object.is_object() ? object.find(name) : object.end();
    if (place != object.end()) return *place;
    good_ = false;
    return kNothing;
  }
  std::string text(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    if (value.is_string()) return value.get<std::string>();
    good_ = false;
    return {};
  }
  std::size_t count(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    if (value.is_number_unsigned()) return value.get<std::size_t>();
    good_ = false;
    return 0;
  }
  const Json& list(const Json& object, std::string_view name) {
    static const Json kNone = Json::array();
    const Json& value = member(object, name);
    if (value.is_array()) return value;
    good_ = false;
    return kNone;
  }
  void totals(const Json& losses, Totals& into) {
    for (const Json& sum : list(losses, "totals")) {
      if (const auto money = sumOf(text(sum, "currency"), text(sum, "value"))) {
        into.add(*money);
      } else {
        good_ = false;
      }
    }
    for (const Json& code : list(losses, "leftOut")) {
      const auto currency =
          code.is_string() ? Currency::parse(code.get<std::string>()) : std::nullopt;
      if (currency) {
        into.leaveOut(*currency);
      } else {
        good_ = false;
      }
    }
  }

 private:
  bool good_ = true;
};

}  // namespace

Summary::Summary(const Policy& policy, const Submission& submission, Tally tally)
    : policyId_(policy.id),
      policyVersion_(policy.version),
      procedure_(name(policy.procedure)),
      at_(submission.at.text(policy.timeZone)),
      tally_(std::move(tally)) {
  for (std::size_t i = 0; i < policy.statements.size(); ++i) {
    const auto& answer = submission.answers[i];
    if (answer) answers_.emplace_back(policy.statements[i].id, *answer);
  }
  for (const Condition& condition : policy.conditions) {
    conditions_.push_back({std::string{condition.id}, std::string{condition.title.zh},
                           std::string{condition.title.en}});
  }
}

std::optional<Summary> Summary::read(std::string_view json) {
  const Json file = Json::parse(json, nullptr, false);
  Reading from;
  const Json& blocking = from.list(file, "blocking");
  Summary out{blocking.size()};
  Tally& tally = out.tally_;
  if (from.text(file, "format") != kFormat) return std::nullopt;
  const Json& policy = from.member(file, "policy");
  out.policyId_ = from.text(policy, "id");
  out.policyVersion_ = from.text(policy, "version");
  out.procedure_ = from.text(policy, "procedure");
  out.at_ = from.text(file, "at");
  for (const auto& [id, answer] : from.member(file, "answers").items()) {
    if (!answer.is_boolean()) return std::nullopt;
    out.answers_.emplace_back(id, answer.get<bool>());
  }
  tally.lines = from.count(file, "lines");
  tally.refused = from.count(file, "refused");
  tally.diagnosed = from.count(file, "diagnosed");
  const Json& verdicts = from.member(file, "verdicts");
  for (std::size_t i = 0; i < kVerdicts; ++i) {
    tally.verdicts.at(i) = from.count(verdicts, name(verdictAt(i)));
  }
  for (std::size_t i = 0; i < blocking.size(); ++i) {
    const Json& title = from.member(blocking[i], "title");
    out.conditions_.push_back(
        {from.text(blocking[i], "id"), from.text(title, "zh-CN"), from.text(title, "en")});
    tally.blocking[i] = from.count(blocking[i], "count");
  }
  const Json& losses = from.member(file, "losses");
  from.totals(losses, tally.givenUp);
  tally.unpriced = from.count(losses, "unpriced");
  tally.uncertain = from.count(losses, "uncertain");
  if (!from.good()) return std::nullopt;
  return out;
}

std::optional<std::string> Summary::add(const Summary& other) {
  if (policyId_ != other.policyId_ || policyVersion_ != other.policyVersion_) {
    return "it is of another policy, or of another version of it";
  }
  const auto sameId = [](const Title& a, const Title& b) { return a.id == b.id; };
  if (!std::equal(conditions_.begin(), conditions_.end(), other.conditions_.begin(),
                  other.conditions_.end(), sameId)) {
    return "its policy has other conditions";
  }
  if (at_ != other.at_) return "it is of another moment; give every process the same --at";
  if (answers_ != other.answers_) return "it rests on other answers (--say)";
  tally_.add(other.tally_);
  return std::nullopt;
}

std::string Summary::toJson() const {
  Json out;
  out["format"] = kFormat;
  out["policy"] = {{"id", policyId_}, {"version", policyVersion_}, {"procedure", procedure_}};
  out["at"] = at_;
  out["answers"] = Json::object();
  for (const auto& [id, answer] : answers_) out["answers"][id] = answer;
  out["lines"] = tally_.lines;
  out["refused"] = tally_.refused;
  out["diagnosed"] = tally_.diagnosed;
  for (std::size_t i = 0; i < kVerdicts; ++i) {
    out["verdicts"][std::string{name(verdictAt(i))}] = tally_.verdicts.at(i);
  }
  out["blocking"] = Json::array();
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    const Title& title = conditions_[i];
    out["blocking"].push_back({{"id", title.id},
                               {"title", {{"zh-CN", title.zh}, {"en", title.en}}},
                               {"count", tally_.blocking[i]}});
  }
  Json& losses = out["losses"];
  losses["totals"] = Json::array();
  for (const Money& sum : tally_.givenUp.sums()) {
    losses["totals"].push_back({{"currency", sum.currency.code()}, {"value", sum.value()}});
  }
  losses["leftOut"] = Json::array();
  for (const Currency currency : tally_.givenUp.leftOut()) {
    losses["leftOut"].push_back(currency.code());
  }
  losses["unpriced"] = tally_.unpriced;
  losses["uncertain"] = tally_.uncertain;
  return out.dump(2) + '\n';
}

std::string Summary::text(const Dictionary& words) const {
  Page page{PageStyle{}};
  const auto counted = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  // Counts stand below each other.
  const auto row = [&page](std::size_t count, std::string_view what) {
    std::string number = std::to_string(count);
    if (number.size() < 9) number.insert(0, 9 - number.size(), ' ');
    page.line(2, number + "  ", what);
  };

  page.line(0, "",
            words.counted("batch.lines", counted(tally_.lines)) + " · " +
                harmless(policyId_ + " (" + policyVersion_ + ") · " + at_));
  for (std::size_t i = 0; i < kVerdicts; ++i) {
    const std::size_t count = tally_.verdicts.at(i);
    if (count > 0) row(count, words.text("verdict." + std::string{name(verdictAt(i))}));
  }
  if (tally_.refused > 0) row(tally_.refused, words.text("batch.refused"));
  if (tally_.diagnosed > 0) {
    page.line(0, "", words.counted("batch.diagnosed", counted(tally_.diagnosed)));
  }

  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (tally_.blocking[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    return tally_.blocking[a] > tally_.blocking[b];
  });
  if (!order.empty()) page.line(0, "", words.text("batch.blocking"));
  for (const std::size_t i : order) {
    const Title& title = conditions_[i];
    row(tally_.blocking[i], harmless(words.language() == Language::Chinese ? title.zh : title.en) +
                                " (" + harmless(title.id) + ")");
  }

  const auto& sums = tally_.givenUp.sums();
  const auto& leftOut = tally_.givenUp.leftOut();
  if (sums.empty() && leftOut.empty() && tally_.unpriced == 0 && tally_.uncertain == 0) {
    return page.text();
  }
  page.line(0, "", words.text("batch.givenUp"));
  for (const Money& sum : sums) page.line(2, "", Wording::money({sum}));
  for (const Currency currency : leftOut) {
    page.line(2, "", words.text("batch.leftOut", {{"currency", std::string{currency.code()}}}));
  }
  if (tally_.unpriced > 0) {
    page.line(2, "", words.counted("money.unpriced", counted(tally_.unpriced)));
  }
  if (tally_.uncertain > 0) {
    page.line(2, "", words.counted("batch.uncertain", counted(tally_.uncertain)));
  }
  return page.text();
}

}  // namespace precheck::cli
