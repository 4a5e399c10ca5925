#include "json/reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace precheck::json {
namespace {

// Hands the text to nlohmann's parser byte by byte and remembers how far it has come: its SAX
// events do not say where they are.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* place, const char** seen) noexcept : place_(place), seen_(seen) {}
  reference operator*() const noexcept { return *place_; }
  Cursor& operator++() noexcept {
    *seen_ = ++place_;
    return *this;
  }
  Cursor operator++(int) noexcept {
    Cursor before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) noexcept { return a.place_ == b.place_; }

 private:
  const char* place_;
  const char** seen_;
};

}  // namespace

// Takes nlohmann's events and builds the document.
class Reader {
 public:
  Reader(Document& document, std::string_view text, const Limits& limits)
      : document_(document), text_(text), limits_(limits), seen_(text.data()) {
    // Each byte of text yields at most one byte of decoded strings.
    document_.texts_ = std::make_unique<char[]>(text.size() + 1);
    spare_ = document_.texts_.get();
    document_.nodes_.reserve(text.size() / 24 + 16);
  }

  bool read() {
    const char* end = text_.data() + text_.size();
    if (!nlohmann::json::sax_parse(Cursor{text_.data(), &seen_}, Cursor{end, &seen_}, this)) {
      return false;
    }
    // nlohmann takes a NUL byte for the end of the text, the last one of the text included.
    if (offset() != text_.size() || text_.ends_with('\0')) {
      document_.add(FaultCode::Syntax, offset() - 1, {}, "valid JSON (RFC 8259) in UTF-8",
                    "There is a NUL byte in the text.");
      return false;
    }
    return true;
  }
  [[nodiscard]] bool refused() const noexcept { return refused_; }

  // The events, with the names nlohmann calls them by.
  bool null() { return put(Kind::Null) != nullptr; }
  bool boolean(bool value) {
    Node* node = put(Kind::Bool);
    if (node != nullptr) node->flag = value;
    return node != nullptr;
  }
  bool number_integer(std::int64_t value) { return number(Kind::Integer, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return number(Kind::Integer, std::to_string(value)); }
  bool number_float(double /*value*/, const std::string& written) {
    return number(Kind::Float, written);
  }
  bool string(std::string& value) {
    Node* node = put(Kind::Text);
    if (node == nullptr) return false;
    if (value.size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, index(*node),
                    "text of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    node->text = keep(value);
    return true;
  }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(Kind::Object); }
  bool start_array(std::size_t /*size*/) { return open(Kind::Array); }
  bool end_array() { return close(); }
  bool end_object() {
    checkKeys(open_.back());
    return close();
  }
  bool key(std::string& value) {
    if (value.size() > limits_.textBytes) {
      return refuse(FaultCode::TextTooLong, open_.back(),
                    "a name of at most " + std::to_string(limits_.textBytes) + " bytes");
    }
    key_ = keep(value);
    keyAt_ = offset();
    return true;
  }
  template <typename Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*error*/) {
    const std::size_t at = position > 0 ? std::min(position - 1, text_.size()) : 0;
    const std::string pointer = open_.empty() ? std::string{} : document_.pointer(open_.back());
    std::string hint = at >= text_.size() ? "The text ends too early."
                                          : "Reading stopped at `" + printable(token) + "`.";
    document_.add(FaultCode::Syntax, at, pointer, "valid JSON (RFC 8259) in UTF-8",
                  std::move(hint));
    return false;
  }

 private:
  // Only the end of the token can matter, and it must not carry control characters on.
  static std::string printable(const std::string& token) {
    constexpr std::size_t kMost = 24;
    std::string out;
    for (const char c : token.substr(token.size() > kMost ? token.size() - kMost : 0)) {
      if (c >= ' ' && c < 127) out += c;
    }
    return out;
  }
  [[nodiscard]] std::uint32_t offset() const noexcept {
    return static_cast<std::uint32_t>(seen_ - text_.data());
  }
  [[nodiscard]] std::uint32_t index(const Node& node) const noexcept {
    return static_cast<std::uint32_t>(&node - document_.nodes_.data());
  }
  std::string_view keep(const std::string& value) {
    char* begin = spare_;
    spare_ = std::copy(value.begin(), value.end(), spare_);
    return {begin, value.size()};
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
  bool number(Kind kind, const std::string& written) {
    Node* node = put(kind);
    // What is kept is never longer than what was read: integers come back without a leading
    // "-" only for -0, floats as written.
    if (node != nullptr) node->text = keep(written);
    return node != nullptr;
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
  bool close() {
    document_.nodes_[open_.back()].end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
    counts_.pop_back();
    return true;
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
    std::vector<std::uint32_t> sorted;
    for (const std::uint32_t child : Children{document_, object}) sorted.push_back(child);
    std::sort(sorted.begin(), sorted.end(), [&nodes](std::uint32_t a, std::uint32_t b) {
      const int order = nodes[a].key.compare(nodes[b].key);
      return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (nodes[sorted[i]].key == nodes[sorted[i - 1]].key) duplicate(sorted[i]);
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
  const char* seen_;
  char* spare_ = nullptr;
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
