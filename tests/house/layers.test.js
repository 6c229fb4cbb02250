// The one-way flow of host/: which folder may include and link what, and which doors only one file may open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "./settle.js";
import { files, lineAt, namesOnly, text, withoutComments } from "./tree.js";

/** What each folder may see: own folders, libraries, and whether the operating system's headers. */
const kLayers = {
  platform: { folders: ["platform"], libraries: [], system: true },
  core: { folders: ["core"], libraries: ["re2", "utf8proc"], system: false },
  json: { folders: ["core", "json"], libraries: ["nlohmann"], system: false },
  packs: { folders: ["core", "json", "packs"], libraries: [], system: false },
  wire: { folders: ["core", "json", "wire"], libraries: [], system: false },
  store: { folders: ["platform", "core", "json", "store"], libraries: ["sqlite3", "nlohmann"], system: false },
  exchange: { folders: ["platform", "core", "json", "store", "exchange"], libraries: ["minizip", "csv"], system: false },
  spelling: { folders: ["core", "spelling"], libraries: ["hunspell"], system: false },
  app: { folders: ["platform", "core", "json", "packs", "wire", "store", "exchange", "spelling", "app"], libraries: ["boost", "spdlog"], system: true },
  cli: { folders: ["platform", "core", "json", "packs", "wire", "store", "exchange", "spelling", "app", "cli"], libraries: ["CLI"], system: true },
};

/** What each library of CMakeLists.txt may link, our own folders first. */
const kLinks = {
  platform: [],
  core: ["RE2_LIBRARY", "UTF8PROC_LIBRARY", "Threads::Threads"],
  json: ["tact_core", "nlohmann_json::nlohmann_json"],
  packs: ["tact_json"],
  wire: ["tact_json"],
  store: ["tact_json", "tact_platform", "SQLITE_LIBRARY", "CMAKE_DL_LIBS"],
  exchange: ["tact_store", "MINIZIP_LIBRARY", "ZLIB_LIBRARY", "CSV_LIBRARY"],
  spelling: ["tact_core", "HUNSPELL_LIBRARY", "Threads::Threads"],
  app: ["tact_packs", "tact_wire", "tact_store", "tact_exchange", "tact_spelling", "Threads::Threads", "ws2_32"],
  cli: ["tact_app", "CLI11::CLI11"],
};

const kDoors = [
  { what: "Boost.Asio", include: /^boost\//, only: /^host\/app\/(stdio\.cpp|pipe_end\.h)$/, instead: "host/app/stdio.cpp does the reading and writing" },
  { what: "spdlog", include: /^spdlog\//, only: /^host\/app\/log\.cpp$/, instead: "write to the log through host/app/log.h" },
  { what: "CLI11", include: /^CLI\//, only: /^host\/cli\//, instead: "only the command line reads arguments" },
  { what: "SQLite", include: /^sqlite3\.h$/, only: /^host\/store\//, instead: "only the store knows the database" },
  {
    what: "hunspell",
    include: /^hunspell\//,
    only: /^host\/spelling\/dictionary\.cpp$/,
    instead: "ask spelling/dictionary.h whether it knows a word",
  },
  { what: "minizip", include: /^minizip\//, only: /^host\/exchange\/zip\.cpp$/, instead: "read archives through exchange/zip.h" },
  { what: "libcsv", include: /^csv\.h$/, only: /^host\/exchange\/csv\.cpp$/, instead: "read tables through exchange/csv.h" },
  { what: "nlohmann/json", include: /^nlohmann\//, only: /^host\/(json|store)\//, instead: "include json/json_text.h" },
];

const kSources = files(/^host\/.*\.(cpp|h)$/);

/** Headers that come with the language; anything else in angle brackets is a library or the operating system. */
const kStandard = new Set(
  `algorithm any array atomic bit bitset cassert cctype cerrno cfloat charconv chrono cinttypes climits cmath compare complex
   concepts condition_variable csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime deque exception filesystem format
   forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator limits list locale map
   memory memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator set
   shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view system_error thread tuple
   type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version`.split(/\s+/),
);

/** @param {string} path @returns {{ name: string, quoted: boolean, line: number }[]} */
function includesOf(path) {
  const source = text(path);
  return [...source.matchAll(/^\s*#\s*include\s+(["<])([^">]+)[">]/gm)].map((found) => ({
    name: found[2],
    quoted: found[1] === '"',
    line: lineAt(source, found.index ?? 0),
  }));
}

test("there is something to look at", () => {
  assert.ok(kSources.length > 50, "host/ was not found: run this from a checkout.");
  assert.deepEqual(
    [...new Set(kSources.map((path) => path.split("/")[1]))].sort(),
    Object.keys(kLayers).sort(),
    "A folder of host/ came or went: say in tests/house/layers.test.js what it may include and link.",
  );
});

test("each folder of host/ includes only what it may know", () => {
  const objections = kSources.flatMap((path) => {
    const layer = kLayers[/** @type {keyof typeof kLayers} */ (path.split("/")[1])];
    return includesOf(path).flatMap(({ name, quoted, line }) => {
      const head = name.split("/")[0].replace(/\.h$/, "");
      const fine = quoted
        ? layer.folders.includes(head)
        : kStandard.has(name) || layer.libraries.includes(head) || (layer.system && !isLibrary(head));
      if (fine) return [];
      const may = [
        ...layer.folders.map((folder) => `${folder}/`),
        "the standard library",
        ...layer.libraries,
        ...(layer.system ? ["the operating system"] : []),
      ];
      return [
        {
          subject: `${path} ${name}`,
          sentence: `${path}:${line} includes ${name}. host/${path.split("/")[1]} may know only ${may.join(", ")}: move the code, or hand the value in.`,
        },
      ];
    });
  });
  settle("layer", objections);
});

/** @param {string} head */
function isLibrary(head) {
  return ["boost", "spdlog", "fmt", "CLI", "nlohmann", "re2", "utf8proc", "sqlite3", "hunspell", "minizip", "zlib", "csv", "gtest", "gmock"].includes(head);
}

test("Asio, spdlog, CLI11, SQLite and nlohmann each have one door", () => {
  const objections = kSources.flatMap((path) =>
    includesOf(path).flatMap(({ name, line }) =>
      kDoors
        .filter(({ include, only }) => include.test(name) && !only.test(path))
        .map(({ what, instead }) => ({ subject: `${path} ${what}`, sentence: `${path}:${line} includes ${what}: ${instead}.` })),
    ),
  );
  settle("door", objections);
});

test("text becomes JSON in host/json/json_text.cpp alone, where depth and doubled keys are checked", () => {
  const objections = kSources
    .filter((path) => path !== "host/json/json_text.cpp")
    .flatMap((path) => {
      const source = namesOnly(text(path));
      return [...source.matchAll(/\b(?:[Jj]son|nlohmann::\w+)::(?:parse|sax_parse|accept|from_\w+)\s*\(|\b_json\b/g)].map((found) => ({
        subject: path,
        sentence: `${path}:${lineAt(source, found.index ?? 0)} parses JSON by itself: call parseJson of json/json_text.h.`,
      }));
    });
  settle("json-parse", objections);
});

test("nothing throws, and errors are returned", () => {
  const objections = kSources.flatMap((path) => {
    const source = namesOnly(text(path));
    return [...source.matchAll(/\bthrow\b/g)].map((found) => ({
      subject: path,
      sentence: `${path}:${lineAt(source, found.index ?? 0)} throws: return a Result of core/result.h.`,
    }));
  });
  settle("throw", objections);
});

test("only the command line writes to stdout: in tact-host it carries frames and nothing else", () => {
  const words =
    /\bstd::(?:cout|puts|printf|putchar|print|println)\b|(?<![\w:])(?:printf|puts|putchar|vprintf)\s*\(|\bSTDOUT_FILENO\b|(?<!\w)stdout\b/g;
  const objections = kSources
    .filter((path) => !path.startsWith("host/cli/"))
    .flatMap((path) => {
      const source = namesOnly(text(path));
      return [...source.matchAll(words)].map((found) => ({
        subject: path,
        sentence: `${path}:${lineAt(source, found.index ?? 0)} says ${found[0]}: use the log, or return the text; stdout belongs to the frames.`,
      }));
    });
  settle("stdout", objections);
});

test("CMakeLists.txt links each library to what its folder may know", () => {
  const cmake = text("CMakeLists.txt").replace(/#.*$/gm, "");
  const objections = Object.entries(kLinks).flatMap(([name, may]) => {
    const calls = [...cmake.matchAll(new RegExp(`target_link_libraries\\(tact_${name}\\b([^)]*)\\)`, "g"))];
    const linked = calls
      .flatMap((call) =>
        call[1]
          .replace(/\$\{(\w+)\}/g, "$1")
          .trim()
          .split(/\s+/),
      )
      .filter((word) => !/^(PUBLIC|PRIVATE|INTERFACE)$/.test(word));
    return [
      ...linked
        .filter((word) => !may.includes(word))
        .map((word) => ({
          subject: `${name} ${word}`,
          sentence: `CMakeLists.txt links tact_${name} to ${word}, which host/${name} may not know.`,
        })),
      ...may
        .filter((word) => !linked.includes(word))
        .map((word) => ({
          subject: `${name} ${word}`,
          sentence: `CMakeLists.txt does not link tact_${name} to ${word}: link it, or take it out of tests/house/layers.test.js.`,
        })),
    ];
  });
  settle("link", objections);
});

test("every header begins with pragma once", () => {
  settle(
    "pragma-once",
    kSources
      .filter((path) => path.endsWith(".h") && !/^#pragma once$/m.test(withoutComments(text(path))))
      .map((path) => ({ subject: path, sentence: `${path} lacks "#pragma once".` })),
  );
});
