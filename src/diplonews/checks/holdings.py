"""Who holds an office when, and which two holdings cannot both be right."""

from collections.abc import Iterable, Iterator
from datetime import date as day

from attrs import frozen

from diplonews.checks.certain import first_day, later, no_doubt
from diplonews.checks.standings import Standing, standing_of
from diplonews.checks.world import World
from diplonews.records.leader import Leader, Tenure
from diplonews.records.party import Party
from diplonews.values.dates import PartialDate, Period, When

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

#: Where the law gives an office to several at once: the princes of Andorra, the heads
#: of state of Bosnia and Herzegovina, Nicaragua, San Marino and Switzerland.
_SHARED = frozenset({"AD", "BA", "CH", "NI", "SM"})


def held_alone(tenure: Tenure, world: World) -> tuple[str, str] | None:
    """Give the office and the party of a tenure, if one person at a time holds it.

    A union or an organisation may have several presidents, and more than one minister
    may be in charge of its foreign affairs; it has one secretary-general. In some
    lands the law has several hold an office together.
    """
    if tenure.office is None or tenure.of is None:
        return None
    if tenure.office == "secretary_general":
        return tenure.office, tenure.of
    party = world.records[tenure.of]
    if not isinstance(party, Party) or party.kind not in _LANDS:
        return None
    is_single = tenure.office in _SINGLE and party.country not in _SHARED
    return (tenure.office, tenure.of) if is_single else None


@frozen(eq=False)
class Holding:
    """One tenure, with the time at which the office is held for certain."""

    leader: Leader
    """Who holds it."""
    at: tuple[str | int, ...]
    """The steps to the tenure."""
    when: When
    """When it is held."""
    standing: Standing | None = None
    """By what it is known, where it is told only that the office is held now."""


def holding_of(index: int, place: int, world: World) -> Holding | None:
    """Give when a leader holds an office; None if that is not known."""
    leader = world.dossier.leaders[index]
    tenure, at = leader.tenures[place], ("leaders", index, "tenures", place)
    if tenure.period is not None:
        return Holding(leader, at, tenure.period)
    told = standing_of(leader, place, world) if tenure.standing == "current" else None
    return None if told is None else Holding(leader, at, told.date, told)


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
    if one.standing and other.standing:
        return one.standing.source == other.standing.source
    if one.standing:
        return _is_within(one.standing.date, other.when)
    if other.standing:
        return _is_within(other.standing.date, one.when)
    return not _hands_over(one.when, other.when) and not _hands_over(
        other.when, one.when
    )


def _is_within(date: PartialDate, when: When) -> bool:
    """Tell whether a day on which a report came out lies well inside a time.

    One report may tell of the morning, another of the evening after the handover.
    """
    if not isinstance(when, Period):
        return False
    has_begun = when.open_start or (when.start and later(date, when.start))
    return bool(has_begun and (when.open_end or (when.end and later(when.end, date))))


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
