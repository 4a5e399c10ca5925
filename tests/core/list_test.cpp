// List stands in for std::vector: the same values in the same order after any of its changes.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <type_traits>
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

// Counts how many of its kind there are.
struct Counted {
  static inline int alive = 0;
  Counted() noexcept { ++alive; }
  Counted(const Counted& /*other*/) noexcept { ++alive; }
  Counted(Counted&& /*other*/) noexcept { ++alive; }
  Counted& operator=(const Counted&) = default;
  Counted& operator=(Counted&&) = default;
  ~Counted() { --alive; }
};

// The signal that ended a child process which did this; 0 where it lived.
template <typename Deed>
int endedBy(const Deed& deed) {
  const pid_t child = ::fork();
  if (child == 0) {
    // Catch2 would report the signal as a failed test, in the child's copy of its output.
    static_cast<void>(std::signal(SIGABRT, SIG_DFL));
    ::close(STDOUT_FILENO);
    ::close(STDERR_FILENO);  // what a sanitizer says of it
    deed();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

// The core is built without exceptions: a list that could throw while it moves would end it.
static_assert(std::is_nothrow_move_constructible_v<List<std::string>>);
static_assert(std::is_nothrow_move_assignable_v<List<std::string>>);
static_assert(std::is_nothrow_default_constructible_v<List<std::string>>);
static_assert(std::is_nothrow_destructible_v<List<std::string>>);

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

#ifndef NDEBUG  // the builds with sanitizers, and the fuzzers
TEST_CASE("An entry that would be moved into its own list ends a build with assertions") {
  const auto full = [] { return List<std::string>{textOf(0), textOf(1), textOf(2), textOf(3)}; };
  CHECK(endedBy([&] {
          auto list = full();
          list.push_back(std::move(list.front()));
        }) == SIGABRT);
  CHECK(endedBy([&] {
          auto list = full();
          list.emplace_back(list.back());
        }) == SIGABRT);
  CHECK(endedBy([&] {
          auto list = full();
          list.append(list.begin(), list.end());
        }) == SIGABRT);
  CHECK(endedBy([&] {
          auto list = full();
          list.assign(9, list.front());
        }) == SIGABRT);
  CHECK(endedBy([&] {
          auto list = full();
          const auto other = full();
          list.append(other.begin(), other.end());
          list.push_back(list.front());
          list.push_back(std::string{list.front()});
        }) == 0);
}
#endif

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

TEST_CASE("A list copied or moved onto itself, or out of an empty one, stays what it is") {
  List<std::string> list{textOf(0), textOf(1)};
  const List<std::string> before = list;
  List<std::string>& same = list;
  list = same;
  CHECK(list == before);
  list = std::move(same);
  CHECK(list == before);
  List<std::string> none;
  list = none;
  CHECK(list.empty());
  const List<std::string> moved = std::move(none);
  CHECK(moved.empty());
  CHECK(moved.begin() == moved.end());
  CHECK(moved == List<std::string>{});
}

TEST_CASE("What can only be moved can be listed") {
  List<std::unique_ptr<int>> list;
  for (int i = 0; i < 40; ++i) list.insert(list.begin(), std::make_unique<int>(i));
  CHECK(*list.front() == 39);
  erase_if(list, [](const std::unique_ptr<int>& one) { return *one % 2 == 0; });
  CHECK(list.size() == 20);
  CHECK(*list.back() == 1);
}

TEST_CASE("Every entry is destroyed once, whatever became of its list") {
  {
    List<Counted> list(5);
    list.reserve(100);
    List<Counted> other = list;
    other.erase(other.begin(), other.begin() + 2);
    list.append(other.begin(), other.end());
    CHECK(Counted::alive == 11);
    list.resize(3);
    list = std::move(other);
    list.pop_back();
    list.assign(4, Counted{});
    list.clear();
    CHECK(list.empty());
  }
  CHECK(Counted::alive == 0);
}

TEST_CASE("New numbers are zero, also where others stood before") {
  List<std::uint32_t> list(50, 7);
  list.clear();
  list.resize(60);
  CHECK(std::all_of(list.begin(), list.end(), [](std::uint32_t one) { return one == 0; }));
}

TEST_CASE("Entries lie as their type asks") {
  struct alignas(std::max_align_t) Wide {
    std::int8_t value = 0;
  };
  List<Wide> list;
  for (int i = 0; i < 20; ++i) {
    list.emplace_back();
    for (const Wide& one : list) {
      CHECK(reinterpret_cast<std::uintptr_t>(&one) % alignof(std::max_align_t) == 0);
    }
  }
}

TEST_CASE("A list makes room for twice as many as it had, so that it moves seldom") {
  List<std::uint32_t> list;
  int moves = 0;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    const std::uint32_t* const before = list.data();
    list.push_back(i);
    if (list.data() != before) ++moves;
  }
  CHECK(moves <= 16);
  CHECK(list[99'999] == 99'999);
}

TEST_CASE(
    "A list of more entries than can be counted ends the program: nothing goes on with less") {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  CHECK(endedBy([] { List<std::uint64_t>{}.reserve(kMost + 1); }) == SIGABRT);
  CHECK(endedBy([] { List<std::uint64_t>{}.reserve(std::numeric_limits<std::size_t>::max()); }) ==
        SIGABRT);
  CHECK(endedBy([] { List<std::uint8_t>{}.reserve(100); }) == 0);
}
