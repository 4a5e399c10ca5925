// What a host is answered, but for the report itself, which the vectors hold.
#include <string>

#include "catch.h"
#include "precheck/json_api.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

const std::string kPolicy = "tencent-cloud/account-cancellation";
const std::string kAt = R"({"at":"2026-11-21T10:00:00+08:00"})";

std::string policyText() { return readSource("core/policies/" + kPolicy + ".json"); }
std::string calendarText() { return readSource("core/calendars/cn.json"); }

// "document code pointer; " of each fault; the format where there is none.
std::string faults(const std::string& answer) {
  const Json json = Json::parse(answer);
  if (json.at("format") != "precheck-faults/1") return json.at("format");
  std::string out;
  for (const Json& fault : json.at("faults")) {
    out += fault.at("document").get<std::string>() + " " + fault.at("code").get<std::string>() +
           " " + fault.at("pointer").get<std::string>() + "; ";
  }
  return out;
}

TEST_CASE("An engine says its version, and an opened policy its handle, id and version") {
  Session session;
  CHECK(Json::parse(session.version()) ==
        Json{{"format", "precheck-engine/1"}, {"version", PRECHECK_VERSION}});
  for (const int handle : {1, 2}) {
    CHECK(Json::parse(session.openPolicy(policyText(), calendarText())) ==
          Json{{"format", "precheck-policy/1"},
               {"handle", handle},
               {"id", kPolicy},
               {"version", Json::parse(policyText()).at("version")}});
  }
}

TEST_CASE("A handle that is closed or was never given out is a fault; the others go on") {
  Session session;
  for (int i = 0; i < 3; ++i) (void)session.openPolicy(policyText(), calendarText());
  session.closePolicy(2);
  session.closePolicy(2);
  session.closePolicy(99);
  CHECK(faults(session.check(1, "{}", kAt)) == "precheck-report/1");
  CHECK(faults(session.check(2, "{}", kAt)) == "options bad-value ; ");
  CHECK(faults(session.check(3, "{}", kAt)) == "precheck-report/1");
  CHECK(faults(session.check(0, "{}", kAt)) == "options bad-value ; ");
}

TEST_CASE("An empty account text is the account before, and nothing where there was none") {
  Session session;
  (void)session.openPolicy(policyText(), calendarText());
  CHECK(faults(session.check(1, "", kAt)) == "account syntax ; ");
  const std::string report = session.check(1, R"({"account":{"id":"a"},"orders":[]})", kAt);
  CHECK(session.check(1, "", kAt) == report);
  CHECK(faults(session.check(1, "[]", kAt)) == "account wrong-type ; ");
  CHECK(faults(session.check(1, "", kAt)) == "account syntax ; ");  // a refused one is not kept
}

TEST_CASE("Options are refused for what is wrong with them, all of it at once") {
  Session session;
  (void)session.openPolicy(policyText(), calendarText());
  const auto with = [&session](const std::string& options) {
    return faults(session.check(1, "{}", options));
  };
  CHECK(with("") == "options syntax ; ");
  CHECK(with("{") == "options syntax ; ");
  CHECK(with("{}") == "options missing-member ; ");
  CHECK(with(R"({"at":5})") == "options wrong-type /at; ");
  CHECK(with(R"({"at":"2026-11-21T10:00:00"})") == "options bad-time /at; ");
  CHECK(with(R"({"at":"2026-11-21"})") == "precheck-report/1");
  CHECK(with(R"({"at":"2026-11-21","answers":[]})") == "options wrong-type /answers; ");
  CHECK(with(R"({"at":"2026-11-21","answers":{"not-to-escape":"yes"}})") ==
        "options bad-answer /answers/not-to-escape; ");
  CHECK(with(R"({"at":"2026-11-21","answers":{"not-to-escape":1,"nobody":true}})") ==
        "options bad-answer /answers/not-to-escape; options unknown-statement /answers/nobody; ");
  CHECK(with(R"({"at":"2026-11-21","answers":{"__proto__":true}})") ==
        "options unknown-statement /answers/__proto__; ");
  CHECK(with(R"({"at":"2026-11-21","answers":7,"more":1})") ==
        "options wrong-type /answers; options unknown-member /more; ");
}

TEST_CASE("A policy without its calendar counts weekends, and the report says so") {
  Session session;
  (void)session.openPolicy(policyText(), "");
  const Json report = Json::parse(session.check(1, "{}", kAt));
  REQUIRE(report.at("assumptions").size() >= 1);
  bool said = false;
  for (const Json& one : report.at("assumptions"))
    said = said || one.at("code") == "calendar-unavailable";
  CHECK(said);
}

TEST_CASE("A calendar of another name is no calendar for the policy") {
  Session session;
  const auto opened = [&session](const std::string& calendar) {
    return faults(session.openPolicy(policyText(), calendar));
  };
  CHECK(opened(R"({"format":"calendar/1","id":"cn","years":{}})") == "precheck-policy/1");
  CHECK(opened(R"({"format":"calendar/1","id":"us","years":{}})") == "calendar bad-value /id; ");
  CHECK(opened(R"({"format":"calendar/2","id":"cn","years":{}})") ==
        "calendar unsupported-format /format; ");
  CHECK(opened(R"({"format":"calendar/1","id":"us","years":[]})") ==
        "calendar wrong-type /years; ");
}

}  // namespace
}  // namespace precheck::tests
