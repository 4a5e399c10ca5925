// From the name of a member to the fact it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "precheck/vocabulary.h"
#include "same_text.h"

namespace precheck {

// Finds the facts of a table by name. Hosts mostly write them in the order of the table, so a
// search goes on from where the last one ended.
class Search {
 public:
  Search(Table<FactSpec> facts, std::uint32_t firstSlot)
      : facts_(facts), firstSlot_(firstSlot), next_(facts.begin()), nextSlot_(firstSlot) {}

  [[nodiscard]] bool find(std::string_view name) noexcept {
    for (std::size_t tries = facts_.size(); tries > 0; --tries) {
      if (next_ == facts_.end()) {
        next_ = facts_.begin();
        nextSlot_ = firstSlot_;
      }
      found_ = next_++;
      slot_ = nextSlot_;
      nextSlot_ += found_->type == FactType::Group ? slotsOf(*found_) : 1;
      if (sameText(found_->name, name)) return true;
    }
    return false;
  }
  [[nodiscard]] const FactSpec& fact() const noexcept { return *found_; }
  [[nodiscard]] std::uint32_t slot() const noexcept { return slot_; }

 private:
  Table<FactSpec> facts_;
  std::uint32_t firstSlot_;
  const FactSpec* next_;
  std::uint32_t nextSlot_;
  const FactSpec* found_ = nullptr;
  std::uint32_t slot_ = 0;
};

}  // namespace precheck
