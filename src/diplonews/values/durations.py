"""Durations as sources give them: so many years, months, weeks, days or hours."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, ClassVar, final

from attrs import field, frozen

from diplonews.errors import DiplonewsError
from diplonews.values._textual import Misread, Textual

__all__ = ["Duration"]

_N = "[1-9][0-9]{0,4}"
_DAYS = f"(?:{_N}Y(?:{_N}M)?(?:{_N}D)?|{_N}M(?:{_N}D)?|{_N}D)"
_CLOCK = f"T(?:{_N}H(?:{_N}M)?(?:{_N}S)?|{_N}M(?:{_N}S)?|{_N}S)"
_DURATION = f"P(?:{_N}W|{_DAYS}(?:{_CLOCK})?|{_CLOCK})"
_SHAPE = re.compile(_DURATION)


@final
@frozen(repr=False, order=False)
class Duration(Textual):
    """A length of time in calendar units, such as 'P90D', 'P1Y6M', 'P2W' or 'PT48H'.

    A duration of ISO 8601-1:2019: years, months and days, then `T` and hours, minutes
    and seconds; or weeks alone. The numbers are whole, from 1 to 99999, the largest
    unit comes first, and what is zero is left out. `P12M` and `P1Y` are different texts
    and so not equal, but they have the same length.

    How long months and years are depends on when they start, so a comparison is True or
    False only if it is so from whatever day both start, and else None. A day has 24
    hours.
    """

    CODE: ClassVar[str] = "duration.form"
    EXPECTED: ClassVar[str] = "an ISO 8601 duration such as 'P90D'"
    PATTERN: ClassVar[str] = _DURATION
    MAX_LENGTH: ClassVar[int] = 40

    _months: int = field(init=False, eq=False, repr=False)
    _rest: timedelta = field(init=False, eq=False, repr=False)

    @property
    def shortest(self) -> timedelta:
        """The least that it can last, whenever it starts: 28 days for a month."""
        return _least(self._months) + self._rest

    @property
    def longest(self) -> timedelta:
        """The most that it can last, whenever it starts: 31 days for a month."""
        return self._rest - _least(-self._months)

    def longer_than(self, other: "Duration") -> bool | None:
        """Tell whether it lasts longer than the other; None: it depends on the day."""
        least, most = self._beyond(other)
        if least > _NOTHING:
            return True
        return False if most <= _NOTHING else None

    def shorter_than(self, other: "Duration") -> bool | None:
        """Tell whether the other lasts longer; None: it depends on the day."""
        return other.longer_than(self)

    def same_length(self, other: "Duration") -> bool | None:
        """Tell whether both last equally long; None: it depends on the day."""
        least, most = self._beyond(other)
        if not least <= _NOTHING <= most or least % timedelta(days=1):
            return False  # a month more or less is a matter of whole days
        return True if least == most else None

    def _beyond(self, other: "Duration") -> tuple[timedelta, timedelta]:
        """Give the least and the most by which it lasts longer than the other."""
        months = self._months - other._months  # noqa: SLF001
        rest = self._rest - other._rest  # noqa: SLF001
        return rest + _least(months), rest - _least(-months)

    def added_to(self, day: date) -> date:
        """Give the day that lies so much later: years and months first, then the rest.

        A month from 31 January is the last of February. Hours count from the start of
        the day; those of a `datetime` are left out. A day after 9999-12-31 raises
        `DiplonewsError`.
        """
        from dateutil.relativedelta import relativedelta  # only who calculates needs it

        start = date.fromordinal(day.toordinal())
        try:
            return start + relativedelta(months=self._months, days=self._rest.days)
        except (ValueError, OverflowError):
            raise DiplonewsError(
                f"expected a day up to 9999-12-31, got {start} and {self} more"
            ) from None

    @classmethod
    def _read(cls, text: str) -> Mapping[str, Any]:
        if not _SHAPE.fullmatch(text):
            raise Misread(cls.CODE)
        calendar, _, clock = text.partition("T")
        days, hours = _numbers(calendar), _numbers(clock)
        return {
            "_months": 12 * days.get("Y", 0) + days.get("M", 0),
            "_rest": timedelta(
                weeks=days.get("W", 0),
                days=days.get("D", 0),
                hours=hours.get("H", 0),
                minutes=hours.get("M", 0),
                seconds=hours.get("S", 0),
            ),
        }

    @classmethod
    def _hint(cls, text: str) -> str:
        mended = _mended(text)
        if _SHAPE.fullmatch(mended):
            return f"write '{mended}'"
        broken = (rule for pattern, rule in _RULES if re.search(pattern, text))
        return next(broken, "")


def _numbers(text: str) -> dict[str, int]:
    return {unit: int(n) for n, unit in re.findall("([0-9]+)([A-Z])", text)}


# -- how long months are ---------------------------------------------------------------

_NOTHING = timedelta(0)
#: The calendar repeats every 400 years: so many months, and so many days.
_CYCLE, _CYCLE_DAYS = 4_800, 146_097


def _least(months: int) -> timedelta:
    """Give the least time in which so many months pass, or minus the most if negative.

    Counted between firsts of months, which gives all the lengths there are: what ends
    early because its last month is short is as long as from the first of a month.
    """
    cycles, rest = divmod(months, _CYCLE)
    return timedelta(days=cycles * _CYCLE_DAYS + _least_in_cycle(rest))


@cache
def _least_in_cycle(months: int) -> int:
    firsts = _firsts()
    return min(firsts[month + months] - firsts[month] for month in range(_CYCLE))


@cache
def _firsts() -> tuple[int, ...]:
    """Give the first days of the months of two cycles, as ordinals."""
    months = (divmod(month, 12) for month in range(2 * _CYCLE))
    return tuple(date(2000 + year, month + 1, 1).toordinal() for year, month in months)


# -- common slips ----------------------------------------------------------------------

_LOOSE = re.compile(
    "P?(?:([0-9]+)-?Y(?:EARS?)?)?(?:([0-9]+)-?M(?:ONTHS?)?)?(?:([0-9]+)-?W(?:EEKS?)?)?"
    "(?:([0-9]+)-?D(?:AYS?)?)?T?(?:([0-9]+)-?H(?:OURS?)?)?"
    "(?:([0-9]+)-?M(?:IN(?:UTES?)?)?)?(?:([0-9]+)-?S(?:EC(?:ONDS?)?)?)?"
)
_RULES = (
    ("^$", "leave out what is not said"),
    ("-", "a duration is not negative"),
    ("[0-9][.,][0-9]", "numbers are whole: 'P18M' is a year and a half"),
    ("^P?T?0", "leave out what is zero"),
    ("[0-9]{6}", "numbers go up to 99999"),
    ("^[0-9]+$", "say of what, as in 'P90D' for 90 days"),
)


def _mended(text: str) -> str:
    """Give the duration that was most likely meant, or what is none."""
    found = _LOOSE.fullmatch("".join(text.upper().split()))
    if not found:
        return ""
    numbers = [int(number or 0) for number in found.groups()]
    years, months, weeks, days, *clock = numbers
    if weeks and not any((years, months, days, *clock)):
        return f"P{weeks}W"
    calendar = _spelt((years, months, weeks * 7 + days), "YMD")
    time = _spelt(clock, "HMS")
    return f"P{calendar}T{time}" if time else f"P{calendar}"


def _spelt(numbers: Iterable[int], units: str) -> str:
    pairs = zip(numbers, units, strict=True)
    return "".join(f"{number}{unit}" for number, unit in pairs if number)
