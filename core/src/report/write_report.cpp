// Writes `precheck-report/1`, member by member in the order of its schema, and
// `precheck-changes/1`: the same, but for what a host that keeps the blank report and the one
// before has already.
#include <cstddef>
#include <cstdint>
#include <string>

#include "json/writer.h"
#include "precheck/list.h"
#include "precheck/report.h"
#include "report/part_writer.h"

namespace precheck {
namespace {

using json::Writer;

// The element of the policy that a result is about; nothing where it is about none.
const void* subjectOf(const ConditionResult& result) { return result.condition; }
const void* subjectOf(const StatementResult& result) { return result.statement; }
const void* subjectOf(const LossResult& result) { return result.loss; }
const void* subjectOf(const NoticeResult& result) { return result.notice; }
const void* subjectOf(const AccrualResult& result) { return result.accrual; }
const void* subjectOf(const StageResult& result) { return result.stage; }
const void* subjectOf(const Step& step) { return step.element; }
const void* subjectOf(const Assumption& assumption) { return assumption.clause; }

// A list of results of any kind: written once rather than for each kind, for the size of the WASM.
class Results {
 public:
  template <typename Result>
  explicit Results(const List<Result>& list)
      : first_(reinterpret_cast<const std::byte*>(list.data())),
        size_(list.size()),
        stride_(sizeof(Result)),
        subject_([](const void* one) { return subjectOf(*static_cast<const Result*>(one)); }),
        equal_([](const void* a, const void* b) {
          return *static_cast<const Result*>(a) == *static_cast<const Result*>(b);
        }) {}

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  const void* operator[](std::size_t index) const noexcept { return first_ + index * stride_; }
  // Where a result on the same subject stands, and where this very result does; the size: nowhere.
  [[nodiscard]] std::size_t placeOf(const void* result) const {
    std::size_t place = 0;
    while (place < size_ && subject_((*this)[place]) != subject_(result)) ++place;
    return place;
  }
  [[nodiscard]] bool holds(const void* result) const {
    std::size_t place = 0;
    while (place < size_ && !equal_((*this)[place], result)) ++place;
    return place < size_;
  }
  bool operator==(const Results& other) const {
    std::size_t same = 0;
    while (same < size_ && same < other.size_ && equal_((*this)[same], other[same])) ++same;
    return same == size_ && same == other.size_;
  }

 private:
  const std::byte* first_;
  std::size_t size_;
  std::size_t stride_;
  const void* (*subject_)(const void*);
  bool (*equal_)(const void*, const void*);
};

class ReportWriter {
 public:
  explicit ReportWriter(const Report& report)
      : report_(report), parts_(*report.policy, *report.account) {}
  ReportWriter(const Report& report, const Report& blank, const Report& base)
      : report_(report), blank_(&blank), base_(&base), parts_(*report.policy, *report.account) {}

  std::string write() {
    out_.beginObject();
    out_.member("format", "precheck-report/1");
    policy();
    account();
    rest();
    return out_.take();
  }

  std::string writeChanges(std::string_view head) {
    out_.beginObject();
    out_.member("format", "precheck-changes/1");
    out_.json(head);
    if (base_ == blank_) account();
    rest();
    return out_.take();
  }

 private:
  void rest() {
    out_.member("at", report_.at.text(parts_.zone()));
    out_.member("verdict", name(report_.verdict));
    section("conditions", &Report::conditions, &ReportWriter::condition);
    section("statements", &Report::statements, &ReportWriter::statement);
    section("losses", &Report::losses, &ReportWriter::loss);
    section("risks", &Report::risks, &ReportWriter::notice);
    section("consequences", &Report::consequences, &ReportWriter::notice);
    section("liabilities", &Report::liabilities, &ReportWriter::notice);
    section("retention", &Report::retention, &ReportWriter::notice);
    section("duties", &Report::duties, &ReportWriter::notice);
    section("alternatives", &Report::alternatives, &ReportWriter::notice);
    section("accruals", &Report::accruals, &ReportWriter::accrual);
    section("stages", &Report::stages, &ReportWriter::stage);
    out_.key("submission").beginObject();
    parts_.date("earliest", report_.earliestSubmission);
    withdrawal();
    out_.endObject();
    out_.key("closing").beginObject();
    parts_.date("earliest", report_.closing.earliest);
    parts_.date("latest", report_.closing.latest);
    out_.endObject();
    // A step that is as it was may have another place.
    section("plan", &Report::plan, &ReportWriter::step, false);
    if (whole() && !report_.policy->facts.empty()) ownFacts();
    section("assumptions", &Report::assumptions, &ReportWriter::assumption);
    diagnostics();
    out_.endObject();
  }

  [[nodiscard]] bool whole() const noexcept { return base_ == nullptr; }

  // A list of the report. Among changes, it is left out where it is the base's, and of its entries
  // only that is written which the blank report cannot know.
  template <typename Result>
  void section(std::string_view member, List<Result> Report::*list,
               void (ReportWriter::*writeOne)(const Result&), bool mayStay = true) {
    const Results results{report_.*list};
    if (whole()) {
      out_.key(member).beginArray();
    } else {
      if (results == Results{base_->*list}) return;
      out_.key(member).beginArray();
    }
    for (const Result& result : report_.*list) {
      const Entry entry =
          whole() ? Entry::Whole
                  : begin(&result, Results{base_->*list}, Results{blank_->*list}, mayStay);
      if (entry == Entry::Stays) continue;
      out_.beginObject();
      (this->*writeOne)(result);
      out_.endObject();
      if (entry == Entry::Changed) out_.endArray();
    }
    out_.endArray();
  }
  enum class Entry : std::uint8_t { Whole, Stays, Changed };
  // An entry among changes, up to its members.
  Entry begin(const void* result, const Results& before, const Results& all, bool mayStay) {
    const std::size_t place = all.placeOf(result);
    if (place == all.size()) return Entry::Whole;
    const bool stays = mayStay && before.holds(result);
    if (!stays) out_.beginArray();
    out_.number(static_cast<std::int64_t>(place));
    return stays ? Entry::Stays : Entry::Changed;
  }

  // What every blank element has: left out among changes.
  void items(const List<Evidence>& entries) {
    if (whole() || !entries.empty()) parts_.items("items", entries);
  }
  void pointers(std::string_view member, const List<FactAddress>& places) {
    if (!whole() && places.empty()) return;
    out_.key(member);
    parts_.pointers(places);
  }
  void unknowns(const Unknowns& unknowns) {
    pointers("missing", unknowns.missing);
    pointers("unclear", unknowns.unclear);
  }
  void sums(std::string_view member, const List<Money>& values) {
    if (whole() || !values.empty()) parts_.sums(member, values);
  }
  void date(std::string_view member, const std::optional<Date>& value) {
    if (whole() || value) parts_.date(member, value);
  }

  void clauses(const List<std::string_view>& refs) {
    out_.key("clause").beginArray();
    for (const std::string_view ref : refs) out_.text(ref);
    out_.endArray();
  }
  void fix(std::string_view member, const Fix& value) {
    out_.key(member).beginObject();
    parts_.text("text", value.text);
    parts_.textOrNull("action", value.action);
    if (!value.policy.empty()) out_.member("policy", value.policy);
    out_.endObject();
  }

  void policy() {
    const Policy& policy = *report_.policy;
    out_.key("policy").beginObject();
    out_.member("id", policy.id).member("version", policy.version);
    parts_.text("title", policy.title);
    parts_.text("provider", policy.provider);
    out_.member("procedure", name(policy.procedure));
    out_.member("timeZone", parts_.zone().text());
    parts_.list("sources", policy.sources, [this](const Source& source) {
      out_.member("id", source.id);
      parts_.text("title", source.title);
      out_.member("version", source.version);
      if (!source.url.empty()) out_.member("url", source.url);
    });
    out_.endObject();
  }
  void account() {
    const Account& account = *report_.account;
    const FactValue& id = account.value(account.vocabulary().find("/account/id")->slot);
    const FactValue& asOf = account.value(account.vocabulary().find("/asOf")->slot);
    out_.key("account").beginObject();
    out_.key("id");
    if (id.knowledge == Knowledge::Known) {
      out_.text(id.text);
    } else {
      out_.null();
    }
    parts_.textOrNull("asOf", asOf.knowledge == Knowledge::Known ? asOf.moment.text(parts_.zone())
                                                                 : std::string{});
    out_.endObject();
  }

  void condition(const ConditionResult& result) {
    if (whole()) out_.json(result.condition->json);
    out_.member("status", name(result.status));
    items(result.items);
    unknowns(result.unknowns);
    date("clearsOn", result.clearsOn);
    if (!whole()) return;
    out_.key("statements").beginArray();
    for (const std::size_t index : result.condition->statements) {
      out_.text(report_.policy->statements[index].id);
    }
    out_.endArray();
    fix("fix", result.condition->fix);
  }
  void statement(const StatementResult& result) {
    if (whole()) out_.json(result.statement->json);
    out_.key("answer");
    if (result.answer) {
      out_.flag(*result.answer);
    } else {
      out_.null();
    }
  }
  void loss(const LossResult& result) {
    if (whole()) {
      out_.json(result.loss->json);
      out_.member("kind", name(result.loss->kind)).member("when", name(result.loss->lostAt));
    }
    items(result.items);
    sums("totals", result.totals);
    out_.key("unpriced").number(static_cast<std::int64_t>(result.unpriced));
    sums("returns", result.returns);
    out_.key("certain").flag(result.certain);
    unknowns(result.unknowns);
    if (result.loss->save) {
      out_.key("save").beginObject();
      parts_.text("text", result.loss->save->text);
      parts_.textOrNull("action", result.loss->save->action);
      parts_.date("by", result.saveBy);
      out_.endObject();
    } else if (whole()) {
      out_.key("save").null();
    }
  }
  void notice(const NoticeResult& result) {
    const Notice& notice = *result.notice;
    if (whole()) {
      out_.json(notice.json);
      parts_.text("text", notice.text);
    }
    out_.member("applies", name(result.applies));
    items(result.items);
    unknowns(result.unknowns);
    if (whole()) {
      parts_.textOrNull("action", notice.action);
      parts_.textOrNull("policy", notice.policy);
    }
    date("until", result.until);
    if (whole()) {
      parts_.textOrNull("bound", notice.length ? name(notice.bound) : std::string_view{});
    }
  }
  void accrual(const AccrualResult& result) {
    if (whole()) {
      out_.json(result.accrual->json);
      out_.member("rate", result.accrual->rate.text()).member("per", "day");
    }
    parts_.list("items", result.items, [this](const AccrualResult::Item& item) {
      out_.key("pointer");
      parts_.pointer(item.place);
      for (const std::string_view field : {"id", "title"}) {
        out_.key(field);
        parts_.ownWords(item.place, field);
      }
      parts_.date("since", item.since);
      out_.key("days").number(item.days);
      out_.key("principal");
      parts_.money(item.principal);
      out_.key("amount");
      parts_.money(item.amount);
    });
    sums("totals", result.totals);
    parts_.date("on", result.on);
    out_.key("closing");
    if (result.closingOn) {
      out_.beginObject();
      parts_.date("on", result.closingOn);
      parts_.sums("totals", result.closingTotals);
      out_.endObject();
    } else {
      out_.null();
    }
    out_.key("certain").flag(result.certain);
    unknowns(result.unknowns);
  }
  void stage(const StageResult& result) {
    const Stage& stage = *result.stage;
    if (whole()) out_.json(stage.json);
    out_.member("applies", name(result.applies));
    if (whole()) out_.member("from", name(stage.from));
    date("starts", result.starts);
    date("ends", result.ends);
    if (whole()) {
      length(stage.length);
      parts_.textOrNull("bound", stage.length ? name(stage.bound) : std::string_view{});
    }
    out_.key("estimated").flag(result.estimated);
    if (!whole()) return;
    parts_.text("access", stage.access);
    out_.key("canWithdraw").flag(stage.canWithdraw);
    parts_.text("mayFail", stage.mayFail);
    parts_.text("youMust", stage.youMust);
    out_.key("legal").beginArray();
    for (const std::string_view limit : stage.legal) out_.text(limit);
    out_.endArray();
  }
  void length(const std::optional<Length>& length) {
    out_.key("length");
    if (length) {
      out_.beginObject();
      out_.key("count").number(length->count);
      out_.member("unit", name(length->unit));
      out_.endObject();
    } else {
      out_.null();
    }
  }
  void step(const Step& step) {
    out_.key("order").number(++steps_);
    out_.member("kind", name(step.kind));
    if (whole()) {
      parts_.textOrNull("ref", step.element != nullptr ? step.element->id : std::string_view{});
      parts_.text("text", step.text);
      parts_.textOrNull("action", step.action);
    }
    date("on", step.on);
    sums("saves", step.saves);
    out_.key("after").beginArray();
    for (const std::size_t first : step.after) out_.number(static_cast<std::int64_t>(first) + 1);
    out_.endArray();
  }
  void withdrawal() {
    const Withdrawal& found = report_.withdrawal;
    out_.key("withdrawal");
    if (found.stage == nullptr) {
      out_.null();
      return;
    }
    out_.beginObject();
    out_.member("stage", found.stage->id);
    parts_.date("until", found.until);
    parts_.textOrNull("bound", found.until ? name(found.bound) : std::string_view{});
    out_.key("estimated").flag(found.estimated);
    out_.endObject();
  }
  void ownFacts() {
    parts_.list("facts", report_.policy->facts, [this](const OwnFact& fact) {
      out_.member("pointer", fact.pointer);
      parts_.text("label", fact.label);
    });
  }
  void assumption(const Assumption& assumption) {
    out_.member("code", name(assumption.code));
    clauses(assumption.clause != nullptr ? assumption.clause->clause : List<std::string_view>{});
    parts_.text("text", assumption.clause != nullptr ? assumption.clause->assume
                                                     : std::optional<LocalizedText>{});
    out_.key("year");
    if (assumption.year) {
      out_.number(*assumption.year);
    } else {
      out_.null();
    }
    out_.key("count");
    if (assumption.count) {
      out_.number(static_cast<std::int64_t>(*assumption.count));
    } else {
      out_.null();
    }
  }
  void diagnostics() {
    if (!whole() && report_.diagnostics == base_->diagnostics) return;
    out_.key("diagnostics").beginArray();
    for (const Fault& fault : report_.diagnostics) writeFault(out_, fault);
    out_.endArray();
  }

  const Report& report_;
  const Report* blank_ = nullptr;
  const Report* base_ = nullptr;  // none: the whole report is wanted
  std::int64_t steps_ = 0;        // written so far
  PartWriter parts_;
  Writer& out_ = parts_.out();
};

}  // namespace

std::string toJson(const Report& report) { return ReportWriter{report}.write(); }

std::string changesToJson(const Report& report, const Report& blank, const Report& base,
                          std::string_view head) {
  return ReportWriter{report, blank, base}.writeChanges(head);
}

}  // namespace precheck
