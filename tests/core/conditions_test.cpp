// Conditions asked for by themselves: what is told of them, and what is kept of those before. What
// is kept must never stand for another account, another answer or another day.
#include <string>
#include <string_view>

#include "catch.h"
#include "precheck/json_api.h"

using precheck::Session;

namespace {

// Of its conditions one hangs on the account alone, one on an answer, two on the day: one by what
// it requires, one by its guard.
constexpr std::string_view kPolicy = R"({
  "format": "policy/1", "id": "example/exit", "version": "2026-01-01",
  "inForce": {"from": "2026-01-01"}, "procedure": "account-cancellation",
  "provider": {"zh-CN": "示例", "en": "Example"}, "title": {"zh-CN": "协议", "en": "Agreement"},
  "timeZone": "+08:00", "calendar": "cn",
  "sources": [{"id": "s", "title": {"zh-CN": "协议", "en": "Agreement"}, "version": "2026-01-01"}],
  "conditions": [
    {"id": "orders", "clause": "s 1", "title": {"zh-CN": "订单", "en": "Orders"},
     "require": {"none": "/orders", "unless": {"status": ["completed"]}},
     "fix": {"text": {"zh-CN": "完成", "en": "Finish them"}}},
    {"id": "word", "clause": "s 2", "title": {"zh-CN": "声明", "en": "Word"},
     "require": {"stated": "said"}, "fix": {"text": {"zh-CN": "说", "en": "Say so"}}},
    {"id": "quiet", "clause": "s 4", "title": {"zh-CN": "安静", "en": "Quiet"},
     "require": {"quiet": "/securityEvents", "for": "P30D"},
     "fix": {"text": {"zh-CN": "等", "en": "Wait"}}},
    {"id": "young", "clause": "s 5", "title": {"zh-CN": "新", "en": "Young"},
     "when": {"not": {"elapsed": "/refund/noticeGivenAt", "for": "P1M"}},
     "require": {"none": "/services"}, "fix": {"text": {"zh-CN": "等", "en": "Wait"}}}],
  "statements": [{"id": "said", "clause": "s 2", "text": {"zh-CN": "是", "en": "I say so"}}],
  "stages": [{"id": "review", "clause": "s 3", "title": {"zh-CN": "审核", "en": "Review"},
              "from": "submission", "length": {"count": 3, "unit": "day"}, "bound": "exactly",
              "canWithdraw": false}]})";

constexpr std::string_view kAccount = R"({
  "refund": {"noticeGivenAt": "2026-11-01T00:00:00+08:00"},
  "orders": [{"id": "1", "status": "open"}, {"status": "refunding"}, {"id": "3"}],
  "services": [{"id": "9"}],
  "securityEvents": [{"id": "e", "at": "2026-11-10T00:00:00+08:00"}]})";

class Conditions {
 public:
  Conditions() { CAPTURE(session.openPolicy(kPolicy, "")); }

  // What is told of them: all from `"conditions"` on.
  std::string told(std::string_view account, std::string_view day, std::string_view answers = {}) {
    const std::string text = session.conditionChanges(1, account, options(day, answers));
    return text.substr(std::min(text.size(), text.find(R"("conditions")")));
  }
  static std::string options(std::string_view day, std::string_view answers = {}) {
    return R"({"at":")" + std::string{day} + R"(","answers":{)" + std::string{answers} + "}}";
  }

  Session session;
};

constexpr std::string_view kOrders =
    R"([0,"blocked",[["/orders/0","1"],["/orders/1",null]],["/orders/2/status"]])";

}  // namespace

TEST_CASE("the conditions are told with what stands against them, and with no verdict") {
  Conditions conditions;
  const std::string whole =
      conditions.session.conditions(1, kAccount, Conditions::options("2026-11-21"));
  CHECK(
      whole ==
      R"({"format":"precheck-conditions/1","policy":{"id":"example/exit","version":"2026-01-01"},)"
      R"("at":"2026-11-21T00:00:00+08:00","conditions":[)"
      R"({"id":"orders","status":"blocked","items":[{"pointer":"/orders/0","id":"1"},)"
      R"({"pointer":"/orders/1","id":null}],"missing":["/orders/2/status"],"unclear":[],)"
      R"("clearsOn":null},)"
      R"({"id":"word","status":"unconfirmed","items":[],"missing":[],"unclear":[],)"
      R"("clearsOn":null},)"
      R"({"id":"quiet","status":"blocked","items":[{"pointer":"/securityEvents/0","id":"e"}],)"
      R"("missing":[],"unclear":[],"clearsOn":"2026-12-11"},)"
      R"({"id":"young","status":"blocked","items":[{"pointer":"/services/0","id":"9"}],)"
      R"("missing":[],"unclear":[],"clearsOn":null}]})");
}

TEST_CASE("the ids of the conditions are told once, and of the same account only what is new") {
  Conditions conditions;
  const std::string first =
      conditions.session.conditionChanges(1, kAccount, Conditions::options("2026-11-21"));
  CHECK(first ==
        R"({"format":"precheck-condition-changes/1","ids":["orders","word","quiet","young"],)"
        R"("at":"2026-11-21T00:00:00+08:00","conditions":[)" +
            std::string{kOrders} +
            R"(,[1,"unconfirmed"],)"
            R"([2,"blocked",[["/securityEvents/0","e"]],[],[],"2026-12-11"],)"
            R"([3,"blocked",[["/services/0","9"]]]]})");
  CHECK(conditions.session.conditionChanges(1, "", Conditions::options("2026-11-21")) ==
        R"({"format":"precheck-condition-changes/1","at":"2026-11-21T00:00:00+08:00",)"
        R"("conditions":[]})");
  CHECK(conditions.told("", "2026-11-21", R"("said":true)") == R"("conditions":[[1,"met"]]})");
  CHECK(conditions.told("", "2026-11-22", R"("said":true)") == R"("conditions":[]})");
  CHECK(conditions.told("", "2026-12-11", R"("said":false)") ==
        R"("conditions":[[1,"blocked"],[2,"met"],[3,"not-applicable"]]})");
  CHECK(conditions.told("", "2026-11-21", R"("said":false)") ==
        R"("conditions":[[2,"blocked",[["/securityEvents/0","e"]],[],[],"2026-12-11"],)"
        R"([3,"blocked",[["/services/0","9"]]]]})");
}

TEST_CASE("another account is told of as a whole, and a refused one is none to ask about again") {
  Conditions conditions;
  constexpr std::string_view kClean =
      R"({"refund":{"noticeGivenAt":"2026-01-01"},"orders":[],"services":[],"securityEvents":[]})";
  const std::string clean =
      R"("conditions":[[0,"met"],[1,"unconfirmed"],[2,"met"],[3,"not-applicable"]]})";
  (void)conditions.told(kAccount, "2026-11-21");
  CHECK(conditions.told(kClean, "2026-11-21") == clean);
  CHECK(conditions.told(kClean, "2026-11-21") == clean);
  const auto refused = [&](std::string_view account, const std::string& options) {
    return conditions.session.conditionChanges(1, account, options)
        .starts_with(R"({"format":"precheck-faults/1")");
  };
  CHECK(refused("", "{}"));
  CHECK(conditions.told("", "2026-11-21") == R"("conditions":[]})");
  CHECK(refused(kAccount, "{}"));  // its options are, but the account has taken the other's place
  CHECK(conditions.told("", "2026-12-11").starts_with(R"("conditions":[[0,"blocked")"));
  CHECK(refused("[", Conditions::options("2026-11-21")));
  CHECK(refused("", Conditions::options("2026-11-21")));
  CHECK(conditions.told(kClean, "2026-11-21") == clean);
  conditions.session.closePolicy(1);
  CHECK(refused(kClean, Conditions::options("2026-11-21")));
}

TEST_CASE("a report in between neither takes what is new from the conditions nor the other way") {
  Conditions conditions;
  Session& session = conditions.session;
  (void)conditions.told(kAccount, "2026-11-21");
  const std::string report =
      session.changes(1, "", Conditions::options("2026-11-21", R"("said":true)"));
  CHECK(report.find(R"([1,{"status":"met"}])") != std::string::npos);
  CHECK(conditions.told("", "2026-11-21", R"("said":true)") == R"("conditions":[[1,"met"]]})");
  CHECK(conditions.told("", "2026-11-21") == R"("conditions":[[1,"unconfirmed"]]})");
  const std::string back = session.changes(1, "", Conditions::options("2026-11-21"));
  CHECK(back.find(R"([1,{"status":"unconfirmed"}])") != std::string::npos);
}
