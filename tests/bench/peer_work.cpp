#include "peer_work.h"

#include <fstream>
#include <stdexcept>

#include "core/cel/parser.h"
#include "core/firing.h"
#include "json/json_value.h"

namespace tact::bench {
namespace {

using cel::Syntax;

Json treeOf(const cel::Ast& ast, cel::NodeId id) {
  const cel::SyntaxNode& node = ast.nodes[id];
  Json of = Json::array();
  for (const cel::NodeId child : node.children) of.push_back(treeOf(ast, child));
  switch (node.kind) {
    case Syntax::constant: return {{"value", jsonOf(node.constant)}};
    case Syntax::identifier: return {{"fact", node.text}};
    case Syntax::select: return {{"fact", of[0]["fact"].get<std::string>() + "." + node.text}};
    case Syntax::list: return {{"list", of}};
    case Syntax::logicalAnd: return {{"op", "and"}, {"of", of}};
    case Syntax::logicalOr: return {{"op", "or"}, {"of", of}};
    case Syntax::logicalNot: return {{"op", "not"}, {"of", of}};
    case Syntax::binary:
    case Syntax::method: return {{"op", node.text}, {"of", of}};
    default: throw std::logic_error("scaledRules() lets no such expression through");
  }
}

Json treeOf(const std::string& text) {
  std::vector<cel::Issue> issues;
  const auto ast = cel::parse(text, issues);
  return treeOf(ast.value(), ast->root);
}

void writeOne(const Library& shipped, std::size_t count, const std::filesystem::path& path) {
  const ScaledRules scaled = scaledRules(shipped, count);
  const Library library =
      loadLibrary({.shipped = scaled.files, .users = {}, .usersPrefix = {}, .settings = {}, .vocabulary = shipped.vocabulary});
  if (library.rules.rules.size() != scaled.rules.size()) throw std::runtime_error("not every scaled rule compiles");
  const std::vector<FactId> known = knownFacts(shipped);
  Json json = {
      {"facts", known.size()}, {"leftOut", scaled.leftOut}, {"worlds", Json::array()}, {"fires", Json::array()}, {"rules", Json::array()}};
  for (const ScaledRule& rule : scaled.rules) {
    std::string text;
    Json when = Json::array();
    for (const std::string& part : rule.when) {
      text += (text.empty() ? "(" : " && (") + part + ")";
      when.push_back(treeOf(part));
    }
    if (!rule.unless.empty()) text += " && !(" + rule.unless + ")";
    json["rules"].push_back(
        {{"id", rule.id}, {"text", text}, {"when", when}, {"unless", rule.unless.empty() ? Json(nullptr) : treeOf(rule.unless)}});
  }
  Arena arena;
  for (std::size_t i = 0; i < kPeerWorlds; ++i) {
    const FactSet facts = world(shipped, known, i);
    Json values = Json::object(), fires = Json::array();
    for (const FactId id : known) values[(*shipped.vocabulary)[id].name] = jsonOf(facts[id]);
    for (const Rule& rule : library.rules.rules)
      if (firing(rule, facts, arena) == Firing::fires) fires.push_back(rule.id);
    json["worlds"].push_back(std::move(values));
    json["fires"].push_back(std::move(fires));
  }
  std::ofstream file(path, std::ios::binary);
  file << json.dump();
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

void writePeerWork(const Library& shipped, const std::filesystem::path& folder, const std::vector<std::size_t>& counts) {
  std::filesystem::create_directories(folder);
  writeOne(shipped, 0, folder / "shipped.json");
  for (const std::size_t count : counts) writeOne(shipped, count, folder / (std::to_string(count) + ".json"));
}

}  // namespace tact::bench
