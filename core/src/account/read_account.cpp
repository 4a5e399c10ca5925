#include <string>

#include "account/quick_reader.h"
#include "account/search.h"
#include "account/text_value.h"
#include "json/document.h"
#include "json/suggest.h"
#include "precheck/account.h"

namespace precheck {

using json::Children;
using json::Document;
using json::Kind;
using json::Node;

// Fills the slots of an account from its document, where the quick reader gave up.
class AccountReader {
 public:
  AccountReader(Account& account, Document& document, Offset zone)
      : account_(account), document_(document), zone_(zone) {}

  void read() {
    if (document_[0].kind != Kind::Object) {
      document_.fault(FaultCode::WrongType, 0, "an object: an account summary");
      account_.usable_ = false;
      return;
    }
    readGroup(0, account_.vocabulary_->facts(), 0);
  }

 private:
  void readGroup(std::uint32_t object, Table<FactSpec> facts, std::uint32_t firstSlot) {
    Search search{facts, firstSlot};
    for (const std::uint32_t member : Children{document_, object}) {
      const Node& node = document_[member];
      if (object == 0 && node.key == "format") {
        checkFormat(member);
      } else if (!search.find(node.key)) {
        unknownMember(member, facts);
      } else if (node.kind != Kind::Null) {  // null says no more than a missing member
        readFact(member, search.fact(), search.slot());
      }
    }
  }

  void readFact(std::uint32_t node, const FactSpec& fact, std::uint32_t slot) {
    if (fact.type == FactType::Group) {
      if (document_[node].kind == Kind::Object) {
        readGroup(node, fact.members, slot);
        return;
      }
      wrongType(node, "an object");
      for (std::uint32_t i = 0; i < slotsOf(fact); ++i) {
        account_.values_[slot + i].knowledge = Knowledge::Unreadable;
        account_.lists_[slot + i].knowledge = Knowledge::Unreadable;
      }
    } else if (isList(fact.type)) {
      readList(node, fact, account_.lists_[slot]);
    } else {
      readValue(node, fact, account_.values_[slot]);
    }
  }

  void readList(std::uint32_t node, const FactSpec& fact, FactList& list) {
    if (document_[node].kind != Kind::Array) {
      wrongType(node, "a list");
      list.knowledge = Knowledge::Unreadable;
      return;
    }
    list.knowledge = Knowledge::Known;
    const Table<FactSpec> fields = fieldsOf(fact);
    list.width = fields.size();
    std::size_t size = 0;
    const Children entries{document_, node};
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) ++size;
    list.entries = List<Knowledge>(size, Knowledge::Known);
    list.values = List<FactValue>(size * list.width);
    for (const std::uint32_t entry : entries) {
      const std::size_t place = document_[entry].ordinal;
      FactValue* values = &list.values[place * list.width];
      if (fact.type != FactType::Items) {
        readValue(entry, fields[0], *values);
      } else if (document_[entry].kind == Kind::Object) {
        readItem(entry, fields, values);
      } else {
        wrongType(entry, "an object");
        list.entries[place] = Knowledge::Unreadable;
        for (std::size_t i = 0; i < list.width; ++i) values[i].knowledge = Knowledge::Unreadable;
      }
    }
  }

  void readItem(std::uint32_t item, Table<FactSpec> fields, FactValue* values) {
    Search search{fields, 0};
    for (const std::uint32_t member : Children{document_, item}) {
      if (!search.find(document_[member].key)) {
        unknownMember(member, fields);
      } else if (document_[member].kind != Kind::Null) {
        readValue(member, search.fact(), values[search.slot()]);
      }
    }
  }

  void readValue(std::uint32_t node, const FactSpec& fact, FactValue& value) {
    value.knowledge = Knowledge::Unreadable;
    switch (fact.type) {
      case FactType::Text:
      case FactType::Choice:
      case FactType::Time:
        readText(node, fact, value);
        break;
      case FactType::Flag:
        readFlag(node, value);
        break;
      case FactType::Amount:
        readAmount(node, value);
        break;
      default:
        break;
    }
  }

  void readText(std::uint32_t node, const FactSpec& fact, FactValue& value) {
    if (document_[node].kind != Kind::Text) {
      wrongType(node, fact.type == FactType::Time ? "a time such as \"2026-11-21T10:00:00+08:00\""
                                                  : "a string");
      return;
    }
    const std::string_view text = document_[node].text;
    if (takeText(fact, text, zone_, value)) return;
    if (fact.type == FactType::Time) {
      document_.fault(FaultCode::BadTime, node,
                      "a time with its offset, such as \"2026-11-21T10:00:00+08:00\", or a date",
                      "A time without an offset does not say whose midnight it means.");
    } else {
      const List<std::string_view> foreseen{fact.values.begin(), fact.values.end()};
      document_.fault(FaultCode::UnforeseenValue, node, json::oneOf(foreseen),
                      json::didYouMean(text, foreseen));
    }
  }

  void readFlag(std::uint32_t node, FactValue& value) {
    if (document_[node].kind != Kind::Bool) {
      wrongType(node, "true or false");
      return;
    }
    value.flag = document_[node].flag;
    value.knowledge = Knowledge::Known;
  }

  void readAmount(std::uint32_t node, FactValue& value) {
    constexpr std::string_view kExample = R"({"currency":"CNY","value":"1234.56"})";
    if (document_[node].kind != Kind::Object) {
      const bool number =
          document_[node].kind == Kind::Float || document_[node].kind == Kind::Integer;
      document_.fault(number ? FaultCode::MoneyNotText : FaultCode::WrongType, node,
                      "an amount such as " + std::string{kExample});
      return;
    }
    std::optional<Currency> currency;
    std::optional<std::uint32_t> digits;
    for (const std::uint32_t member : Children{document_, node}) {
      const Node& part = document_[member];
      if (part.key == "currency") {
        if (part.kind == Kind::Text) currency = Currency::parse(part.text);
        if (!currency)
          document_.fault(FaultCode::BadAmount, member, "an ISO 4217 code such as \"CNY\"");
      } else if (part.key == "value") {
        digits = member;
      } else {
        document_.faultAtKey(FaultCode::UnknownMember, member, "`currency` and `value`");
      }
    }
    if (!digits) {
      document_.fault(FaultCode::BadAmount, node, "an amount such as " + std::string{kExample});
      return;
    }
    const Node& part = document_[*digits];
    if (part.kind == Kind::Float || part.kind == Kind::Integer) {
      document_.fault(FaultCode::MoneyNotText, *digits, "a decimal string such as \"1234.56\"",
                      "A JSON number cannot hold every sum exactly; write it as text.");
      return;
    }
    if (part.kind != Kind::Text) {
      wrongType(*digits, "a decimal string such as \"1234.56\"");
      return;
    }
    if (!currency) {
      if (!hasMember(node, "currency")) {
        document_.fault(FaultCode::BadAmount, node, "an amount such as " + std::string{kExample});
      }
      return;
    }
    const Money::Reading reading = Money::parse(*currency, part.text);
    if (reading.money) {
      value.know(*reading.money);
    } else {
      amountFault(*digits, reading.problem);
    }
  }

  void amountFault(std::uint32_t node, Money::Problem problem) {
    switch (problem) {
      case Money::Problem::Negative:
        document_.fault(FaultCode::NegativeAmount, node, "an amount of 0 or more",
                        "What is owed belongs in /debts.");
        break;
      case Money::Problem::TooPrecise:
        document_.fault(FaultCode::BadAmount, node, "no more decimals than the currency has",
                        "Nothing is rounded here; send what can be paid.");
        break;
      case Money::Problem::NotDecimal:
        document_.fault(FaultCode::BadAmount, node, "decimal digits such as \"1234.56\"");
        break;
    }
  }

  [[nodiscard]] bool hasMember(std::uint32_t object, std::string_view key) const {
    const Children members{document_, object};
    for (const std::uint32_t member : members) {
      if (document_[member].key == key) return true;
    }
    return false;
  }

  void checkFormat(std::uint32_t node) {
    if (document_[node].kind == Kind::Text && document_[node].text == "account-summary/1") return;
    document_.fault(FaultCode::UnsupportedFormat, node, "\"account-summary/1\"");
    account_.usable_ = false;
  }

  void wrongType(std::uint32_t node, std::string_view expected) {
    document_.fault(FaultCode::WrongType, node, expected,
                    "Found " + std::string{json::name(document_[node].kind)} + ".");
  }

  void unknownMember(std::uint32_t member, Table<FactSpec> facts) {
    List<std::string_view> names;
    for (const FactSpec& fact : facts) names.push_back(fact.name);
    document_.faultAtKey(FaultCode::UnknownMember, member, json::oneOf(names),
                         json::didYouMean(document_[member].key, names));
  }

  Account& account_;
  Document& document_;
  Offset zone_;
};

Account::Account(std::string_view text, Offset zone, const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary), zone_(zone) {
  read(text);
}

void Account::read(std::string_view text) {
  faults_.clear();
  clear();
  usable_ = readQuickly(*this, text, zone_);
  if (usable_) return;
  clear();
  Document document{text, DocumentKind::Account};
  usable_ = document.usable();
  if (document.complete()) AccountReader{*this, document, zone_}.read();
  faults_ = document.takeFaults();
  texts_ = document.takeTexts();
}

void Account::clear() {
  const std::size_t slots = vocabulary_->entries().size();
  values_.clear();
  values_.resize(slots);
  lists_.resize(slots);
  for (FactList& list : lists_) {
    list.knowledge = Knowledge::Absent;
    list.values.clear();
    list.entries.clear();
  }
}

}  // namespace precheck
