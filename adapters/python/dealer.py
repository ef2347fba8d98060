"""A dealer adapter, protocol version 1: its methods, and the loop that answers one line with one line."""

import json
import sys
from decimal import InvalidOperation, Overflow

import kernel
from documents import (
    ARRIVAL, BUCKETS, INITIALIZE, QUOTE, UPDATE, Refusal, array, bucket_name, listed_trader, read, read_world,
    require, text, write_state,
)
from period import advance, buy, eligibility, order_flow, precompute, sell
from settlement import defaulted, settle, update_anchors

READINGS = {
    "price-basis": "ticket",
    "due-tickets": "keep-bucket",
    "settlement-order": "sequential",
    "seller-may-buy": "allowed",
    "bucket-choice": "first-supplying",
    "rebucket-overdraft": "overdraft",
    "issuer-mismatch": "no-trade",
    "ticket-choice": "lowest-maturity",
    "pin-flag": "posted",
    "initial-stock": "allocation",
    "initial-booking": "endowment",
}

# Methods: each takes the params of a request and returns its result


def on_hello(params):
    """Another protocol than 1 ends the adapter."""
    protocol = params.get("protocol") if type(params) is dict else None
    if type(protocol) is not int or protocol != 1:
        raise Refusal(-32602, "a protocol other than 1", final=True)
    return {
        "protocol": 1,
        "name": "python-sample",
        "version": "1.0",
        "language": "python",
        "arithmetic": "decimal",
        "ratios": False,
        "methods": [name for name in METHODS if name != "hello"],
        "readings": READINGS,
        "max_in_flight": 64,
    }


def on_quote(params):
    """The kernel of one bucket; kernel/pin."""
    return kernel.quote(**read(QUOTE, params))


def on_initialize_dealer(params):
    """init/target, and its refusals."""
    given = read(INITIALIZE, params)
    require(kernel.is_even_multiple(given["X_target"], given["S"]), "no even multiple of S", "X_target")
    return kernel.initialize_dealer(**given)


def on_update_anchors(params):
    """anchors/update, outside/min-spread, outside/quotes."""
    given = read(UPDATE, params)
    clip_nonneg_B = given.pop("clip_nonneg_B")
    M, O = kernel.update_anchors(**given)
    A, B = kernel.outside_quotes(M, O, clip_nonneg_B)
    return {"M": M, "O": O, "A": A, "B": B}


def on_advance(params):
    """Step 1."""
    w = read_world(params, first=1)
    events = advance(w)
    return {"events": events, "state": write_state(w)}


def on_eligibility(params):
    """Step 3."""
    return eligibility(read_world(params))


def on_sell(params):
    """One customer SELL, without eligibility test."""
    w = read_world(params)
    i = listed_trader(w, read({"trader": text}, params)["trader"])
    require("bucket" not in params, "not for a seller", "bucket")
    precompute(w)
    return {"events": [sell(w, i)], "state": write_state(w)}


def on_buy(params):
    """One customer BUY, without eligibility test; in a named bucket the buyer is another bucket's dealer."""
    w = read_world(params)
    i = read({"trader": text}, params)["trader"]
    precompute(w)
    if "bucket" in params:
        b = read({"bucket": bucket_name}, params)["bucket"]
        others = [f"dealer:{other}" for other in BUCKETS if other != b]
        require(i in others, "not another bucket's dealer", i)
        event = buy(w, i, buckets=[b])
    else:
        event = buy(w, listed_trader(w, i))
    return {"events": [event], "state": write_state(w)}


def on_settle(params):
    """Step 5."""
    w = read_world(params)
    events, loss = settle(w)
    return {"events": events, "state": write_state(w), "loss": loss}


def on_run_period(params):
    """Steps 1 to 6 with forced arrivals; policy/snapshot, settle/continue."""
    w = read_world(params, first=1)
    draws = [read(ARRIVAL, draw) for draw in read({"arrivals": array}, params)["arrivals"]]
    arrivals = [(draw["prefer"], listed_trader(w, draw["trader"])) for draw in draws]
    rebucketings = advance(w)
    precompute(w)
    eligible = eligibility(w)
    orders = order_flow(w, eligible, arrivals)
    settlements, loss = settle(w)
    updates = update_anchors(w, loss)
    return {
        "events": rebucketings + orders + settlements + updates,
        "eligible": eligible,
        "state": write_state(w),
        "stopped": w.config["stop_on_default"] and defaulted(settlements),
    }


METHODS = {
    "hello": on_hello, "quote": on_quote, "initialize_dealer": on_initialize_dealer,
    "update_anchors": on_update_anchors, "advance": on_advance, "eligibility": on_eligibility,
    "sell": on_sell, "buy": on_buy, "settle": on_settle, "run_period": on_run_period,
}

# The loop


def serve():
    """One line out for one line in, in order, until the end of input."""
    for line in sys.stdin.buffer:
        response, final = respond(line)
        sys.stdout.buffer.write(ENCODER.encode(response).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()
        if final:
            return


def respond(line):
    """The response to a line, and whether the adapter ends with it."""
    response = {"jsonrpc": "2.0", "id": None}
    try:
        request = parse(line)
        response["id"] = request["id"]
        response["result"] = call(request)
        return response, False
    except Refusal as refusal:
        failure = refusal
    except (InvalidOperation, Overflow):
        failure = Refusal(2, "skipped", {"reason": "a result beyond 28 digits"})
    except Exception as broken:
        failure = Refusal(-32603, repr(broken))
    response["error"] = {"code": failure.code, "message": str(failure), "data": failure.data}
    return response, failure.final


def parse(line):
    """-32700 where the line is not JSON, -32600 where it is not a request with an id."""
    try:
        request = json.loads(line.decode("utf-8"), parse_constant=no_constant)
    except (ValueError, RecursionError):
        raise Refusal(-32700, "not JSON") from None
    if type(request) is not dict or type(request.get("id")) not in (int, str):
        raise Refusal(-32600, "not one JSON object with an id")
    return request


def no_constant(name):
    """NaN and Infinity are not JSON."""
    raise ValueError(name)


def call(request):
    """-32601 where the method is not offered."""
    name = request.get("method")
    if request.get("jsonrpc") != "2.0" or type(name) is not str:
        raise Refusal(-32600, "not a JSON-RPC 2.0 request")
    if name not in METHODS:
        raise Refusal(-32601, "no such method")
    return METHODS[name](request.get("params"))


ENCODER = json.JSONEncoder(default=lambda decimal: format(decimal, "f"))

if __name__ == "__main__":
    serve()
