"""Since when what a record says is known: the dates of the sources that say it."""

from collections.abc import Callable

from diplonews.records.kinds import AnyRecord
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate

__all__ = ["publication_dates", "publication_dates_by_field"]

Find = Callable[[str], AnyRecord]


def publication_dates(record: AnyRecord, find: Find) -> tuple[PartialDate | None, ...]:
    """Give when the sources that a record rests on were published.

    None stands for a source without such a date.
    """
    names = dict.fromkeys(evidence.source for evidence in record.evidence)
    return tuple(_published(find(name)) for name in names)


def publication_dates_by_field(
    record: AnyRecord, find: Find
) -> dict[str, list[PartialDate]]:
    """Give these dates by the JSON Pointers that the evidence supports.

    The empty pointer stands for evidence of the whole record.
    """
    found: dict[str, list[PartialDate]] = {}
    for evidence in record.evidence:
        published = _published(find(evidence.source))
        if published is None:
            continue
        for pointer in evidence.supports or ("",):
            found.setdefault(pointer, []).append(published)
    return found


def _published(source: AnyRecord) -> PartialDate | None:
    return source.published if isinstance(source, Source) else None
