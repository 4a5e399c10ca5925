// Every state of an account that matters to some requirements, tried out.
//
// What a requirement comes to depends on few facts, and on each of them only through a few kinds of
// values: the foreseen words and one nobody foresaw, the words a policy names and another, a day on
// either side of each period, an amount on either side of each limit, a list with any of the kinds
// of items that are told apart. The core's own rules say what the requirements come to in each
// state, so that the linter can never disagree with them.
#pragma once

#include <functional>
#include <vector>

#include "precheck/policy.h"
#include "precheck/truth.h"

namespace precheck::linting {

// A requirement, and the value that is good here: rules::Context says what for.
struct Asked {
  const Requirement* requirement = nullptr;
  bool wanted = true;
};

using Truths = std::vector<Truth>;
// Sees what each of the things tried comes to; true: enough seen.
using Visit = std::function<bool(const Truths&)>;

// Visits every state that the requirements tell apart, until `visit` has seen enough. False where
// there are too many; then nothing may be concluded from what was not seen.
[[nodiscard]] bool tryAll(const Policy& policy, const std::vector<Asked>& requirements,
                          const Visit& visit);

// The same for one entry of the list that all the selections are of.
[[nodiscard]] bool tryItems(const Policy& policy, const std::vector<const Selection*>& selections,
                            const Visit& visit);

// Whether some account is found in which the requirements have these values.
[[nodiscard]] bool isSeen(const Policy& policy, const std::vector<Asked>& requirements,
                          const Truths& wanted);

// The same, and true where it cannot be told: what is false is certain.
[[nodiscard]] bool canBe(const Policy& policy, const std::vector<Asked>& requirements,
                         const Truths& wanted);

}  // namespace precheck::linting
