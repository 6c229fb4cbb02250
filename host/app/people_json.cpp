#include "app/people_json.h"

#include <algorithm>

#include "app/records_json.h"

namespace tact {

Json toJson(const JournalLine& line) { return {{"id", line.id}, {"at", timeJson(line.at)}, {"line", line.line}}; }

Json toJson(const KnownPerson& known) {
  Json json = toJson(known.person);
  json["talked"] = known.talked ? Json(*known.talked) : Json(nullptr);
  json["journalLines"] = known.journalLines;
  json["belongsTo"] = known.belongsTo ? Json(*known.belongsTo) : Json(nullptr);
  json["updatedAt"] = known.person.revision > 0 ? timeJson(known.person.updatedAt) : Json(nullptr);
  return json;
}

Json wholeJson(const KnownPerson& known, const Library& library) {
  Json json = toJson(known);
  json["connected"] = known.connected;
  json["journal"] = Json::array();
  for (const JournalLine& line : known.journal) json["journal"].push_back(toJson(line));
  json["silences"] = Json::array();
  for (const Silence& silence : known.silences) json["silences"].push_back(silenceJson(silence, known.person.name, library));
  return json;
}

Json silenceJson(const Silence& silence, const std::string& name, const Library& library) {
  const auto& rules = library.rules.rules;
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return one.id == silence.rule; });
  return {{"key", silence.key},   {"name", name},
          {"rule", silence.rule}, {"title", rule != rules.end() ? rule->title : std::string()},
          {"kind", silence.kind}, {"until", timeJson(silence.until)}};
}

std::string_view name(FollowUpState state) {
  switch (state) {
    case FollowUpState::due: return "due";
    case FollowUpState::upcoming: return "upcoming";
    case FollowUpState::snoozed: return "snoozed";
    case FollowUpState::done: return "done";
  }
  return "";
}

Json toJson(const FollowUp& followUp) {
  return {{"id", followUp.id()},
          {"kind", followUp.kind},
          {"processId", followUp.processId ? Json(*followUp.processId) : Json(nullptr)},
          {"key", followUp.key},
          {"name", followUp.name},
          {"company", followUp.company},
          {"stage", followUp.stage.empty() ? Json(nullptr) : Json(followUp.stage)},
          {"dueAt", timeJson(followUp.dueAt)},
          {"isLateAt", timeJson(followUp.isLateAt)},
          {"occasion", timeJson(followUp.occasion)},
          {"state", name(followUp.state)},
          {"snoozedUntil", timeJson(followUp.snoozedUntil)},
          {"count", followUp.count}};
}

}  // namespace tact
