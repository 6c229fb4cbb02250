// What a rule's author has: folders of their own, a sound rule, files to write.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./tact.js";

/** Folders that all go away when `end` is called. */
export function folders() {
  const ends = [];
  return {
    fresh: () => {
      const { folder, end } = temporaryFolder();
      ends.push(end);
      return folder;
    },
    end: () => ends.forEach((end) => end()),
  };
}

/** A rule that passes its checks and examples, changed. */
export const rule = (changes) => ({
  title: "A rule of one's own",
  moments: ["invite"],
  level: "caution",
  when: "person.location == 'Atlantis'",
  message: "They live in {person.location|a place you named}.",
  why: "You wanted to be told.",
  sources: ["own"],
  examples: { finds: [{ facts: { "person.location": "Atlantis" } }], fine: [{ facts: { "person.location": "Utrecht (not Atlantis)" } }] },
  ...changes,
});
/** Writes JSON, two blanks deep, and returns the file. */
export const write = (folder, name, content) => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(content, null, 2));
  return file;
};
