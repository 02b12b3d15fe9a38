"""From the field descriptions of a class to its JSON Schema."""

import inspect
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType, ModuleType
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
    WrittenValue,
    fields_of,
    shapes_in,
)
from diplonews.json_values import NamespacedKeys
from diplonews.records.dossier import FORMAT, Dossier
from diplonews.rules import (
    AtLeast,
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
from diplonews.validation import FieldsRule, NeedsOneOf
from diplonews.values import codes, refs, text
from diplonews.vocabulary import (
    agreements,
    amounts,
    commitments,
    leaders,
    meetings,
    parties,
    parts,
    quotes,
    relations,
    sources,
    tariffs,
)
from diplonews.wording import a_or_b, kind_of, nearest, quoted

__all__ = [
    "DRAFTS",
    "Draft",
    "class_named",
    "classes",
    "json_schema",
    "named_rules",
    "schema_id",
    "schema_text",
]

Draft = Literal["2020-12", "07"]
Schema = dict[str, Any]

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


# -- names of plain values -------------------------------------------------------------

#: Where annotated types have their names.
_MODULES = (
    *(text, codes, refs),
    *(agreements, amounts, commitments, leaders, meetings, parties, parts),
    *(quotes, relations, sources, tariffs),
)


@cache
def named_rules() -> Mapping[tuple[Rule, ...], tuple[str, str]]:
    """Give the name and the meaning of each annotated type, by its rules."""
    found: dict[tuple[Rule, ...], tuple[str, str]] = {}
    for module in _MODULES:
        meanings = _comments(module)
        for name, value in vars(module).items():
            rules = getattr(value, "__metadata__", None)
            if rules and name in meanings:
                found.setdefault(rules, (name, meanings[name]))
    return MappingProxyType(found)


def _comments(module: ModuleType) -> dict[str, str]:
    """Give the comments, marked with `#:`, above the names of a module."""
    marked = re.compile(r"((?:^#:.*\n)+)(\w+) ?[:=]", re.MULTILINE)
    try:
        source = inspect.getsource(module)
    except OSError:  # a program frozen without its sources
        return {}
    return {
        name: " ".join(lines.replace("#:", " ").split())
        for lines, name in marked.findall(source)
    }


# -- one schema ------------------------------------------------------------------------


class _Export:
    """The making of one schema: its draft, and the definitions met so far."""

    def __init__(self, draft: Draft, *, dereference: bool) -> None:
        self._draft: Draft = draft
        self._dereference = dereference
        self._definitions: dict[str, Schema] = {}

    def schema(self, cls: type) -> Schema:
        root = self._object(cls)
        head = {"$schema": DRAFTS[self._draft], "$id": schema_id(cls, self._draft)}
        if not self._definitions:
            return head | root
        key = "$defs" if self._draft == "2020-12" else "definitions"
        return head | root | {key: dict(sorted(self._definitions.items()))}

    # -- definitions -------------------------------------------------------------------

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Give a reference to a definition, made when it is first met."""
        if self._dereference:
            return make()
        if name not in self._definitions:
            self._definitions[name] = {}  # what is inside may refer to it
            self._definitions[name] = make()
        key = "$defs" if self._draft == "2020-12" else "definitions"
        return {"$ref": f"#/{key}/{name}"}

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
                return self._defined(cls.__name__, lambda: _written(shape, cls))
            case Many(item, rules):
                return self._array(item, rules)
            case Choice(options):
                return {"anyOf": [self._shape(option) for option in options]}
            case Json():
                return _own_data() if shape.is_own_data else _anything()
            case Scalar(_, rules) if rules in named_rules():
                name, meaning = named_rules()[rules]
                return self._defined(name, lambda: _plain(shape, name, meaning))
            case Scalar():
                return _scalar(shape)

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
            "description": _first_paragraph(cls),
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


def _first_paragraph(cls: type) -> str:
    return " ".join((inspect.getdoc(cls) or "").split("\n\n")[0].split())


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


# -- plain values ----------------------------------------------------------------------

#: A decimal number without an exponent, and no zero with a sign.
_NUMBER = (
    r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
    r"|-(?:[1-9][0-9]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*)"
)


def _written(shape: Shape, cls: type[WrittenValue]) -> Schema:
    return {
        "title": cls.__name__,
        "description": _first_paragraph(cls),
        "type": "string",
        "pattern": whole(cls.PATTERN),
        "maxLength": cls.MAX_LENGTH,
        "examples": samples_of(shape),
    }


def _plain(shape: Scalar, name: str, meaning: str) -> Schema:
    made: Schema = {"title": name, "description": meaning, **_scalar(shape)}
    if "examples" not in made:
        made["examples"] = samples_of(shape) or made.get("enum", [])[:_FEW]
    return made


#: So many terms of a closed list are examples where no dossier has one.
_FEW = 3


def _scalar(shape: Scalar) -> Schema:
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


def _anything() -> Schema:
    """Say each kind of JSON but null: of no kind, makers of types make an object."""
    kinds = ("object", "array", "string", "number", "boolean")
    return {"anyOf": [{"type": kind} for kind in kinds]}


def _own_data() -> Schema:
    key = NamespacedKeys.rule
    names = {"pattern": whole(key.pattern), "maxLength": key.max_length}
    return {"type": "object", "propertyNames": names}
