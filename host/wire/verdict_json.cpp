#include "wire/verdict_json.h"

#include "core/judge.h"
#include "json/json_value.h"

namespace tact {
namespace {

Json findingJson(const Finding& finding, const RuleSet& rules) {
  Json because = Json::array(), sources = Json::array(), instead = Json::array(), marks = Json::array();
  for (const Mark& mark : finding.marks)
    marks.push_back({{"start", mark.start}, {"end", mark.end}, {"fact", (*rules.vocabulary)[mark.fact].name}});
  for (const Evidence& e : finding.because)
    because.push_back({{"fact", (*rules.vocabulary)[e.fact].name}, {"value", jsonOf(e.value)}, {"label", e.label}, {"text", e.text}});
  for (const std::size_t place : finding.rule->sources) {
    const Source& source = rules.sources[place];
    sources.push_back({{"id", source.id},
                       {"title", source.title},
                       {"author", source.author ? Json(*source.author) : Json(nullptr)},
                       {"publisher", source.publisher}});
  }
  for (const AdviceText& advice : finding.instead) instead.push_back({{"id", advice.id}, {"text", advice.text}});
  return {
      {"rule", finding.rule->id},  {"level", name(finding.rule->level)}, {"title", finding.rule->title},  {"message", finding.message},
      {"why", finding.why},        {"because", std::move(because)},      {"sources", std::move(sources)}, {"instead", std::move(instead)},
      {"marks", std::move(marks)}, {"general", finding.rule->isGeneral}};
}

Json factNames(const std::vector<FactId>& ids, const Vocabulary& vocabulary) {
  Json list = Json::array();
  for (const FactId id : ids) list.push_back(vocabulary[id].name);
  return list;
}

// Of one of many in a list: what general rules say is the same for all of them, and left out.
Json briefJson(const Verdict& verdict, const RuleSet& rules) {
  Json findings = Json::array();
  for (const Finding& finding : verdict.findings) {
    if (finding.rule->isGeneral || !findings.empty()) continue;
    findings.push_back({{"rule", finding.rule->id}, {"title", finding.rule->title}, {"rows", finding.rule->rows}});
  }
  return {{"moment", name(verdict.moment)},
          {"level", name(verdict.personLevel)},
          {"headline", personHeadline(verdict, rules)},
          {"findings", std::move(findings)}};
}

}  // namespace

Json choicesJson(const std::vector<Choice>& choices) {
  Json list = Json::array();
  for (const Choice& choice : choices) list.push_back({{"value", jsonOf(choice.value)}, {"text", choice.text}});
  return list;
}

Json toJson(const Verdict& verdict, const RuleSet& rules, Detail detail) {
  const Vocabulary& vocabulary = *rules.vocabulary;
  if (detail == Detail::brief) return briefJson(verdict, rules);
  Json json = {{"moment", name(verdict.moment)}, {"level", name(verdict.level)}, {"headline", headline(verdict, rules)}};
  json["person"] = {{"level", name(verdict.personLevel)}, {"headline", personHeadline(verdict, rules)}};
  Json findings = Json::array();
  for (const Finding& finding : verdict.findings) findings.push_back(findingJson(finding, rules));
  Json clears = Json::array(), questions = Json::array(), undecided = Json::array();
  for (const Clearing& clearing : verdict.clears) {
    Json set = Json::object();
    for (const Change& change : clearing.set) set[vocabulary[change.fact].name] = jsonOf(change.value);
    clears.push_back({{"rule", clearing.rule->id}, {"set", std::move(set)}, {"level", name(clearing.level)}, {"text", clearing.text}});
  }
  for (const Question& question : verdict.questions) {
    Json one = {{"fact", vocabulary[question.fact].name}, {"ask", question.ask}, {"choices", choicesJson(question.choices)}};
    if (question.nobodyElse) one["nobodyElse"] = *question.nobodyElse;
    questions.push_back(std::move(one));
  }
  for (const Undecided& rule : verdict.undecided) {
    Json one = {{"rule", rule.rule->id}, {"missing", factNames(rule.missing, vocabulary)}};
    if (rule.failed) one["error"] = vocabulary.wording().conditionFailed;
    undecided.push_back(std::move(one));
  }
  json["findings"] = std::move(findings);
  json["clears"] = std::move(clears);
  json["questions"] = std::move(questions);
  json["undecided"] = std::move(undecided);
  json["revision"] = rules.revision;
  return json;
}

}  // namespace tact
