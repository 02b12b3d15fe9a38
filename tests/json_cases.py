"""JSON for tests: plain values, texts, and another scanner to compare with."""

import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

# -- plain values and texts ------------------------------------------------------------

#: Text without the lone surrogates that UTF-8 cannot hold.
unicode_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def plain_values(*, decimals: bool) -> st.SearchStrategy[Any]:
    """Draw what `parse` gives, with or without numbers that are not whole."""
    whole: st.SearchStrategy[Any] = st.integers(-(10**38), 10**38)
    numbers = whole | st.decimals(-999, 999, places=3) if decimals else whole
    scalars = st.none() | st.booleans() | numbers | unicode_text
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(unicode_text, inner)
        ),
        max_leaves=12,
    )


#: Few keys, so that many are there twice; some that a pointer has to escape.
keys = st.sampled_from(
    ["a", "b", "", "a/b", "~", "~1", "0", "é", "😀", '"', "\\", "\n"]
)

leaves = st.sampled_from(
    ["1", "-0.5e+7", "true", "null", '""', '"[{"', r'"\"]"', '"é😀"', r'"\\"', "NaN"]
)

spaces = st.sampled_from(["", "", "", " ", "\n", "\r\n", "\t ", "\r"])


@st.composite
def containers(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    """Draw an array or object as text, with any white space and keys twice."""
    values = draw(st.lists(inner, max_size=4))
    is_object = draw(st.booleans())
    parts: list[str] = []
    for value in values:
        key = ""
        if is_object:
            quoted = json.dumps(draw(keys), ensure_ascii=draw(st.booleans()))
            key = f"{quoted}{draw(spaces)}:"
        parts.append(f"{draw(spaces)}{key}{draw(spaces)}{value}{draw(spaces)}")
    return ("{%s}" if is_object else "[%s]") % (",".join(parts) or draw(spaces))


json_texts = st.recursive(leaves, containers, max_leaves=20)


# -- another scanner, which recurses ---------------------------------------------------


class Wrong(Exception):
    """The text is no JSON."""


class Scanner:
    """Reads a JSON text and notes the offsets of all values and keys."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[str, tuple[int, int | None]] = {}
        self._value("", None)
        self._space()
        if self.at < len(text):
            raise Wrong

    def _space(self) -> None:
        while self.text[self.at : self.at + 1] in {" ", "\t", "\n", "\r"}:
            self.at += 1

    def _take(self, expected: str) -> None:
        if not self.text.startswith(expected, self.at):
            raise Wrong
        self.at += len(expected)

    def _value(self, pointer: str, key: int | None) -> None:
        self._space()
        self.places.setdefault(pointer, (self.at, key))
        match self.text[self.at : self.at + 1]:
            case "{":
                self._members(pointer)
            case "[":
                self._items(pointer)
            case '"':
                self._string()
            case _:
                self._word()

    def _members(self, pointer: str) -> None:
        hidden: dict[str, tuple[int, int | None]] = {}
        keys: set[str] = set()
        for _ in self._between("{", "}"):
            self._space()
            start = self.at
            key = self._string()
            self._space()
            self._take(":")
            kept = self.places
            if key in keys:  # nothing in it counts
                self.places = hidden
            keys.add(key)
            self._value(f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}", start)
            self.places = kept

    def _items(self, pointer: str) -> None:
        for index, _ in enumerate(self._between("[", "]")):
            self._value(f"{pointer}/{index}", None)

    def _between(self, opening: str, closing: str) -> Iterator[None]:
        self._take(opening)
        self._space()
        if not self.text.startswith(closing, self.at):
            yield
            self._space()
            while self.text.startswith(",", self.at):
                self.at += 1
                yield
                self._space()
        self._take(closing)

    def _string(self) -> str:
        start = self.at
        self._take('"')
        while self.text[self.at : self.at + 1] != '"':
            self.at += 2 if self.text[self.at : self.at + 1] == "\\" else 1
            if self.at >= len(self.text):
                raise Wrong
        self.at += 1
        try:
            return str(json.loads(self.text[start : self.at]))
        except json.JSONDecodeError:
            raise Wrong from None

    def _word(self) -> None:
        number = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
        found = number.match(self.text, self.at)
        for word in ("null", "true", "false", "NaN", "Infinity", "-Infinity"):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return
        if not found:
            raise Wrong
        self.at = found.end()
