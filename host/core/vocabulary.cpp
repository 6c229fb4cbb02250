#include "core/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace tact {

std::string_view name(FactType type) {
  static constexpr std::array<std::string_view, 5> kNames = {"bool", "int", "string", "enum", "list"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string Fact::inWords(const Value& value) const {
  if (value.is(Kind::boolean)) {
    const std::size_t index = value.asBool() ? 1 : 0;
    return index < words.size() ? words[index] : (value.asBool() ? "yes" : "no");
  }
  if (value.is(Kind::string)) {
    for (std::size_t i = 0; i < values.size() && i < words.size(); ++i)
      if (values[i] == value.asString()) return words[i];
    return std::string(value.asString());
  }
  if (value.is(Kind::null)) return "not said";
  return describe(value) + (unit.empty() ? "" : " " + unit);
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

namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = std::tolower(static_cast<unsigned char>(a[i - 1])) == std::tolower(static_cast<unsigned char>(b[j - 1]));
      const std::size_t changed = diagonal + (same ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row[b.size()];
}

}  // namespace

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
