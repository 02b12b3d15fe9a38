"""What some sources report, as one whole."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from attrs import field, frozen

from diplonews.errors import InvalidData, Problem, UnknownId, pointer
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
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
from diplonews.wording import an, nearest, quoted

__all__ = [
    "FORMAT",
    "FORMAT_RULE",
    "KINDS",
    "AnyRecord",
    "Dossier",
    "Referrer",
]

AnyRecord = Source | Party | Leader | Meeting | Agreement | Commitment | Tariff | Quote

R = TypeVar("R", bound=AnyRecord)

FORMAT: Literal["diplonews/1.0"] = "diplonews/1.0"

#: The rule of the field that says in which format a file is written.
FORMAT_RULE = FormatVersion(FORMAT, "The first version of the format.")

#: The kinds of record and the array of the dossier in which each stands.
KINDS: Mapping[type, tuple[str, str]] = MappingProxyType(
    {
        Source: ("source", "sources"),
        Party: ("party", "parties"),
        Leader: ("leader", "leaders"),
        Meeting: ("meeting", "meetings"),
        Agreement: ("agreement", "agreements"),
        Commitment: ("commitment", "commitments"),
        Tariff: ("tariff", "tariffs"),
        Quote: ("quote", "quotes"),
    }
)


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

    def __getitem__(self, record_id: str) -> AnyRecord:
        """Find the record with this id in constant time, or raise `UnknownId`."""
        if record_id in self:
            return self._by_id[record_id]
        hint = nearest(record_id, self._by_id) if type(record_id) is str else ""
        message = f"expected the id of a record, got {quoted(record_id)}"
        raise UnknownId(f"{message}; {hint}" if hint else message)

    def get(self, kind: type[R], record_id: str) -> R:
        """Find the record of this class with this id, or raise `UnknownId`."""
        record = self[record_id]
        if isinstance(record, kind):
            return record
        got = an(KINDS[type(record)][0])
        raise UnknownId(
            f"expected the id of {an(kind.__name__.lower())}, "
            f"got {quoted(record_id)}, which is {got}"
        )

    def __contains__(self, record_id: object) -> bool:
        return type(record_id) is str and record_id in self._by_id

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
