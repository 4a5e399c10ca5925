// Values of JSON documents: finding them by pointer, handing them on, and saying them briefly.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "json/document.h"

namespace precheck::cli {

using OrderedJson = nlohmann::ordered_json;

// Where a value stands in the text it was read from: line and column, from 1.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};
[[nodiscard]] Place placeOf(const json::Document& document, std::string_view text,
                            std::uint32_t node);

[[nodiscard]] std::optional<std::uint32_t> memberOf(const json::Document& document,
                                                    std::uint32_t object, std::string_view key);

// Follows `pointer` from `from` as far as it leads.
struct Followed {
  std::uint32_t node = 0;
  std::string_view rest;  // what is left of the pointer; empty where it led all the way
  bool atObject = false;  // it stopped at an object that has no such member
};
[[nodiscard]] Followed follow(const json::Document& document, std::uint32_t from,
                              std::string_view pointer);

[[nodiscard]] OrderedJson valueOf(const json::Document& document, std::uint32_t node);

// One word that stands for an object, where there is one: an item's id, or else its pointer; an
// amount as `CNY 12.35`; a length as `15 working-day`.
[[nodiscard]] std::optional<std::string> shortForm(const json::Document& document,
                                                   std::uint32_t node);
// An object that has a pointer into the account, or an id, is found by either.
[[nodiscard]] bool isCalled(const json::Document& document, std::uint32_t node,
                            std::string_view name);

// A value for a person to read: its short form, or its JSON cut to a line.
[[nodiscard]] std::string brief(const json::Document& document, std::uint32_t node);

}  // namespace precheck::cli
