// What the user says about one person, carried out as one transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/engine.h"
#include "wire/error.h"

namespace tact {

struct Answer {
  std::string key;
  Moment moment = Moment::invite;
  Json facts = Json::object();                         // the page's, nested
  std::map<std::string, std::optional<Constant>> set;  // relation.* and process.*; absent takes back
  bool nobodyElse = false;
  std::string skip;  // the fact of a question, or ""
  std::vector<std::string> silence;
  std::string silenceKind;  // "reason" or "later"
  std::vector<std::string> restore;
};

// Reads the parameters of `answer`. Returns what is wrong with their shape.
std::optional<RpcError> readAnswer(const Json& params, Answer& answer);

// Stores it all, or nothing. `facts` are the page's: their name and company are kept with the person. A stage creates a process at their
// company if none governs; a person with a part in it is linked to it.
Result<void> carryOut(Engine& engine, const Answer& answer, const FactSet& facts);

}  // namespace tact
