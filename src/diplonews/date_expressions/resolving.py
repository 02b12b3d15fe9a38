"""From an expression and its dateline to a date: the way through all the grammar."""

from datetime import date
from typing import Final, Literal, cast

from diplonews.date_expressions.bounds import bounded, moments
from diplonews.date_expressions.fiscal_years import FiscalYear
from diplonews.date_expressions.ranges import two_dates
from diplonews.date_expressions.refusals import (
    Refusal,
    UnresolvedDate,
    ambiguous,
    lasting,
    not_understood,
    refused,
)
from diplonews.date_expressions.spans import is_length, span
from diplonews.date_expressions.tokens import Words, plain, words_of
from diplonews.date_expressions.vantage import Tense, Vantage
from diplonews.errors import DiplonewsError, InvalidData
from diplonews.values.dates import PartialDate, Period, When
from diplonews.wording import kind_of, quoted

__all__ = ["resolve_date"]

_LONGEST: Final = 200
#: Two days so far apart that whatever depends on the dateline comes out differently.
_FAR: Final = date(1601, 3, 2), date(8403, 8, 19)


def resolve_date(
    expression: str,
    on: PartialDate | date,
    *,
    tense: Literal["past", "future"] = "past",
    fiscal_year: FiscalYear | None = None,
) -> When:
    """Give the date or period that an expression means in a text of this dateline.

    `on` is the dateline. `tense` says where to look for a weekday, day or month without
    a year: "on Friday" is the last Friday up to the dateline, or the first one from it
    on. Words such as "by", "until" and "next" look ahead by themselves. `fiscal_year`
    is how the issuer counts fiscal years.

    The result is no more precise than the words. What is vague, has two readings, needs
    a finer dateline, or is not understood to the last word raises `UnresolvedDate`.
    """
    text = _admitted(expression)
    looking = _checked_tense(tense), _checked_fiscal_year(fiscal_year)
    days = _days_of(on)
    if found := _as_edtf(text):
        return found
    words = words_of(plain(text)) if plain(text).isascii() else ()
    outcomes = [_outcome(text, words, day, *looking) for day in days]
    if any(outcome != outcomes[0] for outcome in outcomes):
        raise UnresolvedDate(
            f"expected a dateline that settles {quoted(text)}, got {quoted(str(on))}; "
            "give the day of the dateline"
        )
    return _only(text, words, outcomes[0])


# -- what comes in ---------------------------------------------------------------------


def _admitted(expression: object) -> str:
    if not issubclass(type(expression), str):  # whatever it says of its class
        shown = kind_of(expression)
        raise UnresolvedDate(f"expected a date expression as text, got {shown}")
    text = str.__str__(cast("str", expression))
    if len(text) > _LONGEST:
        raise UnresolvedDate(
            f"expected a date expression of at most {_LONGEST} characters, "
            f"got {quoted(text)}"
        )
    return text


def _checked_tense(tense: object) -> Tense:
    if type(tense) is str and tense in {"past", "future"}:
        return "past" if tense == "past" else "future"
    shown = quoted(tense) if issubclass(type(tense), str) else kind_of(tense)
    raise DiplonewsError(f"expected 'past' or 'future' as the tense, got {shown}")


def _checked_fiscal_year(rule: object) -> FiscalYear | None:
    if rule is None or type(rule) is FiscalYear:
        return rule
    raise DiplonewsError(f"expected a FiscalYear or None, got {kind_of(rule)}")


def _days_of(on: object) -> tuple[date, ...]:
    """Give the first and the last day that a dateline may be, or days far apart."""
    if issubclass(type(on), date):  # a datetime too, and no pretender
        return (date.fromordinal(date.toordinal(cast("date", on))),)
    if type(on) is not PartialDate:
        raise DiplonewsError(
            f"expected a PartialDate or date as the dateline, got {kind_of(on)}"
        )
    if on.approximate or on.uncertain or on.earliest is None or on.latest is None:
        return _FAR
    return tuple(dict.fromkeys((on.earliest, on.latest)))


def _as_edtf(text: str) -> When | None:
    """Read what is a date or period already; '2025-26' may be two years in news."""
    written = text.strip().upper()
    if len(written) == 7 and written[4] == "-" and written[5:].isdigit():
        return None
    for form in (PartialDate, Period):
        try:
            return form(written)
        except InvalidData:
            continue
    return None


# -- what comes out --------------------------------------------------------------------


def _outcome(
    text: str, words: Words, day: date, tense: Tense, fiscal_year: FiscalYear | None
) -> tuple[When, ...] | str:
    """Give all readings on a day, or the message with which the words are refused."""
    vantage = Vantage(day=day, near=day, tense=tense, fiscal_year=fiscal_year)
    try:
        return tuple(dict.fromkeys(_readings(words, vantage)))
    except Refusal as why:
        return str(refused(text, why))
    except InvalidData as error:  # such as a set with a qualifier in it
        hint = error.problems[0].hint
        return str(refused(text, Refusal("a date that EDTF can write", hint)))


def _readings(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Give all that the words may mean; nothing if they are not understood."""
    return (
        span(words, vantage)
        or two_dates(words, vantage)
        or bounded(words, vantage)
        or tuple(moment.when for moment in moments(words, vantage))
    )


def _only(text: str, words: Words, outcome: tuple[When, ...] | str) -> When:
    if isinstance(outcome, str):
        raise UnresolvedDate(outcome)
    match outcome:
        case () if is_length(words):
            raise lasting(text)
        case ():
            raise not_understood(text, words)
        case (only,):
            return only
        case _:
            raise ambiguous(text, words, outcome)
