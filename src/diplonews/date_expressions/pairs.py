"""The two sides of a range: which dates they are, and what one leaves to the other.

A side that has no year of its own shares that of a side of the same kind, as in "March
to June 2026". Beside anything else it is read from the dateline, as if it stood alone.
"""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import TypeAlias

from diplonews.date_expressions.bounds import moments
from diplonews.date_expressions.lexicon import MONTHS, WEEKDAYS
from diplonews.date_expressions.refusals import Refusal
from diplonews.date_expressions.tokens import Words
from diplonews.date_expressions.units import first_day, last_day
from diplonews.date_expressions.vantage import Vantage
from diplonews.values.dates import PartialDate, When

__all__ = ["Pair", "alternatives", "pairs"]

Pair: TypeAlias = tuple[When, When]


def pairs(left: Words, right: Words, vantage: Vantage) -> tuple[Pair, ...]:
    """Give all pairs of dates, the first one first, that two sides may mean."""
    lefts, rights = _fixed(left, vantage), _fixed(right, vantage)
    if lefts and rights:
        return tuple(product(lefts, rights))
    if not (_understood(left, vantage) and _understood(right, vantage)):
        return ()
    if _share(left, right, vantage):
        return tuple(_together(left, right, vantage))
    return _apart(left, right, vantage)


def alternatives(left: Words, right: Words, vantage: Vantage) -> tuple[Pair, ...]:
    """Give all pairs of which neither need follow the other: "Tuesday or Monday"."""
    together = pairs(left, right, vantage)
    if _fixed(left, vantage) or _fixed(right, vantage) or not together:
        return together
    if not _share(left, right, vantage):
        return together
    alone = tuple(product(_read(left, vantage), _read(right, vantage)))
    if not alone or any(first_day(one) > first_day(other) for one, other in alone):
        alone += together
    cycle = _cycle((*left, *right))
    near = tuple(pair for pair in alone if not _far_apart(*pair, cycle))
    if near:
        return near
    turned = pairs(right, left, vantage)
    return turned if cycle == _A_YEAR else alone + turned


# -- what a side may mean --------------------------------------------------------------


def _read(words: Words, *vantages: Vantage) -> tuple[When, ...]:
    """Give what these words may mean, looking in one way or several."""
    found: dict[When, None] = {}
    for vantage in vantages:
        try:
            found |= dict.fromkeys(moment.when for moment in moments(words, vantage))
        except Refusal:  # a weekday may fit the day of one year alone
            continue
    return tuple(found)


def _fixed(words: Words, vantage: Vantage) -> tuple[When, ...]:
    """Give what these words may mean, if that is so from wherever it is sought."""
    found = {_read(words, vantage.from_day(day)) for day in _APART}
    return found.pop() if len(found) == 1 else ()


_APART = (date(1600, 3, 2), date(2803, 8, 19))


def _understood(words: Words, vantage: Vantage) -> bool:
    """Tell whether words are a date; if they are one that cannot be, say why."""
    if _read(words, vantage.back(), vantage.forward()):
        return True
    return bool(moments(words, vantage))


# -- shared years and weeks ------------------------------------------------------------


def _share(left: Words, right: Words, vantage: Vantage) -> bool:
    """Tell whether one side settles the year, or the week, of the other.

    Two that have none do, if they are of one kind; and so does one that has a year.
    """
    kinds = _kinds(left, vantage)
    if kinds != _kinds(right, vantage):
        return False
    settled = [words for words in (left, right) if _fixed(words, vantage)]
    return kinds == {"weekday"} or all(map(_has_year, settled))


def _kinds(words: Words, vantage: Vantage) -> set[str]:
    """Give how fine a side is; a weekday by itself is a kind of its own."""
    if _names_weekday(words):
        return {"weekday"}
    return {
        when.precision if isinstance(when, PartialDate) else "period"
        for when in _read(words, vantage.back(), vantage.forward())
    }


def _names_weekday(words: Words) -> bool:
    has_number = any(word[0].isdigit() for word in words)
    return not (has_number or WEEKDAYS.keys().isdisjoint(words))


def _has_year(words: Words) -> bool:
    """Tell whether a fixed date is so by its year, and not by a distance from now."""
    if not _DISTANT.isdisjoint(words):
        return False
    return any(
        word in MONTHS or word in {"year", "'"} or (word[0].isdigit() and len(word) > 3)
        for word in words
    )


_DISTANT = {"ago", "earlier", "later", "hence", "now", "time", "before", "after"}


def _together(left: Words, right: Words, vantage: Vantage) -> Iterator[Pair]:
    """Seek one side, and the other from there."""
    lefts, rights = _fixed(left, vantage), _fixed(right, vantage)
    if rights or not (lefts or vantage.backward):
        for other in rights or _seek(right, vantage):
            looking = vantage.back().from_day(last_day(other))
            yield from ((one, other) for one in _seek(left, looking))
    else:
        for one in lefts or _seek(left, vantage):
            looking = vantage.forward().from_day(first_day(one))
            yield from ((one, other) for other in _seek(right, looking))


def _seek(words: Words, vantage: Vantage) -> tuple[When, ...]:
    return tuple(moment.when for moment in moments(words, vantage))


# -- each side from the dateline -------------------------------------------------------


def _apart(left: Words, right: Words, vantage: Vantage) -> tuple[Pair, ...]:
    """Give the pairs in order of which each side is the last or the next one.

    Where a text is known to look ahead, the next ones are preferred. Where it is not,
    nobody can tell whether "from 2024 to Friday" has ended.
    """
    either_way = (vantage.back(), vantage.forward())
    for ways in (either_way,) if vantage.backward else ((vantage,), either_way):
        both = product(_read(left, *ways), _read(right, *ways))
        ordered = tuple(pair for pair in both if first_day(pair[0]) < last_day(pair[1]))
        if ordered:
            return ordered
    raise Refusal("a second date that is after the first", "write both dates in full")


# -- how far alternatives lie apart ----------------------------------------------------


def _cycle(words: Words) -> int:
    """Give after how many days the names come again: a week, a month or a year."""
    if _names_weekday(words):
        return 7
    is_lone = all(word in {"the", "on"} or word[0].isdigit() for word in words)
    return 31 if is_lone else _A_YEAR


_A_YEAR = 366


def _far_apart(one: When, other: When, cycle: int) -> bool:
    """Tell whether two are nearer the other way round, and in no week or year alike."""
    first, second = first_day(one), first_day(other)
    units = {7: "%G-%V", 31: "%Y-%m", _A_YEAR: "%Y"}
    alike = first.strftime(units[cycle]) == second.strftime(units[cycle])
    return not alike and 2 * abs((first - second).days) > cycle
