#include "json/object_reader.h"

#include <algorithm>

#include "json/suggest.h"

namespace precheck::json {
namespace {

void wrongType(Document& document, NodeIndex node, std::string_view expected) {
  document.fault(FaultCode::WrongType, node, expected,
                 "Found " + std::string{name(document[node].kind)} + ".");
}

}  // namespace

ObjectReader::ObjectReader(Document& document, NodeIndex node)
    : document_(document), node_(node), isObject_(document[node].kind == Kind::Object) {
  if (!isObject_) wrongType(document_, node_, "an object");
}

Found ObjectReader::find(std::string_view name) const {
  if (!isObject_) return {};
  const Children members{document_, node_};
  for (const NodeIndex member : members) {
    if (document_[member].key == name) return member;
  }
  return {};
}

bool ObjectReader::has(std::string_view name) const { return find(name).hasValue(); }

Found ObjectReader::optional(std::string_view name) {
  asked_.push_back(name);
  return find(name);
}

Found ObjectReader::required(std::string_view name) {
  const auto member = optional(name);
  if (!member && isObject_) {
    document_.fault(FaultCode::MissingMember, node_, quoted(name));
  }
  return member;
}

void ObjectReader::finish() {
  if (!isObject_) return;
  for (const NodeIndex member : Children{document_, node_}) {
    const std::string_view key = document_[member].key;
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    document_.faultAtKey(FaultCode::UnknownMember, member, oneOf(asked_), didYouMean(key, asked_));
  }
}

std::optional<std::string_view> readString(Document& document, NodeIndex node,
                                           std::string_view expected) {
  if (document[node].kind == Kind::Text) return document[node].text;
  wrongType(document, node, expected);
  return std::nullopt;
}

std::optional<bool> readBool(Document& document, NodeIndex node) {
  if (document[node].kind == Kind::Bool) return document[node].flag;
  wrongType(document, node, "true or false");
  return std::nullopt;
}

List<NodeIndex> readList(Document& document, NodeIndex node) {
  List<NodeIndex> out;
  if (document[node].kind != Kind::Array) {
    wrongType(document, node, "a list");
    return out;
  }
  const Children entries{document, node};
  for (const NodeIndex entry : entries) out.push_back(entry);
  return out;
}

}  // namespace precheck::json
