"""The grammar of one date: what is admitted of ISO 8601-2:2019 (EDTF), and its meaning.

Strictly ASCII. The patterns have neither lookaround nor names, so that ECMA-262 reads
them as Python does.
"""

from datetime import date
from typing import Final, Literal

from diplonews.values._spans import Reach, Span
from diplonews.values._textual import Misread

__all__ = ["MONTHS", "NEARLY", "PARTIAL_DATE", "Precision", "days", "point"]

Precision = Literal[
    "century",
    "decade",
    "year",
    "season",
    "quadrimester",
    "half",
    "quarter",
    "month",
    "day",
    "minute",
    "second",
    "set",
]

_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "0[1-9]|[12][0-9]|3[01]"
_GROUP = "(?:2[1-9]|3[0-9]|4[01])"
_OFFSET = (
    r"(?:Z|\+00:00|[+-](?:00:(?:0[1-9]|[1-5][0-9])"
    "|(?:0[1-9]|1[0-3]):[0-5][0-9]|14:00))"
)
_TIME = f"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?{_OFFSET}?"
_DATE = (
    f"(?:[0-9]{{4}}(?:-(?:{_MONTH}(?:-(?:{_DAY}|XX))?|{_GROUP}|XX(?:-XX)?))?"
    "|[0-9]{2}(?:[0-9]X|XX))"
)
_DATE_TIME = f"[0-9]{{4}}-{_MONTH}-(?:{_DAY}){_TIME}"
_LIMIT = f"(?:{_DATE_TIME}|{_DATE})"
# A run goes from one to another of the same precision.
_YEAR, _YEAR_MONTH = "[0-9]{4}", f"[0-9]{{4}}-{_MONTH}"
_FULL = f"{_YEAR_MONTH}-(?:{_DAY})"
_RUN = rf"(?:{_YEAR}\.\.{_YEAR}|{_YEAR_MONTH}\.\.{_YEAR_MONTH}|{_FULL}\.\.{_FULL})"
_ITEM = f"(?:{_RUN}|{_DATE})"
_BOUND = rf"\.\.{_LIMIT}|{_LIMIT}\.\."
_SET = rf"\[(?:{_BOUND}|(?:\.\.{_DATE}|{_ITEM})(?:,{_ITEM})*(?:,{_DATE}\.\.)?)\]"

PARTIAL_DATE: Final = f"(?:{_DATE}[?~%]?|{_DATE_TIME}|{_SET})"

_NEAR_SET = rf"\[(?:{_BOUND}|(?:\.\.)?{_DATE}(?:(?:,|\.\.){_DATE})*(?:\.\.)?)\]"

#: What is near enough to a date for the reading to say exactly what is wrong with it.
NEARLY: Final = f"(?:{_DATE}[?~%]?|{_DATE_TIME}|{_NEAR_SET})"

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: The groups of months, each from a month to a month; 14 is February of the next year.
_GROUPS: Final[dict[str, tuple[Precision, int, int]]] = {
    "21": ("season", 1, 12),  # spring of either hemisphere: the whole year
    "22": ("season", 1, 12),
    "23": ("season", 1, 12),
    "24": ("season", 1, 14),
    "25": ("season", 3, 5),  # northern: spring, summer, autumn, winter
    "26": ("season", 6, 8),
    "27": ("season", 9, 11),
    "28": ("season", 1, 14),  # sources mean the winter at either end of the year
    "29": ("season", 9, 11),  # southern: spring, summer, autumn, winter
    "30": ("season", 1, 14),
    "31": ("season", 3, 5),
    "32": ("season", 6, 8),
    "33": ("quarter", 1, 3),
    "34": ("quarter", 4, 6),
    "35": ("quarter", 7, 9),
    "36": ("quarter", 10, 12),
    "37": ("quadrimester", 1, 4),
    "38": ("quadrimester", 5, 8),
    "39": ("quadrimester", 9, 12),
    "40": ("half", 1, 6),
    "41": ("half", 7, 12),
}


def point(text: str) -> tuple[Reach, Precision]:
    """Read a date or date-time of the right shape: where it may lie, and how fine."""
    written, _, time = text.rstrip("?~%").partition("T")
    span, precision = days(written)
    if not time:
        return Reach(span), precision
    clock, precision, zoned = _clock(span.first, time)
    return Reach(span, clock, zoned), precision


def days(text: str) -> tuple[Span, Precision]:
    """Read a date of the right shape without time or qualifier."""
    if "X" in text[:4]:
        return _years(text)
    year, month, day = int(text[:4]), text[5:7], text[8:]
    if not year:
        raise Misread("date.calendar", "years run from 0001 to 9999")
    if month in {"", "XX"}:
        return _months(year, 1, 12), "year"
    if month in _GROUPS:
        precision, first, last = _GROUPS[month]
        return _months(year, first, last), precision
    if day in {"", "XX"}:
        return _months(year, int(month), int(month)), "month"
    return _day(year, int(month), int(day)), "day"


def _years(text: str) -> tuple[Span, Precision]:
    first, last = int(text.replace("X", "0")), int(text.replace("X", "9"))
    start, end = _months(max(first, 1), 1, 1), _months(last, 12, 12)
    return Span(start.first, end.last), "century" if "XX" in text else "decade"


def _day(year: int, month: int, day: int) -> Span:
    first, last = _months(year, month, month)
    length = last - first + 1
    if day > length:
        name = MONTHS[month - 1]
        raise Misread("date.calendar", f"{name} {year:04} has {length} days")
    return Span(first + day - 1, first + day - 1)


def _months(year: int, first: int, last: int) -> Span:
    """Give the days from the first to the last month, cut at the end of year 9999."""
    start = date(year, first, 1)
    next_year, next_month = divmod(year * 12 + last, 12)  # the month after the last
    if next_year > date.max.year:
        return Span(start.toordinal(), date.max.toordinal())
    end = date(next_year, next_month + 1, 1)
    return Span(start.toordinal(), end.toordinal() - 1)


def _clock(day: int, text: str) -> tuple[Span, Precision, bool]:
    """Read a time of that day: its seconds, how fine, and whether with an offset."""
    second = day * 86_400 + int(text[:2]) * 3_600 + int(text[3:5]) * 60
    precision: Precision = "minute"
    offset = text[5:]
    if offset[:1] == ":":
        precision, second, offset = "second", second + int(offset[1:3]), offset[3:]
    if offset not in {"", "Z"}:
        ahead = int(offset[1:3]) * 3_600 + int(offset[4:]) * 60
        second += ahead if offset[0] == "-" else -ahead
    length = 60 if precision == "minute" else 1
    return Span(second, second + length - 1), precision, bool(offset)
