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

// What a check is asked for.
struct CheckOptions {
  Submission submission;
  bool brief = false;  // `precheck-brief/1` instead of the report
};

// Reads `{"at": …, "answers": {id: true|false|null}, "brief": true}` for a policy. Nothing where it
// has faults, which are added to `faults`.
[[nodiscard]] std::optional<CheckOptions> readOptions(std::string_view text, const Policy& policy,
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
  // `precheck-report/1`, or `precheck-brief/1` where the options ask for it. After a first check an
  // empty account text means the same account again, which is then not read anew.
  [[nodiscard]] std::string check(int handle, std::string_view accountText,
                                  std::string_view optionsText);
  void closePolicy(int handle);

 private:
  struct Opened {
    int handle = 0;
    Policy policy;
    std::optional<Calendar> calendar;
    std::optional<Account> account;
  };
  [[nodiscard]] Opened* find(int handle) noexcept;

  List<std::unique_ptr<Opened>> opened_;
  int lastHandle_ = 0;
};

}  // namespace precheck
