// The accounts scenarios are about: written out in the scenario file, or in a file of their own,
// and changed by each scenario with a merge patch (RFC 7396).
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "inputs.h"
#include "json/document.h"
#include "precheck/account.h"
#include "precheck/policy.h"

namespace precheck::cli {

// A value as somebody wrote it.
struct Written {
  json::Document* document = nullptr;
  std::uint32_t node = 0;
};

// Another file the scenarios name.
struct AccountFile {
  Input input;
  json::Document document;
};

class Accounts {
 public:
  // `folder` is where the paths of account files begin.
  Accounts(json::Document& scenarios, std::string folder, const Policy& policy)
      : scenarios_(scenarios), folder_(std::move(folder)), policy_(policy) {}

  // Reads the file's `accounts`, naming every fault of each.
  void define(std::uint32_t accounts);
  // The account a scenario names, spells out, or means where only one is defined; a fault where
  // there is none. `scenario` is the scenario itself.
  [[nodiscard]] std::optional<Written> find(std::optional<std::uint32_t> account,
                                            std::uint32_t scenario);
  // Names every fault of an account as it was written. With `diagnosed` the scenario expects those
  // that leave it readable.
  void check(const Written& account, bool diagnosed);
  // The account with its change, whose faults are named in the same way.
  [[nodiscard]] std::optional<Account> open(const Written& base,
                                            std::optional<std::uint32_t> change, bool diagnosed);

  // The files that were read, each with its faults in its document.
  [[nodiscard]] std::deque<AccountFile>& files() noexcept { return files_; }

 private:
  [[nodiscard]] std::optional<Written> fromFile(std::uint32_t path);
  [[nodiscard]] Account merged(const Written& base, std::optional<std::uint32_t> change) const;

  json::Document& scenarios_;
  std::string folder_;
  const Policy& policy_;
  std::map<std::string_view, std::optional<Written>> defined_;
  std::map<std::string, std::optional<Written>, std::less<>> byPath_;
  std::deque<AccountFile> files_;  // stays where it is: documents point into the texts
};

}  // namespace precheck::cli
