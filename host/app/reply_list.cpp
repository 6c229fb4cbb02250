#include "app/reply_list.h"

namespace tact {

bool ReplyList::add(const Json& entry) {
  const std::string one = encodeJson(entry);
  if (text_.size() + one.size() + kAroundBytes > limits::kMaxReplyBytes) return false;
  text_ += (text_.size() > start_ ? "," : "") + one;
  return true;
}

std::string ReplyList::with(const Json& rest) const { return text_ + "]" + (rest.empty() ? "}" : "," + encodeJson(rest).substr(1)); }

}  // namespace tact
