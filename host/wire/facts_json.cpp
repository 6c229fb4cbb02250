#include "wire/facts_json.h"

#include "json/json_value.h"

namespace tact {
namespace {

std::optional<RpcError> setFact(const std::string& name, const Json& value, Moment moment, FactSet& facts,
                                std::vector<std::string>* ignored) {
  const auto id = facts.vocabulary().find(name);
  if (!id || !facts.vocabulary()[*id].moments.has(moment)) {
    if (ignored != nullptr && !id) ignored->push_back(name);
    return std::nullopt;
  }
  const std::string expected = setFromJson(facts, *id, value);
  if (expected.empty()) return std::nullopt;
  return RpcError{ErrorCode::invalidValue, "'" + name + "' has a wrong value", {{"path", name}, {"expected", expected}}};
}

}  // namespace

std::optional<RpcError> readFacts(const Json& nested, Moment moment, FactSet& facts, std::vector<std::string>* ignored) {
  if (!nested.is_object()) return RpcError{ErrorCode::invalidParams, "\"facts\" must be an object", {{"path", "facts"}}};
  for (const auto& [group, members] : nested.items()) {
    if (members.is_object()) {
      for (const auto& [member, value] : members.items())
        if (auto wrong = setFact(group + "." + member, value, moment, facts, ignored)) return wrong;
    } else if (facts.vocabulary().hasGroup(group)) {
      return RpcError{ErrorCode::invalidParams, "\"" + group + "\" must be an object of facts", {{"path", group}}};
    } else if (auto wrong = setFact(group, members, moment, facts, ignored)) {
      return wrong;
    }
  }
  return std::nullopt;
}

Json factsJson(const FactSet& facts) {
  Json nested = Json::object();
  for (std::size_t i = 0; i < facts.vocabulary().size(); ++i) {
    const auto id = static_cast<FactId>(i);
    if (!facts[id].isKnown()) continue;
    const std::string& name = facts.vocabulary()[id].name;
    const auto dot = name.find('.');
    nested[name.substr(0, dot)][name.substr(dot + 1)] = jsonOf(facts[id]);
  }
  return nested;
}

}  // namespace tact
