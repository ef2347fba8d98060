import { writeSync } from "node:fs";

const STANDARD_ERROR = 2;
const PAUSE = 500;

/**
 * A line that says how far a law is. Written past the test runner, which hears nothing from a thread
 * that is busy.
 *
 * @returns to be called with each case
 */
export function progress(law: string, cases: number): () => void {
  let done = 0;
  let shownAt = performance.now();
  return () => {
    done += 1;
    if (performance.now() - shownAt < PAUSE) return;
    shownAt = performance.now();
    writeSync(STANDARD_ERROR, `\r\u001b[K${done} of ${cases}: ${law.slice(0, 80)}`);
  };
}
