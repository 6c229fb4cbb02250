#include "json/json_value.h"

#include <limits>

namespace tact {

Value valueOf(const Json& json, Arena& arena) {
  switch (json.type()) {
    case Json::value_t::null: return Value::null();
    case Json::value_t::boolean: return Value::boolean(json.get<bool>());
    case Json::value_t::number_integer: return Value::integer(json.get<std::int64_t>());
    case Json::value_t::number_unsigned: {
      const auto number = json.get<std::uint64_t>();
      if (number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return Value::integer(static_cast<std::int64_t>(number));
      return Value::real(static_cast<double>(number));
    }
    case Json::value_t::number_float: return Value::real(json.get<double>());
    case Json::value_t::string: return Value::string(arena.copy(json.get_ref<const std::string&>()));
    case Json::value_t::array: {
      const auto elements = arena.make<Value>(json.size());
      for (std::size_t i = 0; i < json.size(); ++i) elements[i] = valueOf(json[i], arena);
      return Value::list(elements);
    }
    case Json::value_t::object: {
      const auto elements = arena.make<Value>(json.size() * 2);
      std::size_t at = 0;
      for (const auto& [key, value] : json.items()) {
        elements[at++] = Value::string(arena.copy(key));
        elements[at++] = valueOf(value, arena);
      }
      return Value::map(elements);
    }
    default: return Value::error("this JSON has no value");
  }
}

Json jsonOf(const Value& value) {
  switch (value.kind()) {
    case Kind::boolean: return value.asBool();
    case Kind::integer: return value.asInt();
    case Kind::real: return value.asReal();
    case Kind::string: return std::string(value.asString());
    case Kind::list: {
      Json list = Json::array();
      for (const Value& element : value.elements()) list.push_back(jsonOf(element));
      return list;
    }
    default: return nullptr;
  }
}

Json jsonOf(const Constant& constant) { return jsonOf(viewOf(constant)); }

std::optional<Constant> constantFrom(const Json& json) {
  if (json.is_structured() || json.is_binary() || json.is_discarded()) return std::nullopt;
  Arena arena;
  const Value value = valueOf(json, arena);
  if (value.is(Kind::real) && json.is_number_unsigned()) return std::nullopt;
  return constantOf(value);
}

std::string setFromJson(FactSet& facts, FactId id, const Json& json) {
  // The set copies what it takes, so a text need not be copied on the way.
  if (json.is_string()) return facts.set(id, Value::string(json.get_ref<const std::string&>()));
  Arena arena;
  return facts.set(id, valueOf(json, arena));
}

}  // namespace tact
