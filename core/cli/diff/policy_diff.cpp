#include "diff/policy_diff.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace precheck::cli {
namespace {

struct Section {
  std::string_view name;
  std::string_view key;  // the member that tells its elements apart
};

// In the order a reader wants them: what holds a person up first.
constexpr std::array<Section, 14> kSections{{{"conditions", "id"},
                                             {"statements", "id"},
                                             {"losses", "id"},
                                             {"stages", "id"},
                                             {"accruals", "id"},
                                             {"risks", "id"},
                                             {"alternatives", "id"},
                                             {"duties", "id"},
                                             {"liabilities", "id"},
                                             {"retention", "id"},
                                             {"consequences", "id"},
                                             {"clauses", "clause"},
                                             {"facts", "pointer"},
                                             {"sources", "id"}}};

// Equal whatever the order of their members.
bool same(const Json& a, const Json& b) { return nlohmann::json(a) == nlohmann::json(b); }

const Json& member(const Json& object, const std::string& name) {
  static const Json kNothing;
  const auto place = object.find(name);
  return place == object.end() ? kNothing : *place;
}

// The members of both, the new order first.
std::vector<std::string> membersOf(const Json& before, const Json& after) {
  std::vector<std::string> out;
  for (const Json* object : {&after, &before}) {
    if (!object->is_object()) continue;
    for (const auto& [key, value] : object->items()) {
      if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(key);
    }
  }
  return out;
}

// Members of members that are told one by one; any other value is one thing.
bool isOpened(const std::string& name) {
  return name == "fix" || name == "save" || name == "inForce";
}

void compareMembers(const std::string& path, const Json& before, const Json& after,
                    std::vector<PartChange>& out) {
  for (const std::string& name : membersOf(before, after)) {
    const Json& was = member(before, name);
    const Json& is = member(after, name);
    if (same(was, is)) continue;
    if (isOpened(name) && was.is_object() && is.is_object()) {
      compareMembers(path + name + '/', was, is, out);
    } else {
      out.push_back({path + name, was, is});
    }
  }
}

std::string keyOf(const Json& element, std::string_view key) {
  const std::string name{key};
  const Json& value = member(element, name);
  if (value.is_string()) return value.get<std::string>();
  // A list of clauses: as they are read.
  std::string out;
  for (const Json& one : value) out += (out.empty() ? "" : ", ") + one.get<std::string>();
  return out;
}

const Json* find(const Json& list, std::string_view key, const std::string& id) {
  for (const Json& element : list) {
    if (keyOf(element, key) == id) return &element;
  }
  return nullptr;
}

Json without(Json element, std::string_view key) {
  element.erase(std::string{key});
  return element;
}

// Calls a statement by its new name wherever something rests on it.
void renameStated(Json& value, const std::string& from, const std::string& to) {
  if (value.is_object() && value.size() == 1 && value.contains("stated") &&
      value["stated"] == from) {
    value["stated"] = to;
    return;
  }
  if (!value.is_structured()) return;
  for (Json& part : value) renameStated(part, from, to);
}

// One clause and a list of one are the same.
void listClauses(Json& policy) {
  for (const Section& section : kSections) {
    const auto list = policy.find(std::string{section.name});
    if (list == policy.end()) continue;
    for (Json& element : *list) {
      const auto clause = element.find("clause");
      if (clause != element.end() && clause->is_string()) *clause = Json::array({*clause});
    }
  }
}

class Comparison {
 public:
  Comparison(const Json& before, const Json& after) : before_(before), after_(after) {}

  PolicyDiff compare() {
    listClauses(before_);
    listClauses(after_);
    // Statements first: conditions name them.
    for (const auto& [from, to] : renamesIn({"statements", "id"})) renameStated(before_, from, to);
    Json generalBefore = before_;
    Json generalAfter = after_;
    for (const Section& section : kSections) {
      generalBefore.erase(std::string{section.name});
      generalAfter.erase(std::string{section.name});
    }
    compareMembers("", generalBefore, generalAfter, out_.general);
    for (const Section& section : kSections) compare(section);
    return std::move(out_);
  }

 private:
  using Renames = std::vector<std::pair<std::string, std::string>>;  // from, to

  const Json& list(const Json& policy, const Section& section) const {
    return member(policy, std::string{section.name});
  }

  // An element that is gone and one that is new, with all else equal, are one that was renamed.
  Renames renamesIn(const Section& section) const {
    Renames out;
    const Json& was = list(before_, section);
    const Json& is = list(after_, section);
    std::set<std::string> taken;
    for (const Json& old : was) {
      const std::string from = keyOf(old, section.key);
      if (find(is, section.key, from) != nullptr) continue;
      for (const Json& now : is) {
        const std::string to = keyOf(now, section.key);
        if (find(was, section.key, to) != nullptr || taken.contains(to)) continue;
        if (!same(without(old, section.key), without(now, section.key))) continue;
        // Of clauses without a word beside them nothing says that they are the same.
        if (without(old, section.key).empty()) continue;
        taken.insert(to);
        out.emplace_back(from, to);
        break;
      }
    }
    return out;
  }

  void compare(const Section& section) {
    const Json& was = list(before_, section);
    const Json& is = list(after_, section);
    const Renames renames = renamesIn(section);
    const std::string name{section.name};
    const auto add = [&](ChangeKind kind, const std::string& id, const Json& element,
                         std::string oldId = {}, std::vector<PartChange> parts = {}) {
      out_.elements.push_back({kind, name, id, std::move(oldId), element, std::move(parts)});
    };
    for (const Json& now : is) {
      const std::string id = keyOf(now, section.key);
      const auto renamed = std::find_if(renames.begin(), renames.end(),
                                        [&id](const auto& pair) { return pair.second == id; });
      if (renamed != renames.end()) {
        add(ChangeKind::Renamed, id, now, renamed->first);
        continue;
      }
      const Json* old = find(was, section.key, id);
      if (old == nullptr) {
        add(ChangeKind::Added, id, now);
        continue;
      }
      std::vector<PartChange> parts;
      compareMembers("", *old, now, parts);
      if (!parts.empty()) add(ChangeKind::Changed, id, now, {}, std::move(parts));
    }
    for (const Json& old : was) {
      const std::string id = keyOf(old, section.key);
      const bool renamed = std::any_of(renames.begin(), renames.end(),
                                       [&id](const auto& pair) { return pair.first == id; });
      if (!renamed && find(is, section.key, id) == nullptr) add(ChangeKind::Removed, id, old);
    }
    compareOrder(section, was, is, renames);
  }

  void compareOrder(const Section& section, const Json& was, const Json& is,
                    const Renames& renames) {
    Json before = Json::array();
    Json after = Json::array();
    for (const Json& old : was) {
      std::string id = keyOf(old, section.key);
      for (const auto& [from, to] : renames) {
        if (from == id) id = to;
      }
      if (find(is, section.key, id) != nullptr) before.push_back(id);
    }
    for (const Json& now : is) {
      const std::string id = keyOf(now, section.key);
      if (std::find(before.begin(), before.end(), id) != before.end()) after.push_back(id);
    }
    if (before == after) return;
    out_.elements.push_back(
        {ChangeKind::Moved, std::string{section.name}, {}, {}, {}, {{"order", before, after}}});
  }

  Json before_;
  Json after_;
  PolicyDiff out_;
};

bool isPlainList(const Json& value) {
  return value.is_array() && std::none_of(value.begin(), value.end(),
                                          [](const Json& one) { return one.is_structured(); });
}

void compareForms(const std::string& path, const Json& before, const Json& after,
                  std::vector<PartChange>& out) {
  if (same(before, after)) return;
  const auto below = [&path](const std::string& step) {
    return path.empty() ? step : path + '/' + step;
  };
  if (before.is_object() && after.is_object()) {
    for (const std::string& name : membersOf(before, after)) {
      compareForms(below(name), member(before, name), member(after, name), out);
    }
    return;
  }
  const bool lists = before.is_array() && after.is_array();
  if (lists && !isPlainList(before) && !isPlainList(after) && before.size() == after.size()) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      compareForms(below(std::to_string(i + 1)), before[i], after[i], out);
    }
    return;
  }
  out.push_back({path, before, after});
}

}  // namespace

std::string_view name(ChangeKind kind) noexcept {
  constexpr std::array<std::string_view, 5> kNames{"added", "removed", "renamed", "changed",
                                                   "moved"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view PolicyDiff::newId(std::string_view section, std::string_view oldId) const {
  for (const ElementChange& change : elements) {
    if (change.kind == ChangeKind::Renamed && change.section == section && change.oldId == oldId) {
      return change.id;
    }
  }
  return oldId;
}

PolicyDiff comparePolicies(const Json& before, const Json& after) {
  return Comparison{before, after}.compare();
}

std::vector<PartChange> compareForms(const Json& before, const Json& after) {
  std::vector<PartChange> out;
  compareForms("", before, after, out);
  return out;
}

}  // namespace precheck::cli
