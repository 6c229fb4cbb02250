#include "app/follow_up_terms.h"

#include <array>
#include <variant>

#include "packs/layers.h"

namespace tact {
namespace {

struct Threshold {
  const char* rule;
  const char* setting;
  std::int64_t FollowUpTerms::*term;
};

constexpr std::array kThresholds = {
    Threshold{"follow-up/news-too-early", "settings.days", &FollowUpTerms::newsDays},
    Threshold{"follow-up/application-too-early", "settings.days", &FollowUpTerms::applicationDays},
    Threshold{"follow-up/enough-reminders", "settings.most", &FollowUpTerms::mostRequests},
    Threshold{"follow-up/reminders-apart", "settings.days", &FollowUpTerms::apartDays},
    Threshold{"hiring/not-selected", "settings.graceDays", &FollowUpTerms::graceAfterNo},
    Threshold{"hiring/selected", "settings.graceDays", &FollowUpTerms::graceAfterYes},
    Threshold{"volume/waits-too-long", "settings.days", &FollowUpTerms::oldDays},
    Threshold{"volume/withdrawn-lately", "settings.days", &FollowUpTerms::againDays},
};

}  // namespace

FollowUpTerms followUpTerms(const Library& library, const SettingValues& settings, std::int64_t offset) {
  FollowUpTerms terms;
  terms.offset = offset;
  const SettingsPlaces places{settings, "", nullptr};
  for (const Threshold& one : kThresholds) {
    if (!library.files.contains(one.rule)) continue;
    const std::vector<LayeredSetting> layers = layersOf(library, one.rule, places);
    for (const LayeredSetting& setting : layers)
      if (const auto* days = std::get_if<std::int64_t>(&setting.inForce().value); setting.name == one.setting && days != nullptr)
        terms.*one.term = *days;
  }
  return terms;
}

}  // namespace tact
