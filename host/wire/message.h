// Bodies <-> JSON-RPC 2.0 requests and replies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "wire/error.h"

namespace tact {

struct Request {
  Json id;  // a text or an integer; null for a notification
  bool isNotification = false;
  std::string method;
  Json params = Json::object();
};

// What is wrong with a body, and the id to answer to; null where it could not be told.
struct BadRequest {
  Json id;
  RpcError error;
};

std::variant<Request, BadRequest> parseRequest(std::string_view body);

// Return the reply's body: UTF-8, at most a few bytes longer than what it carries.
std::string encodeResult(const Json& id, const Json& result);
std::string encodeError(const Json& id, const RpcError& error);

// Returns the JSON as UTF-8 text on one line; bytes that are not UTF-8 become U+FFFD.
std::string encodeJson(const Json& json);

}  // namespace tact
