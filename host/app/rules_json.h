// What is known of rules and packs -> JSON, as PROTOCOL.md describes it (rules/list).
#pragma once

#include <string>

#include "json/json_text.h"
#include "packs/layers.h"

namespace tact {

// Returns the rule with every layer of its settings. EXPECTS an id of the library.
Json ruleJson(const Library& library, const std::string& id, const SettingsPlaces& settings);

// Returns the layers alone.
Json layersJson(const std::vector<LayeredSetting>& layers);

}  // namespace tact
