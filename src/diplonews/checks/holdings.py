"""Who holds an office when, and which two holdings cannot both be right."""

from collections.abc import Iterable, Iterator
from datetime import date as day

from attrs import frozen

from diplonews.checks.certain import first_day, no_doubt, standing_date
from diplonews.checks.world import World
from diplonews.records.leader import Leader, Tenure
from diplonews.records.party import Party
from diplonews.values.dates import Period, When

__all__ = ["Holding", "clashes", "held_alone", "holding_of"]

#: Offices that one person holds, where the party is a land.
_SINGLE = frozenset(
    {
        "president",
        "prime_minister",
        "monarch",
        "chancellor",
        "foreign_minister",
        "defence_minister",
    }
)
_LANDS = frozenset({"state", "territory", "subnational"})


def held_alone(tenure: Tenure, world: World) -> tuple[str, str] | None:
    """Give the office and the party of a tenure, if one person at a time holds it.

    A union or an organisation may have several presidents, and more than one minister
    may be in charge of its foreign affairs; it has one secretary-general.
    """
    if tenure.office is None or tenure.of is None:
        return None
    if tenure.office == "secretary_general":
        return tenure.office, tenure.of
    party = world.records[tenure.of]
    is_land = isinstance(party, Party) and party.kind in _LANDS
    return (tenure.office, tenure.of) if is_land and tenure.office in _SINGLE else None


@frozen(eq=False)
class Holding:
    """One tenure, with the time at which the office is held for certain."""

    leader: Leader
    """Who holds it."""
    at: tuple[str | int, ...]
    """The steps to the tenure."""
    when: When
    """When it is held."""
    by_standing: bool = False
    """Whether it is known only that it was held when the source came out."""


def holding_of(index: int, place: int, world: World) -> Holding | None:
    """Give when a leader holds an office; None if that is not known."""
    leader = world.dossier.leaders[index]
    tenure, at = leader.tenures[place], ("leaders", index, "tenures", place)
    if tenure.period is not None:
        return Holding(leader, at, tenure.period)
    date = standing_date(leader, world) if tenure.standing == "current" else None
    return None if date is None else Holding(leader, at, date, by_standing=True)


# -- clashes ---------------------------------------------------------------------------


def clashes(
    group: Iterable[Holding], *, same_start: bool = False
) -> Iterator[tuple[Holding, Holding]]:
    """Give the pairs of holdings of one office that share more than a day of handover.

    Each is compared with the one before it and with that which lasted longest so far,
    so that the cost stays low. `same_start` adds those that start alike and of which
    one has no end.
    """
    longest: Holding | None = None
    previous: Holding | None = None
    for held in sorted(group, key=_start):
        for other in dict.fromkeys((longest, previous)):
            if other and (_clash(other, held) or (same_start and _alike(other, held))):
                yield other, held
                break
        previous = held
        if longest is None or _sure_end(held) > _sure_end(longest):
            longest = held


def _start(held: Holding) -> day:
    return first_day(held.when) or day.min


def _sure_end(held: Holding) -> day:
    """Give the last day of which it is certain that the office is held until then."""
    time = held.when
    if not isinstance(time, Period):
        return time.earliest or day.min
    if time.open_end:
        return day.max
    last = time.end or time.start
    return (last and last.earliest) or day.min


def _clash(one: Holding, other: Holding) -> bool:
    if one.when.overlaps(other.when) is not True:
        return False
    if not (no_doubt(one.when) and no_doubt(other.when)):
        return False
    if one.by_standing and other.by_standing:
        return True
    return not _hands_over(one.when, other.when) and not _hands_over(
        other.when, one.when
    )


def _hands_over(one: When, other: When) -> bool:
    """Tell whether one may end on the very day on which the other starts."""
    end = one.end if isinstance(one, Period) else one
    start = other.start if isinstance(other, Period) else other
    return end is not None and start is not None and start.before(end) is not True


def _alike(one: Holding, other: Holding) -> bool:
    """Tell whether two start alike and one of them has no end."""
    mine, theirs = one.when, other.when
    if not isinstance(mine, Period) or not isinstance(theirs, Period):
        return False
    return mine.start == theirs.start and None in {mine.end, theirs.end}
