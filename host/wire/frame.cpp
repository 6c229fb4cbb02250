#include "wire/frame.h"

#include <algorithm>
#include <cstring>

namespace tact {

bool FrameDecoder::feed(std::string_view chunk, std::vector<std::string>& bodies) {
  while (!refused_) {
    if (headerBytes_ < kFrameHeaderBytes) {
      const std::size_t taken = chunk.copy(header_ + headerBytes_, kFrameHeaderBytes - headerBytes_);
      headerBytes_ += taken;
      chunk.remove_prefix(taken);
      if (headerBytes_ < kFrameHeaderBytes) return true;
      std::memcpy(&length_, header_, kFrameHeaderBytes);
      if (length_ > limits::kMaxFrameBytes) {
        refused_ = true;
        return false;
      }
      body_.reserve(length_);
    }
    const std::size_t taken = std::min<std::size_t>(chunk.size(), length_ - body_.size());
    body_.append(chunk.substr(0, taken));
    chunk.remove_prefix(taken);
    if (body_.size() < length_) return true;
    bodies.push_back(std::move(body_));
    body_.clear();
    headerBytes_ = 0;
  }
  return false;
}

std::string encodeFrame(std::string_view body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame(kFrameHeaderBytes + body.size(), '\0');
  std::memcpy(frame.data(), &length, kFrameHeaderBytes);
  body.copy(frame.data() + kFrameHeaderBytes, body.size());
  return frame;
}

}  // namespace tact
