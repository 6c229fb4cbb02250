#include "store/checklist.h"

#include <algorithm>

#include "store/statement.h"

namespace tact {

namespace {

// The list stays visible this long after it was first shown.
constexpr std::int64_t kVisibleSeconds = 24 * 60 * 60;

// No person's.
constexpr std::string_view kNobody;

}  // namespace

Result<Checklist::State> Checklist::state(std::int64_t now) {
  auto database = store_.database();
  if (!database) return database.error();
  Statement statement(**database, "SELECT askedAt FROM questions WHERE key = ? AND fact = ? AND askedAt <= ?");
  State found = State::never;
  if (statement.bind(kNobody).bind(kChecklistFact).bind(now).next())
    found = now - statement.integer(0) < kVisibleSeconds ? State::visible : State::seen;
  if (auto read = statement.outcome(); !read) return read.error();
  return found;
}

Result<void> Checklist::show(std::int64_t now) {
  return store_.write([&](Database& database) -> Result<void> {
    Statement statement(database,
                        "INSERT INTO questions (key, fact, askedAt, skipped) VALUES (?1, ?2, ?3, 0)"
                        " ON CONFLICT (key, fact) DO UPDATE SET askedAt = ?3 WHERE askedAt > ?3");
    return statement.bind(kNobody).bind(kChecklistFact).bind(now).run();
  });
}

Result<void> supplyChecklist(Store& store, std::int64_t now, bool mayShow, FactSet& facts) {
  const auto id = facts.vocabulary().find(kChecklistFact);
  if (!id || facts[*id].isKnown()) return {};
  const auto state = Checklist(store).state(now);
  if (!state) return state.error();
  const bool seen = *state == Checklist::State::seen;
  if (seen || mayShow) (void)facts.set(*id, Value::boolean(seen));
  return {};
}

Result<void> noteChecklist(Store& store, std::int64_t now, const Verdict& verdict, const Vocabulary& vocabulary) {
  const auto id = vocabulary.find(kChecklistFact);
  const auto restsOnIt = [&](const Finding& finding) {
    return std::any_of(finding.because.begin(), finding.because.end(), [&](const Evidence& evidence) { return evidence.fact == *id; });
  };
  if (!id || std::none_of(verdict.findings.begin(), verdict.findings.end(), restsOnIt)) return {};
  // Reading first: the same verdict comes often while it is visible, and writers wait for each other.
  const auto state = Checklist(store).state(now);
  if (!state) return state.error();
  return *state == Checklist::State::never ? Checklist(store).show(now) : Result<void>();
}

}  // namespace tact
