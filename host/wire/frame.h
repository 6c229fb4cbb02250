// Frames of the browsers' native-messaging protocol.
//
//   stream := frame*
//   frame  := length body
//   length := uint32, native byte order, counts the bytes of body
//   body   := UTF-8 JSON text
//
// A frame is only bytes: this file knows nothing of JSON (see message.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wire/limits.h"

namespace tact {

// Bytes of the length in front of a body.
inline constexpr std::size_t kFrameHeaderBytes = sizeof(std::uint32_t);

// Cuts a stream, fed in chunks of any size, into bodies. Holds at most one unfinished frame.
class FrameDecoder {
 public:
  // Appends the bodies that the chunk completes. Returns false once a length above limits::kMaxFrameBytes was announced: the stream
  // cannot be followed any more, and every later call returns false too. Bodies completed before that are still appended.
  bool feed(std::string_view chunk, std::vector<std::string>& bodies);

  // Whether the stream may end here: no frame is begun and none was refused.
  bool isBetweenFrames() const { return !refused_ && headerBytes_ == 0; }

  // The length that was refused, in bytes; 0 if none was.
  std::uint32_t refusedLength() const { return refused_ ? length_ : 0; }

 private:
  char header_[kFrameHeaderBytes] = {};
  std::size_t headerBytes_ = 0;  // of the present frame's header, read so far
  std::uint32_t length_ = 0;     // of the present body, once its header is whole
  std::string body_;
  bool refused_ = false;
};

// Returns header and body as they go over the wire. EXPECTS a body of at most 2^32-1 bytes.
std::string encodeFrame(std::string_view body);

}  // namespace tact
