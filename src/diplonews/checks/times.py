"""Rules on time: what was done before it was told, and by the living."""

from collections.abc import Iterator

from diplonews.checks.certain import (
    apart,
    first_day,
    first_report,
    later,
    surely_before,
    told_after,
    told_before,
)
from diplonews.checks.lives import (
    BEGUN,
    birth_comes_before_death,
    nobody_acts_before_birth,
    the_dead_do_not_act,
)
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.steps import begun
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Record
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate, When

__all__ = ["CHECKS"]

Steps = tuple[str | int, ...]

_STILL_TO_COME = frozenset({"proposed", "invited", "planned"})


# -- before it was told ----------------------------------------------------------------


@rule("time.held_later", "warning", Meeting, "when")
def held_meetings_are_told_afterwards(
    meeting: Meeting, world: World
) -> Iterator[Finding]:
    """No meeting that is held or under way began after all its sources had come out.

    Why: a report cannot tell that a meeting was held which is still to come; it tells
    of a plan. A day is allowed, since it may be tomorrow there.

    Mend: write `planned` if it was still to come, or mend the date.
    """
    if meeting.status in BEGUN and meeting.when:
        yield from _told_early(meeting.when, meeting, ("when",), world, "planned")


@rule("time.done_later", "warning", Dossier)
def acts_are_told_afterwards(_: Dossier, world: World) -> Iterator[Finding]:
    """Nothing that is done or going on began after the sources of its record came out.

    Why: `done` is what an action is where nothing else is said, so that a signature set
    for next week counts as given. A day is allowed, since it may be tomorrow there.

    Mend: write `"certainty": "expected"` if it was still to come, or mend the date.
    When it takes effect stands in `effective`, which may well be later.
    """
    first = first_report(world)
    for record, _action, when, at in world.once(begun):
        if (first_day(when) or first) > first:
            yield from _told_early(when, record, (*at, "when"), world, "expected")


@rule("time.said_later", "warning", Quote, "said_on")
def words_are_told_afterwards(quote: Quote, world: World) -> Iterator[Finding]:
    """No words were said after all the sources that have them had come out.

    Why: no source has words that are yet to be said; a year or a month is wrong. A day
    is allowed, since it may be tomorrow there.

    Mend: mend the date of the words or that of the source.
    """
    yield from _told_early(quote.said_on, quote, ("said_on",), world)


def _told_early(
    when: When | None, record: Record, at: Steps, world: World, term: str = ""
) -> Iterator[Finding]:
    if told := when and told_before(when, record, world):
        yield Finding(
            f"expected a time up to {told.date}, when it was told, got {when}",
            at=at,
            hint=f"write '{term}' if it was still to come" if term else "",
            related=(told.place(world),),
        )


@rule("time.planned_past", "warning", Meeting, "when")
def plans_are_told_beforehand(meeting: Meeting, world: World) -> Iterator[Finding]:
    """No meeting that is still to come was over before its sources came out.

    Why: a plan for a day that has passed is no plan any more: the sources say what
    became of it, or a date is wrong. A day is allowed, since it may be yesterday there.

    Mend: write `held`, `cancelled` or what else the sources say, or mend the date.
    """
    if meeting.when is None or meeting.status not in _STILL_TO_COME:
        return
    if told := told_after(meeting.when, meeting, world):
        yield Finding(
            f"expected a time from {told.date} on, when it was told "
            f"as {meeting.status}, got {meeting.when}",
            at=("when",),
            hint="say what became of it, or mend the date",
            related=(told.place(world),),
        )


@rule("time.source_order", "warning", Source, "modified", "retrieved")
def sources_are_published_first(source: Source, world: World) -> Iterator[Finding]:
    """No source is changed before it is published, or fetched before either.

    Why: the dates of a page are easily confused, and all that it tells is dated by
    them. A day is allowed for the fetching, which may be done on the other side of
    the date line, and where one of the dates gives the time and the other does not.

    Mend: mend the date that is wrong.
    """
    published, modified = source.published, source.modified
    if published and modified and _is_earlier(modified, published):
        yield _disordered(source, world, "modified", "published")
    for field in ("modified", "published"):
        date: PartialDate | None = getattr(source, field)
        if date and source.retrieved and later(date, source.retrieved):
            yield _disordered(source, world, "retrieved", field)
            return


def _is_earlier(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date is earlier, both as the same page would write them."""
    if _clock(one) == _clock(other):
        return surely_before(one, other)
    return later(other, one)


def _clock(date: PartialDate) -> tuple[bool, bool]:
    """Tell whether a date gives a time, and whether with its offset from UTC."""
    _, has_time, time = date.text.partition("T")
    return bool(has_time), any(mark in time for mark in "Z+-")


def _disordered(source: Source, world: World, field: str, earlier: str) -> Finding:
    return Finding(
        f"expected a date from {getattr(source, earlier)} on, "
        f"when it was {earlier}, got {getattr(source, field)}",
        at=(field,),
        related=(world.place(source.id, earlier),),
    )


# -- wholes and parts ------------------------------------------------------------------

#: A meeting that was put off may leave its parts behind.
_PUT_OFF = frozenset({"postponed", "cancelled", "declined"})


@rule("time.part_outside", "warning", Meeting, "relations")
def parts_lie_within_the_whole(meeting: Meeting, world: World) -> Iterator[Finding]:
    """No meeting that is part of another is outside its time.

    Why: lunch, talks and signing lie within the visit that they are part of. Where they
    do not, a date is wrong, or they belong to another visit. A day is allowed, since
    days differ by place; what was put off may leave its parts behind.

    Mend: mend the date that is wrong, or name the right whole.
    """
    if meeting.when is None or meeting.status in _PUT_OFF:
        return
    for index, relation in enumerate(meeting.relations):
        if relation.kind not in {"part_of", "session_of"}:
            continue
        whole = world.records[relation.to]
        if not isinstance(whole, Meeting) or whole.status in _PUT_OFF:
            continue
        if whole.when and apart(meeting.when, whole.when):
            yield Finding(
                f"expected a part of '{whole.id}' within {whole.when}, "
                f"got {meeting.when}",
                at=("relations", index),
                related=(world.place(whole.id, "when"),),
            )


CHECKS: tuple[Check, ...] = (
    held_meetings_are_told_afterwards,
    acts_are_told_afterwards,
    words_are_told_afterwards,
    plans_are_told_beforehand,
    sources_are_published_first,
    birth_comes_before_death,
    nobody_acts_before_birth,
    the_dead_do_not_act,
    parts_lie_within_the_whole,
)
