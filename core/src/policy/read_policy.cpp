#include <algorithm>
#include <string>
#include <utility>

#include "json/document.h"
#include "json/suggest.h"
#include "policy/policy_reader.h"

namespace precheck {

using json::Document;
using json::NodeIndex;
using json::ObjectReader;

PolicyReader::PolicyReader(Policy& policy, Document& document)
    : policy_(policy), document_(document), requirements_(document) {}

void PolicyReader::read() {
  ObjectReader object{document_, 0};
  if (!object.isObject()) return;
  readHeader(object);
  readElements(object);
  object.finish();
  checkStatements(object);
  checkExcusedClauses();
  checkOrder();
}

void PolicyReader::readHeader(ObjectReader& object) {
  if (const auto format = object.required("format"); format && string(format) != "policy/1") {
    document_.fault(FaultCode::UnsupportedFormat, *format, "\"policy/1\"");
  }
  policy_.id = policyId(object.required("id"));
  const auto version = object.required("version");
  policy_.version = string(version);
  (void)date(version);
  if (const auto node = object.required("inForce")) {
    ObjectReader inForce{document_, *node};
    policy_.inForceFrom = date(inForce.required("from")).value_or(Date{});
    const auto until = inForce.optional("until");
    policy_.inForceUntil = date(until);
    if (policy_.inForceUntil && *policy_.inForceUntil < policy_.inForceFrom) {
      document_.fault(FaultCode::BadDate, *until, "a day not before `from`");
    }
    inForce.finish();
  }
  policy_.provider = text(object.required("provider"));
  policy_.procedure = choice(object.required("procedure"), Procedure::AccountCancellation);
  policy_.title = text(object.required("title"));
  if (const auto zone = object.required("timeZone")) {
    const auto offset = Offset::parse(string(zone));
    if (!offset) {
      document_.fault(FaultCode::BadValue, *zone, "an offset from UTC such as \"+08:00\"");
    }
    policy_.timeZone = offset.value_or(Offset{});
  }
  policy_.calendar = id(object.required("calendar"));
  (void)id(object.optional("shares"));  // for those who keep policies alike
  if (const auto sources = object.required("sources")) readSources(*sources);
}

void PolicyReader::readSources(NodeIndex node) {
  const auto entries = json::readList(document_, node);
  if (entries.empty() && document_[node].kind == json::Kind::Array) {
    document_.fault(FaultCode::EmptyList, node, "at least one source");
  }
  for (const NodeIndex entry : entries) {
    ObjectReader object{document_, entry};
    Source out;
    const auto idNode = object.required("id");
    out.id = id(idNode);
    const bool known = std::find(sourceIds_.begin(), sourceIds_.end(), out.id) != sourceIds_.end();
    if (!out.id.empty() && known) {
      document_.fault(FaultCode::DuplicateId, *idNode, "a source named once");
    }
    sourceIds_.push_back(out.id);
    out.title = text(object.required("title"));
    const auto version = object.required("version");
    out.version = string(version);
    (void)date(version);
    const auto url = object.optional("url");
    out.url = string(url);
    if (url && !out.url.starts_with("https://")) {
      document_.fault(FaultCode::BadValue, *url, "an https address");
    }
    object.finish();
    policy_.sources.push_back(out);
  }
}

void PolicyReader::defineStatements() {
  List<std::string_view> ids;
  const json::Children members{document_, 0};
  for (const NodeIndex member : members) {
    if (document_[member].key != "statements" || document_[member].kind != json::Kind::Array)
      continue;
    const json::Children statements{document_, member};
    for (const NodeIndex statement : statements) {
      std::string_view found;
      if (document_[statement].kind == json::Kind::Object) {
        const json::Children parts{document_, statement};
        for (const NodeIndex part : parts) {
          if (document_[part].key == "id") found = document_[part].text;
        }
      }
      ids.push_back(found);
    }
  }
  requirements_.defineStatements(std::move(ids));
}

void PolicyReader::readElements(ObjectReader& object) {
  if (const auto facts = object.optional("facts")) readFacts(*facts);
  requirements_.useVocabulary(policy_.vocabulary());
  // Conditions ask for statements by id, wherever in the text those stand.
  defineStatements();
  const auto each = [&](std::string_view name, bool required, const auto& readOne) {
    const auto list = required ? object.required(name) : object.optional(name);
    if (!list) return;
    const auto entries = json::readList(document_, *list);
    if (required && entries.empty() && document_[*list].kind == json::Kind::Array) {
      document_.fault(FaultCode::EmptyList, *list, "at least one entry");
    }
    for (const NodeIndex entry : entries) readOne(entry);
  };
  each("conditions", true, [this](NodeIndex node) { readCondition(node); });
  each("statements", false, [this](NodeIndex node) { readStatement(node); });
  each("losses", false, [this](NodeIndex node) { readLoss(node); });
  each("risks", false, [this](NodeIndex node) { readNotice(node, policy_.risks); });
  each("stages", true, [this](NodeIndex node) { readStage(node); });
  each("accruals", false, [this](NodeIndex node) { readAccrual(node); });
  each("consequences", false, [this](NodeIndex node) { readNotice(node, policy_.consequences); });
  each("liabilities", false, [this](NodeIndex node) { readNotice(node, policy_.liabilities); });
  each("retention", false, [this](NodeIndex node) { readNotice(node, policy_.retention); });
  each("duties", false, [this](NodeIndex node) { readNotice(node, policy_.duties); });
  each("alternatives", false, [this](NodeIndex node) { readNotice(node, policy_.alternatives); });
  each("clauses", false, [this](NodeIndex node) { readExcusedClause(node); });
}

void PolicyReader::checkStatements(ObjectReader& object) {
  const auto list = object.optional("statements");
  if (!list || document_[*list].kind != json::Kind::Array) return;
  std::size_t index = 0;
  const json::Children statements{document_, *list};
  for (const NodeIndex statement : statements) {
    if (!requirements_.everAsked(index++)) {
      document_.fault(FaultCode::StatementNeverAsked, statement,
                      "a condition with `stated` and this id");
    }
  }
}

void PolicyReader::checkExcusedClauses() {
  for (const Excused& excused : excused_) {
    if (std::find(carried_.begin(), carried_.end(), excused.ref) != carried_.end()) {
      document_.fault(FaultCode::RepeatedClause, excused.node,
                      "a clause that is either carried by an element or has no effect",
                      json::quoted(excused.ref) + " is both.");
    }
  }
}

Policy::Policy(std::string_view source)
    : document_(std::make_unique<Document>(source, DocumentKind::Policy)) {
  if (document_->complete()) PolicyReader{*this, *document_}.read();
  faults_ = document_->takeFaults();
}

Policy::Policy(Policy&&) noexcept = default;
Policy& Policy::operator=(Policy&&) noexcept = default;
Policy::~Policy() = default;

}  // namespace precheck
