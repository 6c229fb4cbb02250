// Asks Tact and the other tools about thirty notes and writes docs/side-by-side.md: what each says, what only one of them sees.
//
//   node side-by-side.js BIN [FILE]    BIN: folder of the program `tact`; FILE: where to write instead
//
// The notes are our own invention (thirty.jsonl): what is known of the reader, whether a careful friend would let the note pass,
// and the words that friend would point at. Nothing is weighed here: whoever touches those words is counted as having seen them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { notesOf, verdicts } from "./tact.js";
import { kTools } from "./tools.js";

/** @typedef {import("./tact.js").Note} Note */
/** @typedef {import("./tools.js").Remark} Remark */
/** What a tool says of a note; `warns`: Tact's "Not yet" and "Think first", for the others any remark. @typedef {{ remarks: Remark[], warns: boolean }} Answer */
/** @typedef {{ note: Note, text: string, answers: Map<string, Answer> }} Case */

const kWords = { hold: "Not yet", caution: "Think first", tip: "Worth knowing", go: "Good moment" };
const kTact = "Tact";

/** @param {any} finding @returns {Remark[]} one for each mark, else one without a place */
function fromFinding(finding) {
  const says = `${kWords[/** @type {keyof typeof kWords} */ (finding.level)]}: ${finding.title}`;
  const one = { rule: finding.rule, says, start: 0, end: 0 };
  return finding.marks.length ? finding.marks.map((/** @type {any} */ mark) => ({ ...one, start: mark.start, end: mark.end })) : [one];
}

/** Whether a finding is about the text and not about the moment. @param {any} finding */
const isAboutText = ({ marks, because }) => marks.length > 0 || because.some((/** @type {any} */ one) => one.fact.startsWith("note."));

/** @param {string} bin @returns {Promise<Case[]>} */
async function ask(bin) {
  const notes = notesOf("thirty.jsonl");
  const own = await verdicts(bin, notes);
  const cases = notes.map((note, i) => {
    const about = own[i].findings.filter(isAboutText);
    const warns = about.some((/** @type {any} */ one) => one.level === "hold" || one.level === "caution");
    return { note, text: note.facts.note.text, answers: new Map([[kTact, { remarks: about.flatMap(fromFinding), warns }]]) };
  });
  for (const { name, load } of kTools) {
    const check = await load();
    for (const { text, answers } of cases) {
      const remarks = await check(text);
      answers.set(name, { remarks, warns: remarks.length > 0 });
    }
  }
  return cases;
}

/** The places of the words that matter. @param {Case} one @returns {{ start: number, end: number }[]} */
function places({ note, text }) {
  return (note.where ?? []).flatMap((words) => {
    const found = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      found.push({ start: at, end: at + words.length });
    return found;
  });
}

const overlap = (/** @type {{start: number, end: number}} */ a, /** @type {{start: number, end: number}} */ b) =>
  a.start < b.end && b.start < a.end;
/** @param {Case} one @param {string} tool */
const touches = (one, tool) => remarksOf(one, tool).some((remark) => places(one).some((place) => overlap(remark, place)));
/** @param {Case} one @param {string} tool */
const remarksOf = (one, tool) => one.answers.get(tool)?.remarks ?? [];
/** @param {Case} one @param {string} tool */
const warns = (one, tool) => one.answers.get(tool)?.warns ?? false;
/** Several marks of one finding count once. @param {Case} one @param {string} tool */
const countOf = (one, tool) => (tool === kTact ? new Set(remarksOf(one, tool).map(({ rule }) => rule)).size : remarksOf(one, tool).length);

const cell = (/** @type {string} */ words) => words.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (/** @type {(string | number)[]} */ cells) => `| ${cells.map((one) => cell(String(one))).join(" | ")} |`;
const table = (/** @type {string[]} */ heads, /** @type {(string | number)[][]} */ rows) =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");
/** As code, whatever it holds. */
const quote = (/** @type {string} */ words) => (words.includes("`") ? `\`\` ${words} \`\`` : `\`${words}\``);

/** @param {Case[]} cases @param {string[]} tools */
function summary(cases, tools) {
  const good = cases.filter(({ note }) => note.good);
  const poor = cases.filter(({ note }) => !note.good);
  const pointed = poor.filter((one) => places(one).length > 0);
  return table(
    [
      "",
      `says something on the ${poor.length} that need mending`,
      `touches the words that matter, of ${pointed.length} with such words`,
      `says something on the ${good.length} fine ones`,
      "remarks in all",
    ],
    tools.map((tool) => [
      tool,
      poor.filter((one) => (tool === kTact ? warns(one, tool) : countOf(one, tool) > 0)).length,
      pointed.filter((one) => touches(one, tool)).length,
      good.filter((one) => (tool === kTact ? warns(one, tool) : countOf(one, tool) > 0)).length,
      cases.reduce((sum, one) => sum + countOf(one, tool), 0),
    ]),
  );
}

/** @param {Case[]} cases @param {string[]} tools */
function counts(cases, tools) {
  return table(
    ["note", "", ...tools],
    cases.map((one) => [
      `[${one.note.id}](#${one.note.id})`,
      `${one.note.good ? "fine: " : ""}${one.note.says}`,
      ...tools.map((tool) => (countOf(one, tool) ? `${countOf(one, tool)}${touches(one, tool) ? " ●" : ""}` : "")),
    ]),
  );
}

/** Poor notes whose trouble nobody but Tact touches. @param {Case[]} cases @param {string[]} others */
function onlyTact(cases, others) {
  const found = cases.filter((one) => !one.note.good && warns(one, kTact) && !others.some((tool) => touches(one, tool)));
  return found.map((one) => {
    const said = [...new Set(remarksOf(one, kTact).map(({ says }) => says))].join("; ");
    return `- **${one.note.id}** (${one.note.says}). ${said}.`;
  });
}

/** What the others touch and no finding of Tact does, by tool and kind. @param {Case[]} cases @param {string[]} others */
function onlyOthers(cases, others) {
  return others.flatMap((tool) => {
    /** @type {Map<string, string[]>} */
    const kinds = new Map();
    for (const one of cases)
      for (const remark of remarksOf(one, tool))
        if (!remarksOf(one, kTact).some((own) => overlap(own, remark)))
          kinds.set(remark.rule, [...(kinds.get(remark.rule) ?? []), one.text.slice(remark.start, remark.end)]);
    if (kinds.size === 0) return [];
    const all = [...kinds].map(
      ([kind, words]) =>
        `${kind} (${words.length}: ${[...new Set(words)].slice(0, 6).map(quote).join(", ")}${new Set(words).size > 6 ? ", …" : ""})`,
    );
    return [`- **${tool}**: ${all.join("; ")}`];
  });
}

/** Where Tact and that careful friend differ. @param {Case[]} cases */
function misses(cases) {
  const name = (/** @type {Case[]} */ some) => some.map(({ note }) => `${note.id} (${note.says})`).join(", ") || "none";
  const calm = (/** @type {boolean} */ good) => cases.filter((one) => !!one.note.good === good && !warns(one, kTact));
  const says = (/** @type {Case} */ one) => countOf(one, kTact) > 0;
  return [
    `- To mend, and Tact says nothing: ${name(calm(false).filter((one) => !says(one)))}.`,
    `- To mend, and Tact mentions something without a warning: ${name(calm(false).filter(says))}.`,
    `- Fine, and Tact warns: ${name(cases.filter((one) => one.note.good && warns(one, kTact)))}.`,
    `- Fine, and Tact mentions something without a warning: ${name(calm(true).filter(says))}.`,
  ];
}

/** @param {Case} one @param {string[]} tools */
function details(one, tools) {
  const { note, text } = one;
  const lines = tools.flatMap((tool) => {
    /** @type {Map<string, string[]>} */
    const said = new Map();
    for (const { rule, says, start, end } of remarksOf(one, tool)) {
      const label = tool === kTact ? says : rule;
      said.set(label, [...(said.get(label) ?? []), ...(end > start ? [quote(text.slice(start, end))] : [])]);
    }
    const words = [...said].map(([label, marked]) => (marked.length ? `${label} (${marked.join(", ")})` : label));
    return words.length ? [`- ${tool}: ${words.join("; ")}`] : [];
  });
  const { name, company } = note.facts.person;
  const about = `${note.good ? "Fine" : "To mend"}: ${note.says}. ${note.moment === "incoming" ? `From ${name}` : `To ${name} of ${company}`}.`;
  return `### ${note.id}\n\n${about}\n\n> ${text}\n\n${lines.join("\n") || "Nobody says anything."}`;
}

/** @param {Case[]} cases */
function page(cases) {
  const others = kTools.map(({ name }) => name);
  const tools = [kTact, ...others];
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  const named = kTools.map(({ name, from }) => `${name} ${dependencies[from]}`).join(", ");
  return `# Thirty notes, side by side

What Tact says about thirty short notes, beside five checkers of English texts:
${named}.
Generated by \`tests/bench/notes/run\`; not written by hand. How fast each of them is: [performance.md](performance.md#notes).

The notes are our own invention: people who look for work, recruiters, sellers, thank-yous. What a careful friend would say about each,
and the words that friend would point at, were set down before Tact could measure any of them. The other tools look at language, and
nothing is told to them about the reader, because they have no place for it: this is no contest. It shows what a reader of another kind
adds. retext and textlint have the usual rules for English (\`tests/bench/notes/tools.js\` names them, and three that
were left out because they object to nearly every note).

## In short

For Tact "says something" means a warning: "Not yet" or "Think first" about the text. For the others any remark counts, whatever its reason:
a company's name reported as a misspelling counts as seeing the wrong company. Tact looks up spelling in the dictionaries of the system;
here there was one for English.

${summary(cases, tools)}

### What only Tact sees

Notes that need mending where no other tool touches the words that matter:

${onlyTact(cases, others).join("\n") || "None."}

### What others see and Tact does not

Remarks on words that no finding of Tact touches, with their number. Some are slips worth mending; many are names.

${onlyOthers(cases, others).join("\n") || "None."}

### Where Tact and that friend differ

${misses(cases).join("\n")}

## Counts

The number of remarks; ● at least one touches the words that matter.

${counts(cases, tools)}

## Note by note

${cases.map((one) => details(one, tools)).join("\n\n")}
`;
}

const [bin, file = fileURLToPath(new URL("../../../docs/side-by-side.md", import.meta.url))] = process.argv.slice(2);
if (!bin) {
  console.error("usage: tests/bench/notes/run");
  process.exit(2);
}
writeFileSync(file, page(await ask(bin)));
