// What has to come before what: ids found in a list, and the list put into such an order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "precheck/list.h"

namespace precheck {

// Finds ids in a list of them.
class Directory {
 public:
  explicit Directory(List<std::string_view> ids);
  // The place of an id in the list; its size where it is not there.
  [[nodiscard]] std::size_t find(std::string_view id) const;
  [[nodiscard]] const List<std::string_view>& ids() const noexcept { return ids_; }

 private:
  List<std::string_view> ids_;
  List<std::uint32_t> order_;
};

struct Precedence {
  std::uint32_t first = 0;
  std::uint32_t then = 0;
};

// The places from 0 to `size` - 1, each as soon as all that come before it are out, and otherwise
// in order. What is in a circle, or comes after one, is left out. Linear but for a heap.
[[nodiscard]] List<std::uint32_t> inSequence(std::size_t size, const List<Precedence>& all);

}  // namespace precheck
