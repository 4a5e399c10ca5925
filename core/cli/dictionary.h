// The interface texts of one language: those of reports (core/texts), which the widget shares, and
// the linter's (core/texts/lint) and the command's own (core/cli/texts).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "precheck/policy.h"

namespace precheck::cli {

enum class Language : std::uint8_t { Chinese, English };

[[nodiscard]] std::optional<Language> languageOf(std::string_view tag) noexcept;

// The language of the terminal where it is one of ours, else English.
[[nodiscard]] Language terminalLanguage();

class Dictionary {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  // With a procedure, a key `procedure:key` goes before `key`.
  explicit Dictionary(Language language, std::string_view procedure = {});

  // The text of a key with each {name} replaced; a key nobody wrote stands for itself.
  [[nodiscard]] std::string text(std::string_view key, Values values = {}) const;
  // The same for a count, which is also {count}.
  [[nodiscard]] std::string counted(std::string_view key, std::int64_t count,
                                    Values values = {}) const;
  [[nodiscard]] std::string_view of(const LocalizedText& text) const noexcept;
  [[nodiscard]] Language language() const noexcept { return language_; }

 private:
  [[nodiscard]] const std::string* find(std::string_view key) const;

  Language language_;
  std::string procedure_;
  std::map<std::string, std::string, std::less<>> texts_;  // plurals as "key#one", "key#other"
};

}  // namespace precheck::cli
