# How every C++ file of this project is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

if(PRECHECK_SANITIZE)
  # The first finding ends the program: a report that only scrolls by is a finding nobody reads.
  add_compile_options("-fsanitize=${PRECHECK_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${PRECHECK_SANITIZE}")
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug" OR PRECHECK_SANITIZE)
  add_compile_definitions(_GLIBCXX_ASSERTIONS) # bounds checks inside libstdc++
endif()

# Applies the project's warnings to a target of ours. Headers of others come in as system headers and are left alone.
function(precheck_warnings target)
  target_compile_options(
    ${target}
    PRIVATE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            -Wshadow
            -Wcast-qual
            -Wold-style-cast
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wdouble-promotion
            -Wimplicit-fallthrough
            -Wformat=2
            # C++20 lets an aggregate be set by a few named members; the rest have defaults.
            -Wno-missing-field-initializers)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies in std::string's own operator+ (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(PRECHECK_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()

# Runs clang-tidy on each file of a target as it is compiled, so that only what changed is looked at again.
function(precheck_tidy target)
  if(NOT PRECHECK_TIDY)
    return()
  endif()
  find_program(CLANG_TIDY clang-tidy REQUIRED)
  set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "${CLANG_TIDY};--quiet")
  # A changed rule must reach files that did not change.
  get_target_property(sources ${target} SOURCES)
  set_property(
    SOURCE ${sources}
    TARGET_DIRECTORY ${target}
    APPEND
    PROPERTY OBJECT_DEPENDS "${PROJECT_SOURCE_DIR}/.clang-tidy")
endfunction()
