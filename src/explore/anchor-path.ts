import { DEFAULT_CONFIG } from "../config/defaults.js";
import { FILE, NOT_NEGATIVE, SHARE } from "../config/dialect.js";
import { eachElement } from "../config/each.js";
import { refused } from "../config/fault.js";
import { parsedBy } from "../config/schema-faults.js";
import type { Parsed } from "../errors.js";
import { nextAnchors, type Sensitivity } from "../kernel/anchors.js";
import { isCrossed } from "../kernel/crossed.js";
import { rational, type Rational } from "../numbers/rational.js";
import { figure, type Figure } from "./figure.js";
import { parsePosition, quotesAt, type Position, type PositionTexts } from "./position.js";

/** How a bucket's anchors react to losses, and the losses, as they are written. */
export interface LossTexts {
  readonly phiM: string;
  readonly phiO: string;
  readonly O_min: string;
  /** Loss rates ℓ, period after period, each from 0 to 1, between commas or spaces. */
  readonly losses: string;
}

/** A dealer whose bucket loses, its cash and shelf as they are. */
export interface Losing extends Position {
  readonly sensitivity: Sensitivity<Rational>;
  readonly losses: readonly Rational[];
}

/** What a loss made of the anchors, and of the quotes of a dealer whose cash and shelf do not change. */
export interface AnchorStep {
  /** ℓ of the period before; absent at the start. */
  readonly loss?: Figure;
  readonly mid: Figure;
  readonly spread: Figure;
  readonly outsideAsk: Figure;
  /** B, with its floor where that is on. */
  readonly outsideBid: Figure;
  /** M − O/2. */
  readonly rawBid: Figure;
  readonly capacityTickets: Figure;
  /** Posted. */
  readonly ask: Figure;
  readonly bid: Figure;
  readonly pinnedAsk: boolean;
  readonly pinnedBid: boolean;
  /** An ask below a bid, or below 0. */
  readonly isCrossed: boolean;
  readonly guard: boolean;
  /** The Guard is on here and was not before. */
  readonly entersGuard: boolean;
}

/** The most losses that are followed, and the longest, in characters: exact anchors grow with both. */
export const MOST_LOSSES = 200;
const LONGEST_LOSS = 40;

const { mid } = DEFAULT_CONFIG.buckets;

/** What is meant where nothing is said: the mid bucket's defaults, and Example 3's loss. */
export const DEFAULT_LOSSES: LossTexts = {
  phiM: mid.phiM,
  phiO: mid.phiO,
  O_min: mid.O_min,
  losses: "2/3",
};

const schema = FILE.object({
  phiM: FILE.numeral(NOT_NEGATIVE),
  phiO: FILE.numeral(NOT_NEGATIVE),
  O_min: FILE.numeral(NOT_NEGATIVE),
  losses: eachElement(FILE.numeral(SHARE, LONGEST_LOSS), "a list of loss rates"),
});

/** Position and losses from their texts; everything that is wrong with either is told. */
export function parseLosing(
  position: Partial<PositionTexts>,
  texts: Partial<LossTexts>,
): Parsed<Losing> {
  const { losses: list, ...rest } = { ...DEFAULT_LOSSES, ...texts };
  const losses = list.split(/[\s,]+/, MOST_LOSSES + 2).filter((text) => text !== "");
  const at = parsePosition(position);
  const parsed = parsedBy(schema, { ...rest, losses });
  if (!at.ok) return parsed.ok ? at : { ok: false, issues: [...at.issues, ...parsed.issues] };
  if (!parsed.ok) return parsed;
  if (losses.length > MOST_LOSSES) {
    const expected = `at most ${MOST_LOSSES} losses`;
    return refused([{ code: "size", path: ["losses"], expected, found: "more" }]);
  }
  const { phiM, phiO, O_min } = parsed.value;
  const value = {
    ...at.value,
    sensitivity: {
      phiM: rational.parse(phiM),
      phiO: rational.parse(phiO),
      minSpread: rational.parse(O_min),
    },
    losses: parsed.value.losses.map(rational.parse),
  };
  return { ok: true, value, warnings: [] };
}

/** What led to a step: ℓ, and whether the Guard was on before it. */
interface Before {
  readonly loss: Rational;
  readonly guard: boolean;
}

function stepAt(at: Position, before?: Before): AnchorStep {
  const { mid: M, spread: O } = at.position;
  const quotes = quotesAt(at);
  return {
    ...(before && { loss: figure(before.loss) }),
    mid: figure(M),
    spread: figure(O),
    outsideAsk: figure(quotes.outsideAsk),
    outsideBid: figure(quotes.outsideBid),
    rawBid: figure(M.sub(O.div(2))),
    capacityTickets: figure(quotes.capacityTickets),
    ask: figure(quotes.postedAsk),
    bid: figure(quotes.postedBid),
    pinnedAsk: quotes.pinnedAsk,
    pinnedBid: quotes.pinnedBid,
    isCrossed: isCrossed(quotes),
    guard: quotes.guard,
    entersGuard: quotes.guard && before?.guard === false,
  };
}

/**
 * Anchors, outside quotes and quotes under one loss after the other; the start comes first.
 *
 * @remarks anchors/update, outside/min-spread, kernel/guard
 */
export function anchorPath({
  position,
  rules,
  sensitivity,
  losses,
}: Losing): readonly AnchorStep[] {
  let at: Position = { position, rules };
  const steps = [stepAt(at)];
  for (const loss of losses) {
    const { guard } = quotesAt(at);
    const anchors = nextAnchors(rational, at.position, loss, sensitivity);
    at = { position: { ...at.position, ...anchors }, rules };
    steps.push(stepAt(at, { loss, guard }));
  }
  return steps;
}
