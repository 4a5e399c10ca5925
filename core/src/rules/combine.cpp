// all, any, not, and what every form has in common.
#include <algorithm>
#include <utility>
#include <variant>

#include "order.h"
#include "rules/outcome.h"

namespace precheck::rules {
namespace {

void absorb(Outcome& into, Outcome&& part) {
  const auto append = [](auto& to, auto& from) { to.append(from.begin(), from.end()); };
  append(into.items, part.items);
  append(into.unknowns.missing, part.unknowns.missing);
  append(into.unknowns.unclear, part.unknowns.unclear);
}

const FactAddress& placeOf(const FactAddress& place) { return place; }
const FactAddress& placeOf(const Evidence& evidence) { return evidence.place; }

// In order of the account, each place once. A single form finds its places in that order.
template <typename T>
void tidy(List<T>& list) {
  const auto before = [](const T& a, const T& b) { return placeOf(a) < placeOf(b); };
  const auto same = [](const T& a, const T& b) { return placeOf(a) == placeOf(b); };
  if (!std::is_sorted(list.begin(), list.end(), before)) {
    List<T> sorted;
    sorted.reserve(list.size());
    const auto order = orderOf(
        list.size(), [&](std::uint32_t a, std::uint32_t b) { return before(list[a], list[b]); });
    for (const std::uint32_t index : order) sorted.push_back(list[index]);
    list = std::move(sorted);
  }
  list.erase(std::unique(list.begin(), list.end(), same), list.end());
}

}  // namespace

Outcome evaluate(const AllForm& form, const Context& context) {
  Outcome out;
  out.truth = out.ifConfirmed = Truth::True;
  bool clears = true;  // everything that does not hold yet will, by itself
  std::optional<Date> last;
  for (const Requirement& requirement : form.parts) {
    Outcome part = evaluate(requirement, context);
    if (part.truth != Truth::True) {
      clears = clears && part.clearsOn.has_value();
      if (part.clearsOn) last = std::max(last.value_or(*part.clearsOn), *part.clearsOn);
    }
    out.truth = out.truth & part.truth;
    out.ifConfirmed = out.ifConfirmed & part.ifConfirmed;
    absorb(out, std::move(part));
  }
  if (clears) out.clearsOn = last;
  return out;
}

Outcome evaluate(const AnyForm& form, const Context& context) {
  Outcome out;
  out.truth = out.ifConfirmed = Truth::False;
  for (const Requirement& requirement : form.parts) {
    Outcome part = evaluate(requirement, context);
    if (part.clearsOn) {
      out.clearsOn = std::min(out.clearsOn.value_or(*part.clearsOn), *part.clearsOn);
    }
    out.truth = out.truth | part.truth;
    out.ifConfirmed = out.ifConfirmed | part.ifConfirmed;
    absorb(out, std::move(part));
  }
  return out;
}

Outcome evaluate(const NotForm& form, const Context& context) {
  Outcome out = evaluate(form.part.front(), context.inverse());
  out.truth = !out.truth;
  out.ifConfirmed = !out.ifConfirmed;
  out.clearsOn.reset();
  return out;
}

Outcome evaluate(const Requirement& requirement, const Context& context) {
  Outcome out = std::visit([&context](const auto& form) { return evaluate(form, context); },
                           requirement.form);
  if (out.truth == truthOf(context.wanted)) {
    out.items.clear();
    out.unknowns = {};
  }
  // A day on which it clears is a day on which what is wanted comes true, and one there is.
  if (out.truth != Truth::False || !context.wanted || (out.clearsOn && !out.clearsOn->inRange())) {
    out.clearsOn.reset();
  }
  tidy(out.items);
  tidy(out.unknowns.missing);
  tidy(out.unknowns.unclear);
  return out;
}

}  // namespace precheck::rules
