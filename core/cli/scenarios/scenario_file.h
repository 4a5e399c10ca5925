// A file of scenarios (`scenarios/1`): accounts, and what the check is to say of each.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.h"
#include "json/document.h"
#include "precheck/calendar.h"
#include "precheck/evaluate.h"
#include "precheck/policy.h"
#include "scenarios/accounts.h"

namespace precheck::cli {

struct Scenario {
  std::string_view name;
  std::uint32_t node = 0;
  std::uint32_t expect = 0;
  Submission submission;
  Account account;
};

// A branch the author says no account can reach, and why.
struct Unreachable {
  std::uint32_t node = 0;
  std::string_view element;
  std::string_view branch;
  std::string_view because;
};

class ScenarioFile {
 public:
  // Reads the file and the policy it is about: `policyFile`, or else the file beside it, or else
  // the built-in policy of that id.
  ScenarioFile(Input input, std::optional<std::string_view> policyFile);

  // There is a policy to run the scenarios by. They may still have faults, and then mean nothing;
  // running them names those of what they expect.
  [[nodiscard]] bool canRun() const noexcept { return policy_ && policy_->usable(); }
  // Every fault found since the last call, in every file that has one.
  struct FaultsOf {
    Input input;
    Faults faults;
  };
  [[nodiscard]] std::vector<FaultsOf> takeFaults();

  [[nodiscard]] const std::string& name() const noexcept { return input_.name; }
  [[nodiscard]] std::string_view text() const noexcept { return input_.text; }
  [[nodiscard]] json::Document& document() noexcept { return document_; }
  [[nodiscard]] const Policy& policy() const noexcept { return *policy_; }
  [[nodiscard]] const json::Document& policyDocument() const noexcept { return policyDocument_; }
  [[nodiscard]] const Calendar* calendar() const noexcept {
    return calendar_ ? &*calendar_ : nullptr;
  }
  [[nodiscard]] const std::vector<Scenario>& scenarios() const noexcept { return scenarios_; }
  [[nodiscard]] const std::vector<Unreachable>& unreachable() const noexcept {
    return unreachable_;
  }

 private:
  friend class ScenarioReader;

  [[nodiscard]] std::optional<Input> findPolicy(std::optional<std::string_view> policyFile,
                                                std::uint32_t id);
  void openPolicy(std::optional<std::string_view> policyFile);

  Input input_;
  json::Document document_;
  Input policyInput_;
  json::Document policyDocument_;
  std::optional<Policy> policy_;
  Input calendarInput_;
  std::optional<Calendar> calendar_;
  std::vector<FaultsOf> otherFaults_;
  std::unique_ptr<Accounts> accounts_;
  std::vector<Scenario> scenarios_;
  std::vector<Unreachable> unreachable_;
};

}  // namespace precheck::cli
