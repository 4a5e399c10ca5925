// The types that the bindings use, told to embind. Its own table names every C++ type a binding
// could use, and with them comes the glue for each: strings of four widths, floats, 64-bit
// integers, JavaScript values. This takes its place. Only for versions of Emscripten whose embind
// library is laid out like that of 3.1.6 (see CMakeLists.txt).
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/wire.h>

#include <cstdint>
#include <limits>
#include <typeinfo>

namespace {

template <typename T>
void registerInteger(const char* name) {
  emscripten::internal::_embind_register_integer(emscripten::internal::TypeID<T>::get(), name,
                                                 sizeof(T), std::numeric_limits<T>::min(),
                                                 std::numeric_limits<T>::max());
}

}  // namespace

extern "C" {

// Only for the message about a type that is not registered; the names were left out with the type
// information.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info* /*type*/) { return nullptr; }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void
__embind_register_native_and_builtin_types() {
  emscripten::internal::_embind_register_void(emscripten::internal::TypeID<void>::get(), "void");
  registerInteger<int>("int");
  registerInteger<unsigned long>("unsigned long");
}
}
