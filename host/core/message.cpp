#include "core/message.h"

#include <algorithm>

namespace tact {

Message Message::parse(std::string_view text, const Vocabulary& vocabulary, std::vector<cel::Issue>& issues) {
  Message message;
  message.source_ = text;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    message.parts_.push_back({std::string(text.substr(at, open - at)), false, 0});
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    const auto issue = [&](std::size_t end, std::string what, std::string hint) {
      issues.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(end), std::move(what), std::move(hint)});
    };
    if (close == std::string_view::npos) {
      issue(text.size(), "this '{' is not closed", "");
      break;
    }
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const std::size_t bar = inside.find('|');
    const std::string_view name = inside.substr(0, bar);
    const auto fact = vocabulary.find(name);
    if (!fact) {
      const std::string_view near = vocabulary.nearestName(name);
      issue(close + 1, "there is no fact '" + std::string(name) + "'", didYouMean(near));
    } else if (bar == std::string_view::npos) {
      issue(close + 1, "'" + std::string(name) + "' may be unknown", "give other words for then: {" + std::string(name) + "|...}");
    } else {
      message.parts_.push_back({std::string(inside.substr(bar + 1)), true, *fact});
    }
    at = close + 1;
  }
  return message;
}

std::vector<FactId> Message::facts() const {
  std::vector<FactId> ids;
  for (const Part& part : parts_)
    if (part.isFact) ids.push_back(part.fact);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::string Message::fill(const FactSet& facts) const {
  std::string out;
  for (const Part& part : parts_) {
    if (part.isFact) {
      const Value& value = facts[part.fact];
      const bool usable = value.isKnown() && !value.is(Kind::null) && !(value.is(Kind::string) && value.asString().empty());
      // A number stands bare: the sentence around it says of what.
      const bool isNumber = value.is(Kind::integer);
      out += !usable ? part.text : isNumber ? describe(value) : facts.vocabulary()[part.fact].inWords(value, facts.vocabulary().wording());
    } else {
      // "Acme Inc." at the end of a sentence brings its own full stop.
      const bool twoStops = part.text.starts_with('.') && out.ends_with('.');
      out += twoStops ? part.text.substr(1) : part.text;
    }
  }
  return out;
}

}  // namespace tact
