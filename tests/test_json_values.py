"""Any JSON value: frozen deeply, kept as it came, refused where JSON cannot hold it."""

import copy
import pickle
from collections import OrderedDict
from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given

from diplonews import Party
from diplonews.errors import InvalidData
from diplonews.json_values import (
    AnyJson,
    JsonObject,
    JsonValue,
    NamespacedKeys,
    freeze,
)
from diplonews.plain_json import write
from diplonews.strategies import json_values
from diplonews.strict_json import parse


class Word(str):
    """Text of a class of its own."""

    __slots__ = ()


class Size(IntEnum):
    """A number of a class of its own."""

    BIG = 5


class Colour(StrEnum):
    """A text of a class of its own, that also is an enumeration."""

    RED = "red"


#: Ways to put a value into an array or object, with the step of the pointer to it.
WRAPS: list[tuple[Callable[[Any], Any], str]] = [
    (lambda value: [value], "/0"),
    (lambda value: (value,), "/0"),
    (lambda value: {"a": value}, "/a"),
]

every_wrap = pytest.mark.parametrize(("wrap", "step"), WRAPS, ids=["[]", "()", "{}"])


def nested(levels: int, wrap: Callable[[Any], Any]) -> Any:
    """Make so many arrays or objects, one in the other."""
    value: Any = "inside"
    for _ in range(levels):
        value = wrap(value)
    return value


def refusal(members: Any) -> tuple[str, str]:
    """Give the code and the whole text with which an object is refused."""
    with pytest.raises(InvalidData) as caught:
        JsonObject(members)
    return caught.value.problems[0].code, str(caught.value)


# -- objects ---------------------------------------------------------------------------

SAMPLE = JsonObject({"b": 1, "a": [True, None, {"x": Decimal("1.50")}], "c": ""})


def test_an_object_is_a_mapping_that_keeps_its_order() -> None:
    """Keys stand in the order in which they came, at every level."""
    assert list(SAMPLE) == ["b", "a", "c"]
    assert len(SAMPLE) == 3
    assert SAMPLE["b"] == 1
    assert "a" in SAMPLE
    assert SAMPLE.get("d", "none") == "none"
    assert list(JsonObject({"o": {"z": 1, "y": 2}}).items()) == [
        ("o", JsonObject({"z": 1, "y": 2}))
    ]
    with pytest.raises(KeyError):
        SAMPLE["d"]


@pytest.mark.parametrize("nothing", [None, {}, JsonObject()])
def test_an_object_may_be_empty(nothing: Any) -> None:
    """Nothing given is an object without keys."""
    assert dict(JsonObject(nothing)) == {}


NO_MAPPINGS: list[tuple[Any, str]] = [
    ([], "a list"),
    ([("a", 1)], "a list"),
    (0, "an int"),
    ("", "a str"),
    (False, "a bool"),
]


@pytest.mark.parametrize(("members", "kind"), NO_MAPPINGS)
def test_an_object_is_made_of_a_mapping(members: Any, kind: str) -> None:
    """What is no mapping is refused, be it empty or not."""
    assert refusal(members) == (
        "json.value",
        f"JsonObject: expected a mapping, got {kind}",
    )


FROZEN: list[tuple[Any, JsonValue]] = [
    ([1, [2, [3]]], (1, (2, (3,)))),
    ((1, [2]), (1, (2,))),
    ([], ()),
    ({}, JsonObject()),
    ({"a": {"b": [{}]}}, JsonObject({"a": JsonObject({"b": (JsonObject(),)})})),
    (OrderedDict(a=[1]), JsonObject({"a": (1,)})),
    (MappingProxyType({"a": [1]}), JsonObject({"a": (1,)})),
    ("text", "text"),
    (None, None),
    (True, True),
    (5, 5),
    (Decimal("1.50"), Decimal("1.50")),
]


@pytest.mark.parametrize(("given_value", "frozen"), FROZEN)
def test_lists_and_mappings_freeze_deeply(given_value: Any, frozen: JsonValue) -> None:
    """Lists become tuples and mappings objects, at every level; the rest stays."""
    assert freeze(given_value) == frozen
    assert type(freeze(given_value)) is type(frozen)
    assert JsonObject({"k": given_value})["k"] == frozen


def test_freezing_does_not_copy_what_is_frozen() -> None:
    """An object is given back as itself."""
    assert freeze(SAMPLE) is SAMPLE


@pytest.mark.parametrize("value", [b"x", {1}, 1.5, object()])
def test_freezing_leaves_to_the_rules_what_is_no_json(value: object) -> None:
    """What is neither list nor mapping is given back as it is."""
    assert freeze(value) is value


def test_a_later_change_of_what_was_given_has_no_effect() -> None:
    """The object is apart from the lists and mappings that it was made of."""
    inner: list[int] = [1]
    outer = {"a": inner}
    made = JsonObject(outer)
    inner.append(2)
    outer["b"] = []
    assert made == JsonObject({"a": (1,)})


def test_an_object_cannot_be_changed() -> None:
    """Neither its keys nor its attributes can be set or deleted."""
    target: Any = SAMPLE
    with pytest.raises(TypeError):
        target["b"] = 2
    with pytest.raises(TypeError):
        del target["b"]
    with pytest.raises(AttributeError) as caught:
        target._members = {}
    assert str(caught.value) == "a JsonObject is immutable: cannot set _members"
    with pytest.raises(AttributeError) as caught:
        target.other = {}
    assert str(caught.value) == "a JsonObject is immutable: cannot set other"
    with pytest.raises(AttributeError) as caught:
        del target._members
    assert str(caught.value) == "a JsonObject is immutable: cannot delete _members"
    assert not hasattr(target, "__dict__")


def test_objects_are_equal_and_hash_by_what_they_hold() -> None:
    """The order of keys, insignificant in JSON, makes no difference."""
    one, other = JsonObject({"a": 1, "b": (2,)}), JsonObject({"b": [2], "a": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert {one, other} == {one}


@pytest.mark.parametrize(
    "other",
    [
        JsonObject({"a": 2}),
        JsonObject({"b": 1}),
        JsonObject({"a": 1, "b": 1}),
        JsonObject(),
        JsonObject({"a": "1"}),
        {"a": 1},
        None,
        "a",
    ],
)
def test_objects_that_hold_something_else_differ(other: object) -> None:
    """Another key, another value or another class makes another value."""
    assert JsonObject({"a": 1}) != other


def test_an_object_shows_its_members() -> None:
    """The representation can be read as Python, with every number as it came."""
    assert repr(SAMPLE) == (
        "JsonObject({'b': 1, "
        "'a': (True, None, JsonObject({'x': Decimal('1.50')})), 'c': ''})"
    )


def test_an_object_survives_copying_and_pickling() -> None:
    """Copies are equal, keep the order of keys, and are immutable in turn."""
    pickled: object = pickle.loads(pickle.dumps(SAMPLE))  # noqa: S301 - our own bytes
    for read in (copy.copy(SAMPLE), copy.deepcopy(SAMPLE), pickled):
        assert isinstance(read, JsonObject)
        assert read == SAMPLE
        assert repr(read) == repr(SAMPLE)


@given(json_values())
def test_every_value_survives_pickling(value: JsonValue) -> None:
    """No value changes by being pickled, copied or frozen again, nor its hash."""
    held = JsonObject({"k": value})
    read: object = pickle.loads(pickle.dumps(held))  # noqa: S301 - our own bytes
    assert read == held == copy.deepcopy(held) == JsonObject(held)
    assert hash(read) == hash(held)
    assert repr(read) == repr(held)


NO_NUMBER = "expected a number of at most 40 characters with an exponent of at most 308"


# -- what JSON cannot hold -------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "text"),
    [
        (
            {"a": 1.5},
            (
                "JsonObject /a: expected a JSON value, got the float 1.5; "
                "write Decimal('1.5'): a float is not exact"
            ),
        ),
        (
            {"a": [0, {"b": 0.1}]},
            (
                "JsonObject /a/1/b: expected a JSON value, got the float 0.1; "
                "write Decimal('0.1'): a float is not exact"
            ),
        ),
        ({"a": b"x"}, "JsonObject /a: expected a JSON value, got a bytes"),
        ({"a": {1}}, "JsonObject /a: expected a JSON value, got a set"),
        ({"a": Word("x")}, "JsonObject /a: expected a JSON value, got a Word"),
        ({"a": Size.BIG}, "JsonObject /a: expected a JSON value, got a Size"),
        ({"a": Colour.RED}, "JsonObject /a: expected a JSON value, got a Colour"),
        ({"a": object}, "JsonObject /a: expected a JSON value, got a type"),
        (
            {"a": Decimal("NaN")},
            "JsonObject /a: expected a finite number, got NaN",
        ),
        (
            {"a": Decimal("sNaN")},
            "JsonObject /a: expected a finite number, got sNaN",
        ),
        (
            {"a": Decimal("-Infinity")},
            "JsonObject /a: expected a finite number, got -Infinity",
        ),
        (
            {"a": Decimal("1e309")},
            f"JsonObject /a: {NO_NUMBER}, got 1E+309",
        ),
        (
            {"a": Decimal("1e-309")},
            f"JsonObject /a: {NO_NUMBER}, got 1E-309",
        ),
        (
            {"a": Decimal("1e1000000000")},
            f"JsonObject /a: {NO_NUMBER}, got 1E+1000000000",
        ),
        (
            {"a": Decimal("0e1000000000")},
            f"JsonObject /a: {NO_NUMBER}, got 0E+1000000000",
        ),
        (
            {"a": Decimal("1" * 41)},
            f"JsonObject /a: {NO_NUMBER}, got {'1' * 41}",
        ),
        (
            {"a": "\ud800"},
            r"JsonObject /a: expected Unicode text, got '\ud800'",
        ),
        (
            {"a": ["x", "\udfffx"]},
            r"JsonObject /a/1: expected Unicode text, got '\udfffx'",
        ),
        (
            {"a": {"\ud800": 1}},
            r"JsonObject /a: expected a key in Unicode text, got '\ud800'",
        ),
        ({1: 2}, "JsonObject: expected a key in Unicode text, got 1"),
        (
            {"a": {None: 2}},
            "JsonObject /a: expected a key in Unicode text, got None",
        ),
        ({Word("a"): 2}, "JsonObject: expected a key in Unicode text, got 'a'"),
        (
            {"a/b~c": {1}},
            "JsonObject /a~1b~0c: expected a JSON value, got a set",
        ),
    ],
)
def test_what_json_cannot_hold_is_refused(members: Any, text: str) -> None:
    """No float, no other class, no number without bound, no lone surrogate."""
    assert refusal(members) == ("json.value", text)


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_a_float_that_is_no_number_is_not_mended(value: str) -> None:
    """No hint proposes a Decimal that would be refused in its turn."""
    with pytest.raises(InvalidData) as caught:
        JsonObject({"a": float(value)})
    assert caught.value.problems[0].message == (
        f"expected a JSON value, got the float {value}"
    )
    assert f"Decimal('{value}')" not in caught.value.problems[0].hint


@pytest.mark.parametrize("code", [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF])
def test_noncharacters_are_refused(code: int) -> None:
    """I-JSON (RFC 7493, section 2.1) forbids noncharacters, in keys as in text."""
    for members in ({"a": chr(code)}, {chr(code): "a"}):
        with pytest.raises(InvalidData):
            JsonObject(members)


def test_text_is_limited() -> None:
    """A text may have a mebi of characters and not one more."""
    longest = "x" * 2**20
    assert JsonObject({"a": longest})["a"] == longest
    assert refusal({"a": longest + "x"}) == (
        "json.value",
        "JsonObject /a: expected text of at most 1,048,576 characters, got 1,048,577",
    )


@pytest.mark.parametrize(("value", "power"), [(1, 40), (-1, 39), (1, 5000), (-1, 5000)])
def test_whole_numbers_are_limited(value: int, power: int) -> None:
    """A whole number has at most 40 characters; a huge one is a problem, no crash."""
    assert refusal({"a": value * 10**power}) == (
        "json.value",
        f"JsonObject /a: {NO_NUMBER}, got more",
    )


@pytest.mark.parametrize(
    "value",
    [
        0,
        10**39,
        10**40 - 1,
        1 - 10**39,
        Decimal("-0"),
        Decimal("0.10"),
        Decimal("1e308"),
        Decimal("-1e-308"),
        Decimal("9" * 40),
        Decimal("0." + "9" * 38),
        Decimal("-9." + "9" * 32 + "E+300"),
    ],
)
def test_numbers_within_the_limits_are_kept(value: JsonValue) -> None:
    """A number is held with every digit and its exponent as they came."""
    assert repr(JsonObject({"a": value})["a"]) == repr(value)


@pytest.mark.parametrize(
    "value",
    [
        -(10**39),
        1 - 10**40,
        Decimal("-" + "1" * 40),
        Decimal("0." + "1" * 40),
        Decimal("-0." + "1" * 38),
        Decimal("1." + "1" * 39),
        Decimal("1." + "1" * 39 + "e-300"),
        Decimal("1." + "1" * 35 + "e300"),
    ],
)
def test_a_number_that_is_admitted_can_be_read_back(value: int | Decimal) -> None:
    """Whatever number an object takes, the text written of it is read as the same."""
    try:
        held = JsonObject({"a": value})
    except InvalidData:
        return
    assert freeze(parse(write(held))) == held


@every_wrap
def test_depth_is_limited(wrap: Callable[[Any], Any], step: str) -> None:
    """An object has at most 32 levels, itself counted."""
    assert JsonObject({"a": nested(31, wrap)})
    assert refusal({"a": nested(32, wrap)}) == (
        "json.value",
        (
            f"JsonObject /a{step * 31}: expected at most 32 levels of arrays and "
            "objects, got more"
        ),
    )


@every_wrap
@pytest.mark.parametrize("levels", [34, 100, 10_000])
def test_any_depth_is_refused_without_a_crash(
    wrap: Callable[[Any], Any], step: str, levels: int
) -> None:
    """However deep the lists and mappings are, they are refused at level 33."""
    assert refusal({"a": nested(levels, wrap)}) == (
        "json.value",
        (
            f"JsonObject /a{step * 31}: expected at most 32 levels of arrays and "
            "objects, got more"
        ),
    )


@every_wrap
def test_a_value_of_32_levels_passes_and_of_33_does_not(
    wrap: Callable[[Any], Any], step: str
) -> None:
    """A claim, too, has at most 32 levels, and one more is called so."""
    assert AnyJson().problem(freeze(nested(32, wrap))) is None
    assert str(AnyJson().problem(freeze(nested(33, wrap)))) == (
        f"{step * 32}: expected at most 32 levels of arrays and objects, got more"
    )


def test_a_list_in_itself_is_refused() -> None:
    """A list that holds itself has no end, and so is no JSON."""
    endless: list[Any] = []
    endless.append(endless)
    assert refusal({"a": endless})[0] == "json.value"


# -- rules -----------------------------------------------------------------------------


@pytest.mark.parametrize("value", [None, False, 0, "", (), JsonObject(), SAMPLE])
def test_any_json_admits_every_kind(value: JsonValue) -> None:
    """Null, truth values, numbers, text, arrays and objects are JSON."""
    assert AnyJson().problem(value) is None


UNFROZEN: list[tuple[Any, str]] = [
    ([], "expected a JSON value, got a list"),
    ({}, "expected a JSON value, got a dict"),
    (([],), "/0: expected a JSON value, got a list"),
]


@pytest.mark.parametrize(("value", "text"), UNFROZEN)
def test_any_json_wants_frozen_values(value: object, text: str) -> None:
    """A list or a dict that was not frozen is refused: it could change."""
    assert str(AnyJson().problem(value)) == text


@pytest.mark.parametrize(
    "key",
    ["a:b", "myorg:score", "my-org.example_2:Score_v1.2", "1:2", "a:" + "b" * 98],
)
def test_keys_with_a_namespace_pass(key: str) -> None:
    """A key says whose it is in lower case and what it is in any case."""
    assert NamespacedKeys().problem(JsonObject({key: 1})) is None


@pytest.mark.parametrize(
    "key",
    ["", "score", ":", "a:", ":b", "a:b:c", "A:b", "a b:c", "ä:b", "a:b\n", "-a:b"],
)
def test_keys_without_a_namespace_are_refused(key: str) -> None:
    """A key without a namespace may be one of ours some day."""
    problem = NamespacedKeys().problem(JsonObject({"ok:x": 1, key: 1}))
    assert problem is not None
    shown = key.replace("\n", r"\n")
    assert (problem.code, problem.path) == ("key.namespace", f"/{key}")
    assert problem.message == (
        f"expected a key with its namespace such as 'myorg:score', got '{shown}'"
    )


def test_keys_are_limited() -> None:
    """A key has at most a hundred characters."""
    problem = NamespacedKeys().problem(JsonObject({"a:" + "b" * 99: 1}))
    assert problem is not None
    assert problem.message == (
        "expected a key with its namespace such as 'myorg:score' of at most 100 "
        f"characters, got 'a:{'b' * 57}…'"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (("a:b",), "expected a JSON object, got a tuple"),
        ("a:b", "expected a JSON object, got a str"),
        (None, "expected a JSON object, got a NoneType"),
        (5, "expected a JSON object, got an int"),
        ({"a:b": 1}, "expected a JSON object, got a dict"),
    ],
)
def test_namespaced_keys_are_those_of_an_object(value: object, text: str) -> None:
    """What is no object has no keys."""
    assert str(NamespacedKeys().problem(value)) == text


def test_an_object_of_a_subclass_is_taken_by_what_it_says() -> None:
    """What a subclass gives as its members is what is kept, and written."""

    class Lying(JsonObject):
        """An object that says something else than it holds."""

        __slots__ = ()

        def items(self) -> Any:
            """Give other members."""
            return {"my:b": 2}.items()

    party = Party(id="p", name="P", extensions=Lying({"my:a": 1}))
    assert type(party.extensions) is JsonObject
    assert dict(party.extensions) == {"my:b": 2}


def test_a_key_has_a_length_too() -> None:
    """A key as long as no text may be is refused, and one shorter is not."""
    longest = "k" * (2**20 - 3)
    assert JsonObject({"my:a": JsonObject({longest: 1})})
    with pytest.raises(InvalidData) as caught:
        JsonObject({"my:a": {longest + "more": 1}})
    assert str(caught.value) == (
        "JsonObject /my:a: expected a key of at most 1,048,576 characters, "
        "got 1,048,577"
    )
