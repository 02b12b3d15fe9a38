"""Relative expressions on every day of sixteen months, against a count of days.

The oracle knows nothing of dateutil: it adds days to ordinals and months to a count of
months, and finds what has no year by walking from day to day.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

import pytest

from diplonews.date_expressions import UnresolvedDate, resolve_date

FIRST, LAST = date(2023, 12, 1), date(2025, 3, 31)
EVERY_DAY = [
    date.fromordinal(n) for n in range(FIRST.toordinal(), LAST.toordinal() + 1)
]
ONE = timedelta(days=1)

Oracle = Callable[[date], str]
Tense = Literal["past", "future"]


def meaning(expression: str, on: date, tense: Tense = "past") -> str:
    """Give what an expression means, or all that it may mean."""
    try:
        return resolve_date(expression, on, tense=tense).text
    except UnresolvedDate as error:
        return " ".join(sorted(reading.text for reading in error.readings))


# -- the oracle ------------------------------------------------------------------------


def run(first: date, last: date) -> str:
    """Write one day of a run."""
    return str(first) if first == last else f"[{first}..{last}]"


def monday(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week(day: date, weeks: int) -> str:
    """Write the week that lies so many weeks off."""
    first = monday(day) + timedelta(days=7 * weeks)
    return run(first, first + timedelta(days=6))


def month(day: date, months: int) -> str:
    """Write the month that lies so many months off."""
    year, number = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year}-{number + 1:02}"


def quarter(day: date, quarters: int) -> str:
    """Write the quarter that lies so many quarters off."""
    year, number = divmod(day.year * 4 + (day.month - 1) // 3 + quarters, 4)
    return f"{year}-{33 + number}"


def end_of_month(day: date) -> date:
    """Give the last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_on(day: date, months: int) -> date:
    """Give the same day so many months off, or the last one of that month."""
    first = date.fromisoformat(f"{month(day, months)}-01")
    return first.replace(day=min(day.day, end_of_month(first).day))


def walk(day: date, step: int, wanted: Callable[[date], bool]) -> date:
    """Give the first such day from a day on, itself included, forwards or back."""
    while not wanted(day):
        day += step * ONE
    return day


def either(*days: date) -> str:
    """Write one day, or all that may be meant."""
    return " ".join(sorted({str(day) for day in days}))


COUNTED = [1, 3, 7, 30, 60, 99]


@pytest.mark.parametrize("number", COUNTED)
def test_counted_days_and_weeks(number: int) -> None:
    """Days and weeks are counted in days, back and ahead."""
    s = "s" if number > 1 else ""
    for day in EVERY_DAY:
        back, ahead = day - number * ONE, day + number * ONE
        assert meaning(f"{number} day{s} ago", day) == str(back)
        assert meaning(f"{number} day{s} later", day) == str(ahead)
        assert meaning(f"within {number} day{s}", day) == run(day, ahead)
        assert meaning(f"in the past {number} day{s}", day) == run(back, day)
        assert meaning(f"over the next {number} day{s}", day) == f"{day}/{ahead}"
        assert meaning(f"{number} week{s} ago", day) == week(day, -number)
        assert meaning(f"{number} week{s} from now", day) == week(day, number)


@pytest.mark.parametrize("number", [1, 2, 6, 11, 13])
def test_counted_months_and_quarters(number: int) -> None:
    """Months and quarters are counted in the calendar, and end with a short month."""
    s = "s" if number > 1 else ""
    for day in EVERY_DAY:
        assert meaning(f"{number} month{s} ago", day) == month(day, -number)
        assert meaning(f"{number} month{s} later", day) == month(day, number)
        assert meaning(f"{number} quarter{s} earlier", day) == quarter(day, -number)
        last = months_on(day, number)
        assert meaning(f"within {number} month{s}", day) == run(day, last)
        year = day.year - number
        assert meaning(f"{number} year{s} ago", day) == f"{year}"
        last = months_on(day, 12 * number)
        assert meaning(f"within {number} year{s}", day) == run(day, last)
        last = date(day.year + number, 12, 31)
        assert meaning(f"in the coming {number} year{s}", day) == run(day, last)


UNITS: dict[str, Oracle] = {
    "today": str,
    "yesterday": lambda day: str(day - ONE),
    "tomorrow": lambda day: str(day + ONE),
    "the day before yesterday": lambda day: str(day - 2 * ONE),
    "the day after tomorrow": lambda day: str(day + 2 * ONE),
    "last week": lambda day: week(day, -1),
    "this week": lambda day: week(day, 0),
    "next week": lambda day: week(day, 1),
    "the week after next": lambda day: week(day, 2),
    "last month": lambda day: month(day, -1),
    "this month": lambda day: month(day, 0),
    "next month": lambda day: month(day, 1),
    "the month before last": lambda day: month(day, -2),
    "last quarter": lambda day: quarter(day, -1),
    "this quarter": lambda day: quarter(day, 0),
    "next quarter": lambda day: quarter(day, 1),
    "last year": lambda day: str(day.year - 1),
    "next year": lambda day: str(day.year + 1),
    "this decade": lambda day: str(day.year)[:3] + "X",
    "last decade": lambda day: str(day.year - 10)[:3] + "X",
    "next century": lambda day: str(day.year + 100)[:2] + "XX",
    "earlier this week": lambda day: run(monday(day), day),
    "later this week": lambda day: run(day, monday(day) + 6 * ONE),
    "earlier this month": lambda day: run(day.replace(day=1), day),
    "later this month": lambda day: run(day, end_of_month(day)),
    "earlier this year": lambda day: run(date(day.year, 1, 1), day),
    "later this year": lambda day: run(day, date(day.year, 12, 31)),
    "by the end of the month": lambda day: f"[..{month(day, 0)}]",
    "until the end of next month": lambda day: f"/{month(day, 1)}",
    "after this month": lambda day: f"[{month(day, 1)}..]",
    "before this month": lambda day: f"[..{month(day, -1)}]",
    "before tomorrow": lambda day: f"[..{day}]",
    "after yesterday": lambda day: f"[{day}..]",
    "from today to the end of next year": lambda day: f"{day}/{day.year + 1}",
}


@pytest.mark.parametrize(("expression", "oracle"), UNITS.items())
def test_units_around_every_day(expression: str, oracle: Oracle) -> None:
    """The unit before, around and after every day is that of the calendar."""
    for day in EVERY_DAY:
        for tense in ("past", "future"):
            assert meaning(expression, day, tense) == oracle(day), day


@pytest.mark.parametrize("weekday", range(7))
def test_weekdays_from_every_day(weekday: int) -> None:
    """A weekday is found by walking; where two weeks may be meant, both are given."""
    name = calendar.day_name[weekday]

    def is_it(day: date) -> bool:
        return day.weekday() == weekday

    for day in EVERY_DAY:
        of_week = [monday(day) + timedelta(days=weekday + 7 * n) for n in (-1, 0, 1)]
        back, ahead = walk(day, -1, is_it), walk(day, 1, is_it)
        before, after = walk(day - ONE, -1, is_it), walk(day + ONE, 1, is_it)
        assert meaning(name, day) == meaning(f"on {name}", day) == str(back)
        assert meaning(name, day, "future") == str(ahead)
        assert meaning(f"by {name}", day) == f"[..{ahead}]"
        assert meaning(f"since {name}", day, "future") == f"{back}/"
        assert meaning(f"last {name}", day) == either(before, of_week[0])
        assert meaning(f"this {name}", day) == either(ahead, of_week[1])
        assert meaning(f"next {name}", day) == either(after, of_week[2])
        assert meaning(f"this past {name}", day) == str(before)
        assert meaning(f"coming {name}", day) == str(after)
        assert meaning(f"{name} last week", day) == str(of_week[0])
        assert meaning(f"{name} of next week", day) == str(of_week[2])


@pytest.mark.parametrize("number", range(1, 13))
def test_months_from_every_day(number: int) -> None:
    """A month without a year is the last one begun, or the first one not over."""
    name = calendar.month_name[number]

    def is_it(day: date) -> bool:
        return day.month == number

    for day in EVERY_DAY:
        back, ahead = walk(day, -1, is_it), walk(day, 1, is_it)
        assert meaning(f"in {name}", day) == month(back, 0)
        assert meaning(name[:3], day, "future") == month(ahead, 0)
        assert meaning(f"before {name}", day) == f"[..{month(ahead, -1)}]"
        before = walk(day.replace(day=1) - ONE, -1, is_it)
        after = walk(end_of_month(day) + ONE, 1, is_it)
        last, following = day.year - 1, day.year + 1
        assert meaning(f"last {name}", day) == " ".join(
            sorted({month(before, 0), f"{last}-{number:02}"})
        )
        assert meaning(f"next {name}", day) == " ".join(
            sorted({month(after, 0), f"{following}-{number:02}"})
        )


@pytest.mark.parametrize("number", [1, 2, 15, 28, 29, 30, 31])
def test_days_of_the_month_from_every_day(number: int) -> None:
    """A day without a month is the last or the next with this number."""
    ending = {1: "st", 2: "nd", 31: "st"}.get(number, "th")

    def is_it(day: date) -> bool:
        return day.day == number

    for day in EVERY_DAY:
        assert meaning(f"the {number}{ending}", day) == str(walk(day, -1, is_it))
        ahead = str(walk(day, 1, is_it))
        assert meaning(f"the {number}{ending}", day, "future") == ahead


@pytest.mark.parametrize(
    ("number", "of"), [(1, 1), (28, 2), (29, 2), (1, 3), (31, 10), (31, 12)]
)
def test_days_of_the_year_from_every_day(number: int, of: int) -> None:
    """A day without a year is the last or the next such day, leap days too."""
    name = calendar.month_name[of]

    def is_it(day: date) -> bool:
        return (day.month, day.day) == (of, number)

    for day in EVERY_DAY:
        assert meaning(f"{name} {number}", day) == str(walk(day, -1, is_it))
        ahead = walk(day, 1, is_it)
        assert meaning(f"{number} {name}", day, "future") == str(ahead)
        assert meaning(f"until {name} {number}", day) == f"/{ahead}"


def test_ranges_from_every_day() -> None:
    """Of a range without a year one side is where its tense seeks it."""
    for day in EVERY_DAY:
        start = walk(day, -1, lambda it: (it.month, it.day) == (12, 30))
        end = walk(day, 1, lambda it: (it.month, it.day) == (1, 2))
        expected = f"{start}/{start.year + 1}-01-02"
        assert meaning("Dec. 30 to Jan. 2", day) == expected
        expected = f"{end.year - 1}-12-30/{end}"
        assert meaning("Dec. 30 to Jan. 2", day, "future") == expected
        first = walk(day, -1, lambda it: it.weekday() == 5)
        expected = f"{first}/{first + 3 * ONE}"
        assert meaning("from Saturday to Tuesday", day) == expected


def test_neighbours_stay_together_from_every_day() -> None:
    """Two days or months that follow each other do so in any answer with "or"."""
    for day in EVERY_DAY:
        for tense in ("past", "future"):
            found = resolve_date("October 27 or 28", day, tense=tense)
            assert found.text == f"[{found.text[1:5]}-10-27,{found.text[1:5]}-10-28]"
            found = resolve_date("April or March", day, tense=tense)
            assert found.text == f"[{found.text[1:5]}-03,{found.text[1:5]}-04]"


def test_a_weekday_beside_a_year_is_found_from_every_day() -> None:
    """The end of "from 2020 to Friday" is near the dateline, or both ends are given."""
    for day in EVERY_DAY:
        back = walk(day, -1, lambda it: it.weekday() == 4)
        ahead = walk(day, 1, lambda it: it.weekday() == 4)
        both = " ".join(sorted({f"2020/{back}", f"2020/{ahead}"}))
        assert meaning("from 2020 to Friday", day) == both
        assert meaning("from 2020 to Friday", day, "future") == f"2020/{ahead}"
