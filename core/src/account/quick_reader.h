// Reads an account in which there is nothing to complain of, as most are: in one pass, from the
// tokens into the slots. It knows no faults. Where anything is not as it should be it gives up, and
// the account is read again with care (read_account.cpp), so that every fault is found and placed.
#pragma once

#include <string_view>

#include "precheck/account.h"

namespace precheck {

// Fills an account in which every value is absent. False where it gave up; what was read until then
// does not count.
[[nodiscard]] bool readQuickly(Account& account, std::string_view text, Offset zone);

}  // namespace precheck
