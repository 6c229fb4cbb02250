// The one value of a key of Windows' registry, below HKEY_CURRENT_USER; only there.
#pragma once

#include <optional>
#include <string>

namespace tact {

// Returns the key's default value in UTF-8; nothing where there is no such key.
std::optional<std::string> registryValue(const std::string& key);

// Makes the key, where it is missing, and sets its default value. Returns whether that worked.
bool setRegistryValue(const std::string& key, const std::string& value);

// Removes the key. Returns whether it is gone.
bool removeRegistryKey(const std::string& key);

}  // namespace tact
