// tact import, export, data, forget: everything that is the person's, at once.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>

#include "app/data_json.h"
#include "app/import_job.h"
#include "app/local_time.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "platform/process.h"
#include "store/kept_file.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::int64_t id = 0;
  bool json = false, force = false, all = false, yes = false;
};

std::string dayOf(std::optional<std::int64_t> at) { return at ? localDate(*at) : "?"; }

// Shows how far it is, where somebody is looking.
void showProgress(const ImportJob::Progress& progress) {
  if (!isTerminal(Stream::error)) return;
  std::fprintf(stderr, "\r\033[K");
  if (!progress.done) std::fprintf(stderr, "%s: %d %%", progress.what.c_str(), static_cast<int>(progress.fraction * 100));
  std::fflush(stderr);
}

void tellImport(const ImportJob::Progress& progress) {
  const Import& import = *progress.import;
  std::cout << "imported " << counted(import.added.connections, "connection", "connections") << ", "
            << counted(import.added.invitations, "invitation", "invitations") << ", "
            << counted(import.added.talks, "conversation", "conversations");
  if (import.known > 0) std::cout << "; " << import.known << " were known already";
  std::cout << "\n";
  if (import.id != 0) std::cout << "take it back with: tact import undo " << import.id << "\n";
  if (import.skipped == 0) return;
  std::cout << counted(import.skipped, "row was", "rows were") << " passed over:\n";
  for (const SkippedRow& row : progress.skippedRows) std::cout << "  " << printable(row.file) << ":" << row.line << ": " << row.why << "\n";
  if (static_cast<std::size_t>(import.skipped) > progress.skippedRows.size()) std::cout << "  ...\n";
}

void tellCounts(const CopiedCounts& counts) {
  std::int64_t sum = 0;
  for (const auto& [what, count] : counts) {
    sum += count;
    if (count > 0) std::cout << what << ": " << count << "\n";
  }
  if (sum == 0) std::cout << "nothing in it is news\n";
}

int import(const Options& options, ImportJob::Kind kind) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  auto file = StagedFile::of(pathOf(options.file));
  if (!file) return tellFailure(file.error());
  ImportJob job(*engine, std::move(*file), pathOf(options.file).filename().string(), kind);
  int untilShown = 0;
  for (;;) {
    auto progress = job.workOn([&] { return ++untilShown % 64 == 0; });
    if (progress) showProgress(*progress);
    if (!progress) {
      if (isTerminal(Stream::error)) std::fprintf(stderr, "\r\033[K");
      return tellFailure(progress.error());
    }
    if (!progress->done) continue;
    if (options.json) {
      Json json = progress->import ? toJson(*progress->import) : Json(*progress->restored);
      for (const SkippedRow& row : progress->skippedRows) json["skippedRows"].push_back(toJson(row));
      std::cout << printable(json.dump(2)) << "\n";
    } else if (progress->import) {
      tellImport(*progress);
    } else {
      tellCounts(*progress->restored);
    }
    return kFine;
  }
}

int listImports(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto imports = Imports(engine->store()).list();
  if (!imports) return tellFailure(imports.error());
  Json list = Json::array();
  for (const Import& one : *imports) {
    list.push_back(toJson(one));
    if (options.json) continue;
    std::cout << one.id << "  " << dayOf(one.at) << "  reaches to " << dayOf(one.madeOn) << ": "
              << counted(one.added.connections, "connection", "connections") << ", "
              << counted(one.added.invitations, "invitation", "invitations") << ", "
              << counted(one.added.talks, "conversation", "conversations") << "\n";
  }
  if (options.json) std::cout << list.dump(2) << "\n";
  return kFine;
}

int undoImport(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto removed = Imports(engine->store()).undo(options.id);
  if (!removed) return tellFailure(removed.error());
  std::cout << "removed " << counted(removed->connections, "connection", "connections") << ", "
            << counted(removed->invitations, "invitation", "invitations") << ", "
            << counted(removed->talks, "conversation", "conversations") << "\n";
  return kFine;
}

// Whole and private, or not at all.
int writePrivately(const std::string& file, const std::string& text, bool force) {
  // The name is taken first: not every file system can rename or link only where nothing is.
  if (!force && !File::open(pathOf(file), File::For::making)) {
    if (errno != EEXIST) return tellFailure(Error{Failure::unavailable, file + " cannot be written: " + std::strerror(errno), file, 0, {}});
    std::cerr << "tact: " << printable(file) << " is there already; --force replaces it\n";
    return kUsage;
  }
  const auto written = replaceKept(fs::absolute(pathOf(file)), text, file);
  if (!force && !written) removeFile(pathOf(file));
  return written ? kFine : tellFailure(written.error());
}

int exportAll(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto text = OwnData(*engine).copy();
  if (!text) return tellFailure(text.error());
  if (options.file == "-") {
    std::cout << *text << std::flush;
    return std::cout ? kFine : kCouldNotRun;
  }
  return writePrivately(options.file, *text, options.force);
}

int showData(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto summary = OwnData(*engine).summary();
  if (!summary) return tellFailure(summary.error());
  if (options.json) {
    std::cout << printable(toJson(*summary).dump(2)) << "\n";
    return kFine;
  }
  for (const auto& [what, count] : summary->counts) std::cout << what << ": " << count << "\n";
  for (const DataFile& file : summary->files)
    std::cout << file.what << ": " << printable(file.path.string()) << " ("
              << counted(static_cast<std::int64_t>(file.bytes), "byte", "bytes") << ")\n";
  return kFine;
}

int forgetAll(const Options& options) {
  if (!options.all) {
    std::cerr << "tact: say --all to erase everything; one person: tact person forget KEY\n";
    return kUsage;
  }
  if (!options.yes) {
    if (!isTerminal(Stream::in)) {
      std::cerr << "tact: this erases everything Tact knows; add --yes to mean it\n";
      return kUsage;
    }
    std::cerr
        << "This erases everything Tact knows, your settings and your own rules. \"tact export FILE\" keeps a copy.\nType yes to go on: ";
    std::string said;
    if (!std::getline(std::cin, said) || said != "yes") {
      std::cerr << "Nothing was changed.\n";
      return kUsage;
    }
  }
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  return tellForgotten(OwnData(*engine).forgetAll());
}

}  // namespace

void addExchange(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* importing = app.add_subcommand("import", "Take over LinkedIn's export of your data, or a copy made by tact export");
  importing->require_subcommand(0, 1);
  auto* copy = importing->add_option("file", options->file, "A copy made by tact export");
  importing->add_flag("--json", options->json, "Print JSON");
  auto* linkedIn = importing->add_subcommand("linkedin", "Take over the archive LinkedIn sends, or one table of it");
  linkedIn->add_option("file", options->file, "The .zip, or Connections.csv, Invitations.csv, messages.csv")->required();
  linkedIn->add_flag("--json", options->json, "Print JSON");
  linkedIn->callback([=, &status] { status = import(*options, ImportJob::Kind::linkedIn); });
  auto* listing = importing->add_subcommand("list", "What was taken over so far");
  listing->add_flag("--json", options->json, "Print JSON");
  listing->callback([=, &status] { status = listImports(*options); });
  auto* undoing = importing->add_subcommand("undo", "Take away again what one import brought");
  undoing->add_option("id", options->id, "Its number in tact import list")->required();
  undoing->callback([=, &status] { status = undoImport(*options); });
  importing->callback([=, &status] {
    if (!importing->get_subcommands().empty()) return;
    if (copy->count() == 0) std::cerr << "tact: say which file; tact import --help\n";
    status = copy->count() == 0 ? kUsage : import(*options, ImportJob::Kind::copy);
  });

  auto* exporting = app.add_subcommand("export", "Write a copy of everything Tact knows, to be taken over again");
  exporting->add_option("file", options->file, "Where to; - for standard output")->required();
  exporting->add_flag("--force", options->force, "Replace a file that is there");
  exporting->callback([=, &status] { status = exportAll(*options); });

  auto* showing = app.add_subcommand("data", "What Tact keeps, and where");
  showing->add_flag("--json", options->json, "Print JSON");
  showing->callback([=, &status] { status = showData(*options); });

  auto* forgetting = app.add_subcommand("forget", "Erase everything");
  forgetting->add_flag("--all", options->all, "Everything: database, settings, your own rules, log");
  forgetting->add_flag("--yes", options->yes, "Do not ask");
  forgetting->callback([=, &status] { status = forgetAll(*options); });
}

}  // namespace tact
