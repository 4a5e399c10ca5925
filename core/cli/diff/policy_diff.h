// What changed between two versions of a policy, member by member. It compares the policies as
// their authors wrote them, so that nothing a policy can say escapes it; how a file is laid out,
// and the order of an object's members, change nothing.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace precheck::cli {

using Json = nlohmann::ordered_json;

// A member that is another one now. Null: it was, or is, not there.
struct PartChange {
  std::string member;  // its path in the element, such as "length" or "fix/text"
  Json before;
  Json after;
};

enum class ChangeKind : std::uint8_t { Added, Removed, Renamed, Changed, Moved };

[[nodiscard]] std::string_view name(ChangeKind kind) noexcept;

// An element of one of the policy's lists.
struct ElementChange {
  ChangeKind kind = ChangeKind::Changed;
  std::string section;            // the list: "conditions", "stages", …
  std::string id;                 // as it is now, or was where it is gone; Moved: empty
  std::string oldId;              // Renamed: as it was
  Json element;                   // as it is now, or was where it is gone
  std::vector<PartChange> parts;  // Changed; Moved: the order of the ids, then and now
};

struct PolicyDiff {
  std::vector<PartChange> general;      // what stands outside the lists
  std::vector<ElementChange> elements;  // list by list, in the order they are in now

  [[nodiscard]] bool empty() const noexcept { return general.empty() && elements.empty(); }
  // What an element of the old policy is called in the new one.
  [[nodiscard]] std::string_view newId(std::string_view section, std::string_view oldId) const;
};

// Both are policies without fault.
[[nodiscard]] PolicyDiff comparePolicies(const Json& before, const Json& after);

// Compares two values of the requirement language, down to the smallest part that changed.
[[nodiscard]] std::vector<PartChange> compareForms(const Json& before, const Json& after);

}  // namespace precheck::cli
