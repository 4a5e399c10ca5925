// Reads a policy and everything in it, naming every fault.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "json/object_reader.h"
#include "policy/names.h"
#include "policy/requirement_reader.h"
#include "precheck/list.h"
#include "precheck/policy.h"

namespace precheck {

class PolicyReader {
 public:
  PolicyReader(Policy& policy, json::Document& document);
  void read();

 private:
  // read_policy.cpp: the frame of the document.
  void readHeader(json::ObjectReader& object);
  void readSources(json::NodeIndex node);
  void defineStatements();
  void readElements(json::ObjectReader& object);
  void checkStatements(json::ObjectReader& object);
  void checkExcusedClauses();

  // read_order.cpp: what has to be done before what.
  [[nodiscard]] List<std::string_view> after(json::ObjectReader& object, const Element& element);
  void checkOrder();

  // read_facts.cpp: the facts the policy declares itself.
  void readFacts(json::NodeIndex node);
  void readFact(json::NodeIndex node);
  [[nodiscard]] List<std::string_view> factValues(json::ObjectReader& object, FactType type);

  // read_elements.cpp: one function a kind of element.
  void readCondition(json::NodeIndex node);
  void readStatement(json::NodeIndex node);
  void readLoss(json::NodeIndex node);
  void readStage(json::NodeIndex node);
  void readAccrual(json::NodeIndex node);
  void readNotice(json::NodeIndex node, List<Notice>& into);
  void readExcusedClause(json::NodeIndex node);
  void readCommon(json::ObjectReader& object, Element& element, std::string_view titleMember);
  void readLength(json::ObjectReader& object, std::optional<Length>& length, Bound& bound);

  // read_values.cpp: what elements are made of.
  [[nodiscard]] LocalizedText text(json::Found node);
  [[nodiscard]] std::optional<LocalizedText> optionalText(json::Found node);
  [[nodiscard]] std::string_view string(json::Found node);
  [[nodiscard]] std::string_view id(json::Found node);
  [[nodiscard]] std::string_view policyId(json::Found node);
  [[nodiscard]] std::string_view elementId(json::Found node);
  [[nodiscard]] List<std::string_view> clause(json::Found node);
  void checkRef(json::NodeIndex node, std::string_view ref);
  [[nodiscard]] std::optional<Date> date(json::Found node);
  [[nodiscard]] std::optional<Percent> percent(json::Found node);
  [[nodiscard]] Fix fix(json::NodeIndex node, const Element& element);
  // The place of a word among those it can be; `otherwise` with a fault where it is none of them.
  [[nodiscard]] std::size_t place(json::Found node, std::span<const std::string_view> words,
                                  std::size_t otherwise);
  template <typename Enum>
  [[nodiscard]] Enum choice(json::Found node, Enum otherwise) {
    return static_cast<Enum>(place(node, Names<Enum>::kAll, static_cast<std::size_t>(otherwise)));
  }

  struct Excused {
    json::NodeIndex node = 0;
    std::string_view ref;
  };

  // A step and one that has to be done before it.
  struct Step {
    json::NodeIndex node = 0;
    std::string_view id;
    std::string_view first;
  };

  Policy& policy_;
  json::Document& document_;
  RequirementReader requirements_;
  List<std::string_view> ids_;
  List<std::string_view> sourceIds_;
  List<std::string_view> carried_;
  List<Excused> excused_;
  List<Step> steps_;
};

}  // namespace precheck
