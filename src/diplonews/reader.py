"""From plain values to objects, the straight way: for data that is right.

For each class one function is written and compiled, in which nothing is asked that the
class answers already. It fills the slots of an object itself and so does without the
constructor: what that would check has been checked by then. Where anything is wrong it
gives up with whatever exception comes; `explain` then says what is wrong.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
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
    WrittenValue,
    fields_of,
    shapes_in,
    telling_keys,
)
from diplonews.generated import Source
from diplonews.json_values import (
    MAX_DEPTH,
    MAX_TEXT,
    AnyJson,
    JsonObject,
    NamespacedKeys,
)
from diplonews.plain_json import is_array, is_object
from diplonews.quick_json import Refused
from diplonews.records.dossier import KINDS, SCHEMA_KEY, Dossier
from diplonews.remembered import Remembered
from diplonews.rules import Exact, Listed, RefTo, Rule, Terms, Text, Whole, record_id
from diplonews.validation import NeedsOneOf, WhenSaid, hold

__all__ = ["Tally", "read_dossier", "reader"]


class Tally:
    """What is counted while reading, to be compared when all is read."""

    __slots__ = ("keys", "to", "zeros")

    def __init__(self) -> None:
        self.keys = 0
        """The keys of all objects: fewer than in the text if one stood there twice."""
        self.zeros = 0
        """The numbers that are 0; a reader that knows no -0 gives such for it."""
        self.to: list[list[str]] = [[] for _ in _reference_kinds()]
        """The ids pointed at, one list for each set of kinds that may be."""


Reader = Callable[[Any, Tally], Any]


# -- the dossier -----------------------------------------------------------------------


def read_dossier(plain: Any, tally: Tally) -> Dossier:
    """Read a dossier whose ids are unique and whose references lead where they may."""
    if is_object(plain) and type(plain.get(SCHEMA_KEY)) is str:
        plain = {key: value for key, value in plain.items() if key != SCHEMA_KEY}
        tally.keys += 1
    dossier = cast("Dossier", reader(Dossier)([plain], tally)[0])
    by_id: dict[str, Any] = {}
    of_kind: dict[str, dict[str, Any]] = {}
    count = 0
    for kind, array in KINDS.values():
        records = getattr(dossier, array)
        of_kind[kind] = {record.id: record for record in records}
        by_id |= of_kind[kind]
        count += len(records)
    if len(by_id) != count:
        raise Refused
    for kinds, pointed_at in zip(_reference_kinds(), tally.to, strict=True):
        unknown = set(pointed_at)
        for kind in kinds or of_kind:
            unknown -= of_kind[kind].keys()
        if unknown:
            raise Refused
    object.__setattr__(dossier, "_by_id", by_id)
    object.__setattr__(dossier, "_referrers", None)
    return dossier


@cache
def _reference_kinds() -> tuple[tuple[str, ...], ...]:
    """Give each set of kinds that some field of some class may point at."""
    scalars = (s for s in shapes_in(Nested(Dossier)) if isinstance(s, Scalar))
    return tuple(dict.fromkeys(s.refers_to for s in scalars if s.refers_to is not None))


# -- what a scalar may be --------------------------------------------------------------


@cache
def _admitted(rules: tuple[Rule, ...]) -> dict[str, str]:
    """Give the table of the texts that some rules admit, of those met so far."""
    if len(rules) == 1 and isinstance(rules[0], Terms):
        return {term: term for term in rules[0].meanings}
    if len(rules) == 1 and isinstance(rules[0], Listed):
        return {code: code for code in rules[0].table}
    if any(isinstance(rule, RefTo) for rule in rules):
        return _admitted((record_id(),))

    def read(text: Any) -> str:
        if type(text) is not str:
            raise Refused
        for rule in rules:
            if rule.problem(text):
                raise Refused
        return text

    return Remembered(read)


@cache
def _all_admitted(shape: Many) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give the table of the arrays that a field admits, as tuples, of those met."""
    admitted = _admitted(cast("Scalar", shape.item).rules)

    def read(plain: tuple[Any, ...]) -> tuple[str, ...]:
        value = tuple([admitted[text] for text in plain])
        is_wrong = len(set(value)) < len(value)
        if is_wrong or any(rule.problem(value) for rule in shape.rules):
            raise Refused
        return value

    return Remembered(read)


@cache
def _parsed(*options: type[WrittenValue]) -> dict[str, Any]:
    """Give the table of the texts of a value class, or of dates and periods."""

    def read(text: Any) -> Any:
        if type(text) is not str:
            raise Refused
        return options["/" in text and len(options) > 1].parse(text)

    return Remembered(read)


def _number(text: Any) -> Decimal:
    if type(text) is not str:
        raise Refused
    return Exact().parse(text)


_NUMBERS = Remembered(_number)
_OWN_KEYS = _admitted((NamespacedKeys.rule,))


def _any_json(value: Any, tally: Tally, levels: int = MAX_DEPTH) -> Any:
    """Freeze a value of any kind, and refuse what JSON should not hold, in one go."""
    if is_object(value) and levels:
        tally.keys += len(value)
        for key in value:
            _check_json(key)
        return JsonObject.holding(
            {key: _any_json(each, tally, levels - 1) for key, each in value.items()}
        )
    if is_array(value) and levels:
        return tuple([_any_json(each, tally, levels - 1) for each in value])
    if type(value) is int and not value:
        tally.zeros += 1
    _check_json(value)
    return value


def _check_json(value: object) -> None:
    is_plain = type(value) is str and value.isascii() and len(value) <= MAX_TEXT
    if not is_plain and _ANY_JSON.problem(value):
        raise Refused


_ANY_JSON = AnyJson()


def _own_data(value: Any, tally: Tally) -> Any:
    if not is_object(value):
        raise Refused
    for key in value:
        _OWN_KEYS[key]
    return _any_json(value, tally)


# -- one function for each class -------------------------------------------------------


@cache
def reader(cls: type) -> Reader:
    """Give the function that reads objects of a class, and may raise anything.

    It takes a list of plain values and a tally, and gives the objects as a tuple. A
    dossier is read by `read_dossier`, which looks at ids and references too.
    """
    if not (cls is Dossier or _constructor_of(cls) in (None, hold)):
        raise TypeError(f"the constructor of {cls.__name__} does what no reader knows")
    return cast("Reader", _Function(cls).compiled())


def _constructor_of(cls: type) -> Any:
    return getattr(cls, "__attrs_post_init__", None)


class _Function:
    """The function that reads objects of one class, as it is written."""

    def __init__(self, cls: type) -> None:
        self._cls = cls
        self._source = Source()
        self._named = self._source.named
        self._to: set[int] = set()

    def compiled(self) -> Any:
        body = [f"  {line}" for line in self._body()]
        self._source.add(
            "def read(plains, tally):",
            " made, keys = [], 0",
            *(f" to_{kinds} = tally.to[{kinds}]" for kinds in sorted(self._to)),
            " for plain in plains:",
            *body,
            " tally.keys += keys",
            " return tuple(made)",
        )
        return self._source.function("read", f"reader of {self._cls.__name__}")

    def _body(self) -> Iterator[str]:
        new, twin = self._named(object.__new__), self._named(_open_twin(self._cls))
        yield self._refused_if("plain.__class__ is not dict")
        yield f"it = {new}({twin})"
        yield "count = 0"
        for field in fields_of(self._cls):
            yield from self._field(field)
        yield self._refused_if("count != len(plain)")
        yield "keys += count"
        for rule in getattr(self._cls, "RULES", ()):
            yield self._refused_if(f"{self._broken(rule)}")
        yield f"it.__class__ = {self._named(self._cls)}"
        yield "made.append(it)"

    def _refused_if(self, condition: str) -> str:
        return f"if {condition}: raise {self._named(Refused)}"

    def _field(self, field: Field) -> Iterator[str]:
        lines = [
            f"value = plain['{field.name}']",
            "count += 1",
            *self._value(field.shape),
            f"it.{field.name} = value",
        ]
        if field.always_written:
            yield from lines
        else:
            yield f"if '{field.name}' in plain:"
            yield from (f" {line}" for line in lines)
            yield f"else: it.{field.name} = {self._constant(field.default)}"

    def _broken(self, rule: Any) -> str:
        """Give the expression that tells whether the object breaks a rule."""
        nothing = {field.name: field.default for field in fields_of(self._cls)}
        match rule:
            case NeedsOneOf():
                unsaid = " and ".join(f"not it.{name}" for name in rule.names)
                return f"{unsaid} and {self._named(rule)}(it)"
            case WhenSaid():
                said = " or ".join(
                    f"it.{name}" + " is not None" * (nothing[name] is None)
                    for name in rule.names
                )
                return f"({said}) and {self._named(rule.check)}(it)"
            case _:
                return f"{self._named(rule)}(it)"

    def _value(self, shape: Shape) -> Iterator[str]:
        """Give the lines that turn `value` from plain to what the field holds."""
        match shape:
            case Scalar(python, rules):
                yield from self._scalar(python, rules)
                if shape.refers_to is not None:
                    yield f"{self._pointed_at(shape)}.append(value)"
            case Many():
                yield self._refused_if("value.__class__ is not list")
                yield from self._array(shape)
            case Json():  # what is not said is left out, not null
                yield self._refused_if("value is None")
                read = self._named(_own_data if shape.is_own_data else _any_json)
                yield f"value = {read}(value, tally)"
            case Written() | Nested() | Choice():
                yield f"value = {self._item(shape, 'value')}"

    def _scalar(self, python: type, rules: tuple[Rule, ...]) -> Iterator[str]:
        if python is Decimal:
            yield f"value = {self._named(_NUMBERS)}[value]"
        elif python is str and any(isinstance(rule, Text) for rule in rules):
            yield self._refused_if("value.__class__ is not str")
            yield from self._checked(rules)
        elif python is str:
            yield f"value = {self._named(_admitted(rules))}[value]"
        elif python is bool:
            yield self._refused_if("value is not True and value is not False")
        else:
            yield self._refused_if("value.__class__ is not int")
            yield "if not value: tally.zeros += 1"
            yield from self._checked(rules)

    def _checked(self, rules: tuple[Rule, ...]) -> Iterator[str]:
        for rule in rules:
            match rule:
                case Text():
                    yield self._refused_if(f"not {self._named(rule.admits)}(value)")
                case Whole(least, most):
                    yield self._refused_if(f"not {least} <= value <= {most}")
                case _:
                    yield self._refused_if(f"{self._named(rule.problem)}(value)")

    def _array(self, shape: Many) -> Iterator[str]:
        item = shape.item
        if isinstance(item, Scalar):
            if item.refers_to is None:
                yield f"value = {self._named(_all_admitted(shape))}[tuple(value)]"
                return
            ids = self._named(_admitted(item.rules).__getitem__)
            yield f"value = tuple(map({ids}, value))"
            yield self._refused_if("len(value) > 1 and len(set(value)) < len(value)")
            yield from self._checked(shape.rules)
            yield f"{self._pointed_at(item)}.extend(value)"
        elif isinstance(item, Nested):
            yield f"value = {self._named(reader(item.cls))}(value, tally)"
            yield from self._checked(shape.rules)
        else:
            yield f"value = tuple([{self._item(item, 'each')} for each in value])"
            yield from self._checked(shape.rules)

    def _item(self, shape: Shape, value: str) -> str:
        """Give the expression that turns a plain value into an object."""
        match shape:
            case Written(option):
                return f"{self._named(_parsed(option))}[{value}]"
            case Nested(cls):
                return f"{self._named(reader(cls))}([{value}], tally)[0]"
            case Choice() if telling_keys(shape):
                *others, last = (
                    (key, self._item(Nested(cls), value))
                    for key, cls in telling_keys(shape).items()
                )
                tests = (f"{read} if '{key}' in {value} else " for key, read in others)
                return f"({''.join(tests)}{last[1]})"
            case Choice((Written(date), Written(period))):
                return f"{self._named(_parsed(date, period))}[{value}]"
            case _:
                raise TypeError(f"no item of an array can be {shape}")

    def _pointed_at(self, shape: Scalar) -> str:
        kinds = _reference_kinds().index(shape.refers_to or ())
        self._to.add(kinds)
        return f"to_{kinds}"

    def _constant(self, value: object) -> str:
        is_plain = value is None or isinstance(value, str | bool) or value == ()
        return repr(value) if is_plain else self._named(value)


def _open_twin(cls: type) -> type:
    """Give a subclass with the same slots whose instances can be filled and turned.

    Setting an attribute of a frozen class takes a call for each; setting one of this
    twin is a single instruction, and so is the change to the class itself.
    """
    opened = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), {"__slots__": (), **opened})
