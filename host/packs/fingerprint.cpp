#include "packs/fingerprint.h"

#include <cstdio>

#include "core/judge.h"
#include "packs/examples.h"

namespace tact {
namespace {

// FNV-1a, because it is the same on every machine and in every version of the library.
class Hash {
 public:
  // Each text ends with a byte no text has, so that "ab", "c" and "a", "bc" differ.
  void add(std::string_view text) {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0xFF);
  }
  std::uint64_t value() const { return value_; }

 private:
  void byte(unsigned char b) { value_ = (value_ ^ b) * 0x100000001b3; }
  std::uint64_t value_ = 0xcbf29ce484222325;
};

std::string hexadecimal(std::uint64_t hash) {
  char buffer[20];
  std::snprintf(buffer, sizeof(buffer), "%016llx", static_cast<unsigned long long>(hash));
  return buffer;
}

ExamplePrint printOf(std::string example, const Library& library, Moment moment, const FactSet& facts) {
  const Verdict verdict = judge(library.rules, moment, facts);
  Hash hash;
  hash.add(name(verdict.level));
  for (const Finding& finding : verdict.findings) {
    hash.add("finding");
    hash.add(finding.rule->id);
    hash.add(name(finding.rule->level));
  }
  for (const Clearing& clearing : verdict.clears) {
    hash.add("clear");
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
  Hash all;
  for (const ExamplePrint& print : prints) {
    const std::string line = print.example + " " + print.level + " " + hexadecimal(print.hash);
    all.add(line);
    out += line + "\n";
  }
  return out + "all " + hexadecimal(all.value()) + "\n";
}

}  // namespace tact
