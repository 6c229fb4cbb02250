#include "wire/message.h"

namespace tact {

Json toJson(const RpcError& error) {
  Json json = {{"code", static_cast<int>(error.code)}, {"message", error.message}};
  if (!error.data.is_null()) json["data"] = error.data;
  return json;
}

std::variant<Request, BadRequest> parseRequest(std::string_view body) {
  JsonError failure;
  auto json = parseJson(body, failure);
  if (!json) return BadRequest{nullptr, {ErrorCode::parseError, failure.message, {{"offset", failure.offset}}}};
  const auto invalid = [&](const char* message) {
    Json id = nullptr;
    if (json->is_object() && json->contains("id") && ((*json)["id"].is_string() || (*json)["id"].is_number_integer())) id = (*json)["id"];
    return BadRequest{std::move(id), {ErrorCode::invalidRequest, message, nullptr}};
  };
  if (!json->is_object()) return invalid("a request is a JSON object");
  if (json->value("jsonrpc", Json()) != Json("2.0")) return invalid("\"jsonrpc\" must be \"2.0\"");
  const auto method = json->find("method");
  if (method == json->end() || !method->is_string()) return invalid("\"method\" must be a text");
  Request request;
  request.method = method->get<std::string>();
  const auto id = json->find("id");
  request.isNotification = id == json->end();
  if (!request.isNotification) {
    if (!id->is_string() && !id->is_number_integer()) return invalid("\"id\" must be a text or an integer");
    request.id = *id;
  }
  const auto params = json->find("params");
  if (params != json->end()) {
    if (!params->is_object()) return invalid("\"params\" must be an object");
    request.params = std::move(*params);
  }
  return request;
}

std::string encodeJson(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string encodeResult(const Json& id, const Json& result) { return encodeJson({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}}); }

std::string encodeError(const Json& id, const RpcError& error) {
  return encodeJson({{"jsonrpc", "2.0"}, {"id", id}, {"error", toJson(error)}});
}

}  // namespace tact
