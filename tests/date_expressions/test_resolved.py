"""What expressions of time resolve to, one by one and at the edges of the calendar."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import pytest

from diplonews.date_expressions import FiscalYear, resolve_date
from diplonews.values.dates import PartialDate, Period

TUESDAY = PartialDate("2025-10-28")
JAPAN = FiscalYear(starts_in=4, named_after="start")
AMERICA = FiscalYear(starts_in=10, named_after="end")
CALENDAR = FiscalYear(starts_in=1, named_after="end")


def resolved(
    expression: str,
    on: str = "2025-10-28",
    tense: Literal["past", "future"] = "past",
    rule: FiscalYear | None = None,
) -> str:
    """Give the text of what an expression means."""
    it = resolve_date(expression, PartialDate(on), tense=tense, fiscal_year=rule)
    assert isinstance(it, Period if "/" in it.text else PartialDate)
    return it.text


#: On Tuesday, 28 October 2025; `|` divides spellings of one meaning.
IN_THE_PAST = """
2025-10-28: today | tonight | this morning
2025-10-28: this afternoon | earlier today | later today
2025-10-28: 28 Oct | 28th of October | October 28 | Oct. 28 | the 28th | 28th October
2025-10-28: October the 28th | October 28th
2025-10-28: the 28th of October | on the 28th of October
2025-10-28: Tuesday, October 28, 2025 | 28 October 2025 | Oct. 28, 2025 | Oct 28 2025
2025-10-28: on Tuesday | Tues.
2025-10-28: Tuesday, the 28th | on Tuesday (Oct. 28) | early Tuesday
2025-10-28: 28/10/2025 | 10/28/2025 | 28.10.2025 | 2025-10-28 | 2025/10/28 | 28-10-2025
2025-10-28: 2025–10–28 | Tuesday 28 October
2025-10-28: Tuesday evening | this Tuesday | on 2025-10-28
2025-10-10: 10/10/2025
2025-10-27: yesterday | last night | the previous day | yesterday evening | one day ago
2025-10-27: a day earlier | Monday | on Monday. | the 27th | Mon
2025-10-29: tomorrow | the next day | the following day | a day later | one day from now
2025-10-26: the day before yesterday | two days ago | last Sunday | two days earlier
2025-10-30: the day after tomorrow | two days from today | Thursday this week
2025-10-24: on Friday | last Friday | this past Friday | late on Friday | past Friday
2025-10-24: Friday of last week | Friday last week
2025-10-24: last week's Friday | previous Friday
2025-10-31: this Friday | coming Friday | the following Friday | three days hence
2025-10-31: this coming Friday | three days after October 28 | in three days' time
2025-11-07: Friday of next week | next week's Friday
2025-07-21: ninety-nine days ago | ninety nine days ago | 99 days ago
2025-10-08: twenty days ago | 20 days earlier
2025-10-29: the day after October 28 | the day after the 28th
2024-02-29: Feb 29 | 29 February 2024
2024-10-29: October 29
2024-10-28: October 28 last year | October 28 of last year
2025-09-29: the 29th
2025-09-30: the 30th
2025-08-31: the 31st
[2025-10-27..2025-11-02]: this week | the end of the week | early in the week
[2025-10-20..2025-10-26]: last week | a week ago | the previous week | a week earlier
[2025-11-03..2025-11-09]: next week | one week from now | the following week
[2025-10-06..2025-10-12]: three weeks ago
[2025-11-10..2025-11-16]: the week after next | in two weeks' time | two weeks later
[2025-10-13..2025-10-19]: the week before last
[2025-10-01..2025-10-28]: earlier this month | earlier in the month
[2025-10-28..2025-10-31]: later this month | later in the month
[2025-10-27..2025-10-28]: earlier this week
[2025-10-28..2025-11-02]: later this week
[2025-01-01..2025-10-28]: earlier this year
[2025-10-28..2025-12-31]: later this year | later this quarter
[2020-01-01..2025-10-28]: earlier this decade
[2025-10-28..2026-01-26]: within 90 days
[2025-10-28..2026-01-26]: in the coming 90 days | within the next 90 days
[2025-10-28..2026-04-28]: within six months | within the next six months
[2025-10-28..2026-04-30]: in the next six months
[2025-10-28..2025-11-04]: within a week
[2025-10-28..2025-11-09]: in the coming week
[2025-10-28..2030-12-31]: in the next five years
[1900-01-01..2025-10-28]: in the past century
[2025-07-30..2025-10-28]: within the past 90 days | in the past 90 days
2025-10: this month | October | in October 2025 | 2025-10 | mid-October | October, 2025
2025-10: the end of October | at the end of the month | late this month | Oct. 2025
2025-09: last month | September | a month ago | one month earlier | the previous month
2025-11: next month | the following month | a month later | one month from now
2025-08: the month before last | two months ago
2025-12: the month after next | two months after October 2025 | in two months' time
2024-12: in December | ten months ago
2026-03: March of next year | March next year | next year's March | next March
2025-03: March | this March | early March | in late March
2025-33: first quarter | Q1 | the first quarter of 2025 | 1Q 2025 | the 1st quarter
2025-34: two quarters ago | in the second quarter
2025-35: the third quarter of 2025 | Q3 2025 | 3Q 2025 | 2025 Q3 | last quarter
2025-36: this quarter | the fourth quarter | Q4 of 2025
2026-33: next quarter
2026-35: next year's third quarter | the third quarter of next year
2025-40: the first half of 2025 | H1 2025 | 1H 2025 | the first half
2026-41: the second half of next year
2025-21: this spring | spring 2025 | in the spring of 2025
2025-22: this summer | summer of this year
2025-23: this fall | autumn 2025 | this autumn
2025-24: this winter | the winter of 2025-26 | winter 2025/26
2026-21: spring of next year
1999-24: winter of 1999-00
2025: this year | 2025 | in 2025 | late this year | the current year | the year's end
2025: the end of the year | at year-end | during 2025 | early in the year
2024: last year | a year ago | late last year | in the previous year | early in 2024
2026: next year | early 2026 | mid-2026 | end-2026 | in a year's time | the end of 2026
2026: the beginning of next year | the middle of 2026 | next year's end | mid 2026
2023: two years earlier | two years ago | the year before last | two years before 2025
1984: forty-one years earlier
2027: two years from now | the year after next
202X: this decade | the 2020s
201X: last decade | a decade ago
199X: the 1990s | late 1990s | in the mid-1990s | the mid 1990s | the early 1990s
20XX: this century | the 21st century
19XX: last century | the 20th century | the twentieth century | a century ago
00XX: the first century
2025~: about 2025 | around 2025 | circa 2025 | c. 2025 | roughly 2025
2025-10-28~: around Tuesday
[..2026-03]: by March of next year | by the end of next March | by March | before April
[..2026-03]: by 2026-03 | no later than March | on or before March | by early March
[..2026-03]: March at the latest | by March at the latest | before the end of March
[..2026-03]: not later than March 2026 | prior to April 2026
[..2026-02]: before March | before the start of March
[..2025-10-31]: by Friday | Friday at the latest | by this Friday
[..2025-10-30]: before Friday
[..2025-12-31]: before next year's January 1 | by December 31
[..2025]: by year-end | by the end of this year | before 2026 | by the end of the year
[..2026]: before mid-2026 | by mid-2026 | 2026 or earlier | before the end of 2026
[..2026-22]: before summer 2026 | by summer 2026
[..2025-11-09]: by next week
[..2025-11-02]: before next week
[..1989]: before the 1990s
[..202X]: by the end of the decade
[..2026-35]: by the third quarter | by the end of Q3 2026
[2027..]: after 2026 | not before 2027 | no earlier than 2027 | not until 2027
[2027..]: 2027 or later | 2027 at the earliest | after the end of 2026
[2027..]: no sooner than 2027 | on or after 2027 | 2027 or after
[2026..]: after the start of 2026 | after early 2026 | after mid-2026
[2000..]: after the 1990s
[2025-10..]: after Q3 2025
[2025-10-25..]: after Friday
[2025-23..]: after autumn 2025
/2026: until the end of 2026 | through 2026 | until 2026 | up to 2026 | till 2026
/2026: up to and including 2026
/2025-10-31: until Friday
/[2025-11-03..2025-11-09]: until next week
/[2030..]: until at least 2030 | at least until 2030 | through at least 2030
/[..2030]: until 2030 at the latest
/2030~: until about 2030
2025-01/: since January 2025 | since January | from January 2025 onwards
2010~/: since about 2010
2025-10-24/: from Friday | from Friday on | since Friday | starting Friday
2026-04/: from April 2026 | starting in April 2026 | beginning from April 2026
197X/198X: in the 1970s and 1980s | the 1970s-1980s
2025-10-27/2025-10-28: October 27-28, 2025 | 27 and 28 October | October 27 and 28
2025-10-27/2025-10-28: 2025-10-27 to 2025-10-28 | the 27th and the 28th | Oct. 27–28
2025-10-27/2025-10-29: from Monday to Wednesday | Monday through Wednesday | Mon-Wed
2025-10-24/2025-10-26: Friday to Sunday
2025-03-03/2025-03-05: March 3-5 | 3-5 March | March 3 to 5 | 3rd to 5th March
2026-05-03/2026-05-05: from 3 to 5 May 2026 | May 3-5, 2026 | May 3-5 of next year
2024-10-31/2024-11-01: Oct. 31 to Nov. 1
2025-10-31/2025-11-01: Oct. 31 to Nov. 1, 2025
2024-12-30/2025-01-02: Dec. 30 to Jan. 2
2025-10-27/2025-10-30: October 27-30
2025-12/2026-02: from December to February 2026
2025-03/2025-11: from March to November
2024/2026: 2024-2026 | from 2024 to the end of 2026 | 2024/2026 | last year to next year
2024/2025: in 2024 and 2025
2025-10-28/2025-10-31: from today to Friday | today until Friday
2025-01/[2030..]: from January 2025 until at least 2030
2025-10-28/2027: over the next two years | for the coming two years
2025-10-28/2026-01-26: over the next 90 days | during the next 90 days
2023/2025-10-28: over the past two years | for the last two years | the past two years
2024/2025-10-28: over the past year | during the past year
[2026-03..2026-06]: between March and June 2026 | between March 2026 and June 2026
[2025-10-27..2025-10-30]: between October 27 and 30
[2025-10-27,2025-10-28]: Monday or Tuesday | Tuesday or Monday
[2024,2026]: 2024 or 2026
2025-01/2025-10-28: from January 2025 to Tuesday
2025-10-27/2025-10-31: October 27 to Friday | Monday, October 27 to Friday
2025-10-27/2025-11-03: October 27 to November 3 | the 27th to November 3
2025-10-27/2025-10-30: Monday to October 30 | yesterday to October 30
2025-10-27/2025-10-29: Monday, October 27 to Wednesday, October 29
2025-10-20/2025-10-24: Monday of last week to Friday
2023-10-27/2023-11-03: 2023-10-27 to November 3 | October 27 to 2023-11-03
2025-11-03/2025-11-05: Monday of next week to Wednesday | next Monday to Wednesday
2026-03/2026-06: March to June 2026 | March to June of next year
2025-03/2025-06: this March to June
2025-09/2025-12: from last month to December
2024/2025-10: from 2024 to October
[2026-03,2026-06]: March or June 2026
[2025-03,2025-04]: March or April | April or March
[2025-03,2025-09]: March or September
[2025-33,2025-36]: Q1 or Q4
[2025-10,2025-11]: November or October
[2024-12,2025-01]: December or January
[2025-10-24,2025-10-27]: Friday or Monday
[2025-10-27,2025-10-28]: Monday, October 27 or Tuesday, October 28
[2025-10-28,2025-10-29]: the 28th or the 29th | October 28 or 29
[2025-10-28,2025-10-31]: today or Friday
2024-03-01/2025-02-28: the fiscal year ended February 28, 2025
2023-03-01/2024-02-29: the fiscal year ended February 29, 2024
2001-11-13: 13.11.2001 | 11.13.2001
2026-04/2027-03: the fiscal year starting in April 2026 | fiscal year ending March 2027
2026-04-01/2027-03-31: the fiscal year ended March 31, 2027
2026-04-01/2027-03-31: financial year beginning on April 1, 2026
2024-04/2025-03: the fiscal year ended in March
2025-04/2026-03: the fiscal year ending in March
"""


def rows(table: str) -> list[tuple[str, str]]:
    """Give the expressions of a table, each with what it means."""
    lines = [line.split(": ", 1) for line in table.strip().splitlines()]
    return [(said, text) for text, all_of in lines for said in all_of.split(" | ")]


PAST = rows(IN_THE_PAST)


@pytest.mark.parametrize(("expression", "text"), PAST)
def test_an_expression_has_one_meaning(expression: str, text: str) -> None:
    """Each expression, said on Tuesday, 28 October 2025, has this meaning."""
    assert resolved(expression) == text


def test_the_table_is_long() -> None:
    """No expression stands twice in the table, and there are many."""
    said = [expression for expression, _ in PAST]
    assert len(said) == len(set(said)) > 300


IN_THE_FUTURE = """
2025-10-28: Tuesday | October 28 | the 28th | this Tuesday
2025-10-31: on Friday | the 31st | Friday, Oct. 31
2025-10-24: last Friday | Friday of last week
2025-11-03: Monday
2025-11-27: the 27th
2026-10-27: October 27
2028-02-29: February 29
2025-10: October
2026-03: March | in late March
2025-36: the fourth quarter
2026-33: the first quarter
2025-41: the second half
2025-01/: since January
2025-11-03/: from Monday
2026-01/: from January
[2026-04..]: after March
2026-03/2026-06: from March to June
2025-10-27/2025-10-30: October 27-30
2026-05-03/2026-05-05: from 3 to 5 May
2025-12-30/2026-01-02: Dec. 30 to Jan. 2
2025-10-28/2025-10-30: Tuesday to Thursday
2026-04/2027-03: the fiscal year starting in April
2024/2025-10-31: from 2024 until Friday
2025-10-31/2027: Friday to 2027
2024/2026-35: 2024 to the third quarter
2025-10-27/2025-10-30: Monday to October 30
2025-10-27/2025-10-31: October 27 to Friday | Monday, October 27 to Friday
[2026-03,2026-04]: March or April
"""


@pytest.mark.parametrize(("expression", "text"), rows(IN_THE_FUTURE))
def test_the_future_is_sought_ahead(expression: str, text: str) -> None:
    """With the future tense, what has no year is the first from that Tuesday on."""
    assert resolved(expression, tense="future") == text


FISCAL = [
    # expression, Japan, the United States
    ("fiscal 2026", "2026-04/2027-03", "2025-10/2026-09"),
    ("the fiscal year 2026", "2026-04/2027-03", "2025-10/2026-09"),
    ("FY2026", "2026-04/2027-03", "2025-10/2026-09"),
    ("in FY 2026", "2026-04/2027-03", "2025-10/2026-09"),
    ("financial year 2026-27", "2026-04/2027-03", "2026-10/2027-09"),
    ("fiscal 2099/00", "2099-04/2100-03", "2099-10/2100-09"),
    ("this fiscal year", "2025-04/2026-03", "2025-10/2026-09"),
    ("the current fiscal year", "2025-04/2026-03", "2025-10/2026-09"),
    ("last fiscal year", "2024-04/2025-03", "2024-10/2025-09"),
    ("next fiscal year", "2026-04/2027-03", "2026-10/2027-09"),
    ("the first quarter of fiscal 2026", "2026-04/2026-06", "2025-10/2025-12"),
    ("the fourth quarter of fiscal 2026", "2027-01/2027-03", "2026-07/2026-09"),
    ("Q2 of the fiscal year 2026", "2026-07/2026-09", "2026-01/2026-03"),
    ("Q2 FY2026", "2026-07/2026-09", "2026-01/2026-03"),
    ("fiscal Q2 2026", "2026-07/2026-09", "2026-01/2026-03"),
    ("by the end of fiscal 2026", "[..2027-03]", "[..2026-09]"),
    ("before fiscal 2026", "[..2026-03]", "[..2025-09]"),
    ("after fiscal 2026", "[2027-04..]", "[2026-10..]"),
    ("not before fiscal 2026", "[2026-04..]", "[2025-10..]"),
    ("until fiscal 2026", "/2027-03", "/2026-09"),
    ("since fiscal 2024", "2024-04/", "2023-10/"),
    ("from fiscal 2026 to fiscal 2027", "2026-04/2028-03", "2025-10/2027-09"),
    (
        "from fiscal 2024 until at least fiscal 2027",
        "2024-04/[2027-04..]",
        "2023-10/[2026-10..]",
    ),
]


@pytest.mark.parametrize(("expression", "japan", "america"), FISCAL)
def test_fiscal_years_run_as_their_issuer_counts(
    expression: str, japan: str, america: str
) -> None:
    """A fiscal year is a period that depends on the month and the name of the year."""
    assert resolved(expression, rule=JAPAN) == japan
    assert resolved(expression, rule=AMERICA) == america


def test_a_fiscal_year_may_be_the_calendar_year() -> None:
    """A fiscal year that starts in January is named after the only year that it has."""
    assert resolved("fiscal 2026", rule=CALENDAR) == "2026-01/2026-12"


# -- the edges of months, years and leap days ------------------------------------------

#: A leap day and the edges of months and years: Thursday, Sunday, Monday, Sunday,
#: Saturday.
DAYS = ("2024-02-29", "2023-12-31", "2024-01-01", "2024-03-31", "2025-03-01")
EDGES: dict[str, tuple[str, str, str, str, str]] = {
    "yesterday": ("2024-02-28", "2023-12-30", "2023-12-31", "2024-03-30", "2025-02-28"),
    "tomorrow": ("2024-03-01", "2024-01-01", "2024-01-02", "2024-04-01", "2025-03-02"),
    "three days ago": (
        "2024-02-26",
        "2023-12-28",
        "2023-12-29",
        "2024-03-28",
        "2025-02-26",
    ),
    "this week": (
        "[2024-02-26..2024-03-03]",
        "[2023-12-25..2023-12-31]",
        "[2024-01-01..2024-01-07]",
        "[2024-03-25..2024-03-31]",
        "[2025-02-24..2025-03-02]",
    ),
    "last week": (
        "[2024-02-19..2024-02-25]",
        "[2023-12-18..2023-12-24]",
        "[2023-12-25..2023-12-31]",
        "[2024-03-18..2024-03-24]",
        "[2025-02-17..2025-02-23]",
    ),
    "earlier this week": (
        "[2024-02-26..2024-02-29]",
        "[2023-12-25..2023-12-31]",
        "2024-01-01",
        "[2024-03-25..2024-03-31]",
        "[2025-02-24..2025-03-01]",
    ),
    "this month": ("2024-02", "2023-12", "2024-01", "2024-03", "2025-03"),
    "last month": ("2024-01", "2023-11", "2023-12", "2024-02", "2025-02"),
    "next month": ("2024-03", "2024-01", "2024-02", "2024-04", "2025-04"),
    "two months ago": ("2023-12", "2023-10", "2023-11", "2024-01", "2025-01"),
    "in a month's time": ("2024-03", "2024-01", "2024-02", "2024-04", "2025-04"),
    "earlier this month": (
        "[2024-02-01..2024-02-29]",
        "[2023-12-01..2023-12-31]",
        "2024-01-01",
        "[2024-03-01..2024-03-31]",
        "2025-03-01",
    ),
    "later this month": (
        "2024-02-29",
        "2023-12-31",
        "[2024-01-01..2024-01-31]",
        "2024-03-31",
        "[2025-03-01..2025-03-31]",
    ),
    "later this year": (
        "[2024-02-29..2024-12-31]",
        "2023-12-31",
        "[2024-01-01..2024-12-31]",
        "[2024-03-31..2024-12-31]",
        "[2025-03-01..2025-12-31]",
    ),
    "this quarter": ("2024-33", "2023-36", "2024-33", "2024-33", "2025-33"),
    "last quarter": ("2023-36", "2023-35", "2023-36", "2023-36", "2024-36"),
    "next quarter": ("2024-34", "2024-33", "2024-34", "2024-34", "2025-34"),
    "last year": ("2023", "2022", "2023", "2023", "2024"),
    "a year ago": ("2023", "2022", "2023", "2023", "2024"),
    "next decade": ("203X", "203X", "203X", "203X", "203X"),
    "within 30 days": (
        "[2024-02-29..2024-03-30]",
        "[2023-12-31..2024-01-30]",
        "[2024-01-01..2024-01-31]",
        "[2024-03-31..2024-04-30]",
        "[2025-03-01..2025-03-31]",
    ),
    "within one month": (
        "[2024-02-29..2024-03-29]",
        "[2023-12-31..2024-01-31]",
        "[2024-01-01..2024-02-01]",
        "[2024-03-31..2024-04-30]",
        "[2025-03-01..2025-04-01]",
    ),
    "within a year": (
        "[2024-02-29..2025-02-28]",
        "[2023-12-31..2024-12-31]",
        "[2024-01-01..2025-01-01]",
        "[2024-03-31..2025-03-31]",
        "[2025-03-01..2026-03-01]",
    ),
    "on Friday": ("2024-02-23", "2023-12-29", "2023-12-29", "2024-03-29", "2025-02-28"),
    "by Friday": (
        "[..2024-03-01]",
        "[..2024-01-05]",
        "[..2024-01-05]",
        "[..2024-04-05]",
        "[..2025-03-07]",
    ),
    "on Sunday": ("2024-02-25", "2023-12-31", "2023-12-31", "2024-03-31", "2025-02-23"),
    "before Sunday": (
        "[..2024-03-02]",
        "[..2023-12-30]",
        "[..2024-01-06]",
        "[..2024-03-30]",
        "[..2025-03-01]",
    ),
    "the 29th": ("2024-02-29", "2023-12-29", "2023-12-29", "2024-03-29", "2025-01-29"),
    "the 31st": ("2024-01-31", "2023-12-31", "2023-12-31", "2024-03-31", "2025-01-31"),
    "until the 31st": (
        "/2024-03-31",
        "/2023-12-31",
        "/2024-01-31",
        "/2024-03-31",
        "/2025-03-31",
    ),
    "February 29": (
        "2024-02-29",
        "2020-02-29",
        "2020-02-29",
        "2024-02-29",
        "2024-02-29",
    ),
    "by February 29": (
        "[..2024-02-29]",
        "[..2024-02-29]",
        "[..2024-02-29]",
        "[..2028-02-29]",
        "[..2028-02-29]",
    ),
    "March 1": ("2023-03-01", "2023-03-01", "2023-03-01", "2024-03-01", "2025-03-01"),
    "in March": ("2023-03", "2023-03", "2023-03", "2024-03", "2025-03"),
    "by March": (
        "[..2024-03]",
        "[..2024-03]",
        "[..2024-03]",
        "[..2024-03]",
        "[..2025-03]",
    ),
    "before January": (
        "[..2024-12]",
        "[..2023-12]",
        "[..2023-12]",
        "[..2024-12]",
        "[..2025-12]",
    ),
    "by year-end": ("[..2024]", "[..2023]", "[..2024]", "[..2024]", "[..2025]"),
    "Dec. 30 to Jan. 2": (
        "2023-12-30/2024-01-02",
        "2023-12-30/2024-01-02",
        "2023-12-30/2024-01-02",
        "2023-12-30/2024-01-02",
        "2024-12-30/2025-01-02",
    ),
    "the fourth quarter": ("2023-36", "2023-36", "2023-36", "2023-36", "2024-36"),
    "this fiscal year": (
        "2023-04/2024-03",
        "2023-04/2024-03",
        "2023-04/2024-03",
        "2023-04/2024-03",
        "2024-04/2025-03",
    ),
}


@pytest.mark.parametrize(
    ("expression", "on", "text"),
    [
        (expression, on, text)
        for expression, texts in EDGES.items()
        for on, text in zip(DAYS, texts, strict=True)
    ],
)
def test_edges_of_the_calendar_are_kept(expression: str, on: str, text: str) -> None:
    """At the edges of months and years, and on a leap day, the arithmetic is right."""
    assert resolved(expression, on, rule=JAPAN) == text


FIXED = [
    row for row in PAST if re.search("20(26|27|30)|1970s|1990s|10/28/2025", row[0])
]


@pytest.mark.parametrize(("expression", "text"), FIXED)
def test_what_names_its_year_does_not_depend_on_the_dateline(
    expression: str, text: str
) -> None:
    """An expression with its own year is the same on any dateline, even a vague one."""
    for on in (*DAYS, "1999", "1999-12~", "[2030..]", "[1990-01-01,2040-01-01]"):
        assert resolved(expression, on) == text


# -- datelines -------------------------------------------------------------------------

COARSE = [
    # expression, dateline, meaning
    ("next year", "2025-10", "2026"),
    ("next year", "2025", "2026"),
    ("this month", "2025-10", "2025-10"),
    ("by March of next year", "2025", "[..2026-03]"),
    ("two years earlier", "2025", "2023"),
    ("this decade", "2025", "202X"),
    ("this century", "20XX", "20XX"),
    ("this quarter", "2025-36", "2025-36"),
    ("in March", "2025-10", "2025-03"),
    ("on Friday", "[2025-10-27..2025-10-28]", "2025-10-24"),
    ("this week", "[2025-10-27,2025-10-30]", "[2025-10-27..2025-11-02]"),
    ("yesterday", "2025-10-28T23:59", "2025-10-27"),
    ("yesterday", "2025-10-28T00:00+09:00", "2025-10-27"),
    ("today", "2025-10-28T23:30:00-05:00", "2025-10-28"),
]


@pytest.mark.parametrize(("expression", "on", "text"), COARSE)
def test_a_dateline_is_as_fine_as_it_need_be(
    expression: str, on: str, text: str
) -> None:
    """A month or a year is enough where every day of it gives the same."""
    assert resolved(expression, on) == text


def test_a_dateline_may_be_a_date_of_python() -> None:
    """A `date` is a dateline, and so is a `datetime`, by its day as written."""
    friday = PartialDate("2025-10-24")

    assert resolve_date("on Friday", date(2025, 10, 28)) == friday
    assert resolve_date("on Friday", datetime(2025, 10, 28, 23, 59)) == friday  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-28T14:05+09:00",
        "197X",
        "2025-XX",
        "2025-10~",
        "[..2026-03]",
        "[2025-10-27,2025-10-30]",
        "2025-10/..",
        "/2025-10",
        "2025-10/[2030..]",
        "2025-35",
        "2030-24",
    ],
)
def test_edtf_passes_through(text: str) -> None:
    """What is a date or period already is given back, in small letters too."""
    assert resolved(text) == resolved(f" {text.lower()} ") == text


ON_THE_EDGE = [
    # expression, dateline, meaning
    ("October 27 or 28", "2025-10-27", "[2025-10-27,2025-10-28]"),
    ("March or April", "2025-03-15", "[2025-03,2025-04]"),
    ("Wednesday or Friday", "2025-10-30", "[2025-10-29,2025-10-31]"),
    (
        "Monday, October 27 or Tuesday, October 28",
        "2025-10-27",
        "[2025-10-27,2025-10-28]",
    ),
]


@pytest.mark.parametrize(("expression", "on", "text"), ON_THE_EDGE)
def test_alternatives_lie_in_one_year_or_week(
    expression: str, on: str, text: str
) -> None:
    """Where the dateline lies between two alternatives, they are not torn apart."""
    assert resolved(expression, on) == text


# -- the page --------------------------------------------------------------------------

PAGE = Path(__file__).parents[2] / "docs" / "relative-dates.md"


@pytest.mark.parametrize(
    ("expression", "text"),
    re.findall(r"^\| `(.+)` \| `(.+)` \|$", PAGE.read_text("utf-8"), re.MULTILINE),
)
def test_the_table_of_the_page_is_true(expression: str, text: str) -> None:
    """Each expression of the page means what the page says."""
    assert resolved(expression) == text
