r"""Regular expressions that Python, ECMA-262 and Rust read alike.

The rules are written for Python, in the part that all have: classes, groups that are
not captured, `[0-9]`. Two things are left to change. Python writes characters beyond
the basic plane as `\U0001f600`, which others do not know, so they stand as they are.
Lone surrogates are no characters in a JSON text, so their range is left out.
"""

import re

__all__ = ["whole"]

_ASTRAL = re.compile(r"\\U([0-9a-f]{8})")
_SURROGATES = r"\ud800-\udfff"


def whole(pattern: str) -> str:
    """Give a pattern that is found only where it matches a whole text."""
    plain = pattern.replace(_SURROGATES, "")
    plain = _ASTRAL.sub(lambda match: chr(int(match[1], 16)), plain)
    return f"^(?:{plain})$"
