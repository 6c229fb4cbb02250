// The dictionaries of one process: each is read once, when its language is first met, and never before.
//
// Two ways: of() only says which language is wanted, fetch() reads what is wanted on a thread of its own, and takeNews() names what has
// come since; or readNow(), which waits. All is called from one thread; the reading thread hands over a finished dictionary and never
// touches it again.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "spelling/dictionary.h"

namespace tact {

class DictionaryShelf {
 public:
  explicit DictionaryShelf(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}
  // Waits for the dictionary that is being read.
  ~DictionaryShelf();
  DictionaryShelf(const DictionaryShelf&) = delete;
  DictionaryShelf& operator=(const DictionaryShelf&) = delete;

  // Returns the dictionary of a language, good as long as the shelf; null while it is not there (yet), and notes that it is wanted.
  const Dictionary* of(const std::string& language);

  // As of(), but reads it now if it was not.
  const Dictionary* readNow(const std::string& language);

  // Begins to read what is wanted, and returns at once. `whenDone` is called on the reading thread after each dictionary that was found;
  // it must outlive the shelf's reading.
  void fetch(const std::function<void()>& whenDone);

  // Returns a language whose dictionary came by fetch() and that was not returned before; nothing when there is none.
  std::optional<std::string> takeNews();

 private:
  std::vector<std::filesystem::path> folders_;
  std::vector<std::string> asked_;   // every language that was ever wanted
  std::vector<std::string> wanted_;  // those of them nobody has begun to read
  std::thread reading_;
  std::mutex mutex_;  // guards what follows
  bool isReading_ = false;
  std::map<std::string, std::unique_ptr<Dictionary>> known_;  // null: looked for, and there is none
  std::vector<std::string> news_;
};

}  // namespace tact
