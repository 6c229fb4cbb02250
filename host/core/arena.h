// Memory for the values of one judgement, given back all at once.
//
// Views handed out stay valid until reset() or destruction. Not thread-safe; not copyable or movable, because views
// into it would silently dangle.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>

namespace tact {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Returns a copy of the text that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    auto* bytes = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
  }

  // Returns room for n objects of a trivial type, default-constructed.
  template <typename T>
  std::span<T> make(std::size_t n) {
    if (n == 0) return {};
    auto* first = static_cast<T*>(memory_.allocate(n * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < n; ++i) new (first + i) T();
    return {first, n};
  }

  // Forgets everything handed out so far.
  void reset() { memory_.release(); }

 private:
  // Nothing is taken before it is needed: each of thousands of rules has an arena, and most stay empty or nearly so.
  static constexpr std::size_t kFirstBytes = 128;
  std::pmr::monotonic_buffer_resource memory_{kFirstBytes};
};

}  // namespace tact
