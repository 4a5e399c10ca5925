#include "precheck/calendar.h"

#include <algorithm>

#include "digits.h"
#include "json/object_reader.h"
#include "order.h"

namespace precheck {

using json::Document;
using json::NodeIndex;
using json::ObjectReader;

class CalendarReader {
 public:
  CalendarReader(Calendar& calendar, Document& document)
      : calendar_(calendar), document_(document) {}

  void read() {
    ObjectReader object{document_, 0};
    const auto format = object.required("format");
    if (format && document_[*format].text != "calendar/1") {
      document_.fault(FaultCode::UnsupportedFormat, *format, "\"calendar/1\"");
    }
    if (const auto id = object.required("id")) {
      calendar_.id_ = json::readString(document_, *id).value_or("");
    }
    (void)object.optional("title");
    const auto years = object.required("years");
    object.finish();
    if (!years || !ObjectReader{document_, *years}.isObject()) return;
    for (const NodeIndex year : json::Children{document_, *years}) readYear(year);
    const auto order = orderOf(years_.size(), [this](std::uint32_t a, std::uint32_t b) {
      return years_[a].year < years_[b].year;
    });
    for (const std::uint32_t year : order) calendar_.years_.push_back(years_[year]);
  }

 private:
  void readYear(NodeIndex node) {
    const std::string_view key = document_[node].key;
    Calendar::Year year;
    year.year = wholeNumber(key).value_or(0);
    if (key.size() != 4 || !Date::of(year.year, 1, 1)) {
      document_.faultAtKey(FaultCode::BadDate, node, "a year such as \"2026\"");
      return;
    }
    ObjectReader object{document_, node};
    // Where the table comes from: for people, and required of whoever writes it.
    (void)object.required("notice");
    (void)object.optional("published");
    const auto holidays = object.required("holidays");
    const auto workingDays = object.required("workingDays");
    object.finish();
    if (holidays) {
      for (const NodeIndex holiday : json::readList(document_, *holidays))
        readHoliday(holiday, year);
    }
    if (workingDays) {
      for (const NodeIndex day : json::readList(document_, *workingDays)) {
        const auto date = readDay(day, year);
        if (!date) continue;
        if (!date->isWeekend()) {
          document_.fault(FaultCode::BadValue, day, "a Saturday or Sunday that is worked");
        }
        year.makeUp.set(date->dayOfYear());
      }
    }
    years_.push_back(year);
  }

  void readHoliday(NodeIndex node, Calendar::Year& year) {
    ObjectReader object{document_, node};
    (void)object.optional("name");
    const auto fromNode = object.required("from");
    const auto toNode = object.required("to");
    object.finish();
    if (!fromNode || !toNode) return;
    const auto from = readDay(*fromNode, year);
    const auto to = readDay(*toNode, year);
    if (!from || !to) return;
    if (*to < *from) {
      document_.fault(FaultCode::BadDate, *toNode, "a day not before `from`");
      return;
    }
    for (Date day = *from; day <= *to; day = day.plusDays(1)) year.off.set(day.dayOfYear());
  }

  std::optional<Date> readDay(NodeIndex node, const Calendar::Year& year) {
    const auto written = json::readString(document_, node, "a day such as \"2026-10-01\"");
    if (!written) return std::nullopt;
    const auto date = Date::parse(*written);
    if (!date) {
      document_.fault(FaultCode::BadDate, node, "a day such as \"2026-10-01\"");
      return std::nullopt;
    }
    if (date->year() != year.year) {
      document_.fault(FaultCode::YearNotCovered, node, "a day of " + std::to_string(year.year),
                      "A holiday that runs into another year is split between the two.");
      return std::nullopt;
    }
    return date;
  }

  Calendar& calendar_;
  Document& document_;
  List<Calendar::Year> years_;  // as they stand in the text
};

Calendar Calendar::read(std::string_view text, Faults& faults) {
  Calendar calendar;
  Document document{text, DocumentKind::Calendar};
  if (document.complete()) CalendarReader{calendar, document}.read();
  Faults found = document.takeFaults();
  faults.append(found.begin(), found.end());
  return calendar;
}

const Calendar::Year* Calendar::find(int year) const noexcept {
  const auto place =
      std::lower_bound(years_.begin(), years_.end(), year,
                       [](const Year& entry, int wanted) { return entry.year < wanted; });
  return place != years_.end() && place->year == year ? &*place : nullptr;
}

bool Calendar::isWorkingDay(Date day) const noexcept {
  if (const Year* year = find(day.year())) {
    const unsigned index = day.dayOfYear();
    if (year->makeUp.test(index)) return true;
    if (year->off.test(index)) return false;
  }
  return !day.isWeekend();
}

}  // namespace precheck
