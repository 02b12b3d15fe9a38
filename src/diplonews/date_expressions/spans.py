"""So many units ahead or back: "within 90 days", "over the past year"."""

from datetime import date

from diplonews.date_expressions.lexicon import UNITS, Unit
from diplonews.date_expressions.relative_dates import units_told
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import first_day, last_day, run, shifted, unit_at
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import Period, When

__all__ = ["is_length", "span"]

_AHEAD = {"next", "coming", "following"}
_BEHIND = {"last", "past", "previous", "preceding"}
#: Words that speak of a length, not of the calendar unit before or after.
_LENGTHS = {"past", "coming"}
_LASTING = {"over", "during", "for", "throughout"}


def span(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read a span: a day within it, or all of it, as its preposition says."""
    match words:
        case ["within", "the", side, *told] if side in _AHEAD | _BEHIND:
            return _one_day(side, told, vantage.day)
        case ["within", *told]:
            return _one_day("next", told, vantage.day)
        case ["in", "the", side, unit] if unit in UNITS and side not in _LENGTHS:
            return _said_loosely(
                side, unit, _some_day(side, [unit], vantage.day), vantage
            )
        case ["during", "the", side, unit] if unit in UNITS and side not in _LENGTHS:
            return _said_loosely(
                side, unit, _all_of(side, [unit], vantage.day), vantage
            )
        case ["in", "the", side, *told] if side in _AHEAD | _BEHIND:
            return _some_day(side, told, vantage.day)
        case [over, "the", side, *told] if over in _LASTING:
            return _all_of(side, told, vantage.day)
        case ["the", side, *told] if units_told(told):
            return _all_of(side, told, vantage.day)
        case ["in", *told]:
            return _in(told, vantage.day)
        case _:
            return ()


def is_length(words: Words) -> bool:
    """Tell whether words say how long, and not from when: "for 18 months"."""
    match words:
        case ["for", *told]:
            return units_told(told) is not None
        case _:
            return units_told(words) is not None


def _said_loosely(
    side: str, unit: str, spans: tuple[When, ...], vantage: Vantage
) -> tuple[When, ...]:
    """Read "in the last year": the calendar year, or the twelve months up to now."""
    if side not in {"last", "next"} or not spans:
        return ()
    step = -1 if side == "last" else 1
    return unit_at(UNITS[unit], shifted(vantage.day, UNITS[unit], step)), *spans


def _one_day(side: str, told: Words, day: date) -> tuple[When, ...]:
    """Give one day of a span; the dateline and the last day count."""
    if not (units := _units(told)):
        return ()
    number, unit = units
    if side in _BEHIND:
        return (run(shifted(day, unit, -number), day),)
    return (run(day, shifted(day, unit, number)),)


def _some_day(side: str, told: Words, day: date) -> tuple[When, ...]:
    """Give one day of a span, up to the end of the unit in which its far end lies."""
    return tuple(run(first_day(it), last_day(it)) for it in _all_of(side, told, day))


def _all_of(side: str, told: Words, day: date) -> tuple[When, ...]:
    """Give a whole span, its far end as fine as the unit that it is counted in."""
    if side not in _AHEAD | _BEHIND or not (units := _units(told)):
        return ()
    number, unit = units
    if side in _BEHIND:
        return (Period(f"{unit_at(unit, shifted(day, unit, -number))}/{day}"),)
    return (Period(f"{day}/{unit_at(unit, shifted(day, unit, number))}"),)


def _in(told: Words, day: date) -> tuple[When, ...]:
    """Give both readings of "in two weeks": when they are over, or before that."""
    if not (units := units_told(told)):
        return ()
    number, unit = units
    reached = shifted(day, unit, number)
    return unit_at(unit, reached), run(day, reached)


def _units(told: Words) -> tuple[int, Unit] | None:
    """Read "two years", and "year" for one."""
    return units_told(told) or units_told(("one", *told))
