#include "core/note/simhash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "core/fnv1a.h"
#include "core/limits.h"

namespace tact {
namespace {

// FNV-1a leaves the high bits of short texts alike; SimHash needs every bit to be a coin of its own (the finish of SplitMix64).
std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

}  // namespace

std::optional<std::uint64_t> simHash(const NoteText& text, std::string_view name, std::string_view company) {
  const NoteText names(name), companies(company);
  const auto isLeftOut = [&](const Word& word) {
    const auto isSame = [&](const Word& other) { return other.folded == word.folded; };
    return word.startsUpper && (std::any_of(names.words().begin(), names.words().end(), isSame) ||
                                std::any_of(companies.words().begin(), companies.words().end(), isSame));
  };
  std::vector<std::string_view> words;
  words.reserve(text.words().size());
  for (const Word& word : text.words())
    if (!isLeftOut(word)) words.push_back(word.folded);
  if (words.size() < limits::kMinHashedWords) return std::nullopt;
  std::array<int, 64> votes{};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    Fnv1a pair;
    pair.add(words[i]);
    pair.add(words[i + 1]);
    const std::uint64_t bits = mixed(pair.value());
    for (std::size_t bit = 0; bit < 64; ++bit) votes[bit] += (bits >> bit & 1) != 0 ? 1 : -1;
  }
  std::uint64_t hash = 0;
  for (std::size_t bit = 0; bit < 64; ++bit)
    if (votes[bit] > 0) hash |= std::uint64_t{1} << bit;
  return hash;
}

bool isNear(std::uint64_t a, std::uint64_t b) { return std::popcount(a ^ b) <= limits::kMaxNearBits; }

}  // namespace tact
