// What is wrong with an author's file, and where.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "json/json_text.h"

namespace tact {

enum class Severity : std::uint8_t { error, warning, note };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  std::string pointer;     // JSON Pointer of the value, "" where there is none
  std::size_t line = 1;    // 1-based
  std::size_t column = 1;  // 1-based, in code points
  std::size_t width = 1;   // code points to underline
  std::string message;
  std::string hint;        // a further sentence, or ""
  std::string sourceLine;  // the line as it stands in the file
};

// Returns "file:3:14: error: message" followed by the line, a caret under the place, and the hint.
std::string render(const Diagnostic& diagnostic);

// Returns "file:3:14: message; hint" on one line.
std::string renderShort(const Diagnostic& diagnostic);

// Returns a diagnostic at a stretch of a text.
Diagnostic diagnosticAt(std::string_view file, std::string_view text, Span place, std::string message, std::string hint = {});

// Returns whether any of them is an error.
bool hasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace tact
