// A report as a page of text for a person.
#pragma once

#include <string>

#include "dictionary.h"
#include "precheck/report.h"
#include "terminal.h"

namespace precheck::cli {

[[nodiscard]] std::string textReport(const Report& report, const Dictionary& words,
                                     const PageStyle& style);

}  // namespace precheck::cli
