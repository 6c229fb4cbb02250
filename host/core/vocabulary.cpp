#include "core/vocabulary.h"

#include <algorithm>

#include "core/edit_distance.h"

namespace tact {

std::string_view name(FactType type) {
  static constexpr std::array<std::string_view, 5> kNames = {"bool", "int", "string", "enum", "list"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view name(FactOrigin origin) {
  static constexpr std::array<std::string_view, 5> kNames = {"page", "user", "store", "note", "clock"};
  return kNames[static_cast<std::size_t>(origin)];
}

std::string Fact::inWords(const Value& value, const Wording& wording) const {
  if (value.is(Kind::boolean)) {
    const std::size_t index = value.asBool() ? 1 : 0;
    return index < words.size() ? words[index] : (value.asBool() ? wording.yes : wording.no);
  }
  if (value.is(Kind::string)) {
    for (std::size_t i = 0; i < values.size() && i < words.size(); ++i)
      if (values[i] == value.asString()) return words[i];
    return std::string(value.asString());
  }
  if (value.is(Kind::null)) return wording.notSaid;
  if (value.is(Kind::list)) {
    std::string all;
    for (const Value& one : value.elements())
      all += (all.empty() ? "" : wording.listComma) + filled(wording.quoted, {{"text", one.asString()}});
    return all.empty() ? wording.nothing : all;
  }
  return unit.empty() ? describe(value) : filled(wording.amount, {{"number", describe(value)}, {"unit", unitFor(value.asInt(), unit)}});
}

FactId Vocabulary::add(Fact fact) {
  const auto id = static_cast<FactId>(facts_.size());
  ids_.emplace(fact.name, id);
  facts_.push_back(std::move(fact));
  return id;
}

std::optional<FactId> Vocabulary::find(std::string_view name) const {
  const auto it = ids_.find(name);
  if (it == ids_.end()) return std::nullopt;
  return it->second;
}

bool Vocabulary::hasGroup(std::string_view prefix) const {
  const std::string start = std::string(prefix) + ".";
  const auto it = ids_.lower_bound(start);
  return it != ids_.end() && it->first.starts_with(start);
}

std::string_view Vocabulary::nearestName(std::string_view name) const {
  std::vector<std::string_view> names;
  names.reserve(facts_.size());
  for (const Fact& fact : facts_) names.push_back(fact.name);
  return nearest(name, names);
}

std::string didYouMean(std::string_view near, std::string_view before) {
  return near.empty() ? "" : std::string(before) + "did you mean '" + std::string(near) + "'?";
}

std::string oneOf(const std::vector<std::string>& values, const Wording& wording) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : wording.listComma) + value;
  return filled(wording.expectedOneOf, {{"values", all}});
}

std::string_view nearest(std::string_view text, const std::vector<std::string_view>& entries) {
  constexpr std::size_t kLongestCompared = 64;
  if (text.size() > kLongestCompared) return {};
  std::string_view best;
  std::size_t bestDistance = std::max<std::size_t>(1, text.size() / 3) + 1;
  for (const std::string_view entry : entries) {
    if (entry.size() > kLongestCompared) continue;
    const std::size_t distance = editDistance(text, entry);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = entry;
    }
  }
  return best;
}

}  // namespace tact
