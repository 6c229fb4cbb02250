#include "cli/verdict_words.h"

#include <algorithm>
#include <vector>

#include "cli/world.h"

namespace tact {

std::string headlineInWords(const Verdict& verdict, const RuleSet& rules) {
  const std::string_view words = headline(verdict, rules);
  if (words.empty()) return "Nothing to say.\n";
  const bool ends = words.ends_with('?') || words.ends_with('.');
  return std::string(words) + (ends ? "\n" : ".\n");
}

std::string findingInWords(const Finding& finding, const RuleSet& rules, bool withRule) {
  std::string out = folded(finding.message, 2) + folded(finding.why, 2);
  for (const Evidence& e : finding.because) out += "    - " + printable(e.label + ": " + e.text) + "\n";
  for (const AdviceText& advice : finding.instead) out += folded("-> " + advice.text, 4);
  std::string publishers;
  for (const std::size_t place : finding.rule->sources) publishers += (publishers.empty() ? "" : ", ") + rules.sources[place].publisher;
  out += "    " + publishers;
  if (withRule) out += "  [" + finding.rule->id + "]";
  return out + "\n";
}

std::string outlookInWords(const Verdict& verdict) {
  std::string out;
  std::vector<std::string> ways;  // "once the decision is made" stands for three decisions
  for (const Clearing& clearing : verdict.clears)
    if (std::find(ways.begin(), ways.end(), clearing.text) == ways.end()) ways.push_back(clearing.text);
  if (!ways.empty()) out += "\n  It would be different:\n";
  for (const std::string& way : ways) out += folded("- " + way, 4);
  for (const Question& question : verdict.questions) {
    out += "\n" + folded(question.ask, 2);
    for (const Choice& choice : question.choices) out += "    [ ] " + choice.text + "\n";
  }
  return out;
}

}  // namespace tact
