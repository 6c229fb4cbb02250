#include "app/rules_json.h"

#include <algorithm>

#include "json/json_value.h"

namespace tact {

Json layersJson(const std::vector<LayeredSetting>& layers) {
  Json list = Json::array();
  for (const LayeredSetting& setting : layers) {
    Json values = Json::array();
    for (const LayerValue& value : setting.values) {
      Json one = {{"layer", name(value.layer)}, {"value", jsonOf(value.value)}};
      if (!value.setting.empty()) one["setting"] = value.setting;
      if (!value.file.empty() && value.line > 0) one["place"] = value.file + ":" + std::to_string(value.line);
      values.push_back(std::move(one));
    }
    list.push_back({{"name", setting.name},
                    {"label", setting.label},
                    {"unit", setting.unit},
                    {"value", jsonOf(setting.inForce().value)},
                    {"layer", name(setting.inForce().layer)},
                    {"layers", std::move(values)}});
  }
  return list;
}

Json ruleJson(const Library& library, const std::string& id, const SettingsPlaces& settings) {
  const RuleFile& file = library.files.at(id);
  const auto rule = std::find_if(library.rules.rules.begin(), library.rules.rules.end(), [&](const Rule& one) { return one.id == id; });
  const bool works = rule != library.rules.rules.end();
  Json moments = Json::array(), sources = Json::array(), layers = layersJson(layersOf(library, id, settings));
  if (works) {
    for (std::size_t m = 0; m < kMomentNames.size(); ++m)
      if (rule->moments.has(static_cast<Moment>(m))) moments.push_back(kMomentNames[m]);
    for (const std::size_t place : rule->sources) sources.push_back(library.rules.sources[place].id);
  }
  for (Json& layer : layers) {
    for (const RuleSetting& setting : file.settings) {
      if (layer["name"] != Json("settings." + setting.name)) continue;
      layer["type"] = name(setting.type);
      if (setting.least) layer["min"] = *setting.least;
      if (setting.most) layer["max"] = *setting.most;
    }
  }
  return {{"id", id},
          {"title", works ? Json(rule->title) : Json(nullptr)},
          {"level", works ? Json(name(rule->level)) : Json(nullptr)},
          {"rows", works ? Json(rule->rows) : Json::array()},
          {"moments", std::move(moments)},
          {"on", works && rule->isOn},
          {"works", works},
          {"sources", std::move(sources)},
          {"own", file.isUsers},
          {"pack", file.pack.empty() ? Json(nullptr) : Json(file.pack)},
          {"settings", std::move(layers)}};
}

}  // namespace tact
