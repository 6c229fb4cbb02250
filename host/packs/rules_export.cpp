#include "packs/rules_export.h"

#include "core/trimmed.h"
#include "packs/bundled_rules.h"
#include "packs/pack_reader.h"

namespace tact {
namespace {

constexpr std::string_view kJson = ".json";

bool isObject(const std::string& text) {
  JsonError failure;
  const auto json = parseJson(text, failure);
  return json && json->is_object();
}

void checkFormat(AuthoredFile& file) {
  file.onlyKeys(kRootPointer, {"format", "version", "rules"});
  const std::string format = file.text(kRootPointer, "format", true);
  if (!format.empty() && format != kRulesFormat)
    file.error(JsonPointer() / "format", "this is no file of rules", "expected \"" + std::string(kRulesFormat) + "\"");
  const std::int64_t version = file.integer(kRootPointer, "version", 0);
  if (file.find(kRootPointer, "version") == nullptr)
    file.error(kRootPointer, "\"version\" is missing");
  else if (version != kRulesVersion)
    file.error(JsonPointer() / "version", "this version of Tact does not know such files", "expected " + std::to_string(kRulesVersion));
}

}  // namespace

std::string exportRules(const Library& library, std::vector<std::string>& leftOut) {
  std::string rules;
  for (const auto& [id, file] : library.files) {
    if (!file.isUsers || !file.pack.empty()) continue;
    const std::string& text = library.texts.at(file.path);
    if (!isOwnRuleId(id) || !isObject(text))
      leftOut.push_back(id);
    else
      rules += (rules.empty() ? "\n    \"" : ",\n    \"") + id + "\": " + std::string(trimmed(text));
  }
  return "{\n  \"format\": \"" + std::string(kRulesFormat) + "\",\n  \"version\": " + std::to_string(kRulesVersion) + ",\n  \"rules\": {" +
         rules + (rules.empty() ? "}" : "\n  }") + "\n}\n";
}

std::optional<Files> readRulesToImport(const std::string& shownPath, const std::string& text, bool replace, LibrarySources others,
                                       std::vector<Diagnostic>& diagnostics) {
  AuthoredFile file(shownPath, text, diagnostics);
  if (!file.isObject()) return std::nullopt;
  checkFormat(file);
  const auto pathOf = [&](const std::string& id, const JsonPointer& at) {
    std::string path = id + std::string(kJson);
    if (!isOwnRuleId(id)) {
      file.error(at, "'" + id + "' cannot be a rule's id", "expected " + std::string(kOwnRuleIdWords));
      return std::string();
    }
    return path;
  };
  const BundledRules rules(file, text, pathOf);
  Files texts;
  for (const auto& [path, rule] : rules.files()) {
    const std::string id = path.substr(0, path.size() - kJson.size());
    const auto own = others.users.find(path);
    if (!replace && own != others.users.end() && trimmed(own->second) != trimmed(rule))
      file.error(JsonPointer() / "rules" / id, "you have a rule '" + id + "' already, and it says something else",
                 "rename one, or replace yours");
    texts[id] = rule;
  }
  const bool sound = rules.tryOut(std::move(others), diagnostics);
  return sound && !file.hasErrors() ? std::optional(std::move(texts)) : std::nullopt;
}

}  // namespace tact
