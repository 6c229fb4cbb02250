// The person a profile's address is about, spelt as everywhere in Tact (extension/shared/vanity.js does the same in a page).
#pragma once

#include <string>
#include <string_view>

namespace tact {

// Returns the key of "https://www.linkedin.com/in/jane-doe": decoded, composed, in small letters; member numbers (ACoA...) keep theirs.
// Empty if the address is none of a profile on LinkedIn, or its name could be nobody's key (store/keys.h).
std::string keyOfAddress(std::string_view address);

}  // namespace tact
