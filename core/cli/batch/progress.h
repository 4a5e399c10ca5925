// How far a run has come, on standard error, where a person looks on.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

#include "dictionary.h"

namespace precheck::cli {

class Progress {
 public:
  explicit Progress(const Dictionary& words);
  // Any thread may call it; it says something only now and then.
  void add(std::size_t lines);
  // Takes the line away.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;

  const Dictionary& words_;
  bool shown_;
  std::mutex mutex_;
  std::size_t lines_ = 0;
  Clock::time_point began_ = Clock::now();
  Clock::time_point said_ = began_;
};

}  // namespace precheck::cli
