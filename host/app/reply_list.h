// A list of a reply: as many of its entries as fit into one message, so that there always is an answer.
//
// Which entries there are, and what the peer can do about those that did not fit, is the method's own affair.
#pragma once

#include <string>
#include <vector>

#include "wire/limits.h"
#include "wire/message.h"

namespace tact {

class ReplyList {
 public:
  // Room for what stands around a list: an id of the peer's, a place to go on from.
  static constexpr std::size_t kAroundBytes = 16 * 1024;

  explicit ReplyList(const std::string& name) : text_("{" + encodeJson(name) + ":["), start_(text_.size()) {}

  // Takes an entry. Returns false, and leaves it out, where it does not fit.
  bool add(const Json& entry);

  // Returns the encoded result, with `rest` beside the list: small things alone.
  std::string with(const Json& rest) const;

 private:
  std::string text_;
  std::size_t start_;
};

// Returns a page of a list: at most `most` of the entries, as many as fit. Where some were left out, "next" is the place of the last there
// is.
template <typename Entry, typename ToJson, typename PlaceOf>
std::string pageOf(const std::string& name, const std::vector<Entry>& entries, std::size_t most, ToJson json, PlaceOf place) {
  ReplyList list(name);
  std::size_t taken = 0;
  while (taken < entries.size() && taken < most && list.add(json(entries[taken]))) ++taken;
  return list.with(taken < entries.size() && taken > 0 ? Json{{"next", place(entries[taken - 1])}} : Json::object());
}

}  // namespace tact
