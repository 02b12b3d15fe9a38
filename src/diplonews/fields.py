"""The one reader from a class to the description of its fields.

The annotated type of a field is its only declaration; here it is turned into a small
description (`Field`) that the codec, the strategies and the reference pages read. No
other module looks inside attrs or typing.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    NoReturn,
    Protocol,
    Self,
    TypeGuard,
    Union,
    get_args,
    get_origin,
)

import attrs
from attrs import frozen

from diplonews.characters import shorten
from diplonews.errors import InvalidData, Problem
from diplonews.json_values import AnyJson
from diplonews.rules import Exact, RefTo, Rule, Terms, quoted

__all__ = [
    "LEADING",
    "Choice",
    "Field",
    "Json",
    "Many",
    "Nested",
    "Scalar",
    "Shape",
    "Written",
    "WrittenValue",
    "field_at",
    "fields_of",
    "problems",
    "refuse",
    "repeated",
    "validated",
]

#: Metadata of a field that stands before the fields of a subclass.
LEADING = {"leading": True}


class WrittenValue(Protocol):
    """A value with a one-string form: `str(cls.parse(text)) == text`."""

    EXPECTED: ClassVar[str]

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


Shape = Scalar | Written | Nested | Many | Choice | Json


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


def fields_of(cls: type) -> tuple[Field, ...]:
    """Describe the fields of one of our classes, in the order of writing."""
    return _fields_of(cls)


@cache
def _fields_of(cls: type) -> tuple[Field, ...]:
    return tuple(
        Field(
            owner=cls,
            name=attribute.name,
            shape=_shape_of(attribute.type),
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


# -- from a type to a shape ------------------------------------------------------------


def _shape_of(annotation: Any, rules: tuple[Rule, ...] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape_of(arguments[0], (*arguments[1:], *rules))
    if any(isinstance(rule, AnyJson) for rule in rules):
        return Json(rules)
    if origin is Union or origin is UnionType:
        return _choice_of(tuple(a for a in arguments if a is not NoneType), rules)
    if origin is tuple:
        return Many(_shape_of(arguments[0]), rules)
    if origin is Literal:
        return Scalar(str, rules)
    if hasattr(annotation, "parse"):
        return Written(annotation)
    if attrs.has(annotation):
        return Nested(annotation)
    return Scalar(annotation, rules)


def _choice_of(options: tuple[Any, ...], rules: tuple[Rule, ...]) -> Shape:
    if len(options) == 1:
        return _shape_of(options[0], rules)
    shapes = tuple(_shape_of(option) for option in options)
    return Choice(tuple(s for s in shapes if isinstance(s, Written | Nested)))


# -- what is wrong with a Python value -------------------------------------------------


def problems(shape: Shape, value: object) -> Iterator[Problem]:
    """Say all that keeps a Python value from being of the shape."""
    match shape:
        case Scalar(python, rules):
            if type(value) is python:
                yield from _broken(rules, value)
            else:
                yield _wrong_type(
                    _PYTHON_NAMES[python], value, _as_scalar(python, value)
                )
        case Written(cls) | Nested(cls):
            if type(value) is not cls:
                expected = _one(cls.__name__)
                yield _wrong_type(expected, value, _as_written(cls, value))
        case Choice(options):
            if type(value) not in {option.cls for option in options}:
                *names, last = [option.cls.__name__ for option in options]
                is_second = isinstance(value, str) and "/" in value
                yield _wrong_type(
                    f"{_one(', '.join(names))} or {last}",
                    value,
                    _as_written(options[is_second].cls, value),
                )
        case Many(item, rules):
            if _is_tuple(value):
                yield from _broken(rules, value)
                yield from _wrong_members(item, value)
            else:
                yield _wrong_type("a tuple", value, _as_tuple(value))
        case Json(rules):
            yield from _broken(rules, value)


def _one(name: str) -> str:
    return f"an {name}" if name[0] in "AEIOU" else f"a {name}"


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return type(value) is tuple


def _broken(rules: tuple[Rule, ...], value: object) -> Iterator[Problem]:
    for rule in rules:
        problem = rule.problem(value)
        if problem:
            yield problem
            return


def _wrong_members(item: Shape, members: tuple[object, ...]) -> Iterator[Problem]:
    again = repeated(item, members)
    for index, member in enumerate(members):
        for problem in problems(item, member):
            yield problem.under(index)
        if index in again:
            yield again[index].under(index)


def repeated(
    item: Shape, members: tuple[object, ...] | list[object]
) -> dict[int, Problem]:
    """Say which words of an array stand in it before already, by their place."""
    seen: set[str] = set()
    found: dict[int, Problem] = {}
    for index, member in enumerate(members if isinstance(item, Scalar) else ()):
        if isinstance(member, str) and member in seen:
            found[index] = Problem(
                code="array.repeated",
                message=f"expected each once, got {quoted(member)} again",
                hint="remove it",
            )
        elif isinstance(member, str):
            seen.add(member)
    return found


_PYTHON_NAMES = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a Decimal",
}


def _wrong_type(expected: str, value: object, hint: str) -> Problem:
    if isinstance(value, str) or type(value) is int:
        got = quoted(value)
    elif value is None or isinstance(value, int | float | Decimal):
        got = shorten(repr(value))
    else:
        got = _one(type(value).__name__)
    return Problem(
        code="type.wrong", message=f"expected {expected}, got {got}", hint=hint
    )


def _as_scalar(python: type, value: object) -> str:
    if python is Decimal and type(value) in {int, float, str}:
        text = quoted(value).strip("'")
        return f"write Decimal('{text}')" if Exact().admits(text) else ""
    if python is str and isinstance(value, str):
        return "make it a plain str"
    return ""


def _as_written(cls: type, value: object) -> str:
    if hasattr(cls, "parse") and isinstance(value, str):
        return f"write {cls.__name__}({quoted(value)})"
    return ""


def _as_tuple(value: object) -> str:
    if isinstance(value, str):
        return f"write ({quoted(value)},)"
    return "write tuple(...) around it" if isinstance(value, list | set) else ""


# -- classes that check themselves -----------------------------------------------------


def validated(
    cls: type, attributes: list["attrs.Attribute[Any]"]
) -> list["attrs.Attribute[Any]"]:
    """Make every field of an attrs class check its own value (a `field_transformer`).

    Fields are written in this order: leading ones, the class's own, inherited ones.
    A wrong value raises `InvalidData`, whose message names the class and the field.
    """
    inherited = {
        attribute.name
        for base in cls.__mro__[1:]
        if attrs.has(base)
        for attribute in attrs.fields(base)
    }
    ordered = sorted(
        attributes,
        key=lambda a: (not a.metadata.get("leading"), a.name in inherited),
    )
    return [
        attribute.evolve(
            validator=_Checked(_shape_of(attribute.type), attribute.default)
        )
        if attribute.init
        else attribute
        for attribute in ordered
    ]


def refuse(
    owner: object, code: str, message: str, *, field: str = "", hint: str = ""
) -> NoReturn:
    """Refuse an object whose fields do not go together."""
    path = f"/{field}" if field else ""
    problem = Problem(code=code, path=path, message=message, hint=hint)
    raise InvalidData([problem], type(owner).__name__)


@frozen
class _Checked:
    """The attrs validator of one field."""

    shape: Shape
    default: object

    def __call__(self, owner: object, attribute: Any, value: object) -> None:
        if value is self.default:
            return
        found = [
            problem.under(attribute.name) for problem in problems(self.shape, value)
        ]
        if found:
            raise InvalidData(found, type(owner).__name__)


# -- pointers --------------------------------------------------------------------------


_INDEX = re.compile("0|[1-9][0-9]*")


def field_at(cls: type, pointer: str) -> Field | None:
    """Find the field of a class that a JSON Pointer into its object names, or None.

    A pointer to a member of an array names the array's field.
    """
    found: Field | None = None
    inside: Shape = Nested(cls)
    before, *steps = pointer.split("/")
    if before:
        return None
    for step in steps:
        if isinstance(inside, Many) and _INDEX.fullmatch(step):
            inside = inside.item
            continue
        names = {
            field.name: field
            for option in (inside.options if isinstance(inside, Choice) else (inside,))
            if isinstance(option, Nested)
            for field in fields_of(option.cls)
        }
        found = names.get(step)
        if found is None:
            return None
        inside = found.shape
    return found
