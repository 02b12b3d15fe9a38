"""All that is wrong with a document: every fault, where it is, in document order."""

import json
from decimal import Decimal
from typing import Any, ClassVar

import pytest

from diplonews.errors import InvalidData, Problem
from diplonews.explain import explain, option_for, read
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
from diplonews.records.dossier import Dossier
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
from diplonews.records.tariff import Tariff
from diplonews.rules import AtLeast, Exact, line
from diplonews.strict_json import parse
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.values.names import Place
from diplonews.values.rates import Rate

WHEN = Choice((Written(PartialDate), Written(Period)))
AMOUNT = Choice((Nested(Money), Nested(Share), Nested(Quantity)))
VOLUME = Choice((Nested(Money), Nested(Quantity)))
NUMBER = Scalar(Decimal, (Exact(),))
EXTENSIONS = Json((AnyJson(), NamespacedKeys()))


def told(found: list[Problem]) -> list[tuple[str, str]]:
    """Give the code and the whole text of every problem."""
    assert all(problem.severity == "error" for problem in found)
    return [(problem.code, str(problem)) for problem in found]


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


def test_a_good_document_is_given() -> None:
    """A document without problems is given as an object of the class."""
    plain = {"format": "diplonews/1.0", "id": "x", "meetings": [{"id": "m"}]}
    assert explain(Dossier, plain) == (
        Dossier(id="x", meetings=(Meeting(id="m"),)),
        [],
    )


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
    first, *missing = read(shape, plain)[1]
    assert first == Problem(
        code="key.unknown",
        path=path,
        message=f"expected a field of {shape.cls.__name__}, got '{key}'",
        hint=hint,
    )
    assert {problem.code for problem in missing} <= {"key.missing"}


def test_an_unknown_key_is_shown_without_harm() -> None:
    """The key is escaped and cut in the message, and whole in the path."""
    key = "\x1b[2J" + "x" * 100
    (found, _) = read(Nested(Place), {key: 1})[1]
    assert found.path == f"/{key}"
    assert found.message == (rf"expected a field of Place, got '\u001b[2J{'x' * 50}…'")


@pytest.mark.parametrize(
    ("cls", "keys"),
    [
        (Dossier, ["format", "id"]),
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
    assert problems_of(Nested(Dossier), {"id": "x"}) == [
        ("key.missing", "expected 'format', which every Dossier needs, got none")
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
        ("type.wrong", "/0: expected a string, got the number 5"),
        ("array.short", "expected at least 2 of these, got 1"),
        ("array.short", "expected at least 3 of these, got 1"),
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
        (AMOUNT, {}, 0),
        (VOLUME, {"unit": "t"}, 1),
        (VOLUME, {"of": "GDP", "unit": "t"}, 1),
    ],
)
def test_the_option_is_told_by_its_key(choice: Choice, plain: Any, option: int) -> None:
    """A period by its slash; an object by the key that only this option must have."""
    assert option_for(choice, plain) == choice.options[option]


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
            {"value": "5", "curency": "USD"},
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
        "type.wrong",
        "/sources/0/evidence/0/end: expected a whole number, got the number 7.0",
    ),
    (
        "type.wrong",
        "/sources/1: expected an object (Source), got the string 'article'",
    ),
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
    ("key.missing", "/parties/0: expected 'id', which every Party needs, got none"),
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
    ("key.missing", "expected 'format', which every Dossier needs, got none"),
    ("key.missing", "expected 'id', which every Dossier needs, got none"),
]


def test_all_faults_of_a_document_are_told_in_its_order() -> None:
    """Each of the 32 faults is there, at its place, with its code and its mend."""
    value, found = explain(Dossier, parse(BROKEN))
    assert value is None
    assert len(FAULTS) == 32
    assert told(found) == FAULTS


def test_each_fault_is_told_alone() -> None:
    """A fault is told the same whether or not there are others in the document."""
    document = json.loads(BROKEN)
    alone = {
        "format": "diplonews/1.0",
        "id": "x",
        "quotes": [{**document["quotes"][0], "act": "says"}],
    }
    assert told(explain(Dossier, alone)[1]) == [FAULTS[-4]]


@pytest.mark.parametrize("got", [name for name in TYPES if name != "an object"])
def test_a_document_is_an_object(got: str) -> None:
    """A document of another JSON type is refused as a whole."""
    hint = "; leave out what is not said" if got == "null" else ""
    assert told(explain(Dossier, TYPES[got])[1]) == [
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
    plain = {"format": "diplonews/1.0", "id": "d", **members}
    assert told(explain(Dossier, plain)[1]) == [(code, text)]


def test_ids_are_compared_only_when_all_else_is_right() -> None:
    """References are not told as wrong while the record they mean is."""
    plain = {
        "format": "diplonews/1.0",
        "id": "d",
        "parties": [{"id": "japan", "name": ""}],
        "tariffs": [{"id": "t", "imposed_by": ["japan"]}],
    }
    assert told(explain(Dossier, plain)[1]) == [
        (
            "text.empty",
            (
                "/parties/0/name: expected one line of text, got ''; "
                "leave out what is not said"
            ),
        )
    ]


def test_a_flood_of_faults_is_told_in_full() -> None:
    """As many problems are given as there are faults."""
    plain = {"format": "diplonews/1.0", "id": "d", "parties": [5] * 5000}
    found = explain(Dossier, plain)[1]
    assert len(found) == 5000
    assert str(found[-1]) == (
        "/parties/4999: expected an object (Party), got the number 5"
    )


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
    assert read(unknown, "x") is None
