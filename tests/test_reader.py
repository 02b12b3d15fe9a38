"""The straight way from plain values to objects: what it makes, and what it refuses."""

import copy
import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, TypeGuard

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

from diplonews import (
    Dossier,
    Evidence,
    Financing,
    InvalidData,
    JsonObject,
    Leader,
    Meeting,
    Money,
    Party,
    Products,
    Quantity,
    Quota,
    Rate,
    RateComponent,
    Record,
    Share,
    Source,
    Tariff,
    Tenure,
    dumps,
    loads,
)
from diplonews import (
    reader as reader_module,
)
from diplonews.fields import Scalar, fields_of
from diplonews.plain_json import is_array, is_object
from diplonews.quick_json import Refused
from diplonews.reader import Tally, read_dossier, reader
from diplonews.records.dossier import KINDS
from diplonews.remembered import Remembered
from diplonews.rules import Terms
from diplonews.strict_json import parse
from diplonews.writer import writer
from fuzz import SMALL, TOKYO


def read(cls: type, plain: Any) -> Any:
    """Read an object of a class, or raise."""
    (value,) = reader(cls)([plain], Tally())
    return value


def plain_of(value: Any) -> dict[str, Any]:
    """Give an object as the plain value that a file has for it."""
    plain: dict[str, Any] = parse(writer(class_of(value))([value]))
    return plain


def class_of(value: object) -> type:
    """Give the class of an object."""
    return type(value)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether a value is a tuple."""
    return isinstance(value, tuple)


def objects_in(value: Any) -> Iterator[Any]:
    """Give an object of ours and all that stand inside it, but for dates."""
    if hasattr(value, "__attrs_attrs__") and not hasattr(value, "parse"):
        yield value
        for field in fields_of(class_of(value)):
            yield from objects_in(getattr(value, field.name))
    elif is_tuple(value):
        for member in value:
            yield from objects_in(member)


MADE = [value for text in SMALL for value in objects_in(loads(text))]
ONE_OF_EACH = list({class_of(value): value for value in MADE}.values())

every_object = pytest.mark.parametrize(
    "value", ONE_OF_EACH, ids=lambda value: type(value).__name__
)


def open_twins(cls: type[Any]) -> list[type]:
    """Give the classes that only the reader has made of a class."""
    return [twin for twin in cls.__subclasses__() if twin.__name__ == cls.__name__]


# -- what is made ----------------------------------------------------------------------


def test_every_class_is_looked_at() -> None:
    """The small dossiers hold every class of records, actions and values."""
    names = {type(value).__name__ for value in ONE_OF_EACH}
    assert len(ONE_OF_EACH) == 31
    assert names >= {cls.__name__ for cls in KINDS}


@every_object
def test_objects_are_frozen(value: Any) -> None:
    """What is read can no more be changed than what is made."""
    for field in fields_of(class_of(value)):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(value, field.name)
    with pytest.raises(AttributeError):
        value.anything = 1


@every_object
def test_objects_are_of_the_public_class(value: Any) -> None:
    """What is read is exactly of the class, and has no dict."""
    cls = class_of(value)
    assert getattr(sys.modules[cls.__module__], cls.__name__) is cls
    assert not hasattr(value, "__dict__")
    assert cls.__setattr__ is not object.__setattr__


@every_object
def test_objects_can_be_evolved(value: Any) -> None:
    """A changed copy is made and checked by the constructor."""
    again = attrs.evolve(value)
    assert again == value
    assert again is not value
    assert type(again) is type(value)
    name = fields_of(class_of(value))[0].name
    with pytest.raises(InvalidData):
        attrs.evolve(value, **{name: object()})


@every_object
def test_objects_can_be_pointed_at_weakly(value: Any) -> None:
    """What is read takes weak references, as what is made does."""
    assert weakref.ref(value)() is value


def test_open_twins_stay_inside() -> None:
    """No object of the classes that are open to the reader is left to others."""
    dossier = loads(TOKYO)
    twins = {twin for cls in map(type, MADE) for twin in open_twins(cls)}
    assert twins
    assert {type(value) for value in objects_in(dossier)} & twins == set()
    alive = [value for value in gc.get_objects() if type(value) in twins]
    assert alive == []


def test_records_are_found_by_id() -> None:
    """A dossier that is read knows its records and who points at them."""
    dossier = loads(TOKYO)
    assert len(dossier.records) == sum(
        len(getattr(dossier, array)) for _, array in KINDS.values()
    )
    for record in dossier.records:
        assert dossier[record.id] is record
    assert [type(record) for record in dossier.records] == sorted(
        map(type, dossier.records), key=list(KINDS).index
    )
    made = Dossier(
        **{field.name: getattr(dossier, field.name) for field in fields_of(Dossier)}
    )
    for record in made.records:
        assert dossier.referrers(record.id) == made.referrers(record.id)


def test_the_plain_values_are_left_as_they_are() -> None:
    """Reading changes nothing of what it reads, and keeps nothing of it."""
    plain = parse(SMALL[2])
    before = copy.deepcopy(plain)
    dossier = read_dossier(plain, Tally())
    assert plain == before
    plain["parties"][0]["extensions"]["my:b"]["x"]["x"]["new"] = 1
    plain["parties"].clear()
    assert dumps(dossier) == SMALL[2]


def test_defaults_are_those_of_the_class() -> None:
    """What is not said is the very default of the field."""
    meeting = read(Meeting, {"id": "m"})
    for field in fields_of(Meeting)[1:]:
        assert getattr(meeting, field.name) is field.default


def test_several_are_read_at_once() -> None:
    """Objects come in the order of their plain values, and all or none."""
    plains = [{"id": f"m-{number}"} for number in range(20)]
    meetings = reader(Meeting)(plains, tally := Tally())
    assert [meeting.id for meeting in meetings] == [plain["id"] for plain in plains]
    assert (type(meetings), tally.keys) == (tuple, 20)
    assert reader(Meeting)([], Tally()) == ()
    others: list[Any] = [{}, {"id": "M"}, [], None, {"id": "m", "x": 1}]
    for wrong in others:
        with pytest.raises((Refused, KeyError)):
            reader(Meeting)([*plains, wrong], Tally())


# -- the tally -------------------------------------------------------------------------


@pytest.mark.parametrize("text", [*SMALL, TOKYO])
def test_keys_are_counted(text: str) -> None:
    """The tally has as many keys as the text."""

    def count(plain: Any) -> int:
        members = plain.values() if is_object(plain) else plain
        if not (is_object(plain) or is_array(plain)):
            return 0
        return len(plain) * is_object(plain) + sum(map(count, members))

    plain, tally = parse(text), Tally()
    read_dossier(plain, tally)
    assert tally.keys == count(plain)


ZEROS: list[tuple[dict[str, Any], int]] = [
    ({"a:b": 0}, 1),
    ({"a:b": [0, {"c": 0}], "d:e": Decimal("-0")}, 2),
    ({"a:b": [1, -1, "0", "", None, [], {}, Decimal("0.1")]}, 0),
]


@pytest.mark.parametrize(("own", "zeros"), ZEROS)
def test_zeros_are_counted(own: dict[str, Any], zeros: int) -> None:
    """Each 0 of own data and of whole numbers is counted, but for what is a -0."""
    tally = Tally()
    reader(Party)([{"id": "p", "name": "P", "extensions": own}], tally)
    assert tally.zeros == zeros
    reader(Evidence)([{"source": "s", "start": 0, "end": 5}], tally)
    assert tally.zeros == zeros + 1


def test_references_are_gathered_by_where_they_may_lead() -> None:
    """The tally holds each id that is pointed at, beside the kinds that may be."""
    tally = Tally()
    read_dossier(parse(SMALL[3]), tally)
    kinds: tuple[Any, ...] = vars(reader_module)["_reference_kinds"]()
    assert len(set(kinds)) == len(kinds)
    found = {each: ids for each, ids in zip(kinds, tally.to, strict=True) if ids}
    assert sorted(id_ for ids in found.values() for id_ in ids) == sorted(
        ["japan", "takaichi", "japan", "takaichi"]
    )


# -- what is refused -------------------------------------------------------------------

ALL_TYPES: tuple[Any, ...] = (
    None,
    True,
    5,
    Decimal(5),
    5.0,
    "\n",
    [[]],
    {"": 1},
    (),
    b"",
)


@every_object
def test_wrong_types_are_refused_everywhere(value: Any) -> None:
    """No field takes what is of another type, and no class but an object."""
    cls = class_of(value)
    plain = plain_of(value)
    assert read(cls, plain) == value
    for other in ALL_TYPES:
        with pytest.raises((Refused, KeyError)):
            read(cls, other)
    for field in fields_of(cls):
        for other in ALL_TYPES:
            fits = isinstance(field.shape, Scalar) and (
                type(other) is field.shape.python
                and all(rule.problem(other) is None for rule in field.shape.rules)
            )
            if fits or field.name == "value":  # that of an account may be anything
                continue
            with pytest.raises((Refused, LookupError, TypeError, ValueError)):
                read(cls, plain | {field.name: other})


@every_object
def test_unknown_and_missing_keys_are_refused(value: Any) -> None:
    """No key may stand there but the fields, and those that must be are needed."""
    cls = class_of(value)
    plain = plain_of(value)
    for key in ("anything", "__class__", "_by_id", ""):
        with pytest.raises(Refused):
            read(cls, plain | {key: "x"})
    for field in fields_of(cls):
        if field.required or field.stamp:
            with pytest.raises(KeyError):
                read(cls, {key: plain[key] for key in plain if key != field.name})


@pytest.mark.parametrize(
    "plain",
    [
        {"id": "d", "parties": [{"id": "p", "name": "P"}, {"id": "p", "name": "Q"}]},
        {"id": "d", "parties": [{"id": "m", "name": "P"}], "meetings": [{"id": "m"}]},
        {"id": "d", "meetings": [{"id": "m", "participants": [{"who": "nobody"}]}]},
        {"id": "d", "meetings": [{"id": "m", "participants": [{"who": "m"}]}]},
        {"id": "d", "meetings": [{"id": "m", "participants": [{"who": "d"}]}]},
        {
            "id": "d",
            "meetings": [{"id": "m", "relations": [{"kind": "part_of", "to": "n"}]}],
        },
    ],
    ids=["id again", "id of another kind", "dangling", "wrong kind", "itself", "any"],
)
def test_wrong_ids_are_refused(plain: dict[str, Any]) -> None:
    """Ids that repeat and references that lead astray are refused."""
    with pytest.raises(Refused):
        read_dossier(plain | {"format": "diplonews/1.0"}, Tally())


def test_a_reference_to_any_kind_leads_to_all() -> None:
    """Where every kind is admitted, each is found."""
    stubs = parse(TOKYO)
    for record in loads(TOKYO).records:
        stubs["meetings"].append(
            {
                "id": f"x-{record.id}"[:80],
                "relations": [{"kind": "part_of", "to": record.id}],
            }
        )
    assert read_dossier(stubs, Tally())


#: The least of each class that has rules on fields that go together, and what breaks
#: them, by class.
GOOD_AND_BAD: dict[type[Any], tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {
    Money: (
        [
            {"currency": "USD", "value": "0"},
            {"currency": "USD", "minimum": "0"},
            {"currency": "USD", "maximum": "0"},
            {"currency": "USD", "minimum": "-1", "maximum": "0"},
            {"currency": "USD", "minimum": "0", "maximum": "0.1"},
            {"currency": "USD", "value": "0", "qualifier": "at_most"},
            {"currency": "USD", "minimum": "0", "qualifier": "about"},
            {"currency": "USD", "text": "much"},
        ],
        [
            {"currency": "USD"},
            {"currency": "USD", "value": "0", "minimum": "0"},
            {"currency": "USD", "value": "0", "maximum": "0"},
            {"currency": "USD", "value": "5", "minimum": "0", "maximum": "9"},
            {"currency": "USD", "minimum": "0", "maximum": "0"},
            {"currency": "USD", "minimum": "0", "maximum": "0.0"},
            {"currency": "USD", "minimum": "0", "maximum": "-1"},
            {"currency": "USD", "minimum": "0", "qualifier": "at_most"},
            {"currency": "USD", "maximum": "0", "qualifier": "at_least"},
            {"currency": "USD", "text": "much", "qualifier": "about"},
            {"currency": "USD", "qualifier": "about"},
        ],
    ),
    RateComponent: (
        [
            {"kind": "ad_valorem", "value": "0"},
            {"kind": "ad_valorem", "minimum": "0", "maximum": "5"},
            {"kind": "specific", "value": "0", "currency": "USD", "per": "kg"},
            {"kind": "reference", "name": "mfn", "qualifier": "at_most"},
        ],
        [
            {"kind": "ad_valorem"},
            {"kind": "ad_valorem", "value": "0", "minimum": "0"},
            {"kind": "ad_valorem", "value": "0", "name": "mfn"},
            {"kind": "ad_valorem", "value": "0", "currency": "USD"},
            {"kind": "specific", "value": "0", "currency": "USD"},
            {"kind": "specific", "currency": "USD", "per": "kg"},
            {"kind": "reference", "name": "mfn", "minimum": "0"},
            {"kind": "reference"},
        ],
    ),
    Rate: (
        [
            {"text": "steep"},
            {"components": [{"kind": "reference", "name": "mfn"}]},
            {
                "components": [{"kind": "reference", "name": "mfn"}] * 2,
                "combination": "sum",
            },
            {"text": "steep", "basis": "all_in", "covers": ["mfn"]},
        ],
        [
            {},
            {"components": []},
            {"basis": "all_in"},
            {"text": "steep", "combination": "sum"},
            {
                "components": [{"kind": "reference", "name": "mfn"}],
                "combination": "sum",
            },
            {"text": "steep", "covers": ["mfn"]},
            {"text": "steep", "basis": "additional", "covers": ["mfn"]},
        ],
    ),
    Evidence: (
        [
            {"source": "s", "start": 0, "end": 1},
            {"source": "s", "exact": "x", "prefix": "y"},
            {"source": "s", "locator": "row 1"},
        ],
        [
            {"source": "s"},
            {"source": "s", "start": 0},
            {"source": "s", "end": 1},
            {"source": "s", "start": 1, "end": 1},
            {"source": "s", "start": 5, "end": 1},
            {"source": "s", "locator": "row 1", "start": 0},
            {"source": "s", "locator": "row 1", "prefix": "y"},
            {"source": "s", "locator": "row 1", "suffix": "y"},
            {"source": "s", "start": 0, "end": 1, "suffix": "y"},
        ],
    ),
    Financing: (
        [{"instrument": "loan"}, {"funded_from": "Taxes."}],
        [{}],
    ),
    Tenure: ([{"title": "X"}, {"office": "x"}, {"of": "p"}], [{}, {"at": "p"}]),
    Leader: (
        [{"id": "l", "name": "L"}, {"id": "l", "description": "L"}],
        [{"id": "l"}, {"id": "l", "tenures": []}],
    ),
    Products: (
        [
            {"text": "Cars"},
            {"all_products": True},
            {"exempt": "Cars"},
            {"exempt_codes": ["87"], "nomenclature": "HS"},
            {"codes": ["87"], "nomenclature": "HS", "all_products": False},
        ],
        [
            {},
            {"all_products": False},
            {"codes": [], "exempt_codes": []},
            {"nomenclature": "HS"},
            {"text": "Cars", "nomenclature": "HS"},
            {"codes": ["87"], "all_products": True},
        ],
    ),
    Quota: ([{"mechanism": "licence"}], [{}]),
}


@pytest.mark.parametrize("cls", GOOD_AND_BAD, ids=lambda cls: str(cls.__name__))
def test_fields_go_together_or_are_refused(cls: type[Any]) -> None:
    """What goes together is read, a bound or value of 0 as any; all else is refused."""
    good, bad = GOOD_AND_BAD[cls]
    for plain in good:
        assert type(read(cls, plain)) is cls, plain
    for plain in bad:
        with pytest.raises(Refused):
            read(cls, plain)


def test_every_class_with_rules_is_looked_at() -> None:
    """Every rule on fields that go together is broken above, but for amounts alike."""
    with_rules = {class_of(value) for value in MADE if hasattr(value, "RULES")}
    assert with_rules == GOOD_AND_BAD.keys() | {Share, Quantity}
    assert Money.RULES == Share.RULES == Quantity.RULES


def test_whole_numbers_have_bounds() -> None:
    """A whole number is read up to its bounds and no further, and true is none."""
    for end in (1, 2**53 - 1):
        assert read(Evidence, {"source": "s", "start": 0, "end": end}).end == end
    for start, end in ((-1, 5), (0, 2**53), (0, 0), (False, 5), (0, True)):
        with pytest.raises(Refused):
            read(Evidence, {"source": "s", "start": start, "end": end})


def test_closed_lists_take_their_terms_alone() -> None:
    """Each term of a closed list is read, and no other."""
    (status,) = (f for f in fields_of(Meeting) if f.name == "status")
    assert isinstance(status.shape, Scalar)
    (terms,) = status.shape.rules
    assert isinstance(terms, Terms)
    for term in terms.meanings:
        assert read(Meeting, {"id": "m", "status": term}).status == term
        for other in (term.upper(), f" {term}", f"{term}s"):
            with pytest.raises(KeyError):
                read(Meeting, {"id": "m", "status": other})


# -- what is remembered ----------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 8, 9, 500])
def test_arrays_of_any_length_are_read(count: int) -> None:
    """An array is read whole, also one longer than is remembered."""
    topics = [f"topic_{number}" for number in range(count)]
    for _ in range(2):
        meeting = read(Meeting, {"id": "m", "topics": topics})
        assert meeting.topics == tuple(topics)
    with pytest.raises(Refused):
        read(Meeting, {"id": "m", "topics": [*topics, "again", "again"]})
    with pytest.raises(Refused):
        read(Meeting, {"id": "m", "topics": [*topics, "A"]})


def test_an_array_that_is_short_is_refused_each_time() -> None:
    """A tariff is imposed by somebody, whatever was read before."""
    good = {"id": "t", "imposed_by": ["p"]}
    assert read(Tariff, good).imposed_by == ("p",)
    for _ in range(2):
        with pytest.raises(Refused):
            read(Tariff, good | {"imposed_by": []})


def test_what_is_remembered_does_not_mix() -> None:
    """A text that one field has admitted is no text of another."""
    for _ in range(2):
        assert read(Meeting, {"id": "at-most", "topics": ["at_most"]})
        with pytest.raises(Refused):
            read(Meeting, {"id": "at_most"})
        with pytest.raises(Refused):
            read(Meeting, {"id": "m", "topics": ["at-most"]})
    assert read(Meeting, {"id": "m", "when": "2025"}).when.text == "2025"
    assert read(Meeting, {"id": "m", "when": "2025/2026"}).when.text == "2025/2026"
    with pytest.raises(InvalidData):
        read(Leader, {"id": "m", "name": "L", "born": "2025/2026"})
    with pytest.raises(InvalidData):
        read(Meeting, {"id": "m", "when": "2025-13"})


def anew(text: str) -> str:
    """Give the same text as another object."""
    return (text + "x")[:-1]


def test_the_same_text_is_held_once() -> None:
    """Ids, dates and numbers that come again are the same object."""
    twice = [
        read(
            Meeting,
            {
                "id": anew("meeting"),
                "when": anew("2025-10"),
                "topics": [anew("trade")],
                "amounts": [{"of": "GDP", "value": anew("1.50")}],
            },
        )
        for _ in range(2)
    ]
    one, other = twice
    assert one.id is other.id
    assert one.when is other.when
    assert one.topics is other.topics
    assert one.amounts[0].value is other.amounts[0].value
    assert one.amounts[0].value.as_tuple() == Decimal("1.50").as_tuple()


def tables() -> list[Remembered]:
    """Give all tables that are alive."""
    return [each for each in gc.get_objects() if type(each) is Remembered]


def test_tables_stay_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many ids, dates and numbers are read, few are remembered."""
    monkeypatch.setattr(Remembered, "MOST", 20)
    for number in map(str, range(100)):
        plain = {
            "id": f"m-{number}",
            "topics": [f"t_{number}"],
            "when": f"20{number:0>2}-05",
            "amounts": [{"of": "GDP", "value": number}],
        }
        meeting = read(Meeting, plain)
        assert plain_of(meeting) == plain
    known = {"m-99", ("t_99",), "t_99", "2099-05", "99"}
    grown = [table for table in tables() if known & table.keys()]
    assert len(grown) >= 4
    assert max(map(len, grown)) <= 20


def test_long_texts_are_not_remembered() -> None:
    """A text beyond 100 characters leaves nothing behind."""
    address = "https://example.org/" + "x" * 200
    plain = {"id": "s", "kind": "news_article", "url": address}
    assert read(Source, plain).url == address
    assert [table for table in tables() if address in table] == []


# -- threads ---------------------------------------------------------------------------


def in_threads(count: int, work: Callable[[int], object]) -> None:
    """Do some work in many threads at once, and raise what any of them raises."""
    raised: list[BaseException] = []
    barrier = threading.Barrier(count)

    def run(number: int) -> None:
        barrier.wait()
        try:
            work(number)
        except BaseException as error:  # noqa: BLE001 - raised again below
            raised.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in raised:
        raise error


def test_threads_do_not_see_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that read at once each get their dossier, or their refusal."""
    monkeypatch.setattr(Remembered, "MOST", 5)
    interval = sys.getswitchinterval()
    repeated = SMALL[3].replace('"id":"m"', '"id":"m","id":"m"')
    dangling = SMALL[3].replace('"who":"takaichi"', '"who":"nobody"')
    zero = SMALL[1].replace('"start":0', '"start":-0')

    def codes(text: str) -> list[str]:
        with pytest.raises(InvalidData) as caught:
            loads(text)
        return [problem.code for problem in caught.value.problems]

    def work(number: int) -> None:
        for turn in range(20):
            text = SMALL[(number + turn) % len(SMALL)]
            assert dumps(loads(text)) == text
            assert codes(repeated) == ["json.duplicate"]
            assert codes(dangling) == ["reference.dangling"]
            assert codes(zero) == ["number.whole"]

    sys.setswitchinterval(1e-5)
    try:
        in_threads(6, work)
    finally:
        sys.setswitchinterval(interval)


def test_a_function_may_be_made_by_many_threads_at_once() -> None:
    """Readers that are made at the same time read alike."""
    reader.cache_clear()
    found: list[Dossier] = []
    in_threads(6, lambda _number: found.append(loads(TOKYO)))
    assert len(found) == 6
    assert set(map(dumps, found)) == {TOKYO}
    assert all(type(record) in KINDS for each in found for record in each.records)


# -- own data --------------------------------------------------------------------------


def test_own_data_is_frozen_at_every_level() -> None:
    """Lists and dicts inside become tuples and objects that cannot change."""
    own: dict[str, Any] = {"a:b": [{"c": [1, {}]}]}
    plain = {"id": "p", "name": "P", "extensions": own}
    party = read(Party, plain)
    assert party.extensions == JsonObject({"a:b": [{"c": [1, {}]}]})
    assert type(party.extensions) is JsonObject
    assert type(party.extensions["a:b"]) is tuple
    with pytest.raises(AttributeError):
        party.extensions.anything = 1


@pytest.mark.parametrize(
    "own",
    [
        {"a": 1},
        {"a:b": 0.5},
        {"a:b": float("nan")},
        {"a:b": 10**40},
        {"a:b": Decimal("1E+309")},
        {"a:b": Decimal("NaN")},
        {"a:b": "\ud800"},
        {"a:b": {"\ufdd0": 1}},
        {"a:b": {1}},
        [],
        None,
        "a:b",
    ],
    ids=range(12),
)
def test_own_data_that_is_none_is_refused(own: Any) -> None:
    """Own data without namespace, or that JSON cannot hold exactly, is refused."""
    with pytest.raises((Refused, AttributeError)):
        read(Party, {"id": "p", "name": "P", "extensions": own})


def test_records_have_a_reader_of_their_own() -> None:
    """Every class has one reader, which is made once."""
    assert reader(Party) is reader(Party)
    assert reader(Party) is not reader(Record)
    assert type(read(Record, {"id": "r"})) is Record
