"""Schemas of marshmallow, which make the dataclasses: types, patterns and terms."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_dump, post_load, validate

from bench.patterns import (
    KEY,
    NUMBER,
    TextLimits,
    choices_of,
    limits_of,
    written_limits,
)
from bench.peers import Peer
from bench.peers.dataclass_models import plain_class
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
from diplonews.rules import AtLeast, Whole

__all__ = ["schemas"]


def schemas() -> Peer:
    """Give the schema of a dossier, made once."""
    schema = _schema(Dossier)

    def dump(dossier: Any) -> str:
        plain = schema.dump(dossier)
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    return Peer(lambda data: schema.load(json.loads(data)), dump)


@cache
def _schema(cls: type) -> Schema:
    members = {field.name: _field(field.shape, field) for field in fields_of(cls)}
    made = plain_class(cls)
    defaults = {
        field.name: {} if isinstance(field.default, JsonObject) else field.default
        for field in fields_of(cls)
        if not (field.required or field.stamp)
    }
    nothing = object()

    def build(_: Schema, data: Mapping[str, Any], **__: Any) -> Any:
        return made(**data)

    def without_defaults(_: Schema, data: Mapping[str, Any], **__: Any) -> Any:
        return {
            key: value
            for key, value in data.items()
            if value != defaults.get(key, nothing)
            and not (value == [] and key in defaults)
        }

    hooks = {
        "build": post_load(build),
        "without_defaults": post_dump(without_defaults),
    }
    schema: Schema = type(cls.__name__, (Schema,), {**members, **hooks})()
    return schema


def _field(shape: Shape, declared: Any = None) -> fields.Field[Any]:
    given: dict[str, Any] = {"allow_none": False}
    if declared is not None:
        given["required"] = declared.required or declared.stamp
    match shape:
        case Scalar():
            return _scalar(shape, given)
        case Written():
            return _text(written_limits(shape), given)
        case Nested(cls):
            return fields.Nested(_schema(cls), **given)
        case Many(item, rules):
            shortest = [r.length for r in rules if isinstance(r, AtLeast)] or [0]
            return _Tuple(
                _field(item), validate=validate.Length(min=shortest[0]), **given
            )
        case Choice(options):
            written = [option for option in options if isinstance(option, Written)]
            if written:
                return _text(written_limits(*written), given)
            return _OneOf(tuple(option.cls for option in options), **given)
        case Json(rules):
            keys = validate.Regexp(KEY.python)
            is_object = len(rules) > 1
            return (
                fields.Dict(keys=fields.String(validate=keys), **given)
                if is_object
                else fields.Raw(**given)
            )


def _scalar(scalar: Scalar, given: dict[str, Any]) -> fields.Field[Any]:
    if scalar.python is Decimal:
        return _Number(**given)
    if scalar.python is bool:
        return fields.Boolean(truthy={True}, falsy={False}, **given)
    if scalar.python is int:
        bounds = [
            validate.Range(rule.minimum, rule.maximum)
            for rule in scalar.rules
            if isinstance(rule, Whole)
        ]
        return fields.Integer(strict=True, validate=bounds, **given)
    if choices := choices_of(scalar):
        return fields.String(validate=validate.OneOf(choices), **given)
    limits = limits_of(scalar)
    return _text(limits, given) if limits else fields.String(**given)


def _text(limits: TextLimits, given: dict[str, Any]) -> fields.Field[Any]:
    rules = [validate.Length(max=limits.max_length), validate.Regexp(limits.python)]
    return fields.String(validate=rules, **given)


class _Tuple(fields.List[Any]):
    """An array, as a tuple."""

    def _deserialize(self, value: Any, *rest: Any, **named: Any) -> Any:
        return tuple(super()._deserialize(value, *rest, **named))


class _Number(fields.Field[Decimal]):
    """A decimal number, as a string in JSON."""

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return None if value is None else format(value, "f")

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Decimal:
        if not (
            isinstance(value, str)
            and len(value) <= NUMBER.max_length
            and re.search(NUMBER.python, value)
        ):
            raise ValidationError("expected a decimal number")
        return Decimal(value)


class _OneOf(fields.Field[Any]):
    """An object of one of several classes, told by the key that it must have."""

    def __init__(self, classes: tuple[type, ...], **given: Any) -> None:
        super().__init__(**given)
        self._schemas = [(_telling_key(cls), _schema(cls)) for cls in classes]
        self._schemas.sort(key=lambda pair: pair[0] == "of")
        self._by_class = {plain_class(cls): _schema(cls) for cls in classes}

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return None if value is None else self._by_class[type(value)].dump(value)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        for key, schema in self._schemas:
            if isinstance(value, dict) and key in value:
                return schema.load(value)
        raise ValidationError("expected one of the classes")


def _telling_key(cls: type) -> str:
    return next(field.name for field in fields_of(cls) if field.required)
