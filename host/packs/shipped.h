// The shared-rules folder (and manifests/ below that name) as it was when the program was built: one image inside the program.
//
//   image := entry*
//   entry := path "\n" size "\n" bytes "\n"     size in decimal, counts bytes
//
// Reading hundreds of small files at every start would cost more than compiling them.
#pragma once

#include <string_view>

#include "packs/library.h"

namespace tact {

// Returns the files, named from shared-rules.
Files shippedFiles();

// Returns the files of an image; what does not follow the grammar ends the list.
Files filesOfImage(std::string_view image);

}  // namespace tact
