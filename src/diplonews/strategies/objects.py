"""Objects of our classes, drawn from the descriptions of their fields."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews.fields import (
    Choice,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.json_values import NamespacedKeys
from diplonews.records.parts import Account, Record
from diplonews.rules import (
    AtLeast,
    Exact,
    Listed,
    Matches,
    OpenTerms,
    Terms,
    Text,
    Whole,
)
from diplonews.strategies.dates import durations, partial_dates, periods
from diplonews.strategies.mends import mend
from diplonews.strategies.surroundings import World, pointers_into, written
from diplonews.strategies.texts import (
    extensions,
    json_values,
    names,
    numbers,
    record_ids,
    terms,
    texts,
)
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration

__all__ = ["from_class", "objects", "possible"]

T = TypeVar("T")


def _drawn(shape: Shape, world: World) -> SearchStrategy[Any]:
    match shape:
        case Scalar() if shape.refers_to is not None:
            return _references(shape.refers_to, world)
        case Scalar():
            return _pointers(world) if _is_pointer(shape) else _scalars(shape)
        case Written(cls):
            return _WRITTEN[cls]()
        case Nested(cls):
            return objects(cls, world.inside(cls))
        case Choice(options):
            return st.one_of([_drawn(option, world) for option in options])
        case Json(rules):
            keyed = any(isinstance(rule, NamespacedKeys) for rule in rules)
            return extensions() if keyed else json_values()
        case Many(item, rules):
            members = st.lists(
                _drawn(item, world),
                min_size=max(
                    (r.length for r in rules if isinstance(r, AtLeast)), default=0
                ),
                max_size=2,
                unique=isinstance(item, Scalar),
            )
            return members.map(tuple)


_WRITTEN: dict[Any, Callable[[], SearchStrategy[Any]]] = {
    PartialDate: partial_dates,
    Period: periods,
    Duration: durations,
}


@cache
def _scalars(shape: Scalar) -> SearchStrategy[Any]:
    if not shape.rules:
        return st.booleans()
    match shape.rules[0]:
        case Terms(meanings=meanings):
            return st.sampled_from(list(meanings))
        case OpenTerms(meanings=meanings):
            return st.sampled_from(list(meanings)) | terms() if meanings else terms()
        case Listed(table=table):
            return st.sampled_from(sorted(table))
        case Matches(pattern=pattern, max_length=longest):
            whole = st.from_regex(pattern, fullmatch=True)
            return whole.filter(lambda text: len(text) <= longest)
        case Text(kind="line"):
            return names()
        case Text(kind=kind):
            return texts(one_line=kind == "words")
        case Exact():
            return numbers()
        case Whole(minimum=minimum):
            return st.integers(minimum, minimum + 10_000)
        case rule:
            raise NotImplementedError(rule)


def _references(kinds: tuple[str, ...], world: World) -> SearchStrategy[str]:
    if world.ids is None:
        return record_ids()
    known = [
        record_id
        for kind, ids in world.ids.items()
        if not kinds or kind in kinds
        for record_id in ids
    ]
    return st.sampled_from(known) if known else st.nothing()


def _is_pointer(shape: Scalar) -> bool:
    return shape == next(f.shape for f in fields_of(Account) if f.name == "about")


def _pointers(world: World) -> SearchStrategy[str]:
    return st.sampled_from(list(world.pointers or pointers_into(Record, {})))


def possible(shape: Shape, world: World) -> bool:
    """Say whether the world has records for all that the shape must point at."""
    match shape:
        case Scalar():
            kinds = shape.refers_to
            return kinds is None or not _references(kinds, world).is_empty
        case Nested(cls):
            inside = world.inside(cls)
            return all(possible(f.shape, inside) for f in fields_of(cls) if f.required)
        case Many(item):
            return possible(item, world)
        case Choice(options):
            return all(possible(option, world) for option in options)
        case _:
            return True


#: The most optional fields that are drawn at once: dossiers stay small and quick.
_MOST_FIELDS = 3
_MOST_RECORD_FIELDS = 6


def objects(cls: type, world: World, **given: Any) -> SearchStrategy[Any]:
    """Draw objects of a class in a world, with some fields given."""
    return _objects(cls, world, given)


#: What points into its record is drawn after all else, so that it leads somewhere.
_LAST = ("accounts", "evidence")


@st.composite
def _objects(draw: DrawFn, cls: Any, world: World, given: dict[str, Any]) -> Any:
    most = _MOST_FIELDS
    if issubclass(cls, Record):
        world, most = world.of(given.get("id")), _MOST_RECORD_FIELDS
    fields = [f for f in fields_of(cls) if f.name not in given and not f.stamp]
    optional = [
        field.name
        for field in fields
        if not field.required and possible(field.shape, world)
    ]
    some = st.lists(st.sampled_from(optional), unique=True, max_size=most)
    chosen = draw(some) if optional else []
    values = dict(given)
    for field in sorted(fields, key=lambda field: field.name in _LAST):
        if field.required or field.name in chosen:
            inside = world
            if field.name in _LAST:
                inside = evolve(world, pointers=pointers_into(cls, values))
            values[field.name] = draw(_drawn(field.shape, inside))
    if cls is Account:
        _claim(draw, world, values)
    mend(draw, cls, values, world.lengths.get(values.get("source", "")))
    return cls(**values)


#: Of these no account claims a value: they have no reading but the record's own.
_NEVER_CLAIMED = ("/id", "/accounts", "/evidence")


def _claim(draw: DrawFn, world: World, values: dict[str, Any]) -> None:
    """Put a value that the field could hold into an account that has one."""
    pointers = world.pointers or pointers_into(Record, {})
    if values.pop("value", None) is None:
        return
    claimable = [
        pointer
        for pointer, shape in pointers.items()
        if not pointer.startswith(_NEVER_CLAIMED) and possible(shape, world)
    ]
    about = values.get("about")
    if about not in claimable:
        about = values["about"] = draw(st.sampled_from(claimable))
    values["value"] = written(draw(_drawn(pointers[about], world)))


def from_class(cls: type[T]) -> SearchStrategy[T]:
    """Draw objects of one of our classes; their references may point at anything.

    For whole dossiers, whose references lead somewhere, use `dossiers`.
    """
    return _WRITTEN[cls]() if cls in _WRITTEN else objects(cls, World())
