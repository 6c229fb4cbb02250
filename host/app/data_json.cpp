#include "app/data_json.h"

#include "core/rfc3339.h"

namespace tact {
namespace {

Json instantJson(std::optional<std::int64_t> at) { return at ? Json(formatInstant({*at, 0})) : Json(nullptr); }

}  // namespace

Json toJson(const Import& import) {
  return {{"id", import.id == 0 ? Json(nullptr) : Json(import.id)},
          {"at", instantJson(import.at)},
          {"madeOn", instantJson(import.madeOn)},
          {"contents",
           {{"connections", import.added.connections},
            {"invitations", import.added.invitations},
            {"talks", import.added.talks},
            {"known", import.known},
            {"messages", import.messages},
            {"skipped", import.skipped}}}};
}

Json toJson(const SkippedRow& row) { return {{"file", row.file}, {"line", row.line}, {"why", row.why}}; }

Json toJson(const DataSummary& summary) {
  Json files = Json::array(), imports = Json::array();
  for (const DataFile& file : summary.files) files.push_back({{"what", file.what}, {"path", file.path.string()}, {"bytes", file.bytes}});
  for (const Import& import : summary.imports) imports.push_back(toJson(import));
  return {{"counts", summary.counts}, {"files", files}, {"imports", imports}};
}

}  // namespace tact
