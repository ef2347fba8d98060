"""Steps 1 to 4 of a period, on a world `w`: period t, S, cash, tickets held, anchors, config."""

import kernel
from documents import BUCKETS, INFINITY, Refusal, is_trader


def bucket_of(w, k, t):
    """maturity/tau, maturity/bucket, due-tickets: a due ticket stays in the bucket of tau = 1."""
    tau = k.maturity - t
    tau = max(1, tau)
    return next(b for b, (low, high) in w.tau.items() if low <= tau <= high)


def shelf(w, holder, b):
    """The holder's tickets of one bucket."""
    return [k for k in w.held[holder] if bucket_of(w, k, w.t) == b]


def lowest_first(k):
    """policy/choose-ticket, trade/tie-break, ticket-choice."""
    return k.maturity, k.serial


def transfer(w, k, buyer, price):
    """C1: a ticket moves from its owner to a buyer against cash."""
    w.cash[k.owner] += price
    w.cash[buyer] -= price
    w.held[k.owner].remove(k)
    w.held[buyer].append(k)
    k.owner = buyer


# Step 1: maturity and rebucketing


def advance(w):
    """maturity/tau; rebucketings in ascending serial."""
    w.t += 1
    events = []
    tickets = [k for held in w.held.values() for k in held]
    for k in sorted(tickets, key=lambda k: k.serial):
        old = bucket_of(w, k, w.t - 1)
        new = bucket_of(w, k, w.t)
        if new != old:
            events.append(rebucket(w, k, old, new))
    return events


def rebucket(w, k, old, new):
    """rebucket/dealer (Event 11), rebucket/vbt (Event 12), rebucket/trader; rebucket-overdraft."""
    event = {"type": "rebucket", "holder": "trader", "ticket": k.id, "from": old, "to": new}
    M = w.anchors[new]["M"]
    if k.owner == f"dealer:{old}":
        event.update(holder="dealer", seller=f"dealer:{old}", buyer=f"dealer:{new}", price=M)
        transfer(w, k, f"dealer:{new}", M)
    elif k.owner == f"vbt:{old}":
        event.update(holder="vbt", seller=f"vbt:{old}", buyer=f"vbt:{new}", price=M)
        transfer(w, k, f"vbt:{new}", M)
    return event


# Step 2: pre-computation


def precompute(w):
    """precompute/every-bucket."""
    w.quotes = {b: quote_of(w, b) for b in BUCKETS}


def quote_of(w, b):
    """kernel/independence: the bucket's own anchors, its dealer's home shelf and cash."""
    M, O = w.anchors[b]["M"], w.anchors[b]["O"]
    a = len(shelf(w, f"dealer:{b}", b))
    C = w.cash[f"dealer:{b}"]
    guard = w.config["guard"]
    return kernel.quote(w.S, M, O, guard["Mmin"], guard["clip_nonneg_B"], a, C)


# Step 3: eligibility


def eligibility(w):
    """policy/eligible-to-sell, policy/eligible-to-buy, seller-may-buy."""
    H = w.config["trader_policy"]["H_min_invest"]
    buffer = w.config["trader_policy"]["buffer_cash_B"]
    liabilities = {i: [] for i in w.cash if is_trader(i)}
    for held in w.held.values():
        for k in held:
            liabilities[k.issuer].append(k.maturity)
    sellers = [i for i in liabilities if shortfall(w, i, liabilities[i]) > 0 and w.held[i]]
    investors = [i for i in liabilities if earliest_liability(w, liabilities[i]) - w.t >= H]
    buyers = [i for i in investors if w.cash[i] > buffer]
    return {"sell": sellers, "buy": buyers}


def shortfall(w, i, maturities):
    """policy/shortfall."""
    payments_due = w.S * maturities.count(w.t)
    return max(kernel.ZERO, payments_due - w.cash[i])


def earliest_liability(w, maturities):
    """policy/earliest-liability."""
    return min((maturity for maturity in maturities if maturity > w.t), default=INFINITY)


# Step 4: order flow


def order_flow(w, eligible, arrivals):
    """flow/arrivals, flow/preference, flow/fallback, flow/once-per-side, flow/retention; policy/snapshot."""
    remaining = {side: set(eligible[side]) for side in eligible}
    events = []
    for n, (prefer, i) in enumerate(arrivals[: w.config["order_flow"]["Nmax"]], start=1):
        if not remaining["sell"] and not remaining["buy"]:
            break
        side = prefer
        if not remaining[side]:
            side = "buy" if prefer == "sell" else "sell"
        if i not in remaining[side]:
            raise Refusal(1, "rejected", {"not_in_set": side})
        event = sell(w, i) if side == "sell" else buy(w, i)
        if event["type"] != "no-trade":
            remaining[side].remove(i)
        events.append({**event, "arrival": n})
    return events


def sell(w, i):
    """policy/choose-ticket; a SELL is always feasible."""
    if not w.held[i]:
        return no_trade("sell", i, "no-ticket")
    k = min(w.held[i], key=lowest_first)
    b = bucket_of(w, k, w.t)
    route, buyer, price = taker(w, b)
    transfer(w, k, buyer, price)
    return trade(w, "sell", route, i, b, k, price)


def taker(w, b):
    """trade/sell-interior (Event 1), trade/sell-pass-through (Event 9)."""
    if w.quotes[b]["can_buy"]:
        return "interior", f"dealer:{b}", w.quotes[b]["bid"]
    return "pass-through", f"vbt:{b}", w.quotes[b]["B"]


def buy(w, i, buckets=BUCKETS):
    """policy/choose-bucket, bucket-choice, trade/existing-ticket, trade/tie-break, flow/buyer-cash."""
    for b in buckets:
        route, seller, price = supplier(w, b)
        admissible = [k for k in shelf(w, seller, b) if may_hold(w, i, k)]
        if not admissible:
            continue
        if w.cash[i] < price:
            return no_trade("buy", i, "cash")
        k = min(admissible, key=lowest_first)
        transfer(w, k, i, price)
        return trade(w, "buy", route, i, b, k, price)
    return no_trade("buy", i, "no-supply")


def supplier(w, b):
    """trade/buy-interior (Event 2), trade/buy-pass-through (Event 10), issuer-mismatch."""
    if w.quotes[b]["can_sell"]:
        return "interior", f"dealer:{b}", w.quotes[b]["ask"]
    return "pass-through", f"vbt:{b}", w.quotes[b]["A"]


def may_hold(w, i, k):
    """trade/single-issuer; a dealer is bound to no issuer."""
    if not is_trader(i):
        return True
    if k.issuer == i:
        return False
    return all(own.issuer == k.issuer for own in w.held[i])


def trade(w, side, route, i, b, k, price):
    """trade/recompute, and the event."""
    w.quotes[b] = quote_of(w, b)
    return {"type": side, "route": route, "trader": i, "bucket": b, "ticket": k.id, "price": price}


def no_trade(side, i, reason):
    """flow/retention."""
    return {"type": "no-trade", "side": side, "trader": i, "reason": reason}
