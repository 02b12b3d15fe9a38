"""The one reader from a class to the description of its fields.

The annotated type of a field is its only declaration; here it is turned into a small
description (`Field`) that the reader, the writer, the explanations, the strategies and
the reference pages go by.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    Protocol,
    Self,
    Union,
    get_args,
    get_origin,
)

import attrs
from attrs import frozen

from diplonews.json_values import AnyJson, NamespacedKeys
from diplonews.rules import RefTo, Rule, Terms

__all__ = [
    "PYTHON_NAMES",
    "Choice",
    "Field",
    "Json",
    "Many",
    "Nested",
    "Scalar",
    "Shape",
    "Written",
    "WrittenValue",
    "fields_of",
    "shape_of",
    "shapes_in",
    "telling_keys",
]


class WrittenValue(Protocol):
    """A value with a one-string form: `str(cls.parse(text)) == text`."""

    EXPECTED: ClassVar[str]
    """What messages say was expected."""
    PATTERN: ClassVar[str]
    """A regular expression that the whole text of each value matches."""
    MAX_LENGTH: ClassVar[int]
    """How many characters the text may have."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the one-string form, or raise `InvalidData`."""
        ...


# -- what a field may hold -------------------------------------------------------------


@frozen
class Scalar:
    """Text, a number or a truth value, and the rules that it follows."""

    python: type
    rules: tuple[Rule, ...] = ()

    @property
    def refers_to(self) -> tuple[str, ...] | None:
        """The kinds of record it may point at (none: any); None if no reference."""
        for rule in self.rules:
            if isinstance(rule, RefTo):
                return rule.kinds
        return None


@frozen
class Written:
    """A value class with a one-string form."""

    cls: type[WrittenValue]


@frozen
class Nested:
    """An object of one of our classes."""

    cls: type


@frozen
class Many:
    """An array of one shape."""

    item: "Shape"
    rules: tuple[Rule, ...] = ()


@frozen
class Choice:
    """One of several shapes, told apart by their form or their required keys."""

    options: tuple["Written | Nested", ...]


@frozen
class Json:
    """Any JSON value."""

    rules: tuple[Rule, ...] = ()

    @property
    def is_own_data(self) -> bool:
        """Whether it is an object whose keys have a namespace."""
        return any(isinstance(rule, NamespacedKeys) for rule in self.rules)


Shape = Scalar | Written | Nested | Many | Choice | Json


@cache
def telling_keys(choice: Choice) -> Mapping[str, type]:
    """Give the required keys that tell the objects of a choice apart, in that order.

    Keys that no other option has come first; values with a one-string form have none.
    """
    options = [option.cls for option in choice.options if isinstance(option, Nested)]
    names = {cls: {field.name for field in fields_of(cls)} for cls in options}
    keys = [
        (sum(field.name in names[other] for other in options), field.name, cls)
        for cls in options
        for field in fields_of(cls)
        if field.required
    ]
    return {name: cls for _, name, cls in sorted(keys, key=lambda key: key[0])}


@frozen
class Field:
    """One field of a class, as everything that reads or writes it needs to know it."""

    owner: type
    name: str
    shape: Shape
    required: bool
    """Whether the constructor must be given it."""
    default: Any
    """What it is when it is not said; `attrs.NOTHING` where it must be."""

    @property
    def description(self) -> str:
        """What the field means, in one sentence: the docstring below it."""
        for cls in self.owner.__mro__:
            text = _docstrings(cls.__module__).get((cls.__name__, self.name))
            if text:
                return text
        return ""

    @property
    def stamp(self) -> bool:
        """Whether only one value is possible, which a file must state all the same."""
        return isinstance(self.shape, Scalar) and any(
            isinstance(rule, Terms) and len(rule.meanings) == 1
            for rule in self.shape.rules
        )

    @property
    def always_written(self) -> bool:
        """Whether every file must state it."""
        return self.required or self.stamp


def fields_of(cls: type) -> tuple[Field, ...]:
    """Describe the fields of one of our classes, in the order of writing."""
    return _fields_of(cls)


@cache
def _fields_of(cls: type) -> tuple[Field, ...]:
    return tuple(
        Field(
            owner=cls,
            name=attribute.name,
            shape=shape_of(attribute.type),
            required=attribute.default is attrs.NOTHING,
            default=attribute.default,
        )
        for attribute in attrs.fields(cls)
        if attribute.init
    )


@cache
def _docstrings(module: str) -> dict[tuple[str, str], str]:
    """Read the docstrings of fields from the source: Python keeps none at run time."""
    found: dict[tuple[str, str], str] = {}
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):  # a program frozen without its sources
        return found
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for declared, text in zip(node.body, node.body[1:], strict=False):
                if (
                    isinstance(declared, ast.AnnAssign)
                    and isinstance(declared.target, ast.Name)
                    and isinstance(text, ast.Expr)
                    and isinstance(text.value, ast.Constant)
                ):
                    words = " ".join(str(text.value.value).split())
                    found[node.name, declared.target.id] = words
    return found


#: What messages call the types of which a scalar may be.
PYTHON_NAMES = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a Decimal",
}


# -- from a type to a shape ------------------------------------------------------------


def shape_of(annotation: Any, rules: tuple[Rule, ...] = ()) -> Shape:
    """Turn the annotated type of a field into its shape."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape_of(arguments[0], (*arguments[1:], *rules))
    if any(isinstance(rule, AnyJson) for rule in rules):
        return Json(rules)
    if origin is Union or origin is UnionType:
        return _choice_of(tuple(a for a in arguments if a is not NoneType), rules)
    if origin is tuple and arguments[1:] == (...,):
        return Many(shape_of(arguments[0]), rules)
    if origin is Literal:
        return Scalar(str, rules)
    if hasattr(annotation, "parse"):
        return Written(annotation)
    if attrs.has(annotation):
        return Nested(annotation)
    if annotation in PYTHON_NAMES:
        return Scalar(annotation, rules)
    raise TypeError(f"no field can hold {annotation}")


def _choice_of(options: tuple[Any, ...], rules: tuple[Rule, ...]) -> Shape:
    if len(options) == 1:
        return shape_of(options[0], rules)
    shapes = tuple(shape_of(option) for option in options)
    chosen = tuple(s for s in shapes if isinstance(s, Written | Nested))
    if chosen != shapes:
        raise TypeError(f"no field can hold one of {options}")
    return Choice(chosen)


def shapes_in(shape: Shape) -> Iterator[Shape]:
    """Give a shape and all that can stand inside it, each once."""
    met: dict[Shape, None] = {}
    coming = [shape]
    while coming:
        now = coming.pop()
        if now in met:
            continue
        met[now] = None
        match now:
            case Nested(cls):
                coming += [field.shape for field in reversed(fields_of(cls))]
            case Many(item):
                coming.append(item)
            case Choice(options):
                coming += reversed(options)
            case _:
                pass
    yield from met
