// Any bytes as a policy to lint: every fault of the reader is among what is found, in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "precheck/lint.h"
#include "precheck/policy.h"

using precheck::Findings;
using precheck::Policy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const Policy policy{text};
  const Findings findings = precheck::lint(text);
  if (findings.size() < policy.faults().size()) std::abort();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].line == 0 || findings[i].code.empty()) std::abort();
    if (i > 0 && std::pair{findings[i].line, findings[i].column} <
                     std::pair{findings[i - 1].line, findings[i - 1].column}) {
      std::abort();
    }
  }
  return 0;
}
