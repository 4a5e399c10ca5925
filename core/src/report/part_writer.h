// Writes what the parts of an answer are made of: texts, dates, sums, places in the account.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "json/writer.h"
#include "precheck/list.h"
#include "precheck/report.h"

namespace precheck {

class PartWriter {
 public:
  PartWriter(const Policy& policy, const Account& account)
      : account_(account), zone_(policy.timeZone) {}

  [[nodiscard]] json::Writer& out() noexcept { return out_; }
  [[nodiscard]] Offset zone() const noexcept { return zone_; }

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

  void text(std::string_view member, const LocalizedText& value);
  void text(std::string_view member, const LocalizedText* value);
  void text(std::string_view member, const std::optional<LocalizedText>& value);
  void date(std::string_view member, const std::optional<Date>& value);
  void textOrNull(std::string_view member, std::string_view value);
  void money(const Money& value);
  void sums(std::string_view member, const List<Money>& values);
  void items(std::string_view member, const List<Evidence>& entries);

  // Without a member's name.
  void date(const std::optional<Date>& value);
  void pointer(const FactAddress& place);
  void pointers(const List<FactAddress>& places);
  // The host's own words for an entry, or null where it gave none.
  void ownWords(const FactAddress& place, std::string_view field);

 private:
  void evidence(const Evidence& item);
  [[nodiscard]] const FactValue* field(const FactAddress& place, std::size_t which);
  void amountOf(const Evidence& item);
  void singleValue(std::uint32_t slot);

  const Account& account_;
  Offset zone_;
  json::Writer out_;
  // Where the entries of a list have the fields that are written of them, by kWritten: most
  // evidence stands in the list of the one before.
  std::uint32_t slot_ = FactAddress::kNone;
  std::array<std::optional<std::size_t>, 7> fields_;
};

void writeFault(json::Writer& out, const Fault& fault);

}  // namespace precheck
