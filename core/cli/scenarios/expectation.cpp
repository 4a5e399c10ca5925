#include "scenarios/expectation.h"

#include <algorithm>

#include "json/suggest.h"
#include "scenarios/values.h"

namespace precheck::cli {

using json::Children;
using json::Document;
using json::Kind;
using json::Node;

namespace {

constexpr std::string_view kNothing = "—";

class Comparer {
 public:
  Comparer(Document& document, std::string_view text, const Report& report,
           const std::vector<ElementState>& states)
      : expected_(document),
        text_(text),
        reportText_(toJson(report)),
        found_(reportText_, DocumentKind::Account),
        sections_(sectionsOf(*report.policy)),
        states_(states) {}

  Comparison compare(std::uint32_t expect) {
    const Children members{expected_, expect};
    for (const std::uint32_t member : members) {
      const std::string_view key = expected_[member].key;
      const auto found = memberOf(found_, 0, key);
      if (!found) {
        unknownMember(member, 0);
        continue;
      }
      if (key == "assumptions") out_.named.insert(key);
      const auto isIt = [key](const Section& section) { return section.name == key; };
      const auto section = std::find_if(sections_.begin(), sections_.end(), isIt);
      const std::string pointer = '/' + std::string{key};
      if (section != sections_.end()) {
        elements(member, *found, *section, pointer);
      } else {
        value(member, *found, pointer);
      }
    }
    return std::move(out_);
  }

 private:
  void differ(std::uint32_t node, const std::string& pointer, std::string expected,
              std::string found) {
    out_.differences.push_back(
        {pointer, placeOf(expected_, text_, node), std::move(expected), std::move(found)});
  }

  void unknownMember(std::uint32_t member, std::uint32_t foundObject) {
    std::vector<std::string_view> names;
    const Children there{found_, foundObject};
    for (const std::uint32_t one : there) names.push_back(found_[one].key);
    expected_.faultAtKey(FaultCode::UnknownMember, member, json::oneOf(names),
                         json::didYouMean(expected_[member].key, names));
  }

  // A section by the ids of its elements; "*" is every element not named.
  void elements(std::uint32_t node, std::uint32_t found, const Section& section,
                const std::string& place) {
    if (expected_[node].kind != Kind::Object) {
      expected_.fault(FaultCode::WrongType, node, "an object from the id of an element",
                      "Found " + std::string{json::name(expected_[node].kind)} + ".");
      return;
    }
    std::vector<std::string_view> ids;
    for (const Element* element : section.elements) ids.push_back(element->id);
    const Children members{expected_, node};
    for (const std::uint32_t member : members) {
      const std::string_view id = expected_[member].key;
      const std::string pointer = place + '/' + std::string{id};
      if (id == "*") {
        theRest(member, section, node, place);
        continue;
      }
      const auto at = std::find(ids.begin(), ids.end(), id);
      if (at == ids.end()) {
        expected_.faultAtKey(
            FaultCode::UnknownMember, member,
            "an element of the policy's `" + std::string{section.name} + "`: " + json::oneOf(ids),
            json::didYouMean(id, ids));
        continue;
      }
      out_.named.insert(id);
      const Element& element = *section.elements[static_cast<std::size_t>(at - ids.begin())];
      if (expected_[member].kind == Kind::Object) {
        const auto inReport = called(found, id);
        if (inReport) {
          value(member, *inReport, pointer);
        } else {
          differ(member, pointer, brief(expected_, member), std::string{stateOf(states_, element)});
        }
      } else if (const auto expected = word(member, section)) {
        state(member, *expected, element, pointer);
      }
    }
  }

  void theRest(std::uint32_t node, const Section& section, std::uint32_t named,
               const std::string& place) {
    const auto expected = word(node, section);
    if (!expected) return;
    for (const Element* element : section.elements) {
      if (memberOf(expected_, named, element->id)) continue;
      state(node, *expected, *element, place + '/' + std::string{element->id});
    }
  }

  std::optional<std::string_view> word(std::uint32_t node, const Section& section) {
    const Node& value = expected_[node];
    const bool known =
        value.kind == Kind::Text &&
        std::find(section.words.begin(), section.words.end(), value.text) != section.words.end();
    if (known) return value.text;
    expected_.fault(FaultCode::BadValue, node,
                    json::oneOf(section.words) + ", or an object with members of the report",
                    json::didYouMean(value.text, section.words));
    return std::nullopt;
  }

  void state(std::uint32_t node, std::string_view expected, const Element& element,
             const std::string& pointer) {
    const std::string_view found = stateOf(states_, element);
    if (found != expected) differ(node, pointer, std::string{expected}, std::string{found});
  }

  std::optional<std::uint32_t> called(std::uint32_t list, std::string_view name) const {
    const Children entries{found_, list};
    for (const std::uint32_t entry : entries) {
      if (isCalled(found_, entry, name)) return entry;
    }
    return std::nullopt;
  }

  void value(std::uint32_t node, std::uint32_t found, const std::string& pointer) {
    const Node& expected = expected_[node];
    const Node& there = found_[found];
    if (expected.kind == Kind::Object && there.kind == Kind::Object) {
      object(node, found, pointer);
    } else if (expected.kind == Kind::Object && there.kind == Kind::Array) {
      entries(node, found, pointer);
    } else if (expected.kind == Kind::Array && there.kind == Kind::Array) {
      list(node, found, pointer);
    } else if (expected.kind == Kind::Text && there.kind == Kind::Array && there.end > found + 1 &&
               found_[found + 1].end == there.end) {
      value(node, found + 1, pointer);  // a list of one may stand as its entry
    } else if (!same(expected, there, found)) {
      differ(node, pointer, brief(expected_, node), brief(found_, found));
    }
  }

  [[nodiscard]] bool same(const Node& expected, const Node& there, std::uint32_t found) const {
    if (expected.kind == Kind::Text && there.kind == Kind::Object) {
      return shortForm(found_, found) == expected.text || isCalled(found_, found, expected.text);
    }
    return expected.kind == there.kind && expected.text == there.text &&
           expected.flag == there.flag;
  }

  void object(std::uint32_t node, std::uint32_t found, const std::string& pointer) {
    // An item bears only what the account says of it; everything else has always the same members.
    const bool isItem = memberOf(found_, found, "pointer").has_value();
    const Children members{expected_, node};
    for (const std::uint32_t member : members) {
      const std::string_view key = expected_[member].key;
      const std::string place = pointer + '/' + std::string{key};
      if (const auto there = memberOf(found_, found, key)) {
        value(member, *there, place);
      } else if (isItem) {
        differ(member, place, brief(expected_, member), std::string{kNothing});
      } else {
        unknownMember(member, found);
      }
    }
  }

  // Some entries of a list, by id or pointer; null says that it is not there.
  void entries(std::uint32_t node, std::uint32_t found, const std::string& pointer) {
    const Children members{expected_, node};
    for (const std::uint32_t member : members) {
      const std::string_view name = expected_[member].key;
      const std::string place = pointer + '/' + std::string{name};
      const auto entry = called(found, name);
      const bool absent = expected_[member].kind == Kind::Null;
      if (entry && !absent) {
        value(member, *entry, place);
      } else if (entry.has_value() == absent) {
        differ(member, place, absent ? std::string{kNothing} : brief(expected_, member),
               absent ? brief(found_, *entry) : brief(found_, found));
      }
    }
  }

  // All entries of a list, in order.
  void list(std::uint32_t node, std::uint32_t found, const std::string& pointer) {
    std::vector<std::uint32_t> wanted;
    std::vector<std::uint32_t> there;
    const Children expected{expected_, node};
    for (const std::uint32_t entry : expected) wanted.push_back(entry);
    const Children inReport{found_, found};
    for (const std::uint32_t entry : inReport) there.push_back(entry);
    if (wanted.size() != there.size()) {
      differ(node, pointer, brief(expected_, node), brief(found_, found));
      return;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      value(wanted[i], there[i], pointer + '/' + std::to_string(i));
    }
  }

  Document& expected_;
  std::string_view text_;
  std::string reportText_;
  Document found_;
  std::vector<Section> sections_;
  const std::vector<ElementState>& states_;
  Comparison out_;
};

}  // namespace

Comparison compare(Document& document, std::string_view text, std::uint32_t expect,
                   const Report& report, const std::vector<ElementState>& states) {
  return Comparer{document, text, report, states}.compare(expect);
}

}  // namespace precheck::cli
