#include "app/language.h"

#include <algorithm>

#include "packs/shipped.h"

namespace tact {
namespace {

constexpr std::string_view kEnglish = "en";

bool isShipped(std::string_view language) {
  if (language == kEnglish) return true;  // at most starts: they look no further
  const std::vector<std::string> all = shippedLanguages();
  return std::find(all.begin(), all.end(), language) != all.end();
}

}  // namespace

std::string languageInForce(const SettingValues& settings, std::string_view client) {
  const auto own = settings.find(kLanguageSetting);
  const auto* set = own == settings.end() ? nullptr : std::get_if<std::string>(&own->second);
  if (set != nullptr && isShipped(*set)) return *set;
  std::string first(client.substr(0, client.find_first_of("-_")));
  for (char& c : first)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return !first.empty() && isShipped(first) ? first : std::string(kEnglish);
}

std::optional<Locale> localeToLoad(const std::string& language) {
  if (language == kEnglish) return std::nullopt;
  return shippedLocale(language);
}

}  // namespace tact
