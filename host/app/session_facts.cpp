// The session's method about the vocabulary: the words for facts, so that whoever shows facts need not write its own, and what an editor of
// rules completes.
#include "app/session.h"
#include "json/json_value.h"

namespace tact {
namespace {

// What a person reads for each value that has words, by the value as text; a bool's values are "false" and "true".
Json wordsJson(const Fact& fact) {
  static const std::vector<std::string> kBools = {"false", "true"};
  const std::vector<std::string>& values = fact.type == FactType::boolean ? kBools : fact.values;
  Json words = Json::object();
  for (std::size_t i = 0; i < fact.words.size() && i < values.size(); ++i) words[values[i]] = fact.words[i];
  return words;
}

Json momentsJson(MomentSet moments) {
  Json names = Json::array();
  for (std::size_t m = 0; m < kMomentNames.size(); ++m)
    if (moments.has(static_cast<Moment>(m))) names.push_back(kMomentNames[m]);
  return names;
}

}  // namespace

Session::Outcome Session::factsList(const Json&) {
  Json facts = Json::array();
  for (const Fact& fact : engine_.library().vocabulary->facts()) {
    Json one = {{"name", fact.name},
                {"label", fact.label},
                {"unit", fact.unit},
                {"words", wordsJson(fact)},
                {"type", name(fact.type)},
                {"nullable", fact.nullable},
                {"moments", momentsJson(fact.moments)},
                {"means", fact.means},
                {"from", name(fact.origin)}};
    if (!fact.values.empty()) one["values"] = fact.values;
    facts.push_back(std::move(one));
  }
  return Json{{"facts", std::move(facts)}};
}

}  // namespace tact
