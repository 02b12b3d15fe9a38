"""From objects to canonical JSON text, the straight way.

For each class one function is written and compiled, as in `reader`: fields in declared
order, what equals its default left out, nothing between the tokens.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from itertools import takewhile
from json.encoder import encode_basestring
from typing import Any, cast

from diplonews.fields import (
    Choice,
    Field,
    Json,
    Many,
    Nested,
    Scalar,
    Shape,
    Written,
    fields_of,
)
from diplonews.generated import Source
from diplonews.plain_json import text_of
from diplonews.remembered import Remembered
from diplonews.rules import Listed, OpenTerms, RefTo, Terms

__all__ = ["writer"]

Writer = Callable[[Iterable[Any]], str]

#: Texts that follow one of these need no escapes.
_PLAIN = (Listed, OpenTerms, RefTo, Terms)


@cache
def writer(cls: type) -> Writer:
    """Give the function that writes objects of a class, with commas between them."""
    source = Source()
    fields = fields_of(cls)
    first = list(takewhile(lambda field: field.always_written, fields))
    begin = ",".join(f'"{field.name}":{_in_text(field, source)}' for field in first)
    source.add("def write(them):", " made = []", " for it in them:")
    source.add(f"  text = f'{begin}'")
    for field in fields[len(first) :]:
        text = _in_text(field, source, "value")
        source.add(
            f"  value = it.{field.name}",
            f"""  {_if_said(field, source)}text += f',"{field.name}":{text}'""",
        )
    inside = "text" if first else "text[1:]"
    source.add(f"  made.append('{{' + {inside} + '}}')", " return ','.join(made)")
    return cast("Writer", source.function("write", f"writer of {cls.__name__}"))


def _if_said(field: Field, source: Source) -> str:
    if field.always_written:
        return ""
    if field.default is None:
        return "if value is not None: "
    if field.default == ():
        return "if value: "
    default = source.named(field.default)
    return f"if value is not {default} and value != {default}: "


def _in_text(field: Field, source: Source, value: str = "") -> str:
    """Give what stands for the field in the text: part of an f-string in `'`."""
    value = value or f"it.{field.name}"
    match field.shape:
        case Scalar(_, rules) if any(isinstance(rule, _PLAIN) for rule in rules):
            return f'"{{{value}}}"'
        case Scalar(python) if python is int:
            return f"{{{value}}}"
        case Written() | Choice((Written(), *_)):
            return f'"{{{value}.text}}"'
        case Many(item):
            return f"[{{{_call_for_many(item, source)}({value})}}]"
        case Nested(cls):
            return f"{{{source.named(writer(cls))}(({value},))}}"
        case shape:
            return f"{{{source.named(_text_of(shape))}({value})}}"


def _call_for_many(item: Shape, source: Source) -> str:
    """Name the function that gives the texts of all members, with commas between."""
    match item:
        case Nested(cls):
            return source.named(writer(cls))
        case Scalar(python) if python is str:
            return source.named(_TEXTS.__getitem__)
        case _:
            return source.named(_each(_text_of(item)))


def _text_of(shape: Shape) -> Callable[[Any], str]:
    """Give the function from a value to its text."""
    match shape:
        case Scalar(python):
            return _SCALARS[python]
        case Choice(options):
            writers = {option.cls: writer(option.cls) for option in options}
            return lambda value: writers[type(value)]((value,))
        case Json():
            return text_of
        case _:
            raise TypeError(f"no field holds {shape}")


def _each(text_of_one: Callable[[Any], str]) -> Callable[[Iterable[Any]], str]:
    return lambda values: ",".join(map(text_of_one, values))


def _escaped(texts: tuple[str, ...]) -> str:
    return ",".join(map(encode_basestring, texts))


#: The members of arrays of texts: the same few come again and again.
_TEXTS = Remembered(_escaped)


def _number(value: Decimal) -> str:
    return f'"{value:f}"'


def _truth(value: object) -> str:
    return "true" if value else "false"


_SCALARS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: str,
    bool: _truth,
    Decimal: _number,
}
