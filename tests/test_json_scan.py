"""What a look at a text tells, against a parser that goes through it."""

import importlib
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplonews.json_scan import (
    may_hold_a_long_string,
    may_hold_half_a_character,
    scan,
    too_deep,
)
from diplonews.plain_json import write
from json_cases import plain_values


class Parser:
    """The `json` module's parser in Python, which tells how deep it went."""

    def __init__(self) -> None:
        self.depth = self.deepest = 0
        decoder: Any = json.JSONDecoder(strict=True)
        module: Any = importlib.import_module("json.decoder")
        decoder.parse_array = self._counting(module.JSONArray)
        decoder.parse_object = self._counting(module.JSONObject)
        scanner: Any = importlib.import_module("json.scanner")
        decoder.scan_once = scanner.py_make_scanner(decoder)
        self._decode = decoder.decode

    def _counting(self, parse_container: Any) -> Any:
        def counting(*arguments: Any) -> Any:
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)
            parsed = parse_container(*arguments)
            self.depth -= 1
            return parsed

        return counting

    def accepts(self, text: str) -> bool:
        """Tell whether it reads the text."""
        try:
            self._decode(text)
        except json.JSONDecodeError:
            return False
        return True


def keys_in(text: str) -> int:
    """Count the keys of a JSON text."""
    keys = 0

    def count(pairs: list[Any]) -> None:
        nonlocal keys
        keys += len(pairs)

    json.loads(text, object_pairs_hook=count)
    return keys


json_like = st.lists(
    st.sampled_from(
        ["[", "[", "{", '{"a":', "]", "}", '"', '"]"', r"\"", "\\", ",", ":", "1", "é"]
    ),
    max_size=40,
).map("".join)


@given(json_like, st.integers(1, 6))
@example(r'["\\",[[]]]', 2)
@example(r'["\"",[[]]]', 2)
@example('["","",[[]]]', 2)
@example('{"":{"":{}}}', 2)
def test_no_text_looks_less_deep_than_it_is(text: str, depth: int) -> None:
    """A parser never goes deeper into what a scan lets pass, be it JSON or not."""
    parser = Parser()
    accepted = parser.accepts(text)
    keys, fits = scan(text.encode(), depth)
    if parser.deepest > depth:
        assert not fits
    if accepted:
        assert (keys, fits) == (keys_in(text), parser.deepest <= depth)


@given(plain_values(decimals=False), st.integers(1, 5), st.integers(0, 2))
def test_a_scan_of_json_is_exact(value: Any, depth: int, indent: int) -> None:
    """Of a JSON text it tells the number of keys, and whether the depth is right."""
    for text in (json.dumps(value, indent=indent), write(value)):
        parser = Parser()
        assert parser.accepts(text)
        assert scan(text.encode(), depth) == (keys_in(text), parser.deepest <= depth)


# -- depth -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "depth", "offset"),
    [
        ("[[]]", 1, 1),
        ('["[[",{"a":[1]}]', 2, 11),
        (r'["\"[[", "\\", [[]]]', 2, 16),
        ("[[],[],[[]]]", 2, 8),
        ("[[]]", 2, 4),
        ('["[[[', 1, 5),
    ],
)
def test_the_bracket_that_is_too_deep(text: str, depth: int, offset: int) -> None:
    """The first bracket beyond the depth is found, those in text do not count."""
    assert too_deep(text, depth) == offset


@given(st.text('ab"\\u[], \ud800\udc00é', max_size=30))
def test_what_a_text_may_hold_is_not_missed(content: str) -> None:
    """A string that is too long, or half a character, is never passed over."""
    for text in (json.dumps([content]), write([content])):
        (read,) = json.loads(text)  # two halves that are escaped are one character
        if any("\ud800" <= character <= "\udfff" for character in read):
            assert may_hold_half_a_character(text.encode(errors="surrogatepass"))
        assert may_hold_a_long_string(text, 3) or len(read) <= 3
