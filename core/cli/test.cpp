// precheck test FILE… [--policy POLICY] [--coverage N] [--format text|json] [--lang zh-CN|en]:
// runs the scenarios beside a policy and says which of its branches they show.
#include <charconv>
#include <iostream>
#include <memory>

#include "commands.h"
#include "inputs.h"
#include "options.h"
#include "precheck/evaluate.h"
#include "scenarios/results.h"
#include "terminal.h"

namespace precheck::cli {
namespace {

FileResult runScenarios(ScenarioFile& file) {
  FileResult out{&file, {}, Coverage{file}};
  for (const Scenario& scenario : file.scenarios()) {
    const Report report =
        evaluate(file.policy(), scenario.account, scenario.submission, file.calendar());
    const auto states = statesOf(report);
    Comparison comparison = compare(file.document(), file.text(), scenario.expect, report, states);
    out.coverage.add(scenario, report, states, comparison.named);
    out.scenarios.push_back({&scenario, placeOf(file.document(), file.text(), scenario.node),
                             std::move(comparison.differences)});
  }
  out.coverage.excuse(file.unreachable(), file.document());
  return out;
}

std::optional<std::string> readPercent(std::string_view value, std::optional<std::size_t>& into) {
  std::size_t read = 0;
  const char* end = value.data() + value.size();
  const auto result = std::from_chars(value.data(), end, read);
  if (result.ec != std::errc{} || result.ptr != end || read > 100) {
    return "--coverage takes a whole number of per cent, 0 to 100";
  }
  into = read;
  return std::nullopt;
}

}  // namespace

int test(const Words& words) {
  Language language = terminalLanguage();
  bool json = false;
  std::optional<std::string_view> policy;
  std::optional<std::size_t> wanted;
  Words names;
  Options options;
  options.option("--policy", policy).format(json).language(language);
  options.option("--coverage",
                 [&wanted](std::string_view value) { return readPercent(value, wanted); });
  if (const auto complaint = options.read(words, names)) return badUsage(*complaint);
  if (names.empty()) return badUsage("test takes at least one file of scenarios");
  const Dictionary dictionary{language};

  std::vector<std::unique_ptr<ScenarioFile>> files;
  std::vector<FileResult> results;
  bool faulty = false;
  for (const std::string_view name : names) {
    auto input = fileInput(name);
    if (!input) return refuse("cannot be read: " + std::string{name});
    ScenarioFile& file =
        *files.emplace_back(std::make_unique<ScenarioFile>(std::move(*input), policy));
    if (file.canRun()) results.push_back(runScenarios(file));
    for (const auto& [source, faults] : file.takeFaults()) {
      complain(source, faults, dictionary, std::cerr);
      faulty = true;
    }
  }
  if (faulty) return kBadInput;

  if (json) {
    std::cout << jsonResults(results) << '\n';
  } else {
    std::cout << textResults(results, wanted.has_value(), dictionary, terminalStyle());
  }
  for (const FileResult& result : results) {
    const Count count = result.coverage.count();
    if (result.failed() > 0) return kNotReady;
    if (count.covered * 100 < wanted.value_or(0) * count.total) return kNotReady;
  }
  return kDone;
}

}  // namespace precheck::cli
