#include "rules/select.h"

#include <algorithm>

namespace precheck::rules {
namespace {

bool isUnforeseen(const FieldMatch& match, const FactValue& value) noexcept {
  return match.type == FactType::Choice && value.choice == FactValue::kUnforeseen;
}

// All fields of `match` over one entry. Unknowns are noted only where they keep it undecided.
Truth matches(const Match& match, bool unforeseenIsBad, const FactList& list,
              const FactAddress& entry, Unknowns& unknowns) {
  Truth truth = Truth::True;
  for (const FieldMatch& field : match) {
    const FactValue& value = list.at(entry.item, field.field);
    Truth one = accepts(field, value);
    if (unforeseenIsBad && value.knowledge == Knowledge::Known && isUnforeseen(field, value)) {
      one = Truth::False;
    }
    truth = truth & one;
  }
  if (truth != Truth::Undetermined) return truth;
  for (const FieldMatch& field : match) {
    const FactValue& value = list.at(entry.item, field.field);
    if (accepts(field, value) != Truth::Undetermined) continue;
    note(unknowns, value.knowledge == Knowledge::Known ? Knowledge::Unreadable : value.knowledge,
         {entry.slot, entry.item, static_cast<std::uint32_t>(field.field)});
  }
  return truth;
}

}  // namespace

void note(Unknowns& unknowns, Knowledge knowledge, const FactAddress& place) {
  (knowledge == Knowledge::Absent ? unknowns.missing : unknowns.unclear).push_back(place);
}

bool isKnown(const FactList& list, std::uint32_t slot, Unknowns& unknowns) {
  if (list.knowledge == Knowledge::Known) return true;
  note(unknowns, list.knowledge, {slot});
  return false;
}

Truth accepts(const FieldMatch& match, const FactValue& value) noexcept {
  if (value.knowledge != Knowledge::Known || isUnforeseen(match, value)) return Truth::Undetermined;
  switch (match.type) {
    case FactType::Choice:
      return truthOf(std::find(match.choices.begin(), match.choices.end(), value.choice) !=
                     match.choices.end());
    case FactType::Text:
      return truthOf(std::find(match.texts.begin(), match.texts.end(), value.text) !=
                     match.texts.end());
    case FactType::Flag:
      return truthOf(value.flag ? match.acceptsTrue : match.acceptsFalse);
    default:
      return Truth::Undetermined;
  }
}

Truth selects(const Selection& selection, const FactList& list, std::uint32_t item,
              Unforeseen unforeseen, Unknowns& unknowns) {
  const FactAddress entry{selection.place.slot, item};
  if (list.entries[item] != Knowledge::Known) {
    note(unknowns, Knowledge::Unreadable, entry);
    return Truth::Undetermined;
  }
  Unknowns own;
  const Truth where = matches(selection.where, false, list, entry, own);
  if (where == Truth::False) return Truth::False;
  const bool unforeseenIsBad = unforeseen == Unforeseen::Selected;
  const Truth unless = selection.unless.empty()
                           ? Truth::False
                           : matches(selection.unless, unforeseenIsBad, list, entry, own);
  const Truth truth = where & !unless;
  if (truth == Truth::Undetermined) {
    unknowns.missing.append(own.missing.begin(), own.missing.end());
    unknowns.unclear.append(own.unclear.begin(), own.unclear.end());
  }
  return truth;
}

}  // namespace precheck::rules
