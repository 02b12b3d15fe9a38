"""JSON text to plain values and back, without the leniency of the `json` module.

Read: UTF-8 only, no duplicate keys, no NaN or Infinity, numbers as `int` or `Decimal`
and never longer than a limit, depth known before parsing. Written: declared order, no
escapes but the needed ones, a line feed at the end.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, DecimalException
from json.encoder import encode_basestring
from typing import Any, NoReturn, TypeGuard, cast

from diplonews.errors import InvalidData, Problem
from diplonews.wording import quoted

__all__ = ["is_array", "is_object", "parse", "write"]

MAX_DEPTH = 64
MAX_NUMBER = 40

_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


def parse(data: str | bytes) -> Any:
    """Read one JSON text, or raise `InvalidData`."""
    text = _decoded(data).removeprefix("\ufeff")
    _check_depth(text)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        _refuse(
            "json.syntax",
            f"expected JSON, got something else at line {error.lineno}, "
            f"column {error.colno} ({error.msg})",
        )


def _decoded(data: object) -> str:
    if isinstance(data, str):
        return data
    if not isinstance(data, bytes | bytearray):
        _refuse("json.input", f"expected str or bytes, got a {type(data).__name__}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(
            "json.encoding",
            f"expected UTF-8, got the byte 0x{error.object[error.start]:02x} "
            f"at offset {error.start}",
        )


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        character = text[match.start()]
        if character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                _refuse(
                    "json.depth",
                    f"expected at most {MAX_DEPTH} levels of arrays and objects, "
                    f"got more at offset {match.start()}",
                )
        elif character in "]}":
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                _refuse(
                    "json.duplicate",
                    f"expected each key once, got {quoted(key)} again in one object",
                )
            seen.add(key)
    return members


def _whole(token: str) -> int | Decimal:
    _check_number(token)
    return Decimal(token) if token == "-0" else int(token)


def _decimal(token: str) -> Decimal:
    _check_number(token)
    try:
        return Decimal(token)
    except DecimalException:
        _refuse("json.number", f"expected a smaller exponent, got {quoted(token)}")


def _check_number(token: str) -> None:
    if len(token) > MAX_NUMBER:
        _refuse(
            "json.number",
            f"expected a number of at most {MAX_NUMBER} characters, got {len(token):,}",
        )


def _constant(token: str) -> NoReturn:
    _refuse("json.number", f"expected a number that JSON knows, got {token}")


def _refuse(code: str, message: str) -> NoReturn:
    raise InvalidData([Problem(code=code, message=message)], "JSON")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_whole,
    parse_float=_decimal,
    parse_constant=_constant,
)


def is_object(plain: object) -> TypeGuard[dict[str, Any]]:
    """Say whether a plain value is a JSON object."""
    return type(plain) is dict


def is_array(plain: object) -> TypeGuard[list[Any]]:
    """Say whether a plain value is a JSON array."""
    return type(plain) is list


def write(value: Any, indent: int | None = None) -> str:
    """Write a plain value as one JSON text with a line feed at its end."""
    return "".join(_written(value, indent, "\n")) + "\n"


def _written(value: Any, indent: int | None, newline: str) -> Iterator[str]:
    if isinstance(value, str):
        yield encode_basestring(value)
    elif value is None or value is True or value is False:
        yield {None: "null", True: "true", False: "false"}[value]
    elif isinstance(value, int | Decimal):
        yield str(value)
    elif isinstance(value, Mapping):
        pairs = cast("Mapping[str, Any]", value).items()
        members = ((f"{encode_basestring(key)}:", member) for key, member in pairs)
        yield from _bracketed("{}", members, indent, newline)
    else:
        yield from _bracketed("[]", (("", item) for item in value), indent, newline)


def _bracketed(
    brackets: str,
    members: Iterator[tuple[str, Any]],
    indent: int | None,
    newline: str,
) -> Iterator[str]:
    inside = "" if indent is None else newline + " " * indent
    before, empty = inside, True
    yield brackets[0]
    for label, member in members:
        yield before + label + (" " if label and indent is not None else "")
        yield from _written(member, indent, inside)
        before, empty = "," + inside, False
    yield ("" if empty or indent is None else newline) + brackets[1]
