// A session keeps the account of the check before, and what it told of it. What it keeps must never
// outlive what it points into, and never stand for another account.
#include <string>
#include <string_view>

#include "catch.h"
#include "precheck/json_api.h"

using precheck::Session;

namespace {

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
     "require": {"stated": "said"}, "fix": {"text": {"zh-CN": "说", "en": "Say so"}}}],
  "statements": [{"id": "said", "clause": "s 2", "text": {"zh-CN": "是", "en": "I say so"}}],
  "stages": [{"id": "review", "clause": "s 3", "title": {"zh-CN": "审核", "en": "Review"},
              "from": "submission", "length": {"count": 3, "unit": "day"}, "bound": "exactly",
              "canWithdraw": false}]})";

bool begins(std::string_view text, std::string_view with) { return text.starts_with(with); }
bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

constexpr std::string_view kAt = R"({"at":"2026-11-21T10:00:00+08:00"})";

}  // namespace

TEST_CASE("a session tells of the same account what is new, and of another one everything") {
  Session session;
  CAPTURE(session.openPolicy(kPolicy, ""));
  const auto changes = [&session](std::string_view account, std::string_view options = kAt) {
    return session.changes(1, account, options);
  };
  constexpr std::string_view kOne = R"({"orders":[{"id":"1","status":"open"}]})";
  constexpr std::string_view kTwo = R"({"orders":[{"id":"2","status":"open"}]})";

  const std::string first = changes(kOne);
  CHECK(begins(first, R"({"format":"precheck-changes/1","base":0,"number":1,"blank":{)"));
  CHECK(holds(first, R"("pointer":"/orders/0","id":"1")"));

  const std::string again = changes("");
  CHECK(begins(again, R"({"format":"precheck-changes/1","base":1,"number":2,"at":)"));
  CHECK_FALSE(holds(again, "conditions"));

  const std::string answered =
      changes("", R"({"at":"2026-11-21T10:00:00+08:00","answers":{"said":true}})");
  CHECK(holds(answered, R"("conditions":[0,[1,{"status":"met"}]])"));
  CHECK(holds(answered, R"("statements":[[0,{"answer":true}]])"));

  const std::string later = changes("", R"({"at":"2026-12-21T10:00:00+08:00"})");
  CHECK(holds(later, R"("stages":[[0,{"applies":"yes","starts":"2026-12-21")"));

  const std::string other = changes(kTwo);
  CHECK(begins(other, R"({"format":"precheck-changes/1","base":0,"number":5,"account":)"));
  CHECK(holds(other, R"("id":"2")"));
  CHECK_FALSE(holds(other, R"("id":"1")"));
}

TEST_CASE("an account that was refused, or came with a whole report, is told of anew") {
  Session session;
  CAPTURE(session.openPolicy(kPolicy, ""));
  constexpr std::string_view kNone = R"({"orders":[]})";
  CHECK(begins(session.changes(1, kNone, kAt), R"({"format":"precheck-changes/1","base":0)"));
  CHECK(begins(session.changes(1, "[", kAt), R"({"format":"precheck-faults/1")"));
  CHECK(begins(session.changes(1, "", kAt), R"({"format":"precheck-faults/1")"));
  CHECK(begins(session.changes(1, kNone, kAt), R"({"format":"precheck-changes/1","base":0)"));
  CHECK(begins(session.changes(1, "", "{}"), R"({"format":"precheck-faults/1")"));
  CHECK(begins(session.changes(1, "", kAt), R"({"format":"precheck-changes/1","base":2)"));
  CHECK(begins(session.check(1, kNone, kAt), R"({"format":"precheck-report/1")"));
  CHECK(begins(session.changes(1, "", kAt), R"({"format":"precheck-changes/1","base":0)"));
  session.closePolicy(1);
  CHECK(begins(session.changes(1, "", kAt), R"({"format":"precheck-faults/1")"));
}
