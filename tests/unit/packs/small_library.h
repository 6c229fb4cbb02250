// A library of a few files for the tests of packs, and golden texts.
//
// A golden text stands in tests/golden/<name>.txt; with TACT_UPDATE_GOLDEN=1 in the environment it is written instead of compared.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "packs/library.h"

namespace tact {

// facts.json of a few facts, two sources, one piece of advice, a baseline: enough for a rule.
inline Files smallFiles() {
  return {
      {"facts.json", R"({
  "person.degree": {"type": "int", "means": "m", "label": "degree", "from": "page", "moments": ["invite"]},
  "person.firstName": {"type": "string", "means": "m", "label": "name", "from": "page", "moments": ["invite"]},
  "relation.role": {"type": "enum", "values": ["none", "interviewer", "recruiter"], "means": "m", "label": "role", "from": "user", "moments": ["invite"]},
  "relation.met": {"type": "bool", "nullable": true, "means": "m", "label": "met", "from": "user", "moments": ["invite"]},
  "viewer.busy": {"type": "bool", "means": "m", "label": "busy", "from": "user", "general": true, "moments": ["invite"]},
  "removal.reason": {"type": "enum", "values": ["none", "spam"], "means": "m", "label": "reason", "from": "user", "moments": ["connection"]}
})"},
      {"sources.json", R"({"muse": {"title": "T", "publisher": "P"}, "elliott": {"title": "T", "author": "A", "publisher": "P"}})"},
      {"templates/send-thanks.json", R"({"text": "Thank {person.firstName|them}."})"},
      {"baselines/invite.json", R"({"person.degree": 2, "relation.role": "none", "relation.met": null})"},
  };
}

// A rule that reads well, with some of its parts replaced: {"when", "\"person.degree == 3\""}.
inline std::string ruleText(const std::map<std::string, std::string>& parts = {}) {
  std::map<std::string, std::string> all = {
      {"title", R"("Wait")"},
      {"moments", R"(["invite"])"},
      {"level", R"("hold")"},
      {"when", R"("relation.role == 'interviewer'")"},
      {"message", R"("{person.firstName|They} take part.")"},
      {"why", R"("It may look pushy.")"},
      {"sources", R"(["muse"])"},
      {"examples", R"({"finds": [{"facts": {"relation.role": "interviewer"}}], "fine": [{"facts": {"relation.role": "none"}}]})"},
  };
  for (const auto& [key, value] : parts) all[key] = value;
  std::string text = "{\n";
  for (const auto& [key, value] : all)
    if (!value.empty()) text += (text.size() > 2 ? ",\n" : "") + ("  \"" + key + "\": ") + value;
  return text + "\n}\n";
}

inline Library loaded(const Files& more, const SettingValues& settings = {}, const Files& users = {}) {
  LibrarySources sources;
  sources.shipped = smallFiles();
  for (const auto& [path, text] : more) sources.shipped[path] = text;
  sources.users = users;
  sources.usersPrefix = "/home/rules/";
  sources.settings = settings;
  return loadLibrary(sources);
}

inline std::string rendered(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += render(diagnostic);
  return text;
}

inline const Rule* ruleOf(const Library& library, const std::string& id) {
  for (const Rule& rule : library.rules.rules)
    if (rule.id == id) return &rule;
  return nullptr;
}

inline void expectGolden(const std::string& name, const std::string& text) {
  const std::string path = std::string(TACT_TEST_DATA) + "/golden/" + name + ".txt";
  if (std::getenv("TACT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << "there is no " << path << "; run with TACT_UPDATE_GOLDEN=1 and read what it writes";
  EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(in), {})) << "if the new text is better, run with TACT_UPDATE_GOLDEN=1";
}

}  // namespace tact
