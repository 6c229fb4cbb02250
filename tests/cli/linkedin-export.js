// An export as LinkedIn sends it, of any size, with made-up people: the zip archive with its tables, in the new form or an old one.
//
// The same seed gives the same people. What it must lead to comes with it, so that a test need not know how it was made.
import { deflateRawSync } from "node:zlib";

const kFirst = [
  "Ada",
  "Björn",
  "Chloé",
  "Dilek",
  "Emeka",
  "Fátima",
  "Goran",
  "Hana",
  "Ines",
  "Jürgen",
  "Kofi",
  "Lucía",
  "Mara",
  "Noor",
  "Omar",
  "Priya",
];
const kLast = [
  "Abel",
  "Brandt",
  "Castillo",
  "Dvořák",
  "Eriksen",
  "Fischer",
  "Grant",
  "Hofmann",
  "Ito",
  "Jansen",
  "Kowalska",
  "Lindqvist",
  "Moreau",
  "Novak",
];
const kCompanies = ["Acme GmbH", "Blue Harbor, Inc.", 'Caspian "Data" Ltd', "Dune & Sons", "Ember Labs"];
const kMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const kDay = 86_400_000;
const kNewest = Date.UTC(2026, 10, 2, 9, 15, 31);

/** @param {number} seed A small generator of numbers below 1, always the same for a seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** @param {string} text */
const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** @param {string[]} cells */
const line = (cells) => cells.map(cell).join(",");
/** @param {string} key */
const address = (key) => `https://www.linkedin.com/in/${encodeURIComponent(key)}`;

/** "2 Nov 2026" @param {number} at */
const connectedOn = (at) =>
  `${String(new Date(at).getUTCDate()).padStart(2, "0")} ${kMonths[new Date(at).getUTCMonth()]} ${new Date(at).getUTCFullYear()}`;

/** "11/2/26, 9:15 AM" @param {number} at */
function sentAt(at) {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const time = `${hour % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).slice(2)}, ${time}`;
}

/** "2026-11-02 09:15:31 UTC" @param {number} at */
const messageDate = (at) => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** @param {number} i */
function person(i) {
  const first = kFirst[i % kFirst.length];
  const last = `${kLast[Math.floor(i / kFirst.length) % kLast.length]}${i < kFirst.length * kLast.length ? "" : ` ${i}`}`;
  return {
    first,
    last,
    name: `${first} ${last}`,
    key: `${first}-${last}-${i}`.toLowerCase().replaceAll(" ", "-"),
    company: kCompanies[i % kCompanies.length],
  };
}

const kOwner = { name: "Robin Vale", key: "robin-vale" };
const kNotes = [
  "Notes:",
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for ""connections"" who have allowed it,\nand so on."',
  "",
];

/**
 * The three tables as texts, and what must be known afterwards.
 *
 * @param {{ connections?: number, invitations?: number, messages?: number, seed?: number, old?: boolean }} [options] `old`: without
 *   addresses in invitations and messages, as years ago
 */
export function linkedInTables({ connections = 120, invitations = 80, messages = 600, seed = 1, old = false } = {}) {
  const next = numbers(seed);
  const people = Array.from({ length: connections + invitations }, (_, i) => person(i));
  const friends = people.slice(0, connections);
  const others = people.slice(connections);

  const connectionRows = friends.map(({ first, last, key, company }, i) =>
    line([first, last, address(key), "", company, "Engineer, senior", connectedOn(kNewest - (i % 900) * kDay)]),
  );
  const invitationRows = others.map((one, i) => {
    const isSent = i % 3 !== 0;
    const [from, to] = isSent ? [kOwner, one] : [one, kOwner];
    const note = i % 2 ? 'Hello "there",\nlet us talk, soon' : "";
    return line([
      from.name,
      to.name,
      sentAt(kNewest - i * 4 * kDay),
      note,
      isSent ? "OUTGOING" : "INCOMING",
      ...(old ? [] : [address(from.key), address(to.key)]),
    ]);
  });

  // Every third writes back; the rest only got or only sent.
  const talked = new Set();
  const messageRows = [];
  for (let i = 0; i < messages; ++i) {
    const at = Math.floor(next() * friends.length);
    const friend = friends[at];
    const writesBack = at % 3 === 0;
    const isTheirs = at % 3 === 1 || (writesBack && i % 2 === 1);
    const [from, to] = isTheirs ? [friend, kOwner] : [kOwner, friend];
    if (writesBack) (friend.wrote ??= new Set()).add(isTheirs);
    if (friend.wrote?.size === 2) talked.add(friend.key);
    const text = `Number ${i}: "quoted", and\r\nover lines ${Math.floor(next() * 1e6)}`;
    messageRows.push(
      old
        ? line([from.name, to.name, messageDate(kNewest - i * 1000), "", text, isTheirs ? "INCOMING" : "OUTGOING", "INBOX"])
        : line([
            `2-${friend.key}`,
            "",
            from.name,
            address(from.key),
            to.name,
            address(to.key),
            messageDate(kNewest - i * 1000),
            "",
            text,
            "INBOX",
          ]),
    );
  }

  const invitationHeads = ["From", "To", "Sent At", "Message", "Direction", ...(old ? [] : ["inviterProfileUrl", "inviteeProfileUrl"])];
  const messageHeads = old
    ? ["From", "To", "Date", "Subject", "Content", "Direction", "Folder"]
    : [
        "CONVERSATION ID",
        "CONVERSATION TITLE",
        "FROM",
        "SENDER PROFILE URL",
        "TO",
        "RECIPIENT PROFILE URLS",
        "DATE",
        "SUBJECT",
        "CONTENT",
        "FOLDER",
      ];
  return {
    files: {
      "Connections.csv": [...kNotes, "First Name,Last Name,URL,Email Address,Company,Position,Connected On", ...connectionRows, ""].join(
        "\n",
      ),
      "Invitations.csv": [invitationHeads.join(","), ...invitationRows, ""].join("\n"),
      "messages.csv": `\uFEFF${[messageHeads.join(","), ...messageRows, ""].join("\r\n")}`,
    },
    // Whom an old one names without an address is known only if they are a connection.
    counts: { connections, invitations: old ? 0 : invitations, talks: talked.size },
    talked: [...talked],
    friends,
    others,
  };
}

const kCrcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = kCrcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive of these files. @param {Record<string, string | Buffer>} files */
export function zip(files) {
  const parts = [];
  const contents = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, path, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    contents.push(Buffer.from("PK\x01\x02\x14\0"), common, place, path);
    at += 30 + path.length + packed.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, table, Buffer.from("PK\x05\x06"), end]);
}
