#include "batch/line_source.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "batch/patience.h"
#include "precheck/limits.h"

namespace precheck::cli {
namespace {

// What a pipe holds. Larger blocks only make several jobs wait for each other.
constexpr std::size_t kRead = std::size_t{64} << 10U;

}  // namespace

std::size_t LineSource::read() {
  const std::size_t before = held_.size();
  held_.resize(before + kRead);
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, held_.data() + before, kRead);
  } while (got < 0 && mayTryAgain(errno, descriptor_, POLLIN));
  if (got < 0) error_ = errno;
  const std::size_t count = got > 0 ? static_cast<std::size_t>(got) : 0;
  if (count == 0) atEnd_ = true;
  held_.resize(before + count);
  bytesRead_ += count;
  return count;
}

// What follows the cut is read and forgotten, up to the line feed.
void LineSource::skipRestOfLine() {
  held_.resize(kMostBytes + 1);
  const std::size_t kept = held_.size();
  while (read() > 0) {
    const std::size_t feed = held_.find('\n', kept);
    if (feed != std::string::npos) {
      held_.erase(kept, feed - kept);
      return;
    }
    held_.resize(kept);
  }
}

bool LineSource::next(Block& block) {
  std::size_t searched = 0;
  std::size_t end = 0;  // of the last whole line that is held
  while (true) {
    const std::size_t feed = std::string_view{held_}.substr(searched).rfind('\n');
    if (feed != std::string_view::npos) {
      end = searched + feed + 1;
      break;
    }
    searched = held_.size();
    if (held_.size() > kMostBytes) {
      skipRestOfLine();
      searched = kMostBytes;
      if (!atEnd_) continue;
    }
    if (atEnd_ || read() == 0) break;
  }
  if (error_ != 0) return false;
  if (end == 0) {
    if (held_.empty()) return false;
    held_ += '\n';
    end = held_.size();
  }
  block.text.assign(held_, 0, end);
  held_.erase(0, end);
  block.number = blocks_++;
  block.firstLine = lines_ + 1;
  // A search for each is faster than a look at every byte: lines are long.
  for (std::size_t feed = 0; feed < end; ++feed) {
    feed = block.text.find('\n', feed);
    ++lines_;
  }
  return true;
}

}  // namespace precheck::cli
