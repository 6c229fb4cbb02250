// Bytes as text of 64 letters (RFC 4648, with padding): files inside JSON.
//
// Written out here: of what Tact is built with, only headers of Boost's own inside have it, and those may change.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tact {

std::string encodeBase64(std::string_view bytes);

// Nothing if the text is no whole base64: another letter, a wrong length, padding elsewhere than at the end, bits left over.
std::optional<std::string> decodeBase64(std::string_view text);

}  // namespace tact
