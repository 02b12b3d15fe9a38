"""What hostile data may try: what an attack found once, and every class of input."""

import gc
import json
import os
import random
import re
import subprocess
import sys
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import Mock

import pytest

from diplonews import (
    Account,
    Dossier,
    InvalidData,
    JsonObject,
    Limits,
    Party,
    Problem,
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
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [
        ("type.wrong", "/parties/0/amounts/0/value")
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


@pytest.mark.parametrize(
    "key",
    ["__class__", "__slots__", "__dict__", "__init__", "_by_id", "RULES", "parse"],
)
def test_a_key_that_means_something_to_python_is_unknown(key: str) -> None:
    """No key of a file reaches what a class of ours has beside its fields."""
    for text, cls in ((dossier(**{key: 5}), "Dossier"), (party(**{key: {}}), "Party")):
        with pytest.raises(InvalidData) as refused:
            loads(text)
        (problem,) = refused.value.problems
        assert problem.code == "key.unknown"
        assert problem.message == f"expected a field of {cls}, got '{key}'"


# -- through the interface: what a file may throw at it --------------------------------


def problems(data: str | bytes) -> tuple[Problem, ...]:
    """Give all the problems of a dossier that is refused."""
    with pytest.raises(InvalidData) as refused:
        loads(data)
    return refused.value.problems


def told(data: str | bytes) -> list[tuple[str, str]]:
    """Give code and whole message of each problem of a dossier that is refused."""
    return [(problem.code, str(problem)) for problem in problems(data)]


def with_claim(raw: str) -> str:
    """Write a dossier with this JSON text as data of the user's own."""
    return party(extensions={"my:own": 0}).replace("0}", raw + "}")


@pytest.mark.parametrize("levels", [10**n for n in range(2, 8)])
@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_no_depth_overflows(levels: int, opening: str) -> None:
    """A hundred levels or ten million: one problem, at the 65th, before parsing."""
    brackets = sum(map(opening.count, "[{"))
    repeated = levels // brackets
    for text in (opening * repeated, (opening * repeated).encode()):
        (problem,) = problems(text)
        rounds, rest = divmod(64, brackets)
        column = 1 + rounds * len(opening) + (opening.index("{") if rest else 0)
        assert (problem.code, str(problem)) == (
            "json.depth",
            (
                f"line 1, column {column}: expected at most 64 levels of arrays and "
                "objects, got more"
            ),
        )


TOO_LARGE = (
    "json.value",
    "expected a number of at most 40 characters with an exponent of at most 308, got ",
)
WHERE = "/parties/0/extensions/my:own (line 1, column 102): "


@pytest.mark.parametrize(
    ("raw", "code", "message"),
    [
        ("1e400", "json.value", TOO_LARGE[1] + "1E+400"),
        ("-1e400", "json.value", TOO_LARGE[1] + "-1E+400"),
        ("1e-400", "json.value", TOO_LARGE[1] + "1E-400"),
        ("1e1000000000", "json.value", TOO_LARGE[1] + "1E+1000000000"),
        (
            "1e9999999999999999999",
            "json.number",
            "expected a smaller exponent, got '1e9999999999999999999'",
        ),
        (
            "9" * 41,
            "json.number",
            "expected a number of at most 40 characters, got 41",
        ),
        (
            "9" * 1_000_000,
            "json.number",
            "expected a number of at most 40 characters, got 1,000,000",
        ),
        (
            "0." + "0" * 39 + "1",
            "json.number",
            "expected a number of at most 40 characters, got 42",
        ),
        *(
            (
                word,
                "json.number",
                (
                    f"expected a number that JSON knows, got {word}; "
                    "leave out what is not known"
                ),
            )
            for word in ("NaN", "Infinity", "-Infinity")
        ),
    ],
    ids=lambda value: f"{value[:9]}({len(value)})",
)
def test_a_number_that_is_none_or_too_large_is_told(
    raw: str, code: str, message: str
) -> None:
    """No number becomes infinite, is rounded to 0 or is written out."""
    for text in (with_claim(raw), with_claim(raw).encode()):
        assert told(text) == [(code, WHERE + message)]


@pytest.mark.parametrize("number", ["1e308", "-1e-308", "0.10", "9" * 40, "-0", "-0.0"])
def test_a_number_that_is_just_admitted_is_kept(number: str) -> None:
    """Every digit, sign and exponent of a user's own number survives."""
    once = dumps(loads(with_claim(number)))
    assert dumps(loads(once)) == once
    assert Decimal(once.split('"my:own":')[1].split("}")[0]) == Decimal(number)


@pytest.mark.parametrize(
    "digits", ["１２", "١٢", "१२", "1２", "¹²", "1_000", " 12", "12\n", "+1", "0x1"]
)
def test_only_ascii_digits_make_a_number(digits: str) -> None:
    """Fullwidth, Arabic and other digits are no number, and neither is a loose form."""
    shown = digits.replace("\n", "\\n")
    hint = {"1_000": "1000", " 12": "12"}.get(digits)
    text = party(amounts=[{"currency": "USD", "value": digits}])
    assert told(text) == [
        (
            "number.form",
            "/parties/0/amounts/0/value (line 1, column 118): expected a decimal "
            f"number of at most 40 characters, got '{shown}'"
            + (f"; did you mean '{hint}'?" if hint else ""),
        )
    ]


def test_fullwidth_digits_are_no_json() -> None:
    """Outside a string they are no number of JSON either."""
    assert told(with_claim("１２")) == [
        (
            "json.syntax",
            (
                "line 1, column 102: expected a value, got '１２'; write numbers "
                "with the digits 0 to 9"
            ),
        )
    ]


@pytest.mark.parametrize("key", ["id", "\\u0069d", "i\\u0064", "\\u0069\\u0064"])
def test_a_key_twice_is_told_however_it_is_escaped(key: str) -> None:
    """Neither of two values is dropped in silence."""
    text = dossier(title="T").replace('"title": "T"', f'"{key}": "x"')
    for data in (text, text.encode()):
        assert told(data) == [
            (
                "json.duplicate",
                (
                    "/id (line 1, column 40): expected each key once, got 'id' again "
                    "in one object"
                ),
            )
        ]


def test_a_million_keys_of_ones_own_are_kept() -> None:
    """Many keys are no fault: they are read, and written as they came."""
    keys = ",".join(f'"my:k{number}":{number}' for number in range(1_000_000))
    text = party(extensions={}).replace("{}", f"{{{keys}}}")
    written = dumps(loads(text))
    assert f'"extensions":{{{keys}}}' in written


def test_a_million_unknown_keys_are_counted() -> None:
    """A thousand problems are listed, and the others counted."""
    keys = ",".join(f'"k{number}":0' for number in range(1_000_000))
    with pytest.raises(InvalidData) as refused:
        loads(dossier(title="T").replace('"title": "T"', keys))
    assert (len(refused.value.problems), refused.value.total) == (1000, 1_000_000)
    assert str(refused.value).endswith("\n  and 999,980 more")


def test_numbers_of_one_hash_cost_no_more_than_others() -> None:
    """Whole numbers that Python hashes alike are read, compared and written."""
    numbers = [number * (2**61 - 1) for number in range(100_000)]
    assert len({hash(number) for number in numbers[:100]}) == 1
    first, second = (loads(party(extensions={"my:own": numbers})) for _ in range(2))
    assert first == second
    assert f'"my:own":{numbers}'.replace(" ", "") in dumps(first)


def test_a_string_of_many_megabytes_is_one_problem() -> None:
    """A string of 20 MB, or of 100 in a long run, is refused by its length alone."""
    length = 100_000_000 if os.environ.get("DIPLONEWS_LONG") else 20_000_000
    text = dossier(title="x" * length)
    with pytest.raises(InvalidData) as refused:
        loads(text, limits=Limits(size=2 * length))
    assert [(problem.code, str(problem)) for problem in refused.value.problems] == [
        (
            "json.string",
            (
                "/title (line 1, column 49): expected a string of at most 1,048,576 "
                f"characters, got {length:,}"
            ),
        )
    ]


# -- a dossier with every class in it, and every type in every field -------------------

WHO = {"who": "p"}
SHARE = {"of": "GDP", "value": "2"}
MONEY = {"currency": "USD", "value": "5"}
QUANTITY = {"unit": "t", "value": "5"}
CONDITION = {"kind": "until", "text": "it rains"}
RATE = {"components": [{"kind": "ad_valorem", "value": "10"}]}

EVERYTHING: dict[str, Any] = {
    "format": "diplonews/1.0",
    "id": "x",
    "sources": [{"id": "s", "kind": "article"}],
    "parties": [
        {
            "id": "p",
            "name": "P",
            "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
            "places": [{"name": "Rome"}],
            "other_names": [{"text": "P."}],
            "amounts": [MONEY, SHARE, QUANTITY],
            "relations": [{"kind": "about", "to": "p"}],
            "evidence": [{"source": "s", "start": 1, "end": 2, "exact": "w"}],
            "accounts": [{"according_to": ["s"], "stance": "denies"}],
            "actions": [{"kind": "founded"}],
        }
    ],
    "leaders": [{"id": "l", "name": "L", "tenures": [{"title": "T", "actions": []}]}],
    "meetings": [{"id": "m", "participants": [WHO]}],
    "agreements": [{"id": "a", "title": "A", "actions": [{"kind": "signed"}]}],
    "commitments": [
        {
            "id": "c",
            "what": "Pay.",
            "financing": [{"instrument": "loan", "share": SHARE}],
            "conditions": [CONDITION],
            "actions": [{"kind": "made", "amounts": [MONEY]}],
        }
    ],
    "tariffs": [
        {
            "id": "t",
            "imposed_by": ["p"],
            "rates": [RATE],
            "products": {"text": "cars"},
            "quota": {"volume": QUANTITY, "mechanism": "licensed"},
            "actions": [{"kind": "announced", "rates": [RATE]}],
        }
    ],
    "quotes": [{"id": "q", "text": "Yes.", "kind": "direct"}],
}
EVERYTHING["leaders"][0]["tenures"][0]["actions"] = [{"kind": "appointed"}]

#: Where in it an object of each class stands.
STANDS: dict[str, str] = {
    "Dossier": "",
    "Source": "/sources/0",
    "Party": "/parties/0",
    "PartyAction": "/parties/0/actions/0",
    "Leader": "/leaders/0",
    "Tenure": "/leaders/0/tenures/0",
    "TenureAction": "/leaders/0/tenures/0/actions/0",
    "Meeting": "/meetings/0",
    "Agreement": "/agreements/0",
    "AgreementAction": "/agreements/0/actions/0",
    "Commitment": "/commitments/0",
    "Financing": "/commitments/0/financing/0",
    "CommitmentAction": "/commitments/0/actions/0",
    "Tariff": "/tariffs/0",
    "Products": "/tariffs/0/products",
    "Quota": "/tariffs/0/quota",
    "TariffAction": "/tariffs/0/actions/0",
    "Quote": "/quotes/0",
    "Participation": "/meetings/0/participants/0",
    "Relation": "/parties/0/relations/0",
    "Evidence": "/parties/0/evidence/0",
    "Account": "/parties/0/accounts/0",
    "Money": "/parties/0/amounts/0",
    "Share": "/parties/0/amounts/1",
    "Quantity": "/parties/0/amounts/2",
    "Condition": "/commitments/0/conditions/0",
    "Name": "/parties/0/other_names/0",
    "Place": "/parties/0/places/0",
    "Identifier": "/parties/0/identifiers/0",
    "RateComponent": "/tariffs/0/rates/0/components/0",
    "Rate": "/tariffs/0/rates/0",
}
RECORDS = {name for name, place in STANDS.items() if place.count("/") == 2}


class Row(NamedTuple):
    """A field as the reference for users has it."""

    name: str
    holds: str
    given: str


def reference() -> dict[str, list[Row]]:
    """Read the fields of each class from the reference, inherited ones included."""
    page = Path(__file__).parents[1] / "docs" / "reference" / "records.md"
    rows: dict[str, list[Row]] = {}
    for section in re.split(
        r"^##+ ", page.read_text(encoding="utf-8"), flags=re.MULTILINE
    ):
        found = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|", section, re.MULTILINE)
        rows[section.split("\n")[0]] = [Row(*row) for row in found]
    for name in STANDS:
        if name in RECORDS:
            rows[name] += rows["Record"]
        if name.endswith("Action"):
            rows[name] += rows["Action"]
    return rows


FIELDS = reference()
VALUES: dict[str, tuple[Any, str]] = {
    "null": (None, "null"),
    "boolean": (True, "true"),
    "number": (5, "the number 5"),
    "fraction": (0.5, "the number 0.5"),
    "string": ("zz", "the string 'zz'"),
    "array": ([], "an array"),
    "object": ({}, "an object"),
}
JSON_FORM = {
    "offset": {"number"},
    "count": {"number"},
    "true or false": {"boolean"},
    "extensions": {"object"},
    "JSON claim": {*VALUES} - {"null"},
}


def admitted(holds: str) -> set[str]:
    """Say which types of JSON may stand where the reference says this."""
    name = holds.removeprefix("[").split("]")[0]
    if holds.startswith("id of") or name in {"PartialDate", "Period", "Duration"}:
        return {"string"}
    return JSON_FORM.get(name, {"object"} if name in STANDS else {"string"})


def replaced(path: str, value: Any) -> str:
    """Write the dossier that has everything, with this value at the pointer."""
    plain: Any = json.loads(json.dumps(EVERYTHING))
    at: Any = plain
    *steps, last = path.split("/")[1:]
    for step in steps:
        at = at[int(step) if step.isdigit() else step]
    at[last] = value
    return json.dumps(plain)


def test_every_class_stands_in_the_dossier_that_has_everything() -> None:
    """It is read, and no class of the reference is missing."""
    loads(json.dumps(EVERYTHING))
    abstract = {"Record", "Action", "PartialDate", "Period", "Duration"}
    assert {name for name, rows in FIELDS.items() if rows} - abstract == {*STANDS}


@pytest.mark.parametrize("name", STANDS)
def test_every_type_in_every_field_is_as_the_reference_says(name: str) -> None:
    """Each type of JSON that a field does not hold is refused there, and named."""
    for row in FIELDS[name]:
        path = f"{STANDS[name]}/{row.name}"
        many = row.given in {"any number", "at least 1"}
        places = [(path, {"array"}, False)] if many else []
        places.append((f"{path}/0" if many else path, admitted(row.holds), many))
        for place, types, is_member in places:
            for kind, (value, shown) in VALUES.items():
                whole = replaced(path, [value] if is_member else value)
                wrong = refusal_at(whole, place)
                is_refused = "type.wrong" in {problem.code for problem in wrong}
                assert is_refused == (kind not in types), (place, kind)
                if is_refused:
                    (problem,) = wrong
                    assert problem.message.endswith(f", got {shown}"), (place, kind)
                if value is None:
                    assert wrong[0].hint == "leave out what is not said"


def refusal_at(text: str, path: str) -> list[Problem]:
    """Give the problems that a dossier has at a place, if it is refused at all."""
    try:
        loads(text)
    except InvalidData as refused:
        return [problem for problem in refused.problems if problem.path == path]
    return []


#: Scalars of which each is right somewhere and wrong elsewhere.
SCALARS: list[Any] = [
    *(
        "p",
        "s",
        "q",
        "c",
        "zz",
        "2025",
        "2026/2025",
        "P3D",
        "1",
        "2",
        "-1",
        "USD",
        "GDP",
    ),
    *("about", "at_most", "all_in", "sum", "ad_valorem", "specific", "reference", "en"),
    *("/name", "/exact", "direct", "IT", "x y", "0102", "loan", "until", "", "a\x1b"),
    *("[2025,2026]", "\ud800", "x" * 400, 0, 1, 2, -1, 2**53, True, None, 0.5, 1e300),
]


def anything(draw: random.Random, levels: int) -> Any:
    """Draw a value of any type, with fields of ours in its objects."""
    kind = draw.random() if levels else 0
    if kind < 0.6:
        return draw.choice(SCALARS)
    if kind < 0.85:
        return [anything(draw, levels - 1) for _ in range(draw.randrange(4))]
    return some_fields(draw, draw.choice([*STANDS]), levels - 1)


def some_fields(draw: random.Random, name: str, levels: int) -> dict[str, Any]:
    """Draw values for a few fields of a class."""
    rows = draw.sample(FIELDS[name], draw.randint(1, min(4, len(FIELDS[name]))))
    return {
        row.name: [value]
        if row.given == "any number" and draw.random() < 0.8
        else value
        for row in rows
        for value in [anything(draw, levels)]
    }


@pytest.mark.parametrize("name", STANDS)
def test_whatever_fields_stand_together_there_is_one_exception(name: str) -> None:
    """Fields set and left out at random give a dossier or problems in it."""
    draw = random.Random(name)  # noqa: S311 - the same every time
    for _ in range(100):
        plain: Any = json.loads(json.dumps(EVERYTHING))
        at: Any = plain
        for step in STANDS[name].split("/")[1:]:
            at = at[int(step) if step.isdigit() else step]
        for row in FIELDS[name]:
            if draw.random() < 0.1:
                at.pop(row.name, None)
        at.update(some_fields(draw, name, 2))
        try:
            kept = loads(json.dumps(plain))
        except InvalidData as error:
            refused: InvalidData | None = error
        else:
            refused = None
            assert loads(dumps(kept)) == kept
            assert_harmless(show(kept))
        if refused is not None:
            assert all(problem.line == 1 for problem in refused.problems)
            assert str(refused)


TEXTS = [
    (f"{STANDS[name]}/{row.name}", row.holds[1:].split("]")[0], row.given)
    for name in STANDS
    for row in FIELDS[name]
    if row.holds.startswith(("[line]", "[words]", "[prose]"))
]
NEEDS_COMPANY = {
    "/parties/0/amounts/0/of",
    "/tariffs/0/rates/0/components/0/name",
    "/tariffs/0/rates/0/components/0/per",
    "/tariffs/0/products/nomenclature",
}
MARKUP = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; [a](javascript:b) "
    "**b** `c` | d | # e {{ f }} ${g} =HYPERLINK(1) [/red][link=h]"
)


@pytest.mark.parametrize(("path", "kind", "given"), TEXTS)
def test_no_text_steers_a_terminal_and_none_is_changed(
    path: str, kind: str, given: str
) -> None:
    """In every text escapes are refused, markup is kept, and hidden text is shown."""
    many = given == "any number"
    for harm in ("\x1b[2J", "\x9b31m", "\x07", "\x00", "\x7f"):
        (problem,) = problems(replaced(path, [f"a{harm}"] if many else f"a{harm}"))
        assert (problem.path, problem.code) == (path + "/0" * many, "text.character")
        assert problem.hint == "remove it"
        assert problem.message.startswith("expected ")
        assert f", got the character U+{ord(harm[0]):04X} at offset 1 of 'a\\u00" in (
            problem.message
        )
    if path in NEEDS_COMPANY:
        return
    kept = loads(replaced(path, [MARKUP] if many else MARKUP))
    assert json.dumps(MARKUP) in dumps(kept)
    assert_harmless(show(kept))
    if kind != "line":
        hidden = "a\u202eb\u200bc\u2066d"
        kept = loads(replaced(path, hidden))
        assert hidden in dumps(kept)
        assert_harmless(show(kept))


def assert_harmless(shown: str) -> None:
    """No character of it is a control, hides or turns round what stands beside it."""
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066]", shown)


def test_own_data_steers_no_terminal() -> None:
    """A claim may hold what no text may; it is kept, and shown escaped."""
    claim = "\x1b]0;title\x07\x1b[2J\u202e"
    kept = loads(replaced("/parties/0/accounts/0/value", {"a": [claim]}))
    assert loads(dumps(kept)) == kept
    assert_harmless(show(kept))
    assert "\\u001b[2J" in show(kept)


# -- texts made to make patterns slow --------------------------------------------------

MEGA = 1_000_000
#: A field, a text made of many of these, what was expected there, and at most so long.
BOMBS: list[tuple[str, str, str, str, int]] = [
    ("/id", "a-", "value.pattern", "a record id such as 'trade-deal'", 80),
    (
        "/sources/0/url",
        "http://a.",
        "value.pattern",
        "an absolute http or https URL",
        2000,
    ),
    ("/sources/0/url", "www.", "value.pattern", "an absolute http or https URL", 2000),
    (
        "/sources/0/language",
        "en-abcde-",
        "value.pattern",
        "a BCP 47 language tag such as 'en' or 'zh-Hant'",
        100,
    ),
    (
        "/sources/0/text_sha256",
        "0f",
        "value.pattern",
        "a SHA-256 in 64 lower-case hexadecimal digits",
        64,
    ),
    (
        "/sources/0/kind",
        "a_",
        "value.pattern",
        "a source kind in lower case, words joined by _",
        80,
    ),
    (
        "/tariffs/0/products/codes/0",
        "01.",
        "value.pattern",
        "a product code of 2 to 10 digits without dots",
        10,
    ),
    (
        "/parties/0/accounts/0/about",
        "/~0~",
        "value.pattern",
        "a JSON Pointer into this record such as '/amounts/0'",
        300,
    ),
    (
        "/quotes/0/said_on",
        "[2025,",
        "date.form",
        "an EDTF date such as '2025-10-28'",
        200,
    ),
    (
        "/commitments/0/within",
        "P1Y",
        "duration.form",
        "an ISO 8601 duration such as 'P90D'",
        40,
    ),
]


@pytest.mark.parametrize(("path", "piece", "code", "expected", "most"), BOMBS)
def test_a_megabyte_against_a_pattern_is_refused_by_its_length(
    path: str, piece: str, code: str, expected: str, most: int
) -> None:
    """What is longer than its field may be is not even matched."""
    bomb = (piece * MEGA)[:MEGA]
    (problem,) = refusal_at(bombed(path, bomb), path)
    assert (problem.code, problem.message, problem.hint) == (
        code,
        f"expected {expected} of at most {most} characters, got '{bomb[:59]}…'",
        "",
    )


@pytest.mark.parametrize("bomb_and_rule", BOMBS)
@pytest.mark.parametrize("end", ["", "!", "a", "-"])
def test_the_longest_text_against_a_pattern_ends(
    bomb_and_rule: tuple[str, str, str, str, int], end: str
) -> None:
    """A text that just fits is matched; no way back through it is tried over again."""
    path, piece, code, expected, most = bomb_and_rule
    bomb = (piece * most)[: most - 1] + end
    message = f"expected {expected}, got '{bomb if most < 60 else bomb[:59] + '…'}'"
    for problem in refusal_at(bombed(path, bomb), path):
        assert (problem.code, problem.message) == (code, message)


def bombed(path: str, bomb: str) -> str:
    """Write the dossier that has everything, with this text at the pointer."""
    if path.endswith("/codes/0"):
        return replaced(path.removesuffix("/0"), [bomb])
    return replaced(path, bomb)


@pytest.mark.parametrize(
    ("bomb", "code"),
    [
        ("a " * MEGA, "text.space"),
        (" a" * MEGA, "text.space"),
        ("a" + " " * MEGA + "a", "text.space"),
        ("a " * (MEGA // 2) + "\x00", "text.character"),
        ("\u200da" * (MEGA // 2) + "\x00", "text.character"),
        ("\u0645\u200c" * (MEGA // 2) + "\x00", "text.character"),
    ],
    ids=["end", "start", "run", "control", "joiners", "persian"],
)
@pytest.mark.parametrize("path", ["/quotes/0/text", "/quotes/0/context"])
def test_a_megabyte_of_words_is_matched_once(path: str, bomb: str, code: str) -> None:
    """Long texts have no length to be refused by, and are refused all the same."""
    bomb = bomb[-MEGA:] if code == "text.character" else bomb[:MEGA]
    found = [problem.code for problem in refusal_at(replaced(path, bomb), path)]
    prose_admits = path.endswith("context") and bomb[0] + bomb[-1] == "aa"
    assert found == ([] if prose_admits else [code])


# -- dates, scripts and spellings ------------------------------------------------------

TIMES = "a time is hh:mm or hh:mm:ss, to 23:59:59; an offset at most 14:00"


@pytest.mark.parametrize(
    ("date", "code", "hint"),
    [
        ("0000", "date.calendar", "years run from 0001 to 9999"),
        ("0000-01-01", "date.calendar", "years run from 0001 to 9999"),
        ("2025-02-29", "date.calendar", "February 2025 has 28 days"),
        ("2025-10-28T24:00", "date.form", "write '2025-10-29T00:00'"),
        ("9999-12-31T24:00", "date.form", TIMES),
        ("2016-12-31T23:59:60Z", "date.form", "write '2016-12-31T23:59:59Z'"),
        ("2025-10-28T14:05+14:01", "date.form", TIMES),
        ("2025-10-28T14:05-00:00", "date.form", None),
        ("10000", "date.form", None),
        ("-0044", "date.form", None),
        ("２０２５", "date.form", None),
        ("2025\n", "date.form", None),
    ],
)
def test_a_date_that_is_none_is_told(date: str, code: str, hint: str | None) -> None:
    """Year 0, leap seconds, 24:00 and strange offsets are refused, never moved."""
    (problem,) = problems(replaced("/quotes/0/said_on", date))
    shown = date.replace("\n", "\\n")
    assert (problem.path, problem.code, problem.message) == (
        "/quotes/0/said_on",
        code,
        f"expected an EDTF date such as '2025-10-28', got '{shown}'",
    )
    assert hint is None or problem.hint == hint


@pytest.mark.parametrize(
    "date",
    [
        "0001",
        "9999",
        "0001-01-01",
        "9999-12-31T23:59:59Z",
        "2025-10-28T14:05+14:00",
        "2025-10-28T14:05-14:00",
        "2024-02-29",
    ],
)
def test_the_ends_of_the_calendar_are_kept(date: str) -> None:
    """The first and the last year, and the widest offsets, are kept as written."""
    assert f'"said_on":"{date}"' in dumps(loads(replaced("/quotes/0/said_on", date)))


#: Names and words of scripts that are written from the right, or with joiners.
SCRIPTS = {
    "arabic": ("محمد بن سلمان", "قال: «نعم» (1) \u200f!"),
    "hebrew": ("יצחק רבין", "\u200fאמר: ”כן“ \u2067abc\u2069"),
    "persian": ("می\u200cخواهم", "\u202bاو گفت: می\u200cرویم\u202c"),
    "hindi": ("क्\u200dष नरेन्द्र", "उन्होंने कहा: क्\u200dष \u200b।"),
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_names_and_words_of_every_script_pass(script: str) -> None:
    """Names are spelt as they are; words keep their marks of direction too."""
    name, words = SCRIPTS[script]
    kept = loads(replaced("/parties/0/name", name))
    assert f'"name":"{name}"' in dumps(kept)
    kept = loads(replaced("/quotes/0/text", words))
    assert f'"text":{json.dumps(words, ensure_ascii=False)}' in dumps(kept)
    assert_harmless(show(kept))


@pytest.mark.parametrize(
    "character",
    [
        *"\0\x07\t\n\x1b\x7f\x85\xad\u061c\u200b\u200e\u200f\u2028\u202a\u202e",
        *"\u2060\u2066\u2069\ufeff\ufff9\uffff",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_nothing_hides_in_a_name_or_an_id(character: str) -> None:
    """Controls, marks of direction and what has no width are an error there."""
    hidden = f"ab{character}cd"
    (problem,) = problems(replaced("/parties/0/name", hidden))
    code = "text.space" if character in "\t\n" else "text.character"
    assert (problem.path, problem.code) == ("/parties/0/name", code)
    assert character not in str(problem)
    (problem,) = refusal_at(replaced("/quotes/0/id", hidden), "/quotes/0/id")
    assert problem.code == "value.pattern"
    assert problem.message.startswith("expected a record id such as 'trade-deal', got")
    assert character not in str(problem)


def test_two_spellings_of_a_letter_are_kept_apart() -> None:
    """What is composed stays composed, and what is decomposed stays so (NFC, NFD)."""
    names = [
        "São Tomé",
        "Sa\u0303o Tome\u0301",
        "\u212b",
        "ﬁ",
        "한",
        "\u1112\u1161\u11ab",
    ]
    for name in names:
        for path in ("/parties/0/name", "/quotes/0/text", "/parties/0/summary"):
            kept = loads(replaced(path, name))
            assert f'"{name}"' in dumps(kept)
            assert loads(dumps(kept)) == kept
    first, second = (loads(replaced("/parties/0/name", name)) for name in names[:2])
    assert first != second


# -- fields and references that are not there ------------------------------------------


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            "/parties/0/mood",
            "expected a field of Party, got 'mood'; put your own data under extensions",
        ),
        (
            "/parties/0/contry",
            "expected a field of Party, got 'contry'; did you mean 'country'?",
        ),
        (
            "/parties/0/Name",
            "expected a field of Party, got 'Name'; did you mean 'name'?",
        ),
        (
            "/parties/0/x-own",
            (
                "expected a field of Party, got 'x-own'; put your own "
                "data under extensions"
            ),
        ),
        ("/$Schema", "expected a field of Dossier, got '$Schema'"),
        (
            "/parties/0/$schema",
            (
                "expected a field of Party, got '$schema'; put your own "
                "data under extensions"
            ),
        ),
    ],
)
def test_a_field_that_is_not_known_is_told(path: str, message: str) -> None:
    """Unknown and misspelt fields are refused, not left out in silence."""
    (problem,) = problems(replaced(path, "x"))
    assert (problem.code, problem.path) == ("key.unknown", path)
    assert f"{problem.message}; {problem.hint}".removesuffix("; ") == message


def test_a_file_may_name_its_schema() -> None:
    """`$schema` at the top is text for editors: read over, and not kept."""
    named = replaced("/$schema", "dossier.json")
    assert loads(named) == loads(json.dumps(EVERYTHING))
    assert "$schema" not in dumps(loads(named))
    (problem,) = problems(replaced("/$schema", 5))
    assert (problem.code, problem.path, problem.message) == (
        "type.wrong",
        "/$schema",
        "expected a string, got the number 5",
    )


@pytest.mark.parametrize("version", ["1.1", "2.0", "1.10", "999999.0"])
def test_a_file_of_the_future_is_refused_with_the_version_it_needs(
    version: str,
) -> None:
    """Nothing else is said of it: what else is strange may be right there."""
    newer = f"diplonews/{version}"
    text = party(mood="good").replace("diplonews/1.0", newer)
    assert told(text) == [
        (
            "format.newer",
            (
                "/format (line 1, column 12): expected a format up to "
                f"'diplonews/1.0', got '{newer}'; a version of diplonews that reads "
                f"{newer} is needed; this one reads up to diplonews/1.0"
            ),
        )
    ]


@pytest.mark.parametrize("format_", ["diplonews/0.9", "diplonews/01.0", "stix/2.1", ""])
def test_a_strange_format_is_refused(format_: str) -> None:
    """What is no later version of the format is told what to write."""
    text = dossier().replace("diplonews/1.0", format_)
    assert told(text) == [
        (
            "format.unknown",
            (
                "/format (line 1, column 12): expected the format 'diplonews/1.0', "
                f"got '{format_}'; write 'diplonews/1.0'"
            ),
        )
    ]


@pytest.mark.parametrize(
    ("path", "value", "code", "message"),
    [
        (
            "/quotes/0/speakers",
            ["pp"],
            "reference.dangling",
            (
                "expected the id of a leader, a party, an agreement or a source, got "
                "'pp', which is no record here"
            ),
        ),
        (
            "/quotes/0/speakers",
            ["m"],
            "reference.kind",
            (
                "expected the id of a leader, a party, an agreement or a source, got "
                "'m', which is a meeting"
            ),
        ),
        (
            "/quotes/0/speakers",
            ["q"],
            "reference.kind",
            (
                "expected the id of a leader, a party, an agreement or a source, got "
                "'q', which is a quote"
            ),
        ),
        (
            "/quotes/0/speakers",
            ["x"],
            "reference.dangling",
            (
                "expected the id of a leader, a party, an agreement or a source, got "
                "'x', which is no record here"
            ),
        ),
        (
            "/quotes/0/speakers",
            ["p", "p"],
            "array.repeated",
            "expected each once, got 'p' again",
        ),
        (
            "/quotes/0/id",
            "p",
            "identity.repeated",
            "expected an id that no other record has, got 'p', which /parties/0 has",
        ),
    ],
    ids=["nowhere", "wrong kind", "itself", "the dossier", "twice", "id twice"],
)
def test_a_reference_that_leads_astray_is_told(
    path: str, value: Any, code: str, message: str
) -> None:
    """Dangling, doubled and wrong references are refused at their place."""
    (problem,) = problems(replaced(path, value))
    index = {"array.repeated": "/1", "identity.repeated": ""}.get(code, "/0")
    assert (problem.path, problem.code, problem.message) == (
        path + index,
        code,
        message,
    )


def test_a_record_that_points_at_itself_does_no_harm() -> None:
    """Where the kind admits it, a reference to itself is read, shown and looked up."""
    itself = [{"kind": "part_of", "to": "c"}]
    conditions = [{"kind": "until", "text": "done", "on": "c"}]
    plain = json.loads(replaced("/commitments/0/relations", itself))
    plain["commitments"][0]["conditions"] = conditions
    kept = loads(json.dumps(plain))
    assert [referrer.path for referrer in kept.referrers("c")] == [
        "/conditions/0/on",
        "/relations/0/to",
    ]
    assert loads(dumps(kept)) == kept
    assert "part of" in show(kept)


# -- the same everywhere, and nothing but reading --------------------------------------

READ_ALL = """
import sys
from diplonews import InvalidData, dumps, loads, show
for data in eval(sys.stdin.read()):
    try:
        dossier = loads(data)
    except InvalidData as error:
        said = repr(error.problems)
    else:
        said = dumps(dossier) + show(dossier)
    sys.stdout.buffer.write(said.encode("utf-8", "backslashreplace"))
"""


def sample() -> list[str | bytes]:
    """Give dossiers, good and bad in many ways."""
    return [
        dumps(fixtures.tokyo()),
        json.dumps(EVERYTHING),
        with_claim('{"b": 1.50, "a": [1e5, -0, "é\\u0130ı"]}'),
        replaced("/parties/0/contry", "IT"),
        replaced("/parties/0/kind", "STATE İı"),
        replaced("/quotes/0/said_on", "tomorrow"),
        replaced("/quotes/0/said_on", "10/11/2025"),
        replaced("/quotes/0/speakers", ["nobody", "noone"]),
        dossier(**{f"k{number}": number for number in range(50)}),
        with_claim("1,5"),
        b'{"id": "\xe9"}',
    ]


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4294967295", "TZ": "America/New_York", "LC_ALL": "C.utf8"},
        {"TZ": "XYZ-14", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"PYTHONUTF8": "0", "PYTHONOPTIMIZE": "2", "PYTHONIOENCODING": "latin-1"},
        {"PYTHONINTMAXSTRDIGITS": "640", "COLUMNS": "20", "NO_COLOR": "1"},
    ],
    ids=lambda environment: " ".join(environment.values()),
)
def test_verdicts_and_bytes_are_the_same_in_every_environment(
    environment: dict[str, str],
) -> None:
    """No hash seed, time zone, locale or mode of Python changes what is said."""
    given = repr(sample()).encode("ascii", "backslashreplace")
    outputs = [
        subprocess.run(
            [sys.executable, "-c", READ_ALL],
            input=given,
            stdout=subprocess.PIPE,
            env=os.environ | changes,
            check=True,
        ).stdout
        for changes in ({"PYTHONHASHSEED": "7", "TZ": "UTC"}, environment)
    ]
    assert len(outputs[0]) > 80_000
    assert outputs[0] == outputs[1]


WATCHED = """
import sys
from diplonews import InvalidData, digest, dumps, load, loads, show
given = eval(sys.stdin.read())
harmless = {"builtins.id", "object.__setattr__"}
seen = []
def work():
    for data in given:
        try:
            dossier = loads(data)
        except InvalidData as error:
            str(error)
        else:
            dumps(dossier, indent=1), show(dossier), digest(dossier)
work()
sys.addaudithook(lambda event, arguments: seen.append((event, repr(arguments)[:200])))
work()
found = [event for event in seen if event[0] not in harmless]
seen.clear()
load(sys.argv[1])
opened = [event for event in seen if event[0] == "open"]
sys.stdout.write(repr((found, len(opened), sys.argv[1] in opened[0][1])))
"""

CALLS = [
    "http://127.0.0.1:9/x",
    "file:///etc/passwd",
    "__import__('os').system('id')",
    "{0.__class__.__mro__}",
    "%(id)s %s %n",
    "../../../../etc/passwd",
    "!!python/object/apply:os.system [id]",
]


def test_reading_opens_nothing_and_runs_nothing(tmp_path: Path) -> None:
    """Once all is imported, no socket, file, process, import or code comes of data."""
    path = tmp_path / "everything.json"
    path.write_text(json.dumps(EVERYTHING), encoding="utf-8")
    calls = [
        replaced(path, call)
        for call in CALLS
        for path in ("/sources/0/url", "/parties/0/name", "/parties/0/id", "/$ref")
    ]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(path)],
        input=repr(sample() + calls).encode("ascii", "backslashreplace"),
        stdout=subprocess.PIPE,
        check=True,
    )
    assert done.stdout.decode() == "([], 1, True)"


# -- cost ------------------------------------------------------------------------------


def calls_to_read(text: str) -> int:
    """Count the functions, of Python and built in, that are called to read a text."""
    count = 0

    def counting(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    gc.collect()
    gc.disable()  # what it calls is not of the reading
    sys.setprofile(counting)
    try:
        loads(text)
    except InvalidData:
        pass
    finally:
        sys.setprofile(before)
        gc.enable()
    return count


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"amounts": [MONEY], "summary": "A text."},
        {"contry": "IT"},
        {"country": "Italy"},
        {"kind": "stat"},
        {"stated_by": ["nobody"]},
        {"relations": [{"kind": "about", "to": "p0"}]},
        {"id": "p"},
    ],
    ids=lambda members: ",".join(members) or "good",
)
def test_twice_the_records_cost_twice_the_work(members: dict[str, Any]) -> None:
    """The calls that reading takes grow with the records, whatever is wrong."""

    def many(count: int) -> str:
        numbers = [0, *range(10 * count, 11 * count)]  # ids that nobody has read before
        numbered = [{"id": f"p{n}", "name": "P", **members} for n in numbers]
        return dossier(parties=numbered)

    calls_to_read(many(100))
    small, middle, large = (calls_to_read(many(1500 * n)) for n in (1, 2, 4))
    assert large - middle < 2.2 * max(middle - small, 100)
