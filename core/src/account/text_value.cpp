#include "account/text_value.h"

#include <algorithm>

#include "same_text.h"

namespace precheck {
namespace {

bool choose(Table<std::string_view> words, std::string_view text, FactValue& value) noexcept {
  const auto* place = std::find_if(words.begin(), words.end(),
                                   [text](std::string_view word) { return sameText(word, text); });
  if (place == words.end()) return false;
  value.choice = static_cast<std::int16_t>(place - words.begin());
  return true;
}

}  // namespace

bool takeText(const FactSpec& fact, std::string_view text, Offset zone, FactValue& value) noexcept {
  if (fact.type == FactType::Time) {
    const auto moment = Moment::parse(text, zone);
    if (moment) value.know(*moment);
    return moment.has_value();
  }
  value.know(text);
  return fact.type != FactType::Choice || choose(fact.values, text, value);
}

}  // namespace precheck
