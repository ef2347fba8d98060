import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { parseAddress, printAddress, type Address, type ReadAddress } from "../address.js";

/** Milliseconds between two writings of the address while a control is dragged. */
const PAUSE = 250;

/** Puts an address into the address bar, as a new step of the way back or in place of the last. */
function write(fragment: string, isStep: boolean): void {
  if (fragment === location.hash) return;
  if (isStep) history.pushState(null, "", fragment);
  else history.replaceState(null, "", fragment);
}

type Go = (address: Address, by?: string) => void;

/**
 * The page's address and the way to another. What a control changes is shown at once and written
 * shortly after; several changes in a row by one control are one step back.
 */
export function useAddress(): readonly [ReadAddress, Go] {
  const [address, show] = useState(() => parseAddress(location.hash));
  const pending = useRef<{ fragment: string; isStep: boolean; timer: number }>(undefined);
  const last = useRef<string>(undefined);

  const flush = useCallback(() => {
    if (pending.current === undefined) return;
    const { fragment, isStep, timer } = pending.current;
    clearTimeout(timer);
    pending.current = undefined;
    write(fragment, isStep);
  }, []);

  const go = useCallback<Go>(
    (next, by) => {
      show({ ...next, faults: [] });
      const isSame = by !== undefined && by === last.current;
      if (!isSame) flush();
      last.current = by;
      const { timer = setTimeout(flush, PAUSE), isStep = !isSame } = pending.current ?? {};
      pending.current = { fragment: printAddress(next), isStep, timer: Number(timer) };
      if (by === undefined) flush();
    },
    [flush],
  );

  useEffect(() => {
    const read = (): void => {
      last.current = undefined;
      show(parseAddress(location.hash));
    };
    addEventListener("popstate", read);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener("pagehide", flush);
    };
  }, [flush]);

  return [address, go];
}
