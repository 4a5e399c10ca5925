#include "assembly.h"

#include <utility>

#include "invariants.h"

namespace precheck::fuzz {

using Json = nlohmann::json;

const Json& Assembly::take(const std::string& changes) {
  Json told = Json::parse(changes, nullptr, false);
  expect(told.is_object(), "changes that are valid JSON");
  if (told.contains("blank")) blank_ = told["blank"];
  if (told["base"] == 0) {
    expect(blank_.is_object(), "a blank report before the first changes to it");
    report_ = blank_;
    entries_ = blank_;
  }
  expect(told["base"] == 0 || told["base"] == number_, "changes to the report before");
  number_ = told["number"];
  for (const char* own : {"base", "number", "blank"}) told.erase(own);
  told["format"] = blank_["format"];
  const auto placeOf = [](const Json& number) { return number.get<std::size_t>(); };
  for (const auto& [member, value] : told.items()) {
    if (!value.is_array()) {
      report_[member] = value;
      continue;
    }
    Json list = Json::array();
    for (const Json& entry : value) {
      if (entry.is_number()) {
        list.push_back(entries_[member].at(placeOf(entry)));
      } else if (entry.is_array()) {
        Json whole = blank_[member].at(placeOf(entry.at(0)));
        whole.update(entry.at(1));
        entries_[member][placeOf(entry.at(0))] = whole;
        list.push_back(std::move(whole));
      } else {
        list.push_back(entry);
      }
    }
    report_[member] = std::move(list);
  }
  return report_;
}

const Json& ConditionsAssembly::take(const std::string& changes) {
  Json told = Json::parse(changes, nullptr, false);
  expect(told.is_object(), "changes that are valid JSON");
  if (told.contains("ids")) {
    ids_ = told["ids"];
    conditions_ = Json(ids_.size(), nullptr);
  }
  for (const Json& one : told["conditions"]) {
    const std::size_t place = one.at(0).get<std::size_t>();
    const auto member = [&one](std::size_t which, const Json& otherwise) {
      return which < one.size() ? one.at(which) : otherwise;
    };
    Json items = Json::array();
    for (const Json& item : member(2, Json::array())) {
      items.push_back({{"pointer", item.at(0)}, {"id", item.at(1)}});
    }
    conditions_.at(place) = {{"id", ids_.at(place)},
                             {"status", one.at(1)},
                             {"items", std::move(items)},
                             {"missing", member(3, Json::array())},
                             {"unclear", member(4, Json::array())},
                             {"clearsOn", member(5, Json{})}};
  }
  return conditions_;
}

void expectSameConditions(const Json& conditions, const std::string& report) {
  Json expected = Json::parse(report, nullptr, false)["conditions"];
  for (Json& condition : expected) {
    for (const char* more : {"clause", "title", "statements", "fix"}) condition.erase(more);
    for (Json& item : condition["items"]) {
      item = {{"pointer", item["pointer"]}, {"id", item["id"]}};
    }
  }
  expect(conditions == expected, "the conditions of the report");
}

void expectSame(const Json& report, const std::string& text) {
  expect(report == Json::parse(text, nullptr, false), "the report that is told whole");
}

}  // namespace precheck::fuzz
