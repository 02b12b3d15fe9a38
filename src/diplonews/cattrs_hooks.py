"""Our classes inside the classes of others: a converter for those who use cattrs."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from diplonews.errors import InvalidData, Problem
from diplonews.explain import explain, read
from diplonews.fields import Choice, Json, Nested, Scalar, Written, shape_of, shapes_in
from diplonews.json_values import JsonObject
from diplonews.limits import DEFAULT, OWN
from diplonews.plain_json import is_array, is_object, write
from diplonews.reader import Tally, read_dossier, reader
from diplonews.records.dossier import Dossier
from diplonews.strict_json import parse
from diplonews.wording import kind_of
from diplonews.writer import writer

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter"]


def converter() -> "Converter":
    """Give a cattrs converter that reads and writes our classes as files hold them.

    It is for classes of your own that hold a `Dossier`, a record, a date, an amount or
    a code. It is strict about ours and raises `InvalidData`, or within your classes the
    exception groups of cattrs; all other types it leaves to cattrs. Ids and references
    are checked in a whole `Dossier` only. Numbers with a point, as own data may have,
    are `Decimal` when plain. Each call gives a new converter, on which you can register
    hooks of your own.
    """
    from cattrs import Converter  # who does not ask does not pay for it

    made = Converter()
    made.register_structure_hook_func(_is_ours, _structured)
    made.register_unstructure_hook_factory(_is_ours, _unstructuring)
    return made


def _is_ours(annotation: Any) -> bool:
    """Tell whether a type is a class or annotated type of ours, or a choice of ours."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return any(_is_of_our_modules(type(rule)) for rule in get_args(annotation)[1:])
    if origin is Union or origin is UnionType:
        several = frozenset(get_args(annotation)) - {NoneType}
        return len(several) > 1 and any(several <= choice for choice in _choices())
    return isinstance(annotation, type) and annotation in _classes()


def _is_of_our_modules(cls: Any) -> bool:
    return str(cls.__module__).partition(".")[0] == "diplonews"


@cache
def _classes() -> frozenset[type]:
    """Give the classes of what stands in a dossier, and of the dossier itself."""
    shapes = shapes_in(Nested(Dossier))
    found = {shape.cls for shape in shapes if isinstance(shape, Nested | Written)}
    return frozenset({*found, JsonObject})


@cache
def _choices() -> tuple[frozenset[type], ...]:
    """Give the classes that some field of ours can hold one of, told apart by form."""
    return tuple(
        frozenset(option.cls for option in shape.options)
        for shape in shapes_in(Nested(Dossier))
        if isinstance(shape, Choice)
    )


# -- from plain values -----------------------------------------------------------------


def _structured(plain: Any, annotation: Any) -> Any:
    if plain is None and NoneType in get_args(annotation):
        return None
    name = getattr(annotation, "__name__", "value")
    foreign = _foreign(plain, DEFAULT.depth)
    if foreign:
        raise InvalidData([foreign], name)
    if annotation is JsonObject:
        if plain is None:
            raise InvalidData([_not_json("an object", "null")], name)
        return JsonObject(plain)
    shape = shape_of(annotation)
    if isinstance(shape, Nested):
        try:
            return _object_of(shape.cls, plain)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001, S110 - said in full below
            pass
    if annotation is Dossier:
        found = explain(Dossier, plain)
        raise InvalidData(found.problems, "dossier", found.total)
    value, problems = read(shape, plain)
    if problems:
        raise InvalidData(problems, name)
    return value


def _object_of(cls: type, plain: Any) -> Any:
    if cls is Dossier:
        return read_dossier(plain, Tally())
    return reader(cls)([plain], Tally())[0]


_ATOMS = frozenset({str, int, bool, Decimal, NoneType})


def _foreign(plain: object, levels: int) -> Problem | None:
    """Say what in a value no reader of JSON would give, were it a mere subclass."""
    if type(plain) in _ATOMS:
        return None
    if levels == 0:
        return _not_json(
            f"at most {DEFAULT.depth} levels of arrays and objects", "more"
        )
    if is_object(plain):
        strange = [key for key in plain if type(key) is not str]
        if strange:
            return _not_json("keys of type str", kind_of(strange[0]))
        members: Iterable[tuple[str | int, object]] = plain.items()
    elif is_array(plain):
        members = enumerate(plain)
    else:
        hint = "write it as a str or a Decimal" if type(plain) is float else ""
        return _not_json("what a reader of JSON gives", kind_of(plain), hint)
    for step, member in members:
        problem = _foreign(member, levels - 1)
        if problem:
            return problem.under(step)
    return None


def _not_json(expected: str, got: str, hint: str = "") -> Problem:
    return Problem(
        code="json.value", message=f"expected {expected}, got {got}", hint=hint
    )


# -- to plain values -------------------------------------------------------------------


def _unstructuring(annotation: Any) -> Callable[[Any], Any]:
    """Give the function that makes values of a type plain."""
    if annotation is JsonObject:
        return _plain_json
    match shape_of(annotation):
        case Nested(cls):
            write_object = writer(cls)
            return lambda value: parse(write_object((value,)), OWN)
        case Written():
            return str
        case Scalar(python) if python is Decimal:
            return lambda value: format(value, "f")
        case Json():
            return _plain_json
        case Scalar():
            return lambda value: value
        case _:
            return _plain_choice


def _plain_choice(value: Any) -> Any:
    return None if value is None else _unstructuring(type(value))(value)


def _plain_json(value: Any) -> Any:
    return parse(write(value), OWN)
