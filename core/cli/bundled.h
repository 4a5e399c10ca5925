// The policies, calendars and texts that the command carries inside itself.
#pragma once

#include <span>
#include <string_view>

namespace precheck::cli {

struct BundledFile {
  std::string_view path;  // below core/, such as "policies/jd-cloud/account-cancellation.json"
  std::string_view text;
};

// Sorted by path. The build writes the definition (core/cmake/bundle.cmake).
std::span<const BundledFile> bundledFiles();

}  // namespace precheck::cli
