"""The command line: `diplonews show tokyo`, `diplonews show FILE`."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

from diplonews import fixtures
from diplonews.characters import escape
from diplonews.codec import load, loads
from diplonews.errors import InvalidData
from diplonews.records.dossier import Dossier
from diplonews.show import show

__all__ = ["main"]

INVALID = 1
UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0, or 1 invalid data, 2 bad usage."""
    if sys.stdout is None or sys.stderr is None:  # closed before the start
        return UNUSABLE
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_letters(stream)
    options = _parser().parse_args(arguments)
    try:
        sys.stdout.write(show(_dossier(options.dossier), options.width))
        sys.stdout.flush()
    except InvalidData as error:
        for problem in error.problems:
            _complain(options.dossier, f"{problem.code}: {problem}")
        return INVALID
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _complain(options.dossier, str(error.strerror))
        return UNUSABLE
    return 0


class _Parser(argparse.ArgumentParser):
    """A parser of arguments that shows nothing of them unescaped."""

    def error(self, message: str) -> NoReturn:
        """Print usage and message, and exit 2."""
        super().error(escape(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="diplonews", description="Typed records for diplomatic news.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    shown = commands.add_parser(
        "show",
        help="print a dossier in readable form",
        description="Print a dossier in readable form.",
    )
    shown.add_argument(
        "dossier",
        metavar="FILE",
        help="a dossier in JSON, - for standard input, or one that comes along: "
        + ", ".join(fixtures.NAMES),
    )
    shown.add_argument(
        "--width",
        type=int,
        default=shutil.get_terminal_size((88, 24)).columns,
        help="the characters on a line (default: the terminal's)",
    )
    return parser


def _dossier(name: str) -> Dossier:
    if name == "-":
        return loads(sys.stdin.buffer.read())
    if name in fixtures.NAMES and not Path(name).exists():
        return fixtures.NAMES[name]()
    return load(name)


def _never_fail_on_letters(stream: TextIO) -> None:
    """Write what a terminal has no letter for as an escape, instead of giving up."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def _complain(name: str, text: str) -> None:
    sys.stderr.write(f"{escape(name)}: {text}\n")
