#include <cstdlib>
#include <fstream>
#include <set>

#include "catch.h"
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

std::string run(const Vector& vector) {
  Session session;
  const std::string calendar = readSource("core/calendars/cn.json");
  const std::string opened = session.openPolicy(vector.policyText, calendar);
  const Json policy = Json::parse(opened);
  if (policy.at("format") != "precheck-policy/1") return opened;
  return session.check(policy.at("handle").get<int>(), vector.accountText, options(vector));
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
    const std::string text = run(vector);
    const Json report = Json::parse(text);
    if (vector.faults.is_null()) {
      REQUIRE_FALSE(vector.expect.is_null());
      CHECK(difference(vector.expect, report) == "");
      for (const Json& pointer : vector.absent) {
        INFO(pointer);
        const Json::json_pointer place{pointer.get<std::string>()};
        CHECK(report.contains(place.parent_pointer()));
        CHECK_FALSE(report.contains(place));
      }
    } else {
      REQUIRE(report.at("format") == "precheck-faults/1");
      CHECK(codes(report) == vector.faults);
    }
    CHECK(run(vector) == text);  // the same inputs give the same bytes
    if (reports) reports << Json{{"name", vector.name}, {"report", text}}.dump() << '\n';
  }
}

}  // namespace
}  // namespace precheck::tests
