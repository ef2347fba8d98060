import type { Rules } from "../config/rules.js";
import type { RunConfig } from "../config/run-config.js";
import type { RingPlan, RunSetup, Span } from "../config/run-setup.js";
import type { StateDocument } from "../config/state-document.js";
import { bucketOfTau } from "../config/tau-ranges.js";
import type { Num, NumberSystem } from "../numbers/num.js";
import { perBucket } from "../terms/bucket.js";
import type { Party } from "../terms/party.js";
import type { Ticket } from "../terms/ticket.js";
import type { Opening } from "./books.js";
import { allocation, openingCash, type UniformBelow } from "./opening-allocation.js";

/** The period before the first. */
const OPENING = 0;

const drawn = ([from, to]: Span, uniformBelow: UniformBelow): number =>
  from === to ? from : from + uniformBelow(to - from + 1);

/**
 * Who owes whom before market makers hold anything: trader i owes trader i + 1, the last the first,
 * as tickets of one maturity. So a trader's tickets, too, are all of one issuer, and not its own.
 *
 * @remarks init/ring
 */
function* liabilities<N>(
  traders: readonly Party[],
  { ticketsEach, maturities }: RingPlan,
  config: RunConfig<N>,
  uniformBelow: UniformBelow,
): Generator<Ticket> {
  let serial = 0;
  for (const [index, issuer] of traders.entries()) {
    const owner = traders[(index + 1) % traders.length] ?? issuer;
    const count = drawn(ticketsEach, uniformBelow);
    const maturity = drawn(maturities, uniformBelow);
    // Stryker disable next-line ArithmeticOperator: OPENING is 0
    const bucket = bucketOfTau(config.buckets, maturity - OPENING);
    for (let each = 0; each < count; each += 1) {
      serial += 1;
      yield { id: `T${serial}`, issuer, owner, maturity, serial, bucket };
    }
  }
}

/**
 * The opening of a Kalecki ring, before its first period: traders H1, H2, …, and a dealer and a VBT
 * in each bucket. The same plan, rules and chance give the same opening. Costs the size of the ring.
 *
 * @remarks init/ring, init/population, init/allocation
 */
export function ringFromConfig<N extends Num<N>>(
  plan: RingPlan,
  rules: Rules<N>,
  uniformBelow: UniformBelow,
): Opening<N> {
  const { config, numbers } = rules;
  const traders = Array.from({ length: plan.traders }, (_, index) => `H${index + 1}`);
  const issued = [...liabilities(traders, plan, config, uniformBelow)];
  const owners = allocation(issued, rules, uniformBelow);
  return {
    period: OPENING,
    tickets: issued.map((ticket) => ({ ...ticket, owner: owners.get(ticket) ?? ticket.owner })),
    cash: openingCash(traders, owners, numbers.parse(plan.cash), rules),
    anchors: perBucket((bucket) => {
      const { mid, spread } = config.buckets[bucket];
      return { mid, spread };
    }),
  };
}

/**
 * The opening that a state describes; a due ticket is in the bucket of τ = 1.
 *
 * @remarks maturity/bucket
 */
export function openingOfState<N extends Num<N>>(
  { period, tickets, cash, anchors }: StateDocument,
  config: RunConfig<N>,
  { parse }: NumberSystem<N>,
): Opening<N> {
  return {
    period,
    tickets: tickets.map(({ id, issuer, owner, maturity, serial }) => {
      const bucket = bucketOfTau(config.buckets, maturity - period);
      return { id, issuer, owner, maturity, serial, bucket };
    }),
    cash: Object.entries(cash).map(([party, amount]) => [party, parse(amount)] as const),
    anchors: perBucket((bucket) => {
      const { M, O } = anchors[bucket];
      return { mid: parse(M), spread: parse(O) };
    }),
  };
}

/** The opening that a run file asks for. */
export const openingOf = <N extends Num<N>>(
  { ring }: RunSetup,
  rules: Rules<N>,
  uniformBelow: UniformBelow,
): Opening<N> =>
  "state" in ring
    ? openingOfState(ring.state, rules.config, rules.numbers)
    : ringFromConfig(ring, rules, uniformBelow);
