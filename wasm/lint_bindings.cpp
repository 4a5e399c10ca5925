// The linter for JavaScript hosts: JSON text in, JSON text out. Nothing is decided here.
#include <emscripten/bind.h>

#include <string>

#include "precheck/lint.h"

namespace {

// Embind copies a text byte by byte. That is long for an account on its way to a check, and nothing
// for the policy somebody is writing.
std::string lint(const std::string& policy, const std::string& context) {
  return precheck::lintJson(policy, context);
}

}  // namespace

EMSCRIPTEN_BINDINGS(precheck_lint) { emscripten::function("lint", &lint); }
