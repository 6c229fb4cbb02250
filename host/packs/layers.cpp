#include "packs/layers.h"

#include <array>

#include "packs/pack_reader.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

class Layers {
 public:
  Layers(const Library& library, const RuleFile& file, const SettingsPlaces& settings, const std::optional<PersonException>& exception)
      : library_(library), file_(file), settings_(settings), exception_(exception) {}

  std::vector<LayeredSetting> all() {
    const Rule* rule = library_.rules.find(file_.id);
    if (rule == nullptr) return {{"on", wording().settingOn, "", {ofRule(false, "")}}};
    LayeredSetting on{"on", wording().settingOn, "", {ofRule(true, "")}};
    on.values[0].line = 0;  // no file says it: a rule is on unless something says otherwise
    overlay(on, [](const Constant& value) { return std::holds_alternative<bool>(value); });
    if (const auto pack = library_.packs.find(file_.pack); pack != library_.packs.end() && !pack->second.isOn)
      on.values.push_back(ofSettings(packSettingName(file_.pack), false));
    if (exception_) on.values.push_back({exception_->kind == "later" ? Layer::later : Layer::person, false, "", "", 0});
    LayeredSetting level{"level", wording().settingLevel, "", {ofRule(std::string(name(rule->authoredLevel)), "/level")}};
    overlay(level, [](const Constant& value) {
      const auto* text = std::get_if<std::string>(&value);
      return text != nullptr && ruleLevelNamed(*text).has_value();
    });
    std::vector<LayeredSetting> out{std::move(on), std::move(level)};
    for (const RuleSetting& setting : file_.settings) {
      LayeredSetting one{
          "settings." + setting.name, setting.label, setting.unit, {ofRule(setting.fallback, "/settings/" + setting.name + "/default")}};
      overlay(one, [&](const Constant& value) { return refusedValue(setting, value, wording()).empty(); });
      out.push_back(std::move(one));
    }
    return out;
  }

 private:
  const Wording& wording() const { return library_.vocabulary->wording(); }

  std::size_t lineOf(const std::string& file, const std::string& pointer) const {
    const auto text = library_.texts.find(file);
    if (text == library_.texts.end()) return 0;
    return diagnosticAt(file, text->second, placeOf(text->second, JsonPointer(pointer)), "").line;
  }

  LayerValue ofRule(Constant value, const std::string& pointer) const {
    return {Layer::rule, std::move(value), "", file_.path, lineOf(file_.path, pointer)};
  }

  LayerValue ofSettings(const std::string& setting, Constant value) const {
    return {Layer::settings, std::move(value), setting, settings_.file, settings_.line ? settings_.line(setting) : 0};
  }

  template <typename Fits>
  void overlay(LayeredSetting& out, Fits fits) const {
    const std::string setting = ruleSettingName(file_.id, out.name);
    if (const auto stance = library_.stances.find(library_.stance); stance != library_.stances.end()) {
      const auto value = stance->second.values.find(setting);
      if (value != stance->second.values.end() && fits(value->second))
        out.values.push_back(
            {Layer::stance, value->second, setting, stance->second.file, lineOf(stance->second.file, stance->second.pointers.at(setting))});
    }
    if (const auto own = settings_.values.find(setting); own != settings_.values.end() && fits(own->second))
      out.values.push_back(ofSettings(setting, own->second));
  }

  const Library& library_;
  const RuleFile& file_;
  const SettingsPlaces& settings_;
  const std::optional<PersonException>& exception_;
};

}  // namespace

std::string_view name(Layer layer) {
  static constexpr std::array<std::string_view, 5> kNames = {"rule", "stance", "settings", "person", "later"};
  return kNames[static_cast<std::size_t>(layer)];
}

std::vector<LayeredSetting> layersOf(const Library& library, const std::string& ruleId, const SettingsPlaces& settings,
                                     const std::optional<PersonException>& exception) {
  return Layers(library, library.files.at(ruleId), settings, exception).all();
}

}  // namespace tact
