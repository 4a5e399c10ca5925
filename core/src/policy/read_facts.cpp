#include <algorithm>
#include <array>
#include <string>

#include "json/suggest.h"
#include "policy/names.h"
#include "policy/policy_reader.h"

namespace precheck {

using json::NodeIndex;
using json::ObjectReader;

namespace {

bool isName(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

bool isPointer(std::string_view text) {
  if (text.empty()) return false;
  while (!text.empty()) {
    if (text.front() != '/') return false;
    text.remove_prefix(1);
    const std::string_view name = text.substr(0, text.find('/'));
    if (!isName(name)) return false;
    text.remove_prefix(name.size());
  }
  return true;
}

// Reports show these fields of any item, whatever list it stands in, so they mean the same in all.
std::optional<FactType> shownAs(std::string_view field) {
  if (field == "amount") return FactType::Amount;
  if (field == "at" || field == "expiresAt") return FactType::Time;
  if (field == "status" || field == "kind") return FactType::Choice;
  return std::nullopt;
}

}  // namespace

void PolicyReader::readFacts(NodeIndex node) {
  policy_.vocabulary_ = std::make_unique<Vocabulary>();
  for (const NodeIndex entry : json::readList(document_, node)) readFact(entry);
}

void PolicyReader::readFact(NodeIndex node) {
  ObjectReader object{document_, node};
  OwnFact out;
  const auto pointerNode = object.required("pointer");
  const auto typeNode = object.required("type");
  out.pointer = string(pointerNode);
  out.label = text(object.required("label"));

  const auto& types = kFactTypes;
  const std::string_view written = string(typeNode);
  const auto* type = std::find(types.begin(), types.end(), written);
  if (typeNode && type == types.end() && document_[*typeNode].kind == json::Kind::Text) {
    document_.fault(FaultCode::BadValue, *typeNode, json::oneOf(types),
                    json::didYouMean(written, types));
  }
  const bool typed = type != types.end();
  if (typed) out.type = factTypeAt(type - types.begin());
  const List<std::string_view> values = factValues(object, out.type);
  object.finish();
  if (!pointerNode || !typed || document_[*pointerNode].kind != json::Kind::Text) return;

  if (!isPointer(out.pointer)) {
    document_.fault(FaultCode::BadValue, *pointerNode,
                    "a JSON Pointer of plain names such as \"/organisation/owners\"");
    return;
  }
  if (const auto shown = shownAs(out.pointer.substr(out.pointer.rfind('/') + 1));
      shown && *shown != out.type) {
    document_.fault(FaultCode::BadValue, *typeNode,
                    json::quoted(types[placeOf(*shown)]) + " for a fact of this name",
                    "Reports show it for every item; it means the same in all lists.");
    return;
  }
  if (!policy_.vocabulary_->add(out.pointer, out.type, values)) {
    document_.fault(FaultCode::DuplicateFact, *pointerNode, "a fact that is not there yet",
                    "A list is declared before the fields of its items.");
    return;
  }
  policy_.facts.push_back(out);
}

List<std::string_view> PolicyReader::factValues(ObjectReader& object, FactType type) {
  List<std::string_view> out;
  const auto node = object.optional("values");
  if (node.hasValue() != (type == FactType::Choice)) {
    if (node) {
      document_.fault(FaultCode::BadValue, *node, "no `values`", "Only a `choice` has them.");
    } else {
      document_.fault(FaultCode::MissingMember, object.node(), "`values`",
                      "A `choice` says which words it can be.");
    }
    return out;
  }
  if (!node) return out;
  const auto entries = json::readList(document_, *node);
  if (entries.empty() && document_[*node].kind == json::Kind::Array) {
    document_.fault(FaultCode::EmptyList, *node, "at least one value");
  }
  for (const NodeIndex entry : entries) {
    const std::string_view value = id(entry);
    if (std::find(out.begin(), out.end(), value) != out.end()) {
      document_.fault(FaultCode::DuplicateId, entry, "a value named once");
    }
    out.push_back(value);
  }
  return out;
}

}  // namespace precheck
