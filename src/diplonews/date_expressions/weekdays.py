"""Weekdays: bare, with "last", "this" or "next", and beside the date they belong to."""

from collections.abc import Callable
from datetime import date

from diplonews.date_expressions.lexicon import WEEKDAY_NAMES, WEEKDAYS
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import (
    day_of,
    nearest_weekday,
    shifted,
    weekday_in_week,
)
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import PartialDate, When

__all__ = ["weekday_date"]

_WEEKS = {"last": -1, "this": 0, "next": 1}


def weekday_date(
    words: Words, vantage: Vantage, noun: Callable[[Words, Vantage], tuple[When, ...]]
) -> tuple[When, ...]:
    """Read a weekday; `noun` reads the date that may stand beside it."""
    match words:
        case [name] if name in WEEKDAYS:
            return (day_of(_bare(WEEKDAYS[name], vantage)),)
        case [which, name] | ["this", "past" | "coming" as which, name] if (
            name in WEEKDAYS
        ):
            days = _said(which, WEEKDAYS[name], vantage.day)
            return tuple(day_of(day) for day in dict.fromkeys(days))
        case (
            [name, which, "week"]
            | [name, "of", which, "week"]
            | [
                which,
                "week",
                "'s",
                name,
            ]
        ) if name in WEEKDAYS and which in _WEEKS:
            return (day_of(_of_week(WEEKDAYS[name], _WEEKS[which], vantage)),)
        case [name, ",", *rest] | [name, "(", *rest, ")"] | [name, *rest] if (
            name in WEEKDAYS
        ):
            dates = noun(rest, vantage) if _names_a_day(rest) else ()
            return tuple(_checked(when, WEEKDAYS[name]) for when in dates)
        case _:
            return ()


def _bare(weekday: int, vantage: Vantage) -> date:
    """Give the last such day up to the dateline, itself included; or the first one."""
    return nearest_weekday(vantage.near, weekday, -1 if vantage.backward else 1)


def _of_week(weekday: int, weeks: int, vantage: Vantage) -> date:
    return weekday_in_week(vantage.day, weekday, weeks)


def _said(which: str, weekday: int, day: date) -> tuple[date, ...]:
    """Give what "last Friday" and its like may mean."""
    match which:
        case "last":
            return weekday_in_week(day, weekday, -1), _before(day, weekday)
        case "next":
            return _after(day, weekday), weekday_in_week(day, weekday, 1)
        case "this":
            return weekday_in_week(day, weekday, 0), nearest_weekday(day, weekday, 1)
        case "past" | "previous" | "preceding":
            return (_before(day, weekday),)
        case "coming" | "following":
            return (_after(day, weekday),)
        case _:
            return ()


def _before(day: date, weekday: int) -> date:
    return nearest_weekday(shifted(day, "day", -1), weekday, -1)


def _after(day: date, weekday: int) -> date:
    return nearest_weekday(shifted(day, "day", 1), weekday, 1)


def _names_a_day(words: Words) -> bool:
    """Tell whether a date has a number: "yesterday" may not stand beside a weekday."""
    return any(word[0].isdigit() for word in words)


def _checked(when: When, weekday: int) -> When:
    """Give a day, if it has this weekday."""
    day = when.earliest if isinstance(when, PartialDate) else None
    if day is None or day.isoformat() != when.text:
        raise Refusal("a day beside a weekday", "leave out the weekday")
    if day.weekday() != weekday:
        right = WEEKDAY_NAMES[day.weekday()]
        hint = f"mend {WEEKDAY_NAMES[weekday]} or the day"
        raise Refusal(f"{right}, the weekday of {day}", hint)
    return when
