#include "precheck/list.h"

#include <cstring>
#include <limits>

namespace precheck {

std::uint32_t ListRoom::roomFor(std::size_t count) const noexcept {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  if (count > kMost) std::abort();
  return static_cast<std::uint32_t>(
      std::min(std::max<std::size_t>({count, std::size_t{room_} * 2, 4}), kMost));
}

void ListRoom::takeRoom(std::uint32_t room, std::size_t size) noexcept {
  // Not realloc(), which is more code than it is worth where little lies behind what grows.
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): bytes, which become values later
  void* const taken = room <= kMost / size ? std::malloc(room * size) : nullptr;
  if (taken == nullptr) std::abort();
  if (size_ > 0) std::memcpy(taken, values_, size_ * size);
  std::free(values_);  // NOLINT(cppcoreguidelines-no-malloc)
  values_ = taken;
  room_ = room;
}

void ListRoom::moveToRoomFor(std::size_t count, std::size_t size) noexcept {
  takeRoom(roomFor(count), size);
}

}  // namespace precheck
