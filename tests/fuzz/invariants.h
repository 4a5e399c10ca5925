// What holds for every report, whatever the policy and the account are. A fuzzer that finds one it
// does not hold for stops with the input in hand.
#pragma once

#include <string>

#include "precheck/report.h"

namespace precheck::fuzz {

// Ends the program where something does not hold. Returns the report's JSON text.
std::string expectSound(const Report& report);

// Ends the program where the text is not valid JSON of that format.
void expectFormat(const std::string& text, const std::string& format);

// Ends the program, saying what was expected.
void expect(bool holds, const char* what);

}  // namespace precheck::fuzz
