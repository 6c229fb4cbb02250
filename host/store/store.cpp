// Opening, transactions and hiring processes. People stand in store_people.cpp, conversations in store_talks.cpp, notes in
// store_notes.cpp, silences and questions in store_asking.cpp, forgetting in store_forgetting.cpp.
#include "store/store.h"

#include "core/company_name.h"
#include "core/fact_set.h"
#include "store/keys.h"
#include "store/leftovers.h"
#include "store/reserve.h"
#include "store/schema.h"
#include "store/statement.h"

namespace tact {

namespace {

constexpr const char* kProcessColumns =
    "id, company, title, stage, appliedAt, interviewAt, decidedAt, decisionDueAt, wentWell, chances, thankedAt, "
    "chasersSent, nobodyElse, updatedAt, revision";

Process processOf(const Statement& row) {
  Process process;
  process.id = row.integer(0);
  process.company = row.text(1);
  process.title = row.text(2);
  process.stage = row.text(3);
  process.appliedAt = row.maybeInteger(4);
  process.interviewAt = row.maybeInteger(5);
  process.decidedAt = row.maybeInteger(6);
  process.decisionDueAt = row.maybeInteger(7);
  if (const auto wentWell = row.maybeInteger(8)) process.wentWell = *wentWell != 0;
  process.chances = row.maybeText(9);
  process.thankedAt = row.maybeInteger(10);
  process.chasersSent = row.integer(11);
  process.nobodyElse = row.boolean(12);
  process.updatedAt = row.integer(13);
  process.revision = row.integer(14);
  return process;
}

Statement& bindFields(Statement& statement, const Process& process) {
  return statement.bind(process.company)
      .bind(process.title)
      .bind(process.stage)
      .bind(process.appliedAt)
      .bind(process.interviewAt)
      .bind(process.decidedAt)
      .bind(process.decisionDueAt)
      .bind(process.wentWell)
      .bind(process.chances)
      .bind(process.thankedAt)
      .bind(process.chasersSent)
      .bind(process.nobodyElse)
      .bind(process.updatedAt)
      .bind(process.revision);
}

Error changedMeanwhile(const Process& stored) {
  return Error{Failure::conflict, "this hiring process was changed meanwhile", "process.revision", stored.revision, {}};
}

Error notFound() { return Error{Failure::notFound, "there is no such hiring process", "process.id", 0, {}}; }

Result<Process> readProcess(Database& database, std::int64_t id) {
  Statement statement(database, std::string("SELECT ") + kProcessColumns + " FROM processes WHERE id = ?");
  if (statement.bind(id).next()) return processOf(statement);
  if (auto read = statement.outcome(); !read) return read.error();
  return notFound();
}

Error invalid(const std::string& path, const std::string& expected) {
  return Error{Failure::invalidValue, path + " must be " + expected, path, 0, expected};
}

}  // namespace

Store::Store(Paths paths, const Vocabulary& vocabulary) : paths_(std::move(paths)), vocabulary_(&vocabulary) {}

Result<void> Store::open() {
  if (auto opened = database(); !opened) return opened.error();
  return {};
}

Result<Database*> Store::database() {
  // A file that was deleted or replaced under us would swallow everything written from now on.
  if (database_ && !database_->inTransaction() && database_->isOutdated()) {
    database_.reset();
    ++elsewhere_;
  }
  if (!database_) {
    auto opened = Database::open(paths_.databaseFile(), schema());
    // The index of the log takes room, too, and somebody who is to be forgotten must be found first.
    if (!opened && giveReserve(paths_)) opened = Database::open(paths_.databaseFile(), schema());
    if (!opened) return opened.error();
    database_ = std::move(*opened);
    seen_ = database_->version() ? *database_->version() : 0;  // before anything is read: what changes from now on is news
    // Only an attempt: while others read it stays noted.
    (void)clearLeftovers(*database_, 0);
    keepReserve(paths_);
  }
  return database_.get();
}

Result<void> Store::write(const std::function<Result<void>(Database&)>& f) {
  auto opened = database();
  if (!opened) return opened.error();
  Database& database = **opened;
  {
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun) return begun;
    if (auto done = f(database); !done) return done;
    if (auto kept = seenNumbers_.keep(database); !kept) return kept;
    if (auto committed = transaction.commit(); !committed) return committed;
  }
  if (!database.inTransaction()) (void)clearLeftovers(database, 0);
  return {};
}

std::optional<Changes> Store::changes() {
  if (!database_ || database_->inTransaction()) return std::nullopt;
  const bool isOutdated = database_->isOutdated();
  if (const auto version = database_->version(); isOutdated || (version && *version != seen_)) {
    ++elsewhere_;
    if (version) seen_ = *version;
  }
  const Changes changes{elsewhere_, database_->changesMade()};
  if (const auto cleared = isPending_ && !isOutdated ? clearLeftovers(*database_, 0) : false; cleared && *cleared) isPending_ = false;
  if (isOutdated) database_.reset();  // opened anew when it is next asked
  return changes;
}

Result<void> Store::withTransaction(const std::function<Result<void>()>& f) {
  return write([&](Database&) { return f(); });
}

Result<void> Store::checkProcess(const Process& process) const {
  if (companyKey(process.company).empty() || process.company.size() > kMaxNameBytes)
    return invalid("process.company", "a name of at most 1024 bytes");
  if (process.title.size() > kMaxNameBytes) return invalid("process.title", "a text of at most 1024 bytes");
  if (process.chasersSent < 0) return invalid("process.chasersSent", "0 or more");
  FactSet probe(*vocabulary_);
  const auto check = [&](const char* name, const std::string& value) -> Result<void> {
    const auto id = vocabulary_->find(name);
    if (!id) return {};
    if (const std::string expected = probe.set(*id, Value::string(value)); !expected.empty()) return invalid(name, expected);
    return {};
  };
  if (auto fits = check("process.stage", process.stage); !fits) return fits;
  if (process.chances) return check("process.chances", *process.chances);
  return {};
}

Result<std::vector<Process>> Store::listProcesses() {
  auto database = this->database();
  if (!database) return database.error();
  std::vector<Process> processes;
  Statement statement(**database, std::string("SELECT ") + kProcessColumns + " FROM processes ORDER BY id");
  while (statement.next()) processes.push_back(processOf(statement));
  if (auto read = statement.outcome(); !read) return read.error();
  return processes;
}

Result<Process> Store::getProcess(std::int64_t id) {
  auto database = this->database();
  if (!database) return database.error();
  return readProcess(**database, id);
}

Result<Process> Store::putProcess(Process process, std::optional<std::int64_t> expectedRevision, std::int64_t now) {
  blankControls(process.company);
  blankControls(process.title);
  if (auto fits = checkProcess(process); !fits) return fits.error();
  process.updatedAt = now;
  const auto written = write([&](Database& database) -> Result<void> {
    if (process.id == 0) {
      process.revision = 1;
      Statement statement(database,
                          "INSERT INTO processes (company, title, stage, appliedAt, interviewAt, decidedAt, decisionDueAt,"
                          " wentWell, chances, thankedAt, chasersSent, nobodyElse, updatedAt, revision)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      if (auto done = bindFields(statement, process).run(); !done) return done;
      process.id = database.lastInsertedId();
      return {};
    }
    const auto stored = readProcess(database, process.id);
    if (!stored) return stored.error();
    if (expectedRevision && *expectedRevision != stored->revision) return changedMeanwhile(*stored);
    if (isDecided(process.stage) && !process.decidedAt && !isDecided(stored->stage)) process.decidedAt = now;
    if (isOpen(process.stage) && isDecided(stored->stage) && process.decidedAt == stored->decidedAt) process.decidedAt.reset();
    process.revision = stored->revision + 1;
    Statement statement(database,
                        "UPDATE processes SET company = ?, title = ?, stage = ?, appliedAt = ?, interviewAt = ?,"
                        " decidedAt = ?, decisionDueAt = ?, wentWell = ?, chances = ?, thankedAt = ?, chasersSent = ?,"
                        " nobodyElse = ?, updatedAt = ?, revision = ? WHERE id = ?");
    return bindFields(statement, process).bind(process.id).run();
  });
  if (!written) return written.error();
  return process;
}

Result<void> Store::removeProcess(std::int64_t id, std::optional<std::int64_t> expectedRevision) {
  return write([&](Database& database) -> Result<void> {
    const auto stored = readProcess(database, id);
    if (!stored) return stored.error();
    if (expectedRevision && *expectedRevision != stored->revision) return changedMeanwhile(*stored);
    if (auto done = Statement(database, "DELETE FROM followUps WHERE processId = ?").bind(id).run(); !done) return done;
    if (auto done = Statement(database, "UPDATE people SET processId = NULL, revision = revision + 1 WHERE processId = ?").bind(id).run();
        !done)
      return done;
    return Statement(database, "DELETE FROM processes WHERE id = ?").bind(id).run();
  });
}

}  // namespace tact
