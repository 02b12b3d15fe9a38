"""Where words stand in a text: offsets in code points, the end exclusive."""

from diplonews.texts.collapsed import CollapsedText, Span

__all__ = ["CollapsedText", "locate"]


def locate(text: str, exact: str, *, prefix: str = "", suffix: str = "") -> Span:
    """Give the offsets of the one place where the words stand.

    `prefix` must stand right before them and `suffix` right after, with or without
    white space between. Raises `UnlocatedWords` if there is no such place or several.
    To find many phrases in one text, use `CollapsedText`.
    """
    return CollapsedText(text).locate(exact, prefix, suffix)
