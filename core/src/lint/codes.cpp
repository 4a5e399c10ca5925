#include "precheck/lint.h"

namespace precheck {

std::string_view name(LintCode code) noexcept {
  switch (code) {
    case LintCode::NeverMet:
      return "never-met";
    case LintCode::NeverFails:
      return "never-fails";
    case LintCode::NeverApplies:
      return "never-applies";
    case LintCode::AlwaysApplies:
      return "always-applies";
    case LintCode::NeedlessPart:
      return "needless-part";
    case LintCode::SelectsNothing:
      return "selects-nothing";
    case LintCode::NeedlessUnless:
      return "needless-unless";
    case LintCode::EveryValueListed:
      return "every-value-listed";
    case LintCode::UnsuppliableFact:
      return "unsuppliable-fact";
    case LintCode::UnreadFact:
      return "unread-fact";
    case LintCode::ContradictingStages:
      return "contradicting-stages";
    case LintCode::FollowsNothing:
      return "follows-nothing";
    case LintCode::UnguardedRisk:
      return "unguarded-risk";
    case LintCode::TakenTwice:
      return "taken-twice";
    case LintCode::UnlikeKind:
      return "unlike-kind";
    case LintCode::UnusedSource:
      return "unused-source";
    case LintCode::RepeatedEntry:
      return "repeated-entry";
    case LintCode::EarlyInForce:
      return "early-in-force";
    case LintCode::OwnPolicy:
      return "own-policy";
    case LintCode::UnknownLegal:
      return "unknown-legal";
    case LintCode::UnknownCalendar:
      return "unknown-calendar";
    case LintCode::SameText:
      return "same-text";
    case LintCode::WrongLanguage:
      return "wrong-language";
    case LintCode::RepeatedTitle:
      return "repeated-title";
    case LintCode::QuestionTitle:
      return "question-title";
    case LintCode::UnfinishedText:
      return "unfinished-text";
    case LintCode::MarkupInText:
      return "markup-in-text";
    case LintCode::ControlInText:
      return "control-in-text";
    case LintCode::StraySpace:
      return "stray-space";
  }
  return "";
}

}  // namespace precheck
