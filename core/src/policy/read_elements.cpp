#include <algorithm>
#include <string>
#include <utility>

#include "digits.h"
#include "json/writer.h"
#include "policy/policy_reader.h"
#include "precheck/limits.h"

namespace precheck {

using json::NodeIndex;
using json::ObjectReader;

void PolicyReader::readCommon(ObjectReader& object, Element& element,
                              std::string_view titleMember) {
  element.id = elementId(object.required("id"));
  element.clause = clause(object.required("clause"));
  carried_.append(element.clause.begin(), element.clause.end());
  element.title = text(object.required(titleMember));
  json::Writer writer;
  writer.member("id", element.id).key("clause").beginArray();
  for (const std::string_view ref : element.clause) writer.text(ref);
  writer.endArray().key(titleMember).json(element.title.json);
  element.json = policy_.written_.emplace_front(writer.take());
  if (const auto when = object.optional("when")) {
    element.when = requirements_.requirement(*when);
    // A guard may not hang on what the person says: statements are asked by conditions.
    if (!requirements_.takeStatements().empty()) {
      document_.fault(FaultCode::UnknownRequirement, *when, "a guard over facts only",
                      "Ask for the statement in the `require` of a condition.");
    }
  }
}

void PolicyReader::readCondition(NodeIndex node) {
  ObjectReader object{document_, node};
  Condition out;
  readCommon(object, out, "title");
  if (const auto require = object.required("require")) {
    out.require = requirements_.requirement(*require);
    out.statements = requirements_.takeStatements();
  }
  out.onDay = requirements_.takeDay();
  if (const auto found = object.required("fix")) out.fix = fix(*found, out);
  object.finish();
  policy_.conditions.push_back(std::move(out));
}

void PolicyReader::readStatement(NodeIndex node) {
  ObjectReader object{document_, node};
  Statement out;
  readCommon(object, out, "text");
  object.finish();
  policy_.statements.push_back(std::move(out));
}

void PolicyReader::readLoss(NodeIndex node) {
  ObjectReader object{document_, node};
  Loss out;
  readCommon(object, out, "title");
  out.kind = choice(object.required("kind"), LossKind::Cash);
  out.of = requirements_.selections(object, "of", true);
  for (Selection& selection : out.of) {
    FactPlace& place = selection.place;
    if (!place.field) place.field = fieldIndex(*place.fact, "amount");
    if (!place.field || fieldsOf(*place.fact)[*place.field].type != FactType::Amount) {
      requirements_.unfit(*object.required("of"), "a pointer to a list with amounts");
      place.field = 0;
    }
  }
  out.lostAt = choice(object.required("lostAt"), LossTime::Submission);
  out.share = percent(object.optional("share"));
  constexpr std::int64_t kWhole = 100'000'000;
  if (out.share && (out.share->millionths() == 0 || out.share->millionths() > kWhole)) {
    document_.fault(FaultCode::BadValue, *object.optional("share"),
                    "a share above 0% and up to 100%");
  }
  if (const auto save = object.optional("save")) out.save = fix(*save, out);
  object.finish();
  policy_.losses.push_back(std::move(out));
}

void PolicyReader::readLength(ObjectReader& object, std::optional<Length>& length, Bound& bound) {
  const auto boundNode = object.optional("bound");
  const auto lengthNode = object.optional("length");
  bound = choice(boundNode, Bound::Exactly);
  if (lengthNode.hasValue() != boundNode.hasValue()) {
    document_.fault(FaultCode::MissingMember, object.node(), lengthNode ? "`bound`" : "`length`",
                    "A length and how it binds stand together.");
  }
  if (!lengthNode) return;
  ObjectReader parts{document_, *lengthNode};
  Length out;
  if (const auto count = parts.required("count")) {
    const json::Node& number = document_[*count];
    const auto read = number.kind == json::Kind::Integer ? wholeNumber(number.text) : std::nullopt;
    out.count = read.value_or(0);
    if (out.count < 1 || out.count > kMostOfUnit) {
      document_.fault(FaultCode::BadValue, *count, "a whole number from 1 to 10000");
    }
  }
  out.unit = choice(parts.required("unit"), Unit::Day);
  parts.finish();
  length = out;
}

void PolicyReader::readStage(NodeIndex node) {
  ObjectReader object{document_, node};
  Stage out;
  readCommon(object, out, "title");
  const auto fromNode = object.required("from");
  out.from = choice(fromNode, StageStart::Submission);
  const bool afterClosing =
      std::any_of(policy_.stages.begin(), policy_.stages.end(),
                  [](const Stage& earlier) { return earlier.from == StageStart::Closing; });
  if (fromNode && afterClosing && out.from == StageStart::Submission) {
    document_.fault(FaultCode::BadValue, *fromNode, "`previous` or `closing`",
                    "Stages stand in order: those before closing first.");
  }
  readLength(object, out.length, out.bound);
  const auto roll = object.optional("roll");
  out.roll = choice(roll, Roll::None);
  if (roll && !out.length) {
    document_.fault(FaultCode::MissingMember, node, "`length`", "Only a stated length can roll.");
  }
  out.access = optionalText(object.optional("access"));
  if (const auto withdraw = object.required("canWithdraw")) {
    out.canWithdraw = json::readBool(document_, *withdraw).value_or(false);
  }
  out.mayFail = optionalText(object.optional("mayFail"));
  out.youMust = optionalText(object.optional("youMust"));
  if (const auto legal = object.optional("legal")) {
    for (const NodeIndex entry : json::readList(document_, *legal)) out.legal.push_back(id(entry));
  }
  object.finish();
  policy_.stages.push_back(std::move(out));
}

void PolicyReader::readAccrual(NodeIndex node) {
  ObjectReader object{document_, node};
  Accrual out;
  readCommon(object, out, "title");
  const auto sinceNode = object.required("since");
  const std::string_view since = string(sinceNode);
  if (const auto of = object.required("of")) {
    for (const auto& found : requirements_.pointers(*of)) {
      const FactSpec& list = *found.place.fact;
      if (list.type != FactType::Items || found.place.field) {
        requirements_.unfit(found.node, "a pointer to a list of items");
        continue;
      }
      const auto field = fieldIndex(list, since);
      if (!field || list.members[*field].type != FactType::Time) {
        if (sinceNode) {
          document_.fault(FaultCode::UnknownField, *sinceNode,
                          "a time of these items, such as \"dueAt\"");
        }
        continue;
      }
      out.of.push_back({found.place, *field});
    }
  }
  out.rate = percent(object.required("rate")).value_or(Percent{});
  if (const auto per = object.required("per"); per && string(per) != "day") {
    document_.fault(FaultCode::BadValue, *per, "`day`");
  }
  object.finish();
  policy_.accruals.push_back(std::move(out));
}

void PolicyReader::readNotice(NodeIndex node, List<Notice>& into) {
  ObjectReader object{document_, node};
  Notice out;
  readCommon(object, out, "title");
  out.text = optionalText(object.optional("text"));
  out.action = id(object.optional("action"));
  out.policy = policyId(object.optional("policy"));
  // Only a duty is a step.
  if (&into == &policy_.duties) out.after = after(object, out);
  readLength(object, out.length, out.bound);
  object.finish();
  into.push_back(std::move(out));
}

void PolicyReader::readExcusedClause(NodeIndex node) {
  ObjectReader object{document_, node};
  ExcusedClause out;
  const auto clauseNode = object.required("clause");
  out.clause = clause(clauseNode);
  (void)text(object.required("reason"));  // for readers of the policy; it must be there
  const auto when = object.optional("when");
  const auto assume = object.optional("assume");
  if (when.hasValue() != assume.hasValue()) {
    document_.fault(FaultCode::MissingMember, node, when ? "`assume`" : "`when`",
                    "An assumption and its guard stand together.");
  }
  if (when) {
    out.when = requirements_.requirement(*when);
    (void)requirements_.takeStatements();
  } else if (clauseNode) {
    // A clause that is carried may still be named for an assumption, but not called without effect.
    for (const std::string_view ref : out.clause) excused_.push_back({*clauseNode, ref});
  }
  out.assume = optionalText(assume);
  object.finish();
  policy_.clauses.push_back(std::move(out));
}

}  // namespace precheck
