// The session's methods about people and processes, and what is said or happened.
#include <utility>

#include "app/answering.h"
#include "app/records_json.h"
#include "app/session.h"
#include "core/limits.h"
#include "core/note/simhash.h"
#include "json/json_value.h"
#include "wire/facts_json.h"

namespace tact {
namespace {

// The revision the sender believes in, if it says one.
std::optional<std::int64_t> revisionOf(const Json& record) {
  const auto revision = record.find("revision");
  if (revision == record.end() || !revision->is_number_integer()) return std::nullopt;
  return revision->get<std::int64_t>();
}

std::string keyOf(const Json& params) {
  const auto key = params.find("key");
  return key != params.end() && key->is_string() ? key->get<std::string>() : std::string();
}

}  // namespace

Session::Outcome Session::processesList(const Json&) {
  const auto all = engine_.store().listProcesses();
  if (!all) return all.error();
  Json list = Json::array();
  for (const Process& process : *all) list.push_back(toJson(process, engine_.now()));
  return Json{{"processes", list}};
}

Session::Outcome Session::processesPut(const Json& params) {
  const auto given = params.find("process");
  if (given == params.end() || !given->is_object()) return invalidParam("process", "an object");
  Process process;
  if (const auto id = given->find("id"); id != given->end()) {
    if (!id->is_number_integer()) return invalidParam("process.id", "an integer");
    const auto stored = engine_.store().getProcess(id->get<std::int64_t>());
    if (!stored) return stored.error();
    process = *stored;
  }
  if (auto wrong = apply(*given, process, engine_.now())) return *wrong;
  const auto stored = engine_.store().putProcess(process, revisionOf(*given), engine_.now());
  if (!stored) return stored.error();
  return Json{{"process", toJson(*stored, engine_.now())}};
}

Session::Outcome Session::processesRemove(const Json& params) {
  const auto id = params.find("id");
  if (id == params.end() || !id->is_number_integer()) return invalidParam("id", "an integer");
  const auto removed = takeOut(engine_.store(), id->get<std::int64_t>(), revisionOf(params));
  if (!removed) return removed.error();
  return Json{{"removed", toJson(*removed, engine_.now())}};
}

Session::Outcome Session::processesRestore(const Json& params) {
  const auto given = params.find("removed");
  if (given == params.end() || !given->is_object()) return invalidParam("removed", "what processes/remove has returned");
  RemovedProcess removed;
  if (auto wrong = apply(*given, removed, engine_.now())) return *wrong;
  const auto stored = putBack(engine_.store(), removed, engine_.now());
  if (!stored) return stored.error();
  return Json{{"process", toJson(*stored, engine_.now())}};
}

Session::Outcome Session::peoplePut(const Json& params) {
  const auto given = params.find("person");
  if (given == params.end() || !given->is_object()) return invalidParam("person", "an object");
  const std::string key = engine_.keyOf(keyOf(*given));
  const auto stored = engine_.store().getPerson(key);
  if (!stored) return stored.error();
  Person person = stored->value_or(Person{});
  if (auto wrong = apply(*given, person)) return *wrong;
  person.key = key;
  const auto now = engine_.store().putPerson(person, revisionOf(*given), engine_.now());
  if (!now) return now.error();
  return Json{{"person", toJson(*now)}};
}

Session::Outcome Session::peopleForget(const Json& params) {
  const std::string key = keyOf(params);
  const auto wasKept = engine_.store().knows(key);
  if (!wasKept) return wasKept.error();
  const auto forgotten = engine_.store().forgetPerson(key, engine_.now());
  if (!forgotten) return forgotten.error();
  return Json{{"forgotten", *forgotten == Forgotten::complete ? "complete" : "pending"}, {"wasKept", *wasKept}};
}

Session::Outcome Session::answer(const Json& params) {
  Answer answer;
  if (auto wrong = readAnswer(params, answer)) return *wrong;
  bool isOld = false;
  if (auto wrong = readPage(params, isOld)) return *wrong;
  FactSet facts = engine_.emptyFacts();
  if (auto wrong = readFacts(answer.facts, answer.moment, facts)) return *wrong;
  const std::string named = std::exchange(answer.key, engine_.keyOf(answer.key));
  const auto done = carryOut(engine_, answer, facts);
  if (!done) return done.error();
  const Judged judged = engine_.judgePerson(answer.key, answer.moment, std::move(facts), askingOn(isOld, answer.key));
  return Json{{"verdict", verdictJson(named, judged, engine_.loadedLibrary(), false)}};
}

Session::Outcome Session::record(const Json& params) {
  const Json kind = params.value("kind", Json());
  if (kind == Json("noteUsed")) return recordNote(params);
  if (kind == Json("inviteSent")) return recordInvite(params, true);
  if (kind == Json("inviteWithdrawn")) return recordInvite(params, false);
  if (kind != Json("conversed")) return invalidParam("kind", "\"conversed\", \"noteUsed\", \"inviteSent\" or \"inviteWithdrawn\"");
  const Json conversed = params.value("conversed", Json());
  if (!conversed.is_boolean()) return invalidParam("conversed", "true or false");
  bool isOld = false;
  if (auto wrong = readPage(params, isOld)) return *wrong;
  if (isOld) {
    const auto talked = engine_.store().talked(keyOf(params), "", engine_.now());
    if (!talked) return talked.error();
    if (!*talked) return Json{{"changed", false}};
  }
  const auto isNews = engine_.store().noteTalk(keyOf(params), conversed.get<bool>(), engine_.now());
  if (!isNews) return isNews.error();
  return Json{{"changed", *isNews}};
}

Session::Outcome Session::recordNote(const Json& params) {
  const Json text = params.value("text", Json());
  if (!text.is_string() || text.get_ref<const std::string&>().size() > limits::kMaxFactBytes)
    return invalidParam("text", "a text of at most 16384 bytes");
  FactSet facts = engine_.emptyFacts();
  if (const auto wrong = readFacts(params.value("facts", Json::object()), Moment::note, facts)) return *wrong;
  const auto textOf = [&](const char* name) {
    const Value value = facts.get(name);
    return value.is(Kind::string) ? value.asString() : std::string_view();
  };
  const auto hash = simHash(NoteText(text.get_ref<const std::string&>()), textOf("person.name"), textOf("person.company"));
  if (!hash) return Json{{"changed", false}};
  const auto isNews = engine_.store().noteUsed(engine_.keyOf(keyOf(params)), *hash, engine_.now());
  if (!isNews) return isNews.error();
  return Json{{"changed", *isNews}};
}

}  // namespace tact
