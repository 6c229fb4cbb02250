// Files to and from the host in pieces, as PROTOCOL.md's data/import/* and data/export/* want them: base64, at most 512 KiB each. The host is
// asked by a function given in, so that this is tried without one.

/** Bytes before encoding: with base64's third more a piece stays well below a message's 1 MiB. */
export const kChunkBytes = 512 * 1024;
/** Of bytes turned into a string at once: arguments of a call are limited. */
const kSlice = 0x8000;

/** @typedef {(method: string, params: Record<string, unknown>) => Promise<any>} AskHost */

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += kSlice) text += String.fromCharCode(...bytes.subarray(at, at + kSlice));
  return btoa(text);
}

/** @param {string} text @returns {Uint8Array} */
export function fromBase64(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/**
 * Hands a file over and has it taken in. Cancelling (the signal) tells the host, which then forgets what it got.
 *
 * @param {{ name: string, size: number, slice: (from: number, to: number) => { arrayBuffer: () => Promise<ArrayBuffer> } }} file
 * @param {AskHost} ask
 * @param {(progress: { fraction: number, what: string }) => void} tell 0 to 1; the first half is the handing over (`what` is "" then)
 * @param {AbortSignal} signal
 * @returns {Promise<any>} the last answer of data/import/end; null when it was cancelled
 */
export async function importFile(file, ask, tell, signal) {
  const { id } = await ask("data/import/begin", { name: file.name, bytes: file.size });
  let isAsked = true; // the host has something of ours to let go
  try {
    for (let offset = 0; offset < file.size && !signal.aborted; offset += kChunkBytes) {
      const part = await file.slice(offset, Math.min(file.size, offset + kChunkBytes)).arrayBuffer();
      await ask("data/import/chunk", { id, offset, data: toBase64(new Uint8Array(part)) });
      tell({ fraction: Math.min(1, (offset + kChunkBytes) / file.size) / 2, what: "" });
    }
    while (!signal.aborted) {
      const step = await ask("data/import/end", { id });
      if (step.done) {
        isAsked = false;
        return step;
      }
      tell({ fraction: 0.5 + Math.max(0, Math.min(1, step.fraction ?? 0)) / 2, what: step.what ?? "" });
    }
    return null;
  } finally {
    if (isAsked) await ask("data/import/cancel", { id }).catch(() => {}); // it may have let go of it itself
  }
}

/**
 * Fetches everything the host keeps.
 *
 * @param {AskHost} ask @param {(fraction: number) => void} tell
 * @returns {Promise<{ name: string, parts: Uint8Array[] }>}
 */
export async function exportAll(ask, tell) {
  const { id, bytes, name } = await ask("data/export/begin", {});
  const parts = [];
  let offset = 0;
  for (;;) {
    const { data, offset: next, done } = await ask("data/export/next", { id, offset });
    const part = fromBase64(data);
    parts.push(part);
    if (done) return { name, parts };
    if (!(next > offset)) throw new Error("the export does not go on");
    offset = next;
    tell(bytes ? Math.min(1, offset / bytes) : 0);
  }
}
