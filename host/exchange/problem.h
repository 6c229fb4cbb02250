// The one way in which reading a file from outside fails: a sentence that begins with the place and ends with what to do, and one word for
// those who say it in a language of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/result.h"

namespace tact {

// What the file should have been. Each has a sentence of its own in the extension's words.
enum class FileWanted : std::uint8_t {
  readable,  // the disk gives it
  known,     // LinkedIn's export, a table of it, or a copy of Tact's
  genuine,   // as LinkedIn makes it: nothing leads out, lies over itself or was saved anew by another program
  whole,     // neither damaged nor cut off
  smaller,   // within the caps of limits.h
  unlocked,  // neither encrypted nor packed in a way nobody here knows
  older,     // a copy of this Tact or one before
  valid,     // every value in it fits
};

constexpr std::array kFilesWanted = {"readable", "known", "genuine", "whole", "smaller", "unlocked", "older", "valid"};

// `where` is "Connections.csv:12" or the name of the file; `what` a clause, `advice` one more, each without a full stop; either may be
// empty. The error's `expected` is the word of kFilesWanted.
inline Error badFile(FileWanted wanted, const std::string& where, const std::string& what, const std::string& advice = {}) {
  std::string message = where.empty() ? what : where + ": " + what;
  if (!advice.empty()) message += "; " + advice;
  return Error{Failure::badFile, std::move(message), where, 0, kFilesWanted[static_cast<std::size_t>(wanted)]};
}

inline std::string placed(const std::string& file, std::size_t line) { return file + ":" + std::to_string(line); }

}  // namespace tact
