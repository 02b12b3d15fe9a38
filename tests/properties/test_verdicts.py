"""The straight way and the explanation have one verdict, and constructors the same.

Three ways lead from plain values to an object: `reader`, which says nothing; `explain`,
which says all; and the public constructors, called here for each field in turn.
"""

import copy
import pickle
import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, TypeGuard

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplonews import Dossier, InvalidData, JsonObject, dumps
from diplonews.explain import explain
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
from diplonews.plain_json import is_array, is_object
from diplonews.reader import Tally, read_dossier, reader
from diplonews.strategies import dossiers, from_class
from diplonews.strict_json import parse
from diplonews.writer import writer
from fuzz import SMALL, TOKYO, changed


def classes_in(cls: type, met: dict[type, None]) -> dict[type, None]:
    """Give every class of which an object may stand in a file, in order."""
    shapes: list[Shape] = [Nested(cls)]
    while shapes:
        match shapes.pop():
            case Nested(found) if found not in met:
                met[found] = None
                shapes += [field.shape for field in fields_of(found)]
            case Many(item):
                shapes.append(item)
            case Choice(options):
                shapes += options
            case _:
                pass
    return met


CLASSES: tuple[type, ...] = tuple(classes_in(Dossier, {}))


# -- the oracle: the public constructors -----------------------------------------------

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def made(shape: Shape, plain: Any) -> Any:
    """Make the value of a shape by public constructors, or raise anything."""
    match shape:
        case Scalar(python) if python is Decimal:
            return decimal(plain)
        case Scalar():
            return plain
        case Written(cls):
            return cls.parse(text(plain))
        case Nested(cls):
            return constructed(cls, plain)
        case Many(item):
            if not is_array(plain):
                raise TypeError(plain)
            return tuple([made(item, member) for member in plain])
        case Choice(options):
            return made(chosen(options, plain), plain)
        case Json():
            if plain is None:
                raise TypeError
            return JsonObject({"x": plain})["x"]


def decimal(plain: Any) -> Decimal:
    """Make a number of a text that has neither exponent nor anything else."""
    if len(plain) > 40 or not NUMBER.fullmatch(text(plain)):
        raise TypeError(plain)
    return Decimal(plain)


def text(plain: Any) -> str:
    """Give what is a text, or raise."""
    if type(plain) is not str:
        raise TypeError(plain)
    return plain


def chosen(options: tuple[Written | Nested, ...], plain: Any) -> Shape:
    """Say which of several shapes is meant, as the page on the JSON form has it."""
    by_name = {option.cls.__name__: option for option in options}
    if "Period" in by_name:
        return by_name["Period" if "/" in text(plain) else "PartialDate"]
    for key, name in (("unit", "Quantity"), ("currency", "Money"), ("of", "Share")):
        if key in plain and name in by_name:
            return by_name[name]
    raise KeyError(plain)


def constructed(cls: type[Any], plain: Any) -> Any:
    """Make an object by its constructor, or raise anything."""
    if not is_object(plain):
        raise TypeError(plain)
    shapes = {field.name: field.shape for field in fields_of(cls)}
    if cls is Dossier and "format" not in plain:
        raise KeyError("format")
    values = {key: made(shapes[key], plain[key]) for key in plain}
    if any(value is None for value in values.values()):
        raise TypeError(plain)
    return cls(**values)


# -- what must hold --------------------------------------------------------------------


def read(cls: type[Any], plain: Any) -> Any:
    """Read an object by the straight way, or give None."""
    try:
        return read_dossier(plain, Tally()) if cls is Dossier else quickly(cls, plain)
    except Exception:  # noqa: BLE001 - whatever it is, it is a refusal
        return None


def quickly(cls: type, plain: Any) -> Any:
    """Read an object of any class by the function that is made for it."""
    (value,) = reader(cls)([plain], Tally())
    return value


def by_constructors(cls: type[Any], plain: Any) -> Any:
    """Make an object by public constructors, or give None."""
    try:
        return constructed(cls, plain)
    except (InvalidData, TypeError, KeyError):
        return None


def check(cls: type[Any], plain: Any) -> None:
    """Check that all three ways agree on a plain value."""
    before = copy.deepcopy(plain)
    found = read(cls, plain)
    explained = explain(cls, plain)
    assert plain == before
    assert (found is None) == (explained.total > 0), explained
    assert len(explained.problems) == explained.total
    wanted = by_constructors(cls, plain)
    assert (found is None) == (wanted is None), explained
    if found is not None:
        check_same(found, wanted)


def check_same(found: Any, wanted: Any) -> None:
    """Check that nothing tells an object from one that a constructor has made."""
    assert found == wanted
    assert wanted == found
    assert hash(found) == hash(wanted)
    assert repr(found) == repr(wanted)
    for one, other in zip(objects_in(found), objects_in(wanted), strict=True):
        assert type(one) is type(other)
        assert slots(one).keys() == slots(other).keys()
        for name, value in slots(one).items():
            assert type(value) is type(slots(other)[name]), name
    assert found.__getstate__() == wanted.__getstate__()
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert again == wanted
    assert repr(again) == repr(wanted)
    assert copy.deepcopy(found) == wanted
    if isinstance(found, Dossier):
        assert found.records == wanted.records
        for record in found.records:
            assert found[record.id] is record
            assert found.referrers(record.id) == wanted.referrers(record.id)


def slots(value: Any) -> dict[str, Any]:
    """Give what stands in every slot of an object, all of which are filled."""
    names = [
        name for cls in type(value).__mro__ for name in vars(cls).get("__slots__", ())
    ]
    return {name: getattr(value, name) for name in names if name != "__weakref__"}


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether a value is a tuple."""
    return isinstance(value, tuple)


def objects_in(value: Any) -> Iterator[Any]:
    """Give an object and all that stand inside it."""
    if hasattr(value, "__attrs_attrs__"):
        yield value
        for name in slots(value):
            if not name.startswith("_"):
                yield from objects_in(getattr(value, name))
    elif is_tuple(value):
        for member in value:
            yield from objects_in(member)


def drawn_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Draw objects of a class."""
    return from_class(cls)


def plain_of(value: object) -> dict[str, Any]:
    """Give an object as the plain value that a file has for it."""
    cls: type = type(value)
    plain: dict[str, Any] = parse(writer(cls)([value]))
    return plain


# -- plain values ----------------------------------------------------------------------


@pytest.mark.parametrize("source", [*SMALL, TOKYO])
def test_good_files_have_one_verdict(source: str) -> None:
    """A dossier that was written is read, explained and made alike."""
    assert read(Dossier, parse(source)) is not None
    check(Dossier, parse(source))


@given(dossiers(max_size=1))
def test_drawn_dossiers_have_one_verdict(dossier: Dossier) -> None:
    """Whatever can be said is read as the constructors make it."""
    plain = parse(dumps(dossier))
    check(Dossier, plain)
    check_same(read(Dossier, plain), dossier)


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False), st.integers(1, 3))
def test_damaged_dossiers_have_one_verdict(
    source: str, random: Random, count: int
) -> None:
    """Whatever is changed in a dossier, all ways take it or none."""
    plain = parse(source)
    for _ in range(count):
        plain = changed(random, plain)
    check(Dossier, plain)


@pytest.mark.parametrize("seed", range(100))
def test_damage_by_number_has_one_verdict(seed: int) -> None:
    """Known changes of known dossiers have one verdict."""
    random = Random(seed)  # noqa: S311 - to be done again, not guessed
    for source in SMALL:
        check(Dossier, changed(random, parse(source)))


@pytest.mark.parametrize("seed", range(25))
def test_damage_to_a_long_dossier_has_one_verdict(seed: int) -> None:
    """Known changes of the Tokyo dossier have one verdict."""
    check(Dossier, changed(Random(seed), parse(TOKYO)))  # noqa: S311 - as above


@pytest.mark.parametrize("cls", CLASSES[1:], ids=lambda cls: str(cls.__name__))
def test_every_class_has_one_verdict(cls: type) -> None:
    """Objects of every class, whole and damaged, are read and explained alike."""
    randoms = st.randoms(use_true_random=False)

    values = drawn_of(cls)

    @settings(max_examples=1 + settings().max_examples // 3)
    @given(values, randoms)
    def run(value: Any, random: Random) -> None:
        plain = plain_of(value)
        check(cls, plain)
        check_same(read(cls, plain), value)
        for _ in range(3):
            check(cls, changed(random, copy.deepcopy(plain)))

    run()


#: What stands in the place of a value that is right.
OTHERS: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    2**53,
    10**40,
    Decimal("-0"),
    Decimal("1.0"),
    Decimal(5),
    "",
    " ",
    "a",
    "A",
    "5",
    "-0",
    "0.0",
    "00",
    "1e5",
    "2025",
    "2025/2026",
    "2026/2025",
    "P1D",
    "/a",
    "JP",
    "jp",
    "a\n",
    "a  b",
    "\ud800",
    "x" * 301,
    [],
    ["a"],
    ["a", "a"],
    [["a"]],
    [None],
    [{}],
    [0],
    {},
    {"": 1},
    {"a:b": 1},
    {"a:b": "\ufdd0"},
    {"unit": "t"},
    {"unit": "t", "value": "1"},
    {"currency": "USD", "text": "much"},
    {"of": "GDP", "minimum": "0", "maximum": "0"},
    (),
    ("a",),
    1.0,
    b"a",
)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_every_type_in_every_field_has_one_verdict(cls: type[Any]) -> None:
    """Each field of each class takes the same values whichever way they come."""
    good: dict[str, Any] = next(
        found for source in SMALL for found in plain_objects(cls, source)
    )
    check(cls, good)
    for other in OTHERS:
        check_verdict(cls, other)
    for field in fields_of(cls):
        for other in OTHERS:
            check_verdict(cls, good | {field.name: other})
        check(cls, {key: good[key] for key in good if key != field.name})
        check_verdict(cls, {field.name: "a"})
    check(cls, good | {"anything": 1})
    check(cls, good | {"__class__": "x"})


def check_verdict(cls: type[Any], plain: Any) -> None:
    """Check the verdicts alone: not all of what is tried can be in a file."""
    found, explained = read(cls, plain), explain(cls, plain)
    assert (found is None) == (explained.total > 0), explained
    if found is not None:
        check_same(found, by_constructors(cls, plain))


def plain_objects(cls: type, source: str) -> Iterator[dict[str, Any]]:
    """Give all plain objects of a class in a document."""
    for value in objects_in(read(Dossier, parse(source))):
        if type(value) is cls:
            yield plain_of(value)
