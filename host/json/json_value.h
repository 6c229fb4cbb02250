// JSON <-> values of the language.
#pragma once

#include <string>

#include "core/arena.h"
#include "core/fact_set.h"
#include "core/value.h"
#include "json/json_text.h"

namespace tact {

// Returns the value; texts and lists are copied into the arena. Numbers without a fraction are ints where they fit.
Value valueOf(const Json& json, Arena& arena);

// Returns the JSON of a known value; null for an unknown one.
Json jsonOf(const Value& value);
Json jsonOf(const Constant& constant);

// Returns the constant of a JSON scalar; nothing for a list, an object, or a number beyond 64 bits.
std::optional<Constant> constantFrom(const Json& json);

// Sets a fact from JSON. Returns "" or what was expected, as FactSet::set().
std::string setFromJson(FactSet& facts, FactId id, const Json& json);

}  // namespace tact
