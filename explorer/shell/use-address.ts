import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { parseAddress, printAddress, type Address, type ReadAddress } from "../address.js";

/** Milliseconds between two writings of the address while a control is dragged. */
const PAUSE = 250;

/** Puts an address into the address bar, as a new step of the way back or in place of the last. */
function write(fragment: string, isStep: boolean): void {
  if (fragment === location.hash) return;
  if (isStep) history.pushState(null, "", fragment);
  else history.replaceState(null, "", fragment);
}

/** The address bar, written a little after what is shown. */
class AddressBar {
  #pending: { readonly fragment: string; readonly isStep: boolean } | undefined;
  #timer: number | undefined;
  #last: string | undefined;

  /** What is shown has another address. */
  readonly put = (address: Address, by: string | undefined): void => {
    const isSame = by !== undefined && by === this.#last;
    if (!isSame) this.flush();
    this.#last = by;
    const isStep = this.#pending?.isStep ?? !isSame;
    this.#pending = { fragment: printAddress(address), isStep };
    if (by === undefined) this.flush();
    else this.#timer ??= window.setTimeout(this.flush, PAUSE);
  };

  /** Writes what waits. */
  readonly flush = (): void => {
    const { fragment, isStep } = this.#pending ?? {};
    this.#drop();
    if (fragment !== undefined) write(fragment, isStep === true);
  };

  /** The reader went elsewhere: what waits is not written any more. */
  readonly forget = (): void => {
    this.#drop();
    this.#last = undefined;
  };

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
  }
}

type Go = (address: Address, by?: string) => void;

/**
 * The page's address and the way to another. What a control changes is shown at once and written
 * shortly after; several changes in a row by one control are one step back.
 */
export function useAddress(): readonly [ReadAddress, Go] {
  const [address, show] = useState(() => parseAddress(location.hash));
  const bar = useRef<AddressBar>(undefined);
  const { put, flush, forget } = (bar.current ??= new AddressBar());
  const go = useCallback<Go>(
    (next, by) => {
      show({ ...next, faults: [] });
      put(next, by);
    },
    [put],
  );
  // before the first paint: an address may change as soon as the page stands
  useLayoutEffect(() => {
    const read = (): void => {
      forget();
      show(parseAddress(location.hash));
    };
    addEventListener("popstate", read);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener("pagehide", flush);
    };
  }, [flush, forget]);
  return [address, go];
}
