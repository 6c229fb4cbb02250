#include "packs/stance.h"

#include "packs/authored_file.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

std::string pathInForce(const Vocabulary& vocabulary, const SettingValues& settings) {
  const auto fact = vocabulary.find("viewer.stance");
  const auto chosen = settings.find("viewer.stance");
  std::optional<Constant> stance;
  if (chosen != settings.end())
    stance = chosen->second;
  else if (fact)
    stance = vocabulary[*fact].defaultValue;
  if (!stance || !std::holds_alternative<std::string>(*stance)) return "";
  return "stances/" + std::get<std::string>(*stance) + ".json";
}

class StanceReader {
 public:
  StanceReader(AuthoredFile& file, Stance& out) : file_(file), out_(out) {}

  void read() {
    file_.onlyKeys(kRootPointer, {"title", "description", "rules"});
    file_.text(kRootPointer, "title", true);
    file_.text(kRootPointer, "description", true);
    const Json* rules = file_.find(kRootPointer, "rules");
    if (rules == nullptr) return;
    if (!rules->is_object()) return file_.error(JsonPointer() / "rules", "\"rules\" must be an object");
    for (const auto& [id, changes] : rules->items()) readRule(id, changes);
  }

 private:
  void readRule(const std::string& id, const Json& changes) {
    const JsonPointer at = JsonPointer() / "rules" / id;
    if (!changes.is_object()) return file_.error(at, "what a stance changes in a rule is an object: {\"on\", \"level\", \"settings\"}");
    file_.onlyKeys(at, {"on", "level", "settings"});
    for (const char* key : {"on", "level"})
      if (changes.contains(key)) add(at / key, ruleSettingName(id, key));
    if (!changes.contains("settings")) return;
    if (!changes["settings"].is_object()) return file_.error(at / "settings", "\"settings\" must be an object");
    for (const auto& [name, unused] : changes["settings"].items()) add(at / "settings" / name, ruleSettingName(id, "settings." + name));
  }

  void add(const JsonPointer& at, const std::string& name) {
    if (const auto value = file_.scalar(at)) out_.values.push_back({at.to_string(), name, *value});
  }

  AuthoredFile& file_;
  Stance& out_;
};

}  // namespace

Stance readStance(const Files& shipped, const Vocabulary& vocabulary, const SettingValues& settings, std::vector<Diagnostic>& diagnostics) {
  Stance stance;
  const auto text = shipped.find(pathInForce(vocabulary, settings));
  if (text == shipped.end()) return stance;
  stance.path = text->first;
  AuthoredFile file(text->first, text->second, diagnostics);
  if (file.isObject()) StanceReader(file, stance).read();
  return stance;
}

void checkStance(const Stance& stance, Library& library) {
  if (stance.values.empty()) return;
  AuthoredFile reporter(stance.path, library.texts.at(stance.path), library.diagnostics);
  for (const StanceValue& one : stance.values) {
    const std::string expected = refusedRuleSetting(library, one.name, one.value);
    if (!expected.empty()) reporter.error(JsonPointer(one.pointer), "this stance changes what is not there", "expected " + expected);
  }
}

}  // namespace tact
