// Which layer set a rule's switch, level and thresholds, and where that stands.
//
// From below: the rule's own default, the stance in force, the user's settings (a pack that is switched off among them), an exception for
// one person ("I have a reason"), a rest for a while ("Put aside until tomorrow"). The last that says something holds.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

enum class Layer : std::uint8_t { rule, stance, settings, person, later };

// Returns "rule", "stance", "settings", "person" or "later".
std::string_view name(Layer layer);

struct LayerValue {
  Layer layer = Layer::rule;
  Constant value;
  std::string setting;   // the name it has there: "rules.hiring/x.on", "packs.mine.on"; "" for person and later
  std::string file;      // "" where it stands in no file
  std::size_t line = 0;  // from 1; 0 where the file does not say it
};

struct LayeredSetting {
  std::string name;  // "on", "level" or "settings.<name>"
  std::string label;
  std::string unit;
  std::vector<LayerValue> values;  // from the default up, at least one; the last one holds

  const LayerValue& inForce() const { return values.back(); }
};

// The user's settings and where each stands.
struct SettingsPlaces {
  SettingValues values;
  std::string file;
  std::function<std::size_t(const std::string& name)> line;  // may be null: not known
};

// That a person is an exception to the rule: `kind` is "reason" or "later".
struct PersonException {
  std::string kind;
};

// Returns on, level and each threshold of a rule. EXPECTS an id of the library. For a rule with mistakes only `on`, which is false.
std::vector<LayeredSetting> layersOf(const Library& library, const std::string& ruleId, const SettingsPlaces& settings,
                                     const std::optional<PersonException>& exception = std::nullopt);

}  // namespace tact
