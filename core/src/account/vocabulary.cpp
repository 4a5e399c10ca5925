#include "precheck/vocabulary.h"

#include <utility>

namespace precheck {
namespace {

#include "account/vocabulary_table.inc"

constexpr FactSpec kAmountField[] = {{"amount", FactType::Amount, {}, {}}};
constexpr FactSpec kWordField[] = {{"value", FactType::Text, {}, {}}};

void collect(Table<FactSpec> facts, const std::string& prefix, std::vector<FactEntry>& out) {
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

Table<FactSpec> accountFacts() noexcept { return kAccountSummary; }

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
    if (fields[i].name == field) return i;
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

std::optional<FactPlace> findFact(std::string_view pointer) noexcept {
  Table<FactSpec> facts = accountFacts();
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

const std::vector<FactEntry>& factEntries() {
  static const std::vector<FactEntry> kEntries = [] {
    std::vector<FactEntry> out;
    collect(accountFacts(), "", out);
    return out;
  }();
  return kEntries;
}

}  // namespace precheck
