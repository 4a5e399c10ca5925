// The check as JSON text in, JSON text out: what the WASM module exposes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "precheck/account.h"
#include "precheck/calendar.h"
#include "precheck/evaluate.h"
#include "precheck/list.h"
#include "precheck/policy.h"

namespace precheck {

// Reads `{"at": …, "answers": {id: true|false|null}}` for a policy. Nothing where it has faults,
// which are added to `faults`.
[[nodiscard]] std::optional<Submission> readSubmission(std::string_view text, const Policy& policy,
                                                       Faults& faults);

// Reads the calendar a policy counts with; one of another name is a fault.
[[nodiscard]] Calendar readCalendarFor(const Policy& policy, std::string_view text, Faults& faults);

// Policies that were opened, and the account each was last asked about. Every answer is a JSON
// text with a `format`; where an input cannot be used it is `precheck-faults/1` with every fault.
class Session {
 public:
  // {"format":"precheck-engine/1","version":"…"}
  [[nodiscard]] std::string version() const;
  // Compiles a policy. An empty calendar text means none: working days are then estimates.
  // {"format":"precheck-policy/1","handle":…,"id":"…","version":"…"}
  [[nodiscard]] std::string openPolicy(std::string_view policyText, std::string_view calendarText);
  // `precheck-report/1`. After a first check an empty account text means the same account again,
  // which is then not read anew.
  [[nodiscard]] std::string check(int handle, std::string_view accountText,
                                  std::string_view optionsText);
  // The same report as `precheck-changes/1`, by its difference to the one of the call before where
  // that was of the same account, and to the blank one otherwise. `base` is the number of the
  // report it differs from, 0 for the blank one, which the first answer brings as `blank`; `number`
  // is its own.
  [[nodiscard]] std::string changes(int handle, std::string_view accountText,
                                    std::string_view optionsText);
  // `precheck-conditions/1`: how the conditions of that report come out, and nothing of what else
  // is in it. It has no verdict: that all are met is no leave to go.
  [[nodiscard]] std::string conditions(int handle, std::string_view accountText,
                                       std::string_view optionsText);
  // The same as `precheck-condition-changes/1`, by its difference to the call before where that was
  // of the same account. The first answer brings `ids`, those of the conditions in order.
  [[nodiscard]] std::string conditionChanges(int handle, std::string_view accountText,
                                             std::string_view optionsText);
  void closePolicy(int handle);

 private:
  struct Opened {
    int handle = 0;
    Policy policy;
    std::optional<Calendar> calendar;
    std::optional<Account> account;
    // How the conditions of that account came out last, and by what.
    List<ConditionResult> conditions;
    Submission submission;
    // What `conditionChanges` told last of that account, and whether it told the ids before.
    List<ConditionResult> toldConditions;
    bool toldIds = false;
    // What `changes` told last of that account.
    std::unique_ptr<Report> last;
    int number = 0;
    std::unique_ptr<Account> nothing;
    std::unique_ptr<Report> blank;
  };
  [[nodiscard]] Opened* find(int handle) noexcept;
  // Reads the account, unless it is the one before, and evaluates its conditions. False where an
  // input has faults.
  [[nodiscard]] static bool evaluateConditions(Opened& opened, std::string_view accountText,
                                               std::string_view optionsText, Faults& faults);
  // The check itself; nothing where an input has faults.
  [[nodiscard]] static std::unique_ptr<Report> report(Opened& opened, std::string_view accountText,
                                                      std::string_view optionsText, Faults& faults);

  List<std::unique_ptr<Opened>> opened_;
  int lastHandle_ = 0;
};

}  // namespace precheck
