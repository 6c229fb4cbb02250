// Waiting in tests: for something, with a sentence when it does not come; or for a time.

/**
 * Waits until `look` gives something true, and returns that.
 *
 * @template T
 * @param {string} what for the failure's sentence
 * @param {() => Promise<T> | T} look
 */
export async function until(what, look, timeoutMs = 8000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const got = await look();
    if (got) return got;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await pause(40);
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
