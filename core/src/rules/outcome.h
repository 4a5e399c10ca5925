// What a requirement comes to over an account, and the functions that find it out: one a form.
#pragma once

#include <optional>

#include "precheck/account.h"
#include "precheck/date.h"
#include "precheck/evaluate.h"
#include "precheck/list.h"
#include "precheck/report.h"
#include "precheck/requirement.h"
#include "precheck/truth.h"

namespace precheck::rules {

struct Outcome {
  Truth truth = Truth::Undetermined;
  // What `truth` would be if every statement still open were answered yes.
  Truth ifConfirmed = Truth::Undetermined;
  // What stands against the wanted value; empty where that value is reached.
  List<Evidence> items;
  Unknowns unknowns;
  // The day it becomes the wanted value by itself; only where it is decided the other way.
  std::optional<Date> clearsOn;
};

struct Context {
  const Account& account;
  const Submission& submission;
  // The value that is good here: true for what is required, false below `not` and for guards whose
  // truth is bad news. Evidence is what works against it.
  bool wanted = true;

  [[nodiscard]] Context inverse() const { return {account, submission, !wanted}; }
};

// Everything in order of the account, each place once; nothing where the wanted value is reached.
[[nodiscard]] Outcome evaluate(const Requirement& requirement, const Context& context);

[[nodiscard]] Outcome evaluate(const AllForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const AnyForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const NotForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const ItemsForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const IsForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const AmountForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const QuietForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const ElapsedForm& form, const Context& context);
[[nodiscard]] Outcome evaluate(const StatedForm& form, const Context& context);

}  // namespace precheck::rules
