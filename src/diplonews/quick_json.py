"""JSON text to plain values as fast as can be, for text that is right.

The reader is `orjson` where it is installed, else the one in C of the `json` module.
Neither is strict; what they pass over is caught here by a look at the bytes, or can be
by the caller, who counts the keys. Whatever is in doubt is refused without a word: then
it is read again by `strict_json`, which has the same verdict.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

from diplonews.json_scan import scan
from diplonews.json_values import MAX_NUMBER, MAX_TEXT
from diplonews.limits import Limits
from diplonews.strict_json import decimal_of

__all__ = ["Quick", "Refused", "quick_parse"]


class Refused(Exception):
    """The straight way ends here; the careful way says why."""


class Quick:
    """The plain values of a text, and what must be compared with them."""

    __slots__ = ("_data", "_keys", "plain")

    def __init__(self, data: bytes, keys: int, plain: Any) -> None:
        self._data = data
        self._keys = keys
        self.plain = plain

    def agrees_with(self, keys: int, zeros: int) -> bool:
        """Tell whether the values are those of the text, given what they count.

        The text has more keys if one is twice in an object. A 0 may be a `-0` there.
        """
        may_be_minus_zero = zeros and _MINUS_ZERO.search(self._data)
        return keys == self._keys and not may_be_minus_zero


_MINUS_ZERO = re.compile(rb"-0[\s,\]}]")


def quick_parse(data: object, limits: Limits) -> Quick:
    """Read a text within the limits; raises anything if it is wrong or in doubt."""
    if limits.number < MAX_NUMBER or limits.string < MAX_TEXT:
        raise Refused
    text: str | bytes
    if isinstance(data, str):
        text, encoded = data, data.encode()
    elif isinstance(data, bytes | bytearray):
        text = encoded = bytes(data)
    else:
        raise Refused
    if len(encoded) > limits.size:
        raise Refused
    keys, is_shallow = scan(encoded, limits.depth)
    if not is_shallow:
        raise Refused
    # Own data may have fractions, which orjson does not read exactly.
    parse = _read_by_json if b'"extensions"' in encoded else _parser()
    return Quick(encoded, keys, parse(text))


@cache
def _parser() -> Callable[[str | bytes], Any]:
    try:
        from orjson import loads
    except ImportError:
        return _read_by_json
    return loads


def _read_by_json(data: str | bytes) -> Any:
    return _DECODER.decode(data if isinstance(data, str) else data.decode())


def _constant(_: str) -> NoReturn:
    raise Refused


_DECODER = json.JSONDecoder(parse_float=decimal_of, parse_constant=_constant)
