"""Rules on references: relations that lead back, go round, or are written twice."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from diplonews.checks.citations import steps_to
from diplonews.checks.linked import relations
from diplonews.checks.rings import Edge, Edges, rings
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Record
from diplonews.values.conditions import Condition

__all__ = ["CHECKS"]

Steps = tuple[str | int, ...]


# -- a record and itself ---------------------------------------------------------------


@rule("reference.itself", "error", Dossier)
def nothing_points_at_itself(dossier: Dossier, world: World) -> Iterator[Finding]:
    """No record is related to itself or is its own condition.

    Why: nothing is a part, a successor or a reply of itself. Such a link is a slip in
    the id, and whoever follows it never arrives. What holds until it is met is no
    such case, nor a step in the life of a text that depends on the text.

    Mend: give the id of the other record, or leave the relation out.
    """
    for record, place, relation in world.once(relations):
        if relation.to == record.id:
            yield _itself(record, steps_to(world, record, "relations", place, "to"))
    for record, condition, at in _conditions(dossier):
        if condition.on == record.id and condition.kind != "until":
            yield _itself(record, (*at, "on"))


def _itself(record: Record, at: Steps) -> Finding:
    return Finding(f"expected another record, got '{record.id}' itself", at=at)


def _conditions(dossier: Dossier) -> Iterator[tuple[Record, Condition, Steps]]:
    """Give the conditions on which a whole commitment or tariff depends."""
    for index, commitment in enumerate(dossier.commitments):
        for place, condition in enumerate(commitment.conditions):
            yield commitment, condition, ("commitments", index, "conditions", place)
    for index, tariff in enumerate(dossier.tariffs):
        for place, condition in enumerate(tariff.conditions):
            yield tariff, condition, ("tariffs", index, "conditions", place)


# -- rounds ----------------------------------------------------------------------------

#: Relations that lead one way, by what they have in common: what is inside another,
#: what takes its place, what changes it, what comes later, what renders it.
_ONE_WAY: Mapping[str, str] = MappingProxyType(
    {
        "part_of": "inside",
        "annex_of": "inside",
        "session_of": "inside",
        "replaces": "replaces",
        "amends": "amends",
        "follows": "follows",
        "translation_of": "translation_of",
    }
)


#: Those that may come round by law, though hardly ever: two acts may change each other.
_CHANGES = frozenset({"replaces", "amends"})


@rule("reference.cycle", "error", Dossier)
def one_way_relations_do_not_come_round(_: Dossier, world: World) -> Iterator[Finding]:
    """Nothing is part of its part, or follows or translates what does so to it.

    Why: if the talks are part of the visit and the visit is part of the talks, there is
    no whole to count, and a program that looks for it never ends. `part_of`, `annex_of`
    and `session_of` are taken together, as all three say that one is inside another.

    Mend: take out or turn round the relation that is wrong; `related` shows the others
    of the round.
    """
    edges = world.once(_one_way)
    yield from _rounds({n: e for n, e in edges.items() if n[0] not in _CHANGES}, world)


@rule("reference.mutual_change", "warning", Dossier)
def changes_do_not_come_round(_: Dossier, world: World) -> Iterator[Finding]:
    """Nothing amends or replaces what amends or replaces it in turn.

    Why: the later text changes the earlier one. Written at both ends, the relation does
    not tell which of the two is in force, and a program that looks for the text that
    holds now never ends.

    Mend: take out or turn round the relation that is wrong. Two acts may change each
    other by law, in different sections; then leave it.
    """
    edges = world.once(_one_way)
    yield from _rounds({n: e for n, e in edges.items() if n[0] in _CHANGES}, world)


def _rounds(edges: Edges, world: World) -> Iterator[Finding]:
    for ring in rings(edges):
        holder, relation = ring.last.holder, ring.last.relation
        yield Finding(
            f"expected '{relation.kind}' to lead on, got '{relation.to}', "
            f"from which {_way(ring.length)} back to '{holder}'",
            at=(*ring.last.at, "to"),
            related=tuple(world.place(e.holder, *e.at[2:]) for e in ring.way),
        )


def _one_way(world: World) -> Edges:
    """Give the relations that lead one way, by what they say and their holder."""
    found = [
        (_ONE_WAY[relation.kind], record, place, relation)
        for record, place, relation in world.once(relations)
        if relation.kind in _ONE_WAY and relation.to != record.id
    ]
    leading_on = {(sense, holder.id) for sense, holder, _, _ in found}
    edges: Edges = {}
    for sense, holder, place, relation in found:
        if (sense, relation.to) in leading_on:  # as hardly any does in good data
            at = steps_to(world, holder, "relations", place)
            edge = Edge(holder.id, relation, at)
            edges.setdefault((sense, holder.id), []).append(edge)
    return edges


def _way(length: int) -> str:
    return "one relation leads" if length == 1 else f"{length} relations lead"


# -- twice -----------------------------------------------------------------------------


@rule("reference.doubled", "warning", Dossier)
def relations_are_written_once(_: Dossier, world: World) -> Iterator[Finding]:
    """No record states the same relation twice.

    Why: whoever counts the parts of a pledge or the members of a union counts such a
    one twice. Two relations that differ in their detail, such as two sections of one
    text, are two.

    Mend: leave one of them out.
    """
    first: dict[tuple[str, str, str, str | None], int] = {}
    for record, index, relation in world.once(relations):
        key = record.id, relation.kind, relation.to, relation.detail
        before = first.setdefault(key, index)
        if before != index:
            yield Finding(
                f"expected each relation once, got the one to '{relation.to}' again",
                at=steps_to(world, record, "relations", index),
                hint="leave one of them out",
                related=(world.place(record.id, "relations", before),),
            )


_MUTUAL = frozenset({"same_as", "ally_of", "exclusive_with"})


@rule("reference.both_ways", "warning", Dossier)
def mutual_relations_are_written_at_one_end(
    _: Dossier, world: World
) -> Iterator[Finding]:
    """No relation that holds both ways, such as being an ally, is written at both ends.

    Why: the way back is computed. Written at both ends it is counted twice, and one end
    is forgotten when the other is corrected.

    Mend: leave out one of the two.
    """
    written: dict[tuple[str, str, str], int] = {}
    for record, index, relation in world.once(relations):
        kind, to = relation.kind, relation.to
        if kind in _MUTUAL and to != record.id:
            written[record.id, kind, to] = index
            back = written.get((to, kind, record.id))
            if back is not None:
                yield Finding(
                    f"expected '{kind}' at one end, got it here and at '{to}'",
                    at=steps_to(world, record, "relations", index),
                    hint="leave out one of the two",
                    related=(world.place(to, "relations", back),),
                )


CHECKS: tuple[Check, ...] = (
    nothing_points_at_itself,
    one_way_relations_do_not_come_round,
    changes_do_not_come_round,
    relations_are_written_once,
    mutual_relations_are_written_at_one_end,
)
