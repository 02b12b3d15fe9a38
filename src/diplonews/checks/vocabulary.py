"""Rules on terms: those of open code lists, and what kinds of relation join."""

from collections.abc import Iterator

from diplonews.checks.citations import steps_to
from diplonews.checks.linked import relations
from diplonews.checks.rule import Check, Finding, Term, rule
from diplonews.checks.world import World
from diplonews.records.dossier import KINDS, Dossier
from diplonews.vocabulary import RELATION_JOINS
from diplonews.wording import a_or_b, an, quoted

__all__ = ["CHECKS"]


@rule("vocabulary.unpublished", "warning", Term)
def terms_are_published(term: Term, world: World) -> Iterator[Finding]:
    """A term of an open code list is one of those published with their meanings.

    Why: two spellings of one term are two terms to whoever counts. Lists are open so
    that news can bring what nobody has foreseen, not so that slips go by.

    Mend: write the published term, if one means the same. Keep a term that is new.
    """
    noun = term.terms.noun.partition(" ")[2]
    yield Finding(
        f"expected a published term for {noun}, got {quoted(term.text)}",
        hint=world.nearest(term.text, term.terms.meanings),
    )


#: Each kind of relation with a kind of record that it joins, and another.
_USUAL = frozenset(
    (kind, from_kind, to_kind)
    for kind, joins in RELATION_JOINS.items()
    for from_kind in joins.from_kinds
    for to_kind in joins.to_kinds
)


@rule("vocabulary.joins", "warning", Dossier)
def relations_join_what_they_should(_: Dossier, world: World) -> Iterator[Finding]:
    """A relation joins kinds of record that its kind usually joins.

    Why: a relation between the wrong kinds is most often written the wrong way round,
    and a reader who follows it finds nothing.

    Mend: turn it round, point at the record that is meant, or take another kind of
    relation.
    """
    kinds = world.kinds
    for record, index, relation in world.once(relations):
        met = relation.kind, kinds[record.id], kinds[relation.to]
        if met not in _USUAL and relation.kind in RELATION_JOINS:
            yield Finding(
                _unusual(*met),
                at=steps_to(world, record, "relations", index),
                hint="turn it round" if (met[0], *met[:0:-1]) in _USUAL else "",
                related=(world.place(relation.to),),
            )


def _unusual(kind: str, from_kind: str, to_kind: str) -> str:
    joins = RELATION_JOINS[kind]
    ends = [
        f"from {_one_of(joins.from_kinds)}" * (from_kind not in joins.from_kinds),
        f"to {_one_of(joins.to_kinds)}" * (to_kind not in joins.to_kinds),
    ]
    return (
        f"expected '{kind}' {' '.join(filter(None, ends))}, "
        f"got one from {an(from_kind)} to {an(to_kind)}"
    )


def _one_of(kinds: frozenset[str]) -> str:
    ordered = [kind for kind, _ in KINDS.values() if kind in kinds]
    return a_or_b([an(kind) for kind in ordered])


CHECKS: tuple[Check, ...] = (terms_are_published, relations_join_what_they_should)
