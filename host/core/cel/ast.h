// The syntax tree of one expression, as parsed: names unresolved, types unknown.
//
// Nodes stand in one vector, children before their parents; a node is named by its place. Chains of && and of || are one node
// with many children, so that depth grows with nesting only. Places in the text are byte offsets, end-exclusive.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/value.h"

namespace tact::cel {

using NodeId = std::uint32_t;

enum class Syntax : std::uint8_t {
  constant,       // constant
  identifier,     // text; a leading dot is dropped
  select,         // children[0] . text
  has,            // has(children[0] . text)
  call,           // text(children...)
  method,         // children[0].text(children[1]...)
  list,           // children...
  map,            // key, value, key, value...
  conditional,    // children[0] ? children[1] : children[2]
  logicalAnd,     // children joined by &&
  logicalOr,      // children joined by ||
  logicalNot,     // !children[0]
  negate,         // -children[0]
  binary,         // children[0] text children[1]; text is the operator: == != < <= > >= in + - * / %
  index,          // children[0][children[1]]
  comprehension,  // children[0].text(variable, children[1] [, children[2]]); text is all, exists, exists_one, map or filter
};

struct SyntaxNode {
  Syntax kind = Syntax::constant;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t depth = 1;  // levels of nodes below and including this one
  std::string text;
  std::string variable;  // of a comprehension
  Constant constant = nullptr;
  std::vector<NodeId> children;
};

struct Ast {
  std::vector<SyntaxNode> nodes;
  NodeId root = 0;
};

// One thing wrong with an expression. `hint` is a further sentence or empty ("did you mean 'person.degree'?").
struct Issue {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string message;
  std::string hint;
};

}  // namespace tact::cel
