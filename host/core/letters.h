// Which letters a text holds, whatever the script: whether there are any, and how many are capitals.
#pragma once

#include <cstddef>
#include <string_view>

namespace tact {

// Letters of scripts that know capitals and small letters; others (Han, Arabic, Georgian) are not counted.
struct Cases {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

// Returns how many capitals and small letters are in a UTF-8 text; what is no UTF-8 is skipped.
Cases casesIn(std::string_view text);

// Returns whether the text holds a letter of any script.
bool hasLetter(std::string_view text);

// Returns whether nothing in the text can be seen: it is empty, or spaces, breaks and format characters only.
bool isBlank(std::string_view text);

}  // namespace tact
