#include "command.h"

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "vectors.h"

namespace precheck::tests {
namespace {

const std::filesystem::path& scratch() {
  struct Folder {
    std::filesystem::path path;
    Folder() {
      std::string name = (std::filesystem::temp_directory_path() / "precheck-XXXXXX").string();
      path = mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  };
  static const Folder kFolder;
  return kFolder.path;
}

}  // namespace

Run run(const std::string& words, const std::string& input) {
  return shell("exec \"$precheck\" " + words, input);
}

Run shell(const std::string& line, const std::string& input) {
  const std::string in = scratchFile("in", input);
  const std::string out = scratchFile("out");
  const std::string err = scratchFile("err");
  const std::string script = scratchFile("script", line);
  const std::string command = std::string{"LC_ALL=C.UTF-8 precheck="} + PRECHECK_COMMAND +
                              " bash " + script + " <" + in + " >" + out + " 2>" + err;
  const int status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe,cert-env33-c)
  return {WEXITSTATUS(status), readAll(out), readAll(err)};
}

std::string scratchFile(const std::string& name, const std::string& text) {
  const auto path = scratch() / name;
  std::ofstream{path, std::ios::binary} << text;
  return path.string();
}

std::string readAll(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string account(const std::string& example) {
  const Json wrapped = Json::parse(readSource("examples/accounts/" + example + ".json"));
  return scratchFile(example + ".json", wrapped.at("account").dump(2));
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace precheck::tests
