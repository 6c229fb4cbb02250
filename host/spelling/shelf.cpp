#include "spelling/shelf.h"

#include <algorithm>
#include <utility>

namespace tact {

DictionaryShelf::~DictionaryShelf() {
  if (reading_.joinable()) reading_.join();
}

const Dictionary* DictionaryShelf::of(const std::string& language) {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(language);
  if (known != known_.end()) return known->second.get();
  if (std::find(asked_.begin(), asked_.end(), language) == asked_.end()) {
    asked_.push_back(language);
    wanted_.push_back(language);
  }
  return nullptr;
}

const Dictionary* DictionaryShelf::readNow(const std::string& language) {
  if (reading_.joinable()) reading_.join();
  const std::lock_guard lock(mutex_);
  std::erase(wanted_, language);
  auto known = known_.find(language);
  if (known == known_.end()) known = known_.emplace(language, Dictionary::load(language, folders_)).first;
  return known->second.get();
}

void DictionaryShelf::fetch(const std::function<void()>& whenDone) {
  if (wanted_.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    if (isReading_) return;  // what is wanted waits for the next call
    isReading_ = true;
  }
  if (reading_.joinable()) reading_.join();
  reading_ = std::thread([this, languages = std::exchange(wanted_, {}), whenDone] {
    for (const std::string& language : languages) {
      auto dictionary = Dictionary::load(language, folders_);
      const bool found = dictionary != nullptr;
      {
        const std::lock_guard lock(mutex_);
        known_.emplace(language, std::move(dictionary));
        if (found) news_.push_back(language);
        isReading_ = language != languages.back();
      }
      if (found) whenDone();
    }
  });
}

std::optional<std::string> DictionaryShelf::takeNews() {
  const std::lock_guard lock(mutex_);
  if (news_.empty()) return std::nullopt;
  std::string language = std::move(news_.back());
  news_.pop_back();
  return language;
}

}  // namespace tact
