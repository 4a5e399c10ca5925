// The document reader puts tokens together itself, and reads plain texts without nlohmann's lexer.
// nlohmann's own parser is the judge of what is JSON.
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

TEST_CASE("a text is what nlohmann reads, whatever its length and whatever stands where in it") {
  constexpr std::array<std::string_view, 16> kPieces{
      "\"",       "\\",   "\\n",  "\\u4e2d",         "\x1f",         "\x7f",
      "\xc3\xa9", "中",   "😀",    "\xf0\x9f\x98",    "\xed\xa0\x80", "\xc0\x80",
      "\xe4\xb8", "\xff", "\x80", "\xf4\x90\x80\x80"};
  std::size_t good = 0;
  for (const std::string_view piece : kPieces) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        // What follows decides whether the text stands at the very end.
        for (const std::string_view end : {"]", ",\"0123456789\"]"}) {
          std::string text{"[\""};
          text.append(before, 'a').append(piece).append(after, 'b').append("\"").append(end);
          CAPTURE(text);
          const Document document{text, DocumentKind::Account};
          const auto expected = nlohmann::json::parse(text, nullptr, false);
          const bool same = document.complete() == !expected.is_discarded();
          if (!same) REQUIRE(same);
          if (expected.is_discarded()) continue;
          ++good;
          const auto* read = expected.front().get_ptr<const std::string*>();
          if (document[1].text != *read) REQUIRE(document[1].text == *read);
        }
      }
    }
  }
  CHECK(good > 4000);
}

TEST_CASE("every name given twice is found, whatever the objects before it look like") {
  std::mt19937 random{13};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
  const auto below = [&random](std::size_t most) {
    return static_cast<std::size_t>(random()) % most;
  };
  // A list of objects, some of them within each other; `twice` counts the names that are repeated.
  std::size_t twice = 0;
  const auto object = [&](const auto& self, std::size_t depth) -> std::string {
    std::string text{"{"};
    std::string names;
    const bool inOrder = below(3) > 0;
    for (std::size_t i = 0, count = below(5); i < count; ++i) {
      const char name = static_cast<char>('a' + (inOrder ? i : below(4)));
      if (names.find(name) != std::string::npos) ++twice;
      text.append(names.empty() ? "\"" : ",\"").append(1, name).append("\":");
      names += name;
      text += depth < 3 && below(3) == 0 ? self(self, depth + 1) : "1";
    }
    return text + "}";
  };
  for (int round = 0; round < 20'000; ++round) {
    twice = 0;
    std::string text{"["};
    for (std::size_t count = 1 + below(5); count > 0; --count) {
      text.append(text.size() > 1 ? "," : "").append(object(object, 0));
    }
    text += "]";
    CAPTURE(text);
    Document document{text, DocumentKind::Account};
    const std::size_t found = document.takeFaults().size();
    if (found != twice || document.usable() != (twice == 0)) REQUIRE(found == twice);
  }
}
