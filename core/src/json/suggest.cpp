#include "json/suggest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "precheck/list.h"

namespace precheck::json {
namespace {

// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  List<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongest = 64;  // longer names are no slips, and cost time
  if (name.size() > kLongest) return {};
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    const std::size_t far = distance(name, candidate);
    if (far < best) {
      best = far;
      found = candidate;
    }
  }
  return found;
}

std::string didYouMean(std::string_view name, std::span<const std::string_view> candidates) {
  const std::string_view found = nearest(name, candidates);
  if (found.empty()) return {};
  return "Did you mean " + quoted(found) + '?';
}

std::string quoted(std::string_view name) {
  std::string out{'`'};
  out += name;
  out += '`';
  return out;
}

std::string oneOf(std::span<const std::string_view> candidates) {
  std::string out;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) out += i + 1 == candidates.size() ? " or " : ", ";
    out += quoted(candidates[i]);
  }
  return out;
}

}  // namespace precheck::json
