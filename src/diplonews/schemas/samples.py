"""Examples for the definitions of a schema, out of the dossiers that come along."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from diplonews.fields import (
    Choice,
    Many,
    Nested,
    Shape,
    fields_of,
    shape_of,
    telling_keys,
)
from diplonews.fixtures import document
from diplonews.plain_json import is_array, is_object
from diplonews.records.commitment import Financing
from diplonews.records.dossier import FORMAT, Dossier
from diplonews.records.tariff import Quota
from diplonews.values.codes import ProductCode

__all__ = ["samples_of"]

#: The dossiers in which nearly every class and list is used.
_FROM = ("tokyo", "geneva", "energy")

#: So many examples has a definition of plain values; one of objects has one.
_MOST = 3

#: Of what the dossiers hold, nothing that is longer as JSON serves as an example.
_LONGEST = 1_000


#: What no dossier that comes along has, or not in few words.
_ELSEWHERE: dict[Shape, list[Any]] = {
    Nested(Dossier): [{"format": FORMAT, "id": "talks-2025-10-28"}],
    Nested(Financing): [{"instrument": "loan", "share": {"value": "40", "of": "it"}}],
    Nested(Quota): [{"volume": {"value": "20000", "unit": "tonnes", "per": "year"}}],
    shape_of(ProductCode): ["8703", "870323"],
}


def samples_of(shape: Shape) -> list[Any]:
    """Give values of a shape as JSON has them; of objects the one that says most."""
    return deepcopy(_samples().get(shape) or _ELSEWHERE.get(shape, []))


@cache
def _samples() -> dict[Shape, list[Any]]:
    found: dict[Shape, list[Any]] = {}
    for name in _FROM:
        for shape, value in _met(Nested(Dossier), json.loads(document(name))):
            _keep(found.setdefault(shape, []), shape, value)
    return found


def _keep(kept: list[Any], shape: Shape, value: Any) -> None:
    """Keep the first distinct plain values, and the object that has most members."""
    if isinstance(shape, Nested):
        says_more = not kept or len(value) > len(kept[0])
        if says_more and len(repr(value)) <= _LONGEST:
            kept[:] = [value]
    elif len(kept) < _MOST and value not in kept:
        kept.append(value)


def _met(shape: Shape, plain: Any) -> Iterator[tuple[Shape, Any]]:
    """Give a plain value and all inside it, each with its shape."""
    match shape:
        case Many(item) if is_array(plain):
            for member in plain:
                yield from _met(item, member)
        case Choice(options) if is_object(plain):
            keys = telling_keys(shape)
            yield from _met(Nested(next(keys[k] for k in keys if k in plain)), plain)
        case Choice(options):
            yield from _met(options["/" in plain and len(options) > 1], plain)
        case Nested(cls) if is_object(plain):
            yield shape, plain
            shapes = {field.name: field.shape for field in fields_of(cls)}
            for name, value in plain.items():
                yield from _met(shapes[name], value)
        case _:
            yield shape, plain
