"""JSON text to plain values, without the leniency of the `json` module.

UTF-8 only, no key twice in an object, no NaN or Infinity, no half of a character,
numbers as `int` or `Decimal`, everything within limits, the depth known before parsing.

Good text is read by the scanner of the `json` module, with hooks that only notice that
something is wrong. What it is, and where, a slower walk over the text finds out.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal, DecimalException, InvalidOperation
from typing import Any, NamedTuple

from diplonews.errors import InvalidData, Problem, pointer
from diplonews.json_decoding import decoded, encoded, refusal
from diplonews.json_places import Position, Positions, Token, walk
from diplonews.json_scan import (
    may_hold_a_long_string,
    may_hold_half_a_character,
    scan,
    too_deep,
)
from diplonews.json_syntax import Fault, first_fault
from diplonews.limits import DEFAULT, Limits
from diplonews.plain_json import Unread, is_array
from diplonews.wording import quoted

__all__ = ["Reading", "decimal_of", "parse", "read_all"]


class Reading(NamedTuple):
    """The plain values of a text, and what is wrong with it all the same."""

    value: Any
    """The values: of a repeated key the first, `Unread` for what is wrong by itself."""
    problems: list[Problem]
    """The problems in the order of the text, as many as the limits admit."""
    total: int
    """How many problems there are, listed or not."""


def parse(data: str | bytes | bytearray, limits: Limits = DEFAULT) -> Any:
    """Give the plain values of one JSON text, or raise `InvalidData`."""
    value, problems, total = read_all(decoded(data, limits), limits)
    if problems:
        raise InvalidData(problems, "JSON", total)
    return value


def read_all(text: str, limits: Limits = DEFAULT) -> Reading:
    """Give the plain values of one JSON text, and the problems that do not hide them.

    Those are repeated keys, numbers that are too long or none, strings that are too
    long, and halves of characters. What is too deep or no JSON raises `InvalidData`.
    """
    data = encoded(text)
    keys, fits = scan(data, limits.depth)
    if not fits:
        raise _too_deep(text, limits.depth)
    hooks = _Hooks(limits)
    value = _parsed(text, hooks, object_hook=hooks.object)
    if (
        hooks.keys == keys
        and not hooks.is_wrong
        and not may_hold_half_a_character(data)
        and not may_hold_a_long_string(text, limits.string)
    ):
        return Reading(value, [], 0)
    value = _parsed(text, hooks, object_pairs_hook=hooks.first_of_each)
    return Reading(hooks.marked(value), *_listed(text, limits))


def _too_deep(text: str, depth: int) -> InvalidData:
    return refusal(
        "json.depth",
        f"expected at most {depth} levels of arrays and objects, got more",
        place=Positions(text).at(too_deep(text, depth)),
    )


# -- parsing ---------------------------------------------------------------------------


class _Hooks:
    """Makes the numbers, counts the keys, and marks what is wrong."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.keys = 0
        self.is_wrong = False
        """Whether some number is wrong."""

    def object(self, members: dict[str, Any]) -> dict[str, Any]:
        self.keys += len(members)
        return members

    def whole(self, token: str) -> int | Decimal | Unread:
        if len(token) > self._limits.number:
            return self.constant(token)
        return Decimal(token) if token == "-0" else int(token)

    def decimal(self, token: str) -> Decimal | Unread:
        try:
            return decimal_of(token, self._limits.number)
        except DecimalException:
            return self.constant(token)

    def constant(self, token: str) -> Unread:
        self.is_wrong = True
        return Unread(token)

    def first_of_each(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members: dict[str, Any] = {}
        for key, value in pairs:
            members.setdefault(self.marked(key), self.marked(value))
        return members

    def marked(self, value: Any) -> Any:
        """Mark a text that is wrong, or those in an array; objects are marked."""
        if is_array(value):
            value[:] = map(self.marked, value)
        elif type(value) is str and (
            len(value) > self._limits.string or _has_half_a_character(value)
        ):
            return Unread(value)
        return value


def decimal_of(token: str, longest: int = DEFAULT.number) -> Decimal:
    """Give the number that is written so, exactly.

    Raises `DecimalException` if it is too long, or its exponent is too large.
    """
    if len(token) > longest:
        raise InvalidOperation
    number = Decimal(token)
    if not number.is_finite():  # in a context that does not trap what is wrong
        raise InvalidOperation
    return number


def _parsed(text: str, hooks: _Hooks, **for_objects: Any) -> Any:
    decoder = json.JSONDecoder(
        parse_int=hooks.whole,
        parse_float=hooks.decimal,
        parse_constant=hooks.constant,
        **for_objects,
    )
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as error:
        fault = first_fault(text) or Fault(error.pos, "expected JSON, got other text")
    place = Positions(text).at(fault.offset)
    raise refusal("json.syntax", fault.message, fault.hint, place)


# -- what is wrong, and where ----------------------------------------------------------


def _listed(text: str, limits: Limits) -> tuple[list[Problem], int]:
    positions = Positions(text)
    problems: list[Problem] = []
    total = 0
    room = limits.size  # for the paths: each repeats the keys above, which may be long
    for token in walk(text):
        for code in _codes(token, limits):
            total += 1
            if len(problems) < limits.problems and room > 0:
                problem = _problem(token, code, limits, positions.at(token.offset))
                problems.append(problem)
                room -= len(problem.path)
    return problems, total


def _codes(token: Token, limits: Limits) -> Iterator[str]:
    """Give the codes of what is wrong with a key or scalar."""
    raw = token.raw
    if token.is_repeated:
        yield "json.duplicate"
    if raw[0] == '"':
        if len(raw) - 2 > limits.string and len(token.text) > limits.string:
            yield "json.string"
        if (r"\u" in raw or not raw.isascii()) and _has_half_a_character(token.text):
            yield "json.surrogate"
    elif raw not in _LITERALS and not _is_number(raw, limits.number):
        yield "json.number"


_LITERALS = {"true", "false", "null"}
_HALF = re.compile("[\ud800-\udfff]")


def _has_half_a_character(text: str) -> bool:
    return not text.isascii() and _HALF.search(text) is not None


def _is_number(token: str, longest: int) -> bool:
    try:
        decimal_of(token, longest)
    except DecimalException:
        return False
    return True


def _problem(token: Token, code: str, limits: Limits, place: Position) -> Problem:
    """Say what is wrong with a key or scalar."""
    hint = ""
    if code == "json.duplicate":
        message = (
            f"expected each key once, got {quoted(token.text)} again in one object"
        )
    elif code == "json.string":
        what = "a key" if token.is_key else "a string"
        length = f"{len(token.text):,}"
        message = (
            f"expected {what} of at most {limits.string:,} characters, got {length}"
        )
    elif code == "json.surrogate":
        at, half = next((m.start(), m[0]) for m in _HALF.finditer(token.text))
        got = f"half of one, U+{ord(half):04X} at offset {at}"
        message, hint = f"expected whole characters, got {got}", "write both halves"
    else:
        message, hint = _wrong_number(token.raw, limits.number)
    return Problem(
        code=code,
        path=pointer(*token.steps),
        message=message,
        hint=hint,
        line=place.line,
        column=place.column,
    )


def _wrong_number(token: str, longest: int) -> tuple[str, str]:
    if token[-1] not in "0123456789":
        hint = "leave out what is not known"
        return f"expected a number that JSON knows, got {token}", hint
    if len(token) > longest:
        length = f"{len(token):,}"
        return f"expected a number of at most {longest} characters, got {length}", ""
    return f"expected a smaller exponent, got {quoted(token)}", ""
