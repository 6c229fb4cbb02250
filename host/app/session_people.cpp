// The session's methods about people, private lines about them, and rules put aside for them.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "app/history_json.h"
#include "app/people_json.h"
#include "app/reply_list.h"
#include "app/session.h"
#include "core/rfc3339.h"
#include "wire/params.h"

namespace tact {
namespace {

// Of a list, in one reply.
constexpr std::size_t kMostPeople = 500, kMostSilences = 2000;

std::optional<std::vector<std::string>> textsOf(const Json& params, const char* name) {
  const auto it = params.find(name);
  if (it == params.end() || !it->is_array()) return std::nullopt;
  std::vector<std::string> texts;
  for (const Json& one : *it) {
    if (!one.is_string()) return std::nullopt;
    texts.push_back(one.get<std::string>());
  }
  return texts;
}

// Leaves out the older half of the longest list, again and again, until all of a person fits into one reply; "more" says so.
void cutToFit(Json& person) {
  constexpr std::array kLists = {"journal", "invitations", "silences"};
  const auto bytes = [&](const char* name) { return encodeJson(person[name]).size(); };
  while (encodeJson(person).size() + ReplyList::kAroundBytes > limits::kMaxReplyBytes) {
    const std::string longest = *std::max_element(kLists.begin(), kLists.end(), [&](auto a, auto b) { return bytes(a) < bytes(b); });
    Json& list = person[longest];
    const auto half = static_cast<Json::difference_type>((list.size() + 1) / 2);
    if (longest == "journal")  // the oldest first
      list.erase(list.begin(), list.begin() + half);
    else
      list.erase(list.end() - half, list.end());
    person["more"] = true;
  }
}

}  // namespace

Session::Outcome Session::peopleGet(const Json& params) {
  std::string key;
  if (const auto wrong = readTexts(params, {{"key", &key}})) return *wrong;
  const auto known = KnownPeople(engine_.store()).get(engine_.keyOf(key), engine_.now());
  if (!known) return known.error();
  if (!*known) return RpcError{ErrorCode::notFound, "nothing is known about this person", nullptr};
  const auto invitations = engine_.history().ofPerson((*known)->person.key, engine_.now());
  if (!invitations) return invitations.error();
  Json person = wholeJson(**known, engine_.library());
  person["invitations"] = Json::array();
  for (const Invitation& one : *invitations) person["invitations"].push_back(toJson(one));
  cutToFit(person);
  return Json{{"person", std::move(person)}};
}

Session::Outcome Session::peopleList(const Json& params) {
  PeopleQuery query;
  if (const auto wrong = readTexts(params, {{"find", &query.text}, {"after", &query.after}})) return *wrong;
  if (const auto process = params.find("processId"); process != params.end() && !process->is_null()) {
    if (!process->is_number_integer()) return invalidParam("processId", "the id of a process");
    query.processId = process->get<std::int64_t>();
  }
  query.most = kMostPeople + 1;
  const auto people = KnownPeople(engine_.store()).list(query, engine_.now());
  if (!people) return people.error();
  return pageOf(
      "people", *people, kMostPeople, [](const KnownPerson& one) { return toJson(one); },
      [](const KnownPerson& last) { return last.person.key; });
}

Session::Outcome Session::journalAdd(const Json& params) {
  const Json at = params.value("at", Json());
  const auto instant = at.is_string() ? parseInstant(at.get_ref<const std::string&>()) : std::nullopt;
  if (!at.is_null() && !instant) return invalidParam("at", "an instant such as 2026-11-20T14:00:00Z");
  const std::int64_t when = instant ? std::min(instant->seconds, engine_.now()) : engine_.now();
  std::string key, name, company, line;
  if (const auto wrong = readTexts(params, {{"key", &key}, {"name", &name}, {"company", &company}, {"line", &line}})) return *wrong;
  const auto added = Journal(engine_.store()).add(engine_.keyOf(key), name, company, line, when);
  if (!added) return added.error();
  return Json{{"entry", toJson(*added)}};
}

Session::Outcome Session::journalRemove(const Json& params) {
  const Json id = params.value("id", Json());
  if (!id.is_number_integer()) return invalidParam("id", "an integer");
  const auto removed = Journal(engine_.store()).remove(id.get<std::int64_t>());
  if (!removed) return removed.error();
  return Json{{"removed", true}};
}

Session::Outcome Session::silencesPage(const std::vector<Silence>& silences) {
  std::map<std::string, std::string> names;
  for (const Silence& silence : silences) {
    if (names.contains(silence.key)) continue;
    const auto name = KnownPeople(engine_.store()).nameOf(silence.key);
    if (!name) return name.error();
    names[silence.key] = *name;
  }
  return pageOf(
      "silences", silences, kMostSilences, [&](const Silence& one) { return silenceJson(one, names[one.key], engine_.library()); },
      [](const Silence& last) {
        return Json{{"key", last.key}, {"rule", last.rule}};
      });
}

Session::Outcome Session::silencesList(const Json& params) {
  std::string key, rule;
  if (const auto after = params.find("after"); after != params.end()) {
    if (!after->is_object()) return invalidParam("after", "the \"next\" of an earlier reply");
    if (const auto wrong = readTexts(*after, {{"key", &key}, {"rule", &rule}}, "after.")) return *wrong;
  }
  auto silences = engine_.store().allSilences(engine_.now());
  if (!silences) return silences.error();
  std::erase_if(*silences, [&](const Silence& one) { return std::tie(one.key, one.rule) <= std::tie(key, rule); });
  return silencesPage(*silences);
}

Session::Outcome Session::silencesOf(const std::string& key) {
  auto silences = engine_.store().silences(key, engine_.now());
  if (!silences) return silences.error();
  return silencesPage(*silences);
}

Session::Outcome Session::silencesPut(const Json& params) {
  const auto rules = textsOf(params, "rules");
  if (!rules) return invalidParam("rules", "a list of ids");
  for (const std::string& rule : *rules)
    if (!engine_.library().files.contains(rule)) return RpcError{ErrorCode::notFound, "there is no rule of this id", nullptr};
  std::string key, kind;
  if (const auto wrong = readTexts(params, {{"key", &key}, {"kind", &kind}})) return *wrong;
  key = engine_.keyOf(key);
  if (const auto done = engine_.store().silence(key, *rules, kind, engine_.now()); !done) return done.error();
  return silencesOf(key);
}

Session::Outcome Session::silencesRestore(const Json& params) {
  const auto rules = textsOf(params, "rules");
  if (!rules) return invalidParam("rules", "a list of ids");
  std::string key;
  if (const auto wrong = readTexts(params, {{"key", &key}})) return *wrong;
  key = engine_.keyOf(key);
  if (const auto done = engine_.store().restore(key, *rules); !done) return done.error();
  return silencesOf(key);
}

}  // namespace tact
