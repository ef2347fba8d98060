"""The golden vectors against an implementation, with no Node: `python3 -m pytest test_golden.py`, or `python3
test_golden.py` where there is no pytest. Let ask() call yours, and READINGS and EXACT say what it declares."""

import json
from fractions import Fraction
from pathlib import Path

import dealer

READINGS = dealer.READINGS
EXACT = False
VECTORS = Path(__file__).resolve().parents[2] / "golden" / "vectors"


def ask(method, params):
    """The implementation's answer, with numbers as strings: {"result": …} or {"error": {"code": …}}."""
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    return json.loads(dealer.ENCODER.encode(dealer.respond(json.dumps(request).encode())[0]))


def in_order(values, key):
    """Sets and the rebucketings of a period in one order; other events stay in theirs."""
    rank = {"tickets": lambda k: k["id"], "sell": str, "buy": str, "events": lambda e: "~" if e["type"] != "rebucket" else e["ticket"]}
    return sorted(values, key=rank[key])


def same(due, given, key=""):
    """The protocol's comparison; what is not asked for, and what the Guard leaves without meaning, is ignored."""
    if type(due) is dict:
        ignored = {"p", "interior_ask", "interior_bid"} if due.get("guard") else set()
        return all(k in given and same(due[k], given[k], k) for k in due.keys() - ignored)
    if type(due) is list:
        return len(due) == len(given) and all(map(same, in_order(due, key), in_order(given, key)))
    try:
        gap = 0 if EXACT else max(1, abs(Fraction(due))) / 10**10
        return abs(Fraction(due) - Fraction(given)) <= gap
    except ValueError:
        return due == given


def passes(method, case):
    """An answer that is due under this implementation's readings; a vector may leave a reading open."""
    due = [a for a in case["answers"] if all(READINGS[point] == reading for point, reading in a["under"].items())]
    allowed = [each for a in due for each in [a["exact"], *([] if EXACT else a.get("neighbours", []))]]
    return not due or any(same(each, ask(method, case["params"])) for each in allowed)


def test_golden():
    files = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(VECTORS.glob("*.json"))]
    wrong = [case["id"] for file in files for case in file["cases"] if not passes(file["method"], case)]
    assert files and not wrong, wrong


if __name__ == "__main__":
    test_golden()
