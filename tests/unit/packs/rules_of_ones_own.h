// What the tests of rules share: the shipped rules with some of one's own beside them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "packs/library.h"
#include "packs/shipped.h"

namespace tact::packs_test {

// Returns the text of a sound rule with this condition and exits; examples are its own, else ones that fit a location.
inline std::string ruleText(const std::string& when, const std::string& unless = {}, const std::string& level = "caution",
                            const std::string& more = {}) {
  return R"({"title": "One's own", "moments": ["invite"], "level": ")" + level + R"(", "when": )" + when +
         (unless.empty() ? "" : R"(, "unless": )" + unless) + R"(, "message": "Words.", "why": "Reasons.", "sources": ["own"], )" + more +
         R"("examples": {"finds": [{"facts": {"person.location": "Atlantis"}}], "fine": [{"facts": {"person.location": "Lisbon"}}]}})";
}

inline LibrarySources sourcesWith(const Files& users, const SettingValues& settings = {}, const Files& shipped = {}) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  for (const auto& [path, text] : shipped) sources.shipped[path] = text;
  sources.users = users;
  sources.usersPrefix = "/own/";
  sources.settings = settings;
  return sources;
}

inline Library libraryWith(const Files& users, const SettingValues& settings = {}, const Files& shipped = {}) {
  return loadLibrary(sourcesWith(users, settings, shipped));
}

// The rule, or a failure of the test.
inline const Rule* ruleOf(const Library& library, const std::string& id) {
  for (const Rule& rule : library.rules.rules)
    if (rule.id == id) return &rule;
  ADD_FAILURE() << "no rule " << id << (library.diagnostics.empty() ? "" : ": " + render(library.diagnostics.front()));
  return nullptr;
}

// All that was said, one after the other.
inline std::string said(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += render(diagnostic);
  return out;
}

}  // namespace tact::packs_test
