// What is known of rules and packs -> JSON, as PROTOCOL.md describes it (rules/list).
#pragma once

#include <string>

#include "json/json_text.h"
#include "packs/layers.h"
#include "packs/rule_check.h"

namespace tact {

// Returns the rule with every layer of its settings. EXPECTS an id of the library.
Json ruleJson(const Library& library, const std::string& id, const SettingsPlaces& settings);

// Returns the rule with all that stands in its file (rules/show). Words are filled as for somebody of whom nothing is known. EXPECTS an id
// of the library.
Json shownRuleJson(const Library& library, const std::string& id, const SettingsPlaces& settings);

// Returns {"<source>": {"title", "author", "publisher", "url"}} for every source there is.
Json sourcesJson(const RuleSet& rules);

// Returns [{"line", "column", "endColumn", "severity", "text", "hint", "source"}].
Json diagnosticsJson(const std::vector<Diagnostic>& diagnostics);

// Returns [{"kind", "index", "passed", "text"}].
Json triedExamplesJson(const std::vector<TriedExample>& examples);

// Returns the layers alone.
Json layersJson(const std::vector<LayeredSetting>& layers);

}  // namespace tact
