"""Rules on lives: nobody acts before the birth, or after the death."""

from collections.abc import Collection, Iterator
from datetime import date as day

from diplonews.checks.certain import first_day, last_day, later, surely_before
from diplonews.checks.rule import Finding, rule
from diplonews.checks.steps import begun
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.leader import Leader
from diplonews.values.dates import PartialDate, Period, When

__all__ = [
    "BEGUN",
    "birth_comes_before_death",
    "nobody_acts_before_birth",
    "the_dead_do_not_act",
]

Steps = tuple[str | int, ...]

#: What has happened, or at least begun.
BEGUN = frozenset({"held", "under_way"})


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


# -- before the birth ------------------------------------------------------------------


@rule("time.before_birth", "warning", Dossier, "leaders")
def nobody_acts_before_birth(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Nobody acts, meets, speaks or holds an office before their birth.

    Why: the year of birth is that of a child or a namesake, or a date has lost a
    century; whatever is sorted by age or by time is then wrong.

    Mend: mend the date that is wrong, or name who it was. A day is allowed, since days
    differ by place.
    """
    born = {leader.id: leader for leader in dossier.leaders if leader.born}
    if not born:
        return
    yield from _offices_before_birth(dossier, world)
    youngest = max(first_day(x.born) or day.min for x in born.values() if x.born)
    for actor, when, at in _acts_of(born, world):
        if (last_day(when) or day.max) < youngest:
            yield from _unborn(born[actor], when, at, world)


def _unborn(leader: Leader, when: When, at: Steps, world: World) -> Iterator[Finding]:
    if leader.born and later(leader.born, when):
        yield Finding(
            f"expected somebody born by {when}, got '{leader.id}', "
            f"who was born in {leader.born}",
            at=at,
            hint="mend the date, or name who it was",
            related=(world.place(leader.id, "born"),),
        )


def _offices_before_birth(dossier: Dossier, world: World) -> Iterator[Finding]:
    for index, leader in enumerate(dossier.leaders):
        for place, tenure in enumerate(leader.tenures if leader.born else ()):
            start = _start(tenure.period)
            if leader.born and start and later(leader.born, start):
                yield Finding(
                    f"expected a start after the birth in {leader.born}, "
                    f"got {tenure.period}",
                    at=("leaders", index, "tenures", place, "period"),
                    hint="mend the date that is wrong",
                    related=(world.place(leader.id, "born"),),
                )


def _start(when: When | None) -> PartialDate | None:
    return when.start if isinstance(when, Period) else when


# -- after the death -------------------------------------------------------------------


@rule("time.after_death", "warning", Dossier, "leaders")
def the_dead_do_not_act(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Nobody acts, meets or speaks after their death.

    Why: a signature by the dead is a slip in a date, or the act of a successor or a
    namesake; or the date of death is that of another person of the same name.

    Mend: mend the date, or name who it was. What is done to the dead, such as an award,
    stands in `to`; what they said is dated by the day on which they said it.
    """
    dead = {leader.id: leader for leader in dossier.leaders if leader.died}
    for actor, when, at in _acts_of(dead, world) if dead else ():
        yield from _dead(dead[actor], when, at, world)


def _dead(leader: Leader, when: When, at: Steps, world: World) -> Iterator[Finding]:
    if leader.died and later(when, leader.died):
        yield Finding(
            f"expected somebody alive on {when}, got '{leader.id}', "
            f"who died in {leader.died}",
            at=at,
            hint="mend the date, or name who it was",
            related=(world.place(leader.id, "died"),),
        )


# -- what somebody did -----------------------------------------------------------------

#: Who did something, when, and the steps to where it is written who did it.
_Act = tuple[str, When, Steps]


def _acts_of(ids: Collection[str], world: World) -> Iterator[_Act]:
    """Give what some leaders did, said and attended, where it is said when."""
    for _, action, when, by in world.once(begun):
        for index, actor in enumerate(action.by):
            if actor in ids:
                yield actor, when, (*by, "by", index)
    for number, quote in enumerate(world.dossier.quotes):
        for index, actor in enumerate(quote.speakers if quote.said_on else ()):
            if quote.said_on and actor in ids:
                yield actor, quote.said_on, ("quotes", number, "speakers", index)
    yield from _attended(ids, world)


def _attended(ids: Collection[str], world: World) -> Iterator[_Act]:
    """Give who was at which meeting; one may be honoured in absence."""
    for index, meeting in enumerate(world.dossier.meetings):
        if meeting.when is None or meeting.status not in BEGUN:
            continue
        for place, one in enumerate(meeting.participants):
            is_there = one.presence in {None, "present"} and one.role != "beneficiary"
            if one.who in ids and is_there:
                at = ("meetings", index, "participants", place, "who")
                yield one.who, meeting.when, at
