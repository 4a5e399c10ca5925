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

  std::string writeChanges(const List<ConditionResult>& told, std::string_view head) {
    out_.beginObject();
    out_.member("format", "precheck-condition-changes/1");
    if (!head.empty()) out_.json(head);
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
    if (!result.items.empty() || !missing.empty() || !unclear.empty() || result.clearsOn) {
      out_.beginArray();
      for (const Evidence& item : result.items) {
        out_.beginArray();
        parts_.pointer(item.place);
        parts_.ownWords(item.place, "id");
        out_.endArray();
      }
      out_.endArray();
      parts_.pointers(missing);
      parts_.pointers(unclear);
      parts_.date(result.clearsOn);
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
                          std::string_view head) {
  return ConditionsWriter{conditions}.writeChanges(told, head);
}

}  // namespace precheck
