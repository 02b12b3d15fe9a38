"""What is around an object that is drawn: what it points at, and lengths of texts."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeGuard

from attrs import Factory, evolve, frozen

from diplonews.fields import Choice, Json, Many, Nested, Shape, fields_of
from diplonews.json_values import JsonObject, JsonValue
from diplonews.records.parts import Relation
from diplonews.values.conditions import Condition

__all__ = ["World", "pointers_into", "written"]

Ids = Mapping[str, list[str]]


@frozen
class World:
    """What is around an object that is drawn."""

    ids: Ids | None = None
    """The ids of the records of each kind; None where references may be anything."""
    before: Ids | None = None
    """Those of them that come before the record of which the object is part."""
    lengths: Mapping[str, int | None] = Factory(dict[str, int | None])
    """The lengths of the texts of sources."""
    pointers: Mapping[str, Shape] | None = None
    """What pointers in the object may name; None where it stands in no record."""

    def of(self, record_id: str | None) -> "World":
        """Give what is around the parts of a record."""
        if self.ids is None or record_id is None:
            return self
        before = {
            kind: [known for known in ids if known < record_id]
            for kind, ids in self.ids.items()
        }
        return evolve(self, before=before)

    def inside(self, cls: type) -> "World":
        """Give what is around the fields of an object of a class.

        Relations and conditions point at records before their own, by the order of ids,
        so that they never come round.
        """
        looks_back = cls is Relation or cls is Condition
        return evolve(self, ids=self.before) if looks_back else self


# -- pointers --------------------------------------------------------------------------


def pointers_into(cls: type, values: Mapping[str, Any]) -> Mapping[str, Shape]:
    """Give the pointers into a record with these values, and what each may name."""
    found: dict[str, Shape] = {}
    for field in fields_of(cls):
        found[f"/{field.name}"] = field.shape
        if field.name in values:
            found |= _inside(f"/{field.name}", field.shape, values[field.name])
    return found


def _inside(path: str, shape: Shape, value: Any) -> Iterator[tuple[str, Shape]]:
    match shape:
        case Many(item):
            for index, member in enumerate(value):
                yield f"{path}/{index}", item
                yield from _inside(f"{path}/{index}", item, member)
        case Nested() | Choice() if not hasattr(value, "parse"):
            cls: type = value.__class__
            for field in fields_of(cls):
                yield f"{path}/{field.name}", field.shape
        case _:
            pass


# -- values as a file holds them -------------------------------------------------------


def written(value: Any) -> JsonValue:
    """Give the JSON value that stands for a value of a field in a file."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if _is_array(value):
        return tuple(map(written, value))
    if isinstance(value, str | int | JsonObject):
        return value
    if hasattr(value, "parse"):
        return str(value)
    cls: type = value.__class__
    said = ((field, getattr(value, field.name)) for field in fields_of(cls))
    return JsonObject(
        {
            field.name: held if isinstance(field.shape, Json) else written(held)
            for field, held in said
            if field.always_written or held != field.default
        }
    )


def _is_array(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)
