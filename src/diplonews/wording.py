"""How messages say things: values in quotes, the nearest word, one of several."""

from collections.abc import Iterable, Sequence
from itertools import islice

from diplonews.characters import escape, shorten

__all__ = ["a_or_b", "an", "kind_of", "nearest", "quoted"]


def quoted(value: object) -> str:
    """Show a value in a message: escaped, in quotes if it is text, and cut."""
    if isinstance(value, str) and str in type(value).__mro__:  # no pretender
        return f"'{shorten(escape(str.__str__(value)[:100]))}'"
    if type(value) is int and value.bit_length() > _MOST_BITS:
        return "a number of very many digits"
    return shorten(escape(str(value)[:100]))


_MOST_BITS = 1000
_MOST_CANDIDATES = 200


def nearest(word: str, known: Iterable[str]) -> str:
    """Give a "did you mean" for a misspelt word, or nothing."""
    from difflib import get_close_matches  # a cost that good data does not pay

    word = word[:100].lower().replace(" ", "_")
    candidates = (
        name for name in known if abs(len(name) - len(word)) <= 1 + len(word) // 2
    )
    alike = get_close_matches(word, islice(candidates, _MOST_CANDIDATES), 1, 0.7)
    return f"did you mean '{alike[0]}'?" if alike else ""


def an(noun: str) -> str:
    """Put the indefinite article before a noun."""
    return f"an {noun}" if noun[:1] in {*"AEIOUaeio"} else f"a {noun}"


def kind_of(value: object) -> str:
    """Name the type of a value."""
    return an(shorten(escape(type(value).__name__)))


def a_or_b(nouns: Sequence[str]) -> str:
    """Name alternatives: "a, b or c"."""
    *others, last = nouns
    return f"{', '.join(others)} or {last}" if others else last
