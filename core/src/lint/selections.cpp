// `where` and `unless`: whether they can mean anything, and whether what they say matters.
#include <algorithm>
#include <set>
#include <string>

#include "lint/linter.h"
#include "lint/worlds.h"
#include "precheck/list.h"

namespace precheck::linting {
namespace {

bool listsEveryValue(const FieldMatch& match, const FactSpec& fact) {
  if (match.type == FactType::Flag) return match.acceptsTrue && match.acceptsFalse;
  if (match.type != FactType::Choice) return false;
  return std::set<std::int16_t>{match.choices.begin(), match.choices.end()}.size() ==
         fact.values.size();
}

void everyValue(Linter& linter, NodeIndex values) {
  linter.find(LintCode::EveryValueListed, values, "some of the values, not all of them",
              "A list of every value tells nothing apart: leave out the field, or a value.");
}

// Each field of `where` or `unless`; true where one lists every value.
bool lintMatch(Linter& linter, NodeIndex object, const Match& match, const FactSpec& list) {
  bool found = false;
  for (const FieldMatch& field : match) {
    const FactSpec& fact = fieldsOf(list)[field.field];
    const auto values = linter.member(object, fact.name);
    if (!values || !listsEveryValue(field, fact)) continue;
    everyValue(linter, *values);
    found = true;
  }
  return found;
}

// Whether no entry of any of the lists is ever meant.
bool meansNothing(const Policy& policy, const List<Selection>& lists) {
  return std::all_of(lists.begin(), lists.end(), [&](const Selection& one) {
    bool selected = false;
    const bool all = tryItems(policy, {&one}, [&selected](const Truths& truths) {
      selected = truths[0] == Truth::True;
      return selected;
    });
    return all && !selected;
  });
}

// Whether the same entries are meant without `unless`.
bool unlessIsNeedless(const Policy& policy, const List<Selection>& lists) {
  return std::all_of(lists.begin(), lists.end(), [&](const Selection& one) {
    Selection bare = one;
    bare.unless.clear();
    bool differs = false;
    const bool all = tryItems(policy, {&one, &bare}, [&differs](const Truths& truths) {
      differs = truths[0] != truths[1];
      return differs;
    });
    return all && !differs;
  });
}

// The object holds `where` and `unless` for these lists.
void lintLists(Linter& linter, NodeIndex object, const List<Selection>& lists) {
  if (lists.empty()) return;
  const auto where = linter.member(object, "where");
  const auto unless = linter.member(object, "unless");
  if (!where && !unless) return;
  const Selection& first = lists.front();
  bool every = where && lintMatch(linter, *where, first.where, *first.place.fact);
  every = (unless && lintMatch(linter, *unless, first.unless, *first.place.fact)) || every;
  if (every) {
    linter.spoil(object);
  } else if (meansNothing(linter.policy(), lists)) {
    linter.find(LintCode::SelectsNothing, unless.value_or(*where),
                "what some entry of the list can be",
                "No entry is in `where` and not in `unless`.");
    linter.spoil(object);
  } else if (unless && where && unlessIsNeedless(linter.policy(), lists)) {
    linter.find(LintCode::NeedlessUnless, *unless, "an `unless` that takes something out",
                "Nothing in `where` is in `unless`: leave it out, or mend one of the two.");
  }
}

}  // namespace

void lintSelections(Linter& linter) {
  for (const RequirementAt& whole : linter.requirements()) {
    for (const RequirementAt& leaf : linter.leavesOf(whole)) {
      const auto& form = leaf.requirement->form;
      if (const auto* items = std::get_if<ItemsForm>(&form)) {
        lintLists(linter, leaf.node, items->lists);
      } else if (const auto* quiet = std::get_if<QuietForm>(&form)) {
        lintLists(linter, leaf.node, quiet->lists);
      } else if (const auto* amount = std::get_if<AmountForm>(&form)) {
        lintLists(linter, leaf.node, amount->amounts);
      } else if (const auto* is = std::get_if<IsForm>(&form)) {
        const auto values = linter.member(leaf.node, "in");
        if (!values || !listsEveryValue(is->accepted, *is->place.fact)) continue;
        everyValue(linter, *values);
        linter.spoil(leaf.node);
      }
    }
  }
  for (const ElementAt& element : linter.elements("losses")) {
    bool sound = true;
    for (const auto* name : {"of", "where", "unless"}) {
      const auto node = linter.member(element.node, name);
      sound = sound && (!node || linter.sound(*node));
    }
    if (sound) lintLists(linter, element.node, static_cast<const Loss*>(element.element)->of);
  }
}

}  // namespace precheck::linting
