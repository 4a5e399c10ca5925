#include "batch/ordered_output.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "batch/patience.h"

namespace precheck::cli {

void OrderedOutput::await(std::size_t number) {
  std::unique_lock lock{mutex_};
  advanced_.wait(lock, [&] { return number < next_ + ahead_; });
}

std::string OrderedOutput::spare() {
  const std::lock_guard lock{mutex_};
  if (spares_.empty()) return {};
  std::string text = std::move(spares_.back());
  spares_.pop_back();
  return text;
}

void OrderedOutput::put(std::size_t number, std::string text) {
  std::unique_lock lock{mutex_};
  waiting_.emplace(number, std::move(text));
  if (writing_) return;  // whoever writes comes to it
  writing_ = true;
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    std::string piece = std::move(waiting_.begin()->second);
    waiting_.erase(waiting_.begin());
    const bool failed = error_ != 0;
    lock.unlock();
    const int error = failed ? 0 : write(piece);
    piece.clear();
    lock.lock();
    if (error != 0) error_ = error;
    spares_.push_back(std::move(piece));
    ++next_;
    advanced_.notify_all();
  }
  writing_ = false;
}

int OrderedOutput::error() {
  const std::lock_guard lock{mutex_};
  return error_;
}

std::size_t OrderedOutput::written() {
  const std::lock_guard lock{mutex_};
  return next_;
}

int OrderedOutput::write(const std::string& text) const {
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (count < 0 && mayTryAgain(errno, descriptor_, POLLOUT)) continue;
    if (count < 0) return errno;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace precheck::cli
