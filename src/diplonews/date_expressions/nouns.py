"""A date or a stretch of time by itself, without "by", "until" or "from"."""

from collections.abc import Callable

from diplonews.date_expressions.fiscal_phrases import fiscal_time
from diplonews.date_expressions.lexicon import PARTS_OF_DAY
from diplonews.date_expressions.named_dates import named_date
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.relative_dates import relative_date
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.vantage import Vantage
from diplonews.date_expressions.weekdays import weekday_date
from diplonews.values.dates import PartialDate, Period, When

__all__ = ["about", "dates", "without_preposition"]

_PREPOSITIONS = {"in", "on", "at", "during"}
_ABOUT = {"about", "around", "circa", "ca", "c", "roughly", "approximately"}


def dates(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Give all that these words may mean as a date; nothing if they are none."""
    match words:
        case ["the", *rest] if rest and rest[0] != "the":
            words = rest
        case [] | ["the", *_]:
            return ()
        case _:
            pass
    return (
        _first_read(words, vantage)
        or weekday_date(words, vantage, dates)
        or relative_date(words, vantage, dates)
        or _part_of_day(words, vantage)
    )


def _first_read(words: Words, vantage: Vantage) -> tuple[When, ...]:
    return fiscal_time(words, vantage, dates) or named_date(words, vantage)


def without_preposition(words: Words) -> Words:
    """Leave out the "in", "on", "at" or "during" before a date."""
    match words:
        case [first, *rest] if first in _PREPOSITIONS:
            return rest
        case _:
            return words


def about(words: Words) -> tuple[Words, Callable[[When], When]]:
    """Leave out an "about" before a date, and give what it does to the date."""
    match words:
        case [first, *rest] if first in _ABOUT:
            return rest, _approximate
        case _:
            return words, _as_it_is


def _as_it_is(when: When) -> When:
    return when


def _approximate(when: When) -> When:
    """Say that a date is approximate; a set, a time or a period cannot be."""
    if isinstance(when, Period) or when.text[-1] in "]?~%" or "T" in when.text:
        raise Refusal("a day, month or year after 'about'", "leave out 'about'")
    return PartialDate(f"{when}~")


def _part_of_day(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "Friday evening" and "early on Tuesday" as the day."""
    match words:
        case [*day, part] if part in PARTS_OF_DAY and day:
            found = dates(day, vantage)
        case _:
            return ()
    return tuple(
        when
        for when in found
        if isinstance(when, PartialDate) and when.precision == "day"
    )
