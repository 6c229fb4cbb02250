// Verdict -> JSON, as PROTOCOL.md describes it.
#pragma once

#include "core/fact_set.h"
#include "core/rule.h"
#include "core/verdict.h"
#include "json/json_text.h"

namespace tact {

enum class Detail : std::uint8_t { full, brief };

// Everything but key, silenced and known, which only the asker can add.
Json toJson(const Verdict& verdict, const RuleSet& rules, Detail detail);

// Returns [{"value", "text"}].
Json choicesJson(const std::vector<Choice>& choices);

}  // namespace tact
