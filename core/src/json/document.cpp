#include "json/document.h"

#include <algorithm>
#include <utility>

#include "json/reader.h"
#include "order.h"

namespace precheck::json {
namespace {

// From the end of a token back to its first byte.
std::size_t tokenStart(std::string_view text, std::size_t end) {
  const auto inNumber = [](char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  };
  end = std::min(end, text.size());
  if (end == 0) return 0;
  const char last = text[end - 1];
  if (last == '"') {
    std::size_t open = end - 1;
    while (open > 0) {
      --open;
      if (text[open] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < open && text[open - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return open;
    }
    return 0;
  }
  if (last == '{' || last == '[') return end - 1;
  if (last == 'e' || last == 'l') {
    for (const std::string_view literal : {"true", "false", "null"}) {
      if (text.substr(0, end).ends_with(literal)) return end - literal.size();
    }
  }
  std::size_t start = end;
  while (start > 0 && inNumber(text[start - 1])) --start;
  return start;
}

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Document::Document(std::string_view text, DocumentKind kind, const Limits& limits)
    : kind_(kind), source_(text) {
  if (text.size() > limits.bytes) {
    add(FaultCode::TooLarge, 0, {}, "at most " + std::to_string(limits.bytes) + " bytes", {});
    return;
  }
  const Reading reading = readInto(*this, text, limits);
  complete_ = reading.complete;
  usable_ = reading.complete && !reading.refused;
}

std::string Document::pointer(std::uint32_t index) const {
  std::string out;
  while (nodes_[index].parent != index) {
    const Node& node = nodes_[index];
    const bool member = nodes_[node.parent].kind == Kind::Object;
    out.insert(0, '/' + (member ? escaped(node.key) : std::to_string(node.ordinal)));
    index = node.parent;
  }
  return out;
}

std::size_t Document::begin(std::uint32_t index) const {
  return tokenStart(source_, nodes_[index].at);
}

void Document::fault(FaultCode code, std::uint32_t index, std::string_view expected,
                     std::string_view hint) {
  add(code, begin(index), pointer(index), expected, hint);
}

void Document::faultAtKey(FaultCode code, std::uint32_t index, std::string_view expected,
                          std::string_view hint) {
  add(code, tokenStart(source_, nodes_[index].keyAt), pointer(index), expected, hint);
}

void Document::add(FaultCode code, std::size_t offset, std::string pointer,
                   std::string_view expected, std::string_view hint) {
  faults_.push_back({offset, Fault{kind_, code, std::move(pointer), 0, 0, std::string{expected},
                                   std::string{hint}}});
}

Faults Document::takeFaults() {
  // In the order of the text; faults of one place in the order they were found.
  const auto order = orderOf(faults_.size(), [this](std::uint32_t a, std::uint32_t b) {
    return faults_[a].offset < faults_[b].offset;
  });
  Faults out;
  out.reserve(faults_.size());
  Places places{source_};
  for (const std::uint32_t index : order) {
    Located& located = faults_[index];
    places.goTo(located.offset);
    located.fault.line = places.line();
    located.fault.column = places.column();
    out.push_back(std::move(located.fault));
  }
  faults_.clear();
  return out;
}

void Places::goTo(std::size_t offset) noexcept {
  for (; place_ < offset && place_ < source_.size(); ++place_) {
    const auto byte = static_cast<unsigned char>(source_[place_]);
    if (byte == '\n') {
      ++line_;
      column_ = 1;
    } else if ((byte & 0xC0U) != 0x80U) {  // not the middle of a UTF-8 character
      ++column_;
    }
  }
}

std::string_view name(Kind kind) noexcept {
  switch (kind) {
    case Kind::Null:
      return "null";
    case Kind::Bool:
      return "boolean";
    case Kind::Integer:
    case Kind::Float:
      return "number";
    case Kind::Text:
      return "string";
    case Kind::Array:
      return "array";
    case Kind::Object:
      return "object";
  }
  return "";
}

}  // namespace precheck::json
