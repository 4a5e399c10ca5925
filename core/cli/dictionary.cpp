#include "dictionary.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "bundled.h"

namespace precheck::cli {
namespace {

std::string_view bundled(std::string_view path) {
  const auto files = bundledFiles();
  const auto file = std::find_if(files.begin(), files.end(),
                                 [path](const BundledFile& entry) { return entry.path == path; });
  return file == files.end() ? std::string_view{} : file->text;
}

std::string fill(std::string text, Dictionary::Values values) {
  for (const auto& [name, value] : values) {
    const std::string place = '{' + std::string{name} + '}';
    for (std::size_t at = text.find(place); at != std::string::npos;
         at = text.find(place, at + value.size())) {
      text.replace(at, place.size(), value);
    }
  }
  return text;
}

// A plural stands as "key#one", "key#other".
void take(const nlohmann::json& file, std::map<std::string, std::string, std::less<>>& texts) {
  for (const auto& [key, value] : file.items()) {
    if (value.is_string()) {
      texts[key] = value.get<std::string>();
    } else if (value.is_object()) {
      for (const auto& [form, text] : value.items()) {
        if (!text.is_string()) continue;
        std::string name = key;
        texts[name.append("#").append(form)] = text.get<std::string>();
      }
    }
  }
}

}  // namespace

std::optional<Language> languageOf(std::string_view tag) noexcept {
  if (tag == "zh-CN") return Language::Chinese;
  if (tag == "en") return Language::English;
  return std::nullopt;
}

Language terminalLanguage() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): no threads here
    if (value != nullptr && *value != '\0') {
      return std::string_view{value}.starts_with("zh") ? Language::Chinese : Language::English;
    }
  }
  return Language::English;
}

Dictionary::Dictionary(Language language, std::string_view procedure)
    : language_(language), procedure_(procedure) {
  const std::string tag = language == Language::Chinese ? "zh-CN" : "en";
  // What only the linter or only the command says lies apart: a page that checks accounts need not
  // carry it.
  for (const auto* folder : {"texts/", "texts/lint/", "cli/texts/"}) {
    const auto file = nlohmann::json::parse(bundled(folder + tag + ".json"), nullptr, false);
    if (file.is_object()) take(file, texts_);
  }
}

const std::string* Dictionary::find(std::string_view key) const {
  auto found = texts_.find(procedure_ + ':' + std::string{key});
  if (found == texts_.end()) found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

std::string Dictionary::text(std::string_view key, Values values) const {
  const std::string* found = find(key);
  return found == nullptr ? std::string{key} : fill(*found, values);
}

std::string Dictionary::counted(std::string_view key, std::int64_t count, Values values) const {
  std::string form = std::string{key} + (count == 1 ? "#one" : "#other");
  if (find(form) == nullptr) form = std::string{key} + "#other";
  return fill(text(form, values), {{"count", std::to_string(count)}});
}

std::string_view Dictionary::of(const LocalizedText& text) const noexcept {
  return language_ == Language::Chinese ? text.zh : text.en;
}

}  // namespace precheck::cli
