// Which language a person is spoken to in: their setting, else their browser's, else English.
//
// Only a language that Tact's texts are shipped in; a variant ("de-AT") is its language.
#pragma once

#include <string>
#include <string_view>

#include "packs/library.h"

namespace tact {

// The setting's name; its values are the codes of the shipped languages.
inline constexpr const char* kLanguageSetting = "display.language";

// Returns the code of the language in force. `client`: what the browser says, "de-DE"; may be empty or nonsense.
std::string languageInForce(const SettingValues& settings, std::string_view client);

// Returns what to load the library with: nothing for English, which is the original.
std::optional<Locale> localeToLoad(const std::string& language);

}  // namespace tact
