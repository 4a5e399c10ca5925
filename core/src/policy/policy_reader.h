// Reads a policy and everything in it, naming every fault.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "json/object_reader.h"
#include "policy/requirement_reader.h"
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
  [[nodiscard]] std::vector<std::string_view> after(json::ObjectReader& object,
                                                    const Element& element);
  void checkOrder();

  // read_facts.cpp: the facts the policy declares itself.
  void readFacts(json::NodeIndex node);
  void readFact(json::NodeIndex node);
  [[nodiscard]] std::vector<std::string_view> factValues(json::ObjectReader& object, FactType type);

  // read_elements.cpp: one function a kind of element.
  void readCondition(json::NodeIndex node);
  void readStatement(json::NodeIndex node);
  void readLoss(json::NodeIndex node);
  void readStage(json::NodeIndex node);
  void readAccrual(json::NodeIndex node);
  void readNotice(json::NodeIndex node, std::vector<Notice>& into);
  void readExcusedClause(json::NodeIndex node);
  void readCommon(json::ObjectReader& object, Element& element, std::string_view titleMember);
  void readLength(json::ObjectReader& object, std::optional<Length>& length, Bound& bound);

  // read_values.cpp: what elements are made of.
  [[nodiscard]] LocalizedText text(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::optional<LocalizedText> optionalText(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::string_view string(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::string_view id(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::string_view policyId(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::string_view elementId(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::vector<std::string_view> clause(std::optional<json::NodeIndex> node);
  void checkRef(json::NodeIndex node, std::string_view ref);
  [[nodiscard]] std::optional<Date> date(std::optional<json::NodeIndex> node);
  [[nodiscard]] std::optional<Percent> percent(std::optional<json::NodeIndex> node);
  [[nodiscard]] Fix fix(json::NodeIndex node, const Element& element);
  template <typename Enum>
  [[nodiscard]] Enum choice(std::optional<json::NodeIndex> node, Enum otherwise);

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
  std::vector<std::string_view> ids_;
  std::vector<std::string_view> sourceIds_;
  std::vector<std::string_view> carried_;
  std::vector<Excused> excused_;
  std::vector<Step> steps_;
};

}  // namespace precheck
