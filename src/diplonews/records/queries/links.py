"""How records hang together: relations both ways, and who answers for a text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeVar

from attrs import evolve, frozen

from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.commitment import Commitment
from diplonews.records.kinds import AnyRecord
from diplonews.records.leader import Leader
from diplonews.records.party import Party
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff

__all__ = ["Links", "Related", "only_helping"]

R = TypeVar("R")


@frozen(kw_only=True, order=False)
class Related:
    """Another record, and how the two stand to each other."""

    record: AnyRecord
    """The other record."""
    kind: str
    """The kind of the relation, such as `part_of`."""
    detail: str | None
    """The exact place or respect, if one is given."""
    direction: Literal["to", "from"]
    """Whether the relation goes to the other record, or comes from it."""
    written: bool
    """Whether the relation is written, or follows from what the source is."""


#: The acts by which a text becomes that of those who do them.
_ISSUING = frozenset(
    {
        "adopted",
        "agreed",
        "concluded",
        "issued",
        "passed",
        "signed",
        "signed_definitively",
    }
)
#: The acts by which a text is that of its authors, as long as nobody else takes it up.
_PROPOSING = frozenset({"drafted", "proposed"})
#: As what somebody is one of those whose agreement it is.
_PARTIES = frozenset({"participant", "party"})
#: What a witness may do as well.
_SIGNING = frozenset({"signed", "signed_definitively"})
_AWAY = frozenset({"absent", "declined"})
#: The roles of those who help with an agreement without becoming a party to it.
_HELPING = frozenset({"witness", "mediator", "observer", "facilitator", "depositary"})


class Links:
    """All links between the records of a dossier, made once and then only read."""

    def __init__(self, records: Iterable[AnyRecord]) -> None:
        self._by_id = {record.id: record for record in records}
        self._related: dict[str, list[Related]] = {}
        self._issuers: dict[str, tuple[str, ...]] = {}
        self._issued: dict[str, list[str]] = {}
        self._spoken: dict[str, list[tuple[int, Quote]]] = {}
        self._promised: dict[str, list[tuple[int, Commitment]]] = {}
        texts = _texts(self._by_id.values())
        for place, record in enumerate(self._by_id.values()):
            self._relate(record, texts)
            self._attribute(place, record)

    def _relate(self, record: AnyRecord, texts: dict[str, str]) -> None:
        links = [(r.kind, r.to, r.detail, True) for r in record.relations]
        links += [
            ("made_in", to, None, False) for to in _made_in(record, texts, self._by_id)
        ]
        for kind, to, detail, written in links:
            link = Related(
                record=self._by_id[to],
                kind=kind,
                detail=detail,
                direction="to",
                written=written,
            )
            self._related.setdefault(record.id, []).append(link)
            back = evolve(link, record=record, direction="from")
            self._related.setdefault(to, []).append(back)

    def _attribute(self, place: int, record: AnyRecord) -> None:
        match record:
            case Agreement():
                self._issuers[record.id] = issuers = tuple(_issuers(record))
                for issuer in issuers:
                    self._issued.setdefault(issuer, []).append(record.id)
            case Quote():
                for speaker in record.speakers:
                    self._spoken.setdefault(speaker, []).append((place, record))
            case Commitment():
                for promiser in record.by:
                    self._promised.setdefault(promiser, []).append((place, record))
            case _:
                pass

    def related(self, record_id: str, kind: str | None) -> tuple[Related, ...]:
        """Give the relations of a record, both ways, as they are written."""
        links = self._related.get(record_id, ())
        return tuple(link for link in links if kind is None or link.kind == kind)

    def issuers(self, agreement_id: str) -> tuple[Leader | Party, ...]:
        """Say whose text it is; an agreement that issued it stands for its issuers."""
        found = (self._by_id[i] for i in _reached(self._issuers, agreement_id))
        return tuple(one for one in found if isinstance(one, Leader | Party))

    def quotes_by(self, record_id: str) -> tuple[Quote, ...]:
        """Give what somebody says, then what the texts say that are theirs."""
        return self._attributed(self._spoken, record_id)

    def commitments_of(self, record_id: str) -> tuple[Commitment, ...]:
        """Give what somebody promises, then what their texts promise."""
        return self._attributed(self._promised, record_id)

    def _attributed(
        self, owned: dict[str, list[tuple[int, R]]], record_id: str
    ) -> tuple[R, ...]:
        found = dict(owned.get(record_id, ()))
        through: dict[int, R] = {}
        for agreement in _reached(self._issued, record_id):
            through.update(owned.get(agreement, ()))
        found.update((place, through[place]) for place in sorted(through))
        return tuple(found.values())


# -- whose text it is ------------------------------------------------------------------


def _issuers(agreement: Agreement) -> Iterator[str]:
    """Give the ids of those whose text an agreement is, each once."""
    taken_up = list(dict.fromkeys([*_parties(agreement), *_doers(agreement, _ISSUING)]))
    authors = list(dict.fromkeys(_doers(agreement, _PROPOSING)))
    is_settled = any(_done(agreement, _ISSUING))
    return iter(taken_up if is_settled or not authors else authors)


def _parties(agreement: Agreement) -> Iterator[str]:
    for one in agreement.participants:
        if one.role in _PARTIES and one.presence not in _AWAY:
            yield one.who
            yield from one.on_behalf_of


def _doers(agreement: Agreement, kinds: frozenset[str]) -> Iterator[str]:
    helping = only_helping(agreement)
    for action in _done(agreement, kinds):
        as_witnesses = helping if action.kind in _SIGNING else {}
        yield from (who for who in action.by if who not in as_witnesses)


def only_helping(agreement: Agreement) -> dict[str, set[str]]:
    """Give those who only help with an agreement, with their roles."""
    roles: dict[str, set[str]] = {}
    for one in agreement.participants:
        roles.setdefault(one.who, set()).add(one.role)
    return {who: them for who, them in roles.items() if them <= _HELPING}


def _done(agreement: Agreement, kinds: frozenset[str]) -> Iterator[AgreementAction]:
    for action in agreement.actions:
        if action.kind in kinds and action.certainty == "done":
            yield action


def _reached(graph: Mapping[str, Iterable[str]], start: str) -> list[str]:
    """Give what is reached from a start, at once or through others, each once."""
    met = {start: None}
    coming = [iter(graph.get(start, ()))]
    while coming:
        for name in coming[-1]:
            if name not in met:
                met[name] = None
                coming.append(iter(graph.get(name, ())))
                break
        else:
            coming.pop()
    del met[start]
    return list(met)


# -- what follows from the source ------------------------------------------------------


def _texts(records: Iterable[AnyRecord]) -> dict[str, str]:
    """Give the agreement of which a source is the text, by the id of the source.

    A source that is the text of several does not tell what is laid down in which.
    """
    found: dict[str, str] = {}
    for record in records:
        if isinstance(record, Source):
            of = {link.to for link in record.relations if link.kind == "text_of"}
            if len(of) == 1:
                found[record.id] = of.pop()
    return found


def _made_in(
    record: AnyRecord, texts: Mapping[str, str], by_id: Mapping[str, AnyRecord]
) -> Iterable[str]:
    """Give the agreements in which a record is made, as its sources are their texts.

    Not where the record itself says in which; a duty that rests on an instrument is
    made in that one.
    """
    if not texts or not isinstance(record, Commitment | Tariff | Quote):
        return ()
    own = {"made_in", "pursuant_to"} if isinstance(record, Tariff) else {"made_in"}
    for link in record.relations:
        if link.kind in own and isinstance(by_id[link.to], Agreement):
            return ()
    found = (texts.get(evidence.source) for evidence in record.evidence)
    agreements = dict.fromkeys(text for text in found if text)
    return [text for text in agreements if isinstance(by_id[text], Agreement)]
