#include "packs/rules_docs.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "packs/authored_file.h"

namespace tact {
namespace {

constexpr std::string_view kRows = "rows.json";

struct Row {
  std::string id;
  std::string advice;
  bool isOwed = false;
  std::vector<const Rule*> rules;
};

// Founding rows first, then the others in the order of their letters; K says how contradictions are resolved.
constexpr std::string_view kLetters = "ABCDETFVSRXNLK";

std::tuple<std::size_t, int> placeOfRow(const std::string& id) { return {kLetters.find(id[0]), std::atoi(id.c_str() + 1)}; }

// A bar would end the cell.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

template <typename Entries, typename Name>
std::string joined(const Entries& entries, Name nameOf) {
  std::string out;
  for (const auto& entry : entries) out += (out.empty() ? "" : ", ") + std::string(nameOf(entry));
  return out;
}

// The publisher, leading to the page where it is known.
std::string linked(const Source& source) { return source.url ? "[" + source.publisher + "](" + *source.url + ")" : source.publisher; }

std::string momentsOf(const Rule& rule) {
  std::string out;
  for (std::size_t m = 0; m < kMomentNames.size(); ++m)
    if (rule.moments.has(static_cast<Moment>(m))) out += (out.empty() ? "" : ", ") + std::string(kMomentNames[m]);
  return out;
}

}  // namespace

RulesDocs rulesDocs(const Library& library) {
  RulesDocs docs;
  const auto text = library.texts.find(std::string(kRows));
  if (text == library.texts.end()) {
    docs.problems.push_back("there is no " + std::string(kRows));
    return docs;
  }
  std::vector<Diagnostic> diagnostics;
  AuthoredFile file(kRows, text->second, diagnostics);
  if (!file.isObject()) {
    docs.problems.push_back(std::string(kRows) + " cannot be read");
    return docs;
  }
  std::vector<Row> rows;
  for (const auto& [id, entry] : file.root().items()) {
    if (id.size() < 2 || kLetters.find(id[0]) == std::string_view::npos) {
      docs.problems.push_back("'" + id + "' is no row: a letter and its number");
      continue;
    }
    rows.push_back({id, file.text(JsonPointer() / id, "advice", true), file.boolean(JsonPointer() / id, "owed", false), {}});
  }
  for (const Diagnostic& diagnostic : diagnostics) docs.problems.push_back(renderShort(diagnostic));
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return placeOfRow(a.id) < placeOfRow(b.id); });
  for (const Rule& rule : library.rules.rules) {
    if (library.files.at(rule.id).isUsers) continue;
    for (const std::string& id : rule.rows) {
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.id == id; });
      if (row == rows.end())
        docs.problems.push_back(rule.id + " carries " + id + ", which is no row of " + std::string(kRows));
      else
        row->rules.push_back(&rule);
    }
  }
  docs.markdown =
      "# The advice and the rules that carry it\n\n"
      "Written by `tact rules docs`. A to E are the founding sources (RealStreet, The Muse, RecruitingBlogs, Job-Hunt, Quardev); T is "
      "timing,\n"
      "F follow-ups, V volume, S odd senders, R relations, X removing, N notes, L manners by place; K names where rows contradict each "
      "other\n"
      "and how the user's stance settles it.\n\n"
      "| row | advice | rule | moment | source |\n|---|---|---|---|---|\n";
  for (const Row& row : rows) {
    if (row.isOwed) {
      if (!row.rules.empty())
        docs.problems.push_back(row.id + " is listed as owed and carried by " + row.rules.front()->id + ": take \"owed\" out");
      docs.markdown += "| " + row.id + " | " + cell(row.advice) + " | owed to the note checks | note | |\n";
      continue;
    }
    if (row.rules.empty()) docs.problems.push_back("no rule carries " + row.id + " (" + row.advice + ")");
    bool isFirst = true;
    for (const Rule* rule : row.rules) {
      docs.markdown += "| " + (isFirst ? row.id : "") + " | " + (isFirst ? cell(row.advice) : "") + " | `" + rule->id + "` | " +
                       momentsOf(*rule) + " | " +
                       cell(joined(rule->sources, [&](std::size_t place) { return linked(library.rules.sources[place]); })) + " |\n";
      isFirst = false;
    }
  }
  return docs;
}

}  // namespace tact
