#include "store/settings_json.h"

#include <algorithm>
#include <vector>

#include "json/json_text.h"

namespace tact {

namespace {

constexpr const char* kRevision = "revision";

Error problemAt(std::string_view text, std::size_t at, const std::string& what) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto newline = before.rfind('\n');
  const auto column = newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
  return Error{Failure::invalidValue, std::to_string(line) + ":" + std::to_string(column) + ": " + what, {}, 0, {}};
}

SettingsJson toJson(const Constant& constant) {
  const auto write = [](const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, TextList>)
      return SettingsJson();  // no setting is a list
    else
      return SettingsJson(value);
  };
  return std::visit(write, constant);
}

// Leaves out what the settings do not know: lists, and objects, which are walked instead.
bool toConstant(const SettingsJson& json, Constant& constant) {
  if (json.is_null())
    constant = nullptr;
  else if (json.is_boolean())
    constant = json.get<bool>();
  else if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
    constant = json.get<double>();
  else if (json.is_number_integer())
    constant = json.get<std::int64_t>();
  else if (json.is_number_float())
    constant = json.get<double>();
  else if (json.is_string())
    constant = json.get<std::string>();
  else
    return false;
  return true;
}

void collect(const SettingsJson& object, const std::string& prefix, int depth, std::map<std::string, Constant>& values) {
  if (depth > kMaxSettingsNesting) return;
  for (const auto& [key, value] : object.items()) {
    if (depth == 1 && key == kRevision) continue;
    const std::string name = prefix + key;
    if (value.is_object())
      collect(value, name + '.', depth + 1, values);
    else if (Constant constant; toConstant(value, constant))
      values[name] = std::move(constant);
  }
}

// Returns whether an object under this key leads to the name, which then loses that part.
bool leadsTo(const std::string& key, const SettingsJson& value, std::string_view& name) {
  if (!value.is_object() || name.size() <= key.size() + 1 || !name.starts_with(key) || name[key.size()] != '.') return false;
  name.remove_prefix(key.size() + 1);
  return true;
}

// Finds the spelling that counts, which is the last. Returns whether there is one.
bool find(const SettingsJson& object, std::string_view name, const JsonPointer& at, int depth, JsonPointer& found) {
  if (depth > kMaxSettingsNesting) return false;
  bool any = false;
  for (const auto& [key, member] : object.items()) {
    std::string_view rest = name;
    if (key == name && !member.is_object()) {
      found = at / key;
      any = true;
    } else if (leadsTo(key, member, rest)) {
      any = find(member, rest, at / key, depth + 1, found) || any;
    }
  }
  return any;
}

// Puts the value (if any is left to put) where the name is spelt, and takes out every other spelling.
void replace(SettingsJson& object, std::string_view name, const SettingsJson*& value, int depth) {
  if (depth > kMaxSettingsNesting) return;
  std::vector<std::string> spelt;
  for (auto& [key, member] : object.items()) {
    std::string_view rest = name;
    if (key == name && !member.is_object()) {
      if (value != nullptr)
        member = *value;
      else
        spelt.push_back(key);
      value = nullptr;
    } else if (leadsTo(key, member, rest)) {
      replace(member, rest, value, depth + 1);
    }
  }
  for (const std::string& key : spelt) object.erase(key);
}

}  // namespace

Result<SettingsJson> parseSettings(std::string_view text) {
  JsonError error;
  if (!parseJson(text, error)) return problemAt(text, error.offset, error.message);
  // The text is sound: read again only to keep the order of its keys.
  SettingsJson root = SettingsJson::parse(text, nullptr, false);
  if (!root.is_object()) return problemAt(text, 0, "settings are one object: {...}");
  return root;
}

std::map<std::string, Constant> namedValues(const SettingsJson& root) {
  std::map<std::string, Constant> values;
  collect(root, "", 1, values);
  return values;
}

std::size_t lineOfSetting(std::string_view text, std::string_view name) {
  const auto root = parseSettings(text);
  JsonPointer found;
  if (!root || !find(*root, name, kRootPointer, 1, found)) return 0;
  const Span place = placeOf(text, found, true);
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place.begin), '\n'));
}

std::int64_t revisionOf(const SettingsJson& root) {
  const auto found = root.find(kRevision);
  return found != root.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

void setRevision(SettingsJson& root, std::int64_t revision) {
  if (root.contains(kRevision)) {
    root[kRevision] = revision;
    return;
  }
  SettingsJson first = SettingsJson::object();
  first[kRevision] = revision;
  for (auto& [key, value] : root.items()) first[key] = std::move(value);
  root = std::move(first);
}

void assign(SettingsJson& root, std::string_view name, const Constant& value) {
  const SettingsJson json = toJson(value);
  const SettingsJson* left = &json;
  replace(root, name, left, 1);
  if (left == nullptr) return;
  SettingsJson* object = &root;
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (auto& [key, member] : object->items()) {
      if (!leadsTo(key, member, name)) continue;
      object = &member;
      deeper = true;
      break;
    }
  }
  (*object)[std::string(name)] = json;
}

void remove(SettingsJson& root, std::string_view name) {
  const SettingsJson* nothing = nullptr;
  replace(root, name, nothing, 1);
}

}  // namespace tact
