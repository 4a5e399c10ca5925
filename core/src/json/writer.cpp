#include "json/writer.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace precheck::json {
namespace {

char* copy(char* to, std::string_view bytes) noexcept {
  // An empty text may have no address, and memcpy wants one.
  if (!bytes.empty()) std::memcpy(to, bytes.data(), bytes.size());
  return to + bytes.size();
}

bool isReserved(unsigned char byte) noexcept { return byte < 0x20 || byte == '"' || byte == '\\'; }

char* escape(char* to, unsigned char byte) noexcept {
  constexpr std::string_view kHex = "0123456789abcdef";
  *to++ = '\\';
  if (byte >= 0x20) {
    *to++ = static_cast<char>(byte);
    return to;
  }
  to = copy(to, "u00");
  *to++ = kHex[byte >> 4U];
  *to++ = kHex[byte & 0xFU];
  return to;
}

}  // namespace

void Writer::grow(std::size_t most) {
  constexpr std::size_t kLeast = 4096;
  room_ = std::max({kLeast, room_ * 2, size_ + most});
  std::unique_ptr<char[]> bytes{new char[room_]};
  if (size_ > 0) std::memcpy(bytes.get(), bytes_.get(), size_);
  bytes_ = std::move(bytes);
}

char* Writer::begin(std::size_t most) {
  if (room_ - size_ <= most) grow(most + 1);
  char* place = bytes_.get() + size_;
  if (comma_) *place++ = ',';
  comma_ = true;
  return place;
}

Writer& Writer::key(std::string_view name) {
  char* place = begin(name.size() + 3);
  *place++ = '"';
  place = copy(place, name);
  *place++ = '"';
  *place++ = ':';
  end(place);
  comma_ = false;
  return *this;
}

// Texts come out of documents that were checked to be UTF-8, so only what JSON reserves is escaped.
Writer& Writer::text(std::string_view value) {
  constexpr std::size_t kLongestEscape = 6;
  const auto reserved =
      static_cast<std::size_t>(std::count_if(value.begin(), value.end(), [](char c) {
        return isReserved(static_cast<unsigned char>(c));
      }));
  if (reserved == 0) return plain(value);
  char* place = begin(value.size() + reserved * kLongestEscape + 2);
  *place++ = '"';
  for (const char c : value) {
    if (isReserved(static_cast<unsigned char>(c))) {
      place = escape(place, static_cast<unsigned char>(c));
    } else {
      *place++ = c;
    }
  }
  *place++ = '"';
  end(place);
  return *this;
}

Writer& Writer::plain(std::string_view value) {
  char* place = begin(value.size() + 2);
  *place++ = '"';
  place = copy(place, value);
  *place++ = '"';
  end(place);
  return *this;
}

Writer& Writer::number(std::int64_t value) { return json(std::to_string(value)); }

Writer& Writer::json(std::string_view written) {
  end(copy(begin(written.size()), written));
  return *this;
}

Writer& Writer::open(char bracket) {
  char* place = begin(1);
  *place++ = bracket;
  end(place);
  comma_ = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  comma_ = false;
  char* place = begin(1);
  *place++ = bracket;
  end(place);
  return *this;
}

}  // namespace precheck::json
