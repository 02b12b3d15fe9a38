"""What some sources report, as one whole."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from attrs import field, frozen

from diplonews.errors import InvalidData, Problem, UnknownId, pointer
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.kinds import KINDS, AnyRecord
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
from diplonews.records.queries.arguments import a_date, a_term, shown, wrong_argument
from diplonews.records.queries.links import Links, Related
from diplonews.records.queries.office_holders import OfficeHolder, OfficeHolders
from diplonews.records.queries.reporting import publication_dates
from diplonews.records.queries.standing_rates import Rates, rates_on
from diplonews.records.queries.statuses import Asked, Status, status_of
from diplonews.records.queries.timelines import Timeline, timeline_of
from diplonews.records.quote import Quote
from diplonews.records.references import (
    ReferenceProblems,
    references_in,
    repeated_id,
)
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff
from diplonews.rules import FormatVersion
from diplonews.validation import validated
from diplonews.values.codes import RecordId
from diplonews.values.dates import PartialDate
from diplonews.values.text import Line, Prose
from diplonews.vocabulary import Office, RelationKind
from diplonews.wording import a_or_b, an, nearest, quoted

__all__ = [
    "FORMAT",
    "FORMAT_RULE",
    "KINDS",
    "SCHEMA_KEY",
    "AnyRecord",
    "Dossier",
    "Referrer",
]

R = TypeVar("R", bound=AnyRecord)

FORMAT: Literal["diplonews/1.0"] = "diplonews/1.0"

#: The key by which a file names its JSON Schema to editors; reading ignores it.
SCHEMA_KEY = "$schema"

#: What has a life of actions, of which its status follows.
_WITH_STATUS: tuple[type[Agreement | Commitment | Tariff], ...] = (
    Agreement,
    Commitment,
    Tariff,
)

#: The rule of the field that says in which format a file is written.
FORMAT_RULE = FormatVersion(FORMAT, "The first version of the format.")


@frozen
class Referrer:
    """One place from which a record is pointed at."""

    record: AnyRecord
    """The record that points."""
    path: str
    """The field from which it points, as a JSON Pointer into that record."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Dossier:
    """What some sources report: who, and what they met for, agreed, promised and said.

    Ids are unique in it and every reference leads to a record of a kind that the field
    admits; anything else raises `InvalidData`.
    """

    format: Annotated[Literal["diplonews/1.0"], FORMAT_RULE] = FORMAT
    """The format and its version, which is not that of the package."""
    id: RecordId
    """The id of the dossier."""
    title: Line | None = None
    """What the dossier is about, as a title."""
    summary: Prose | None = None
    """What the dossier is about, in a few sentences of ours."""
    as_of: PartialDate | None = None
    """The date up to which it reports."""
    sources: tuple[Source, ...] = ()
    """The sources that report it."""
    parties: tuple[Party, ...] = ()
    """The states, organisations, companies and groups that occur in it."""
    leaders: tuple[Leader, ...] = ()
    """The persons who occur in it."""
    meetings: tuple[Meeting, ...] = ()
    """Who met, meets or is to meet."""
    agreements: tuple[Agreement, ...] = ()
    """The texts that were agreed, adopted or proposed."""
    commitments: tuple[Commitment, ...] = ()
    """What was promised, owed or allowed."""
    tariffs: tuple[Tariff, ...] = ()
    """The duties and barriers on goods."""
    quotes: tuple[Quote, ...] = ()
    """Who said what."""
    _by_id: dict[str, AnyRecord] = field(
        init=False, eq=False, repr=False, factory=dict[str, AnyRecord]
    )
    _referrers: dict[str, list[Referrer]] | None = field(
        init=False, eq=False, repr=False, default=None
    )

    def __attrs_post_init__(self) -> None:
        for record, _, _ in self._placed():
            self._by_id.setdefault(record.id, record)
        problems = list(self._wrong_ids())
        if problems:
            raise InvalidData(problems, "Dossier")

    def _wrong_ids(self) -> Iterator[Problem]:
        """Say which ids are there again and which references lead astray, in order."""
        bearers: dict[str, str] = {}
        wrong = ReferenceProblems(self._by_id)
        for record, array, index in self._placed():
            if record.id in bearers:
                again = repeated_id(record.id, bearers[record.id])
                yield again.under(array, index, "id")
            bearers.setdefault(record.id, pointer(array, index))
            for reference in references_in(record):
                kind = self._kind_of(reference.id)
                if kind is None or (reference.kinds and kind not in reference.kinds):
                    lost = wrong.misdirected(reference.id, reference.kinds, kind)
                    yield lost.under(array, index, *reference.steps)

    def _kind_of(self, record_id: str) -> str | None:
        record = self._by_id.get(record_id)
        return None if record is None else KINDS[type(record)][0]

    def _placed(self) -> Iterator[tuple[AnyRecord, str, int]]:
        for _, array in KINDS.values():
            for index, record in enumerate(getattr(self, array)):
                yield record, array, index

    @property
    def records(self) -> tuple[AnyRecord, ...]:
        """All records, in the order in which they are written."""
        return tuple(self._by_id.values())

    # -- records by id -----------------------------------------------------------------

    def __getitem__(self, record_id: str) -> AnyRecord:
        """Find the record with this id in constant time, or raise `UnknownId`."""
        if record_id in self:
            return self._by_id[record_id]
        hint = nearest(record_id, self._by_id) if type(record_id) is str else ""
        message = f"expected the id of a record, got {shown(record_id)}"
        raise UnknownId(f"{message}; {hint}" if hint else message)

    def get(self, kind: type[R], record_id: str) -> R:
        """Find the record of this class with this id, or raise `UnknownId`."""
        if not any(kind is known for known in KINDS):
            raise wrong_argument("kind", "a class of records such as Leader", kind)
        return self._one_of((kind,), record_id)

    def _one_of(self, kinds: tuple[type[R], ...], record_id: str, hint: str = "") -> R:
        record = self[record_id]
        if isinstance(record, kinds):
            return record
        expected = a_or_b([an(KINDS[kind][0]) for kind in kinds])
        message = f"expected the id of {expected}, got {quoted(record_id)}, "
        message += f"which is {an(KINDS[type(record)][0])}"
        raise UnknownId(f"{message}; {hint}" if hint else message)

    def __contains__(self, record_id: object) -> bool:
        return type(record_id) is str and record_id in self._by_id

    # -- who points at whom ------------------------------------------------------------

    def referrers(self, record_id: str) -> tuple[Referrer, ...]:
        """Say who points at this record and from which field, in written order."""
        target = self[record_id]
        if self._referrers is None:  # made apart, so that no thread sees half of it
            object.__setattr__(self, "_referrers", self._all_referrers())
        return tuple((self._referrers or {}).get(target.id, ()))

    def _all_referrers(self) -> dict[str, list[Referrer]]:
        found: dict[str, list[Referrer]] = {}
        for record in self.records:
            for reference in references_in(record):
                referrer = Referrer(record, reference.path)
                found.setdefault(reference.id, []).append(referrer)
        return found

    def related(self, record_id: str, kind: str | None = None) -> tuple[Related, ...]:
        """Say how a record stands to others, both ways, in written order.

        With `kind` only by relations of this kind. A commitment, tariff or quote whose
        source is the text of one agreement is made in it, also where that is not
        written.
        """
        if kind is not None:
            a_term(RelationKind, kind, "kind")
        return self._links.related(self[record_id].id, kind)

    @cached_property
    def _links(self) -> Links:
        return Links(self.records)

    # -- who answers for what ----------------------------------------------------------

    def issuers(self, agreement_id: str) -> tuple[Leader | Party, ...]:
        """Say whose text an agreement is: its parties and those who issued it.

        These are its participants that are parties to it, and whom they act for; then
        whoever signed, issued, adopted, passed, agreed or concluded it, but not who
        signed as a witness. A text that was only proposed or drafted is that of its
        authors, where they are named.
        """
        return self._links.issuers(self._one_of((Agreement,), agreement_id).id)

    def quotes_by(self, record_id: str) -> tuple[Quote, ...]:
        """Give what a leader, a party, an agreement or a source says.

        First the quotes that name it among their speakers, then those of the agreements
        that are its texts (`issuers`), each in written order.
        """
        speaker = self._one_of((Leader, Party, Agreement, Source), record_id)
        return self._links.quotes_by(speaker.id)

    def commitments_of(self, record_id: str) -> tuple[Commitment, ...]:
        """Give what a leader, a party or an agreement is to do.

        First the commitments that name it in `by`, then those of the agreements that
        are its texts (`issuers`), each in written order.
        """
        promiser = self._one_of((Leader, Party, Agreement), record_id)
        return self._links.commitments_of(promiser.id)

    # -- what holds on a date ----------------------------------------------------------

    def office_holder(
        self, party_id: str, office: str, *, on: PartialDate | dt.date
    ) -> OfficeHolder:
        """Say who held an office of a party on a date, as far as it can be told.

        Only tenures count that name both the office and the party.
        """
        return OfficeHolders(
            party=self._one_of((Party,), party_id).id,
            office=a_term(Office, office, "office"),
            on=a_date(on, "on"),
            find=self._by_id.__getitem__,
            as_of=self.as_of,
        ).among(self.leaders)

    def timeline(self) -> Timeline:
        """Give everything that has a date, in order of time."""
        return timeline_of(self.records)

    def status(
        self, record_id: str, *, as_of: PartialDate | dt.date | None = None
    ) -> Status:
        """Say how far an agreement, a commitment or a tariff has come.

        With `as_of` as things stood on that date; else by all that is reported.
        """
        record = self._one_of(
            _WITH_STATUS, record_id, "a meeting says its status itself"
        )
        date = None if as_of is None else a_date(as_of, "as_of")
        reported = publication_dates(record, self._by_id.__getitem__)
        asked = Asked(as_of=date, judged_on=date or self.as_of, reported=reported)
        return status_of(record, asked)

    def rates(self, tariff_id: str, *, on: PartialDate | dt.date) -> Rates:
        """Say which rates of a tariff stand on a date, and which may."""
        return rates_on(self._one_of((Tariff,), tariff_id), a_date(on, "on"))
