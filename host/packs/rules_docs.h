// The table of the advice: row -> rule -> moment -> source, as Markdown; and what does not fit together in it.
//
// The rows stand in shared-rules/rows.json: {"A01": {"advice": "...", "owed": true}}. An owed row needs the text of a note read and is
// carried by no rule yet; every other row is carried by some rule. A user's own rules are left out.
#pragma once

#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

struct RulesDocs {
  std::string markdown;
  std::vector<std::string> problems;  // one sentence each: a row nobody carries, an owed row that is carried, a row that does not exist
};

RulesDocs rulesDocs(const Library& library);

}  // namespace tact
