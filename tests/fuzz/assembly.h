// A report put together from what a session tells of it (`precheck-changes/1`, see report.h), as a
// page does it (web/src/engine/assembly.ts), and conditions (conditions.ts beside it).
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

class ConditionsAssembly {
 public:
  // All conditions after these changes, with the members that they have in a report.
  const nlohmann::json& take(const std::string& changes);

 private:
  nlohmann::json ids_;
  nlohmann::json conditions_ = nlohmann::json::array();
};

// Ends the program where the conditions are not those of the report that this text is.
void expectSameConditions(const nlohmann::json& conditions, const std::string& report);
// Ends the program where the report is not the one that this text is.
void expectSame(const nlohmann::json& report, const std::string& text);

}  // namespace precheck::fuzz
