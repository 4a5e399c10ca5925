// The shared vectors (tests/vectors), read and compared as their README says.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace precheck::tests {

using Json = nlohmann::ordered_json;

struct Vector {
  std::string name;
  std::string file;
  std::string policyText;
  std::string accountText;
  Json at;
  Json answers;  // "yes", "no", an object or null
  Json expect;   // null where faults are expected
  Json faults;   // null where a report is expected
  Json absent;   // JSON Pointers into the report that lead nowhere
};

[[nodiscard]] std::vector<Vector> readVectors();
[[nodiscard]] std::string readSource(const std::string& path);

// Where `actual` is not what `expected` says; empty where it matches.
[[nodiscard]] std::string difference(const Json& expected, const Json& actual,
                                     const std::string& place = {});

}  // namespace precheck::tests
