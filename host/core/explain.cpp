#include "core/explain.h"

#include <algorithm>
#include <array>

#include "core/cel/evaluator.h"
#include "core/characters.h"
#include "core/derive.h"
#include "core/firing.h"

namespace tact {
namespace {

// A longer list of what would have fitted says less than none.
constexpr std::size_t kMostAlternatives = 6;

PartOutcome outcomeOf(cel::Truth truth) {
  switch (truth) {
    case cel::Truth::yes: return PartOutcome::yes;
    case cel::Truth::no: return PartOutcome::no;
    case cel::Truth::unknown: return PartOutcome::unknown;
    case cel::Truth::error: return PartOutcome::error;
  }
  return PartOutcome::error;
}

std::string joined(const std::vector<std::string>& words, const Wording& wording) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? wording.listOr : wording.listComma) + words[i];
  return out;
}

// Words that are a clause of their own ("you are not sure") are quoted, so that they can stand in another.
std::string asOne(const std::string& words, const Wording& wording) {
  std::string_view starts = wording.clauseStarts;
  while (!starts.empty()) {
    const std::string_view start = starts.substr(0, starts.find('|'));
    if (!start.empty() && words.starts_with(start)) return filled(wording.quoted, {{"text", words}});
    starts.remove_prefix(std::min(starts.size(), start.size() + 1));
  }
  return words;
}

const std::string& inWords(Moment moment, const Wording& wording) {
  switch (moment) {
    case Moment::invite: return wording.aboutInvite;
    case Moment::note: return wording.aboutNote;
    case Moment::incoming: return wording.aboutIncoming;
    case Moment::connection: return wording.aboutConnection;
    case Moment::self: return wording.aboutSelf;
    case Moment::followUp: return wording.aboutFollowUp;
  }
  return wording.nothing;
}

// What a comparison with a number asks for: "more than 10 days".
std::string bound(cel::Op op, std::int64_t number, const std::string& unit, const Wording& wording) {
  const std::string plain = std::to_string(number);
  std::string amount = unit.empty() ? plain : filled(wording.amount, {{"number", plain}, {"unit", unitFor(number, unit)}});
  const auto with = [&](const std::string& text) { return filled(text, {{"amount", amount}}); };
  switch (op) {
    case cel::Op::less: return with(wording.lessThan);
    case cel::Op::lessEqual: return with(wording.atMost);
    case cel::Op::greater: return with(wording.moreThan);
    case cel::Op::greaterEqual: return with(wording.atLeast);
    case cel::Op::notEqual: return with(wording.anythingBut);
    default: return amount;
  }
}

// One condition, worked out part by part.
class Condition {
 public:
  Condition(const cel::Program& program, const std::string& text, Moment moment, const FactSet& facts, Arena& arena)
      : program_(program), text_(text), moment_(moment), facts_(facts), evaluator_(program, &facts, arena) {}

  ExplainedPart explain() { return part(program_.root, false); }

 private:
  const Wording& wording() const { return facts_.vocabulary().wording(); }
  const cel::Node& at(cel::NodeId id) const { return program_.nodes[id]; }
  cel::NodeId child(const cel::Node& node, std::uint32_t i) const { return program_.children[node.firstChild + i]; }

  std::string textOf(const cel::Node& node) const {
    const std::size_t begin = std::min<std::size_t>(node.begin, text_.size());
    return text_.substr(begin, std::max<std::size_t>(node.end, begin) - begin);
  }

  // `negated`: below an odd number of !. There a part that does not hold is no failure, and what would have fitted is not named.
  ExplainedPart part(cel::NodeId id, bool negated) {
    const cel::Node& node = at(id);
    ExplainedPart out;
    out.text = textOf(node);
    out.outcome = outcomeOf(evaluator_.truthOf(id));
    switch (node.op) {
      case cel::Op::logicalAnd:
      case cel::Op::logicalOr:
        for (std::uint32_t i = 0; i < node.childCount; ++i) out.parts.push_back(part(child(node, i), negated));
        // Where one operand is enough, those that were; else all of them: both share the outcome of the whole.
        for (ExplainedPart& one : out.parts) one.decided = one.outcome == out.outcome;
        break;
      case cel::Op::logicalNot:
        out.parts.push_back(part(child(node, 0), !negated));
        out.parts[0].decided = true;
        break;
      default: leaf(id, node, negated, out);
    }
    return out;
  }

  void leaf(cel::NodeId id, const cel::Node& node, bool negated, ExplainedPart& out) {
    std::vector<FactId> ids;
    collect(id, ids);
    for (const FactId fact : ids) out.facts.push_back(describe(fact));
    if (ids.empty()) {
      out.words = filled(out.outcome == PartOutcome::yes ? wording().partHolds : wording().partDoesNotHold, {{"text", out.text}});
      return;
    }
    for (const PartFact& fact : out.facts)
      out.words += (out.words.empty() ? "" : wording().listComma) +
                   filled(wording().factIs, {{"label", facts_.vocabulary()[fact.fact].label}, {"value", fact.text}});
    if (negated) return;
    const auto add = [&](const std::string& text, const std::string& what) {
      if (!what.empty()) out.words = filled(text, {{"facts", out.words}, {"wanted", what}});
    };
    if (out.outcome == PartOutcome::no) add(wording().butNot, instead(node));
    if (out.outcome == PartOutcome::yes) add(wording().measuredWith, wanted(node));
  }

  // Facts below a node, in the order of the text; of one that sums up others those it rests on.
  void collect(cel::NodeId id, std::vector<FactId>& ids) const {
    const cel::Node& node = at(id);
    if (node.op == cel::Op::fact || node.op == cel::Op::factIn || node.op == cel::Op::factCompare)
      for (const FactId fact : groundsOf(moment_, facts_, node.fact))
        if (std::find(ids.begin(), ids.end(), fact) == ids.end()) ids.push_back(fact);
    for (std::uint32_t i = 0; i < node.childCount; ++i) collect(child(node, i), ids);
  }

  PartFact describe(FactId id) const {
    PartFact out;
    out.fact = id;
    const Value& value = facts_[id];
    out.isKnown = value.isKnown();
    if (!out.isKnown)
      out.text = wording().notKnown;
    else {
      out.value = constantOf(value);
      out.text = facts_.vocabulary()[id].inWords(value, wording());
      if (value.is(Kind::string) && value.asString().empty()) out.text = wording().empty;
    }
    return out;
  }

  // Of a part that does not hold, what would have.
  std::string instead(const cel::Node& node) const {
    const Fact& fact = facts_.vocabulary()[node.fact];
    if (node.op == cel::Op::factCompare) return bound(node.compare, node.number, fact.unit, wording());
    if (node.op != cel::Op::factIn || fact.type != FactType::enumeration) return "";
    std::vector<std::string> words;
    for (std::size_t i = 0; i < fact.values.size(); ++i)
      if (((node.mask >> i) & 1U) != 0) words.push_back(asOne(i < fact.words.size() ? fact.words[i] : fact.values[i], wording()));
    return words.empty() || words.size() > kMostAlternatives ? "" : joined(words, wording());
  }

  // Of a number that fits, what it was measured with.
  std::string wanted(const cel::Node& node) const {
    if (node.op != cel::Op::factCompare || node.compare == cel::Op::equal) return "";
    return bound(node.compare, node.number, facts_.vocabulary()[node.fact].unit, wording());
  }

  const cel::Program& program_;
  const std::string& text_;
  Moment moment_;
  const FactSet& facts_;
  cel::Evaluator evaluator_;
};

// The words of the smallest parts that decided.
void collectReasons(const ExplainedPart& part, std::vector<std::string>& reasons) {
  if (part.parts.empty()) {
    if (!part.words.empty() && std::find(reasons.begin(), reasons.end(), part.words) == reasons.end()) reasons.push_back(part.words);
    return;
  }
  for (const ExplainedPart& one : part.parts)
    if (one.decided) collectReasons(one, reasons);
}

std::string opening(const Explanation& explanation, const Wording& wording) {
  switch (explanation.outcome) {
    case RuleOutcome::applies: return wording.applies;
    case RuleOutcome::doesNotApply: return wording.doesNotApply;
    case RuleOutcome::exception: return wording.exceptionHolds;
    case RuleOutcome::undecided: return wording.somethingNotKnown;
    case RuleOutcome::failed: return wording.cannotBeWorkedOut;
    case RuleOutcome::off: return wording.switchedOff;
    case RuleOutcome::putAside: return wording.putAside;
    case RuleOutcome::otherMoment: break;
  }
  std::vector<std::string> moments;
  for (std::size_t m = 0; m < kMomentNames.size(); ++m)
    if (explanation.rule->moments.has(static_cast<Moment>(m))) moments.push_back(inWords(static_cast<Moment>(m), wording));
  return filled(wording.otherMoment, {{"moments", joined(moments, wording)}});
}

// What is below a part that did not decide did not either.
void clearBelow(ExplainedPart& part) {
  for (ExplainedPart& one : part.parts) {
    one.decided = one.decided && part.decided;
    clearBelow(one);
  }
}

bool holds(const std::vector<ExplainedPart>& parts, PartOutcome outcome) {
  return std::any_of(parts.begin(), parts.end(), [&](const ExplainedPart& part) { return part.outcome == outcome; });
}

void decide(Explanation& explanation, Firing firing) {
  PartOutcome turnsOn = PartOutcome::yes;
  switch (firing) {
    case Firing::fires: explanation.outcome = RuleOutcome::applies; break;
    case Firing::undecided:
      explanation.outcome = RuleOutcome::undecided;
      turnsOn = PartOutcome::unknown;
      break;
    case Firing::failed:
      explanation.outcome = RuleOutcome::failed;
      turnsOn = PartOutcome::error;
      break;
    case Firing::silent:
      turnsOn = PartOutcome::no;
      explanation.outcome = holds(explanation.when, PartOutcome::no) ? RuleOutcome::doesNotApply : RuleOutcome::exception;
      break;
  }
  if (explanation.outcome != RuleOutcome::exception)
    for (ExplainedPart& part : explanation.when) part.decided = part.outcome == turnsOn;
  for (ExplainedPart& part : explanation.unless)
    part.decided = explanation.outcome == RuleOutcome::exception ||
                   ((firing == Firing::undecided || firing == Firing::failed) && part.outcome == turnsOn &&
                    severity(explanation.rule->authoredLevel) < severity(Level::caution));
  for (std::vector<ExplainedPart>* parts : {&explanation.when, &explanation.unless})
    for (ExplainedPart& part : *parts) clearBelow(part);
}

}  // namespace

std::string_view outcomeName(RuleOutcome outcome) {
  static constexpr std::array<std::string_view, 8> kNames = {"applies", "doesNotApply", "exception", "undecided",
                                                             "failed",  "off",          "putAside",  "otherMoment"};
  return kNames[static_cast<std::size_t>(outcome)];
}

std::string_view outcomeName(PartOutcome outcome) {
  static constexpr std::array<std::string_view, 4> kNames = {"yes", "no", "unknown", "error"};
  return kNames[static_cast<std::size_t>(outcome)];
}

Explanation explainRule(const Rule& rule, Moment moment, const FactSet& facts, bool isPutAside) {
  Arena arena;
  Explanation out;
  out.rule = &rule;
  for (std::size_t i = 0; i < rule.when.size(); ++i)
    out.when.push_back(Condition(rule.when[i], rule.whenTexts[i], moment, facts, arena).explain());
  if (rule.unless) out.unless.push_back(Condition(*rule.unless, rule.unlessText, moment, facts, arena).explain());
  decide(out, firing(rule, facts, arena));
  for (const std::vector<ExplainedPart>* parts : {&out.when, &out.unless})
    for (const ExplainedPart& part : *parts)
      if (part.decided) collectReasons(part, out.reasons);
  if (isPutAside) out.outcome = RuleOutcome::putAside;
  if (!rule.moments.has(moment)) out.outcome = RuleOutcome::otherMoment;
  if (!rule.isOn) out.outcome = RuleOutcome::off;
  if (out.outcome == RuleOutcome::undecided) out.missing = missingFor(rule, facts, arena);
  out.text = opening(out, facts.vocabulary().wording());
  const bool itsOwn = out.outcome <= RuleOutcome::failed;  // the condition decided, and not the user or the moment
  for (std::size_t i = 0; itsOwn && i < out.reasons.size(); ++i) out.text += " " + capitalised(out.reasons[i]) + ".";
  return out;
}

}  // namespace tact
