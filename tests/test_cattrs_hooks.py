"""Our classes inside the classes of others, by a converter of cattrs."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Optional

import attrs
import pytest
from cattrs.errors import ClassValidationError, IterableValidationError
from hypothesis import given

from diplonews import (
    Account,
    AnyRecord,
    Dossier,
    Duration,
    Evidence,
    InvalidData,
    JsonObject,
    Leader,
    Limits,
    Meeting,
    Money,
    PartialDate,
    Party,
    Period,
    Problem,
    Quantity,
    Rate,
    Share,
    When,
    converter,
    dumps,
    fixtures,
    loads,
)
from diplonews.fields import Many, fields_of
from diplonews.json_values import Extensions, JsonClaim
from diplonews.records.dossier import KINDS
from diplonews.strategies import dossiers
from diplonews.strict_json import parse
from diplonews.values.codes import CountryCode, RecordId, Topic
from diplonews.values.text import Line, Number
from diplonews.vocabulary import Qualifier
from fuzz import SMALL, TOKYO

#: The type of a number, for calls that type checkers know to take classes alone.
NUMBER: Any = Number

JAPAN = Party(id="japan", name="Japan", country="JP")
HALF_PLAIN: dict[str, Any] = {
    "my:a": [None, True, 0, Decimal("0.50"), {"b": {}, "a": "x"}]
}
HALF = JsonObject(HALF_PLAIN)


def refusal(plain: Any, annotation: Any) -> str:
    """Say why a plain value is refused."""
    with pytest.raises(InvalidData) as caught:
        converter().structure(plain, annotation)
    return str(caught.value)


def there_and_back(value: Any, annotation: Any) -> Any:
    """Check that a value is read as it was written; give what was written."""
    made = converter()
    plain = made.unstructure(value, annotation)
    again = made.structure(plain, annotation)
    assert again == value
    assert repr(again) == repr(value)
    assert made.unstructure(again, annotation) == plain
    return plain


# -- ours ------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [*SMALL, TOKYO])
def test_dossiers_are_those_of_files(text: str) -> None:
    """A dossier is read from the values of its file, and written as them."""
    dossier = loads(text)
    plain = converter().unstructure(dossier)
    assert plain == parse(text)
    assert list(plain) == list(parse(text))
    again = converter().structure(plain, Dossier)
    assert again == dossier
    assert dumps(again) == text
    for record in dossier.records:
        assert again[record.id] == record
        assert again.referrers(record.id) == dossier.referrers(record.id)


@given(dossiers(max_size=1))
def test_drawn_dossiers_survive(dossier: Dossier) -> None:
    """Whatever can be said survives, as one dossier and record by record."""
    made = converter()
    assert made.structure(made.unstructure(dossier), Dossier) == dossier
    for record in dossier.records:
        assert there_and_back(record, type(record)) == made.unstructure(record)


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: str(cls.__name__))
def test_records_stand_alone(cls: type[Any]) -> None:
    """A record is read without the records at which it points."""
    records = [r for r in fixtures.tokyo().records if type(r) is cls]
    assert records
    for record in records:
        plain = there_and_back(record, cls)
        assert plain["id"] == record.id
        assert type(converter().structure(plain, cls)) is cls


@pytest.mark.parametrize(
    ("value", "annotation", "plain"),
    [
        (PartialDate("2025-10~"), PartialDate, "2025-10~"),
        (Period("2025/.."), Period, "2025/.."),
        (Duration("P90D"), Duration, "P90D"),
        (PartialDate("2025"), When, "2025"),
        (Period("2025/2026"), When, "2025/2026"),
        (PartialDate("2025"), PartialDate | None, "2025"),
        (None, PartialDate | None, None),
        (None, Optional[When], None),  # noqa: UP045 - as users may write it
        (
            Money(currency="USD", value=Decimal("1.50")),
            Money | Share | Quantity,
            {"value": "1.50", "currency": "USD"},
        ),
        (
            Share(of="GDP", minimum=Decimal(0)),
            Money | Share | Quantity,
            {"minimum": "0", "of": "GDP"},
        ),
        (
            Quantity(of="LNG", unit="bcm", text="much"),
            Money | Share | Quantity,
            {"unit": "bcm", "of": "LNG", "text": "much"},
        ),
        (Share(of="GDP", text="much"), Money | Share, {"of": "GDP", "text": "much"}),
        (
            Quantity(unit="t", text="much"),
            Money | Share | Quantity | None,
            {"unit": "t", "text": "much"},
        ),
        (None, Money | Share | None, None),
        ("JP", CountryCode, "JP"),
        ("a_b", Topic, "a_b"),
        ("a-b", RecordId, "a-b"),
        ("at_most", Qualifier, "at_most"),
        ("A line", Line, "A line"),
        ("JP", CountryCode | None, "JP"),
        (None, CountryCode | None, None),
        (Decimal("1.50"), Number, "1.50"),
        (Decimal(0), Number | None, "0"),
        (HALF, JsonObject, HALF_PLAIN),
        (HALF, Extensions, HALF_PLAIN),
        ((1, JsonObject({"a": None})), JsonClaim, [1, {"a": None}]),
        ("x", JsonClaim, "x"),
        (Decimal("0.50"), JsonClaim, Decimal("0.50")),
        (("JP", "US"), tuple[CountryCode, ...], ["JP", "US"]),
        ([JAPAN], list[Party], [{"id": "japan", "name": "Japan", "country": "JP"}]),
        (
            {"JP": PartialDate("2025")},
            dict[CountryCode, PartialDate],
            {"JP": "2025"},
        ),
        (
            {PartialDate("2025"): (Rate(text="steep"),)},
            dict[PartialDate, tuple[Rate, ...]],
            {"2025": [{"text": "steep"}]},
        ),
        ("diplonews/1.0", Literal["diplonews/1.0"], "diplonews/1.0"),
    ],
    ids=range(33),
)
def test_values_are_those_of_files(value: Any, annotation: Any, plain: Any) -> None:
    """Every value of ours is written as in a file, and is read from that."""
    assert there_and_back(value, annotation) == plain


def test_an_optional_date_or_period() -> None:
    """What may be a date, a period or nothing is told apart by its form."""
    for annotation in (When | None, Optional[When], PartialDate | Period | None):  # noqa: UP045 - as users may write it
        assert there_and_back(PartialDate("2025"), annotation) == "2025"
        assert there_and_back(Period("2025/.."), annotation) == "2025/.."
        assert there_and_back(None, annotation) is None


def test_numbers_keep_their_digits() -> None:
    """A number is written without exponent, as in a file."""
    made, number = converter(), NUMBER
    assert made.unstructure(Decimal("1E+3"), number) == "1000"
    assert made.unstructure(Money(currency="USD", value=Decimal("1E+3"))) == {
        "value": "1000",
        "currency": "USD",
    }
    assert str(made.structure("1.500", number)) == "1.500"


def test_what_is_written_is_the_callers() -> None:
    """The plain values may be changed; the objects stay as they are."""
    party = Party(id="p", name="P", extensions=HALF)
    plain = converter().unstructure(party)
    plain["extensions"]["my:a"].clear()
    assert party.extensions == HALF
    plain = converter().unstructure(HALF)
    again = converter().structure(plain, JsonObject)
    plain["my:a"].clear()
    assert again == HALF


def test_each_call_gives_a_new_converter() -> None:
    """Hooks that are registered with one converter are not seen by another."""
    one, other = converter(), converter()
    assert one is not other
    one.register_structure_hook(Party, lambda _, __: JAPAN)
    one.register_unstructure_hook(Party, lambda _: "party")
    assert one.structure(5, Party) is JAPAN
    assert one.unstructure(JAPAN) == "party"
    assert other.unstructure(JAPAN)["id"] == "japan"
    assert one.copy().unstructure(JAPAN) == "party"


# -- what is refused -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plain", "annotation", "said"),
    [
        (
            "2025-13",
            PartialDate,
            (
                "PartialDate: expected an EDTF date such as '2025-10-28', "
                "got '2025-13'; months run from 01 to 12, groups of months from "
                "21 to 41"
            ),
        ),
        (
            {"id": "Japan"},
            Party,
            (
                "Party: 2 problems\n"
                "  expected 'name', which every Party needs, got none\n"
                "  /id: expected a record id such as 'trade-deal', got 'Japan'; "
                "did you mean 'japan'?"
            ),
        ),
        ("x", Party, "Party: expected an object (Party), got the string 'x'"),
        (
            None,
            Party,
            "Party: expected an object (Party), got null; leave out what is not said",
        ),
        (
            {"format": "diplonews/1.0", "id": "d", "titel": "x"},
            Dossier,
            (
                "dossier /titel: expected a field of Dossier, got 'titel'; "
                "did you mean 'title'?"
            ),
        ),
        (
            {"format": "diplonews/9.0"},
            Dossier,
            (
                "dossier /format: expected a format up to 'diplonews/1.0', got "
                "'diplonews/9.0'; a version of diplonews that reads diplonews/9.0 is "
                "needed; this one reads up to diplonews/1.0"
            ),
        ),
        (
            {"of": "GDP"},
            Share,
            "Share: expected a value, bounds or a text, got none",
        ),
    ],
    ids=range(7),
)
def test_refusals_say_all(plain: Any, annotation: Any, said: str) -> None:
    """What is refused raises `InvalidData` that names the class and every problem."""
    assert refusal(plain, annotation) == said


@pytest.mark.parametrize(
    ("plain", "annotation", "said"),
    [
        (
            "Japan",
            CountryCode,
            (
                "expected an ISO 3166-1 alpha-2 country code, got 'Japan'; "
                "did you mean 'JP'?"
            ),
        ),
        (
            "1e5",
            Number,
            "expected a decimal number of at most 40 characters, got '1e5'",
        ),
        (
            {"text": "much"},
            Money | Share,
            "expected one of the keys 'currency' (Money), 'of' (Share), got none",
        ),
        (
            "2025/x",
            When,
            "expected an EDTF interval such as '2025-10-26/2025-10-28', got '2025/x'",
        ),
        (
            {"a": 1},
            Extensions,
            ("/a: expected a key with its namespace such as 'myorg:score', got 'a'"),
        ),
    ],
    ids=range(5),
)
def test_refusals_of_values(plain: Any, annotation: Any, said: str) -> None:
    """A value without a class of its own is refused with its problem."""
    with pytest.raises(InvalidData) as caught:
        converter().structure(plain, annotation)
    assert [str(problem) for problem in caught.value.problems] == [said]


def test_references_are_checked_in_a_whole_dossier() -> None:
    """References and ids are checked in a whole dossier, and there alone."""
    plain: dict[str, Any] = {"id": "m", "participants": [{"who": "nobody"}]}
    dossier = {"format": "diplonews/1.0", "id": "d", "meetings": [plain]}
    made = converter()
    assert made.structure(plain, Meeting).participants[0].who == "nobody"
    assert refusal(dossier, Dossier) == (
        "dossier /meetings/0/participants/0/who: expected the id of a leader or a "
        "party, got 'nobody', which is no record here"
    )


#: The least party.
PLAIN: dict[str, Any] = {"id": "p", "name": "P"}


class Enumerated(StrEnum):
    """Texts of a class of their own."""

    DATE = "2025"
    CODE = "JP"
    TERM = "at_most"
    KEY = "id"
    OWN = "a:b"


class Mine(str):
    """Texts of another class of their own."""

    __slots__ = ()


#: A text that is right, for which type, and what stands around it.
AROUND: list[tuple[str, Any, Callable[[Any], Any]]] = [
    ("2025", PartialDate, lambda text: text),
    ("2025", When, lambda text: text),
    ("2025", Line, lambda text: text),
    ("2025", RecordId, lambda text: text),
    ("2025", Number, lambda text: text),
    ("JP", CountryCode, lambda text: text),
    ("at_most", Qualifier, lambda text: text),
    ("2025", JsonClaim, lambda text: text),
    ("2025", JsonObject, lambda text: {"a": text}),
    ("2025", Meeting, lambda text: {"id": text}),
    ("2025", Meeting, lambda text: {"id": "m", "when": text}),
    ("2025", Meeting, lambda text: {"id": "m", "topics": [text]}),
    ("2025", Share, lambda text: {"of": "GDP", "value": text}),
    ("2025", Money | Share, lambda text: {"of": text, "text": "much"}),
    (
        "2025",
        Party,
        lambda text: PLAIN | {"extensions": {"a:b": text}},
    ),
    ("a:b", Party, lambda text: PLAIN | {"extensions": {text: 1}}),
    ("id", Meeting, lambda text: {text: "m"}),
    ("id", Dossier, lambda text: {"format": "diplonews/1.0", text: "d"}),
    ("2025", Dossier, lambda text: {"format": "diplonews/1.0", "id": text}),
]


@pytest.mark.parametrize("kind", [Enumerated, Mine], ids=["StrEnum", "str"])
@pytest.mark.parametrize(("text", "annotation", "around"), AROUND, ids=range(19))
def test_texts_of_other_classes_are_refused_alike(
    kind: Callable[[str], str],
    text: str,
    annotation: Any,
    around: Callable[[str], object],
) -> None:
    """A subclass of str is refused wherever it stands, whatever was read before."""
    made = converter()
    for _ in range(2):
        assert made.structure(around(text), annotation)
        with pytest.raises(InvalidData):
            made.structure(around(kind(text)), annotation)


@pytest.mark.parametrize(
    ("plain", "annotation"),
    [
        (1.5, Number),
        (0.5, JsonClaim),
        ({"a": 0.5}, JsonObject),
        ({"a:b": [0.5]}, Extensions),
        ({"of": "GDP", "value": 1.5}, Share),
        (PLAIN | {"extensions": {"a:b": 0.5}}, Party),
        ({"source": "s", "start": 0.0, "end": 5}, Evidence),
        ({"source": "s", "start": 0, "end": 5.0}, Evidence),
        ({"source": "s", "start": Decimal("-0"), "end": 5}, Evidence),
        ({"source": "s", "start": False, "end": 5}, Evidence),
        ({"according_to": ["p"], "stance": "denies", "value": 0.5}, Account),
        ({"id": "m", "when": 2025.0}, Meeting),
    ],
    ids=range(12),
)
def test_floats_are_refused(plain: Any, annotation: Any) -> None:
    """No float is read, which may not be what was written; nor any other stand-in."""
    with pytest.raises(InvalidData):
        converter().structure(plain, annotation)


STRANGE: list[tuple[Any, Any]] = [
    ({"id": "m", "topics": ("a",)}, Meeting),
    (OrderedDict(id="m"), Meeting),
    (JsonObject({"id": "m"}), Meeting),
    ({"format": "diplonews/1.0", "id": "d", "meetings": ()}, Dossier),
    (OrderedDict(format="diplonews/1.0", id="d"), Dossier),
    (PartialDate("2025"), PartialDate),
    (JAPAN, Party),
    (fixtures.tokyo(), Dossier),
    (b"2025", PartialDate),
    ([("a", 1)], JsonObject),
]


@pytest.mark.parametrize(("plain", "annotation"), STRANGE, ids=range(10))
def test_only_plain_values_are_read(plain: Any, annotation: Any) -> None:
    """What a reader of JSON does not give is refused, be it right in itself."""
    with pytest.raises(InvalidData):
        converter().structure(plain, annotation)


OTHERS: list[Any] = [(1, 2), OrderedDict(a=1), JsonObject({"a": 1}), {1: 1}, {1}]


@pytest.mark.parametrize(
    "own", OTHERS, ids=["tuple", "mapping", "object", "key", "set"]
)
def test_own_data_of_other_classes_has_one_verdict(own: Any) -> None:
    """What no reader of JSON gives is refused in a record and a dossier alike."""
    party = PLAIN | {"extensions": {"a:b": own}}
    dossier = {"format": "diplonews/1.0", "id": "d", "parties": [party]}
    account = {"according_to": ["p"], "stance": "denies", "value": own}
    made = converter()
    for plain, annotation in ((party, Party), (dossier, Dossier), (account, Account)):
        with pytest.raises(InvalidData):
            made.structure(plain, annotation)


def nested(levels: int) -> Any:
    """Give arrays so many levels deep."""
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


#: A type, and what stands around a deep value.
DEEP: list[tuple[Any, Callable[[Any], Any]]] = [
    (JsonObject, lambda own: {"a": own}),
    (JsonClaim, lambda own: own),
    (Party, lambda own: PLAIN | {"extensions": {"a:b": own}}),
    (Meeting, lambda own: {"id": own}),
]


@pytest.mark.parametrize("levels", [40, 100_000])
@pytest.mark.parametrize(
    ("annotation", "around"), DEEP, ids=["object", "value", "record", "elsewhere"]
)
def test_what_is_deep_is_refused(
    levels: int, annotation: Any, around: Callable[[Any], Any]
) -> None:
    """Deep values are refused, and nothing overflows."""
    with pytest.raises(InvalidData):
        converter().structure(around(nested(levels)), annotation)


@pytest.mark.parametrize("annotation", [Party | Leader, Leader | Party, AnyRecord])
def test_a_union_of_records_is_not_guessed(annotation: Any) -> None:
    """What may be a party or a leader is not silently taken for either."""
    with pytest.raises((InvalidData, TypeError)):
        converter().structure({"id": "japan", "name": "Japan"}, annotation)


# -- inside the classes of others ------------------------------------------------------


@attrs.frozen
class Note:
    """A note of a user, on what ours hold."""

    party: Party
    title: str = ""
    when: PartialDate | None = None
    home: CountryCode | None = None
    amounts: tuple[Money | Share | Quantity, ...] = ()
    days: dict[str, Period] = attrs.field(factory=dict[str, Period])
    score: Number | None = None
    own: JsonObject | None = None
    meta: Annotated[int, "a mark of theirs"] = 0


@dataclass
class Card:
    """A card of a user, as a dataclass."""

    dossier: Dossier
    note: Note | None = None
    parties: list[Party] = field(default_factory=list[Party])
    codes: tuple[CountryCode, ...] = ()


NOTE = Note(
    party=JAPAN,
    title="A title",
    when=PartialDate("2025"),
    home="JP",
    amounts=(Share(of="GDP", value=Decimal("1.50")), Quantity(unit="t", text="much")),
    days={"one": Period("2025/..")},
    score=Decimal("0.10"),
    own=HALF,
    meta=3,
)


def test_ours_in_an_attrs_class() -> None:
    """A class of others holds ours in its fields, tuples and dicts."""
    assert there_and_back(NOTE, Note) == {
        "party": {"id": "japan", "name": "Japan", "country": "JP"},
        "title": "A title",
        "when": "2025",
        "home": "JP",
        "amounts": [
            {"value": "1.50", "of": "GDP"},
            {"unit": "t", "text": "much"},
        ],
        "days": {"one": "2025/.."},
        "score": "0.10",
        "own": HALF_PLAIN,
        "meta": 3,
    }
    assert there_and_back(Note(party=JAPAN), Note)["when"] is None


def test_ours_in_a_dataclass() -> None:
    """A dataclass holds whole dossiers, and classes that hold ours."""
    card = Card(fixtures.tokyo(), NOTE, [JAPAN], ("JP", "US"))
    plain = there_and_back(card, Card)
    assert plain["dossier"] == parse(TOKYO)
    assert plain["codes"] == ["JP", "US"]
    assert there_and_back(Card(fixtures.tokyo()), Card)["note"] is None


@attrs.frozen
class Dated:
    """A class with what may be a date, a period or nothing."""

    when: When | None = None


@pytest.mark.parametrize("when", [PartialDate("2025"), Period("2025/.."), None])
def test_an_optional_time_in_a_class(when: When | None) -> None:
    """The type that our own records have for a time works in the classes of others."""
    there_and_back(Dated(when), Dated)


def test_refusals_inside_are_in_a_group() -> None:
    """Inside a class of others, ours raise in the exception group of cattrs."""
    plain = {
        "party": {"id": "P"},
        "when": "never",
        "home": "Japan",
        "amounts": [{"of": "GDP", "text": "much"}, {"text": "much"}],
        "days": {"one": "2025"},
    }
    with pytest.raises(ClassValidationError) as caught:
        converter().structure(plain, Note)
    party, when, home, amounts, days = caught.value.exceptions
    for error in (party, when, home):
        assert isinstance(error, InvalidData)
    for group in (amounts, days):
        assert isinstance(group, IterableValidationError)
        (inner,) = group.exceptions
        assert isinstance(inner, InvalidData)
    assert isinstance(party, InvalidData)
    assert [problem.code for problem in party.problems] == [
        "key.missing",
        "value.pattern",
    ]


def test_other_types_are_left_to_cattrs() -> None:
    """What is not ours is read as cattrs reads it."""
    made = converter()
    assert made.structure("5", int) == 5
    assert made.structure({"party": {"id": "p", "name": "P"}, "meta": "7"}, Note) == (
        Note(party=Party(id="p", name="P"), meta=7)
    )
    assert made.unstructure({"a": (1, JAPAN)}) == {
        "a": [1, {"id": "japan", "name": "Japan", "country": "JP"}]
    }


def test_every_class_of_a_dossier_has_a_place_of_its_own() -> None:
    """Each value in the Tokyo dossier can be taken out, written and read alone."""
    for record in fixtures.tokyo().records:
        for each in fields_of(type(record)):
            held: Any = getattr(record, each.name)
            members: list[Any] = [*held] if isinstance(each.shape, Many) else [held]
            for value in members:
                if hasattr(value, "__attrs_attrs__"):
                    there_and_back(value, type(value))


def test_problems_and_limits_are_plain_classes() -> None:
    """Other classes of ours are read and written by their fields."""
    made = converter()
    problem = Problem(code="x", message="y", line=5, column=6)
    assert made.structure(made.unstructure(problem), Problem) == problem
    assert made.structure(made.unstructure(Limits(size=5)), Limits) == Limits(size=5)


def test_null_is_no_object() -> None:
    """An object of own data is not made of nothing."""
    with pytest.raises(InvalidData) as caught:
        converter().structure(None, JsonObject)
    assert str(caught.value) == "JsonObject: expected an object, got null"


def test_want_of_memory_is_not_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory runs out, nothing is tried that takes more of it."""

    def fail(*_: object) -> object:
        raise MemoryError

    monkeypatch.setattr("diplonews.cattrs_hooks.read_dossier", fail)
    with pytest.raises(MemoryError):
        converter().structure({"format": "diplonews/1.0", "id": "d"}, Dossier)
