// A clock that moves only when told, with timers that ring in order. For tests of everything that waits.
export class Clock {
  constructor() {
    this.nowMs = 0;
    this.timers = new Map();
    this.next = 1;
  }

  now = () => this.nowMs;

  setTimer = (run, ms) => {
    this.timers.set(this.next, { atMs: this.nowMs + ms, run });
    return this.next++;
  };

  clearTimer = (timer) => void this.timers.delete(timer);

  /** Moves on and rings what is due; lets promises settle in between. */
  async pass(ms) {
    const end = this.nowMs + ms;
    for (;;) {
      await settle();
      const due = [...this.timers].filter(([, { atMs }]) => atMs <= end).sort(([, a], [, b]) => a.atMs - b.atMs)[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.nowMs = Math.max(this.nowMs, due[1].atMs);
      due[1].run();
    }
    this.nowMs = end;
    await settle();
  }
}

/** Lets all promises that can settle do so. */
export async function settle() {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
