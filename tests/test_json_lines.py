"""JSON Lines: every good record, then what is wrong, in memory that does not grow."""

import codecs
import gzip
import io
import os
import pickle
import random
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from diplonews import dumps, fixtures, loads
from diplonews.errors import DiplonewsError, DiplonewsWarning, InvalidData
from diplonews.files import NotAFile
from diplonews.json_lines import (
    BadLine,
    JsonLines,
    read_jsonl,
    write_jsonl,
)
from diplonews.limits import Limits
from diplonews.records.dossier import Dossier

BOM = b"\xef\xbb\xbf"


def small(
    number: int, title: str = "Ein Bündnis \u2028 同盟 \x85 \U0001f91d"
) -> Dossier:
    """Make a dossier of a few bytes, with letters of one to four bytes each."""
    return Dossier(id=f"d{number}", title=title.replace("\x85", "\u0085"))


A, B, C = (small(number, "Bündnis 同盟 \U0001f91d") for number in range(3))


def line_of(dossier: Dossier, end: bytes = b"\n") -> bytes:
    """Give a dossier as a line."""
    return dumps(dossier).encode().removesuffix(b"\n") + end


LINES = [line_of(dossier) for dossier in (A, B, C)]
TORN = "; the file was cut, or is still being written"


def read(data: bytes, **options: Any) -> JsonLines:
    """Read from bytes in memory."""
    return read_jsonl(io.BytesIO(data), **options)


def all_of(lines: JsonLines) -> tuple[list[Dossier], BadLine | None]:
    """Give the dossiers, and the bad line that ended them."""
    found: list[Dossier] = []
    try:
        found.extend(lines)  # what came before the error stays
    except BadLine as error:
        return found, error
    return found, None


def good_and_bad(lines: JsonLines) -> tuple[list[Dossier], BadLine]:
    """Give the dossiers, and the bad line that ended them, which there must be."""
    found, error = all_of(lines)
    assert error is not None
    assert list(lines) == []
    return found, error


def codes(lines: JsonLines) -> list[tuple[str, int | None, int]]:
    """Give code, line and byte of the problems met so far."""
    return [(problem.code, problem.line, problem.offset) for problem in lines.problems]


# -- what is read and written ----------------------------------------------------------


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz", "NEWS.GZ"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    """The dossiers come back equal, in order."""
    path = tmp_path / name
    tokyo = fixtures.tokyo()
    assert write_jsonl(iter([A, tokyo, B]), path) == 3
    assert list(read_jsonl(path)) == [A, tokyo, B]
    assert list(read_jsonl(str(path))) == [A, tokyo, B]
    assert path.read_bytes().startswith(b"\x1f\x8b") == name.lower().endswith("gz")


def test_a_line_is_the_canonical_form(tmp_path: Path) -> None:
    """The file is what `dumps` gives, dossier by dossier."""
    write_jsonl([A, B], tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_text("utf-8") == dumps(A) + dumps(B)


def test_a_packed_file_has_the_same_bytes_every_time(tmp_path: Path) -> None:
    """Neither the name nor the time stands in it."""
    first, second = tmp_path / "a.jsonl.gz", tmp_path / "b.gz"
    write_jsonl([A, B], first)
    write_jsonl([A, B], second)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes()[:8] == b"\x1f\x8b\x08\0\0\0\0\0"
    assert gzip.decompress(first.read_bytes()) == LINES[0] + LINES[1]


@pytest.mark.parametrize("data", [b"", b"\n", b"\r\n \n\t\n", gzip.compress(b"")])
def test_an_empty_file_has_no_dossiers(data: bytes) -> None:
    """Nothing is in it, and nothing is wrong with it."""
    assert list(read(data)) == []


def test_no_dossiers_make_an_empty_file(tmp_path: Path) -> None:
    """A file of none can be written and read."""
    for name in ("a.jsonl", "a.jsonl.gz"):
        assert write_jsonl([], tmp_path / name) == 0
        assert list(read_jsonl(tmp_path / name)) == []
    assert (tmp_path / "a.jsonl").read_bytes() == b""


def test_only_a_line_feed_ends_a_line() -> None:
    """CR LF does too; a form feed, NEL or U+2028 inside a text does not."""
    odd = Dossier(id="odd", summary="a\u2028b\u2029c")
    data = line_of(A, b"\r\n") + line_of(odd) + line_of(B, b"")
    assert list(read(data)) == [A, odd, B]
    two_in_one = line_of(A, b"\r") + line_of(B)
    assert good_and_bad(read(two_in_one))[1].problems[0].code == "json.syntax"
    form_feed = line_of(A) + b"\f\n"
    assert good_and_bad(read(form_feed))[1].line == 2


def test_empty_lines_are_skipped_but_counted() -> None:
    """The line of a problem is that in an editor."""
    data = b"\n" + LINES[0] + b"\r\n  \t\n" + LINES[1] + b"\n{}\n"
    found, error = good_and_bad(read(data))
    assert found == [A, B]
    assert (error.line, error.offset) == (7, data.index(b"{}"))


def test_a_byte_order_mark_is_admitted_at_the_start_only() -> None:
    """At the start it is read as `loads` reads it; on a later line it is refused."""
    with pytest.warns(UserWarning, match="byte order mark"):
        assert list(read(BOM + LINES[0])) == [A]
    found, error = good_and_bad(read(LINES[0] + BOM + LINES[1]))
    assert found == [A]
    assert str(error) == (
        f"JSON Lines at byte {len(LINES[0])}: line 2, column 1: expected a byte order "
        "mark only at the start of the file, got one at the start of this line; "
        "take it out; it stays behind where files are joined"
    )
    assert error.problems[0].code == "jsonl.bom"


# -- a file that was cut ---------------------------------------------------------------


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\n\n"])
@pytest.mark.parametrize("on_error", ["raise", "collect"])
def test_a_file_cut_at_every_byte(end: bytes, on_error: Any) -> None:
    """The good records come, then one problem with its line and byte, or none."""
    lines = [line_of(dossier, end) for dossier in (A, B, C)]
    data = b"".join(lines)
    assert len(data.decode()) < len(data) - 20  # cuts go through letters as well
    for cut in range(len(data) + 1):
        wanted, wrong = expected_of_a_cut(lines, cut)
        reader = read(data[:cut], on_error=on_error)
        found, error = all_of(reader)
        assert found == wanted
        assert codes(reader) == wrong
        assert reader.total == len(wrong)
        assert (error is not None) == (wrong != [] and on_error == "raise")
        assert list(reader) == []


def expected_of_a_cut(
    lines: list[bytes], cut: int
) -> tuple[list[Dossier], list[tuple[str, int, int]]]:
    """Give what a cut file holds, reckoned from the places of its records alone."""
    good: list[Dossier] = []
    start, number = 0, 1
    for dossier, line in zip((A, B, C), lines, strict=True):
        end_of_record = start + len(line.rstrip())
        if cut >= end_of_record:
            good.append(dossier)
        elif cut > start:
            return good, [("jsonl.torn", number, start)]
        start += len(line)
        number += line.count(b"\n")
    return good, []


def test_a_torn_line_says_where_the_file_ends() -> None:
    """The message has the last byte, the error the first one to resume from."""
    data = LINES[0] + LINES[1][:20]
    found, error = good_and_bad(read(data))
    assert found == [A]
    assert (error.line, error.offset) == (2, len(LINES[0]))
    assert str(error) == (
        f"JSON Lines at byte {len(LINES[0])}: line 2, column 21: expected a whole line,"
        f" got the end of the file after byte {len(data)}{TORN}"
    )
    assert list(read(data[error.offset :] + LINES[1][20:])) == [B]


@pytest.mark.parametrize(
    "rest",
    [
        '{"a": ["b\\\\"], "c": {"d": [true, false, null, -1.5e-3], "\\ud83d\\udE0a\\n"',
        '{"a": ' + "9" * 5000,
        '[{"a": "]}", "b',
        '{"a": "\U0001f91d',
    ],
)
def test_a_line_whose_end_is_missing_is_torn_wherever_it_breaks_off(rest: str) -> None:
    """Every beginning of JSON text that is not whole is torn."""
    encoded = rest.encode()
    for cut in range(1, len(encoded) + 1):
        (problem,) = good_and_bad(read(encoded[:cut]))[1].problems
        assert (problem.code, problem.line) == ("jsonl.torn", 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"format": "diplonews/1.0", "id": "x" "title": "y"}', "json.syntax"),
        (b'{"format": "diplonews/1.0", "id": "x" "title": "y', "json.syntax"),
        (b'{"a" 1', "json.syntax"),
        (b'{"a": tru1', "json.syntax"),
        (b'{"a": "\\x', "json.syntax"),
        (b'{"a": "\\u12x', "json.syntax"),
        (b'{"a": "\x01', "json.syntax"),
        (b'{"a": 1]', "json.syntax"),
        (b"{}\xf0\x9f", "json.encoding"),
        (b'{"a": "\xff', "json.encoding"),
        (b"[" * 100, "json.depth"),
        (b"[" * 100_000 + b"\xf0\x9f", "json.encoding"),
        (b"{}", "key.missing"),
        (b"1", "type.wrong"),
    ],
    ids=str,
)
def test_what_is_wrong_before_the_end_is_not_torn(line: bytes, code: str) -> None:
    """A last line that no further text could mend has the problem it has."""
    _, error = good_and_bad(read(LINES[0] + line))
    assert error.problems[0].code == code
    assert error.line == 2


def test_a_line_in_the_middle_is_not_torn() -> None:
    """A line that a line feed ends is whole, however it ends."""
    _, error = good_and_bad(read(LINES[0][:10] + b"\n" + LINES[1]))
    assert error.problems[0].code == "json.syntax"


# -- bad lines -------------------------------------------------------------------------

WRONG = b'{"format":"diplonews/1.0","id":"X y","nmae":1}'


def test_a_bad_line_has_the_problems_that_loads_finds() -> None:
    """They are those of `loads`, each with the line of the file and its byte."""
    with pytest.raises(InvalidData) as alone:
        loads(WRONG)
    found, error = good_and_bad(read(LINES[0] + WRONG + b"\r\n" + LINES[1]))
    assert found == [A]
    assert (error.line, error.offset, error.total) == (2, len(LINES[0]), 2)
    assert [
        (p.code, p.path, p.message, p.hint, p.severity, p.column)
        for p in error.problems
    ] == [
        (p.code, p.path, p.message, p.hint, p.severity, p.column)
        for p in alone.value.problems
    ]
    assert {p.line for p in error.problems} == {2}
    assert str(error).startswith(f"JSON Lines at byte {len(LINES[0])}: 2 problems\n")


def test_bad_lines_can_be_collected() -> None:
    """All good records come, and the problems of all bad lines are kept, in order."""
    data = b"x\n" + LINES[0] + WRONG + b"\n" + LINES[1] + b"\n" + LINES[2][:-2]
    lines = read(data, on_error="collect")
    assert lines.problems == ()
    assert next(lines) == A
    assert codes(lines) == [("json.syntax", 1, 0)]
    assert list(lines) == [B]
    second, last = data.index(WRONG), data.rindex(b'{"format"')
    assert sorted(codes(lines), key=lambda found: found[2]) == codes(lines)
    assert {found[1:] for found in codes(lines)} == {(1, 0), (3, second), (6, last)}
    assert lines.total == len(lines.problems) == 4


def test_collected_problems_are_capped() -> None:
    """Beyond the limit they are only counted, so a flood needs no memory."""
    lines = read(b"x\n" * 500 + LINES[0], on_error="collect", limits=Limits(problems=7))
    assert list(lines) == [A]
    assert [line for _, line, _ in codes(lines)] == [1, 2, 3, 4, 5, 6, 7]
    assert lines.total == 500


def test_the_problems_of_the_line_that_ended_it_are_kept_too() -> None:
    """Whichever way errors are told, `problems` has them."""
    lines = read(WRONG)
    _, error = good_and_bad(lines)
    assert lines.problems == error.problems
    assert lines.total == 2


def test_a_bad_line_can_be_pickled() -> None:
    """It goes from one process to another as it is."""
    _, error = good_and_bad(read(LINES[0] + WRONG))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (again.problems, str(again)) == (error.problems, str(error))
    assert (again.line, again.offset, again.total) == (2, len(LINES[0]), 2)


def test_another_way_with_errors_is_refused() -> None:
    """`on_error` is one of two words."""
    with pytest.raises(DiplonewsError) as caught:
        read(b"", on_error="ignore")
    assert str(caught.value) == (
        "expected on_error to be 'raise' or 'collect', got 'ignore'"
    )


# -- limits ----------------------------------------------------------------------------


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_line_may_be_as_long_as_the_limit(end: bytes) -> None:
    """What ends the line does not count."""
    data = line_of(A, end)
    size = len(line_of(A, b""))
    assert list(read(data, limits=Limits(size=size))) == [A]
    _, error = good_and_bad(read(data, limits=Limits(size=size - 1)))
    assert str(error) == (
        f"JSON Lines at byte 0: line 1, column 1: expected a line of at most {size - 1}"
        " bytes, got more"
    )
    assert error.problems[0].code == "jsonl.size"


@pytest.mark.parametrize("extra", [3, 4, 100_000])
@pytest.mark.parametrize("filling", [b"x", b" ", b"\r"])
def test_after_a_line_that_is_too_long_reading_goes_on(
    extra: int, filling: bytes
) -> None:
    """The long line is one problem, and the next line is where it is."""
    size = len(LINES[0])
    long = filling * (size + extra)
    data = LINES[0] + long + b"\n" + LINES[1] + long
    lines = read(data, on_error="collect", limits=Limits(size=size))
    assert list(lines) == [A, B]
    assert codes(lines) == [
        ("jsonl.size", 2, size),
        ("jsonl.size", 4, data.rindex(b"\n") + 1),
    ]


def test_limits_reach_each_line() -> None:
    """A line is read within the limits that were given."""
    _, error = good_and_bad(read(LINES[0], limits=Limits(string=5)))
    assert {problem.code for problem in error.problems} == {"json.string"}


def test_a_limit_beyond_what_a_machine_can_address_is_no_limit() -> None:
    """Any whole number can be a limit."""
    assert list(read(LINES[0], limits=Limits(size=10**30))) == [A]


# -- packed files ----------------------------------------------------------------------


def test_a_packed_file_cut_at_every_byte() -> None:
    """All lines that can still be unpacked come, then one problem."""
    plain = b"".join(LINES)
    packed = gzip.compress(LINES[0] + LINES[1], mtime=0) + gzip.compress(LINES[2])
    whole_members = {0, len(gzip.compress(LINES[0] + LINES[1], mtime=0)), len(packed)}
    held = b""
    for cut in range(len(packed) + 1):
        unpacker = zlib.decompressobj(31)
        held = unpacker.decompress(packed[:cut])
        if unpacker.eof:
            held += zlib.decompressobj(31).decompress(unpacker.unused_data)
        number = held.count(b"\n")
        reader = read(packed[:cut])
        found, _ = all_of(reader)
        assert found == [A, B, C][:number]
        offset = len(b"".join(LINES[:number]))
        wrong = [("jsonl.gzip", number + 1, offset)]
        assert codes(reader) == ([] if cut in whole_members else wrong)
    assert held == plain


def test_a_damaged_packed_file_gives_one_problem() -> None:
    """Wherever a bit is turned, it is noticed at the end at the latest."""
    packed = gzip.compress(b"".join(LINES) * 3, mtime=0)
    places = random.Random(0)  # noqa: S311 - any damage will do
    for _ in range(500):
        damaged = bytearray(packed)
        damaged[places.randrange(len(packed))] ^= 1 << places.randrange(8)
        reader = read(bytes(damaged))
        found, error = all_of(reader)
        assert error is not None or found == [A, B, C] * 3


def test_a_packed_file_that_ends_early_says_so() -> None:
    """The whole message."""
    packed = gzip.compress(LINES[0] + LINES[1])
    found, error = good_and_bad(read(packed[:-1]))
    assert found == [A, B]
    assert str(error) == (
        f"JSON Lines at byte {len(LINES[0] + LINES[1])}: line 3, column 1: expected "
        "gzip data to the end of the file, got what cannot be unpacked; "
        "the file was cut or damaged"
    )


@pytest.mark.parametrize("rest", [b"rubbish", b"\x1f\x8b\x08 and more rubbish"])
def test_rubbish_after_packed_data_is_a_problem(rest: bytes) -> None:
    """What follows the last part must be packed too; zeros fill the last block."""
    packed = gzip.compress(LINES[0])
    reader = read(packed + rest, on_error="collect")
    assert list(reader) == [A]
    assert codes(reader) == [("jsonl.gzip", 2, len(LINES[0]))]
    assert list(read(packed + bytes(1000))) == [A]


def test_a_name_does_not_make_a_packed_file(tmp_path: Path) -> None:
    """What the file begins with counts, whatever it is called."""
    plain, packed = tmp_path / "plain.gz", tmp_path / "packed.jsonl"
    plain.write_bytes(LINES[0])
    packed.write_bytes(gzip.compress(LINES[0]) + gzip.compress(LINES[1]))
    assert list(read_jsonl(plain)) == [A]
    assert list(read_jsonl(packed)) == [A, B]


# -- memory ----------------------------------------------------------------------------


def peak_of(work: Callable[[], object]) -> int:
    """Give the most memory that some work needs beyond what is in use."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def count(dossiers: Iterable[Dossier]) -> int:
    """Count dossiers without keeping them."""
    return sum(1 for _ in dossiers)


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_memory_does_not_grow_with_the_number_of_lines(
    tmp_path: Path, name: str
) -> None:
    """2,000 lines of some kilobytes are written and read in the memory of 200."""
    large = Dossier(id="large", summary="word " * 1000 + "end")

    def work(number: int) -> None:
        write_jsonl(repeat(large, number), tmp_path / name)
        assert count(read_jsonl(tmp_path / name)) == number

    work(20)
    few, many = peak_of(lambda: work(200)), peak_of(lambda: work(2000))
    assert many < few + 64 * 1024


class Endless:
    """A file that gives the same bytes again and again, so many in all."""

    def __init__(self, piece: bytes, size: int) -> None:
        self.piece = piece * (2**16 // len(piece))
        self.left = size

    def read(self, size: int, /) -> bytes:
        """Give the next bytes."""
        given = self.piece[: min(size, self.left)]
        self.left -= len(given)
        return given


@pytest.mark.parametrize("on_error", ["raise", "collect"])
def test_a_file_without_a_line_feed_needs_bounded_memory(on_error: Any) -> None:
    """A line of 100 MB is refused at the limit, and passed over in pieces."""
    file = Endless(b"[", 100 * 2**20)
    lines = read_jsonl(file, on_error=on_error, limits=Limits(size=2**16))
    assert peak_of(lambda: all_of(lines)) < 2**20
    assert codes(lines) == [("jsonl.size", 1, 0)]
    assert (file.left == 0) == (on_error == "collect")


def gzip_bomb(piece: bytes, size: int) -> bytes:
    """Pack one piece again and again until so many bytes are in it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    large = piece * (2**20 // len(piece))
    packed = [packer.compress(large) for _ in range(size // len(large))]
    return b"".join([*packed, packer.flush()])


@pytest.mark.parametrize("piece", [b"\0", b"[", b" "])
def test_a_packed_bomb_is_stopped_by_the_limit(piece: bytes) -> None:
    """What counts is the size unpacked: 100 kB that unpack to 100 MB are refused."""
    bomb = gzip_bomb(piece, 100 * 2**20)
    assert len(bomb) < 200_000
    for on_error in ("raise", "collect"):
        lines = read(bomb, on_error=on_error, limits=Limits(size=2**16))
        assert peak_of(partial(all_of, lines)) < 2**20
        assert codes(lines) == [("jsonl.size", 1, 0)]


# -- files that are given, and that are closed -----------------------------------------


def test_a_pipe_is_read_as_it_comes() -> None:
    """A record is given as soon as its line is there; nothing needs to be sought."""
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb") as source, os.fdopen(write_end, "wb", 0) as sink:
        lines = read_jsonl(source)
        sink.write(LINES[0])
        assert next(lines) == A
        sink.write(LINES[1][:5])
        sink.write(LINES[1][5:] + LINES[2][:9])
        assert next(lines) == B
        sink.close()
        with pytest.raises(BadLine):
            next(lines)


def test_a_packed_pipe_is_read() -> None:
    """Packed data is known without going back."""
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb", 0) as source, os.fdopen(write_end, "wb") as sink:
        sink.write(gzip.compress(LINES[0]))
        sink.close()
        assert list(read_jsonl(source)) == [A]
        assert not source.closed


def test_reading_begins_where_the_file_stands() -> None:
    """A file that was read in part goes on, and bytes count from there."""
    file = io.BytesIO(b"# a head\n" + LINES[0] + b"x")
    file.readline()
    _, error = good_and_bad(read_jsonl(file))
    assert error.offset == len(LINES[0])
    assert not file.closed


class Watched(io.FileIO):
    """A file that remembers who has opened it."""

    opened: "list[Watched]" = []  # noqa: RUF012 - emptied by each test

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.opened.append(self)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Watched]]:
    """Watch the files that are opened from paths."""
    plain_open: Any = Path.open

    def watched(path: Path, *arguments: Any, **options: Any) -> Any:
        if arguments == ("rb", 0):
            return Watched(path, "rb")
        return plain_open(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", watched)
    yield Watched.opened
    Watched.opened.clear()


@pytest.mark.parametrize("data", [b"", LINES[0] * 2, b"x", b"\x1f\x8bx", LINES[0][:9]])
def test_a_file_from_a_path_is_closed_at_the_end(
    tmp_path: Path, opened: list[Watched], data: bytes
) -> None:
    """After the last record, and after an error."""
    (tmp_path / "a.jsonl").write_bytes(data)
    lines = read_jsonl(tmp_path / "a.jsonl")
    assert [file.closed for file in opened] == [False]
    all_of(lines)
    assert [file.closed for file in opened] == [True]
    lines.close()


def test_a_file_from_a_path_is_closed_when_reading_stops_early(
    tmp_path: Path, opened: list[Watched]
) -> None:
    """By `close`, by `with`, and when nobody needs the reader any more."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES[0] * 2)
    lines = read_jsonl(path)
    lines.close()
    assert list(lines) == []
    with read_jsonl(path) as lines:
        assert next(lines) == A
    assert list(lines) == []
    assert next(read_jsonl(path)) == A
    del lines
    assert [file.closed for file in opened] == [True] * 3


def test_a_file_that_fails_is_closed(tmp_path: Path, opened: list[Watched]) -> None:
    """An error of the system is told as it is, and the file is closed."""
    path = tmp_path / "a.jsonl"
    path.touch()
    lines = read_jsonl(path)

    def fail(_: int) -> bytes:
        raise OSError(5, "Input/output error")

    opened[-1].read = fail  # type: ignore[method-assign,assignment]
    with pytest.raises(OSError, match="Input/output error"):
        next(lines)
    assert opened[-1].closed


def test_a_file_that_is_given_stays_open() -> None:
    """Whoever opened it closes it."""
    for data in (LINES[0], b"x", b"\x1f\x8bx"):
        file = io.BytesIO(data)
        with read_jsonl(file) as lines:
            all_of(lines)
        del lines
        assert not file.closed


def test_a_path_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    """The call raises, not the first record."""
    with pytest.raises(FileNotFoundError):
        read_jsonl(tmp_path / "missing.jsonl")
    with pytest.raises(IsADirectoryError):
        read_jsonl(tmp_path)
    with pytest.raises(OSError, match="Invalid argument"):
        read_jsonl("a\0b")
    with pytest.raises(OSError, match="Invalid argument"):
        write_jsonl([], "a\0b")


def test_what_is_no_file_of_bytes_is_refused() -> None:
    """Text files and anything else are told at the call."""
    with pytest.raises(NotAFile) as caught:
        read_jsonl(io.StringIO())  # type: ignore[arg-type] # wrong on purpose
    assert str(caught.value) == (
        "expected a file of bytes, got one of text; open it with mode 'rb'"
    )
    with pytest.raises(NotAFile) as caught:
        write_jsonl([], io.StringIO())  # type: ignore[arg-type] # wrong on purpose
    assert str(caught.value) == (
        "expected a file of bytes, got one of text; open it with mode 'wb'"
    )
    with pytest.raises(NotAFile) as caught:
        read_jsonl(LINES[0])  # type: ignore[arg-type] # wrong on purpose
    assert str(caught.value) == "expected a path or a file of bytes, got a bytes"


# -- writing ---------------------------------------------------------------------------


def test_dossiers_are_written_to_a_file_that_is_given() -> None:
    """It gets the lines, plain, and stays open."""
    file = io.BytesIO()
    assert write_jsonl([A], file) == 1
    assert write_jsonl([B, C], file) == 2
    assert file.getvalue() == b"".join(LINES)


def test_what_is_no_dossier_leaves_the_old_file(tmp_path: Path) -> None:
    """It is refused, and the old file stays."""
    for name in ("a.jsonl", "a.jsonl.gz"):
        path = tmp_path / name
        write_jsonl([A], path)
        with pytest.raises(InvalidData) as caught:
            write_jsonl([B, "C"], path)  # type: ignore[list-item] # wrong on purpose
        assert str(caught.value) == "dossier: expected a Dossier, got a str"
        assert caught.value.problems[0].code == "type.wrong"
        assert list(read_jsonl(path)) == [A]
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_an_iterable_that_fails_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    """What was written until then is gone, and nothing is left beside the file."""

    def dossiers() -> Iterator[Dossier]:
        yield from repeat(B, 1000)
        raise KeyError("no more")

    write_jsonl([A], tmp_path / name)
    with pytest.raises(KeyError):
        write_jsonl(dossiers(), tmp_path / name)
    assert list(read_jsonl(tmp_path / name)) == [A]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_can_be_rewritten_from_itself(tmp_path: Path) -> None:
    """The old file is read while the new one is written."""
    path = tmp_path / "a.jsonl"
    write_jsonl([A, B, C], path)
    assert write_jsonl((d for d in read_jsonl(path) if d != B), path) == 2
    assert list(read_jsonl(path)) == [A, C]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_an_error(tmp_path: Path) -> None:
    """A device without room says so, also while data is packed for it."""
    (tmp_path / "full.gz").symlink_to("/dev/full")
    for path in (Path("/dev/full"), tmp_path / "full.gz"):
        with pytest.raises(OSError, match="No space left on device"):
            write_jsonl([fixtures.tokyo()] * 50, path)


def test_a_pipe_whose_reader_has_left_is_an_error() -> None:
    """The error is that of the system."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb", 0) as sink, pytest.raises(BrokenPipeError):
        write_jsonl([A], sink)


@pytest.mark.parametrize("end", [b"", b"\n", b" \r\n", b"\n\n"])
def test_a_file_of_a_mark_alone_is_empty(end: bytes) -> None:
    """An empty file that an editor marked holds no dossier, and nothing is wrong."""
    assert list(read_jsonl(io.BytesIO(codecs.BOM_UTF8 + end))) == []


def test_a_mark_takes_no_column() -> None:
    """Where a marked line breaks off, the mark is not counted."""
    with (
        pytest.warns(DiplonewsWarning),
        pytest.raises(BadLine) as caught,
    ):
        list(read_jsonl(io.BytesIO(codecs.BOM_UTF8 + b'{"a')))
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == ("jsonl.torn", 1, 4)


def test_errors_of_a_file_are_its_own() -> None:
    """What a file that is not packed raises is no damaged packing."""

    class Failing:
        """A file that cannot be read."""

        def read(self, _: int, /) -> bytes:
            """Fail."""
            raise EOFError("mine")

    with pytest.raises(EOFError, match=r"^mine$"):
        list(read_jsonl(Failing()))


def test_a_file_gives_bytes() -> None:
    """A file that reads something else is refused by its type."""

    class Numbers:
        """A file of numbers."""

        def read(self, _: int, /) -> Any:
            """Give a number."""
            return 5

    with pytest.raises(DiplonewsError) as caught:
        list(read_jsonl(Numbers()))
    assert str(caught.value) == "expected a file of bytes, got one of an int"


def test_a_file_may_give_more_than_is_asked_for() -> None:
    """What is read ahead is kept, however much it is."""

    class Generous(io.BytesIO):
        """A file that gives all at once."""

        def read(self, _: int | None = -1, /) -> bytes:
            """Give the rest."""
            return super().read()

        read1 = read

    assert list(read_jsonl(Generous(b"".join(LINES) * 5000))) == [A, B, C] * 5000


def test_a_packed_file_that_somebody_opened_may_be_cut() -> None:
    """What `gzip` says of a file that it was opened with is a bad line too."""
    data = gzip.compress(LINES[0])
    with gzip.open(io.BytesIO(data[:-9])) as file, pytest.raises(BadLine) as caught:
        list(read_jsonl(file))
    assert [problem.code for problem in caught.value.problems] == ["jsonl.gzip"]


def test_one_dossier_is_not_several(tmp_path: Path) -> None:
    """A dossier where several are asked for is refused with the way to mend it."""
    with pytest.raises(InvalidData) as caught:
        write_jsonl(A, tmp_path / "a.jsonl")  # type: ignore[arg-type] # on purpose
    assert str(caught.value) == (
        "dossiers: expected several dossiers, got one; write [dossier]"
    )
    assert list(tmp_path.iterdir()) == []
