// The four functions a JavaScript host sees. Nothing is decided here: JSON text goes in and out of
// the core's session.
#include <emscripten/bind.h>

#include <string>

#include "precheck/json_api.h"

namespace {

// One session per instance of the module.
precheck::Session& session() {
  static precheck::Session instance;
  return instance;
}

std::string version() { return session().version(); }

std::string openPolicy(const std::string& policyText, const std::string& calendarText) {
  return session().openPolicy(policyText, calendarText);
}

std::string check(int handle, const std::string& accountText, const std::string& optionsText) {
  return session().check(handle, accountText, optionsText);
}

void closePolicy(int handle) { session().closePolicy(handle); }

}  // namespace

EMSCRIPTEN_BINDINGS(precheck) {
  emscripten::function("version", &version);
  emscripten::function("openPolicy", &openPolicy);
  emscripten::function("check", &check);
  emscripten::function("closePolicy", &closePolicy);
}
