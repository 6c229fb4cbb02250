// The checks that every text from outside passes before it is stored.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "store/records.h"

namespace tact {

// A person's key: 1 to kMaxKeyBytes bytes.
inline Result<void> checkKey(const std::string& key) {
  if (!key.empty() && key.size() <= kMaxKeyBytes) return {};
  return Error{Failure::invalidValue, "a person's key must be a text of 1 to 200 bytes", "key", 0, "a text of 1 to 200 bytes"};
}

// Whether this names a person by LinkedIn's number for them: nobody chooses such an address.
inline bool isMemberNumber(const std::string& key) { return key.starts_with("ACoA"); }

// Makes control characters spaces, but for those named: no name has one, and in a reply each takes six bytes.
inline void blankControls(std::string& text, std::string_view but = "") {
  for (char& c : text)
    if ((static_cast<unsigned char>(c) < 0x20 || c == 0x7F) && but.find(c) == std::string_view::npos) c = ' ';
}

// A name or company: at most kMaxNameBytes bytes.
inline Result<void> checkName(const std::string& path, const std::string& name) {
  if (name.size() <= kMaxNameBytes) return {};
  return Error{Failure::invalidValue, path + " must be a text of at most 1024 bytes", path, 0, "a text of at most 1024 bytes"};
}

}  // namespace tact
