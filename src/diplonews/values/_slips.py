"""Common slips in writing a date or period: what was most likely meant.

Nothing here decides what is admitted: it only finds texts to suggest.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from diplonews.values._edtf import MONTHS

__all__ = ["mended_date", "mended_period", "rule_for"]

Reads = Callable[[str], bool]

#: Characters of other scripts and keyboards, and the ASCII ones that they stand for.
_PLAIN = (
    {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
    | {zero + n: ord("0") + n for zero in (0x660, 0x6F0, 0x966) for n in range(10)}
    | dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
)


def rule_for(text: str) -> str:
    """Give the rule that a text breaks which is no date, or nothing."""
    broken = (rule for pattern, rule in _RULES if re.fullmatch(pattern, text))
    return next(broken, "")


_RULES = (
    ("", "leave out what is not said"),
    (r"[Yy-]\+?[0-9].*", "years run from 0001 to 9999"),
    (r"\{.*", "one date of several is written such as '[2025,2026]'"),
    (r"\[.*[?~%].*|.*T.*[?~%]", "a set or a time has no qualifier"),
    (".*[?~%].*", "one qualifier, ? ~ or %, stands at the very end"),
    (r"\[.*T.*", "a time stands in a set only as its one limit"),
    (r"\[.*(?:,\.\.|\.\.,).*", "a run without start comes first, one without end last"),
    (
        "[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?",
        "months run from 01 to 12, groups of months from 21 to 41",
    ),
    (
        ".{10}T[0-9].*",
        "a time is hh:mm or hh:mm:ss, to 23:59:59; an offset at most 14:00",
    ),
)


# -- dates -----------------------------------------------------------------------------


def mended_date(text: str, reads: Reads) -> str:
    """Give the date that was most likely meant, or nothing."""
    plain = text.translate(_PLAIN).strip()
    for words, form in _PHRASES.items():
        if found := re.fullmatch(f"{words} ?([^ ].*)", plain, re.ASCII | re.IGNORECASE):
            meant = form.format(_first_read(found[1], reads))
            return meant if reads(meant) else ""
    return _first_read(plain, reads)


_PHRASES = {
    "(?:by|not? later than)": "[..{}]",
    "(?:not before|not? earlier than)": "[{}..]",
    r"(?:about|around|circa|ca?\.|~)": "{}~",
}


def _first_read(text: str, reads: Reads) -> str:
    return next(filter(reads, _candidates(text)), "")


def _candidates(text: str) -> Iterator[str]:
    yield text
    yield text.upper()
    yield "".join(text.split())
    yield f"[{text}]"
    yield from _from_numbers(text)
    yield from _from_words(text)


_COMPACT = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])")
_NUMBERS = re.compile(
    "(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})"
    "(?:(?P=mark)(?P<day>[0-9]{1,2}))?"
    "(?:[Tt ] *(?P<hour>[0-9]{1,2}):?(?P<minute>[0-9]{2})"
    "(?::?(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?"
    " *(?P<offset>[Zz]|(?P<sign>[+-])(?P<hours>[0-9]{1,2}):?(?P<minutes>[0-9]{2})?)?)?"
)
_DAY_FIRST = re.compile("([0-9]{1,2})([./-])([0-9]{1,2})[./-]([0-9]{4})")


def _from_numbers(text: str) -> Iterator[str]:
    """Mend '2025/1/5', '20250105', '2025-28-10' and what is amiss in a time."""
    found = _NUMBERS.fullmatch(_COMPACT.sub(r"\1-\2-\3", text, count=1))
    if found:
        year, month, day = found.group("year", "month", "day")
        if found["hour"]:
            yield _with_time(_joined(year, month, day), found)
        elif day or int(month) <= 12:  # '2024/25' is no spring
            yield _joined(year, month, day)
            yield _joined(year, day, month)
    if found := _DAY_FIRST.fullmatch(text):
        one, mark, other, year = found.groups()
        if mark == "." or int(one) > 12:
            yield _joined(year, other, one)
        elif int(other) > 12:
            yield _joined(year, one, other)


def _joined(*numbers: str | None) -> str:
    return "-".join(number.zfill(2) for number in numbers if number)


def _with_time(day: str, found: re.Match[str]) -> str:
    hour, minute, second = found.group("hour", "minute", "second")
    if hour == "24" and minute == "00":
        day, hour = _day_after(day), "00"
    if second == "60":
        second = "59"
    time = ":".join(part for part in (hour.zfill(2), minute, second) if part)
    return f"{day}T{time}{_offset(found)}"


def _day_after(day: str) -> str:
    """Give the next day, or nothing if there is none."""
    with suppress(ValueError, OverflowError):
        return str(date.fromisoformat(day) + timedelta(days=1))
    return ""


def _offset(found: re.Match[str]) -> str:
    """Write the offset with hours and minutes: '+0900' and '+9' are '+09:00'."""
    if not found["sign"]:
        return (found["offset"] or "").upper()
    ahead = f"{found['sign']}{found['hours'].zfill(2)}:{found['minutes'] or '00'}"
    return "Z" if ahead == "-00:00" else ahead


_WORDS = re.compile(
    "(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\\.?,? "
    "(?:([0-9]{1,2})(?:st|nd|rd|th)?,? )?([0-9]{4})"
)


def _from_words(text: str) -> Iterator[str]:
    """Mend '28 Oct 2025' and 'October 28, 2025'."""
    if found := _WORDS.fullmatch(text.lower()):
        first, name, second, year = found.groups()
        for month, full_name in enumerate(MONTHS, 1):
            if full_name.lower().startswith(name):
                yield _joined(year, str(month), first or second)


# -- periods ---------------------------------------------------------------------------

_BETWEEN = re.compile("/| *(?:\u2013|\u2014|--| - | to | until ) *")
_OPEN = {"..", "...", "open", "now", "present", "today", "ongoing"}
_UNKNOWN = {"", "?", "unknown"}


def mended_period(text: str, reads_date: Reads) -> str:
    """Give the text of two ends that was most likely meant, or nothing."""
    plain = text.strip()
    if "/" not in plain and not plain.startswith("["):
        plain = plain.replace("..", "/")
    ends = [_mended_end(end, reads_date) for end in _BETWEEN.split(plain)]
    return "/".join(ends) if len(ends) == 2 else ""


def _mended_end(text: str, reads_date: Reads) -> str:
    word = text.strip().lower()
    if word in _UNKNOWN:
        return ""
    return ".." if word in _OPEN else mended_date(text, reads_date) or text
