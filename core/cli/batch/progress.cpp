#include "batch/progress.h"

#include <unistd.h>

#include <iostream>
#include <string>

namespace precheck::cli {
namespace {

constexpr std::chrono::milliseconds kEvery{250};
constexpr std::string_view kClearLine = "\r\x1b[K";

}  // namespace

Progress::Progress(const Dictionary& words) : words_(words), shown_(isatty(STDERR_FILENO) == 1) {}

void Progress::add(std::size_t lines) {
  if (!shown_) return;
  const std::lock_guard lock{mutex_};
  lines_ += lines;
  const Clock::time_point now = Clock::now();
  if (now - said_ < kEvery) return;
  said_ = now;
  const std::chrono::duration<double> seconds = now - began_;
  const auto rate = static_cast<std::size_t>(static_cast<double>(lines_) / seconds.count());
  std::cerr << kClearLine
            << words_.text("batch.progress",
                           {{"lines", std::to_string(lines_)}, {"rate", std::to_string(rate)}})
            << std::flush;
}

void Progress::finish() {
  if (shown_ && said_ != began_) std::cerr << kClearLine << std::flush;
}

}  // namespace precheck::cli
