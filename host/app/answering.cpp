#include "app/answering.h"

#include "json/json_value.h"
#include "store/keys.h"
#include "store/their_process.h"

namespace tact {
namespace {

bool readTexts(const Json& json, std::vector<std::string>& out) {
  if (!json.is_array()) return false;
  for (const Json& one : json) {
    if (!one.is_string()) return false;
    out.push_back(one.get<std::string>());
  }
  return true;
}

std::string textOf(const FactSet& facts, const char* name) {
  const Value value = facts.get(name);
  return value.is(Kind::string) ? std::string(value.asString()) : std::string();
}

const std::string* textOf(const std::optional<Constant>& value) { return value ? std::get_if<std::string>(&*value) : nullptr; }

Error refused(const std::string& path, const std::string& message, const std::string& expected) {
  return {Failure::invalidValue, message, path, 0, expected};
}

// Lays what was said about the process over it. Returns what does not fit.
std::optional<Error> change(Process& process, const std::string& name, const std::optional<Constant>& value, std::int64_t now) {
  if (name == "process.stage" || name == "process.company") {
    const std::string* text = textOf(value);
    if (text == nullptr) return refused(name, "'" + name + "' must be said", "a text");
    (name == "process.stage" ? process.stage : process.company) = *text;
  } else if (name == "process.wentWell" || name == "process.thankYouSent") {
    const bool* yes = value ? std::get_if<bool>(&*value) : nullptr;
    if (value && yes == nullptr) return refused(name, "'" + name + "' has a wrong value", "true or false");
    if (name == "process.thankYouSent")
      sayThanked(process, yes != nullptr && *yes, now);
    else
      process.wentWell = yes != nullptr ? std::optional<bool>(*yes) : std::nullopt;
  } else if (name == "process.chances") {
    const std::string* text = textOf(value);
    if (value && text == nullptr) return refused(name, "'" + name + "' has a wrong value", "a text");
    process.chances = text != nullptr ? std::optional<std::string>(*text) : std::nullopt;
  } else {
    return refused(name, "'" + name + "' cannot be said here",
                   "relation.*, process.stage, process.company, process.wentWell, process.chances or process.thankYouSent");
  }
  return std::nullopt;
}

class CarryOut {
 public:
  CarryOut(Engine& engine, const Answer& answer, const FactSet& facts)
      : engine_(engine), store_(engine.store()), answer_(answer), facts_(facts) {}

  Result<void> run() {
    FactSet facts = facts_.copyOf();
    const UserContext before = supplyUserFacts(store_, answer_.key, engine_.now(), facts);
    if (before.problem) return *before.problem;
    if (before.standsIn) standIn_ = before.process;
    if (auto done = sayAboutPerson(); !done) return done;
    if (auto done = sayAboutProcess(); !done) return done;
    if (!answer_.skip.empty())
      if (auto done = store_.skip(answer_.key, answer_.skip, engine_.now()); !done) return done;
    if (!answer_.silence.empty())
      if (auto done = store_.silence(answer_.key, answer_.silence, answer_.silenceKind, engine_.now()); !done) return done;
    if (!answer_.restore.empty()) return store_.restore(answer_.key, answer_.restore);
    return {};
  }

 private:
  Result<void> sayAboutPerson() {
    RelationChanges changes;
    for (const auto& [name, value] : answer_.set)
      if (name.starts_with("relation.")) changes[name] = value;
    if (changes.empty()) return {};
    const auto marked = store_.markPerson(answer_.key, textOf(facts_, "person.name"), company(), changes, engine_.now());
    if (!marked) return marked.error();
    return {};
  }

  std::string company() const {
    const auto said = answer_.set.find("process.company");
    const std::string* text = said != answer_.set.end() ? textOf(said->second) : nullptr;
    const std::string read = textOf(facts_, "person.company");
    return !read.empty() || text == nullptr ? read : *text;
  }

  Result<void> sayAboutProcess() {
    // Looked up after what was said about the person, which may have changed it.
    FactSet facts = facts_.copyOf();
    UserContext user = supplyUserFacts(store_, answer_.key, engine_.now(), facts);
    if (user.problem) return *user.problem;
    if (!user.process) user.process = standIn_;
    Process process = user.process.value_or(Process{});
    bool changed = false;
    for (const auto& [name, value] : answer_.set) {
      if (name.starts_with("relation.")) continue;
      const std::string* text = textOf(value);
      if (name == "process.stage" && text != nullptr && *text == "none") {
        if (user.process)
          return refused(name, "there is a process at " + process.company + "; remove it instead", "a stage other than none");
        // There is nothing to keep but that it was answered.
        if (auto done = store_.skip(answer_.key, name, engine_.now()); !done) return done;
        continue;
      }
      if (auto problem = change(process, name, value, engine_.now())) return *problem;
      changed = true;
    }
    if (answer_.nobodyElse) {
      if (!user.process && !changed) return refused("nobodyElse", "there is no process this person's company belongs to", "");
      process.nobodyElse = true;
      changed = true;
    }
    if (changed) {
      if (process.company.empty()) process.company = company();
      if (process.company.empty() && user.person) process.company = user.person->company;
      if (process.company.empty()) return refused("process.company", "the company is not known; name it", "a text");
      const auto stored = store_.putProcess(process, std::nullopt, engine_.now());
      if (!stored) return stored.error();
      process = *stored;
    }
    return process.id == 0 ? Result<void>() : link(process.id);
  }

  Result<void> link(std::int64_t processId) {
    const auto person = store_.getPerson(answer_.key);
    if (!person) return person.error();
    if (!*person) return {};
    if (!mayHavePart(**person) || (*person)->processId == processId) return {};
    const auto linked = store_.linkPerson(answer_.key, processId, engine_.now());
    if (!linked) return linked.error();
    return {};
  }

  Engine& engine_;
  Store& store_;
  const Answer& answer_;
  const FactSet& facts_;
  std::optional<Process> standIn_;  // the process the question was about, where their company could not be read
};

}  // namespace

std::optional<RpcError> readAnswer(const Json& params, Answer& answer) {
  const auto find = [&](const char* key) {
    const auto it = params.find(key);
    return it == params.end() ? nullptr : &*it;
  };
  const Json* key = find("key");
  if (key == nullptr || !key->is_string() || !checkKey(key->get<std::string>())) return invalidParam("key", kKeyMustBe);
  answer.key = key->get<std::string>();
  if (const Json* moment = find("moment")) {
    const auto named = moment->is_string() ? momentNamed(moment->get_ref<const std::string&>()) : std::nullopt;
    if (!named) return invalidParam("moment", "one of invite, note, incoming, connection, self, followUp");
    answer.moment = *named;
  }
  if (const Json* facts = find("facts")) answer.facts = *facts;
  if (const Json* set = find("set")) {
    if (!set->is_object()) return invalidParam("set", "an object");
    for (const auto& [name, value] : set->items()) {
      const auto constant = constantFrom(value);
      if (!constant) return invalidParam("set." + name, "a single value");
      answer.set[name] = value.is_null() ? std::nullopt : std::optional<Constant>(*constant);
    }
  }
  if (const Json* nobodyElse = find("nobodyElse")) {
    if (!nobodyElse->is_boolean()) return invalidParam("nobodyElse", "true or false");
    answer.nobodyElse = nobodyElse->get<bool>();
  }
  if (const Json* skip = find("skip")) {
    if (!skip->is_string()) return invalidParam("skip", "the name of a fact");
    answer.skip = skip->get<std::string>();
  }
  if (const Json* silence = find("silence")) {
    if (!silence->is_object() || !readTexts(silence->value("rules", Json()), answer.silence))
      return invalidParam("silence", "{\"rules\": [ids], \"kind\"}");
    const Json kind = silence->value("kind", Json());
    if (kind != Json("reason") && kind != Json("later")) return invalidParam("silence.kind", "\"reason\" or \"later\"");
    answer.silenceKind = kind.get<std::string>();
  }
  if (const Json* restore = find("restore"))
    if (!restore->is_object() || !readTexts(restore->value("rules", Json()), answer.restore))
      return invalidParam("restore", "{\"rules\": [ids]}");
  return std::nullopt;
}

Result<void> carryOut(Engine& engine, const Answer& answer, const FactSet& facts) {
  return engine.store().withTransaction([&] { return CarryOut(engine, answer, facts).run(); });
}

}  // namespace tact
