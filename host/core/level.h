// How a verdict and its findings are graded.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tact {

// In rising order of what a verdict is decided by: hold if any finding is, else caution, else unknown if the answer to the
// question being asked could yield one of these, else go, else tip, else clear. A rule's level is tip, go, caution or hold.
enum class Level : std::uint8_t { clear, tip, go, unknown, caution, hold };

inline constexpr std::array<std::string_view, 6> kLevelNames = {"clear", "tip", "go", "unknown", "caution", "hold"};

inline std::string_view name(Level level) { return kLevelNames[static_cast<std::size_t>(level)]; }

inline std::optional<Level> levelNamed(std::string_view text) {
  for (std::size_t i = 0; i < kLevelNames.size(); ++i)
    if (kLevelNames[i] == text) return static_cast<Level>(i);
  return std::nullopt;
}

// How much a level warns, from 0: a change "lowers" a verdict when this number falls. Whether one is told "go", a tip or nothing makes no
// difference here.
inline int severity(Level level) {
  switch (level) {
    case Level::hold: return 3;
    case Level::caution: return 2;
    case Level::unknown: return 1;
    default: return 0;
  }
}

}  // namespace tact
