// What the user's stance says of rules: stances/<stance>.json, between a rule's own values and the user's settings.
//
// {"title", "description", "rules": {"<rule-id>": {"on": false, "level": "tip", "settings": {"<name>": 3}}}}; "rules" may be left out,
// since most of what depends on the stance stands in the rules' conditions.
#pragma once

#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

struct StanceValue {
  std::string pointer;  // its place in the file
  std::string name;     // as in settings.json: "rules.<rule-id>.level"
  Constant value;
};

struct Stance {
  std::string path;  // "" where there is none
  std::vector<StanceValue> values;
};

// Reads the stance in force: the one the settings name, else the vocabulary's default. Mistakes are reported and left out.
Stance readStance(const Files& shipped, const Vocabulary& vocabulary, const SettingValues& settings, std::vector<Diagnostic>& diagnostics);

// Reports what fits no rule. Once all rules are read, since a stance may name any of them.
void checkStance(const Stance& stance, Library& library);

}  // namespace tact
