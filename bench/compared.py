"""The library beside its peers: the same corpus, loaded and dumped in turn."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, NamedTuple

from bench.child import Child, answered
from bench.peers import BASELINE, PEERS, SHAPE, Peer
from bench.table import megabytes, ratio, table

__all__ = [
    "Plan",
    "accepted",
    "compare",
    "noticed",
    "timed",
    "timed_again",
]

_CHUNK = 50
_PARTS = 10
_LEAST = 20


# -- in the process of a peer ----------------------------------------------------------


def noticed(peer: Peer) -> dict[str, tuple[int, int]]:
    """Count, by sort, the faults that the peer refuses, and all there are."""
    from bench import faults

    return faults.noticed(peer.load)


def accepted(peer: Peer, path: str, every: int) -> list[int]:
    """Count the dossiers: all, those that it loads, those that it gives back alike."""
    counts = [0, 0, 0]
    with Path(path).open("rb") as file:
        for line in islice(file, 0, None, every):
            counts[0] += 1
            try:
                value = peer.load(line)
            except Exception as error:  # noqa: BLE001 - each peer has its own
                print(type(error).__name__, str(error)[:300], file=sys.stderr)
                continue
            dumped = peer.dump(value)
            text = dumped if isinstance(dumped, bytes) else dumped.encode()
            counts[1] += 1
            counts[2] += text.rstrip(b"\n") == line.rstrip(b"\n")
    return counts


def timed(peer: Peer, path: str, start: int, stop: int, every: int) -> list[float]:
    """Load and dump some lines of the file: the seconds of both, and the bytes."""
    load = dump = size = 0.0
    with Path(path).open("rb") as file:
        lines = islice(file, start, stop, every)
        while chunk := list(islice(lines, _CHUNK)):
            begun = process_time()
            values = [peer.load(line) for line in chunk]
            middle = process_time()
            for value in values:
                peer.dump(value)
            dump += process_time() - middle
            load += middle - begun
            size += sum(map(len, chunk))
            del values
    return [load, dump, size]


def timed_again(peer: Peer, path: str, times: int) -> list[float]:
    """Load and dump the first dossier so many times: the median of both, the bytes."""
    with Path(path).open("rb") as file:
        text = file.readline()
    loads: list[float] = []
    dumps: list[float] = []
    for _ in range(times):
        begun = process_time()
        value = peer.load(text)
        middle = process_time()
        peer.dump(value)
        dumps.append(process_time() - middle)
        loads.append(middle - begun)
    return [median(loads), median(dumps), len(text)]


# -- in the process that asks ----------------------------------------------------------


class Plan(NamedTuple):
    """What is to be compared, and how often."""

    names: Sequence[str]
    corpus: Path
    dossiers: int
    """How many there are in the corpus."""
    tokyo: Path
    rounds: int
    kept: int
    """How many dossiers are kept to measure memory."""
    tokyo_times: int


class Found(NamedTuple):
    """What one peer was found to do."""

    noticed: dict[str, tuple[int, int]]
    accepted: list[int]
    tokyo_alike: bool
    first: list[list[float]]
    """Of each part, read for the first time: seconds to load, to dump, and bytes."""
    corpus: list[list[float]]
    """Of each round, with all that was read before: the same."""
    tokyo: list[list[float]]
    memory: float
    """Bytes for each dossier that is kept."""
    peak: int


def compare(plan: Plan) -> str:
    """Measure the peers in turn, and give the tables."""
    found: dict[str, dict[str, Any]] = {name: {} for name in plan.names}
    with ExitStack() as stack:
        children = [stack.enter_context(Child(name)) for name in plan.names]
        for child in children:
            print(f"checks: {child.peer}", file=sys.stderr)
            alike = child.ask("compared.accepted", str(plan.tokyo), 1)[2] == 1
            found[child.peer] = {
                "noticed": child.ask("compared.noticed"),
                "tokyo_alike": alike,
                "tokyo": [],
            }
        print("first round", file=sys.stderr)
        for name, parts in _once(children, plan).items():
            found[name] |= {"first": parts, "corpus": []}
        for child in children:
            found[child.peer] |= _checked(child, plan)
        for turn in range(plan.rounds):
            print(f"round {turn + 1}", file=sys.stderr)
            _measure(_from(children, turn), plan, found)
    for name in plan.names:
        print(f"memory: {name}", file=sys.stderr)
        found[name] |= _memory(name, plan)
    made = {name: Found(**values) for name, values in found.items()}
    return "\n\n".join(
        [
            _SPEED,
            _corpus_table(made),
            *_remarks(made),
            _MEMORY.format(kept=plan.kept),
            _memory_table(made),
            _TOKYO,
            _tokyo_table(made),
            _SORTS,
            _faults_table(made),
        ]
    )


_SPEED = f"""### Load and dump

Bytes a second of the processor's time beside those of pydantic, in the same round: 2 is
twice as fast. The median of all rounds, and the least and the most. The first load is
that of a process which never saw these dossiers; after that, texts that it remembers
help. `{BASELINE}` is as strict as the library, `{SHAPE}` checks what a schema says."""

_MEMORY = """### Checks and memory

Documents with one fault each, and the corpus, which has none. For memory, {kept:,}
dossiers are kept. The peak is that of the whole process, the library with it, from
which the models of the peers are made."""

_TOKYO = "### Tokyo"

_SORTS = """### What they notice

Documents with one fault each, by the sort of check that it takes."""


def _checked(child: Child, plan: Plan) -> dict[str, Any]:
    every = PEERS[child.peer].every
    accepted = child.ask("compared.accepted", str(plan.corpus), every)
    if accepted[1] < accepted[0]:
        raise SystemExit(f"{child.peer} loads {accepted[1]} dossiers of {accepted[0]}")
    return {"accepted": accepted}


def _measure(
    children: Sequence[Child], plan: Plan, found: dict[str, dict[str, Any]]
) -> None:
    for name, parts in _once(children, plan).items():
        found[name]["corpus"].append(list(map(sum, zip(*parts, strict=True))))
    for child in children:
        times = child.ask("compared.timed_again", str(plan.tokyo), plan.tokyo_times)
        found[child.peer]["tokyo"].append(times)


def _once(children: Sequence[Child], plan: Plan) -> dict[str, list[list[float]]]:
    """Have all go through the corpus: seconds to load, to dump, and bytes, by parts.

    All do one part before any does the next: what disturbs, disturbs all.
    """
    parts: dict[str, list[list[float]]] = {child.peer: [] for child in children}
    step = max(_LEAST, plan.dossiers // _PARTS)
    for number, start in enumerate(range(0, plan.dossiers, step)):
        for child in _from(children, number):
            part = (start, start + step, PEERS[child.peer].every)
            times = child.ask("compared.timed", str(plan.corpus), *part)
            parts[child.peer].append(times)
    return parts


def _from(children: Sequence[Child], turn: int) -> Sequence[Child]:
    """Give them in another order each turn."""
    start = turn % len(children)
    return [*children[start:], *children[:start]]


def _memory(name: str, plan: Plan) -> dict[str, Any]:
    path = str(plan.corpus)
    size, count = answered(name, "memory.traced", path, plan.kept)
    _, most, _ = answered(name, "memory.held", path, plan.kept)
    return {"memory": size / count, "peak": most}


# -- tables ----------------------------------------------------------------------------


def _remarks(found: dict[str, Found]) -> list[str]:
    """Say what the table could be misread for."""
    sampled = [PEERS[name] for name in found if PEERS[name].every > 1]
    remarks = [f"{peer.label}: every {peer.every}th dossier." for peer in sampled]
    return ["\n".join(remarks)] if remarks else []


_COLUMNS = (
    ("first load", "first", 0),
    ("load again", "corpus", 0),
    ("dump", "corpus", 1),
)


def _corpus_table(found: dict[str, Found]) -> str:
    bases = [base for base in (BASELINE, SHAPE) if base in found]
    head = [f"{what}, x {base}" for base in bases for what, _, _ in _COLUMNS]
    rows = [
        [
            PEERS[name].label,
            *(
                ratio(_faster(getattr(one, run), getattr(found[base], run), what))
                for base in bases
                for _, run, what in _COLUMNS
            ),
        ]
        for name, one in found.items()
    ]
    return table(["corpus", *head], rows)


def _memory_table(found: dict[str, Found]) -> str:
    base = found.get(BASELINE)
    rows = [
        [
            PEERS[name].label,
            _all_noticed(one),
            f"{one.accepted[1]:,} of {one.accepted[0]:,}",
            f"{one.memory / 1e3:,.0f} kB",
            f"{one.memory / base.memory:.2f}" if base else "-",
            megabytes(one.peak),
        ]
        for name, one in found.items()
    ]
    head = ["faults refused", "corpus accepted", "memory a dossier", f"x {BASELINE}"]
    return table(["", *head, "peak memory"], rows)


def _all_noticed(one: Found) -> str:
    refused, total = map(sum, zip(*one.noticed.values(), strict=True))
    return f"{refused} of {total}"


def _faster(own: list[list[float]], base: list[list[float]], what: int) -> list[float]:
    """Give for each round how many times the base's bytes a second it does."""
    return [
        (mine[2] / mine[what]) / (other[2] / other[what])
        for mine, other in zip(own, base, strict=True)
    ]


def _tokyo_table(found: dict[str, Found]) -> str:
    bases = [base for base in (BASELINE, SHAPE) if base in found]
    head = ["Tokyo alone", "load", "dump"]
    head += [f"{what}, x {base}" for what in ("load", "dump") for base in bases]
    rows = []
    for name, one in found.items():
        row = [PEERS[name].label]
        for what in (0, 1):
            seconds = median(turn[what] for turn in one.tokyo)
            row.append(f"{seconds * 1e3:.2f} ms")
        row += [
            ratio(_faster(one.tokyo, found[base].tokyo, what))
            for what in (0, 1)
            for base in bases
        ]
        alike = f"corpus {one.accepted[2]:,} of {one.accepted[0]:,}"
        rows.append([*row, f"{'yes' if one.tokyo_alike else 'no'}; {alike}"])
    return table([*head, "same bytes back"], rows)


def _faults_table(found: dict[str, Found]) -> str:
    first = next(iter(found.values())).noticed
    rows = [
        [sort, *(str(one.noticed[sort][0]) for one in found.values()), str(total)]
        for sort, (_, total) in first.items()
    ]
    return table(["faults refused, by sort", *found, "of"], rows)
