// The session's methods about everything at once: what is kept, a file taken over, a copy handed out, all forgotten; and which browsers
// know the host.
#include "app/browsers.h"
#include "app/data_json.h"
#include "app/exchanging.h"
#include "app/session.h"
#include "core/rfc3339.h"
#include "platform/process.h"
#include "wire/base64.h"
#include "wire/limits.h"
#include "wire/params.h"

namespace tact {
namespace {

std::optional<std::uint64_t> countOf(const Json& params, const char* name) {
  const auto number = params.find(name);
  if (number == params.end() || !number->is_number_integer() || (!number->is_number_unsigned() && number->get<std::int64_t>() < 0))
    return std::nullopt;
  return number->get<std::uint64_t>();
}

}  // namespace

Exchanging& Session::exchanging() {
  if (!exchanging_) exchanging_ = std::make_shared<Exchanging>(engine_);
  return *exchanging_;
}

Session::Outcome Session::dataSummary(const Json&) {
  const auto summary = OwnData(engine_).summary();
  if (!summary) return summary.error();
  return toJson(*summary);
}

Session::Outcome Session::dataImportBegin(const Json& params) {
  std::string name;
  if (const auto wrong = readTexts(params, {{"name", &name}})) return *wrong;
  const auto bytes = countOf(params, "bytes");
  if (name.empty() || name.size() > kMaxNameBytes) return invalidParam("name", "the name of a file");
  if (!bytes) return invalidParam("bytes", "the size of the file");
  const auto id = exchanging().beginImport(name, *bytes);
  if (!id) return id.error();
  return Json{{"id", *id}};
}

Session::Outcome Session::dataImportChunk(const Json& params) {
  const auto offset = countOf(params, "offset");
  if (!offset) return invalidParam("offset", "the number of bytes before these");
  std::string id, data;
  if (const auto wrong = readTexts(params, {{"id", &id}, {"data", &data}})) return *wrong;
  const auto bytes = decodeBase64(data);
  if (!bytes || bytes->empty() || bytes->size() > limits::kMaxPieceBytes) return invalidParam("data", "1 to 524288 bytes as base64");
  const auto received = exchanging().takeChunk(id, *offset, *bytes);
  if (!received) return received.error();
  return Json{{"received", *received}};
}

Session::Outcome Session::dataImportEnd(const Json& params) {
  std::string id;
  if (const auto wrong = readTexts(params, {{"id", &id}})) return *wrong;
  auto progress = exchanging().workOn(id);
  if (!progress) return progress.error();
  if (!progress->done) return Json{{"done", false}, {"fraction", progress->fraction}, {"what", progress->what}};
  told_ = engine_.library().rules.revision;  // whoever brings in settings and rules knows it
  if (progress->restored) return Json{{"done", true}, {"kind", "tact"}, {"restored", *progress->restored}};
  Json import = toJson(*progress->import);
  import["skippedRows"] = Json::array();
  for (const SkippedRow& row : progress->skippedRows) import["skippedRows"].push_back(toJson(row));
  return Json{{"done", true}, {"kind", "linkedin"}, {"import", import}};
}

Session::Outcome Session::dataImportCancel(const Json& params) {
  std::string id;
  if (const auto wrong = readTexts(params, {{"id", &id}})) return *wrong;
  exchanging().cancelImport(id);
  return Json{{"cancelled", true}};
}

Session::Outcome Session::dataImportUndo(const Json& params) {
  const auto id = countOf(params, "import");
  if (!id || *id > INT64_MAX) return invalidParam("import", "the id of an import");
  const auto removed = Imports(engine_.store()).undo(static_cast<std::int64_t>(*id));
  if (!removed) return removed.error();
  return Json{{"removed", {{"connections", removed->connections}, {"invitations", removed->invitations}, {"talks", removed->talks}}}};
}

Session::Outcome Session::dataExportBegin(const Json&) {
  const auto id = exchanging().beginExport();
  if (!id) return id.error();
  const std::string day = formatInstant({engine_.now(), 0}).substr(0, 10);
  return Json{{"id", *id}, {"bytes", exchanging().exportBytes()}, {"name", "tact-" + day + ".json"}};
}

Session::Outcome Session::dataExportNext(const Json& params) {
  const auto offset = countOf(params, "offset");
  if (!offset) return invalidParam("offset", "the number of bytes that are there");
  std::string id;
  if (const auto wrong = readTexts(params, {{"id", &id}})) return *wrong;
  const std::uint64_t whole = exchanging().exportBytes();
  const auto piece = exchanging().pieceOfExport(id, *offset);
  if (!piece) return piece.error();
  const std::uint64_t next = *offset + piece->size();
  return Json{{"data", encodeBase64(*piece)}, {"offset", next}, {"done", next == whole}};
}

Session::Outcome Session::dataForgetAll(const Json&) {
  exchanging_.reset();
  const auto forgotten = OwnData(engine_).forgetAll();
  told_ = engine_.library().rules.revision;
  if (!forgotten) return forgotten.error();
  return Json{{"forgotten", *forgotten == Forgotten::complete ? "complete" : "pending"}};
}

Json Session::allForgottenAt() {
  const auto at = engine_.store().allForgottenAt();
  return at && *at ? Json(formatInstant({**at, 0})) : Json(nullptr);
}

Session::Outcome Session::healthBrowsers(const Json&) {
  Json list = Json::array();
  for (const Browser& browser : knownBrowsers(ownEnvironment)) {
    const bool isTold = isRegistered(browser);
    if (isTold || isPresent(browser, ownEnvironment)) list.push_back({{"id", browser.id}, {"name", browser.name}, {"registered", isTold}});
  }
  return Json{{"browsers", std::move(list)}};
}

}  // namespace tact
