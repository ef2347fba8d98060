"""What requests carry: values, the config and the state, each read into its domain or refused."""

import re
from decimal import Decimal
from types import SimpleNamespace

BUCKETS = ("short", "mid", "long")
MARKET_MAKERS = {f"{role}:{b}" for role in ("dealer", "vbt") for b in BUCKETS}
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?")
INFINITY = float("inf")


class Refusal(Exception):
    """An error answer; after a final one the adapter ends."""

    def __init__(self, code, message, data=None, final=False):
        super().__init__(message)
        self.code = code
        self.data = data
        self.final = final


def require(condition, what, value):
    """Bad input is answered with -32602."""
    if not condition:
        raise Refusal(-32602, f"{what}: {value!r:.100}")


# Values


def number(value):
    """Money, prices, rates: a decimal without exponent, or a ratio."""
    require(type(value) is str and NUMBER.fullmatch(value), "not a decimal or ratio", value)
    numerator, slash, denominator = value.partition("/")
    return Decimal(numerator) / Decimal(denominator) if slash else Decimal(numerator)


def integer(value):
    """Counts, periods, serials, tau."""
    require(type(value) is int and abs(value) < 2**53, "not an integer below 2^53", value)
    return value


def instance(kind):
    """Any value of one JSON type."""

    def checked(value):
        require(type(value) is kind, f"not of type {kind.__name__}", value)
        return value

    return checked


def within(kind, domain):
    """The values of a kind that lie in a domain."""

    def checked(value):
        result = kind(value)
        require(domain(result), "outside its domain", value)
        return result

    return checked


boolean = instance(bool)
text = instance(str)
array = instance(list)
mapping = instance(dict)
positive = within(number, lambda x: x > 0)
nonnegative = within(number, lambda x: x >= 0)
probability = within(number, lambda x: 0 < x < 1)
rate = within(number, lambda x: 0 <= x <= 1)
natural = within(integer, lambda n: n >= 1)
count = within(integer, lambda n: n >= 0)
order_side = within(text, lambda side: side in ("sell", "buy"))
bucket_name = within(text, lambda b: b in BUCKETS)


def tau_range(value):
    """The bounds of a bucket, the open end as infinity."""
    require(type(value) is list and len(value) == 2, "not a range", value)
    low, high = value
    return integer(low), INFINITY if high == "inf" else integer(high)


def read(schema, document):
    """The values under the schema's keys, which must all be there; other keys are ignored."""
    mapping(document)
    values = {}
    for key, kind in schema.items():
        require(key in document, "missing", key)
        values[key] = read(kind, document[key]) if type(kind) is dict else kind(document[key])
    return values


# Documents

BUCKET = {
    "tau": tau_range,
    "M0": number,
    "O0": nonnegative,
    "phiM": nonnegative,
    "phiO": nonnegative,
    "O_min": number,
}
CONFIG = {
    "seed": integer,
    "ticket_size_S": positive,
    "buckets": dict.fromkeys(BUCKETS, BUCKET),
    "guard": {"Mmin": nonnegative, "clip_nonneg_B": boolean},
    "dealers": {"init_target_capacity_Xstar": number},
    "order_flow": {"pi_sell": probability, "Nmax": natural},
    "trader_policy": {"H_min_invest": count, "buffer_cash_B": number},
    "initial_allocation": {"dealer_share": number, "vbt_share": number, "traders_share": number},
    "ring": {"n_traders_min": integer},
    "anchor_updates": boolean,
    "stop_on_default": boolean,
}
ANCHORS = dict.fromkeys(BUCKETS, {"M": number, "O": nonnegative})
STATE = {"period": integer, "tickets": array, "cash": mapping, "anchors": ANCHORS}
TICKET = {"id": text, "issuer": text, "owner": text, "maturity": integer, "serial": integer}

OUTSIDE = {"M": number, "O": nonnegative, "clip_nonneg_B": boolean}
QUOTE = {**OUTSIDE, "S": positive, "M_min": nonnegative, "a": count, "C": number}
UPDATE = {**OUTSIDE, "loss": rate, "phiM": nonnegative, "phiO": nonnegative, "O_min": number}
INITIALIZE = {"S": positive, "M": positive, "O": nonnegative, "X_target": positive}
ARRIVAL = {"prefer": order_side, "trader": text}


def read_world(params, first=0):
    """The config and the state as one object; no ticket of it matures before its period + `first`."""
    documents = read({"config": CONFIG, "state": STATE}, params)
    config, state = documents["config"], documents["state"]
    tickets = [SimpleNamespace(**read(TICKET, ticket)) for ticket in state["tickets"]]
    w = SimpleNamespace()
    w.t = state["period"]
    w.anchors = state["anchors"]
    w.cash = {party: number(amount) for party, amount in state["cash"].items()}
    w.held = {party: [] for party in w.cash}
    w.config = config
    w.S = config["ticket_size_S"]
    w.tau = {b: config["buckets"][b]["tau"] for b in BUCKETS}
    require(gap_free(w.tau.values()), "not gap-free from 1 up", w.tau)
    require(MARKET_MAKERS <= w.cash.keys(), "not every market maker", "cash")
    require(all(map(is_trader, w.cash.keys() - MARKET_MAKERS)), "unknown market maker", "cash")
    require(unique(k.serial for k in tickets), "twice the same", "serial")
    require(unique(k.id for k in tickets), "twice the same", "id")
    for k in tickets:
        require(k.owner in w.cash, "not listed", k.owner)
        listed_trader(w, k.issuer)
        require(k.maturity >= w.t + first, "matures too early", k.id)
        w.held[k.owner].append(k)
    return w


def gap_free(ranges):
    """maturity/bucket: ranges of tau that are disjoint and leave no gap from 1 up."""
    start = 1
    for low, high in sorted(ranges):
        if low != start or high < low:
            return False
        start = high + 1
    return start == INFINITY


def unique(values):
    """Whether no value comes twice."""
    values = list(values)
    return len(set(values)) == len(values)


def is_trader(party):
    """Any id without a colon."""
    return ":" not in party


def listed_trader(w, party):
    """The trader, if the state lists it."""
    require(party in w.cash and is_trader(party), "not a listed trader", party)
    return party


def write_state(w):
    """The world as a state document."""
    tickets = [vars(k) for held in w.held.values() for k in held]
    return {"period": w.t, "tickets": tickets, "cash": w.cash, "anchors": w.anchors}
