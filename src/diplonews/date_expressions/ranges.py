"""Two dates together: "from A to B", "between A and B", "A-B", "A and B", "A or B"."""

from collections.abc import Callable

from diplonews.date_expressions.lexicon import MONTHS
from diplonews.date_expressions.named_dates import number_of_day
from diplonews.date_expressions.pairs import alternatives, pairs
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import first_day, last_day, shifted
from diplonews.date_expressions.vantage import Vantage
from diplonews.errors import InvalidData
from diplonews.values.dates import PartialDate, Period, When

__all__ = ["two_dates"]

_TO = {"to", "-", "until", "till", "through", "thru"}


def two_dates(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read two dates and what joins them."""
    match words:
        case ["from", *rest]:
            return _joined(rest, _TO, vantage, _from_to) or _at_least(rest, vantage)
        case ["between", *rest]:
            return _joined(rest, {"and"}, vantage, _between)
        case _:
            pass
    return (
        _joined(words, _TO, vantage, _from_to)
        or _joined(words, {"and"}, vantage, _and)
        or _joined(words, {"or"}, vantage, _or)
    )


def _at_least(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "from January 2025 until at least 2030"."""
    for place in range(len(words)):
        match words[place:]:
            case ["to" | "until" | "till", "at", "least", *rest]:
                return _joined(
                    (*words[:place], "to", *rest), {"to"}, vantage, _from_at_least
                )
            case _:
                continue
    return ()


def _joined(
    words: Words,
    marks: set[str],
    vantage: Vantage,
    join: Callable[[When, When], When],
) -> tuple[When, ...]:
    for place, word in enumerate(words):
        if word in marks:
            seek = alternatives if word == "or" else pairs
            sides = _completed(words[:place], words[place + 1 :])
            if found := seek(*sides, vantage):
                return tuple(join(one, other) for one, other in found)
    return ()


# -- what one side leaves to the other -------------------------------------------------


def _completed(left: Words, right: Words) -> tuple[Words, Words]:
    """Give each side the month that it shares: "March 3-5", "3 to 5 May 2026"."""
    match left, right:
        case [day], [other, *rest] if _ascend(day, other) and rest:
            return (day, *rest), right
        case [*rest, month, day], [other, *_] if month in MONTHS and _ascend(
            day, other
        ):
            return left, (month, *right)
        case _:
            return left, right


def _ascend(day: str, other: str) -> bool:
    return 0 < number_of_day(day) < number_of_day(other)


# -- joined ----------------------------------------------------------------------------


def _from_to(one: When, other: When) -> Period:
    start = one.start if isinstance(one, Period) else one
    end = other.end if isinstance(other, Period) else other
    try:
        return Period(f"{start}/{end}")
    except InvalidData:
        raise Refusal("a start that is not after the end", "turn them round") from None


def _from_at_least(one: When, other: When) -> Period:
    end = other.start if isinstance(other, Period) else other
    return _from_to(one, PartialDate(f"[{end}..]"))


def _between(one: When, other: When) -> PartialDate:
    try:
        return PartialDate(f"[{one}..{other}]")
    except InvalidData:
        raise Refusal(
            "two years, months or days in order after 'between'",
            "write both ends alike",
        ) from None


def _and(one: When, other: When) -> Period:
    if shifted(last_day(one), "day", 1) != first_day(other):
        raise Refusal("two dates that follow each other", "write two fields")
    return _from_to(one, other)


def _or(one: When, other: When) -> PartialDate:
    earlier, later = sorted((one, other), key=first_day)
    try:
        return PartialDate(f"[{earlier},{later}]")
    except InvalidData:
        raise Refusal("two different dates around 'or'", "write one of them") from None
