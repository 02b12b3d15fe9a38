"""Problems as values, and the exceptions that carry them."""

import copy
import pickle
import re
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from diplonews.errors import (
    DiplonewsError,
    InvalidData,
    Problem,
    UnknownId,
    pointer,
)

PLAIN = Problem(code="text.empty", message="expected text, got ''")
PLACED = Problem(
    code="key.unknown",
    path="/parties/0/nam",
    message="expected a field of Party, got 'nam'",
    hint="did you mean 'name'?",
)


# -- problems --------------------------------------------------------------------------


def test_a_problem_is_an_error_of_the_whole_unless_it_says_more() -> None:
    """Only code and message must be given; no path means the whole."""
    assert (PLAIN.path, PLAIN.hint, PLAIN.severity) == ("", "", "error")


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (PLAIN, "expected text, got ''"),
        (
            PLACED,
            (
                "/parties/0/nam: expected a field of Party, got 'nam'; "
                "did you mean 'name'?"
            ),
        ),
        (Problem(code="x", message="m", hint="h"), "m; h"),
        (Problem(code="x", message="m", path="/p"), "/p: m"),
        (Problem(code="x", message="m", severity="warning"), "m"),
    ],
)
def test_a_problem_reads_where_what_and_how_to_mend(
    problem: Problem, text: str
) -> None:
    """The text is the path, the message and the hint, as far as there are any."""
    assert str(problem) == text


@pytest.mark.parametrize(
    "key",
    [
        "\x1b[2J",
        "\x1b]0;owned\x07",
        "one\ntwo",
        "one\r",
        "\u202egnp.exe",
        "a\u200bb",
        "\u2028",
        "\x85",
    ],
)
def test_a_path_is_shown_escaped(key: str) -> None:
    """No key of a document reaches a terminal as it is: the text has it escaped."""
    problem = Problem(code="key.unknown", message="m").under(key)
    assert problem.path == f"/{key}"
    shown = "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}"
        for character in key.replace("\n", "\\n")
    )
    assert str(problem) == f"/{shown}: m"


def test_a_path_with_a_lone_surrogate_can_be_printed() -> None:
    """The text of a problem is Unicode text whatever the keys of the document are."""
    problem = Problem(code="key.unknown", path="/\ud800", message="m")
    assert str(problem).encode() == rb"/\ud800: m"


def test_a_problem_is_immutable_and_hashable() -> None:
    """A problem cannot be changed, and equal problems are one in a set."""
    with pytest.raises(FrozenInstanceError):
        PLAIN.code = "x"  # type: ignore[misc]
    assert {PLAIN, copy.copy(PLAIN), PLACED} == {PLAIN, PLACED}


def test_a_problem_is_made_by_keywords() -> None:
    """A problem does not take its parts by position."""
    make: Any = Problem
    with pytest.raises(TypeError):
        make("code", "message")


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ((), "/nam"),
        ((0,), "/0/nam"),
        (("parties", 0), "/parties/0/nam"),
        (("a/b", "c~d"), "/a~1b/c~0d/nam"),
    ],
)
def test_a_problem_is_seen_from_further_out(
    steps: tuple[str | int, ...], path: str
) -> None:
    """The steps from outside stand before the path; all else stays."""
    inner = Problem(
        code="c", path="/nam", message="m", hint="h", severity="information"
    )
    assert inner.under(*steps) == Problem(
        code="c", path=path, message="m", hint="h", severity="information"
    )
    assert inner.path == "/nam"


# -- pointers --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "written"),
    [
        ((), ""),
        (("",), "/"),
        (("foo",), "/foo"),
        (("foo", 0), "/foo/0"),
        (("a/b",), "/a~1b"),
        (("m~n",), "/m~0n"),
        (("~1",), "/~01"),
        (("/~",), "/~1~0"),
        (("c%d",), "/c%d"),
        (("e^f",), "/e^f"),
        (("g|h",), "/g|h"),
        (("i\\j",), "/i\\j"),
        (('k"l',), '/k"l'),
        ((" ",), "/ "),
    ],
)
def test_pointers_are_those_of_rfc_6901(
    steps: tuple[str | int, ...], written: str
) -> None:
    """The examples of section 5 of RFC 6901 are written as it writes them."""
    assert pointer(*steps) == written


@given(st.lists(st.text()))
def test_pointers_can_be_read_back(steps: list[str]) -> None:
    """No two ways have one pointer: the steps can be read from it."""
    read = [
        re.sub("~[01]", lambda match: {"~0": "~", "~1": "/"}[match.group()], step)
        for step in pointer(*steps).split("/")[1:]
    ]
    assert read == steps


# -- exceptions ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("problems", "text"),
    [
        ([PLAIN], "Name: expected text, got ''"),
        (
            [PLACED],
            (
                "Name /parties/0/nam: expected a field of Party, got 'nam'; "
                "did you mean 'name'?"
            ),
        ),
        (
            [PLAIN, PLACED],
            (
                "Name: 2 problems\n"
                "  expected text, got ''\n"
                "  /parties/0/nam: expected a field of Party, got 'nam'; "
                "did you mean 'name'?"
            ),
        ),
    ],
)
def test_invalid_data_says_all_of_its_problems(
    problems: list[Problem], text: str
) -> None:
    """One problem stands on the line of the subject, several on a line each."""
    error = InvalidData(problems, "Name")
    assert str(error) == text
    assert error.problems == tuple(problems)
    assert error.subject == "Name"


@pytest.mark.parametrize(
    ("count", "last"),
    [
        (19, "  /18: m"),
        (20, "  /19: m"),
        (21, "  and 1 more"),
        (1000, "  and 980 more"),
    ],
)
def test_a_flood_of_problems_is_cut_in_the_text_alone(count: int, last: str) -> None:
    """The text has twenty problems and says how many more there are."""
    problem = Problem(code="x", message="m")
    error = InvalidData((problem.under(index) for index in range(count)), "dossier")
    lines = str(error).split("\n")
    assert len(error.problems) == count
    assert lines[0] == f"dossier: {count:,} problems"
    assert lines[1:21] == [f"  /{index}: m" for index in range(min(count, 20))]
    assert lines[-1] == last
    assert len(lines) == min(count, 21) + 1


def test_invalid_data_has_a_problem() -> None:
    """There is no refusal without a reason."""
    with pytest.raises(ValueError, match=r"^expected at least one problem, got none$"):
        InvalidData([], "Name")


def test_invalid_data_survives_pickling() -> None:
    """An error that comes from another process says the same."""
    error = InvalidData([PLAIN, PLACED], "Name")
    read: object = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(read, InvalidData)
    assert (read.problems, read.subject) == (error.problems, "Name")
    assert str(read) == str(error)


def test_an_unknown_id_survives_pickling() -> None:
    """An unknown id that comes from another process says the same."""
    read: object = pickle.loads(pickle.dumps(UnknownId("m")))  # noqa: S301
    assert isinstance(read, UnknownId)
    assert (read.message, str(read)) == ("m", "m")


def test_an_unknown_id_reads_as_a_sentence() -> None:
    """The text is the message itself, not its representation as of a `KeyError`."""
    error = UnknownId("expected the id of a record, got 'x'")
    assert str(error) == "expected the id of a record, got 'x'"
    assert error.message == "expected the id of a record, got 'x'"


@pytest.mark.parametrize(
    ("error", "kinds"),
    [
        (InvalidData([PLAIN], "x"), (DiplonewsError, ValueError)),
        (UnknownId("m"), (DiplonewsError, ValueError, KeyError, LookupError)),
    ],
)
def test_every_exception_is_ours_and_a_value_error(
    error: DiplonewsError, kinds: tuple[type[Exception], ...]
) -> None:
    """Whoever catches `DiplonewsError` or `ValueError` catches all that we refuse."""
    assert all(isinstance(error, kind) for kind in kinds)
