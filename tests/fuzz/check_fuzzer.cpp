// The whole way of a host: a policy, a calendar, an account and options, as texts. A byte that no
// UTF-8 text holds (0xFF) stands between them.
#include <array>
#include <cstdint>
#include <string_view>

#include "invariants.h"
#include "precheck/json_api.h"

namespace precheck::fuzz {
namespace {

void checkOnce(const std::array<std::string_view, 4>& texts) {
  const auto& [policy, calendar, account, options] = texts;
  Session session;
  const std::string opened = session.openPolicy(policy, calendar);
  if (opened.find("\"precheck-policy/1\"") == std::string::npos) {
    expectFormat(opened, "precheck-faults/1");
    return;
  }
  expectFormat(opened, "precheck-policy/1");
  const std::string report = session.check(1, account, options);
  if (report.starts_with("{\"format\":\"precheck-faults/1\"")) {
    expectFormat(report, "precheck-faults/1");
    return;
  }
  expectFormat(report, "precheck-report/1");
  expect(report == session.check(1, account, options), "the same bytes again");
  if (!account.empty()) expect(report == session.check(1, {}, options), "the same account again");
}

}  // namespace
}  // namespace precheck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  std::string_view rest{reinterpret_cast<const char*>(data), size};
  std::array<std::string_view, 4> texts;
  for (std::string_view& text : texts) {
    text = rest.substr(0, rest.find('\xFF'));
    rest.remove_prefix(text.size());
    if (!rest.empty()) rest.remove_prefix(1);
  }
  precheck::fuzz::checkOnce(texts);
  return 0;
}
