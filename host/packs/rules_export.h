// One's own rules in one file, to keep or hand to somebody; packs are handed around as packs (pack_reader.h).
//
//   {"format": "tact-rules", "version": 1, "rules": {"<rule-id>": {a rule as in its own file}}}
//
// The rules' texts go in and come out as they are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packs/library.h"

namespace tact {

inline constexpr std::string_view kRulesFormat = "tact-rules";
inline constexpr int kRulesVersion = 1;

// Returns the file with every rule the user wrote. `leftOut` gets the ids of those that could not be read again: the text is no JSON
// object, or the id none that packs/pack_reader.h allows.
std::string exportRules(const Library& library, std::vector<std::string>& leftOut);

// Reads such a file and tries its rules, with their examples, beside `others`: shipped rules and the user's own. Returns the texts by rule
// id; or nothing after reporting everything that is wrong, with places in this file. A rule that is there with another text is a mistake
// unless `replace` says that it gives way.
std::optional<Files> readRulesToImport(const std::string& shownPath, const std::string& text, bool replace, LibrarySources others,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace tact
