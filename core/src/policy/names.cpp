#include "policy/names.h"

namespace precheck {

std::string_view name(Procedure value) noexcept { return nameOf(value); }
std::string_view name(LossKind value) noexcept { return nameOf(value); }
std::string_view name(LossTime value) noexcept { return nameOf(value); }
std::string_view name(StageStart value) noexcept { return nameOf(value); }
std::string_view name(Bound value) noexcept { return nameOf(value); }
std::string_view name(Unit value) noexcept { return nameOf(value); }

}  // namespace precheck
