// Expressions that mark where a mistake is expected: "$[[person.degre]] == 2".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tact {

struct Annotated {
  std::string text;  // without the marks
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
};

inline Annotated annotated(std::string_view marked) {
  Annotated out;
  std::uint32_t begin = 0;
  while (!marked.empty()) {
    if (marked.starts_with("$[[")) {
      begin = static_cast<std::uint32_t>(out.text.size());
      marked.remove_prefix(3);
    } else if (marked.starts_with("]]$") || (marked.starts_with("]]") && !marked.starts_with("]]]"))) {  // "]]$" where a "]" is near
      out.places.emplace_back(begin, static_cast<std::uint32_t>(out.text.size()));
      marked.remove_prefix(marked.starts_with("]]$") ? 3 : 2);
    } else {
      out.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace tact
