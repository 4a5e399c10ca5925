#include "options.h"

#include <algorithm>
#include <utility>

namespace precheck::cli {

Options& Options::option(std::string_view name, Take take) {
  known_.push_back({name, std::move(take), nullptr});
  return *this;
}

Options& Options::option(std::string_view name, std::optional<std::string_view>& into) {
  return option(name, [&into](std::string_view value) {
    into = value;
    return std::nullopt;
  });
}

Options& Options::flag(std::string_view name, bool& into) {
  known_.push_back({name, {}, &into});
  return *this;
}

Options& Options::language(Language& into) {
  return option("--lang", [&into](std::string_view value) -> std::optional<std::string> {
    const auto language = languageOf(value);
    if (!language) return "--lang takes zh-CN or en";
    into = *language;
    return std::nullopt;
  });
}

Options& Options::format(bool& json) {
  return option("--format", [&json](std::string_view value) -> std::optional<std::string> {
    if (value != "text" && value != "json") return "--format takes text or json";
    json = value == "json";
    return std::nullopt;
  });
}

std::optional<std::string> Options::read(const Words& words, Words& names) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      names.push_back(word);
      continue;
    }
    const auto known = std::find_if(known_.begin(), known_.end(),
                                    [word](const Known& one) { return one.name == word; });
    if (known == known_.end()) return "there is no option " + std::string{word};
    if (known->flag != nullptr) {
      *known->flag = true;
      continue;
    }
    if (i + 1 == words.size()) return std::string{word} + " takes a value";
    if (auto complaint = known->take(words[++i])) return complaint;
  }
  return std::nullopt;
}

}  // namespace precheck::cli
