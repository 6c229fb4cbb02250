#include "wire/explanation_json.h"

#include "json/json_value.h"

namespace tact {
namespace {

Json partJson(const ExplainedPart& part, const Vocabulary& vocabulary) {
  Json json = {{"text", part.text}, {"outcome", outcomeName(part.outcome)}, {"decided", part.decided}};
  if (!part.parts.empty()) {
    Json parts = Json::array();
    for (const ExplainedPart& one : part.parts) parts.push_back(partJson(one, vocabulary));
    json["parts"] = std::move(parts);
    return json;
  }
  Json facts = Json::array();
  for (const PartFact& fact : part.facts)
    facts.push_back({{"fact", vocabulary[fact.fact].name},
                     {"label", vocabulary[fact.fact].label},
                     {"known", fact.isKnown},
                     {"value", jsonOf(fact.value)},
                     {"text", fact.text}});
  json["words"] = part.words;
  json["facts"] = std::move(facts);
  return json;
}

Json partsJson(const std::vector<ExplainedPart>& parts, const Vocabulary& vocabulary) {
  Json json = Json::array();
  for (const ExplainedPart& part : parts) json.push_back(partJson(part, vocabulary));
  return json;
}

}  // namespace

Json toJson(const Explanation& explanation, const Vocabulary& vocabulary) {
  Json missing = Json::array();
  for (const FactId id : explanation.missing) missing.push_back(vocabulary[id].name);
  return {{"rule", explanation.rule->id},
          {"title", explanation.rule->title},
          {"level", name(explanation.rule->level)},
          {"outcome", outcomeName(explanation.outcome)},
          {"text", explanation.text},
          {"reasons", explanation.reasons},
          {"missing", missing},
          {"when", partsJson(explanation.when, vocabulary)},
          {"unless", partsJson(explanation.unless, vocabulary)}};
}

}  // namespace tact
