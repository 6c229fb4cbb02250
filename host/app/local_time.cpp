#include "app/local_time.h"

#include <ctime>

namespace tact {
namespace {

std::tm localTime(std::int64_t at) {
  const auto time = static_cast<std::time_t>(at);
  std::tm local{};
  ::tzset();  // a travelling computer changes its zone while we run
  ::localtime_r(&time, &local);
  return local;
}

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

std::int64_t localOffset(std::int64_t at) { return localTime(at).tm_gmtoff; }

std::string localDate(std::int64_t at) { return written(localTime(at)); }

std::int64_t localMidnight(std::int64_t now) {
  std::tm day = localDay(now);
  return ::mktime(&day);
}

std::vector<LocalWeek> localWeeks(std::int64_t now, int count) {
  std::vector<LocalWeek> weeks;
  const std::tm today = localDay(now);
  const int sinceMonday = (today.tm_wday + 6) % 7;
  for (int back = count - 1; back >= 0; --back) {
    std::tm monday = today;
    monday.tm_mday -= sinceMonday + 7 * back;
    const std::time_t began = ::mktime(&monday);
    weeks.push_back({began, written(monday)});
  }
  return weeks;
}

}  // namespace tact
