// Text -> syntax tree, for CEL without protocol messages, uint, bytes and type values.
//
// Grammar and lexical rules are those of the Common Expression Language specification; macros (has, all, exists, exists_one,
// map, filter) are recognised here. Caps: core/limits.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/cel/ast.h"

namespace tact::cel {

// Returns the tree, or nothing after adding what is wrong to `issues` (a syntax error ends the parse: one issue).
std::optional<Ast> parse(std::string_view text, std::vector<Issue>& issues);

}  // namespace tact::cel
