// Types of expressions, and which may meet in which operator.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/vocabulary.h"

namespace tact::cel {

enum class TypeKind : std::uint8_t { dyn, boolean, integer, real, string, null, list, map, timestamp, duration };

struct Type {
  TypeKind kind = TypeKind::dyn;
  bool nullable = false;                // CEL's wrapper types: may be null, equals only null then
  const Fact* enumOf = nullptr;         // the enumeration whose values this string takes
  std::shared_ptr<const Type> key;      // of a map
  std::shared_ptr<const Type> element;  // of a list; of a map its value

  bool is(TypeKind k) const { return kind == k; }
  bool isDyn() const { return kind == TypeKind::dyn; }
  bool isNumber() const { return kind == TypeKind::integer || kind == TypeKind::real; }

  // Returns the type as an author reads it: "int", "bool or null", "list(string)", "one of relation.role".
  std::string words() const;
};

Type listOf(Type element);
Type mapOf(Type key, Type value);

// Returns the type a fact's value has.
Type typeOf(const Fact& fact);

// Returns the type of a known constant.
Type typeOf(const Value& value);

// Returns whether a == b can ever be true.
bool comparable(const Type& a, const Type& b);

// Returns whether a < b means something. Enumerations have no order.
bool orderable(const Type& a, const Type& b);

// Returns the type both fit in, or dyn.
Type join(const Type& a, const Type& b);

}  // namespace tact::cel
