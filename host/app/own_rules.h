// The rules people write for themselves: checked, tried, kept, removed, imported. Shared by the host and the command line.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/engine.h"
#include "packs/rule_check.h"

namespace tact {

// Checks a text as the user's own rule `id` ("": it has no name yet); diagnostics name the file `shownPath`.
RuleCheck checkOwnRule(Engine& engine, const std::string& shownPath, const std::string& id, const std::string& text);

// Says why the rule would apply to a moment or not, with the user's settings. With a `key`, of that person and with what the user said
// about them; without, with what `facts` lack as in an ordinary moment, as examples are. Nothing where the rule has mistakes of its own.
struct TriedRule {
  std::unique_ptr<const Rule> rule;  // what the explanation is about
  Explanation explanation;
  std::string message;  // what a person would read
};
std::optional<TriedRule> tryOwnRule(Engine& engine, const std::string& id, const std::string& text, const std::string& key, Moment moment,
                                    FactSet facts);

// Keeps a rule that checkOwnRule() finds fine; what it said is left in `check`. invalidValue with path "text": it has mistakes, and nothing
// is changed. invalidValue with path "id": no rule of the user's can be named so. Else as RuleFiles::put().
Result<void> putOwnRule(Engine& engine, const std::string& shownPath, const std::string& id, const std::string& text,
                        const std::optional<std::string>& revision, RuleCheck& check);

// Removes one with what was set for it, which would wait for another rule of its name. As RuleFiles::remove(); invalidValue with path "id"
// where it is not the user's own.
Result<void> removeOwnRule(Engine& engine, const std::string& id, const std::optional<std::string>& revision);

// Takes in a file of rules (packs/rules_export.h), all of them or none. Returns their ids; invalidValue with path "text" after leaving what
// is wrong in `diagnostics`; conflict: without `replace`, and one of them was changed meanwhile.
Result<std::vector<std::string>> importOwnRules(Engine& engine, const std::string& shownPath, const std::string& text, bool replace,
                                                std::vector<Diagnostic>& diagnostics);

}  // namespace tact
