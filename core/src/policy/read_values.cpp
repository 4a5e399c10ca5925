#include <algorithm>
#include <span>
#include <string>

#include "json/suggest.h"
#include "json/writer.h"
#include "policy/policy_reader.h"

namespace precheck {

using json::Found;
using json::NodeIndex;
using json::ObjectReader;

namespace {

bool isWord(std::string_view text) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  bool afterPlain = false;
  for (const char c : text) {
    if (!plain(c) && !(c == '-' && afterPlain)) return false;
    afterPlain = plain(c);
  }
  return afterPlain;
}

}  // namespace

std::string_view PolicyReader::string(Found node) {
  return node ? json::readString(document_, *node).value_or(std::string_view{})
              : std::string_view{};
}

std::size_t PolicyReader::place(Found node, std::span<const std::string_view> words,
                                std::size_t otherwise) {
  if (!node) return otherwise;
  const auto written = json::readString(document_, *node);
  if (!written) return otherwise;
  const auto found = std::find(words.begin(), words.end(), *written);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  document_.fault(FaultCode::BadValue, *node, json::oneOf(words),
                  json::didYouMean(*written, words));
  return otherwise;
}

LocalizedText PolicyReader::text(Found node) {
  LocalizedText out;
  if (!node) return out;
  ObjectReader object{document_, *node};
  const auto read = [&](std::string_view language) -> std::string_view {
    const auto member = object.optional(language);
    if (!object.isObject()) return {};
    const std::string_view found = string(member);
    if (!member || (found.empty() && document_[*member].kind == json::Kind::Text)) {
      document_.fault(FaultCode::MissingLanguage, member.valueOr(*node),
                      "a text in " + json::quoted(language));
    }
    return found;
  };
  out.zh = read("zh-CN");
  out.en = read("en");
  json::Writer writer;
  writer.beginObject().member("zh-CN", out.zh).member("en", out.en).endObject();
  out.json = policy_.written_.emplace_front(writer.take());
  object.finish();
  return out;
}

std::optional<LocalizedText> PolicyReader::optionalText(Found node) {
  if (!node) return std::nullopt;
  return text(node);
}

std::string_view PolicyReader::id(Found node) {
  const std::string_view found = string(node);
  if (node && document_[*node].kind == json::Kind::Text && !isWord(found)) {
    document_.fault(FaultCode::BadValue, *node, "lower-case words joined by hyphens");
  }
  return found;
}

std::string_view PolicyReader::policyId(Found node) {
  const std::string_view found = string(node);
  if (!node || document_[*node].kind != json::Kind::Text) return found;
  const std::size_t slash = found.find('/');
  const bool fits = slash != std::string_view::npos && isWord(found.substr(0, slash)) &&
                    isWord(found.substr(slash + 1));
  if (!fits) document_.fault(FaultCode::BadValue, *node, "`provider/procedure`");
  return found;
}

std::string_view PolicyReader::elementId(Found node) {
  const std::string_view found = id(node);
  if (found.empty()) return found;
  if (std::find(ids_.begin(), ids_.end(), found) != ids_.end()) {
    document_.fault(FaultCode::DuplicateId, *node, "an id used once in the policy");
  }
  ids_.push_back(found);
  return found;
}

List<std::string_view> PolicyReader::clause(Found node) {
  List<std::string_view> out;
  if (!node) return out;
  List<NodeIndex> entries{*node};
  if (document_[*node].kind == json::Kind::Array) {
    entries = json::readList(document_, *node);
    if (entries.empty()) document_.fault(FaultCode::EmptyList, *node, "at least one clause ref");
  }
  for (const NodeIndex entry : entries) {
    const auto ref =
        json::readString(document_, entry, "a clause ref such as \"cancellation 2.3(1)\"");
    if (!ref) continue;
    checkRef(entry, *ref);
    out.push_back(*ref);
  }
  return out;
}

void PolicyReader::checkRef(NodeIndex node, std::string_view ref) {
  const std::size_t space = ref.find(' ');
  const std::string_view source = ref.substr(0, space);
  if (space == std::string_view::npos || !isWord(source) || space + 1 >= ref.size() ||
      ref[space + 1] == ' ' || ref.back() == ' ') {
    document_.fault(FaultCode::BadClauseRef, node,
                    "`source number`, such as \"cancellation 2.3(1)\"");
    return;
  }
  if (std::find(sourceIds_.begin(), sourceIds_.end(), source) == sourceIds_.end()) {
    document_.fault(FaultCode::UnknownSource, node,
                    "a source of the policy: " + json::oneOf(sourceIds_),
                    json::didYouMean(source, sourceIds_));
  }
}

std::optional<Date> PolicyReader::date(Found node) {
  if (!node) return std::nullopt;
  const auto written = json::readString(document_, *node);
  if (!written) return std::nullopt;
  const auto found = Date::parse(*written);
  if (!found) document_.fault(FaultCode::BadDate, *node, "a day such as \"2026-11-21\"");
  return found;
}

std::optional<Percent> PolicyReader::percent(Found node) {
  if (!node) return std::nullopt;
  const auto written = json::readString(document_, *node);
  if (!written) return std::nullopt;
  const auto found = Percent::parse(*written);
  if (!found) document_.fault(FaultCode::BadValue, *node, "a percentage such as \"0.05%\"");
  return found;
}

Fix PolicyReader::fix(NodeIndex node, const Element& element) {
  ObjectReader object{document_, node};
  Fix out;
  out.text = text(object.required("text"));
  out.action = id(object.optional("action"));
  out.policy = policyId(object.optional("policy"));
  out.after = after(object, element);
  object.finish();
  return out;
}

}  // namespace precheck
