// A JSON text token by token. What hosts mostly write is read here: brackets, commas, colons, and
// texts without escapes. Everything else, and everything that is wrong, is nlohmann's lexer's to
// read or refuse.
#pragma once

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "precheck/list.h"

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

// What nlohmann's lexer decodes a token into: its own place in the copy of the text. No byte of a
// token is decoded into more than one.
class Spool {
 public:
  using value_type = char;

  void use(char* place) noexcept { begin_ = end_ = place; }
  void use(char* begin, char* end) noexcept {
    begin_ = begin;
    end_ = end;
  }
  void clear() noexcept { end_ = begin_; }
  // NOLINTNEXTLINE(readability-identifier-naming): the name nlohmann calls it by
  void push_back(char byte) noexcept { *end_++ = byte; }
  // Ends with a NUL, as functions of C want it. Only numbers are asked for it.
  [[nodiscard]] const char* data() const noexcept {
    *end_ = '\0';
    return begin_;
  }
  [[nodiscard]] std::size_t size() const noexcept {
    return static_cast<std::size_t>(end_ - begin_);
  }
  [[nodiscard]] std::string_view view() const noexcept { return {begin_, size()}; }

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
  // Copies the text into `copy`, where the texts of its tokens stay; escapes are decoded there.
  Tokens(std::string_view text, List<char>& copy)
      : cursor_{text}, copy_(copyInto(copy, text)), lexer_(Bytes{cursor_}) {}
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  [[nodiscard]] Token next() {
    // Where the text begins, a byte order mark is nlohmann's to skip.
    if (cursor_.next == 0) return scan();
    switch (peek()) {
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
        return plainText() ? Token::value_string : scan();
      default:
        return scan();
    }
  }
  // The byte the next token begins with; 0 at the end of the text. Not before the first token.
  [[nodiscard]] char peek() noexcept {
    for (; cursor_.next < cursor_.text.size(); ++cursor_.next) {
      const char c = cursor_.text[cursor_.next];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return c;
    }
    return '\0';
  }
  // Reads a bracket, comma or colon, where it is next.
  [[nodiscard]] bool take(char mark) noexcept {
    if (peek() != mark) return false;
    ++cursor_.next;
    return true;
  }
  // Reads a text, where one is next and nothing is wrong with it.
  [[nodiscard]] bool takeText() {
    return peek() == '"' && (plainText() || scan() == Token::value_string);
  }

  // Bytes read so far; the end of the text counts as one more.
  [[nodiscard]] std::size_t read() const noexcept { return cursor_.next; }
  // The text or number that was read last.
  [[nodiscard]] std::string_view text() { return lexer_.get_string().view(); }

 private:
  Token take(Token token) noexcept {
    ++cursor_.next;
    return token;
  }
  static char* copyInto(List<char>& copy, std::string_view text) {
    copy.clear();
    copy.reserve(text.size() + 1);
    copy.append(text.begin(), text.end());
    copy.push_back('\0');  // room for the one after a number that ends the text
    return copy.data();
  }
  [[nodiscard]] Token scan() {
    lexer_.get_string().use(copy_ + std::min(cursor_.next, cursor_.text.size()));
    return lexer_.scan();
  }
  // Reads a text in which every byte stands for itself. False, with nothing read, where one does
  // not.
  [[nodiscard]] bool plainText();

  Cursor cursor_;
  char* copy_;
  nlohmann::detail::PrecheckLexer lexer_;
};

}  // namespace precheck::json
