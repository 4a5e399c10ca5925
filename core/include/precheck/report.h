// What a check found, still typed. It points into the policy and the account it was made from,
// which must outlive it. `toJson` writes it as `precheck-report/1`.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "precheck/account.h"
#include "precheck/date.h"
#include "precheck/fault.h"
#include "precheck/list.h"
#include "precheck/money.h"
#include "precheck/policy.h"

namespace precheck {

// Where a fact stands in an account: a value, a list, an entry of it, or a field of an entry.
struct FactAddress {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t slot = 0;
  std::uint32_t item = kNone;
  std::uint32_t field = kNone;

  friend auto operator<=>(const FactAddress&, const FactAddress&) = default;
};

// What an outcome rests on: an entry that offends, or a value.
struct Evidence {
  FactAddress place;
  std::uint32_t amountField = FactAddress::kNone;  // where its money stands, if not in `amount`
  std::optional<Date> clearsOn = std::nullopt;
  bool lapses = false;  // it expires by itself before the account is closed

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What keeps an outcome from being decided.
struct Unknowns {
  List<FactAddress> missing;  // not supplied
  List<FactAddress> unclear;  // there, and not readable or not foreseen

  friend bool operator==(const Unknowns&, const Unknowns&) = default;
};

enum class Verdict : std::uint8_t {
  Blocked,
  Incomplete,
  NeedsConfirmation,
  AtRisk,
  ReadyWithLosses,
  Ready,
};
enum class Status : std::uint8_t { Met, Blocked, Unconfirmed, Unknown, NotApplicable };
enum class Applies : std::uint8_t { Yes, No, Maybe };
enum class StepKind : std::uint8_t { Do, FindOut, Fix, Wait, Save, Confirm, Submit, Follow };
enum class AssumptionCode : std::uint8_t {
  CalendarNotPublished,
  CalendarUnavailable,
  ConditionsNotKnown,
  BeforeInForce,
  AfterInForce,
  Agreement,
};

[[nodiscard]] std::string_view name(Verdict value) noexcept;
[[nodiscard]] std::string_view name(Status value) noexcept;
[[nodiscard]] std::string_view name(Applies value) noexcept;
[[nodiscard]] std::string_view name(StepKind value) noexcept;
[[nodiscard]] std::string_view name(AssumptionCode value) noexcept;

struct ConditionResult {
  const Condition* condition = nullptr;
  Status status = Status::Unknown;
  List<Evidence> items;
  Unknowns unknowns;
  std::optional<Date> clearsOn;

  friend bool operator==(const ConditionResult&, const ConditionResult&) = default;
};

struct StatementResult {
  const Statement* statement = nullptr;
  std::optional<bool> answer;

  friend bool operator==(const StatementResult&, const StatementResult&) = default;
};

struct LossResult {
  const Loss* loss = nullptr;
  List<Evidence> items;
  List<Money> totals;
  List<Money> returns;
  std::size_t unpriced = 0;
  std::optional<Date> saveBy;  // the last day it can be saved
  bool certain = true;
  Unknowns unknowns;

  friend bool operator==(const LossResult&, const LossResult&) = default;
};

struct NoticeResult {
  const Notice* notice = nullptr;
  Applies applies = Applies::Yes;
  List<Evidence> items;
  Unknowns unknowns;
  std::optional<Date> until;

  friend bool operator==(const NoticeResult&, const NoticeResult&) = default;
};

struct AccrualResult {
  struct Item {
    FactAddress place;
    Date since;
    std::int64_t days = 0;
    Money principal;
    Money amount;

    friend bool operator==(const Item&, const Item&) = default;
  };
  const Accrual* accrual = nullptr;
  List<Item> items;
  List<Money> totals;
  Date on;
  // The same by the day the account is closed, if nothing is paid.
  std::optional<Date> closingOn;
  List<Money> closingTotals;
  bool certain = true;
  Unknowns unknowns;

  friend bool operator==(const AccrualResult&, const AccrualResult&) = default;
};

struct StageResult {
  const Stage* stage = nullptr;
  Applies applies = Applies::Yes;
  std::optional<Date> starts;
  std::optional<Date> ends;
  bool estimated = false;

  friend bool operator==(const StageResult&, const StageResult&) = default;
};

struct Step {
  StepKind kind = StepKind::Do;
  const Element* element = nullptr;     // none for the submission itself
  const LocalizedText* text = nullptr;  // none where the dictionary says it
  std::string_view action;
  std::optional<Date> on;
  List<Money> saves;
  List<std::size_t> after;  // places in the plan of the steps that have to be done before

  friend bool operator==(const Step&, const Step&) = default;
};

struct Assumption {
  AssumptionCode code = AssumptionCode::Agreement;
  const ExcusedClause* clause = nullptr;
  std::optional<int> year;
  std::optional<std::size_t> count;

  friend bool operator==(const Assumption&, const Assumption&) = default;
};

struct Closing {
  std::optional<Date> earliest;
  std::optional<Date> latest;
};

// Until when an application that was handed in can be taken back.
struct Withdrawal {
  const Stage* stage = nullptr;  // the last stage in which it can; none: not at all
  std::optional<Date> until;     // nothing: as long as that stage lasts
  // `AtMost`: the way back may close sooner than `until`; `AtLeast`: it may stay open longer.
  Bound bound = Bound::Exactly;
  bool estimated = false;
};

struct Report {
  const Policy* policy = nullptr;
  const Account* account = nullptr;
  Moment at;
  Verdict verdict = Verdict::Incomplete;
  List<ConditionResult> conditions;
  List<StatementResult> statements;
  List<LossResult> losses;
  List<NoticeResult> risks;
  List<NoticeResult> consequences;
  List<NoticeResult> liabilities;
  List<NoticeResult> retention;
  List<NoticeResult> duties;
  List<NoticeResult> alternatives;
  List<AccrualResult> accruals;
  List<StageResult> stages;
  std::optional<Date> earliestSubmission;
  Withdrawal withdrawal;
  Closing closing;
  List<Step> plan;
  List<Assumption> assumptions;
  Faults diagnostics;
};

// What is told where only the conditions are asked for, without a verdict: whether one may go hangs
// on losses and risks as well, and is said by a report alone.
struct Conditions {
  const Policy* policy = nullptr;
  const Account* account = nullptr;
  Moment at;
  const List<ConditionResult>* results = nullptr;  // in the policy's order
};

// JSON Pointer of a fact, into the account summary.
[[nodiscard]] std::string pointerTo(const Account& account, const FactAddress& place);
// The policy's own declaration of a fact; nothing where it is one of account-summary/1.
[[nodiscard]] const OwnFact* ownFact(const Policy& policy, const FactAddress& place);
// The entry an evidence stands for, field by field; nothing where it is a single value.
[[nodiscard]] const FactValue* fieldOf(const Account& account, const FactAddress& place,
                                       std::string_view field) noexcept;

[[nodiscard]] std::string toJson(const Report& report);
// `precheck-verdict/1`: of a report only its policy, account, time and verdict.
[[nodiscard]] std::string verdictToJson(const Report& report);
// `precheck-changes/1`: how a report differs from another one by the same policy, the base: one
// that was handed out before, of the same account, or the blank one. For a host that keeps the
// base. `head` is what it begins with: members, already written.
//
//   "at", "verdict", "submission", "closing", and "account" after the blank one: as in the report;
//   a list of the report, unless it is the base's: an entry that is
//     5            stands in the base, as the fifth of the blank report's list of that name,
//     [5, {...}]   is the fifth of the blank report's list, with these members changed,
//     {...}        stands for itself.
[[nodiscard]] std::string changesToJson(const Report& report, const Report& blank,
                                        const Report& base, std::string_view head);
// `precheck-conditions/1`.
[[nodiscard]] std::string toJson(const Conditions& conditions);
// `precheck-condition-changes/1`: the same by what is not in `told`, the results that were handed
// out before of the same account (empty: none), for a host that keeps those.
//
//   "ids": those of all conditions, where it is the first one by a policy;
//   "at": as in the conditions;
//   "conditions": of each that came out otherwise, its place in the policy, its status, its items
//     by pointer and id, what is missing, what is unclear, and the day it clears by itself; the
//     last of these are left out where they are empty:
//     [2,"met"] or [5,"blocked",[["/orders/0","o-1"]],[],["/orders/1/status"]].
[[nodiscard]] std::string changesToJson(const Conditions& conditions,
                                        const List<ConditionResult>& told, bool first);
// `precheck-faults/1`: stands instead of a report; with the line of a stream, where it was one.
[[nodiscard]] std::string toJson(const Faults& faults, std::optional<std::size_t> line = {});

}  // namespace precheck
