// facts.json -> Vocabulary.
//
// To add a fact: one entry in shared-rules/facts.json. `type` is bool, int, string, enum or list; `from` is page, user, store, note or
// clock; the rest is described in core/vocabulary.h.
#pragma once

#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "packs/diagnostic.h"

namespace tact {

// Returns the vocabulary of all entries that read well; every mistake is reported.
Vocabulary readVocabulary(std::string_view file, std::string_view text, std::vector<Diagnostic>& diagnostics);

}  // namespace tact
