"""Where something may lie in time, and what follows for two such things.

All verdicts have three values: True, False, or None where it cannot be told.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

__all__ = [
    "ALWAYS",
    "NEVER",
    "OPEN_END",
    "OPEN_START",
    "Course",
    "Reach",
    "Span",
    "after",
    "before",
    "course",
    "overlap",
]

#: Earlier and later than any day or second.
ALWAYS: Final = -(10**12)
NEVER: Final = 10**12


class Span(NamedTuple):
    """A run of days or seconds, both ends included."""

    first: int
    last: int


class Reach(NamedTuple):
    """Where one point in time may lie."""

    days: Span
    """Proleptic Gregorian ordinals of the calendar days as written."""
    clock: Span | None = None
    """Seconds, where a time is given: of UTC with an offset, local without."""
    zoned: bool = False
    """Whether an offset from UTC is given."""


class Course(NamedTuple):
    """One way in which something may go: where it may start and where it may end."""

    start: Reach
    end: Reach


#: An end that never comes, and a start that was never made.
OPEN_END: Final = Reach(Span(NEVER, NEVER))
OPEN_START: Final = Reach(Span(ALWAYS, ALWAYS))


# -- verdicts --------------------------------------------------------------------------


def before(ones: Sequence[Course], others: Sequence[Course]) -> bool | None:
    """Tell whether one ends before the other starts, however either goes."""
    return _agreed(_earlier(one.end, other.start) for one in ones for other in others)


def after(ones: Sequence[Course], others: Sequence[Course]) -> bool | None:
    """Tell whether one starts after the other ends, however either goes."""
    return before(others, ones)


def overlap(ones: Sequence[Course], others: Sequence[Course]) -> bool | None:
    """Tell whether the two share a day or second, however either goes."""
    return _agreed(_meet(one, other) for one in ones for other in others)


def _agreed(verdicts: Iterable[bool | None]) -> bool | None:
    different = set(verdicts)
    return different.pop() if len(different) == 1 else None


def _meet(one: Course, other: Course) -> bool | None:
    apart = _earlier(one.end, other.start), _earlier(other.end, one.start)
    if True in apart:
        return False
    return None if None in apart else True


def _earlier(one: Reach, other: Reach) -> bool | None:
    mine, theirs = _clocks(one, other) or (one.days, other.days)
    if mine.last < theirs.first:
        return True
    return False if mine.first >= theirs.last else None


def _clocks(one: Reach, other: Reach) -> tuple[Span, Span] | None:
    """Give the seconds of both, if they can be compared by the second."""
    if one.clock is None or other.clock is None or one.zoned != other.zoned:
        return None
    return one.clock, other.clock


# -- from a start to an end ------------------------------------------------------------


def course(starts: Sequence[Reach], ends: Sequence[Reach]) -> Course | None:
    """Give the way from any of these starts to any of these ends that is not before it.

    Without any starts, the start is unknown; likewise the end. None if all the ends are
    surely before all the starts.
    """
    starts = starts or [_reach_back(ends[-1])]
    ends = ends or [_reach_on(starts[0])]
    if _earlier(ends[-1], starts[0]):
        return None
    start_days, end_days = _days(starts, ends)
    start_clock, end_clock = starts[0].clock, ends[0].clock
    if clocks := _clocks(starts[0], ends[0]):
        start_clock, end_clock = _narrowed(clocks[:1], clocks[1:])
    return Course(
        Reach(start_days, start_clock, starts[0].zoned),
        Reach(end_days, end_clock, ends[0].zoned),
    )


def _reach_back(end: Reach) -> Reach:
    """Give where a start may lie of which only the end is known."""
    clock = end.clock and Span(ALWAYS, end.clock.last)
    return Reach(Span(ALWAYS, end.days.last), clock, end.zoned)


def _reach_on(start: Reach) -> Reach:
    """Give where an end may lie of which only the start is known."""
    clock = start.clock and Span(start.clock.first, NEVER)
    return Reach(Span(start.days.first, NEVER), clock, start.zoned)


def _days(starts: Sequence[Reach], ends: Sequence[Reach]) -> tuple[Span, Span]:
    start_days = [start.days for start in starts]
    end_days = [end.days for end in ends]
    if starts[0].zoned and ends[0].zoned:  # days of different offsets have no order
        return start_days[0], end_days[0]
    return _narrowed(start_days, end_days)


def _narrowed(starts: Sequence[Span], ends: Sequence[Span]) -> tuple[Span, Span]:
    """Leave out the starts after the last end, and the ends before the first start."""
    first, last = starts[0].first, ends[-1].last
    latest = max(min(start.last, last) for start in starts if start.first <= last)
    soonest = min(max(end.first, first) for end in ends if end.last >= first)
    return Span(first, latest), Span(soonest, last)
