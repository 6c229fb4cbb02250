#include "app/history_json.h"

#include <charconv>

#include "app/records_json.h"

namespace tact {
namespace {

Json groupsJson(const std::vector<InviteGroup>& groups, bool areBools) {
  Json list = Json::array();
  for (const InviteGroup& group : groups) {
    const Json value = areBools ? Json(group.value == "true") : Json(group.value);
    list.push_back({{"value", value}, {"sent", group.sent}, {"accepted", group.accepted}});
  }
  return list;
}

std::string textOf(const FactSet& facts, const char* name) {
  const Value value = facts.get(name);
  return value.is(Kind::string) ? std::string(value.asString()) : "";
}

std::string shortTextOf(const FactSet& facts, const char* name) {
  std::string text = textOf(facts, name);
  return text.size() <= kMaxNameBytes ? text : "";
}

}  // namespace

Json toJson(const Invitation& one) {
  return {{"id", one.id},
          {"key", one.key},
          {"name", one.name},
          {"company", one.company},
          {"direction", one.direction},
          {"role", one.role},
          {"surface", one.surface},
          {"hasNote", one.hasNote ? Json(*one.hasNote) : Json(nullptr)},
          {"sentAt", timeJson(one.sentAt)},
          {"dated", one.isDated},
          {"state", one.state},
          {"stateAt", timeJson(one.stateAt)},
          {"imported", one.importId != 0}};
}

Json toJson(const HistorySummary& summary, const std::vector<LocalWeek>& weeks) {
  Json list = Json::array();
  for (std::size_t i = 0; i < summary.weeks.size() && i < weeks.size(); ++i) {
    const WeekOfInvites& week = summary.weeks[i];
    list.push_back({{"start", weeks[i].day},
                    {"sent", week.sent},
                    {"accepted", week.accepted},
                    {"ignored", week.ignored},
                    {"withdrawn", week.withdrawn},
                    {"waiting", week.waiting}});
  }
  return {{"weeks", std::move(list)},
          {"groups",
           {{"surface", groupsJson(summary.bySurface, false)},
            {"note", groupsJson(summary.byNote, true)},
            {"role", groupsJson(summary.byRole, false)}}}};
}

Invited invitedOf(const std::string& key, const FactSet& facts) {
  Invited invited;
  invited.key = key;
  invited.name = shortTextOf(facts, "person.name");
  invited.company = shortTextOf(facts, "person.company");
  if (facts.get("person.recruits").isTrue())
    invited.role = "recruiter";
  else if (facts.get("person.isHiringContact").isTrue() || textOf(facts, "relation.role") == "hiringManager")
    invited.role = "hiringContact";
  invited.surface = textOf(facts, "invite.surface");
  if (const Value hasNote = facts.get("invite.hasNote"); hasNote.is(Kind::boolean)) invited.hasNote = hasNote.isTrue();
  if (const Value days = facts.get("invite.daysWaiting"); days.is(Kind::integer)) invited.daysWaiting = soundDaysWaiting(days.asInt());
  return invited;
}

std::optional<std::int64_t> soundDaysWaiting(std::int64_t told) {
  return told < 0 || told > 2 * kWaitsDays ? std::nullopt : std::optional(told);
}

std::string placeText(const Invitation& last) { return std::to_string(last.sentAt) + "-" + std::to_string(last.id); }

std::optional<ListPlace> placeOf(const std::string& text) {
  ListPlace place;
  const char* end = text.data() + text.size();
  const auto time = std::from_chars(text.data(), end, place.sentAt);
  if (time.ec != std::errc() || time.ptr == end || *time.ptr != '-') return std::nullopt;
  const auto id = std::from_chars(time.ptr + 1, end, place.id);
  if (id.ec != std::errc() || id.ptr != end) return std::nullopt;
  return place;
}

}  // namespace tact
