"""What a schema says of values that hold no fields of ours."""

import inspect
import re
from typing import Any

from diplonews.fields import Scalar, Shape, WrittenValue
from diplonews.json_values import NamespacedKeys
from diplonews.rules import (
    Exact,
    Listed,
    Matches,
    OpenTerms,
    RefTo,
    Rule,
    Terms,
    Text,
    Whole,
)
from diplonews.schemas.patterns import whole
from diplonews.schemas.samples import samples_of

__all__ = [
    "Schema",
    "anything",
    "first_paragraph",
    "named",
    "own_data",
    "scalar",
    "written",
]

Schema = dict[str, Any]


def first_paragraph(cls: type) -> str:
    """Give what a class is, by the first paragraph of its docstring."""
    return " ".join((inspect.getdoc(cls) or "").split("\n\n")[0].split())


#: A decimal number without an exponent, and no zero with a sign.
_NUMBER = (
    r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
    r"|-(?:[1-9][0-9]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*)"
)


def written(shape: Shape, cls: type[WrittenValue]) -> Schema:
    """Say what text of a value class is."""
    return {
        "title": cls.__name__,
        "description": first_paragraph(cls),
        "type": "string",
        "pattern": whole(cls.PATTERN),
        "maxLength": cls.MAX_LENGTH,
        "examples": samples_of(shape),
    }


def named(shape: Scalar, name: str, meaning: str) -> Schema:
    """Say what an annotated type is that has a name, with examples."""
    made: Schema = {"title": name, "description": meaning, **scalar(shape)}
    if "examples" not in made:
        made["examples"] = samples_of(shape) or made.get("enum", [])[:_FEW]
    return made


#: So many terms of a closed list are examples where no dossier has one.
_FEW = 3


def scalar(shape: Scalar) -> Schema:
    """Say what text, number or truth value follows some rules."""
    if shape.python is bool:
        return {"type": "boolean"}
    made: Schema = {}
    for rule in shape.rules:
        made |= _rule(rule)
    return made


def _rule(rule: Rule) -> Schema:
    match rule:
        case Text():
            return _text(rule.pattern, rule.max_length) | {"minLength": 1}
        case Matches():
            return _text(rule.pattern, rule.max_length)
        case RefTo():
            refers = {"x-refers-to": list(rule.kinds)} if rule.kinds else {}
            return _text(rule.pattern, rule.max_length) | refers
        case Listed():
            return {"type": "string", "enum": list(rule.table)}
        case Terms():
            return {"type": "string", "enum": list(rule.meanings)} | _meanings(rule)
        case OpenTerms():
            # A published term may have another form, as `nfc-lf` has.
            odd = [t for t in rule.meanings if not re.fullmatch(rule.pattern, t)]
            terms = {"examples": list(rule.meanings)} if rule.meanings else {}
            either = "|".join([rule.pattern, *odd])
            return _text(either, rule.max_length) | terms | _meanings(rule)
        case Exact():
            return _text(_NUMBER, rule.max_length)
        case Whole():
            bounds = {"minimum": rule.minimum, "maximum": rule.maximum}
            return {"type": "integer", **bounds}
        case _:
            raise TypeError(f"no schema says {rule}")


def _text(pattern: str, max_length: int) -> Schema:
    return {"type": "string", "pattern": whole(pattern), "maxLength": max_length}


def _meanings(rule: Terms | OpenTerms) -> Schema:
    return {"x-terms": dict(rule.meanings)} if rule.meanings else {}


def anything() -> Schema:
    """Say each kind of JSON but null: of no kind, makers of types make an object."""
    kinds = ("object", "array", "string", "number", "boolean")
    return {"anyOf": [{"type": kind} for kind in kinds]}


def own_data() -> Schema:
    """Say an object whose keys have a namespace."""
    key = NamespacedKeys.rule
    names = {"pattern": whole(key.pattern), "maxLength": key.max_length}
    return {"type": "object", "propertyNames": names}
