"""The arithmetic of the calendar: units, shifts by them, runs of days, weekdays.

All of it is done by `relativedelta`; dateutil is imported by the first who calculates.
"""

from collections.abc import Callable
from datetime import date

from diplonews.date_expressions.lexicon import Unit
from diplonews.date_expressions.refusals import Refusal, out_of_range
from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, When

__all__ = [
    "day_of",
    "first_day",
    "last_day",
    "month_of",
    "nearest_weekday",
    "run",
    "shifted",
    "unit_at",
    "weekday_in_week",
    "written",
    "year_of",
]


def shifted(day: date, unit: Unit, count: int) -> date:
    """Give the day that lies so many units later, or earlier if negative.

    A month from 31 January is the last of February. A day outside the years 0001 to
    9999 is refused.
    """
    from dateutil.relativedelta import relativedelta

    steps = {
        "day": relativedelta(days=count),
        "week": relativedelta(weeks=count),
        "month": relativedelta(months=count),
        "quarter": relativedelta(months=3 * count),
        "year": relativedelta(years=count),
        "decade": relativedelta(years=10 * count),
        "century": relativedelta(years=100 * count),
    }
    return _in_calendar(lambda: day + steps[unit])


def nearest_weekday(day: date, weekday: int, count: int) -> date:
    """Give the first such weekday from a day on; with -1, the last one up to it."""
    from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

    sought = (MO, TU, WE, TH, FR, SA, SU)[weekday](count)
    return _in_calendar(lambda: day + relativedelta(weekday=sought))


def weekday_in_week(day: date, weekday: int, weeks: int) -> date:
    """Give a weekday of the week, from Monday to Sunday, that is so many weeks off."""
    monday = nearest_weekday(shifted(day, "week", weeks), 0, -1)
    return shifted(monday, "day", weekday)


def _in_calendar(reach: Callable[[], date]) -> date:
    try:
        return reach()
    except (ValueError, OverflowError):
        raise out_of_range() from None


# -- units as dates --------------------------------------------------------------------


def unit_at(unit: Unit, day: date) -> PartialDate:
    """Give the calendar unit that a day lies in; a week as a set of its seven days."""
    year, month = day.year, day.month
    match unit:
        case "day":
            return day_of(day)
        case "week":
            monday = weekday_in_week(day, 0, 0)
            return run(monday, shifted(monday, "day", 6))
        case "month":
            return month_of(year, month)
        case "quarter":
            return PartialDate(f"{year:04}-{33 + (month - 1) // 3}")
        case "year":
            return year_of(year)
        case "decade":
            return PartialDate(f"{year // 10:03}X")
        case _:  # a century
            return PartialDate(f"{year // 100:02}XX")


def day_of(day: date) -> PartialDate:
    """Write a day."""
    return PartialDate(day.isoformat())


def month_of(year: int, month: int) -> PartialDate:
    """Write a month."""
    return PartialDate(f"{year:04}-{month:02}")


def year_of(year: int) -> PartialDate:
    """Write a year."""
    return PartialDate(f"{year:04}")


def run(first: date, last: date) -> PartialDate:
    """Write one day out of a run of them."""
    return day_of(first) if first == last else PartialDate(f"[{first}..{last}]")


def written(text: str) -> PartialDate:
    """Read a date that may be none of the calendar, such as 30 February."""
    try:
        return PartialDate(text)
    except InvalidData as error:
        raise Refusal("a date of the calendar", error.problems[0].hint) from None


# -- the bounds of a date or period ----------------------------------------------------


def first_day(when: When) -> date:
    """Give the first day of a date or period, of those that words alone can name."""
    start = when if isinstance(when, PartialDate) else when.start
    return (start and start.earliest) or date.min


def last_day(when: When) -> date:
    """Give the last day of a date or period, of those that words alone can name."""
    end = when if isinstance(when, PartialDate) else when.end
    return (end and end.latest) or date.max
