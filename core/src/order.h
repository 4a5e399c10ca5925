// Sorting, once for the whole core: std::sort brings 3 KB into the WASM for every type it sorts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "precheck/list.h"

namespace precheck {

using Precedes = bool (*)(const void* list, std::uint32_t a, std::uint32_t b);
[[nodiscard]] List<std::uint32_t> orderOf(std::size_t size, const void* list, Precedes precedes);

// The indices from 0 to `size` - 1 in the order that `precedes` says; equals stay as they were.
template <typename Less>
[[nodiscard]] List<std::uint32_t> orderOf(std::size_t size, const Less& precedes) {
  return orderOf(size, &precedes, [](const void* less, std::uint32_t a, std::uint32_t b) {
    return (*static_cast<const Less*>(less))(a, b);
  });
}

}  // namespace precheck
