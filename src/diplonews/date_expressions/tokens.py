"""The words of an expression: spelling evened out, and cut into words and numbers."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from diplonews.characters import SPACE
from diplonews.date_expressions.lexicon import ABBREVIATIONS, NUMBERS, TENS

__all__ = ["Words", "count", "plain", "words_of"]

#: Words, numbers and marks, in order.
Words: TypeAlias = Sequence[str]

_PLAIN: Final = (
    dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u00b4`"), "'")
    | dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
    | {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
)
_SPACES: Final = re.compile(f"[{SPACE}]+")
_HALF_DAY: Final = re.compile(r"\b([ap])\.m(?:\.|$)")
_TOKEN: Final = re.compile(
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])"  # 2025-10-28
    "|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])"  # 2025/10/28
    "|[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2})(?![0-9])"  # 28-10-2025
    "|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])"  # 28/10/2025
    r"|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?![0-9])"  # 28.10.2025
    "|[0-9]{4}[-/][0-9]{2}(?![0-9])"  # 2025-10
    "|[0-9]+(?:st|nd|rd|th|s)(?![a-z])"  # 28th, 1970s
    "|[0-9]+"
    "|'s(?![a-z])"
    r"|[a-z]+\.?"
    "|[^ ]"
)


def plain(text: str) -> str:
    """Give a text in small letters, with plain spaces, apostrophes and hyphens."""
    even = _SPACES.sub(" ", text).translate(_PLAIN).strip(" ").rstrip(" ,.")
    return _HALF_DAY.sub(r"\1m", even)


def words_of(text: str) -> Words:
    """Cut a plain text into words, numbers and marks."""
    return tuple(part for token in _TOKEN.findall(text) for part in _without_dot(token))


def _without_dot(token: str) -> tuple[str, ...]:
    """Leave out the dot of an abbreviation; any other is a mark of its own."""
    word = token.removesuffix(".")
    if word == token or not word or word in ABBREVIATIONS:
        return (word or token,)
    return word, "."


def count(words: Words) -> int | None:
    """Read a whole number up to 9999 in digits, or up to ninety-nine in words."""
    match words:
        case [digits] if digits.isdigit() and len(digits) <= 4:
            return int(digits)
        case [word] if word in NUMBERS:
            return NUMBERS[word]
        case [tens] if tens in TENS:
            return 10 * TENS[tens]
        case [tens, one] | [tens, "-", one] if tens in TENS:
            unit = NUMBERS.get(one, 0)
            return 10 * TENS[tens] + unit if one in _ONES else None
        case _:
            return None


_ONES: Final = frozenset(word for word, n in NUMBERS.items() if n < 10) - {"a", "an"}
