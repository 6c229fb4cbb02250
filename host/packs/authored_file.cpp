#include "packs/authored_file.h"

#include <algorithm>

#include "core/vocabulary.h"

namespace tact {

AuthoredFile::AuthoredFile(std::string_view name, std::string_view text, std::vector<Diagnostic>& diagnostics)
    : name_(name), text_(text), diagnostics_(diagnostics) {
  JsonError failure;
  if (auto parsed = parseJson(text, failure)) {
    root_ = std::move(*parsed);
    if (!root_.is_object()) add(Severity::error, {0, 1}, kRootPointer, "this file must hold a JSON object", "");
    return;
  }
  add(Severity::error, {failure.offset, failure.offset + 1}, kRootPointer, failure.message, "");
}

void AuthoredFile::add(Severity severity, Span place, const JsonPointer& at, std::string message, std::string hint) {
  Diagnostic d = diagnosticAt(name_, text_, place, std::move(message), std::move(hint));
  d.severity = severity;
  d.pointer = at.to_string();
  if (severity == Severity::error) ++errors_;
  diagnostics_.push_back(std::move(d));
}

void AuthoredFile::error(const JsonPointer& at, std::string message, std::string hint) {
  add(Severity::error, placeOf(text_, at), at, std::move(message), std::move(hint));
}

void AuthoredFile::warning(const JsonPointer& at, std::string message, std::string hint) {
  add(Severity::warning, placeOf(text_, at), at, std::move(message), std::move(hint));
}

void AuthoredFile::issues(const JsonPointer& at, const std::vector<cel::Issue>& found) {
  if (found.empty()) return;  // finding the place means reading the text again
  const Span literal = placeOf(text_, at);
  for (const cel::Issue& issue : found)
    add(Severity::error, placeInString(text_, literal, issue.begin, issue.end), at, issue.message, issue.hint);
}

void AuthoredFile::onlyKeys(const JsonPointer& at, std::initializer_list<std::string_view> keys) {
  const Json* here = object(at);
  if (here == nullptr) return;
  for (const auto& [key, value] : here->items()) {
    if (key == "$schema" || std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    const std::string_view near = nearest(key, keys);
    add(Severity::error, placeOf(text_, at / key, true), at / key, "there is no key \"" + key + "\" here", didYouMean(near));
  }
}

const Json* AuthoredFile::object(const JsonPointer& at) const {
  if (!root_.contains(at)) return nullptr;
  const Json& value = root_.at(at);
  return value.is_object() ? &value : nullptr;
}

const Json* AuthoredFile::find(const JsonPointer& at, std::string_view key) {
  const Json* here = object(at);
  if (here == nullptr) return nullptr;
  const auto it = here->find(std::string(key));
  return it == here->end() ? nullptr : &*it;
}

std::string AuthoredFile::text(const JsonPointer& at, std::string_view key, bool required) {
  const Json* value = find(at, key);
  if (value == nullptr) {
    if (required) error(at, "\"" + std::string(key) + "\" is missing");
    return {};
  }
  if (!value->is_string() || (required && value->get_ref<const std::string&>().empty())) {
    error(at / std::string(key), "\"" + std::string(key) + "\" must be a text");
    return {};
  }
  return value->get<std::string>();
}

bool AuthoredFile::boolean(const JsonPointer& at, std::string_view key, bool fallback) {
  const Json* value = find(at, key);
  if (value == nullptr) return fallback;
  if (value->is_boolean()) return value->get<bool>();
  error(at / std::string(key), "\"" + std::string(key) + "\" must be true or false");
  return fallback;
}

std::int64_t AuthoredFile::integer(const JsonPointer& at, std::string_view key, std::int64_t fallback) {
  const Json* value = find(at, key);
  if (value == nullptr) return fallback;
  if (value->is_number_integer()) return value->get<std::int64_t>();
  error(at / std::string(key), "\"" + std::string(key) + "\" must be a whole number");
  return fallback;
}

std::vector<std::string> AuthoredFile::texts(const JsonPointer& at, std::string_view key, bool required) {
  const Json* value = find(at, key);
  const std::string name(key);
  if (value == nullptr || !value->is_array() || (required && value->empty())) {
    if (value != nullptr)
      error(at / name, "\"" + name + "\" must be a list of texts" + (required ? " that is not empty" : ""));
    else if (required)
      error(at, "\"" + name + "\" is missing");
    return {};
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < value->size(); ++i) {
    if ((*value)[i].is_string())
      out.push_back((*value)[i].get<std::string>());
    else
      error(at / name / i, "this must be a text");
  }
  return out;
}

MomentSet AuthoredFile::moments(const JsonPointer& at, bool required) {
  MomentSet set;
  const auto names = texts(at, "moments", required);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (const auto moment = momentNamed(names[i])) {
      set.add(*moment);
      continue;
    }
    const std::string_view near = nearest(names[i], {kMomentNames.begin(), kMomentNames.end()});
    error(at / "moments" / i, "there is no moment '" + names[i] + "'", didYouMean(near));
  }
  return set;
}

std::optional<Constant> AuthoredFile::scalar(const JsonPointer& at) {
  const Json& value = root_.at(at);
  switch (value.type()) {
    case Json::value_t::null: return Constant(nullptr);
    case Json::value_t::boolean: return Constant(value.get<bool>());
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned: return Constant(value.get<std::int64_t>());
    case Json::value_t::number_float: return Constant(value.get<double>());
    case Json::value_t::string: return Constant(value.get<std::string>());
    case Json::value_t::array:
      if (value.empty()) return Constant(TextList());
      [[fallthrough]];
    default: error(at, "this must be a single value"); return std::nullopt;
  }
}

}  // namespace tact
