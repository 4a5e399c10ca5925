// Runs the built command as a person or a script does.
#pragma once

#include <string>

namespace precheck::tests {

struct Run {
  int exit = -1;  // as a shell says it: 128 and the signal's number, where one ended it
  std::string out;
  std::string err;
};

// `precheck WORDS`, with this on standard input.
[[nodiscard]] Run run(const std::string& words, const std::string& input = "");
// The same for a line of bash, which finds the command as $precheck.
[[nodiscard]] Run shell(const std::string& line, const std::string& input = "");

// A file in a folder of this process, gone with it; returns its path.
[[nodiscard]] std::string scratchFile(const std::string& name, const std::string& text = "");
[[nodiscard]] std::string readAll(const std::string& path);
// The account of an example, as a file.
[[nodiscard]] std::string account(const std::string& example);

[[nodiscard]] bool holds(const std::string& text, const std::string& part);

}  // namespace precheck::tests
