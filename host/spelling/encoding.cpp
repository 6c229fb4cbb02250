#include "spelling/encoding.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace tact {
namespace {

// What stands at 0xA0 to 0xFF where it is not the same as in Unicode.
constexpr std::u16string_view kLatin2 =
    u"\u00A0\u0104\u02D8\u0141\u00A4\u013D\u015A\u00A7\u00A8\u0160\u015E\u0164\u0179\u00AD\u017D\u017B"
    u"\u00B0\u0105\u02DB\u0142\u00B4\u013E\u015B\u02C7\u00B8\u0161\u015F\u0165\u017A\u02DD\u017E\u017C"
    u"\u0154\u00C1\u00C2\u0102\u00C4\u0139\u0106\u00C7\u010C\u00C9\u0118\u00CB\u011A\u00CD\u00CE\u010E"
    u"\u0110\u0143\u0147\u00D3\u00D4\u0150\u00D6\u00D7\u0158\u016E\u00DA\u0170\u00DC\u00DD\u0162\u00DF"
    u"\u0155\u00E1\u00E2\u0103\u00E4\u013A\u0107\u00E7\u010D\u00E9\u0119\u00EB\u011B\u00ED\u00EE\u010F"
    u"\u0111\u0144\u0148\u00F3\u00F4\u0151\u00F6\u00F7\u0159\u016F\u00FA\u0171\u00FC\u00FD\u0163\u02D9";
static_assert(kLatin2.size() == 96);

struct Exchange {
  unsigned char byte;
  Character character;
};
constexpr std::array kLatin9 = {Exchange{0xA4, 0x20AC}, Exchange{0xA6, 0x0160}, Exchange{0xA8, 0x0161}, Exchange{0xB4, 0x017D},
                                Exchange{0xB8, 0x017E}, Exchange{0xBC, 0x0152}, Exchange{0xBD, 0x0153}, Exchange{0xBE, 0x0178}};

enum class Encoding { unknown, utf8, latin1, latin2, latin9 };

Encoding encodingNamed(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c != '-' && c != '_') plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (plain == "UTF8") return Encoding::utf8;
  if (plain == "ISO88591") return Encoding::latin1;
  if (plain == "ISO88592") return Encoding::latin2;
  if (plain == "ISO885915") return Encoding::latin9;
  return Encoding::unknown;
}

// The byte of a character beyond ASCII, or 0.
unsigned char byteOf(Character c, Encoding encoding) {
  if (encoding == Encoding::latin2) {
    const auto at = c <= 0xFFFF ? kLatin2.find(static_cast<char16_t>(c)) : std::u16string_view::npos;
    return at == std::u16string_view::npos ? 0 : static_cast<unsigned char>(0xA0 + at);
  }
  if (encoding == Encoding::latin9) {
    for (const Exchange& one : kLatin9) {
      if (one.character == c) return one.byte;
      if (one.byte == c) return 0;  // displaced
    }
  }
  return c >= 0xA0 && c <= 0xFF ? static_cast<unsigned char>(c) : 0;
}

}  // namespace

bool isKnownEncoding(std::string_view encoding) { return encodingNamed(encoding) != Encoding::unknown; }

std::optional<std::string> encoded(std::string_view word, std::string_view encoding) {
  const Encoding into = encodingNamed(encoding);
  if (into == Encoding::unknown) return std::nullopt;
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const Character c = nextCharacter(word, at);
    if (c < 0) return std::nullopt;
    if (c < 0x80 || into == Encoding::utf8) {
      out.append(word.substr(from, at - from));
      continue;
    }
    const unsigned char byte = byteOf(c, into);
    if (byte == 0) return std::nullopt;
    out += static_cast<char>(byte);
  }
  return out;
}

}  // namespace tact
