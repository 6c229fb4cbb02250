#include "packs/stance_reader.h"

#include <algorithm>

#include "packs/authored_file.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

constexpr std::string_view kStances = "stances/", kJson = ".json";

void readRule(AuthoredFile& file, const JsonPointer& at, const std::string& id, const Json& entry, Stance& stance) {
  if (!entry.is_object()) return file.error(at, "what a stance changes about a rule is an object");
  file.onlyKeys(at, {"on", "level", "settings"});
  const auto keep = [&](const JsonPointer& here, const std::string& rest) {
    const auto value = file.scalar(here);
    if (!value) return;
    const std::string name = ruleSettingName(id, rest);
    stance.values[name] = *value;
    stance.pointers[name] = here.to_string();
  };
  for (const char* key : {"on", "level"})
    if (entry.contains(key)) keep(at / key, key);
  if (!entry.contains("settings")) return;
  if (!entry["settings"].is_object()) return file.error(at / "settings", "\"settings\" must be an object");
  for (const auto& [name, unused] : entry["settings"].items()) keep(at / "settings" / name, "settings." + name);
}

}  // namespace

std::map<std::string, Stance> readStances(const Files& shipped, std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, Stance> stances;
  for (const auto& [path, text] : shipped) {
    if (!path.starts_with(kStances) || !path.ends_with(kJson)) continue;
    AuthoredFile file(path, text, diagnostics);
    if (!file.isObject()) continue;
    file.onlyKeys(kRootPointer, {"title", "means", "rules"});
    Stance& stance = stances[path.substr(kStances.size(), path.size() - kStances.size() - kJson.size())];
    stance.file = path;
    stance.title = file.text(kRootPointer, "title", true);
    stance.means = file.text(kRootPointer, "means", true);
    const Json* rules = file.find(kRootPointer, "rules");
    if (rules == nullptr) continue;
    const JsonPointer at = JsonPointer() / "rules";
    if (!rules->is_object()) {
      file.error(at, "\"rules\" must be an object");
      continue;
    }
    for (const auto& [id, entry] : rules->items()) readRule(file, at / id, id, entry, stance);
  }
  return stances;
}

void checkStances(Library& library) {
  const auto fact = library.vocabulary->find("viewer.stance");
  for (auto& [name, stance] : library.stances) {
    AuthoredFile file(stance.file, library.texts[stance.file], library.diagnostics);
    if (fact) {
      const auto& values = (*library.vocabulary)[*fact].values;
      if (std::find(values.begin(), values.end(), name) == values.end())
        file.error(kRootPointer, "there is no stance of this file's name", "see viewer.stance in facts.json");
    }
    for (const auto& [setting, value] : stance.values)
      if (const std::string expected = refusedRuleSetting(library, setting, value); !expected.empty())
        file.error(JsonPointer(stance.pointers[setting]), "this changes nothing", "expected " + expected);
  }
}

}  // namespace tact
