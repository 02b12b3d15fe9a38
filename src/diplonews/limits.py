"""How much of a text is read before it is refused."""

import sys
from typing import Any

from attrs import Attribute, field, frozen

__all__ = ["DEFAULT", "OWN", "Limits"]

#: Python's own limits: a reader of values may recurse, and `int` of any text of digits
#: up to this length works however an interpreter is set up.
_MOST_LEVELS = 128
_MOST_DIGITS = 640


def _count(most: int | None = None) -> Any:
    def check(_: object, attribute: "Attribute[int]", value: object) -> None:
        what = f"{attribute.name}: expected a whole number from 1"
        if most is not None:
            what += f" to {most}"
        if type(value) is not int:
            raise TypeError(f"{what}, got a {type(value).__name__}")
        if value < 1 or (most is not None and value > most):
            raise ValueError(f"{what}, got {value}")

    return check


@frozen(kw_only=True)
class Limits:
    """What a reader admits; each limit can be set for one call.

    The fields of a dossier have limits of their own, which the format fixes: a name 300
    characters, a text 1,048,576, a number 40. A limit above those admits no more.
    """

    size: int = field(default=64 * 2**20, validator=_count())
    """The bytes of one document, or of one line of a JSON Lines file, in UTF-8."""
    depth: int = field(default=64, validator=_count(_MOST_LEVELS))
    """The levels of arrays and objects inside each other, at most 128."""
    string: int = field(default=2**20, validator=_count())
    """The characters of one string or key."""
    number: int = field(default=40, validator=_count(_MOST_DIGITS))
    """The characters of one number, at most 640."""
    problems: int = field(default=1_000, validator=_count())
    """The problems that are listed; those beyond are only counted."""


#: What a reader admits if nothing else is said.
DEFAULT = Limits()
#: What is read again that this library wrote, however much it is.
OWN = Limits(size=sys.maxsize)
