#include "packs/vocabulary_reader.h"

#include <algorithm>
#include <array>

#include "core/fact_set.h"
#include "core/limits.h"
#include "packs/authored_file.h"

namespace tact {
namespace {

class Reader {
 public:
  Reader(AuthoredFile& file, std::string name) : file_(file), name_(std::move(name)), at_(JsonPointer() / name_) {}

  std::optional<Fact> read() {
    file_.onlyKeys(at_, {"type", "values", "nullable", "words", "unit", "means", "label", "from", "general", "moments", "ask", "change",
                         "whenUnsaid", "default", "workedOutFrom"});
    Fact fact;
    fact.name = name_;
    if (name_.find('.') == std::string::npos) file_.error(at_, "a fact's name has two parts: \"person.degree\"");
    readType(fact);
    fact.nullable = file_.boolean(at_, "nullable", false);
    fact.words = file_.texts(at_, "words", false);
    const std::size_t wanted = fact.type == FactType::boolean ? 2 : fact.values.size();
    if (!fact.words.empty() && fact.words.size() != wanted)
      file_.error(at_ / "words", "\"words\" must have " + std::to_string(wanted) + " entries, one for each value");
    fact.unit = file_.text(at_, "unit", false);
    fact.means = file_.text(at_, "means", true);
    fact.label = file_.text(at_, "label", true);
    readOrigin(fact);
    fact.isGeneral = file_.boolean(at_, "general", false);
    fact.moments = file_.moments(at_, true);
    fact.whenUnsaid = value(fact, "whenUnsaid");
    fact.defaultValue = value(fact, "default");
    if (file_.find(at_, "change") != nullptr) fact.change = choices(fact, at_ / "change");
    if (file_.find(at_, "ask") != nullptr) readAsk(fact);
    return fact;
  }

 private:
  void readType(Fact& fact) {
    static constexpr std::array kTypes = {FactType::boolean, FactType::integer, FactType::string, FactType::enumeration, FactType::list};
    const std::string type = file_.text(at_, "type", true);
    const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](FactType t) { return tact::name(t) == type; });
    if (found != kTypes.end())
      fact.type = *found;
    else if (!type.empty())
      file_.error(at_ / "type", "there is no type '" + type + "'", "one of bool, int, string, enum, list");
    fact.values = file_.texts(at_, "values", fact.type == FactType::enumeration);
    if (fact.values.size() >= limits::kMaxEnumValues) file_.error(at_ / "values", "too many values");
    if (fact.type != FactType::enumeration && !fact.values.empty()) file_.error(at_ / "values", "only an enum has values");
  }

  void readOrigin(Fact& fact) {
    static constexpr std::array kOrigins = {FactOrigin::page, FactOrigin::user, FactOrigin::store, FactOrigin::note, FactOrigin::clock};
    const std::string origin = file_.text(at_, "from", true);
    const auto found = std::find_if(kOrigins.begin(), kOrigins.end(), [&](FactOrigin one) { return tact::name(one) == origin; });
    if (found != kOrigins.end())
      fact.origin = *found;
    else if (!origin.empty())
      file_.error(at_ / "from", "there is no origin '" + origin + "'", "one of page, user, store, note, clock");
  }

  void needFitting(const Fact& fact, const JsonPointer& at, const Constant& constant) {
    Vocabulary alone;
    Fact bare = fact;
    bare.ask.reset();
    const FactId id = alone.add(bare);
    const std::string expected = FactSet(alone).set(id, viewOf(constant));
    if (!expected.empty()) file_.error(at, "this is no value of " + fact.name, "expected " + expected);
  }

  std::optional<Constant> value(const Fact& fact, const std::string& key) {
    if (file_.find(at_, key) == nullptr) return std::nullopt;
    auto constant = file_.scalar(at_ / key);
    if (constant) needFitting(fact, at_ / key, *constant);
    return constant;
  }

  std::vector<Choice> choices(const Fact& fact, const JsonPointer& at) {
    std::vector<Choice> out;
    const Json& list = file_.root().at(at);
    if (!list.is_array() || list.empty()) {
      file_.error(at, "this must be a list of {\"value\", \"text\"}");
      return out;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (auto one = choice(fact, at / i)) out.push_back(std::move(*one));
    }
    return out;
  }
  std::optional<Choice> choice(const Fact& fact, const JsonPointer& at) {
    if (!file_.root().at(at).is_object() || file_.find(at, "value") == nullptr) {
      file_.error(at, "this must be {\"value\", \"text\"}");
      return std::nullopt;
    }
    file_.onlyKeys(at, {"value", "text"});
    const auto constant = file_.scalar(at / "value");
    if (!constant) return std::nullopt;
    needFitting(fact, at / "value", *constant);
    return Choice{*constant, file_.text(at, "text", true)};
  }

  void readAsk(Fact& fact) {
    const JsonPointer at = at_ / "ask";
    file_.onlyKeys(at, {"ask", "choices", "when", "nobodyElse"});
    Ask ask;
    ask.ask = file_.text(at, "ask", true);
    ask.when = file_.text(at, "when", false);
    if (file_.find(at, "choices") == nullptr)
      file_.error(at, "\"choices\" is missing");
    else
      ask.choices = choices(fact, at / "choices");
    if (file_.find(at, "nobodyElse") != nullptr) ask.nobodyElse = choice(fact, at / "nobodyElse");
    fact.ask = std::move(ask);
  }

  AuthoredFile& file_;
  std::string name_;
  JsonPointer at_;
};

}  // namespace

Vocabulary readVocabulary(std::string_view name, std::string_view text, std::vector<Diagnostic>& diagnostics) {
  Vocabulary vocabulary;
  AuthoredFile file(name, text, diagnostics);
  if (!file.isObject()) return vocabulary;
  for (const auto& [factName, entry] : file.root().items()) {
    if (factName == "$schema") continue;
    if (!entry.is_object()) {
      file.error(JsonPointer() / factName, "a fact is an object");
      continue;
    }
    if (auto fact = Reader(file, factName).read()) vocabulary.add(std::move(*fact));
  }
  // Only now is every fact known that another may be worked out from.
  for (const auto& [factName, entry] : file.root().items()) {
    const auto id = vocabulary.find(factName);
    if (!id || !entry.is_object()) continue;
    const JsonPointer at = JsonPointer() / factName;
    std::vector<FactId> others;
    const std::vector<std::string> names = file.texts(at, "workedOutFrom", false);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto other = vocabulary.find(names[i]);
      if (other && *other != *id) {
        others.push_back(*other);
        continue;
      }
      const std::string_view near = vocabulary.nearestName(names[i]);
      file.error(at / "workedOutFrom" / i, "there is no other fact '" + names[i] + "'", near == factName ? "" : didYouMean(near));
    }
    vocabulary.setWorkedOutFrom(*id, std::move(others));
  }
  return vocabulary;
}

}  // namespace tact
