// The session's methods about people, private lines about them, and rules put aside for them.
#include <algorithm>
#include <map>

#include "app/history_json.h"
#include "app/people_json.h"
#include "app/session.h"
#include "core/rfc3339.h"
#include "json/json_value.h"
#include "wire/facts_json.h"
#include "wire/limits.h"

namespace tact {
namespace {

// Room for what stands around a page of people.
constexpr std::size_t kAroundBytes = 2048;

std::string textOf(const Json& params, const char* name) {
  const auto it = params.find(name);
  return it != params.end() && it->is_string() ? it->get<std::string>() : std::string();
}

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

}  // namespace

Session::Outcome Session::peopleGet(const Json& params) {
  const auto known = KnownPeople(engine_.store()).get(engine_.keyOf(textOf(params, "key")), engine_.now());
  if (!known) return known.error();
  if (!*known) return RpcError{ErrorCode::notFound, "nothing is known about this person", nullptr};
  const auto invitations = engine_.history().ofPerson((*known)->person.key, engine_.now());
  if (!invitations) return invitations.error();
  Json person = wholeJson(**known, engine_.library());
  person["invitations"] = Json::array();
  for (const Invitation& one : *invitations) person["invitations"].push_back(toJson(one));
  return Json{{"person", std::move(person)}};
}

Session::Outcome Session::peopleList(const Json& params) {
  for (const char* name : {"after", "find"})
    if (!params.value(name, Json("")).is_string()) return invalidParam(name, "a text");
  const auto people = KnownPeople(engine_.store()).find(textOf(params, "find"), engine_.now());
  if (!people) return people.error();
  const std::string after = textOf(params, "after");
  std::string text = R"({"people":[)";
  const std::size_t start = text.size();
  std::string last, next;
  for (const KnownPerson& known : *people) {
    if (known.person.key <= after) continue;
    const std::string one = encodeJson(toJson(known));
    if (text.size() > start && text.size() + one.size() + kAroundBytes > limits::kMaxReplyBytes) {
      next = last;
      break;
    }
    text += (text.size() > start ? "," : "") + one;
    last = known.person.key;
  }
  text += ']';
  if (!next.empty()) text += R"(,"next":)" + encodeJson(next);
  return text + '}';
}

Session::Outcome Session::journalAdd(const Json& params) {
  const Json at = params.value("at", Json());
  const auto instant = at.is_string() ? parseInstant(at.get_ref<const std::string&>()) : std::nullopt;
  if (!at.is_null() && !instant) return invalidParam("at", "an instant such as 2026-11-20T14:00:00Z");
  const std::int64_t when = instant ? std::min(instant->seconds, engine_.now()) : engine_.now();
  const auto added =
      Journal(engine_.store())
          .add(engine_.keyOf(textOf(params, "key")), textOf(params, "name"), textOf(params, "company"), textOf(params, "line"), when);
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

Session::Outcome Session::silencesList(const Json&) {
  const auto silences = engine_.store().allSilences(engine_.now());
  if (!silences) return silences.error();
  std::map<std::string, std::string> names;
  Json list = Json::array();
  for (const Silence& silence : *silences) {
    if (!names.contains(silence.key)) {
      const auto known = KnownPeople(engine_.store()).get(silence.key, engine_.now());
      if (!known) return known.error();
      names[silence.key] = *known ? (*known)->person.name : std::string();
    }
    list.push_back(silenceJson(silence, names[silence.key], engine_.library()));
  }
  return Json{{"silences", std::move(list)}};
}

Session::Outcome Session::silencesOf(const std::string& key) {
  const auto known = KnownPeople(engine_.store()).get(key, engine_.now());
  if (!known) return known.error();
  Json list = *known ? wholeJson(**known, engine_.library())["silences"] : Json::array();
  return Json{{"silences", std::move(list)}};
}

Session::Outcome Session::silencesPut(const Json& params) {
  const auto rules = textsOf(params, "rules");
  if (!rules) return invalidParam("rules", "a list of ids");
  for (const std::string& rule : *rules)
    if (!engine_.library().files.contains(rule)) return RpcError{ErrorCode::notFound, "there is no rule of this id", nullptr};
  const std::string key = engine_.keyOf(textOf(params, "key"));
  if (const auto done = engine_.store().silence(key, *rules, textOf(params, "kind"), engine_.now()); !done) return done.error();
  return silencesOf(key);
}

Session::Outcome Session::silencesRestore(const Json& params) {
  const auto rules = textsOf(params, "rules");
  if (!rules) return invalidParam("rules", "a list of ids");
  const std::string key = engine_.keyOf(textOf(params, "key"));
  if (const auto done = engine_.store().restore(key, *rules); !done) return done.error();
  return silencesOf(key);
}

}  // namespace tact
