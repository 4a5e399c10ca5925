#include "precheck/fault.h"

namespace precheck {

std::string_view name(FaultCode code) noexcept {
  switch (code) {
    case FaultCode::Syntax:
      return "syntax";
    case FaultCode::TooLarge:
      return "too-large";
    case FaultCode::TooDeep:
      return "too-deep";
    case FaultCode::TooManyValues:
      return "too-many-values";
    case FaultCode::TextTooLong:
      return "text-too-long";
    case FaultCode::DuplicateKey:
      return "duplicate-key";
    case FaultCode::UnknownMember:
      return "unknown-member";
    case FaultCode::WrongType:
      return "wrong-type";
    case FaultCode::UnforeseenValue:
      return "unforeseen-value";
    case FaultCode::BadTime:
      return "bad-time";
    case FaultCode::BadAmount:
      return "bad-amount";
    case FaultCode::MoneyNotText:
      return "money-not-text";
    case FaultCode::NegativeAmount:
      return "negative-amount";
    case FaultCode::SumOverflow:
      return "sum-overflow";
    case FaultCode::UnsupportedFormat:
      return "unsupported-format";
    case FaultCode::MissingMember:
      return "missing-member";
    case FaultCode::BadValue:
      return "bad-value";
    case FaultCode::UnknownPointer:
      return "unknown-pointer";
    case FaultCode::UnfitPointer:
      return "unfit-pointer";
    case FaultCode::UnknownField:
      return "unknown-field";
    case FaultCode::UnknownValue:
      return "unknown-value";
    case FaultCode::UnknownRequirement:
      return "unknown-requirement";
    case FaultCode::EmptyList:
      return "empty-list";
    case FaultCode::DuplicateId:
      return "duplicate-id";
    case FaultCode::DuplicateFact:
      return "duplicate-fact";
    case FaultCode::UnknownStatement:
      return "unknown-statement";
    case FaultCode::UnknownStep:
      return "unknown-step";
    case FaultCode::CircularOrder:
      return "circular-order";
    case FaultCode::StatementNeverAsked:
      return "statement-never-asked";
    case FaultCode::MissingLanguage:
      return "missing-language";
    case FaultCode::BadClauseRef:
      return "bad-clause-ref";
    case FaultCode::UnknownSource:
      return "unknown-source";
    case FaultCode::RepeatedClause:
      return "repeated-clause";
    case FaultCode::BadDate:
      return "bad-date";
    case FaultCode::BadAnswer:
      return "bad-answer";
    case FaultCode::YearNotCovered:
      return "year-not-covered";
  }
  return "";
}

std::string_view name(DocumentKind kind) noexcept {
  switch (kind) {
    case DocumentKind::Account:
      return "account";
    case DocumentKind::Policy:
      return "policy";
    case DocumentKind::Calendar:
      return "calendar";
    case DocumentKind::Options:
      return "options";
  }
  return "";
}

}  // namespace precheck
