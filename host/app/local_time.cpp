#include "app/local_time.h"

#include <chrono>
#include <ctime>

#include "platform/process.h"

namespace tact {
namespace {

std::tm localDay(std::int64_t now) {
  std::tm day = localTime(now);
  day.tm_hour = day.tm_min = day.tm_sec = 0;
  day.tm_isdst = -1;  // whichever holds at that hour
  return day;
}

std::string written(const std::tm& day) {
  char text[32] = "";
  std::strftime(text, sizeof text, "%Y-%m-%d", &day);
  return text;
}

}  // namespace

std::int64_t localOffset(std::int64_t at) {
  const std::tm local = localTime(at);
  const auto day = std::chrono::sys_days(std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday);
  const auto shown = day + std::chrono::hours(local.tm_hour) + std::chrono::minutes(local.tm_min) + std::chrono::seconds(local.tm_sec);
  return std::chrono::sys_seconds(shown).time_since_epoch().count() - at;
}

std::string localDate(std::int64_t at) { return written(localTime(at)); }

std::int64_t localMidnight(std::int64_t now) {
  std::tm day = localDay(now);
  return std::mktime(&day);
}

std::vector<LocalWeek> localWeeks(std::int64_t now, int count) {
  std::vector<LocalWeek> weeks;
  const std::tm today = localDay(now);
  const int sinceMonday = (today.tm_wday + 6) % 7;
  for (int back = count - 1; back >= 0; --back) {
    std::tm monday = today;
    monday.tm_mday -= sinceMonday + 7 * back;
    const std::time_t began = std::mktime(&monday);
    weeks.push_back({began, written(monday)});
  }
  return weeks;
}

}  // namespace tact
