#include "vectors.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace precheck::tests {
namespace {

const std::string kSource = PRECHECK_SOURCE_DIR;

Json parse(const std::string& path) { return Json::parse(readSource(path)); }

std::string policyText(const Json& policy) {
  if (!policy.is_string()) return policy.dump();
  return readSource("core/policies/" + policy.get<std::string>() + ".json");
}

std::string provider(const Json& policy) {
  const std::string id =
      policy.is_string() ? policy.get<std::string>() : policy.at("id").get<std::string>();
  return id.substr(0, id.find('/'));
}

std::string accountText(const Json& vector, const Json& policy) {
  if (vector.contains("accountText")) return vector.at("accountText").get<std::string>();
  if (vector.contains("accountParts")) {
    std::string out;
    for (const Json& part : vector.at("accountParts")) {
      for (int times = part.at(1); times > 0; --times) out += part.at(0).get<std::string>();
    }
    return out;
  }
  Json account = vector.at("account");
  if (account.is_string()) {
    account = parse("tests/vectors/accounts/" + provider(policy) + "/" +
                    account.get<std::string>() + ".json");
  }
  if (vector.contains("change")) account.merge_patch(vector.at("change"));
  return account.dump();
}

// A list of elements may be written as an object from id to the expected part.
std::string elementsDifference(const Json& expected, const Json& actual, const std::string& place) {
  for (const auto& [id, part] : expected.items()) {
    const std::string& wanted = id;
    const auto found = std::find_if(actual.begin(), actual.end(), [&wanted](const Json& element) {
      return element.is_object() && element.value("id", "") == wanted;
    });
    if (part.is_null() && found != actual.end()) return place + "/" + id + " is there";
    if (part.is_null()) continue;
    if (found == actual.end()) return place + "/" + id + " is not there";
    const std::string inner = difference(part, *found, place + "/" + id);
    if (!inner.empty()) return inner;
  }
  return {};
}

}  // namespace

std::string readSource(const std::string& path) {
  std::ifstream file{kSource + "/" + path, std::ios::binary};
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<Vector> readVectors() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(kSource + "/tests/vectors")) {
    if (entry.path().extension() == ".json") files.push_back(entry.path().filename().string());
  }
  std::sort(files.begin(), files.end());
  std::vector<Vector> out;
  for (const std::string& file : files) {
    const Json content = parse("tests/vectors/" + file);
    const Json& policy = content.at("policy");
    for (const Json& vector : content.at("vectors")) {
      out.push_back({vector.at("name").get<std::string>(), file, policyText(policy),
                     accountText(vector, policy), vector.at("at"), vector.value("answers", Json{}),
                     vector.value("expect", Json{}), vector.value("faults", Json{}),
                     vector.value("absent", Json::array())});
    }
  }
  return out;
}

std::string difference(const Json& expected, const Json& actual, const std::string& place) {
  if (expected.is_object() && actual.is_array()) return elementsDifference(expected, actual, place);
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, part] : expected.items()) {
      if (!actual.contains(key)) return place + "/" + key + " is not there";
      const std::string inner = difference(part, actual.at(key), place + "/" + key);
      if (!inner.empty()) return inner;
    }
    return {};
  }
  if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::string inner = difference(expected[i], actual[i], place + "/" + std::to_string(i));
      if (!inner.empty()) return inner;
    }
    return {};
  }
  if (expected == actual) return {};
  return place + " is " + actual.dump() + ", expected " + expected.dump();
}

}  // namespace precheck::tests
