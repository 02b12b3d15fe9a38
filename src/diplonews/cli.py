"""The command line: `diplonews show tokyo`, `diplonews show FILE`."""

import argparse
import errno
import os
import re
import shutil
import sys
import warnings
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

from diplonews import fixtures
from diplonews.characters import escape
from diplonews.codec import load, loads
from diplonews.display import show
from diplonews.errors import DiplonewsWarning, InvalidData
from diplonews.files import read_at_most
from diplonews.limits import DEFAULT
from diplonews.records.dossier import Dossier
from diplonews.wording import quoted

__all__ = ["main"]

INVALID = 1
UNUSABLE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status.

    0; 1 for invalid data; 2 for bad usage and what cannot be read; 130 after Ctrl-C.
    """
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
        if error.total > len(error.problems):
            more = error.total - len(error.problems)
            _complain(options.dossier, f"and {more:,} problems more")
        return INVALID
    except BrokenPipeError:  # the reader has seen enough
        _silence(sys.stdout)
    except OSError as error:
        _complain(options.dossier, str(error.strerror))
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
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
        type=_width,
        default=shutil.get_terminal_size((88, 24)).columns,
        help="the characters on a line (default: the terminal's)",
    )
    return parser


def _width(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(
            f"expected a number from 1 to 9999, got {quoted(text)}"
        )
    return int(text)


def _dossier(name: str) -> Dossier:
    if name in fixtures.NAMES and not Path(name).exists():
        return fixtures.NAMES[name]()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", DiplonewsWarning)
        dossier = loads(_standard_input()) if name == "-" else load(name)
    for warning in warned:
        _complain(name, f"warning: {warning.message}")
    return dossier


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed before the start
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return read_at_most(sys.stdin.buffer, DEFAULT.size + 1)


def _never_fail_on_letters(stream: TextIO) -> None:
    """Write what a terminal has no letter for as an escape, instead of giving up."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def _complain(name: str, text: str) -> None:
    try:
        sys.stderr.write(f"{escape(name)}: {text}\n")
        sys.stderr.flush()
    except OSError:  # nobody listens, which is no reason for another status
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Write nothing more, nor what is held back, when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
