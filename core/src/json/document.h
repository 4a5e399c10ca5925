// A JSON text as a flat list of values that know where they stand.
//
// The reader (reader.h) reads; this keeps what it says in one vector, in the order of the text, so
// that a value's children follow it directly:
//
//     {"a":[1,2],"b":3}      index  0 object  end 5
//                                   1 "a" array  end 4
//                                   2 number       end 3
//                                   3 number       end 4
//                                   4 "b" number   end 5
//
// `end` is the index of the first value that is not below this one, which is the next sibling.
// Duplicate keys, depth, size and length are checked here, once, for every kind of document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "precheck/fault.h"
#include "precheck/limits.h"
#include "precheck/list.h"

namespace precheck::json {

using NodeIndex = std::uint32_t;

// What a text may hold.
struct Limits {
  std::size_t bytes = kMostBytes;
  std::size_t depth = kMostLevels;
  std::size_t values = kMostValues;
  std::size_t textBytes = kMostTextBytes;
};

enum class Kind : std::uint8_t { Null, Bool, Integer, Float, Text, Array, Object };

struct Node {
  Kind kind = Kind::Null;
  bool flag = false;          // Bool: the value
  std::uint32_t at = 0;       // byte offset just past the token that opens the value
  std::uint32_t keyAt = 0;    // byte offset just past the key
  std::uint32_t parent = 0;   // index of the container; itself for the root
  std::uint32_t end = 0;      // index of the next sibling
  std::uint32_t ordinal = 0;  // place among the container's children
  std::string_view key;       // in an object: the name
  std::string_view text;      // Text: the value; Integer, Float: as written
};

class Document {
 public:
  Document() = default;
  // Reads `text`, which must stay where it is until the faults have been taken.
  Document(std::string_view text, DocumentKind kind, const Limits& limits = {});

  // The whole text was read, so that its values can be looked at; it may still hold a duplicate
  // key, and then must not be used.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  [[nodiscard]] bool usable() const noexcept { return usable_; }
  [[nodiscard]] const Node& operator[](std::uint32_t index) const noexcept { return nodes_[index]; }
  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(nodes_.size());
  }
  [[nodiscard]] std::string pointer(std::uint32_t index) const;
  // Byte offset of the token that opens a value. The text must still be there.
  [[nodiscard]] std::size_t begin(std::uint32_t index) const;

  // Adds a fault at a value, or at the key of a member.
  void fault(FaultCode code, std::uint32_t index, std::string_view expected,
             std::string_view hint = {});
  void faultAtKey(FaultCode code, std::uint32_t index, std::string_view expected,
                  std::string_view hint = {});
  // All faults so far in the order of the text, with line and column, and forgets them.
  [[nodiscard]] Faults takeFaults();
  // What the texts of the values stand in, to be kept where the document is not.
  [[nodiscard]] List<char> takeTexts() noexcept { return std::move(texts_); }
  [[nodiscard]] bool hasFaults() const noexcept { return !faults_.empty(); }

 private:
  friend class Reader;
  struct Located {
    std::size_t offset = 0;  // of the first byte of the token
    Fault fault;
  };

  void add(FaultCode code, std::size_t offset, std::string pointer, std::string_view expected,
           std::string_view hint);

  DocumentKind kind_ = DocumentKind::Account;
  std::string_view source_;
  bool complete_ = false;
  bool usable_ = false;
  List<Node> nodes_;
  List<char> texts_;  // what every string_view of the nodes points into
  List<Located> faults_;
};

// Line and column, from 1, of byte offsets that are asked for in rising order; a column counts
// characters, not bytes.
class Places {
 public:
  explicit Places(std::string_view source) : source_(source) {}
  void goTo(std::size_t offset) noexcept;
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] std::size_t column() const noexcept { return column_; }

 private:
  std::string_view source_;
  std::size_t place_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

// Runs over the children of an array or object.
class Children {
 public:
  class Iterator {
   public:
    Iterator(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}
    std::uint32_t operator*() const noexcept { return index_; }
    Iterator& operator++() noexcept {
      index_ = (*document_)[index_].end;
      return *this;
    }
    bool operator!=(const Iterator& other) const noexcept { return index_ != other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };

  Children(const Document& document, std::uint32_t container)
      : document_(document), container_(container) {}
  [[nodiscard]] Iterator begin() const noexcept { return {document_, container_ + 1}; }
  [[nodiscard]] Iterator end() const noexcept { return {document_, document_[container_].end}; }

 private:
  const Document& document_;
  std::uint32_t container_;
};

[[nodiscard]] std::string_view name(Kind kind) noexcept;

}  // namespace precheck::json
