"""Where words stand in a text: offsets in code points, the end exclusive."""

from attrs import frozen

from diplonews.errors import DiplonewsError
from diplonews.texts.collapsed import CollapsedText, Span, UnlocatedWords
from diplonews.texts.forms import normalised, text_hash
from diplonews.wording import quoted

__all__ = [
    "CollapsedText",
    "Relocation",
    "Span",
    "UnlocatedWords",
    "locate",
    "normalised",
    "relocate",
    "text_hash",
]


def locate(text: str, exact: str, *, prefix: str = "", suffix: str = "") -> Span:
    """Give the offsets of the one place where the words stand.

    `prefix` must stand right before them and `suffix` right after, with or without
    white space between. Raises `UnlocatedWords` if there is no such place or several.
    To find many phrases in one text, use `CollapsedText`.
    """
    return CollapsedText(text).locate(exact, prefix, suffix)


@frozen
class Relocation:
    """Where the words of a span stand in another text."""

    span: Span | None
    """Where they stand, if that can be told."""
    candidates: tuple[Span, ...]
    """All places where they stand, the nearest to the old one first."""


def relocate(
    text: "str | CollapsedText",
    exact: str,
    start: int,
    *,
    prefix: str = "",
    suffix: str = "",
) -> Relocation:
    """Say where words that began at an offset stand now.

    It can be told if they begin there still, or stand in one place only. Nearness alone
    decides nothing: of several other places none is taken, all are candidates.
    """
    _check_offset(start)
    collapsed = text if isinstance(text, CollapsedText) else CollapsedText(text)
    found = collapsed.find(exact, prefix, suffix)
    nearest = tuple(sorted(found, key=lambda span: abs(span[0] - start)))
    told = len(nearest) == 1 or (bool(nearest) and nearest[0][0] == start)
    return Relocation(nearest[0] if told else None, nearest)


def _check_offset(start: object) -> None:
    if type(start) is not int or start < 0:
        raise DiplonewsError(f"expected an offset from 0, got {quoted(start)}")
