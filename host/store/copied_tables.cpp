// Reading rows, and checking and staging those that come back.
#include "store/copied_tables.h"

#include <algorithm>
#include <set>

#include "core/fact_set.h"
#include "core/rfc3339.h"
#include "json/json_text.h"
#include "store/journal.h"
#include "store/statement.h"

namespace tact {
namespace {

// Longest value of a fact, and list of what an import brought, in bytes, inclusive.
constexpr std::size_t kMaxValueBytes = 16 * 1024;

// Longest row, in bytes, inclusive: its longest values, each byte of them escaped.
constexpr std::size_t kMaxRowBytes = 8 * kMaxValueBytes;

struct Column {
  std::string name;
  std::string type;  // INTEGER, TEXT, ANY
  bool mayBeNull = false;
};

// What a text of a column may be, where it is one of few.
struct Choice {
  std::string_view table, column;
  std::vector<std::string_view> values;
};

const std::vector<Choice>& choices() {
  static const std::vector<Choice> kChoices = {
      {"relations", "kind", {"null", "bool", "int", "real", "text"}},
      {"silences", "kind", {"reason", "later"}},
      {"invitations", "direction", {"sent", "received"}},
      {"invitations", "role", {"recruiter", "hiringContact", "other"}},
      {"invitations", "state", {"pending", "accepted", "ignored", "withdrawn", "declined"}},
      {"alsoImported", "what", {"connection", "sent", "received", "talk"}},
      {"followUps", "kind", {"thankYou", "decisionDue", "connectNow", "statusRequest", "applicationStatus", "withdrawOld"}},
  };
  return kChoices;
}

bool isTime(const std::string& column) {
  return column.ends_with("At") || column == "at" || column == "until" || column == "snoozedUntil" || column == "occasion" ||
         column == "madeOn";
}

bool isSwitch(const std::string& column) {
  static const std::set<std::string_view> kSwitches = {"wentWell", "nobodyElse", "skipped", "conversed", "hasNote"};
  return kSwitches.contains(column);
}

// As the doors of the store let it in.
std::string cleanText(const std::string& column, std::string text) {
  if (column == "name" || column == "company" || column == "title") blankControls(text);
  if (column == "line") blankControls(text, kLineBreaks);
  return text;
}

std::size_t longest(const std::string& column) {
  if (column == "line") return kMaxLineBytes;
  return column == "contents" || column == "value" ? kMaxValueBytes : kMaxNameBytes;
}

Error wrong(const JsonPointer& at, const std::string& mustBe) {
  return Error{Failure::invalidValue, "this must be " + mustBe, at.to_string(), 0, mustBe};
}

bool isCountable(const Json& number) {
  if (!number.is_number_integer() || (number.is_number_unsigned() && number.get<std::uint64_t>() > INT64_MAX)) return false;
  return isCounted(number.get<std::int64_t>());
}

// How much an import brought: {"connections": 120, ...}.
bool areCounts(const std::string& contents) {
  JsonError unread;
  const auto counts = parseJson(contents, unread);
  return counts && counts->is_object() && std::all_of(counts->begin(), counts->end(), [](const Json& count) {
           return !count.is_number() || (isCountable(count) && count >= 0);
         });
}

Result<void> checkValue(const std::string& table, const Column& column, const Json& value, const JsonPointer& at) {
  if (value.is_null()) return column.mayBeNull || column.type == "ANY" ? Result<void>() : wrong(at, "there");
  if (column.type == "INTEGER") {
    if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX))
      return wrong(at, "a whole number");
    const auto number = value.get<std::int64_t>();
    if (isTime(column.name) && !isInstant(number)) return wrong(at, "a time in seconds since 1970, of the years 1 to 9999");
    if (column.name != "hash" && !isCounted(number)) return wrong(at, upToMost("a whole number"));
    if (isSwitch(column.name) && number != 0 && number != 1) return wrong(at, "0 or 1");
    if ((column.name == "revision" || column.name == "chasersSent") && number < 0) return wrong(at, "0 or more");
    return {};
  }
  if (column.type == "ANY" && value.is_number_integer() && !isCountable(value)) return wrong(at, upToMost("a whole number"));
  if (column.type == "ANY" && value.is_number()) return {};
  if (!value.is_string()) return wrong(at, "a text");
  const auto& text = value.get_ref<const std::string&>();
  const bool mayBeEmpty = table == "followUps" || table == "questions";  // what is about nobody
  if (column.name == "key" || column.name == "memberId")
    return (text.empty() && mayBeEmpty) || checkKey(text) ? Result<void>() : wrong(at, kKeyMustBe);
  if (text.size() > longest(column.name)) return wrong(at, "a text of at most " + std::to_string(longest(column.name)) + " bytes");
  if (column.name == "contents" && !areCounts(text)) return wrong(at, "an object of counts");
  for (const Choice& choice : choices()) {
    if (choice.table != table || choice.column != column.name) continue;
    if (std::find(choice.values.begin(), choice.values.end(), text) != choice.values.end()) return {};
    std::string expected = "one of";
    for (const std::string_view one : choice.values) expected += (one == choice.values.front() ? " " : ", ") + std::string(one);
    return wrong(at, expected);
  }
  return {};
}

// Returns whether the value is one of the fact's: a Tact that came later may have dropped either.
bool isKnown(const Vocabulary& vocabulary, const std::string& fact, const Constant& value) {
  const auto id = vocabulary.find(fact);
  // What Tact works out nobody has said.
  const bool isSaid = id && !(fact.starts_with("relation.") && vocabulary[*id].origin == FactOrigin::store);
  return isSaid && FactSet(vocabulary).set(*id, viewOf(value)).empty();
}

Result<Constant> relationValue(const Json& row, const JsonPointer& at) {
  const auto kind = row["kind"].get<std::string>();
  const Json value = row.value("value", Json());
  if (!row["fact"].get_ref<const std::string&>().starts_with("relation.")) return wrong(at / "fact", "a relation fact");
  if (kind == "null" && value.is_null()) return Constant(nullptr);
  if (kind == "bool" && (value == Json(0) || value == Json(1))) return Constant(value == Json(1));
  if (kind == "int" && value.is_number_integer()) return Constant(value.get<std::int64_t>());
  if (kind == "real" && value.is_number()) return Constant(value.get<double>());
  if (kind == "text" && value.is_string()) return Constant(value.get<std::string>());
  return wrong(at / "value", "a value of this kind");
}

// Checks that what a row refers to is there: a number or key of another table's rows.
class References {
 public:
  void learn(const std::string& table, const Json& row) {
    if (table == "processes") processes_.insert(row["id"].get<std::int64_t>());
    if (table == "imports") imports_.insert(row["id"].get<std::int64_t>());
    if (table == "people") people_.insert(row["key"].get<std::string>());
  }
  // EXPECTS a row whose values fit.
  Result<void> check(const std::string& table, const Json& row, const JsonPointer& at) const {
    const auto refers = [&](const char* column, const std::set<std::int64_t>& to, bool zeroIsNone) {
      const auto value = row.find(column);
      if (value == row.end() || value->is_null() || (zeroIsNone && *value == Json(0))) return true;
      return to.contains(value->get<std::int64_t>());
    };
    if (!refers("processId", processes_, table == "followUps")) return wrong(at / "processId", "the id of a process in this file");
    if (!refers("importId", imports_, true)) return wrong(at / "importId", "0 or the id of an import in this file");
    if (table == "relations" && !people_.contains(row["key"].get<std::string>()))
      return wrong(at / "key", "the key of a person in this file");
    return {};
  }
  bool knows(const std::string& table, const Json& row) const {
    if (table == "people") return people_.contains(row["key"].get<std::string>());
    const auto& ids = table == "processes" ? processes_ : imports_;
    return (table == "processes" || table == "imports") && ids.contains(row["id"].get<std::int64_t>());
  }

 private:
  std::set<std::int64_t> processes_, imports_;
  std::set<std::string> people_;
};

Result<void> checkShape(const std::string& table, const std::vector<Column>& columns, const Json& row, const JsonPointer& at) {
  if (!row.is_object()) return wrong(at, "an object");
  for (const auto& item : row.items())
    if (std::none_of(columns.begin(), columns.end(), [&](const auto& column) { return column.name == item.key(); }))
      return wrong(at / item.key(), "one of the columns this Tact knows; if a newer one wrote the file, update Tact");
  for (const Column& column : columns) {
    const auto value = row.find(column.name);
    if (value == row.end() && !column.mayBeNull && column.type != "ANY") return wrong(at, "an object with \"" + column.name + "\"");
    if (value == row.end()) continue;
    if (auto fits = checkValue(table, column, *value, at / column.name); !fits) return fits;
  }
  return {};
}

// Returns whether this Tact has words for the row: one that came later may have dropped a stage, or what was said.
Result<bool> checkRow(const Vocabulary& vocabulary, const std::string& table, const std::vector<Column>& columns, const Json& row,
                      const JsonPointer& at, References& references) {
  if (auto fits = checkShape(table, columns, row, at); !fits) return fits.error();
  if (auto fits = references.check(table, row, at); !fits) return fits.error();
  if (references.knows(table, row)) return wrong(at, "there once only");
  references.learn(table, row);
  if (table == "processes") return isKnown(vocabulary, "process.stage", row["stage"].get<std::string>());
  if (table != "relations") return true;
  const auto value = relationValue(row, at);
  if (!value) return value.error();
  return isKnown(vocabulary, row["fact"].get<std::string>(), *value);
}

// The columns that are copied: the numbers of rows nobody refers to are left out.
Result<std::vector<Column>> columnsOf(Database& database, const std::string& table) {
  std::vector<Column> columns;
  Statement statement(database, "SELECT name, type, \"notnull\" FROM pragma_table_info(?) ORDER BY cid");
  statement.bind(table);
  while (statement.next()) columns.push_back({statement.text(0), statement.text(1), !statement.boolean(2)});
  if (auto read = statement.outcome(); !read) return read.error();
  if (table == "processes" || table == "imports")
    columns.front().mayBeNull = false;  // an id is never null, whatever its declaration says
  else
    std::erase_if(columns, [](const Column& column) { return column.name == "id"; });
  return columns;
}

// Adds the rows of a table to the text, as a list.
Result<void> writeRows(Database& database, const Vocabulary& vocabulary, const std::string& table, References& references,
                       std::string& text) {
  const auto columns = columnsOf(database, table);
  if (!columns) return columns.error();
  std::string sql = "SELECT ";
  for (const Column& column : *columns) sql += (&column == &columns->front() ? "" : ", ") + column.name + ", typeof(" + column.name + ")";
  // By what tells them apart, which stands first, or as they came.
  std::string order = columns->size() > 2 ? "1, 3, 5" : "1, 3";
  if (table == "notes" || table == "invitations" || table == "journal") order = "id";
  Statement statement(database, sql + " FROM " + table + " ORDER BY " + order);
  const char* next = "[\n";
  for (std::size_t count = 0; statement.next(); ++count) {
    Json row = Json::object();
    for (std::size_t i = 0; i < columns->size(); ++i) {
      const int at = static_cast<int>(2 * i);
      const std::string type = statement.text(at + 1);
      Json& value = row[(*columns)[i].name];
      if (type == "integer") value = statement.integer(at);
      if (type == "real") value = statement.real(at);
      if (type == "text") value = statement.text(at);
    }
    const auto fits = checkRow(vocabulary, table, *columns, row, kRootPointer / table / count, references);
    if (!fits)
      return Error{Failure::unavailable, "no copy could bring this back: " + fits.error().path + ": " + fits.error().message, {}, 0, {}};
    text += next + row.dump(-1, ' ', false, Json::error_handler_t::replace);
    next = ",\n";
  }
  if (auto read = statement.outcome(); !read) return read;
  text += *next == '[' ? "[]" : "]";
  return {};
}

// Brings the rows of a list into the temporary table copied_<name>. Returns how many rows and values were passed over.
Result<std::int64_t> stage(Database& database, const Vocabulary& vocabulary, const std::string& table, std::string_view rows,
                           References& references) {
  const auto columns = columnsOf(database, table);
  if (!columns) return columns.error();
  const std::string staged = "copied_" + table;
  if (auto made = database.run(("CREATE TEMP TABLE " + staged + " AS SELECT * FROM main." + table + " WHERE 0").c_str()); !made)
    return made.error();
  std::string sql = "INSERT INTO temp." + staged + " (", marks;
  for (const Column& column : *columns) {
    sql += (marks.empty() ? "" : ", ") + column.name;
    marks += marks.empty() ? "?" : ", ?";
  }
  sql += ") VALUES (" + marks + ")";
  if (!rows.starts_with('[')) return wrong(kRootPointer / table, "a list");
  JsonParts list(rows);
  std::int64_t passedOver = 0;
  for (std::size_t i = 0; const auto part = list.next(); ++i) {
    const JsonPointer at = kRootPointer / table / i;
    const std::string_view text = rows.substr(part->value.begin, part->value.end - part->value.begin);
    if (text.size() > kMaxRowBytes) return wrong(at, "a row of at most " + std::to_string(kMaxRowBytes) + " bytes");
    JsonError unread;
    const auto row = parseJson(text, unread);
    if (!row) return Error{Failure::invalidValue, unread.message, at.to_string(), 0, {}};
    const auto isInWords = checkRow(vocabulary, table, *columns, *row, at, references);
    if (!isInWords) return isInWords.error();
    if (!*isInWords) {
      ++passedOver;
      continue;
    }
    Statement statement(database, sql);
    for (const Column& column : *columns) {
      const auto value = row->find(column.name);
      const bool isOdd = column.name == "chances" && value != row->end() && value->is_string() &&
                         !isKnown(vocabulary, "process.chances", value->get<std::string>());
      if (isOdd) ++passedOver;
      if (value == row->end() || value->is_null() || isOdd)
        statement.bind(std::nullopt);
      else if (value->is_number_integer() && column.name == "revision")
        statement.bind(std::min(value->get<std::int64_t>(), kMostTakenOver));
      else if (value->is_number_integer())
        statement.bind(value->get<std::int64_t>());
      else if (value->is_number())
        statement.bind(value->get<double>());
      else
        statement.bind(cleanText(column.name, value->get<std::string>()));
    }
    if (auto done = statement.run(); !done) return done.error();
  }
  return passedOver;
}

// The texts of the tables, by name.
Result<std::map<std::string, std::string_view>> tablesIn(std::string_view text) {
  if (!text.starts_with('{')) return wrong(kRootPointer, "an object with tables");
  std::map<std::string, std::string_view> tables;
  JsonParts parts(text);
  while (const auto part = parts.next()) {
    const auto& names = CopiedTables::names();
    if (std::find(names.begin(), names.end(), part->name) == names.end())
      return wrong(kRootPointer / part->name, "one of the tables this Tact knows; if a newer one wrote the file, update Tact");
    if (!tables.emplace(part->name, text.substr(part->value.begin, part->value.end - part->value.begin)).second)
      return wrong(kRootPointer / part->name, "there once only");
  }
  return tables;
}

}  // namespace

const std::vector<std::string>& CopiedTables::names() {
  static const std::vector<std::string> kNames = {"processes",   "people",        "relations",    "silences", "questions",
                                                  "talks",       "memberIds",     "notes",        "imports",  "invitations",
                                                  "connections", "importedTalks", "alsoImported", "journal",  "followUps"};
  return kNames;
}

Result<CopiedCounts> CopiedTables::count() {
  auto database = store_->database();
  if (!database) return database.error();
  CopiedCounts counts;
  for (const std::string& table : names()) {
    Statement statement(**database, "SELECT count(*) FROM " + table);
    if (statement.next()) counts[table] = statement.integer(0);
    if (auto read = statement.outcome(); !read) return read.error();
  }
  return counts;
}

Result<std::string> CopiedTables::read() {
  auto database = store_->database();
  if (!database) return database.error();
  // One moment for all: a reading transaction that changes nothing.
  const bool isNested = (*database)->inTransaction();
  if (!isNested)
    if (auto begun = (*database)->run("BEGIN"); !begun) return begun.error();
  Result<void> outcome;
  References references;
  std::string text = "{";
  for (const std::string& table : names()) {
    text += (text.size() > 1 ? ",\n\"" : "\n\"") + table + "\": ";
    if (outcome = writeRows(**database, *vocabulary_, table, references, text); !outcome) break;
  }
  if (!isNested)
    if (auto ended = (*database)->run("COMMIT"); outcome && !ended) outcome = ended;
  if (!outcome) return outcome.error();
  return text + "}";
}

Result<CopiedCounts> CopiedTables::merge(std::string_view tables, const std::function<Result<void>()>& alongside) {
  const auto texts = tablesIn(tables);
  if (!texts) return texts.error();
  CopiedCounts counts;
  const auto written = store_->write([&](Database& database) -> Result<void> {
    std::int64_t skipped = 0;
    References references;
    for (const std::string& table : names()) {
      const auto rows = texts->find(table);
      const auto passedOver = stage(database, *vocabulary_, table, rows == texts->end() ? "[]" : rows->second, references);
      if (!passedOver) return passedOver.error();
      skipped += *passedOver;
    }
    auto merged = mergeStaged(database);
    if (!merged) return merged.error();
    counts = std::move(*merged);
    if (skipped > 0) counts["skipped"] = skipped;
    for (const std::string& table : names())
      if (auto dropped = database.run(("DROP TABLE temp.copied_" + table).c_str()); !dropped) return dropped;
    return alongside();
  });
  if (!written) return written.error();
  return counts;
}

}  // namespace tact
