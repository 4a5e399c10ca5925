#include "same_text.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace precheck {

bool sameText(std::string_view a, std::string_view b) noexcept {
  using Piece = std::uint32_t;
  if (a.size() != b.size()) return false;
  std::size_t place = 0;
  for (; place + sizeof(Piece) <= a.size(); place += sizeof(Piece)) {
    Piece ofA = 0;
    Piece ofB = 0;
    std::memcpy(&ofA, a.data() + place, sizeof(Piece));
    std::memcpy(&ofB, b.data() + place, sizeof(Piece));
    if (ofA != ofB) return false;
  }
  for (; place < a.size(); ++place) {
    if (a[place] != b[place]) return false;
  }
  return true;
}

}  // namespace precheck
