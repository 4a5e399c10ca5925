// Writes `precheck-conditions/1`: of a report only how its conditions come out. And
// `precheck-condition-changes/1`, which leaves out what the host was told before.
#include <cstdint>
#include <string>

#include "json/writer.h"
#include "precheck/report.h"
#include "report/part_writer.h"

namespace precheck {
namespace {

class ConditionsWriter {
 public:
  explicit ConditionsWriter(const Conditions& conditions)
      : conditions_(conditions), parts_(*conditions.policy, *conditions.account) {}

  std::string write() {
    const Policy& policy = *conditions_.policy;
    out_.beginObject();
    out_.member("format", "precheck-conditions/1");
    out_.key("policy").beginObject();
    out_.member("id", policy.id).member("version", policy.version);
    out_.endObject();
    at();
    parts_.list("conditions", *conditions_.results,
                [this](const ConditionResult& result) { whole(result); });
    out_.endObject();
    return out_.take();
  }

  std::string writeChanges(const List<ConditionResult>& told, bool first) {
    out_.beginObject();
    out_.member("format", "precheck-condition-changes/1");
    if (first) {
      out_.key("ids").beginArray();
      for (const Condition& condition : conditions_.policy->conditions) out_.text(condition.id);
      out_.endArray();
    }
    at();
    out_.key("conditions").beginArray();
    const List<ConditionResult>& results = *conditions_.results;
    for (std::size_t place = 0; place < results.size(); ++place) {
      if (told.empty() || !(told[place] == results[place])) change(place, results[place]);
    }
    out_.endArray().endObject();
    return out_.take();
  }

 private:
  void at() { out_.member("at", conditions_.at.text(parts_.zone())); }

  void whole(const ConditionResult& result) {
    out_.member("id", result.condition->id).member("status", name(result.status));
    parts_.list("items", result.items, [this](const Evidence& item) {
      out_.key("pointer");
      parts_.pointer(item.place);
      out_.key("id");
      parts_.ownWords(item.place, "id");
    });
    out_.key("missing");
    parts_.pointers(result.unknowns.missing);
    out_.key("unclear");
    parts_.pointers(result.unknowns.unclear);
    parts_.date("clearsOn", result.clearsOn);
  }

  void change(std::size_t place, const ConditionResult& result) {
    const auto& [missing, unclear] = result.unknowns;
    out_.beginArray();
    out_.number(static_cast<std::int64_t>(place)).plain(name(result.status));
    const bool clears = result.clearsOn.has_value();
    const bool anyUnclear = clears || !unclear.empty();
    const bool anyMissing = anyUnclear || !missing.empty();
    if (anyMissing || !result.items.empty()) items(result.items);
    if (anyMissing) parts_.pointers(missing);
    if (anyUnclear) parts_.pointers(unclear);
    if (clears) parts_.date(result.clearsOn);
    out_.endArray();
  }
  void items(const List<Evidence>& entries) {
    out_.beginArray();
    for (const Evidence& item : entries) {
      out_.beginArray();
      parts_.pointer(item.place);
      parts_.ownWords(item.place, "id");
      out_.endArray();
    }
    out_.endArray();
  }

  const Conditions& conditions_;
  PartWriter parts_;
  json::Writer& out_ = parts_.out();
};

}  // namespace

std::string toJson(const Conditions& conditions) { return ConditionsWriter{conditions}.write(); }

std::string changesToJson(const Conditions& conditions, const List<ConditionResult>& told,
                          bool first) {
  return ConditionsWriter{conditions}.writeChanges(told, first);
}

}  // namespace precheck
