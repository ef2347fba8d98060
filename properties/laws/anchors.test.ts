import fc from "fast-check";
import { describe, it } from "vitest";
import { anchorUpdate } from "../../src/cases/generate/positions.js";
import { nextAnchors } from "../../src/kernel/anchors.js";
import { rational, type Rational } from "../../src/numbers/rational.js";
import { settle } from "../../src/period/5-settle.js";
import { lossRates } from "../../src/period/6-update-anchors.js";
import { recoveryRate } from "../../src/kernel/recovery.js";
import { BUCKETS } from "../../src/terms/bucket.js";
import { opened, worldWithin } from "../arbitraries/run-worlds.js";
import { cents } from "../../src/cases/generate/amounts.js";
import { holds } from "../holds.js";
import { equal, holdsThat } from "./relations.js";

const { parse, ratio, max } = rational;

function updated(params: typeof anchorUpdate extends fc.Arbitrary<infer T> ? T : never) {
  const [M, O, loss] = [parse(params.M), parse(params.O), parse(params.loss)];
  const [phiM, phiO, minSpread] = [parse(params.phiM), parse(params.phiO), parse(params.O_min)];
  const next = nextAnchors(rational, { mid: M, spread: O }, loss, { phiM, phiO, minSpread });
  return { M, O, loss, phiM, phiO, minSpread, next };
}

describe("anchors", () => {
  it(
    "anchors/update: M falls by φ_M·ℓ, O rises by φ_O·ℓ, and without a loss both stay",
    holds(anchorUpdate, (params) => {
      const { M, O, loss, phiM, phiO, minSpread, next } = updated(params);
      equal("M − M⁺ = φ_M·ℓ", M.sub(next.mid), phiM.mul(loss));
      const free = O.add(phiO.mul(loss));
      equal("O⁺", next.spread, loss.equals(0) ? O : max(free, minSpread));
    }),
  );
  it(
    "outside/min-spread: after a loss O is at least O_min; without one a smaller O stays",
    holds(anchorUpdate, (params) => {
      const { O, loss, minSpread, next } = updated(params);
      holdsThat("O⁺ ≥ O_min", loss.equals(0) || next.spread.gte(minSpread));
      const none = updated({ ...params, loss: "0" });
      equal("O⁺ = O where ℓ = 0", none.next.spread, O);
    }),
  );
  it(
    "settle/recovery: R is at most 1, pays what there is, and is 0 for who owes already",
    holds(fc.tuple(cents(-200, 900), cents(1, 600)), ([cash, due]) => {
      const [C, D] = [parse(cash), parse(due)];
      const R = recoveryRate(rational, C, D);
      equal("R·D = max(0, min(C, D))", R.mul(D), max(ratio(0), rational.min(C, D)));
    }),
  );
  it(
    "anchors/loss-rate: ℓ is the mean of 1 − R over the tickets that matured, in short alone",
    holds(worldWithin, (world) => {
      const ledger = opened(world, rational);
      const due = world.state.tickets.filter(({ maturity }) => maturity === world.state.period);
      const steps = settle(ledger);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      const recovered = new Map(step.value.map(({ issuer, recovery }) => [issuer, recovery]));
      const lost = due.reduce<Rational>(
        (total, { issuer }) => total.add(ratio(1).sub(recovered.get(issuer) ?? ratio(2))),
        ratio(0),
      );
      const losses = lossRates(rational, ledger.rules.config.ticketSize, step.value);
      equal("ℓ·N = Σ (1 − R)", losses.short.mul(ratio(due.length)), lost);
      for (const bucket of BUCKETS) {
        const isNone = bucket !== "short" || due.length === 0;
        holdsThat("0 ≤ ℓ ≤ 1", losses[bucket].gte(0) && losses[bucket].lte(1));
        holdsThat(`no loss in ${bucket}`, !isNone || losses[bucket].equals(0));
      }
    }),
  );
});
