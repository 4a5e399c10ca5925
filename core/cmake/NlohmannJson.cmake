# Target precheck::json: nlohmann/json's headers, and nothing else of the machine's include directory.
#
# em++ must never see /usr/include (it would take the machine's C library for its own), so the headers are linked into
# the build tree and only that folder goes on the include path. Native builds do the same, so that there is one way.

find_path(
  PRECHECK_JSON_INCLUDE_DIR nlohmann/json.hpp
  # em++'s toolchain file confines searches to its own sysroot and drops the usual places.
  PATHS /usr/local/include /usr/include
  NO_CMAKE_FIND_ROOT_PATH
  DOC "Folder that holds nlohmann/json.hpp")
if(NOT PRECHECK_JSON_INCLUDE_DIR)
  message(FATAL_ERROR "nlohmann/json is missing (Debian: nlohmann-json3-dev)")
endif()

set(json_include "${PROJECT_BINARY_DIR}/third_party/include")
file(MAKE_DIRECTORY "${json_include}")
file(CREATE_LINK "${PRECHECK_JSON_INCLUDE_DIR}/nlohmann" "${json_include}/nlohmann" SYMBOLIC)

add_library(precheck_json INTERFACE)
add_library(precheck::json ALIAS precheck_json)
target_include_directories(precheck_json SYSTEM INTERFACE "${json_include}")
# Every build takes the no-exceptions form, in which a misuse aborts instead of throwing: what the WASM cannot survive,
# the native tests do not survive either.
target_compile_definitions(precheck_json INTERFACE JSON_NOEXCEPTION=1)
