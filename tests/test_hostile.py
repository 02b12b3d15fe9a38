"""What an attack found once: each stays mended."""

import json
import subprocess
import sys
import threading
from typing import Any
from unittest.mock import Mock

import pytest

from diplonews import (
    Account,
    Dossier,
    InvalidData,
    JsonObject,
    Party,
    Quote,
    Referrer,
    UnknownId,
    dumps,
    fixtures,
    loads,
    show,
)
from diplonews.cli import main


def dossier(**members: Any) -> str:
    """Write a dossier with these members."""
    return json.dumps({"format": "diplonews/1.0", "id": "x", **members})


def party(**members: Any) -> str:
    """Write a dossier of one party with these members."""
    return dossier(parties=[{"id": "p", "name": "P", **members}])


def test_a_run_of_spaces_inside_a_text_costs_no_more_than_its_length() -> None:
    """A text that is to be trimmed may have a long run of spaces inside."""
    with pytest.raises(InvalidData) as refused:
        loads(dossier(summary=" a" + " " * 500_000 + "a"))
    assert refused.value.problems[0].code == "text.space"


def test_one_endless_word_is_shown_in_pieces() -> None:
    """A word of any length is broken where a line ends, and nothing of it is lost."""
    quote = Quote(id="q", text="a" * 1_000_000, kind="indirect")
    lines = show(Dossier(id="d", quotes=(quote,)), 80).splitlines()
    assert max(map(len, lines)) <= 80
    assert sum(line.count("a") for line in lines) == 1_000_000


@pytest.mark.parametrize(
    "number", ["1e1000000", "1e-200000000", "1e-99999999999999", "-1e999999999999"]
)
def test_a_number_with_a_huge_exponent_is_a_problem(number: str) -> None:
    """Where a string of digits is expected, no exponent is worked out."""
    text = party(amounts=[{"currency": "USD", "value": 0}]).replace("0}", f"{number}}}")
    with pytest.raises(InvalidData) as refused:
        loads(text)
    assert [problem.path for problem in refused.value.problems] == [
        "/parties/0/amounts/0/value"
    ]


def test_threads_see_all_referrers_or_wait() -> None:
    """Whoever asks first, everybody gets each referrer once."""
    whole = fixtures.tokyo().referrers("article")
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(10):
            asked = loads(dumps(fixtures.tokyo()))
            answers: list[tuple[Referrer, ...]] = []
            start = threading.Barrier(4)

            def ask(
                asked: Dossier = asked,
                answers: list[tuple[Referrer, ...]] = answers,
                start: threading.Barrier = start,
            ) -> None:
                start.wait()
                answers.append(asked.referrers("article"))

            threads = [threading.Thread(target=ask) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert answers == [whole] * 4
    finally:
        sys.setswitchinterval(switching)


@pytest.mark.parametrize("text", ["/\ufdd0", "/\uffff", "/\u202e", "/\u200b", "/\t"])
def test_a_pointer_has_nothing_hidden(text: str) -> None:
    """No control, bidirectional or zero-width character stands in a pointer."""
    with pytest.raises(InvalidData) as refused:
        Account(according_to=("a",), stance="denies", about=text)
    assert refused.value.problems[0].path == "/about"


def test_hints_are_escaped_like_messages() -> None:
    """What is proposed instead shows nothing that steers a terminal."""
    with pytest.raises(InvalidData) as refused:
        loads(dossier(sources=[{"id": "s", "kind": "x", "url": "www.a\u202e\x1b[2J"}]))
    assert not {"\u202e", "\x1b"} & set(str(refused.value))


@pytest.mark.parametrize(
    "name",
    ["\U0001bca0", "\U0001d173", "\U000110bd", "\ufff0", "\U000e0fff", "\u2800"],
)
def test_no_name_is_invisible(name: str) -> None:
    """Format controls, fillers and blanks of every plane are refused in names."""
    with pytest.raises(InvalidData):
        Party(id="p", name=name)


def test_true_is_not_one() -> None:
    """Values that are written differently are told apart, at any depth."""
    assert JsonObject({"a": True}) != JsonObject({"a": 1})
    assert JsonObject({"a": [1]}) != JsonObject({"a": [True]})
    true, one = (
        Account(according_to=("a",), stance="denies", value=value)
        for value in (True, 1)
    )
    assert true != one
    assert len({true, one}) == 2


@pytest.mark.parametrize("members", [[("a", 1)], 5, "x"])
def test_a_json_object_is_made_of_a_mapping(members: Any) -> None:
    """Pairs, numbers and texts make no object."""
    with pytest.raises(InvalidData) as refused:
        JsonObject(members)
    assert "expected a mapping, got a" in str(refused.value)


class Always(str):
    """A text that equals everything."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    "pretender",
    [Mock(spec=str), Always("p"), [], 5],
    ids=["mock", "equal to all", "list", "number"],
)
def test_only_a_text_is_an_id(pretender: Any) -> None:
    """Whatever pretends to be a text is refused, in records and in look-ups."""
    with pytest.raises(InvalidData):
        Party(id=pretender, name="P")
    with pytest.raises(UnknownId):
        fixtures.tokyo()[pretender]
    assert pretender not in fixtures.tokyo()


def test_the_name_of_a_type_is_escaped() -> None:
    """A class may be called anything; the message stays harmless."""
    strange: Any = type("\x1b[31mX\u202e", (), {})()
    with pytest.raises(InvalidData) as refused:
        Party(id=strange, name="P")
    assert str(refused.value) == ("Party /id: expected text, got a \\u001b[31mX\\u202e")


def test_arguments_are_shown_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    """A file name too many is named without its escape sequences."""
    with pytest.raises(SystemExit):
        main(["show", "a.json", "\x1b[31mred.json"])
    assert "\x1b" not in capsys.readouterr().err


def test_a_closed_output_is_no_crash() -> None:
    """Without standard output nothing is printed and the status is 2."""
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -m diplonews show tokyo >&-', sys.executable],
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_path_in_a_message_is_cut() -> None:
    """A key of a megabyte does not make a message of a megabyte."""
    with pytest.raises(InvalidData) as refused:
        loads(dossier(**{"k" * 1_000_000: 1}))
    assert len(str(refused.value)) < 500


def test_only_the_first_references_get_a_nearest_id() -> None:
    """Of many references that lead nowhere, 20 are told what they may have meant."""
    parties = [
        {
            "id": f"party-{n}",
            "name": "P",
            "relations": [{"kind": "about", "to": "party"}],
        }
        for n in range(30)
    ]
    with pytest.raises(InvalidData) as refused:
        loads(dossier(parties=parties))
    hints = [bool(problem.hint) for problem in refused.value.problems]
    assert hints == [True] * 20 + [False] * 10


def test_words_keep_what_a_line_may_not_have() -> None:
    """The words as they were said keep marks of direction and breaks of no width."""
    text = "\u200fشكرا\u200b"
    quote = Quote(id="q", text=text, kind="direct", original_text=text)
    assert (quote.text, quote.original_text) == (text, text)
