"""Dataclasses with mashumaro: types of the Python side, terms, keys; no patterns.

mashumaro builds what a valid document says; it does not hold text against a pattern,
nor an array against a length.
"""

from dataclasses import field as dataclass_field
from dataclasses import make_dataclass
from functools import cache
from typing import Any, Literal, Union

from mashumaro.codecs.orjson import ORJSONDecoder, ORJSONEncoder
from mashumaro.config import BaseConfig

from bench.patterns import choices_of
from bench.peers import Peer
from diplonews.fields import (
    Choice,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.json_values import JsonObject
from diplonews.records.dossier import Dossier

__all__ = ["mashumaro_orjson", "plain_class"]


class _Config(BaseConfig):
    forbid_extra_keys = True
    omit_default = True


def mashumaro_orjson() -> Peer:
    """Give the dataclasses with a decoder and an encoder made once."""
    cls = plain_class(Dossier)
    return Peer(ORJSONDecoder(cls).decode, ORJSONEncoder(cls).encode)


@cache
def plain_class(cls: type) -> Any:
    """Make the dataclass with the same fields."""
    fields: list[Any] = []
    for field in fields_of(cls):
        kind = _type(field.shape)
        if field.required or field.stamp:
            fields.append((field.name, kind))
        elif isinstance(field.default, JsonObject):
            fields.append((field.name, kind, dataclass_field(default_factory=dict)))
        else:
            kind = kind | None if field.default is None and kind is not Any else kind
            fields.append((field.name, kind, dataclass_field(default=field.default)))
    return make_dataclass(
        cls.__name__,
        fields,
        namespace={"Config": _Config},
        kw_only=True,
        frozen=True,
        slots=True,
    )


def _type(shape: Shape) -> Any:
    match shape:
        case Scalar():
            choices = choices_of(shape)
            return Literal[choices] if choices else shape.python
        case Written():
            return str
        case Nested(cls):
            return plain_class(cls)
        case Many(item):
            return tuple[_type(item), ...]  # type: ignore[misc]
        case Choice(options):
            return Union[tuple(_type(option) for option in options)]  # noqa: UP007
        case Json(rules):
            return dict[str, Any] if len(rules) > 1 else Any
