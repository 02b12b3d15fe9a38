"""What bounds a date on one side: "by", "before", "after", "until", "since", "from"."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from diplonews.date_expressions.lexicon import UNITS, Unit
from diplonews.date_expressions.nouns import about, dates, without_preposition
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import first_day, last_day, shifted, unit_at
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import PartialDate, Period, When

__all__ = ["Moment", "bounded", "moments"]

#: Which part of a stretch of time is meant.
Part: TypeAlias = Literal["whole", "start", "end", "some"]


class Moment(NamedTuple):
    """A date, and which part of it is meant: "the end of 2026" is 2026 and its end."""

    when: When
    part: Part


# -- parts of a stretch ----------------------------------------------------------------

_PARTS: dict[str, Part] = {
    "beginning": "start",
    "start": "start",
    "end": "end",
    "close": "end",
    "middle": "some",
}


def moments(words: Words, vantage: Vantage) -> tuple[Moment, ...]:
    """Give all that these words may mean as a date or as part of one."""
    inner, changed = about(without_preposition(words))
    part, whole = _part_of(inner)
    return tuple(Moment(changed(when), part) for when in dates(whole, vantage))


def _part_of(words: Words) -> tuple[Part, Words]:
    """Take apart "the end of 2026", "mid-October", "early next year", "year-end"."""
    match words:
        case ["the", *rest] if rest[:1] != ["the"] and _part_of(rest)[0] != "whole":
            return _part_of(rest)
        case [noun, "of", *whole] if noun in _PARTS:
            return _PARTS[noun], _the_unit(whole)
        case [unit, "-", "end"] | [unit, "'s", "end"] if UNITS.get(unit) == unit:
            return "end", ("this", unit)
        case [which, unit, "'s", "end"] if UNITS.get(unit) == unit:
            return "end", (which, unit)
        case ["end" | "mid" as noun, "-", *whole]:
            return ("end" if noun == "end" else "some"), whole
        case ["early" | "late", "in" | "on", *whole]:
            return "some", _the_unit(whole)
        case ["early" | "late" | "mid", *whole]:
            return "some", whole
        case _:
            return "whole", words


def _the_unit(words: Words) -> Words:
    """Read "the year" after "the end of" as this year."""
    match words:
        case ["the", unit] | [unit] if UNITS.get(unit) == unit:
            return ("this", unit)
        case _:
            return words


# -- bounds ----------------------------------------------------------------------------


def bounded(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read a date that is bounded on one side, or is so by its last words."""
    for reads in (_up_to, _from_on, _lasting, _by_last_words):
        if found := reads(words, vantage):
            return found
    return ()


def _up_to(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "by Friday", "before March" and "no later than 2026"."""
    ahead = vantage.forward()
    match words:
        case ["by", *rest, "at", "the", "latest"] | ["by", *rest]:
            return _each(rest, ahead, _by)
        case ["no" | "not", "later", "than", *rest] | ["on", "or", "before", *rest]:
            return _each(rest, ahead, _by)
        case ["before", *rest] | ["prior", "to", *rest]:
            return _each(rest, ahead, _before)
        case _:
            return ()


def _from_on(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "after 2026", "not before March" and "no earlier than 2027"."""
    ahead = vantage.forward()
    match words:
        case ["after", *rest]:
            return _each(rest, vantage, _after)
        case ["no" | "not", "earlier" | "sooner", "than", *rest]:
            return _each(rest, ahead, _not_before)
        case ["not", "before" | "until", *rest]:
            return _each(rest, ahead, _not_before)
        case ["on", "or", "after", *rest]:
            return _each(rest, vantage, _not_before)
        case _:
            return ()


def _lasting(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "until Friday", "since January" and "from March on" as periods."""
    ahead = vantage.forward()
    match words:
        case ["until" | "till" | "through" as bound, "at", "least", *rest] | [
            "at",
            "least",
            "until" | "till" | "through" as bound,
            *rest,
        ]:
            del bound
            return _each(rest, ahead, lambda m: _ending(_not_before(m)))
        case ["until" | "till" | "through", *rest, "at", "the", "latest"]:
            return _each(rest, ahead, lambda m: _ending(_by(m)))
        case ["up", "to", "and", "including", *rest] | ["up", "to", *rest]:
            return _each(rest, ahead, _until)
        case ["until" | "till" | "through", *rest]:
            return _each(rest, ahead, _until)
        case ["since", *rest]:
            return _each(rest, vantage.back(), _since)
        case ["from", *rest, "on" | "onward" | "onwards"] | ["from", *rest]:
            return _each(rest, vantage, _since)
        case ["starting" | "beginning", "from", *rest] | [
            "starting" | "beginning",
            *rest,
        ] if rest[:1] != ["of"]:
            return _each(rest, vantage, _since)
        case _:
            return ()


def _by_last_words(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Read "Friday at the latest", "2026 or earlier" and their opposites."""
    match words:
        case [*rest, "at", "the", "latest"]:
            return _each(rest, vantage.forward(), _by)
        case [*rest, "at", "the", "earliest"]:
            return _each(rest, vantage.forward(), _not_before)
        case [*rest, "or", "earlier" | "before"]:
            return _each(rest, vantage, _by)
        case [*rest, "or", "later" | "after"]:
            return _each(rest, vantage, _not_before)
        case _:
            return ()


def _each(
    words: Words, vantage: Vantage, bound: Callable[[Moment], When]
) -> tuple[When, ...]:
    """Bound each date that the words may mean."""
    return tuple(bound(moment) for moment in moments(words, vantage))


# -- what is written -------------------------------------------------------------------


def _by(moment: Moment) -> PartialDate:
    return PartialDate(f"[..{_limit(moment.when, last_day)}]")


def _not_before(moment: Moment) -> PartialDate:
    return PartialDate(f"[{_limit(moment.when, first_day)}..]")


def _before(moment: Moment) -> PartialDate:
    """Give what lies before a date; before its end, or a part of it, may be within."""
    if moment.part in {"end", "some"} or _unbounded(moment.when):
        return _by(moment)
    eve = shifted(first_day(moment.when), "day", -1)
    return PartialDate(f"[..{_beside(moment.when, eve)}]")


def _after(moment: Moment) -> PartialDate:
    """Give what lies after a date; after its start, or a part of it, may be within."""
    if moment.part in {"start", "some"} or _unbounded(moment.when):
        return _not_before(moment)
    morrow = shifted(last_day(moment.when), "day", 1)
    return PartialDate(f"[{_beside(moment.when, morrow)}..]")


def _until(moment: Moment) -> Period:
    return _ending(moment.when)


def _ending(when: When) -> Period:
    return Period(f"/{when.end if isinstance(when, Period) else when}")


def _since(moment: Moment) -> Period:
    """Give a period from a date; when it ends is not said."""
    when = moment.when
    return Period(f"{when.start if isinstance(when, Period) else when}/")


def _limit(when: When, edge: Callable[[When], date]) -> str:
    """Write a date as a limit; of a set or a period, its edge."""
    if isinstance(when, Period):
        end = when.end if edge is last_day else when.start
        return str(end)
    if when.text[-1] in "?~%":
        raise Refusal("an exact date as a bound", "leave out 'about'")
    return edge(when).isoformat() if when.precision == "set" else when.text


def _unbounded(when: When) -> bool:
    """Tell whether a season may lie anywhere in its year, so that nobody is past it."""
    return isinstance(when, PartialDate) and when.precision == "season"


_BESIDE: dict[str, Unit] = {
    "century": "year",
    "decade": "year",
    "year": "year",
    "half": "month",
    "quarter": "month",
    "month": "month",
}


def _beside(when: When, day: date) -> PartialDate:
    """Write the day before or after a date as finely as the date."""
    edge = when if isinstance(when, PartialDate) else when.start or when.end
    if edge is None or edge.text[-1] in "?~%":
        raise Refusal("an exact date as a bound", "leave out 'about'")
    return unit_at(_BESIDE.get(edge.precision, "day"), day)
