#include "packs/fingerprint.h"

#include "core/fnv1a.h"
#include "core/judge.h"
#include "packs/examples.h"

namespace tact {
namespace {

ExamplePrint printOf(std::string example, const Library& library, Moment moment, const FactSet& facts) {
  const Verdict verdict = judge(library.rules, moment, facts);
  Fnv1a hash;
  hash.add(name(verdict.level));
  for (const Finding& finding : verdict.findings) {
    hash.add("finding");
    hash.add(finding.rule->id);
    hash.add(name(finding.rule->level));
  }
  for (const Clearing& clearing : verdict.clears) {
    hash.add("clear");
    hash.add(clearing.rule->id);
    hash.add(name(clearing.level));
    for (const Change& change : clearing.set) {
      hash.add((*library.vocabulary)[change.fact].name);
      hash.add(describe(viewOf(change.value)));
    }
  }
  for (const Question& question : verdict.questions) {
    hash.add("question");
    hash.add((*library.vocabulary)[question.fact].name);
  }
  return {std::move(example), std::string(name(verdict.level)), hash.value()};
}

}  // namespace

std::vector<ExamplePrint> fingerprint(const Library& library) {
  std::vector<ExamplePrint> prints;
  for (const auto& [moment, values] : library.baselines) {
    Example example;
    example.moment = moment;
    example.facts = Json::object();
    prints.push_back(printOf("baseline " + std::string(name(moment)), library, moment, factsOf(library, example)));
  }
  for (const auto& [id, file] : library.files) {
    if (!file.compiled) continue;
    for (const Example& example : file.examples)
      prints.push_back(printOf(id + " " + example.pointer, library, example.moment, factsOf(library, example)));
  }
  return prints;
}

std::string inLines(const std::vector<ExamplePrint>& prints) {
  std::string out;
  Fnv1a all;
  for (const ExamplePrint& print : prints) {
    const std::string line = print.example + " " + print.level + " " + hexadecimal(print.hash);
    all.add(line);
    out += line + "\n";
  }
  return out + "all " + hexadecimal(all.value()) + "\n";
}

}  // namespace tact
