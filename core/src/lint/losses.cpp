// Losses: whether something is counted twice, and whether it is called what it is.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "json/suggest.h"
#include "lint/linter.h"
#include "lint/worlds.h"
#include "policy/names.h"

namespace precheck::linting {
namespace {

constexpr std::size_t kMost = 64;  // more are not held against each other

constexpr std::int64_t kWhole = 100'000'000;  // millionths of one per cent

std::int64_t share(const Loss& loss) { return loss.share ? loss.share->millionths() : kWhole; }

bool takeTheSame(const Policy& policy, const Selection& a, const Selection& b) {
  if (a.place.slot != b.place.slot || a.place.field != b.place.field) return false;
  bool both = false;
  const bool all = tryItems(policy, {&a, &b}, [&both](const Truths& truths) {
    both = truths[0] == Truth::True && truths[1] == Truth::True;
    return both;
  });
  return all && both;
}

bool takeTheSame(const Policy& policy, const Loss& a, const Loss& b) {
  if (share(a) + share(b) <= kWhole) return false;
  const bool overlap = std::any_of(a.of.begin(), a.of.end(), [&](const Selection& one) {
    return std::any_of(b.of.begin(), b.of.end(),
                       [&](const Selection& other) { return takeTheSame(policy, one, other); });
  });
  if (!overlap) return false;
  std::vector<Asked> guards;
  if (a.when) guards.push_back({&*a.when, false});
  if (b.when) guards.push_back({&*b.when, false});
  if (guards.empty()) return true;
  return isSeen(policy, guards, Truths(guards.size(), Truth::True));
}

std::optional<LossKind> kindOf(const Policy& policy, const Selection& selection) {
  static constexpr std::array<std::pair<std::string_view, LossKind>, 6> kKinds{{
      {"/assets/balance", LossKind::Cash},
      {"/assets/vouchers", LossKind::Voucher},
      {"/assets/entitlements", LossKind::Entitlement},
      {"/assets/deposits", LossKind::Deposit},
      {"/services", LossKind::Service},
      {"/linkedAccounts", LossKind::Account},
  }};
  const std::string& pointer = policy.vocabulary().entries()[selection.place.slot].pointer;
  for (const auto& [list, kind] : kKinds) {
    if (pointer == list) return kind;
  }
  return std::nullopt;
}

void lintKind(Linter& linter, const ElementAt& place, const Loss& loss) {
  const auto node = linter.member(place.node, "kind");
  if (!node) return;
  std::vector<std::string_view> kinds;
  for (const Selection& selection : loss.of) {
    const auto kind = kindOf(linter.policy(), selection);
    if (!kind || *kind == loss.kind) return;
    if (std::find(kinds.begin(), kinds.end(), name(*kind)) == kinds.end()) {
      kinds.push_back(name(*kind));
    }
  }
  if (kinds.empty()) return;
  linter.find(LintCode::UnlikeKind, *node, json::oneOf(kinds),
              "People are told this word for what they lose.");
}

}  // namespace

void lintLosses(Linter& linter) {
  const auto places = linter.elements("losses");
  if (places.size() > kMost) return;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!linter.sound(places[i].node)) continue;
    const auto& loss = *static_cast<const Loss*>(places[i].element);
    lintKind(linter, places[i], loss);
    for (std::size_t j = 0; j < i; ++j) {
      const auto& earlier = *static_cast<const Loss*>(places[j].element);
      if (!linter.sound(places[j].node) || !takeTheSame(linter.policy(), earlier, loss)) continue;
      linter.find(LintCode::TakenTwice, places[i].node, "something no other loss takes",
                  "`" + std::string{earlier.id} +
                      "` takes some of it already, so it would be added up twice.");
    }
  }
}

}  // namespace precheck::linting
