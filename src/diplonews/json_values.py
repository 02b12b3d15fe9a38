"""Any JSON value, kept as it came and deeply immutable.

It is what a user's own keys hold, and what an account claims for a field: null, true
and false, text, numbers as `int` or `Decimal` (never a float, which would change them),
arrays as tuples, objects as `JsonObject`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Annotated, Any, TypeGuard, Union

from diplonews.characters import NOT_INTERCHANGED
from diplonews.errors import InvalidData, Problem
from diplonews.rules import Matches
from diplonews.wording import kind_of, quoted

__all__ = [
    "MAX_DEPTH",
    "MAX_NUMBER",
    "MAX_TEXT",
    "AnyJson",
    "Extensions",
    "JsonClaim",
    "JsonObject",
    "JsonValue",
    "NamespacedKeys",
    "freeze",
    "told_apart",
]

JsonValue = Union[None, bool, int, Decimal, str, tuple["JsonValue", ...], "JsonObject"]

#: Levels of arrays and objects, so that a dossier stays below what a reader admits.
MAX_DEPTH = 32
MAX_TEXT = 2**20
MAX_NUMBER = 40
#: That of a binary64 number, as I-JSON (RFC 7493) advises.
MAX_EXPONENT = 308

_NUMBER = (
    f"a number of at most {MAX_NUMBER} characters with an exponent "
    f"of at most {MAX_EXPONENT}"
)
#: What I-JSON leaves out: surrogates and noncharacters.
_NOT_I_JSON = re.compile(f"[{NOT_INTERCHANGED}]")


class JsonObject(Mapping[str, JsonValue]):
    """An immutable JSON object: a mapping that hashes and keeps the order of its keys.

    Lists and mappings inside become tuples and `JsonObject`; what JSON cannot hold
    exactly raises `InvalidData`.
    """

    __slots__ = ("_members",)
    _members: dict[str, JsonValue]

    def __init__(self, members: Mapping[str, Any] | None = None) -> None:
        if not (members is None or _is_mapping(members)):
            raise InvalidData([_unfit("a mapping", kind_of(members))], "JsonObject")
        frozen = {key: freeze(value) for key, value in (members or {}).items()}
        object.__setattr__(self, "_members", frozen)
        problem = _problem(self, MAX_DEPTH)
        if problem:
            raise InvalidData([problem], "JsonObject")

    @classmethod
    def holding(cls, members: dict[str, JsonValue]) -> "JsonObject":
        """Give the object that has these members, which must be fit and frozen."""
        made = cls.__new__(cls)
        object.__setattr__(made, "_members", members)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a JsonObject is immutable: cannot set {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a JsonObject is immutable: cannot delete {name}")

    def __getitem__(self, key: str) -> JsonValue:
        return self._members[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __hash__(self) -> int:
        return hash(told_apart(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JsonObject) and told_apart(self) == told_apart(other)

    def __repr__(self) -> str:
        return f"JsonObject({self._members!r})"

    def __reduce__(self) -> tuple[type, tuple[dict[str, JsonValue]]]:
        return JsonObject, (self._members,)


def freeze(value: Any, levels: int = MAX_DEPTH) -> Any:
    """Give lists and mappings as tuples and `JsonObject`, anything else as it is."""
    if type(value) in _ATOMS or type(value) is JsonObject or levels == 0:
        return value
    if _is_mapping(value):
        return JsonObject.holding(
            {key: freeze(member, levels - 1) for key, member in value.items()}
        )
    if _is_array(value):
        return tuple([freeze(member, levels - 1) for member in value])
    return value


#: What has nothing inside.
_ATOMS = frozenset({str, int, bool, Decimal, type(None)})


def told_apart(value: JsonValue) -> object:
    """Give what to compare a value by: `true` is not 1, no order of keys counts."""
    if type(value) is bool:
        return (bool, value)
    if type(value) is tuple:
        return tuple(map(told_apart, value))
    if isinstance(value, JsonObject):
        return frozenset((key, told_apart(member)) for key, member in value.items())
    return value


def _is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def _is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, list | tuple)


def _problem(value: object, levels: int) -> Problem | None:
    if type(value) in _ATOMS:
        return _scalar_problem(value)
    if levels == 0 and (_is_array(value) or _is_mapping(value)):
        return _unfit(f"at most {MAX_DEPTH} levels of arrays and objects", "more")
    if _is_array(value) and type(value) is tuple:
        members: Iterable[tuple[str | int, object]] = enumerate(value)
    elif isinstance(value, JsonObject):
        for key in value:
            problem = _key_problem(key)
            if problem:
                return problem
        members = value.items()
    else:
        return _scalar_problem(value)
    for step, member in members:
        problem = _problem(member, levels - 1)
        if problem:
            return problem.under(step)
    return None


def _scalar_problem(value: object) -> Problem | None:
    if value is None or type(value) is bool:
        return None
    if type(value) is str:
        return _text_problem(value)
    if type(value) is int:
        fits = -(10 ** (MAX_NUMBER - 1)) < value < 10**MAX_NUMBER
        return None if fits else _unfit(_NUMBER, "more")
    if type(value) is Decimal:
        return _decimal_problem(value)
    if type(value) is float:
        hint = f"write Decimal('{value}'): a float is not exact"
        return _unfit("a JSON value", f"the float {value}", hint * isfinite(value))
    return _unfit("a JSON value", kind_of(value))


def _key_problem(key: object) -> Problem | None:
    if type(key) is not str or _not_i_json(key):
        return _unfit("a key in Unicode text", quoted(key))
    if len(key) > MAX_TEXT:
        return _unfit(f"a key of at most {MAX_TEXT:,} characters", f"{len(key):,}")
    return None


def _text_problem(value: str) -> Problem | None:
    if len(value) > MAX_TEXT:
        return _unfit(f"text of at most {MAX_TEXT:,} characters", f"{len(value):,}")
    return _unfit("Unicode text", quoted(value)) if _not_i_json(value) else None


def _not_i_json(text: str) -> bool:
    return not text.isascii() and _NOT_I_JSON.search(text) is not None


def _decimal_problem(value: Decimal) -> Problem | None:
    if not value.is_finite():
        return _unfit("a finite number", str(value))
    fits = abs(value.adjusted()) <= MAX_EXPONENT and len(str(value)) <= MAX_NUMBER
    return None if fits else _unfit(_NUMBER, quoted(value))


def _unfit(expected: str, got: str, hint: str = "") -> Problem:
    return Problem(
        code="json.value", message=f"expected {expected}, got {got}", hint=hint
    )


class AnyJson:
    """Any JSON value, already frozen."""

    def problem(self, value: object, /) -> Problem | None:
        """Say what in the value JSON cannot hold, and where, or None."""
        return _problem(value, MAX_DEPTH)


class NamespacedKeys:
    """An object whose keys say whose they are, such as `myorg:score`.

    `rule` is what each key must follow.
    """

    rule = Matches(
        "a key with its namespace such as 'myorg:score'",
        "[a-z0-9]+(?:[._-][a-z0-9]+)*:[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*",
        100,
        code="key.namespace",
    )

    def problem(self, value: object, /) -> Problem | None:
        """Say which key is without a namespace, or that it is no object, or None."""
        if not isinstance(value, JsonObject):
            return _unfit("a JSON object", kind_of(value))
        for key in value:
            problem = self.rule.problem(key)
            if problem:
                return problem.under(key)
        return None


#: What somebody claims for a field.
JsonClaim = Annotated[JsonValue, AnyJson()]
#: A user's own keys, each with its namespace.
Extensions = Annotated[JsonObject, AnyJson(), NamespacedKeys()]
