// The host's streams: frames in on one descriptor, frames out on another, until the stream ends.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/exit_status.h"

namespace tact {

// Takes the place of stdout for frames: duplicates descriptor 1 and points 1 to stderr, so that nothing any library prints can get between
// two frames. Call it before anything else. Returns the duplicate, or -1.
int takeStdout();

// Answers request bodies with reply bodies; nothing for a body that needs no reply.
using Reply = std::function<std::optional<std::string>(std::string_view body)>;

// Says whether there is something to tell unasked; called after replies and about once a second.
using Announce = std::function<std::optional<std::string>()>;

// Reads frames from `in` and writes replies to `out` until the stream ends; pipes, sockets and plain files all do. Replies wait in memory
// while the peer does not read, up to limits::kMaxWaitingBytes; then nothing more is read. After the end of the stream, replies that wait
// are still written for up to two seconds. Takes ownership of both descriptors.
ExitStatus serve(int in, int out, const Reply& reply, const Announce& announce);

}  // namespace tact
