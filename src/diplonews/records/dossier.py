"""What some sources report, as one whole."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from attrs import evolve, field, frozen

from diplonews.errors import InvalidData, Problem, UnknownId, pointer
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
from diplonews.records.quote import Quote
from diplonews.records.references import Reference, references_in
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff
from diplonews.rules import Terms
from diplonews.validation import validated
from diplonews.values.codes import RecordId
from diplonews.values.dates import PartialDate
from diplonews.values.text import Line, Prose
from diplonews.wording import a_or_b, an, nearest, quoted

__all__ = ["FORMAT", "KINDS", "AnyRecord", "Dossier", "Referrer"]

AnyRecord = Source | Party | Leader | Meeting | Agreement | Commitment | Tariff | Quote

R = TypeVar("R", bound=AnyRecord)

FORMAT: Literal["diplonews/1.0"] = "diplonews/1.0"

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


#: Looking for the nearest id costs as much as there are ids: not for every problem.
_MOST_HINTS = 20


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

    format: Annotated[
        Literal["diplonews/1.0"],
        Terms("a format", {"diplonews/1.0": "The first version of the format."}),
    ] = FORMAT
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
        problems = [*self._index(), *self._misdirected()]
        if problems:
            raise InvalidData(problems, "Dossier")

    def _index(self) -> Iterator[Problem]:
        places: dict[str, str] = {}
        for record, array, index in self._placed():
            if record.id in places:
                yield Problem(
                    code="identity.repeated",
                    message="expected an id that no other record has, "
                    f"got {quoted(record.id)}, which {places[record.id]} has",
                ).under(array, index, "id")
            places.setdefault(record.id, pointer(array, index))
            self._by_id.setdefault(record.id, record)

    def _misdirected(self) -> Iterator[Problem]:
        hints = _MOST_HINTS
        for record, array, index in self._placed():
            for reference in references_in(record):
                problem = self._problem_of(reference)
                if problem and problem.code == "reference.dangling" and hints:
                    hints -= 1
                    problem = evolve(problem, hint=nearest(reference.id, self._by_id))
                if problem:
                    yield problem.under(array, index)

    def _problem_of(self, reference: Reference) -> Problem | None:
        target = self._by_id.get(reference.id)
        if target is not None and not reference.kinds:
            return None
        kind = KINDS[type(target)][0] if target else ""
        if kind in reference.kinds:
            return None
        expected = a_or_b([an(kind) for kind in reference.kinds or ("record",)])
        return Problem(
            code="reference.kind" if target else "reference.dangling",
            path=reference.path,
            message=f"expected the id of {expected}, got {quoted(reference.id)}, "
            + (f"which is {an(kind)}" if target else "which is no record here"),
        )

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
