// Whether a text is the address of a page that a person may be sent to.
//
// Not a parser of URLs: what a browser would have to mend or escape is refused, and so is everything but http and https.
#pragma once

#include <algorithm>
#include <string_view>

namespace tact {

// Longest address of a page, in bytes, inclusive.
inline constexpr std::size_t kMaxAddressBytes = 500;

inline bool isWebAddress(std::string_view text) {
  if (text.size() > kMaxAddressBytes) return false;
  std::string_view rest = text;
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) rest.remove_prefix(scheme.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const auto isHostCharacter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  };
  constexpr std::string_view kEscaped = "\"<>\\^`{|}";
  return rest.size() < text.size() && !host.empty() && std::all_of(host.begin(), host.end(), isHostCharacter) &&
         std::all_of(rest.begin(), rest.end(), [&](char c) { return c > ' ' && c < '\x7F' && kEscaped.find(c) == std::string_view::npos; });
}

}  // namespace tact
