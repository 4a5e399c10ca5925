// What has to be done before what: every step named is there, and no step comes before itself.
#include <utility>

#include "json/suggest.h"
#include "policy/policy_reader.h"
#include "sequence.h"

namespace precheck {

using json::NodeIndex;

namespace {

// Of places that wait for each other those in a circle: the rest can be put in order from one end
// or from the other.
List<bool> inCircles(std::size_t size, List<Precedence> edges) {
  List<bool> out(size, true);
  for (int end = 0; end < 2; ++end) {
    for (const std::uint32_t place : inSequence(size, edges)) out[place] = false;
    for (Precedence& edge : edges) std::swap(edge.first, edge.then);
  }
  return out;
}

}  // namespace

List<std::string_view> PolicyReader::after(json::ObjectReader& object, const Element& element) {
  List<std::string_view> out;
  const auto list = object.optional("after");
  if (!list) return out;
  const auto entries = json::readList(document_, *list);
  if (entries.empty() && document_[*list].kind == json::Kind::Array) {
    document_.fault(FaultCode::EmptyList, *list, "at least one step that comes before");
  }
  for (const NodeIndex entry : entries) {
    const std::string_view first = id(entry);
    if (first.empty()) continue;
    out.push_back(first);
    steps_.push_back({entry, element.id, first});
  }
  return out;
}

void PolicyReader::checkOrder() {
  if (steps_.empty()) return;
  List<std::string_view> ids;
  for (const Notice& duty : policy_.duties) ids.push_back(duty.id);
  for (const Condition& condition : policy_.conditions) ids.push_back(condition.id);
  for (const Loss& loss : policy_.losses) {
    if (loss.save) ids.push_back(loss.id);
  }
  const Directory steps{std::move(ids)};
  const std::size_t count = steps.ids().size();
  List<Precedence> edges;
  List<NodeIndex> nodes;
  for (const Step& step : steps_) {
    const std::size_t first = steps.find(step.first);
    const std::size_t then = steps.find(step.id);
    if (first == count) {
      document_.fault(FaultCode::UnknownStep, step.node,
                      "the id of a condition, of a duty, or of a loss that can be saved",
                      json::didYouMean(step.first, steps.ids()));
    } else if (then != count) {
      edges.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(then)});
      nodes.push_back(step.node);
    }
  }
  const List<bool> circling = inCircles(count, edges);
  for (std::size_t at = 0; at < edges.size(); ++at) {
    if (circling[edges[at].first] && circling[edges[at].then]) {
      document_.fault(FaultCode::CircularOrder, nodes[at],
                      "a step that does not wait for this one");
    }
  }
}

}  // namespace precheck
