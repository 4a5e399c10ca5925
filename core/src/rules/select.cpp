#include "rules/select.h"

#include <algorithm>

namespace precheck::rules {
namespace {

bool isUnforeseen(const FieldMatch& match, const FactValue& value) noexcept {
  return match.type == FactType::Choice && value.choice == FactValue::kUnforeseen;
}

// All fields of `match` over one entry, whose fields begin at `fields`.
Truth matches(const Match& match, bool unforeseenIsBad, const FactValue* fields) noexcept {
  Truth truth = Truth::True;
  for (const FieldMatch& field : match) {
    const FactValue& value = fields[field.field];
    const bool bad =
        unforeseenIsBad && value.knowledge == Knowledge::Known && isUnforeseen(field, value);
    truth = truth & (bad ? Truth::False : accepts(field, value));
  }
  return truth;
}

// Notes what keeps `match` undecided.
void noteOpen(const Match& match, const FactList& list, const FactAddress& entry,
              Unknowns& unknowns) {
  for (const FieldMatch& field : match) {
    const FactValue& value = list.at(entry.item, field.field);
    if (accepts(field, value) != Truth::Undetermined) continue;
    note(unknowns, value.knowledge == Knowledge::Known ? Knowledge::Unreadable : value.knowledge,
         {entry.slot, entry.item, static_cast<std::uint32_t>(field.field)});
  }
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
  // Of most entries all is known: only for the others is it asked what is not.
  const FactValue* const fields = list.values.data() + item * list.width;
  const Truth where = matches(selection.where, false, fields);
  if (where == Truth::False) return Truth::False;
  const Truth unless = selection.unless.empty()
                           ? Truth::False
                           : matches(selection.unless, unforeseen == Unforeseen::Selected, fields);
  const Truth truth = where & !unless;
  if (truth == Truth::Undetermined) {
    if (where == Truth::Undetermined) noteOpen(selection.where, list, entry, unknowns);
    if (unless == Truth::Undetermined) noteOpen(selection.unless, list, entry, unknowns);
  }
  return truth;
}

}  // namespace precheck::rules
