// People and processes <-> JSON, as PROTOCOL.md describes them.
#pragma once

#include <optional>

#include "store/removed_process.h"
#include "wire/error.h"

namespace tact {

// An instant; null for none. What follows from a date at the end of time is no later than what can be written.
Json timeJson(const std::optional<std::int64_t>& seconds);

// `now`: thankYouSent tells of the last interview there was until then, or is said of it.
Json toJson(const Process& process, std::int64_t now);
Json toJson(const Person& person);
Json toJson(const RemovedProcess& removed, std::int64_t now);

// Lays the keys of `json` over the record; keys that are left out stay as they are, unknown ones are ignored. Returns what is wrong
// with the first value of a wrong shape. Whether a stage or a relation exists is checked by the store.
std::optional<RpcError> apply(const Json& json, Process& process, std::int64_t now);
std::optional<RpcError> apply(const Json& json, Person& person);
// EXPECTS an object.
std::optional<RpcError> apply(const Json& json, RemovedProcess& removed, std::int64_t now);

}  // namespace tact
