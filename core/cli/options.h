// The words after a command's name: options (`--name value`), flags (`--name`) and plain words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "dictionary.h"

namespace precheck::cli {

class Options {
 public:
  // Takes an option's value; a text is the complaint about it.
  using Take = std::function<std::optional<std::string>(std::string_view value)>;

  Options& option(std::string_view name, Take take);
  // The value as it stands; the last one counts.
  Options& option(std::string_view name, std::optional<std::string_view>& into);
  Options& flag(std::string_view name, bool& into);
  // --lang zh-CN|en
  Options& language(Language& into);
  // --format text|json
  Options& format(bool& json);

  // Reads the words; those that are no option go to `names`. Returns the complaint, or nothing
  // where they are fine. "-" is a plain word.
  [[nodiscard]] std::optional<std::string> read(const Words& words, Words& names) const;

 private:
  struct Known {
    std::string_view name;
    Take take;
    bool* flag = nullptr;
  };
  std::vector<Known> known_;
};

}  // namespace precheck::cli
