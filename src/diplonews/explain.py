"""What is wrong with plain values that should have been an object of ours.

The slow, careful pass over what the codec refused. It goes in stages: every field of
the whole document, in its order and missing keys last; then, object by object, fields
that do not go together; then repeated ids and references that lead nowhere.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from diplonews.errors import InvalidData, Problem
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
from diplonews.json_values import NamespacedKeys, freeze
from diplonews.rules import Exact
from diplonews.strict_json import is_array, is_object
from diplonews.validation import problems, repeated
from diplonews.wording import nearest, quoted

__all__ = ["explain", "option_for", "read"]

#: A value, if it could be made, and what is wrong with it.
Read = tuple[Any, list[Problem]]


def explain(cls: type, plain: Any) -> Read:
    """Give the object of the class that a plain value stands for, and its problems."""
    return read(Nested(cls), plain)


def read(shape: Shape, plain: Any) -> Read:
    """Give the value of a shape that a plain value stands for, and its problems."""
    match shape:
        case Scalar():
            return _scalar(shape, plain)
        case Written():
            return _written(shape, plain)
        case Nested():
            return _object(shape, plain)
        case Many():
            return _array(shape, plain)
        case Choice():
            return _chosen(shape, plain)
        case Json():
            return _json(shape, plain)


def _scalar(shape: Scalar, plain: Any) -> Read:
    if shape.python is Decimal:
        return _number(plain)
    if type(plain) is not shape.python:
        return None, [_wrong_type(_JSON_NAMES[shape.python], plain)]
    return plain, list(problems(shape, plain))


def _number(plain: Any) -> Read:
    if type(plain) is str:
        return _made(lambda: Exact().parse(plain))
    is_number = type(plain) in {int, Decimal}
    number = Decimal(plain) if is_number else Decimal("NaN")
    hint = ""
    if Exact().problem(number) is None:
        hint = f'write "{number:f}", so that no reader rounds it'
    return None, [_wrong_type("a number as a string", plain, hint)]


def _written(shape: Written, plain: Any) -> Read:
    if type(plain) is not str:
        return None, [_wrong_type(shape.cls.EXPECTED, plain)]
    return _made(lambda: shape.cls.parse(plain))


def _json(shape: Json, plain: Any) -> Read:
    keyed = any(isinstance(rule, NamespacedKeys) for rule in shape.rules)
    if plain is None or (keyed and not is_object(plain)):
        return None, [_wrong_type(f"a JSON {'object' if keyed else 'value'}", plain)]
    value = freeze(plain)
    return value, list(problems(shape, value))


def _array(shape: Many, plain: Any) -> Read:
    if not is_array(plain):
        hint = f"write [{quoted(plain)}]" if type(plain) is str else ""
        return None, [_wrong_type("an array", plain, hint)]
    pairs = [read(shape.item, member) for member in plain]
    again = repeated(shape.item, plain)
    found = [
        problem.under(index)
        for index, (_, wrong) in enumerate(pairs)
        for problem in [*wrong, *([again[index]] if index in again else [])]
    ]
    members = tuple(value for value, _ in pairs)
    for rule in shape.rules:
        problem = rule.problem(members)
        found += [problem] if problem else []
    return members, found


def _object(shape: Nested, plain: Any) -> Read:
    if not is_object(plain):
        return None, [_wrong_type(f"an object ({shape.cls.__name__})", plain)]
    fields = {field.name: field for field in fields_of(shape.cls)}
    values: dict[str, Any] = {}
    found: list[Problem] = []
    for key, member in plain.items():
        if key in fields:
            values[key], wrong = read(fields[key].shape, member)
            found += [problem.under(key) for problem in wrong]
        else:
            found.append(_unknown_key(shape.cls, key, fields).under(key))
    needed = [f.name for f in fields.values() if f.required or f.stamp]
    found += _missing_keys(shape.cls, [key for key in needed if key not in plain])
    if found:
        return None, found
    return _made(lambda: shape.cls(**values))


def _made(make: Any) -> Read:
    try:
        return make(), []
    except InvalidData as error:
        return None, list(error.problems)


def _unknown_key(cls: type, key: str, known: dict[str, Any]) -> Problem:
    return Problem(
        code="key.unknown",
        message=f"expected a field of {cls.__name__}, got {quoted(key)}",
        hint=nearest(key, known)
        or ("put your own data under extensions" if "extensions" in known else ""),
    )


def _missing_keys(cls: type, missing: Iterable[str]) -> list[Problem]:
    return [
        Problem(
            code="key.missing",
            message=f"expected '{key}', which every {cls.__name__} needs, got none",
        )
        for key in missing
    ]


def _chosen(choice: Choice, plain: Any) -> Read:
    telling = _telling_keys(choice)
    if telling and is_object(plain) and not plain.keys() & set(telling):
        keys = ", ".join(f"'{key}' ({cls.__name__})" for key, cls in telling.items())
        message = f"expected one of the keys {keys}, got none"
        return None, [Problem(code="key.missing", message=message)]
    return read(option_for(choice, plain), plain)


def option_for(choice: Choice, plain: Any) -> Written | Nested:
    """Say which of the shapes a plain value is meant to be.

    Of dates, only a period has a slash; objects are told by the key they must have.
    """
    telling = _telling_keys(choice)
    for key, cls in telling.items():
        if is_object(plain) and key in plain:
            return Nested(cls)
    is_second = not telling and type(plain) is str and "/" in plain
    return choice.options[1 if is_second else 0]


@cache
def _telling_keys(choice: Choice) -> dict[str, type]:
    """Give the required keys of the options, those that no other option has first."""
    options = [option.cls for option in choice.options if isinstance(option, Nested)]
    keys = [
        (sum(field.name in names for names in map(_names, options)), field.name, cls)
        for cls in options
        for field in fields_of(cls)
        if field.required
    ]
    return {name: cls for _, name, cls in sorted(keys, key=lambda key: key[0])}


def _names(cls: type) -> set[str]:
    return {field.name for field in fields_of(cls)}


_JSON_NAMES = {str: "a string", int: "a whole number", bool: "true or false"}


def _wrong_type(expected: str, plain: Any, hint: str = "") -> Problem:
    if plain is None:
        hint = "leave out what is not said"
    return Problem(
        code="type.wrong",
        message=f"expected {expected}, got {_named(plain)}",
        hint=hint,
    )


def _named(plain: Any) -> str:
    if plain is None or type(plain) is bool:
        return {None: "null", True: "true", False: "false"}[plain]
    if type(plain) is str:
        return f"the string {quoted(plain)}"
    if isinstance(plain, int | Decimal):
        return f"the number {quoted(plain)}"
    return "an array" if is_array(plain) else "an object"
