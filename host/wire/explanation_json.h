// Explanation -> JSON, as PROTOCOL.md describes it (rules/explain).
#pragma once

#include "core/explain.h"
#include "json/json_text.h"

namespace tact {

Json toJson(const Explanation& explanation, const Vocabulary& vocabulary);

}  // namespace tact
