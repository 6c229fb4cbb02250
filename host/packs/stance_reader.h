// stances/<stance>.json -> what a stance changes about rules.
//
//   {"title": "...", "means": "...", "rules": {"<rule-id>": {"on": false, "level": "tip", "settings": {"days": 3}}}}
//
// Between a rule's own default and the user's settings. A mistake is reported and that one value left out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "packs/diagnostic.h"
#include "packs/library.h"

namespace tact {

// Returns all stances among the shipped files, by name.
std::map<std::string, Stance> readStances(const Files& shipped, std::vector<Diagnostic>& diagnostics);

// Reports what fits no rule of the library, and stances that are no value of viewer.stance. EXPECTS all rules to have been read.
void checkStances(Library& library);

}  // namespace tact
