"""What problems say."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve

from diplonews.errors import Problem
from diplonews.fields import Field
from diplonews.plain_json import is_array
from diplonews.rules import Exact, Rule
from diplonews.wording import nearest, quoted

__all__ = [
    "missing_key",
    "no_telling_key",
    "not_a_string",
    "not_an_array",
    "unknown_key",
    "wrong_type",
    "wrong_whole",
]


def unknown_key(owner: str, key: str, known: Mapping[str, object]) -> Problem:
    """Say that a key is no field, and which may be meant."""
    return Problem(
        code="key.unknown",
        message=f"expected a field of {owner}, got {quoted(key)}",
        hint=nearest(key, known)
        or ("put your own data under extensions" if "extensions" in known else ""),
    )


def missing_key(field: Field) -> Problem:
    """Say that a field is not there which must be."""
    needs = f"which every {field.owner.__name__} needs"
    return Problem(
        code="key.missing",
        message=f"expected '{field.name}', {needs}, got none",
        hint=f'write "{field.name}": "{field.default}"' if field.stamp else "",
    )


def no_telling_key(keys: Mapping[str, type]) -> Problem:
    """Say that no key tells which class an object is of."""
    names = ", ".join(f"'{key}' ({cls.__name__})" for key, cls in keys.items())
    message = f"expected one of the keys {names}, got none"
    return Problem(code="key.missing", message=message)


def not_an_array(plain: Any) -> Problem:
    """Say that a value is no array."""
    hint = f"write [{quoted(plain)}]" if type(plain) is str else ""
    return wrong_type("an array", plain, hint)


def wrong_type(expected: str, plain: Any, hint: str = "") -> Problem:
    """Say that a value is of another type, and how to mend it."""
    if plain is None:
        hint = "leave out what is not said"
    return Problem(
        code="type.wrong",
        message=f"expected {expected}, got {_named(plain)}",
        hint=hint,
    )


def wrong_whole(rules: tuple[Rule, ...], plain: Any) -> Problem:
    """Say that a value is no whole number, one out of bounds, or one oddly written."""
    wrong = wrong_type("a whole number", plain)
    if type(plain) is not Decimal or plain != plain.to_integral_value():
        return wrong
    beyond = next(filter(None, (rule.problem(plain) for rule in rules)), None)
    return beyond or evolve(wrong, code="number.whole", hint=f"write {int(plain)}")


def _named(plain: Any) -> str:
    if plain is None or type(plain) is bool:
        return {None: "null", True: "true", False: "false"}[plain]
    if type(plain) is str:
        return f"the string {quoted(plain)}"
    if isinstance(plain, int | Decimal):
        return f"the number {quoted(plain)}"
    return "an array" if is_array(plain) else "an object"


def not_a_string(plain: Any) -> Problem:
    """Say that a number is not written as a string."""
    is_number = type(plain) in {int, Decimal}
    number = Decimal(plain) if is_number else Decimal("NaN")
    hint = ""
    if _EXACT.problem(number) is None:
        hint = f'write "{number:f}", so that no reader rounds it'
    return wrong_type("a number as a string", plain, hint)


_EXACT = Exact()
