"""What it costs to say what is wrong with a document."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from bench.child import Child
from bench.corpus import ARRAYS, tokyo
from bench.peers import PEERS, Peer
from bench.table import table

__all__ = ["explanation", "explanation_times"]

_TIMES = 5
_LARGE = 5_000_000

Plain = dict[str, Any]
Outcome = tuple[float, int]
"""Seconds, and how many problems were found."""


def explanation_times(peer: Peer, right: str, wrong: str, times: int) -> list[Outcome]:
    """Load the one and refuse the other: the fewest seconds, and how many problems."""
    texts = [Path(right).read_bytes(), Path(wrong).read_bytes()]
    return [min(_outcome(peer, text) for _ in range(times)) for text in texts]


def _outcome(peer: Peer, text: bytes) -> Outcome:
    start = process_time()
    problems = 0
    try:
        peer.load(text)
    except ValueError as error:
        str(error)  # as somebody would show it
        problems = _count(error)
    return process_time() - start, problems


def _count(error: ValueError) -> int:
    count: int = getattr(error, "total", 1)
    return count


def explanation(names: Sequence[str], count: int, folder: Path) -> str:
    """Measure documents of each kind, and give the table."""
    documents = {
        "Tokyo, one fault at its end": _tokyo_with(_last_kind),
        "Tokyo, a fault in each record": _tokyo_with(_every_summary),
        f"{count:,} wrong dates": _many(count, _wrong_date),
        f"{count:,} wrong countries": _many(count, _wrong_country),
        f"{count:,} unknown keys": _many(count, _unknown_key),
        f"{count:,} wrong terms": _many(count, _wrong_term),
        f"{count:,} ids that lead nowhere": _many(count, _dangling),
        f"{count:,} times the same id": _many(count, _repeated),
    }
    rows = []
    for what, (right, wrong) in documents.items():
        paths = [folder / "right.json", folder / "wrong.json"]
        for path, plain in zip(paths, (right, wrong), strict=True):
            path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        for name in names:
            print(f"explanation: {what}: {name}", file=sys.stderr)
            with Child(name) as child:
                (load, none), (refuse, problems) = child.ask(
                    "explanation.explanation_times",
                    *map(str, paths),
                    _TIMES if paths[1].stat().st_size < _LARGE else 1,
                )
            if none or not problems:
                raise RuntimeError(f"{what}: {none} and {problems} problems")
            rows.append(
                [
                    what if len(names) == 1 else f"{what}: {PEERS[name].label}",
                    f"{load * 1e3:,.1f} ms",
                    f"{refuse * 1e3:,.1f} ms",
                    f"{refuse / load:.1f}",
                    f"{problems:,}",
                ]
            )
    head = ["", "valid: loaded", "wrong: explained", "ratio", "problems"]
    return f"{_HEADING}\n\n{table(head, rows)}"


_HEADING = """### Explanation

What it takes to say all that is wrong with a document, beside loading a valid one of
the same size."""


# -- documents -------------------------------------------------------------------------


def _tokyo_with(spoil: Callable[[Plain], None]) -> tuple[Plain, Plain]:
    right, wrong = json.loads(tokyo()), json.loads(tokyo())
    spoil(wrong)
    return right, wrong


def _last_kind(plain: Plain) -> None:
    plain["quotes"][-1]["kind"] = "wrong"


def _every_summary(plain: Plain) -> None:
    for array in ARRAYS:
        for record in plain.get(array, ()):
            record["summary"] = " with spaces "


def _many(count: int, member: Callable[[int], tuple[Plain, Plain]]) -> Any:
    pairs = [member(number) for number in range(count)]
    head = {"format": "diplonews/1.0", "id": "many"}
    return [{**head, "leaders": [pair[side] for pair in pairs]} for side in (0, 1)]


def _leader(number: int, **fields: Any) -> Plain:
    return {"id": f"leader-{number}", "name": "A Leader", **fields}


def _wrong_date(number: int) -> tuple[Plain, Plain]:
    year = 1900 + number % 100
    month, day = f"{1 + number // 100 % 12:02}", f"{1 + number // 1200 % 28:02}"
    return (
        _leader(number, born=f"{year}-{month}-{day}"),
        _leader(number, born=f"{day}.{month}.{year}"),
    )


def _wrong_country(number: int) -> tuple[Plain, Plain]:
    place = {"name": "A Place", "country": "JP"}
    return (
        _leader(number, places=[place]),
        _leader(number, places=[{**place, "country": f"Japan {number}"}]),
    )


def _unknown_key(number: int) -> tuple[Plain, Plain]:
    return (
        _leader(number, description="A person."),
        _leader(number, descripton="A person."),
    )


def _wrong_term(number: int) -> tuple[Plain, Plain]:
    tenure = {"title": "Minister", "capacity": "acting"}
    return (
        _leader(number, tenures=[tenure]),
        _leader(number, tenures=[{**tenure, "capacity": f"active {number}"}]),
    )


def _repeated(number: int) -> tuple[Plain, Plain]:
    return _leader(number), {**_leader(number), "id": "leader"}


def _dangling(number: int) -> tuple[Plain, Plain]:
    return (
        _leader(number, relations=[{"kind": "ally_of", "to": f"leader-{number // 2}"}]),
        _leader(number, relations=[{"kind": "ally_of", "to": f"nobody-{number}"}]),
    )
