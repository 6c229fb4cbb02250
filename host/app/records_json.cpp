#include "app/records_json.h"

#include <algorithm>

#include "core/rfc3339.h"
#include "json/json_value.h"
#include "store/keys.h"

namespace tact {
namespace {

template <typename T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// Reads keys of one object; remembers the first that does not fit.
class Reader {
 public:
  explicit Reader(const Json& json) : json_(json) {}

  void text(const char* key, std::string& out) {
    read(key, "a text", [&](const Json& v) { return v.is_string() && (out = v.get<std::string>(), true); });
  }
  void optionalText(const char* key, std::optional<std::string>& out) {
    read(key, "a text or null", [&](const Json& v) {
      if (v.is_null()) out.reset();
      if (v.is_string()) out = v.get<std::string>();
      return v.is_null() || v.is_string();
    });
  }
  void boolean(const char* key, bool& out) {
    read(key, "true or false", [&](const Json& v) { return v.is_boolean() && (out = v.get<bool>(), true); });
  }
  void optionalBool(const char* key, std::optional<bool>& out) {
    read(key, "true, false or null", [&](const Json& v) {
      if (v.is_null()) out.reset();
      if (v.is_boolean()) out = v.get<bool>();
      return v.is_null() || v.is_boolean();
    });
  }
  void integer(const char* key, std::int64_t& out) {
    read(key, "a whole number", [&](const Json& v) { return v.is_number_integer() && (out = v.get<std::int64_t>(), true); });
  }
  void optionalInteger(const char* key, std::optional<std::int64_t>& out) {
    read(key, "a whole number or null", [&](const Json& v) {
      if (v.is_null()) out.reset();
      if (v.is_number_integer()) out = v.get<std::int64_t>();
      return v.is_null() || v.is_number_integer();
    });
  }
  void time(const char* key, std::optional<std::int64_t>& out) {
    read(key, "an instant such as 2026-11-20T14:00:00Z, a date, or null", [&](const Json& v) {
      if (v.is_null()) {
        out.reset();
        return true;
      }
      const auto instant = v.is_string() ? parseInstant(v.get_ref<const std::string&>(), true) : std::nullopt;
      if (instant) out = instant->seconds;
      return instant.has_value();
    });
  }
  void wrong(const std::string& path, const char* expected) {
    if (!error_) error_ = RpcError{ErrorCode::invalidValue, "'" + path + "' has a wrong value", {{"path", path}, {"expected", expected}}};
  }
  std::optional<RpcError> result() { return std::move(error_); }

 private:
  template <typename Take>
  void read(const char* key, const char* expected, Take take) {
    const auto it = json_.find(key);
    if (it != json_.end() && !take(*it)) wrong(key, expected);
  }

  const Json& json_;
  std::optional<RpcError> error_;
};

}  // namespace

Json timeJson(const std::optional<std::int64_t>& seconds) {
  return seconds ? Json(formatInstant({std::min(*seconds, kLastInstant), 0})) : Json(nullptr);
}

Json toJson(const Process& p, std::int64_t now) {
  return {{"id", p.id},
          {"company", p.company},
          {"title", p.title},
          {"stage", p.stage},
          {"appliedAt", timeJson(p.appliedAt)},
          {"interviewAt", timeJson(p.interviewAt)},
          {"decidedAt", timeJson(p.decidedAt)},
          {"decisionDueAt", timeJson(p.decisionDueAt)},
          {"wentWell", orNull(p.wentWell)},
          {"chances", orNull(p.chances)},
          {"thankYouSent", hasThanked(p, now)},
          {"chasersSent", p.chasersSent},
          {"nobodyElse", p.nobodyElse},
          {"updatedAt", timeJson(p.updatedAt)},
          {"revision", p.revision}};
}

Json toJson(const Person& person) {
  Json relation = Json::object();
  for (const auto& [name, value] : person.relation) relation[name.substr(name.find('.') + 1)] = jsonOf(value);
  return {{"key", person.key},
          {"name", person.name},
          {"company", person.company},
          {"relation", relation},
          {"processId", orNull(person.processId)},
          {"revision", person.revision}};
}

Json toJson(const RemovedProcess& removed, std::int64_t now) {
  Json marks = Json::array();
  for (const auto& [id, mark] : removed.marks)
    marks.push_back({{"kind", id.kind},
                     {"key", id.key},
                     {"occasion", timeJson(mark.occasion)},
                     {"doneAt", timeJson(mark.doneAt)},
                     {"snoozedUntil", timeJson(mark.snoozedUntil)}});
  return {{"process", toJson(removed.process, now)}, {"people", removed.people}, {"followUps", std::move(marks)}};
}

std::optional<RpcError> apply(const Json& json, Process& p, std::int64_t now) {
  Reader reader(json);
  reader.text("company", p.company);
  reader.text("title", p.title);
  reader.text("stage", p.stage);
  reader.time("appliedAt", p.appliedAt);
  reader.time("interviewAt", p.interviewAt);
  reader.time("decidedAt", p.decidedAt);
  reader.time("decisionDueAt", p.decisionDueAt);
  reader.optionalBool("wentWell", p.wentWell);
  reader.optionalText("chances", p.chances);
  bool thanked = hasThanked(p, now);
  reader.boolean("thankYouSent", thanked);
  sayThanked(p, thanked, now);
  reader.integer("chasersSent", p.chasersSent);
  reader.boolean("nobodyElse", p.nobodyElse);
  return reader.result();
}

std::optional<RpcError> apply(const Json& json, Person& person) {
  Reader reader(json);
  reader.text("key", person.key);
  reader.text("name", person.name);
  reader.text("company", person.company);
  reader.optionalInteger("processId", person.processId);
  if (const auto relation = json.find("relation"); relation != json.end()) {
    if (!relation->is_object()) reader.wrong("relation", "an object");
    for (const auto& [name, value] : relation->items()) {
      const std::string fact = "relation." + name;
      const auto constant = constantFrom(value);
      if (!constant)
        reader.wrong(fact, "a single value");
      else if (value.is_null())
        person.relation.erase(fact);
      else
        person.relation[fact] = *constant;
    }
  }
  return reader.result();
}

std::optional<RpcError> apply(const Json& json, RemovedProcess& removed, std::int64_t now) {
  const Json process = json.value("process", Json()), people = json.value("people", Json()), marks = json.value("followUps", Json());
  Reader reader(json);
  if (!process.is_object()) reader.wrong("process", "an object");
  if (!people.is_array()) reader.wrong("people", "a list");
  if (!marks.is_array()) reader.wrong("followUps", "a list");
  if (auto wrong = reader.result()) return wrong;
  for (const Json& key : people) {
    if (!key.is_string() || !checkKey(key.get<std::string>()))
      reader.wrong("people", "keys");
    else
      removed.people.push_back(key.get<std::string>());
  }
  for (const Json& one : marks) {
    FollowUpMarkId id;
    FollowUpMark mark;
    std::optional<std::int64_t> occasion;
    Reader of(one);
    of.text("kind", id.kind);
    of.text("key", id.key);
    of.time("occasion", occasion);
    of.time("doneAt", mark.doneAt);
    of.time("snoozedUntil", mark.snoozedUntil);
    if (auto wrong = of.result()) return wrong;
    if (!occasion || id.kind.empty() || (!id.key.empty() && !checkKey(id.key))) reader.wrong("followUps", "what a removal has returned");
    mark.occasion = occasion.value_or(0);
    removed.marks[id] = mark;
  }
  if (auto wrong = reader.result()) return wrong;
  return apply(process, removed.process, now);
}

}  // namespace tact
