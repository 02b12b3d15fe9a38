"""What holds for any text: a date or a refusal, whatever its case and spaces."""

import subprocess
import sys
from datetime import date, timedelta
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from diplonews.date_expressions import FiscalYear, UnresolvedDate, resolve_date
from diplonews.values.dates import PartialDate, Period

WORDS: str = (
    "about after ago and at before between by coming during earlier early end fall "
    "fiscal for Friday from half in last late later least mid Monday month months "
    "morning next not of on or over past quarter since Sunday than the this through "
    "time to today until week weeks winter within year years yesterday March October "
    "Oct. Feb. a two ninety-nine 2 28 28th 31 1st Q3 FY 2025 2026 0001 9999 1970s "
    "1900s 20th century 10/11/2025 2025-10-28 2025-26 '25 - , . ( ) 's '"
)

PHRASES = st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join)
DAYS = st.dates() | st.dates(date(2023, 1, 1), date(2026, 12, 31))
TENSES = st.sampled_from(["past", "future"])
RULES = st.none() | st.builds(
    FiscalYear,
    starts_in=st.integers(1, 12),
    named_after=st.sampled_from(["start", "end"]),
)


def outcome(text: str, on: date, tense: str, rule: FiscalYear | None) -> object:
    """Give what a text means, or the readings with which it is refused."""
    looking: Literal["past", "future"] = "past" if tense == "past" else "future"
    try:
        return resolve_date(text, on, tense=looking, fiscal_year=rule)
    except UnresolvedDate as error:
        return error.readings if str(error).startswith("expected ") else error


@given(st.text() | PHRASES | st.from_regex("[0-9A-Za-z/., '-]*"), DAYS, TENSES, RULES)
def test_any_text_gives_a_date_or_a_refusal(
    text: str, on: date, tense: str, rule: FiscalYear | None
) -> None:
    """No text raises anything else."""
    found = outcome(text, on, tense, rule)
    assert isinstance(found, PartialDate | Period | tuple)


@given(PHRASES, DAYS, TENSES, st.sampled_from(["upper", "lower", "title", "swapcase"]))
def test_case_does_not_matter(text: str, on: date, tense: str, case: str) -> None:
    """Capitals and small letters mean the same."""
    rewritten: str = getattr(text, case)()
    assert outcome(rewritten, on, tense, None) == outcome(text, on, tense, None)


@given(PHRASES, DAYS, TENSES, st.sampled_from(["  ", "\t", "\n ", "\u00a0", " \u2009"]))
def test_white_space_does_not_matter(
    text: str, on: date, tense: str, space: str
) -> None:
    """Any white space divides words, and around them it means nothing."""
    rewritten = space + text.replace(" ", space) + space
    assert outcome(rewritten, on, tense, None) == outcome(text, on, tense, None)


@given(PHRASES, DAYS, TENSES)
def test_marks_have_one_meaning(text: str, on: date, tense: str) -> None:
    """Curly apostrophes and dashes are read as the plain ones, a last stop as none."""
    rewritten = text.replace("'", "\u2019").replace("-", "\u2013") + "."
    assert outcome(rewritten, on, tense, None) == outcome(text, on, tense, None)


@given(PHRASES, DAYS, TENSES, RULES)
def test_nothing_that_follows_is_skipped(
    text: str, on: date, tense: str, rule: FiscalYear | None
) -> None:
    """A word that has no meaning makes the whole unknown, wherever it stands."""
    for noise in (f"{text} Tokyo", f"Tokyo {text}"):
        assert outcome(noise, on, tense, rule) == ()


@given(PHRASES, DAYS, TENSES)
def test_what_was_resolved_resolves_to_itself(text: str, on: date, tense: str) -> None:
    """The text of a result passes through, on any dateline."""
    found = outcome(text, on, tense, None)
    if isinstance(found, PartialDate | Period):
        again = outcome(found.text, on + timedelta(0), tense, None)
        assert again == found or (isinstance(again, tuple) and found in again)


@given(PHRASES, st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_a_bound_holds_what_it_bounds(text: str, on: date) -> None:
    """Whatever is dated, "by" it ends no later than it does."""
    date_of, bound = (
        outcome(text, on, "future", None),
        outcome(f"by {text}", on, "past", None),
    )
    if isinstance(date_of, PartialDate) and isinstance(bound, PartialDate):
        assert bound.earliest is None
        assert bound.latest == date_of.latest


def test_dateutil_is_imported_only_to_calculate() -> None:
    """Neither importing nor reading what is fixed imports dateutil, nor its parser."""
    code = (
        "import sys, datetime; from diplonews.date_expressions import resolve_date;"
        "on = datetime.date(2025, 10, 28); resolve_date('28 October 2025', on);"
        "print('dateutil' in sys.modules); resolve_date('on Friday', on);"
        "print('dateutil' in sys.modules, 'dateutil.parser' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\nTrue False\n"
