// Takes an object apart member by member and complains about every member nobody asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"

namespace precheck::json {

class ObjectReader {
 public:
  // A node that is no object has no members, and a fault.
  ObjectReader(Document& document, NodeIndex node);

  [[nodiscard]] bool isObject() const noexcept { return isObject_; }
  [[nodiscard]] NodeIndex node() const noexcept { return node_; }

  [[nodiscard]] std::optional<NodeIndex> optional(std::string_view name);
  // With a fault where there is none.
  [[nodiscard]] std::optional<NodeIndex> required(std::string_view name);
  [[nodiscard]] bool has(std::string_view name) const;
  // Names the members nobody asked for. Call it last.
  void finish();

 private:
  [[nodiscard]] std::optional<NodeIndex> find(std::string_view name) const;

  Document& document_;
  NodeIndex node_;
  bool isObject_;
  std::vector<std::string_view> asked_;
};

// The text of a string, with a fault where the node is none.
[[nodiscard]] std::optional<std::string_view> readString(Document& document, NodeIndex node,
                                                         std::string_view expected = "a string");
[[nodiscard]] std::optional<bool> readBool(Document& document, NodeIndex node);
// The children of a list, with a fault where the node is none.
[[nodiscard]] std::vector<NodeIndex> readList(Document& document, NodeIndex node);

}  // namespace precheck::json
