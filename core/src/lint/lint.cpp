#include "precheck/lint.h"

#include "json/document.h"
#include "json/writer.h"
#include "lint/linter.h"
#include "precheck/policy.h"

namespace precheck {

Findings lint(std::string_view policy, const LintContext& context) {
  const Policy compiled{policy};
  // The reader keeps what a policy means; where it says so is read once more.
  const json::Document document{policy, DocumentKind::Policy};
  linting::Linter linter{compiled, document, context};
  if (document.complete()) {
    linting::lintSelections(linter);
    linting::lintFacts(linter);
    linting::lintConditions(linter);
    linting::lintGuards(linter);
    linting::lintParts(linter);
    linting::lintStages(linter);
    linting::lintLosses(linter);
    linting::lintOwnFacts(linter);
    linting::lintNames(linter);
    linting::lintTexts(linter);
  }
  return linter.take(policy);
}

std::string toJson(const std::vector<LintedFile>& files) {
  json::Writer writer;
  writer.beginObject().member("format", "precheck-lint/1").key("findings").beginArray();
  for (const LintedFile& file : files) {
    for (const Finding& finding : file.findings) {
      writer.beginObject()
          .member("file", file.name)
          .member("pointer", finding.pointer)
          .key("line")
          .number(static_cast<std::int64_t>(finding.line))
          .key("column")
          .number(static_cast<std::int64_t>(finding.column))
          .member("code", finding.code)
          .member("expected", finding.expected)
          .member("hint", finding.hint)
          .endObject();
    }
  }
  writer.endArray().endObject();
  return writer.take();
}

}  // namespace precheck
