// FNV-1a, 64 bit (Fowler, Noll, Vo): a fingerprint to notice change with, not a defence against anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tact {

class Fnv1a {
 public:
  // Adds a text and a mark of its end, so that "ab","c" differs from "a","bc".
  void add(std::string_view text) {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0xFF);
  }

  // Adds a number, its low byte first.
  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) byte(static_cast<unsigned char>(number >> shift));
  }

  std::uint64_t value() const { return value_; }

 private:
  void byte(unsigned char b) { value_ = (value_ ^ b) * 0x100000001b3; }

  std::uint64_t value_ = 0xcbf29ce484222325;
};

// Returns 16 lower-case hexadecimal digits.
inline std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 0xF];
  return digits;
}

}  // namespace tact
