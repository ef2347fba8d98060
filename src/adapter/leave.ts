import { Deadline } from "./deadline.js";
import { greeting } from "./opening.js";
import type { Timer } from "./pipe.js";
import { Session, type SessionContext } from "./session.js";
import { Transcript } from "./transcript.js";

/** How often an adapter could start while one that has not left in time is waited for. */
const STARTS = 4;

/** Whether it comes within so many milliseconds. */
function comesWithin(ms: number, awaited: Promise<void>, timer: Timer): Promise<boolean> {
  return new Promise((resolve) => {
    const deadline = new Deadline(timer, () => {
      resolve(false);
    });
    deadline.set(ms);
    void awaited.then(() => {
      deadline.stop();
      resolve(true);
    });
  });
}

/** Milliseconds that the adapter takes to start at present, another one of it; less where it does not come that far. */
async function startUpMs(context: SessionContext, isEnough: Promise<void>): Promise<number> {
  const { timer, settings } = context;
  const begun = timer.now();
  let other: Session | undefined;
  const isStarted = new Promise<void>((resolve) => {
    const listener = { ready: () => undefined, ended: () => resolve() };
    other = new Session({ ...context, transcript: new Transcript() }, listener);
    other.send([greeting(settings, () => resolve())]);
  });
  await Promise.race([isStarted, isEnough]);
  const taken = timer.now() - begun;
  await other?.kill();
  return taken;
}

/**
 * Ends an adapter's input, and says whether it leaves in time. A machine under load may not let it: one
 * that is late is held against how long the adapter takes to start at that moment, since to leave is less.
 */
export async function leavesInTime(session: Session, context: SessionContext): Promise<boolean> {
  const { timer, settings } = context;
  const left = session.close();
  if (await comesWithin(settings.closeMs, left, timer)) return true;
  const startUp = await startUpMs(context, left);
  return comesWithin(STARTS * startUp, left, timer);
}
