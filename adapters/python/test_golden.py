"""The golden vectors against an adapter in any language, with no Node: `DEALER="./my-adapter --its args" pytest test_golden.py`
or, where there is no pytest, `python3 test_golden.py`. GOLDEN may name the folder of vectors, DEALER is the sample if not set."""

import json, os, shlex, subprocess, sys
from fractions import Fraction
from pathlib import Path

from comparison import agrees

HERE = Path(__file__).resolve().parent
COMMAND = shlex.split(os.environ.get("DEALER", "")) or [sys.executable, HERE / "dealer.py"]
ADAPTER = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
FOLDER = Path(os.environ.get("GOLDEN", HERE.parents[1] / "golden" / "vectors"))
FILES = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
CASES = [{"method": file["method"], **case} for file in FILES for case in file["cases"]]


def ask(method, params):
    """The adapter's answer; `params` is JSON."""
    print(f'{{"jsonrpc": "2.0", "id": 1, "method": "{method}", "params": {params}}}', file=ADAPTER.stdin, flush=True)
    return json.loads(ADAPTER.stdout.readline())


HELLO = ask("hello", '{"protocol": 1, "suite": "golden"}')["result"]


def test_golden(case):
    """One vector, under the readings that the adapter declares; where none of its answers is due, many are right."""
    asked = params = json.dumps(case["params"])
    for ratio, decimal in case.get("decimals", {}).items() if not HELLO.get("ratios") else ():
        params = params.replace(f'"{ratio}"', f'"{decimal}"')
    exact = HELLO["arithmetic"] == "exact" and params == asked
    readings = {**case["answers"][0]["under"], **HELLO.get("readings", {})}
    due = [each for each in case["answers"] if each["under"].items() <= readings.items()]
    allowed = [each for a in due for each in [a["exact"], *(a.get("neighbours", []) if not exact else [])]]
    if allowed and case["method"] in HELLO["methods"]:
        answer = ask(case["method"], params)
        gap = 0 if exact else Fraction(1, 10**10)
        assert any(agrees(each, answer, gap) for each in allowed), f"{case['id']}, {case['title']}: {answer}"


def pytest_generate_tests(metafunc):
    metafunc.parametrize("case", CASES, ids=[case["id"] for case in CASES])


if __name__ == "__main__":
    for each in CASES:
        test_golden(each)
    print(f"{len(CASES)} vectors, nothing wrong")
