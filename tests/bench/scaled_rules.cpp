#include "scaled_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

#include "core/cel/parser.h"
#include "json/json_value.h"

namespace tact::bench {
namespace {

using cel::Ast;
using cel::NodeId;
using cel::Syntax;
using cel::SyntaxNode;

// std::uniform_int_distribution differs between standard libraries; this does not.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool oneIn(std::size_t n) { return below(n) == 0; }

 private:
  std::mt19937_64 engine_;
};

std::string dotted(const Ast& ast, NodeId id) {
  const SyntaxNode& node = ast.nodes[id];
  if (node.kind == Syntax::identifier) return node.text;
  if (node.kind != Syntax::select) return "";
  const std::string left = dotted(ast, node.children[0]);
  return left.empty() ? "" : left + "." + node.text;
}

// Whether the peers have words for all of it.
bool isTranslatable(const Ast& ast, NodeId id) {
  const SyntaxNode& node = ast.nodes[id];
  const auto all = [&] { return std::ranges::all_of(node.children, [&](NodeId child) { return isTranslatable(ast, child); }); };
  switch (node.kind) {
    case Syntax::constant:
    case Syntax::identifier:
    case Syntax::select: return true;
    case Syntax::list:
    case Syntax::logicalAnd:
    case Syntax::logicalOr:
    case Syntax::logicalNot: return all();
    case Syntax::binary: return std::string_view("+-*/%").find(node.text) == std::string_view::npos && all();
    case Syntax::method: return node.text == "matches" && !dotted(ast, node.children[0]).empty();
    default: return false;
  }
}

struct Edit {
  std::size_t begin, end;
  std::string text;
};

// Varies one condition.
class Variation {
 public:
  Variation(const Vocabulary& vocabulary, const std::vector<std::pair<std::string, Constant>>& settings, Chance* chance)
      : vocabulary_(vocabulary), settings_(settings), chance_(chance) {}

  // Returns the condition varied; "" if it is not one for peers.
  std::string of(const std::string& text) {
    std::vector<cel::Issue> issues;
    const auto ast = cel::parse(text, issues);
    if (!ast || !isTranslatable(*ast, ast->root)) return "";
    edits_.clear();
    visit(*ast, ast->root);
    std::sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.begin > b.begin; });
    std::string out = text;
    for (const Edit& edit : edits_) out.replace(edit.begin, edit.end - edit.begin, edit.text);
    return out;
  }

 private:
  void visit(const Ast& ast, NodeId id) {
    const SyntaxNode& node = ast.nodes[id];
    if (const std::string name = dotted(ast, id); name.starts_with("settings.")) {
      for (const auto& [setting, value] : settings_)
        if (name == "settings." + setting) edits_.push_back({node.begin, node.end, near(viewOf(value))});
      return;
    }
    if (node.kind == Syntax::binary && chance_ != nullptr)
      if (const auto fact = vocabulary_.find(dotted(ast, node.children[0]))) vary(ast, node.children[1], vocabulary_[*fact]);
    for (const NodeId child : node.children) visit(ast, child);
  }

  void vary(const Ast& ast, NodeId id, const Fact& fact) {
    const SyntaxNode& node = ast.nodes[id];
    if (node.kind == Syntax::list) {
      if (fact.type == FactType::enumeration && node.children.size() <= fact.values.size()) {
        std::vector<std::size_t> order(fact.values.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
          std::swap(order[i], order[i + chance_->below(order.size() - i)]);
          if (std::holds_alternative<std::string>(ast.nodes[node.children[i]].constant))
            replace(ast.nodes[node.children[i]], "'" + fact.values[order[i]] + "'");
        }
        return;
      }
      for (const NodeId child : node.children) vary(ast, child, fact);
      return;
    }
    if (node.kind != Syntax::constant || std::holds_alternative<std::nullptr_t>(node.constant)) return;
    switch (fact.type) {
      case FactType::enumeration: replace(node, "'" + fact.values[chance_->below(fact.values.size())] + "'"); break;
      case FactType::boolean: replace(node, chance_->oneIn(2) ? "true" : "false"); break;
      case FactType::integer:
        if (std::holds_alternative<std::int64_t>(node.constant)) replace(node, near(viewOf(node.constant)));
        break;
      default: break;
    }
  }

  std::string near(const Value& value) {
    if (!value.is(Kind::integer) || chance_ == nullptr) return describe(value);
    return std::to_string(value.asInt() + static_cast<std::int64_t>(chance_->below(6)));
  }
  void replace(const SyntaxNode& node, std::string text) { edits_.push_back({node.begin, node.end, std::move(text)}); }

  const Vocabulary& vocabulary_;
  const std::vector<std::pair<std::string, Constant>>& settings_;
  Chance* chance_;
  std::vector<Edit> edits_;
};

std::string idOf(std::size_t place) {
  char id[32];
  std::snprintf(id, sizeof(id), "scaled/%03zu-%02zu", place / 100, place % 100);
  return id;
}

}  // namespace

ScaledRules scaledRules(const Library& shipped, std::size_t count) {
  ScaledRules out;
  for (const auto& [path, text] : shipped.texts)
    if (!path.starts_with("rules/")) out.files[path] = text;
  struct Origin {
    Json json;
    std::vector<std::pair<std::string, Constant>> settings;
  };
  std::vector<Origin> origins;
  std::vector<std::string> ids;
  for (const auto& [id, file] : shipped.files) {
    Origin origin;
    JsonError ignored;
    origin.json = parseJson(shipped.texts.at(file.path), ignored).value_or(Json());
    for (const RuleSetting& setting : file.settings) origin.settings.emplace_back(setting.name, setting.fallback);
    if (origin.json["when"].is_string()) origin.json["when"] = Json::array({origin.json["when"]});
    Variation plain(*shipped.vocabulary, origin.settings, nullptr);
    bool fits = !origin.json.contains("unless") || !plain.of(origin.json["unless"]).empty();
    for (const Json& part : origin.json["when"]) fits = fits && !plain.of(part).empty();
    if (!fits) {
      out.leftOut.push_back(id);
      continue;
    }
    // Names of other rules would be names of none here.
    for (auto& examples : origin.json["examples"])
      for (Json& example : examples) example.erase("also");
    origin.json.erase("settings");
    origin.json["moments"] = kMomentNames;
    origins.push_back(std::move(origin));
    ids.push_back(id);
  }
  Chance chance(20'261'101);
  const std::size_t n = count == 0 ? origins.size() : count;
  for (std::size_t i = 0; i < n; ++i) {
    const Origin& origin = origins[i % origins.size()];
    Variation variation(*shipped.vocabulary, origin.settings, count == 0 ? nullptr : &chance);
    ScaledRule rule;
    rule.id = count == 0 ? ids[i] : idOf(i);
    Json json = origin.json;
    for (Json& part : json["when"]) {
      rule.when.push_back(variation.of(part));
      part = rule.when.back();
    }
    if (json.contains("unless")) {
      rule.unless = variation.of(json["unless"]);
      json["unless"] = rule.unless;
    }
    out.files["rules/" + rule.id + ".json"] = json.dump(2);
    out.rules.push_back(std::move(rule));
  }
  return out;
}

std::vector<FactId> knownFacts(const Library& shipped) {
  const Vocabulary& vocabulary = *shipped.vocabulary;
  std::vector<bool> known(vocabulary.size());
  std::size_t count = 0;
  const auto add = [&](FactId id) {
    count += known[id] ? 0 : 1;
    known[id] = true;
  };
  for (const Rule& rule : shipped.rules.rules) {
    for (const cel::Program& part : rule.when) std::ranges::for_each(part.facts, add);
    if (rule.unless) std::ranges::for_each(rule.unless->facts, add);
  }
  for (std::size_t i = 0; i < vocabulary.size() && count < kFewestFacts; ++i) add(static_cast<FactId>(i));
  std::vector<FactId> ids;
  for (std::size_t i = 0; i < vocabulary.size(); ++i)
    if (known[i]) ids.push_back(static_cast<FactId>(i));
  return ids;
}

FactSet world(const Library& shipped, const std::vector<FactId>& known, std::size_t number) {
  static constexpr std::array<std::string_view, 5> kTexts = {"", "Robin Vale", "Northwind",
                                                             "Hello Robin, we spoke at the design meetup in Utrecht about maps.",
                                                             "Earn a guaranteed return with crypto, write to me on WhatsApp"};
  const Vocabulary& vocabulary = *shipped.vocabulary;
  FactSet facts(vocabulary);
  Chance chance(1 + number);
  for (const FactId id : known) {
    const Fact& fact = vocabulary[id];
    const bool none = fact.nullable && chance.oneIn(8);
    switch (fact.type) {
      case FactType::boolean: facts.set(id, none ? Value::null() : Value::boolean(chance.oneIn(2))); break;
      case FactType::enumeration: facts.set(id, none ? Value::null() : Value::string(fact.values[chance.below(fact.values.size())])); break;
      // Never null: a peer compares null with numbers, we do not.
      case FactType::integer: facts.set(id, Value::integer(static_cast<std::int64_t>(chance.below(chance.oneIn(3) ? 200 : 12)))); break;
      case FactType::string: facts.set(id, Value::string(kTexts[chance.below(kTexts.size())])); break;
      case FactType::list: {
        const std::array<Value, 2> texts = {Value::string("Utrecht"), Value::string("maps")};
        facts.set(id, Value::list(std::span(texts).first(chance.below(3))));
        break;
      }
    }
  }
  return facts;
}

}  // namespace tact::bench
