#include "precheck/vocabulary.h"

#include <algorithm>
#include <utility>

#include "same_text.h"

namespace precheck {
namespace {

#include "account/vocabulary_table.inc"

constexpr FactSpec kAmountField[] = {{"amount", FactType::Amount, {}, {}}};
constexpr FactSpec kWordField[] = {{"value", FactType::Text, {}, {}}};
constexpr FactSpec kItemFields[] = {{"id", FactType::Text, {}, {}},
                                    {"title", FactType::Text, {}, {}}};

void collect(Table<FactSpec> facts, const std::string& prefix, List<FactEntry>& out) {
  for (const FactSpec& fact : facts) {
    std::string pointer = prefix + '/' + std::string{fact.name};
    if (fact.type == FactType::Group) {
      collect(fact.members, pointer, out);
    } else {
      out.push_back({std::move(pointer), &fact});
    }
  }
}

}  // namespace

Table<FactSpec> fieldsOf(const FactSpec& list) noexcept {
  switch (list.type) {
    case FactType::Items:
      return list.members;
    case FactType::Amounts:
      return kAmountField;
    case FactType::Texts:
      return kWordField;
    default:
      return {};
  }
}

std::optional<std::size_t> fieldIndex(const FactSpec& list, std::string_view field) noexcept {
  const Table<FactSpec> fields = fieldsOf(list);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (sameText(fields[i].name, field)) return i;
  }
  return std::nullopt;
}

bool isList(FactType type) noexcept {
  return type == FactType::Items || type == FactType::Amounts || type == FactType::Texts;
}

std::uint32_t slotsOf(const FactSpec& fact) noexcept {
  if (fact.type != FactType::Group) return 1;
  std::uint32_t count = 0;
  for (const FactSpec& member : fact.members) count += slotsOf(member);
  return count;
}

const Vocabulary& Vocabulary::standard() {
  static const Vocabulary kStandard;
  return kStandard;
}

Vocabulary::Vocabulary() : facts_(kAccountSummary) { collect(facts_, "", entries_); }

Table<FactSpec> Vocabulary::with(Table<FactSpec> facts, const FactSpec& fact) {
  List<FactSpec>& table = tables_.emplace_back(facts.begin(), facts.end());
  const auto place = std::find_if(table.begin(), table.end(),
                                  [&fact](const FactSpec& one) { return one.name == fact.name; });
  if (place == table.end()) {
    table.push_back(fact);
  } else {
    *place = fact;
  }
  return {table.data(), table.size()};
}

bool Vocabulary::add(std::string_view pointer, FactType type,
                     const List<std::string_view>& values) {
  // The way down, each step with the members it was found among.
  struct Step {
    Table<FactSpec> among;
    FactSpec fact;
  };
  List<Step> way;
  Table<FactSpec> among = facts_;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view name = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(name.size());
    const auto* found = std::find_if(among.begin(), among.end(),
                                     [name](const FactSpec& fact) { return fact.name == name; });
    const bool there = found != among.end();
    FactSpec fact = there ? *found : FactSpec{name, FactType::Group, {}, {}};
    const bool list = !way.empty() && way.back().fact.type == FactType::Items;
    const bool leads = fact.type == FactType::Group || fact.type == FactType::Items;
    if (pointer.empty() ? there : !leads || list) return false;
    way.push_back({among, fact});
    among = fact.members;
  }
  FactSpec& last = way.back().fact;
  const bool inItem = way.size() > 1 && way[way.size() - 2].fact.type == FactType::Items;
  if (inItem && isList(type)) return false;
  last.type = type;
  if (type == FactType::Items) last.members = kItemFields;
  const List<std::string_view>& kept = values_.emplace_back(values);
  last.values = {kept.data(), kept.size()};

  // The way up: each table anew, with what changed below it.
  for (std::size_t i = way.size() - 1; i > 0; --i) {
    way[i - 1].fact.members = with(way[i].among, way[i].fact);
  }
  facts_ = with(facts_, way.front().fact);
  entries_.clear();
  collect(facts_, "", entries_);
  return true;
}

std::optional<FactPlace> Vocabulary::find(std::string_view pointer) const noexcept {
  Table<FactSpec> facts = facts_;
  std::uint32_t slot = 0;
  while (!pointer.empty() && pointer.front() == '/') {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const FactSpec* found = nullptr;
    for (const FactSpec& fact : facts) {
      if (fact.name == step) {
        found = &fact;
        break;
      }
      slot += slotsOf(fact);
    }
    if (found == nullptr) return std::nullopt;
    if (found->type == FactType::Group) {
      facts = found->members;
      continue;
    }
    if (pointer.empty()) return FactPlace{slot, found, std::nullopt};
    if (found->type != FactType::Items) return std::nullopt;
    const auto field = fieldIndex(*found, pointer.substr(1));
    if (!field) return std::nullopt;
    return FactPlace{slot, found, field};
  }
  return std::nullopt;
}

}  // namespace precheck
