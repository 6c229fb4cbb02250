// The situations that are judged, and sets of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tact {

enum class Moment : std::uint8_t { invite, note, incoming, connection, self, followUp };

inline constexpr std::array<std::string_view, 6> kMomentNames = {"invite", "note", "incoming", "connection", "self", "followUp"};

inline std::string_view name(Moment moment) { return kMomentNames[static_cast<std::size_t>(moment)]; }

inline std::optional<Moment> momentNamed(std::string_view text) {
  for (std::size_t i = 0; i < kMomentNames.size(); ++i)
    if (kMomentNames[i] == text) return static_cast<Moment>(i);
  return std::nullopt;
}

// One bit a moment.
class MomentSet {
 public:
  void add(Moment moment) { bits_ = static_cast<std::uint8_t>(bits_ | bit(moment)); }
  bool has(Moment moment) const { return (bits_ & bit(moment)) != 0; }
  bool empty() const { return bits_ == 0; }
  bool covers(MomentSet other) const { return (other.bits_ & ~bits_) == 0; }

 private:
  static std::uint8_t bit(Moment moment) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(moment)); }
  std::uint8_t bits_ = 0;
};

}  // namespace tact
