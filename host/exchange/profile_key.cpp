#include "exchange/profile_key.h"

#include <algorithm>

#include "core/characters.h"
#include "store/keys.h"

namespace tact {
namespace {

bool startsWithLetters(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), [](char want, char is) {
           return want == (is >= 'A' && is <= 'Z' ? static_cast<char>(is | 0x20) : is);
         });
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Empty for half an escape.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1, low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
    if (high < 0 || low < 0) return {};
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return out;
}

// What stands behind ".../in/"; empty if that is not LinkedIn's.
std::string_view nameIn(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (startsWithLetters(address, scheme)) address.remove_prefix(scheme.size());
  const std::size_t path = address.find('/');
  if (path == std::string_view::npos) return {};
  const std::string_view host = address.substr(0, path);
  constexpr std::string_view kHost = "linkedin.com";
  if (host.size() < kHost.size() || !startsWithLetters(host.substr(host.size() - kHost.size()), kHost)) return {};
  if (host.size() > kHost.size() && host[host.size() - kHost.size() - 1] != '.') return {};
  address.remove_prefix(path);
  if (!startsWithLetters(address, "/in/")) return {};
  address.remove_prefix(4);
  return address.substr(0, address.find_first_of("/?#"));
}

}  // namespace

std::string keyOfAddress(std::string_view address) {
  const std::string name = decoded(nameIn(address));
  if (name.empty() || !isUtf8(name)) return {};
  std::string kept;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const Character c = nextCharacter(name, at);
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F) continue;  // marks of direction
    if (c == '/' || c == '?' || c == '#' || isSpace(c)) return {};
    kept.append(name, begin, at - begin);
  }
  std::string key = isMemberNumber(kept) ? kept : composedSmall(kept);
  return checkKey(key) ? key : std::string();
}

}  // namespace tact
