import { parseAddress } from "../address.js";

const REPORT = "report";
const EXPLORER_STYLE = "explorer-style";
const REPORT_STYLE = "report-style";

const isExplorers = (fragment: string): boolean =>
  fragment !== "" && parseAddress(fragment).faults.length === 0;

const use = (style: string, isUsed: boolean): void =>
  document.getElementById(style)?.setAttribute("media", isUsed ? "all" : "not all");

/** Whether the page is part of a report. */
export const isInReport = (): boolean => document.getElementById(REPORT) !== null;

/**
 * Shows the explorer at once where the page is its own. In a report it stays away until an address
 * of its own is gone to, and gives way again to the report at any other.
 *
 * @param mount - called once, when there is something to be shown
 */
export function whenShown(page: HTMLElement, mount: () => void): void {
  const report = document.getElementById(REPORT);
  if (report === null) {
    mount();
    return;
  }
  let isMounted = false;
  let left = 0;
  const turn = (): void => {
    const isShown = isExplorers(location.hash);
    if (isShown && !report.hidden) left = scrollY;
    const isBack = !isShown && report.hidden;
    [report.hidden, page.hidden] = [isShown, !isShown];
    use(EXPLORER_STYLE, isShown);
    use(REPORT_STYLE, !isShown);
    if (isShown && !isMounted) {
      isMounted = true;
      mount();
    }
    const place = document.getElementById(location.hash.slice(1));
    if (isShown) scrollTo(0, 0);
    else if (place !== null) place.scrollIntoView();
    else if (isBack) scrollTo(0, left);
  };
  for (const link of report.querySelectorAll<HTMLElement>("[data-case]")) link.hidden = false;
  addEventListener("popstate", turn);
  turn();
}
