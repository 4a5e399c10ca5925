// A JSON text token by token. What hosts mostly write is read here: brackets, commas, colons, and
// texts without escapes. Everything else, and everything that is wrong, is nlohmann's lexer's to
// read or refuse.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace precheck::json {

// How far a text has been read; one further than its end once that has been met.
struct Cursor {
  std::string_view text;
  std::size_t next = 0;
};

// The bytes of the text, one by one.
class Bytes {
 public:
  using char_type = char;

  explicit Bytes(Cursor& cursor) noexcept : cursor_(&cursor) {}
  // NOLINTNEXTLINE(readability-identifier-naming): the name nlohmann calls it by
  [[nodiscard]] std::char_traits<char>::int_type get_character() noexcept {
    const std::size_t place = cursor_->next++;
    if (place >= cursor_->text.size()) return std::char_traits<char>::eof();
    return std::char_traits<char>::to_int_type(cursor_->text[place]);
  }
  void back() noexcept { --cursor_->next; }

 private:
  Cursor* cursor_;
};

// What a token is decoded into: the next free place among the document's texts, where it can
// stay. Each byte of the text yields at most one byte here.
class Spool {
 public:
  using value_type = char;
  // Texts are copied in pieces of this size, and the last may reach beyond its end.
  using Piece = std::uint64_t;
  static constexpr std::size_t kSpare = sizeof(Piece) + 1;

  void use(char* room) noexcept { begin_ = end_ = room; }
  void clear() noexcept { end_ = begin_; }
  // NOLINTNEXTLINE(readability-identifier-naming): the name nlohmann calls it by
  void push_back(char byte) noexcept { *end_++ = byte; }
  // Writes a whole piece, of which `count` bytes are wanted.
  void add(Piece piece, std::size_t count) noexcept {
    std::memcpy(end_, &piece, sizeof(piece));
    end_ += count;
  }
  // Ends with a NUL, as functions of C want it.
  [[nodiscard]] const char* data() const noexcept {
    *end_ = '\0';
    return begin_;
  }
  [[nodiscard]] std::size_t size() const noexcept {
    return static_cast<std::size_t>(end_ - begin_);
  }
  [[nodiscard]] std::string_view view() const noexcept { return {begin_, size()}; }
  [[nodiscard]] std::string_view keep() noexcept {
    const std::string_view kept = view();
    begin_ = end_;
    return kept;
  }

 private:
  char* begin_ = nullptr;
  char* end_ = nullptr;
};

// The types nlohmann's lexer works with.
struct Types {
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using string_t = Spool;
};

}  // namespace precheck::json

// Parts of nlohmann's lexer whose results are not looked at here: the value of a fraction (numbers
// are kept as written), lines and the raw token for its own messages, and the locale. They took a
// third of the time, and brought the C library's arithmetic of long doubles into the WASM.
// The grammar of every token, escapes and UTF-8 are nlohmann's. Tried with 3.11.2 and 3.11.3.
namespace nlohmann::detail {

using PrecheckLexer = lexer<precheck::json::Types, precheck::json::Bytes>;

template <>
inline void PrecheckLexer::reset() noexcept {
  token_buffer.clear();
}

template <>
inline PrecheckLexer::char_int_type PrecheckLexer::get() {
  ++position.chars_read_total;  // only whether it is 0 matters: then a byte order mark may come
  return current = ia.get_character();
}

template <>
inline void PrecheckLexer::unget() {
  ia.back();
}

template <>
[[gnu::nonnull]] inline void PrecheckLexer::strtof(double& value, const char* text,
                                                   char** end) noexcept {
  value = 0;
  *end = const_cast<char*>(text) + std::char_traits<char>::length(text);
}

template <>
// NOLINTNEXTLINE(readability-identifier-naming): nlohmann's name
inline char PrecheckLexer::get_decimal_point() noexcept {
  return '.';
}

}  // namespace nlohmann::detail

namespace precheck::json {

using Token = nlohmann::detail::PrecheckLexer::token_type;

class Tokens {
 public:
  // `room` has a byte for each of the text and Spool::kSpare more.
  Tokens(std::string_view text, char* room) : cursor_{text}, lexer_(Bytes{cursor_}) {
    spool().use(room);
  }
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  [[nodiscard]] Token next() {
    // Where the text begins, a byte order mark is nlohmann's to skip.
    if (cursor_.next == 0) return lexer_.scan();
    skipSpace();
    if (cursor_.next >= cursor_.text.size()) return lexer_.scan();
    switch (cursor_.text[cursor_.next]) {
      case '{':
        return take(Token::begin_object);
      case '}':
        return take(Token::end_object);
      case '[':
        return take(Token::begin_array);
      case ']':
        return take(Token::end_array);
      case ',':
        return take(Token::value_separator);
      case ':':
        return take(Token::name_separator);
      case '"':
        return plainText() ? Token::value_string : lexer_.scan();
      default:
        return lexer_.scan();
    }
  }

  // Bytes read so far; the end of the text counts as one more.
  [[nodiscard]] std::size_t read() const noexcept { return cursor_.next; }
  // The text or number that was read last.
  [[nodiscard]] Spool& spool() { return lexer_.get_string(); }

 private:
  Token take(Token token) noexcept {
    ++cursor_.next;
    return token;
  }
  void skipSpace() noexcept {
    for (; cursor_.next < cursor_.text.size(); ++cursor_.next) {
      const char c = cursor_.text[cursor_.next];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
    }
  }
  // Reads a text in which every byte stands for itself. False, with nothing read, where one does
  // not.
  [[nodiscard]] bool plainText();

  Cursor cursor_;
  nlohmann::detail::PrecheckLexer lexer_;
};

// The length of the character (UTF-8, RFC 3629) that `text` begins with; 0 where it is none.
[[nodiscard]] inline std::size_t characterLength(std::string_view text) noexcept {
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

inline bool Tokens::plainText() {
  using Piece = Spool::Piece;
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
  Spool& out = spool();
  out.clear();
  std::size_t place = cursor_.next + 1;
  while (place + sizeof(Piece) <= text.size()) {
    Piece piece = 0;
    std::memcpy(&piece, text.data() + place, sizeof(piece));
    const Piece found = special(piece);
    const std::size_t plain =
        found == 0 ? sizeof(piece) : static_cast<std::size_t>(std::countr_zero(found)) / 8;
    out.add(piece, plain);
    place += plain;
    if (found == 0) continue;
    if (text[place] == '"') {
      cursor_.next = place + 1;
      return true;
    }
    const std::size_t length = characterLength(text.substr(place));
    if (length == 0) return false;
    for (const std::size_t end = place + length; place < end; ++place) out.push_back(text[place]);
  }
  return false;
}

}  // namespace precheck::json
