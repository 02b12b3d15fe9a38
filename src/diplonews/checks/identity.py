"""Rules on identity: one person, one party, one text is one record."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from diplonews.checks.linked import linked
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import AnyRecord, Dossier
from diplonews.records.leader import Leader
from diplonews.records.party import Party
from diplonews.values.dates import PartialDate
from diplonews.wording import quoted

__all__ = ["CHECKS"]

R = TypeVar("R", bound=AnyRecord)

#: A record is compared with so many before it of the same name or identifier.
_MOST_COMPARED = 10


# -- names -----------------------------------------------------------------------------


@rule("identity.same_name", "warning", Dossier, "leaders", "parties")
def namesakes_are_told_apart(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Two leaders or parties with one name are told apart, or said to be one.

    Why: what a person did and said is divided where the person is entered twice, and
    what two persons did is confused where nothing tells them apart.

    Mend: merge them if they are one, or relate them by `same_as`. If they are two, give
    what tells them apart: dates of life, identifiers, the parties of their offices; for
    parties the kind or the country. Any other relation between them will do as well.
    """
    leaders: Bearers[Leader] = {}
    for index, leader in _with_namesakes(dossier.leaders):
        before = _before(leader.name, leader, leaders)
        others = [other for other in before if not _persons_apart(leader, other)]
        yield from _namesake(leader, ("leaders", index), before, others, world)
    parties: Bearers[Party] = {}
    for index, party in _with_namesakes(dossier.parties):
        known = _before(party.name, party, parties)
        alike = [other for other in known if not _parties_apart(party, other)]
        yield from _namesake(party, ("parties", index), known, alike, world)


Bearers = dict[str, list[R]]
N = TypeVar("N", Leader, Party)


def _with_namesakes(records: Sequence[N]) -> Iterable[tuple[int, N]]:
    """Give the records with their places; nothing where no name comes twice."""
    names = [record.name.casefold() for record in records if record.name]
    return enumerate(records) if len(set(names)) < len(names) else ()


def _before(name: str | None, record: R, bearers: Bearers[R]) -> Sequence[R]:
    """Give those last met with a name, and enter one more."""
    if name is None:
        return ()
    group = bearers.setdefault(name.casefold(), [])
    last = group[-_MOST_COMPARED:]
    group.append(record)
    return last


def _namesake(
    record: Leader | Party,
    at: tuple[str, int],
    bearers: Sequence[Leader | Party],
    alike: Sequence[Leader | Party],
    world: World,
) -> Iterator[Finding]:
    if not alike or _is_linked(record, bearers, world):
        return
    other = alike[-1].id
    yield Finding(
        f"expected a name of its own, got {quoted(record.name)}, "
        f"which '{other}' has too",
        at=(*at, "name"),
        hint="merge the two, relate them by same_as, or say what tells them apart",
        related=(world.place(other, "name"),),
    )


def _is_linked(record: AnyRecord, others: Iterable[AnyRecord], world: World) -> bool:
    return any(linked(record.id, other.id, world) for other in others)


def _persons_apart(one: Leader, other: Leader) -> bool:
    """Tell whether what is said of two persons shows that they are two."""
    return (
        _days_apart(one.born, other.born)
        or _days_apart(one.died, other.died)
        or _offices_apart(one, other)
        or _registered_apart(one, other)
    )


def _parties_apart(one: Party, other: Party) -> bool:
    return (
        _said_apart(one.country, other.country)
        or _said_apart(one.kind, other.kind)
        or _registered_apart(one, other)
    )


def _said_apart(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _days_apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.overlaps(other) is False


def _offices_apart(one: Leader, other: Leader) -> bool:
    """Tell whether both hold offices, and none of the same party."""
    mine, theirs = _parties_of(one), _parties_of(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _parties_of(leader: Leader) -> set[str]:
    return {tenure.of for tenure in leader.tenures if tenure.of is not None}


def _registered_apart(one: AnyRecord, other: AnyRecord) -> bool:
    """Tell whether one register knows both; the same entry twice has its own rule."""
    mine = {identifier.scheme for identifier in one.identifiers}
    return any(identifier.scheme in mine for identifier in other.identifiers)


# -- identifiers -----------------------------------------------------------------------

#: What a register has one entry for; a promise, a duty or words may well bear the
#: number of the text that they stand in.
_REGISTERED = ("sources", "parties", "leaders", "meetings", "agreements")


@rule("identity.same_identifier", "warning", Dossier, *_REGISTERED)
def identifiers_are_of_one(dossier: Dossier, world: World) -> Iterator[Finding]:
    """No two records of one kind bear the same identifier, unless they are related.

    Why: a register gives a number to one thing. Two records with it are one person or
    text entered twice, or one of them was given the number of the other. Only sources,
    parties, leaders, meetings and agreements are looked at: a tariff may bear the
    number of the order that imposes it.

    Mend: merge them if they are one, or relate them by `same_as`. A translation or an
    annex that shares the number of its text is related to it by `translation_of` or
    `annex_of`.
    """
    for array in _REGISTERED:
        bearers: dict[tuple[str, str], list[AnyRecord]] = {}
        records: tuple[AnyRecord, ...] = getattr(dossier, array)
        for index, record in enumerate(records):
            for place, identifier in enumerate(record.identifiers):
                key = identifier.scheme, identifier.value.casefold()
                before = bearers.setdefault(key, [])
                at = (array, index, "identifiers", place)
                yield from _same_number(record, at, before[-_MOST_COMPARED:], world)
                before.append(record)


def _same_number(
    record: AnyRecord,
    at: tuple[str | int, ...],
    bearers: Sequence[AnyRecord],
    world: World,
) -> Iterator[Finding]:
    others = [other for other in bearers if other is not record]
    if not others or _is_linked(record, others, world):
        return
    identifier = record.identifiers[int(at[-1])]
    yield Finding(
        f"expected an identifier of its own, got {quoted(identifier.value)} "
        f"of {quoted(identifier.scheme)}, which '{others[-1].id}' bears too",
        at=(*at, "value"),
        hint="merge the two or relate them, or mend the identifier",
        related=(world.place(others[-1].id),),
    )


CHECKS: tuple[Check, ...] = (namesakes_are_told_apart, identifiers_are_of_one)
