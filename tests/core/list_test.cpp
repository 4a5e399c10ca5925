// List stands in for std::vector: the same values in the same order after any of its changes.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "precheck/list.h"

using precheck::List;

namespace {

// Longer than what a string keeps inside itself, every other time.
std::string textOf(std::uint32_t number) {
  return std::string(number % 2 == 0 ? 40 : 3, static_cast<char>('a' + number % 26));
}

bool same(const List<std::string>& list, const std::vector<std::string>& vector) {
  return std::equal(list.begin(), list.end(), vector.begin(), vector.end());
}

}  // namespace

TEST_CASE("A list of texts holds what a vector would hold, after any course of changes") {
  std::mt19937 dice{7};
  const auto below = [&dice](std::size_t count) { return dice() % (count + 1); };
  for (int round = 0; round < 200; ++round) {
    List<std::string> list;
    std::vector<std::string> vector;
    for (int step = 0; step < 60; ++step) {
      const std::string text = textOf(static_cast<std::uint32_t>(dice()));
      const auto at = static_cast<std::ptrdiff_t>(below(vector.size()));
      switch (dice() % 8) {
        case 0:
        case 1:
          list.push_back(text);
          vector.push_back(text);
          break;
        case 2:
          list.insert(list.begin() + at, text);
          vector.insert(vector.begin() + at, text);
          break;
        case 3:
          list.erase(list.begin(), list.begin() + at / 2);
          vector.erase(vector.begin(), vector.begin() + at / 2);
          break;
        case 4:
          list.resize(below(20));
          vector.resize(list.size());
          break;
        case 5: {
          const List<std::string> copy = list;
          list.append(copy.begin(), copy.end());
          const std::vector<std::string> other = vector;
          vector.insert(vector.end(), other.begin(), other.end());
          list.resize(list.size() / 2);
          vector.resize(vector.size() / 2);
          break;
        }
        case 6:
          if (!vector.empty()) list.erase(list.begin());
          if (!vector.empty()) vector.erase(vector.begin());
          break;
        default:
          erase_if(list, [&](const std::string& one) { return one == text; });
          std::erase(vector, text);
      }
      REQUIRE(same(list, vector));
    }
  }
}

TEST_CASE("An entry of a list can be put into the same list, however full it is") {
  List<std::string> list{textOf(0)};
  for (std::uint32_t i = 0; i < 100; ++i) {
    list.push_back(list.front());
    list.insert(list.begin(), list.back());
  }
  CHECK(list.size() == 201);
  CHECK(std::all_of(list.begin(), list.end(),
                    [](const std::string& one) { return one == textOf(0); }));
}

TEST_CASE("A list of lists is copied deeply and moved whole") {
  List<List<std::string>> first(3, List<std::string>{textOf(2), textOf(3)});
  List<List<std::string>> second = first;
  second[1].push_back(textOf(4));
  CHECK(first[1].size() == 2);
  CHECK_FALSE(first == second);
  const List<List<std::string>> third = std::move(second);
  CHECK(third[1].size() == 3);
  first = third;
  CHECK(first == third);
}
