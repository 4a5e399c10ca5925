#include "json/reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "json/tokens.h"
#include "order.h"
#include "precheck/list.h"

namespace precheck::json {
namespace {

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

// Puts tokens together to values and builds the document.
class Reader {
 public:
  Reader(Document& document, std::string_view text, const Limits& limits)
      : document_(document), text_(text), limits_(limits), tokens_(text, document.texts_) {
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
        if (token_ != (open_.back().isObject ? Token::end_object : Token::end_array)) {
          return syntax();
        }
        close();
      }
      if (open_.back().isObject && !readKey()) return false;
    }
    return false;
  }
  [[nodiscard]] bool refused() const noexcept { return refused_; }

 private:
  // An array or object whose end has not come yet.
  struct Level {
    std::uint32_t container = 0;
    bool isObject = false;
    std::uint32_t count = 0;
  };

  void next() {
    scanAt_ = offset();
    token_ = tokens_.next();
    if (token_ >= Token::value_string && token_ <= Token::value_float) valueAt_ = scanAt_;
  }
  // How far the text has been read.
  [[nodiscard]] std::uint32_t offset() const noexcept {
    return static_cast<std::uint32_t>(std::min(tokens_.read(), text_.size()));
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
          if (isBeyondDouble(tokens_.text())) return syntax();
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
    if (tokens_.text().size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, open_.back().container,
                    "a name of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    key_ = tokens_.text();
    keyAt_ = offset();
    next();
    if (token_ != Token::name_separator) return syntax();
    next();
    return true;
  }
  bool string() {
    Node* node = put(Kind::Text);
    if (node == nullptr) return false;
    if (tokens_.text().size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, index(*node),
                    "text of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    node->text = tokens_.text();
    return true;
  }
  bool number(Kind kind) {
    Node* node = put(kind);
    if (node != nullptr) node->text = tokens_.text();
    return node != nullptr;
  }
  bool atEnd() {
    if (token_ != Token::end_of_input) return syntax();
    // nlohmann takes a NUL byte for the end of the text.
    if (tokens_.read() > text_.size()) return true;
    document_.add(FaultCode::Syntax, offset() - 1, {}, "valid JSON (RFC 8259) in UTF-8",
                  "There is a NUL byte in the text.");
    return false;
  }
  bool syntax() {
    const std::size_t at = std::min(std::max<std::size_t>(tokens_.read(), 1) - 1, text_.size());
    std::string pointer = open_.empty() ? std::string{} : document_.pointer(open_.back().container);
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
  bool refuse(FaultCode code, std::uint32_t at, std::string_view expected) {
    document_.fault(code, at, expected);
    refused_ = true;
    return false;
  }
  Node* put(Kind kind) {
    auto& nodes = document_.nodes_;
    if (nodes.size() >= limits_.values) {
      refuse(FaultCode::TooManyValues, open_.empty() ? 0 : open_.back().container,
             "at most " + std::to_string(limits_.values) + " values");
      return nullptr;
    }
    const auto place = static_cast<std::uint32_t>(nodes.size());
    Node& node = nodes.emplace_back();
    node.kind = kind;
    node.at = offset();
    node.end = place + 1;
    if (!open_.empty()) {
      Level& level = open_.back();
      node.parent = level.container;
      node.ordinal = level.count++;
      if (level.isObject) {
        node.key = key_;
        node.keyAt = keyAt_;
      }
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
    open_.push_back({index(*node), kind == Kind::Object});
    return true;
  }
  void close() {
    const Level level = open_.back();
    document_.nodes_[level.container].end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
    if (level.isObject) checkKeys(level);
  }
  // All names of an object must differ.
  void checkKeys(const Level& level) {
    const auto& nodes = document_.nodes_;
    constexpr std::uint32_t kFew = 32;
    if (level.count <= kFew) {
      for (const std::uint32_t a : Children{document_, level.container}) {
        for (std::uint32_t b = level.container + 1; b != a; b = nodes[b].end) {
          if (nodes[b].key == nodes[a].key) {
            duplicate(a);
            break;
          }
        }
      }
      return;
    }
    List<std::uint32_t> members;
    members.reserve(level.count);
    for (const std::uint32_t child : Children{document_, level.container}) members.push_back(child);
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
  Tokens tokens_;
  Token token_ = Token::uninitialized;
  std::uint32_t scanAt_ = 0;   // where the token was looked for
  std::uint32_t valueAt_ = 0;  // and the last text or number
  List<Level> open_;
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
