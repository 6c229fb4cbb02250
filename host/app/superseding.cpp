#include "app/superseding.h"

#include <unordered_set>

#include "wire/message.h"

namespace tact {
namespace {

// What a request asks about, the same for all that ask about it; "" where it is no text.
std::string topicOf(const std::string& body) {
  // Most requests are seen to be others without being read.
  if (body.find("\"assess\"") == std::string::npos) return "";
  const auto parsed = parseRequest(body);
  const Request* request = std::get_if<Request>(&parsed);
  if (request == nullptr || request->isNotification || request->method != "assess") return "";
  const auto subjects = request->params.find("subjects");
  if (subjects == request->params.end() || !subjects->is_array()) return "";
  Json topic = Json::array({request->params.value("detail", Json("full"))});
  bool hasText = false;
  for (const Json& subject : *subjects) {
    if (!subject.is_object()) return "";
    const Json moment = subject.value("moment", Json());
    hasText = hasText || moment == Json("note") || moment == Json("followUp");
    topic.push_back({subject.value("key", Json()), moment});
  }
  return hasText ? encodeJson(topic) : "";
}

}  // namespace

std::vector<bool> superseded(const std::vector<std::string>& bodies) {
  std::vector<bool> isVoid(bodies.size(), false);
  if (bodies.size() < 2) return isVoid;
  std::unordered_set<std::string> later;
  for (std::size_t i = bodies.size(); i-- > 0;)
    if (std::string topic = topicOf(bodies[i]); !topic.empty()) isVoid[i] = !later.insert(std::move(topic)).second;
  return isVoid;
}

}  // namespace tact
