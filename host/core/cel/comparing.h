// Order and equality of values, and the work they cost.
#pragma once

#include <cstdint>
#include <span>

#include "core/cel/program.h"
#include "core/limits.h"

namespace tact::cel {

// The work one evaluation may still do, see limits::kMaxEvaluationCost. Once spent it stays spent.
class Budget {
 public:
  // Returns whether there was as much left.
  bool spend(std::uint64_t units) {
    spent_ = units > limits::kMaxEvaluationCost ? limits::kMaxEvaluationCost + 1 : spent_ + units;
    return !isOver();
  }
  bool isOver() const { return spent_ > limits::kMaxEvaluationCost; }

 private:
  std::uint64_t spent_ = 0;
};

// -1, 0, 1; 2 where there is no order between the two (NaN), 3 where their kinds have none.
int compare(const Value& a, const Value& b);

// As compare() for two of one type. Inline, as holds() is: rules consist of these.
template <typename T>
int compareSame(T a, T b) {
  return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
}

// Returns whether an order that compare() gave makes `a op b` true; op is less .. greaterEqual, equal or notEqual.
inline bool holds(Op op, int order) {
  switch (op) {
    case Op::less: return order == -1;
    case Op::lessEqual: return order == -1 || order == 0;
    case Op::greater: return order == 1;
    case Op::greaterEqual: return order == 1 || order == 0;
    case Op::equal: return order == 0;
    case Op::notEqual: return order != 0;
    default: return false;
  }
}

// As equal() of core/value.h, at one unit a value and one per 64 bytes of text compared. Also false once the budget is over: ask it.
bool equalWithin(const Value& a, const Value& b, Budget& budget);

// Returns whether a key stands twice among keys and values in turn, at 16 units a key (they are sorted) and one per 64 bytes of text. Also
// false once the budget is over. EXPECTS keys that are ints, bools or strings.
bool hasTwins(std::span<const Value> keysAndValues, Budget& budget);

}  // namespace tact::cel
