"""Which of several times is the first, in one look through them."""

from collections.abc import Iterable
from datetime import date

from diplonews.values.dates import Period, When

__all__ = ["first_day", "first_of"]


def first_day(when: When) -> date | None:
    """Give the first possible day of a date, or of the start of a period."""
    if isinstance(when, Period):
        return when.start.earliest if when.start else None
    return when.earliest


def first_of(times: Iterable[When]) -> When | None:
    """Give the time that may be the earliest of all; None if one has no bound, or none.

    What is certainly before it is before all of them. Of several that may begin on one
    day the least precise is given, since it allows the fewest conclusions.
    """
    first: tuple[date, int] | None = None
    found: When | None = None
    for when in times:
        day = first_day(when)
        if day is None:
            return None
        if first is None or (day, len(when.text)) < first:
            first, found = (day, len(when.text)), when
    return found
