// A page's way: a policy, then accounts and options one after another, as texts between bytes that
// no UTF-8 text holds (0xFF). What is told of the changes comes to the report that is told whole.
#include <cstdint>
#include <string>
#include <string_view>

#include "assembly.h"
#include "invariants.h"
#include "precheck/json_api.h"

namespace precheck::fuzz {
namespace {

std::string_view next(std::string_view& rest) {
  const std::string_view text = rest.substr(0, rest.find('\xFF'));
  rest.remove_prefix(text.size());
  if (!rest.empty()) rest.remove_prefix(1);
  return text;
}

void goThrough(std::string_view rest) {
  constexpr int kMostChecks = 8;
  const std::string_view policy = next(rest);
  Session telling;
  if (!telling.openPolicy(policy, "").starts_with(R"({"format":"precheck-policy/1")")) return;
  Session whole;
  (void)whole.openPolicy(policy, "");
  Assembly assembly;
  for (int check = 0; check < kMostChecks && !rest.empty(); ++check) {
    const std::string_view account = next(rest);
    const std::string_view options = next(rest);
    const std::string told = telling.changes(1, account, options);
    const std::string expected = whole.check(1, account, options);
    if (told.starts_with(R"({"format":"precheck-changes/1")")) {
      expectSame(assembly.take(told), expected);
    } else {
      expectFormat(told, "precheck-faults/1");
      expect(told == expected, "the same faults");
    }
  }
  telling.closePolicy(1);
  expectFormat(telling.changes(1, {}, {}), "precheck-faults/1");
}

}  // namespace
}  // namespace precheck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  precheck::fuzz::goThrough({reinterpret_cast<const char*>(data), size});
  return 0;
}
