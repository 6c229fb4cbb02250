// The measured work as a file for the peers: rules as texts and as syntax trees, worlds of facts, and which rules fire in each.
#pragma once

#include <filesystem>

#include "scaled_rules.h"

namespace tact::bench {

// How many worlds the peers are given.
inline constexpr std::size_t kPeerWorlds = 16;

// Writes FOLDER/shipped.json and one <count>.json for each count:
//   {"facts": N, "leftOut": [id], "worlds": [{name: value}], "fires": [[id]],
//    "rules": [{"id", "text", "when": [tree], "unless": tree or null}]}
//   tree := {"fact": name} | {"value": constant} | {"list": [tree]} | {"op": "and" | "or" | "not" | "==" | ... | "matches", "of": [tree]}
void writePeerWork(const Library& shipped, const std::filesystem::path& folder, const std::vector<std::size_t>& counts);

}  // namespace tact::bench
