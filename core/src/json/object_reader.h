// Takes an object apart member by member and complains about every member nobody asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "json/document.h"
#include "precheck/list.h"

namespace precheck::json {

// A value of a document, or none. No member is the root, so its index says none: one number, where
// std::optional takes two and a place in memory to hand them over.
class Found {
 public:
  Found() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a value that is there is found
  Found(NodeIndex index) : index_(index) {}
  [[nodiscard]] bool hasValue() const noexcept { return index_ != 0; }
  explicit operator bool() const noexcept { return hasValue(); }
  [[nodiscard]] NodeIndex operator*() const noexcept { return index_; }
  [[nodiscard]] NodeIndex valueOr(NodeIndex other) const noexcept {
    return hasValue() ? index_ : other;
  }
  // NOLINTNEXTLINE(google-explicit-constructor): for those who keep it
  operator std::optional<NodeIndex>() const noexcept {
    return hasValue() ? std::optional{index_} : std::nullopt;
  }

 private:
  NodeIndex index_ = 0;
};

class ObjectReader {
 public:
  // A node that is no object has no members, and a fault.
  ObjectReader(Document& document, NodeIndex node);

  [[nodiscard]] bool isObject() const noexcept { return isObject_; }
  [[nodiscard]] NodeIndex node() const noexcept { return node_; }

  [[nodiscard]] Found optional(std::string_view name);
  // With a fault where there is none.
  [[nodiscard]] Found required(std::string_view name);
  [[nodiscard]] bool has(std::string_view name) const;
  // Names the members nobody asked for. Call it last.
  void finish();

 private:
  [[nodiscard]] Found find(std::string_view name) const;

  Document& document_;
  NodeIndex node_;
  bool isObject_;
  List<std::string_view> asked_;
};

// The text of a string, with a fault where the node is none.
[[nodiscard]] std::optional<std::string_view> readString(Document& document, NodeIndex node,
                                                         std::string_view expected = "a string");
[[nodiscard]] std::optional<bool> readBool(Document& document, NodeIndex node);
// The children of a list, with a fault where the node is none.
[[nodiscard]] List<NodeIndex> readList(Document& document, NodeIndex node);

}  // namespace precheck::json
