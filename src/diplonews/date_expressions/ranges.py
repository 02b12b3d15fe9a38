"""Two dates together: "from A to B", "between A and B", "A-B", "A and B", "A or B"."""

from collections.abc import Callable, Iterator
from datetime import date

from diplonews.date_expressions.bounds import Moment, moments
from diplonews.date_expressions.lexicon import MONTHS
from diplonews.date_expressions.named_dates import number_of_day
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
            seek = _either if word == "or" else _pairs
            sides = _completed(words[:place], words[place + 1 :])
            pairs = tuple(seek(*sides, vantage))
            if pairs:
                return tuple(join(one, other) for one, other in pairs)
    return ()


# -- what one side leaves to the other -------------------------------------------------


def _pairs(left: Words, right: Words, vantage: Vantage) -> Iterator[tuple[When, When]]:
    """Give all pairs of dates that the two sides may mean."""
    lefts, rights = _fixed(left, vantage), _fixed(right, vantage)
    if lefts and rights:
        yield from ((one.when, other.when) for one in lefts for other in rights)
    elif rights or not (lefts or vantage.backward):
        for other in rights or moments(right, vantage):
            looking = vantage.back().from_day(last_day(other.when))
            yield from ((one.when, other.when) for one in moments(left, looking))
    else:
        for one in lefts or moments(left, vantage):
            looking = vantage.forward().from_day(first_day(one.when))
            yield from ((one.when, other.when) for other in moments(right, looking))


def _either(left: Words, right: Words, vantage: Vantage) -> Iterator[tuple[When, When]]:
    """Give all pairs of dates of which neither need follow the other."""
    if _fixed(left, vantage) or _fixed(right, vantage):
        yield from _pairs(left, right, vantage)
        return
    for one in moments(left, vantage):
        yield from ((one.when, other.when) for other in moments(right, vantage))


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


def _fixed(words: Words, vantage: Vantage) -> tuple[Moment, ...]:
    """Give what these words may mean, if that is so from wherever it is sought."""
    found = {moments(words, vantage.from_day(day)) for day in _APART}
    return found.pop() if len(found) == 1 else ()


_APART = (date(1600, 3, 2), date(2803, 8, 19))


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
