"""Derives every vector's answers a second time: the Python sample, written from the specification without sight of
the reference, in exact fractions. Its other readings are below. Prints what it does not confirm, one line each.

    python3 golden/second_derivation.py [FOLDER OF VECTORS]
"""

import json
import sys
import types
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
EDGE = Fraction(1, 10**9)
WAYS_FOLLOWED = 4000
TURNED, MET = set(), {}


def falls(name, exact):
    """A comparison on a knife edge: it falls as it should unless this way through the request turns it."""
    MET.setdefault(name)
    return not exact if name in TURNED else exact


class Exact:
    """A fraction in Decimal's place; `given` values are inputs, and two of them are never on an edge."""

    __slots__ = ("value", "given")

    def __init__(self, value, given=True):
        self.value, self.given = Fraction(value), given

    def __add__(self, other):
        other = of(other)
        return other if self.is_given(0) else self if other.is_given(0) else Exact(self.value + other.value, False)

    def __sub__(self, other):
        return self if of(other).is_given(0) else Exact(self.value - of(other).value, False)

    def __mul__(self, other):
        other = of(other)
        if self.is_given(1) or other.is_given(0):
            return other
        return self if other.is_given(1) or self.is_given(0) else Exact(self.value * other.value, False)

    def __truediv__(self, other):
        return self if of(other).is_given(1) or self.is_given(0) else Exact(self.value / of(other).value, False)

    def __floordiv__(self, other):
        quotient = self.value / of(other).value
        nearest = round(quotient)
        if abs(quotient - nearest) >= EDGE:
            return Exact(quotient // 1)
        return Exact(nearest if falls(("floor", quotient), quotient >= nearest) else nearest - 1)

    def __mod__(self, other):
        return Exact(self.value % of(other).value, self.given)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other):
        return of(other) - self

    def __lt__(self, other):
        return self.compared("<", of(other), self.value < of(other).value)

    def __eq__(self, other):
        return self.compared("=", of(other), self.value == of(other).value)

    def __gt__(self, other):
        return of(other) < self

    def __le__(self, other):
        return not self > other

    def __ge__(self, other):
        return not self < other

    def compared(self, relation, other, exact):
        if (self.given and other.given) or self is other or abs(self.value - other.value) >= EDGE:
            return exact
        return falls((self.value, relation, other.value), exact)

    def is_given(self, number):
        return self.given and self.value == number

    def __round__(self):
        return round(self.value)

    def __int__(self):
        return int(self.value)


def of(number):
    return number if isinstance(number, Exact) else Exact(number)


# The sample, in these numbers, under these readings

fractions = types.ModuleType("decimal")
fractions.Decimal, fractions.getcontext = Exact, types.SimpleNamespace
fractions.InvalidOperation = fractions.Overflow = OverflowError
sys.modules["decimal"] = fractions
sys.path.insert(0, str(HERE.parent / "adapters" / "python"))
sys.dont_write_bytecode = True

import kernel  # noqa: E402
import period  # noqa: E402
import settlement  # noqa: E402

READING = {}
sample = types.SimpleNamespace(**{f.__name__: f for f in (
    kernel.quote, kernel.can_sell_one, kernel.can_buy_one, period.shelf, period.rebucket, period.eligibility, period.sell, period.buy, period.transfer,
    settlement.settle_issuer, settlement.settle)})


def reads(point, reading):
    return READING.get(point) == reading


def leg(w, price):
    """price-basis: what changes hands at a price."""
    return w.S * price if reads("price-basis", "face") else price


def tradeable(w, k):
    return k.maturity > w.t or not reads("due-tickets", "withdrawn")


def can_sell_one(a, guard):
    """In money x >= S, so computed, and on an edge at the last ticket."""
    return sample.can_sell_one(Exact(a, False), guard)


def can_buy_one(a, C, K, b_c, guard):
    """In money x + S <= X*, so computed, and on an edge at the last rung."""
    return sample.can_buy_one(Exact(a, False), C, K, b_c, guard)


def quote(S, M, O, M_min, clip_nonneg_B, a, C):
    q = sample.quote(S, M, O, M_min, clip_nonneg_B, a, C)
    if reads("price-basis", "face"):
        q["can_buy"] = not q["guard"] and a + 1 <= q["K_star"] and C >= S * q["bid"]
        q["posted_bid"] = q["bid"] if q["can_buy"] else q["B"]
        q["pinned_bid"] = q["posted_bid"] == q["B"]
    if reads("pin-flag", "clipped"):
        q["pinned_ask"], q["pinned_bid"] = q["ask"] == q["A"], q["bid"] == q["B"]
    return q


def shelf(w, holder, b):
    return [k for k in sample.shelf(w, holder, b) if tradeable(w, k)]


def transfer(w, k, buyer, price):
    sample.transfer(w, k, buyer, leg(w, price))


def rebucket(w, k, old, new):
    short_of_cash = w.cash[f"dealer:{new}"] < leg(w, w.anchors[new]["M"])
    if k.owner != f"dealer:{old}" or not reads("rebucket-overdraft", "vbt-takes") or not short_of_cash:
        return sample.rebucket(w, k, old, new)
    price, seller, buyer = w.anchors[new]["M"], k.owner, f"vbt:{new}"
    transfer(w, k, buyer, price)
    sale = {"holder": "dealer", "seller": seller, "buyer": buyer, "price": price}
    return {"type": "rebucket", "ticket": k.id, "from": old, "to": new, **sale}


def due(w, i):
    return w.S * sum(k.issuer == i and k.maturity == w.t for held in w.held.values() for k in held)


def eligibility(w):
    sets = sample.eligibility(w)
    sellers = [i for i in sets["sell"] if any(tradeable(w, k) for k in w.held[i])]
    if reads("seller-may-buy", "excluded"):
        sets["buy"] = [i for i in sets["buy"] if not due(w, i) > w.cash[i]]
    return {"sell": sellers, "buy": sets["buy"]}


def sell(w, i):
    withheld = [k for k in w.held[i] if not tradeable(w, k)]
    w.held[i] = [k for k in w.held[i] if tradeable(w, k)]
    event = sample.sell(w, i)
    w.held[i] += withheld
    return event


def offers(w, i, b):
    """What a bucket offers a buyer: route, seller, price, tickets; issuer-mismatch."""
    q = w.quotes[b]
    shelved = [k for k in shelf(w, f"dealer:{b}", b) if period.may_hold(w, i, k)] if q["can_sell"] else []
    if shelved:
        return "interior", q["ask"], shelved
    if q["can_sell"] and not reads("issuer-mismatch", "pass-through"):
        return None
    deep = [k for k in shelf(w, f"vbt:{b}", b) if period.may_hold(w, i, k)]
    return ("pass-through", q["A"], deep) if deep else None


def buy(w, i, buckets=None):
    if not any(point in READING for point in ("bucket-choice", "issuer-mismatch", "price-basis")):
        return sample.buy(w, i, buckets or period.BUCKETS)
    looked = buckets or (["short"] if reads("bucket-choice", "short-only") else list(period.BUCKETS))
    supplying = [b for b in looked if offers(w, i, b)]
    if not supplying:
        return period.no_trade("buy", i, "no-supply")
    b = supplying[0]
    if not buckets and reads("bucket-choice", "first-unpinned"):
        b = next((b for b in supplying if w.quotes[b]["posted_ask"] < w.quotes[b]["A"]), b)
    route, price, tickets = offers(w, i, b)
    if w.cash[i] < leg(w, price):
        return period.no_trade("buy", i, "cash")
    k = min(tickets, key=period.lowest_first)
    transfer(w, k, i, price)
    return period.trade(w, "buy", route, i, b, k, price)


def settle(w):
    w.before = dict(w.cash)
    return sample.settle(w)


def settle_issuer(w, i, tickets):
    if not reads("settlement-order", "simultaneous"):
        return sample.settle_issuer(w, i, tickets)
    received = w.cash[i] - w.before[i]
    w.cash[i] = w.before[i]
    event = sample.settle_issuer(w, i, tickets)
    w.cash[i] += received
    return event


kernel.quote, kernel.can_sell_one, kernel.can_buy_one = quote, can_sell_one, can_buy_one
settlement.settle, settlement.settle_issuer = settle, settle_issuer
for function in (shelf, rebucket, eligibility, sell, buy, transfer):
    setattr(period, function.__name__, function)
import dealer  # noqa: E402

# The vectors


def derived(method, params, turned=()):
    """The answer, with some of its knife edges turned; None where these cannot fall so together."""
    TURNED.clear()
    TURNED.update(turned)
    MET.clear()
    try:
        return {"result": dealer.METHODS[method](json.loads(params))}
    except dealer.Refusal as refusal:
        data = {"data": refusal.data} if refusal.data else {}
        return {"error": {"code": refusal.code, **data}}
    except ZeroDivisionError:
        return None


def others(method, params):
    """Every other answer that edges allow, fewest turned first."""
    derived(method, params)
    ways = [((), tuple(MET))]
    for turned, met in ways:
        first = met.index(turned[-1]) + 1 if turned and turned[-1] in met else 0
        for edge in met[first:]:
            yield derived(method, params, (*turned, edge))
            if len(ways) < WAYS_FOLLOWED:
                ways.append(((*turned, edge), tuple(MET)))


def as_text(value):
    return json.dumps(value, sort_keys=True, default=str)


def plain(value, key=""):
    """A value whose numbers are fractions, and whose sets have one order."""
    if isinstance(value, Exact):
        return value.value
    if type(value) is str:
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            return value
    if type(value) is dict:
        guard = ("p", "interior_ask", "interior_bid") if value.get("guard") else ()
        return {k: plain(v, k) for k, v in value.items() if k not in guard}
    if type(value) not in (list, tuple):
        return value
    values = [plain(each) for each in value]
    if key in ("tickets", "sell", "buy"):
        return sorted(values, key=as_text)
    moved = [each for each in values if type(each) is dict and each.get("type") == "rebucket"]
    return sorted(moved, key=as_text) + [each for each in values if each not in moved]


def unconfirmed(method, params, answer):
    """What of a vector's answer this derivation does not give, in words."""
    READING.clear()
    READING.update(answer["under"])
    wanted = [plain(each) for each in answer.get("neighbours", [])]
    given = plain(derived(method, params))
    if given != plain(answer["exact"]):
        yield f"exact: {given}"
    for other in others(method, params) if wanted else ():
        wanted = [each for each in wanted if each != plain(other)]
        if not wanted:
            return
    for each in wanted:
        yield f"no neighbour: {each}"


def main(folder):
    for path in sorted(Path(folder).glob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        for case in document["cases"]:
            for answer in case["answers"]:
                for what in unconfirmed(document["method"], json.dumps(case["params"]), answer):
                    print(case["id"], json.dumps(answer["under"]), str(what)[:600])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else HERE / "vectors")
