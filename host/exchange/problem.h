// The one way in which reading a file from outside fails: a sentence that begins with the place and ends with what to do.
#pragma once

#include <string>

#include "core/result.h"

namespace tact {

// `where` is "Connections.csv:12" or the name of the file; `what` a clause, `advice` one more, each without a full stop; either may be
// empty.
inline Error badFile(const std::string& where, const std::string& what, const std::string& advice = {}) {
  std::string message = where.empty() ? what : where + ": " + what;
  if (!advice.empty()) message += "; " + advice;
  return Error{Failure::invalidValue, std::move(message), where, 0, {}};
}

inline std::string placed(const std::string& file, std::size_t line) { return file + ":" + std::to_string(line); }

}  // namespace tact
