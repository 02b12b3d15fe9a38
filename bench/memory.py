"""How much memory a process takes, and how much of it what it has loaded."""

import gc
import resource
import sys
import tracemalloc
from itertools import islice
from pathlib import Path

from bench.peers import Peer

__all__ = ["held", "peak", "traced"]


def peak() -> int:
    """Give the most memory that this process had so far, in bytes.

    Where there is `/proc`, it says that of this program alone; the other number starts
    with that of the program that started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def held(peer: Peer, path: str, count: int) -> list[int]:
    """Load so many dossiers and keep them: the peak before, and after."""
    with Path(path).open("rb") as file:
        first = next(file)
        peer.load(first)
        gc.collect()
        before = peak()
        kept = [peer.load(line) for line in islice(file, count)]
        return [before, peak(), len(kept)]


def traced(peer: Peer, path: str, count: int) -> list[int]:
    """Load so many dossiers and keep them: what `tracemalloc` says that they take."""
    with Path(path).open("rb") as file:
        peer.load(next(file))
        gc.collect()
        tracemalloc.start()
        kept = [peer.load(line) for line in islice(file, count)]
        gc.collect()
        size, _ = tracemalloc.get_traced_memory()
        return [size, len(kept)]
