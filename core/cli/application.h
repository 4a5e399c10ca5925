// What every command that checks accounts has in common: when the application would be handed in,
// what the person has said (`--at`, `--say`), and the calendar it is counted with.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "dictionary.h"
#include "options.h"
#include "precheck/calendar.h"
#include "precheck/evaluate.h"

namespace precheck::cli {

class Application {
 public:
  // Adds --at TIME and --say ID=yes|no to what a command takes.
  void addTo(Options& options);

  // The submission for a policy; without --at it is the moment this was made. Says on standard
  // error what does not fit. An answer to a statement that only `other` asks for is left out.
  [[nodiscard]] std::optional<Submission> submission(const Policy& policy,
                                                     const Policy* other = nullptr) const;

 private:
  struct Said {
    std::string_view id;  // "all": every statement
    bool yes = false;
  };
  std::chrono::system_clock::time_point now_ = std::chrono::system_clock::now();
  std::optional<std::string_view> at_;
  std::vector<Said> said_;
};

// The built-in calendar a policy counts with; none where there is none. False, and the faults on
// standard error, where it cannot be used.
[[nodiscard]] bool openCalendar(const Policy& policy, const Dictionary& words,
                                std::optional<Calendar>& calendar);

}  // namespace precheck::cli
