// How one changed member of a policy reads.
#pragma once

#include <string>
#include <vector>

#include "dictionary.h"
#include "diff/policy_diff.h"
#include "wording.h"

namespace precheck::cli {

class PartWords {
 public:
  explicit PartWords(const Dictionary& words) : words_(words), say_(words) {}

  // The changed members of an element, a line each.
  [[nodiscard]] std::vector<std::string> lines(const std::vector<PartChange>& parts) const;
  // A text of the policy in this language.
  [[nodiscard]] std::string own(const Json& text) const;

 private:
  [[nodiscard]] std::string either(const std::string& key, const std::string& otherwise) const;
  [[nodiscard]] std::string label(const std::string& member) const;
  [[nodiscard]] std::string arrow(const std::string& before, const std::string& after) const;
  [[nodiscard]] std::string value(const std::string& member, const Json& value) const;
  [[nodiscard]] std::string length(const Json& length) const;
  [[nodiscard]] std::string lengths(const PartChange& part) const;
  void texts(const PartChange& part, std::vector<std::string>& out) const;
  void lists(const std::string& where, const PartChange& part, std::vector<std::string>& out) const;
  void forms(const PartChange& part, std::vector<std::string>& out) const;

  const Dictionary& words_;
  Wording say_;
};

}  // namespace precheck::cli
