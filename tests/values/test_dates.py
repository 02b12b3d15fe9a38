"""What partial dates and periods admit, mean, refuse, and say of each other."""

import copy
import pickle
import re
from collections.abc import Callable
from datetime import date
from typing import cast, get_args
from unittest.mock import Mock

import attrs
import pytest

from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, Period, Precision, When


def refusal(read: Callable[[str], object], text: object) -> InvalidData:
    """Give the error with which a value is refused."""
    with pytest.raises(InvalidData) as caught:
        read(cast("str", text))
    return caught.value


# -- dates: what is admitted -----------------------------------------------------------

DATES = [
    # days, months, years
    ("2025-10-28", "day", "2025-10-28", "2025-10-28"),
    ("2024-02-29", "day", "2024-02-29", "2024-02-29"),
    ("2000-02-29", "day", "2000-02-29", "2000-02-29"),
    ("0001-01-01", "day", "0001-01-01", "0001-01-01"),
    ("9999-12-31", "day", "9999-12-31", "9999-12-31"),
    ("2025-10", "month", "2025-10-01", "2025-10-31"),
    ("2025-02", "month", "2025-02-01", "2025-02-28"),
    ("2024-02", "month", "2024-02-01", "2024-02-29"),
    ("1900-02", "month", "1900-02-01", "1900-02-28"),
    ("2025-12", "month", "2025-12-01", "2025-12-31"),
    ("9999-10", "month", "9999-10-01", "9999-10-31"),
    ("9999-12", "month", "9999-12-01", "9999-12-31"),
    ("2025", "year", "2025-01-01", "2025-12-31"),
    ("0001", "year", "0001-01-01", "0001-12-31"),
    ("9999", "year", "9999-01-01", "9999-12-31"),
    # what is not specified
    ("197X", "decade", "1970-01-01", "1979-12-31"),
    ("000X", "decade", "0001-01-01", "0009-12-31"),
    ("999X", "decade", "9990-01-01", "9999-12-31"),
    ("19XX", "century", "1900-01-01", "1999-12-31"),
    ("00XX", "century", "0001-01-01", "0099-12-31"),
    ("99XX", "century", "9900-01-01", "9999-12-31"),
    ("2025-XX", "year", "2025-01-01", "2025-12-31"),
    ("2025-XX-XX", "year", "2025-01-01", "2025-12-31"),
    ("2025-10-XX", "month", "2025-10-01", "2025-10-31"),
    # groups of months
    ("2025-21", "season", "2025-01-01", "2025-12-31"),
    ("2025-22", "season", "2025-01-01", "2025-12-31"),
    ("2025-23", "season", "2025-01-01", "2025-12-31"),
    ("2025-24", "season", "2025-01-01", "2026-02-28"),
    ("2023-24", "season", "2023-01-01", "2024-02-29"),
    ("2025-25", "season", "2025-03-01", "2025-05-31"),
    ("2025-26", "season", "2025-06-01", "2025-08-31"),
    ("2025-27", "season", "2025-09-01", "2025-11-30"),
    ("2025-28", "season", "2025-01-01", "2026-02-28"),
    ("2025-29", "season", "2025-09-01", "2025-11-30"),
    ("2025-30", "season", "2025-01-01", "2026-02-28"),
    ("2025-31", "season", "2025-03-01", "2025-05-31"),
    ("2025-32", "season", "2025-06-01", "2025-08-31"),
    ("2025-33", "quarter", "2025-01-01", "2025-03-31"),
    ("2025-34", "quarter", "2025-04-01", "2025-06-30"),
    ("2025-35", "quarter", "2025-07-01", "2025-09-30"),
    ("2025-36", "quarter", "2025-10-01", "2025-12-31"),
    ("2025-37", "quadrimester", "2025-01-01", "2025-04-30"),
    ("2025-38", "quadrimester", "2025-05-01", "2025-08-31"),
    ("2025-39", "quadrimester", "2025-09-01", "2025-12-31"),
    ("2025-40", "half", "2025-01-01", "2025-06-30"),
    ("2025-41", "half", "2025-07-01", "2025-12-31"),
    ("9999-24", "season", "9999-01-01", "9999-12-31"),
    ("9999-28", "season", "9999-01-01", "9999-12-31"),
    ("9999-36", "quarter", "9999-10-01", "9999-12-31"),
    # qualifiers
    ("2025-10~", "month", "2025-10-01", "2025-10-31"),
    ("2025-10-28?", "day", "2025-10-28", "2025-10-28"),
    ("197X%", "decade", "1970-01-01", "1979-12-31"),
    ("2025-21~", "season", "2025-01-01", "2025-12-31"),
    ("2025-XX?", "year", "2025-01-01", "2025-12-31"),
    # times: the day is the one written, whatever the offset
    ("2025-10-28T14:05", "minute", "2025-10-28", "2025-10-28"),
    ("2025-10-28T00:00Z", "minute", "2025-10-28", "2025-10-28"),
    ("2025-10-28T23:59:59", "second", "2025-10-28", "2025-10-28"),
    ("2025-10-28T14:05:07Z", "second", "2025-10-28", "2025-10-28"),
    ("2025-10-28T14:05+09:00", "minute", "2025-10-28", "2025-10-28"),
    ("2025-10-28T23:05:07-03:30", "second", "2025-10-28", "2025-10-28"),
    ("0001-01-01T00:00+14:00", "minute", "0001-01-01", "0001-01-01"),
    ("9999-12-31T23:59:59-14:00", "second", "9999-12-31", "9999-12-31"),
    ("2025-10-28T14:05+00:00", "minute", "2025-10-28", "2025-10-28"),
    ("2025-10-28T14:05-00:30", "minute", "2025-10-28", "2025-10-28"),
    ("2025-10-28T14:05+13:59", "minute", "2025-10-28", "2025-10-28"),
    # one of a set
    ("[..2026-03]", "set", None, "2026-03-31"),
    ("[2026-03..]", "set", "2026-03-01", None),
    ("[2025-10-26..2025-10-28]", "set", "2025-10-26", "2025-10-28"),
    ("[2025-10-27,2025-10-30]", "set", "2025-10-27", "2025-10-30"),
    ("[2025-10-27,2025-10-28]", "set", "2025-10-27", "2025-10-28"),
    ("[2024,2025-05,2025-06-01..2025-06-03,2026..]", "set", "2024-01-01", None),
    ("[..2023,2025..2026]", "set", None, "2026-12-31"),
    ("[..2023,2025..]", "set", None, None),
    ("[2024-11..2025-02]", "set", "2024-11-01", "2025-02-28"),
    ("[2024..2026]", "set", "2024-01-01", "2026-12-31"),
    ("[2025-11..2025-12]", "set", "2025-11-01", "2025-12-31"),
    ("[2025-12-01..2025-12-05]", "set", "2025-12-01", "2025-12-05"),
    ("[197X,1985]", "set", "1970-01-01", "1985-12-31"),
    ("[2025-24,2026-03]", "set", "2025-01-01", "2026-03-31"),
    ("[..197X]", "set", None, "1979-12-31"),
    ("[2025-XX..]", "set", "2025-01-01", None),
    ("[..2025-10-28T14:05Z]", "set", None, "2025-10-28"),
    ("[2025-10-28T14:05:00+09:00..]", "set", "2025-10-28", None),
    ("[..9999-12-31]", "set", None, "9999-12-31"),
]


def day(text: str | None) -> date | None:
    """Give the day that a table states, or None."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "precision", "earliest", "latest"), DATES)
def test_a_date_has_bounds_and_a_precision(
    text: str, precision: str, earliest: str | None, latest: str | None
) -> None:
    """Every form of date has its first and last possible day, and its precision."""
    it = PartialDate(text)

    assert (it.precision, it.earliest, it.latest) == (
        precision,
        day(earliest),
        day(latest),
    )


@pytest.mark.parametrize("text", [row[0] for row in DATES])
def test_a_date_keeps_its_text(text: str) -> None:
    """A date gives back the text it was read from, by str and by repr."""
    it = PartialDate(text)

    assert str(it) == it.text == text
    assert repr(it) == f"PartialDate('{text}')"
    assert re.fullmatch(PartialDate.PATTERN, text)


def test_every_precision_occurs() -> None:
    """There is no precision that no date has."""
    assert {row[1] for row in DATES} == set(get_args(Precision))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025-10", False, False),
        ("2025-10~", True, False),
        ("2025-10?", False, True),
        ("2025-10%", True, True),
        ("[..2025]", False, False),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001
    """`~` is approximate, `?` uncertain, `%` both."""
    it = PartialDate(text)

    assert (it.approximate, it.uncertain) == (approximate, uncertain)


# -- dates: what is refused ------------------------------------------------------------

EXPECTED = "PartialDate: expected an EDTF date such as '2025-10-28'"
QUALIFIER = "one qualifier, ? ~ or %, stands at the very end"
NO_QUALIFIER = "a set or a time has no qualifier"
MONTHS = "months run from 01 to 12, groups of months from 21 to 41"
YEARS = "years run from 0001 to 9999"
TIMES = "a time is hh:mm or hh:mm:ss, to 23:59:59; an offset at most 14:00"
RUN = "a run goes from year to year, month or day likewise"

REFUSED_DATES = [
    # mended
    ("date.form", "28 Oct 2025", "write '2025-10-28'"),
    ("date.form", "28th october 2025", "write '2025-10-28'"),
    ("date.form", "October 28, 2025", "write '2025-10-28'"),
    ("date.form", "Sept. 2025", "write '2025-09'"),
    ("date.form", "Marble 2025", ""),
    ("date.form", "2025-1-5", "write '2025-01-05'"),
    ("date.form", "2025-1", "write '2025-01'"),
    ("date.form", "2025/10/28", "write '2025-10-28'"),
    ("date.form", "2025/10", "write '2025-10'"),
    ("date.form", "2025.10.28", "write '2025-10-28'"),
    ("date.form", "2024/25", ""),
    ("date.form", "20251028", "write '2025-10-28'"),
    ("date.form", "202510", ""),
    ("date.form", "28.10.2025", "write '2025-10-28'"),
    ("date.form", "1.2.2025", "write '2025-02-01'"),
    ("date.form", "28/10/2025", "write '2025-10-28'"),
    ("date.form", "10/28/2025", "write '2025-10-28'"),
    ("date.form", "13/10/2025", "write '2025-10-13'"),
    ("date.form", "10/13/2025", "write '2025-10-13'"),
    ("date.form", "12/11/2025", ""),
    ("date.form", "11/12/2025", ""),
    ("date.form", "2025/12", "write '2025-12'"),
    ("date.form", "2025-28-10", "write '2025-10-28'"),
    ("date.form", " 2025-10-28", "write '2025-10-28'"),
    ("date.form", "2025-10-28 ", "write '2025-10-28'"),
    ("date.form", "２０２５-１０-２８", "write '2025-10-28'"),
    ("date.form", "٢٠٢٥-١٠-٢٨", "write '2025-10-28'"),
    ("date.form", "2025–10–28", "write '2025-10-28'"),
    ("date.form", "197x", "write '197X'"),
    ("date.form", "~2025", "write '2025~'"),
    ("date.form", "c. 2025", "write '2025~'"),
    ("date.form", "About October 2025", "write '2025-10~'"),
    ("date.form", "by 2026-03", "write '[..2026-03]'"),
    ("date.form", "by March 2026", "write '[..2026-03]'"),
    ("date.form", "not later than 2026-3", "write '[..2026-03]'"),
    ("date.form", "no earlier than 2026-03", "write '[2026-03..]'"),
    ("date.form", "by then", ""),
    ("date.form", "by by 2026-03", ""),
    ("date.form", "..2026-03", "write '[..2026-03]'"),
    (
        "date.form",
        "2025-10-26..2025-10-28",
        "write '[2025-10-26..2025-10-28]'",
    ),
    (
        "date.form",
        "[2025-10-27, 2025-10-30]",
        "write '[2025-10-27,2025-10-30]'",
    ),
    # times
    ("date.form", "2025-10-28T14:05+0900", "write '2025-10-28T14:05+09:00'"),
    ("date.form", "2025-10-28T14:05+9", "write '2025-10-28T14:05+09:00'"),
    ("date.form", "2025-10-28t14:05z", "write '2025-10-28T14:05Z'"),
    ("date.form", "2025-10-28 14:05", "write '2025-10-28T14:05'"),
    ("date.form", "2025-10-28 9:05:00 z", "write '2025-10-28T09:05:00Z'"),
    ("date.form", "20251028T140500Z", "write '2025-10-28T14:05:00Z'"),
    ("date.form", "2025-10-28T14:05:07.250Z", "write '2025-10-28T14:05:07Z'"),
    ("date.form", "2025-10-28T14:05-00:00", "write '2025-10-28T14:05Z'"),
    ("date.form", "2025-10-28T24:00", "write '2025-10-29T00:00'"),
    ("date.form", "2025-12-31T24:00:00+09:00", "write '2026-01-01T00:00:00+09:00'"),
    ("date.form", "9999-12-31T24:00", TIMES),
    ("date.form", "2025-02-30T24:00", TIMES),
    ("date.form", "2025-10-28T24:01", TIMES),
    ("date.form", "2025-10-28T23:59:60Z", "write '2025-10-28T23:59:59Z'"),
    ("date.form", "2025-10-28T14", TIMES),
    ("date.form", "2025-10-28T25:00", TIMES),
    ("date.form", "2025-10-28T14:60", TIMES),
    ("date.form", "2025-10-28T14:05:61", TIMES),
    ("date.form", "2025-10-28T14:05+14:01", TIMES),
    ("date.form", "2025-10-28T14:05+09:60", TIMES),
    ("date.form", "2025-10-28T14:05~", NO_QUALIFIER),
    ("date.form", "2025-10T14:05", ""),
    # not a date at all, or another kind of it
    ("date.form", "", "leave out what is not said"),
    ("date.form", "soon", ""),
    ("date.form", "2025-10-26/2025-10-28", "use Period for an interval"),
    ("date.form", "2025/..", "use Period for an interval"),
    (
        "date.form",
        "2025-10-26 to 2025-10-28",
        "write '2025-10-26/2025-10-28', as a Period",
    ),
    ("date.form", "2025-10-28 to 2025-10-26", ""),
    (
        "date.form",
        "{2025,2026}",
        "one date of several is written such as '[2025,2026]'",
    ),
    ("date.form", "Y12025", YEARS),
    ("date.form", "-0044", YEARS),
    ("date.form", "12025", ""),
    ("date.form", "202", ""),
    ("date.form", "19X5", ""),
    ("date.form", "XXXX", ""),
    ("date.form", "197X-10", ""),
    ("date.form", "2025-XX-28", ""),
    ("date.form", "2025-1X", ""),
    ("date.form", "2025-10-2X", ""),
    ("date.form", "1950S2", ""),
    ("date.form", "2025-W44", ""),
    ("date.form", "2025-10-28\n", "write '2025-10-28'"),
    ("date.form", "2025-13", MONTHS),
    ("date.form", "2025-00", MONTHS),
    ("date.form", "2025-20", MONTHS),
    ("date.form", "2025-42", MONTHS),
    ("date.form", "2025-21-01", "write '2025-01-21'"),
    ("date.form", "2025-10-00", MONTHS),
    ("date.form", "2025-10-32", MONTHS),
    ("date.form", "2025?-10", QUALIFIER),
    ("date.form", "2025-10~?", QUALIFIER),
    ("date.form", "?2025", QUALIFIER),
    # the calendar
    ("date.calendar", "2025-02-30", "February 2025 has 28 days"),
    ("date.calendar", "2025-02-29", "February 2025 has 28 days"),
    ("date.calendar", "2024-02-30", "February 2024 has 29 days"),
    ("date.calendar", "1900-02-29", "February 1900 has 28 days"),
    ("date.calendar", "2025-11-31T14:05Z", "November 2025 has 30 days"),
    ("date.calendar", "[2025-04-31..2025-05-01]", "April 2025 has 30 days"),
    ("date.calendar", "[2025-04-30,2025-06-31]", "June 2025 has 30 days"),
    ("date.calendar", "[..2025-09-31T14:05Z]", "September 2025 has 30 days"),
    ("date.calendar", "0000", YEARS),
    ("date.calendar", "0000-01-01", YEARS),
    ("date.calendar", "[0000..2025]", YEARS),
    # sets
    ("date.set", "[2025]", "write '2025'"),
    ("date.set", "[2025-10,2025-10]", "write '2025-10'"),
    ("date.set", "[2025..2025]", "write '2025'"),
    ("date.set", "[2026,2025]", "write '[2025,2026]'"),
    ("date.set", "[2026..2025]", "write '[2025..2026]'"),
    ("date.set", "[2025,2025-05]", "write '2025'"),
    ("date.set", "[2025-01-01,2025]", "write '2025'"),
    ("date.set", "[2025,2025-12]", "write '2025'"),
    (
        "date.set",
        "[2025-05-01..2025-05-03,2025-05-03]",
        "write '[2025-05-01..2025-05-03]'",
    ),
    (
        "date.set",
        "[2025-05-01..2025-05-03,2025-05-03..2025-05-05]",
        "write '[2025-05-01..2025-05-05]'",
    ),
    (
        "date.set",
        "[2020,2025-24,2026-02..2026-04]",
        "the possibilities ascend and do not overlap",
    ),
    ("date.set", "[2024..2026,2025..2027]", "write '[2024..2027]'"),
    ("date.set", "[..2026,2025]", "write '[..2026]'"),
    ("date.set", "[2025,2026,2025..]", "write '[2025..]'"),
    ("date.set", "[2025-24,2026-01]", "write '2025-24'"),
    (
        "date.set",
        "[2025-24,2026-02..2026-04]",
        "the possibilities ascend and do not overlap",
    ),
    (
        "date.set",
        "[2025,2025-12..2026-02]",
        "the possibilities ascend and do not overlap",
    ),
    ("date.set", "[..2026,2025..]", "the possibilities ascend and do not overlap"),
    ("date.form", "[2025..2026..2027]", "a run has one start and one end"),
    ("date.form", "[..2025..]", "a run has one start and one end"),
    ("date.form", "[2025..2026-05]", RUN),
    ("date.form", "[197X..198X]", RUN),
    ("date.form", "[2025-33..2025-36]", RUN),
    ("date.form", "[2025-10..2025-33]", RUN),
    ("date.form", "[2025-10-XX..2025-11-XX]", RUN),
    ("date.form", "[2025~,2026]", NO_QUALIFIER),
    ("date.form", "[2025,2026]~", NO_QUALIFIER),
    (
        "date.form",
        "[2025-10-28T14:05Z,2025-10-30]",
        "a time stands in a set only as its one limit",
    ),
    (
        "date.form",
        "[2025,..2023]",
        "a run without start comes first, one without end last",
    ),
    ("date.form", "[]", ""),
    ("date.form", "[..]", ""),
    ("date.form", "[2025,]", ""),
    ("date.form", "[2025,2026", ""),
]


@pytest.mark.parametrize(("code", "text", "hint"), REFUSED_DATES)
def test_a_wrong_date_is_refused_with_the_mend(code: str, text: str, hint: str) -> None:
    """A refusal says what was expected, what came, and how to mend it."""
    error = refusal(PartialDate, text)

    shown = text.replace("\n", "\\n")
    assert str(error) == f"{EXPECTED}, got '{shown}'" + (f"; {hint}" if hint else "")
    assert [problem.code for problem in error.problems] == [code]
    assert error.subject == "PartialDate"
    assert refusal(PartialDate.parse, text).problems == error.problems


@pytest.mark.parametrize(
    ("value", "kind"),
    [(5, "int"), (None, "NoneType"), (b"2025", "bytes"), (date(2025, 1, 1), "date")],
)
def test_only_text_is_read(value: object, kind: str) -> None:
    """Whatever is not text is refused by its type, without being looked at."""
    error = refusal(PartialDate, value)

    assert str(error) == f"{EXPECTED}, got {kind}; give it as text"
    assert [problem.code for problem in error.problems] == ["date.form"]


def test_an_object_that_resists_is_refused() -> None:
    """An object is refused even if it cannot be shown, or says that it is text."""

    class Resisting:
        def __repr__(self) -> str:
            raise AssertionError

        __str__ = __repr__

        def __eq__(self, other: object) -> bool:
            raise AssertionError

        def __hash__(self) -> int:
            raise AssertionError

    error = refusal(PartialDate, Resisting())
    assert str(error) == f"{EXPECTED}, got Resisting; give it as text"
    error = refusal(PartialDate, Mock(spec=str))
    assert str(error) == f"{EXPECTED}, got Mock; give it as text"


def test_a_kind_of_str_becomes_plain_text() -> None:
    """A subclass of str is read by its characters, whatever it says of itself."""

    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return self.upper()

        def __eq__(self, other: object) -> bool:
            return False

        def __hash__(self) -> int:
            return 0

    it = PartialDate(Loud("2025-10"))

    assert type(it.text) is str
    assert it == PartialDate("2025-10")
    assert "got '2025-1x'" in str(refusal(PartialDate, Loud("2025-1x")))


@pytest.mark.parametrize("kind", [PartialDate, Period])
def test_long_text_is_refused_by_its_length(
    kind: type[PartialDate] | type[Period],
) -> None:
    """Text that is longer than any date is refused before it is read."""
    for text in ("2" * 10**7, "[" * 10**6, f"[{','.join(['2025'] * 100)}]/"):
        if len(text) > kind.MAX_LENGTH:
            assert str(refusal(kind, text)) == (
                f"{kind.__name__}: expected {kind.EXPECTED} of at most "
                f"{kind.MAX_LENGTH} characters, got '{text[:59]}…'"
            )


def test_the_longest_date_and_period_are_admitted() -> None:
    """A set may be as long as is said, and no longer; so may each end of a period."""
    days = [f"2005-01-{day:02}" for day in range(1, 18)]
    longest = f"[2001,2002,2003,2004-01,{','.join(days[:16])}]"
    too_long = f"[2001,2004-01,{','.join(days)}]"

    assert len(longest) == PartialDate.MAX_LENGTH == len(too_long) - 1
    assert str(PartialDate(longest)) == longest
    refusal(PartialDate, too_long)

    period = f"{longest}/{longest}"
    assert len(period) == Period.MAX_LENGTH
    assert str(Period(period)) == period
    refusal(Period, f"{too_long}/")


# -- both as values --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("it", "same", "other"),
    [
        (PartialDate("2025-10"), PartialDate("2025-10"), PartialDate("2025-10~")),
        (Period("2025/.."), Period("2025/.."), Period("2025/")),
    ],
)
def test_values_compare_and_hash_by_text(
    it: object, same: object, other: object
) -> None:
    """Two values are equal if and only if their texts are."""
    assert it == same
    assert hash(it) == hash(same)
    assert it != other
    assert it != str(it)
    assert len({it, same, other}) == 2


def test_a_date_and_a_period_are_never_equal() -> None:
    """Equality asks for the class too."""
    it: object = PartialDate("2025")

    assert it != Period("2025/2025")


@pytest.mark.parametrize("it", [PartialDate("2025-10-28T14:05Z"), Period("2025/")])
def test_values_are_copied_whole(it: When) -> None:
    """Pickling, copying and evolving keep what was derived from the text."""
    copies = [pickle.loads(pickle.dumps(it, protocol)) for protocol in range(6)]  # noqa: S301
    for twin in (*copies, copy.copy(it), copy.deepcopy(it), attrs.evolve(it)):
        assert twin == it
        assert all(
            getattr(twin, name.name) == getattr(it, name.name)
            for name in attrs.fields(type(it))
        )


@pytest.mark.parametrize("it", [PartialDate("2025"), Period("2025/..")])
def test_values_are_frozen_and_slotted(it: When) -> None:
    """Nothing can be changed or added."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        it.text = "2026"  # type: ignore[misc]
    assert not hasattr(it, "__dict__")


def test_values_can_be_matched() -> None:
    """A match statement takes them apart, by position or by name."""
    match cast("When", PartialDate("2025")), cast("When", Period("2024/2025~")):
        case PartialDate("2025"), Period(
            start=PartialDate(start), end=PartialDate(end)
        ):
            assert (start, end) == ("2024", "2025~")
        case _:
            pytest.fail("not matched")


def test_when_is_either() -> None:
    """A When is a date or a period, in that order, also at run time."""
    assert get_args(When) == (PartialDate, Period)
    assert isinstance(PartialDate("2025"), When)


# -- dates compared --------------------------------------------------------------------

COMPARED = [
    # text, other, before, after, overlaps
    ("2025-10", "2025-11", True, False, False),
    ("2025-10", "2025-10", None, None, None),
    ("2025-10-28", "2025-10-28", False, False, True),
    ("2025-10-28", "2025-10", None, None, None),
    ("2025-10-01", "2025-10", None, False, None),
    ("2025-10-31", "2025-10", False, None, None),
    ("2025-10~", "2025-11?", True, False, False),
    ("[..2026-03]", "2026-04-01", True, False, False),
    ("[..2026-03]", "2026-03-31", None, False, None),
    ("[..2026-03]", "[..2026-02]", None, None, None),
    ("[..2026-03]", "[2026-04..]", True, False, False),
    ("[2026..]", "[2030..]", None, None, None),
    ("[2026..]", "9999-12-31", None, None, None),
    ("[2025-10-26,2025-10-28]", "2025-10-27", None, None, False),
    ("[2025-10-26,2025-10-28]", "2025-10-28", None, False, None),
    # times
    ("2025-10-28T14:05", "2025-10-28T14:06", True, False, False),
    ("2025-10-28T14:05", "2025-10-28T14:05", None, None, None),
    ("2025-10-28T14:05:59", "2025-10-28T14:05:59", False, False, True),
    ("2025-10-28T14:05:59", "2025-10-28T14:05", False, None, None),
    ("2025-10-28T14:05:59", "2025-10-28T14:06", True, False, False),
    ("2025-10-28T00:30+09:00", "2025-10-27T16:00Z", True, False, False),
    ("2025-10-28T00:30:00+09:00", "2025-10-27T15:30:00Z", False, False, True),
    ("2025-10-28T00:30:00-09:30", "2025-10-28T10:00:00Z", False, False, True),
    ("2025-10-28T00:30:00+14:00", "2025-10-27T10:30:00Z", False, False, True),
    # only one of the two with an offset: the days as written
    ("2025-10-28T00:30", "2025-10-27T23:30Z", False, True, False),
    ("2025-10-28T00:30", "2025-10-28T23:30Z", False, False, True),
    ("2025-10-28T00:30", "2025-10-28", False, False, True),
    ("2025-10-28T00:30+09:00", "2025-10-28", False, False, True),
    ("[..2025-10-28T14:05Z]", "2025-10-28T14:06Z", True, False, False),
    ("[..2025-10-28T14:05Z]", "2025-10-28T14:05:59Z", None, False, None),
    ("[2025-10-28T14:05Z..]", "2025-10-28T14:04Z", False, True, False),
    ("[2025-10-28T14:05Z..]", "2025-10-28T14:05:00Z", False, None, None),
]


@pytest.mark.parametrize(("one", "other", "before", "after", "overlaps"), COMPARED)
def test_dates_compare_in_three_values(
    one: str, other: str, before: object, after: object, overlaps: object
) -> None:
    """Two dates compare by their possible days or seconds: yes, no or cannot tell."""
    it, them = PartialDate(one), PartialDate(other)

    assert (it.before(them), it.after(them), it.overlaps(them)) == (
        before,
        after,
        overlaps,
    )
    assert (them.after(it), them.before(it), them.overlaps(it)) == (
        before,
        after,
        overlaps,
    )


# -- periods: what is admitted ---------------------------------------------------------

PERIODS = [
    # text, start, end, open_start, open_end
    ("2025-10-26/2025-10-28", "2025-10-26", "2025-10-28", False, False),
    ("2025-10-28/2025-10-28", "2025-10-28", "2025-10-28", False, False),
    ("2025/..", "2025", None, False, True),
    ("2025/", "2025", None, False, False),
    ("../2025", None, "2025", True, False),
    ("/2025", None, "2025", False, False),
    ("2025-10/[2030..]", "2025-10", "[2030..]", False, False),
    ("[..2024]/..", "[..2024]", None, False, True),
    ("../[2030..]", None, "[2030..]", True, False),
    ("[2025..]/[..2024,2026]", "[2025..]", "[..2024,2026]", False, False),
    ("2025-10~/2026?", "2025-10~", "2026?", False, False),
    ("197X/19XX", "197X", "19XX", False, False),
    ("2025/2025-03-01", "2025", "2025-03-01", False, False),
    ("2025-12-31/2025", "2025-12-31", "2025", False, False),
    (
        "2025-10-28T14:05+09:00/2025-10-28T05:05Z",
        "2025-10-28T14:05+09:00",
        "2025-10-28T05:05Z",
        False,
        False,
    ),
    (
        "2025-10-28T01:00+09:00/2025-10-27T20:00Z",
        "2025-10-28T01:00+09:00",
        "2025-10-27T20:00Z",
        False,
        False,
    ),
]


@pytest.mark.parametrize(("text", "start", "end", "open_start", "open_end"), PERIODS)
def test_a_period_has_two_ends(
    text: str, start: str | None, end: str | None, *, open_start: bool, open_end: bool
) -> None:
    """An end is a date, open, or unknown; and the period keeps its text."""
    it = Period(text)

    assert it.start == (PartialDate(start) if start else None)
    assert it.end == (PartialDate(end) if end else None)
    assert (it.open_start, it.open_end) == (open_start, open_end)
    assert str(it) == text
    assert repr(it) == f"Period('{text}')"
    assert re.fullmatch(Period.PATTERN, text)


PERIOD_EXPECTED = "Period: expected an EDTF interval such as '2025-10-26/2025-10-28'"
ONE_DATE = "at least one of the ends is a date"
ONE_START = "a period has one start and one end"
ORDER = "its end is before its start"

REFUSED_PERIODS = [
    (
        "period.form",
        "2025-10-28",
        "use PartialDate, or write '2025-10-28/..' if it has no end",
    ),
    (
        "period.form",
        "[2025,2026]",
        "use PartialDate, or write '[2025,2026]/..' if it has no end",
    ),
    ("period.form", "2025/10/28", "write '2025-10-28', as a PartialDate"),
    ("period.form", "1 Oct 2025", "write '2025-10-01', as a PartialDate"),
    ("period.form", "2025-10-26..2025-10-28", "write '2025-10-26/2025-10-28'"),
    ("period.form", "2025-10-26 / 2025-10-28", "write '2025-10-26/2025-10-28'"),
    ("period.form", "2025-10-26 - 2025-10-28", "write '2025-10-26/2025-10-28'"),
    ("period.form", "26 Oct 2025 – 28 Oct 2025", "write '2025-10-26/2025-10-28'"),
    ("period.form", "2025-10-26--2025-10-28", "write '2025-10-26/2025-10-28'"),
    ("period.form", "2025 until 2026-3", "write '2025/2026-03'"),
    ("period.form", "2025-1-5/2025-10", "write '2025-01-05/2025-10'"),
    ("period.form", "2025-1/[2030..]", "write '2025-01/[2030..]'"),
    ("period.form", "2025/open", "write '2025/..'"),
    ("period.form", "2025/now", "write '2025/..'"),
    ("period.form", "unknown/2025", "write '/2025'"),
    ("period.form", "2026 to 2025", ""),
    ("period.form", "", "leave out what is not said"),
    ("period.form", "soon", ""),
    ("period.form", "2025/soon", ""),
    ("period.form", "2025/2026?-10", QUALIFIER),
    ("period.form", "2025/2026/2027", ONE_START),
    ("period.form", "2025//", ONE_START),
    ("period.form", "/", ONE_DATE),
    ("period.form", "../..", ONE_DATE),
    ("period.form", "../", ONE_DATE),
    ("period.form", "/..", ONE_DATE),
    ("period.form", f"2025/[{','.join(map(str, range(2001, 2050)))}]", ""),
    ("date.calendar", "2025-02-30/..", "February 2025 has 28 days"),
    ("date.calendar", "2025-02-01/2025-02-30", "February 2025 has 28 days"),
    ("date.set", "[2026,2025]/..", "write '[2025,2026]'"),
    ("period.order", "2025-11/2025-10", ORDER),
    ("period.order", "2025-10-28/2025-10-27", ORDER),
    ("period.order", "[2025..]/[..2024]", ORDER),
    ("period.order", "[2026..]/[..2024,2025]", ORDER),
    ("period.order", "2025-10-28T14:05/2025-10-28T14:04", ORDER),
    ("period.order", "2025-10-28T14:05Z/2025-10-28T14:05+00:01", ORDER),
    ("period.order", "2025-10-28T14:05Z/2025-10-27T23:00", ORDER),
]


@pytest.mark.parametrize(("code", "text", "hint"), REFUSED_PERIODS)
def test_a_wrong_period_is_refused_with_the_mend(
    code: str, text: str, hint: str
) -> None:
    """A refusal says what was expected, what came, and how to mend it."""
    error = refusal(Period, text)

    shown = text if len(text) <= 60 else f"{text[:59]}…"
    message = f"{PERIOD_EXPECTED}, got '{shown}'"
    assert str(error) == message + (f"; {hint}" if hint else "")
    assert [problem.code for problem in error.problems] == [code]
    assert error.subject == "Period"
    assert refusal(Period.parse, text).problems == error.problems


def test_only_text_is_a_period() -> None:
    """Whatever is not text is refused by its type."""
    text = f"{PERIOD_EXPECTED}, got tuple; give it as text"
    assert str(refusal(Period, ("2025", "2026"))) == text


# -- periods compared ------------------------------------------------------------------

CONTAINED = [
    ("2025-10-26/2025-10-28", "2025-10-25", False),
    ("2025-10-26/2025-10-28", "2025-10-26", True),
    ("2025-10-26/2025-10-28", "2025-10-28", True),
    ("2025-10-26/2025-10-28", "2025-10-29", False),
    ("2025-10-26/2025-10-28", "2025-10", None),
    ("2025-10-26/2025-10-28", "2025-10-27T23:59:59", True),
    ("2025-10-26/2025-10-28", "[2025-10-25,2025-10-29]", False),
    ("2025-10-26/2025-10-28", "[2025-10-26,2025-10-28]", True),
    ("2025-10-26/2025-10-28", "[2025-10-25,2025-10-26]", None),
    ("2025-10/2025-10", "2025-10-15", None),
    ("2025-10/2025-10", "2025-09-30", False),
    # until at least 2030
    ("2025-10/[2030..]", "2027", True),
    ("2025-10/[2030..]", "2031", None),
    ("2025-10/[2030..]", "2025-09", False),
    # open and unknown are different statements
    ("2025/..", "9999", True),
    ("2025/..", "[2026..]", True),
    ("2025/..", "2024", False),
    ("2025/", "2026", None),
    ("2025/", "2024", False),
    ("../2025", "0001", True),
    ("../2025", "[..2024]", True),
    ("../2025", "2026", False),
    ("/2025", "2024", None),
    ("/2025", "2026", False),
    # the day on which it starts is inside, even if the end is unknown
    ("2025-10-28/", "2025-10-28", True),
    ("2025-10-28/", "2025-10-29", None),
    ("/2025-10-28", "2025-10-28", True),
    ("2025-10-28T14:05:00Z/", "2025-10-28T14:05:00Z", True),
    ("2025-10-28T14:05:00Z/", "2025-10-28T15:00Z", None),
    ("2025-10-28T14:05:00Z/", "2025-10-28T14:04Z", False),
    ("/2025-10-28T14:05:00", "2025-10-28T14:05:00", True),
    ("/2025-10-28T14:05:00", "2025-10-28T13:00", None),
    ("/2025-10-28T14:05:00", "2025-10-28T15:00", False),
    # the end is not before the start, so not all possible days count
    ("2025/2025-03-01", "2025-03-01", True),
    ("2025-12-31/2025", "2025-12-31", True),
    ("[2024,2026]/2025", "2024", None),
    ("[2024-05-01,2026]/2025-02-01", "2024-06", True),
    ("2025-06-01/[2024,2026]", "2025-12", True),
    ("2025-10-28T14:05/2025-10-28T14:05:30", "2025-10-28T14:05:30", True),
    # times
    ("2025-10-28T14:05Z/2025-10-28T16:00Z", "2025-10-28T15:00Z", True),
    ("2025-10-28T14:05Z/2025-10-28T16:00Z", "2025-10-28T17:00+02:00", True),
    ("2025-10-28T14:05Z/2025-10-28T16:00Z", "2025-10-28T17:00+00:30", False),
    ("2025-10-28T14:05Z/2025-10-28T16:00Z", "2025-10-28T16:00:00Z", True),
    ("2025-10-28T14:05Z/2025-10-28T16:00Z", "2025-10-28T16:00:01Z", None),
    ("2025-10-28T14:05Z/2025-10-28T16:00:00Z", "2025-10-28T16:00:00Z", True),
    ("2025-10-28T14:05Z/2025-10-28", "2025-10-28T14:00Z", False),
    ("2025-10-28T14:05Z/2025-10-28", "2025-10-28T23:00Z", True),
    ("2025-10-28T14:05Z/2025-10-28", "2025-10-28", True),
]


@pytest.mark.parametrize(("period", "moment", "contained"), CONTAINED)
def test_a_period_contains_dates(period: str, moment: str, contained: object) -> None:
    """A date is in a period for sure, surely not, or it cannot be told."""
    it, then = Period(period), PartialDate(moment)

    assert it.contains(then) is contained
    assert it.overlaps(then) is contained
    assert then.overlaps(it) is contained


WHENS = [
    # text, other, before, after, overlaps
    ("2025-10/2025-11", "2025-12", True, False, False),
    ("2025-10/2025-11", "2025-11-30", None, False, None),
    ("2025-10/2025-11-30", "2025-11-30", False, False, True),
    ("2025-10/..", "2026", False, False, True),
    ("2025-10/", "2026", None, False, None),
    ("2025-10/", "2025-10-01", False, None, None),
    ("2025-10/2025-11", "2025-12/..", True, False, False),
    ("2025-10/2025-11", "2025-11-01/2025-12", False, False, True),
    ("2025-10/2025-11", "2025-11-02/2025-12", None, False, None),
    ("2024/2025-06", "2025-07/2026", True, False, False),
    ("2024/..", "2030/..", False, False, True),
    ("../2024", "../2030", False, False, True),
    ("../2024", "2025/..", True, False, False),
    ("2024/", "2025/", None, False, None),
    ("/2024", "/2025", None, False, None),
    ("/2024", "2025/", True, False, False),
    ("2024/2026", "../2025", False, False, True),
]


@pytest.mark.parametrize(("one", "other", "before", "after", "overlaps"), WHENS)
def test_periods_compare_in_three_values(
    one: str, other: str, before: object, after: object, overlaps: object
) -> None:
    """Periods lie before or after dates and each other, or share days with them."""
    it = Period(one)
    them = Period(other) if "/" in other else PartialDate(other)

    assert (it.before(them), it.after(them), it.overlaps(them)) == (
        before,
        after,
        overlaps,
    )
    assert (them.after(it), them.before(it), them.overlaps(it)) == (
        before,
        after,
        overlaps,
    )
