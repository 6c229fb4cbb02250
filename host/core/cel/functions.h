// The functions of the language: names, signatures, results. Evaluating them is in evaluator.cpp and text.cpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/cel/program.h"

namespace tact::cel {

struct Signature {
  Function function = Function::size;
  std::string_view name;
  bool isMethod = false;             // x.f(...) and not f(x, ...)
  std::vector<TypeKind> parameters;  // the target of a method first
  TypeKind result = TypeKind::dyn;
};

// Returns every signature; a name stands in as many rows as it has forms.
const std::vector<Signature>& signatures();

}  // namespace tact::cel
