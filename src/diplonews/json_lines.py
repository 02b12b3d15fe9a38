"""JSON Lines: many dossiers in one file, one a line, read and written one by one.

Lines end at a line feed and nowhere else. Each is read for itself, so memory does not
grow with the file, and a bad line does no harm to the others.
"""

import codecs
import os
import sys
import zlib
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, nullcontext
from gzip import BadGzipFile, GzipFile
from types import TracebackType
from typing import IO, Any, Literal, NoReturn, Self, cast

import attrs
from attrs import frozen

from diplonews.codec import dumps, loads
from diplonews.errors import DiplonewsError, InvalidData, Problem
from diplonews.files import (
    ReadableBytes,
    StrPath,
    WritableBytes,
    expect_file,
    path_of,
    replacing,
    unpacked,
    writer_to,
)
from diplonews.json_scan import scan
from diplonews.json_syntax import is_cut
from diplonews.limits import DEFAULT, Limits
from diplonews.records.dossier import Dossier
from diplonews.wording import quoted

__all__ = [
    "BadLine",
    "JsonLines",
    "Line",
    "LineProblem",
    "lines_of",
    "read_jsonl",
    "write_jsonl",
]

OnError = Literal["raise", "collect"]


@frozen(kw_only=True)
class LineProblem(Problem):
    """A problem in one line of a file."""

    offset: int
    """The byte at which the line begins, from 0, in what the file holds unpacked."""


class BadLine(InvalidData):
    """A line of a file that is no dossier.

    `line` is its number, from 1; `offset` the byte at which it begins, from where the
    file was given, counted in what it holds unpacked.
    """

    def __init__(
        self,
        problems: Iterable[Problem],
        line: int,
        offset: int,
        total: int | None = None,
    ) -> None:
        super().__init__(
            [_in_line(problem, line, offset) for problem in problems],
            f"JSON Lines at byte {offset:,}",
            total,
        )
        self.line = line
        self.offset = offset
        self.args = (self.problems, line, offset, self.total)


def _in_line(problem: Problem, line: int, offset: int) -> LineProblem:
    known: dict[str, Any] = attrs.asdict(problem, recurse=False)
    known |= {"line": line, "offset": offset}
    return LineProblem(**known)


# -- reading ---------------------------------------------------------------------------


def read_jsonl(
    path_or_file: StrPath | ReadableBytes,
    *,
    on_error: OnError = "raise",
    limits: Limits = DEFAULT,
) -> "JsonLines":
    """Read dossiers one by one from a JSON Lines file, also one packed by gzip.

    A line that is no dossier raises `BadLine`, after which nothing more is read; with
    `on_error="collect"` it is left out, and its problems are found in `problems`. Empty
    lines are skipped. A file that is given is left open, and read ahead.
    """
    if on_error not in ("raise", "collect"):
        raise DiplonewsError(
            f"expected on_error to be 'raise' or 'collect', got {quoted(on_error)}"
        )
    file: ReadableBytes
    if isinstance(path_or_file, str | os.PathLike):
        file, ours = path_of(path_or_file).open("rb", 0), True
    else:
        expect_file(path_or_file, "read")
        file, ours = path_or_file, False
    return JsonLines(file, close=ours, on_error=on_error, limits=limits)


class JsonLines:
    """The dossiers of a JSON Lines file, as `read_jsonl` gives them."""

    _close: Callable[[], object] | None = None

    def __init__(
        self,
        file: Any,
        *,
        close: bool,
        on_error: OnError,
        limits: Limits,
    ) -> None:
        self._close = file.close if close else None
        self._raises = on_error == "raise"
        self._limits = limits
        self._lines = lines_of(file, limits.size)
        self._problems: list[LineProblem] = []
        self._total = 0

    @property
    def problems(self) -> tuple[LineProblem, ...]:
        """The problems met so far, the first ones where there are very many.

        Each says its line, and the byte at which that line begins.
        """
        return tuple(self._problems)

    @property
    def total(self) -> int:
        """The number of problems met so far."""
        return self._total

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Dossier:
        try:
            return self._next_good()
        except BaseException:  # the end, a bad line, or a file that fails
            self.close()
            raise

    def _next_good(self) -> Dossier:
        while True:
            try:
                return next(self._lines).dossier(self._limits)
            except BadLine as error:
                self._remember(error)
                if self._raises:
                    raise

    def _remember(self, error: BadLine) -> None:
        room = self._limits.problems - len(self._problems)
        self._problems += cast("tuple[LineProblem, ...]", error.problems[:room])
        self._total += error.total

    def close(self) -> None:
        """Read nothing more; close the file if it was opened from a path."""
        self._lines.close()
        if self._close:
            self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if self._close:  # a loop was left early
            self._close()


# -- from lines to dossiers ------------------------------------------------------------


@frozen
class Line:
    """One line of a file, with the place where it begins."""

    number: int
    offset: int
    data: bytes
    """What the file has there; of a line that is too long only the beginning."""

    def dossier(self, limits: Limits) -> Dossier:
        """Read the dossier, or raise `BadLine`."""
        text = self.data.removesuffix(b"\n").removesuffix(b"\r")
        self._check_form(text, limits)
        try:
            return loads(text, limits=limits)
        except InvalidData as error:
            if not self.data.endswith(b"\n") and _is_cut(text):
                self._refuse_torn(text)
            raise BadLine(
                error.problems, self.number, self.offset, error.total
            ) from None

    def _check_form(self, text: bytes, limits: Limits) -> None:
        if len(text) > limits.size:
            self._refuse(
                "jsonl.size",
                f"expected a line of at most {limits.size:,} bytes, got more",
            )
        if self.number > 1 and text.startswith(codecs.BOM_UTF8):
            self._refuse(
                "jsonl.bom",
                "expected a byte order mark only at the start of the file, "
                "got one at the start of this line",
                "take it out; it stays behind where files are joined",
            )

    def _refuse_torn(self, text: bytes) -> NoReturn:
        self._refuse(
            "jsonl.torn",
            "expected a whole line, got the end of the file after byte "
            f"{self.offset + len(self.data):,}",
            "the file was cut, or is still being written",
            column=len(text.decode("utf-8-sig", errors="ignore")) + 1,
        )

    def _refuse(
        self, code: str, message: str, hint: str = "", column: int = 1
    ) -> NoReturn:
        problem = Problem(code=code, message=message, hint=hint, column=column)
        raise BadLine([problem], self.number, self.offset) from None


def _is_cut(data: bytes) -> bool:
    """Tell whether more text could make it JSON."""
    try:
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(data)
    except UnicodeDecodeError:
        return False
    # What is too deep would be so for the next reader too.
    return scan(data)[1] and is_cut(text)


# -- from bytes to lines ---------------------------------------------------------------

_CHUNK = 2**16


def lines_of(file: ReadableBytes, size: int) -> Generator[Line, None, None]:
    """Give the lines that hold anything, and of each little more than a size."""
    number = offset = 0
    most = min(size + len(b"x\r\n"), sys.maxsize)
    stream = unpacked(file)
    try:
        while data := stream.readline(most):
            number += 1
            marked = data if number > 1 else data.removeprefix(codecs.BOM_UTF8)
            if len(data) == most or marked.strip(b" \t\r\n"):
                yield Line(number, offset, data)
            offset += len(data)
            while data and not data.endswith(b"\n"):  # the rest of one that is too long
                data = stream.readline(_CHUNK)
                offset += len(data)
    except (EOFError, BadGzipFile, zlib.error):
        if not (isinstance(stream, GzipFile) or isinstance(file, GzipFile)):
            raise
        problem = Problem(
            code="jsonl.gzip",
            message="expected gzip data to the end of the file, "
            "got what cannot be unpacked",
            hint="the file was cut or damaged",
            column=1,
        )
        raise BadLine([problem], number + 1, offset) from None


# -- writing ---------------------------------------------------------------------------


def write_jsonl(
    dossiers: Iterable[Dossier], path_or_file: StrPath | WritableBytes
) -> int:
    """Write dossiers as JSON Lines, in canonical form, and give their number.

    A file at a path is replaced when all are written, and stays as it was after any
    error; if its name ends in `.gz` it is packed, into the same bytes every time. A
    file that is given is left open.
    """
    if isinstance(path_or_file, str | os.PathLike):
        path = path_of(path_or_file)
        with replacing(path) as file, _packed(file, path.name) as out:
            return _write_all(dossiers, out.write)
    return _write_all(dossiers, writer_to(path_or_file))


def _packed(file: IO[bytes], name: str) -> AbstractContextManager[IO[bytes] | GzipFile]:
    if not name.lower().endswith(".gz"):
        return nullcontext(file)
    return GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0)


def _write_all(dossiers: Iterable[Dossier], write: Callable[[bytes], object]) -> int:
    if isinstance(dossiers, Dossier):
        message = "expected several dossiers, got one"
        problem = Problem(code="type.wrong", message=message, hint="write [dossier]")
        raise InvalidData([problem], "dossiers")
    count = 0
    for dossier in dossiers:
        write(dumps(dossier).encode())
        count += 1
    return count
