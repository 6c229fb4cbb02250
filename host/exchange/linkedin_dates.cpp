#include "exchange/linkedin_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace tact {
namespace {

// Longest text that can be a date, in bytes.
constexpr std::size_t kMaxDateBytes = 64;

// A number or a word of a date, and what stands before it.
struct Part {
  bool isNumber = false;
  int number = 0;
  int digits = 0;
  std::string word;  // small letters
  char before = 0;
};

std::vector<Part> partsOf(std::string_view text) {
  std::vector<Part> parts;
  char before = 0, last = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9', letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    const bool goesOn = !parts.empty() && last != 0 && parts.back().isNumber == digit;
    if (digit || letter) {
      if (!goesOn) parts.push_back({digit, 0, 0, {}, before});
      Part& part = parts.back();
      if (letter) part.word += static_cast<char>(c | 0x20);
      if (digit && ++part.digits <= 4) part.number = part.number * 10 + (c - '0');
      last = c;
    } else {
      before = c;
      last = 0;
    }
  }
  return parts;
}

// 1 to 12; 0 for any other word.
int monthNamed(const std::string& word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                               "july",    "august",   "september", "october", "november", "december"};
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3)) return static_cast<int>(i) + 1;
  return 0;
}

struct Day {
  int year = 0, month = 0, day = 0;
};

std::optional<Day> dayOf(const std::vector<Part>& parts) {
  if (parts.size() < 3) return std::nullopt;
  const Part &a = parts[0], &b = parts[1], &c = parts[2];
  if (a.isNumber && !b.isNumber && c.isNumber) return Day{c.number, monthNamed(b.word), a.number};
  if (!a.isNumber && b.isNumber && c.isNumber) return Day{c.number, monthNamed(a.word), b.number};
  if (!a.isNumber || !b.isNumber || !c.isNumber) return std::nullopt;
  if (a.digits == 4) return Day{a.number, b.number, c.number};
  return Day{c.number, b.number, a.number};
}

// Whether the day of three numbers could as well be the month.
bool isOpen(const std::vector<Part>& parts) {
  return parts[0].isNumber && parts[0].digits < 4 && parts[1].isNumber && parts[1].before != '.';
}

// Seconds since midnight of what follows the day; nothing if it is no time of day.
std::optional<int> timeOf(const std::vector<Part>& parts) {
  std::size_t at = 3;
  if (at < parts.size() && parts[at].word == "t") ++at;
  std::array<int, 3> clock{};
  std::size_t given = 0;
  for (; at < parts.size() && parts[at].isNumber && given < clock.size(); ++at) clock[given++] = parts[at].number;
  if (at < parts.size() && given >= 2 && (parts[at].word == "am" || parts[at].word == "pm")) {
    if (clock[0] < 1 || clock[0] > 12) return std::nullopt;
    clock[0] = clock[0] % 12 + (parts[at].word == "pm" ? 12 : 0);
    ++at;
  }
  if (at < parts.size() && (parts[at].word == "utc" || parts[at].word == "z" || parts[at].word == "gmt")) ++at;
  if (at != parts.size() || given == 1 || clock[0] > 23 || clock[1] > 59 || clock[2] > 60) return std::nullopt;
  return clock[0] * 3600 + clock[1] * 60 + clock[2];
}

std::optional<std::int64_t> midnightOf(Day day) {
  using namespace std::chrono;
  if (day.year < 100) day.year += 2000;
  if (day.year < 2000) return std::nullopt;
  const year_month_day date{year(day.year), month(static_cast<unsigned>(day.month)), std::chrono::day(static_cast<unsigned>(day.day))};
  if (!date.ok()) return std::nullopt;
  return duration_cast<seconds>(sys_days(date).time_since_epoch()).count();
}

LinkedInDate::Clock clockOf(const std::vector<Part>& parts) {
  const auto is = [&](std::string_view word) {
    return std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return p.word == word; });
  };
  if (is("am") || is("pm")) return LinkedInDate::Clock::twelve;
  return parts.size() > 3 ? LinkedInDate::Clock::twentyFour : LinkedInDate::Clock::none;
}

}  // namespace

std::optional<LinkedInDate> parseLinkedInDate(std::string_view text, std::int64_t latest) {
  if (text.size() > kMaxDateBytes) return std::nullopt;
  const std::vector<Part> parts = partsOf(text);
  for (const Part& part : parts)
    if (part.digits > 4) return std::nullopt;
  const auto day = dayOf(parts);
  const auto time = timeOf(parts);
  if (!day || !time) return std::nullopt;
  LinkedInDate date;
  date.dayFirst = midnightOf(*day);
  date.monthFirst = isOpen(parts) ? midnightOf({day->year, day->day, day->month}) : date.dayFirst;
  for (auto* at : {&date.dayFirst, &date.monthFirst}) {
    if (*at) **at += *time;
    if (*at > latest) at->reset();
  }
  if (!date.dayFirst && !date.monthFirst) return std::nullopt;
  date.clock = clockOf(parts);
  return date;
}

void LinkedInDateOrder::learn(const LinkedInDate& date) {
  if (date.isPlain()) return;
  monthFirst_ = monthFirst_ || !date.dayFirst;
  dayFirst_ = dayFirst_ || !date.monthFirst;
  twelve_ = twelve_ || date.clock == LinkedInDate::Clock::twelve;
  twentyFour_ = twentyFour_ || date.clock == LinkedInDate::Clock::twentyFour;
}

std::optional<std::int64_t> LinkedInDateOrder::read(const LinkedInDate& date) const {
  if (!date.dayFirst || date.isPlain()) return date.monthFirst;
  if (!date.monthFirst) return date.dayFirst;
  if (monthFirst_ != dayFirst_) return monthFirst_ ? date.monthFirst : date.dayFirst;
  if (monthFirst_ || twelve_ == twentyFour_) return std::nullopt;
  return twelve_ ? date.monthFirst : date.dayFirst;
}

}  // namespace tact
