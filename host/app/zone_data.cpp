#include "app/zone_data.h"

#include <algorithm>
#include <chrono>
#include <fstream>

namespace tact {
namespace {

constexpr std::size_t kHeader = 44;
constexpr std::size_t kMostBytes = 64 * 1024;  // the largest zone has about four
constexpr std::size_t kMostNames = 2'000;      // remembered; there are about 600 zones

std::int64_t bigEndian(std::string_view bytes) {
  std::uint64_t value = bytes.size() == 4 && (bytes[0] & 0x80) != 0 ? ~std::uint64_t{0} : 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return static_cast<std::int64_t>(value);
}

// The counts of a block and the bytes it takes.
struct Block {
  std::size_t transitions = 0, types = 0, bytes = 0;

  static std::optional<Block> at(std::string_view header, std::size_t width) {
    if (header.size() < kHeader || !header.starts_with("TZif")) return std::nullopt;
    std::size_t counts[6];
    for (std::size_t i = 0; i < 6; ++i) {
      const std::int64_t count = bigEndian(header.substr(20 + i * 4, 4));
      if (count < 0 || count > static_cast<std::int64_t>(kMostBytes)) return std::nullopt;
      counts[i] = static_cast<std::size_t>(count);
    }
    const auto [utc, standard, leaps, transitions, types, letters] = counts;
    if (types == 0) return std::nullopt;
    return Block{transitions, types, transitions * (width + 1) + types * 6 + letters + leaps * (width + 4) + standard + utc};
  }
};

std::optional<int> takeNumber(std::string_view& text) {
  std::size_t digits = 0;
  int value = 0;
  for (; digits < text.size() && digits < 4 && text[digits] >= '0' && text[digits] <= '9'; ++digits)
    value = value * 10 + (text[digits] - '0');
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// [+-]hh[:mm[:ss]] in seconds.
std::optional<std::int32_t> takeTime(std::string_view& text) {
  const bool isNegative = take(text, '-');
  if (!isNegative) take(text, '+');
  std::int32_t total = 0;
  for (const std::int32_t unit : {3'600, 60, 1}) {
    if (unit < 3'600 && !take(text, ':')) break;
    const auto number = takeNumber(text);
    if (!number || *number > (unit == 3'600 ? 167 : 59)) return std::nullopt;
    total += *number * unit;
  }
  return isNegative ? -total : total;
}

// The letters of a zone's short name, or <anything>.
bool takeName(std::string_view& text) {
  if (take(text, '<')) {
    const auto end = text.find('>');
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
    return true;
  }
  std::size_t letters = 0;
  while (letters < text.size() && ((text[letters] >= 'A' && text[letters] <= 'Z') || (text[letters] >= 'a' && text[letters] <= 'z')))
    ++letters;
  text.remove_prefix(letters);
  return letters >= 3;
}

int yearOf(std::int64_t instant) {
  using namespace std::chrono;
  return static_cast<int>(year_month_day(floor<days>(sys_seconds(seconds(instant)))).year());
}

}  // namespace

std::int64_t Zone::Change::in(int year, std::int32_t offsetBefore) const {
  using namespace std::chrono;
  const std::chrono::year y(year);
  sys_days date = sys_days(y / January / 1);
  if (kind == 'M') {
    const auto m = y / std::chrono::month(static_cast<unsigned>(month));
    const weekday w(static_cast<unsigned>(day));
    date = week == 5 ? sys_days(m / w[last]) : sys_days(m / w[static_cast<unsigned>(week)]);
  } else {
    date += days(kind == 'J' ? day - 1 + (y.is_leap() && day >= 60 ? 1 : 0) : day);
  }
  return sys_seconds(date).time_since_epoch().count() + time - offsetBefore;
}

bool Zone::Rule::parseChange(std::string_view& text, Change& change) {
  if (take(text, 'M')) {
    const auto month = takeNumber(text);
    if (!month || *month < 1 || *month > 12 || !take(text, '.')) return false;
    const auto week = takeNumber(text);
    if (!week || *week < 1 || *week > 5 || !take(text, '.')) return false;
    const auto day = takeNumber(text);
    if (!day || *day > 6) return false;
    change = {'M', *month, *week, *day};
  } else {
    const bool isJulian = take(text, 'J');
    const auto day = takeNumber(text);
    if (!day || *day > 365 || (isJulian && *day < 1)) return false;
    change = {isJulian ? 'J' : '0', 0, 0, *day};
  }
  if (!take(text, '/')) return true;
  const auto time = takeTime(text);
  if (time) change.time = *time;
  return time.has_value();
}

std::optional<Zone::Rule> Zone::Rule::parse(std::string_view text) {
  Rule rule;
  if (!takeName(text)) return std::nullopt;
  const auto west = takeTime(text);
  if (!west) return std::nullopt;
  rule.standard = -*west;
  if (text.empty()) return rule;
  rule.changes = true;
  rule.summer = rule.standard + 3'600;
  if (!takeName(text)) return std::nullopt;
  if (!text.starts_with(',')) {
    const auto summerWest = takeTime(text);
    if (!summerWest) return std::nullopt;
    rule.summer = -*summerWest;
  }
  if (!take(text, ',') || !parseChange(text, rule.toSummer) || !take(text, ',') || !parseChange(text, rule.toStandard)) return std::nullopt;
  return text.empty() ? std::optional(rule) : std::nullopt;
}

std::int32_t Zone::Rule::offsetAt(std::int64_t instant) const {
  if (!changes) return standard;
  const int year = yearOf(instant + standard);
  const std::int64_t summerFrom = toSummer.in(year, standard), standardFrom = toStandard.in(year, summer);
  const bool isSummer = summerFrom < standardFrom ? instant >= summerFrom && instant < standardFrom
                                                  : instant >= summerFrom || instant < standardFrom;  // in the south
  return isSummer ? summer : standard;
}

std::optional<Zone> Zone::parse(std::string_view bytes) {
  auto block = Block::at(bytes, 4);
  if (!block) return std::nullopt;
  std::size_t width = 4;
  if (bytes[4] >= '2') {  // the block with 8-byte times follows
    if (bytes.size() < kHeader + block->bytes) return std::nullopt;
    bytes.remove_prefix(kHeader + block->bytes);
    width = 8;
    block = Block::at(bytes, width);
    if (!block) return std::nullopt;
  }
  bytes.remove_prefix(kHeader);
  if (bytes.size() < block->bytes) return std::nullopt;
  const std::string_view times = bytes, places = bytes.substr(block->transitions * width), types = places.substr(block->transitions);
  const auto offsetOf = [&](std::size_t type) { return static_cast<std::int32_t>(bigEndian(types.substr(type * 6, 4))); };
  Zone zone;
  zone.first_ = offsetOf(0);
  for (std::size_t i = 0; i < block->transitions; ++i) {
    const auto type = static_cast<unsigned char>(places[i]);
    const std::int64_t time = bigEndian(times.substr(i * width, width));
    if (type >= block->types || (i > 0 && time <= zone.transitions_.back())) return std::nullopt;
    zone.transitions_.push_back(time);
    zone.offsets_.push_back(offsetOf(type));
  }
  std::string_view footer = bytes.substr(block->bytes);
  if (width == 8 && take(footer, '\n')) zone.after_ = Rule::parse(footer.substr(0, footer.find('\n')));
  return zone;
}

std::int32_t Zone::offsetAt(std::int64_t instant) const {
  const auto next = std::upper_bound(transitions_.begin(), transitions_.end(), instant);
  if (next == transitions_.end() && after_) return after_->offsetAt(instant);
  return next == transitions_.begin() ? first_ : offsets_[static_cast<std::size_t>(next - transitions_.begin()) - 1];
}

std::optional<std::int32_t> ZoneData::offsetAt(std::string_view zone, std::int64_t secondsSince1970) const {
  // Expressions come from anywhere: a name never leaves the folder.
  const auto isPlain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '+' || c == '/';
  };
  if (zone.empty() || zone.size() > 64 || zone.front() == '/' || !std::all_of(zone.begin(), zone.end(), isPlain)) return std::nullopt;
  auto known = read_.find(zone);
  if (known == read_.end()) {
    std::string bytes;
    std::error_code failed;
    const auto path = folder_ / zone;
    if (std::filesystem::is_regular_file(path, failed) && !failed) {
      std::ifstream file(path, std::ios::binary);
      bytes.resize(kMostBytes);
      file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      bytes.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (read_.size() >= kMostNames) read_.clear();
    known = read_.emplace(zone, Zone::parse(bytes)).first;
  }
  return known->second ? std::optional(known->second->offsetAt(secondsSince1970)) : std::nullopt;
}

}  // namespace tact
