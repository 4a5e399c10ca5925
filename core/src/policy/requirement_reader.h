// Reads `require`, `when`, `where` and `unless`, and the pointers in them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "json/object_reader.h"
#include "precheck/list.h"
#include "precheck/policy.h"

namespace precheck {

// The amount at `node`, with a fault where there is none.
[[nodiscard]] std::optional<Money> readMoney(json::Document& document, json::NodeIndex node);

class RequirementReader {
 public:
  explicit RequirementReader(json::Document& document) : document_(document) {}

  // The ids of the statements the policy defines, in order. Call it before reading.
  void defineStatements(List<std::string_view> ids) {
    statements_ = std::move(ids);
    asked_.assign(statements_.size(), false);
  }

  // The facts pointers can lead to. Call it before reading.
  void useVocabulary(const Vocabulary& vocabulary) { vocabulary_ = &vocabulary; }

  [[nodiscard]] Requirement requirement(json::NodeIndex node);
  // The lists of a member such as `of`, each narrowed by the object's `where` and `unless`.
  [[nodiscard]] List<Selection> selections(json::ObjectReader& object,
                                           std::string_view pointersMember, bool allowUnless);
  // One pointer or a list of them, resolved; faults for those that lead nowhere.
  struct Pointer {
    json::NodeIndex node = 0;
    FactPlace place;
  };
  [[nodiscard]] List<Pointer> pointers(json::NodeIndex node);
  // A fault: this form cannot use that fact.
  void unfit(json::NodeIndex node, std::string_view expected);

  // The statements the requirements read since the last call ask for, in order.
  [[nodiscard]] List<std::size_t> takeStatements();
  // Whether any requirement read since the last call asks for the day.
  [[nodiscard]] bool takeDay();
  [[nodiscard]] bool everAsked(std::size_t statement) const { return asked_[statement]; }

 private:
  [[nodiscard]] List<Requirement> parts(json::NodeIndex node);
  [[nodiscard]] IsForm isForm(json::ObjectReader& object);
  [[nodiscard]] AmountForm amountForm(json::ObjectReader& object, bool zero);
  [[nodiscard]] QuietForm quietForm(json::ObjectReader& object);
  [[nodiscard]] ElapsedForm elapsedForm(json::ObjectReader& object);
  [[nodiscard]] StatedForm statedForm(json::NodeIndex node);
  [[nodiscard]] std::optional<Pointer> pointer(json::NodeIndex node);
  [[nodiscard]] Period period(json::ObjectReader& object);
  [[nodiscard]] Match match(json::NodeIndex node, const FactSpec& list);
  void accept(json::NodeIndex values, const FactSpec& fact, FieldMatch& into);
  void acceptOne(json::NodeIndex value, const FactSpec& fact, FieldMatch& into);

  json::Document& document_;
  const Vocabulary* vocabulary_ = &Vocabulary::standard();
  List<std::string_view> statements_;
  List<std::size_t> taken_;
  List<bool> asked_;
  bool day_ = false;
};

}  // namespace precheck
