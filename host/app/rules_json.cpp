#include "app/rules_json.h"

#include "app/rule_files.h"
#include "json/json_value.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

Json sourceJson(const Source& source) {
  return {{"title", source.title},
          {"author", source.author ? Json(*source.author) : Json(nullptr)},
          {"publisher", source.publisher},
          {"url", source.url ? Json(*source.url) : Json(nullptr)}};
}

Json exampleJson(const Example& example) {
  return {{"moment", name(example.moment)},
          {"facts", example.facts},
          {"unset", example.unset},
          {"also", example.also},
          {"says", example.says.empty() ? Json(nullptr) : Json(example.says)}};
}

}  // namespace

Json layersJson(const std::vector<LayeredSetting>& layers) {
  Json list = Json::array();
  for (const LayeredSetting& setting : layers) {
    Json values = Json::array();
    for (const LayerValue& value : setting.values) {
      Json one = {{"layer", name(value.layer)}, {"value", jsonOf(value.value)}};
      if (!value.setting.empty()) one["setting"] = value.setting;
      if (!value.file.empty() && value.line > 0) one["place"] = value.file + ":" + std::to_string(value.line);
      values.push_back(std::move(one));
    }
    list.push_back({{"name", setting.name},
                    {"label", setting.label},
                    {"unit", setting.unit},
                    {"value", jsonOf(setting.inForce().value)},
                    {"layer", name(setting.inForce().layer)},
                    {"layers", std::move(values)}});
  }
  return list;
}

Json ruleJson(const Library& library, const std::string& id, const SettingsPlaces& settings) {
  const RuleFile& file = library.files.at(id);
  const Rule* rule = library.rules.find(id);
  const bool works = rule != nullptr;
  Json moments = Json::array(), sources = Json::array(), layers = layersJson(layersOf(library, id, settings));
  if (works) {
    for (std::size_t m = 0; m < kMomentNames.size(); ++m)
      if (rule->moments.has(static_cast<Moment>(m))) moments.push_back(kMomentNames[m]);
    for (const std::size_t place : rule->sources) sources.push_back(library.rules.sources[place].id);
  }
  for (Json& layer : layers) {
    for (const RuleSetting& setting : file.settings) {
      if (layer["name"] != Json("settings." + setting.name)) continue;
      layer["type"] = name(setting.type);
      if (setting.least) layer["min"] = *setting.least;
      if (setting.most) layer["max"] = *setting.most;
    }
  }
  return {{"id", id},
          {"topic", id.substr(0, id.find('/'))},
          {"why", works ? Json(rule->why.fill(FactSet(*library.vocabulary))) : Json(nullptr)},
          {"title", works ? Json(rule->title) : Json(nullptr)},
          {"level", works ? Json(name(rule->level)) : Json(nullptr)},
          {"rows", works ? Json(rule->rows) : Json::array()},
          {"moments", std::move(moments)},
          {"on", works && rule->isOn},
          {"works", works},
          {"sources", std::move(sources)},
          {"own", file.isUsers},
          {"pack", file.pack.empty() ? Json(nullptr) : Json(file.pack)},
          {"settings", std::move(layers)}};
}

Json shownRuleJson(const Library& library, const std::string& id, const SettingsPlaces& settings) {
  Json json = ruleJson(library, id, settings);
  const RuleFile& file = library.files.at(id);
  const Rule* rule = library.rules.find(id);
  const FactSet nothing(*library.vocabulary);
  Json sources = Json::array(), instead = Json::array(), when = Json::array(), examples = Json::object();
  if (rule != nullptr) {
    for (const std::size_t place : rule->sources) {
      Json source = sourceJson(library.rules.sources[place]);
      source["id"] = library.rules.sources[place].id;
      sources.push_back(std::move(source));
    }
    for (const std::size_t place : rule->instead) {
      const Advice& advice = library.rules.advice[place];
      instead.push_back({{"id", advice.id}, {"text", advice.text.fill(nothing)}});
    }
    when = rule->whenTexts;
  }
  for (const auto kind : {Example::Kind::finds, Example::Kind::fine, Example::Kind::undecided, Example::Kind::gap})
    examples[std::string(name(kind))] = Json::array();
  const std::vector<Example> given = examplesOf(library, file);
  for (const Example& example : given) examples[std::string(name(example.kind))].push_back(exampleJson(example));
  const auto orNull = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  json["message"] = rule != nullptr ? Json(rule->message.fill(nothing)) : Json(nullptr);
  json["headline"] = rule != nullptr ? orNull(rule->headline) : Json(nullptr);
  json["when"] = std::move(when);
  json["unless"] = rule != nullptr ? orNull(rule->unlessText) : Json(nullptr);
  json["sources"] = std::move(sources);
  json["instead"] = std::move(instead);
  json["examples"] = std::move(examples);
  if (file.isUsers) {
    const std::string& text = library.texts.at(file.path);
    json["text"] = text;
    json["revision"] = revisionOf(text);
  }
  return json;
}

Json sourcesJson(const RuleSet& rules) {
  Json json = Json::object();
  for (const Source& source : rules.sources) json[source.id] = sourceJson(source);
  return json;
}

Json diagnosticsJson(const std::vector<Diagnostic>& diagnostics) {
  Json json = Json::array();
  for (const Diagnostic& d : diagnostics) {
    if (d.severity == Severity::note) continue;
    json.push_back({{"line", d.line},
                    {"column", d.column},
                    {"endColumn", d.column + d.width},
                    {"severity", d.severity == Severity::error ? "error" : "warning"},
                    {"text", d.message},
                    {"hint", d.hint.empty() ? Json(nullptr) : Json(d.hint)},
                    {"source", d.sourceLine}});
  }
  return json;
}

Json triedExamplesJson(const std::vector<TriedExample>& examples) {
  Json json = Json::array();
  for (const TriedExample& tried : examples) {
    std::string text;
    for (const std::string& problem : tried.problems) text += (text.empty() ? "" : " ") + problem;
    json.push_back({{"kind", name(tried.kind)}, {"index", tried.index}, {"passed", tried.problems.empty()}, {"text", text}});
  }
  return json;
}

}  // namespace tact
