// Fills a document from a JSON text.
#pragma once

#include <string_view>

#include "json/document.h"

namespace precheck::json {

struct Reading {
  bool complete = false;  // the whole text was read
  bool refused = false;   // it holds something that must not be used, such as a duplicate key
};

// Every fault is added to the document.
[[nodiscard]] Reading readInto(Document& document, std::string_view text, const Limits& limits);

}  // namespace precheck::json
