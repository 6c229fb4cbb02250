// Caps of the wire: number, unit, whether inclusive, and what happens beyond it. PROTOCOL.md tells the same to the other side.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tact::limits {

// Longest body of a frame that is read, in bytes, inclusive. Checked before memory is reserved. Beyond: the stream is given up.
inline constexpr std::uint32_t kMaxFrameBytes = 1'048'576;

// Longest body that is written, in bytes, inclusive; browsers close the port beyond 1 MiB. Beyond: the reply comes in pages.
inline constexpr std::size_t kMaxReplyBytes = 921'600;

// Most subjects of one assess, inclusive. Beyond: tooManySubjects.
inline constexpr std::size_t kMaxSubjects = 2'000;

// Bytes of replies waiting to be written, exclusive. Beyond: nothing more is read until some are written.
inline constexpr std::size_t kMaxWaitingBytes = 8 * 1'048'576;

// Most bytes of a file in one message, before they are written as base64, inclusive. Beyond: invalidParams.
inline constexpr std::size_t kMaxPieceBytes = 524'288;

}  // namespace tact::limits
