// Reading and writing that did not come about and may be tried again.
#pragma once

#include <poll.h>

#include <cerrno>

namespace precheck::cli {

// After a signal at once; where whoever started the command set the descriptor not to wait, once
// there is something (POLLIN) or room (POLLOUT). False for any other error.
[[nodiscard]] inline bool mayTryAgain(int error, int descriptor, short events) noexcept {
  if (error == EINTR) return true;
  if (error != EAGAIN) return false;
  pollfd ready{descriptor, events, 0};
  return ::poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace precheck::cli
