#include "legal.h"

#include <nlohmann/json.hpp>

#include "bundled.h"

namespace precheck::cli {
namespace {

// Calls `use` with each limit; it says whether it has seen enough.
template <typename Use>
void eachLimit(const Use& use) {
  for (const BundledFile& file : bundledFiles()) {
    if (!file.path.starts_with("legal/")) continue;
    const auto table = nlohmann::json::parse(file.text, nullptr, false);
    if (!table.is_object() || !table.contains("limits")) continue;
    for (const auto& limit : table["limits"]) {
      if (use(limit)) return;
    }
  }
}

}  // namespace

std::optional<std::string> legalLine(std::string_view id, const Dictionary& words) {
  const char* language = words.language() == Language::Chinese ? "zh-CN" : "en";
  std::optional<std::string> out;
  eachLimit([&](const auto& limit) {
    if (limit.value("id", "") != id) return false;
    const std::string status = words.text("legal.status." + limit.value("status", ""));
    const std::string title = limit["title"].value(language, "");
    out = words.text("legal.background", {{"title", title}, {"status", status}}) + " · " +
          limit["instrument"].value(language, "");
    return true;
  });
  return out;
}

std::vector<std::string> legalIds() {
  std::vector<std::string> out;
  eachLimit([&](const auto& limit) {
    out.push_back(limit.value("id", ""));
    return false;
  });
  return out;
}

}  // namespace precheck::cli
