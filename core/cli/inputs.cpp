#include "inputs.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "bundled.h"
#include "terminal.h"

namespace precheck::cli {
namespace {

constexpr std::string_view kPolicies = "policies/";
constexpr std::string_view kCalendars = "calendars/";
constexpr std::string_view kSuffix = ".json";

std::optional<Input> bundledInput(const std::string& path, std::string name) {
  for (const BundledFile& file : bundledFiles()) {
    if (file.path == path) return Input{std::move(name), std::string{file.text}};
  }
  return std::nullopt;
}

std::vector<std::string> bundledIds(std::string_view folder) {
  std::vector<std::string> out;
  for (const BundledFile& file : bundledFiles()) {
    if (!file.path.starts_with(folder) || !file.path.ends_with(kSuffix)) continue;
    const std::size_t size = file.path.size() - folder.size() - kSuffix.size();
    out.emplace_back(file.path.substr(folder.size(), size));
  }
  return out;
}

std::string_view codeOf(const Fault& fault) { return precheck::name(fault.code); }
std::string_view codeOf(const Finding& finding) { return finding.code; }

template <typename Complaint>
void complainOf(std::string_view file, const Complaint& one, const Dictionary& words,
                std::ostream& out) {
  const std::string_view code = codeOf(one);
  out << harmless(file) << ':';
  if (one.line > 0) out << one.line << ':' << one.column << ':';
  out << ' ' << code << ": " << words.text("fault." + std::string{code});
  if (!one.pointer.empty()) out << " (" << harmless(one.pointer) << ')';
  out << "; " << words.text("fault.expected", {{"expected", harmless(one.expected)}});
  if (!one.hint.empty()) out << ' ' << harmless(one.hint);
  out << '\n';
}

}  // namespace

std::optional<Input> policyInput(std::string_view idOrFile) {
  const std::string name{idOrFile};
  if (auto builtIn = bundledInput(std::string{kPolicies} + name + std::string{kSuffix}, name)) {
    return builtIn;
  }
  return fileInput(idOrFile);
}

std::optional<Input> fileInput(std::string_view path) {
  if (path == "-") {
    return Input{"-", {std::istreambuf_iterator<char>{std::cin}, {}}};
  }
  std::ifstream file{std::string{path}, std::ios::binary};
  if (!file) return std::nullopt;
  Input input{std::string{path}, {std::istreambuf_iterator<char>{file}, {}}};
  if (file.bad()) return std::nullopt;
  return input;
}

std::optional<Input> calendarInput(std::string_view id) {
  const std::string path = std::string{kCalendars} + std::string{id} + std::string{kSuffix};
  return bundledInput(path, path);
}

std::vector<std::string> policyIds() { return bundledIds(kPolicies); }
std::vector<std::string> calendarIds() { return bundledIds(kCalendars); }

std::optional<Input> neededPolicyInput(std::string_view idOrFile) {
  auto input = policyInput(idOrFile);
  if (!input) {
    std::cerr << "precheck: no policy of that id is built in and no such file can be read: "
              << harmless(idOrFile) << '\n';
  }
  return input;
}

std::optional<Policy> openPolicy(const Input& input, const Dictionary& words) {
  Policy policy{input.text};
  if (policy.usable()) return policy;
  complain(input, policy.faults(), words, std::cerr);
  return std::nullopt;
}

std::optional<Policy> openPolicy(std::string_view idOrFile, const Dictionary& words) {
  const auto input = neededPolicyInput(idOrFile);
  if (!input) return std::nullopt;
  return openPolicy(*input, words);
}

void complain(const Input& input, const Faults& faults, const Dictionary& words,
              std::ostream& out) {
  for (const Fault& fault : faults) complainOf(input.name, fault, words, out);
}

void complain(const LintedFile& file, const Dictionary& words, std::ostream& out) {
  for (const Finding& finding : file.findings) complainOf(file.name, finding, words, out);
}

}  // namespace precheck::cli
