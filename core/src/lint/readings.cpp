#include "lint/readings.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace precheck::linting {
namespace {

bool same(const Match& a, const Match& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const FieldMatch& one, const FieldMatch& other) {
                      return one.field == other.field && one.texts == other.texts &&
                             one.choices == other.choices && one.acceptsTrue == other.acceptsTrue &&
                             one.acceptsFalse == other.acceptsFalse;
                    });
}

// Sums over the same things, written in the same order.
bool same(const AmountForm& a, const AmountForm& b) {
  return std::equal(a.amounts.begin(), a.amounts.end(), b.amounts.begin(), b.amounts.end(),
                    [](const Selection& one, const Selection& other) {
                      return one.place.slot == other.place.slot &&
                             one.place.field == other.place.field && same(one.where, other.where) &&
                             same(one.unless, other.unless);
                    });
}

bool overlap(const AmountForm& a, const AmountForm& b) {
  return std::any_of(a.amounts.begin(), a.amounts.end(), [&b](const Selection& one) {
    return std::any_of(b.amounts.begin(), b.amounts.end(), [&one](const Selection& other) {
      return one.place.slot == other.place.slot;
    });
  });
}

}  // namespace

ValueReading& Readings::valueAt(const FactPlace& place) {
  FactReading& fact = facts[place.slot];
  fact.fact = place.fact;
  if (!isList(place.fact->type)) {
    fact.value.fact = place.fact;
    return fact.value;
  }
  const std::size_t field = place.field.value_or(0);
  ValueReading& out = fact.fields[field];
  out.fact = &fieldsOf(*place.fact)[field];
  return out;
}

void Readings::add(const FactPlace& place, const FieldMatch& match) {
  ValueReading& value = valueAt({place.slot, place.fact, match.field});
  value.texts.insert(match.texts.begin(), match.texts.end());
}

void Readings::add(const Selection& selection) {
  facts[selection.place.slot].fact = selection.place.fact;
  for (const FieldMatch& match : selection.where) add(selection.place, match);
  for (const FieldMatch& match : selection.unless) add(selection.place, match);
}

void Readings::addSum(const AmountForm& form) {
  constexpr std::size_t kMost = 2;  // that overlap; all their limits are tried
  for (const Selection& selection : form.amounts) {
    add(selection);
    valueAt(selection.place).limits.push_back(form.limit);
    if (form.amounts.size() > 1) facts[selection.place.slot].summedWithOthers = true;
  }
  if (form.zero) return;  // is so where each of its parts is
  std::vector<const AmountForm*> overlapping{&form};
  for (const AmountForm* other : sums_) {
    const bool seen = std::any_of(overlapping.begin(), overlapping.end(),
                                  [other](const AmountForm* one) { return same(*one, *other); });
    if (!seen && overlap(form, *other)) overlapping.push_back(other);
  }
  tooTangled = tooTangled || overlapping.size() > kMost;
  sums_.push_back(&form);
}

void Readings::add(const Requirement& requirement) {
  if (const auto* all = std::get_if<AllForm>(&requirement.form)) {
    for (const Requirement& part : all->parts) add(part);
    return;
  }
  if (const auto* any = std::get_if<AnyForm>(&requirement.form)) {
    for (const Requirement& part : any->parts) add(part);
    return;
  }
  if (const auto* inverse = std::get_if<NotForm>(&requirement.form)) {
    for (const Requirement& part : inverse->part) add(part);
    return;
  }
  leaves.push_back(&requirement);
  if (const auto* items = std::get_if<ItemsForm>(&requirement.form)) {
    for (const Selection& selection : items->lists) add(selection);
  } else if (const auto* is = std::get_if<IsForm>(&requirement.form)) {
    valueAt(is->place).texts.insert(is->accepted.texts.begin(), is->accepted.texts.end());
  } else if (const auto* amount = std::get_if<AmountForm>(&requirement.form)) {
    addSum(*amount);
  } else if (const auto* quiet = std::get_if<QuietForm>(&requirement.form)) {
    for (const Selection& selection : quiet->lists) {
      add(selection);
      valueAt(selection.place).periods.push_back(quiet->period);
    }
  } else if (const auto* elapsed = std::get_if<ElapsedForm>(&requirement.form)) {
    valueAt(elapsed->place).periods.push_back(elapsed->period);
  } else if (const auto* stated = std::get_if<StatedForm>(&requirement.form)) {
    statements.insert(stated->statement);
  }
}

}  // namespace precheck::linting
