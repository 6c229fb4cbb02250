// One after the other: what reads, changes and writes back the same thing in the browser's storage waits for its turn, so that of two changes
// at one moment neither is lost. Lives and ends with the background, as what is waiting does.

/** @returns {<T>(run: () => Promise<T>) => Promise<T>} runs what it is given once all that was given before has ended, well or not */
export function makeTurns() {
  /** @type {Promise<any>} */
  let last = Promise.resolve();
  return (run) => (last = last.then(run, run));
}
