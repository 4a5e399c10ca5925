#include "diff/part_words.h"
#include "diff/words.h"
#include "terminal.h"
#include "wording.h"

namespace precheck::cli {
namespace {

std::string_view mark(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::Added:
      return "+ ";
    case ChangeKind::Removed:
      return "– ";
    case ChangeKind::Renamed:
    case ChangeKind::Changed:
    case ChangeKind::Moved:
      break;
  }
  return "~ ";
}

class PolicyWords {
 public:
  PolicyWords(const Dictionary& words, const PageStyle& style)
      : words_(words), say_(words), parts_(words), page_(style) {}

  std::string write(const Policy& before, const Policy& after, const PolicyDiff& diff) {
    page_.line(0, "", say_.own(after.title), Tone::Strong);
    page_.line(0, "",
               harmless(std::string{before.id} + " (" + std::string{before.version} + ")") + " → " +
                   harmless(std::string{after.id} + " (" + std::string{after.version} + ")"),
               Tone::Quiet);
    if (diff.empty()) {
      page_.blank();
      page_.line(0, "", words_.text("diff.same"));
    }
    if (!diff.general.empty()) {
      section("diff.section.general");
      for (const std::string& line : parts_.lines(diff.general)) page_.line(2, "", line);
    }
    std::string_view open;
    for (const ElementChange& change : diff.elements) {
      if (change.section != open) {
        open = change.section;
        const std::string own = "diff.section." + change.section;
        section(words_.text(own) == own ? "section." + change.section : own);
      }
      element(change);
    }
    return page_.text();
  }

 private:
  void section(const std::string& key) {
    page_.blank();
    page_.line(0, "", words_.text(key), Tone::Strong);
  }

  // Its title or what else it says of itself, and its id.
  [[nodiscard]] std::string named(const ElementChange& change) const {
    for (const std::string member : {"title", "text", "label", "assume", "reason"}) {
      const auto text = change.element.find(member);
      if (text == change.element.end()) continue;
      const std::string own = parts_.own(*text);
      if (!own.empty()) return own + " (" + harmless(change.id) + ")";
    }
    return harmless(change.id);
  }

  void element(const ElementChange& change) {
    if (change.kind == ChangeKind::Moved) {
      page_.line(2, mark(change.kind), words_.text("diff.moved"));
    } else {
      page_.line(2, mark(change.kind), named(change), toneOf(change.kind));
    }
    if (change.kind == ChangeKind::Renamed) {
      page_.line(4, "", words_.text("diff.renamed", {{"id", harmless(change.oldId)}}));
    }
    for (const std::string& line : parts_.lines(change.parts)) page_.line(4, "", line);
    // Where a reader finds what is new.
    const auto clause = change.element.find("clause");
    const bool news = change.kind == ChangeKind::Added || change.kind == ChangeKind::Removed;
    if (!news || change.section == "clauses" || clause == change.element.end()) return;
    List<std::string_view> refs;
    if (clause->is_string()) refs.emplace_back(clause->get_ref<const std::string&>());
    if (clause->is_array()) {
      for (const Json& ref : *clause) refs.emplace_back(ref.get_ref<const std::string&>());
    }
    page_.line(4, "", say_.clauses(refs), Tone::Quiet);
  }

  static Tone toneOf(ChangeKind kind) {
    if (kind == ChangeKind::Added) return Tone::Good;
    return kind == ChangeKind::Removed ? Tone::Bad : Tone::Plain;
  }

  const Dictionary& words_;
  Wording say_;
  PartWords parts_;
  Page page_;
};

}  // namespace

std::string diffText(const Policy& before, const Policy& after, const PolicyDiff& diff,
                     const Dictionary& words, const PageStyle& style) {
  return PolicyWords{words, style}.write(before, after, diff);
}

}  // namespace precheck::cli
