// precheck explain POLICY [--lang zh-CN|en]: an agreement as a checklist to take along.
#include <iostream>
#include <utility>

#include "commands.h"
#include "inputs.h"
#include "legal.h"
#include "options.h"
#include "precheck/list.h"
#include "terminal.h"
#include "wording.h"

namespace precheck::cli {
namespace {

class Checklist {
 public:
  Checklist(const Policy& policy, const Dictionary& words)
      : policy_(policy), words_(words), say_(words), page_(terminalStyle()) {}

  std::string write() {
    heading();
    notices("section.duties", policy_.duties, "☐ ");
    conditions();
    elements("section.statements", policy_.statements, "☐ ");
    losses();
    notices("section.alternatives", policy_.alternatives, "– ");
    notices("section.risks", policy_.risks, "! ");
    stages();
    accruals();
    notices("section.liabilities", policy_.liabilities, "– ");
    notices("section.retention", policy_.retention, "– ");
    notices("section.consequences", policy_.consequences, "– ");
    sources();
    page_.blank();
    page_.line(0, "", words_.text("prevails"), Tone::Quiet);
    return page_.text();
  }

 private:
  void section(std::string_view key) {
    page_.blank();
    page_.line(0, "", words_.text(key), Tone::Strong);
  }
  void element(std::string_view mark, const Element& element) {
    std::string title = say_.own(element.title);
    // What a guard says is for the check; a person is told that it depends.
    if (element.when) title.append(" (").append(words_.text("explain.depends")).append(")");
    page_.line(2, mark, title);
    page_.line(4, "", say_.clauses(element.clause), Tone::Quiet);
  }
  template <typename List>
  void elements(std::string_view key, const List& list, std::string_view mark) {
    if (list.empty()) return;
    section(key);
    for (const auto& one : list) element(mark, one);
  }

  void heading() {
    page_.line(0, "",
               say_.own(policy_.provider) + " · " +
                   words_.text("procedure." + std::string{name(policy_.procedure)}),
               Tone::Strong);
    page_.line(0, "", say_.own(policy_.title) + " (" + std::string{policy_.version} + ")",
               Tone::Quiet);
  }
  void conditions() {
    section("section.conditions");
    for (const Condition& condition : policy_.conditions) {
      element("☐ ", condition);
      page_.line(4, "→ ", say_.own(condition.fix.text));
    }
  }
  void losses() {
    if (policy_.losses.empty()) return;
    section("section.losses");
    for (const Loss& loss : policy_.losses) {
      element("– ", loss);
      std::string how = words_.text("lossWhen." + std::string{name(loss.lostAt)});
      if (loss.share) how.insert(0, loss.share->text() + " · ");
      page_.line(4, "", how);
      if (loss.save) page_.line(4, "→ ", say_.own(loss.save->text));
    }
  }
  void stages() {
    section("section.stages");
    for (const Stage& stage : policy_.stages) {
      element("• ", stage);
      page_.line(4, "",
                 say_.length(stage.length, stage.bound) + " · " +
                     words_.text(stage.canWithdraw ? "stage.canWithdraw" : "stage.cannotWithdraw"));
      const auto part = [&](std::string_view key, const std::optional<LocalizedText>& text) {
        if (text) page_.line(4, "", words_.text(key, {{"text", say_.own(*text)}}));
      };
      part("stage.access", stage.access);
      part("stage.mayFail", stage.mayFail);
      part("stage.youMust", stage.youMust);
      for (const std::string_view id : stage.legal) {
        if (const auto limit = legalLine(id, words_)) page_.line(4, "§ ", *limit, Tone::Quiet);
      }
    }
  }
  void accruals() {
    if (policy_.accruals.empty()) return;
    section("section.accruals");
    for (const Accrual& accrual : policy_.accruals) {
      element("– ", accrual);
      page_.line(4, "", words_.text("accrual.rate", {{"rate", accrual.rate.text()}}));
    }
  }
  void notices(std::string_view key, const List<Notice>& list, std::string_view mark) {
    if (list.empty()) return;
    section(key);
    for (const Notice& notice : list) {
      element(mark, notice);
      if (notice.text) page_.line(4, "", say_.own(*notice.text));
    }
  }
  void sources() {
    section("section.sources");
    for (const Source& source : policy_.sources) {
      page_.line(2, "– ",
                 std::string{source.id} + " · " + say_.own(source.title) + " (" +
                     std::string{source.version} + ")");
    }
  }

  const Policy& policy_;
  const Dictionary& words_;
  Wording say_;
  Page page_;
};

}  // namespace

int explain(const Words& words) {
  Language language = terminalLanguage();
  Words names;
  if (const auto complaint = Options{}.language(language).read(words, names)) {
    return badUsage(*complaint);
  }
  if (names.size() != 1) return badUsage("explain takes a policy");
  const Dictionary dictionary{language};
  const auto policy = openPolicy(names[0], dictionary);
  if (!policy) return kBadInput;
  const Dictionary terms{language, name(policy->procedure)};
  std::cout << Checklist{*policy, terms}.write();
  return kDone;
}

}  // namespace precheck::cli
