// Writes JSON straight into a text. Reports are written once and in a fixed order, so that equal
// inputs give equal bytes; building a tree of nodes first would only cost time and size.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace precheck::json {

class Writer {
 public:
  [[nodiscard]] std::string take() const { return {bytes_.get(), size_}; }

  Writer& beginObject() { return open('{'); }
  Writer& endObject() { return close('}'); }
  Writer& beginArray() { return open('['); }
  Writer& endArray() { return close(']'); }
  // A name of a format: nothing in it needs an escape.
  Writer& key(std::string_view name);
  Writer& text(std::string_view value);
  // A text in which nothing needs an escape: a date, a number, a name of a format.
  Writer& plain(std::string_view value);
  Writer& number(std::int64_t value);
  Writer& flag(bool value) { return json(value ? "true" : "false"); }
  Writer& null() { return json("null"); }
  // Values, or members, that were written before.
  Writer& json(std::string_view written);

  // A member in one call.
  Writer& member(std::string_view name, std::string_view value) { return key(name).text(value); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  // Where the next bytes go, after a comma if one is due; at least `most` of them have room.
  [[nodiscard]] char* begin(std::size_t most);
  // Up to where they went.
  void end(const char* place) noexcept { size_ = static_cast<std::size_t>(place - bytes_.get()); }
  void grow(std::size_t most);

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
  bool comma_ = false;  // something stands before the next value in its container
};

}  // namespace precheck::json
