"""What a schema cannot say, by the codes of the problems that reading gives."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["BEYOND_SCHEMA"]

#: The codes of problems that no schema reports, and why. Whatever else keeps a dossier
#: from being read, its schema refuses; whatever its schema refuses, cannot be read. Of
#: `json.*` that holds for what a reader of JSON makes of the text.
BEYOND_SCHEMA: Mapping[str, str] = MappingProxyType(
    {
        "json.size": "a schema sees values, not the length of a file",
        "json.depth": "a schema cannot count levels inside own data and claims",
        "json.duplicate": "readers of JSON drop keys that stand twice before that",
        "json.number": "readers of JSON turn numbers into floats before that",
        "json.string": "the limits on a reader are no part of the format",
        "json.surrogate": "half characters are no text, and readers differ on them",
        "json.value": "own data and claims are open",
        "number.whole": "to a schema 5.0, 5e0 and -0 are whole numbers",
        "date.calendar": "a pattern does not know the length of a month",
        "date.set": "a pattern does not compare dates",
        "period.order": "a pattern does not compare dates",
        "identity.repeated": "a schema does not compare records",
        "reference.dangling": "a schema does not look ids up",
        "reference.kind": "a schema does not look ids up",
        "figure.bounds": "it depends on which fields stand together",
        "figure.order": "a schema does not compare numbers in strings",
        "figure.qualifier": "it depends on which fields stand together",
        "component.parts": "it depends on the kind of the component",
        "rate.combination": "it depends on how many components there are",
        "rate.covers": "it depends on the basis",
        "evidence.span": "a schema does not compare offsets",
        "evidence.context": "it depends on which fields stand together",
        "products.all": "it depends on which fields stand together",
        "products.nomenclature": "it depends on which fields stand together",
    }
)
