// What a run over many accounts came to, with the names that make it readable on its own:
// `precheck-summary/1`, and as words. Summaries of several processes can be added up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/tally.h"
#include "dictionary.h"
#include "precheck/evaluate.h"

namespace precheck::cli {

class Summary {
 public:
  Summary(const Policy& policy, const Submission& submission, Tally tally);
  // Reads what toJson wrote. Nothing where the text is no such summary.
  [[nodiscard]] static std::optional<Summary> read(std::string_view json);

  // Only what was asked the same can be added up; otherwise the complaint.
  [[nodiscard]] std::optional<std::string> add(const Summary& other);

  [[nodiscard]] std::string toJson() const;
  [[nodiscard]] std::string text(const Dictionary& words) const;
  [[nodiscard]] std::string_view procedure() const noexcept { return procedure_; }
  [[nodiscard]] std::size_t refused() const noexcept { return tally_.refused; }

 private:
  struct Title {
    std::string id;
    std::string zh;
    std::string en;
  };
  explicit Summary(std::size_t conditions) : tally_(conditions) {}

  std::string policyId_;
  std::string policyVersion_;
  std::string procedure_;
  std::string at_;
  std::vector<std::pair<std::string, bool>> answers_;
  std::vector<Title> conditions_;
  Tally tally_;
};

}  // namespace precheck::cli
