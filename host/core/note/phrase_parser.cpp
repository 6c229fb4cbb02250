#include "core/note/phrase_parser.h"

#include <algorithm>

#include "core/characters.h"
#include "core/limits.h"

namespace tact {
namespace {

constexpr std::string_view kSigns = "(){}<>|!?*#^$~ ";
constexpr std::uint32_t kGapWhenNotSaid = 3;

bool isSign(char c) { return kSigns.find(c) != std::string_view::npos; }

}  // namespace

void PhraseParser::skipSpaces() {
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
}

void PhraseParser::problem(std::string message, std::size_t begin, std::size_t end) {
  problems_.push_back({std::move(message), begin, std::max(end, begin + 1)});
}

PhraseSet::NodeId PhraseParser::compile() {
  std::vector<Element> elements;
  for (skipSpaces(); at_ < text_.size(); skipSpaces()) {
    const std::size_t before = at_;
    elements.push_back(element());
    if (at_ == before) {
      problem(std::string("'") + text_[at_] + "' has no place here", at_, at_ + 1);
      ++at_;
    }
  }
  const auto consumes = [](const Element& one) {
    using Op = PhraseSet::Op;
    const auto takes = [](const Atom& atom) { return atom.op != Op::begin && atom.op != Op::end && atom.op != Op::gap; };
    return !one.isOptional && !one.isNot && std::all_of(one.alternatives.begin(), one.alternatives.end(), [&](const Sequence& s) {
      return std::any_of(s.begin(), s.end(), takes);
    });
  };
  if (problems_.empty() && std::none_of(elements.begin(), elements.end(), consumes))
    problem("a phrase must name at least one word", 0, text_.size());
  if (!problems_.empty()) return 0;
  PhraseSet::NodeId next = 0;
  for (auto one = elements.rbegin(); one != elements.rend(); ++one) next = emit(*one, next);
  return next;
}

PhraseParser::Element PhraseParser::element() {
  Element one;
  if (text_[at_] == '!') {
    one.isNot = true;
    ++at_;
  }
  if (at_ < text_.size() && text_[at_] == '(') {
    const std::size_t open = at_++;
    one.alternatives.emplace_back();
    for (skipSpaces(); at_ < text_.size() && text_[at_] != ')'; skipSpaces()) {
      if (text_[at_] == '|') {
        one.alternatives.emplace_back();
        ++at_;
        continue;
      }
      const Sequence more = atoms();
      if (more.empty()) {
        problem(std::string("'") + text_[at_] + "' has no place inside parentheses", at_, at_ + 1);
        ++at_;
      }
      one.alternatives.back().insert(one.alternatives.back().end(), more.begin(), more.end());
    }
    if (at_ >= text_.size())
      problem("'(' is never closed", open, open + 1);
    else
      ++at_;
    for (const Sequence& sequence : one.alternatives)
      if (sequence.empty() && at_ <= text_.size())
        problem("an alternative is empty; write ( ... )? for one that may be missing", open, at_);
  } else {
    one.alternatives.push_back(at_ < text_.size() ? atoms() : Sequence());
    if (one.alternatives.back().empty()) {
      if (one.isNot) problem("'!' needs a word right behind it", at_ - 1, at_);
      return one;
    }
  }
  if (at_ < text_.size() && text_[at_] == '?') {
    one.isOptional = true;
    ++at_;
  }
  return one;
}

PhraseParser::Sequence PhraseParser::atoms() {
  Sequence out;
  switch (text_[at_]) {
    case '{': braced(out); break;
    case '<': angled(out); break;
    case '*': gap(out); break;
    case '#':
      out.push_back({PhraseSet::Op::number, 0});
      ++at_;
      break;
    case '^':
      out.push_back({PhraseSet::Op::begin, 0});
      ++at_;
      break;
    case '$':
      out.push_back({PhraseSet::Op::end, 0});
      ++at_;
      break;
    default: word(out);
  }
  return out;
}

void PhraseParser::word(Sequence& out) {
  const std::size_t begin = at_;
  while (at_ < text_.size() && !isSign(text_[at_])) ++at_;
  if (at_ == begin) return;
  const NoteText written(text_.substr(begin, at_ - begin));
  const bool isPrefix = at_ < text_.size() && text_[at_] == '~';
  if (isPrefix) ++at_;
  if (written.words().empty()) problem("there is no word here", begin, at_);
  for (std::size_t i = 0; i < written.words().size(); ++i) {
    const std::string_view folded = written.words()[i].folded;
    if (isPrefix && i + 1 == written.words().size())
      out.push_back({PhraseSet::Op::prefix, set_.internPrefix(folded)});
    else
      out.push_back({PhraseSet::Op::word, set_.intern(folded)});
  }
}

void PhraseParser::braced(Sequence& out) {
  const std::size_t begin = at_;
  const std::size_t end = text_.find('}', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
  if (end == std::string_view::npos) return problem("'{' is never closed", begin, begin + 1);
  const std::string_view name = text_.substr(begin + 1, end - begin - 1);
  const auto set = set_.setIds_.find(name);
  if (set == set_.setIds_.end()) return problem("there is no set '" + std::string(name) + "'", begin, at_);
  out.push_back({PhraseSet::Op::set, set->second});
}

void PhraseParser::angled(Sequence& out) {
  const std::size_t begin = at_;
  const std::size_t end = text_.find('>', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
  if (end == std::string_view::npos) return problem("'<' is never closed", begin, begin + 1);
  const std::string_view name = text_.substr(begin + 1, end - begin - 1);
  if (name == "thing")
    out.push_back({PhraseSet::Op::thing, 0});
  else if (name == "name")
    out.push_back({PhraseSet::Op::name, 0});
  else if (name == "org")
    out.push_back({PhraseSet::Op::org, 0});
  else if (name == "company")
    out.push_back({PhraseSet::Op::company, 0});
  else
    problem("there is no <" + std::string(name) + ">; there are <thing>, <name>, <org> and <company>", begin, at_);
}

void PhraseParser::gap(Sequence& out) {
  const std::size_t begin = at_++;
  std::uint32_t words = 0;
  while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && words < 100)
    words = words * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
  if (words > limits::kMaxPhraseGap) problem("a gap has at most " + std::to_string(limits::kMaxPhraseGap) + " words", begin, at_);
  out.push_back({PhraseSet::Op::gap, words == 0 ? kGapWhenNotSaid : words});
}

PhraseSet::NodeId PhraseParser::emit(const Sequence& sequence, PhraseSet::NodeId next) {
  for (auto atom = sequence.rbegin(); atom != sequence.rend(); ++atom) next = set_.emit({atom->op, atom->argument, next, 0});
  return next;
}

PhraseSet::NodeId PhraseParser::emit(const Element& element, PhraseSet::NodeId next) {
  const PhraseSet::NodeId end = element.isNot ? 0 : next;
  PhraseSet::NodeId start = emit(element.alternatives.back(), end);
  for (std::size_t i = element.alternatives.size() - 1; i-- > 0;)
    start = set_.emit({PhraseSet::Op::split, 0, emit(element.alternatives[i], end), start});
  if (element.isNot) return set_.emit({PhraseSet::Op::notNext, start, next, 0});
  return element.isOptional ? set_.emit({PhraseSet::Op::split, 0, start, next}) : start;
}

}  // namespace tact
