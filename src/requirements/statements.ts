/**
 * Every normative statement of the specification under its permanent id, in the order of the
 * specification, which is also the order in which one thing follows from another.
 */
export const STATEMENTS = {
  "config/defaults":
    "seed 42; S 1; M₀ 1.0 in each bucket; O₀ 0.20 / 0.30 / 0.40; φ_M 1.0, φ_O 0.6; M_min 0.02, bid floor on; O_min 0; X*_target 4 (so x₀ = 2, C₀ = 2); π_sell 0.5, N_max 3; H 3, buffer 1.0; shares 0.25 / 0.50 / 0.25; n_traders_min 100; continue after default; anchor updates on.",
  "config/stub":
    "The YAML stub's keys, nested as printed: seed, ticket_size_S, buckets.{short,mid,long}.{tau,M0,O0,phiM,phiO}, guard.{Mmin,clip_nonneg_B}, dealers.init_target_capacity_Xstar, order_flow.{pi_sell,Nmax}, trader_policy.{H_min_invest,buffer_cash_B}, initial_allocation.{dealer_share,vbt_share,traders_share}, ring.n_traders_min. The printed OO, 00, phi0 and the unindented long: are damage of text extraction; O0 and phiO are meant.",
  "model/ticket":
    "issuer, owner, face (= S), maturity_time, remaining_tau, bucket_id, serial_id (unique).",
  "model/trader":
    "cash, tickets_owned, obligations_due, the single asset-side issuer k(i); compute_shortfall, compute_earliest_liability, eligible_to_sell, eligible_to_buy, choose_ticket_to_sell, choose_bucket_to_buy.",
  "model/dealer":
    "{S, M, O, A, B, a, C, x, X*, λ, I}; recompute_capacity_and_quotes, quote_bid and quote_ask (they return the clipped b_c, a_c), can_buy_one, can_sell_one, execute_customer_sell, execute_customer_buy.",
  "model/vbt":
    "(M, O, A, B), inventory, cash, (φ_M, φ_O); anchor update, pass-through at A/B, ticket transfer at boundaries.",
  "actors/assets":
    "Every party holds cash and tickets only; dealers and VBTs tickets of their bucket.",
  "actors/no-debt": "Dealers and VBTs issue nothing.",
  "actors/intermediated":
    "Traders trade with bucket dealers only (passed through or not), never with each other.",
  "outside/quotes": "A = M + O/2 and B = M − O/2.",
  "outside/bid-floor":
    "With the non-negativity clip on (the default) B is max(0, M − O/2). A is never clipped.",
  "outside/min-spread":
    "An anchor update (ℓ > 0) leaves O at least O_min (default 0, per bucket); with ℓ = 0 nothing changes.",
  "kernel/value": "V = M·a + C.",
  "kernel/capacity":
    "K* = max(0, ⌊V/M⌋) and X* = S·K*, for M > M_min. (The max matters only where C < 0.)",
  "kernel/ladder": "Rungs are 0, S, 2S, …, X*; N = X*/S + 1.",
  "kernel/layoff": "λ = S/(X* + S) = 1/N.",
  "kernel/width": "I = λ·O.",
  "kernel/midline": "p(x) = M − O/(X* + 2S) · (x − X*/2).",
  "kernel/interior": "a(x) = p(x) + I/2 and b(x) = p(x) − I/2.",
  "kernel/clip": "a_c(x) = min{A, a(x)} and b_c(x) = max{B, b(x)}.",
  "kernel/can-sell":
    "The dealer can sell one ticket from its shelf (customer BUY, interior) iff x ≥ S and the Guard is off.",
  "kernel/can-buy":
    "The dealer can buy one ticket for its shelf (customer SELL, interior) iff x + S ≤ X*, C ≥ b_c(x), and the Guard is off.",
  "kernel/guard":
    "M ≤ M_min sets K* = X* = 0, collapses the ladder to {0} (so N = 1, λ = 1, I = O), pins both quotes (a_c ≡ A, b_c ≡ B), and leaves only pass-through on both sides, whatever x and C are. M = M_min is inside the Guard.",
  "kernel/pin":
    "The posted ask is a_c(x) where the dealer can sell one, else A; the posted bid is b_c(x) where it can buy one, else B. pinnedAsk holds iff the posted ask equals A, pinnedBid iff the posted bid equals B.",
  "kernel/independence":
    "A bucket's kernel reads its own dealer's (a, C) and its own VBT's (M, O) and nothing else.",
  "init/target":
    "From a target capacity X*_target: λ = S/(X*_target+S), I = λ·O, x₀ = X*_target/2, a₀ = x₀/S, C₀ = M·a₀; recomputing capacity gives X*_target back. X*_target must be a positive even multiple of S (a₀ is a count) and M > 0, else it is refused.",
  "init/allocation":
    "In a ring, of a bucket's N tickets the dealer holds ⌊0.25·N⌋, the VBT ⌊0.50·N⌋, the traders the rest (shares are parameters); market makers hold cash equal to their tickets' value at M₀.",
  "init/population":
    "At least n_traders_min (100) traders, exactly three dealers and three VBTs, one pair per bucket.",
  "init/ring":
    "Each trader owes one liability, to one creditor, at one maturity, as amount/S tickets of face S (an amount that is no multiple of S is refused) that share issuer, creditor and maturity; each trader's tickets are all of one issuer, never itself. No issuance later.",
  "maturity/tau": "τ of every ticket falls by one a period: τ = maturity − t.",
  "maturity/bucket":
    "short: τ ∈ {1,2,3}; mid: τ ∈ {4,…,8}; long: τ ≥ 9 (ranges are parameters: disjoint, gap-free from 1 up).",
  "rebucket/dealer":
    "(Event 11) A ticket that crosses a boundary while a dealer holds it is sold to the new bucket's dealer at the new bucket's mid: the old dealer's cash rises by it, the new one's falls by it, the ticket moves. It applies to tickets on a dealer's home shelf, whatever the Guard says, in order of serial; a ticket that a dealer holds outside its bucket (Example 2) is relabelled like a trader's.",
  "rebucket/vbt": "(Event 12) The same between VBTs, at the new bucket's mid.",
  "rebucket/trader":
    "A ticket held by a trader changes its bucket label only: no cash moves, no owner changes.",
  "rebucket/equity":
    "The receiver's equity at mid never changes, the giver's by (M_new − M_old) per ticket (times S under price-basis: face): not at all where the mids are equal.",
  "precompute/every-bucket":
    "Before order flow every dealer's kernel is recomputed from this period's anchors and its own (a, C).",
  "policy/shortfall": "shortfall_i(t) = max{0, payments due from i at t − cash_i}.",
  "policy/earliest-liability":
    "T_i^min(t) is the earliest maturity > t among tickets i issued, +∞ if none.",
  "policy/snapshot": "S_t and B_t are computed once, after step 2; trades only remove members.",
  "policy/eligible-to-sell":
    "S_t = traders with shortfall > 0 and at least one (tradeable, see due-tickets) ticket.",
  "policy/eligible-to-buy": "B_t = traders with T^min − t ≥ H and cash > buffer (strictly).",
  "policy/choose-ticket": "A seller offers its ticket of lowest τ, then smallest serial.",
  "policy/choose-bucket": "A buyer looks at short, then mid, then long.",
  "flow/arrivals":
    "At most N_max arrivals a period; the loop ends early when S_t ∪ B_t is empty; every arrival counts, executed or not.",
  "flow/preference": "Z ~ Bernoulli(π_sell): 1 prefers SELL, 0 prefers BUY.",
  "flow/uniform":
    "The arriving trader is drawn uniformly from the set of the side that is processed.",
  "flow/fallback":
    "If the preferred side's set is empty and the other is not, the arrival is processed on the other side, without a new Z.",
  "flow/seed": "The same seed gives the same run.",
  "flow/sell-share":
    "Over many periods the executed SELL share approaches π_sell, subject to eligibility, fallback and feasibility.",
  "flow/once-per-side":
    "After an executed trade the trader leaves that side's set for the rest of the period.",
  "flow/retention": "With no feasible execution the trader stays in the set and nothing changes.",
  "flow/buyer-cash":
    "A BUY executes only if the trader's cash covers the price, interior or pinned.",
  "trade/sell-interior":
    "(Event 1) price b_c(x): trader cash +p, dealer cash −p, the ticket moves to the dealer.",
  "trade/buy-interior":
    "(Event 2) price a_c(x): trader cash −p, dealer cash +p, a ticket moves from the dealer.",
  "trade/sell-pass-through":
    "(Event 9) price B: trader +B, VBT −B, the ticket moves to the VBT; the dealer's (x, C) is unchanged. Always feasible.",
  "trade/buy-pass-through":
    "(Event 10) price A: trader −A, VBT +A, a ticket moves from the VBT; the dealer's (x, C) is unchanged.",
  "trade/existing-ticket":
    "A BUY moves one ticket that the seller of record owns; none is ever created.",
  "trade/tie-break":
    "Of several admissible tickets the one of lowest maturity moves, then of smallest serial.",
  "trade/single-issuer":
    "A buyer that holds tickets of issuer k buys only k's; one that holds none may buy any, never its own.",
  "trade/recompute":
    "After each executed trade the affected dealer's kernel is recomputed before the next arrival.",
  "settle/due": "D_i = S·N_i over the tickets of i with maturity = t.",
  "settle/recovery": "R_i = min{1, C_i/D_i}, and 0 where C_i < 0.",
  "settle/payout":
    "Each holder of q_h of them receives q_h·S·R_i, dealer, VBT and trader alike (Events 3–5 with R = 1, 6–8 with R < 1).",
  "settle/deletion": "All N_i tickets are deleted, from holder and issuer.",
  "settle/issuer-cash":
    "C_i(t⁺) = C_i − R_i·D_i, which is 0 at its turn when 0 ≤ R_i < 1 and C_i ≥ 0; receipts from other issuers come on top.",
  "settle/default-record": "R_i < 1 records a default of i at t with its R_i.",
  "settle/continue":
    "The run continues after a default; with stopOnDefault it ends with the period of the first one.",
  "anchors/loss-rate":
    "ℓ_b = Σ S(1−R_i(k)) / Σ S over the tickets k that were in b at the start of t and matured at t; 0 if there were none. 0 ≤ ℓ ≤ 1.",
  "anchors/update":
    "M⁺ = M − φ_M·ℓ, O⁺ = O + φ_O·ℓ; unchanged where ℓ = 0, or where updates are switched off.",
  "anchors/locality": "A bucket's anchors move only with its own losses.",
  "anchors/timing": "M and O change nowhere else, and first act at t+1.",
  C1: "Double entry: over the parties an event touches, cash changes sum to 0 and, but for settlement, ticket changes sum to 0, ticket id by ticket id. At settlement total paid = R·D, and holders' tickets and the issuer's liabilities fall by the same ids; nothing else ever changes the registry.",
  C2: "Quote bounds: b_c ≥ B and a_c ≤ A, and the pin flags hold exactly when the posted quotes equal the outside ones.",
  C3: "Feasibility: an interior fill happened only with its precondition true just before (no shorting, no borrowing).",
  C4: "Pass-through: the dealer's (x, C) is the same before and after, bit for bit.",
  C5: "Equity by role: dealers and VBTs E = C + M·a at the bucket's mid of that moment (after step 6: the new one); traders cash + face held − face owed.",
  C6: "Anchor timing: M and O are constant through order flow; M⁺, O⁺ are a function of (M, O, ℓ) of t alone.",
} as const;

export type RequirementId = keyof typeof STATEMENTS;
export const REQUIREMENT_IDS = Object.keys(STATEMENTS) as RequirementId[];
