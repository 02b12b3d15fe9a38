"""Cases of rules: parts of a dossier, put on the stage of the examples."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from diplonews.checks.pages import Part

__all__ = ["Breaks", "Cases", "Keeps"]


@frozen
class Breaks:
    """A part of a dossier that breaks the rule, and all that is said of it."""

    part: Part
    path: str
    message: str
    hint: str = ""
    related: tuple[str, ...] = ()


@frozen
class Keeps:
    """A part of a dossier that comes near to breaking the rule, and keeps it."""

    part: Part


#: For each code the cases, each under a claim in words: at least three of each sort.
Cases = Mapping[str, Mapping[str, Breaks | Keeps]]


def tariff(**fields: Any) -> Part:
    """Put one tariff on the stage, in the place of the one that is there."""
    return {"tariffs": [{"id": "car-duty", "imposed_by": ["us"], **fields}]}
