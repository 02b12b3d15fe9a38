"""What a look at a JSON text tells before it is read: depth, keys, what it may hold.

Nothing here recurses, and nothing takes longer than the text is long.
"""

import re
from itertools import accumulate

from diplonews.limits import DEFAULT

__all__ = [
    "covered",
    "may_hold_a_long_string",
    "may_hold_half_a_character",
    "scan",
    "too_deep",
]


def covered(text: str) -> str:
    r"""Give the text with \\ and \" covered: all else stays in its place.

    So a string ends at the next quote, and each backslash left begins an escape.
    """
    if "\\" not in text:
        return text
    return text.replace(r"\\", "__").replace(r"\"", "__")


# -- keys and depth --------------------------------------------------------------------

_NO_MARKS = bytes(sorted({*range(256)} - {*b'[]{}:"'}))
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")  # one level up, one level down
_BLOCK = 4096


def scan(data: bytes, depth: int = DEFAULT.depth) -> tuple[int, bool]:
    """Give the number of keys in a JSON text, and whether its depth is within a limit.

    For a text that is no JSON, the number is any, and the depth is what a parser meets
    before the first error, or more.
    """
    if b"\\" in data:
        data = data.replace(rb"\\", b"").replace(rb"\"", b"")
    marks = data.translate(None, _NO_MARKS)
    # Of each run of quotes an even number goes: what is outside strings stays outside.
    outside = b"".join(marks.replace(b'""', b"").split(b'"')[::2])
    return outside.count(b":"), _fits(outside.translate(None, b":"), depth)


def _fits(brackets: bytes, depth: int) -> bool:
    return _is_peeled(brackets, depth // 2) or _is_climbed(brackets, depth)


def _is_peeled(brackets: bytes, rounds: int) -> bool:
    """Say whether nothing is left of the brackets; a round takes two levels at most."""
    for _ in range(rounds):
        left = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(left) == len(brackets):
            break
        brackets = left
    return not brackets


def _is_climbed(brackets: bytes, depth: int) -> bool:
    """Say whether no bracket is deeper; exact, and slower."""
    steps, level = memoryview(brackets.translate(_STEPS)).cast("b"), 0
    for start in range(0, len(steps), _BLOCK):
        levels = list(accumulate(steps[start : start + _BLOCK], initial=level))
        if max(levels) > depth:
            return False
        level = levels[-1]
    return True


def too_deep(text: str, depth: int) -> int:
    """Give the offset of the first bracket that is deeper than so many levels."""
    level = 0
    for token in _BRACKET.finditer(covered(text)):
        kind = token.lastindex
        if kind == 1:
            level += 1
            if level > depth:
                return token.start()
        elif kind == 2:
            level -= 1
    return len(text)


_BRACKET = re.compile(r'"[^"]*+"?|([\[{])|([\]}])')


# -- what a text may hold --------------------------------------------------------------


def may_hold_half_a_character(data: bytes) -> bool:
    """Say whether a text in UTF-8 may hold a lone surrogate; if not, it has none."""
    if b"\xed" in data and _HALF_IN_UTF_8.search(data):
        return True
    if rb"\u" not in data:
        return False
    return _HALF_ESCAPED.search(data.replace(rb"\\", b"__")) is not None


_HALF_IN_UTF_8 = re.compile(rb"\xed[\xa0-\xbf]")
_HALF_ESCAPED = re.compile(
    rb"\\u[dD](?:[89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD])[c-fC-F])"
)


def may_hold_a_long_string(text: str, longest: int) -> bool:
    """Say whether a text may hold a longer string or key; if not, it has none."""
    if len(text) <= longest:
        return False
    return re.search(f'"[^"]{{{longest + 1}}}', covered(text)) is not None
