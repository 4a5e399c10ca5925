// The linter: everything that is wrong with a policy, and what a policy says that cannot be meant.
//
// The reader refuses what it cannot read. The linter reads on and looks at what is said: a guard no
// account meets, a loss that takes nothing, a text that is the same in both languages. It is a
// library of its own (`precheck_lint`), pure like the core; a page that only checks accounts does
// not carry it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precheck {

// What the linter finds beyond the reader's faults. Stable codes, written as `name(code)`;
// core/policies/lint has a page for each of them and for each of the reader's.
enum class LintCode : std::uint8_t {
  // What a requirement comes to.
  NeverMet,
  NeverFails,
  NeverApplies,
  AlwaysApplies,
  NeedlessPart,
  SelectsNothing,
  NeedlessUnless,
  EveryValueListed,
  UnsuppliableFact,
  UnreadFact,
  // What elements are to one another.
  ContradictingStages,
  FollowsNothing,
  UnguardedRisk,
  TakenTwice,
  UnlikeKind,
  // Names and dates.
  UnusedSource,
  RepeatedEntry,
  EarlyInForce,
  OwnPolicy,
  UnknownLegal,
  UnknownCalendar,
  // Texts.
  SameText,
  WrongLanguage,
  RepeatedTitle,
  QuestionTitle,
  UnfinishedText,
  MarkupInText,
  ControlInText,
  StraySpace,
};

[[nodiscard]] std::string_view name(LintCode code) noexcept;

// What is built in where the policy will be used. What is not given is not checked.
struct LintContext {
  std::vector<std::string_view> calendars;  // ids of holiday calendars
  std::vector<std::string_view> legal;      // ids of limits of the law
};

// One thing to put right.
struct Finding {
  std::string_view code;   // name of a `FaultCode` or a `LintCode`
  std::string pointer;     // JSON Pointer of the value, or of the place reading stopped
  std::size_t line = 0;    // from 1
  std::size_t column = 0;  // from 1, counted in characters
  std::string expected;    // what should stand there
  std::string hint;        // what to do about it; may be empty
};

using Findings = std::vector<Finding>;

// Everything there is to say about `policy`, in the order of the text: what the reader refuses, and
// beside it all that can still be told for certain. Empty: nothing to put right.
[[nodiscard]] Findings lint(std::string_view policy, const LintContext& context = {});

// The findings of one file under the name its user knows.
struct LintedFile {
  std::string_view name;
  Findings findings;
};

// `precheck-lint/1` (core/schema/precheck-lint-1.schema.json).
[[nodiscard]] std::string toJson(const std::vector<LintedFile>& files);

// The findings of one policy that is no file, as `precheck-lint/1` with an empty file name; what
// the WASM module exposes. The context is `{"calendars": [id…], "legal": [id…]}`, each optional;
// where it cannot be read the answer is `precheck-faults/1` with every fault of it.
[[nodiscard]] std::string lintJson(std::string_view policy, std::string_view contextText);

}  // namespace precheck
