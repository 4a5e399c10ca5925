#include "evaluate/parts.h"

namespace precheck::parts {

List<NoticeResult> notices(const List<Notice>& list, const Account& account,
                           const Submission& submission, const Closing& closing, DayCounter& days) {
  List<NoticeResult> out;
  out.reserve(list.size());
  for (const Notice& notice : list) {
    Guard when = guard(notice.when, account, submission);
    NoticeResult result;
    result.notice = &notice;
    result.applies = appliesOf(when.truth);
    result.items = std::move(when.items);
    result.unknowns = std::move(when.unknowns);
    if (notice.length && closing.latest && result.applies != Applies::No) {
      const End closed{*closing.latest, {closing.latest->plusDays(1), 0, false}, true, false};
      if (const auto end = days.after(closed, *notice.length, Roll::None)) result.until = end->day;
    }
    out.push_back(std::move(result));
  }
  return out;
}

}  // namespace precheck::parts
