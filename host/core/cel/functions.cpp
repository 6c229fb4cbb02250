#include "core/cel/functions.h"

#include <span>
#include <utility>

namespace tact::cel {

const std::vector<Signature>& signatures() {
  using F = Function;
  using T = TypeKind;
  static const std::vector<Signature> kAll = [] {
    std::vector<Signature> all;
    for (const T t : {T::string, T::list, T::map}) {
      all.push_back({F::size, "size", false, {t}, T::integer});
      all.push_back({F::size, "size", true, {t}, T::integer});
    }
    all.push_back({F::contains, "contains", true, {T::string, T::string}, T::boolean});
    all.push_back({F::startsWith, "startsWith", true, {T::string, T::string}, T::boolean});
    all.push_back({F::endsWith, "endsWith", true, {T::string, T::string}, T::boolean});
    all.push_back({F::matches, "matches", true, {T::string, T::string}, T::boolean});
    all.push_back({F::matches, "matches", false, {T::string, T::string}, T::boolean});
    for (const T t : {T::integer, T::real, T::string, T::timestamp}) all.push_back({F::toInt, "int", false, {t}, T::integer});
    for (const T t : {T::integer, T::real, T::string}) all.push_back({F::toDouble, "double", false, {t}, T::real});
    for (const T t : {T::integer, T::real, T::string, T::boolean, T::timestamp, T::duration})
      all.push_back({F::toString, "string", false, {t}, T::string});
    for (const T t : {T::boolean, T::string}) all.push_back({F::toBool, "bool", false, {t}, T::boolean});
    for (const T t : {T::integer, T::string, T::timestamp}) all.push_back({F::toTimestamp, "timestamp", false, {t}, T::timestamp});
    for (const T t : {T::string, T::duration}) all.push_back({F::toDuration, "duration", false, {t}, T::duration});
    const std::pair<F, std::string_view> parts[] = {{F::getHours, "getHours"},         {F::getMinutes, "getMinutes"},
                                                    {F::getSeconds, "getSeconds"},     {F::getMilliseconds, "getMilliseconds"},
                                                    {F::getFullYear, "getFullYear"},   {F::getMonth, "getMonth"},
                                                    {F::getDate, "getDate"},           {F::getDayOfMonth, "getDayOfMonth"},
                                                    {F::getDayOfWeek, "getDayOfWeek"}, {F::getDayOfYear, "getDayOfYear"}};
    for (const auto& [part, partName] : parts) {
      all.push_back({part, partName, true, {T::timestamp}, T::integer});
      all.push_back({part, partName, true, {T::timestamp, T::string}, T::integer});
    }
    for (const auto& [part, partName] : std::span(parts).first(4)) all.push_back({part, partName, true, {T::duration}, T::integer});
    all.push_back({F::toDyn, "dyn", false, {T::dyn}, T::dyn});
    return all;
  }();
  return kAll;
}

}  // namespace tact::cel
