// What `precheck test` found, as a page for a person and as JSON.
#pragma once

#include <string>
#include <vector>

#include "dictionary.h"
#include "scenarios/coverage.h"
#include "scenarios/expectation.h"
#include "scenarios/scenario_file.h"
#include "terminal.h"

namespace precheck::cli {

struct ScenarioResult {
  const Scenario* scenario = nullptr;
  Place place;
  std::vector<Difference> differences;

  [[nodiscard]] bool passed() const noexcept { return differences.empty(); }
};

struct FileResult {
  const ScenarioFile* file = nullptr;
  std::vector<ScenarioResult> scenarios;
  Coverage coverage;

  [[nodiscard]] std::size_t failed() const;
};

// With `wholeCoverage` the table of branches and clauses, and what is missing in words.
[[nodiscard]] std::string textResults(const std::vector<FileResult>& files, bool wholeCoverage,
                                      const Dictionary& words, const PageStyle& style);
// `precheck-test/1`.
[[nodiscard]] std::string jsonResults(const std::vector<FileResult>& files);

}  // namespace precheck::cli
