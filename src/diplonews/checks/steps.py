"""All the actions of a dossier, with the records whose lives they are steps of."""

from collections.abc import Iterator

from diplonews.checks.world import World
from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.dossier import Dossier
from diplonews.records.parts import Action, Record
from diplonews.records.party import Party
from diplonews.records.tariff import Tariff
from diplonews.values.dates import When

__all__ = ["Step", "begun"]

_BEGUN = frozenset({"done", "ongoing"})

_Place = tuple[str | int, ...]
#: The record, the action, when it was done, and the steps to it from the dossier.
Step = tuple[Record, Action, When, _Place]


def begun(world: World) -> list[Step]:
    """Give the dated actions that are done or going on."""
    return [
        (record, action, action.when, at)
        for record, action, at in _steps_in(world.dossier)
        if action.when and action.certainty in _BEGUN
    ]


def _steps_in(dossier: Dossier) -> Iterator[tuple[Record, Action, _Place]]:
    """Give every action: those of records, then those of the tenures of leaders."""
    for array in ("parties", "agreements", "commitments", "tariffs"):
        records: tuple[Party | Agreement | Commitment | Tariff, ...]
        records = getattr(dossier, array)
        for index, record in enumerate(records):
            for place, action in enumerate(record.actions):
                yield record, action, (array, index, "actions", place)
    for index, leader in enumerate(dossier.leaders):
        for number, tenure in enumerate(leader.tenures):
            for place, action in enumerate(tenure.actions):
                at = ("leaders", index, "tenures", number, "actions", place)
                yield leader, action, at
