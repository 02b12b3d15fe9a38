"""Rules on agreements: in which order acts follow, and whether a text is known."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from diplonews.checks.certain import later, no_doubt
from diplonews.checks.moments import first_of
from diplonews.checks.participants import (
    SIGNED,
    acts_done,
    only_parties_consent,
    signatories_do_not_accede,
    states_that_join_take_part,
)
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.dossier import Dossier
from diplonews.values.dates import When
from diplonews.wording import quoted

__all__ = ["CHECKS"]

# -- in which order --------------------------------------------------------------------


@rule("agreement.force_before_signature", "warning", Agreement, "actions")
def force_follows_signature(agreement: Agreement, world: World) -> Iterator[Finding]:
    """An agreement does not enter into force before anybody has signed it.

    Why: of 5,608 treaties in public registers 40 are dated so, and whoever asks what
    was in force on a day gets them too early. A day is allowed, since it may have been
    signed on the other side of the date line.

    Mend: correct the date. Application before entry into force is
    `provisionally_applied`; what takes effect for the time before says so in
    `effective`.
    """
    entries = [*acts_done(agreement, {"entered_into_force"})]
    first = _first(acts_done(agreement, SIGNED)) if entries else None
    for index, entry in entries if first else ():
        if first and entry.when and later(first.when, entry.when):
            yield Finding(
                f"expected entry into force after {quoted(first.when.text)}, when it "
                f"was first signed, got {quoted(entry.when.text)}",
                at=("actions", index, "when"),
                related=(world.place(agreement.id, "actions", first.place),),
            )


#: What each act of one party comes after, where it is there at all.
_COMES_AFTER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "signed": frozenset({"initialled"}),
        "ratified": SIGNED,
        "accepted": SIGNED,
        "confirmed": SIGNED,
    }
)


@rule("agreement.order", "warning", Agreement, "actions")
def acts_of_one_party_follow(agreement: Agreement, world: World) -> Iterator[Finding]:
    """Nobody signs a text before initialling it, or ratifies it before signing it.

    Why: dates that stand side by side are easily swapped, and a state is then bound by
    a text before it has signed it. A day is allowed, since days differ by place.

    Mend: correct the dates, or make the later act that of another text.
    """
    kinds = {action.kind for action in agreement.actions}
    for kind, earlier in _COMES_AFTER.items():
        if kind in kinds and not kinds.isdisjoint(earlier):
            yield from _out_of_order(agreement, kind, earlier, world)


def _out_of_order(
    agreement: Agreement, kind: str, earlier: Collection[str], world: World
) -> Iterator[Finding]:
    acts: dict[str, list[tuple[int, AgreementAction]]] = {}
    for index, action in acts_done(agreement, earlier):
        for actor in dict.fromkeys(action.by):
            acts.setdefault(actor, []).append((index, action))
    firsts = {actor: _first(them) for actor, them in acts.items()}
    for index, action in acts_done(agreement, {kind}):
        for actor in dict.fromkeys(action.by):
            first = firsts.get(actor)
            if first and action.when and later(first.when, action.when):
                yield Finding(
                    f"expected that '{actor}' has {kind} it after "
                    f"{quoted(first.when.text)}, when it was {first.kind} by it, "
                    f"got {quoted(action.when.text)}",
                    at=("actions", index, "when"),
                    related=(world.place(agreement.id, "actions", first.place),),
                )


class _Act(NamedTuple):
    """A dated action: its place, its kind and when it was."""

    place: int
    kind: str
    when: When


def _first(actions: Iterable[tuple[int, AgreementAction]]) -> _Act | None:
    """Give the first of some actions, if all of them are dated without a doubt."""
    found: dict[When, _Act] = {}
    for index, action in actions:
        if action.when is None or not no_doubt(action.when):
            return None
        found.setdefault(
            action.when, _Act(index, action.kind.replace("_", " "), action.when)
        )
    first = first_of(found)
    return None if first is None else found[first]


# -- what is known of the text ---------------------------------------------------------


@rule("agreement.unpublished", "warning", Dossier, "agreements")
def unpublished_texts_are_nowhere(dossier: Dossier, world: World) -> Iterator[Finding]:
    """A text that is said to be unpublished is not published in the same dossier.

    Why: readers pass over a text that is said to be unpublished, though a source with
    its wording stands beside it.

    Mend: drop `text_status`; that a text is published follows from the source that is
    `text_of` it. Where only a part of it is known, say which in the `detail` of that
    relation.
    """
    hidden = {
        agreement.id: index
        for index, agreement in enumerate(dossier.agreements)
        if agreement.text_status == "unpublished"
    }
    shown = _shown(dossier, world) if hidden else {}
    for agreement_id, index in hidden.items():
        if agreement_id in shown:
            yield Finding(
                "expected no text that is published, got 'unpublished'",
                at=("agreements", index, "text_status"),
                hint="drop it, or say which part of the text is known",
                related=(shown[agreement_id],),
            )


def _shown(dossier: Dossier, world: World) -> dict[str, str]:
    """Give the agreements that are published, with a pointer to where that is said."""
    shown: dict[str, str] = {}
    for agreement in dossier.agreements:
        for index, _ in acts_done(agreement, {"published"}):
            shown[agreement.id] = world.place(agreement.id, "actions", index)
    for source in dossier.sources:
        for index, link in enumerate(source.relations):
            if link.kind == "text_of" and link.detail is None:
                shown[link.to] = world.place(source.id, "relations", index)
    return shown


CHECKS: tuple[Check, ...] = (
    states_that_join_take_part,
    only_parties_consent,
    signatories_do_not_accede,
    force_follows_signature,
    acts_of_one_party_follow,
    unpublished_texts_are_nowhere,
)
