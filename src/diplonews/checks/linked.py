"""Which relations are written between two records, whichever way they go."""

from collections.abc import Mapping

from diplonews.checks.world import World
from diplonews.records.parts import Record, Relation

__all__ = ["linked", "linked_as", "relations"]

Links = Mapping[tuple[str, str], set[str]]


def relations(world: World) -> list[tuple[Record, int, Relation]]:
    """Give all relations of a dossier: whose, at which place, and the relation."""
    return [
        (record, index, relation)
        for record in world.dossier.records
        for index, relation in enumerate(record.relations)
    ]


def linked(one: str, other: str, world: World) -> bool:
    """Tell whether a relation of any kind is written between two records."""
    links = world.once(_links)
    return (one, other) in links or (other, one) in links


def linked_as(kind: str, one: str, other: str, world: World) -> bool:
    """Tell whether a relation of this kind is written between two records."""
    links = world.once(_links)
    return any(kind in links.get(pair, ()) for pair in ((one, other), (other, one)))


def _links(world: World) -> Links:
    found: dict[tuple[str, str], set[str]] = {}
    for record, _, relation in world.once(relations):
        found.setdefault((record.id, relation.to), set()).add(relation.kind)
    return found
