"""Structs of msgspec: types, patterns and literals.

An untagged union of structs is nothing that msgspec can tell apart, so the classes of
amounts are one struct with the fields of all.
"""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

import msgspec

from bench.patterns import KEY, choices_of, limits_of, written_limits
from bench.peers import Peer
from diplonews.fields import (
    Choice,
    Field,
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
from diplonews.rules import AtLeast, Whole

__all__ = ["structs"]


def structs() -> Peer:
    """Give the structs with a decoder made once."""
    decoder = msgspec.json.Decoder(_struct(Dossier))
    return Peer(decoder.decode, msgspec.json.Encoder().encode)


@cache
def _struct(*classes: type) -> Any:
    """Make the struct of a class, or one with the fields of several."""
    names: dict[str, list[Field]] = {}
    for field in _in_order(classes):
        names.setdefault(field.name, []).append(field)
    fields: list[Any] = []
    for name, found in names.items():
        required = len(found) == len(classes) and all(
            field.required or field.stamp for field in found
        )
        kind, default = _type(found[0].shape), found[0].default
        if required:
            fields.append((name, kind))
        elif isinstance(default, JsonObject):
            fields.append((name, kind, msgspec.field(default_factory=dict)))
        else:
            optional = found[0].required  # in one of the classes alone
            fields.append((name, kind, None if optional else default))
    return msgspec.defstruct(
        "".join(cls.__name__ for cls in classes),
        fields,
        kw_only=True,
        frozen=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
    )


def _in_order(classes: tuple[type, ...]) -> list[Field]:
    """Give the fields of the classes as each of them is written."""
    placed = [
        (index - (len(fields_of(cls))), field)
        for cls in classes
        for index, field in enumerate(fields_of(cls))
    ]
    leading = len(classes) > 1
    return [
        field for _, field in sorted(placed, key=lambda pair: pair[0] if leading else 0)
    ]


def _type(shape: Shape) -> Any:
    match shape:
        case Scalar():
            return _scalar(shape)
        case Written():
            return _pattern(written_limits(shape))
        case Nested(cls):
            return _struct(cls)
        case Many(item, rules):
            shortest = [r.length for r in rules if isinstance(r, AtLeast)] or [0]
            array: Any = tuple[_type(item), ...]  # type: ignore[misc]
            return Annotated[array, msgspec.Meta(min_length=shortest[0])]
        case Choice(options):
            written = [option for option in options if isinstance(option, Written)]
            if written:
                return _pattern(written_limits(*written))
            return _struct(*(option.cls for option in options))
        case Json(rules):
            own: Any = dict[_pattern(KEY), Any]  # type: ignore[misc]
            return own if len(rules) > 1 else Any


def _scalar(scalar: Scalar) -> Any:
    if scalar.python is Decimal:
        return Decimal  # a pattern on it is refused
    if scalar.python is not str:
        bounds = [rule for rule in scalar.rules if isinstance(rule, Whole)]
        within = [msgspec.Meta(ge=rule.minimum, le=rule.maximum) for rule in bounds]
        return Annotated[scalar.python, *within] if within else scalar.python
    if choices := choices_of(scalar):
        return Literal[choices]
    limits = limits_of(scalar)
    return _pattern(limits) if limits else str


def _pattern(limits: Any) -> Any:
    return Annotated[
        str, msgspec.Meta(pattern=limits.python, max_length=limits.max_length)
    ]
