"""Where things stand in a text that is JSON: the lines and columns of values and keys.

Nothing here is on the way of good data, and nothing recurses. Lines end with a line
feed; columns count characters. Both count from 1.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplonews.json_scan import covered

__all__ = ["Place", "Position", "Positions", "Token", "places", "walk"]


class Position(NamedTuple):
    """A place in a text."""

    line: int
    column: int


class Place(NamedTuple):
    """Where a value stands, and where the key before it does if it has one."""

    value: Position
    key: Position | None = None


class Positions:
    """Lines and columns of offsets into a text; cheap if the offsets ascend."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line, self._start, self._counted = 1, 0, 0

    def at(self, offset: int) -> Position:
        """Give the line and column of an offset."""
        if offset < self._counted:
            self._line, self._start, self._counted = 1, 0, 0
        breaks = self._text.count("\n", self._counted, offset)
        if breaks:
            self._line += breaks
            self._start = self._text.rfind("\n", self._counted, offset) + 1
        self._counted = offset
        return Position(self._line, offset - self._start + 1)


# -- walking over a text --------------------------------------------------------------

_KEY, _STRING, _ARRAY, _OBJECT, _END, _COMMA, _SCALAR = range(1, 8)
_TOKEN = re.compile(
    r'("[^"]*+")[ \t\n\r]*+:|("[^"]*+")|(\[)|(\{)|([\]}])|(,)|([^ \t\n\r,\]}]++)'
)
#: Without scalars, which need not be seen to tell where they stand.
_FRAME_TOKEN = re.compile(r'("[^"]*+")[ \t\n\r]*+:|("[^"]*+")|(\[)|(\{)|([\]}])|(,)')


class Token(NamedTuple):
    """A key, a string, or another scalar, as a walk comes by it."""

    raw: str
    """As it is written: a key and a string with their quotes."""
    offset: int
    steps: list[str | int]
    """The keys and indexes that lead to it or its value; the walk goes on using it."""
    is_key: bool
    is_repeated: bool
    """Whether it is a key that its object had before."""

    @property
    def text(self) -> str:
        """What a key or a string stands for."""
        return _content(self.raw)


def walk(text: str) -> Iterator[Token]:
    """Give the keys, strings and other scalars of a text that is JSON, in order."""
    steps: list[str | int] = []
    seen: list[set[str] | None] = []  # the keys of each open object
    for match in _TOKEN.finditer(covered(text)):
        kind = match.lastindex
        if kind == _COMMA:
            last = steps[-1]
            if isinstance(last, int):
                steps[-1] = last + 1
        elif kind == _ARRAY:
            steps.append(0)
            seen.append(None)
        elif kind == _OBJECT:
            steps.append("")
            seen.append(set())
        elif kind == _END:
            steps.pop()
            seen.pop()
        else:
            raw = text[slice(*match.span(kind or 0))]
            keys = seen[-1] if kind == _KEY else None
            if keys is None:
                yield Token(raw, match.start(), steps, is_key=False, is_repeated=False)
                continue
            steps[-1] = key = _content(raw)
            repeated = key in keys
            keys.add(key)
            yield Token(raw, match.start(), steps, is_key=True, is_repeated=repeated)


def _content(raw: str) -> str:
    """Give what a string stands for, from the string in its quotes."""
    return str(json.loads(raw)) if "\\" in raw else raw[1:-1]


# -- places of pointers ----------------------------------------------------------------


def places(text: str, pointers: Iterable[str]) -> dict[str, Place]:
    """Give where the values of JSON Pointers stand in a text that is JSON.

    One pass finds them all and ends with the last. A pointer that leads nowhere is left
    out; if a key is there twice in an object, the first is meant.
    """
    pointers = set(pointers)
    found: dict[str, Place] = {}
    positions = Positions(text)
    for wanted, value, key in _met(text, _wanted(pointers)):
        if wanted.pointer is not None:
            before = None if key is None else positions.at(key)
            found[wanted.pointer] = Place(positions.at(value), before)
            if len(found) == len(pointers):
                break
    return found


class _Wanted:
    """A value that is looked for, or the way to one."""

    __slots__ = ("inside", "pointer")

    def __init__(self) -> None:
        self.pointer: str | None = None
        self.inside: dict[str, _Wanted] = {}


def _wanted(pointers: Iterable[str]) -> _Wanted:
    root = _Wanted()
    for pointer in pointers:
        start, *steps = pointer.split("/")
        if start:
            continue  # no JSON Pointer, so it leads nowhere
        node = root
        for step in steps:
            name = step.replace("~1", "/").replace("~0", "~")
            node = node.inside.setdefault(name, _Wanted())
        node.pointer = pointer
    return root


def _met(text: str, root: _Wanted) -> Iterator[tuple[_Wanted, int, int | None]]:
    """Give what is wanted, or leads to it, with the offsets of its value and key."""
    plain = covered(text)
    comes: _Wanted | None = root  # what is wanted of the next value
    inside: _Wanted | None = None  # what is wanted of the open array or object
    index = -1  # of the item, in an array
    outside: list[tuple[_Wanted | None, int]] = []
    yield root, _next(plain, 0), None
    for token in _FRAME_TOKEN.finditer(plain):
        kind = token.lastindex
        if kind in {_ARRAY, _OBJECT}:
            outside.append((inside, index))
            inside, index, comes = comes, (0 if kind == _ARRAY else -1), None
        elif kind == _END:
            inside, index = outside.pop()
            continue
        elif kind == _COMMA and index >= 0:
            index += 1
        is_key = kind == _KEY
        if inside is None or kind == _STRING or (index < 0 and not is_key):
            continue
        # It is a key, or the bracket or comma before an item.
        step = _content(text[slice(*token.span(1))]) if is_key else str(index)
        comes = inside.inside.pop(step, None)  # once, so that the first is meant
        if comes is not None:
            value = _next(plain, token.end())
            if not plain.startswith("]", value):
                yield comes, value, token.start() if is_key else None


_SPACES = re.compile(r"[ \t\n\r]*+")


def _next(text: str, offset: int) -> int:
    match = _SPACES.match(text, offset)
    return match.end() if match else offset
