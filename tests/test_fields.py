"""From a class to the description of its fields, and classes that check themselves."""

import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import ModuleType
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Optional, cast

import attrs
import pytest
from attrs import field, frozen
from attrs.exceptions import FrozenInstanceError

import diplonews
from diplonews import (
    Account,
    Action,
    Agreement,
    AgreementAction,
    Commitment,
    CommitmentAction,
    Condition,
    Dossier,
    Duration,
    Evidence,
    Financing,
    Identifier,
    InvalidData,
    JsonObject,
    Leader,
    Meeting,
    Money,
    Name,
    PartialDate,
    Participation,
    Party,
    PartyAction,
    Period,
    Place,
    Problem,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    RateComponent,
    Record,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
)
from diplonews.fields import (
    Choice,
    Field,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.json_values import AnyJson, Extensions, JsonClaim, NamespacedKeys
from diplonews.rules import AtLeast, Exact, RefTo, Terms, Whole, line
from diplonews.validation import (
    LEADING,
    FieldsRule,
    NeedsOneOf,
    WhenSaid,
    hold,
    problems,
    repeated,
    said_again,
    validated,
)

LINE = line(20)
COLOUR = Terms("a colour", {"red": "Red.", "green": "Green."})
STAMP = Terms("a stamp", {"v1": "The one."})
TO_PARTY = RefTo("party")
TO_ANY = RefTo()


class Word(str):
    """Text of a class of its own."""

    __slots__ = ()


class Sized(IntEnum):
    """A number of a class of its own."""

    THREE = 3


class Hedge(StrEnum):
    """A term as a member of an enumeration."""

    ABOUT = "about"


class Point(NamedTuple):
    """A tuple of a class of its own."""

    x: str


class Cash(Money):
    """Money of a class of its own."""


@frozen(kw_only=True, field_transformer=validated)
class Base:
    """What samples inherit."""

    id: Annotated[str, LINE] = field(default="id", metadata=LEADING)
    """The id."""
    inherited: Annotated[str, LINE] | None = None
    """What every
    sample   inherits."""
    undescribed: bool = False


@frozen(kw_only=True, field_transformer=validated)
class Sample(Base):
    """One field of every shape."""

    text: Annotated[str, LINE]
    """Its text."""
    term: Annotated[Literal["red", "green"], COLOUR] = "red"
    stamp: Annotated[Literal["v1"], STAMP] = "v1"
    bare: Literal["x"] = "x"
    truth: bool | None = None
    number: Annotated[Decimal, Exact()] | None = None
    count: Annotated[Optional[Annotated[int, Whole(1)]], Whole(0, 5)] = None  # noqa: UP045
    one: Annotated[str, TO_PARTY] | None = None
    words: tuple[Annotated[str, LINE], ...] = ()
    some: Annotated[tuple[Annotated[str, TO_ANY], ...], AtLeast(1)] = ()
    day: PartialDate | None = None
    when: PartialDate | Period | None = None
    lasting: Duration | None = None
    place: Place | None = None
    places: tuple[Place, ...] = ()
    amounts: tuple[Money | Share | Quantity, ...] = ()
    claim: JsonClaim | None = None
    own: Extensions = field(default=JsonObject())
    kind: Annotated[str, LINE] = field(default="kind", metadata=LEADING)
    """What kind it is."""
    made: int = field(init=False, default=0)
    """Not given but made."""


FIELDS = {each.name: each for each in fields_of(Sample)}

#: The class of the validators that `validated` gives to fields.
OWN_CHECK: Any = type(cast("object", attrs.fields(Sample).text.validator))

PUBLIC: list[Any] = [
    getattr(diplonews, name)
    for name in diplonews.__all__
    if attrs.has(getattr(diplonews, name))
]

#: Every class of a record or a part, with the least that it must be given.
LEAST: dict[Any, dict[str, Any]] = {
    Source: {"id": "x", "kind": "news_article"},
    Party: {"id": "x", "name": "X"},
    Leader: {"id": "x", "name": "X"},
    Meeting: {"id": "x"},
    Agreement: {"id": "x", "title": "X"},
    Commitment: {"id": "x", "what": "X"},
    Tariff: {"id": "x", "imposed_by": ("y",)},
    Quote: {"id": "x", "text": "X", "kind": "direct"},
    Dossier: {"id": "x"},
    Record: {"id": "x"},
    Action: {},
    AgreementAction: {"kind": "signed"},
    CommitmentAction: {"kind": "announced"},
    PartyAction: {"kind": "joined"},
    TariffAction: {"kind": "imposed"},
    TenureAction: {"kind": "elected"},
    Tenure: {"title": "X"},
    Financing: {"funded_from": "X"},
    Evidence: {"source": "x", "locator": "X"},
    Account: {"according_to": ("x",), "stance": "denies"},
    Relation: {"kind": "part_of", "to": "x"},
    Participation: {"who": "x"},
    Products: {"text": "X"},
    Quota: {"mechanism": "licensed"},
    Condition: {"kind": "if", "text": "X"},
    Name: {"text": "X"},
    Place: {"name": "X"},
    Identifier: {"scheme": "wikidata", "value": "X"},
    Money: {"currency": "USD", "text": "X"},
    Share: {"of": "X", "text": "X"},
    Quantity: {"unit": "X", "text": "X"},
    Rate: {"text": "X"},
    RateComponent: {"kind": "reference", "name": "mfn"},
}

every_class = pytest.mark.parametrize(
    ("cls", "least"), LEAST.items(), ids=[cls.__name__ for cls in LEAST]
)


def names(cls: type) -> list[str]:
    """Give the names of the fields of a class, in the order of writing."""
    return [each.name for each in fields_of(cls)]


def refusal(cls: Any, **values: Any) -> tuple[list[str], str]:
    """Give the codes and the whole text with which a class refuses its values."""
    with pytest.raises(InvalidData) as caught:
        cls(**values)
    assert caught.value.subject == cls.__name__
    return [problem.code for problem in caught.value.problems], str(caught.value)


# -- descriptions ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("text", Scalar(str, (LINE,))),
        ("term", Scalar(str, (COLOUR,))),
        ("bare", Scalar(str)),
        ("truth", Scalar(bool)),
        ("number", Scalar(Decimal, (Exact(),))),
        ("count", Scalar(int, (Whole(1), Whole(0, 5)))),
        ("one", Scalar(str, (TO_PARTY,))),
        ("words", Many(Scalar(str, (LINE,)))),
        ("some", Many(Scalar(str, (TO_ANY,)), (AtLeast(1),))),
        ("day", Written(PartialDate)),
        ("when", Choice((Written(PartialDate), Written(Period)))),
        ("lasting", Written(Duration)),
        ("place", Nested(Place)),
        ("places", Many(Nested(Place))),
        ("amounts", Many(Choice((Nested(Money), Nested(Share), Nested(Quantity))))),
        ("inherited", Scalar(str, (LINE,))),
    ],
)
def test_the_shape_is_read_from_the_type(name: str, shape: Shape) -> None:
    """The annotated type says what a field may hold and by what rules."""
    assert FIELDS[name].shape == shape
    assert hash(FIELDS[name].shape) == hash(shape)


@pytest.mark.parametrize(
    ("name", "rules"), [("claim", (AnyJson,)), ("own", (AnyJson, NamespacedKeys))]
)
def test_any_json_is_a_shape_of_its_own(name: str, rules: tuple[type, ...]) -> None:
    """A field that holds any JSON is told by its rule, not by its union."""
    shape = FIELDS[name].shape
    assert isinstance(shape, Json)
    assert tuple(type(rule) for rule in shape.rules) == rules


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        (float, "no field can hold <class 'float'>"),
        (list[str], "no field can hold list[str]"),
        (dict[str, str], "no field can hold dict[str, str]"),
        (tuple[str, str], "no field can hold tuple[str, str]"),
        (tuple[str], "no field can hold tuple[str]"),
        (Any, "no field can hold typing.Any"),
        (str | int, "no field can hold one of (<class 'str'>, <class 'int'>)"),
    ],
)
def test_a_type_that_no_file_holds_is_no_field(annotation: Any, text: str) -> None:
    """A mistake in the declaration of a field is told when the class is made."""
    with pytest.raises(TypeError) as caught:
        attrs.make_class(
            "Wrong",
            {"x": attrs.field(type=annotation)},
            frozen=True,
            field_transformer=validated,
        )
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("name", "required", "default"),
    [
        ("text", True, attrs.NOTHING),
        ("id", False, "id"),
        ("truth", False, None),
        ("words", False, ()),
        ("own", False, JsonObject()),
    ],
)
def test_a_field_knows_its_default(name: str, required: bool, default: object) -> None:  # noqa: FBT001
    """What has no default must be given."""
    assert FIELDS[name].owner is Sample
    assert FIELDS[name].required is required
    assert FIELDS[name].default == default


def test_what_is_not_given_is_no_field() -> None:
    """An attribute that the class makes itself is not described."""
    assert "made" not in FIELDS
    assert "_by_id" not in names(Dossier)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("one", ("party",)), ("text", None), ("number", None), ("truth", None)],
)
def test_a_reference_knows_its_kinds(name: str, kinds: tuple[str, ...] | None) -> None:
    """A scalar says to what kinds of record it refers, or that it does not."""
    shape = FIELDS[name].shape
    assert isinstance(shape, Scalar)
    assert shape.refers_to == kinds


def test_a_reference_to_anything_is_one() -> None:
    """No kinds means any kind, which is another thing than no reference."""
    assert Scalar(str, (LINE, TO_ANY)).refers_to == ()


@pytest.mark.parametrize(
    ("cls", "stamps"),
    [(Sample, ["stamp"]), (Dossier, ["format"]), (Party, []), (Rate, [])],
)
def test_a_stamp_has_one_possible_value(cls: type, stamps: list[str]) -> None:
    """Only a closed list of one term is a stamp, which a file must state."""
    assert [each.name for each in fields_of(cls) if each.stamp] == stamps


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("text", "Its text."),
        ("id", "The id."),
        ("inherited", "What every sample inherits."),
        ("kind", "What kind it is."),
        ("term", ""),
        ("undescribed", ""),
    ],
)
def test_a_description_is_the_docstring_below(name: str, description: str) -> None:
    """It is found in the class or the base that declares the field, on one line."""
    assert FIELDS[name].description == description


@pytest.mark.parametrize("file", [None, "/nowhere/made_up.py"])
def test_a_program_without_sources_has_no_descriptions(
    monkeypatch: pytest.MonkeyPatch, file: str | None
) -> None:
    """Where the source is not at hand a description is empty."""
    name = f"made_up_{bool(file)}"
    module = ModuleType(name)
    if file:
        module.__file__ = file
    monkeypatch.setitem(sys.modules, name, module)
    made: type = attrs.make_class("Made", {"x": attrs.field(type=str)})
    made.__module__ = name
    assert [each.description for each in fields_of(made)] == [""]


def described() -> Iterator[tuple[str, str]]:
    """Give every field of every public class with its description."""
    for cls in [*PUBLIC, *LEAST]:
        for each in fields_of(cls):
            yield f"{cls.__name__}.{each.name}", each.description


def test_every_public_field_is_described() -> None:
    """A description is one sentence, from a capital or a quote to its only period."""
    all_described = dict(described())
    assert len(all_described) > 300
    sentence = re.compile(r'["A-Z][^\n]*[^.\s]\.')
    assert not {
        name: text
        for name, text in all_described.items()
        if not sentence.fullmatch(text) or re.search(r'[.!?]"? +["A-Z]', text)
    }


def test_no_class_is_left_out() -> None:
    """The classes tested here are all that check themselves and are public."""
    checked = {
        cls
        for cls in PUBLIC
        if any(isinstance(a.validator, OWN_CHECK) for a in attrs.fields(cls))
    }
    assert checked - LEAST.keys() == set()
    assert LEAST.keys() - set(PUBLIC) == set()


# -- the order of writing --------------------------------------------------------------


EVERY_RECORD = (
    "summary identifiers topics places amounts purpose stated_by relations evidence "
    "accounts extensions"
)
EVERY_ACTION = "when effective duration by to via place certainty conditions text"


@pytest.mark.parametrize(
    ("cls", "order"),
    [
        (
            Sample,
            (
                "kind id text term stamp bare truth number count one words some "
                "day when lasting place places amounts claim own inherited undescribed"
            ),
        ),
        (Record, f"id {EVERY_RECORD}"),
        (Party, f"id name kind country other_names actions {EVERY_RECORD}"),
        (Action, EVERY_ACTION),
        (PartyAction, f"kind {EVERY_ACTION}"),
        (CommitmentAction, f"kind deadline amounts {EVERY_ACTION}"),
        (
            Money,
            (
                "value minimum maximum qualifier currency of per "
                "role as_of to period conditions text"
            ),
        ),
        (RateComponent, "kind value minimum maximum qualifier currency per name of"),
        (
            Dossier,
            (
                "format id title summary as_of sources parties leaders meetings "
                "agreements commitments tariffs quotes"
            ),
        ),
    ],
)
def test_leading_fields_come_first_then_own_then_inherited(
    cls: type, order: str
) -> None:
    """Fields are described in the order in which they are written."""
    assert names(cls) == order.split()


@pytest.mark.parametrize(
    "cls", [Source, Party, Leader, Meeting, Agreement, Commitment, Tariff, Quote]
)
def test_every_record_starts_with_its_id(cls: type) -> None:
    """The id comes first, then the record's own fields, then what all records have."""
    own = [name for name in cls.__annotations__ if name in names(cls)]
    inherited = names(Record)[1:]
    assert names(cls) == ["id", *own, *inherited]


# -- classes that check themselves -----------------------------------------------------


@every_class
def test_objects_are_immutable(cls: Any, least: dict[str, Any]) -> None:
    """No attribute can be set, deleted or added, and there is no dictionary."""
    made = cls(**least)
    name = names(cls)[0]
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, "y")
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)
    with pytest.raises(FrozenInstanceError):
        made.other = "y"
    assert not hasattr(made, "__dict__")
    assert not hasattr(made, "other")


@every_class
def test_objects_are_values(cls: Any, least: dict[str, Any]) -> None:
    """Objects made alike are equal and hash alike; those of another class differ."""
    made = cls(**least)
    assert made == cls(**least)
    assert hash(made) == hash(cls(**least))
    assert made != Base()


@every_class
def test_fields_are_given_by_name(cls: Any, least: dict[str, Any]) -> None:
    """Nothing is taken by position, and no name that is no field."""
    with pytest.raises(TypeError):
        cls(*least.values(), "x")
    with pytest.raises(TypeError):
        cls(**least, nothing=1)


@every_class
def test_what_must_be_given_is_what_is_required(
    cls: Any, least: dict[str, Any]
) -> None:
    """A constructor that lacks a required field says so as Python does."""
    required = [each.name for each in fields_of(cls) if each.required]
    assert set(required) <= least.keys()
    for name in required:
        with pytest.raises(TypeError):
            cls(**{key: value for key, value in least.items() if key != name})


@every_class
def test_every_field_checks_itself(cls: Any, least: dict[str, Any]) -> None:
    """A value of a foreign class is refused in every field, by name."""
    foreign = object()
    for each in fields_of(cls):
        codes, text = refusal(cls, **{**least, each.name: foreign})
        assert codes in (["type.wrong"], ["json.value"])
        assert re.fullmatch(
            f"{cls.__name__} /{each.name}: expected [^,]+(, [^,]+)?, got an? object",
            text,
        )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "expected text, got None"),
        (5, "expected text, got 5"),
        (1.9, "expected text, got 1.9"),
        (True, "expected text, got True"),
        (b"x", "expected text, got a bytes"),
        (["a"], "expected text, got a list"),
        (("a",), "expected text, got a tuple"),
        (Decimal(1), "expected text, got Decimal('1')"),
        (10**70, f"expected text, got 1{'0' * 58}…"),
        (float("nan"), "expected text, got nan"),
        (Word("abc"), "expected text, got 'abc'; make it a plain str"),
        (Word("a\x1b"), r"expected text, got 'a\u001b'; make it a plain str"),
        (Hedge.ABOUT, "expected text, got 'about'; make it a plain str"),
    ],
)
def test_only_a_plain_str_is_text(value: object, text: str) -> None:
    """Nothing is made text that is none, and no subclass is taken for it."""
    assert refusal(Name, text=value) == (["type.wrong"], f"Name /text: {text}")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "expected a whole number, got True"),
        (1.0, "expected a whole number, got 1.0"),
        (1.9, "expected a whole number, got 1.9"),
        ("1", "expected a whole number, got '1'"),
        (Decimal(1), "expected a whole number, got Decimal('1')"),
        (Sized.THREE, "expected a whole number, got a Sized"),
        ((1,), "expected a whole number, got a tuple"),
    ],
)
def test_only_a_plain_int_is_a_whole_number(value: object, text: str) -> None:
    """No truth value, float, text or subclass is taken for a number."""
    assert refusal(Evidence, source="x", start=value, end=3) == (
        ["type.wrong"],
        f"Evidence /start: {text}",
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("false", "'false'"),
        ("", "''"),
        (0, "0"),
        (1, "1"),
        (None, "None"),
        ([], "a list"),
        (1.9, "1.9"),
    ],
)
def test_only_a_bool_is_a_truth_value(value: object, shown: str) -> None:
    """Nothing is true or false by being full or empty."""
    assert refusal(Products, text="x", all_products=value) == (
        ["type.wrong"],
        f"Products /all_products: expected true or false, got {shown}",
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "expected a Decimal, got 5; write Decimal('5')"),
        (1.5, "expected a Decimal, got 1.5; write Decimal('1.5')"),
        ("5.50", "expected a Decimal, got '5.50'; write Decimal('5.50')"),
        (True, "expected a Decimal, got True"),
        (Word("5"), "expected a Decimal, got '5'"),
        (Sized.THREE, "expected a Decimal, got a Sized"),
        (b"5", "expected a Decimal, got a bytes"),
    ],
)
def test_only_a_decimal_is_a_number(value: object, text: str) -> None:
    """No float, int or text is taken for an exact number; the hint writes one."""
    assert refusal(Share, of="GDP", value=value) == (
        ["type.wrong"],
        f"Share /value: {text}",
    )


@pytest.mark.parametrize(
    "value", ["abc", "", "1,5", float("nan"), float("inf"), 10**70], ids=str
)
def test_no_hint_writes_a_decimal_that_is_none(value: object) -> None:
    """Where no number can be made of the value there is nothing to propose."""
    with pytest.raises(InvalidData) as caught:
        Share(of="GDP", value=value)  # type: ignore[arg-type]
    for proposed in re.findall(r"Decimal\('(.*)'\)", caught.value.problems[0].hint):
        assert Share(of="GDP", value=Decimal(proposed))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("NaN", "NaN"),
        ("sNaN", "sNaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("-0", "-0"),
        ("1e1000000000", "1E+1000000000"),
        ("1e-1000000000", "1E-1000000000"),
    ],
)
def test_a_decimal_is_finite_and_not_long(value: str, shown: str) -> None:
    """A Decimal that no file holds is refused wherever a number stands."""
    number = Decimal(value)
    text = f"expected a decimal number of at most 40 characters, got {shown}"
    for name in ("value", "minimum", "maximum"):
        assert refusal(Share, of="GDP", **{name: number}) == (
            ["number.form"],
            f"Share /{name}: {text}",
        )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("abc", "expected a tuple, got 'abc'; write ('abc',)"),
        ("", "expected a tuple, got ''; write ('',)"),
        (["a"], "expected a tuple, got a list; write tuple(...) around it"),
        ({"a"}, "expected a tuple, got a set; write tuple(...) around it"),
        (None, "expected a tuple, got None"),
        (5, "expected a tuple, got 5"),
        ({"a": 1}, "expected a tuple, got a dict"),
        (Point("a"), "expected a tuple, got a Point"),
    ],
)
def test_only_a_tuple_is_an_array(value: object, text: str) -> None:
    """No text is taken apart, no list copied, no subclass taken for a tuple."""
    assert refusal(Party, id="x", name="X", topics=value) == (
        ["type.wrong"],
        f"Party /topics: {text}",
    )


@pytest.mark.parametrize(
    ("cls", "values", "code", "text"),
    [
        (
            Leader,
            {"born": "1961"},
            "type.wrong",
            "/born: expected a PartialDate, got '1961'; write PartialDate('1961')",
        ),
        (
            Leader,
            {"born": 1961},
            "type.wrong",
            "/born: expected a PartialDate, got 1961",
        ),
        (
            Leader,
            {"born": Period("1961/1962")},
            "type.wrong",
            "/born: expected a PartialDate, got a Period",
        ),
        (
            Meeting,
            {"when": "2025-10"},
            "type.wrong",
            (
                "/when: expected a PartialDate or Period, got '2025-10'; "
                "write PartialDate('2025-10')"
            ),
        ),
        (
            Meeting,
            {"when": Duration("P1D")},
            "type.wrong",
            "/when: expected a PartialDate or Period, got a Duration",
        ),
        (
            Meeting,
            {"amounts": (5, Share(of="GDP", text="a lot"), "5 %")},
            None,
            (
                ": 2 problems\n"
                "  /amounts/0: expected a Money, Share or Quantity, got 5\n"
                "  /amounts/2: expected a Money, Share or Quantity, got '5 %'"
            ),
        ),
        (
            Meeting,
            {"places": (Place(name="Rome"), {"name": "Rome"})},
            "type.wrong",
            "/places/1: expected a Place, got a dict",
        ),
        (
            Meeting,
            {"places": ("Rome",)},
            "type.wrong",
            "/places/0: expected a Place, got 'Rome'",
        ),
        (
            Meeting,
            {"topics": ("trade", 5, "Rare earths", "trade")},
            None,
            (
                ": 3 problems\n"
                "  /topics/1: expected text, got 5\n"
                "  /topics/2: expected a topic in lower case, words joined by _, "
                "got 'Rare earths'; did you mean 'rare_earths'?\n"
                "  /topics/3: expected each once, got 'trade' again; remove it"
            ),
        ),
        (
            Meeting,
            {"status": "Held"},
            "term.unknown",
            (
                "/status: expected a meeting status (proposed, invited, planned, "
                "under_way, held, postponed, cancelled, declined), got 'Held'; "
                "did you mean 'held'?"
            ),
        ),
        (
            Party,
            {"name": "X", "country": "Japan"},
            "code.unknown",
            (
                "/country: expected an ISO 3166-1 alpha-2 country code, got 'Japan'; "
                "did you mean 'JP'?"
            ),
        ),
        (
            Tariff,
            {"imposed_by": ()},
            "array.short",
            "/imposed_by: expected at least 1 of these, got 0",
        ),
        (
            Meeting,
            {"extensions": {"score": 1}},
            "key.namespace",
            (
                "/extensions/score: expected a key with its namespace such as "
                "'myorg:score', got 'score'"
            ),
        ),
        (
            Meeting,
            {"extensions": {"a:b": 0.5}},
            "json.value",
            (
                "/extensions/a:b: expected a JSON value, got the float 0.5; "
                "write Decimal('0.5'): a float is not exact"
            ),
        ),
        (
            Meeting,
            {"extensions": None},
            "json.value",
            "/extensions: expected a JSON object, got a NoneType",
        ),
    ],
)
def test_a_refusal_names_class_field_and_mend(
    cls: Any, values: dict[str, Any], code: str | None, text: str
) -> None:
    """Every problem of the field is told, with where, what and how to mend it."""
    codes, said = refusal(cls, id="x", **values)
    assert codes == ([code] if code else codes)
    assert said == cls.__name__ + (text if text.startswith(":") else f" {text}")


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        (date(2025, 10, 28), "write PartialDate('2025-10-28')"),
        (date(812, 1, 2), "write PartialDate('0812-01-02')"),
    ],
)
def test_a_date_of_python_is_written_as_text(day: date, hint: str) -> None:
    """A date of the standard library has its text as the hint."""
    codes, text = refusal(Leader, id="x", born=day)
    assert codes == ["type.wrong"]
    assert text == f"Leader /born: expected a PartialDate, got a date; {hint}"


def test_what_is_proposed_for_a_time_of_python_can_be_made() -> None:
    """A `datetime` is not proposed in a form that is refused in its turn."""
    moment = datetime(2025, 10, 28, 14, 5, 30, 123, tzinfo=UTC)
    with pytest.raises(InvalidData) as caught:
        Meeting(id="x", when=moment)  # type: ignore[arg-type]
    hint = caught.value.problems[0].hint
    for proposed in re.findall(r"PartialDate\('(.*)'\)", hint):
        assert str(PartialDate(proposed)) == proposed


def test_a_record_in_the_place_of_its_id_is_told() -> None:
    """Records are linked by id: where the record itself is given, the hint says so."""
    japan = Party(id="japan", name="Japan")
    assert refusal(Relation, kind="part_of", to=japan) == (
        ["type.wrong"],
        "Relation /to: expected text, got a Party; write its id 'japan'",
    )


def test_nothing_is_no_value() -> None:
    """What attrs has for "nothing given" is refused like any foreign object."""
    assert refusal(Name, text=attrs.NOTHING)[0] == ["type.wrong"]


def test_the_article_fits_the_class() -> None:
    """A message says "an Account", not "a Account"."""
    assert refusal(Party, id="x", name="X", accounts=(1,)) == (
        ["type.wrong"],
        "Party /accounts/0: expected an Account, got 1",
    )


def test_the_hint_for_a_period_writes_a_period() -> None:
    """Text with a slash is meant to be a period where a date or a period may stand."""
    assert refusal(Meeting, id="x", when="2025/2026") == (
        ["type.wrong"],
        (
            "Meeting /when: expected a PartialDate or Period, got '2025/2026'; "
            "write Period('2025/2026')"
        ),
    )


@pytest.mark.parametrize(
    ("cls", "values"),
    [
        (Name, {"text": 10**5000}),
        (Evidence, {"source": "x", "start": 10**5000, "end": 5}),
        (Share, {"of": "GDP", "value": 10**5000}),
        (Products, {"all_products": -(10**5000)}),
        (Party, {"id": "x", "name": "X", "topics": 10**5000}),
    ],
    ids=["text", "whole number", "Decimal", "truth value", "tuple"],
)
def test_no_number_is_too_large_to_be_refused(cls: Any, values: dict[str, Any]) -> None:
    """A number that Python does not write out is refused like any other."""
    with pytest.raises(InvalidData):
        cls(**values)


def test_a_default_is_not_checked() -> None:
    """What a class itself holds for unsaid passes, whatever the rules say of it."""
    assert Sample(text="a", some=()).some == ()
    assert refusal(Sample, text="a", some=("B",)) == (
        ["value.pattern"],
        (
            "Sample /some/0: expected a record id such as 'trade-deal', got 'B'; "
            "did you mean 'b'?"
        ),
    )


def test_the_first_rule_that_is_broken_is_told() -> None:
    """Of several rules on one value only the first that it breaks speaks."""
    assert Sample(text="a", count=5).count == 5
    assert refusal(Sample, text="a", count=0) == (
        ["number.range"],
        "Sample /count: expected a whole number from 1 to 9007199254740991, got 0",
    )
    assert refusal(Sample, text="a", count=6) == (
        ["number.range"],
        "Sample /count: expected a whole number from 0 to 5, got 6",
    )


def test_an_attribute_that_is_made_is_not_checked() -> None:
    """`validated` leaves alone what the constructor does not take."""
    attributes = {a.name: a for a in attrs.fields(Sample)}
    assert attributes["made"].validator is None
    assert attributes["text"].validator is not None
    assert Sample(text="a").made == 0


# -- problems of a value ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Scalar(str, (LINE,)), "a"),
        (Scalar(bool), False),
        (Written(PartialDate), PartialDate("2025")),
        (Nested(Place), Place(name="Rome")),
        (Choice((Written(PartialDate), Written(Period))), Period("2025/..")),
        (Many(Scalar(str)), ()),
        (Many(Scalar(bool)), (True, True)),
        (Many(Nested(Place)), (Place(name="Rome"), Place(name="Rome"))),
        (Json((AnyJson(),)), (None, JsonObject())),
    ],
)
def test_values_of_a_shape_have_no_problems(shape: Shape, value: object) -> None:
    """What is of the shape passes; equal objects may stand in an array twice."""
    assert list(problems(shape, value)) == []


@pytest.mark.parametrize(
    ("shape", "value", "texts"),
    [
        (Scalar(str, (LINE, Whole(0))), "", ["expected one line of text, got ''"]),
        (Written(Duration), Word("P1D"), ["expected a Duration, got 'P1D'"]),
        (Nested(Place), None, ["expected a Place, got None"]),
        (Nested(Base), Sample(text="a"), ["expected a Base, got a Sample"]),
        (
            Choice((Nested(Money), Nested(Share))),
            "5",
            ["expected a Money or Share, got '5'"],
        ),
        (
            Choice((Nested(Money), Nested(Share))),
            Cash(currency="USD", text="much"),
            ["expected a Money or Share, got a Cash"],
        ),
        (
            Many(Many(Scalar(bool))),
            ((True, 1), 5, (0,)),
            [
                "/0/1: expected true or false, got 1",
                "/1: expected a tuple, got 5",
                "/2/0: expected true or false, got 0",
            ],
        ),
        (
            Many(Scalar(str), (AtLeast(3), AtLeast(4))),
            ("a", "a"),
            [
                "expected at least 3 of these, got 2",
                "/1: expected each once, got 'a' again",
            ],
        ),
        (Json((AnyJson(),)), (1.5,), ["/0: expected a JSON value, got the float 1.5"]),
        (
            Json((AnyJson(), NamespacedKeys())),
            1.5,
            [
                "expected a JSON value, got the float 1.5",
            ],
        ),
    ],
)
def test_all_problems_of_a_value_are_told(
    shape: Shape, value: object, texts: list[str]
) -> None:
    """Every member speaks, and of the rules on one value the first."""
    found = [attrs.evolve(problem, hint="") for problem in problems(shape, value)]
    assert [str(problem) for problem in found] == texts


REPEATED: list[tuple[tuple[Any, ...], list[str]]] = [
    ((), []),
    (("a", "b"), []),
    (("a", "A"), []),
    (("a", "b", "a", "b", "a"), ["/2", "/3", "/4"]),
    ((5, 5, None, None), []),
    ((5, "5", None, "None"), []),
    (([], {}, "a", [], "a"), ["/4"]),
]


@pytest.mark.parametrize(("members", "places"), REPEATED)
def test_words_that_are_there_twice_are_told(
    members: tuple[object, ...], places: list[str]
) -> None:
    """Only text is compared, and each further time is told."""
    for same in (members, list(members)):
        found = repeated(Scalar(str), same)
        assert [f"/{index}" for index in found] == places
        assert found == {index: said_again(str(members[index])) for index in found}


def test_a_word_that_is_there_again_is_quoted() -> None:
    """What to do with a repeated word is said: one of them is too much."""
    problem = said_again("a\n")
    assert problem.code == "array.repeated"
    assert str(problem) == r"expected each once, got 'a\n' again; remove it"


def none_is_green(owner: Any) -> Problem | None:
    """Say that the colour is green, where it must not be."""
    if owner.colour != "green":
        return None
    return Problem(code="paint.green", path="/colour", message="expected no green")


@frozen(kw_only=True, field_transformer=validated)
class Paint:
    """A sample of a class whose fields go together."""

    colour: Annotated[str, LINE] | None = None
    layers: tuple[Annotated[str, LINE], ...] = ()
    dry: bool = False
    count: Annotated[int, Whole(0)] | None = None

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf(
            "paint.empty", "layers, a count or dryness", ("layers", "dry", "count")
        ),
        WhenSaid(("colour",), none_is_green),
    )
    __attrs_post_init__ = hold


@pytest.mark.parametrize(
    ("values", "codes", "text"),
    [
        (
            {},
            ["paint.empty"],
            "Paint: expected layers, a count or dryness, got none",
        ),
        (
            {"layers": (), "dry": False},
            ["paint.empty"],
            "Paint: expected layers, a count or dryness, got none",
        ),
        (
            {"count": 0, "colour": "green"},
            ["paint.green"],
            "Paint /colour: expected no green",
        ),
        (
            {"colour": "green"},
            ["paint.empty", "paint.green"],
            (
                "Paint: 2 problems\n"
                "  expected layers, a count or dryness, got none\n"
                "  /colour: expected no green"
            ),
        ),
    ],
)
def test_all_that_does_not_go_together_is_refused_at_once(
    values: dict[str, Any], codes: list[str], text: str
) -> None:
    """Fields that do not go together are refused in the name of the class."""
    with pytest.raises(InvalidData) as caught:
        Paint(**values)
    assert [problem.code for problem in caught.value.problems] == codes
    assert str(caught.value) == text


@pytest.mark.parametrize(
    "values", [{"layers": ("a",)}, {"dry": True}, {"count": 0, "colour": "red"}]
)
def test_what_goes_together_is_taken(values: dict[str, Any]) -> None:
    """One of several fields is enough, and a number says something though it is 0."""
    assert Paint(**values)


class Brittle:
    """A thing whose id cannot be asked for."""

    @property
    def id(self) -> str:
        """Fail."""
        raise ZeroDivisionError


class Pretender:
    """A thing whose id is no plain text."""

    id = Word("x")


@pytest.mark.parametrize("strange", [Brittle(), Pretender()])
def test_a_thing_with_a_strange_id_is_refused_like_any_other(strange: object) -> None:
    """The hint to write the id of a record runs no risk with what is none."""
    (problem,) = problems(Scalar(str), strange)
    assert problem.code == "type.wrong"
    assert problem.hint == ""


def test_a_field_is_a_value() -> None:
    """A class is described once, and the description can be looked up."""
    again: tuple[Field, ...] = fields_of(Sample)
    assert again is fields_of(Sample)
    assert len(set(again)) == len(again)


def test_an_unknown_shape_has_no_problems() -> None:
    """What is no shape has no rules that a value could break."""
    unknown: Any = object()
    assert list(problems(unknown, "x")) == []
