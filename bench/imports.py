"""How long an import takes."""

import subprocess
import sys
from statistics import median
from time import perf_counter

from bench.table import ratio, table

__all__ = ["imports"]

_STATEMENTS = {
    "nothing": "pass",
    "attrs, cattrs": "import attrs, cattrs",
    "diplonews": "import diplonews",
    "diplonews, Tokyo loaded": "import diplonews; diplonews.fixtures.tokyo()",
    "pydantic": "import pydantic; pydantic.BaseModel",
}
_BASE = "attrs, cattrs"


def imports(times: int) -> str:
    """Start Python with each statement in turn, and give the table."""
    print("imports", file=sys.stderr)
    seconds: dict[str, list[float]] = {what: [] for what in _STATEMENTS}
    for turn in range(times + 1):
        for what, statement in _STATEMENTS.items():
            start = perf_counter()
            subprocess.run([sys.executable, "-c", statement], check=True)
            if turn:  # the first may compile
                seconds[what].append(perf_counter() - start)
    start_of = seconds["nothing"]
    base = seconds[_BASE]
    rows = []
    for what, own in seconds.items():
        whole = [mine / other for mine, other in zip(own, base, strict=True)]
        net = (median(own) - median(start_of)) / (median(base) - median(start_of))
        rows.append([what, f"{median(own) * 1e3:.0f} ms", ratio(whole), f"{net:.2f}"])
    head = ["import", "with Python's start", f"x {_BASE}", "x, without Python's start"]
    return f"### Import\n\n{table(head, rows)}"
