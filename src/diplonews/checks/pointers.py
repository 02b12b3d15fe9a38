"""What a JSON Pointer into a record names: which field, and what that holds."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from attrs import frozen

from diplonews.fields import Choice, Json, Many, Nested, Shape, fields_of
from diplonews.generated import Source
from diplonews.json_values import JsonObject
from diplonews.records.parts import Record
from diplonews.wording import quoted

__all__ = [
    "Nowhere",
    "Target",
    "doubtful",
    "is_field",
    "says",
    "shape_at",
    "target",
]


@frozen
class Target:
    """What a pointer names: a field, a member of an array, or a part of own data."""

    shape: Shape
    """What may stand there."""
    value: Any
    """What the record has there; None or nothing inside if it does not say."""
    is_member: bool
    """Whether it is a member of an array or of own data, so that it is there."""

    @property
    def is_said(self) -> bool:
        """Whether the record says something there."""
        empty = self.value is None or self.value == ()
        none_inside = isinstance(self.value, JsonObject) and not self.value
        return self.is_member or not (empty or none_inside)


@frozen
class Nowhere:
    """Where a pointer leads astray."""

    message: str
    """What has no such field or member, as a clause."""
    step: str
    """The step that cannot be taken."""
    known: tuple[str, ...]
    """The names that could be meant by it."""


def target(record: Record, pointer: str) -> Target | Nowhere:
    """Give what a pointer into a record names, or say where it leads astray.

    It may name a field that the record leaves absent, also inside an absent object, but
    no member that an array does not have.
    """
    shapes, name = _shapes(type(record)), pointer[1:]
    if name in shapes:  # as nearly always
        return Target(shapes[name], getattr(record, name), is_member=False)
    now, before = Target(Nested(type(record)), record, is_member=True), ""
    for raw in pointer.split("/")[1:]:
        step = raw.replace("~1", "/").replace("~0", "~")
        inner = _inside(now, step)
        if inner is None:
            return _nowhere(now, before, step)
        now, before = inner, f"{before}/{raw}"
    return now


def _inside(now: Target, step: str) -> Target | None:
    value, shape = now.value, now.shape
    if isinstance(value, JsonObject):
        return Target(Json(), value[step], is_member=True) if step in value else None
    if isinstance(shape, Many | Json):
        item = shape.item if isinstance(shape, Many) else shape
        if not _INDEX.fullmatch(step) or int(step) >= _count(value):
            return None
        return Target(item, value[int(step)], is_member=True)
    for cls in _classes(now):
        if step in _shapes(cls):
            held = None if value is None else getattr(value, step)
            return Target(_shapes(cls)[step], held, is_member=False)
    return None


_INDEX = re.compile("0|[1-9][0-9]{0,9}")


def _count(value: Any) -> int:
    members: Sized = value
    return len(members) if type(value) is tuple else 0


def _shapes(cls: type) -> Mapping[str, Shape]:
    return _shapes_of(cls)


@cache
def _shapes_of(cls: type) -> Mapping[str, Shape]:
    return MappingProxyType({field.name: field.shape for field in fields_of(cls)})


def _classes(now: Target) -> Iterable[type]:
    """Give the classes of ours of which an object may be, the one of which it is."""
    options = now.shape.options if isinstance(now.shape, Choice) else (now.shape,)
    classes = [option.cls for option in options if isinstance(option, Nested)]
    return [cls for cls in classes if now.value is None or type(now.value) is cls]


def _nowhere(now: Target, before: str, step: str) -> Nowhere:
    owner = quoted(before) if before else "the record"
    if isinstance(now.shape, Many):
        count = len(now.value or ())
        members = f"{count} member{'s' * (count != 1)}" if count else "no members"
        return Nowhere(f"{owner} has {members}", step, ())
    names = tuple(name for cls in _classes(now) for name in _shapes(cls))
    return Nowhere(f"{owner} has no {quoted(step)}", step, names)


def shape_at(record: Record, pointer: str) -> Shape | None:
    """Give what may stand where a pointer into a record leads; None if nowhere."""
    known = _SHAPES.setdefault(type(record), {})
    if pointer in known:
        shape = known[pointer]
    else:
        shape = _shape_in(type(record), pointer)
        if len(known) < _MOST_REMEMBERED:
            known[pointer] = shape
    if shape is not None and says(record, pointer):
        return shape
    found = target(record, pointer)
    return None if isinstance(found, Nowhere) else found.shape


def _shape_in(cls: type, pointer: str) -> Shape | None:
    """Give that shape where the class alone decides it."""
    now: Shape = Nested(cls)
    for step in pointer.split("/")[1:]:
        if isinstance(now, Many) and _INDEX.fullmatch(step):
            now = now.item
        elif isinstance(now, Nested) and step in _shapes(now.cls):
            now = _shapes(now.cls)[step]
        else:
            return None
    return now


# -- the quick way ---------------------------------------------------------------------

#: Gives what a record has at a pointer; nothing where that must be looked at closely.
Getter = Callable[[Any], Any]


def is_field(record: Record, pointer: str) -> bool:
    """Tell whether a pointer names one of the record's own fields."""
    return pointer[1:] in _shapes(type(record))


def says(record: Record, pointer: str) -> bool:
    """Tell whether a record says what a pointer names; if not, ask `target`."""
    return bool(_remembered(type(record), pointer)(record))


def doubtful(records: Iterable[Record]) -> Iterator[tuple[Record, int, int]]:
    """Give which evidence, by which pointer, may support what its record lacks.

    This is the quick look at what is nearly always right; `target` tells for sure.
    """
    for record in records:
        looks = _LOOKS.get(record.__class__) or _looks(record.__class__)
        for index, part in enumerate(record.evidence):
            if part.supports and not looks[part.supports](record):
                for place, pointer in enumerate(part.supports):
                    if not says(record, pointer):
                        yield record, index, place


class _Looks(dict[tuple[str, ...], Getter]):
    """What tells whether a record of a class says all that some pointers name."""

    def __init__(self, cls: type) -> None:
        super().__init__()
        self._cls = cls

    def __missing__(self, pointers: tuple[str, ...]) -> Getter:
        look = _look(self._cls, pointers)
        if len(self) < _MOST_REMEMBERED:
            self[pointers] = look
        return look


def _looks(cls: type) -> _Looks:
    return _LOOKS.setdefault(cls, _Looks(cls))


def _look(cls: type, pointers: tuple[str, ...]) -> Getter:
    """Give what tells whether a record says all that some pointers name."""
    source = Source()
    said = [_in_python(cls, pointer, source) for pointer in pointers]
    source.add("def look(it):", f" return {' and '.join(said)}")
    look: Getter = source.function("look", f"look into {cls.__name__}")
    return look


def _in_python(cls: type, pointer: str, source: Source) -> str:
    """Write what a record has at a pointer; most name a field, or a member of one."""
    _, name, *rest = pointer.split("/")
    shape = _shapes(cls).get(name)
    if shape is not None and not rest and not isinstance(shape, Json):
        return f"it.{name}"
    if isinstance(shape, Many) and len(rest) == 1 and _INDEX.fullmatch(rest[0]):
        return f"{int(rest[0])} < len(it.{name})"
    return f"{source.named(_remembered(cls, pointer))}(it)"


#: So many pointers of a class are remembered: the same few come again and again.
_MOST_REMEMBERED = 1024

_GETTERS: dict[type, dict[str, Getter]] = {}
_SHAPES: dict[type, dict[str, Shape | None]] = {}
_LOOKS: dict[type, _Looks] = {}


def _remembered(cls: type, pointer: str) -> Getter:
    known = _GETTERS.setdefault(cls, {})
    if pointer in known:
        return known[pointer]
    made = _made(Nested(cls), pointer.split("/")[1:])
    if len(known) < _MOST_REMEMBERED:
        known[pointer] = made
    return made


def _made(shape: Shape, steps: list[str]) -> Getter:
    """Give what looks into a value of a shape; at a member of an array with its field.

    Nearly all pointers name a field, a member of one, or a field of such a member.
    """
    if not steps:
        return lambda value: value
    first, *rest = steps
    options = shape.options if isinstance(shape, Choice) else (shape,)
    shapes = [_shapes(each.cls) for each in options if isinstance(each, Nested)]
    if len(shapes) < len(options) or not all(first in each for each in shapes):
        return lambda _: None
    inner, held = shapes[0][first], attrgetter(first)
    if not rest:
        return held if not isinstance(inner, Json) else lambda _: None
    if isinstance(inner, Many) and _INDEX.fullmatch(rest[0]):
        look = _made(inner.item, rest[1:]) if rest[1:] else None
        return _of_member(held, int(rest[0]), look)
    return _of_field(held, _made(inner, rest))


def _of_field(held: Getter, inner: Getter) -> Getter:
    def get(value: Any) -> Any:
        value = held(value)
        return None if value is None else inner(value)

    return get


def _of_member(held: Getter, index: int, look: Getter | None) -> Getter:
    if look is None:
        return lambda value: index < len(held(value))

    def get(value: Any) -> Any:
        members = held(value)
        return look(members[index]) if index < len(members) else None

    return get
