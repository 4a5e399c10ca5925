// One agreement, compiled: every pointer resolved, every value checked, every id known.
// A policy with any fault is not usable; nothing is evaluated by it.
#pragma once

#include <cstdint>
#include <forward_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "precheck/date.h"
#include "precheck/fault.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/requirement.h"

namespace precheck {

namespace json {
class Document;
}

// A text in every language the product speaks. The core never chooses between them.
struct LocalizedText {
  std::string_view zh;
  std::string_view en;
  std::string_view json;  // both, as reports write them
};

enum class Procedure : std::uint8_t {
  AccountCancellation,
  OwnershipTransferOut,
  OwnershipTransferIn,
  ServiceExit,
};
enum class LossKind : std::uint8_t { Cash, Voucher, Entitlement, Deposit, Service, Account };
enum class LossTime : std::uint8_t { Submission, Closing };
enum class StageStart : std::uint8_t { Submission, Previous, Closing };
enum class Bound : std::uint8_t { Exactly, AtMost, AtLeast };
enum class Roll : std::uint8_t { None, NextWorkingDay };
enum class Unit : std::uint8_t { Hour, Day, WorkingDay, Month };

[[nodiscard]] std::string_view name(Procedure value) noexcept;
[[nodiscard]] std::string_view name(LossKind value) noexcept;
[[nodiscard]] std::string_view name(LossTime value) noexcept;
[[nodiscard]] std::string_view name(StageStart value) noexcept;
[[nodiscard]] std::string_view name(Bound value) noexcept;
[[nodiscard]] std::string_view name(Unit value) noexcept;

struct Length {
  int count = 0;  // 1 to 10,000
  Unit unit = Unit::Day;
};

// What every element has.
struct Element {
  std::string_view json;  // the members every element of a report begins with: id, clause, title
  std::string_view id;
  List<std::string_view> clause;
  LocalizedText title;
  std::optional<Requirement> when;
};

struct Fix {
  LocalizedText text;
  std::string_view action;       // empty: none
  std::string_view policy;       // id of the procedure to go through first; empty: none
  List<std::string_view> after;  // ids of elements whose steps have to be done before
};

// A fact the policy declares beyond account-summary/1.
struct OwnFact {
  std::string_view pointer;
  FactType type = FactType::Text;
  LocalizedText label;
};

struct Condition : Element {
  Requirement require;
  Fix fix;
  // What else than the account it hangs on: the statements `require` asks for, in order, and
  // whether `when` or `require` asks for the day.
  List<std::size_t> statements;
  bool onDay = false;
};

// Its text stands in `title`.
struct Statement : Element {};

struct Loss : Element {
  LossKind kind = LossKind::Cash;
  List<Selection> of;
  LossTime lostAt = LossTime::Submission;
  std::optional<Percent> share;
  std::optional<Fix> save;
};

// A risk, consequence, liability, duty, alternative, or something kept.
struct Notice : Element {
  std::optional<LocalizedText> text;
  std::string_view action;
  std::string_view policy;       // id of the procedure it is about; empty: none
  List<std::string_view> after;  // of a duty, as in a fix
  std::optional<Length> length;  // after closing
  Bound bound = Bound::Exactly;
};

struct Stage : Element {
  StageStart from = StageStart::Submission;
  std::optional<Length> length;
  Bound bound = Bound::Exactly;
  Roll roll = Roll::None;
  std::optional<LocalizedText> access;
  bool canWithdraw = false;
  std::optional<LocalizedText> mayFail;
  std::optional<LocalizedText> youMust;
  List<std::string_view> legal;  // ids of limits shown beside it
};

struct Accrual : Element {
  struct Source {
    FactPlace list;
    std::size_t since = 0;  // field of an item
  };
  List<Source> of;
  Percent rate;  // a calendar day, simple
};

// A clause that changes nothing, and perhaps something the check takes for granted.
struct ExcusedClause {
  List<std::string_view> clause;
  std::optional<Requirement> when;
  std::optional<LocalizedText> assume;
};

struct Source {
  std::string_view id;
  LocalizedText title;
  std::string_view version;
  std::string_view url;  // empty: none
};

class Policy {
 public:
  // Reads `policy/1`.
  explicit Policy(std::string_view source);
  Policy(Policy&&) noexcept;
  Policy& operator=(Policy&&) noexcept;
  Policy(const Policy&) = delete;
  Policy& operator=(const Policy&) = delete;
  ~Policy();

  [[nodiscard]] bool usable() const noexcept { return faults_.empty(); }
  [[nodiscard]] const Faults& faults() const& noexcept { return faults_; }
  const Faults& faults() const&& = delete;  // they would outlive what they belong to

  // What accounts checked by this policy are read by: account-summary/1 and `facts`.
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept {
    return vocabulary_ ? *vocabulary_ : Vocabulary::standard();
  }

  std::string_view id;
  std::string_view version;
  Date inForceFrom;
  std::optional<Date> inForceUntil;
  LocalizedText provider;
  Procedure procedure = Procedure::AccountCancellation;
  LocalizedText title;
  Offset timeZone;
  std::string_view calendar;
  List<Source> sources;
  List<OwnFact> facts;
  List<Condition> conditions;
  List<Statement> statements;
  List<Loss> losses;
  List<Notice> risks;
  List<Stage> stages;
  List<Accrual> accruals;
  List<Notice> consequences;
  List<Notice> liabilities;
  List<Notice> retention;
  List<Notice> duties;
  List<Notice> alternatives;
  List<ExcusedClause> clauses;

 private:
  friend class PolicyReader;

  std::unique_ptr<json::Document> document_;  // owns every text above
  std::forward_list<std::string> written_;    // owns every `json` above
  std::unique_ptr<Vocabulary> vocabulary_;    // none: the standard one
  Faults faults_;
};

}  // namespace precheck
