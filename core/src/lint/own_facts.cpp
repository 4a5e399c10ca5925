// Facts the policy declares: each is there to be read.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "lint/linter.h"

namespace precheck::linting {
namespace {

// Fields that reports show of every item, whether or not a requirement reads them.
constexpr std::array<std::string_view, 7> kShown{"id",     "title", "status",   "kind",
                                                 "amount", "at",    "expiresAt"};

// The pointers of everything that is read, lists with and without the field.
class Read {
 public:
  explicit Read(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void place(const FactPlace& place) {
    pointers_.insert(vocabulary_.entries()[place.slot].pointer);
    if (place.field && place.fact->type == FactType::Items) field(place, *place.field);
  }
  void selection(const Selection& selection) {
    place(selection.place);
    for (const Match* match : {&selection.where, &selection.unless}) {
      for (const FieldMatch& one : *match) field(selection.place, one.field);
    }
  }
  void requirement(const Requirement& requirement) {
    const auto& form = requirement.form;
    if (const auto* all = std::get_if<AllForm>(&form)) {
      for (const Requirement& part : all->parts) this->requirement(part);
    } else if (const auto* any = std::get_if<AnyForm>(&form)) {
      for (const Requirement& part : any->parts) this->requirement(part);
    } else if (const auto* inverse = std::get_if<NotForm>(&form)) {
      for (const Requirement& part : inverse->part) this->requirement(part);
    } else if (const auto* items = std::get_if<ItemsForm>(&form)) {
      for (const Selection& one : items->lists) selection(one);
    } else if (const auto* quiet = std::get_if<QuietForm>(&form)) {
      for (const Selection& one : quiet->lists) selection(one);
    } else if (const auto* amount = std::get_if<AmountForm>(&form)) {
      for (const Selection& one : amount->amounts) selection(one);
    } else if (const auto* is = std::get_if<IsForm>(&form)) {
      place(is->place);
    } else if (const auto* elapsed = std::get_if<ElapsedForm>(&form)) {
      place(elapsed->place);
    }
  }
  [[nodiscard]] bool has(std::string_view pointer) const {
    if (pointers_.count(pointer) > 0) return true;
    const std::size_t last = pointer.rfind('/');
    const bool shown =
        std::find(kShown.begin(), kShown.end(), pointer.substr(last + 1)) != kShown.end();
    return shown && pointers_.count(pointer.substr(0, last)) > 0;
  }

 private:
  void field(const FactPlace& place, std::size_t field) {
    const std::string& list = vocabulary_.entries()[place.slot].pointer;
    pointers_.insert(list + '/' + std::string{fieldsOf(*place.fact)[field].name});
  }

  const Vocabulary& vocabulary_;
  std::set<std::string, std::less<>> pointers_;
};

}  // namespace

void lintOwnFacts(Linter& linter) {
  const Policy& policy = linter.policy();
  // A slip in a pointer leaves a fact unread; it has been named already.
  if (policy.facts.empty() || !policy.usable()) return;
  Read read{policy.vocabulary()};
  for (const ElementAt& element : linter.elements()) {
    if (*element.when) read.requirement(**element.when);
  }
  for (const Condition& condition : policy.conditions) read.requirement(condition.require);
  for (const Loss& loss : policy.losses) {
    for (const Selection& one : loss.of) read.selection(one);
  }
  for (const Accrual& accrual : policy.accruals) {
    for (const Accrual::Source& source : accrual.of) {
      read.place({source.list.slot, source.list.fact, source.since});
    }
  }
  const auto nodes = linter.children(*linter.member(0, "facts"));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (read.has(policy.facts[i].pointer)) continue;
    linter.find(LintCode::UnreadFact, nodes[i], "a fact that some element reads",
                "Hosts would be asked for it in vain.");
  }
}

}  // namespace precheck::linting
