#include "lint/linter.h"
#include "precheck/list.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace precheck::linting {

using json::Children;
using json::Kind;

Linter::Linter(const Policy& policy, const json::Document& document, const LintContext& context)
    : policy_(policy), document_(document), context_(context) {
  for (const Fault& fault : policy.faults()) faulty_.insert(fault.pointer);
  if (!document_.complete()) return;
  const auto collect = [this](std::string_view name, const auto& list) {
    const auto place = member(0, name);
    if (!place || document_[*place].kind != Kind::Array) return;
    std::size_t index = 0;
    for (const NodeIndex node : Children{document_, *place}) {
      if (index == list.size()) return;
      const auto& one = list[index++];
      if constexpr (std::is_base_of_v<Element, std::decay_t<decltype(one)>>) {
        elements_.push_back({name, node, &one, &one.when});
      } else {
        elements_.push_back({name, node, nullptr, &one.when});
      }
    }
  };
  collect("conditions", policy.conditions);
  collect("statements", policy.statements);
  collect("losses", policy.losses);
  collect("risks", policy.risks);
  collect("stages", policy.stages);
  collect("accruals", policy.accruals);
  collect("consequences", policy.consequences);
  collect("liabilities", policy.liabilities);
  collect("retention", policy.retention);
  collect("duties", policy.duties);
  collect("alternatives", policy.alternatives);
  collect("clauses", policy.clauses);
}

std::vector<ElementAt> Linter::elements(std::string_view list) const {
  std::vector<ElementAt> out;
  std::copy_if(elements_.begin(), elements_.end(), std::back_inserter(out),
               [list](const ElementAt& element) { return element.list == list; });
  return out;
}

std::optional<NodeIndex> Linter::member(NodeIndex object, std::string_view name) const {
  if (document_[object].kind != Kind::Object) return std::nullopt;
  for (const NodeIndex child : Children{document_, object}) {
    if (document_[child].key == name) return child;
  }
  return std::nullopt;
}

std::vector<NodeIndex> Linter::children(NodeIndex container) const {
  std::vector<NodeIndex> out;
  for (const NodeIndex child : Children{document_, container}) out.push_back(child);
  return out;
}

RequirementAt Linter::require(const ElementAt& condition) const {
  const auto node = member(condition.node, "require");
  if (!node || !sound(*node)) return {};
  return {*node, &static_cast<const Condition*>(condition.element)->require};
}

RequirementAt Linter::when(const ElementAt& element) const {
  const auto node = member(element.node, "when");
  if (!node || !*element.when || !sound(*node)) return {};
  return {*node, &**element.when, false};
}

std::vector<RequirementAt> Linter::requirements() const {
  std::vector<RequirementAt> out;
  for (const ElementAt& element : elements_) {
    if (const auto guard = when(element); guard.requirement != nullptr) out.push_back(guard);
    if (element.list != "conditions") continue;
    if (const auto own = require(element); own.requirement != nullptr) out.push_back(own);
  }
  return out;
}

std::vector<RequirementAt> Linter::partsOf(const RequirementAt& whole) const {
  std::vector<RequirementAt> out;
  const auto& form = whole.requirement->form;
  const bool inverts = std::holds_alternative<NotForm>(form);
  const auto add = [&](std::string_view name, const List<Requirement>& parts) {
    const auto list = member(whole.node, name);
    if (!list) return;
    const bool single = document_[*list].kind != Kind::Array;
    const auto nodes = single ? std::vector<NodeIndex>{*list} : children(*list);
    for (std::size_t i = 0; i < nodes.size() && i < parts.size(); ++i) {
      out.push_back({nodes[i], &parts[i], inverts != whole.wanted});
    }
  };
  if (const auto* all = std::get_if<AllForm>(&form)) add("all", all->parts);
  if (const auto* any = std::get_if<AnyForm>(&form)) add("any", any->parts);
  if (const auto* inverse = std::get_if<NotForm>(&form)) add("not", inverse->part);
  return out;
}

std::vector<RequirementAt> Linter::leavesOf(const RequirementAt& whole) const {
  const auto parts = partsOf(whole);
  if (parts.empty()) return {whole};
  std::vector<RequirementAt> out;
  for (const RequirementAt& part : parts) {
    const auto leaves = leavesOf(part);
    out.insert(out.end(), leaves.begin(), leaves.end());
  }
  return out;
}

void Linter::find(LintCode code, NodeIndex node, std::string expected, std::string hint) {
  found_.push_back({code, node, std::move(expected), std::move(hint)});
}

bool Linter::sound(NodeIndex node) const {
  const auto spoilt = spoilt_.lower_bound(node);
  if (spoilt != spoilt_.end() && *spoilt < document_[node].end) return false;
  if (faulty_.empty()) return true;
  std::string own = document_.pointer(node);
  if (faulty_.count(own) > 0) return false;
  own += '/';
  const auto below = faulty_.lower_bound(own);
  return below == faulty_.end() || below->compare(0, own.size(), own) != 0;
}

bool Linter::has(FaultCode code) const {
  const Faults& faults = policy_.faults();
  return std::any_of(faults.begin(), faults.end(),
                     [code](const Fault& fault) { return fault.code == code; });
}

Findings Linter::take(std::string_view text) {
  // The order of nodes is the order of the text.
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Found& a, const Found& b) { return a.node < b.node; });
  Findings out;
  out.reserve(policy_.faults().size() + found_.size());
  for (const Fault& fault : policy_.faults()) {
    out.push_back(
        {name(fault.code), fault.pointer, fault.line, fault.column, fault.expected, fault.hint});
  }
  json::Places places{text};
  for (Found& found : found_) {
    places.goTo(document_.begin(found.node));
    out.push_back({name(found.code), document_.pointer(found.node), places.line(), places.column(),
                   std::move(found.expected), std::move(found.hint)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::pair{a.line, a.column} < std::pair{b.line, b.column};
  });
  return out;
}

}  // namespace precheck::linting
