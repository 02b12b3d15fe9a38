"""Rules on who takes part in agreements, against who signs, ratifies and accedes."""

from collections.abc import Collection, Iterator

from diplonews.checks.rule import Finding, rule
from diplonews.checks.world import World
from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.leader import Leader
from diplonews.records.party import Party
from diplonews.records.queries.links import only_helping

__all__ = [
    "SIGNED",
    "acts_done",
    "only_parties_consent",
    "signatories_do_not_accede",
    "states_that_join_take_part",
]

#: The acts of signing.
SIGNED = frozenset({"signed", "signed_definitively"})

#: The acts that make somebody a party; a witness may well sign.
_CONSENTED = frozenset({"ratified", "accepted", "confirmed", "acceded"})
_JOINED = SIGNED | _CONSENTED


def acts_done(
    agreement: Agreement, kinds: Collection[str]
) -> Iterator[tuple[int, AgreementAction]]:
    """Give the actions of these kinds that were done, with their places."""
    for index, action in enumerate(agreement.actions):
        if action.kind in kinds and action.certainty == "done":
            yield index, action


# -- who takes part --------------------------------------------------------------------

#: The parties that include no others which act in their own name.
_SINGLE = frozenset({"state", "territory", "government_body", "company", "subnational"})

#: How a record may say that it is, or belongs to, another.
_KIN = frozenset({"same_as", "part_of", "member_of"})

#: Who has more links or offices than any real one is not judged by them.
_MOST = 200


@rule("agreement.stranger", "warning", Agreement, "participants")
def states_that_join_take_part(agreement: Agreement, world: World) -> Iterator[Finding]:
    """A state that signs, ratifies or accedes to an agreement takes part in it.

    Why: the participants are what readers take for the parties. A state that ratifies
    and is not among them is counted by one reader and missed by another.

    Mend: list it among the participants, or correct `by`. Persons and bodies act for
    others and are not judged, nor is anybody where a union, an organisation or a group
    takes part, which may include them.
    """
    strange = [
        (index, number, actor)
        for index, action in acts_done(agreement, _JOINED)
        for number, actor in enumerate(action.by)
        if _is_state(actor, world)
    ]
    represented = _represented(agreement, world) if strange else None
    for index, number, actor in strange:
        if represented is not None and _stands_apart(actor, represented, world):
            kind = agreement.actions[index].kind.replace("_", " ")
            yield Finding(
                f"expected a participant, got '{actor}', by which it is {kind}",
                at=("actions", index, "by", number),
                hint="list it among the participants",
                related=(world.place(agreement.id, "participants"),),
            )


def _is_state(actor: str, world: World) -> bool:
    record = world.records[actor]
    return isinstance(record, Party) and record.kind in {"state", "territory"}


def _represented(agreement: Agreement, world: World) -> set[str] | None:
    """Give all for whom somebody takes part; None if there may be others."""
    found: set[str] = set()
    for one in agreement.participants:
        for actor in (one.who, *one.on_behalf_of):
            meant = _meant_by(actor, world)
            acts_for_others = actor == one.who and one.on_behalf_of
            if meant is None and not acts_for_others:
                return None
            found |= meant or set()
    return found


def _meant_by(actor: str, world: World) -> set[str] | None:
    """Give somebody and those whom he may act for; None if these cannot be told."""
    record = world.records[actor]
    if len(record.relations) > _MOST:
        return None
    kin = {link.to for link in record.relations if link.kind in _KIN}
    if isinstance(record, Leader):
        offices = {tenure.of for tenure in record.tenures[:_MOST] if tenure.of}
        return {actor, *offices, *kin} if offices else None
    is_single = isinstance(record, Party) and record.kind in _SINGLE
    return {actor, *kin} if is_single else None


def _stands_apart(actor: str, represented: set[str], world: World) -> bool:
    links = world.records[actor].relations
    return actor not in represented and not any(
        link.to in represented for link in links[:_MOST] if link.kind in _KIN
    )


# -- as what ---------------------------------------------------------------------------


@rule("agreement.witness", "warning", Agreement, "participants")
def only_parties_consent(agreement: Agreement, world: World) -> Iterator[Finding]:
    """Nobody consents to be bound who only witnesses, mediates or keeps the text.

    Why: a state that mediates a peace is no party to it; one that ratifies it is. With
    the role of a helper it is left out where the parties are counted.

    Mend: list it as `party` too, or correct the action.
    """
    acts = [*acts_done(agreement, _CONSENTED)]
    beside = only_helping(agreement) if acts else {}
    for index, action in acts:
        for number, actor in enumerate(action.by):
            if actor in beside:
                yield Finding(
                    f"expected a party, got '{actor}', which takes part as "
                    f"{' and '.join(sorted(beside[actor]))} only",
                    at=("actions", index, "by", number),
                    hint="list it as a party too, if it is one",
                    related=(world.place(agreement.id, "participants"),),
                )


@rule("agreement.acceded_signatory", "warning", Agreement, "actions")
def signatories_do_not_accede(agreement: Agreement, world: World) -> Iterator[Finding]:
    """Who has signed an agreement does not accede to it.

    Why: accession is how a state joins a treaty that it has not signed. A state under
    both is counted twice, or two states have been mixed up.

    Mend: make it `ratified`, or correct who signed. One that left in between may come
    back by accession; then say when it left.
    """
    acceded = [*acts_done(agreement, {"acceded"})]
    signed = _doers(agreement, SIGNED) if acceded else {}
    left = _doers(agreement, {"withdrawn", "denounced"}) if signed else {}
    for index, action in acceded:
        for number, actor in enumerate(action.by):
            if actor in signed and actor not in left:
                yield Finding(
                    f"expected somebody who has not signed, got '{actor}'",
                    at=("actions", index, "by", number),
                    hint="a signatory ratifies, accepts or approves",
                    related=(world.place(agreement.id, "actions", signed[actor]),),
                )


def _doers(agreement: Agreement, kinds: Collection[str]) -> dict[str, int]:
    """Give who did such an action, with the place of the last one."""
    return {
        actor: index
        for index, action in acts_done(agreement, kinds)
        for actor in action.by
    }
