#include "scenarios/leaves.h"

#include <cstddef>
#include <variant>

#include "precheck/list.h"
#include "precheck/vocabulary.h"

namespace precheck::cli {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

// The parts of `all`, `any` and `not`, and how a pointer goes on to them; none for a leaf.
struct Parts {
  const List<Requirement>* list = nullptr;
  std::string_view step;
  bool numbered = true;
};

Parts partsOf(const Requirement& requirement) {
  return std::visit(Overloaded{[](const AllForm& form) {
                                 return Parts{&form.parts, "/all"};
                               },
                               [](const AnyForm& form) {
                                 return Parts{&form.parts, "/any"};
                               },
                               [](const NotForm& form) {
                                 return Parts{&form.part, "/not", false};
                               },
                               [](const auto&) { return Parts{}; }},
                    requirement.form);
}

template <typename Visit>
void eachLeaf(const Requirement& requirement, const std::string& pointer, const Visit& visit) {
  const Parts parts = partsOf(requirement);
  if (parts.list == nullptr) {
    visit(requirement, pointer);
    return;
  }
  for (std::size_t i = 0; i < parts.list->size(); ++i) {
    std::string step = pointer + std::string{parts.step};
    if (parts.numbered) step += '/' + std::to_string(i);
    eachLeaf((*parts.list)[i], step, visit);
  }
}

// A leaf for each of the places one form takes together.
template <typename Form, typename Places>
void split(const Form& form, Places Form::*places, const std::string& pointer,
           std::vector<Leaf>& out) {
  const Places& all = form.*places;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Form one = form;
    one.*places = {all[i]};
    out.push_back({all.size() == 1 ? pointer : pointer + '/' + std::to_string(i), {one}});
  }
}

std::string nameOf(const FieldMatch& match, const FactSpec& fact, std::size_t value) {
  if (match.type == FactType::Choice) {
    return std::string{fact.values[static_cast<std::size_t>(match.choices[value])]};
  }
  return std::string{match.texts[value]};
}

// A match that accepts one of its values only, for each of them, with the value's name.
std::vector<std::pair<std::string, FieldMatch>> single(const FieldMatch& match,
                                                       const FactSpec& fact) {
  std::vector<std::pair<std::string, FieldMatch>> out;
  const auto only = [&match] {
    FieldMatch one = match;
    one.texts.clear();
    one.choices.clear();
    one.acceptsTrue = one.acceptsFalse = false;
    return one;
  };
  for (std::size_t i = 0; i < match.texts.size(); ++i) {
    FieldMatch one = only();
    one.texts = {match.texts[i]};
    out.emplace_back(nameOf(match, fact, i), one);
  }
  for (std::size_t i = 0; i < match.choices.size(); ++i) {
    FieldMatch one = only();
    one.choices = {match.choices[i]};
    out.emplace_back(nameOf(match, fact, i), one);
  }
  if (match.acceptsTrue) out.emplace_back("true", only()).second.acceptsTrue = true;
  if (match.acceptsFalse) out.emplace_back("false", only()).second.acceptsFalse = true;
  return out;
}

// Adds the values of one `where` or `unless`; `others` must match besides.
void listed(const Selection& list, const Match& match, const Match& others,
            const std::string& pointer, std::vector<ListedValue>& out) {
  const auto fields = fieldsOf(*list.place.fact);
  for (std::size_t i = 0; i < match.size(); ++i) {
    const FactSpec& field = fields[match[i].field];
    auto values = single(match[i], field);
    if (values.size() < 2) continue;
    for (auto& [name, one] : values) {
      Selection narrowed{list.place, others, {}};
      narrowed.where.append(match.begin(), match.end());
      narrowed.where[others.size() + i] = one;
      ItemsForm some{{narrowed}, false};
      out.push_back({pointer + '/' + std::string{field.name}, name, {some}});
    }
  }
}

// The same narrowing is written once for all lists of a form, so a value counts in any of them.
std::vector<ListedValue> listedIn(const List<Selection>& lists, const std::string& pointer) {
  std::vector<ListedValue> out;
  for (const Selection& list : lists) {
    std::vector<ListedValue> own;
    listed(list, list.where, {}, pointer + "/where", own);
    listed(list, list.unless, list.where, pointer + "/unless", own);
    if (out.empty()) {
      out = std::move(own);
      continue;
    }
    for (std::size_t i = 0; i < out.size() && i < own.size(); ++i) {
      auto& into = std::get<ItemsForm>(out[i].seen.form).lists;
      auto& from = std::get<ItemsForm>(own[i].seen.form).lists;
      into.append(from.begin(), from.end());
    }
  }
  return out;
}

std::vector<ListedValue> listedIn(const IsForm& form, const std::string& pointer) {
  std::vector<ListedValue> out;
  const bool words = form.place.fact->type == FactType::Texts;
  const FactSpec& fact = words ? fieldsOf(*form.place.fact)[0] : *form.place.fact;
  auto values = single(form.accepted, fact);
  if (values.size() < 2) return out;
  for (auto& [name, one] : values) {
    IsForm narrowed = form;
    narrowed.accepted = one;
    out.push_back({pointer + "/in", name, {narrowed}});
  }
  return out;
}

// Every value that is foreseen is accepted, so that it can be undetermined but not false.
bool acceptsAll(const IsForm& form) {
  const FactSpec& fact = *form.place.fact;
  if (fact.type == FactType::Flag) return form.accepted.acceptsTrue && form.accepted.acceptsFalse;
  if (fact.type != FactType::Choice) return false;
  const std::set<std::int16_t> accepted{form.accepted.choices.begin(), form.accepted.choices.end()};
  return accepted.size() == fact.values.size();
}

template <typename Combine>
Outcomes combined(const List<Requirement>& parts, Truth start, const Combine& combine) {
  Outcomes out{{start, start}};
  for (const Requirement& part : parts) {
    Outcomes next;
    for (const auto& [truth, ifConfirmed] : outcomesOf(part)) {
      for (const auto& [before, beforeIf] : out) {
        next.emplace(combine(before, truth), combine(beforeIf, ifConfirmed));
      }
    }
    out = std::move(next);
  }
  return out;
}

}  // namespace

std::vector<Leaf> leavesOf(const Requirement& requirement) {
  std::vector<Leaf> out;
  eachLeaf(requirement, "", [&out](const Requirement& leaf, const std::string& pointer) {
    std::visit(Overloaded{[&](const ItemsForm& form) {
                            split(form, &ItemsForm::lists,
                                  pointer + (form.lists.size() < 2 ? ""
                                             : form.none           ? "/none"
                                                                   : "/some"),
                                  out);
                          },
                          [&](const QuietForm& form) {
                            split(form, &QuietForm::lists,
                                  pointer + (form.lists.size() < 2 ? "" : "/quiet"), out);
                          },
                          [&](const AmountForm& form) {
                            split(form, &AmountForm::amounts,
                                  pointer + (form.amounts.size() < 2 ? ""
                                             : form.zero             ? "/zero"
                                                                     : "/atMost"),
                                  out);
                          },
                          [&](const auto& form) {
                            out.push_back({pointer, {form}});
                          }},
               leaf.form);
  });
  return out;
}

std::vector<ListedValue> listedValuesOf(const Requirement& requirement) {
  std::vector<ListedValue> out;
  const auto add = [&out](std::vector<ListedValue> values) {
    for (ListedValue& value : values) out.push_back(std::move(value));
  };
  eachLeaf(requirement, "", [&add](const Requirement& leaf, const std::string& pointer) {
    std::visit(
        Overloaded{[&](const ItemsForm& form) { add(listedIn(form.lists, pointer)); },
                   [&](const QuietForm& form) { add(listedIn(form.lists, pointer)); },
                   [&](const AmountForm& form) { add(listedIn(form.amounts, pointer)); },
                   [&](const IsForm& form) { add(listedIn(form, pointer)); }, [](const auto&) {}},
        leaf.form);
  });
  return out;
}

std::vector<ListedValue> listedValuesOf(const List<Selection>& lists) {
  return listedIn(lists, "");
}

Outcomes outcomesOf(const Requirement& requirement) {
  constexpr auto kFalse = std::pair{Truth::False, Truth::False};
  constexpr auto kUnknown = std::pair{Truth::Undetermined, Truth::Undetermined};
  constexpr auto kTrue = std::pair{Truth::True, Truth::True};
  return std::visit(
      Overloaded{
          [](const AllForm& form) {
            return combined(form.parts, Truth::True, [](Truth a, Truth b) { return a & b; });
          },
          [](const AnyForm& form) {
            return combined(form.parts, Truth::False, [](Truth a, Truth b) { return a | b; });
          },
          [](const NotForm& form) {
            Outcomes out;
            for (const auto& [truth, ifConfirmed] : outcomesOf(form.part.front())) {
              out.emplace(!truth, !ifConfirmed);
            }
            return out;
          },
          [&](const StatedForm&) {
            return Outcomes{kFalse, {Truth::Undetermined, Truth::True}, kTrue};
          },
          [&](const IsForm& form) {
            return acceptsAll(form) ? Outcomes{kUnknown, kTrue} : Outcomes{kFalse, kUnknown, kTrue};
          },
          [&](const auto&) {
            return Outcomes{kFalse, kUnknown, kTrue};
          }},
      requirement.form);
}

}  // namespace precheck::cli
