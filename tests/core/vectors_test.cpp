#include <cstdlib>
#include <fstream>
#include <set>
#include <string_view>

#include "catch.h"
#include "precheck/calendar.h"
#include "precheck/evaluate.h"
#include "precheck/json_api.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

std::string options(const Vector& vector) {
  const Json policy = Json::parse(vector.policyText);
  Json out;
  out["at"] = vector.at;
  if (vector.answers.is_string()) {
    out["answers"] = Json::object();
    for (const Json& statement : policy.value("statements", Json::array())) {
      out["answers"][statement.at("id").get<std::string>()] = vector.answers == "yes";
    }
  } else if (vector.answers.is_object()) {
    out["answers"] = vector.answers;
  }
  return out.dump();
}

// A session's answer to the vector by one of its calls.
std::string run(const Vector& vector,
                std::string (Session::*ask)(int, std::string_view, std::string_view)) {
  Session session;
  const std::string calendar = readSource("core/calendars/cn.json");
  const std::string opened = session.openPolicy(vector.policyText, calendar);
  const Json policy = Json::parse(opened);
  if (policy.at("format") != "precheck-policy/1") return opened;
  return (session.*ask)(policy.at("handle").get<int>(), vector.accountText, options(vector));
}

// What `precheck-conditions/1` tells of a report.
Json conditionsOf(const Json& report) {
  const auto some = [](const Json& from, std::initializer_list<const char*> members) {
    Json out = Json::object();
    for (const char* member : members) out[member] = from.at(member);
    return out;
  };
  Json out{{"format", "precheck-conditions/1"},
           {"policy", some(report.at("policy"), {"id", "version"})},
           {"at", report.at("at")},
           {"conditions", Json::array()}};
  for (Json condition : report.at("conditions")) {
    for (Json& item : condition["items"]) item = some(item, {"pointer", "id"});
    out["conditions"].push_back(
        some(condition, {"id", "status", "items", "missing", "unclear", "clearsOn"}));
  }
  return out;
}

Json codes(const Json& report) {
  Json out = Json::array();
  for (const Json& fault : report.at("faults")) out.push_back(fault.at("code"));
  return out;
}

TEST_CASE("Every vector comes out as it says, and the same every time") {
  const std::vector<Vector> vectors = readVectors();
  REQUIRE(vectors.size() >= 60);
  // The other builds compare their reports with these, byte for byte.
  const char* path = std::getenv("PRECHECK_VECTOR_REPORTS");
  std::ofstream reports;
  if (path != nullptr) reports.open(path, std::ios::binary);
  std::set<std::string> names;
  for (const Vector& vector : vectors) {
    INFO(vector.file << ": " << vector.name);
    CHECK(names.insert(vector.name).second);  // a name stands for one vector
    const std::string text = run(vector, &Session::check);
    const Json report = Json::parse(text);
    const std::string conditions = run(vector, &Session::conditions);
    const std::string changes = run(vector, &Session::conditionChanges);
    if (vector.faults.is_null()) {
      REQUIRE_FALSE(vector.expect.is_null());
      CHECK(difference(vector.expect, report) == "");
      CHECK(Json::parse(conditions) == conditionsOf(report));
      for (const Json& pointer : vector.absent) {
        INFO(pointer);
        const Json::json_pointer place{pointer.get<std::string>()};
        CHECK(report.contains(place.parent_pointer()));
        CHECK_FALSE(report.contains(place));
      }
    } else {
      REQUIRE(report.at("format") == "precheck-faults/1");
      CHECK(codes(report) == vector.faults);
      CHECK(conditions == text);
      CHECK(changes == text);
    }
    CHECK(run(vector, &Session::check) == text);  // the same inputs give the same bytes
    if (reports) {
      reports << Json{{"name", vector.name},
                      {"report", text},
                      {"conditions", conditions},
                      {"conditionChanges", changes}}
                     .dump()
              << '\n';
    }
  }
}

// What a summary of many accounts is added up from.
Json tallied(const Report& report) {
  Json out{{"verdict", verdictToJson(report)}, {"diagnostics", report.diagnostics.size()}};
  for (const ConditionResult& condition : report.conditions) {
    out["statuses"].push_back(name(condition.status));
  }
  for (const LossResult& loss : report.losses) {
    Json& one = out["losses"].emplace_back();
    one = {{"id", loss.loss->id}, {"unpriced", loss.unpriced}, {"certain", loss.certain}};
    for (const Money& sum : loss.totals) one["totals"].push_back(sum.value());
  }
  return out;
}

TEST_CASE("A verdict alone, and what it is added up with, are those of the report") {
  Faults faults;
  const Calendar calendar = Calendar::read(readSource("core/calendars/cn.json"), faults);
  std::set<std::string_view> verdicts;
  for (const Vector& vector : readVectors()) {
    if (!vector.faults.is_null()) continue;
    INFO(vector.file << ": " << vector.name);
    const Policy policy{vector.policyText};
    const Account account{vector.accountText, policy.timeZone, policy.vocabulary()};
    const auto submission = readSubmission(options(vector), policy, faults);
    REQUIRE(submission);
    const Report report = evaluate(policy, account, *submission, &calendar);
    CHECK(tallied(evaluateVerdict(policy, account, *submission)) == tallied(report));
    verdicts.insert(name(report.verdict));
  }
  CHECK(verdicts.size() == 6);
}

}  // namespace
}  // namespace precheck::tests
