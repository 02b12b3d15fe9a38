"""All that is wrong with a document: every fault, where it is, in document order."""

import json
import time
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Annotated, Any, ClassVar

import pytest
from attrs import frozen

from diplonews.errors import InvalidData, Problem
from diplonews.explain import Explanation, explain, read
from diplonews.fields import (
    Choice,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.json_values import AnyJson, JsonObject, NamespacedKeys
from diplonews.plain_json import Unread
from diplonews.records.commitment import Financing
from diplonews.records.dossier import KINDS as KINDS_OF_RECORD
from diplonews.records.dossier import Dossier
from diplonews.records.leader import Leader, Tenure
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Evidence
from diplonews.records.party import Party
from diplonews.records.tariff import Products, Quota, Tariff
from diplonews.rules import AtLeast, Exact, Whole, line
from diplonews.strict_json import parse
from diplonews.validation import FieldsRule, validated
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.values.names import Place
from diplonews.values.rates import Rate, RateComponent

WHEN = Choice((Written(PartialDate), Written(Period)))
AMOUNT = Choice((Nested(Money), Nested(Share), Nested(Quantity)))
VOLUME = Choice((Nested(Money), Nested(Quantity)))
NUMBER = Scalar(Decimal, (Exact(),))
EXTENSIONS = Json((AnyJson(), NamespacedKeys()))


def told(found: Iterable[Problem]) -> list[tuple[str, str]]:
    """Give the code and the whole text of every problem."""
    assert all(problem.severity == "error" for problem in found)
    return [(problem.code, str(problem)) for problem in found]


def told_of(plain: Any, cls: type = Dossier) -> list[tuple[str, str]]:
    """Give the code and the whole text of all that is wrong with a document."""
    found = explain(cls, plain)
    assert found.total == len(found.problems)
    return told(found.problems)


def dossier(**members: Any) -> dict[str, Any]:
    """Give a plain dossier with these members."""
    return {"format": "diplonews/1.0", "id": "d", **members}


def problems_of(shape: Shape, plain: Any) -> list[tuple[str, str]]:
    """Give the code and the whole text of all that is wrong with a plain value."""
    return told(read(shape, plain)[1])


# -- good values -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "plain", "value"),
    [
        (Scalar(str, (line(),)), "a", "a"),
        (Scalar(int), 5, 5),
        (Scalar(bool), False, False),
        (NUMBER, "1.50", Decimal("1.50")),
        (Written(PartialDate), "2025-10", PartialDate("2025-10")),
        (Written(Duration), "P90D", Duration("P90D")),
        (WHEN, "2025", PartialDate("2025")),
        (WHEN, "2025/2026", Period("2025/2026")),
        (Nested(Place), {"name": "Rome"}, Place(name="Rome")),
        (AMOUNT, {"of": "GDP", "value": "5"}, Share(of="GDP", value=Decimal(5))),
        (
            AMOUNT,
            {"of": "LNG", "unit": "bcm", "text": "much"},
            Quantity(of="LNG", unit="bcm", text="much"),
        ),
        (
            AMOUNT,
            {"of": "LNG", "text": "much", "currency": "USD"},
            Money(of="LNG", text="much", currency="USD"),
        ),
        (Many(Scalar(str)), ["a", "b"], ("a", "b")),
        (Many(Many(NUMBER)), [["1"], []], ((Decimal(1),), ())),
        (Json((AnyJson(),)), [1, {"a": None}], (1, JsonObject({"a": None}))),
        (
            EXTENSIONS,
            {"a:b": [Decimal("0.10")]},
            JsonObject({"a:b": [Decimal("0.10")]}),
        ),
    ],
)
def test_good_values_are_given(shape: Shape, plain: Any, value: object) -> None:
    """What has no problem is given as the value that it stands for."""
    made, found = read(shape, plain)
    assert found == []
    assert made == value
    assert type(made) is type(value)


def test_a_good_document_has_no_problems() -> None:
    """Of a document that is right nothing is found, listed or not."""
    relations = [{"kind": "about", "to": "m"}, {"kind": "about", "to": "p"}]
    plain = dossier(
        as_of="2025-10-28",
        parties=[{"id": "p", "name": "P"}],
        meetings=[{"id": "m", "when": "2025/..", "relations": relations}],
    )
    for most in (1000, 1, 0):
        assert explain(Dossier, plain, most) == Explanation((), 0)


@pytest.mark.parametrize(
    ("shape", "plain"),
    [
        (Nested(Place), {"name": "Rome", "nation": "IT"}),
        (Nested(Place), {"name": ""}),
        (Nested(Place), {}),
        (Nested(Quota), {}),
        (Many(Scalar(str)), ["a", "a"]),
        (Many(Scalar(str), (AtLeast(2),)), ["a"]),
        (Many(Many(Scalar(str))), [["a"], [5]]),
        (EXTENSIONS, {"a": 1}),
        (NUMBER, 5),
    ],
)
def test_what_has_a_problem_stands_for_nothing(shape: Shape, plain: Any) -> None:
    """Of a value with a problem nothing is made."""
    value, found = read(shape, plain)
    assert value is None
    assert len(found) == 1


# -- every JSON type in every kind of field --------------------------------------------

#: The kinds of field by what is expected in them.
KINDS: dict[str, Shape] = {
    "a string": Scalar(str),
    "a whole number": Scalar(int),
    "true or false": Scalar(bool),
    "a number as a string": NUMBER,
    PartialDate.EXPECTED: Written(PartialDate),
    Duration.EXPECTED: Written(Duration),
    "an object (Place)": Nested(Place),
    "an object (Money)": Nested(Money),
    "an array": Many(Scalar(str)),
}

#: The types of JSON by what they are called.
TYPES: dict[str, Any] = {
    "null": None,
    "true": True,
    "false": False,
    "the number 5": 5,
    "the number -1.50": Decimal("-1.50"),
    "the string 'x'": "x",
    "an array": [],
    "an object": {},
}

FITTING = {
    ("a string", "the string 'x'"),
    ("a whole number", "the number 5"),
    ("true or false", "true"),
    ("true or false", "false"),
    ("a number as a string", "the string 'x'"),
    (PartialDate.EXPECTED, "the string 'x'"),
    (Duration.EXPECTED, "the string 'x'"),
    ("an object (Place)", "an object"),
    ("an object (Money)", "an object"),
    ("an array", "an array"),
}

MENDS = {
    ("a number as a string", "the number 5"): 'write "5", so that no reader rounds it',
    (
        "a number as a string",
        "the number -1.50",
    ): 'write "-1.50", so that no reader rounds it',
    ("an array", "the string 'x'"): "write ['x']",
}


@pytest.mark.parametrize("got", TYPES)
@pytest.mark.parametrize("expected", KINDS)
def test_a_wrong_type_is_told(expected: str, got: str) -> None:
    """Each type of JSON is refused where another is expected, and both are named."""
    found = problems_of(KINDS[expected], TYPES[got])
    if (expected, got) in FITTING:
        assert "type.wrong" not in {code for code, _ in found}
        return
    mend = "leave out what is not said" if got == "null" else MENDS.get((expected, got))
    text = f"expected {expected}, got {got}"
    assert found == [("type.wrong", f"{text}; {mend}" if mend else text)]


@pytest.mark.parametrize("got", [name for name in TYPES if name != "null"])
def test_a_claim_may_be_any_json(got: str) -> None:
    """No type of JSON but null is wrong where any value may stand."""
    assert problems_of(Json((AnyJson(),)), TYPES[got]) == []


@pytest.mark.parametrize("got", [name for name in TYPES if name != "an object"])
def test_extensions_are_an_object(got: str) -> None:
    """Where own data stands, the types of JSON are named as JSON names them."""
    (found,) = read(EXTENSIONS, TYPES[got])[1]
    assert found.message == f"expected a JSON object, got {got}"


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        (5, "expected an EDTF date such as '2025-10-28', got the number 5"),
        (True, "expected an EDTF date such as '2025-10-28', got true"),
        ([], "expected an EDTF date such as '2025-10-28', got an array"),
        ({"/": 1}, "expected an EDTF date such as '2025-10-28', got an object"),
        (
            None,
            (
                "expected an EDTF date such as '2025-10-28', got null; "
                "leave out what is not said"
            ),
        ),
    ],
)
def test_a_date_or_period_is_a_string(plain: Any, text: str) -> None:
    """Where a date or a period may stand, a date is what is expected."""
    assert problems_of(WHEN, plain) == [("type.wrong", text)]


@pytest.mark.parametrize(
    ("plain", "texts"),
    [
        (
            "5",
            [],
        ),
        (
            "1,000",
            [
                (
                    "expected a decimal number of at most 40 characters, got '1,000'; "
                    "did you mean '1000'?"
                )
            ],
        ),
        ("1e5", ["expected a decimal number of at most 40 characters, got '1e5'"]),
        ("NaN", ["expected a decimal number of at most 40 characters, got 'NaN'"]),
        ("-0", ["expected a decimal number of at most 40 characters, got -0"]),
        ("１", ["expected a decimal number of at most 40 characters, got '１'"]),
    ],
)
def test_a_number_is_read_by_its_grammar(plain: str, texts: list[str]) -> None:
    """A number is written in ASCII digits, without exponent."""
    assert [text for _, text in problems_of(NUMBER, plain)] == texts


@pytest.mark.parametrize(
    ("token", "proposed"),
    [
        ("5", "5"),
        ("-5", "-5"),
        ("1.50", "1.50"),
        ("1e5", "100000"),
        ("2.5E-3", "0.0025"),
        ("1e39", "1" + "0" * 39),
        ("1e-38", "0." + "0" * 37 + "1"),
        ("1" * 40, "1" * 40),
        ("-" + "1" * 39, "-" + "1" * 39),
        ("-0", None),
        ("-1e39", None),
        ("1e40", None),
        ("1e-39", None),
        ("1e400", None),
        ("-1e1000000", None),
        ("1e999999999999999999", None),
        ("1e-1000000", None),
        ("1e-999999999999999999", None),
    ],
)
def test_what_is_proposed_for_a_json_number_is_admitted(
    token: str, proposed: str | None
) -> None:
    """The string to write instead is right, or none is told; no exponent crashes."""
    (found,) = read(NUMBER, parse(token))[1]
    assert found.code == "type.wrong"
    if proposed is None:
        assert found.hint == ""
    else:
        assert found.hint == f'write "{proposed}", so that no reader rounds it'
        assert Exact().parse(proposed) == Decimal(token)


# -- objects ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "plain", "path", "hint"),
    [
        (Nested(Party), {"nam": "x"}, "/nam", "did you mean 'name'?"),
        (Nested(Party), {"Name": "x"}, "/Name", "did you mean 'name'?"),
        (Nested(Tariff), {"imposedBy": []}, "/imposedBy", "did you mean 'imposed_by'?"),
        (
            Nested(Tariff),
            {"imposed by": []},
            "/imposed by",
            "did you mean 'imposed_by'?",
        ),
        (
            Nested(Party),
            {"population": 5},
            "/population",
            "put your own data under extensions",
        ),
        (
            Nested(Party),
            {"myorg:score": 5},
            "/myorg:score",
            "put your own data under extensions",
        ),
        (Nested(Place), {"postcode": "x"}, "/postcode", ""),
        (Nested(Place), {"": "x"}, "/", ""),
        (Nested(Place), {"a/b~c": "x"}, "/a~1b~0c", ""),
        (Nested(Dossier), {"_by_id": {}}, "/_by_id", ""),
        (
            Nested(Dossier),
            {"agreement": []},
            "/agreement",
            "did you mean 'agreements'?",
        ),
    ],
)
def test_an_unknown_key_is_told(
    shape: Nested, plain: dict[str, Any], path: str, hint: str
) -> None:
    """A key that is no field is refused, with the field it may be meant for."""
    (key,) = plain
    *missing, found = read(shape, plain)[1]
    assert found == Problem(
        code="key.unknown",
        path=path,
        message=f"expected a field of {shape.cls.__name__}, got '{key}'",
        hint=hint,
    )
    assert {problem.code for problem in missing} <= {"key.missing"}


def test_an_unknown_key_is_shown_without_harm() -> None:
    """The key is escaped and cut in the message, and whole in the path."""
    key = "\x1b[2J" + "x" * 100
    (_, found) = read(Nested(Place), {key: 1})[1]
    assert found.path == f"/{key}"
    assert found.message == (rf"expected a field of Place, got '\u001b[2J{'x' * 50}…'")


@pytest.mark.parametrize(
    ("cls", "keys"),
    [
        (Party, ["id", "name"]),
        (Tariff, ["id", "imposed_by"]),
        (Place, ["name"]),
        (Rate, []),
    ],
)
def test_missing_keys_are_told(cls: type, keys: list[str]) -> None:
    """Every required key that is not there is told at the object that lacks it."""
    texts = [
        f"expected '{key}', which every {cls.__name__} needs, got none" for key in keys
    ]
    found = problems_of(Nested(cls), {})
    assert [text for code, text in found if code == "key.missing"] == texts


def test_the_stamp_must_be_stated() -> None:
    """A document states its format, though the constructor has it by itself."""
    assert Dossier(id="x").format == "diplonews/1.0"
    missing = (
        "key.missing",
        (
            "expected 'format', which every Dossier needs, got none; "
            'write "format": "diplonews/1.0"'
        ),
    )
    assert told_of({"id": "x"}) == [missing]
    assert told_of({"id": "x", "fromat": "diplonews/1.0"}) == [
        missing,
        (
            "key.unknown",
            (
                "/fromat: expected a field of Dossier, got 'fromat'; "
                "did you mean 'format'?"
            ),
        ),
    ]
    assert told_of({}) == [
        missing,
        ("key.missing", "expected 'id', which every Dossier needs, got none"),
    ]


NEEDED = "a version of diplonews that reads {0} is needed; this one reads up to {1}"


@pytest.mark.parametrize(
    "version", ["diplonews/1.1", "diplonews/1.10", "diplonews/2.0", "diplonews/10.0"]
)
def test_of_a_newer_format_nothing_else_is_told(version: str) -> None:
    """What else is amiss in a file of a later format may be right in that."""
    plain = {"new": 1, "parties": 5, "format": version, "quotes": [{"id": "Q"}]}
    text = f"/format: expected a format up to 'diplonews/1.0', got '{version}'; "
    assert told_of(plain) == [
        ("format.newer", text + NEEDED.format(version, "diplonews/1.0"))
    ]


@pytest.mark.parametrize(
    ("stated", "code", "text"),
    [
        (
            "diplonews/0.9",
            "format.unknown",
            (
                "expected the format 'diplonews/1.0', got 'diplonews/0.9'; "
                "write 'diplonews/1.0'"
            ),
        ),
        (
            "diplonews/2",
            "format.unknown",
            (
                "expected the format 'diplonews/1.0', got 'diplonews/2'; "
                "write 'diplonews/1.0'"
            ),
        ),
        (1.0, "type.wrong", "expected a string, got an object"),
        (2, "type.wrong", "expected a string, got the number 2"),
        (
            None,
            "type.wrong",
            "expected a string, got null; leave out what is not said",
        ),
    ],
)
def test_of_no_format_all_else_is_told_too(stated: Any, code: str, text: str) -> None:
    """A format that is none is one problem among the others."""
    stated = {} if stated == 1.0 else stated
    assert told_of({"format": stated, "id": "d", "quotes": 5}) == [
        (code, f"/format: {text}"),
        ("type.wrong", "/quotes: expected an array, got the number 5"),
    ]


def test_an_array_of_objects_is_told_member_by_member() -> None:
    """Every member speaks for itself, at its place."""
    members: list[Any] = ["p", None, 5, True, [], {}, {"id": "x", "name": "X"}]
    assert problems_of(Many(Nested(Party)), members) == [
        ("type.wrong", "/0: expected an object (Party), got the string 'p'"),
        (
            "type.wrong",
            "/1: expected an object (Party), got null; leave out what is not said",
        ),
        ("type.wrong", "/2: expected an object (Party), got the number 5"),
        ("type.wrong", "/3: expected an object (Party), got true"),
        ("type.wrong", "/4: expected an object (Party), got an array"),
        ("key.missing", "/5: expected 'id', which every Party needs, got none"),
        ("key.missing", "/5: expected 'name', which every Party needs, got none"),
    ]


def test_an_array_has_rules_of_its_own() -> None:
    """An array that is too short is told as a whole."""
    shape = Many(Scalar(str), (AtLeast(2), AtLeast(3)))
    assert problems_of(shape, ["a", "b", "c"]) == []
    assert problems_of(shape, ["a", "b"]) == [
        ("array.short", "expected at least 3 of these, got 2")
    ]
    assert problems_of(shape, [5]) == [
        ("array.short", "expected at least 2 of these, got 1"),
        ("array.short", "expected at least 3 of these, got 1"),
        ("type.wrong", "/0: expected a string, got the number 5"),
    ]


def test_words_that_are_there_twice_are_told() -> None:
    """In an array of words each stands once; objects may be equal."""
    assert problems_of(Many(Scalar(str)), ["a", "b", "a"]) == [
        ("array.repeated", "/2: expected each once, got 'a' again; remove it")
    ]
    same = [{"name": "Rome"}, {"name": "Rome"}]
    assert problems_of(Many(Nested(Place)), same) == []
    assert problems_of(Many(Written(PartialDate)), ["2025", "2025"]) == []
    codes = [code for code, _ in problems_of(Many(Nested(Place)), ["a", "a"])]
    assert codes == ["type.wrong", "type.wrong"]


def test_what_is_repeated_is_told_in_its_place() -> None:
    """A repeated word is told before the faults that stand after it."""
    assert problems_of(Many(Scalar(str, (line(),))), ["a", "a", " ", 5]) == [
        ("array.repeated", "/1: expected each once, got 'a' again; remove it"),
        (
            "text.space",
            (
                "/2: expected one line of text without white space at its ends or in "
                "runs, got ' '"
            ),
        ),
        ("type.wrong", "/3: expected a string, got the number 5"),
    ]


# -- choices ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "plain", "option"),
    [
        (WHEN, "2025", 0),
        (WHEN, "2025/2026", 1),
        (WHEN, "/", 1),
        (WHEN, "", 0),
        (WHEN, 5, 0),
        (WHEN, None, 0),
        (AMOUNT, {"currency": "USD"}, 0),
        (AMOUNT, {"of": "GDP"}, 1),
        (AMOUNT, {"unit": "bcm"}, 2),
        (AMOUNT, {"of": "LNG", "unit": "bcm"}, 2),
        (AMOUNT, {"of": "LNG", "currency": "USD"}, 0),
        (AMOUNT, {"unit": "t", "currency": None}, 0),
        (VOLUME, {"unit": "t"}, 1),
        (VOLUME, {"of": "GDP", "unit": "t"}, 1),
    ],
)
def test_the_option_is_told_by_its_key(choice: Choice, plain: Any, option: int) -> None:
    """A period by its slash; an object by the key that only this option must have."""
    meant, *others = sorted(choice.options, key=choice.options[option].__ne__)
    assert read(choice, plain) == read(meant, plain)
    assert all(read(choice, plain) != read(other, plain) for other in others)


@pytest.mark.parametrize(
    ("choice", "plain", "text"),
    [
        (
            AMOUNT,
            {},
            (
                "expected one of the keys 'currency' (Money), 'unit' (Quantity), "
                "'of' (Share), got none"
            ),
        ),
        (
            AMOUNT,
            {"value": "5", "text": "five"},
            (
                "expected one of the keys 'currency' (Money), 'unit' (Quantity), "
                "'of' (Share), got none"
            ),
        ),
        (
            VOLUME,
            {"value": "5", "of": "LNG"},
            "expected one of the keys 'currency' (Money), 'unit' (Quantity), got none",
        ),
    ],
)
def test_an_amount_without_a_telling_key_is_told(
    choice: Choice, plain: dict[str, Any], text: str
) -> None:
    """What it may be is told by the keys of which one must be there."""
    assert problems_of(choice, plain) == [("key.missing", text)]


def test_what_is_in_an_amount_without_a_telling_key_is_told_too() -> None:
    """Its keys are held against those of all that it may be."""
    plain = {"value": 5, "curency": "USD", "minimum": "1", "place": "Rome"}
    may_be = "Money, Share or Quantity"
    assert problems_of(AMOUNT, plain) == [
        (
            "key.missing",
            (
                "expected one of the keys 'currency' (Money), 'unit' (Quantity), "
                "'of' (Share), got none"
            ),
        ),
        (
            "type.wrong",
            (
                "/value: expected a number as a string, got the number 5; "
                'write "5", so that no reader rounds it'
            ),
        ),
        (
            "key.unknown",
            (
                f"/curency: expected a field of {may_be}, got 'curency'; "
                "did you mean 'currency'?"
            ),
        ),
        ("key.unknown", f"/place: expected a field of {may_be}, got 'place'"),
    ]


def test_an_amount_is_read_as_what_its_key_tells() -> None:
    """Once it is told what it is, all that does not fit is told."""
    plain = {"unit": "t", "currency": "Euro", "value": 5, "qualifier": "About"}
    assert problems_of(AMOUNT, plain) == [
        ("key.unknown", "/unit: expected a field of Money, got 'unit'"),
        (
            "code.unknown",
            (
                "/currency: expected an ISO 4217 currency code, got 'Euro'; "
                "did you mean 'EUR'?"
            ),
        ),
        (
            "type.wrong",
            (
                "/value: expected a number as a string, got the number 5; "
                'write "5", so that no reader rounds it'
            ),
        ),
        (
            "term.unknown",
            (
                "/qualifier: expected a qualifier (exactly, about, nearly, at_least, "
                "at_most, more_than, less_than), got 'About'; did you mean 'about'?"
            ),
        ),
    ]


def test_what_an_amount_is_expected_to_be_does_not_hang_on_a_slash() -> None:
    """Text in the place of an amount is refused alike, whatever characters it has."""
    plain, slashed = (problems_of(AMOUNT, text) for text in ("5 USD", "5 USD/t"))
    assert slashed == [(code, text.replace("USD", "USD/t")) for code, text in plain]


# -- whole documents -------------------------------------------------------------------

BROKEN = r"""{
  "title": null,
  "sumary": "Two letters too few.",
  "as_of": 2025,
  "sources": [
    {
      "id": "Article 1",
      "kind": "News Article",
      "langauge": "en",
      "text_length": "5848",
      "authors": "Lucey",
      "retrieved": true,
      "evidence": [{"source": "article", "start": 7, "end": 7.0}]
    },
    "article"
  ],
  "parties": [
    {
      "name": "Ja\u200bpan",
      "country": "Japan",
      "kind": "State",
      "other_names": [{"text": " Nippon", "language": "japanese"}],
      "topics": ["trade", "trade"],
      "extensions": {"score": 1},
      "amounts": [
        {"value": "1"},
        {"currency": "USD", "value": 5.50},
        {"currency": "USD", "value": "5", "minimum": "1"},
        {"of": "GDP", "value": "2 %"}
      ],
      "evidence": [{"source": "article", "start": 5}],
      "accounts": [{"according_to": [], "stance": "says no", "about": "name"}]
    }
  ],
  "tariffs": {},
  "quotes": [{"id": "q", "text": "Thank\nyou", "kind": "direct", "act": null}]
}"""

FAULTS = [
    (
        "key.missing",
        (
            "expected 'format', which every Dossier needs, got none; "
            'write "format": "diplonews/1.0"'
        ),
    ),
    ("key.missing", "expected 'id', which every Dossier needs, got none"),
    ("type.wrong", "/title: expected a string, got null; leave out what is not said"),
    (
        "key.unknown",
        "/sumary: expected a field of Dossier, got 'sumary'; did you mean 'summary'?",
    ),
    (
        "type.wrong",
        "/as_of: expected an EDTF date such as '2025-10-28', got the number 2025",
    ),
    (
        "value.pattern",
        (
            "/sources/0/id: expected a record id such as 'trade-deal', "
            "got 'Article 1'; did you mean 'article-1'?"
        ),
    ),
    (
        "value.pattern",
        (
            "/sources/0/kind: expected a source kind in lower case, words joined by _, "
            "got 'News Article'; did you mean 'news_article'?"
        ),
    ),
    (
        "key.unknown",
        (
            "/sources/0/langauge: expected a field of Source, got 'langauge'; "
            "did you mean 'language'?"
        ),
    ),
    (
        "type.wrong",
        "/sources/0/text_length: expected a whole number, got the string '5848'",
    ),
    (
        "type.wrong",
        (
            "/sources/0/authors: expected an array, got the string 'Lucey'; "
            "write ['Lucey']"
        ),
    ),
    (
        "type.wrong",
        "/sources/0/retrieved: expected an EDTF date such as '2025-10-28', got true",
    ),
    (
        "reference.dangling",
        (
            "/sources/0/evidence/0/source: expected the id of a source, got 'article', "
            "which is no record here"
        ),
    ),
    (
        "number.whole",
        (
            "/sources/0/evidence/0/end: expected a whole number, got the number 7.0; "
            "write 7"
        ),
    ),
    (
        "type.wrong",
        "/sources/1: expected an object (Source), got the string 'article'",
    ),
    ("key.missing", "/parties/0: expected 'id', which every Party needs, got none"),
    (
        "text.character",
        (
            "/parties/0/name: expected one line of text, got the character U+200B at "
            r"offset 2 of 'Ja\u200bpan'; remove it"
        ),
    ),
    (
        "code.unknown",
        (
            "/parties/0/country: expected an ISO 3166-1 alpha-2 country code, "
            "got 'Japan'; did you mean 'JP'?"
        ),
    ),
    (
        "term.unknown",
        (
            "/parties/0/kind: expected a party kind (state, territory, supranational, "
            "international_organisation, government_body, joint_body, subnational, "
            "political_party, company, organisation, programme, process, media, "
            "armed_forces, armed_group, people, grouping, group, other), got 'State'; "
            "did you mean 'state'?"
        ),
    ),
    (
        "text.space",
        (
            "/parties/0/other_names/0/text: expected one line of text without white "
            "space at its ends or in runs, got ' Nippon'; write 'Nippon'"
        ),
    ),
    (
        "value.pattern",
        (
            "/parties/0/other_names/0/language: expected a BCP 47 language tag such as "
            "'en' or 'zh-Hant', got 'japanese'; did you mean 'ja'?"
        ),
    ),
    (
        "array.repeated",
        "/parties/0/topics/1: expected each once, got 'trade' again; remove it",
    ),
    (
        "key.namespace",
        (
            "/parties/0/extensions/score: expected a key with its namespace such as "
            "'myorg:score', got 'score'"
        ),
    ),
    (
        "key.missing",
        (
            "/parties/0/amounts/0: expected one of the keys 'currency' (Money), "
            "'unit' (Quantity), 'of' (Share), got none"
        ),
    ),
    (
        "type.wrong",
        (
            "/parties/0/amounts/1/value: expected a number as a string, got the number "
            '5.50; write "5.50", so that no reader rounds it'
        ),
    ),
    (
        "figure.bounds",
        (
            "/parties/0/amounts/2/value: expected either a value or bounds, got both; "
            "one number with a hedge is a value with a qualifier"
        ),
    ),
    (
        "number.form",
        (
            "/parties/0/amounts/3/value: expected a decimal number of at most 40 "
            "characters, got '2 %'; did you mean '2'?"
        ),
    ),
    (
        "evidence.span",
        "/parties/0/evidence/0: expected both start and end, got one",
    ),
    (
        "reference.dangling",
        (
            "/parties/0/evidence/0/source: expected the id of a source, got 'article', "
            "which is no record here"
        ),
    ),
    (
        "array.short",
        "/parties/0/accounts/0/according_to: expected at least 1 of these, got 0",
    ),
    (
        "term.unknown",
        (
            "/parties/0/accounts/0/stance: expected an account stance (describes, "
            "asserts, denies, narrows, broadens, reframes, silent_on, unconfirmed), "
            "got 'says no'"
        ),
    ),
    (
        "value.pattern",
        (
            "/parties/0/accounts/0/about: expected a JSON Pointer into this record "
            "such as '/amounts/0', got 'name'; did you mean '/name'?"
        ),
    ),
    ("type.wrong", "/tariffs: expected an array, got an object"),
    (
        "text.space",
        (
            "/quotes/0/text: expected words on one line without white space at its "
            r"ends or in runs, got 'Thank\nyou'; write 'Thank you'"
        ),
    ),
    (
        "type.wrong",
        "/quotes/0/act: expected a string, got null; leave out what is not said",
    ),
]


def test_all_faults_of_a_document_are_told_in_its_order() -> None:
    """Each of the 34 faults is there, at its place, with its code and its mend."""
    found = explain(Dossier, parse(BROKEN))
    assert found.total == len(FAULTS) == 34
    assert told(found.problems) == FAULTS


@pytest.mark.parametrize("most", [0, 1, 5, 33, 34, 35])
def test_the_first_problems_are_listed_and_all_are_counted(most: int) -> None:
    """Beyond the number that is asked for problems are only counted."""
    found = explain(Dossier, parse(BROKEN), most)
    assert found.total == len(FAULTS)
    assert told(found.problems) == FAULTS[:most]


def test_each_fault_is_told_alone() -> None:
    """A fault is told the same whether or not there are others in the document."""
    document = json.loads(BROKEN)
    quote = {**document["quotes"][0], "act": "says"}
    (text,) = (fault for fault in FAULTS if fault[1].startswith("/quotes/0/text"))
    assert told_of(dossier(quotes=[quote])) == [text]


@pytest.mark.parametrize("got", [name for name in TYPES if name != "an object"])
def test_a_document_is_an_object(got: str) -> None:
    """A document of another JSON type is refused as a whole."""
    hint = "; leave out what is not said" if got == "null" else ""
    assert told_of(TYPES[got]) == [
        ("type.wrong", f"expected an object (Dossier), got {got}{hint}")
    ]


@pytest.mark.parametrize(
    ("members", "code", "text"),
    [
        (
            {"parties": [{"id": "x", "name": "X"}, {"id": "x", "name": "Y"}]},
            "identity.repeated",
            (
                "/parties/1/id: expected an id that no other record has, got 'x', "
                "which /parties/0 has"
            ),
        ),
        (
            {"tariffs": [{"id": "t", "imposed_by": ["japan"]}]},
            "reference.dangling",
            (
                "/tariffs/0/imposed_by/0: expected the id of a party, got 'japan', "
                "which is no record here"
            ),
        ),
        (
            {"meetings": [{"id": "m", "participants": [{"who": "m"}]}]},
            "reference.kind",
            (
                "/meetings/0/participants/0/who: expected the id of a leader or "
                "a party, got 'm', which is a meeting"
            ),
        ),
    ],
)
def test_what_a_dossier_refuses_is_told_at_its_place(
    members: dict[str, Any], code: str, text: str
) -> None:
    """What is wrong between records has its pointer in the document too."""
    assert told_of(dossier(**members)) == [(code, text)]


# -- ids and references ----------------------------------------------------------------


def test_references_are_held_against_records_with_faults() -> None:
    """A record that has a right id is there, whatever else is wrong with it."""
    plain = dossier(
        parties=[{"id": "japan", "name": "", "kind": "sate"}],
        tariffs=[{"id": "t", "imposed_by": ["japan", "japn"]}],
    )
    assert [text.split(":")[0] for _, text in told_of(plain)] == [
        "/parties/0/name",
        "/parties/0/kind",
        "/tariffs/0/imposed_by/1",
    ]
    assert told_of(plain)[-1] == (
        "reference.dangling",
        (
            "/tariffs/0/imposed_by/1: expected the id of a party, got 'japn', "
            "which is no record here; did you mean 'japan'?"
        ),
    )


def test_references_are_told_beside_other_faults_of_their_object() -> None:
    """A reference that leads astray is told where it stands, between other faults."""
    plain = dossier(
        meetings=[
            {
                "id": "m",
                "kind": "Summit Talks",
                "participants": [{"who": "m", "rôle": 1}, {"who": "n", "role": ""}],
            }
        ]
    )
    assert [(code, text.split(":")[0]) for code, text in told_of(plain)] == [
        ("value.pattern", "/meetings/0/kind"),
        ("reference.kind", "/meetings/0/participants/0/who"),
        ("key.unknown", "/meetings/0/participants/0/rôle"),
        ("reference.dangling", "/meetings/0/participants/1/who"),
        ("value.pattern", "/meetings/0/participants/1/role"),
    ]


def test_what_is_no_id_is_told_as_that_alone() -> None:
    """A reference that is malformed is not told as leading nowhere too."""
    plain = dossier(tariffs=[{"id": "t", "imposed_by": ["Japan", "", 5]}])
    assert [(code, text.split(":")[0]) for code, text in told_of(plain)] == [
        ("value.pattern", "/tariffs/0/imposed_by/0"),
        ("value.pattern", "/tariffs/0/imposed_by/1"),
        ("type.wrong", "/tariffs/0/imposed_by/2"),
    ]


def test_a_repeated_id_is_told_at_the_second_in_the_document() -> None:
    """The record that stands first in the document is the one that has the id."""
    plain = dossier(
        quotes=[{"id": "x", "text": "X.", "kind": "direct", "speakers": ["x"]}],
        parties=[{"id": "x", "nam": "X"}, {"id": "y", "name": "Y"}, {"id": "y"}],
        tariffs=[{"id": "t", "imposed_by": ["x"]}],
    )
    (kind, _, again, _, _, and_again, means_first) = told_of(plain)
    assert kind[0] == "reference.kind"
    assert again == (
        "identity.repeated",
        (
            "/parties/0/id: expected an id that no other record has, got 'x', "
            "which /quotes/0 has"
        ),
    )
    assert and_again == (
        "identity.repeated",
        (
            "/parties/2/id: expected an id that no other record has, got 'y', "
            "which /parties/1 has"
        ),
    )
    assert means_first == (
        "reference.kind",
        (
            "/tariffs/0/imposed_by/0: expected the id of a party, got 'x', "
            "which is a quote"
        ),
    )


def test_a_misspelt_array_makes_no_reference_wrong() -> None:
    """What points at records under a misspelt key is right once that is mended."""
    plain = dossier(
        partys=[{"id": "japan", "name": "Japan"}, {"id": "Bad"}, {}, 5, {"id": 5}],
        tariffs=[{"id": "t", "imposed_by": ["japan"]}],
    )
    assert told_of(plain) == [
        (
            "key.unknown",
            (
                "/partys: expected a field of Dossier, got 'partys'; "
                "did you mean 'parties'?"
            ),
        )
    ]


def test_a_single_object_knows_no_ids() -> None:
    """Outside a dossier no reference leads nowhere and no id is there before."""
    tariff = {"id": "t", "imposed_by": ["japan"], "relations": []}
    assert explain(Tariff, tariff) == Explanation((), 0)
    assert read(Many(Nested(Tariff)), [tariff, tariff])[1] == []


def test_only_twenty_references_get_a_nearest_id() -> None:
    """To look for the nearest id costs as much as there are ids."""
    parties = [{"id": "japan", "name": "Japan"}]
    plain = dossier(parties=parties, tariffs=[{"id": "t", "imposed_by": []}])
    plain["tariffs"][0]["imposed_by"] = ["x", "y", *(f"japan{n}" for n in range(30))]
    hints = [problem.hint for problem in explain(Dossier, plain).problems]
    assert hints == ["", ""] + ["did you mean 'japan'?"] * 18 + [""] * 12


@pytest.mark.parametrize(
    "members",
    [
        {"parties": [{"id": "x", "name": "X"}] * 3},
        {"tariffs": [{"id": "t", "imposed_by": ["x", "t", "y"]}]},
        {
            "parties": [{"id": "x", "name": "X"}],
            "meetings": [
                {"id": "x", "stated_by": ["m", "n"]},
                {"id": "m", "relations": [{"kind": "about", "to": "mm"}]},
            ],
        },
    ],
)
def test_a_dossier_says_of_ids_what_its_constructor_says(
    members: dict[str, Any],
) -> None:
    """The problems of ids and references are those of the dossier that is made."""
    values: dict[str, Any] = {
        array: read(Many(Nested(cls)), members[array])[0]
        for cls, (_, array) in KINDS_OF_RECORD.items()
        if array in members
    }
    with pytest.raises(InvalidData) as refused:
        Dossier(id="d", **values)
    assert explain(Dossier, dossier(**members)).problems == refused.value.problems


# -- fields that go together -----------------------------------------------------------

USD = {"currency": "USD"}
NOTHING: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("cls", "plain", "codes"),
    [
        (Money, {**USD, "value": "1", "minimum": "2", "as_of": 5}, "figure.bounds"),
        (Money, {"currency": "US", "minimum": "2", "maximum": "1"}, "figure.order"),
        (Money, {**USD, "x": 1}, "amount.empty"),
        (Share, {"text": "all", "qualifier": "about"}, "figure.qualifier"),
        (
            Quantity,
            {"unit": "", "value": "1", "maximum": "1", "qualifier": "nearly"},
            "figure.bounds figure.qualifier",
        ),
        (RateComponent, {"kind": "specific", "of": ""}, "component.parts"),
        (Rate, {"basis": "x", "combination": "higher_of"}, "rate.empty"),
        (Products, {"x": 1, "nomenclature": "HS"}, "products.empty"),
        (Quota, {"x": 1}, "quota.empty"),
        (Financing, {"x": 1}, "financing.empty"),
        (Tenure, {"ordinal": "1st"}, "tenure.empty"),
        (Leader, {"id": "X"}, "leader.empty"),
        (Evidence, {"source": "S", "start": 5, "end": 3}, "evidence.span"),
        (Evidence, {"mode": "says", "prefix": "a"}, "evidence.empty"),
    ],
)
def test_fields_that_are_right_are_held_together_beside_others_that_are_not(
    cls: type, plain: dict[str, Any], codes: str
) -> None:
    """A rule is told if the fields that it is about are right."""
    assert set(codes.split()) <= {code for code, _ in told_of(plain, cls)}


@pytest.mark.parametrize(
    ("cls", "plain", "paths"),
    [
        (Money, {**USD, "value": "1 %", "minimum": "2"}, ["/value"]),
        (Money, {**USD, "minimum": "2", "maximum": 1}, ["/maximum"]),
        (Money, {**USD, "text": None}, ["/text"]),
        (Money, {**USD, "value": 5, "qualifier": "about"}, ["/value"]),
        (RateComponent, {"kind": "x", "value": "5"}, ["/kind"]),
        (RateComponent, {"value": "5"}, [""]),
        (Rate, {"components": [5], "combination": "higher_of"}, ["/components/0"]),
        (Rate, {"text": "x", "covers": ["MFN"], "basis": "?"}, ["/covers/0", "/basis"]),
        (Products, {"all_products": True, "codes": ["87", "87"]}, ["/codes/1"]),
        (Quota, {"volume": {"unit": "t"}}, ["/volume"]),
        (Tenure, {"of": "Us"}, ["/of"]),
        (Leader, {"id": "x", "tenures": [NOTHING]}, ["/tenures/0"]),
        (Evidence, {"source": "s", "start": 5, "end": -3}, ["/end"]),
        (Evidence, {"source": "s", "start": -5, "end": 3}, ["/start"]),
    ],
)
def test_what_is_not_right_is_not_held_against_other_fields(
    cls: type, plain: dict[str, Any], paths: list[str]
) -> None:
    """Of a field with a fault it is not known whether it goes with the others."""
    assert [problem.path for problem in explain(cls, plain).problems] == paths


def test_lacking_keys_come_before_fields_that_do_not_go_together() -> None:
    """First stand the keys that an object lacks; each rule where its field stands."""
    plain = {"value": "1", "minimum": "2", "x": 1, "qualifier": "at_most"}
    assert told_of(plain, Money) == [
        (
            "key.missing",
            "expected 'currency', which every Money needs, got none",
        ),
        (
            "figure.bounds",
            (
                "/value: expected either a value or bounds, got both; "
                "one number with a hedge is a value with a qualifier"
            ),
        ),
        ("key.unknown", "/x: expected a field of Money, got 'x'"),
        (
            "figure.qualifier",
            (
                "/qualifier: expected no qualifier but 'about' with bounds, "
                "got 'at_most'; one number with a hedge is a value with a qualifier"
            ),
        ),
    ]


def test_rules_are_told_in_the_order_of_the_fields_that_they_name() -> None:
    """What does not go together is told where the field stands that it names."""
    plain = {
        "covers": ["mfn"],
        "text": " ",
        "combination": "sum",
        "components": [{"kind": "reference"}, {"kind": "reference", "x": 1}],
        "basis": "additional",
    }
    found = [(code, text.split(":")[0]) for code, text in told_of(plain, Rate)]
    assert found == [
        ("rate.covers", "/covers"),
        ("text.space", "/text"),
        ("component.parts", "/components/0"),
        ("component.parts", "/components/1"),
        ("key.unknown", "/components/1/x"),
    ]


def faulty(owner: Any) -> None:
    """Fail for a reason of its own, where the fields are right."""
    assert owner.count
    owner.nothing.of.the.kind()


@frozen(kw_only=True, field_transformer=validated)
class Faulty:
    """A class whose rule has a fault."""

    count: Annotated[int, Whole(0)]

    RULES: ClassVar[tuple[FieldsRule, ...]] = (faulty,)


def test_a_rule_that_fails_by_itself_is_no_fault_of_the_data() -> None:
    """Only fields that are not right excuse a rule from being judged."""
    assert explain(Faulty, {"count": "5"}).total == 1
    with pytest.raises(AttributeError):
        explain(Faulty, {"count": 5})


# -- own data --------------------------------------------------------------------------


def test_each_wrong_key_of_own_data_is_told() -> None:
    """All keys without a namespace are told, and what is wrong beside them."""
    extensions = {"a": 1, "a:b": 2, "c": 3, "d:e": [{"f": Decimal("1e999")}]}
    plain = {"id": "p", "name": "P", "extensions": extensions}
    assert told_of(plain, Party) == [
        (
            "key.namespace",
            (
                "/extensions/a: expected a key with its namespace such as "
                "'myorg:score', got 'a'"
            ),
        ),
        (
            "key.namespace",
            (
                "/extensions/c: expected a key with its namespace such as "
                "'myorg:score', got 'c'"
            ),
        ),
        (
            "json.value",
            (
                "/extensions/d:e/0/f: expected a number of at most 40 characters with "
                "an exponent of at most 308, got 1E+999"
            ),
        ),
    ]


# -- what could not be read ------------------------------------------------------------

LONE = Unread("\ud800")


@pytest.mark.parametrize("expected", KINDS)
def test_of_what_could_not_be_read_nothing_is_told(expected: str) -> None:
    """In the place of any value it is no fault of the fields, and stands for none."""
    assert read(KINDS[expected], LONE) == (None, [])


@pytest.mark.parametrize(
    ("cls", "plain"),
    [
        (Dossier, LONE),
        (Dossier, {"format": LONE, "id": "d"}),
        (Dossier, {"format": "diplonews/1.0", "id": LONE, "title": LONE, LONE: 5}),
        (Dossier, dossier(parties=[LONE, {"id": LONE, "name": "P"}])),
        (Party, {"id": "p", "name": "P", "topics": ["trade", LONE, LONE]}),
        (Party, {"id": "p", "name": "P", "stated_by": [LONE]}),
        (
            Party,
            {"id": "p", "name": "P", "amounts": [{LONE: 5, **USD, "value": LONE}]},
        ),
        (Meeting, {"id": "m", "when": LONE, "relations": LONE}),
        (Quota, {"volume": LONE}),
    ],
)
def test_what_could_not_be_read_is_no_fault_of_a_document(
    cls: type, plain: dict[str, Any]
) -> None:
    """Values, members and keys that are wrong by themselves have been told already."""
    assert told_of(plain, cls) == []


def test_records_under_a_key_that_could_not_be_read_are_there() -> None:
    """What points at them is right once the key is mended."""
    plain = dossier(tariffs=[{"id": "t", "imposed_by": ["japan"]}])
    plain[Unread("parties\udfff")] = [{"id": "japan", "name": 5}]
    assert told_of(plain) == []


@pytest.mark.parametrize(
    ("own", "texts"),
    [
        (LONE, []),
        ({"a:b": LONE}, []),
        ({LONE: 1}, []),
        ({"a:b": [{"c": LONE, LONE: [LONE]}], "d:e": 1}, []),
        (
            {"a": LONE, "b:c": [LONE, "\ufdd0"]},
            [
                (
                    "/extensions/a: expected a key with its namespace such as "
                    "'myorg:score', got 'a'"
                ),
                r"/extensions/b:c/1: expected Unicode text, got '\ufdd0'",
            ],
        ),
    ],
)
def test_beside_what_could_not_be_read_own_data_is_judged(
    own: Any, texts: list[str]
) -> None:
    """In own data all that could be read is told as ever."""
    plain = {"id": "p", "name": "P", "extensions": own}
    assert [text for _, text in told_of(plain, Party)] == texts


@pytest.mark.parametrize("value", [LONE, [LONE], {"a": LONE}, {LONE: 1}])
def test_a_claim_that_could_not_be_read_is_none(value: Any) -> None:
    """What somebody claims is not told again, nor is anything made of it."""
    assert read(Json((AnyJson(),)), value) == (None, [])


# -- floods ----------------------------------------------------------------------------

#: Members of a party, each with one fault, told apart by a number.
FLOODS: dict[str, Callable[[int], dict[str, Any]]] = {
    "country": lambda n: {"country": f"Japan {n}"},
    "term": lambda n: {"kind": f"state{n}"},
    "open term": lambda n: {"topics": [f"Trade {n}"]},
    "date": lambda n: {"actions": [{"kind": "founded", "when": f"March {n}"}]},
    "shaped date": lambda n: {
        "actions": [{"kind": "founded", "when": f"{n:04}-02-31"}]
    },
    "long date": lambda _: {"actions": [{"kind": "founded", "when": "2025" * 51}]},
    "duration": lambda n: {"actions": [{"kind": "founded", "duration": f"{n} days"}]},
    "number": lambda n: {"amounts": [{**USD, "value": f"{n},000"}]},
    "JSON number": lambda n: {"amounts": [{**USD, "value": n}]},
    "text": lambda n: {"summary": f" {n}"},
    "null": lambda _: {"summary": None},
    "key": lambda n: {f"summary{n}": "x"},
    "reference": lambda n: {"stated_by": [f"nobody-{n}"]},
    "kind": lambda _: {"evidence": [{"source": "p0", "locator": "1"}]},
    "repeated": lambda _: {"topics": ["trade", "trade"]},
    "together": lambda _: {"amounts": [{**USD, "value": "1", "minimum": "2"}]},
    "untold": lambda _: {"amounts": [{"value": "1"}]},
    "own data": lambda n: {"extensions": {f"k{n}": 1}},
}


def parties(members: Callable[[int], dict[str, Any]], count: int) -> dict[str, Any]:
    """Give a dossier of so many parties with these members."""
    numbered = ({"id": f"p{n}", "name": "P", **members(n)} for n in range(count))
    return dossier(parties=list(numbered))


@pytest.mark.parametrize("kind", FLOODS)
def test_what_is_counted_is_what_would_be_told(kind: str) -> None:
    """Beyond the list each kind of fault is counted as often as it would be told."""
    plain = parties(FLOODS[kind], 40)
    told_in_full, counted = explain(Dossier, plain, 40), explain(Dossier, plain, 3)
    assert told_in_full.total == counted.total == len(told_in_full.problems) == 40
    assert counted.problems == told_in_full.problems[:3]
    assert len({problem.code for problem in told_in_full.problems}) <= 2


def test_what_is_right_is_not_counted() -> None:
    """Beyond the list no value is counted that would not be told."""
    good = ["2025", "2025-10-28", "[..2026-03]", "2025-10/..", "1999-12-31T23:59:59Z"]
    actions = [{"kind": "founded", "when": when, "duration": "P1D"} for when in good]
    plain = {"id": "p", "name": "", "actions": actions}
    found = explain(Party, plain, 1)
    assert (len(found.problems), found.total) == (1, 1)


def test_a_flood_of_faults_ends_within_seconds() -> None:
    """Of 100,000 faults 1,000 are told, with their hints, and the others counted."""
    kinds = [FLOODS[kind] for kind in FLOODS if kind != "repeated"]
    plain = parties(lambda n: kinds[n % len(kinds)](n), 100_000)
    start = time.process_time()
    found = explain(Dossier, plain)
    assert time.process_time() - start < 30  # measured: 2, and 10 with coverage
    assert (len(found.problems), found.total) == (1000, 100_000)


def test_a_flood_in_one_array_is_counted() -> None:
    """A thousand problems are told of an array of things that are no records."""
    found = explain(Dossier, dossier(parties=[5] * 5000))
    assert (len(found.problems), found.total) == (1000, 5000)
    assert str(found.problems[-1]) == (
        "/parties/999: expected an object (Party), got the number 5"
    )


def test_the_way_to_a_problem_is_escaped_and_whole() -> None:
    """A pointer has every step from the whole document, escaped by RFC 6901."""
    place = {"name": "Rome", "a/b~c": 1}
    plain = dossier(parties=[{"id": "p", "name": "P", "places": [place]}])
    (found,) = explain(Dossier, plain).problems
    assert found.path == "/parties/0/places/0/a~1b~0c"


def test_every_field_refuses_every_wrong_type() -> None:
    """No field of any record takes a JSON type other than its own."""
    for cls in (Dossier, Party, Tariff, Meeting, Rate, Money):
        for each in fields_of(cls):
            if isinstance(each.shape, Json):
                continue
            admitted = [
                name
                for name, plain in TYPES.items()
                if "type.wrong"
                not in {code for code, _ in problems_of(each.shape, plain)}
            ]
            assert len(admitted) <= 2, f"{cls.__name__}.{each.name}: {admitted}"


def test_only_our_own_refusals_are_problems() -> None:
    """A fault in our own code is not taken for a fault of the data."""

    class Broken:
        """A value class whose reader has a fault."""

        EXPECTED: ClassVar[str] = "nothing"
        PATTERN: ClassVar[str] = ".*"
        MAX_LENGTH: ClassVar[int] = 5

        @classmethod
        def parse(cls, text: str) -> "Broken":
            """Fail in a way that is no refusal."""
            raise ZeroDivisionError(text)

    with pytest.raises(ZeroDivisionError):
        read(Written(Broken), "x")
    with pytest.raises(InvalidData):
        PartialDate.parse("x")


def test_an_unknown_shape_is_not_read() -> None:
    """A shape that the reader does not know has no answer, not even a good one."""
    unknown: Any = object()
    with pytest.raises(KeyError):
        read(unknown, "x")
