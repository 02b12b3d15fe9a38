"""Rules on sources: whether records may rest on them, and what they say of a text."""

from collections.abc import Iterator

from diplonews.checks.citations import steps_to
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Record
from diplonews.records.source import Source

__all__ = ["CHECKS"]


def _resting_on(world: World, *statuses: str) -> Iterator[tuple[Record, list[Source]]]:
    """Give the records of which all sources have one of these statuses, with these."""
    weak = {
        source.id: source
        for source in world.dossier.sources
        if source.status in statuses
    }
    for record in world.dossier.records if weak else ():
        if record.evidence and not isinstance(record, Source):
            used = dict.fromkeys(part.source for part in record.evidence)
            if weak.keys() >= used.keys():
                yield record, [weak[source_id] for source_id in used]


@rule("source.retracted", "warning", Dossier)
def something_else_was_not_retracted(_: Dossier, world: World) -> Iterator[Finding]:
    """No record rests on retracted sources alone.

    Why: what its publisher has withdrawn goes on being reported as long as records show
    it as evidence and nothing says that it was withdrawn.

    Mend: add evidence in a source that stands, or remove the record. If the retraction
    is itself the news, keep it and say so in an account.
    """
    for record, used in _resting_on(world, "retracted"):
        yield Finding(
            "expected evidence in a source that stands, got retracted sources alone",
            at=steps_to(world, record),
            related=tuple(world.place(source.id, "status") for source in used),
        )


@rule("source.corrected", "warning", Dossier)
def corrected_sources_are_read_again(_: Dossier, world: World) -> Iterator[Finding]:
    """No record rests on sources alone that were corrected or retracted.

    Why: the correction may concern the very words that a record was made from, such as
    a figure or a name. Offsets into the text before it point elsewhere.

    Mend: see that the corrected text still says it, and add that text as a source of
    its own, or another source.
    """
    for record, used in _resting_on(world, "corrected", "retracted"):
        corrected = [source for source in used if source.status == "corrected"]
        if corrected:
            yield Finding(
                "expected evidence in a source that stands as published, "
                "got corrected sources alone"
                if len(corrected) == len(used)
                else "expected evidence in a source that stands as published, "
                "got corrected and retracted sources alone",
                at=steps_to(world, record),
                related=tuple(world.place(source.id, "status") for source in used),
            )


CHECKS: tuple[Check, ...] = (
    something_else_was_not_retracted,
    corrected_sources_are_read_again,
)
