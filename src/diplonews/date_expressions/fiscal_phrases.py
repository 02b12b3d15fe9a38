"""Fiscal years and their quarters, as periods: when they run depends on the issuer."""

from collections.abc import Callable
from datetime import date

from diplonews.date_expressions.fiscal_years import FiscalYear
from diplonews.date_expressions.lexicon import ORDINALS
from diplonews.date_expressions.refusals import Refusal, out_of_range
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import first_day, last_day, month_of, shifted
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import PartialDate, Period, When

__all__ = ["fiscal_time"]

#: The two ways to count that are most often met: the United States, and Japan.
_COMMON = (
    FiscalYear(starts_in=10, named_after="end"),
    FiscalYear(starts_in=4, named_after="start"),
)
_FISCAL = {"fiscal", "financial"}
_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}


def fiscal_time(
    words: Words, vantage: Vantage, noun: Callable[[Words, Vantage], tuple[When, ...]]
) -> tuple[When, ...]:
    """Read a fiscal year or quarter; `noun` reads the date of its start or end."""
    match words:
        case [kind, "year", "starting" | "beginning", *rest] if kind in _FISCAL:
            return tuple(_year_from(w) for w in noun(_bare(rest), vantage.forward()))
        case [kind, "year", "ending" | "ended" as verb, *rest] if kind in _FISCAL:
            looking = vantage.back() if verb == "ended" else vantage.forward()
            return tuple(_year_to(when) for when in noun(_bare(rest), looking))
        case _:
            return _years(_starts(words, vantage)) or _quarter(words, vantage)


def _bare(words: Words) -> Words:
    match words:
        case ["in" | "on", *rest]:
            return rest
        case _:
            return words


def _rules(vantage: Vantage) -> tuple[FiscalYear, ...]:
    return (vantage.fiscal_year,) if vantage.fiscal_year else _COMMON


# -- by number -------------------------------------------------------------------------


def _starts(words: Words, vantage: Vantage) -> tuple[date, ...]:
    """Read "fiscal 2026", "FY2026" and "this fiscal year": when it may start."""
    match words:
        case [which, kind, "year"] if kind in _FISCAL and which in _STEPS:
            near = shifted(vantage.day, "year", _STEPS[which])
            return tuple(_start_about(rule, near) for rule in _rules(vantage))
        case [kind, "year", number] if kind in _FISCAL:
            pass
        case ["fiscal" | "fy", number]:
            pass
        case _:
            return ()
    return tuple(
        _start(rule, year)
        for rule in _rules(vantage)
        for year in _start_years(number, rule)
    )


def _start_years(number: str, rule: FiscalYear) -> tuple[int, ...]:
    """Give the calendar years in which the fiscal year of this number may start."""
    if number.isdigit() and len(number) == 4:
        return (rule.first_year(int(number)),)
    if number.isdigit() and len(number) == 2:
        return tuple(rule.first_year(c + int(number)) for c in (1900, 2000))
    first, _, second = number.replace("/", "-").partition("-")
    if second.isdigit() and len(first) == 4 and len(second) == 2:
        follows = int(second) == (int(first) + 1) % 100
        return (int(first),) if follows else ()
    return ()


def _start(rule: FiscalYear, year: int) -> date:
    if not 1 <= year <= 9999:
        raise out_of_range()
    return date(year, rule.starts_in, 1)


def _start_about(rule: FiscalYear, day: date) -> date:
    """Give the start of the fiscal year in which a day lies."""
    return _start(rule, day.year - (day.month < rule.starts_in))


def _years(starts: tuple[date, ...]) -> tuple[When, ...]:
    return tuple(dict.fromkeys(_months(start, 12) for start in starts))


def _months(start: date, count: int) -> Period:
    """Write so many months from a day that is the first of one."""
    end = shifted(start, "month", count - 1)
    return Period(
        f"{month_of(start.year, start.month)}/{month_of(end.year, end.month)}"
    )


def _quarter(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "the third quarter of fiscal 2026" and "fiscal Q3 2026"."""
    match words:
        case [which, "quarter", "of", *year] | ["q", which, "of", *year]:
            pass
        case ["q", which, *year]:
            pass
        case ["fiscal", "q", which, number]:
            year = ["fy", number]
        case _:
            return ()
    place = int(which) if which in {"1", "2", "3", "4"} else ORDINALS.get(which, 0)
    if not 1 <= place <= 4:
        return ()
    year = year[1:] if year[:1] == ["the"] else year
    firsts = (shifted(s, "quarter", place - 1) for s in _starts(year, vantage))
    return tuple(dict.fromkeys(_months(first, 3) for first in firsts))


# -- by its start or end ---------------------------------------------------------------


def _year_from(when: When) -> Period:
    """Give the year that starts in a month or on a day."""
    first = first_day(when)
    if _fineness(when) == "month":
        return _months(first, 12)
    if first.day != 1:
        raise _of_weeks("starts", "the first")
    last = shifted(shifted(first, "year", 1), "day", -1)
    return Period(f"{first}/{last}")


def _year_to(when: When) -> Period:
    """Give the year that ends in a month or on a day."""
    if _fineness(when) == "month":
        return _months(shifted(first_day(when), "month", -11), 12)
    last = last_day(when)
    morrow = shifted(last, "day", 1)
    if morrow.day != 1:
        raise _of_weeks("ends", "the last")
    first = shifted(morrow, "year", -1)
    return Period(f"{first}/{last}")


def _of_weeks(verb: str, day: str) -> Refusal:
    """Give the reason why the other end is not known: it may have 52 weeks or 53."""
    return Refusal(
        f"a fiscal year that {verb} on {day} day of a month", "write both of its ends"
    )


def _fineness(when: When) -> str:
    if isinstance(when, PartialDate) and when.precision in {"month", "day"}:
        return when.precision
    raise Refusal("a month or day in which a fiscal year starts or ends", "")
