#include "precheck/truth.h"
#include "catch.h"

namespace precheck {
namespace {

constexpr Truth kFalse = Truth::False;
constexpr Truth kOpen = Truth::Undetermined;
constexpr Truth kTrue = Truth::True;

TEST_CASE("And is only true where both are, and false where either is") {
  CHECK((kTrue & kTrue) == kTrue);
  CHECK((kTrue & kOpen) == kOpen);
  CHECK((kTrue & kFalse) == kFalse);
  CHECK((kOpen & kOpen) == kOpen);
  CHECK((kOpen & kFalse) == kFalse);
  CHECK((kFalse & kFalse) == kFalse);
}

TEST_CASE("Or is true where either is, and only false where both are") {
  CHECK((kTrue | kTrue) == kTrue);
  CHECK((kTrue | kOpen) == kTrue);
  CHECK((kTrue | kFalse) == kTrue);
  CHECK((kOpen | kOpen) == kOpen);
  CHECK((kOpen | kFalse) == kOpen);
  CHECK((kFalse | kFalse) == kFalse);
}

TEST_CASE("What is undetermined stays so when it is turned around") {
  CHECK((!kTrue) == kFalse);
  CHECK((!kOpen) == kOpen);
  CHECK((!kFalse) == kTrue);
}

TEST_CASE("A condition whose guard is undetermined is never decided against the person") {
  CHECK(implies(kFalse, kFalse) == kTrue);
  CHECK(implies(kOpen, kFalse) == kOpen);
  CHECK(implies(kOpen, kTrue) == kTrue);
  CHECK(implies(kTrue, kFalse) == kFalse);
}

}  // namespace
}  // namespace precheck
