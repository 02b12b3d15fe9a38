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
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.steps import begun
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Record
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate, When

__all__ = ["CHECKS"]

Steps = tuple[str | int, ...]

#: What has happened, or at least begun.
_BEGUN = frozenset({"held", "under_way"})
_STILL_TO_COME = frozenset({"proposed", "invited", "planned"})


# -- before it was told ----------------------------------------------------------------


@rule("time.held_later", "warning", Meeting, "when")
def held_meetings_are_told_afterwards(
    meeting: Meeting, world: World
) -> Iterator[Finding]:
    """No meeting that is held or under way began after all its sources had come out.

    Why: a plan that is read as a fact stays one when the meeting is called off. A coder
    of news events needs a mark of its own for the future, as reports are full of it. A
    day is allowed, since it may be tomorrow there.

    Mend: write `planned` if it was still to come, or mend the date.
    """
    if meeting.status in _BEGUN and meeting.when:
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

    Why: a report of what was planned for last month mostly tells what became of it, or
    the year of the date is wrong. A day is allowed, since it may be yesterday there.

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
    the date line.

    Mend: mend the date that is wrong.
    """
    published, modified = source.published, source.modified
    if published and modified and surely_before(modified, published):
        yield _disordered(source, world, "modified", "published")
    for field in ("modified", "published"):
        date: PartialDate | None = getattr(source, field)
        if date and source.retrieved and later(date, source.retrieved):
            yield _disordered(source, world, "retrieved", field)
            return


def _disordered(source: Source, world: World, field: str, earlier: str) -> Finding:
    return Finding(
        f"expected a date from {getattr(source, earlier)} on, "
        f"when it was {earlier}, got {getattr(source, field)}",
        at=(field,),
        related=(world.place(source.id, earlier),),
    )


# -- lives -----------------------------------------------------------------------------


@rule("time.life_order", "error", Leader, "died")
def birth_comes_before_death(leader: Leader, world: World) -> Iterator[Finding]:
    """Nobody died before they were born.

    Why: one of the two dates belongs to somebody else, or its digits are transposed.

    Mend: mend the date that is wrong, or leave both out.
    """
    born, died = leader.born, leader.died
    if born and died and surely_before(died, born):
        yield Finding(
            f"expected a death after the birth in {born}, got {died}",
            at=("died",),
            related=(world.place(leader.id, "born"),),
        )


@rule("time.after_death", "warning", Dossier, "leaders")
def the_dead_do_not_act(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Nobody acts, meets or speaks after their death.

    Why: a signature by the dead is a slip in a date, or the act of a successor or a
    namesake. Dates of death are easily copied from another person of the same name.

    Mend: mend the date, or name who it was. What is done to the dead, such as an award,
    stands in `to`; what they said is dated by the day on which they said it.
    """
    dead = {leader.id: leader for leader in dossier.leaders if leader.died}
    if not dead:
        return
    for _, action, when, by in world.once(begun):
        yield from _dead_in(action.by, when, (*by, "by"), dead, world)
    for index, quote in enumerate(dossier.quotes):
        if quote.said_on:
            at = ("quotes", index, "speakers")
            yield from _dead_in(quote.speakers, quote.said_on, at, dead, world)
    for index, meeting in enumerate(dossier.meetings):
        if meeting.when and meeting.status in _BEGUN:
            yield from _dead_at(meeting, index, dead, world)


Dead = dict[str, Leader]


def _dead_in(
    ids: tuple[str, ...], when: When, at: Steps, dead: Dead, world: World
) -> Iterator[Finding]:
    for index, actor in enumerate(ids):
        if actor in dead:
            yield from _dead_by(dead[actor], when, (*at, index), world)


def _dead_at(
    meeting: Meeting, index: int, dead: Dead, world: World
) -> Iterator[Finding]:
    """Give who was at a meeting though dead; one may be honoured in absence."""
    for place, one in enumerate(meeting.participants):
        is_there = one.presence in {None, "present"} and one.role != "beneficiary"
        if meeting.when and one.who in dead and is_there:
            at = ("meetings", index, "participants", place, "who")
            yield from _dead_by(dead[one.who], meeting.when, at, world)


def _dead_by(leader: Leader, when: When, at: Steps, world: World) -> Iterator[Finding]:
    if leader.died and later(when, leader.died):
        yield Finding(
            f"expected somebody alive on {when}, got '{leader.id}', "
            f"who died in {leader.died}",
            at=at,
            hint="mend the date, or name who it was",
            related=(world.place(leader.id, "died"),),
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
    the_dead_do_not_act,
    parts_lie_within_the_whole,
)
