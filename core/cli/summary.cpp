// precheck summary FILE… [--format text|json] [--lang …]: adds up what `batch --summary` wrote.
#include <iostream>
#include <optional>

#include "batch/summary.h"
#include "commands.h"
#include "inputs.h"
#include "options.h"

namespace precheck::cli {

int summary(const Words& words) {
  Language language = terminalLanguage();
  bool json = false;
  Words files;
  const auto complaint = Options{}.format(json).language(language).read(words, files);
  if (complaint) return badUsage(*complaint);
  if (files.empty()) return badUsage("summary takes at least one file");
  std::optional<Summary> total;
  for (const std::string_view file : files) {
    const auto input = fileInput(file);
    if (!input) return refuse("cannot be read: " + std::string{file});
    auto one = Summary::read(input->text);
    if (!one) {
      return refuse("no summary of a run that came to its end: " + std::string{file});
    }
    if (!total) {
      total = std::move(one);
    } else if (const auto unfit = total->add(*one)) {
      return refuse("cannot be added to " + std::string{files[0]} + ": " + std::string{file} +
                    ": " + *unfit);
    }
  }
  std::cout << (json ? total->toJson() : total->text(Dictionary{language, total->procedure()}));
  return total->refused() > 0 ? kNotReady : kDone;
}

}  // namespace precheck::cli
