"""Dates that have a name or number: days, months, quarters, years, decades."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from diplonews.date_expressions.lexicon import MONTHS, ORDINALS, SEASONS
from diplonews.date_expressions.refusals import Refusal, out_of_range
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import (
    day_of,
    month_of,
    shifted,
    written,
    year_of,
)
from diplonews.date_expressions.vantage import Vantage
from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, Period, When

__all__ = ["named_date", "number_of_day", "relative_year", "year_numbers"]

#: What has a name in every year: the text of it in a year, without a check.
_InYear: TypeAlias = Callable[[int], str]


def named_date(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read a date by its name or number: "28 October", "Q3 2025", "the 1970s"."""
    return (
        _numeric(words)
        or _long_time(words)
        or _lone_year(words, vantage)
        or _in_stated_year(words, vantage)
        or _recurring(words, vantage)
        or _lone_day(words, vantage)
    )


# -- numbers alone ---------------------------------------------------------------------


def _numeric(words: Words) -> tuple[When, ...]:
    """Read '2025-10-28', '28/10/2025' and '10/28/2025': all that the numbers may be."""
    match words:
        case [token] if "-" in token or "/" in token or "." in token:
            parts = token.replace("/", "-").replace(".", "-").split("-")
        case _:
            return ()
    match parts:
        case [year, month] if len(year) == 4:
            return _year_and_number(year, month) if "-" in token else ()
        case [year, month, day] if len(year) == 4:
            return (written(f"{year}-{month:0>2}-{day:0>2}"),)
        case [one, other, year] if len(year) in {2, 4}:
            days_first = [f"{other:0>2}-{one:0>2}"]
            months_first = [f"{one:0>2}-{other:0>2}"]
            years = [str(number) for number in _centuries(year)]
            return _readable(
                f"{number:0>4}-{rest}"
                for number in years
                for rest in months_first + days_first
            )
        case _:
            return ()


def _year_and_number(year: str, number: str) -> tuple[When, ...]:
    """Read '2025-10' and '2025-35'; '2025-26' may be a summer or two years."""
    date_of = written(f"{year}-{number}")
    years = int(number) - int(year[2:])
    if int(number) > 12 and (years == 1 or (years > 1 and number in _RARE)):
        return date_of, Period(f"{year}/{year[:2]}{number}")
    return (date_of,)


#: Codes of EDTF, seasons with a hemisphere and thirds of a year, that no news writes.
_RARE = {*map(str, (*range(25, 33), 37, 38, 39))}


def _readable(texts: Iterator[str]) -> tuple[PartialDate, ...]:
    """Give those of the texts that are dates of the calendar, each once."""
    found: list[PartialDate] = []
    for text in texts:
        try:
            found.append(PartialDate(text))
        except InvalidData:
            continue
    return tuple(dict.fromkeys(found))


def _centuries(number: str) -> tuple[int, ...]:
    """Give the years that a number of two or four digits may mean."""
    if len(number) == 2:
        return 1900 + int(number), 2000 + int(number)
    return (int(number),)


# -- years and longer ------------------------------------------------------------------


def year_numbers(words: Words, vantage: Vantage) -> tuple[int, ...]:
    """Read a year: '2025', or "next year"; one with two digits may be of two."""
    match words:
        case [digits] if digits.isdigit() and len(digits) == 4:
            return (int(digits),)
        case ["'", digits] if digits.isdigit() and len(digits) == 2:
            return _centuries(digits)
        case [which, "year"] if (shift := relative_year(which)) is not None:
            return (vantage.day.year + shift,)
        case _:
            return ()


def relative_year(which: str) -> int | None:
    """Give how many years off "last", "this" or "next" year is."""
    return _RELATIVE.get(which)


_RELATIVE = {
    "last": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "following": 1,
}


def _lone_year(words: Words, vantage: Vantage) -> tuple[When, ...]:
    return tuple(year_of(_in_range(number)) for number in year_numbers(words, vantage))


def _in_range(number: int) -> int:
    if not 1 <= number <= 9999:
        raise out_of_range()
    return number


def _long_time(words: Words) -> tuple[When, ...]:
    """Read a decade or century: "1970s", "20th century"."""
    match words:
        case [years] if years[:-1].isdigit() and years.endswith("0s"):
            return tuple(map(PartialDate, _decades(years[:-1])))
        case ["'", years] if len(years) == 3 and years.endswith("0s"):
            return tuple(map(PartialDate, (f"19{years[0]}X", f"20{years[0]}X")))
        case [which, "century"] if 1 <= (number := _ordinal(which)) <= 99:
            return (PartialDate(f"{number - 1:02}XX"),)
        case _:
            return ()


def _decades(digits: str) -> tuple[str, ...]:
    """Give what "1970s" means; "1900s" may be ten years or a hundred."""
    if len(digits) != 4:
        return ()
    decade = f"{digits[:3]}X"
    return (decade, f"{digits[:2]}XX") if digits.endswith("00") else (decade,)


def _ordinal(word: str) -> int:
    """Read "third" or "23rd" as a number; 0 is none."""
    digits = word[:-2]
    if digits.isdigit() and len(digits) <= 2 and word == _with_ending(int(digits)):
        return int(digits)
    return ORDINALS.get(word, 0)


def _with_ending(number: int) -> str:
    teens = 11 <= number % 100 <= 13
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


# -- days, months, quarters ------------------------------------------------------------


def _in_stated_year(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read what has a name in every year, in the year that is stated."""
    for name, year in _divided(words):
        in_year, years = _name(name), year_numbers(year, vantage)
        if in_year and years:
            return tuple(written(in_year(_in_range(n))) for n in years)
    return _winter(words)


def _divided(words: Words) -> Iterator[tuple[Words, Words]]:
    """Give the ways to take a date apart into a name and a year."""
    match words:
        case [which, "year", "'s", *name]:
            yield name, (which, "year")
        case [year, "'s", *name] | [year, *name] if len(year) == 4:
            yield name, (year,)
        case _:
            pass
    for size in (1, 2):
        yield _without_of(words[:-size]), words[-size:]
    match words:
        case [*name, half, digits] if half in {"q", "h"} and len(digits) == 2:
            yield (*name, half), ("'", digits)
        case _:
            pass


def _without_of(words: Words) -> Words:
    """Leave out what joins a name to its year."""
    match words:
        case [*name, "of", "the"] | [*name, "of"] | [*name, ","]:
            return name
        case _:
            return words


def _winter(words: Words) -> tuple[When, ...]:
    """Read "the winter of 2025-26"."""
    match words:
        case ["winter", "of", years] | ["winter", years]:
            year, _, number = years.replace("/", "-").partition("-")
        case _:
            return ()
    follows = number.isdigit() and int(number) == (int(year) + 1) % 100
    return (written(f"{year}-24"),) if follows and len(number) == 2 else ()


def _name(words: Words) -> _InYear | None:
    """Read what has a name in every year, and give how it is written in each."""
    match words:
        case ["the", *rest] if rest[:1] != ["the"]:
            return _name(rest)
        case [month] if month in MONTHS:
            return lambda year: f"{year:04}-{MONTHS[month]:02}"
        case [season] if season in SEASONS:
            return lambda year: f"{year:04}-{SEASONS[season]}"
        case _:
            return _part_of_year(words) or _day_of_month(words)


def _day_of_month(words: Words) -> _InYear | None:
    match words:
        case [month, "the", day] | [day, "of", month] if month in MONTHS:
            pass
        case [month, day] if month in MONTHS:
            pass
        case [day, month] if month in MONTHS:
            pass
        case _:
            return None
    number = number_of_day(day)
    return (
        (lambda year: f"{year:04}-{MONTHS[month]:02}-{number:02}") if number else None
    )


def number_of_day(word: str) -> int:
    """Read the number of a day in its month: '28' or '28th'; 0 is none."""
    number = int(word) if word.isdigit() and len(word) <= 2 else 0
    if not number and word[:1].isdigit():
        number = _ordinal(word)
    return number if number <= 31 else 0


def _part_of_year(words: Words) -> _InYear | None:
    """Read "third quarter", "Q3" and "3Q"; likewise halves."""
    match words:
        case [which, "quarter"]:
            number, first, most = _ordinal(which), 33, 4
        case ["q", digit] | [digit, "q"] if digit.isdigit() and len(digit) == 1:
            number, first, most = int(digit), 33, 4
        case [which, "half"]:
            number, first, most = _ordinal(which), 40, 2
        case ["h", digit] | [digit, "h"] if digit.isdigit() and len(digit) == 1:
            number, first, most = int(digit), 40, 2
        case _:
            return None
    return (
        (lambda year: f"{year:04}-{first + number - 1}")
        if 1 <= number <= most
        else None
    )


# -- without a year --------------------------------------------------------------------


def _recurring(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read a day, month, quarter or half without a year, as the tense decides."""
    match words:
        case [which, month] if month in MONTHS and which in {"last", "next", "this"}:
            return _month_said(which, MONTHS[month], vantage.day)
        case [which, season] if season in SEASONS:
            return _season_said(which, season, vantage.day)
        case [season] if season in SEASONS:
            return ()
        case _:
            pass
    in_year = _name(words)
    return (_sought(in_year, vantage),) if in_year else ()


def _sought(in_year: _InYear, vantage: Vantage) -> PartialDate:
    """Give the last one begun by then, or the first one not over by then."""
    near = vantage.near
    step = -1 if vantage.backward else 1
    years = range(near.year, near.year + 9 * step, step)  # a leap day within 8 years
    possible = (in_year(year) for year in years if 1 <= year <= 9999)
    for found in _readable(possible):
        if _suits(found, near, step):
            return found
    raise Refusal("a date of the calendar", "no year near the dateline has such a day")


def _suits(found: PartialDate, near: date, step: int) -> bool:
    first, last = found.earliest or date.min, found.latest or date.max
    return first <= near if step < 0 else last >= near


def _month_said(which: str, month: int, day: date) -> tuple[When, ...]:
    """Read "last March" and "next March", which may be of two years."""
    match which:
        case "last":
            years = day.year - 1, day.year - (month >= day.month)
        case "next":
            years = day.year + (month <= day.month), day.year + 1
        case _:
            years = day.year, day.year
    return tuple(dict.fromkeys(month_of(_in_range(y), month) for y in years))


def _season_said(which: str, season: str, day: date) -> tuple[When, ...]:
    """Read "this fall"; "last" and "next" may be of two years, and so may a winter."""
    match which:
        case "this":
            in_winter = season == "winter" and day.month <= 2
            years = day.year - in_winter, day.year
        case "last":
            years = day.year - 1, day.year
        case "next":
            years = day.year, day.year + 1
        case _:
            return ()
    texts = (f"{_in_range(year):04}-{SEASONS[season]}" for year in years)
    return tuple(dict.fromkeys(map(written, texts)))


def _lone_day(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "the 28th": the last or next day with this number in its month."""
    match words:
        case [day] | ["the", day] if not day.isdigit() and number_of_day(day):
            number = number_of_day(day)
        case _:
            return ()
    months = (_same_day(number, n, vantage) for n in range(3))
    return (day_of(next(day for day in months if day)),)


def _same_day(number: int, months: int, vantage: Vantage) -> date | None:
    """Give a day so many months off, if that month has it and it is not past it."""
    near, back = vantage.near, vantage.backward
    month = shifted(near.replace(day=1), "month", -months if back else months)
    found = shifted(month, "day", number - 1)
    right_side = found <= near if back else found >= near
    return found if right_side and found.month == month.month else None
