// The check over a stream of accounts, a line each: the same policy, moment and answers for all.
#pragma once

#include <cstddef>

#include "batch/progress.h"
#include "batch/tally.h"
#include "precheck/calendar.h"
#include "precheck/evaluate.h"

namespace precheck::cli {

struct Batch {
  const Policy* policy = nullptr;
  const Submission* submission = nullptr;
  const Calendar* calendar = nullptr;  // may be none
  bool verdictOnly = false;
  std::size_t jobs = 1;
};

struct BatchEnd {
  Tally tally;
  int readError = 0;  // errno; 0: the stream was read to its end
  int writeError = 0;
};

// Answers standard input on standard output. Line n of the output answers line n of the input,
// whatever stands there: a report, or why there is none. The memory that is taken depends on the
// jobs and on the longest line, not on how many lines there are.
[[nodiscard]] BatchEnd run(const Batch& batch, Progress& progress);

}  // namespace precheck::cli
