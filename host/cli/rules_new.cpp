// tact rules new: a rule to begin with, which passes its checks and examples as it stands.
#include <fstream>
#include <iostream>

#include "cli/commands.h"
#include "cli/world.h"
#include "packs/pack_reader.h"
#include "packs/shipped.h"
#include "platform/file.h"
#include "store/paths.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

// Nobody lives there, so that the rule fires for no real person before its author has changed it.
constexpr std::string_view kScaffold = R"({
  "title": "Say in one line what this rule is about",
  "moments": ["invite"],
  "level": "tip",
  "when": "person.location == 'Atlantis'",
  "message": "{person.firstName|This person} lives in Atlantis.",
  "why": "Say in a sentence or two why that matters.",
  "sources": ["own"],
  "examples": {
    "finds": [{ "facts": { "person.location": "Atlantis" } }],
    "fine": [{ "facts": { "person.location": "Lisbon" } }]
  }
}
)";

}  // namespace

int newRule(const std::string& id, const std::string& folder) {
  if (!isOwnRuleId(id)) {
    std::cerr << "tact: '" << printable(id) << "' cannot be a rule's id; expected " << kOwnRuleIdWords << "\n";
    return kUsage;
  }
  if (shippedFiles().contains("rules/" + id + ".json")) {
    std::cerr << "tact: there is a shipped rule '" << printable(id) << "' already; choose another id\n";
    return kUsage;
  }
  fs::path root = pathOf(folder);
  if (folder.empty()) {
    const auto paths = pathsOfThisProcess();
    if (!paths) return tellFailure(paths.error());
    root = paths->rulesFolder();
    if (const auto made = makePrivateFolder(root); !made) return tellFailure(made.error());
  }
  const fs::path file = root / pathOf(id + ".json");
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (fs::exists(file)) {
    std::cerr << "tact: " << printable(file.string()) << " exists; it is left as it is\n";
    return kUsage;
  }
  std::ofstream stream(file, std::ios::binary);
  stream << kScaffold;
  stream.close();
  if (!stream) {
    std::cerr << "tact: " << printable(file.string()) << " cannot be written\n";
    return kCouldNotRun;
  }
  std::cout << printable(file.string()) << "\n"
            << "Change it, then: tact rules check, tact rules test" << (folder.empty() ? "" : " " + printable(folder)) << "\n";
  return kFine;
}

}  // namespace tact
