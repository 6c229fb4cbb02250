// Phrase texts -> nodes of a PhraseSet. Used by phrase_set.cpp alone; the grammar stands in phrase_set.h.
#pragma once

#include <string_view>
#include <vector>

#include "core/note/phrase_set.h"

namespace tact {

class PhraseParser {
 public:
  PhraseParser(PhraseSet& set, std::string_view text) : set_(set), text_(text) {}

  // Returns the start of the compiled phrase; look at problems() first.
  PhraseSet::NodeId compile();
  const std::vector<PhraseProblem>& problems() const { return problems_; }

 private:
  struct Atom {
    PhraseSet::Op op = PhraseSet::Op::accept;
    std::uint32_t argument = 0;
  };
  using Sequence = std::vector<Atom>;
  struct Element {
    std::vector<Sequence> alternatives;
    bool isOptional = false;
    bool isNot = false;
  };

  void skipSpaces();
  void problem(std::string message, std::size_t begin, std::size_t end);
  Element element();
  Sequence atoms();  // a word with a hyphen is several
  void word(Sequence& out);
  void braced(Sequence& out);
  void angled(Sequence& out);
  void gap(Sequence& out);
  PhraseSet::NodeId emit(const Sequence& sequence, PhraseSet::NodeId next);
  PhraseSet::NodeId emit(const Element& element, PhraseSet::NodeId next);

  PhraseSet& set_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<PhraseProblem> problems_;
};

}  // namespace tact
