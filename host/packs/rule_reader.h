// One rule file -> Rule.
//
// A rule is one file rules/<topic>/<rule-id>.json; its id is that path without .json. Required: title, moments, level (hold, caution, go,
// tip), when (an expression, or a list of which all must hold), message, why, sources, and examples with at least one of `finds` and one of
// `fine`. Optional: unless, instead, rows, weight, settings, `undecided` and `gaps` among the examples.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rule.h"
#include "packs/diagnostic.h"
#include "packs/library.h"

namespace tact {

// The source of rules people write for themselves.
inline constexpr std::string_view kOwnSource = "own";

// Values of settings, the layer that counts first first: the user's, then the stance's.
using SettingLayers = std::vector<const SettingValues*>;

// Returns the rule, or nothing after reporting every mistake. `file` gets settings in either case, and examples unless it is checked.
std::optional<Rule> readRule(const std::string& shownPath, const std::string& text, const RuleSet& known, const SettingLayers& settings,
                             RuleFile& file, std::vector<Diagnostic>& diagnostics);

// Returns the examples of a rule of this library; those of a checked one are read now, from its text.
std::vector<Example> examplesOf(const Library& library, const RuleFile& file);

// Reports the rules an example lists under `also` that are not among these ids. Returns whether there were such.
bool reportUnknownRules(const RuleFile& file, std::string_view text, const std::vector<std::string_view>& ids,
                        std::vector<Diagnostic>& diagnostics);

// Returns the place of "rules.<rule-id>.<rest>" settings of a rule.
std::string ruleSettingName(const std::string& ruleId, const std::string& rest);

}  // namespace tact
