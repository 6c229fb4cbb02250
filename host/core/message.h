// A sentence with places to fill: "{person.firstName|This person} is involved at {process.company|their company}."
//
// Parsed and checked once, filled for every verdict. A fact that is unknown, null or empty gives way to its fallback.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/cel/ast.h"
#include "core/fact_set.h"

namespace tact {

class Message {
 public:
  Message() = default;

  // Returns the message, adding to `issues` what is wrong: a brace not closed, a fact that does not exist, no fallback for a fact that
  // may be unknown. Places in issues are bytes of `text`.
  static Message parse(std::string_view text, const Vocabulary& vocabulary, std::vector<cel::Issue>& issues);

  // Returns the sentence; enumerations and bools in words.
  std::string fill(const FactSet& facts) const;

  // Returns the facts it names, in the order of the vocabulary, each once.
  std::vector<FactId> facts() const;

  // Returns the text as it was written.
  const std::string& source() const { return source_; }

 private:
  struct Part {
    std::string text;  // literal, or the fallback of a fact
    bool isFact = false;
    FactId fact = 0;
  };
  std::string source_;
  std::vector<Part> parts_;
};

}  // namespace tact
