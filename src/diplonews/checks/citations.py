"""All evidence of a dossier, in one list: which record has it, at which place."""

from diplonews.checks.world import World
from diplonews.records.parts import Evidence, Record

__all__ = ["Citation", "citations", "steps_to"]

#: A record, the place of a piece of evidence among its evidence, and that piece.
Citation = tuple[Record, int, Evidence]


def citations(world: World) -> tuple[Citation, ...]:
    """Give all evidence of a dossier, in the order of the document."""
    return tuple(
        [
            (record, index, part)
            for record in world.dossier.records
            for index, part in enumerate(record.evidence)
        ]
    )


def steps_to(world: World, record: Record, *inside: str | int) -> tuple[str | int, ...]:
    """Give the steps from the dossier to a record, or to what lies in it."""
    _, array, index = world.place(record.id).split("/")
    return (array, int(index), *inside)
