// Names that lead nowhere or stand twice, and dates in the wrong order.
#include <algorithm>
#include <set>
#include <string>

#include "json/suggest.h"
#include "lint/linter.h"
#include "precheck/list.h"

namespace precheck::linting {
namespace {

using json::Kind;

void lintSources(Linter& linter) {
  // A slip in a ref leaves a source without one; it has been named already.
  const auto sources = linter.member(0, "sources");
  if (!sources || linter.document()[*sources].kind != Kind::Array || !linter.sound(*sources) ||
      linter.has(FaultCode::UnknownSource) || linter.has(FaultCode::BadClauseRef)) {
    return;
  }
  std::set<std::string_view> used;
  const auto use = [&used](const List<std::string_view>& clause) {
    for (const std::string_view ref : clause) used.insert(ref.substr(0, ref.find(' ')));
  };
  for (const ElementAt& element : linter.elements()) {
    if (element.element != nullptr) use(element.element->clause);
  }
  for (const ExcusedClause& excused : linter.policy().clauses) use(excused.clause);
  const auto nodes = linter.children(*sources);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string_view id = linter.policy().sources[i].id;
    if (used.count(id) > 0) continue;
    linter.find(LintCode::UnusedSource, nodes[i], "a source that some clause stands in",
                "No `clause` begins with `" + std::string{id} + "`.");
  }
}

// Lists of words stand for sets: a word that stands twice was meant to be another.
void lintEntries(Linter& linter) {
  const json::Document& document = linter.document();
  for (NodeIndex list = 0; list < document.size(); ++list) {
    if (document[list].kind != Kind::Array) continue;
    std::set<std::pair<Kind, std::string_view>> seen;
    for (const NodeIndex entry : linter.children(list)) {
      const json::Node& node = document[entry];
      if (node.kind != Kind::Text && node.kind != Kind::Bool) continue;
      const std::string_view value =
          node.kind == Kind::Text ? node.text : std::string_view{node.flag ? "true" : "false"};
      if (seen.insert({node.kind, value}).second) continue;
      linter.find(LintCode::RepeatedEntry, entry, "each entry once");
    }
  }
}

void lintDates(Linter& linter) {
  const auto version = linter.member(0, "version");
  const auto inForce = linter.member(0, "inForce");
  const auto from = inForce ? linter.member(*inForce, "from") : std::nullopt;
  if (!version || !from || !linter.sound(*version) || !linter.sound(*from)) return;
  const auto dated = Date::parse(linter.policy().version);
  if (dated && linter.policy().inForceFrom < *dated) {
    linter.find(LintCode::EarlyInForce, *from, "a day not before `version`",
                "An agreement binds from the day it bears, or later.");
  }
}

void lintPolicies(Linter& linter) {
  const json::Document& document = linter.document();
  for (NodeIndex node = 0; node < document.size(); ++node) {
    const json::Node& one = document[node];
    const bool linked = one.kind == Kind::Text && one.key == "policy";
    if (!linked || one.text != linter.policy().id) continue;
    linter.find(LintCode::OwnPolicy, node, "the id of another policy",
                "A link to the procedure the person is in leads nowhere.");
  }
}

void lintLegal(Linter& linter) {
  const auto& known = linter.context().legal;
  if (known.empty()) return;
  for (const ElementAt& element : linter.elements("stages")) {
    const auto legal = linter.member(element.node, "legal");
    if (!legal || linter.document()[*legal].kind != Kind::Array || !linter.sound(*legal)) continue;
    for (const NodeIndex entry : linter.children(*legal)) {
      const std::string_view id = linter.document()[entry].text;
      if (std::find(known.begin(), known.end(), id) != known.end()) continue;
      linter.find(LintCode::UnknownLegal, entry, "the id of a limit of the law",
                  json::didYouMean(id, known));
    }
  }
}

// A calendar of the host's own is nobody's mistake; one that is nearly a known one is.
void lintCalendar(Linter& linter) {
  const auto& known = linter.context().calendars;
  const auto node = linter.member(0, "calendar");
  const std::string_view id = linter.policy().calendar;
  if (!node || !linter.sound(*node) || std::find(known.begin(), known.end(), id) != known.end()) {
    return;
  }
  std::string hint = json::didYouMean(id, known);
  if (hint.empty()) return;
  linter.find(LintCode::UnknownCalendar, *node, "the id of a holiday calendar", std::move(hint));
}

}  // namespace

void lintNames(Linter& linter) {
  if (linter.document()[0].kind != Kind::Object) return;
  lintSources(linter);
  lintEntries(linter);
  lintDates(linter);
  lintPolicies(linter);
  lintLegal(linter);
  lintCalendar(linter);
}

}  // namespace precheck::linting
