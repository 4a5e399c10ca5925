// Writes JSON straight into a string. Reports are written once and in a fixed order, so that equal
// inputs give equal bytes; building a tree of nodes first would only cost time and size.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace precheck::json {

class Writer {
 public:
  [[nodiscard]] std::string take() { return std::move(out_); }

  Writer& beginObject() { return open('{'); }
  Writer& endObject() { return close('}'); }
  Writer& beginArray() { return open('['); }
  Writer& endArray() { return close(']'); }
  Writer& key(std::string_view name);
  Writer& text(std::string_view value);
  Writer& number(std::int64_t value);
  Writer& flag(bool value) { return raw(value ? "true" : "false"); }
  Writer& null() { return raw("null"); }

  // A member in one call.
  Writer& member(std::string_view name, std::string_view value) { return key(name).text(value); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  Writer& raw(std::string_view value);
  void separate();
  void quoted(std::string_view value);

  std::string out_;
  bool first_ = true;  // nothing stands before the next value in its container
  bool afterKey_ = false;
};

}  // namespace precheck::json
