#include <algorithm>

#include "scenarios/results.h"
#include "wording.h"

namespace precheck::cli {
namespace {

// To the tenth of a per cent and never rounded up: only everything is 100.
std::string percent(const Count& count) {
  if (count.total == 0) return "100.0%";
  const std::size_t tenths = count.covered * 1000 / count.total;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + '%';
}

class TextResults {
 public:
  TextResults(const Dictionary& words, const PageStyle& style) : words_(words), page_(style) {}

  void file(const FileResult& result, bool wholeCoverage) {
    const Policy& policy = result.file->policy();
    const Wording say{words_};
    page_.line(0, "", say.own(policy.title) + " (" + harmless(policy.version) + ")", Tone::Strong);
    page_.line(0, "", harmless(result.file->name()), Tone::Quiet);
    for (const ScenarioResult& scenario : result.scenarios) {
      if (!scenario.passed()) failed(*result.file, scenario);
    }
    const std::size_t wrong = result.failed();
    const auto all = static_cast<std::int64_t>(result.scenarios.size());
    if (!wholeCoverage || wrong > 0) page_.blank();
    if (wrong == 0) {
      page_.line(0, "✓ ", words_.counted("test.passed", all), Tone::Good);
    } else {
      page_.line(0, "✗ ",
                 words_.text("test.failed",
                             {{"failed", std::to_string(wrong)}, {"count", std::to_string(all)}}),
                 Tone::Bad);
    }
    if (wholeCoverage) {
      coverage(result.coverage);
    } else {
      page_.line(2, "", words_.text("test.branches") + ' ' + share(result.coverage.count()),
                 Tone::Quiet);
    }
  }

  void betweenFiles() { page_.blank(); }

  [[nodiscard]] const std::string& text() const noexcept { return page_.text(); }

 private:
  void failed(const ScenarioFile& file, const ScenarioResult& result) {
    page_.blank();
    page_.line(0, "✗ ", harmless(result.scenario->name), Tone::Bad);
    for (const Difference& one : result.differences) {
      page_.line(2, "",
                 harmless(file.name()) + ':' + std::to_string(one.place.line) + ':' +
                     std::to_string(one.place.column) + ": " + harmless(one.pointer),
                 Tone::Quiet);
      page_.line(4, words_.text("test.expected") + ' ', harmless(one.expected));
      page_.line(4, words_.text("test.found") + ' ', harmless(one.found));
    }
  }

  [[nodiscard]] std::string share(const Count& count) const {
    return words_.text("test.of", {{"covered", std::to_string(count.covered)},
                                   {"total", std::to_string(count.total)}}) +
           " · " + percent(count);
  }

  void row(std::string_view name, const Count& count, std::size_t width, Tone tone) {
    std::string lead{name};
    lead += std::string(width - columns(name), ' ');
    page_.line(2, lead, share(count), tone);
  }

  void coverage(const Coverage& coverage) {
    std::vector<std::string_view> sections;
    for (const Branch& branch : coverage.branches()) {
      if (sections.empty() || sections.back() != branch.section) sections.push_back(branch.section);
    }
    const std::string all = words_.text("test.branches");
    const std::string clauses = words_.text("test.clauses");
    std::size_t width = std::max(columns(all), columns(clauses));
    for (const std::string_view section : sections) width = std::max(width, columns(section));
    width += 2;
    page_.blank();
    for (const std::string_view section : sections) {
      const Count count = coverage.count(section);
      row(section, count, width, count.covered == count.total ? Tone::Plain : Tone::Warn);
    }
    row(all, coverage.count(), width, Tone::Strong);
    row(clauses, clauseCount(coverage), width, Tone::Strong);
    missing(coverage);
    unreachable(coverage);
  }

  static Count clauseCount(const Coverage& coverage) {
    Count out;
    for (const Coverage::Clause& clause : coverage.clauses()) {
      ++out.total;
      if (clause.covered) ++out.covered;
    }
    return out;
  }

  void missing(const Coverage& coverage) {
    std::string_view last;
    bool first = true;
    for (const Branch& branch : coverage.branches()) {
      if (branch.covered() || !branch.unreachable.empty()) continue;
      if (std::exchange(first, false)) heading("test.missing");
      const std::string_view id = branch.id;
      if (std::exchange(last, id) != id) {
        page_.line(2, "", std::string{branch.section} + " · " + harmless(id));
      }
      page_.line(4, "? ", inWords(branch), Tone::Warn);
    }
    std::string refs;
    for (const Coverage::Clause& clause : coverage.clauses()) {
      if (clause.covered) continue;
      if (!refs.empty()) refs += ", ";
      refs += harmless(clause.ref);
    }
    if (!refs.empty()) {
      page_.line(2, "", words_.text("test.clauses"));
      page_.line(4, "? ", refs, Tone::Warn);
    }
  }

  void unreachable(const Coverage& coverage) {
    bool first = true;
    for (const Branch& branch : coverage.branches()) {
      if (branch.unreachable.empty()) continue;
      if (std::exchange(first, false)) heading("test.unreachable");
      page_.line(2, "", harmless(branch.id) + " · " + harmless(branch.name));
      page_.line(4, "", harmless(branch.unreachable), Tone::Quiet);
    }
  }

  void heading(std::string_view key) {
    page_.blank();
    page_.line(0, "", words_.text(key), Tone::Strong);
  }

  [[nodiscard]] std::string inWords(const Branch& branch) const {
    const std::size_t space = branch.name.rfind(' ');
    const bool plain = space == std::string::npos;
    const std::string pointer = plain ? std::string{} : branch.name.substr(0, space);
    const std::string word = plain ? branch.name : branch.name.substr(space + 1);
    switch (branch.kind) {
      case BranchKind::State:
        return words_.text("test.never", {{"word", word}});
      case BranchKind::Leaf:
        return words_.text(
            "test.neverSo",
            {{"word", word}, {"pointer", harmless(pointer)}, {"text", harmless(branch.where)}});
      case BranchKind::Value:
        return words_.text("test.neverHas",
                           {{"word", harmless(word)}, {"pointer", harmless(pointer)}});
      case BranchKind::List:
        return words_.text("test.neverTakes", {{"text", harmless(branch.where)}});
    }
    return branch.name;
  }

  const Dictionary& words_;
  Page page_;
};

}  // namespace

std::size_t FileResult::failed() const {
  return static_cast<std::size_t>(
      std::count_if(scenarios.begin(), scenarios.end(),
                    [](const ScenarioResult& result) { return !result.passed(); }));
}

std::string textResults(const std::vector<FileResult>& files, bool wholeCoverage,
                        const Dictionary& words, const PageStyle& style) {
  TextResults out{words, style};
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (i > 0) out.betweenFiles();
    out.file(files[i], wholeCoverage);
  }
  return out.text();
}

}  // namespace precheck::cli
