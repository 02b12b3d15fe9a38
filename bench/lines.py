"""How much memory it takes to read and write dossiers one a line."""

import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

import diplonews
from bench.child import answered
from bench.corpus import small, written
from bench.memory import peak
from bench.peers import PEERS, Peer
from bench.table import megabytes, table

__all__ = ["jsonl", "read_lines", "write_lines"]

_DIFFERENT = 1000


def write_lines(_: Peer, source: str, target: str, count: int) -> list[float]:
    """Write so many dossiers, those of the source again and again: memory, seconds."""
    texts = Path(source).read_bytes().splitlines()
    dossiers = [diplonews.loads(text) for text in texts]
    start = perf_counter()
    diplonews.write_jsonl(islice(cycle(dossiers), count), target)
    return [peak(), perf_counter() - start]


def read_lines(_: Peer, path: str, count: int) -> list[float]:
    """Read so many dossiers, and keep none: the most memory, and the seconds."""
    start = perf_counter()
    found = sum(1 for _dossier in diplonews.read_jsonl(path))
    if found != count:
        raise ValueError(f"expected {count} dossiers, got {found}")
    return [peak(), perf_counter() - start]


def jsonl(name: str, seed: int, counts: Sequence[int], folder: Path) -> str:
    """Write and read files of so many lines, each in its own process."""
    source, target = folder / "some.jsonl", folder / "many.jsonl"
    written(small(seed, min(_DIFFERENT, counts[0])), source)
    rows = []
    for count in counts:
        print(f"JSON Lines: {count:,}", file=sys.stderr)
        write = answered(name, "lines.write_lines", str(source), str(target), count)
        size = target.stat().st_size
        read = answered(name, "lines.read_lines", str(target), count)
        target.unlink()
        row = [f"{count:,}", megabytes(size)]
        for most, seconds in (write, read):
            row += [megabytes(most), f"{seconds / count * 1e6:,.0f} us"]
        rows.append(row)
    head = ["lines", "file", "written: peak memory", "a line"]
    head += ["read: peak memory", "a line"]
    return f"{_HEADING} {PEERS[name].label}.\n\n{table(head, rows)}"


_HEADING = "### JSON Lines\n\nSmall dossiers, written and read one by one, none kept."
