"""What a record holds at the place that a JSON Pointer names."""

import re
from collections.abc import Mapping
from typing import Any, TypeGuard, cast

import attrs
from attrs import evolve, frozen

from diplonews.fields import Field, Many, Nested, fields_of, shape_of

__all__ = ["Supported", "supported"]


@frozen
class Supported:
    """What a pointer names: a field, or one member of the array that a field holds."""

    field: Field
    """The field; for a member, the same as if it held that alone."""
    value: Any
    """What it holds; None or what is empty if the record says nothing there."""

    @property
    def is_absent(self) -> bool:
        """Whether the record says nothing there."""
        value: object = self.value
        return value is None or (isinstance(value, tuple | Mapping) and not value)


def supported(record: object, pointer: str) -> Supported | None:
    """Give what a pointer into a record names, or None if it leads nowhere."""
    start, *steps = pointer.split("/")
    found: Supported | None = None
    for step in steps:
        name = step.replace("~1", "/").replace("~0", "~")
        found = _member(found, name) if found else _field(record, name)
        if found is None:
            return None
    return None if start else found


def _field(value: object, name: str) -> Supported | None:
    if not attrs.has(type(value)) or not isinstance(shape_of(type(value)), Nested):
        return None
    fields = {field.name: field for field in fields_of(type(value))}
    field = fields.get(name)
    return Supported(field, getattr(value, name)) if field else None


def _member(found: Supported, step: str) -> Supported | None:
    """Take a step into what a field holds: to a field, a member, or own data."""
    value: Any = found.value
    if isinstance(value, Mapping):
        own = cast("Mapping[str, Any]", value)
        return Supported(found.field, own[step]) if step in own else None
    if not _is_array(value):
        return _field(value, step)
    if not _INDEX.fullmatch(step) or int(step) >= len(value):
        return None
    shape = found.field.shape
    inner = shape.item if isinstance(shape, Many) else shape
    return Supported(evolve(found.field, shape=inner), value[int(step)])


def _is_array(value: object) -> TypeGuard[tuple[Any, ...]]:
    return type(value) is tuple


_INDEX = re.compile("0|[1-9][0-9]{0,15}")
