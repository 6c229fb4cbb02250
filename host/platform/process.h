// This process and its surroundings, where systems differ: streams, environment, clock.
#pragma once

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

namespace tact {

// What decides where a person's files and a browser's folders are.
enum class System { freedesktop, macos, windows };

#if defined(_WIN32)
inline constexpr System kThisSystem = System::windows;
#elif defined(__APPLE__)
inline constexpr System kThisSystem = System::macos;
#else
inline constexpr System kThisSystem = System::freedesktop;
#endif

// Sees to it that what this process makes is its owner's only, and that a peer who stops listening is an error of writing, not an end.
void prepareProcess();

// Returns what the program was called with, its own name first, in UTF-8.
std::vector<std::string> ownArguments(int argc, char** argv);

// Returns where the program of this process stands; empty where the system does not tell.
std::filesystem::path ownProgram();

// Returns the value of an environment variable in UTF-8, valid until the next call for this name; null when it is not set.
const char* ownEnvironment(const char* name);

enum class Stream { in, error };

// Whether somebody sits at the other end.
bool isTerminal(Stream stream);

// Returns what the clocks here show at this time (unix seconds): the zone is asked for anew each time, since a computer may travel.
std::tm localTime(std::int64_t at);

}  // namespace tact
