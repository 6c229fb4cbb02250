// How tact-host ends; PROTOCOL.md lists the same numbers.
#pragma once

namespace tact {

enum class ExitStatus : int {
  ok = 0,             // end of stream between two frames
  frameTooLong = 10,  // a length above the limit was announced
  frameCut = 11,      // the stream ended inside a frame
  peerGone = 12,      // a reply could not be written
  cannotStart = 13,   // the streams or the built-in rules could not be opened
};

}  // namespace tact
