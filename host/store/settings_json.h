// The text of settings.json: dotted names over nested or dotted spelling, and where a text goes wrong. No files here (see
// settings_file.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/value.h"

namespace tact {

// Keeps the order of keys, so that a file written by hand stays recognisable.
using SettingsJson = nlohmann::ordered_json;

// Deepest nesting that is read, in objects, inclusive; what lies deeper is kept but has no name.
inline constexpr int kMaxSettingsNesting = 16;

// Returns the object a text holds. invalidValue: it is not one; the message is "3:10: what is wrong" (line and column count
// from 1, columns in bytes).
Result<SettingsJson> parseSettings(std::string_view text);

// Returns every scalar by dotted name, but "revision". Of two spellings of one name the later counts.
std::map<std::string, Constant> namedValues(const SettingsJson& root);

// Returns the line, from 1, where a text spells the value of this dotted name that counts; 0 if it does not, or does not parse.
std::size_t lineOfSetting(std::string_view text, std::string_view name);

// Returns the top-level "revision"; 0 if there is none.
std::int64_t revisionOf(const SettingsJson& root);
void setRevision(SettingsJson& root, std::int64_t revision);

// Gives the name a value where it is spelt first, else inside the deepest object whose name leads there.
void assign(SettingsJson& root, std::string_view name, const Constant& value);

// Takes every spelling of the name out.
void remove(SettingsJson& root, std::string_view name);

}  // namespace tact
