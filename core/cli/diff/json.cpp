#include "diff/json.h"
#include "precheck/list.h"

namespace precheck::cli {
namespace {

Json text(const LocalizedText& value) { return {{"zh-CN", value.zh}, {"en", value.en}}; }

Json of(Verdict value) { return name(value); }
Json of(Applies value) { return name(value); }
Json of(bool value) { return value; }
Json of(const std::optional<Status>& value) { return value ? Json(name(*value)) : Json(); }
Json of(const std::optional<Date>& value) { return value ? Json(value->text()) : Json(); }
Json of(const List<Money>& sums) {
  Json out = Json::array();
  for (const Money& sum : sums) {
    out.push_back({{"currency", sum.currency.code()}, {"value", sum.value()}});
  }
  return out;
}
Json of(const Impact::Taken& taken) {
  return {{"totals", of(taken.totals)}, {"items", taken.items}, {"certain", taken.certain}};
}
Json of(const Totals& totals) {
  Json leftOut = Json::array();
  for (const Currency currency : totals.leftOut()) leftOut.push_back(currency.code());
  return {{"totals", of(totals.sums())}, {"leftOut", leftOut}};
}

template <typename T>
Json change(const Change<T>& value) {
  return {{"before", of(value.before)}, {"after", of(value.after)}};
}

Json head(const Element& element) { return {{"id", element.id}, {"title", text(element.title)}}; }

// A list of changes, each with its element at the head.
template <typename List, typename One>
Json list(const List& changes, const One& one) {
  Json out = Json::array();
  for (const auto& entry : changes) out.push_back(one(entry));
  return out;
}

Json parts(const std::vector<PartChange>& changes) {
  return list(changes, [](const PartChange& part) {
    return Json{{"member", part.member}, {"before", part.before}, {"after", part.after}};
  });
}

}  // namespace

Json toJson(const Policy& before, const Policy& after, const PolicyDiff& diff) {
  const auto version = [](const Policy& policy) {
    return Json{{"id", policy.id}, {"version", policy.version}};
  };
  Json out;
  out["format"] = "precheck-diff/1";
  out["before"] = version(before);
  out["after"] = version(after);
  out["general"] = parts(diff.general);
  out["elements"] = list(diff.elements, [](const ElementChange& change) {
    Json one;
    one["section"] = change.section;
    one["change"] = name(change.kind);
    one["id"] = change.id.empty() ? Json() : Json(change.id);
    if (!change.oldId.empty()) one["oldId"] = change.oldId;
    // A statement has its text for a title.
    const auto title = change.element.find(change.section == "statements" ? "text" : "title");
    one["title"] = title == change.element.end() ? Json() : *title;
    one["parts"] = parts(change.parts);
    return one;
  });
  return out;
}

Json toJson(const Impact& impact) {
  Json out;
  out["verdict"] = change(impact.verdict);
  out["submission"] = change(impact.submission);
  out["closing"] = {{"earliest", change(impact.earliestClosing)},
                    {"latest", change(impact.latestClosing)}};
  out["conditions"] = list(impact.conditions, [](const Impact::ConditionChange& one) {
    Json entry = head(*one.condition);
    entry["status"] = change(one.status);
    entry["clearsOn"] = change(one.clearsOn);
    return entry;
  });
  out["statements"] = list(impact.statements, [](const Impact::StatementChange& one) {
    Json entry = head(*one.statement);
    entry["asked"] = change(one.asked);
    return entry;
  });
  out["losses"] = list(impact.losses, [](const Impact::LossChange& one) {
    Json entry = head(*one.loss);
    entry["taken"] = change(one.taken);
    return entry;
  });
  out["givenUp"] = change(impact.givenUp);
  out["accruals"] = list(impact.accruals, [](const Impact::AccrualChange& one) {
    Json entry = head(*one.accrual);
    entry["totals"] = change(one.totals);
    return entry;
  });
  out["stages"] = list(impact.stages, [](const Impact::StageChange& one) {
    Json entry = head(*one.stage);
    entry["applies"] = change(one.applies);
    entry["starts"] = change(one.starts);
    entry["ends"] = change(one.ends);
    return entry;
  });
  out["notices"] = list(impact.notices, [](const Impact::NoticeChange& one) {
    Json entry = head(*one.notice);
    entry["section"] = one.section;
    entry["applies"] = change(one.applies);
    entry["until"] = change(one.until);
    return entry;
  });
  return out;
}

Json toJson(const ImpactTally& tally) {
  Json out;
  out["lines"] = tally.lines;
  out["refused"] = tally.refused;
  out["unchanged"] = tally.unchanged;
  out["worse"] = tally.worse;
  out["better"] = tally.better;
  out["newBlock"] = tally.newBlock;
  out["blockGone"] = tally.blockGone;
  out["newLoss"] = tally.newLoss;
  out["lossGone"] = tally.lossGone;
  out["later"] = tally.later;
  out["earlier"] = tally.earlier;
  out["verdicts"] = Json::array();
  for (std::size_t before = 0; before < kVerdicts; ++before) {
    for (std::size_t after = 0; after < kVerdicts; ++after) {
      const std::size_t count = tally.verdicts.at(before).at(after);
      if (count == 0) continue;
      out["verdicts"].push_back({{"before", name(static_cast<Verdict>(before))},
                                 {"after", name(static_cast<Verdict>(after))},
                                 {"count", count}});
    }
  }
  out["conditions"] = list(tally.conditions, [](const ImpactTally::ByCondition& one) {
    return Json{{"id", one.id},
                {"title", {{"zh-CN", one.zh}, {"en", one.en}}},
                {"newlyBlocked", one.newlyBlocked},
                {"nowFree", one.nowFree}};
  });
  out["givenUp"] = {{"before", of(tally.givenUpBefore)}, {"after", of(tally.givenUpAfter)}};
  return out;
}

}  // namespace precheck::cli
