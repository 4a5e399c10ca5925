#include "legal.h"

#include <nlohmann/json.hpp>

#include "bundled.h"

namespace precheck::cli {

std::optional<std::string> legalLine(std::string_view id, const Dictionary& words) {
  const char* language = words.language() == Language::Chinese ? "zh-CN" : "en";
  for (const BundledFile& file : bundledFiles()) {
    if (!file.path.starts_with("legal/")) continue;
    const auto table = nlohmann::json::parse(file.text, nullptr, false);
    if (!table.is_object() || !table.contains("limits")) continue;
    for (const auto& limit : table["limits"]) {
      if (limit.value("id", "") != id) continue;
      const std::string status = words.text("legal.status." + limit.value("status", ""));
      const std::string title = limit["title"].value(language, "");
      return words.text("legal.background", {{"title", title}, {"status", status}}) + " · " +
             limit["instrument"].value(language, "");
    }
  }
  return std::nullopt;
}

}  // namespace precheck::cli
