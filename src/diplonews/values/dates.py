"""Dates as sources give them: partial, uncertain, one of several; and periods.

The texts are those of ISO 8601-2:2019, also known as the Extended Date/Time Format
(EDTF) of the Library of Congress: levels 0 and 1, and of level 2 what news needs.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias, final

from attrs import field, frozen

from diplonews.values._edtf import NEARLY, PARTIAL_DATE, Precision, point
from diplonews.values._sets import one_of
from diplonews.values._slips import mended_date, mended_period, rule_for
from diplonews.values._spans import (
    ALWAYS,
    NEVER,
    OPEN_END,
    OPEN_START,
    Course,
    Reach,
    after,
    before,
    course,
    overlap,
)
from diplonews.values._textual import Misread, Textual, readable

__all__ = ["PartialDate", "Period", "Precision", "When"]

_Courses = tuple[Course, ...]


@frozen(repr=False, order=False)
class _InTime(Textual):
    """What a date and a period have in common: a place in time."""

    _courses: _Courses = field(init=False, eq=False, repr=False)

    def before(self, other: "When") -> bool | None:
        """Tell whether this is over before the other starts; None: it cannot be told.

        A date is one occurrence on one of its possible days, a period lasts from its
        start to its end. True if this is earlier whichever of the possible days are the
        right ones, False if it is earlier with none of them.

        Two that both give a time, and both or neither an offset from UTC, are compared
        by the second; any others by their calendar days as written. A minute stands
        for any second of it. An unknown end may be any day from the start on, an open
        end never comes, an open start lies before every day.
        """
        return self._verdict(before, other)

    def after(self, other: "When") -> bool | None:
        """Tell whether this starts after the other is over: `other.before(self)`."""
        return self._verdict(after, other)

    def overlaps(self, other: "When") -> bool | None:
        """Tell whether the two share a day, or a second; None: it cannot be told.

        True if they do whichever of the possible days are the right ones, False if they
        do with none of them: two dates overlap for certain only on the very same day.
        Days and seconds are compared as `before` compares them.
        """
        return self._verdict(overlap, other)

    def _verdict(
        self, compare: Callable[[_Courses, _Courses], bool | None], other: "When"
    ) -> bool | None:
        return compare(self._courses, other._courses)  # noqa: SLF001


# -- dates -----------------------------------------------------------------------------


@final
@frozen(repr=False, order=False)
class PartialDate(_InTime):
    """A date no more precise than its source, such as '2025', '2025-10' or '197X'.

    It is one occurrence somewhere among its possible days. The forms, as in
    ISO 8601-2:2019 (EDTF): `2025`, `2025-10`, `2025-10-28`; `2025-10-28T14:05`, with
    seconds if need be, and with `Z` or `+09:00` unless it is local to the place; `197X`
    and `19XX`; `2025-XX`, `2025-XX-XX` and `2025-10-XX`, which are as precise as what
    they specify; `2025-21` to `2025-41`, seasons, quarters, thirds and halves of a
    year. `?`, `~` or `%` at the end say that it is uncertain, approximate, or both.

    One of a set: `[2025-10-27,2025-10-30]`, `[2025-10-26..2025-10-28]`, `[..2026-03]`
    (March 2026 or earlier), `[2030..]`; in order and with nothing twice, so that a set
    has one spelling.
    """

    CODE: ClassVar[str] = "date.form"
    EXPECTED: ClassVar[str] = "an EDTF date such as '2025-10-28'"
    PATTERN: ClassVar[str] = PARTIAL_DATE
    MAX_LENGTH: ClassVar[int] = 200

    earliest: date | None = field(init=False, eq=False, repr=False)
    """The first possible day as written, or None where there is no bound.

    Seasons without a hemisphere (21-24) are bounded by the year; winter (24), and the
    seasons that span New Year (28, 30), end with February of the next. All bounds lie
    from 0001-01-01 to 9999-12-31, and the qualifiers do not move them.
    """
    latest: date | None = field(init=False, eq=False, repr=False)
    """The last possible day as written, or None where there is no bound."""
    precision: Precision = field(init=False, eq=False, repr=False)
    """How fine the date is, from century to second; or that it is one of a set."""

    @property
    def approximate(self) -> bool:
        """Whether the source says "about" (`~` or `%`)."""
        return self.text[-1] in "~%"

    @property
    def uncertain(self) -> bool:
        """Whether the source is in doubt (`?` or `%`)."""
        return self.text[-1] in "?%"

    @classmethod
    def _read(cls, text: str) -> Mapping[str, Any]:
        courses, precision = _read_date(text)
        return {
            "_courses": courses,
            "earliest": _day(courses[0].start.days.first),
            "latest": _day(courses[-1].end.days.last),
            "precision": precision,
        }

    @classmethod
    def _hint(cls, text: str) -> str:
        if mended := mended_date(text, _is_date):
            return f"write '{mended}'"
        if _is_period(text):
            return "use Period for an interval"
        mended = mended_period(text, _is_date)
        if _is_period(mended):
            return f"write '{mended}', as a Period"
        return rule_for(text)


_SHAPE = re.compile(NEARLY)


@lru_cache(maxsize=2048)  # the same few dates come again and again
def _read_date(text: str) -> tuple[_Courses, Precision]:
    """Read one date: its possibilities in order, and how fine it is; or `Misread`."""
    if len(text) > PartialDate.MAX_LENGTH or not _SHAPE.fullmatch(text):
        raise Misread(PartialDate.CODE)
    if text[0] == "[":
        return tuple(Course(reach, reach) for reach in one_of(text)), "set"
    reach, precision = point(text)
    return (Course(reach, reach),), precision


def _is_date(text: str) -> bool:
    return readable(_read_date, text)


def _day(ordinal: int) -> date | None:
    return None if ordinal in {ALWAYS, NEVER} else date.fromordinal(ordinal)


# -- periods ---------------------------------------------------------------------------


@final
@frozen(repr=False, order=False)
class Period(_InTime):
    """A time from a start to an end, both included, such as '2025-10-26/2025-10-28'.

    An interval of ISO 8601-2:2019 (EDTF). Either end may be open (`2025-10/..`) or
    unknown (`2025-10/`), which are different statements. It may also be a limit, our
    one extension of EDTF: `2025-10/[2030..]` is "until at least 2030". As the end is
    not before the start, only those of their possible days count that fit together.
    """

    CODE: ClassVar[str] = "period.form"
    EXPECTED: ClassVar[str] = "an EDTF interval such as '2025-10-26/2025-10-28'"
    PATTERN: ClassVar[str] = (
        rf"(?:{PARTIAL_DATE}/(?:{PARTIAL_DATE}|\.\.)?|(?:\.\.)?/{PARTIAL_DATE})"
    )
    MAX_LENGTH: ClassVar[int] = 2 * PartialDate.MAX_LENGTH + 1

    start: PartialDate | None = field(init=False, eq=False, repr=False)
    """When it starts, or None if that is open or unknown."""
    end: PartialDate | None = field(init=False, eq=False, repr=False)
    """When it ends, or None if that is open or unknown."""

    @property
    def open_start(self) -> bool:
        """Whether it never started, as against a start that is unknown."""
        return self.text.startswith("../")

    @property
    def open_end(self) -> bool:
        """Whether it goes on without end, as against an end that is unknown."""
        return self.text.endswith("/..")

    def contains(self, date: PartialDate) -> bool | None:
        """Tell whether a date lies in the period, its ends included; None: cannot tell.

        True if it does whichever of the possible days are the right ones, False if it
        does with none of them. Days and seconds are compared as `before` does.
        """
        return self.overlaps(date)

    @classmethod
    def _read(cls, text: str) -> Mapping[str, Any]:
        start, end, way = _read_period(text)
        return {"_courses": (way,), "start": _date(start), "end": _date(end)}

    @classmethod
    def _hint(cls, text: str) -> str:
        mended = mended_period(text, _is_date)
        if _is_period(mended):
            return f"write '{mended}'"
        if _is_date(text):
            return f"use PartialDate, or write '{text}/..' if it has no end"
        if mended := mended_date(text, _is_date):
            return f"write '{mended}', as a PartialDate"
        return _rule_for_ends(text)


def _read_period(text: str) -> tuple[str, str, Course]:
    """Read a period: the texts of its ends, and its course; or raise `Misread`."""
    start, slash, end = text.partition("/")
    if not slash or "/" in end:
        raise Misread(Period.CODE)
    if {start, end} <= {"", ".."}:
        raise Misread(Period.CODE, "at least one of the ends is a date")
    way = course(_read_end(start, OPEN_START), _read_end(end, OPEN_END))
    if way is None:
        raise Misread("period.order", "its end is before its start")
    return start, end, way


def _read_end(text: str, opened: Reach) -> tuple[Reach, ...]:
    """Read where an end may lie; nothing if it is unknown."""
    if text in {"", ".."}:
        return (opened,) if text else ()
    try:
        courses, _ = _read_date(text)
    except Misread as wrong:
        is_form = wrong.code == PartialDate.CODE
        raise Misread(Period.CODE if is_form else wrong.code, wrong.hint) from None
    return tuple(course.start for course in courses)


def _rule_for_ends(text: str) -> str:
    """Give the rule that a text breaks which is no period, or nothing."""
    if not text:
        return rule_for(text)
    if text.count("/") > 1:
        return "a period has one start and one end"
    wrong = (end for end in text.split("/") if end and not _is_date(end))
    return next((rule for rule in map(rule_for, wrong) if rule), "")


def _is_period(text: str) -> bool:
    return readable(_read_period, text)


def _date(text: str) -> PartialDate | None:
    return None if text in {"", ".."} else PartialDate(text)


#: When something happens: on a date or for a period.
When: TypeAlias = PartialDate | Period
