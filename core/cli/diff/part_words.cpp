#include "diff/part_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "terminal.h"

namespace precheck::cli {
namespace {

constexpr std::array<std::string_view, 2> kLanguages{"zh-CN", "en"};

bool isText(const Json& value) {
  return value.is_object() && value.size() == kLanguages.size() && value.contains("zh-CN") &&
         value.contains("en");
}

bool isLength(const Json& value) {
  return value.is_object() && value.contains("count") && value.contains("unit");
}

// Members written in the requirement language.
bool isForm(std::string_view member) {
  return member == "require" || member == "when" || member == "of";
}

bool isWordList(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_string(); });
}

std::string joined(const Json& list) {
  std::string out;
  for (const Json& one : list) out += (out.empty() ? "" : ", ") + one.get<std::string>();
  return harmless(out);
}

// Those of `list` that `other` has not.
Json missingIn(const Json& other, const Json& list) {
  Json out = Json::array();
  for (const Json& one : list) {
    if (std::find(other.begin(), other.end(), one) == other.end()) out.push_back(one);
  }
  return out;
}

bool haveCommonMember(const Json& a, const Json& b) {
  if (!a.is_object() || !b.is_object()) return false;
  for (const auto& [key, value] : a.items()) {
    if (b.contains(key)) return true;
  }
  return false;
}

std::string_view lastStep(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

}  // namespace

std::string PartWords::own(const Json& text) const {
  if (!isText(text)) return {};
  const auto in = [&text](std::string_view language) {
    return text.at(std::string{language}).get<std::string>();
  };
  return harmless(in(words_.language() == Language::Chinese ? kLanguages[0] : kLanguages[1]));
}

// The text of a key; without one, what there is.
std::string PartWords::either(const std::string& key, const std::string& otherwise) const {
  const std::string text = words_.text(key);
  return text == key ? otherwise : text;
}

std::string PartWords::label(const std::string& member) const {
  return either("diff.member." + member, harmless(member));
}

std::string PartWords::arrow(const std::string& before, const std::string& after) const {
  return before + " → " + after;
}

std::string PartWords::length(const Json& length) const {
  return words_.counted("unit." + length.at("unit").get<std::string>(),
                        length.at("count").get<std::int64_t>());
}

// "15 → 20 working days" where only the number is another one.
std::string PartWords::lengths(const PartChange& part) const {
  if (isLength(part.before) && isLength(part.after) &&
      part.before.at("unit") == part.after.at("unit")) {
    const auto count = [](const Json& length) {
      return std::to_string(length.at("count").get<std::int64_t>());
    };
    return words_.text("unit." + part.after.at("unit").get<std::string>() + "#other",
                       {{"count", arrow(count(part.before), count(part.after))}});
  }
  const auto one = [this](const Json& value) {
    return isLength(value) ? length(value) : words_.text("stage.noLength");
  };
  return arrow(one(part.before), one(part.after));
}

std::string PartWords::value(const std::string& member, const Json& value) const {
  if (value.is_null()) return either("diff.none." + member, words_.text("diff.none"));
  if (isText(value)) return words_.text("diff.quoted", {{"text", own(value)}});
  if (isLength(value)) return length(value);
  if (value.is_boolean()) return words_.text(value.get<bool>() ? "answer.yes" : "answer.no");
  if (isWordList(value)) return joined(value);
  if (!value.is_string()) {
    return harmless(value.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  const auto word = value.get<std::string>();
  const std::string_view step = lastStep(member);
  if (step == "for" && word.size() > 2 && word.front() == 'P') {
    std::int64_t count = 0;
    const char* end = word.data() + word.size() - 1;
    const auto [stop, error] = std::from_chars(word.data() + 1, end, count);
    const bool whole = error == std::errc{} && stop == end;
    if (whole && *end == 'D') return words_.counted("unit.day", count);
    if (whole && *end == 'M') return words_.counted("unit.month", count);
  }
  return either("diff.value." + std::string{step} + '.' + word, harmless(word));
}

// Of a text, each language that changed: this one, or the other one by name.
void PartWords::texts(const PartChange& part, std::vector<std::string>& out) const {
  const bool chinese = words_.language() == Language::Chinese;
  const std::string mine{kLanguages.at(chinese ? 0 : 1)};
  const std::string other{kLanguages.at(chinese ? 1 : 0)};
  const auto in = [this](const Json& text, const std::string& language) {
    return words_.text("diff.quoted", {{"text", harmless(text.at(language).get<std::string>())}});
  };
  for (const std::string& language : {mine, other}) {
    if (part.before.at(language) == part.after.at(language)) continue;
    // Nobody is told a text twice: the other language stands only where this one says nothing new.
    if (language == other && part.before.at(mine) != part.after.at(mine)) continue;
    const std::string name =
        language == mine ? label(part.member) : label(part.member) + " (" + other + ")";
    out.push_back(say_.joined(name, arrow(in(part.before, language), in(part.after, language))));
  }
}

void PartWords::lists(const std::string& where, const PartChange& part,
                      std::vector<std::string>& out) const {
  const Json added = missingIn(part.before, part.after);
  const Json removed = missingIn(part.after, part.before);
  if (added.empty() && removed.empty()) {
    out.push_back(say_.joined(where, arrow(joined(part.before), joined(part.after))));
    return;
  }
  if (!removed.empty()) {
    out.push_back(say_.joined(where, words_.text("diff.without", {{"list", joined(removed)}})));
  }
  if (!added.empty()) {
    out.push_back(say_.joined(where, words_.text("diff.with", {{"list", joined(added)}})));
  }
}

// A requirement: down to what changed in it, named by its place in the policy language.
void PartWords::forms(const PartChange& part, std::vector<std::string>& out) const {
  if (!haveCommonMember(part.before, part.after)) {
    out.push_back(say_.joined(label(part.member), arrow(value(part.member, part.before),
                                                        value(part.member, part.after))));
    return;
  }
  for (const PartChange& change : compareForms(part.before, part.after)) {
    const std::string where = words_.text(
        "diff.within", {{"member", label(part.member)}, {"path", harmless(change.member)}});
    if (isWordList(change.before) && isWordList(change.after)) {
      lists(where, change, out);
    } else {
      out.push_back(say_.joined(
          where, arrow(value(change.member, change.before), value(change.member, change.after))));
    }
  }
}

std::vector<std::string> PartWords::lines(const std::vector<PartChange>& parts) const {
  std::vector<std::string> out;
  for (const PartChange& part : parts) {
    if (isForm(part.member)) {
      forms(part, out);
    } else if (isText(part.before) && isText(part.after)) {
      texts(part, out);
    } else if (part.member == "length") {
      out.push_back(say_.joined(label(part.member), lengths(part)));
    } else if (part.member != "order" && isWordList(part.before) && isWordList(part.after)) {
      lists(label(part.member), part, out);
    } else {
      out.push_back(say_.joined(label(part.member), arrow(value(part.member, part.before),
                                                          value(part.member, part.after))));
    }
  }
  return out;
}

}  // namespace precheck::cli
