"""The command: measure everything in one run, and print the tables."""

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from bench import corpus
from bench.checks import checks
from bench.compared import Plan, compare
from bench.explanation import explanation
from bench.faults import missed_by_the_library
from bench.growth import growth
from bench.imports import imports
from bench.lines import jsonl
from bench.peers import BASELINE, OWN, OWN_PLAIN, PEERS

__all__ = ["main"]


class Scale(NamedTuple):
    """How much is measured."""

    dossiers: int
    rounds: int
    tokyo_times: int
    kept: int
    sizes: Sequence[int]
    checked: Sequence[int]
    faults: int
    imports: int
    lines: Sequence[int]


_FULL = Scale(
    dossiers=2000,
    rounds=5,
    tokyo_times=50,
    kept=500,
    sizes=(1, 10, 100, 1_000, 10_000),
    checked=(100, 1_000, 10_000, 100_000),
    faults=100_000,
    imports=25,
    lines=(2_000, 20_000, 200_000),
)
_QUICK = Scale(
    dossiers=60,
    rounds=3,
    tokyo_times=5,
    kept=30,
    sizes=(1, 10, 100, 1_000),
    checked=(100, 1_000),
    faults=1_000,
    imports=7,
    lines=(200, 2_000),
)

PARTS = ("peers", "growth", "explanation", "checks", "import", "lines")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    asked = _parser().parse_args(arguments)
    scale = _QUICK if asked.quick else _FULL
    names = [name for name in PEERS if name in (asked.only or PEERS)]
    if missed := missed_by_the_library():
        raise SystemExit(f"the library lets pass: {missed}")
    print(_heading(names, asked.seed, scale))
    with tempfile.TemporaryDirectory() as folder:
        for part in asked.part or PARTS:
            print(f"\n{_tables(part, names, asked.seed, scale, Path(folder))}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few dossiers, few rounds")
    parser.add_argument(
        "--only", nargs="+", choices=list(PEERS), metavar="PEER", help=", ".join(PEERS)
    )
    parser.add_argument(
        "--part", nargs="+", choices=PARTS, metavar="PART", help=", ".join(PARTS)
    )
    parser.add_argument("--seed", type=int, default=20251028, help="of the corpus")
    return parser


def _heading(names: Sequence[str], seed: int, scale: Scale) -> str:
    packages = sorted({package for name in names for package in PEERS[name].packages})
    python = f"{platform.python_implementation()} {platform.python_version()}"
    try:
        others = ", ".join(f"{package} {version(package)}" for package in packages)
    except PackageNotFoundError as error:
        raise SystemExit(f"{error}; pip install '.[bench]' has them all") from None
    return (
        f"{python}, {platform.system()} {platform.machine()}; {others}.\n"
        f"{scale.dossiers:,} dossiers, seed {seed}; {scale.rounds} rounds."
    )


def _tables(
    part: str, names: Sequence[str], seed: int, scale: Scale, folder: Path
) -> str:
    own = [name for name in names if name in {OWN, OWN_PLAIN}] or [OWN]
    strict = [name for name in names if name in {OWN, OWN_PLAIN, BASELINE}]
    parts: dict[str, Callable[[], str]] = {
        "peers": lambda: compare(_plan(names, seed, scale, folder)),
        "growth": lambda: growth(strict, scale.sizes, folder),
        "explanation": lambda: explanation(own[:1], scale.faults, folder),
        "checks": lambda: checks(scale.checked),
        "import": lambda: imports(scale.imports),
        "lines": lambda: jsonl(own[0], seed, scale.lines, folder),
    }
    return parts[part]()


def _plan(names: Sequence[str], seed: int, scale: Scale, folder: Path) -> Plan:
    path, tokyo = folder / "corpus.jsonl", folder / "tokyo.jsonl"
    print(f"corpus: {scale.dossiers:,} dossiers", file=sys.stderr)
    corpus.written(corpus.corpus(seed, scale.dossiers), path)
    corpus.written(iter([corpus.tokyo()]), tokyo)
    return Plan(
        names=names,
        corpus=path,
        dossiers=scale.dossiers,
        tokyo=tokyo,
        rounds=scale.rounds,
        kept=scale.kept,
        tokyo_times=scale.tokyo_times,
    )


if __name__ == "__main__":
    main()
