// An expression ready to run: checked, names resolved, constants folded.
//
// Nodes stand in one vector, children before parents. Comparisons of a bool or enumeration fact with constants are one node that
// tests a bit (factIn), comparisons of an integer fact with a constant another (factCompare): most rules consist of these, && and ||.
// Immutable after compile(); any number of evaluations may share it. The vocabulary it was compiled against must outlive it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/cel/ast.h"
#include "core/cel/types.h"

namespace tact::cel {

class Pattern;
class ZoneLookup;

enum class Op : std::uint8_t {
  constant,     // constants[payload]
  fact,         // the fact's value
  local,        // the comprehension variable in slot payload
  factIn,       // bit code(fact) of mask
  factCompare,  // fact `compare` number
  logicalAnd,
  logicalOr,
  logicalNot,
  conditional,
  equal,
  notEqual,
  less,
  lessEqual,
  greater,
  greaterEqual,
  in,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  negate,
  index,
  select,
  has,
  list,
  map,
  call,
  all,
  exists,
  existsOne,
  mapElements,
  filter,
};

enum class Function : std::uint8_t {
  size,
  contains,
  startsWith,
  endsWith,
  matches,
  matchesConstant,
  toInt,
  toDouble,
  toString,
  toBool,
  toDyn,
  toTimestamp,
  toDuration,
  getFullYear,
  getMonth,
  getDate,
  getDayOfMonth,
  getDayOfWeek,
  getDayOfYear,
  getHours,
  getMinutes,
  getSeconds,
  getMilliseconds,
};

struct Node {
  Op op = Op::constant;
  Function function = Function::size;  // of call
  Op compare = Op::equal;              // of factCompare: less .. greaterEqual, equal, notEqual
  FactId fact = 0;
  std::uint32_t firstChild = 0;  // place in Program::children
  std::uint32_t childCount = 0;
  std::uint32_t payload = 0;  // constant, local slot, regular expression, or the field's name among the constants
  std::uint64_t mask = 0;
  std::int64_t number = 0;  // of factCompare; of a comprehension what one step costs
  std::uint32_t begin = 0;  // place in the text, bytes, end-exclusive
  std::uint32_t end = 0;
};

class Program {
 public:
  Program();
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  std::vector<Node> nodes;
  std::vector<NodeId> children;
  std::vector<Value> constants;
  std::vector<std::unique_ptr<Pattern>> patterns;
  std::vector<FactId> facts;  // every fact mentioned, each once, in order of appearance
  NodeId root = 0;
  std::uint32_t localSlots = 0;
  std::unique_ptr<Arena> arena;  // of the constants
  const ZoneLookup* zones = nullptr;
};

// A name that is not a fact: a rule's setting, a binding of `tact eval`.
struct Binding {
  std::string name;  // dotted
  Value value;       // must outlive compile(); texts are copied
};

struct Environment {
  const Vocabulary* vocabulary = nullptr;  // null: no facts
  std::vector<Binding> bindings;
  // Whether names and types are checked before running. Without types of the bindings they cannot be; what does not fit, or does not
  // exist, is then an error of the evaluation.
  bool typed = true;
  // What the expression must yield; dyn: anything.
  Type result;
  // Named time zones; must outlive the program. Null: only "UTC" and offsets such as "+02:00" are known.
  const ZoneLookup* zones = nullptr;
  // Whether its regular expressions were found good before, and need not be compiled to see that.
  bool patternsAreChecked = false;
};

// Returns the program, or nothing after adding everything that is wrong to `issues`.
std::optional<Program> compile(const Ast& ast, const Environment& environment, std::vector<Issue>& issues);

// parse() and compile() in one.
std::optional<Program> compile(std::string_view text, const Environment& environment, std::vector<Issue>& issues);

// Returns the type of a condition.
Type boolType();

}  // namespace tact::cel
