"""What a record costs in dossiers of different sizes."""

import gc
import sys
from collections.abc import Sequence
from math import inf
from pathlib import Path
from time import process_time

from bench.child import Child
from bench.corpus import of_size
from bench.peers import PEERS, Peer
from bench.table import table

__all__ = ["fewest", "growth"]

_TURNS = 4
_SECONDS = 0.1


def fewest(peer: Peer, paths: list[str], collector: str) -> list[list[float]]:
    """Load and dump some dossiers in turn: the fewest seconds of each.

    `collector` says whether that of Python's garbage is "on", as it is, or "off".
    """
    gc.enable() if collector == "on" else gc.disable()
    texts = [Path(path).read_bytes() for path in paths]
    found = [[inf, inf] for _ in texts]
    for _ in range(_TURNS):
        for text, best in zip(texts, found, strict=True):
            gc.collect()
            end = process_time() + _SECONDS
            while True:
                for what, seconds in enumerate(_once(peer, text)):
                    best[what] = min(best[what], seconds)
                if process_time() > end:
                    break
    return found


def _once(peer: Peer, text: bytes) -> tuple[float, float]:
    start = process_time()
    value = peer.load(text)
    middle = process_time()
    peer.dump(value)
    return middle - start, process_time() - middle


def growth(names: Sequence[str], sizes: Sequence[int], folder: Path) -> str:
    """Measure dossiers of these sizes, and give the table: microseconds a record."""
    paths = {size: folder / f"{size}.json" for size in sizes}
    for size, path in paths.items():
        path.write_bytes(of_size(size))
    rows = []
    for name in names:
        print(f"growth: {name}", file=sys.stderr)
        with Child(name) as child:
            files = [str(path) for path in paths.values()]
            usual = child.ask("growth.fewest", files, "on")
            without = child.ask("growth.fewest", files[-2:], "off")
        for index, what in enumerate(("load", "dump")):
            cells = [
                f"{times[index] / size * 1e6:,.1f}"
                for times, size in zip(usual, sizes, strict=True)
            ]
            steps = [
                f"{run[-1][index] / run[-2][index]:.2f}" for run in (usual, without)
            ]
            rows.append([f"{PEERS[name].label}: {what}", *cells, *steps])
    last = f"{sizes[-1]:,} / {sizes[-2]:,}"
    head = [*(f"{size:,}" for size in sizes), last, f"{last}, gc off"]
    return f"{_HEADING}\n\n{table(['records in the dossier', *head], rows)}"


_HEADING = """### Growth

Microseconds a record, in dossiers of so many records; the last columns compare whole
dossiers, with Python's garbage collector as it is and switched off. The small dossiers
have other kinds of record than the large ones."""
