"""Classes that check themselves: what is wrong with a Python value, and who says so."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeGuard

import attrs
from attrs import frozen

from diplonews.characters import shorten
from diplonews.errors import InvalidData, Problem
from diplonews.fields import (
    PYTHON_NAMES,
    Choice,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    shape_of,
)
from diplonews.rules import Exact, Rule
from diplonews.wording import a_or_b, an, kind_of, quoted

__all__ = [
    "LEADING",
    "FieldsRule",
    "NeedsOneOf",
    "WhenSaid",
    "hold",
    "problems",
    "repeated",
    "said",
    "said_again",
    "validated",
]

#: Metadata of a field that stands before the fields of a subclass.
LEADING = {"leading": True}


# -- what is wrong with a Python value -------------------------------------------------


def problems(shape: Shape, value: object) -> Iterator[Problem]:
    """Say all that keeps a Python value from being of the shape."""
    match shape:
        case Scalar(python, rules):
            if type(value) is python:
                yield from _broken(rules, value)
            else:
                yield _wrong_type(
                    PYTHON_NAMES[python], value, _as_scalar(python, value)
                )
        case Written(cls) | Nested(cls):
            if type(value) is not cls:
                expected = an(cls.__name__)
                yield _wrong_type(expected, value, _as_written(cls, value))
        case Choice(options):
            if not any(type(value) is option.cls for option in options):
                names = [option.cls.__name__ for option in options]
                is_second = isinstance(value, str) and "/" in value
                yield _wrong_type(
                    an(a_or_b(names)),
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
        if type(member) is str and member in seen:
            found[index] = said_again(member)
        elif type(member) is str:
            seen.add(member)
    return found


def said_again(member: str) -> Problem:
    """Say that a word stands in its array before already."""
    return Problem(
        code="array.repeated",
        message=f"expected each once, got {quoted(member)} again",
        hint="remove it",
    )


def _wrong_type(expected: str, value: object, hint: str) -> Problem:
    if issubclass(type(value), str) or type(value) is int:
        got = quoted(value)
    elif value is None or type(value) in {bool, float, Decimal}:
        got = shorten(repr(value))
    else:
        got = kind_of(value)
    return Problem(
        code="type.wrong", message=f"expected {expected}, got {got}", hint=hint
    )


def _as_scalar(python: type, value: object) -> str:
    if python is Decimal and type(value) in {int, float, str}:
        text = quoted(value).strip("'")
        return f"write Decimal('{text}')" if Exact().admits(text) else ""
    if python is str and isinstance(value, str):
        return "make it a plain str"
    own_id = _id_of(value) if python is str else None
    return "" if own_id is None else f"write its id {quoted(own_id)}"


def _id_of(value: object) -> str | None:
    """Give the id of a record; a property of a strange class may raise anything."""
    try:
        own_id = getattr(value, "id", None)
    except Exception:  # noqa: BLE001 - it is asked for the sake of a hint only
        return None
    return own_id if type(own_id) is str else None


def _as_written(cls: type, value: object) -> str:
    if not hasattr(cls, "parse"):
        return ""
    match value:
        case str():
            text = value
        case datetime():
            text = value.isoformat(timespec="seconds")
        case date():
            text = value.isoformat()
        case _:
            return ""
    return f"write {cls.__name__}({quoted(text)})"


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
            validator=_Checked(shape_of(attribute.type), attribute.default)
        )
        if attribute.init
        else attribute
        for attribute in ordered
    ]


@frozen
class _Checked:
    """The attrs validator of one field."""

    shape: Shape
    default: object

    def __call__(self, owner: object, attribute: Any, value: object) -> None:
        if value is self.default and value is not attrs.NOTHING:
            return
        found = [
            problem.under(attribute.name) for problem in problems(self.shape, value)
        ]
        if found:
            raise InvalidData(found, type(owner).__name__)


# -- fields that go together -----------------------------------------------------------

#: What keeps the fields of an object from going together, or None.
FieldsRule = Callable[[Any], Problem | None]


def said(value: object) -> bool:
    """Tell whether a field says anything."""
    return value is not None and value is not False and value != ()


@frozen
class NeedsOneOf:
    """At least one of some fields must be said."""

    code: str
    expected: str
    names: tuple[str, ...]

    def __call__(self, owner: object) -> Problem | None:
        """Say that none of the fields is said, or None."""
        if any(said(getattr(owner, name)) for name in self.names):
            return None
        return Problem(code=self.code, message=f"expected {self.expected}, got none")


@frozen
class WhenSaid:
    """A rule that can only be broken where one of some fields is said."""

    names: tuple[str, ...]
    check: FieldsRule

    def __call__(self, owner: object) -> Problem | None:
        """Say what keeps the fields from going together, or None."""
        is_said = any(said(getattr(owner, name)) for name in self.names)
        return self.check(owner) if is_said else None


def hold(owner: Any) -> None:
    """Refuse an object whose fields do not go together by the `RULES` of its class.

    It is the `__attrs_post_init__` of the classes that have such rules.
    """
    rules: tuple[FieldsRule, ...] = owner.RULES
    found = [problem for rule in rules if (problem := rule(owner))]
    if found:
        raise InvalidData(found, type(owner).__name__)
