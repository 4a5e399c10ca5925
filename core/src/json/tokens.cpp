#include "json/tokens.h"

#include <bit>
#include <cstring>

namespace precheck::json {
namespace {

// The length of the character (UTF-8, RFC 3629) that `text` begins with; 0 where it is none.
std::size_t characterLength(std::string_view text) noexcept {
  const auto byte = [text](std::size_t place) { return static_cast<unsigned char>(text[place]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t place = 1; place < length; ++place) {
    if ((byte(place) & 0xC0U) != 0x80U) return 0;
  }
  // Longer than it need be, half a surrogate pair, or beyond U+10FFFF.
  const unsigned second = byte(1);
  const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90);
  return wrong ? 0 : length;
}

}  // namespace

bool Tokens::plainText() {
  using Piece = std::uint64_t;
  constexpr Piece kOnes = ~Piece{0} / 0xFF;
  constexpr Piece kHighs = kOnes * 0x80;
  // The high bit of the first byte that is a quotation mark, a backslash, a control character or
  // not ASCII; after it, bits mean nothing.
  const auto special = [](Piece piece) {
    const Piece quote = piece ^ (kOnes * '"');
    const Piece backslash = piece ^ (kOnes * '\\');
    return (((quote - kOnes) & ~quote) | ((backslash - kOnes) & ~backslash) |
            ((piece - kOnes * 0x20) & ~piece) | piece) &
           kHighs;
  };
  if constexpr (std::endian::native != std::endian::little) return false;

  const std::string_view text = cursor_.text;
  const std::size_t begin = cursor_.next + 1;
  std::size_t place = begin;
  while (place + sizeof(Piece) <= text.size()) {
    Piece piece = 0;
    std::memcpy(&piece, text.data() + place, sizeof(piece));
    const Piece found = special(piece);
    if (found == 0) {
      place += sizeof(piece);
      continue;
    }
    place += static_cast<std::size_t>(std::countr_zero(found)) / 8;
    if (text[place] == '"') {
      lexer_.get_string().use(copy_ + begin, copy_ + place);
      cursor_.next = place + 1;
      return true;
    }
    const std::size_t length = characterLength(text.substr(place));
    if (length == 0) return false;
    place += length;
  }
  return false;
}

}  // namespace precheck::json
