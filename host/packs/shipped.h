// The shared-rules folder (and manifests/ below that name) as it was when the program was built: one image inside the program.
//
//   image := entry*
//   entry := path "\n" size "\n" bytes "\n"     size in decimal, counts bytes
//
// Reading hundreds of small files at every start would cost more than compiling them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "packs/library.h"
#include "packs/phrase_reader.h"

namespace tact {

// Returns the files, named from shared-rules, without the phrases and the locales.
Files shippedFiles();

// Returns the languages that Tact's texts are shipped in, by code.
std::vector<std::string> shippedLanguages();

// Returns the texts of a language, as views of the image; without files where it is not shipped.
Locale shippedLocale(std::string_view language);

// Returns the files below phrases/, as views of the image: they are read when a first text is measured.
PhraseFiles shippedPhrases();

// Returns the files of an image, as views of it; what does not follow the grammar ends the list.
std::map<std::string, std::string_view> filesOfImage(std::string_view image);

}  // namespace tact
