#include "account/quick_reader.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "account/search.h"
#include "account/text_value.h"
#include "json/tokens.h"
#include "precheck/limits.h"
#include "same_text.h"

namespace precheck {

using json::Token;
using json::Tokens;

namespace {

// The members an object has had, by their place in the table; a name twice is a fault.
class Seen {
 public:
  [[nodiscard]] bool add(std::size_t place) noexcept {
    constexpr std::size_t kMost = 64;
    if (place >= kMost || (seen_ >> place & 1U) != 0) return false;
    seen_ |= std::uint64_t{1} << place;
    return true;
  }

 private:
  std::uint64_t seen_ = 0;
};

}  // namespace

class QuickReader {
 public:
  QuickReader(Account& account, std::string_view text, Offset zone)
      : account_(account), zone_(zone), size_(text.size()), tokens_(text, account.texts_) {}

  bool read() {
    return tokens_.next() == Token::begin_object && enter() &&
           readMembers(account_.vocabulary_->facts(), 0, nullptr) && tokens_.peek() == '\0' &&
           tokens_.read() == size_;
  }

 private:
  // What holds of every value.
  [[nodiscard]] bool count() noexcept { return ++values_ <= kMostValues; }
  // And of those that hold others.
  [[nodiscard]] bool enter() noexcept { return ++levels_ <= kMostLevels && count(); }
  [[nodiscard]] bool open(char bracket) noexcept { return tokens_.take(bracket) && enter(); }

  // What an array or object holds, each by `readOne`, up to the bracket that closes it.
  template <typename ReadOne>
  [[nodiscard]] bool readAll(char bracket, const ReadOne& readOne) {
    if (!tokens_.take(bracket)) {
      do {
        if (!readOne()) return false;
      } while (tokens_.take(','));
      if (!tokens_.take(bracket)) return false;
    }
    --levels_;
    return true;
  }
  [[nodiscard]] bool readName() { return tokens_.takeText() && tokens_.take(':'); }
  [[nodiscard]] bool readText() {
    return tokens_.takeText() && tokens_.text().size() <= kMostTextBytes && count();
  }

  // The members of an item, whose first value is given, or else of a group.
  [[nodiscard]] bool readMembers(Table<FactSpec> facts, std::uint32_t firstSlot, FactValue* item) {
    Search search{facts, firstSlot};
    Seen seen;
    return readAll('}', [&] {
      if (!readName()) return false;
      if (levels_ == 1 && tokens_.text() == "format") return readFormat();
      if (!search.find(tokens_.text())) return false;
      const FactSpec& fact = search.fact();
      if (!seen.add(static_cast<std::size_t>(&fact - facts.begin()))) return false;
      // Null says no more than a missing member.
      if (tokens_.peek() == 'n') return tokens_.next() == Token::literal_null && count();
      return item != nullptr ? readValue(fact, item[search.slot()]) : readFact(fact, search.slot());
    });
  }

  [[nodiscard]] bool readFact(const FactSpec& fact, std::uint32_t slot) {
    if (fact.type == FactType::Group) {
      return open('{') && readMembers(fact.members, slot, nullptr);
    }
    return isList(fact.type) ? readList(fact, account_.lists_[slot])
                             : readValue(fact, account_.values_[slot]);
  }

  [[nodiscard]] bool readList(const FactSpec& fact, FactList& list) {
    const Table<FactSpec> fields = fieldsOf(fact);
    list.knowledge = Knowledge::Known;
    list.width = fields.size();
    return open('[') && readAll(']', [&] {
             list.entries.push_back(Knowledge::Known);
             const std::size_t first = list.values.size();
             list.values.resize(first + list.width);
             FactValue* const values = list.values.data() + first;
             if (fact.type != FactType::Items) return readValue(fields[0], *values);
             return open('{') && readMembers(fields, 0, values);
           });
  }

  [[nodiscard]] bool readValue(const FactSpec& fact, FactValue& value) {
    switch (fact.type) {
      case FactType::Flag:
        return readFlag(value);
      case FactType::Amount:
        return readAmount(value);
      default:
        return readText() && takeText(fact, tokens_.text(), zone_, value);
    }
  }

  [[nodiscard]] bool readFlag(FactValue& value) {
    const Token token = tokens_.next();
    value.flag = token == Token::literal_true;
    value.knowledge = Knowledge::Known;
    return (value.flag || token == Token::literal_false) && count();
  }

  [[nodiscard]] bool readAmount(FactValue& value) {
    std::optional<Currency> currency;
    std::optional<std::string_view> digits;
    const bool whole =
        open('{') && readAll('}', [&] {
          if (!readName()) return false;
          const bool isCurrency = sameText(tokens_.text(), "currency");
          if (!isCurrency && !sameText(tokens_.text(), "value")) return false;
          if ((isCurrency ? currency.has_value() : digits.has_value()) || !readText()) return false;
          if (!isCurrency) {
            digits = tokens_.text();
            return true;
          }
          currency = Currency::parse(tokens_.text());
          return currency.has_value();
        });
    if (!whole || !currency || !digits) return false;
    const Money::Reading reading = Money::parse(*currency, *digits);
    if (reading.money) value.know(*reading.money);
    return reading.money.has_value();
  }

  [[nodiscard]] bool readFormat() {
    if (formatSeen_ || !readText()) return false;
    formatSeen_ = true;
    return tokens_.text() == "account-summary/1";
  }

  Account& account_;
  Offset zone_;
  std::size_t size_;
  Tokens tokens_;
  std::size_t levels_ = 0;
  std::size_t values_ = 0;
  bool formatSeen_ = false;
};

bool readQuickly(Account& account, std::string_view text, Offset zone) {
  return text.size() <= kMostBytes && QuickReader{account, text, zone}.read();
}

}  // namespace precheck
