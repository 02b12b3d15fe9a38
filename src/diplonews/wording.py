"""How messages say things: values in quotes, the nearest word, one of several."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
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
#: How many known words are looked at, and how many of these are compared in full.
_MOST_KNOWN, _MOST_CANDIDATES = 10_000, 50
#: Hints from so few words are remembered: one slip is made many times over.
_FEW = 200
_ALIKE = 0.7


def nearest(word: str, known: Iterable[str]) -> str:
    """Give a "did you mean" for a misspelt word, or nothing."""
    names = tuple(islice(known, _MOST_KNOWN))
    find = _remembered if len(names) <= _FEW else _nearest
    name = find(word[:100].lower().replace(" ", "_"), names)
    return f"did you mean '{name}'?" if name else ""


def _nearest(word: str, names: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # a cost that good data does not pay

    candidates = nlargest(_MOST_CANDIDATES, _with_its_letters(word, names))
    alike = get_close_matches(word, [name for _, name in candidates], 1, _ALIKE)
    return alike[0] if alike else ""


_remembered = lru_cache(maxsize=1024)(_nearest)


def _with_its_letters(word: str, names: tuple[str, ...]) -> Iterator[tuple[float, str]]:
    """Give the names that may be like a word, with their share of its letters."""
    letters = {letter: word.count(letter) for letter in word}
    for name in names:
        both = (len(word) + len(name)) / 2
        if min(len(word), len(name)) >= _ALIKE * both:
            shared = sum(map(min, letters.values(), map(name.count, letters)))
            if shared >= _ALIKE * both:
                yield shared / both, name


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
