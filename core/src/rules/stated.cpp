// stated: the person's own word.
#include "rules/outcome.h"

namespace precheck::rules {

Outcome evaluate(const StatedForm& form, const Context& context) {
  Outcome out;
  const std::optional<bool>& answer = context.submission.answers[form.statement];
  out.truth = answer ? truthOf(*answer) : Truth::Undetermined;
  out.ifConfirmed = answer ? out.truth : Truth::True;
  return out;
}

}  // namespace precheck::rules
