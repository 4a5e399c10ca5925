// What another version of a policy changes for one account: two reports on it, compared. Elements
// are told apart by their ids, as they are called in the new version.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "diff/policy_diff.h"
#include "precheck/list.h"
#include "precheck/report.h"

namespace precheck::cli {

template <typename T>
struct Change {
  T before;
  T after;
  [[nodiscard]] bool any() const { return !(before == after); }
};

struct Impact {
  struct ConditionChange {
    const Condition* condition = nullptr;
    Change<std::optional<Status>> status;  // nothing: there is no such condition
    Change<std::optional<Date>> clearsOn;
  };
  // What one loss takes.
  struct Taken {
    List<Money> totals;
    std::size_t items = 0;
    bool certain = true;

    friend bool operator==(const Taken& a, const Taken& b) = default;
  };
  struct LossChange {
    const Loss* loss = nullptr;
    Change<Taken> taken;
  };
  struct StageChange {
    const Stage* stage = nullptr;
    Change<std::optional<Date>> starts;
    Change<std::optional<Date>> ends;
    Change<Applies> applies;
  };
  struct NoticeChange {
    std::string_view section;
    const Notice* notice = nullptr;
    Change<Applies> applies;
    Change<std::optional<Date>> until;
  };
  struct StatementChange {
    const Statement* statement = nullptr;
    Change<bool> asked;
  };
  struct AccrualChange {
    const Accrual* accrual = nullptr;
    Change<List<Money>> totals;
  };

  Change<Verdict> verdict;
  std::vector<ConditionChange> conditions;
  std::vector<StatementChange> statements;
  std::vector<LossChange> losses;
  Change<List<Money>> givenUp;  // all losses together
  std::vector<AccrualChange> accruals;
  std::vector<StageChange> stages;
  std::vector<NoticeChange> notices;
  Change<std::optional<Date>> submission;  // the earliest day to apply
  Change<std::optional<Date>> earliestClosing;
  Change<std::optional<Date>> latestClosing;

  [[nodiscard]] bool empty() const;
  // Verdicts are ordered, the gravest first.
  [[nodiscard]] bool worse() const { return verdict.after < verdict.before; }
  [[nodiscard]] bool better() const { return verdict.before < verdict.after; }
  // A condition blocks that did not, or no longer blocks.
  [[nodiscard]] bool newBlock() const;
  [[nodiscard]] bool blockGone() const;
  // More is taken of something than before, or less.
  [[nodiscard]] bool newLoss() const;
  [[nodiscard]] bool lossGone() const;
  // A day that counts comes later, or can no longer be told; or it comes earlier, or can be told.
  [[nodiscard]] bool later() const;
  [[nodiscard]] bool earlier() const;
};

[[nodiscard]] Impact compareReports(const Report& before, const Report& after,
                                    const PolicyDiff& renames);

}  // namespace precheck::cli
