"""Dates told by how far off they are: "yesterday", "two years ago", "this month"."""

from collections.abc import Callable
from datetime import date

from diplonews.date_expressions.lexicon import PARTS_OF_DAY, UNITS, Unit
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.tokens import Words, count
from diplonews.date_expressions.units import (
    day_of,
    first_day,
    last_day,
    run,
    shifted,
    unit_at,
)
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import When

__all__ = ["relative_date", "units_told"]

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {
    "last": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "following": 1,
}


def units_told(words: Words) -> tuple[int, Unit] | None:
    """Read how many of what: "two years", "90 days", "a week"; not "two year"."""
    match words:
        case [*number, noun] if noun in UNITS:
            told, unit = count(number), UNITS[noun]
        case _:
            return None
    return (told, unit) if told and (told == 1) == (unit == noun) else None


def relative_date(
    words: Words, vantage: Vantage, noun: Callable[[Words, Vantage], tuple[When, ...]]
) -> tuple[When, ...]:
    """Read a date by its distance; `noun` reads what it is counted from, if named."""
    day = vantage.day
    return (
        _of_days(words, day)
        or _unit_said(words, day)
        or _part_of_unit(words, day)
        or _counted(words, day)
        or _counted_from(words, vantage, noun)
    )


def _of_days(words: Words, day: date) -> tuple[When, ...]:
    match words:
        case ["day", "before", "yesterday"]:
            shift = -2
        case ["day", "after", "tomorrow"]:
            shift = 2
        case ["last", "night"]:
            shift = -1
        case ["this", part] if part in PARTS_OF_DAY:
            shift = 0
        case ["earlier" | "later", "today"]:
            shift = 0
        case [name] if name in _DAYS:
            shift = _DAYS[name]
        case _:
            return ()
    return (day_of(shifted(day, "day", shift)),)


def _unit_said(words: Words, day: date) -> tuple[When, ...]:
    """Read "last month", "this week", "the year before last"."""
    match words:
        case [which, noun] if which in _STEPS and UNITS.get(noun) == noun:
            steps = _STEPS[which]
            if noun == "day" and which in {"last", "this", "current"}:
                return ()
        case [noun, "before", "last"] if UNITS.get(noun) == noun != "day":
            steps = -2
        case [noun, "after", "next"] if UNITS.get(noun) == noun != "day":
            steps = 2
        case _:
            return ()
    return (unit_at(UNITS[noun], shifted(day, UNITS[noun], steps)),)


def _part_of_unit(words: Words, day: date) -> tuple[When, ...]:
    """Read "earlier this month": its days up to the dateline, itself included."""
    match words:
        case ["earlier" | "later" as side, "this", noun] if noun in UNITS:
            pass
        case ["earlier" | "later" as side, "in", "the", noun] if noun in UNITS:
            pass
        case _:
            return ()
    if noun == "day" or UNITS[noun] != noun:
        return ()
    whole = unit_at(UNITS[noun], day)
    if side == "earlier":
        return (run(first_day(whole), day),)
    return (run(day, last_day(whole)),)


# -- counted ---------------------------------------------------------------------------


def _counted(words: Words, day: date) -> tuple[When, ...]:
    """Read "two years ago", "three days later", "in two weeks' time"."""
    match words:
        case [*told, "ago" | "earlier"]:
            sign = -1
        case [*told, "later" | "hence"] | [*told, "from", "now" | "today"]:
            sign = 1
        case [*told, "'" | "'s", "time"]:
            sign = 1
        case _:
            return ()
    if not (units := units_told(told)):
        return ()
    number, unit = units
    return (unit_at(unit, shifted(day, unit, sign * number)),)


def _counted_from(
    words: Words, vantage: Vantage, noun: Callable[[Words, Vantage], tuple[When, ...]]
) -> tuple[When, ...]:
    """Read "two days after October 28" and "the day before the 28th"."""
    for place, word in enumerate(words):
        if word in {"before", "after"}:
            told = words[:place]
            units = units_told(told) or units_told(("one", *told))
            dates = noun(words[place + 1 :], vantage) if units else ()
            if units and dates:
                number, unit = units
                sign = -1 if word == "before" else 1
                return tuple(_from(when, unit, sign * number) for when in dates)
    return ()


def _from(when: When, unit: Unit, steps: int) -> When:
    """Give the unit that lies so far from a date, if the date is fine enough for it."""
    reached = {
        unit_at(unit, shifted(day, unit, steps))
        for day in (first_day(when), last_day(when))
    }
    if len(reached) > 1:
        raise Refusal(
            "a date to count from that is as fine as the count", "write the date itself"
        )
    return reached.pop()
