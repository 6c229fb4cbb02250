#include "exchange/own_copy.h"

#include <algorithm>
#include <array>

#include "core/characters.h"
#include "core/rfc3339.h"
#include "exchange/limits.h"
#include "exchange/problem.h"
#include "json/json_value.h"

namespace tact {
namespace {

constexpr const char* kFormat = "tact-export";
constexpr int kVersion = 1;
constexpr std::array<std::string_view, 6> kParts = {"format", "version", "madeAt", "settings", "rules", "tables"};

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string at(std::string_view text, std::size_t offset, const std::string& shown) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return placed(shown, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1);
}

Error wrongAt(std::string_view text, const JsonPointer& pointer, const std::string& what, const std::string& shown) {
  return badFile(FileWanted::valid, at(text, placeOf(text, pointer).begin, shown), what);
}

std::string_view textAt(std::string_view text, Span span) { return text.substr(span.begin, span.end - span.begin); }

// Returns a text, number, switch or null; nothing for a list or an object, which no copy has there.
std::optional<Json> single(std::string_view json) {
  JsonError unread;
  return json.starts_with('{') || json.starts_with('[') ? std::nullopt : parseJson(json, unread);
}

// Gives every member of the object at `name` to `take`, which returns what is wrong with it.
template <typename Take>
Result<void> readMembers(std::string_view text, Span object, const char* name, const std::string& shown, Take take) {
  if (text[object.begin] != '{') return wrongAt(text, kRootPointer / name, "\"" + std::string(name) + "\" must be an object", shown);
  JsonParts members(text, object.begin);
  std::size_t count = 0;
  while (const auto member = members.next()) {
    const auto value = single(textAt(text, member->value));
    std::string wrong = ++count > limits::kMaxCopyEntries ? "these are more than any copy of Tact's holds" : take(member->name, value);
    if (!wrong.empty()) return badFile(FileWanted::valid, at(text, member->value.begin, shown), wrong);
  }
  return {};
}

}  // namespace

Result<std::string> writeCopy(const OwnCopy& copy) {
  if (std::max(copy.settings.size(), copy.rules.size()) > limits::kMaxCopyEntries)
    return badFile(FileWanted::smaller, "", "there are more settings or rules than fit into one copy");
  std::string text = "{\n\"format\": \"" + std::string(kFormat) + "\",\n\"version\": " + std::to_string(kVersion) +
                     ",\n\"madeAt\": " + dumped(formatInstant({copy.madeAt, 0})) + ",\n\"settings\": {";
  const char* comma = "\n";
  for (const auto& [name, value] : copy.settings) {
    text += comma + dumped(name) + ": " + dumped(jsonOf(value));
    comma = ",\n";
  }
  text += "},\n\"rules\": {";
  comma = "\n";
  for (const auto& [path, rule] : copy.rules) {
    if (!isUtf8(rule))
      return badFile(FileWanted::valid, "rules/" + path, "this is not UTF-8, so no copy can hold it", "mend the file or take it away");
    text += comma + dumped(path) + ": " + dumped(rule);
    comma = ",\n";
  }
  text += "},\n\"tables\": ";
  text += copy.tables;
  text += "\n}\n";
  if (text.size() > limits::kMaxCopyBytes) return badFile(FileWanted::smaller, "", "there is more than fits into one copy");
  return text;
}

bool looksLikeCopy(std::string_view begin) {
  if (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
  const auto first = begin.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (begin[first] == '{' || begin[first] == '[');
}

Result<OwnCopy> readCopy(std::string_view text, const std::string& shown) {
  if (text.size() > limits::kMaxCopyBytes) return badFile(FileWanted::smaller, shown, "the file is larger than any copy of Tact's");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  JsonError failure;
  if (!isJson(text, failure))
    return badFile(FileWanted::whole, at(text, failure.offset, shown), failure.message,
                   "the file is damaged or cut off; take another copy");
  std::map<std::string, Span> parts;
  std::optional<JsonParts::Part> odd;
  JsonParts root(text);
  while (auto part = root.next()) {
    const bool isKnown = std::find(kParts.begin(), kParts.end(), part->name) != kParts.end();
    if ((!isKnown || !parts.emplace(part->name, part->value).second) && !odd) odd = std::move(part);
  }
  const auto partAt = [&](const char* name) { return parts.contains(name) ? single(textAt(text, parts.at(name))) : std::nullopt; };
  if (partAt("format") != Json(kFormat))
    return badFile(FileWanted::known, shown, "this is no copy of Tact's data", "Tact makes one with \"export\"");
  const Json version = partAt("version").value_or(Json());
  if (!version.is_number_integer() || version.get<std::int64_t>() < 1)
    return wrongAt(text, kRootPointer / "version", "this is no version", shown);
  if (version.get<std::int64_t>() > kVersion)
    return badFile(FileWanted::older, shown, "this copy was made by a newer Tact", "update Tact first");
  if (odd && parts.contains(odd->name))
    return badFile(FileWanted::valid, at(text, odd->key.begin, shown), "\"" + odd->name + "\" stands here twice");
  if (odd) return badFile(FileWanted::valid, at(text, odd->key.begin, shown), "nobody knows what \"" + odd->name + "\" is");
  OwnCopy copy;
  const Json madeAt = partAt("madeAt").value_or(Json());
  const auto instant = madeAt.is_string() ? parseInstant(madeAt.get_ref<const std::string&>()) : std::nullopt;
  if (!instant) return wrongAt(text, kRootPointer / "madeAt", "this is no date", shown);
  copy.madeAt = instant->seconds;
  const auto takeSetting = [&](const std::string& name, const std::optional<Json>& value) -> std::string {
    const auto constant = value ? constantFrom(*value) : std::nullopt;
    if (!constant) return "this is no setting";
    return copy.settings.emplace(name, *constant).second ? "" : "this is set twice";
  };
  const auto takeRule = [&](const std::string& path, const std::optional<Json>& rule) -> std::string {
    if (!rule || !rule->is_string()) return "a rule must be the text of its file";
    return copy.rules.emplace(path, rule->get<std::string>()).second ? "" : "this rule stands here twice";
  };
  if (parts.contains("settings"))
    if (auto read = readMembers(text, parts.at("settings"), "settings", shown, takeSetting); !read) return read.error();
  if (parts.contains("rules"))
    if (auto read = readMembers(text, parts.at("rules"), "rules", shown, takeRule); !read) return read.error();
  if (parts.contains("tables")) copy.tables = textAt(text, parts.at("tables"));
  return copy;
}

Error placedInCopy(const Error& error, std::string_view text, const std::string& shown) {
  if (!error.path.empty() && error.path.front() != '/') return badFile(FileWanted::valid, shown, error.message);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  // The pointer was written by us, from the names that stand in the text.
  JsonPointer pointer = kRootPointer / "tables";
  for (std::size_t begin = 1; begin < error.path.size() + 1 && !error.path.empty();) {
    const std::size_t end = std::min(error.path.find('/', begin), error.path.size());
    std::string token = error.path.substr(begin, end - begin);
    for (const auto& [escape, plain] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}})
      for (std::size_t found = 0; (found = token.find(escape, found)) != std::string::npos; ++found) token.replace(found, 2, plain);
    pointer /= token;
    begin = end + 1;
  }
  return badFile(FileWanted::valid, at(text, placeOf(text, pointer).begin, shown),
                 error.path.empty() ? error.message : error.path.substr(1) + ": " + error.message);
}

}  // namespace tact
