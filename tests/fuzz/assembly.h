// A report put together from what a session tells of it (`precheck-changes/1`, see report.h), as a
// page does it (web/src/engine/assembly.ts).
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace precheck::fuzz {

class Assembly {
 public:
  // The whole report after these changes. Ends the program where they do not fit those before.
  const nlohmann::json& take(const std::string& changes);

 private:
  nlohmann::json blank_;
  nlohmann::json entries_;  // list by list, those of the last report that stand in the blank one
  nlohmann::json report_;
  std::size_t number_ = 0;
};

// Ends the program where the report is not the one that this text is.
void expectSame(const nlohmann::json& report, const std::string& text);

}  // namespace precheck::fuzz
