// tact eval: what an expression yields.
#include <array>
#include <iostream>
#include <limits>

#include "app/zone_data.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "core/cel/evaluator.h"
#include "core/cel/text.h"
#include "core/cel/times.h"
#include "core/duration.h"
#include "core/rfc3339.h"
#include "json/json_value.h"
#include "packs/diagnostic.h"
#include "packs/shipped.h"
#include "packs/vocabulary_reader.h"
#include "wire/message.h"

namespace tact {
namespace {

struct Options {
  std::string expression, factsFile;
  bool jsonl = false;
};

// ---- values with their type: {"int": "5"} ----

Json typed(const Value& value) {
  const auto each = [&] {
    Json list = Json::array();
    for (const Value& element : value.elements()) list.push_back(typed(element));
    return list;
  };
  switch (value.kind()) {
    case Kind::boolean: return {{"bool", value.asBool()}};
    case Kind::integer: return {{"int", std::to_string(value.asInt())}};
    case Kind::string: return {{"string", std::string(value.asString())}};
    case Kind::timestamp: return {{"timestamp", formatInstant({value.seconds(), value.nanos()})}};
    case Kind::duration: return {{"duration", formatDuration(nanosOf(value))}};
    case Kind::list: return {{"list", each()}};
    case Kind::real: {
      const double d = value.asReal();
      if (d != d) return {{"double", "NaN"}};
      if (d > std::numeric_limits<double>::max()) return {{"double", "Infinity"}};
      if (d < std::numeric_limits<double>::lowest()) return {{"double", "-Infinity"}};
      return {{"double", d}};
    }
    case Kind::map: {
      Json pairs = Json::array();
      const Json flat = each();
      for (std::size_t i = 0; i + 1 < flat.size(); i += 2) pairs.push_back(Json::array({flat[i], flat[i + 1]}));
      return {{"map", std::move(pairs)}};
    }
    default: return {{"null", nullptr}};
  }
}

Value typedScalar(const std::string& kind, const Json& json, Arena& arena) {
  const Value wrong = Value::error("a value has the wrong shape");
  if (kind == "null") return json.is_null() ? Value::null() : wrong;
  if (kind == "bool") return json.is_boolean() ? Value::boolean(json.get<bool>()) : wrong;
  if (kind == "int" && json.is_number()) {
    const Value number = valueOf(json, arena);
    return number.is(Kind::integer) ? number : wrong;
  }
  if (kind == "double" && json.is_number()) return Value::real(json.get<double>());
  if (!json.is_string()) return wrong;
  const Value text = Value::string(arena.copy(json.get_ref<const std::string&>()));
  if (kind == "int") return cel::toInt(text);
  if (kind == "double") return cel::toDouble(text);
  if (kind == "string") return text;
  if (kind == "timestamp") return cel::toTimestamp(text);
  if (kind == "duration") return cel::toDuration(text);
  return wrong;
}

// Returns the value, or an error that says what is wrong with it.
Value fromTyped(const Json& json, Arena& arena) {
  const Value wrong = Value::error("a value is an object of one key, its type: {\"int\": \"5\"}");
  if (!json.is_object() || json.size() != 1) return wrong;
  const std::string& kind = json.begin().key();
  const Json& inner = json.begin().value();
  if (kind != "list" && kind != "map") return typedScalar(kind, inner, arena);
  if (!inner.is_array()) return wrong;
  if (kind == "list") {
    const auto elements = arena.make<Value>(inner.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
      elements[i] = fromTyped(inner[i], arena);
      if (!elements[i].isKnown()) return elements[i];
    }
    return Value::list(elements);
  }
  const auto elements = arena.make<Value>(inner.size() * 2);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (!inner[i].is_array() || inner[i].size() != 2) return Value::error("a map is a list of pairs");
    Value& key = elements[i * 2];
    Value& value = elements[i * 2 + 1];
    key = fromTyped(inner[i][0], arena);
    value = fromTyped(inner[i][1], arena);
    if (!key.isKnown() || !value.isKnown()) return key.isKnown() ? value : key;
    if (!key.is(Kind::integer) && !key.is(Kind::string) && !key.is(Kind::boolean))
      return Value::error("a key is an int, a string or a bool");
  }
  cel::Budget budget;
  if (cel::hasTwins(elements, budget)) return Value::error("the same key stands twice");
  if (budget.isOver()) return Value::error("this map is too large");
  return Value::map(elements);
}

// ---- the command ----

class Eval {
 public:
  explicit Eval(const Options& options) : options_(options) {}

  int run() {
    const Files files = shippedFiles();
    std::vector<Diagnostic> diagnostics;
    vocabulary_ = readVocabulary("facts.json", files.at("facts.json"), diagnostics);
    facts_ = std::make_unique<FactSet>(vocabulary_);
    if (!options_.factsFile.empty())
      if (const int status = readFactsFile(); status != kFine) return status;
    if (options_.jsonl) {
      if (!options_.expression.empty()) return usage("--jsonl reads its expressions from standard input");
      return lines();
    }
    if (!options_.expression.empty()) return one(options_.expression);
    const auto text = readInput("-");
    return text ? one(text->substr(0, text->find_last_not_of(" \t\r\n") + 1)) : kCouldNotRun;
  }

 private:
  static int usage(const std::string& message) {
    std::cerr << "tact: " << message << "\n";
    return kUsage;
  }

  int badFacts(const std::string& text, Span place, const std::string& message) {
    std::cerr << printable(render(diagnosticAt(options_.factsFile, text, place, message)));
    return kBadInput;
  }

  int readFactsFile() {
    const auto text = readInput(options_.factsFile);
    if (!text) return kCouldNotRun;
    JsonError failure;
    const auto json = parseJson(*text, failure);
    if (!json) return badFacts(*text, {failure.offset, failure.offset + 1}, failure.message);
    if (!json->is_object()) return badFacts(*text, placeOf(*text, kRootPointer), "facts are an object: {\"person\": {\"degree\": 2}}");
    for (const auto& [group, members] : json->items()) {
      const JsonPointer at = kRootPointer / group;
      if (!members.is_object()) return badFacts(*text, placeOf(*text, at), "facts stand in groups: {\"person\": {\"degree\": 2}}");
      for (const auto& [member, value] : members.items()) {
        const std::string name = group + "." + member;
        const auto id = vocabulary_.find(name);
        if (!id) {
          const std::string_view near = vocabulary_.nearestName(name);
          return badFacts(*text, placeOf(*text, at / member, true), "there is no fact '" + name + "'" + didYouMean(near, "; "));
        }
        const std::string expected = setFromJson(*facts_, *id, value);
        if (!expected.empty()) return badFacts(*text, placeOf(*text, at / member), "expected " + expected);
      }
    }
    return kFine;
  }

  cel::Environment environment() const {
    cel::Environment environment;
    environment.vocabulary = &vocabulary_;
    environment.typed = !options_.factsFile.empty();
    environment.zones = &zones_;
    return environment;
  }

  Json names(const std::vector<FactId>& facts) const {
    Json list = Json::array();
    for (const FactId id : facts) list.push_back(vocabulary_[id].name);
    return list;
  }

  int one(const std::string& text) {
    const auto wrong = [&](Span place, const std::string& message, const std::string& hint) {
      std::cerr << printable(render(diagnosticAt("expression", text, place, message, hint)));
    };
    std::vector<cel::Issue> issues;
    const auto program = cel::compile(text, environment(), issues);
    for (const cel::Issue& issue : issues) wrong({issue.begin, issue.end}, issue.message, issue.hint);
    if (!program) return kBadInput;
    Arena arena;
    const Value value = cel::Evaluator(*program, facts_.get(), arena).value();
    if (value.is(Kind::error)) {
      const cel::Failure failure = cel::failureOf(*program, facts_.get(), arena);
      wrong({failure.begin, failure.end}, std::string(value.asString()), "");
      return kBadInput;
    }
    if (value.isKnown()) {
      std::cout << printable(describe(value)) << "\n";
      return kFine;
    }
    std::cout << "unknown: it depends on";
    const char* separator = " ";
    for (const FactId id : cel::missingFacts(*program, *facts_, arena)) {
      std::cout << separator << vocabulary_[id].name;
      separator = ", ";
    }
    std::cout << "\n";
    return kFine;
  }

  int lines() {
    int status = kFine;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      std::cout << encodeJson(answer(line, status)) << "\n" << std::flush;
    }
    return status;
  }

  // The reply to one line; a line of the wrong shape also sets `status`.
  Json answer(const std::string& line, int& status) const {
    const auto bad = [&](std::string_view message) {
      status = kBadInput;
      return Json{{"error", message}};
    };
    JsonError failure;
    const auto json = parseJson(line, failure);
    if (!json)
      return bad("column " + std::to_string(1 + cel::codePoints(std::string_view(line).substr(0, failure.offset))) + ": " +
                 failure.message);
    if (!json->is_object() || !json->contains("expr") || !(*json)["expr"].is_string())
      return bad("a line is {\"expr\": \"...\", \"bindings\": {...}}");
    const Json bindings = json->value("bindings", Json::object());
    if (!bindings.is_object()) return bad("\"bindings\" must be an object of values");
    Arena arena;
    cel::Environment environment = this->environment();
    for (const auto& [name, value] : bindings.items()) {
      environment.bindings.push_back({name, fromTyped(value, arena)});
      if (!environment.bindings.back().value.isKnown())
        return bad("'" + name + "': " + std::string(environment.bindings.back().value.asString()));
    }
    const std::string& text = (*json)["expr"].get_ref<const std::string&>();
    std::vector<cel::Issue> issues;
    const auto program = cel::compile(text, environment, issues);
    if (!program) return {{"error", issues.front().message}};
    const Value value = cel::Evaluator(*program, facts_.get(), arena).value();
    if (value.is(Kind::error)) return {{"error", std::string(value.asString())}};
    if (value.is(Kind::unknown)) return {{"unknown", names(cel::missingFacts(*program, *facts_, arena))}};
    return {{"value", typed(value)}};
  }

  const Options& options_;
  Vocabulary vocabulary_;
  std::unique_ptr<FactSet> facts_;
  ZoneData zones_;
};

}  // namespace

void addEval(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("eval", "Say what an expression yields");
  command->add_option("expression", options->expression, "The expression; else it is read from standard input");
  command->add_option("--facts", options->factsFile, "A file of facts, {\"person\": {\"degree\": 2}}; types are checked then");
  command->add_flag("--jsonl", options->jsonl,
                    "Read {\"expr\", \"bindings\"} a line and answer {\"value\"}, {\"error\"} or {\"unknown\"} a line");
  command->callback([options, &status] { status = Eval(*options).run(); });
}

}  // namespace tact
