import type { Timer } from "./pipe.js";

/** The longest that a timer can wait; a longer one would go off at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The monotonic clock and the timers of this process or page. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  after(ms, action) {
    const timeout = setTimeout(action, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timeout);
  },
};
