"""Models of pydantic v2, in two degrees of strictness.

`same` refuses all that the library refuses as far as pydantic can, and holds dates as
the library's own values. `shape` is what types, patterns and literals can say alone;
its dates are text.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, create_model
from pydantic import model_validator as validated_by
from pydantic_core import CoreSchema, core_schema

from bench.patterns import KEY, NUMBER, choices_of, limits_of, written_limits
from bench.peers import Peer
from bench.peers.together import check_references, rule_of
from diplonews.errors import InvalidData
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
from diplonews.json_values import JsonObject, freeze
from diplonews.records.dossier import Dossier
from diplonews.rules import AtLeast, Rule, Whole

__all__ = ["same", "shape"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def same() -> Peer:
    """Give the models that refuse what the library refuses."""
    return _peer(_model(Dossier, full=True))


def shape() -> Peer:
    """Give the models that check what a schema can say."""
    return _peer(_model(Dossier, full=False))


def _peer(model: type[BaseModel]) -> Peer:
    def dump(dossier: BaseModel) -> str:
        return dossier.model_dump_json(exclude_defaults=True)

    return Peer(model.model_validate_json, dump)


@cache
def _model(cls: type, *, full: bool) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for field in fields_of(cls):
        default = field.default
        if field.required or field.stamp:
            default = ...
        elif isinstance(default, JsonObject) and not full:
            default = {}
        fields[field.name] = (_type(field.shape, full=full), default)
    rule = check_references if cls is Dossier else rule_of(cls)
    checks: dict[str, Any] = {}
    if full and rule:
        checks["together"] = validated_by(mode="after")(rule)
    return create_model(cls.__name__, __base__=_Strict, __validators__=checks, **fields)


def _type(shape: Shape, *, full: bool) -> Any:
    match shape:
        case Scalar():
            return _scalar(shape)
        case Written():
            return _written((shape,), full=full)
        case Nested(cls):
            return _model(cls, full=full)
        case Many(item, rules):
            return _array(item, rules, full=full)
        case Choice(options):
            if all(isinstance(option, Written) for option in options):
                written = tuple(o for o in options if isinstance(o, Written))
                return _written(written, full=full)
            models = tuple(_type(option, full=full) for option in options)
            return Annotated[Union[models], Field(union_mode="left_to_right")]  # noqa: UP007
        case Json(rules):
            return _json(rules, full=full)


def _schema(schema: CoreSchema) -> GetPydanticSchema:
    return GetPydanticSchema(lambda _, __: schema)


def _scalar(scalar: Scalar) -> Any:
    if scalar.python is Decimal:
        text = core_schema.str_schema(
            pattern=NUMBER.portable, max_length=NUMBER.max_length, strict=True
        )
        return Annotated[
            Decimal,
            _schema(
                core_schema.no_info_after_validator_function(
                    Decimal, text, serialization=core_schema.format_ser_schema("f")
                )
            ),
        ]
    if scalar.python is not str:
        bounds = [rule for rule in scalar.rules if isinstance(rule, Whole)]
        within = [Field(ge=rule.minimum, le=rule.maximum) for rule in bounds]
        return Annotated[scalar.python, *within, Field(strict=True)]
    if choices := choices_of(scalar):
        return Literal[choices]
    limits = limits_of(scalar)
    if limits is None:
        return str
    return Annotated[
        str, Field(pattern=limits.portable, max_length=limits.max_length, min_length=1)
    ]


def _written(options: tuple[Written, ...], *, full: bool) -> Any:
    if not full:
        limits = written_limits(*options)
        return Annotated[
            str, Field(pattern=limits.portable, max_length=limits.max_length)
        ]
    return Annotated[
        object,
        _schema(
            core_schema.no_info_after_validator_function(
                _parser(options),
                core_schema.str_schema(strict=True),
                serialization=core_schema.to_string_ser_schema(),
            )
        ),
    ]


def _parser(options: tuple[Written, ...]) -> Callable[[str], object]:
    parse_date = options[0].cls.parse
    if len(options) == 1:
        return parse_date
    parse_period = options[1].cls.parse

    def parse(text: str) -> object:
        return parse_period(text) if "/" in text else parse_date(text)

    return parse


def _array(item: Shape, rules: tuple[Rule, ...], *, full: bool) -> Any:
    marks: list[Any] = [
        Field(min_length=rule.length) for rule in rules if isinstance(rule, AtLeast)
    ]
    if full and isinstance(item, Scalar) and item.python is str:
        marks.append(_after(_without_repetition))
    array: Any = tuple[_type(item, full=full), ...]  # type: ignore[misc]
    return Annotated[array, *marks] if marks else array


def _without_repetition(texts: tuple[str, ...]) -> tuple[str, ...]:
    if len(texts) > 1 and len(set(texts)) < len(texts):
        raise ValueError("each once")
    return texts


def _after(function: Callable[[Any], Any]) -> GetPydanticSchema:
    return GetPydanticSchema(
        lambda source, handler: core_schema.no_info_after_validator_function(
            function, handler(source)
        )
    )


def _json(rules: tuple[Rule, ...], *, full: bool) -> Any:
    is_object = len(rules) > 1
    if not full:
        key = Annotated[str, Field(pattern=KEY.portable, max_length=KEY.max_length)]
        return dict[key, Any] if is_object else Any

    def checked(plain: Any) -> Any:
        if plain is None:
            raise ValueError("what is not said is left out")
        value = freeze(_exact(plain))
        problems = [problem for rule in rules if (problem := rule.problem(value))]
        if problems:
            raise InvalidData(problems, "JSON")
        return value

    return Annotated[
        object,
        _schema(
            core_schema.no_info_plain_validator_function(
                checked,
                serialization=core_schema.plain_serializer_function_ser_schema(_thawed),
            )
        ),
    ]


def _exact(plain: Any) -> Any:
    """Make decimals of what pydantic reads as floats; their zeros are lost by then."""
    if isinstance(plain, float):
        return Decimal(repr(plain))
    if isinstance(plain, list):
        return [_exact(member) for member in plain]
    if isinstance(plain, dict):
        return {key: _exact(member) for key, member in plain.items()}
    return plain


def _thawed(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, tuple):
        return [_thawed(member) for member in value]
    if isinstance(value, JsonObject):
        return {key: _thawed(member) for key, member in value.items()}
    return value
