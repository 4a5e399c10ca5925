// Which entries of a list a selection means, and what keeps that from being known.
#pragma once

#include <cstdint>

#include "precheck/account.h"
#include "precheck/report.h"
#include "precheck/requirement.h"
#include "precheck/truth.h"

namespace precheck::rules {

// Notes a value that is not known: as missing, or as unclear.
void note(Unknowns& unknowns, Knowledge knowledge, const FactAddress& place);

// Whether a known list is there; notes it where it is not.
[[nodiscard]] bool isKnown(const FactList& list, std::uint32_t slot, Unknowns& unknowns);

// Whether a value is among the accepted ones. A choice nobody foresaw is undetermined.
[[nodiscard]] Truth accepts(const FieldMatch& match, const FactValue& value) noexcept;

// What a choice nobody foresaw comes to in `unless`, which lists good values. It never counts as
// one of them for the person's good: where what is selected offends, it is selected; where what is
// selected is what is wanted, that stays open.
enum class Unforeseen : std::uint8_t { Selected, Open };

// Whether `selection` means the entry: `where` holds and `unless` does not.
[[nodiscard]] Truth selects(const Selection& selection, const FactList& list, std::uint32_t item,
                            Unforeseen unforeseen, Unknowns& unknowns);

}  // namespace precheck::rules
