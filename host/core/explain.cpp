#include "core/explain.h"

#include <algorithm>
#include <array>

#include "core/cel/evaluator.h"
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

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

// Words that are a clause of their own ("you are not sure") are quoted, so that they can stand in another.
std::string asOne(const std::string& words) {
  for (const char* start : {"you ", "they ", "no ", "not "})
    if (words.starts_with(start)) return "\xE2\x80\x9C" + words + "\xE2\x80\x9D";
  return words;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string_view inWords(Moment moment) {
  static constexpr std::array<std::string_view, 6> kWords = {"inviting somebody",          "writing a note",
                                                             "an invitation you received", "somebody you are connected with",
                                                             "your own profile",           "a message that follows up"};
  return kWords[static_cast<std::size_t>(moment)];
}

// What a comparison with a number asks for: "more than 10 days".
std::string bound(cel::Op op, std::int64_t number, const std::string& unit) {
  std::string amount = std::to_string(number) + (unit.empty() ? "" : " " + unit);
  switch (op) {
    case cel::Op::less: return "less than " + amount;
    case cel::Op::lessEqual: return "at most " + amount;
    case cel::Op::greater: return "more than " + amount;
    case cel::Op::greaterEqual: return "at least " + amount;
    case cel::Op::notEqual: return "anything but " + amount;
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
      out.words = "'" + out.text + "' " + (out.outcome == PartOutcome::yes ? "holds" : "does not hold");
      return;
    }
    for (const PartFact& fact : out.facts)
      out.words += (out.words.empty() ? "" : ", ") + facts_.vocabulary()[fact.fact].label + ": " + fact.text;
    if (out.outcome == PartOutcome::no && !negated) out.words += instead(node);
    if (out.outcome == PartOutcome::yes && !negated) out.words += wanted(node);
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
      out.text = "not known";
    else {
      out.value = constantOf(value);
      out.text = facts_.vocabulary()[id].inWords(value);
      if (value.is(Kind::string) && value.asString().empty()) out.text = "empty";
    }
    return out;
  }

  // Of a part that does not hold, what would have.
  std::string instead(const cel::Node& node) const {
    const Fact& fact = facts_.vocabulary()[node.fact];
    if (node.op == cel::Op::factCompare) return ", not " + bound(node.compare, node.number, fact.unit);
    if (node.op != cel::Op::factIn || fact.type != FactType::enumeration) return "";
    std::vector<std::string> words;
    for (std::size_t i = 0; i < fact.values.size(); ++i)
      if (((node.mask >> i) & 1U) != 0) words.push_back(asOne(i < fact.words.size() ? fact.words[i] : fact.values[i]));
    return words.empty() || words.size() > kMostAlternatives ? "" : ", not " + joined(words);
  }

  // Of a number that fits, what it was measured with.
  std::string wanted(const cel::Node& node) const {
    if (node.op != cel::Op::factCompare || node.compare == cel::Op::equal) return "";
    return ", " + bound(node.compare, node.number, facts_.vocabulary()[node.fact].unit);
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

std::string opening(const Explanation& explanation) {
  switch (explanation.outcome) {
    case RuleOutcome::applies: return "Applies.";
    case RuleOutcome::doesNotApply: return "Does not apply.";
    case RuleOutcome::exception: return "Does not apply: an exception holds.";
    case RuleOutcome::undecided: return "Not decided: something is not known.";
    case RuleOutcome::failed: return "Not decided: its condition cannot be worked out with these values.";
    case RuleOutcome::off: return "Switched off.";
    case RuleOutcome::putAside: return "You put it aside for this person.";
    case RuleOutcome::otherMoment: break;
  }
  std::vector<std::string> moments;
  for (std::size_t m = 0; m < kMomentNames.size(); ++m)
    if (explanation.rule->moments.has(static_cast<Moment>(m))) moments.emplace_back(inWords(static_cast<Moment>(m)));
  return "Not asked here: it is about " + joined(moments) + ".";
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
  out.text = opening(out);
  const bool itsOwn = out.outcome <= RuleOutcome::failed;  // the condition decided, and not the user or the moment
  for (std::size_t i = 0; itsOwn && i < out.reasons.size(); ++i) out.text += " " + capitalised(out.reasons[i]) + ".";
  return out;
}

}  // namespace tact
