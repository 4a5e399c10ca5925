#include "json/writer.h"

#include <array>

namespace precheck::json {

Writer& Writer::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
  afterKey_ = true;
  return *this;
}

Writer& Writer::text(std::string_view value) {
  separate();
  quoted(value);
  return *this;
}

Writer& Writer::number(std::int64_t value) { return raw(std::to_string(value)); }

Writer& Writer::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

Writer& Writer::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

Writer& Writer::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

void Writer::separate() {
  if (!afterKey_ && !first_) out_ += ',';
  afterKey_ = false;
  first_ = false;
}

// Texts come out of documents that were checked to be UTF-8, so only what JSON reserves is escaped.
void Writer::quoted(std::string_view value) {
  constexpr std::array<char, 16> kHex{'0', '1', '2', '3', '4', '5', '6', '7',
                                      '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  out_ += '"';
  std::size_t kept = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_ += value.substr(kept, i - kept);
    kept = i + 1;
    if (byte == '"' || byte == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(byte);
    } else {
      out_ += "\\u00";
      out_ += kHex.at(byte >> 4U);
      out_ += kHex.at(byte & 0xFU);
    }
  }
  out_ += value.substr(kept);
  out_ += '"';
}

}  // namespace precheck::json
