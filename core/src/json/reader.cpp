#include "json/reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "order.h"

namespace precheck::json {
namespace {

// The bytes of the text, one by one.
class Bytes {
 public:
  using char_type = char;

  explicit Bytes(std::string_view text) noexcept
      : next_(text.data()), end_(text.data() + text.size()) {}
  // NOLINTNEXTLINE(readability-identifier-naming): the name nlohmann calls it by
  [[nodiscard]] std::char_traits<char>::int_type get_character() noexcept {
    if (next_ == end_) return std::char_traits<char>::eof();
    return std::char_traits<char>::to_int_type(*next_++);
  }

 private:
  const char* next_;
  const char* end_;
};

// What nlohmann decodes a token into: the next free place among the document's texts, where it can
// stay. Each byte of the text yields at most one byte here.
class Spool {
 public:
  using value_type = char;

  void use(char* room) noexcept { begin_ = end_ = room; }
  void clear() noexcept { end_ = begin_; }
  // NOLINTNEXTLINE(readability-identifier-naming): the name nlohmann calls it by
  void push_back(char byte) noexcept { *end_++ = byte; }
  // Ends with a NUL, as functions of C want it.
  [[nodiscard]] const char* data() const noexcept {
    *end_ = '\0';
    return begin_;
  }
  [[nodiscard]] std::size_t size() const noexcept {
    return static_cast<std::size_t>(end_ - begin_);
  }
  [[nodiscard]] std::string_view keep() noexcept {
    const std::string_view kept{begin_, size()};
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

}  // namespace
}  // namespace precheck::json

// Parts of nlohmann's lexer whose results are not looked at here: the value of a fraction (numbers
// are kept as written), lines and the raw token for its own messages, and the locale. They took a
// third of the time, and brought the C library's arithmetic of long doubles into the WASM.
// The grammar of every token, escapes and UTF-8 are nlohmann's. 3.11.2 to 3.12 share these members.
namespace nlohmann::detail {

using PrecheckLexer = lexer<precheck::json::Types, precheck::json::Bytes>;

template <>
inline void PrecheckLexer::reset() noexcept {
  token_buffer.clear();
}

template <>
inline PrecheckLexer::char_int_type PrecheckLexer::get() {
  ++position.chars_read_total;
  if (next_unget) {
    next_unget = false;
  } else {
    current = ia.get_character();
  }
  return current;
}

template <>
inline void PrecheckLexer::unget() {
  next_unget = true;
  --position.chars_read_total;
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
namespace {

using Lexer = nlohmann::detail::PrecheckLexer;
using Token = Lexer::token_type;

// Whether a JSON number is 10^309 or more, beyond what other readers of JSON can hold.
bool isBeyondDouble(std::string_view number) noexcept {
  constexpr int kMost = 309;
  constexpr int kFar = 100'000'000;  // no text within the limits brings it back from there
  if (number.starts_with('-')) number.remove_prefix(1);
  const std::size_t end = std::min(number.find_first_of("eE"), number.size());
  const std::size_t point = std::min(number.find('.'), end);
  const std::size_t first = number.find_first_not_of("0.");
  if (first >= end) return false;  // it is zero
  // Digits before the point, from the first that is not 0; negative: zeros after it.
  const int digits = static_cast<int>(point) - static_cast<int>(first) + (first > point ? 1 : 0);
  int exponent = 0;
  for (const char c : number.substr(end)) {
    if (c >= '0' && c <= '9' && exponent < kFar) exponent = exponent * 10 + (c - '0');
  }
  const bool negative = end + 1 < number.size() && number[end + 1] == '-';
  return digits + (negative ? -exponent : exponent) > kMost;
}

}  // namespace

// Puts nlohmann's tokens together to values and builds the document.
class Reader {
 public:
  Reader(Document& document, std::string_view text, const Limits& limits)
      : document_(document), text_(text), limits_(limits), lexer_(Bytes{text}) {
    document_.texts_.reset(new char[text.size() + 1]);
    spool().use(document_.texts_.get());
    document_.nodes_.reserve(text.size() / 20 + 16);
  }

  // A value, and nothing after it.
  bool read() {
    next();
    while (readToken()) {
      // A value has ended, and with it perhaps what it stands in.
      while (true) {
        next();
        if (open_.empty()) return atEnd();
        if (token_ == Token::value_separator) {
          next();
          break;
        }
        if (token_ != (inObject() ? Token::end_object : Token::end_array)) return syntax();
        close();
      }
      if (inObject() && !readKey()) return false;
    }
    return false;
  }
  [[nodiscard]] bool refused() const noexcept { return refused_; }

 private:
  void next() {
    scanAt_ = offset();
    token_ = lexer_.scan();
    if (token_ >= Token::value_string && token_ <= Token::value_float) valueAt_ = scanAt_;
  }
  [[nodiscard]] Spool& spool() { return lexer_.get_string(); }
  // How far the text has been read.
  [[nodiscard]] std::uint32_t offset() const noexcept {
    return static_cast<std::uint32_t>(
        std::min(lexer_.get_position().chars_read_total, text_.size()));
  }
  [[nodiscard]] bool inObject() const noexcept {
    return document_.nodes_[open_.back()].kind == Kind::Object;
  }

  // From the token that begins a value to the one that ends it, or the innermost one in it that
  // comes first.
  bool readToken() {
    while (true) {
      switch (token_) {
        case Token::begin_object:
          if (!open(Kind::Object)) return false;
          next();
          if (token_ == Token::end_object) {
            close();
            return true;
          }
          if (!readKey()) return false;
          break;
        case Token::begin_array:
          if (!open(Kind::Array)) return false;
          next();
          if (token_ == Token::end_array) {
            close();
            return true;
          }
          break;
        case Token::value_string:
          return string();
        case Token::value_unsigned:
        case Token::value_integer:
          return number(Kind::Integer);
        case Token::value_float:
          if (isBeyondDouble({spool().data(), spool().size()})) return syntax();
          return number(Kind::Float);
        case Token::literal_true:
        case Token::literal_false: {
          Node* node = put(Kind::Bool);
          if (node != nullptr) node->flag = token_ == Token::literal_true;
          return node != nullptr;
        }
        case Token::literal_null:
          return put(Kind::Null) != nullptr;
        default:
          return syntax();
      }
    }
  }
  // The key of a member and the colon; then the value is next.
  bool readKey() {
    if (token_ != Token::value_string) return syntax();
    if (spool().size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, open_.back(),
                    "a name of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    key_ = spool().keep();
    keyAt_ = offset();
    next();
    if (token_ != Token::name_separator) return syntax();
    next();
    return true;
  }
  bool string() {
    Node* node = put(Kind::Text);
    if (node == nullptr) return false;
    if (spool().size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, index(*node),
                    "text of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    node->text = spool().keep();
    return true;
  }
  bool number(Kind kind) {
    Node* node = put(kind);
    if (node != nullptr) node->text = spool().keep();
    return node != nullptr;
  }
  bool atEnd() {
    if (token_ != Token::end_of_input) return syntax();
    // nlohmann takes a NUL byte for the end of the text.
    if (lexer_.get_position().chars_read_total > text_.size()) return true;
    document_.add(FaultCode::Syntax, offset() - 1, {}, "valid JSON (RFC 8259) in UTF-8",
                  "There is a NUL byte in the text.");
    return false;
  }
  bool syntax() {
    const std::size_t read = lexer_.get_position().chars_read_total;
    const std::size_t at = std::min(std::max<std::size_t>(read, 1) - 1, text_.size());
    std::string pointer = open_.empty() ? std::string{} : document_.pointer(open_.back());
    // From the last text or number on, which may be the broken one itself.
    const std::size_t first = text_.find_first_not_of(" \t\r\n", scanAt_);
    if (first <= at && first < text_.size() &&
        (text_[first] == '"' || text_[first] == '-' ||
         (text_[first] >= '0' && text_[first] <= '9'))) {
      valueAt_ = scanAt_;
    }
    std::string hint =
        at >= text_.size()
            ? std::string{"The text ends too early."}
            : "Reading stopped at `" + printable(text_.substr(valueAt_, at + 1 - valueAt_)) + "`.";
    document_.add(FaultCode::Syntax, at, std::move(pointer), "valid JSON (RFC 8259) in UTF-8",
                  std::move(hint));
    return false;
  }
  // Only the end of the token can matter, and it must not carry control characters on.
  static std::string printable(std::string_view token) {
    constexpr std::size_t kMost = 24;
    std::string out;
    token.remove_prefix(std::min(token.find_first_not_of(" \t\r\n"), token.size()));
    for (const char c : token.substr(token.size() > kMost ? token.size() - kMost : 0)) {
      if (c >= ' ' && c < 127) out += c;
    }
    return out;
  }
  [[nodiscard]] std::uint32_t index(const Node& node) const noexcept {
    return static_cast<std::uint32_t>(&node - document_.nodes_.data());
  }
  bool refuse(FaultCode code, std::uint32_t at, std::string expected) {
    document_.fault(code, at, std::move(expected));
    refused_ = true;
    return false;
  }
  Node* put(Kind kind) {
    auto& nodes = document_.nodes_;
    if (nodes.size() >= limits_.values) {
      refuse(FaultCode::TooManyValues, open_.empty() ? 0 : open_.back(),
             "at most " + std::to_string(limits_.values) + " values");
      return nullptr;
    }
    const auto place = static_cast<std::uint32_t>(nodes.size());
    Node& node = nodes.emplace_back();
    node.kind = kind;
    node.at = offset();
    node.end = place + 1;
    if (!open_.empty()) {
      node.parent = open_.back();
      node.ordinal = counts_.back()++;
      node.key = key_;
      node.keyAt = keyAt_;
    }
    return &node;
  }
  bool open(Kind kind) {
    Node* node = put(kind);
    if (node == nullptr) return false;
    if (open_.size() >= limits_.depth) {
      return refuse(FaultCode::TooDeep, index(*node),
                    "at most " + std::to_string(limits_.depth) + " levels");
    }
    open_.push_back(index(*node));
    counts_.push_back(0);
    key_ = {};
    return true;
  }
  void close() {
    if (inObject()) checkKeys(open_.back());
    document_.nodes_[open_.back()].end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
    counts_.pop_back();
  }
  void checkKeys(std::uint32_t object) {
    auto& nodes = document_.nodes_;
    nodes[object].end = static_cast<std::uint32_t>(nodes.size());
    constexpr std::uint32_t kFew = 12;
    if (counts_.back() <= kFew) {
      for (const std::uint32_t a : Children{document_, object}) {
        for (std::uint32_t b = object + 1; b != a; b = nodes[b].end) {
          if (nodes[b].key == nodes[a].key) {
            duplicate(a);
            break;
          }
        }
      }
      return;
    }
    std::vector<std::uint32_t> members;
    members.reserve(counts_.back());
    for (const std::uint32_t child : Children{document_, object}) members.push_back(child);
    const auto keyOf = [&](std::uint32_t member) { return nodes[members[member]].key; };
    const auto order = orderOf(
        members.size(), [&keyOf](std::uint32_t a, std::uint32_t b) { return keyOf(a) < keyOf(b); });
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (keyOf(order[i]) == keyOf(order[i - 1])) duplicate(members[order[i]]);
    }
  }
  // Reading goes on, so that every duplicate is named; the text is refused at the end.
  void duplicate(std::uint32_t member) {
    document_.faultAtKey(FaultCode::DuplicateKey, member, "each name once in an object",
                         "Which of the two is meant cannot be known; remove one.");
    refused_ = true;
  }

  Document& document_;
  std::string_view text_;
  const Limits& limits_;
  Lexer lexer_;
  Token token_ = Token::uninitialized;
  std::uint32_t scanAt_ = 0;   // where the token was looked for
  std::uint32_t valueAt_ = 0;  // and the last text or number
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> counts_;
  std::string_view key_;
  std::uint32_t keyAt_ = 0;
  bool refused_ = false;
};

Reading readInto(Document& document, std::string_view text, const Limits& limits) {
  Reader reader{document, text, limits};
  Reading out;
  out.complete = reader.read();
  out.refused = reader.refused();
  return out;
}

}  // namespace precheck::json
