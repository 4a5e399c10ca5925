#include "policy/requirement_reader.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "json/suggest.h"

namespace precheck {

using json::NodeIndex;
using json::ObjectReader;

namespace {

constexpr std::array<std::string_view, 11> kForms{
    "none", "some", "is", "zero", "atMost", "quiet", "elapsed", "stated", "all", "any", "not"};

}  // namespace

std::optional<Money> readMoney(json::Document& document, NodeIndex node) {
  ObjectReader object{document, node};
  const auto currencyNode = object.required("currency");
  const auto valueNode = object.required("value");
  object.finish();
  if (!currencyNode || !valueNode) return std::nullopt;
  const auto code = json::readString(document, *currencyNode);
  const auto value = json::readString(document, *valueNode, "a decimal string such as \"1000.00\"");
  if (!code || !value) return std::nullopt;
  const auto currency = Currency::parse(*code);
  if (!currency) {
    document.fault(FaultCode::BadAmount, *currencyNode, "an ISO 4217 code such as \"CNY\"");
    return std::nullopt;
  }
  const Money::Reading reading = Money::parse(*currency, *value);
  if (!reading.money) {
    document.fault(FaultCode::BadAmount, *valueNode, "decimal digits such as \"1000.00\"");
  }
  return reading.money;
}

Requirement RequirementReader::requirement(NodeIndex node) {
  ObjectReader object{document_, node};
  if (!object.isObject()) return {};
  std::string_view form;
  for (const std::string_view candidate : kForms) {
    if (!object.has(candidate)) continue;
    if (!form.empty()) {
      document_.fault(FaultCode::UnknownRequirement, node, "exactly one form",
                      json::quoted(form) + " and " + json::quoted(candidate) +
                          " stand together; join them with `all` or `any`.");
      return {};
    }
    form = candidate;
  }
  if (form.empty()) {
    const auto first =
        node + 1 < document_[node].end ? document_[node + 1].key : std::string_view{};
    document_.fault(FaultCode::UnknownRequirement, node, json::oneOf(kForms),
                    json::didYouMean(first, kForms));
    return {};
  }

  Requirement out;
  if (form == "none" || form == "some") {
    out.form = ItemsForm{selections(object, form, true), form == "none"};
  } else if (form == "is") {
    out.form = isForm(object);
  } else if (form == "zero" || form == "atMost") {
    out.form = amountForm(object, form == "zero");
  } else if (form == "quiet") {
    out.form = quietForm(object);
  } else if (form == "elapsed") {
    out.form = elapsedForm(object);
  } else if (form == "stated") {
    out.form = statedForm(*object.required("stated"));
  } else if (form == "all") {
    out.form = AllForm{parts(*object.required("all"))};
  } else if (form == "any") {
    out.form = AnyForm{parts(*object.required("any"))};
  } else {
    NotForm inverse;
    inverse.part.push_back(requirement(*object.required("not")));
    out.form = std::move(inverse);
  }
  object.finish();
  return out;
}

List<Requirement> RequirementReader::parts(NodeIndex node) {
  List<Requirement> out;
  const auto entries = json::readList(document_, node);
  if (entries.empty() && document_[node].kind == json::Kind::Array) {
    document_.fault(FaultCode::EmptyList, node, "at least one requirement");
  }
  out.reserve(entries.size());
  for (const NodeIndex entry : entries) out.push_back(requirement(entry));
  return out;
}

List<Selection> RequirementReader::selections(ObjectReader& object, std::string_view pointersMember,
                                              bool allowUnless) {
  List<Selection> out;
  const auto pointersNode = object.required(pointersMember);
  const auto where = object.optional("where");
  const auto unless = allowUnless ? object.optional("unless") : json::Found{};
  if (!pointersNode) return out;
  for (const Pointer& pointer : pointers(*pointersNode)) {
    if (!isList(pointer.place.fact->type)) {
      unfit(pointer.node, "a pointer to a list");
      continue;
    }
    Selection selection{pointer.place, {}, {}};
    if (where) selection.where = match(*where, *pointer.place.fact);
    if (unless) selection.unless = match(*unless, *pointer.place.fact);
    out.push_back(std::move(selection));
  }
  return out;
}

List<RequirementReader::Pointer> RequirementReader::pointers(NodeIndex node) {
  List<Pointer> out;
  if (document_[node].kind != json::Kind::Array) {
    if (const auto one = pointer(node)) out.push_back(*one);
    return out;
  }
  const auto entries = json::readList(document_, node);
  if (entries.empty()) document_.fault(FaultCode::EmptyList, node, "at least one pointer");
  for (const NodeIndex entry : entries) {
    if (const auto one = pointer(entry)) out.push_back(*one);
  }
  return out;
}

std::optional<RequirementReader::Pointer> RequirementReader::pointer(NodeIndex node) {
  const auto text = json::readString(document_, node, "a JSON Pointer such as \"/orders\"");
  if (!text) return std::nullopt;
  const auto place = vocabulary_->find(*text);
  if (!place) {
    List<std::string_view> known;
    for (const FactEntry& entry : vocabulary_->entries()) known.push_back(entry.pointer);
    document_.fault(FaultCode::UnknownPointer, node, "a pointer to a fact of the account summary",
                    json::didYouMean(*text, known));
    return std::nullopt;
  }
  return Pointer{node, *place};
}

void RequirementReader::unfit(NodeIndex node, std::string_view expected) {
  document_.fault(FaultCode::UnfitPointer, node, std::string{expected});
}

IsForm RequirementReader::isForm(ObjectReader& object) {
  IsForm out;
  const auto pointerNode = object.required("is");
  const auto values = object.required("in");
  const auto found = pointerNode ? pointer(*pointerNode) : std::nullopt;
  if (!found) return out;
  out.place = found->place;
  const FactSpec* fact = found->place.fact;
  if (fact->type == FactType::Texts) fact = &fieldsOf(*fact)[0];
  const bool fits =
      !found->place.field && (fact->type == FactType::Choice || fact->type == FactType::Text ||
                              fact->type == FactType::Flag);
  if (!fits) {
    unfit(found->node, "a pointer to a word, a list of words, or true/false");
    return out;
  }
  if (values) accept(*values, *fact, out.accepted);
  return out;
}

AmountForm RequirementReader::amountForm(ObjectReader& object, bool zero) {
  AmountForm out;
  out.zero = zero;
  const auto pointersNode = object.required(zero ? "zero" : "atMost");
  const auto where = object.optional("where");
  const auto unless = object.optional("unless");
  if (pointersNode) {
    for (const Pointer& found : pointers(*pointersNode)) {
      FactPlace place = found.place;
      const bool list = isList(place.fact->type);
      if (list && !place.field) place.field = fieldIndex(*place.fact, "amount");
      const bool fits =
          list ? place.field && fieldsOf(*place.fact)[*place.field].type == FactType::Amount
               : place.fact->type == FactType::Amount;
      if (!fits || (!list && (where || unless))) {
        unfit(found.node, fits ? "a pointer to a list, whose items `where` and `unless` narrow"
                               : "a pointer to an amount or a list of amounts");
        continue;
      }
      Selection selection{place, {}, {}};
      if (where) selection.where = match(*where, *place.fact);
      if (unless) selection.unless = match(*unless, *place.fact);
      out.amounts.push_back(std::move(selection));
    }
  }
  if (!zero) {
    const auto amount = object.required("amount");
    if (amount) out.limit = readMoney(document_, *amount).value_or(Money{});
  }
  return out;
}

QuietForm RequirementReader::quietForm(ObjectReader& object) {
  QuietForm out;
  out.lists = selections(object, "quiet", false);
  for (Selection& selection : out.lists) {
    FactPlace& place = selection.place;
    if (!place.field) place.field = fieldIndex(*place.fact, "at");
    if (!place.field || fieldsOf(*place.fact)[*place.field].type != FactType::Time) {
      unfit(*object.required("quiet"), "a pointer to a list whose items have a time");
      place.field = 0;
    }
  }
  out.period = period(object);
  return out;
}

ElapsedForm RequirementReader::elapsedForm(ObjectReader& object) {
  ElapsedForm out;
  const auto pointerNode = object.required("elapsed");
  const auto found = pointerNode ? pointer(*pointerNode) : std::nullopt;
  out.period = period(object);
  if (!found) return out;
  out.place = found->place;
  if (found->place.field || found->place.fact->type != FactType::Time) {
    unfit(found->node, "a pointer to a time");
  }
  return out;
}

StatedForm RequirementReader::statedForm(NodeIndex node) {
  const auto id = json::readString(document_, node, "the id of a statement");
  if (!id) return {};
  const auto place = std::find(statements_.begin(), statements_.end(), *id);
  if (place == statements_.end()) {
    document_.fault(FaultCode::UnknownStatement, node, "the id of a statement",
                    json::didYouMean(*id, statements_));
    return {};
  }
  const auto index = static_cast<std::size_t>(place - statements_.begin());
  asked_[index] = true;
  if (std::find(taken_.begin(), taken_.end(), index) == taken_.end()) taken_.push_back(index);
  return StatedForm{index};
}

Period RequirementReader::period(ObjectReader& object) {
  day_ = true;  // a period is counted from or to the day of submission
  const auto node = object.required("for");
  if (!node) return {};
  const auto text = json::readString(document_, *node);
  if (!text) return {};
  const auto period = Period::parse(*text);
  if (!period) {
    document_.fault(FaultCode::BadValue, *node, "a period such as \"P1M\" or \"P30D\"");
    return {};
  }
  return *period;
}

Match RequirementReader::match(NodeIndex node, const FactSpec& list) {
  Match out;
  if (!ObjectReader{document_, node}.isObject()) return out;
  const json::Children members{document_, node};
  if (document_[node].end == node + 1) {
    document_.fault(FaultCode::EmptyList, node, "at least one field");
  }
  for (const NodeIndex member : members) {
    const std::string_view key = document_[member].key;
    const auto index = fieldIndex(list, key);
    if (!index) {
      List<std::string_view> names;
      for (const FactSpec& field : fieldsOf(list)) names.push_back(field.name);
      document_.faultAtKey(FaultCode::UnknownField, member,
                           "a field of these items: " + json::oneOf(names),
                           json::didYouMean(key, names));
      continue;
    }
    FieldMatch field;
    field.field = *index;
    accept(member, fieldsOf(list)[*index], field);
    out.push_back(std::move(field));
  }
  return out;
}

void RequirementReader::accept(NodeIndex values, const FactSpec& fact, FieldMatch& into) {
  into.type = fact.type;
  if (fact.type != FactType::Choice && fact.type != FactType::Text && fact.type != FactType::Flag) {
    document_.faultAtKey(FaultCode::UnfitPointer, values,
                         "a field that holds a word or true/false");
    return;
  }
  const auto entries = json::readList(document_, values);
  if (entries.empty() && document_[values].kind == json::Kind::Array) {
    document_.fault(FaultCode::EmptyList, values, "at least one value");
  }
  for (const NodeIndex entry : entries) acceptOne(entry, fact, into);
}

void RequirementReader::acceptOne(NodeIndex value, const FactSpec& fact, FieldMatch& into) {
  if (fact.type == FactType::Flag) {
    const auto flag = json::readBool(document_, value);
    if (flag) (*flag ? into.acceptsTrue : into.acceptsFalse) = true;
    return;
  }
  const auto text = json::readString(document_, value);
  if (!text) return;
  if (fact.type == FactType::Text) {
    into.texts.push_back(*text);
    return;
  }
  const auto* place = std::find(fact.values.begin(), fact.values.end(), *text);
  if (place == fact.values.end()) {
    const std::span<const std::string_view> foreseen{fact.values.begin(), fact.values.size()};
    document_.fault(FaultCode::UnknownValue, value, json::oneOf(foreseen),
                    json::didYouMean(*text, foreseen));
    return;
  }
  into.choices.push_back(static_cast<std::int16_t>(place - fact.values.begin()));
}

List<std::size_t> RequirementReader::takeStatements() { return std::exchange(taken_, {}); }

bool RequirementReader::takeDay() { return std::exchange(day_, false); }

}  // namespace precheck
