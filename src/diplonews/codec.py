"""From bytes to a dossier and back, losing nothing.

Good input takes the straight way: hooks resolved once for each class. Only when that
fails does `explain` read the same plain values again, to say what is wrong.
"""

import os
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast

from attrs import NOTHING
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from diplonews.errors import InvalidData
from diplonews.explain import explain, option_for
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
from diplonews.json_values import freeze
from diplonews.records.dossier import Dossier
from diplonews.rules import Exact
from diplonews.strict_json import is_array, is_object, parse, write

__all__ = ["dump", "dumps", "load", "loads"]


def loads(data: str | bytes) -> Dossier:
    """Read a dossier from JSON, or raise `InvalidData` with what is wrong with it."""
    plain = parse(data)
    try:
        dossier = _reader(Nested(Dossier))(plain, Dossier)
    except Exception:  # noqa: BLE001 - whatever it was, the explanation finds it again
        dossier, problems = explain(Dossier, plain)
        if problems:
            raise InvalidData(problems, "dossier") from None
    return cast("Dossier", dossier)


def dumps(dossier: Dossier, *, indent: int | None = None) -> str:
    """Write a dossier as JSON: declared order, defaults left out, a final line feed.

    Without `indent` it is the canonical form, the same bytes everywhere.
    """
    return write(_writer(Nested(Dossier))(dossier), indent)


def load(path: str | os.PathLike[str]) -> Dossier:
    """Read a dossier from a file; raises `InvalidData` or `OSError`."""
    return loads(Path(path).read_bytes())


def dump(
    dossier: Dossier, path: str | os.PathLike[str], *, indent: int | None = None
) -> None:
    """Write a dossier to a file, in UTF-8; raises `OSError`."""
    Path(path).write_bytes(dumps(dossier, indent=indent).encode())


# -- one hook for each shape, made once ------------------------------------------------

Reader = Callable[[Any, Any], Any]
Writer = Callable[[Any], Any]
_CONVERTER = Converter(detailed_validation=False)


@cache
def _reader(shape: Shape) -> Reader:
    """Give the function from a plain value to the value of this shape.

    It may raise anything; rules are the constructor's to check.
    """
    match shape:
        case Scalar(python):
            return _exact_number if python is Decimal else _of_type(python)
        case Written(value_class):
            return lambda plain, _: value_class.parse(plain)
        case Nested(cls):
            return _object_reader(cls)
        case Many(item):
            return _array_reader(_reader(item))
        case Choice():
            readers = {option: _reader(option) for option in shape.options}
            return lambda plain, _: readers[option_for(shape, plain)](plain, None)
        case Json():
            return _json


def _exact_number(plain: Any, _: Any) -> Decimal:
    return Exact().parse(plain)


def _json(plain: Any, _: Any) -> Any:
    if plain is None:  # what is not said is left out
        raise TypeError
    return freeze(plain)


def _of_type(python: type) -> Reader:
    def read(plain: Any, _: Any) -> Any:
        if type(plain) is not python:
            raise TypeError
        return plain

    return read


def _array_reader(read: Reader) -> Reader:
    def read_all(plain: Any, _: Any) -> Any:
        if not is_array(plain):
            raise TypeError
        return tuple([read(member, None) for member in plain])

    return read_all


def _object_reader(cls: type) -> Reader:
    hooks = {f.name: override(struct_hook=_reader(f.shape)) for f in fields_of(cls)}
    stamps = tuple(field.name for field in fields_of(cls) if field.stamp)
    structure = cast(
        "Reader",
        make_dict_structure_fn(
            cls,
            _CONVERTER,
            _cattrs_forbid_extra_keys=True,
            **hooks,  # type: ignore[arg-type]
        ),
    )

    def read(plain: Any, _: Any) -> Any:
        if not is_object(plain) or any(stamp not in plain for stamp in stamps):
            raise TypeError
        return structure(plain, cls)

    return read


@cache
def _writer(shape: Shape) -> Writer:
    """Give the function from a value of this shape to a plain value."""
    match shape:
        case Scalar(python):
            return (lambda value: format(value, "f")) if python is Decimal else _same
        case Written():
            return str
        case Nested(cls):
            return _object_writer(cls)
        case Many(item):
            write_one = _writer(item)
            return lambda value: [write_one(member) for member in value]
        case Choice(options):
            writers = {option.cls: _writer(option) for option in options}
            return lambda value: writers[type(value)](value)
        case Json():
            return _same


def _same(value: Any) -> Any:
    return value


def _object_writer(cls: type) -> Writer:
    """Give the writer of a class; cattrs' own would put required fields first."""
    plan: list[tuple[str, object, Writer]] = [
        (field.name, NOTHING if field.stamp else field.default, _writer(field.shape))
        for field in fields_of(cls)
    ]

    def write_fields(value: Any) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, default, write_one in plan:
            held = getattr(value, name)
            if held is not default and held != default:
                plain[name] = write_one(held)
        return plain

    return write_fields
