# MinGW for 64-bit Windows 10 and later, on Debian. TACT_WINDOWS_PREFIX: where dependencies/ is installed.
set(TACT_WINDOWS_PREFIX ${CMAKE_CURRENT_LIST_DIR}/../../../build/windows-dependencies/prefix CACHE PATH "")
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_CROSSCOMPILING_EMULATOR wine)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TACT_WINDOWS_PREFIX)

set(CMAKE_FIND_ROOT_PATH ${TACT_WINDOWS_PREFIX} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# UNICODE: the wide names of Windows; 0x0A00: Windows 10. Boost 1.74's awaitable.hpp uses <utility> without including it.
# Static as dependencies/ makes them.
add_compile_definitions(UTF8PROC_STATIC HUNSPELL_STATIC)
add_compile_definitions(UNICODE _UNICODE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00)
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-includeutility>)
include_directories(SYSTEM ${TACT_WINDOWS_PREFIX}/include)
