"""Which steps of a life have been taken by a date, and which of them came last.

All verdicts have three values: True, False, or None where it cannot be told.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from diplonews.errors import DiplonewsError
from diplonews.records.parts import Action
from diplonews.values.dates import PartialDate, Period, When
from diplonews.values.durations import Duration

__all__ = [
    "Step",
    "all_of",
    "begun",
    "concerns_some",
    "has_come",
    "latest",
    "negated",
    "over",
]

A = TypeVar("A", bound=Action)


@frozen(kw_only=True, order=False)
class Step(Generic[A]):
    """One action, and whether it counts at the date that is asked for."""

    action: A
    when: When | None
    """By what it is placed before or after others."""
    counts: bool | None
    by_then: bool = False
    """Whether it may have been taken before that."""


# -- verdicts --------------------------------------------------------------------------


def all_of(*verdicts: bool | None) -> bool | None:
    """Tell whether all of these are so."""
    if False in verdicts:
        return False
    return None if None in verdicts else True


def negated(verdict: bool | None) -> bool | None:  # noqa: FBT001 - it is a value
    """Tell whether something is not so."""
    return None if verdict is None else not verdict


def has_come(when: When, on: PartialDate) -> bool | None:
    """Tell whether a date, or the start of a period, has come by another date."""
    return negated(on.before(when))


def concerns_some(action: Action) -> bool:
    """Tell whether an action is done to some, or on conditions, not to all for sure."""
    return bool(action.to or action.conditions)


def begun(action: Action) -> PartialDate | None:
    """Give when an action takes effect, or when it was done, if that is not said."""
    moment = action.effective or action.when
    return moment.start if isinstance(moment, Period) else moment


# -- effects that end ------------------------------------------------------------------


def over(action: Action, on: PartialDate | None) -> bool | None:
    """Tell whether the time for which an action has effect is over on a date.

    That is the period in which it is effective, or its duration, counted from when it
    takes effect. On the very day on which a duration ends it cannot be told.
    """
    ends = [
        *(_passed(p, on) for p in (action.effective,) if isinstance(p, Period)),
        *(_run_out(d, begun(action), on) for d in (action.duration,) if d),
    ]
    return negated(all_of(*map(negated, ends)))


def _passed(period: Period, on: PartialDate | None) -> bool | None:
    if on is None:
        return False if period.open_end else None
    return on.after(period)


def _run_out(
    duration: Duration, start: PartialDate | None, on: PartialDate | None
) -> bool | None:
    if start is None or on is None:
        return None
    if start.latest and on.earliest:
        past = on.earliest.toordinal() - _end(duration, start.latest)
        if past > ("T" in duration.text):  # hours may reach into one day more
            return True
    if start.earliest and on.latest:
        ahead = _end(duration, start.earliest) - on.latest.toordinal()
        if ahead > 0:
            return False
    return None


def _end(duration: Duration, start: date) -> int:
    try:
        return duration.added_to(start).toordinal()
    except DiplonewsError:  # after the last day that there is
        return date.max.toordinal() + 2


# -- the last one ----------------------------------------------------------------------


def latest(steps: Sequence[Step[A]]) -> list[Step[A]]:
    """Give the steps that may be the last of those that count, in their order.

    A step is left out if one that counts for sure was surely taken after it. What has
    no date may always be the last.
    """
    those = [step for step in steps if step.counts is not False]
    sure = (s.when for s in those if s.counts and s.when and not s.by_then)
    starts = _latest_starts(sure)
    last = [s for s in those if not any(_is_before(s.when, t) for t in starts)]
    return last or those  # days of distant places may go round in a circle


def _is_before(when: When | None, other: When) -> bool:
    return when is not None and when.before(other) is True


def _latest_starts(times: Iterable[When]) -> list[When]:
    """Give the few dates such that what is before any of all is before one of these.

    Times are compared by the second with their like and by the day with others, so that
    the latest day and the latest second of each sort are enough.
    """
    best: dict[tuple[str, bool, bool], tuple[int, When]] = {}
    for when in times:
        start = when._courses[0].start  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        sort = (start.clock is not None, start.zoned)
        second = start.clock.first if start.clock else 0
        for unit, number in (("day", start.days.first), ("second", second)):
            known = best.get((unit, *sort))
            if known is None or number > known[0]:
                best[unit, *sort] = number, when
    return [when for _, when in best.values()]
