// The host's streams: frames in on one descriptor, frames out on another, until the stream ends.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/exit_status.h"

namespace tact {

// Takes the place of stdout for frames: duplicates descriptor 1 and points 1 to stderr, so that nothing any library prints can get between
// two frames. Call it before anything else. Returns the duplicate, or -1.
int takeStdout();

// Answers request bodies that came together with reply bodies, in their order; none for a body that needs no reply.
using Reply = std::function<void(const std::vector<std::string>& bodies, const std::function<void(std::string)>& send)>;

// Says whether there is something to tell unasked; called, until there is nothing, after replies, about once a second, and when the bell
// was rung.
using Announce = std::function<std::optional<std::string>()>;

// With this another thread says that there may be something to tell.
class Bell {
 public:
  void ring();

  // What ringing does from now on; nothing for an empty function.
  void hang(std::function<void()> ringing);

 private:
  std::mutex mutex_;
  std::function<void()> ringing_;
};

// Reads frames from `in` and writes replies to `out` until the stream ends; pipes, sockets and plain files all do. Replies wait in memory
// while the peer does not read, up to limits::kMaxWaitingBytes; then nothing more is read. After the end of the stream, replies that wait
// are still written for up to two seconds. Takes ownership of both descriptors.
ExitStatus serve(int in, int out, const Reply& reply, const Announce& announce, Bell& bell);

}  // namespace tact
