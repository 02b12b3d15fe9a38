"""Plain values and the text that they are written as."""

import json
from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews.json_values import JsonObject
from diplonews.plain_json import Unread, is_array, is_object, write
from diplonews.strict_json import parse
from json_cases import plain_values

# -- what is written -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (Decimal("1.50"), "1.50"),
        (Decimal("-0"), "-0"),
        (Decimal("1e30"), "1E+30"),
        ("", '""'),
        ('a"\\/\b\f\n\r\t\x00\x1f', r'"a\"\\/\b\f\n\r\t\u0000\u001f"'),
        ("é中😀\x7f\u2028\u202e", '"é中😀\x7f\u2028\u202e"'),
        ((), "[]"),
        ((1, ("a",)), '[1,["a"]]'),
        (JsonObject({"b": 1, "a": {"c": ()}}), '{"b":1,"a":{"c":[]}}'),
        (JsonObject({'"\n': None}), r'{"\"\n":null}'),
    ],
)
def test_values_are_written(value: object, text: str) -> None:
    """Only what must be is escaped, keys keep their order, a line feed ends it."""
    assert write(value) == text + "\n"


def test_indented_form() -> None:
    """With an indent each member stands on its line, and empty ones stay closed."""
    inner = {"b": Decimal("0.10")}
    value: Any = {"a": [1, inner], "c": [], "d": {}, "e": ""}
    assert write(value, 2) == (
        "{\n"
        '  "a": [\n'
        "    1,\n"
        "    {\n"
        '      "b": 0.10\n'
        "    }\n"
        "  ],\n"
        '  "c": [],\n'
        '  "d": {},\n'
        '  "e": ""\n'
        "}\n"
    )


@given(plain_values(decimals=False))
def test_writing_agrees_with_the_json_module(value: Any) -> None:
    """The canonical form is the compact one of the standard library, unescaped."""
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert write(value) == compact + "\n"


@given(plain_values(decimals=False), st.integers(0, 5))
def test_indenting_agrees_with_the_json_module(value: Any, indent: int) -> None:
    """The indented form is that of the standard library, unescaped."""
    assert write(value, indent) == (
        json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
    )


@given(plain_values(decimals=True), st.none() | st.integers(0, 3))
def test_what_is_written_is_read_as_the_same(value: Any, indent: int | None) -> None:
    """No value changes by being written and read, in its type or its digits."""
    text = write(value, indent)
    assert repr(parse(text)) == repr(value)
    assert write(parse(text.encode()), indent) == text


# -- kinds of plain values -------------------------------------------------------------


class Sub(dict[str, Any]):
    """A mapping that is not just a `dict`."""


KINDS: list[tuple[Callable[[object], bool], Any, list[Any]]] = [
    (is_object, {"a": 1}, [[], Sub(), JsonObject(), None, "{}"]),
    (is_array, [1], [{}, (1,), None, "[]"]),
]


@pytest.mark.parametrize(("test", "admitted", "refused"), KINDS)
def test_kinds_of_plain_values(
    test: Callable[[object], bool], admitted: object, refused: list[object]
) -> None:
    """Only what the reader itself makes is an object or an array of JSON."""
    assert test(admitted)
    assert not any(test(value) for value in refused)


def test_what_could_not_be_read_is_no_text() -> None:
    """It is told apart from text by its type, and shows what is written there."""
    unread = Unread("NaN")
    assert type(unread) is not str
    assert unread == "NaN"


def test_numbers_are_written_alike_in_every_context() -> None:
    """What the user's decimal context says of exponents changes no byte."""
    with localcontext() as context:
        context.capitals, context.prec = 0, 3
        assert write([Decimal("1E+5"), Decimal("1E-9"), Decimal("1.23456")]) == (
            "[1E+5,1E-9,1.23456]\n"
        )
