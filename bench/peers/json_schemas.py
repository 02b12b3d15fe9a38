"""A JSON Schema made from the fields, checked by two libraries; and JSON alone.

What these give is plain: dicts, lists and strings, with dates and numbers as text.
"""

import json
from decimal import Decimal
from typing import Any

from bench.patterns import (
    KEY,
    NUMBER,
    TextLimits,
    choices_of,
    limits_of,
    written_limits,
)
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
from diplonews.records.dossier import Dossier
from diplonews.rules import AtLeast, Whole

__all__ = ["alone", "python", "rust"]

Schema = dict[str, Any]


def alone() -> Peer:
    """Give the `json` module, which checks nothing."""
    return Peer(json.loads, _dumped)


def python() -> Peer:
    """Give `json` and a validator of the `jsonschema` package."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    schema = _document(portable=False)
    Draft202012Validator.check_schema(schema)
    empty: Registry[Any] = Registry()
    check = Draft202012Validator(schema, registry=empty).validate

    def load(data: bytes) -> Any:
        plain = json.loads(data)
        check(plain)
        return plain

    return Peer(load, _dumped)


def rust() -> Peer:
    """Give `json` and a validator of the `jsonschema_rs` package."""
    from jsonschema_rs import Draft202012Validator

    check = Draft202012Validator(_document(portable=True)).validate

    def load(data: bytes) -> Any:
        plain = json.loads(data)
        check(plain)
        return plain

    return Peer(load, _dumped)


def _dumped(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _document(*, portable: bool) -> Schema:
    maker = _Maker(portable=portable)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **maker.reference(Dossier),
        "$defs": maker.definitions,
    }


class _Maker:
    """Makes the schemas of the classes, each once."""

    def __init__(self, *, portable: bool) -> None:
        self._portable = portable
        self.definitions: dict[str, Schema] = {}

    def reference(self, cls: type) -> Schema:
        if cls.__name__ not in self.definitions:
            made = self.definitions[cls.__name__] = {}
            made.update(self._object(cls))
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def _object(self, cls: type) -> Schema:
        fields = fields_of(cls)
        return {
            "type": "object",
            "properties": {field.name: self._shape(field.shape) for field in fields},
            "required": [f.name for f in fields if f.required or f.stamp],
            "additionalProperties": False,
        }

    def _shape(self, shape: Shape) -> Schema:
        match shape:
            case Scalar():
                return self._scalar(shape)
            case Written():
                return self._text(written_limits(shape))
            case Nested(cls):
                return self.reference(cls)
            case Many(item, rules):
                lengths = [r.length for r in rules if isinstance(r, AtLeast)]
                return {
                    "type": "array",
                    "items": self._shape(item),
                    **({"minItems": lengths[0]} if lengths else {}),
                    **({"uniqueItems": True} if isinstance(item, Scalar) else {}),
                }
            case Choice(options):
                written = [option for option in options if isinstance(option, Written)]
                if written:
                    return self._text(written_limits(*written))
                return {"anyOf": [self._shape(option) for option in options]}
            case Json(rules):
                if len(rules) == 1:
                    return {"not": {"type": "null"}}
                return {"type": "object", "propertyNames": self._text(KEY)}

    def _scalar(self, scalar: Scalar) -> Schema:
        if scalar.python is Decimal:
            return self._text(NUMBER)
        if scalar.python is bool:
            return {"type": "boolean"}
        if scalar.python is int:
            schema: Schema = {"type": "integer"}
            for rule in scalar.rules:
                if isinstance(rule, Whole):
                    schema |= {"minimum": rule.minimum, "maximum": rule.maximum}
            return schema
        if choices := choices_of(scalar):
            return {"enum": list(choices)}
        limits = limits_of(scalar)
        return self._text(limits) if limits else {"type": "string"}

    def _text(self, limits: TextLimits) -> Schema:
        return {
            "type": "string",
            "pattern": limits.portable if self._portable else limits.python,
            "maxLength": limits.max_length,
        }
