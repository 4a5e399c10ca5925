#include "order.h"

#include <algorithm>
#include <numeric>

namespace precheck {

List<std::uint32_t> orderOf(std::size_t size, const void* list, Precedes precedes) {
  List<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  const auto before = [list, precedes](std::uint32_t a, std::uint32_t b) {
    return precedes(list, a, b) || (a < b && !precedes(list, b, a));
  };
  std::make_heap(order.begin(), order.end(), before);
  std::sort_heap(order.begin(), order.end(), before);
  return order;
}

}  // namespace precheck
