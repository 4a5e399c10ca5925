// A report as a page of text for a person.
#pragma once

#include <string>

#include "dictionary.h"
#include "precheck/report.h"

namespace precheck::cli {

struct PageStyle {
  bool coloured = false;
  std::size_t width = 80;
};

[[nodiscard]] std::string textReport(const Report& report, const Dictionary& words,
                                     const PageStyle& style);

}  // namespace precheck::cli
