#include "sequence.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "order.h"

namespace precheck {

Directory::Directory(List<std::string_view> ids)
    : ids_(std::move(ids)), order_(orderOf(ids_.size(), [this](std::uint32_t a, std::uint32_t b) {
        return ids_[a] < ids_[b];
      })) {}

std::size_t Directory::find(std::string_view id) const {
  std::size_t from = 0;
  std::size_t to = order_.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    const int side = ids_[order_[middle]].compare(id);
    if (side == 0) return order_[middle];
    (side < 0 ? from : to) = side < 0 ? middle + 1 : middle;
  }
  return ids_.size();
}

List<std::uint32_t> inSequence(std::size_t size, const List<Precedence>& all) {
  // Of each place, how many it still waits for, and where its followers begin in their list.
  List<std::uint32_t> waitsFor(size);
  List<std::uint32_t> begins(size + 1);
  for (const Precedence& one : all) {
    ++waitsFor[one.then];
    ++begins[one.first + 1];
  }
  for (std::size_t place = 0; place < size; ++place) begins[place + 1] += begins[place];
  List<std::uint32_t> followers(all.size());
  List<std::uint32_t> next = begins;
  for (const Precedence& one : all) followers[next[one.first]++] = one.then;

  List<std::uint32_t> out;
  List<std::uint32_t> free;  // a heap, the least on top
  const auto release = [&free](std::uint32_t place) {
    free.push_back(place);
    std::push_heap(free.begin(), free.end(), std::greater<>{});
  };
  for (std::uint32_t place = 0; place < size; ++place) {
    if (waitsFor[place] == 0) release(place);
  }
  while (!free.empty()) {
    std::pop_heap(free.begin(), free.end(), std::greater<>{});
    const std::uint32_t place = free.back();
    free.pop_back();
    out.push_back(place);
    for (std::uint32_t at = begins[place]; at < begins[place + 1]; ++at) {
      if (--waitsFor[followers[at]] == 0) release(followers[at]);
    }
  }
  return out;
}

}  // namespace precheck
