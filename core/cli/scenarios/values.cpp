#include "scenarios/values.h"

namespace precheck::cli {

using json::Document;
using json::Kind;
using json::Node;

namespace {

constexpr std::size_t kLongest = 160;  // bytes of a value in a line for a person

std::string unescaped(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      out += token[++i] == '1' ? '/' : '~';
    } else {
      out += token[i];
    }
  }
  return out;
}

std::optional<std::uint32_t> childOf(const Document& document, std::uint32_t node,
                                     const std::string& token) {
  if (document[node].kind == Kind::Object) return memberOf(document, node, token);
  if (document[node].kind != Kind::Array) return std::nullopt;
  const json::Children entries{document, node};
  for (const std::uint32_t entry : entries) {
    if (std::to_string(document[entry].ordinal) == token) return entry;
  }
  return std::nullopt;
}

std::optional<std::string_view> textOf(const Document& document, std::uint32_t object,
                                       std::string_view key) {
  const auto member = memberOf(document, object, key);
  if (!member || document[*member].kind != Kind::Text) return std::nullopt;
  return document[*member].text;
}

std::string clipped(std::string text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text + "…";
}

}  // namespace

Place placeOf(const Document& document, std::string_view text, std::uint32_t node) {
  json::Places places{text};
  places.goTo(document.begin(node));
  return {places.line(), places.column()};
}

std::optional<std::uint32_t> memberOf(const Document& document, std::uint32_t object,
                                      std::string_view key) {
  if (document[object].kind != Kind::Object) return std::nullopt;
  const json::Children members{document, object};
  for (const std::uint32_t member : members) {
    if (document[member].key == key) return member;
  }
  return std::nullopt;
}

Followed follow(const Document& document, std::uint32_t from, std::string_view pointer) {
  Followed out{from, pointer, false};
  while (!out.rest.empty()) {
    const std::size_t end = out.rest.find('/', 1);
    const std::string token = unescaped(
        out.rest.substr(1, end == std::string_view::npos ? std::string_view::npos : end - 1));
    const auto child = childOf(document, out.node, token);
    if (!child) {
      out.atObject = document[out.node].kind == Kind::Object;
      return out;
    }
    out.node = *child;
    out.rest = end == std::string_view::npos ? std::string_view{} : out.rest.substr(end);
  }
  return out;
}

OrderedJson valueOf(const Document& document, std::uint32_t node) {
  const Node& value = document[node];
  switch (value.kind) {
    case Kind::Null:
      return nullptr;
    case Kind::Bool:
      return value.flag;
    case Kind::Integer:
    case Kind::Float:
      return OrderedJson::parse(value.text, nullptr, false);
    case Kind::Text:
      return std::string{value.text};
    case Kind::Array: {
      OrderedJson out = OrderedJson::array();
      const json::Children entries{document, node};
      for (const std::uint32_t entry : entries) out.push_back(valueOf(document, entry));
      return out;
    }
    case Kind::Object: {
      OrderedJson out = OrderedJson::object();
      const json::Children members{document, node};
      for (const std::uint32_t member : members) {
        out[std::string{document[member].key}] = valueOf(document, member);
      }
      return out;
    }
  }
  return nullptr;
}

std::optional<std::string> shortForm(const Document& document, std::uint32_t node) {
  if (document[node].kind != Kind::Object) return std::nullopt;
  if (const auto pointer = textOf(document, node, "pointer")) {
    return std::string{textOf(document, node, "id").value_or(*pointer)};
  }
  const auto currency = textOf(document, node, "currency");
  const auto value = textOf(document, node, "value");
  if (currency && value) return std::string{*currency} + ' ' + std::string{*value};
  const auto count = memberOf(document, node, "count");
  const auto unit = textOf(document, node, "unit");
  if (count && unit) return std::string{document[*count].text} + ' ' + std::string{*unit};
  return std::nullopt;
}

bool isCalled(const Document& document, std::uint32_t node, std::string_view name) {
  return textOf(document, node, "id") == name || textOf(document, node, "pointer") == name;
}

std::string brief(const Document& document, std::uint32_t node) {
  if (document[node].kind == Kind::Text) return std::string{document[node].text};
  if (const auto word = shortForm(document, node)) return *word;
  if (document[node].kind == Kind::Array) {
    std::string out;
    const json::Children entries{document, node};
    for (const std::uint32_t entry : entries) {
      if (!out.empty()) out += ", ";
      out += brief(document, entry);
    }
    return clipped('[' + out + ']');
  }
  return clipped(
      valueOf(document, node).dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

}  // namespace precheck::cli
