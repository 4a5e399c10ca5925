// Facts that the format has a place for and no host can supply.
#include <algorithm>
#include <array>
#include <string>

#include "lint/linter.h"
#include "precheck/list.h"

namespace precheck::linting {
namespace {

// Lists whose items have no amount of their own, though the common form of an item has the field.
constexpr std::array<std::string_view, 7> kWithoutAmounts{
    "/bindings", "/subUsers",       "/collaborators", "/messageRecipients",
    "/apiKeys",  "/securityEvents", "/linkedAccounts"};

bool isTransfer(Procedure procedure) {
  return procedure == Procedure::OwnershipTransferOut ||
         procedure == Procedure::OwnershipTransferIn;
}

class FactCheck {
 public:
  explicit FactCheck(Linter& linter) : linter_(linter) {}

  void leaf(const RequirementAt& leaf) {
    node_ = leaf.node;
    const auto& form = leaf.requirement->form;
    if (const auto* items = std::get_if<ItemsForm>(&form)) {
      selections(items->lists);
    } else if (const auto* quiet = std::get_if<QuietForm>(&form)) {
      selections(quiet->lists);
    } else if (const auto* is = std::get_if<IsForm>(&form)) {
      place(is->place);
    } else if (const auto* elapsed = std::get_if<ElapsedForm>(&form)) {
      place(elapsed->place);
    } else if (const auto* amount = std::get_if<AmountForm>(&form)) {
      selections(amount->amounts);
      for (const Selection& summed : amount->amounts) amounts(summed.place);
    }
  }

  void loss(NodeIndex node, const List<Selection>& lists) {
    node_ = node;
    selections(lists);
  }

 private:
  void selections(const List<Selection>& lists) {
    for (const Selection& selection : lists) {
      place(selection.place);
      for (const Match* match : {&selection.where, &selection.unless}) {
        for (const FieldMatch& field : *match) {
          named(fieldsOf(*selection.place.fact)[field.field].name);
        }
      }
    }
  }

  void place(const FactPlace& place) {
    const std::string& pointer = linter_.policy().vocabulary().entries()[place.slot].pointer;
    if (pointer.starts_with("/transferee/") && !isTransfer(linter_.policy().procedure)) {
      find("facts of this procedure",
           "There is a transferee only where an account is handed over.");
    }
    if (pointer == "/account/id") named("id");
  }

  void named(std::string_view field) {
    if (field != "id" && field != "title") return;
    find("a fact that means the same for every account",
         "`" + std::string{field} + "` is what the host calls one thing; no policy can know it.");
  }

  void amounts(const FactPlace& place) {
    const std::string& list = linter_.policy().vocabulary().entries()[place.slot].pointer;
    const bool none =
        std::find(kWithoutAmounts.begin(), kWithoutAmounts.end(), list) != kWithoutAmounts.end();
    if (!none || !place.field || fieldsOf(*place.fact)[*place.field].name != "amount") return;
    find("a list of amounts", list == "/linkedAccounts"
                                  ? "Did you mean `/linkedAccounts/debt`?"
                                  : "`" + list + "` holds no amounts; count items with `none`.");
  }

  // Once a form: its other places would only say it again.
  void find(std::string expected, std::string hint) {
    if (!linter_.sound(node_)) return;
    linter_.find(LintCode::UnsuppliableFact, node_, std::move(expected), std::move(hint));
    linter_.spoil(node_);
  }

  Linter& linter_;
  NodeIndex node_ = 0;
};

}  // namespace

void lintFacts(Linter& linter) {
  FactCheck check{linter};
  for (const RequirementAt& whole : linter.requirements()) {
    for (const RequirementAt& leaf : linter.leavesOf(whole)) check.leaf(leaf);
  }
  for (const ElementAt& element : linter.elements("losses")) {
    check.loss(element.node, static_cast<const Loss*>(element.element)->of);
  }
}

}  // namespace precheck::linting
