// Faults: what is wrong with an input, and where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "precheck/list.h"

namespace precheck {

// Which input text a fault stands in.
enum class DocumentKind : std::uint8_t { Account, Policy, Calendar, Options };

// Stable codes; `core/README.md` lists what each means. Written in reports as `name(code)`.
enum class FaultCode : std::uint8_t {
  Syntax,
  TooLarge,
  TooDeep,
  TooManyValues,
  TextTooLong,
  DuplicateKey,
  UnknownMember,
  WrongType,
  UnforeseenValue,
  BadTime,
  BadAmount,
  MoneyNotText,
  NegativeAmount,
  SumOverflow,
  UnsupportedFormat,
  MissingMember,
  BadValue,
  UnknownPointer,
  UnfitPointer,
  UnknownField,
  UnknownValue,
  UnknownRequirement,
  EmptyList,
  DuplicateId,
  DuplicateFact,
  UnknownStatement,
  UnknownStep,
  CircularOrder,
  StatementNeverAsked,
  MissingLanguage,
  BadClauseRef,
  UnknownSource,
  RepeatedClause,
  BadDate,
  BadAnswer,
  YearNotCovered,
};

[[nodiscard]] std::string_view name(FaultCode code) noexcept;
[[nodiscard]] std::string_view name(DocumentKind kind) noexcept;

struct Fault {
  DocumentKind document = DocumentKind::Account;
  FaultCode code = FaultCode::Syntax;
  std::string pointer;     // JSON Pointer of the value, or of the place reading stopped
  std::size_t line = 0;    // from 1; 0 where the fault is in no text
  std::size_t column = 0;  // from 1, counted in characters
  std::string expected;    // what should stand there
  std::string hint;        // what to do about it; may be empty

  friend bool operator==(const Fault&, const Fault&) = default;
};

using Faults = List<Fault>;

}  // namespace precheck
