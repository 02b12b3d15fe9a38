"""What a rule may look at beside the object before it: the dossier, and the texts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date as day
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from diplonews.errors import Problem, pointer
from diplonews.records.dossier import KINDS, AnyRecord, Dossier
from diplonews.records.parts import Record
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate
from diplonews.wording import nearest

if TYPE_CHECKING:
    from diplonews.source_texts import SourceText
    from diplonews.texts.locating import CollapsedText

__all__ = ["World"]

T = TypeVar("T")

#: Looking for the nearest word costs a millisecond; a flood of faults gets so many.
_MOST_HINTS = 100


class World:
    """A dossier and the texts of its sources, with what rules ask of them often.

    It lives as long as one check.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[str, str]) -> None:
        self.dossier = dossier
        self._texts = texts
        self._answers: dict[Callable[[World], Any], Any] = {}
        self._hints = _MOST_HINTS

    # -- records -----------------------------------------------------------------------

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """The records by their ids."""
        return {record.id: record for record in self.dossier.records}

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kinds of the records, such as "party", by their ids."""
        return {
            record.id: kind
            for kind, array in KINDS.values()
            for record in getattr(self.dossier, array)
        }

    def place(self, record_id: str, *steps: str | int) -> str:
        """Give the JSON Pointer to a record, or to what lies in it by these steps."""
        return self._places[record_id] + pointer(*steps)

    @cached_property
    def _places(self) -> dict[str, str]:
        return {
            record.id: pointer(array, index)
            for _, array in KINDS.values()
            for index, record in enumerate(getattr(self.dossier, array))
        }

    # -- sources -----------------------------------------------------------------------

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by their ids."""
        return {source.id: source for source in self.dossier.sources}

    def sources_of(self, record: Record) -> Iterator[Source]:
        """Give the sources that a record has evidence in, each once, in their order."""
        for source_id in dict.fromkeys(part.source for part in record.evidence):
            yield self.sources[source_id]

    def published(self, record: Record) -> PartialDate | None:
        """Give when the last of the sources of a record came out, if all say when."""
        return _last(source.published for source in self.sources_of(record))

    @cached_property
    def as_of(self) -> PartialDate | None:
        """The date up to which the dossier reports, as said or by its last source."""
        if self.dossier.as_of is not None:
            return self.dossier.as_of
        return _last(source.published for source in self.dossier.sources)

    # -- texts -------------------------------------------------------------------------

    @property
    def text_ids(self) -> tuple[str, ...]:
        """The ids for which a text is given."""
        return tuple(self._texts)

    def text(self, source_id: str) -> "CollapsedText | None":
        """Give the text of a source, ready to be searched; None where none is given.

        It is normalised as the source says. One that is unfit to be read is not given.
        """
        if source_id not in self._texts:
            return None
        ready = self.given_texts[0].get(source_id)
        return ready.words if ready else None

    @cached_property
    def given_texts(self) -> "tuple[dict[str, SourceText], list[Problem]]":
        """The texts by the ids of their sources, and what is wrong with any."""
        from diplonews.source_texts import source_texts  # who gives no text needs none

        return source_texts(self.dossier, self._texts)

    # -- what several rules ask --------------------------------------------------------

    def once(self, ask: "Callable[[World], T]") -> T:
        """Give what a function finds in this world; it is asked once."""
        if ask not in self._answers:
            self._answers[ask] = ask(self)
        return cast("T", self._answers[ask])

    # -- hints -------------------------------------------------------------------------

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Give a "did you mean" for a word, or nothing; the first hundred times."""
        self._hints -= 1
        return nearest(word, known) if self._hints >= 0 else ""


def _last(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """Give the date that no other is after; None if one is not known, or none."""
    latest: PartialDate | None = None
    for date in dates:
        if date is None:
            return None
        if latest is None or (date.latest or day.max) > (latest.latest or day.max):
            latest = date
    return latest
