// The checks that every text from outside passes before it is stored.
#pragma once

#include <string>
#include <string_view>

#include "core/plain_line.h"
#include "core/result.h"
#include "store/records.h"

namespace tact {

// What a person's key must be (kMaxKeyBytes).
inline constexpr const char* kKeyMustBe = "a text of 1 to 200 bytes, not blank and without control characters";

inline Result<void> checkKey(const std::string& key) {
  bool isBlank = true;
  for (std::size_t at = 0; isBlank && at < key.size();) isBlank = isUnseen(nextCharacter(key, at));
  if (!isBlank && key.size() <= kMaxKeyBytes && isPlainLine(key)) return {};
  return Error{Failure::invalidValue, std::string("a person's key must be ") + kKeyMustBe, "key", 0, kKeyMustBe};
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
