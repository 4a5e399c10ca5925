#include "scenarios/accounts.h"

#include <vector>

#include "json/object_reader.h"
#include "json/suggest.h"
#include "scenarios/values.h"

namespace precheck::cli {

using json::Document;
using json::Kind;

namespace {

// The fault of an account where its value was written, or the nearest thing above it.
void put(const Fault& fault, Document& document, const Followed& place) {
  if (fault.code == FaultCode::UnknownMember && place.rest.empty()) {
    document.faultAtKey(fault.code, place.node, fault.expected, fault.hint);
  } else {
    document.fault(fault.code, place.node, fault.expected, fault.hint);
  }
}

}  // namespace

void Accounts::define(std::uint32_t accounts) {
  const json::Children members{scenarios_, accounts};
  for (const std::uint32_t member : members) {
    const json::Node& node = scenarios_[member];
    std::optional<Written> written;
    if (node.kind == Kind::Text) {
      written = fromFile(member);
    } else if (node.kind == Kind::Object) {
      written = Written{&scenarios_, member};
    } else {
      scenarios_.fault(FaultCode::WrongType, member,
                       "an account summary, or the path of a file that holds one");
    }
    if (written) check(*written, false);
    defined_.emplace(node.key, written);
  }
}

std::optional<Written> Accounts::find(std::optional<std::uint32_t> account,
                                      std::uint32_t scenario) {
  if (!account) {
    if (defined_.size() == 1) return defined_.begin()->second;
    scenarios_.fault(FaultCode::MissingMember, scenario, "`account`",
                     "It may be left out only where `accounts` holds exactly one.");
    return std::nullopt;
  }
  const json::Node& node = scenarios_[*account];
  if (node.kind == Kind::Object) return Written{&scenarios_, *account};
  if (node.kind != Kind::Text) {
    scenarios_.fault(FaultCode::WrongType, *account,
                     "the name of one of `accounts`, the path of a file, or an account summary");
    return std::nullopt;
  }
  if (const auto found = defined_.find(node.text); found != defined_.end()) return found->second;
  if (node.text.ends_with(".json")) {
    const auto known = byPath_.find(node.text);
    if (known != byPath_.end()) return known->second;
    const auto written = fromFile(*account);
    if (written) check(*written, false);
    byPath_.emplace(node.text, written);
    return written;
  }
  std::vector<std::string_view> names;
  for (const auto& [name, written] : defined_) names.push_back(name);
  scenarios_.fault(FaultCode::BadValue, *account, "one of `accounts`: " + json::oneOf(names),
                   json::didYouMean(node.text, names));
  return std::nullopt;
}

std::optional<Written> Accounts::fromFile(std::uint32_t path) {
  const std::string name = folder_ + std::string{scenarios_[path].text};
  auto input = fileInput(name);
  if (!input) {
    scenarios_.fault(FaultCode::BadValue, path, "the path of a file that can be read",
                     "Paths begin in the folder of the scenario file.");
    return std::nullopt;
  }
  AccountFile& file = files_.emplace_back();
  file.input = std::move(*input);
  file.document = Document{file.input.text, DocumentKind::Account};
  if (!file.document.usable()) return std::nullopt;
  return Written{&file.document, 0};
}

Account Accounts::merged(const Written& base, std::optional<std::uint32_t> change) const {
  OrderedJson account = valueOf(*base.document, base.node);
  if (change) account.merge_patch(valueOf(scenarios_, *change));
  const std::string text = account.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  return Account{text, policy_.timeZone, policy_.vocabulary()};
}

void Accounts::check(const Written& account, bool diagnosed) {
  const Account read = merged(account, std::nullopt);
  if (read.usable() && diagnosed) return;
  for (const Fault& fault : read.faults()) {
    put(fault, *account.document, follow(*account.document, account.node, fault.pointer));
  }
}

std::optional<Account> Accounts::open(const Written& base, std::optional<std::uint32_t> change,
                                      bool diagnosed) {
  Account account = merged(base, change);
  if (change && !(account.usable() && diagnosed)) {
    for (const Fault& fault : account.faults()) {
      const Followed place = follow(scenarios_, *change, fault.pointer);
      // What the change leaves as it was has been named already.
      if (!place.atObject) put(fault, scenarios_, place);
    }
  }
  if (!account.usable()) return std::nullopt;
  return account;
}

}  // namespace precheck::cli
