"""Which code a text means that is no code: names in their many spellings."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

__all__ = ["code_finder"]

_MARKS = (
    (".", ""),
    ("'", ""),
    ("\u2019", ""),
    ("\u02bb", ""),
    ("-", " "),
    ("&", " and "),
)


def code_finder(
    spellings: Callable[[], Iterable[tuple[str, str]]],
) -> Callable[[str], str | None]:
    """Make the function from a text to the code it means.

    `spellings` gives each known spelling with its code, the weightier of two claims
    first; it is asked when the first text is looked up, not before.
    """

    @cache
    def codes() -> dict[str, str]:
        found: dict[str, str] = {}
        for spelling, code in spellings():
            found.setdefault(_key(spelling), code)
        return found

    def find(text: str) -> str | None:
        return codes().get(_key(text))

    return find


def _key(text: str) -> str:
    """Give the form of a text in which spellings of one name are the same."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    for mark, written in _MARKS:
        plain = plain.replace(mark, written)
    words = plain.split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join("saint" if len(words) > 1 and w == "st" else w for w in words)
