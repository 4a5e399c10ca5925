#include "report/part_writer.h"

#include <cstddef>
#include <string>

namespace precheck {
namespace {

// What is written of an entry, in this order: words, null where it has none; words; times; money.
constexpr std::array<std::string_view, 7> kWritten{"id", "title",     "status", "kind",
                                                   "at", "expiresAt", "amount"};
constexpr std::size_t kChoices = 2;
constexpr std::size_t kTimes = 4;
constexpr std::size_t kAmount = 6;

}  // namespace

void PartWriter::text(std::string_view member, const LocalizedText& value) {
  out_.key(member).json(value.json);
}

void PartWriter::text(std::string_view member, const LocalizedText* value) {
  if (value != nullptr) {
    text(member, *value);
  } else {
    out_.key(member).null();
  }
}

void PartWriter::text(std::string_view member, const std::optional<LocalizedText>& value) {
  text(member, value ? &*value : nullptr);
}

void PartWriter::date(std::string_view member, const std::optional<Date>& value) {
  out_.key(member);
  date(value);
}

void PartWriter::date(const std::optional<Date>& value) {
  if (value) {
    out_.plain(value->text());
  } else {
    out_.null();
  }
}

void PartWriter::textOrNull(std::string_view member, std::string_view value) {
  out_.key(member);
  if (value.empty()) {
    out_.null();
  } else {
    out_.text(value);
  }
}

void PartWriter::money(const Money& value) {
  out_.beginObject();
  out_.key("currency").plain(value.currency.code()).key("value").plain(value.value());
  out_.endObject();
}

void PartWriter::sums(std::string_view member, const List<Money>& values) {
  out_.key(member).beginArray();
  for (const Money& value : values) money(value);
  out_.endArray();
}

void PartWriter::pointer(const FactAddress& place) { out_.plain(pointerTo(account_, place)); }

void PartWriter::pointers(const List<FactAddress>& places) {
  out_.beginArray();
  for (const FactAddress& place : places) pointer(place);
  out_.endArray();
}

void PartWriter::ownWords(const FactAddress& place, std::string_view field) {
  const FactValue* value = fieldOf(account_, place, field);
  if (value != nullptr) {
    out_.text(value->text);
  } else {
    out_.null();
  }
}

const FactValue* PartWriter::field(const FactAddress& place, std::size_t which) {
  if (place.item == FactAddress::kNone) return nullptr;
  if (slot_ != place.slot) {
    slot_ = place.slot;
    const FactSpec& list = *account_.vocabulary().entries()[slot_].fact;
    for (std::size_t i = 0; i < kWritten.size(); ++i) fields_[i] = fieldIndex(list, kWritten[i]);
  }
  if (!fields_[which]) return nullptr;
  const FactValue& value = account_.list(slot_).at(place.item, *fields_[which]);
  return value.knowledge == Knowledge::Known ? &value : nullptr;
}

void PartWriter::evidence(const Evidence& item) {
  out_.key("pointer");
  pointer(item.place);
  for (std::size_t which = 0; which < kTimes; ++which) {
    if (const FactValue* value = field(item.place, which)) {
      out_.member(kWritten[which], value->text);
    } else if (which < kChoices) {
      out_.key(kWritten[which]).null();
    }
  }
  for (std::size_t which = kTimes; which < kAmount; ++which) {
    if (const FactValue* value = field(item.place, which)) {
      out_.key(kWritten[which]).plain(value->moment.text(zone_));
    }
  }
  amountOf(item);
  if (item.place.item == FactAddress::kNone) singleValue(item.place.slot);
  if (item.clearsOn && item.clearsOn->inRange()) date("clearsOn", item.clearsOn);
  if (item.lapses) out_.key("lapses").flag(true);
}

void PartWriter::amountOf(const Evidence& item) {
  const FactValue* value = nullptr;
  if (item.amountField == FactAddress::kNone || item.place.item == FactAddress::kNone) {
    value = field(item.place, kAmount);
  } else {
    value = &account_.list(item.place.slot).at(item.place.item, item.amountField);
  }
  if (value == nullptr || value->knowledge != Knowledge::Known) return;
  out_.key("amount");
  money(value->money);
}

void PartWriter::singleValue(std::uint32_t slot) {
  const FactValue& value = account_.value(slot);
  if (value.knowledge != Knowledge::Known) return;
  switch (account_.vocabulary().entries()[slot].fact->type) {
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

void PartWriter::items(std::string_view member, const List<Evidence>& entries) {
  list(member, entries, [this](const Evidence& item) { evidence(item); });
}

void writeFault(json::Writer& out, const Fault& fault) {
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

}  // namespace precheck
