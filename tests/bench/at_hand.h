// What several benchmarks need: the shipped rules, loaded once, and an empty home that goes away at the end.
//
// For one thread. Header only, because each benchmark is a program of its own.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "app/engine.h"
#include "packs/shipped.h"

namespace tact::bench {

inline const Library& shipped() {
  static const Library library =
      loadLibrary({.shipped = shippedFiles(), .users = {}, .usersPrefix = {}, .settings = {}, .vocabulary = nullptr});
  return library;
}

class TemporaryHome {
 public:
  TemporaryHome() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tact-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryHome() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryHome(const TemporaryHome&) = delete;
  TemporaryHome& operator=(const TemporaryHome&) = delete;
  Paths paths() const { return {path_, path_, path_}; }

 private:
  std::filesystem::path path_;
};

}  // namespace tact::bench
