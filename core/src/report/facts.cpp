// From an address of a fact to its pointer and its values.
#include <algorithm>
#include <string>

#include "precheck/report.h"

namespace precheck {
std::string pointerTo(const Account& account, const FactAddress& place) {
  const FactEntry& entry = account.vocabulary().entries()[place.slot];
  std::string out = entry.pointer;
  if (place.item == FactAddress::kNone) return out;
  out.append("/").append(std::to_string(place.item));
  if (place.field == FactAddress::kNone) return out;
  // An entry that is a bare value has no fields to name.
  if (entry.fact->type != FactType::Items) return out;
  return out.append("/").append(entry.fact->members[place.field].name);
}

const OwnFact* ownFact(const Policy& policy, const FactAddress& place) {
  if (policy.facts.empty()) return nullptr;
  const FactEntry& entry = policy.vocabulary().entries()[place.slot];
  std::string pointer = entry.pointer;
  if (place.field != FactAddress::kNone && entry.fact->type == FactType::Items) {
    pointer.append("/").append(entry.fact->members[place.field].name);
  }
  const auto found = std::find_if(policy.facts.begin(), policy.facts.end(),
                                  [&](const OwnFact& fact) { return fact.pointer == pointer; });
  return found == policy.facts.end() ? nullptr : &*found;
}

const FactValue* fieldOf(const Account& account, const FactAddress& place,
                         std::string_view field) noexcept {
  if (place.item == FactAddress::kNone) return nullptr;
  const auto index = fieldIndex(*account.vocabulary().entries()[place.slot].fact, field);
  if (!index) return nullptr;
  const FactValue& value = account.list(place.slot).at(place.item, *index);
  return value.knowledge == Knowledge::Known ? &value : nullptr;
}

}  // namespace precheck
