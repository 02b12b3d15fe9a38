"""From the field descriptions of a class to its JSON Schema."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Literal, cast

from diplonews.errors import DiplonewsError
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
    shapes_in,
)
from diplonews.records.dossier import FORMAT, Dossier
from diplonews.rules import AtLeast, Rule
from diplonews.schemas.names import named_rules
from diplonews.schemas.plain_values import (
    Schema,
    anything,
    first_paragraph,
    named,
    own_data,
    scalar,
    written,
)
from diplonews.schemas.samples import samples_of
from diplonews.validation import FieldsRule, NeedsOneOf
from diplonews.wording import a_or_b, kind_of, nearest, quoted

__all__ = [
    "DRAFTS",
    "Draft",
    "class_named",
    "classes",
    "json_schema",
    "schema_id",
    "schema_text",
]

Draft = Literal["2020-12", "07"]

#: What a schema of each draft names as its own.
DRAFTS: Final[Mapping[Draft, str]] = MappingProxyType(
    {
        "2020-12": "https://json-schema.org/draft/2020-12/schema",
        "07": "http://json-schema.org/draft-07/schema#",
    }
)


def json_schema(
    cls: type = Dossier, *, draft: Draft = "2020-12", dereference: bool = False
) -> Schema:
    """Give the JSON Schema of a dossier, or of one of the classes in it.

    Definitions bear the names of the classes. With `dereference` there are none: each
    stands in full wherever it is used, for tools that cannot follow `$ref`. What a
    schema cannot say is listed in `diplonews.schemas.BEYOND_SCHEMA`. `x-terms` gives
    the meanings of terms, `x-refers-to` the kinds of record that an id may be of; both
    are annotations. Raises `DiplonewsError` for what is no class of a dossier, and for
    an unknown draft.
    """
    if not isinstance(cls, type) or cls not in classes():  # pyright: ignore[reportUnnecessaryIsInstance]
        got = cls.__name__ if isinstance(cls, type) else kind_of(cls)  # pyright: ignore[reportUnnecessaryIsInstance]
        raise DiplonewsError(f"expected a class of a dossier, got {quoted(got)}")
    if draft not in tuple(DRAFTS):  # what cannot be hashed is none
        expected = a_or_b([f"'{known}'" for known in DRAFTS])
        raise DiplonewsError(f"expected the draft {expected}, got {quoted(str(draft))}")
    return _Export(draft, dereference=dereference).schema(cls)


def schema_id(cls: type, draft: Draft = "2020-12") -> str:
    """Give the `$id` of the schema of a class, stable for a version of the format."""
    of_draft = "" if draft == "2020-12" else f":draft-{draft}"
    return f"urn:{FORMAT.replace('/', ':')}:{cls.__name__}{of_draft}"


def schema_text(schema: Schema) -> str:
    """Write a schema as it is published: in ASCII, one member a line."""
    return json.dumps(schema, indent=1) + "\n"


def class_named(name: str) -> type:
    """Give a class of a dossier by its name, or raise `DiplonewsError`."""
    by_name = {known: cls for cls, known in classes().items()}
    if name in by_name:
        return by_name[name]
    hint = nearest(name, by_name)
    message = f"expected a class of a dossier, got {quoted(name)}"
    raise DiplonewsError(f"{message}; {hint}" if hint else message)


@cache
def classes() -> Mapping[type, str]:
    """Give the classes that a dossier is made of, in the order in which they occur."""
    nested = (s.cls for s in shapes_in(Nested(Dossier)) if isinstance(s, Nested))
    return MappingProxyType({cls: cls.__name__ for cls in nested})


# -- one schema ------------------------------------------------------------------------


class _Export:
    """The making of one schema: its draft, and the definitions met so far."""

    def __init__(self, draft: Draft, *, dereference: bool) -> None:
        self._draft: Draft = draft
        self._dereference = dereference
        self._definitions: dict[str, Schema] = {}
        self._key = "$defs" if draft == "2020-12" else "definitions"

    def schema(self, cls: type) -> Schema:
        root = self._object(cls)
        head = {"$schema": DRAFTS[self._draft], "$id": schema_id(cls, self._draft)}
        if not self._definitions:
            return head | root
        return head | root | {self._key: dict(sorted(self._definitions.items()))}

    # -- definitions -------------------------------------------------------------------

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Give a reference to a definition, made when it is first met."""
        if self._dereference:
            return make()
        if name not in self._definitions:
            self._definitions[name] = {}  # what is inside may refer to it
            self._definitions[name] = make()
        return {"$ref": f"#/{self._key}/{name}"}

    def _described(self, schema: Schema, **annotations: Any) -> Schema:
        """Add annotations; beside a `$ref` draft 07 would not see them."""
        if "$ref" in schema and self._draft == "07":
            return {"allOf": [schema], **annotations}
        return schema | annotations

    # -- shapes ------------------------------------------------------------------------

    def _shape(self, shape: Shape) -> Schema:
        match shape:
            case Nested(cls):
                return self._defined(cls.__name__, lambda: self._object(cls))
            case Written(cls):
                return self._defined(cls.__name__, lambda: written(shape, cls))
            case Many(item, rules):
                return self._array(item, rules)
            case Choice(options):
                return {"anyOf": [self._shape(option) for option in options]}
            case Json():
                return own_data() if shape.is_own_data else anything()
            case Scalar(_, rules) if rules in named_rules():
                name, meaning = named_rules()[rules]
                return self._defined(name, lambda: named(shape, name, meaning))
            case Scalar():
                return scalar(shape)

    def _array(self, item: Shape, rules: tuple[Rule, ...]) -> Schema:
        array: Schema = {"type": "array", "items": self._shape(item)}
        for rule in rules:
            if isinstance(rule, AtLeast):
                array["minItems"] = rule.length
        return array | ({"uniqueItems": True} if isinstance(item, Scalar) else {})

    def _object(self, cls: type) -> Schema:
        fields = fields_of(cls)
        properties = {field.name: self._property(field) for field in fields}
        if cls is Dossier:
            properties = {"$schema": dict(_SCHEMA_KEY), **properties}
        made: Schema = {
            "title": cls.__name__,
            "description": first_paragraph(cls),
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        required = [field.name for field in fields if field.always_written]
        made |= {"required": required} if required else {}
        needs = [rule for rule in _rules_of(cls) if isinstance(rule, NeedsOneOf)]
        if len(needs) > 1:  # there is place for one condition
            raise TypeError(f"{cls.__name__} needs one of several sets of fields")
        for rule in needs:
            made |= _one_of(rule, fields)
        samples = samples_of(Nested(cls))
        return made | ({"examples": samples} if samples else {})

    def _property(self, field: Field) -> Schema:
        annotations: Schema = {"description": field.description}
        if type(field.default) is str and not field.stamp:
            annotations["default"] = field.default
        return self._described(self._shape(field.shape), **annotations)


_SCHEMA_KEY: Schema = {
    "description": "The address of this schema, for editors; reading ignores it.",
    "type": "string",
}


def _rules_of(cls: type) -> tuple[FieldsRule, ...]:
    return cast("tuple[FieldsRule, ...]", getattr(cls, "RULES", ()))


def _one_of(rule: NeedsOneOf, fields: tuple[Field, ...]) -> Schema:
    """Say that at least one of some fields is said.

    As a condition, which makers of types pass over: of an `anyOf` they make a union.
    """
    shapes = {field.name: field.shape for field in fields}
    first, *others = [_is_said(name, shapes[name]) for name in rule.names]
    return {"if": {"anyOf": others}, "else": first}


def _is_said(name: str, shape: Shape) -> Schema:
    """Say that a field is there, and neither empty nor false."""
    match shape:
        case Many():
            said: Schema = {"type": "array", "minItems": 1}
        case Scalar(python) if python is bool:
            said = {"const": True}
        case _:
            said = {}
    return {"properties": {name: said}, "required": [name]}
