// Texts that people read: the right language, a form of their own, and nothing but text.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "lint/linter.h"

namespace precheck::linting {
namespace {

using json::Kind;

constexpr std::string_view kChinese = "zh-CN";
constexpr std::string_view kEnglish = "en";

// The characters of a text that the JSON reader has found to be UTF-8.
std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    constexpr std::array<unsigned, 5> kBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t character = lead & kBits[size];
    for (std::size_t next = i + 1; next < i + size && next < text.size(); ++next) {
      character = (character << 6U) | (static_cast<unsigned char>(text[next]) & 0x3FU);
    }
    out.push_back(character);
    i += size;
  }
  return out;
}

bool isChinese(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF);
}

// Moves the cursor, turns the line around, or cannot be seen.
bool isControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200B ||
         (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool hasMarkup(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char next = text[i + 1];
    const std::string_view rest = text.substr(i);
    if (rest[0] == '<' && (isLetter(next) || next == '/' || next == '!') &&
        rest.find('>') != std::string_view::npos) {
      return true;
    }
    if (rest[0] == '&' && (isLetter(next) || next == '#')) {
      const std::size_t end = rest.find(';');
      const auto* const stop = rest.begin() + std::min(end, rest.size());
      const bool entity = std::all_of(rest.begin() + 1, stop, [](char c) {
        return isLetter(c) || c == '#' || (c >= '0' && c <= '9');
      });
      if (end != std::string_view::npos && entity) return true;
    }
    if (rest.starts_with("](") || rest.starts_with("**")) return true;
  }
  return false;
}

bool hasWord(std::string_view text, std::string_view word) {
  const auto partOfWord = [](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !partOfWord(text[at - 1]);
    if (begins && (end == text.size() || !partOfWord(text[end]))) return true;
  }
  return false;
}

bool isUnfinished(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kMarks{"TODO",        "TBD",    "FIXME", "XXX",
                                                          "Lorem ipsum", "待补充", "待翻译"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [text](std::string_view mark) { return hasWord(text, mark); });
}

bool isQuestion(std::string_view text) { return text.ends_with('?') || text.ends_with("？"); }

// What is wrong with a text whatever its language; true where something is.
bool lintForm(Linter& linter, NodeIndex node) {
  const std::string_view text = linter.document()[node].text;
  if (text.empty()) return false;
  const std::u32string characters = decode(text);
  const auto control = std::find_if(characters.begin(), characters.end(), isControl);
  if (control != characters.end()) {
    linter.find(LintCode::ControlInText, node, "one line of visible characters",
                "It holds a control, bidirectional or invisible character.");
    return true;
  }
  if (isSpace(text.front()) || isSpace(text.back())) {
    linter.find(LintCode::StraySpace, node, "a text without a space before or after it");
    return true;
  }
  if (hasMarkup(text)) {
    linter.find(LintCode::MarkupInText, node, "plain text",
                "Texts are shown as they stand; a tag or a link would be read out as signs.");
    return true;
  }
  if (isUnfinished(text)) {
    linter.find(LintCode::UnfinishedText, node, "the text people are to read");
    return true;
  }
  return false;
}

// A text of the policy in its languages.
void lintText(Linter& linter, NodeIndex object, bool isName) {
  const json::Document& document = linter.document();
  const auto zh = linter.member(object, kChinese);
  const auto en = linter.member(object, kEnglish);
  bool found = false;
  for (const auto& language : {zh, en}) {
    if (!language || document[*language].kind != Kind::Text) continue;
    found = lintForm(linter, *language) || found;
  }
  if (found || isName) return;  // a proper name is the same everywhere
  const auto text = [&](const std::optional<NodeIndex>& node) {
    return node && document[*node].kind == Kind::Text ? document[*node].text : std::string_view{};
  };
  const std::string_view chinese = text(zh);
  const std::string_view english = text(en);
  if (!chinese.empty() && chinese == english) {
    linter.find(LintCode::SameText, *en, "the text in `en`", "It is the one in `zh-CN`.");
    return;
  }
  const auto inChinese = [](std::string_view one) {
    const std::u32string characters = decode(one);
    return std::any_of(characters.begin(), characters.end(), isChinese);
  };
  if (!chinese.empty() && !inChinese(chinese)) {
    linter.find(LintCode::WrongLanguage, *zh, "a text in `zh-CN`",
                "It holds no Chinese character.");
  }
  if (!english.empty() && inChinese(english)) {
    linter.find(LintCode::WrongLanguage, *en, "a text in `en`", "It holds Chinese characters.");
  }
}

// Titles side by side in one list: a person tells the entries apart by nothing else.
class Titles {
 public:
  explicit Titles(Linter& linter) : linter_(linter) {}

  void add(std::string_view list, NodeIndex entry, std::string_view name, std::string_view id) {
    const auto title = linter_.member(entry, name);
    if (!title) return;
    const bool mustHold = list == "conditions" || list == "statements";
    bool repeated = false;
    for (const std::string_view language : {kChinese, kEnglish}) {
      const auto node = linter_.member(*title, language);
      if (!node || linter_.document()[*node].kind != Kind::Text) continue;
      const std::string_view text = linter_.document()[*node].text;
      if (text.empty()) continue;
      if (mustHold && isQuestion(text)) {
        linter_.find(LintCode::QuestionTitle, *node, "a sentence that says what must be so",
                     "A tick, or a cross, beside a question can be read both ways.");
      }
      const auto [place, isNew] = seen_.try_emplace(std::array{list, language, text}, id);
      if (isNew || repeated) continue;  // the other language would only say it again
      repeated = true;
      linter_.find(LintCode::RepeatedTitle, *node, "a title of its own",
                   "`" + std::string{place->second} + "` has the same.");
    }
  }

 private:
  Linter& linter_;
  // List, language and title → id.
  std::map<std::array<std::string_view, 3>, std::string_view> seen_;
};

void lintTitles(Linter& linter) {
  Titles titles{linter};
  for (const ElementAt& element : linter.elements()) {
    if (element.element == nullptr) continue;
    titles.add(element.list, element.node, element.list == "statements" ? "text" : "title",
               element.element->id);
  }
  const auto facts = linter.member(0, "facts");
  if (!facts || linter.document()[*facts].kind != Kind::Array) return;
  for (const NodeIndex fact : linter.children(*facts)) {
    const auto pointer = linter.member(fact, "pointer");
    titles.add("facts", fact, "label",
               pointer ? linter.document()[*pointer].text : std::string_view{});
  }
}

}  // namespace

void lintTexts(Linter& linter) {
  const json::Document& document = linter.document();
  for (NodeIndex node = 0; node < document.size(); ++node) {
    if (document[node].kind != Kind::Object) continue;
    if (!linter.member(node, kChinese) && !linter.member(node, kEnglish)) continue;
    const bool isName = document[node].key == "provider" && document[node].parent == 0;
    lintText(linter, node, isName);
  }
  lintTitles(linter);
}

}  // namespace precheck::linting
