// A page's way: a policy, then accounts and options one after another, as texts between bytes that
// no UTF-8 text holds (0xFF). What is told of the changes comes to the report that is told whole,
// and that to what a session says which reads the account anew and so has kept nothing.
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
  Session anew;
  (void)anew.openPolicy(policy, "");
  Assembly assembly;
  ConditionsAssembly conditions;
  std::string_view last;  // the account an empty text stands for
  for (int check = 0; check < kMostChecks && !rest.empty(); ++check) {
    const std::string_view account = next(rest);
    const std::string_view options = next(rest);
    if (!account.empty()) last = account;
    // By turns the report first and the conditions, so that each finds what the other has kept.
    std::string told;
    std::string toldConditions;
    const bool reportFirst = check % 2 == 0;
    if (reportFirst) told = telling.changes(1, account, options);
    toldConditions =
        telling.conditionChanges(1, reportFirst ? std::string_view{} : account, options);
    if (!reportFirst) told = telling.changes(1, {}, options);
    const std::string expected = whole.check(1, account, options);
    if (told.starts_with(R"({"format":"precheck-changes/1")")) {
      expect(expected == anew.check(1, last, options),
             "the report of a session that keeps nothing");
      expectSame(assembly.take(told), expected);
      expectSameConditions(conditions.take(toldConditions), expected);
    } else {
      expectFormat(told, "precheck-faults/1");
      expectFormat(toldConditions, "precheck-faults/1");
      expect((reportFirst ? told : toldConditions) == expected, "the same faults");
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
