"""Why an expression gives no date: the exception that callers see, and its messages."""

from collections.abc import Iterable, Sequence

from diplonews.date_expressions.lexicon import KNOWN, TIMES_OF_DAY, UNITS, VAGUE
from diplonews.errors import DiplonewsError
from diplonews.values.dates import When
from diplonews.wording import a_or_b, nearest, quoted

__all__ = [
    "Refusal",
    "UnresolvedDate",
    "ambiguous",
    "lasting",
    "not_understood",
    "out_of_range",
    "refused",
]


class UnresolvedDate(DiplonewsError):
    """An expression that gives no date, or more than one.

    `readings` holds what it may mean where it may mean several things, else nothing.
    """

    def __init__(self, message: str, readings: Iterable[When] = ()) -> None:
        self.message = message
        self.readings: tuple[When, ...] = tuple(readings)
        super().__init__(message, self.readings)

    def __str__(self) -> str:
        return self.message


class Refusal(Exception):
    """Why a part of an expression is refused; `refused` makes a whole message of it."""

    def __init__(self, expected: str, hint: str) -> None:
        super().__init__(expected, hint)
        self.expected = expected
        self.hint = hint


def out_of_range() -> Refusal:
    """Give the reason why a day lies outside the calendar."""
    return Refusal("a date in the years 0001 to 9999", "")


def refused(expression: str, why: Refusal) -> UnresolvedDate:
    """Give the error for an expression of which a part is refused."""
    return _error(why.expected, quoted(expression), why.hint)


def ambiguous(
    expression: str, words: Sequence[str], readings: Sequence[When]
) -> UnresolvedDate:
    """Give the error for an expression with more than one reading."""
    may_be = a_or_b([f"'{reading}'" for reading in readings])
    shown = f"{quoted(expression)}, which may be {may_be}"
    return _error("one reading of a date", shown, _mend(words), readings)


def _mend(words: Sequence[str]) -> str:
    if {"fiscal", "financial", "fy"} & set(words):
        return "say with fiscal_year which year is meant"
    if any(word[0].isdigit() and not set("/-.").isdisjoint(word) for word in words):
        return "write the month as a word"
    return "write the one that is meant"


def lasting(expression: str) -> UnresolvedDate:
    """Give the error for a length of time that has no place in the calendar."""
    shown = f"{quoted(expression)}, which is a length of time"
    return _error("a date or period", shown, "give it as a Duration, as in 'within'")


def not_understood(expression: str, words: Sequence[str]) -> UnresolvedDate:
    """Give the error for an expression that is vague, or that nothing here reads."""
    if _is_vague(words):
        shown = f"{quoted(expression)}, which is too vague to give a date"
        return _error("a time that can be dated", shown, "leave the field absent")
    return _error(
        "a date expression that is understood", quoted(expression), _advice(words)
    )


def _is_vague(words: Sequence[str]) -> bool:
    """Tell whether a word is vague, or a plural such as "weeks" has no number."""
    if VAGUE & set(words):
        return True
    before = ["", *words]
    return any(
        word != unit and not _counts(previous)
        for previous, word in zip(before, words, strict=False)
        if (unit := UNITS.get(word))
    )


def _counts(word: str) -> bool:
    return word.isdigit() or word in KNOWN.numbers or word in {"hundred", "thousand"}


def _advice(words: Sequence[str]) -> str:
    if TIMES_OF_DAY & set(words):
        return "leave out the time of day"
    unknown = [word for word in words if word.isalpha() and word not in KNOWN.words]
    if len(unknown) == 1 and (meant := _meant(unknown[0])):
        return meant
    return "write such as '28 October 2025', 'last month' or 'by March of next year'"


def _meant(word: str) -> str:
    """Give a "did you mean" for a slip of one letter or so, and not in the first."""
    near = (
        known
        for known in KNOWN.long
        if known[0] == word[0] and abs(len(known) - len(word)) <= 1
    )
    return nearest(word, near)


def _error(
    expected: str, shown: str, hint: str, readings: Iterable[When] = ()
) -> UnresolvedDate:
    message = f"expected {expected}, got {shown}"
    return UnresolvedDate(f"{message}; {hint}" if hint else message, readings)
