#include "exchange/own_copy.h"

#include <algorithm>

#include "core/characters.h"
#include "core/rfc3339.h"
#include "exchange/limits.h"
#include "exchange/problem.h"
#include "json/json_value.h"

namespace tact {
namespace {

constexpr const char* kFormat = "tact-export";
constexpr int kVersion = 1;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string at(std::string_view text, std::size_t offset, const std::string& shown) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return placed(shown, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1);
}

Error wrongAt(std::string_view text, const JsonPointer& pointer, const std::string& what, const std::string& shown) {
  return badFile(at(text, placeOf(text, pointer).begin, shown), what);
}

Error tooMuch() { return badFile("", "there is more than fits into one copy"); }

Result<void> readSettings(const Json& settings, std::string_view text, const std::string& shown, OwnCopy& copy) {
  if (!settings.is_object()) return wrongAt(text, kRootPointer / "settings", "\"settings\" must be an object", shown);
  for (const auto& [name, value] : settings.items()) {
    const auto constant = constantFrom(value);
    if (!constant) return wrongAt(text, kRootPointer / "settings" / name, "this is no setting", shown);
    copy.settings[name] = *constant;
  }
  return {};
}

Result<void> readRules(const Json& rules, std::string_view text, const std::string& shown, OwnCopy& copy) {
  if (!rules.is_object()) return wrongAt(text, kRootPointer / "rules", "\"rules\" must be an object", shown);
  if (rules.size() > limits::kMaxRules)
    return wrongAt(text, kRootPointer / "rules", "these are more rules than any copy of Tact's holds", shown);
  for (const auto& [path, rule] : rules.items()) {
    if (!rule.is_string()) return wrongAt(text, kRootPointer / "rules" / path, "a rule must be the text of its file", shown);
    copy.rules[path] = rule.get<std::string>();
  }
  return {};
}

}  // namespace

Result<std::string> writeCopy(const OwnCopy& copy) {
  std::string text = "{\n\"format\": \"" + std::string(kFormat) + "\",\n\"version\": " + std::to_string(kVersion) +
                     ",\n\"madeAt\": " + dumped(formatInstant({copy.madeAt, 0})) + ",\n\"settings\": {";
  const char* comma = "\n";
  for (const auto& [name, value] : copy.settings) {
    text += comma + dumped(name) + ": " + dumped(jsonOf(value));
    comma = ",\n";
  }
  text += "},\n\"rules\": {";
  comma = "\n";
  if (copy.rules.size() > limits::kMaxRules) return badFile("", "there are more rules than fit into one copy");
  for (const auto& [path, rule] : copy.rules) {
    if (!isUtf8(rule)) return badFile("rules/" + path, "this is not UTF-8, so no copy can hold it", "mend the file or take it away");
    text += comma + dumped(path) + ": " + dumped(rule);
    comma = ",\n";
  }
  text += "},\n\"tables\": {";
  comma = "\n";
  for (const auto& [table, rows] : copy.tables.items()) {
    text += comma + dumped(table) + ": [";
    comma = ",\n";
    const char* next = "\n";
    for (const Json& row : rows) {
      text += next + dumped(row);
      next = ",\n";
      if (text.size() > limits::kMaxCopyBytes) return tooMuch();
    }
    text += "]";
  }
  text += "}\n}\n";
  if (text.size() > limits::kMaxCopyBytes) return tooMuch();
  return text;
}

bool looksLikeCopy(std::string_view begin) {
  if (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
  const auto first = begin.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (begin[first] == '{' || begin[first] == '[');
}

Result<OwnCopy> readCopy(std::string_view text, const std::string& shown) {
  if (text.size() > limits::kMaxCopyBytes) return badFile(shown, "the file is larger than any copy of Tact's");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  JsonError failure;
  auto root = parseJson(text, failure);
  if (!root) return badFile(at(text, failure.offset, shown), failure.message, "the file is damaged or cut off; take another copy");
  const auto is = [&](const char* name, const Json& value) { return root->is_object() && root->value(name, Json()) == value; };
  if (!is("format", kFormat)) return badFile(shown, "this is no copy of Tact's data", "Tact makes one with \"export\"");
  const Json version = root->value("version", Json());
  if (!version.is_number_integer() || version.get<std::int64_t>() < 1)
    return wrongAt(text, kRootPointer / "version", "this is no version", shown);
  if (version.get<std::int64_t>() > kVersion) return badFile(shown, "this copy was made by a newer Tact", "update Tact first");
  for (const auto& [name, unused] : root->items())
    if (name != "format" && name != "version" && name != "madeAt" && name != "settings" && name != "rules" && name != "tables")
      return wrongAt(text, kRootPointer / name, "nobody knows what \"" + name + "\" is", shown);
  OwnCopy copy;
  const Json madeAt = root->value("madeAt", Json());
  const auto instant = madeAt.is_string() ? parseInstant(madeAt.get_ref<const std::string&>()) : std::nullopt;
  if (!instant) return wrongAt(text, kRootPointer / "madeAt", "this is no date", shown);
  copy.madeAt = instant->seconds;
  if (auto read = readSettings(root->value("settings", Json::object()), text, shown, copy); !read) return read.error();
  if (auto read = readRules(root->value("rules", Json::object()), text, shown, copy); !read) return read.error();
  if (root->contains("tables")) copy.tables = std::move((*root)["tables"]);
  return copy;
}

Error placedInCopy(const Error& error, std::string_view text, const std::string& shown) {
  if (!error.path.empty() && error.path.front() != '/') return badFile(shown, error.message);
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
  return badFile(at(text, placeOf(text, pointer).begin, shown),
                 error.path.empty() ? error.message : error.path.substr(1) + ": " + error.message);
}

}  // namespace tact
