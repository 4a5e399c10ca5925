// Writes `precheck-faults/1`, which stands instead of a report.
#include "report/part_writer.h"

namespace precheck {

std::string toJson(const Faults& faults, std::optional<std::size_t> line) {
  json::Writer out;
  out.beginObject();
  out.member("format", "precheck-faults/1");
  if (line) out.key("line").number(static_cast<std::int64_t>(*line));
  out.key("faults").beginArray();
  for (const Fault& fault : faults) writeFault(out, fault);
  out.endArray().endObject();
  return out.take();
}

}  // namespace precheck
