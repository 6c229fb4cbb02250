// Nested facts of a message -> FactSet: {"person": {"degree": 2}} sets person.degree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/fact_set.h"
#include "wire/error.h"

namespace tact {

// Sets the facts that belong to the moment; others are ignored, and so are names the vocabulary lacks (collected in `ignored` if it is
// given). Returns invalidValue or invalidParams for the first value that does not fit; the facts are then incomplete.
std::optional<RpcError> readFacts(const Json& nested, Moment moment, FactSet& facts, std::vector<std::string>* ignored = nullptr);

// Returns all known facts, nested.
Json factsJson(const FactSet& facts);

}  // namespace tact
