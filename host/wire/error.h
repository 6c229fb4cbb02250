// The errors a peer can get. Numbers are only ever appended; PROTOCOL.md says what the reader should do about each.
#pragma once

#include <string>

#include "json/json_text.h"

namespace tact {

enum class ErrorCode : int {
  parseError = -32700,        // the body is not JSON, or nests too deep
  invalidRequest = -32600,    // JSON, but not a JSON-RPC 2.0 request
  methodNotFound = -32601,    // this host does not know the method
  invalidParams = -32602,     // a parameter is missing or has the wrong shape
  internalError = -32603,     // a defect of ours
  unsupportedVersion = 1001,  // no protocol version in common
  tooLarge = 1002,            // one part of the reply alone is above the limit
  storeUnavailable = 1003,    // the person's own data cannot be opened or written now
  notFound = 1004,            // no such person, process, or page of a reply
  conflict = 1005,            // someone else changed it since
  invalidValue = 1006,        // a fact or setting has a wrong value
  tooManySubjects = 1007,     // more subjects in one message than allowed
  notAllowed = 1008,          // this sender may not; given by the service worker
  hostMissing = 1009,         // the host does not answer; given by the service worker
  superseded = 1010,          // a later request about the same text was waiting already
  badArchive = 1011,          // a file that was handed in cannot be taken over; nothing was changed
};

struct RpcError {
  ErrorCode code = ErrorCode::internalError;
  std::string message;
  Json data = nullptr;  // null: none
};

// Returns invalidParams for one parameter: what must be there ("a list"), `data.path` naming it.
inline RpcError invalidParam(const std::string& path, const std::string& mustBe) {
  return {ErrorCode::invalidParams, "\"" + path + "\" must be " + mustBe, {{"path", path}}};
}

// {"code", "message", "data"}
Json toJson(const RpcError& error);

}  // namespace tact
