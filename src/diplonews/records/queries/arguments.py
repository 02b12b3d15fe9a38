"""What is asked of a dossier, checked before it is answered."""

import datetime as dt
from typing import Any

from diplonews.errors import InvalidData, Problem
from diplonews.fields import shape_of
from diplonews.validation import problems
from diplonews.values.dates import PartialDate
from diplonews.wording import kind_of, quoted

__all__ = ["a_date", "a_term", "shown", "wrong_argument"]


def a_date(value: object, name: str) -> PartialDate:
    """Take a date as it is asked for: a `PartialDate`, or a `datetime.date`.

    A `datetime` is refused, since it does not say whose day is meant.
    """
    if type(value) is dt.date:
        return PartialDate(value.isoformat())
    _check(PartialDate, value, name)
    return value  # type: ignore[return-value]


def a_term(annotation: Any, value: object, name: str) -> str:
    """Take a term of a code list; an open list admits any that is well-formed."""
    _check(annotation, value, name)
    return value  # type: ignore[return-value]


def _check(annotation: Any, value: object, name: str) -> None:
    for problem in problems(shape_of(annotation), value):
        raise InvalidData([problem], name)


def shown(value: object) -> str:
    """Show an argument in a message, whatever it is."""
    plain = value is None or type(value) in {bool, int, float}
    if plain or issubclass(type(value), str):
        return quoted(value)
    return kind_of(value)


def wrong_argument(name: str, expected: str, value: object) -> InvalidData:
    """Say that an argument is not what it should be."""
    message = f"expected {expected}, got {shown(value)}"
    return InvalidData([Problem(code="type.wrong", message=message)], name)
