// Writes `precheck-report/1`, member by member in the order of its schema.
#include <string>

#include "json/writer.h"
#include "precheck/report.h"

namespace precheck {
namespace {

using json::Writer;

class ReportWriter {
 public:
  explicit ReportWriter(const Report& report) : report_(report), zone_(report.policy->timeZone) {}

  std::string write() {
    out_.beginObject();
    out_.member("format", "precheck-report/1");
    policy();
    account();
    out_.member("at", report_.at.text(zone_));
    out_.member("verdict", name(report_.verdict));
    list("conditions", report_.conditions, [this](const auto& r) { condition(r); });
    list("statements", report_.statements, [this](const auto& r) { statement(r); });
    list("losses", report_.losses, [this](const auto& r) { loss(r); });
    notices("risks", report_.risks);
    notices("consequences", report_.consequences);
    notices("liabilities", report_.liabilities);
    notices("retention", report_.retention);
    notices("duties", report_.duties);
    notices("alternatives", report_.alternatives);
    list("accruals", report_.accruals, [this](const auto& r) { accrual(r); });
    list("stages", report_.stages, [this](const auto& r) { stage(r); });
    out_.key("submission").beginObject();
    date("earliest", report_.earliestSubmission);
    withdrawal();
    out_.endObject();
    out_.key("closing").beginObject();
    date("earliest", report_.closing.earliest);
    date("latest", report_.closing.latest);
    out_.endObject();
    plan();
    if (!report_.policy->facts.empty()) ownFacts();
    list("assumptions", report_.assumptions, [this](const auto& r) { assumption(r); });
    list("diagnostics", report_.diagnostics, [this](const auto& r) { writeFault(out_, r); });
    out_.endObject();
    return out_.take();
  }

  std::string writeBrief() {
    out_.beginObject();
    out_.member("format", "precheck-brief/1");
    out_.member("verdict", name(report_.verdict));
    list("conditions", report_.conditions, [this](const ConditionResult& result) {
      out_.member("id", result.condition->id);
      out_.member("status", name(result.status));
      out_.key("items").beginArray();
      for (const Evidence& item : result.items) {
        const FactValue* id = fieldOf(*report_.account, item.place, "id");
        if (id != nullptr) {
          out_.text(id->text);
        } else {
          out_.null();
        }
      }
      out_.endArray();
    });
    out_.endObject();
    return out_.take();
  }

  static void writeFault(Writer& out, const Fault& fault) {
    out.beginObject();
    out.member("document", name(fault.document));
    out.member("code", name(fault.code));
    out.member("pointer", fault.pointer);
    out.key("line").number(static_cast<std::int64_t>(fault.line));
    out.key("column").number(static_cast<std::int64_t>(fault.column));
    out.member("expected", fault.expected);
    out.member("hint", fault.hint);
    out.endObject();
  }

 private:
  template <typename List, typename One>
  void list(std::string_view member, const List& entries, const One& one) {
    out_.key(member).beginArray();
    for (const auto& entry : entries) {
      out_.beginObject();
      one(entry);
      out_.endObject();
    }
    out_.endArray();
  }
  void list(std::string_view member, const Faults& faults, const auto& one) {
    out_.key(member).beginArray();
    for (const Fault& fault : faults) one(fault);
    out_.endArray();
  }

  void text(std::string_view member, const LocalizedText& value) {
    out_.key(member).json(value.json);
  }
  void text(std::string_view member, const LocalizedText* value) {
    if (value != nullptr) {
      text(member, *value);
    } else {
      out_.key(member).null();
    }
  }
  void text(std::string_view member, const std::optional<LocalizedText>& value) {
    text(member, value ? &*value : nullptr);
  }
  void date(std::string_view member, const std::optional<Date>& value) {
    out_.key(member);
    if (value) {
      out_.plain(value->text());
    } else {
      out_.null();
    }
  }
  void textOrNull(std::string_view member, std::string_view value) {
    out_.key(member);
    if (value.empty()) {
      out_.null();
    } else {
      out_.text(value);
    }
  }
  void money(const Money& value) {
    out_.beginObject();
    out_.key("currency").plain(value.currency.code()).key("value").plain(value.value());
    out_.endObject();
  }
  void sums(std::string_view member, const List<Money>& values) {
    out_.key(member).beginArray();
    for (const Money& value : values) money(value);
    out_.endArray();
  }
  void clauses(const List<std::string_view>& refs) {
    out_.key("clause").beginArray();
    for (const std::string_view ref : refs) out_.text(ref);
    out_.endArray();
  }
  void unknowns(const Unknowns& unknowns) {
    pointers("missing", unknowns.missing);
    pointers("unclear", unknowns.unclear);
  }
  void pointers(std::string_view member, const List<FactAddress>& places) {
    out_.key(member).beginArray();
    for (const FactAddress& place : places) out_.plain(pointerTo(*report_.account, place));
    out_.endArray();
  }
  void fix(std::string_view member, const Fix& value) {
    out_.key(member).beginObject();
    text("text", value.text);
    textOrNull("action", value.action);
    if (!value.policy.empty()) out_.member("policy", value.policy);
    out_.endObject();
  }

  // The host's own words for an entry, or nothing where it gave none.
  void ownWords(const FactAddress& place, std::string_view field) {
    const FactValue* value = fieldOf(*report_.account, place, field);
    out_.key(field);
    if (value != nullptr) {
      out_.text(value->text);
    } else {
      out_.null();
    }
  }
  void evidence(const Evidence& item) {
    const Account& account = *report_.account;
    out_.key("pointer").plain(pointerTo(*report_.account, item.place));
    ownWords(item.place, "id");
    ownWords(item.place, "title");
    for (const std::string_view field : {"status", "kind"}) {
      if (const FactValue* value = fieldOf(account, item.place, field)) {
        out_.member(field, value->text);
      }
    }
    for (const std::string_view field : {"at", "expiresAt"}) {
      if (const FactValue* value = fieldOf(account, item.place, field)) {
        out_.member(field, value->moment.text(zone_));
      }
    }
    amountOf(item);
    if (item.place.item == FactAddress::kNone) singleValue(item.place.slot);
    if (item.clearsOn && item.clearsOn->inRange()) date("clearsOn", item.clearsOn);
    if (item.lapses) out_.key("lapses").flag(true);
  }
  void amountOf(const Evidence& item) {
    std::string_view field = "amount";
    const FactSpec& fact = *report_.account->vocabulary().entries()[item.place.slot].fact;
    if (item.amountField != FactAddress::kNone) field = fieldsOf(fact)[item.amountField].name;
    if (const FactValue* value = fieldOf(*report_.account, item.place, field)) {
      out_.key("amount");
      money(value->money);
    }
  }
  void singleValue(std::uint32_t slot) {
    const FactValue& value = report_.account->value(slot);
    if (value.knowledge != Knowledge::Known) return;
    switch (report_.account->vocabulary().entries()[slot].fact->type) {
      case FactType::Text:
      case FactType::Choice:
        out_.member("value", value.text);
        break;
      case FactType::Flag:
        out_.key("value").flag(value.flag);
        break;
      case FactType::Time:
        out_.member("at", value.moment.text(zone_));
        break;
      case FactType::Amount:
        out_.key("amount");
        money(value.money);
        break;
      default:
        break;
    }
  }
  void items(const List<Evidence>& entries) {
    list("items", entries, [this](const Evidence& item) { evidence(item); });
  }

  void policy() {
    const Policy& policy = *report_.policy;
    out_.key("policy").beginObject();
    out_.member("id", policy.id).member("version", policy.version);
    text("title", policy.title);
    text("provider", policy.provider);
    out_.member("procedure", name(policy.procedure));
    out_.member("timeZone", zone_.text());
    list("sources", policy.sources, [this](const Source& source) {
      out_.member("id", source.id);
      text("title", source.title);
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
    textOrNull("asOf",
               asOf.knowledge == Knowledge::Known ? asOf.moment.text(zone_) : std::string{});
    out_.endObject();
  }

  void condition(const ConditionResult& result) {
    out_.json(result.condition->json);
    out_.member("status", name(result.status));
    items(result.items);
    unknowns(result.unknowns);
    date("clearsOn", result.clearsOn);
    out_.key("statements").beginArray();
    for (const std::size_t index : result.condition->statements) {
      out_.text(report_.policy->statements[index].id);
    }
    out_.endArray();
    fix("fix", result.condition->fix);
  }
  void statement(const StatementResult& result) {
    out_.json(result.statement->json);
    out_.key("answer");
    if (result.answer) {
      out_.flag(*result.answer);
    } else {
      out_.null();
    }
  }
  void loss(const LossResult& result) {
    out_.json(result.loss->json);
    out_.member("kind", name(result.loss->kind)).member("when", name(result.loss->lostAt));
    items(result.items);
    sums("totals", result.totals);
    out_.key("unpriced").number(static_cast<std::int64_t>(result.unpriced));
    sums("returns", result.returns);
    out_.key("certain").flag(result.certain);
    unknowns(result.unknowns);
    if (result.loss->save) {
      out_.key("save").beginObject();
      text("text", result.loss->save->text);
      textOrNull("action", result.loss->save->action);
      date("by", result.saveBy);
      out_.endObject();
    } else {
      out_.key("save").null();
    }
  }
  void notices(std::string_view member, const List<NoticeResult>& results) {
    list(member, results, [this](const NoticeResult& result) {
      const Notice& notice = *result.notice;
      out_.json(notice.json);
      text("text", notice.text);
      out_.member("applies", name(result.applies));
      items(result.items);
      unknowns(result.unknowns);
      textOrNull("action", notice.action);
      textOrNull("policy", notice.policy);
      date("until", result.until);
      textOrNull("bound", notice.length ? name(notice.bound) : std::string_view{});
    });
  }
  void accrual(const AccrualResult& result) {
    out_.json(result.accrual->json);
    out_.member("rate", result.accrual->rate.text()).member("per", "day");
    list("items", result.items, [this](const AccrualResult::Item& item) {
      out_.key("pointer").plain(pointerTo(*report_.account, item.place));
      ownWords(item.place, "id");
      ownWords(item.place, "title");
      date("since", item.since);
      out_.key("days").number(item.days);
      out_.key("principal");
      money(item.principal);
      out_.key("amount");
      money(item.amount);
    });
    sums("totals", result.totals);
    date("on", result.on);
    out_.key("closing");
    if (result.closingOn) {
      out_.beginObject();
      date("on", result.closingOn);
      sums("totals", result.closingTotals);
      out_.endObject();
    } else {
      out_.null();
    }
    out_.key("certain").flag(result.certain);
    unknowns(result.unknowns);
  }
  void stage(const StageResult& result) {
    const Stage& stage = *result.stage;
    out_.json(stage.json);
    out_.member("applies", name(result.applies)).member("from", name(stage.from));
    date("starts", result.starts);
    date("ends", result.ends);
    out_.key("length");
    if (stage.length) {
      out_.beginObject();
      out_.key("count").number(stage.length->count);
      out_.member("unit", name(stage.length->unit));
      out_.endObject();
    } else {
      out_.null();
    }
    textOrNull("bound", stage.length ? name(stage.bound) : std::string_view{});
    out_.key("estimated").flag(result.estimated);
    text("access", stage.access);
    out_.key("canWithdraw").flag(stage.canWithdraw);
    text("mayFail", stage.mayFail);
    text("youMust", stage.youMust);
    out_.key("legal").beginArray();
    for (const std::string_view limit : stage.legal) out_.text(limit);
    out_.endArray();
  }
  void plan() {
    std::int64_t order = 0;
    list("plan", report_.plan, [this, &order](const Step& step) {
      out_.key("order").number(++order);
      out_.member("kind", name(step.kind));
      textOrNull("ref", step.element != nullptr ? step.element->id : std::string_view{});
      text("text", step.text);
      textOrNull("action", step.action);
      date("on", step.on);
      sums("saves", step.saves);
      out_.key("after").beginArray();
      for (const std::size_t first : step.after) out_.number(static_cast<std::int64_t>(first) + 1);
      out_.endArray();
    });
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
    date("until", found.until);
    textOrNull("bound", found.until ? name(found.bound) : std::string_view{});
    out_.key("estimated").flag(found.estimated);
    out_.endObject();
  }
  void ownFacts() {
    list("facts", report_.policy->facts, [this](const OwnFact& fact) {
      out_.member("pointer", fact.pointer);
      text("label", fact.label);
    });
  }
  void assumption(const Assumption& assumption) {
    out_.member("code", name(assumption.code));
    clauses(assumption.clause != nullptr ? assumption.clause->clause : List<std::string_view>{});
    text("text",
         assumption.clause != nullptr ? assumption.clause->assume : std::optional<LocalizedText>{});
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

  const Report& report_;
  Offset zone_;
  Writer out_;
};

}  // namespace

std::string toJson(const Report& report) { return ReportWriter{report}.write(); }

std::string toBriefJson(const Report& report) { return ReportWriter{report}.writeBrief(); }

std::string toJson(const Faults& faults, std::optional<std::size_t> line) {
  Writer out;
  out.beginObject();
  out.member("format", "precheck-faults/1");
  if (line) out.key("line").number(static_cast<std::int64_t>(*line));
  out.key("faults").beginArray();
  for (const Fault& fault : faults) ReportWriter::writeFault(out, fault);
  out.endArray().endObject();
  return out.take();
}

}  // namespace precheck
