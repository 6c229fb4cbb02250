#include "core/letters.h"

#include "core/characters.h"

namespace tact {

Cases casesIn(std::string_view text) {
  Cases cases;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = nextCharacter(text, at);
    if (isUpper(c)) ++cases.upper;
    if (isLower(c)) ++cases.lower;
  }
  return cases;
}

bool hasLetter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (isLetter(nextCharacter(text, at))) return true;
  return false;
}

bool isBlank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!isUnseen(nextCharacter(text, at))) return false;
  return true;
}

}  // namespace tact
