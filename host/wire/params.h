// Reading the parameters of a request, so that every method means the same by one that is absent or of a wrong kind.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "wire/error.h"

namespace tact {

// Reads texts by name; one that is absent or null leaves its place as it is. Returns what is wrong with the first that is no text, named
// with `within` before it.
inline std::optional<RpcError> readTexts(const Json& params, std::initializer_list<std::pair<const char*, std::string*>> texts,
                                         const std::string& within = "") {
  for (const auto& [name, text] : texts) {
    const auto given = params.find(name);
    if (given == params.end() || given->is_null()) continue;
    if (!given->is_string()) return invalidParam(within + name, "a text");
    *text = given->get<std::string>();
  }
  return std::nullopt;
}

}  // namespace tact
