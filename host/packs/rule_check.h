// One rule's text, diagnosed while it is being written: nothing is saved, and of a library only this rule is compiled.
//
// Reports what loading it would (packs/rule_reader.h), what its author would hear of tact rules check (packs/author_checks.h), and tries
// its own examples against all rules (packs/examples.h). Examples that fail are mistakes, at their places.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

struct TriedExample {
  Example::Kind kind = Example::Kind::finds;
  std::size_t index = 0;              // among those of its kind
  std::vector<std::string> problems;  // none: it passed
};

struct RuleCheck {
  std::vector<Diagnostic> diagnostics;  // by place; `file` is the name given
  std::vector<TriedExample> examples;   // in their order; none where the rule has mistakes of its own
  bool compiles = false;                // it could judge, whatever its examples say

  // Whether it may be kept: there are no mistakes.
  bool isFine() const { return !hasErrors(diagnostics); }
};

// Checks a text as the user's own rule `id`, in the place of the library's rule of that id if it is the user's. `id` may be "": a rule
// that has no name yet. The library should be loaded without the user's settings, as examples are tried with what the rules' authors meant.
RuleCheck checkRule(const Library& library, const std::string& shownPath, const std::string& id, const std::string& text);

// Returns the rule as it would judge with these settings and the library's stance, to be tried on some facts; nothing where it has
// mistakes.
std::optional<Rule> compileRule(const Library& library, const SettingValues& settings, const std::string& id, const std::string& text);

// Returns the name under which a rule file groups examples of a kind: "finds", "fine", "undecided", "gaps".
std::string_view name(Example::Kind kind);

}  // namespace tact
