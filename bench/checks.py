"""What it costs to check a dossier across its records, beside loading it."""

import gc
import json
import sys
from collections.abc import Callable, Sequence
from time import process_time

from bench.corpus import of_size, tokyo
from bench.table import table
from diplonews import Limits, check, loads

__all__ = ["checks"]

#: A hundred thousand records are more than the library reads unasked.
_LARGE = Limits(size=2**30)
_ROUNDS = 5
_SECONDS = 0.2


def checks(sizes: Sequence[int]) -> str:
    """Measure Tokyo and dossiers of these sizes, and give the table."""
    texts = {"Tokyo": tokyo()}
    for size in sizes:
        texts[f"{size:,} records"] = _told_apart(of_size(size))
    rows = [_row(name, text) for name, text in texts.items()]
    head = ["", "load", "check", "check / load", "check, a record", "problems"]
    return f"{_HEADING}\n\n{table(head, rows)}"


_HEADING = """### Checks

Checking a dossier that is well-formed, beside loading it: the fewest seconds each."""


def _row(name: str, text: bytes) -> list[str]:
    print(f"checks: {name}", file=sys.stderr)
    dossier = loads(text, limits=_LARGE)
    load, look = _fewest(lambda: loads(text, limits=_LARGE), lambda: check(dossier))
    return [
        name,
        f"{load * 1e3:,.2f} ms",
        f"{look * 1e3:,.2f} ms",
        f"{look / load:.2f}",
        f"{look / len(dossier.records) * 1e6:.1f} us",
        f"{len(check(dossier).problems):,}",
    ]


def _fewest(*steps: Callable[[], object]) -> list[float]:
    """Do the steps in turn, round by round; give the fewest seconds of each."""
    best = [float("inf")] * len(steps)
    for _ in range(_ROUNDS):
        gc.collect()
        end = process_time() + _SECONDS
        while True:
            for index, step in enumerate(steps):
                start = process_time()
                step()
                best[index] = min(best[index], process_time() - start)
            if process_time() > end:
                break
    return best


def _told_apart(text: bytes) -> bytes:
    """Give names of their own to those who have the name of another."""
    plain = json.loads(text)
    for array in ("leaders", "parties"):
        for number, record in enumerate(plain.get(array, ())):
            record["name"] = f"{record.get('name', 'Nobody')} {number}"
    return json.dumps(plain, ensure_ascii=False).encode()
