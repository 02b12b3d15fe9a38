"""Plain values, as JSON text stands for them, and the text that they are written as.

Objects are `dict`, arrays `list`, numbers `int` or `Decimal`. They are written in the
order of their keys, with no escapes but the needed ones.
"""

from collections.abc import Mapping
from decimal import Context, Decimal
from json.encoder import encode_basestring
from typing import Any, TypeGuard, cast

__all__ = ["Unread", "is_array", "is_object", "text_of", "write"]


def is_object(plain: object) -> TypeGuard[dict[str, Any]]:
    """Say whether a plain value is a JSON object."""
    return type(plain) is dict


def is_array(plain: object) -> TypeGuard[list[Any]]:
    """Say whether a plain value is a JSON array."""
    return type(plain) is list


class Unread(str):
    """A number, text or key that is wrong by itself, as it is written.

    It stands among the plain values of a text, of which the problem is told already.
    """

    __slots__ = ()


# -- writing ---------------------------------------------------------------------------


def write(value: Any, indent: int | None = None) -> str:
    """Write a plain value as one JSON text with a line feed at its end."""
    return text_of(value, indent) + "\n"


def text_of(value: Any, indent: int | None = None, newline: str = "\n") -> str:
    """Give the text of a plain value, as it stands inside another."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return _DIGITS.to_sci_string(value)
    if isinstance(value, int):
        return str(value)
    inside = "" if indent is None else newline + " " * indent
    if isinstance(value, Mapping):
        after = ":" if indent is None else ": "
        members = [
            encode_basestring(key) + after + text_of(member, indent, inside)
            for key, member in cast("Mapping[str, Any]", value).items()
        ]
        return _bracketed("{}", members, inside, newline)
    items = [text_of(item, indent, inside) for item in value]
    return _bracketed("[]", items, inside, newline)


#: Writes numbers alike whatever context a user has set.
_DIGITS = Context(capitals=1)


def _bracketed(brackets: str, members: list[str], inside: str, newline: str) -> str:
    if not members:
        return brackets
    end = newline if inside else ""
    return brackets[0] + inside + f",{inside}".join(members) + end + brackets[1]
