// Where the command's inputs come from: built in, a file, or standard input.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dictionary.h"
#include "precheck/calendar.h"
#include "precheck/fault.h"
#include "precheck/lint.h"
#include "precheck/policy.h"

namespace precheck::cli {

struct Input {
  std::string name;  // what messages call it
  std::string text;
};

// The policy of that id, or the file of that name. Nothing where there is neither.
[[nodiscard]] std::optional<Input> policyInput(std::string_view idOrFile);
// A file, or "-" for standard input. Nothing where it cannot be read.
[[nodiscard]] std::optional<Input> fileInput(std::string_view path);
[[nodiscard]] std::optional<Input> calendarInput(std::string_view id);
// The ids of the policies and of the calendars that are built in, in order.
[[nodiscard]] std::vector<std::string> policyIds();
[[nodiscard]] std::vector<std::string> calendarIds();

// The same; says on standard error where there is neither.
[[nodiscard]] std::optional<Input> neededPolicyInput(std::string_view idOrFile);
// The policy in a text; says on standard error what is wrong with it.
[[nodiscard]] std::optional<Policy> openPolicy(const Input& input, const Dictionary& words);
// The policy of that id or file; says on standard error why there is none.
[[nodiscard]] std::optional<Policy> openPolicy(std::string_view idOrFile, const Dictionary& words);

// Writes faults, one a line: `file:line:column: code: what, expected …`.
void complain(const Input& input, const Faults& faults, const Dictionary& words, std::ostream& out);
void complain(const LintedFile& file, const Dictionary& words, std::ostream& out);

}  // namespace precheck::cli
