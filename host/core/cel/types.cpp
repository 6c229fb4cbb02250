#include "core/cel/types.h"

namespace tact::cel {

std::string Type::words() const {
  const auto base = [&]() -> std::string {
    if (enumOf != nullptr) return "one of " + enumOf->name;
    switch (kind) {
      case TypeKind::dyn: return "any value";
      case TypeKind::boolean: return "bool";
      case TypeKind::integer: return "int";
      case TypeKind::real: return "double";
      case TypeKind::string: return "string";
      case TypeKind::null: return "null";
      case TypeKind::list: return "list(" + element->words() + ")";
      case TypeKind::map: return "map(" + key->words() + ", " + element->words() + ")";
      case TypeKind::timestamp: return "timestamp";
      case TypeKind::duration: return "duration";
    }
    return {};
  };
  return base() + (nullable ? " or null" : "");
}

Type listOf(Type element) {
  Type type;
  type.kind = TypeKind::list;
  type.element = std::make_shared<const Type>(std::move(element));
  return type;
}

Type mapOf(Type key, Type value) {
  Type type = listOf(std::move(value));
  type.kind = TypeKind::map;
  type.key = std::make_shared<const Type>(std::move(key));
  return type;
}

Type typeOf(const Fact& fact) {
  Type type;
  switch (fact.type) {
    case FactType::boolean: type.kind = TypeKind::boolean; break;
    case FactType::integer: type.kind = TypeKind::integer; break;
    case FactType::string: type.kind = TypeKind::string; break;
    case FactType::enumeration:
      type.kind = TypeKind::string;
      type.enumOf = &fact;
      break;
    case FactType::list: {
      Type element;
      element.kind = TypeKind::string;
      type = listOf(element);
      break;
    }
  }
  type.nullable = fact.nullable;
  return type;
}

Type typeOf(const Value& value) {
  Type type;
  switch (value.kind()) {
    case Kind::boolean: type.kind = TypeKind::boolean; break;
    case Kind::integer: type.kind = TypeKind::integer; break;
    case Kind::real: type.kind = TypeKind::real; break;
    case Kind::string: type.kind = TypeKind::string; break;
    case Kind::null: type.kind = TypeKind::null; break;
    case Kind::timestamp: type.kind = TypeKind::timestamp; break;
    case Kind::duration: type.kind = TypeKind::duration; break;
    case Kind::list: return listOf({});
    case Kind::map: return mapOf({}, {});
    case Kind::unknown:
    case Kind::error: break;
  }
  return type;
}

bool comparable(const Type& a, const Type& b) {
  if (a.isDyn() || b.isDyn()) return true;
  if (a.is(TypeKind::null)) return b.nullable || b.is(TypeKind::null);
  if (b.is(TypeKind::null)) return a.nullable;
  if (a.isNumber() && b.isNumber()) return true;
  if (a.kind != b.kind) return false;
  if (a.is(TypeKind::list)) return comparable(*a.element, *b.element);
  if (a.is(TypeKind::map)) return comparable(*a.key, *b.key) && comparable(*a.element, *b.element);
  return true;
}

bool orderable(const Type& a, const Type& b) {
  if (a.enumOf != nullptr || b.enumOf != nullptr) return false;
  const auto ordered = [](const Type& t) { return !t.is(TypeKind::list) && !t.is(TypeKind::map) && !t.is(TypeKind::null); };
  return ordered(a) && ordered(b) && comparable(a, b);
}

Type join(const Type& a, const Type& b) {
  if (a.is(TypeKind::null) && !b.isDyn()) {
    Type type = b;
    type.nullable = true;
    return type;
  }
  if (b.is(TypeKind::null) && !a.isDyn()) return join(b, a);
  if (a.kind != b.kind) return {};
  Type type = a;
  type.nullable = a.nullable || b.nullable;
  if (a.enumOf != b.enumOf) type.enumOf = nullptr;
  if (a.is(TypeKind::list)) type.element = std::make_shared<const Type>(join(*a.element, *b.element));
  if (a.is(TypeKind::map)) {
    type.key = std::make_shared<const Type>(join(*a.key, *b.key));
    type.element = std::make_shared<const Type>(join(*a.element, *b.element));
  }
  return type;
}

}  // namespace tact::cel
