// precheck batch POLICY [--at TIME] [--say ID=yes|no]… [--jobs N] [--verdict-only] [--summary FILE]
//                [--lang …]: accounts from standard input, a line each; a report of each, in order.
#include <charconv>
#include <csignal>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>

#include "application.h"
#include "batch/run.h"
#include "batch/summary.h"
#include "commands.h"
#include "inputs.h"
#include "options.h"

namespace precheck::cli {
namespace {

constexpr std::size_t kMostJobs = 256;

std::optional<std::string> readJobs(std::string_view value, std::size_t& jobs) {
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, jobs);
  if (error == std::errc{} && stop == end && jobs >= 1 && jobs <= kMostJobs) return std::nullopt;
  return "--jobs takes a number from 1 to " + std::to_string(kMostJobs);
}

int failed(std::string_view what, int error) {
  return refuse(std::string{what} + ": " + std::generic_category().message(error) +
                "; the run did not come to its end");
}

// Whoever read the answers has gone, and wants no word about it. Where the signal that says so is
// ignored, it is not from here on.
int endQuietly() {
  (void)std::signal(SIGPIPE, SIG_DFL);
  (void)std::raise(SIGPIPE);
  return kBadInput;
}

}  // namespace

int batch(const Words& words) {
  Language language = terminalLanguage();
  Batch batch;
  Application application;
  std::optional<std::string_view> summaryFile;
  Options options;
  options.language(language)
      .option("--jobs", [&batch](std::string_view value) { return readJobs(value, batch.jobs); })
      .option("--summary", summaryFile)
      .flag("--verdict-only", batch.verdictOnly);
  application.addTo(options);
  Words names;
  if (const auto complaint = options.read(words, names)) return badUsage(*complaint);
  if (names.size() != 1)
    return badUsage("batch takes a policy; the accounts come on standard input");
  const Dictionary dictionary{language};

  const auto policy = openPolicy(names[0], dictionary);
  if (!policy) return kBadInput;
  std::optional<Calendar> calendar;
  if (!openCalendar(*policy, dictionary, calendar)) return kBadInput;
  const auto submission = application.submission(*policy);
  if (!submission) return kBadInput;
  // Opened before the run: an empty file says that a run did not come to its end.
  std::ofstream file;
  if (summaryFile) {
    file.open(std::string{*summaryFile}, std::ios::binary | std::ios::trunc);
    if (!file) return refuse("cannot be written: " + std::string{*summaryFile});
  }

  batch.policy = &*policy;
  batch.submission = &*submission;
  batch.calendar = calendar ? &*calendar : nullptr;
  Progress progress{dictionary};
  BatchEnd end = run(batch, progress);
  progress.finish();
  if (end.writeError == EPIPE) return endQuietly();
  if (end.writeError != 0) return failed("standard output cannot be written", end.writeError);
  if (end.readError != 0) return failed("standard input cannot be read", end.readError);

  const bool refused = end.tally.refused > 0;
  const Summary summary{*policy, *submission, std::move(end.tally)};
  if (summaryFile) {
    file << summary.toJson();
    file.close();
    if (!file) return refuse("cannot be written: " + std::string{*summaryFile});
  } else {
    std::cerr << summary.text(Dictionary{language, name(policy->procedure)});
  }
  return refused ? kNotReady : kDone;
}

}  // namespace precheck::cli
