// What a JavaScript host calls, through embind. Nothing is decided here: JSON text goes in and out
// of the core's session. Texts cross as bytes in memory (`texts.js` copies them): embind's own
// strings are copied byte by byte in JavaScript, which took as long as the check itself.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "precheck/json_api.h"

namespace {

// An address in the memory of the module.
using Address = std::uintptr_t;

// Where an answer stands: what `texts.js` reads it by.
struct Span {
  Address begin;
  std::size_t size;
};

// One session per instance of the module.
precheck::Session& session() {
  static precheck::Session instance;
  return instance;
}

std::unique_ptr<char[]>& room() {
  static std::unique_ptr<char[]> bytes;
  return bytes;
}

// The bytes of two texts in the room, one after the other.
std::pair<std::string_view, std::string_view> texts(std::size_t first, std::size_t second) {
  const char* begin = room().get();
  return {{begin, first}, {begin + first, second}};
}

// The answer stays where it is until the next call; the texts are not needed any longer.
Address answer(std::string text) {
  static std::string kept;
  static Span span;
  kept = std::move(text);
  room().reset();
  span = {reinterpret_cast<Address>(kept.data()), kept.size()};
  return reinterpret_cast<Address>(&span);
}

// Room for the texts of the next call.
Address makeRoom(std::size_t size) {
  room().reset();  // first, so that both never take memory at once
  room().reset(new char[size]);
  return reinterpret_cast<Address>(room().get());
}

Address version() { return answer(session().version()); }

Address openPolicy(std::size_t policySize, std::size_t calendarSize) {
  const auto [policy, calendar] = texts(policySize, calendarSize);
  return answer(session().openPolicy(policy, calendar));
}

Address check(int handle, std::size_t accountSize, std::size_t optionsSize) {
  const auto [account, options] = texts(accountSize, optionsSize);
  return answer(session().check(handle, account, options));
}

Address changes(int handle, std::size_t accountSize, std::size_t optionsSize) {
  const auto [account, options] = texts(accountSize, optionsSize);
  return answer(session().changes(handle, account, options));
}

Address conditionChanges(int handle, std::size_t accountSize, std::size_t optionsSize) {
  const auto [account, options] = texts(accountSize, optionsSize);
  return answer(session().conditionChanges(handle, account, options));
}

void closePolicy(int handle) { session().closePolicy(handle); }

template <typename T>
inline constexpr bool kCrosses = std::is_integral_v<T> && sizeof(T) == 4;
template <>
inline constexpr bool kCrosses<void> = true;

// Only whole numbers of 32 bits cross: they need no conversion, and embind.js has none.
template <typename Result, typename... Values>
void bind(const char* name, Result (*function)(Values...)) {
  static_assert(kCrosses<Result> && (kCrosses<Values> && ...));
  emscripten::function(name, function);
}

}  // namespace

EMSCRIPTEN_BINDINGS(precheck) {
  bind("_room", &makeRoom);
  bind("_version", &version);
  bind("_openPolicy", &openPolicy);
  bind("_check", &check);
  bind("_changes", &changes);
  bind("_conditionChanges", &conditionChanges);
  bind("closePolicy", &closePolicy);
}
