"""The protocol's comparison of an answer with the one that is due: {"result": …} or {"error": {"code": …}}."""

from fractions import Fraction

REQUIRED_OF_A_QUOTE = {"X_star", "ask", "bid", "can_sell", "can_buy"}
WITHOUT_MEANING_IN_GUARD = {"p", "interior_ask", "interior_bid"}


def agrees(due, given, gap):
    """`gap` is what numbers may differ by, 0 for exact arithmetic. A refusal may have either code."""
    if "result" in due:
        return "result" in given and same(due["result"], given["result"], gap)
    sides = {(answer.get("error", {}).get("data") or {}).get("not_in_set") for answer in (due, given)}
    return given.get("error", {}).get("code") in (-32602, 1) and len(sides - {None}) < 2


def same(due, given, gap, key=""):
    """Ids, counts, kinds and order exactly, sets in any order, numbers within the gap; unknown fields are ignored."""
    if isinstance(due, dict):
        surplus = given.keys() - due.keys() if key in ("cash", "payouts") else None
        return not surplus and all(k in given and same(due[k], given[k], gap, k) for k in asked(due, given))
    if isinstance(due, list):
        pairs = zip(sorted(due, key=rank(key)), sorted(given, key=rank(key)))
        return len(due) == len(given) and all(same(d, g, gap) for d, g in pairs)
    if isinstance(due, (bool, int)):
        return type(due) is type(given) and due == given
    try:
        return abs(Fraction(due) - Fraction(given)) <= gap * max(1, abs(Fraction(due)))
    except ValueError:
        return due == given


def asked(due, given):
    """The fields that count: some of a quote may be left out, and `stopped` where it is false."""
    fields = due.keys() - {"stopped"} if due.get("stopped") is False and "stopped" not in given else due.keys()
    if "can_sell" in due:
        fields = fields & (REQUIRED_OF_A_QUOTE | given.keys())
    return fields - WITHOUT_MEANING_IN_GUARD if due.get("guard") else fields


def rank(key):
    """What puts a set in one order; of events only the rebucketings are one, and they come first."""
    if key == "events":
        return lambda e: (False, e["ticket"]) if e["type"] == "rebucket" else (True,)
    return lambda each: each["id"] if isinstance(each, dict) else each
