// Whether two spellings name one company: "Acme", "ACME, Inc." and "Acme GmbH & Co. KG" do, "Acme" and "Acme Robotics" do not.
//
// Case, accents, punctuation and the legal form at the end are folded away; every other word counts. This is no search and
// knows no subsidiaries: a false match would warn about strangers, so nothing is guessed.
#pragma once

#include <string>
#include <string_view>

namespace tact {

// Returns the spelling that all names of the company share, for comparing only. An employment type after " · " ("Acme ·
// Full-time") is left out. Empty only for a name without a visible character; a name that is nothing but a legal form
// ("Limited") keeps it. Invalid UTF-8 is compared byte by byte.
std::string companyKey(std::string_view name);

// Returns whether both name one company; false if either is empty.
bool sameCompany(std::string_view a, std::string_view b);

}  // namespace tact
