"""What expressions of time are refused, and how the messages say why."""

import pickle
from datetime import date
from typing import Any, Literal, cast

import pytest

from diplonews.date_expressions import FiscalYear, UnresolvedDate, resolve_date
from diplonews.errors import DiplonewsError
from diplonews.values.dates import PartialDate, Period

TUESDAY = PartialDate("2025-10-28")


def refusal(
    expression: str, on: str = "2025-10-28", tense: Literal["past", "future"] = "past"
) -> UnresolvedDate:
    """Give the error with which an expression is refused."""
    with pytest.raises(UnresolvedDate) as caught:
        resolve_date(expression, PartialDate(on), tense=tense)
    return caught.value


SEVERAL = [
    # expression, readings, how to mend it
    ("10/11/2025", "2025-10-11 2025-11-10", "write the month as a word"),
    ("10-11-2025", "2025-10-11 2025-11-10", "write the month as a word"),
    ("by 10/11/2025", "[..2025-10-11] [..2025-11-10]", "write the month as a word"),
    ("9.11.2001", "2001-09-11 2001-11-09", "write the month as a word"),
    ("10/28/25", "1925-10-28 2025-10-28", "write the month as a word"),
    ("2025-26", "2025-26 2025/2026", "write the month as a word"),
    ("2025–30", "2025-30 2025/2030", "write the month as a word"),
    ("in 2023-24", "2023-24 2023/2024", "write the month as a word"),
    ("next Friday", "2025-10-31 2025-11-07", ""),
    ("by next Sunday", "[..2025-11-02] [..2025-11-09]", ""),
    ("this Monday", "2025-10-27 2025-11-03", ""),
    ("last March", "2024-03 2025-03", ""),
    ("last summer", "2024-22 2025-22", ""),
    ("next spring", "2025-21 2026-21", ""),
    ("in two weeks", "[2025-11-10..2025-11-16] [2025-10-28..2025-11-11]", ""),
    ("in three days", "2025-10-31 [2025-10-28..2025-10-31]", ""),
    ("in a year", "2026 [2025-10-28..2026-10-28]", ""),
    ("in the last year", "2024 [2024-01-01..2025-10-28]", ""),
    ("in the next month", "2025-11 [2025-10-28..2025-11-30]", ""),
    ("during the last decade", "201X 201X/2025-10-28", ""),
    ("the 1900s", "190X 19XX", ""),
    ("the '90s", "199X 209X", ""),
    ("October '25", "1925-10 2025-10", ""),
    ("in '25", "1925 2025", ""),
    ("3Q25", "1925-35 2025-35", ""),
    ("from 2024 until Friday", "2024/2025-10-24 2024/2025-10-31", ""),
    ("from 2024 to Friday", "2024/2025-10-24 2024/2025-10-31", ""),
    ("from October 2024 to Monday", "2024-10/2025-10-27 2024-10/2025-11-03", ""),
    ("from the 1970s to Friday", "197X/2025-10-24 197X/2025-10-31", ""),
    ("Friday to 2027", "2025-10-24/2027 2025-10-31/2027", ""),
    ("2024 to the third quarter", "2024/2025-35 2024/2026-35", ""),
    ("March to Friday", "2025-03/2025-10-24 2025-03/2025-10-31", ""),
    ("October 20 to Friday", "2025-10-20/2025-10-24 2025-10-20/2025-10-31", ""),
    ("36 months ago to March", "2022-10/2025-03 2022-10/2026-03", ""),
    ("1000 days ago to May 1", "2023-02-01/2025-05-01 2023-02-01/2026-05-01", ""),
    ("January or December", "[2024-12,2025-01] [2025-01,2025-12]", ""),
    ("Friday or 2027", "[2025-10-24,2027] [2025-10-31,2027]", ""),
    (
        "Monday, March 3, 2025 to Friday",
        "2025-03-03/2025-10-24 2025-03-03/2025-10-31",
        "",
    ),
    ("Friday or March", "[2025-10-24,2026-03] [2025-10-31,2026-03]", ""),
    (
        "fiscal 2026",
        "2025-10/2026-09 2026-04/2027-03",
        "say with fiscal_year which year is meant",
    ),
    (
        "by fiscal 2026",
        "[..2026-09] [..2027-03]",
        "say with fiscal_year which year is meant",
    ),
    (
        "this fiscal year",
        "2025-10/2026-09 2025-04/2026-03",
        "say with fiscal_year which year is meant",
    ),
    (
        "FY2025-26",
        "2025-10/2026-09 2025-04/2026-03",
        "say with fiscal_year which year is meant",
    ),
    (
        "FY26",
        "1925-10/1926-09 2025-10/2026-09 1926-04/1927-03 2026-04/2027-03",
        "say with fiscal_year which year is meant",
    ),
    (
        "first quarter of fiscal 2026",
        "2025-10/2025-12 2026-04/2026-06",
        "say with fiscal_year which year is meant",
    ),
]


@pytest.mark.parametrize(("expression", "readings", "mend"), SEVERAL)
def test_what_may_mean_several_things_is_refused_with_all(
    expression: str, readings: str, mend: str
) -> None:
    """The readings are in the message and, as values, in the error."""
    error = refusal(expression)

    *others, last = [f"'{reading}'" for reading in readings.split()]
    assert str(error) == (
        f"expected one reading of a date, got '{expression}', which may be "
        f"{', '.join(others)} or {last}; {mend or 'write the one that is meant'}"
    )
    assert error.readings == tuple(
        (Period if "/" in reading else PartialDate)(reading)
        for reading in readings.split()
    )


ALTERNATIVES = [
    # expression, dateline, tense, readings
    ("Monday or Friday", "2025-10-28", "future", "[2025-10-31,2025-11-03]"),
    ("March or October", "2025-03-15", "past", "[2024-10,2025-03]"),
    ("the 31st or the 1st", "2025-10-31", "past", "[2025-10-01,2025-10-31]"),
]


@pytest.mark.parametrize(("expression", "on", "tense", "alone"), ALTERNATIVES)
def test_two_that_need_not_lie_in_one_year_or_week_are_refused(
    expression: str, on: str, tense: Literal["past", "future"], alone: str
) -> None:
    """Each side alone may be meant, or both in the order in which they are written."""
    first, second = map(str, refusal(expression, on, tense).readings)
    paired = resolve_date(
        expression.replace(" or ", " to "), PartialDate(on), tense=tense
    )

    assert first == alone
    assert second == f"[{str(paired).replace('/', ',')}]"


def test_alternatives_over_a_weekend_are_refused() -> None:
    """Ahead of a Tuesday "Tuesday or Monday" may be that day and the one before."""
    readings = refusal("Tuesday or Monday", tense="future").readings
    assert [str(it) for it in readings] == [
        "[2025-10-28,2025-11-03]",
        "[2025-10-27,2025-10-28]",
    ]


WINTERS = [("2025-01-15", "2024-24 2025-24"), ("2025-02-28", "2024-24 2025-24")]


@pytest.mark.parametrize(("on", "readings"), WINTERS)
def test_this_winter_is_one_of_two_in_january(on: str, readings: str) -> None:
    """In January and February "this winter" may be the one that began last year."""
    assert [str(it) for it in refusal("this winter", on).readings] == readings.split()
    assert resolve_date("this winter", date(2025, 3, 1)) == PartialDate("2025-24")


VAGUE = """
soon | recently | promptly | shortly | in the near future | several weeks ago | now
a few days ago | a couple of days ago | a couple of years | weeks ago | in recent years
in the coming days | in the coming weeks | years later | for months | sometime in March
currently | from now on | lately | many years ago | some time | once | eventually
over the next few years | previously | days after October 28 | over the past decades
"""


@pytest.mark.parametrize("expression", " | ".join(VAGUE.split("\n")[1:-1]).split(" | "))
def test_vague_words_give_no_date(expression: str) -> None:
    """What is vague is refused with the advice to leave the field absent."""
    error = refusal(expression)

    assert error.readings == ()
    assert str(error) == (
        f"expected a time that can be dated, got '{expression}', "
        "which is too vague to give a date; leave the field absent"
    )


EXAMPLES = "write such as '28 October 2025', 'last month' or 'by March of next year'"
UNKNOWN = [
    ("on Friday in Tokyo", EXAMPLES),
    ("on Friday, he said", EXAMPLES),
    ("Friday Friday", EXAMPLES),
    ("on. Friday", EXAMPLES),
    ("-", EXAMPLES),
    ("the the 28th", EXAMPLES),
    ("Octobr 28", "did you mean 'october'?"),
    ("Wendesday", "did you mean 'wednesday'?"),
    ("at 2 p.m. on Tuesday", "leave out the time of day"),
    ("Tuesday at 14:05", "leave out the time of day"),
    ("2 o'clock", "leave out the time of day"),
    ("at noon on Friday", "leave out the time of day"),
    ("two hundred years ago", EXAMPLES),
    ("9/11", EXAMPLES),
    ("13.13.2025", EXAMPLES),
    ("13/13/2025", EXAMPLES),
    ("10/11-2025", EXAMPLES),
    ("28st October", EXAMPLES),
    ("October 32", EXAMPLES),
    ("October 0", EXAMPLES),
    ("October 28, 25", EXAMPLES),
    ("0 days ago", EXAMPLES),
    ("1 days ago", EXAMPLES),
    ("two day ago", EXAMPLES),
    ("ninety-a days ago", EXAMPLES),
    ("ninety-ten days ago", EXAMPLES),
    ("12345 days ago", EXAMPLES),
    ("in 10000", EXAMPLES),
    ("Q5 2025", EXAMPLES),
    ("H3 2025", EXAMPLES),
    ("fifth quarter of 2025", EXAMPLES),
    ("fifth quarter of fiscal 2025", EXAMPLES),
    ("first quarter of fiscal", EXAMPLES),
    ("fiscal 2025-27", EXAMPLES),
    ("fiscal 2025-10", EXAMPLES),
    ("fiscal 123", EXAMPLES),
    ("the 101st century", EXAMPLES),
    ("970s", EXAMPLES),
    ("20s", EXAMPLES),
    ("winter 2025-27", EXAMPLES),
    ("winter summer", EXAMPLES),
    ("the same day", EXAMPLES),
    ("the day before", EXAMPLES),
    ("the day before last", EXAMPLES),
    ("last day", EXAMPLES),
    ("this day", EXAMPLES),
    ("earlier in the day", EXAMPLES),
    ("earlier this weeks", "too vague"),
    ("a trilateral effort of 18 months", EXAMPLES),
    ("an effort of 18 months", EXAMPLES),
    ("in Octobr after Wendesday", EXAMPLES),
    ("in Septemberly", EXAMPLES),
    ("over the third two years", EXAMPLES),
    ("within the week", EXAMPLES),
    ("2025 evening", EXAMPLES),
    ("Friday, yesterday", EXAMPLES),
    ("winter", EXAMPLES),
    ("that Friday", EXAMPLES),
    ("that month", EXAMPLES),
    ("first winter", EXAMPLES),
    ("two years before lunch", EXAMPLES),
    ("the", EXAMPLES),
    ("in", EXAMPLES),
    ("by", EXAMPLES),
    ("between", EXAMPLES),
    ("between March", EXAMPLES),
    ("from", EXAMPLES),
    ("from March until at least", EXAMPLES),
    ("March to", EXAMPLES),
    ("28 to 3 May", EXAMPLES),
    ("by by Friday", EXAMPLES),
    ("until", EXAMPLES),
    ("'", EXAMPLES),
    ("2025/26", EXAMPLES),
    ("next year's Friday", EXAMPLES),
    ("fiscal year ending", EXAMPLES),
    ("Oct\u00f3ber 28", EXAMPLES),
    ("\uff12\uff10\uff12\uff15", EXAMPLES),
    ("", EXAMPLES),
    (" , ", EXAMPLES),
]


@pytest.mark.parametrize(("expression", "hint"), UNKNOWN)
def test_what_is_not_understood_to_the_last_word_is_refused(
    expression: str, hint: str
) -> None:
    """No word is skipped: what is left over makes the whole unknown."""
    error = refusal(expression)

    assert error.readings == ()
    if hint == "too vague":
        assert "which is too vague to give a date" in str(error)
    else:
        assert str(error) == (
            f"expected a date expression that is understood, got '{expression}'; {hint}"
        )


WRONG = [
    # expression, expected, hint
    (
        "Monday, October 28, 2025",
        "Tuesday, the weekday of 2025-10-28",
        "mend Monday or the day",
    ),
    ("by Friday (Oct. 30)", "Thursday, the weekday of 2025-10-30", None),
    ("Monday the 28th", "Tuesday, the weekday of 2025-10-28", "mend Monday or the day"),
    ("Monday, October 2025", "a day beside a weekday", "leave out the weekday"),
    ("Monday, 2025-10", "a day beside a weekday", "leave out the weekday"),
    ("Friday, fiscal year ending March 2027", "a day beside a weekday", None),
    ("February 30, 2025", "a date of the calendar", "February 2025 has 28 days"),
    ("31 September 2025", "a date of the calendar", "September 2025 has 30 days"),
    (
        "February 30",
        "a date of the calendar",
        "no year near the dateline has such a day",
    ),
    (
        "2025-13",
        "a date of the calendar",
        "months run from 01 to 12, groups of months from 21 to 41",
    ),
    ("2025-02-29", "a date of the calendar", "February 2025 has 28 days"),
    ("9000 years ago", "a date in the years 0001 to 9999", ""),
    ("9000 years from now", "a date in the years 0001 to 9999", ""),
    ("0000", "a date in the years 0001 to 9999", ""),
    ("March 0000", "a date in the years 0001 to 9999", ""),
    ("FY0000", "a date in the years 0001 to 9999", ""),
    ("FY9999", "a date in the years 0001 to 9999", ""),
    ("after 9999", "a date in the years 0001 to 9999", ""),
    ("before 0001", "a date in the years 0001 to 9999", ""),
    ("9998 and 9999-12-31", "two dates that follow each other", "write two fields"),
    ("9999-12-31 and 9999-12-31", "a date in the years 0001 to 9999", ""),
    ("2020 and 2025", "two dates that follow each other", "write two fields"),
    ("October 27 and 29", "two dates that follow each other", "write two fields"),
    ("2027 to 2026", "a start that is not after the end", "turn them round"),
    (
        "2027 to Friday",
        "a second date that is after the first",
        "write both dates in full",
    ),
    (
        "from today to Tuesday",
        "a second date that is after the first",
        "write both dates in full",
    ),
    (
        "Monday to October 30, 2024",
        "a second date that is after the first",
        "write both dates in full",
    ),
    (
        "Friday to 31 September 2025",
        "a date of the calendar",
        "September 2025 has 30 days",
    ),
    (
        "Monday, October 28, 2025 to Friday",
        "Tuesday, the weekday of 2025-10-28",
        "mend Monday or the day",
    ),
    (
        "between Monday and March",
        "two years, months or days in order after 'between'",
        "write both ends alike",
    ),
    (
        "between 2027 and 2026",
        "two years, months or days in order after 'between'",
        "write both ends alike",
    ),
    (
        "between the 1970s and 1990s",
        "two years, months or days in order after 'between'",
        "write both ends alike",
    ),
    ("2026 or 2026", "two different dates around 'or'", "write one of them"),
    (
        "about two weeks ago",
        "a day, month or year after 'about'",
        "leave out 'about'",
    ),
    (
        "about the fiscal year ending in March 2027",
        "a day, month or year after 'about'",
        "leave out 'about'",
    ),
    ("by about 2010", "an exact date as a bound", "leave out 'about'"),
    ("after about 2010", "an exact date as a bound", "leave out 'about'"),
    (
        "from about 2010 until at least about 2030",
        "a date that EDTF can write",
        "a set or a time has no qualifier",
    ),
    (
        "two days after October 2025",
        "a date to count from that is as fine as the count",
        "write the date itself",
    ),
    (
        "the fiscal year ending in 2026",
        "a month or day in which a fiscal year starts or ends",
        "",
    ),
    (
        "the fiscal year ended September 27, 2025",
        "a fiscal year that ends on the last day of a month",
        "write both of its ends",
    ),
    (
        "the fiscal year ended February 28, 2024",
        "a fiscal year that ends on the last day of a month",
        "write both of its ends",
    ),
    (
        "fiscal year starting February 29, 2024",
        "a fiscal year that starts on the first day of a month",
        "write both of its ends",
    ),
    (
        "the fiscal year starting next week",
        "a month or day in which a fiscal year starts or ends",
        "",
    ),
]


@pytest.mark.parametrize(("expression", "expected", "hint"), WRONG)
def test_what_cannot_be_is_refused_with_the_mend(
    expression: str, expected: str, hint: str | None
) -> None:
    """A message says what was expected, what came, and how to mend it."""
    error = refusal(expression)

    start = f"expected {expected}, got '{expression}'"
    if hint is None:
        assert str(error).startswith(f"{start}; ")
    else:
        assert str(error) == (f"{start}; {hint}" if hint else start)
    assert error.readings == ()


@pytest.mark.parametrize("text", ["two years", "for two years", "a year", "90 days"])
def test_a_length_of_time_is_no_date(text: str) -> None:
    """How long something lasts is a duration; from when, the words do not say."""
    assert str(refusal(text)) == (
        f"expected a date or period, got '{text}', which is a length of time; "
        "give it as a Duration, as in 'within'"
    )


COARSE = [
    ("on Friday", "2025-10"),
    ("today", "2025"),
    ("earlier this month", "2025-10"),
    ("within six months", "2025-10"),
    ("October 28", "2025-10"),
    ("in October", "2025"),
    ("this week", "2025-10"),
    ("next year", "2025~"),
    ("next year", "2025-10-28?"),
    ("next year", "2025-10-28%"),
    ("last month", "[..2025-10]"),
    ("last century", "[2025-10..]"),
    ("last Friday", "[2025-10-31..2025-11-03]"),
    ("yesterday", "[2025-10-27..2025-10-28]"),
    ("this fiscal year", "2025"),
]


@pytest.mark.parametrize(("expression", "on"), COARSE)
def test_a_dateline_too_coarse_is_refused(expression: str, on: str) -> None:
    """What comes out differently on the days of a dateline needs a finer one."""
    assert str(refusal(expression, on)) == (
        f"expected a dateline that settles '{expression}', got '{on}'; "
        "give the day of the dateline"
    )


LAST_DAYS = [
    ("tomorrow", "9999-12-31"),
    ("next week", "9999-12-31"),
    ("this week", "9999-12-31"),
    ("by Saturday", "9999-12-31"),
    ("next month", "9999-12-01"),
    ("next year", "9999-01-01"),
    ("next century", "9950-01-01"),
    ("yesterday", "0001-01-01"),
    ("last week", "0001-01-07"),
    ("last year", "0001-12-31"),
    ("last March", "0001-03-05"),
    ("last summer", "0001-07-05"),
    ("within a year", "9999-01-01"),
    ("the 28th", "0001-01-05"),
    ("this fiscal year", "0001-01-05"),
]


@pytest.mark.parametrize(("expression", "on"), LAST_DAYS)
def test_no_date_lies_outside_the_calendar(expression: str, on: str) -> None:
    """What would lead before the year 0001 or after 9999 is refused."""
    assert str(refusal(expression, on)) == (
        f"expected a date in the years 0001 to 9999, got '{expression}'"
    )


# -- what callers pass -----------------------------------------------------------------


class Strange(str):
    """A text that says something else of itself."""

    __slots__ = ()

    def __str__(self) -> str:
        """Raise, whoever asks."""
        raise RuntimeError

    def lower(self) -> str:
        """Raise, whoever asks."""
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "kind"),
    [(None, "a NoneType"), (5, "an int"), (b"today", "a bytes"), (["today"], "a list")],
)
def test_only_text_is_an_expression(value: object, kind: str) -> None:
    """Whatever is not text is refused by its type."""
    with pytest.raises(UnresolvedDate) as caught:
        resolve_date(cast("str", value), TUESDAY)
    assert str(caught.value) == f"expected a date expression as text, got {kind}"


def test_a_subclass_of_text_is_read_as_text() -> None:
    """What a subclass says of itself does not matter."""
    assert resolve_date(Strange("today"), TUESDAY) == TUESDAY


def liar(claimed: type | None) -> object:
    """Give what says of itself that it is of another class, or will not say."""

    def claim(_: object) -> type:
        if claimed is None:
            raise RuntimeError
        return claimed

    made: object = type("Liar", (), {"__class__": property(claim)})()
    return made


@pytest.mark.parametrize("claimed", [PartialDate, date, str, FiscalYear, None])
@pytest.mark.parametrize("name", ["expression", "on", "tense", "fiscal_year"])
def test_what_lies_about_its_class_is_refused(claimed: type | None, name: str) -> None:
    """A thing is what it is, not what it says."""
    given = {"expression": "today", "on": TUESDAY, name: liar(claimed)}
    with pytest.raises(DiplonewsError, match=r", got a Liar\Z"):
        cast("Any", resolve_date)(**given)


@pytest.mark.parametrize("text", ["a" * 10**6, "9" * 10**6, " " * 201, "by " * 10**5])
def test_long_text_is_refused_by_its_length(text: str) -> None:
    """Text that is longer than any expression is refused before it is read."""
    assert str(refusal(text)).startswith(
        "expected a date expression of at most 200 characters, got '"
    )


@pytest.mark.parametrize(
    "text", ["\ud800", "today\ud800", "\x00", "\n", "İ", "a" * 200, "ninety-" * 28]
)
def test_odd_characters_are_refused_by_an_error_of_ours(text: str) -> None:
    """Lone surrogates, controls and the like are not understood."""
    assert str(refusal(text)).startswith("expected a date expression that is under")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"on": None},
            "expected a PartialDate or date as the dateline, got a NoneType",
        ),
        (
            {"on": "2025-10-28"},
            "expected a PartialDate or date as the dateline, got a str",
        ),
        (
            {"on": Period("2025/2026")},
            "expected a PartialDate or date as the dateline, got a Period",
        ),
        (
            {"tense": "present"},
            "expected 'past' or 'future' as the tense, got 'present'",
        ),
        ({"tense": None}, "expected 'past' or 'future' as the tense, got a NoneType"),
        ({"tense": ["past"]}, "expected 'past' or 'future' as the tense, got a list"),
        (
            {"tense": Strange("past")},
            "expected 'past' or 'future' as the tense, got 'past'",
        ),
        ({"fiscal_year": 4}, "expected a FiscalYear or None, got an int"),
    ],
)
def test_what_else_is_passed_is_checked(given: dict[str, Any], message: str) -> None:
    """The dateline, the tense and the fiscal year have their types."""
    with pytest.raises(DiplonewsError) as caught:
        cast("Any", resolve_date)("today", **{"on": TUESDAY, **given})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"starts_in": 0}, "expected a month from 1 to 12, got 0"),
        ({"starts_in": 13}, "expected a month from 1 to 12, got 13"),
        ({"starts_in": "4"}, "expected a month from 1 to 12, got '4'"),
        ({"starts_in": True}, "expected a month from 1 to 12, got a bool"),
        ({"starts_in": 4.0}, "expected a month from 1 to 12, got a float"),
        ({"named_after": "middle"}, "expected 'start' or 'end', got 'middle'"),
        ({"named_after": []}, "expected 'start' or 'end', got a list"),
    ],
)
def test_a_fiscal_year_is_checked(given: dict[str, Any], message: str) -> None:
    """A fiscal year starts in one of twelve months, and is named in one of two ways."""
    with pytest.raises(DiplonewsError) as caught:
        cast("Any", FiscalYear)(**{"starts_in": 4, "named_after": "start", **given})
    assert str(caught.value) == message


def test_a_refusal_is_pickled_whole() -> None:
    """Pickling keeps the message and the readings."""
    error = refusal("next Friday")
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301

    assert isinstance(twin, UnresolvedDate)
    assert (str(twin), twin.readings) == (str(error), error.readings)
    assert issubclass(UnresolvedDate, DiplonewsError)
