"""Steps 5 and 6 of a period: settlement with proportional recovery, and the VBT anchors."""

import re
from collections import Counter

import kernel
from documents import BUCKETS
from period import bucket_of


# Step 5: settlement


def settle(w):
    """settlement-order: sequential, in ascending id order."""
    due = {}
    for held in w.held.values():
        for k in held:
            if k.maturity == w.t:
                due.setdefault(k.issuer, []).append(k)
    events = []
    lost = dict.fromkeys(BUCKETS, kernel.ZERO)
    matured = dict.fromkeys(BUCKETS, kernel.ZERO)
    for i in sorted(due, key=id_order):
        event = settle_issuer(w, i, due[i])
        events.append(event)
        for k in due[i]:
            b = bucket_of(w, k, w.t)
            lost[b] += w.S * (1 - event["recovery"])
            matured[b] += w.S
    loss = {b: loss_rate(lost[b], matured[b]) for b in BUCKETS}
    return events, loss


def settle_issuer(w, i, tickets):
    """settle/due, settle/recovery, settle/payout, settle/issuer-cash, settle/deletion."""
    N = len(tickets)
    D = w.S * N
    R = kernel.recovery(w.cash[i], D)
    q = Counter(k.owner for k in tickets)
    payouts = {h: q[h] * w.S * R for h in q}
    w.cash[i] -= R * D
    for h in payouts:
        w.cash[h] += payouts[h]
    for k in tickets:
        w.held[k.owner].remove(k)
    return {"type": "settle", "issuer": i, "due": D, "recovery": R, "payouts": payouts}


def loss_rate(lost, matured):
    """anchors/loss-rate."""
    if matured == 0:
        return kernel.ZERO
    return lost / matured


def defaulted(settlements):
    """settle/default-record: whether any issuer paid less than it owed."""
    return any(event["recovery"] < 1 for event in settlements)


def id_order(i):
    """settlement-order: by prefix, then by trailing number (none comes first), then by whole id."""
    prefix, digits = re.fullmatch(r"(.*?)([0-9]*)", i, re.DOTALL).groups()
    trailing = int(digits) if digits else -1
    return code_units(prefix), trailing, code_units(i)


def code_units(name):
    """UTF-16, whose bytes compare as its code units do."""
    return name.encode("utf-16-be", "surrogatepass")


# Step 6: anchors


def update_anchors(w, loss):
    """anchors/update, anchors/locality, anchors/timing."""
    if not w.config["anchor_updates"]:
        return []
    return [update_bucket(w, b, loss[b]) for b in BUCKETS if loss[b] > 0]


def update_bucket(w, b, loss):
    """anchors/update of one bucket."""
    M, O = w.anchors[b]["M"], w.anchors[b]["O"]
    bucket = w.config["buckets"][b]
    M, O = kernel.update_anchors(M, O, loss, bucket["phiM"], bucket["phiO"], bucket["O_min"])
    w.anchors[b] = {"M": M, "O": O}
    return {"type": "anchors", "bucket": b, "loss": loss, "M": M, "O": O}
