#include "lint/states.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "json/writer.h"

namespace precheck::linting {
namespace {

// No policy names it, and nobody foresaw it.
constexpr std::string_view kOther = "something else";

std::string jsonString(std::string_view text) {
  json::Writer writer;
  writer.text(text);
  return writer.take();
}

std::string amount(const Money& money) {
  json::Writer writer;
  writer.beginObject();
  writer.member("currency", money.currency.code()).member("value", money.value());
  writer.endObject();
  return writer.take();
}

bool isOver(const Period& period, Date event, Date today) {
  return today >= period.lastDayAfter(event).plusDays(1);
}

// The last day on which something can have happened for the period to be over today.
std::optional<Date> lastOver(const Period& period, Date today) {
  constexpr int kLongestMonth = 31;
  Date event = today.plusDays(-std::int64_t{period.months} * kLongestMonth - period.days - 2);
  if (!event.inRange() || !isOver(period, event, today)) return std::nullopt;
  while (isOver(period, event.plusDays(1), today)) event = event.plusDays(1);
  return event;
}

void addOnce(States& states, std::string state) {
  if (std::find(states.begin(), states.end(), state) == states.end()) {
    states.push_back(std::move(state));
  }
}

States times(const ValueReading& reading, Date today) {
  States out{jsonString(today.text())};
  for (const Period& period : reading.periods) {
    const auto last = lastOver(period, today);
    if (!last) continue;
    addOnce(out, jsonString(last->text()));
    addOnce(out, jsonString(last->plusDays(1).text()));
  }
  return out;
}

States amounts(const ValueReading& reading) {
  States out;
  for (const Money& limit : reading.limits) {
    for (const std::int64_t minor :
         {std::int64_t{0}, std::int64_t{1}, limit.minor, limit.minor + 1}) {
      addOnce(out, amount({limit.currency, minor}));
    }
  }
  return out;
}

bool comparesMonthsWithDays(const ValueReading& reading) {
  const auto inMonths = [](const Period& period) { return period.months > 0; };
  const auto count = std::count_if(reading.periods.begin(), reading.periods.end(), inMonths);
  return count > 0 && count < static_cast<std::ptrdiff_t>(reading.periods.size());
}

}  // namespace

std::vector<Date> daysOfApplying(const Readings& readings) {
  std::vector<Period> mixed;
  const auto collect = [&mixed](const ValueReading& reading) {
    if (!comparesMonthsWithDays(reading)) return;
    mixed.insert(mixed.end(), reading.periods.begin(), reading.periods.end());
  };
  for (const auto& [slot, fact] : readings.facts) {
    collect(fact.value);
    for (const auto& [field, value] : fact.fields) collect(value);
  }
  constexpr std::chrono::sys_days kSomeDay =
      std::chrono::year{2027} / std::chrono::June / std::chrono::day{16};
  constexpr int kFourYears = 1461;  // with a leap day among them
  std::vector<Date> out{Date{kSomeDay}};
  if (mixed.empty()) return out;
  // One day for each way in which the periods lie to one another.
  std::set<std::vector<std::int64_t>> seen;
  for (int day = 0; day < kFourYears; ++day) {
    const Date today = Date{kSomeDay}.plusDays(day);
    std::vector<std::int64_t> ages;
    for (const Period& period : mixed) {
      const auto last = lastOver(period, today);
      ages.push_back(last ? today.daysSince(*last) : -1);
    }
    if (seen.insert(std::move(ages)).second && day > 0) out.push_back(today);
  }
  return out;
}

States statesOf(const ValueReading& reading, Date today) {
  States out;
  switch (reading.fact->type) {
    case FactType::Choice:
      for (const std::string_view value : reading.fact->values) out.push_back(jsonString(value));
      out.push_back(jsonString(kOther));
      return out;
    case FactType::Text:
      for (const std::string_view text : reading.texts) out.push_back(jsonString(text));
      out.push_back(jsonString(kOther));
      return out;
    case FactType::Flag:
      return {"true", "false"};
    case FactType::Time:
      return times(reading, today);
    case FactType::Amount:
      return amounts(reading);
    default:
      return out;
  }
}

States entriesOf(const FactReading& reading, Date today) {
  if (reading.fact->type != FactType::Items) {
    // A bare word or amount; one that nobody looks at is as good as any.
    if (reading.fields.empty()) {
      const FactSpec& only = fieldsOf(*reading.fact)[0];
      return {only.type == FactType::Amount ? amount({}) : jsonString(kOther)};
    }
    return statesOf(reading.fields.begin()->second, today);
  }
  States out{""};
  for (const auto& [field, value] : reading.fields) {
    States longer;
    for (const std::string& state : statesOf(value, today)) {
      std::string member = jsonString(value.fact->name);
      member.append(":").append(state);
      for (const std::string& members : out) {
        longer.push_back(members);
        if (!members.empty()) longer.back() += ',';
        longer.back() += member;
      }
    }
    out = std::move(longer);
  }
  for (std::string& members : out) members.insert(0, 1, '{').push_back('}');
  return out;
}

std::string listOf(const States& entries) {
  std::string out = "[";
  for (const std::string& entry : entries) {
    if (out.size() > 1) out += ',';
    out += entry;
  }
  return out + ']';
}

std::string accountOf(const Vocabulary& vocabulary,
                      const std::map<std::uint32_t, std::string>& facts) {
  // By pointer, so that the facts of a group stand together.
  std::map<std::string_view, std::string_view> byPointer;
  for (const auto& [slot, value] : facts) byPointer[vocabulary.entries()[slot].pointer] = value;
  std::string out = "{";
  std::vector<std::string_view> open;  // the groups around the fact written last
  const auto separate = [&out] {
    if (out.back() != '{') out += ',';
  };
  for (const auto& [pointer, value] : byPointer) {
    std::vector<std::string_view> steps;
    for (std::size_t at = 0; at < pointer.size();) {
      const std::size_t next = std::min(pointer.find('/', at + 1), pointer.size());
      steps.push_back(pointer.substr(at + 1, next - at - 1));
      at = next;
    }
    const std::string_view name = steps.back();
    steps.pop_back();
    const auto shared = std::mismatch(open.begin(), open.end(), steps.begin(), steps.end()).first;
    out.append(static_cast<std::size_t>(open.end() - shared), '}');
    open.erase(shared, open.end());
    while (open.size() < steps.size()) {
      separate();
      out += jsonString(steps[open.size()]) + ":{";
      open.push_back(steps[open.size()]);
    }
    separate();
    out += jsonString(name) + ':';
    out += value;
  }
  out.append(open.size() + 1, '}');
  return out;
}

}  // namespace precheck::linting
