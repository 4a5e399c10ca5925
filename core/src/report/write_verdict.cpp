// Writes `precheck-verdict/1`: what is left of a report where only the verdict is wanted. Its
// members are those of the report.
#include <string>

#include "json/writer.h"
#include "precheck/report.h"

namespace precheck {

std::string verdictToJson(const Report& report) {
  const Offset zone = report.policy->timeZone;
  const Vocabulary& facts = report.account->vocabulary();
  const FactValue& id = report.account->value(facts.find("/account/id")->slot);
  const FactValue& asOf = report.account->value(facts.find("/asOf")->slot);
  json::Writer out;
  out.beginObject();
  out.member("format", "precheck-verdict/1");
  out.key("policy").beginObject();
  out.member("id", report.policy->id).member("version", report.policy->version);
  out.endObject();
  out.key("account").beginObject();
  out.key("id");
  if (id.knowledge == Knowledge::Known) {
    out.text(id.text);
  } else {
    out.null();
  }
  out.key("asOf");
  if (asOf.knowledge == Knowledge::Known) {
    out.text(asOf.moment.text(zone));
  } else {
    out.null();
  }
  out.endObject();
  out.member("at", report.at.text(zone)).member("verdict", name(report.verdict));
  out.endObject();
  return out.take();
}

}  // namespace precheck
