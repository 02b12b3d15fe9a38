"""Which other records an object points at, from where, and when that is wrong."""

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from attrs import frozen

from diplonews.errors import Problem, pointer
from diplonews.fields import Choice, Many, Nested, Scalar, Shape, fields_of
from diplonews.wording import a_or_b, an, nearest, quoted

__all__ = [
    "Reference",
    "ReferenceProblems",
    "references_in",
    "refers",
    "repeated_id",
]


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
    return tuple((f.name, f.shape) for f in fields_of(cls) if refers(f.shape))


def refers(shape: Shape) -> bool:
    """Tell whether there are references in what a shape holds."""
    match shape:
        case Scalar():
            return shape.refers_to is not None
        case Many(item):
            return refers(item)
        case Nested(cls):
            return bool(_referring_fields(cls))
        case Choice(options):
            return any(refers(option) for option in options)
        case _:
            return False


# -- what is wrong with ids ------------------------------------------------------------


def repeated_id(record_id: str, bearer: str) -> Problem:
    """Say that a record has the id of another, which stands at this pointer."""
    return Problem(
        code="identity.repeated",
        message="expected an id that no other record has, "
        f"got {quoted(record_id)}, which {bearer} has",
    )


class ReferenceProblems:
    """Says what is wrong with references, given the ids that there are."""

    #: Looking for the nearest id costs as much as there are ids: so many are compared
    #: in all, but enough for three hints, and not for more than twenty.
    MOST_COMPARED = 5_000

    def __init__(self, ids: Collection[str]) -> None:
        self._ids = ids
        self._hints = min(20, max(3, self.MOST_COMPARED // max(1, len(ids))))

    def misdirected(
        self, record_id: str, kinds: tuple[str, ...], kind: str | None
    ) -> Problem:
        """Say what is wrong with an id that leads to this kind, or nowhere (None)."""
        expected = a_or_b([an(kind) for kind in kinds or ("record",)])
        return Problem(
            code="reference.kind" if kind else "reference.dangling",
            message=f"expected the id of {expected}, got {quoted(record_id)}, "
            + (f"which is {an(kind)}" if kind else "which is no record here"),
            hint="" if kind else self._nearest(record_id),
        )

    def _nearest(self, record_id: str) -> str:
        self._hints -= 1
        return nearest(record_id, self._ids) if self._hints >= 0 else ""
