"""The ids of the records of a dossier, and who has them."""

from typing import Any

from attrs import frozen

from diplonews.errors import Problem, pointer
from diplonews.plain_json import is_array, is_object
from diplonews.records.dossier import KINDS
from diplonews.records.references import ReferenceProblems, repeated_id
from diplonews.rules import record_id

__all__ = ["Bearer", "Ids"]


@frozen
class Bearer:
    """The record that has an id."""

    kind: str | None
    """What it is; None if it stands under a key that is none of a dossier."""
    array: str
    index: int


class Ids:
    """Who has each well-formed id first, also among records with faults.

    Records under a misspelt key count too: what points at them is right once that is.
    """

    def __init__(self, plain: dict[str, Any]) -> None:
        kinds = {array: kind for kind, array in KINDS.values()}
        admits = record_id().admits
        self._bearers: dict[str, Bearer] = {}
        for array, records in plain.items():
            for index, record in enumerate(records if is_array(records) else ()):
                own_id = record.get("id") if is_object(record) else None
                if type(own_id) is str and admits(own_id):
                    bearer = Bearer(kinds.get(array), array, index)
                    self._bearers.setdefault(own_id, bearer)
        self._wrong = ReferenceProblems(self._bearers)

    def is_first(self, own_id: str, array: str, index: int) -> bool:
        """Tell whether the record that stands there is the one that has the id."""
        bearer = self._bearers[own_id]
        return (bearer.array, bearer.index) == (array, index)

    def repeated(self, own_id: str) -> Problem:
        """Say that a record has the id of another."""
        bearer = self._bearers[own_id]
        return repeated_id(own_id, pointer(bearer.array, bearer.index))

    def leads(self, to: str, kinds: tuple[str, ...]) -> bool:
        """Tell whether an id is that of a record that may be of one of these kinds."""
        bearer = self._bearers.get(to)
        if bearer is None:
            return False
        return not (bearer.kind and kinds) or bearer.kind in kinds

    def misdirected(self, to: str, kinds: tuple[str, ...]) -> Problem:
        """Say what is wrong with an id that does not lead to one of these kinds."""
        bearer = self._bearers.get(to)
        return self._wrong.misdirected(to, kinds, bearer.kind if bearer else None)
