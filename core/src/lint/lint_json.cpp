#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "json/object_reader.h"
#include "precheck/fault.h"
#include "precheck/lint.h"
#include "precheck/report.h"

namespace precheck {
namespace {

using json::Document;
using json::NodeIndex;
using json::ObjectReader;

void readIds(Document& document, json::Found list, std::vector<std::string_view>& ids) {
  if (!list) return;
  for (const NodeIndex item : readList(document, *list)) {
    if (const auto id = readString(document, item)) ids.push_back(*id);
  }
}

}  // namespace

std::string lintJson(std::string_view policy, std::string_view contextText) {
  Document document{contextText, DocumentKind::Options};
  LintContext context;
  if (document.complete()) {
    ObjectReader reader{document, 0};
    readIds(document, reader.optional("calendars"), context.calendars);
    readIds(document, reader.optional("legal"), context.legal);
    reader.finish();
  }
  const Faults faults = document.takeFaults();
  if (!faults.empty()) return toJson(faults);
  return toJson({{"", lint(policy, context)}});
}

}  // namespace precheck
