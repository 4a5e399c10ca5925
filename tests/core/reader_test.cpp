// The document reader puts nlohmann's tokens together itself. nlohmann's own parser is the judge of
// what is JSON.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>

#include "catch.h"
#include "json/document.h"

using precheck::DocumentKind;
using precheck::json::Document;

namespace {

bool isJson(std::string_view text) { return Document{text, DocumentKind::Account}.complete(); }

constexpr std::array<std::string_view, 20> kTokens{
    "{",    "}",       "[",   "]",    ",",    ":",     "\"a\"", "\"\\u00e9\"", "0",  "-1",
    "12.5", "1.5e300", "1e2", "true", "null", "false", " ",     "\n",          "\"", "\\"};

}  // namespace

TEST_CASE("what is JSON and what is not, nlohmann's parser decides") {
  std::mt19937 random{7};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
  const auto below = [&random](std::size_t most) {
    return static_cast<std::size_t>(random()) % most;
  };
  std::size_t good = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (std::size_t tokens = 1 + below(9); tokens > 0; --tokens)
      text += kTokens.at(below(kTokens.size()));
    CAPTURE(text);
    const bool expected = nlohmann::json::accept(text);
    good += expected ? 1 : 0;
    if (isJson(text) != expected) REQUIRE(isJson(text) == expected);
  }
  CHECK(good > 1000);
}

TEST_CASE("a byte changed, lost or added anywhere is judged alike") {
  const std::string whole =
      R"({"a":[1,-2.5e+3,"x\n\ud83d\ude00é中",{"b":null,"c":[true,false,[]]},{}],"d":"","e":0.0})";
  std::mt19937 random{11};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
  const auto below = [&random](std::size_t most) {
    return static_cast<std::size_t>(random()) % most;
  };
  for (int round = 0; round < 100'000; ++round) {
    std::string text = whole;
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      const std::size_t place = below(text.size());
      const auto byte = static_cast<char>(1 + below(255));  // a NUL ends nlohmann's texts, not ours
      switch (below(3)) {
        case 0:
          text[place] = byte;
          break;
        case 1:
          text.erase(place, 1);
          break;
        default:
          text.insert(place, 1, byte);
      }
    }
    CAPTURE(text);
    if (isJson(text) != nlohmann::json::accept(text))
      REQUIRE(isJson(text) == nlohmann::json::accept(text));
  }
}

TEST_CASE("a number counts as JSON up to 10^309") {
  for (const char* fits :
       {"1e308", "-9.9e308", "0.0001e312", "0e99999", "0.000e400", "1e-99999", "123456e303"}) {
    CHECK(isJson(fits));
  }
  for (const char* beyond :
       {"1e309", "-1e309", "0.0001e313", "1e99999999999999999999", "10e308", "123456e304"}) {
    CHECK_FALSE(isJson(beyond));
  }
}
