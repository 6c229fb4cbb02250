#include "packs/diagnostic.h"

#include <algorithm>

#include "core/cel/text.h"

namespace tact {

std::string render(const Diagnostic& d) {
  std::string out = d.file + ":" + std::to_string(d.line) + ":" + std::to_string(d.column) + ": " +
                    (d.severity == Severity::error     ? "error: "
                     : d.severity == Severity::warning ? "warning: "
                                                       : "note: ") +
                    d.message + "\n";
  if (!d.sourceLine.empty()) {
    out += "  " + d.sourceLine + "\n  ";
    for (std::size_t i = 1, at = 0; i < d.column; ++i, ++at) out += at < d.sourceLine.size() && d.sourceLine[at] == '\t' ? '\t' : ' ';
    out += "^" + std::string(d.width > 1 ? d.width - 1 : 0, '~') + "\n";
  }
  if (!d.hint.empty()) out += "  " + d.hint + "\n";
  return out;
}

std::string renderShort(const Diagnostic& d) {
  return d.file + ":" + std::to_string(d.line) + ":" + std::to_string(d.column) + ": " + d.message + (d.hint.empty() ? "" : "; " + d.hint);
}

Diagnostic diagnosticAt(std::string_view file, std::string_view text, Span place, std::string message, std::string hint) {
  place.begin = std::min(place.begin, text.size());
  place.end = std::clamp(place.end, place.begin, text.size());
  const std::string_view before = text.substr(0, place.begin);
  const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t lineEnd = std::min(text.find('\n', place.begin), text.size());
  Diagnostic d;
  d.file = file;
  d.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  d.column = 1 + cel::codePoints(text.substr(lineStart, place.begin - lineStart));
  d.width =
      std::max<std::size_t>(1, cel::codePoints(text.substr(place.begin, std::min(place.end, lineEnd) - std::min(place.begin, lineEnd))));
  d.sourceLine = text.substr(lineStart, lineEnd - lineStart);
  if (!d.sourceLine.empty() && d.sourceLine.back() == '\r') d.sourceLine.pop_back();
  d.message = std::move(message);
  d.hint = std::move(hint);
  return d;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace tact
