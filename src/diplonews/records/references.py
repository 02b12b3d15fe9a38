"""Which other records an object points at, and from where."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from diplonews.errors import pointer
from diplonews.fields import Choice, Many, Nested, Scalar, Shape, fields_of

__all__ = ["Reference", "references_in"]


@frozen
class Reference:
    """One id that stands where a reference may stand."""

    id: str
    """The id of the record pointed at."""
    kinds: tuple[str, ...]
    """The kinds of record that may be pointed at; none means any."""
    steps: tuple[str | int, ...]
    """The way to the id from the object that holds it."""

    @property
    def path(self) -> str:
        """The way to the id as a JSON Pointer."""
        return pointer(*self.steps)


def references_in(value: Any, steps: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Give every reference inside an object of one of our classes, in written order."""
    for name, shape in _referring_fields(value.__class__):
        held = getattr(value, name)
        if held is not None and held != ():
            yield from _references(shape, held, (*steps, name))


def _references(
    shape: Shape, value: Any, steps: tuple[str | int, ...]
) -> Iterator[Reference]:
    if isinstance(shape, Many):
        for index, member in enumerate(value):
            yield from _references(shape.item, member, (*steps, index))
    elif isinstance(shape, Scalar):
        yield Reference(value, shape.refers_to or (), steps)
    else:
        yield from references_in(value, steps)


def _referring_fields(cls: type) -> tuple[tuple[str, Shape], ...]:
    return _referring_fields_of(cls)


@cache
def _referring_fields_of(cls: type) -> tuple[tuple[str, Shape], ...]:
    return tuple((f.name, f.shape) for f in fields_of(cls) if _refers(f.shape))


def _refers(shape: Shape) -> bool:
    match shape:
        case Scalar():
            return shape.refers_to is not None
        case Many(item):
            return _refers(item)
        case Nested(cls):
            return bool(_referring_fields(cls))
        case Choice(options):
            return any(_refers(option) for option in options)
        case _:
            return False
