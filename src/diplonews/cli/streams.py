"""What comes in and goes out: files, standard input, and lines for people to read."""

import errno
import os
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from diplonews import fixtures
from diplonews.characters import escape
from diplonews.codec import loads
from diplonews.errors import DiplonewsWarning, InvalidData
from diplonews.files import path_of, read_at_most
from diplonews.limits import DEFAULT
from diplonews.records.dossier import Dossier

__all__ = [
    "INTERRUPTED",
    "INVALID",
    "UNUSABLE",
    "Unreadable",
    "bytes_in",
    "complain",
    "complain_of",
    "document",
    "dossier_in",
    "never_fail_on_letters",
    "put",
    "silence",
    "text_in",
    "warnings_told",
]

#: The exit statuses beside 0: invalid data; bad usage or no file; Ctrl-C.
INVALID, UNUSABLE, INTERRUPTED = 1, 2, 130


class Unreadable(Exception):
    """A file that cannot be read, and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason


# -- in --------------------------------------------------------------------------------


def document(name: str) -> bytes:
    """Give what a file holds, or a dossier that comes along."""
    if name in fixtures.NAMES and not Path(name).exists():
        return fixtures.document(name)
    return bytes_in(name)


def bytes_in(name: str) -> bytes:
    """Give what a file holds; - is standard input."""
    try:
        if name == "-":
            return _standard_input()
        with path_of(name).open("rb") as file:
            return read_at_most(file, DEFAULT.size + 1)
    except OSError as error:
        raise Unreadable(name, str(error.strerror)) from None


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed before the start
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return read_at_most(sys.stdin.buffer, DEFAULT.size + 1)


def dossier_in(name: str) -> Dossier:
    """Read the dossier in a file; raises `InvalidData` too."""
    data = document(name)
    with warnings_told(name):
        return loads(data)


def text_in(name: str) -> str:
    """Give the text in a file, character by character as it stands there."""
    data = bytes_in(name)
    if len(data) > DEFAULT.size:
        raise Unreadable(name, f"larger than {DEFAULT.size:,} bytes")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        reason = f"expected UTF-8, got the byte 0x{data[error.start]:02x}"
        raise Unreadable(name, f"{reason} at offset {error.start}") from None


@contextmanager
def warnings_told(name: str) -> Generator[None]:
    """Print the warnings of diplonews on a file, once it is read."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", DiplonewsWarning)
        yield
    for warning in warned:
        complain(name, f"warning: {warning.message}")


# -- out -------------------------------------------------------------------------------


def put(text: str) -> None:
    """Write to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def complain_of(name: str, error: InvalidData) -> None:
    """Print all that is wrong with a file."""
    for problem in error.problems:
        complain(name, f"{problem.code}: {problem}")
    if error.total > len(error.problems):
        more = error.total - len(error.problems)
        complain(name, f"and {more:,} problems more")


def complain(name: str, text: str) -> None:
    """Print a line on a file to standard error."""
    try:
        sys.stderr.write(f"{escape(name)}: {text}\n")
        sys.stderr.flush()
    except OSError:  # nobody listens, which is no reason for another status
        silence(sys.stderr)


def never_fail_on_letters(stream: TextIO) -> None:
    """Write what a terminal has no letter for as an escape, instead of giving up."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def silence(stream: TextIO) -> None:
    """Write nothing more, nor what is held back, when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
