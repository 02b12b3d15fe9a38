"""Judges of what holds other values: arrays, choices, and objects of our classes."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from attrs import frozen

from diplonews.errors import Problem, pointer
from diplonews.explain.problem_list import ProblemList, Way, as_it_is
from diplonews.explain.scalars import (
    WRONG,
    Judge,
    json_judge,
    mistyped,
    scalar_judge,
    written_judge,
)
from diplonews.explain.words import (
    missing_key,
    no_telling_key,
    not_an_array,
    unknown_key,
    wrong_type,
)
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
    telling_keys,
)
from diplonews.plain_json import Unread, is_array, is_object
from diplonews.records.dossier import KINDS, SCHEMA_KEY, Dossier
from diplonews.validation import FieldsRule, said_again
from diplonews.wording import a_or_b

__all__ = ["judge_of"]


@cache
def judge_of(shape: Shape) -> Judge:
    """Give the function that judges plain values of a shape."""
    return _MAKERS[type(shape)](shape)


def _array(shape: Many) -> Judge:
    judge_member, once = judge_of(shape.item), isinstance(shape.item, Scalar)

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if not is_array(plain):
            return mistyped(not_an_array, problems, plain, way)
        begin = problems.end
        seen: set[str] = set()
        members: list[Any] = []
        for index, member in enumerate(plain):
            here = (way, index)
            value = judge_member(problems, member, here)
            if once and type(member) is str:
                if member in seen:
                    problems.tell(here, said_again, member)
                    value = WRONG
                seen.add(member)
            members.append(value)
        value = tuple(members)
        broken = [problem for rule in shape.rules if (problem := rule.problem(value))]
        for place, problem in enumerate(broken, begin):
            problems.tell_at(place, way, as_it_is, problem)
        right = not broken and all(member is not WRONG for member in members)
        return value if right else WRONG

    return judge


def _choice(choice: Choice) -> Judge:
    if telling_keys(choice):
        return _choice_of_objects(choice)
    judge_date, judge_period = map(judge_of, choice.options)

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        is_period = type(plain) is str and "/" in plain
        return (judge_period if is_period else judge_date)(problems, plain, way)

    return judge


def _choice_of_objects(choice: Choice) -> Judge:
    keys = telling_keys(choice)
    judges = {key: judge_of(Nested(cls)) for key, cls in keys.items()}
    judge_untold, judge_first = _untold(choice), judge_of(choice.options[0])

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if not is_object(plain):
            return judge_first(problems, plain, way)
        told = next((judges[key] for key in judges if key in plain), judge_untold)
        return told(problems, plain, way)

    return judge


def _untold(choice: Choice) -> Judge:
    """Make the function that judges an object of which none can say what it is."""
    keys = telling_keys(choice)
    names = a_or_b([option.cls.__name__ for option in choice.options])
    members = _Members(
        names,
        {
            field.name: judge_of(field.shape)
            for option in choice.options
            if isinstance(option, Nested)
            for field in fields_of(option.cls)
        },
    )

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        _, (begin, *_) = members.judge(problems, plain, way)
        problems.tell_at(begin, way, no_telling_key, keys)
        return WRONG

    return judge


# -- objects ---------------------------------------------------------------------------


def _object(shape: Nested) -> Judge:
    cls, fields = shape.cls, fields_of(shape.cls)
    judges = {each.name: _field_judge(each) for each in fields}
    ignored = {SCHEMA_KEY: judge_of(Scalar(str))} if cls is Dossier else {}
    members = _Members(cls.__name__, judges, ignored)
    defaults = {each.name: each.default for each in fields if not each.required}
    needed = [each for each in fields if each.required or each.stamp]
    rules: tuple[FieldsRule, ...] = getattr(cls, "RULES", ())
    say = partial(wrong_type, f"an object ({cls.__name__})")

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if not is_object(plain):
            return mistyped(say, problems, plain, way)
        values, starts = members.judge(problems, plain, way)
        missing = [each for each in needed if each.name not in plain]
        for each in missing:
            values[each.name] = WRONG
        made = _made(cls, defaults | values)
        unfitting = [problem for rule in rules if (problem := _unfit(rule, made))]
        # From the last to the first, so that the places before stay what they are.
        for number, problem in reversed(_by_member(unfitting, plain)):
            problems.tell_at(starts[number], way, as_it_is, problem)
        for place, each in enumerate(missing, starts[0]):
            problems.tell_at(place, way, missing_key, each)
        return made.value if made.is_whole and not unfitting else WRONG

    return judge


@frozen
class _Members:
    """Judges the members of an object."""

    owner: str
    judges: Mapping[str, Judge]
    ignored: Mapping[str, Judge] = MappingProxyType({})
    """What may stand there beside the fields and is not kept."""

    def judge(
        self, problems: ProblemList, plain: dict[str, Any], way: Way
    ) -> tuple[dict[str, Any], list[int]]:
        """Give the values of the members; tell the keys that are no fields.

        Beside them stands where in the list the problems of the object begin, and then
        those of each member.
        """
        values: dict[str, Any] = {}
        starts = [problems.end]
        for key, member in plain.items():
            starts.append(problems.end)
            if key in self.judges:
                values[key] = self.judges[key](problems, member, (way, key))
            elif key in self.ignored:
                self.ignored[key](problems, member, (way, key))
            else:
                values[key] = WRONG
                if type(key) is not Unread:
                    known = self.judges
                    problems.tell((way, key), unknown_key, self.owner, key, known)
        return values, starts


def _by_member(
    unfitting: list[Problem], plain: dict[str, Any]
) -> list[tuple[int, Problem]]:
    """Sort problems by the members that they name, of which 0 is the whole object."""
    if not unfitting:
        return []
    numbers = {pointer(key): number for number, key in enumerate(plain, 1)}
    numbered = [(numbers.get(problem.path, 0), problem) for problem in unfitting]
    return sorted(numbered, key=itemgetter(0))


def _field_judge(field: Field) -> Judge:
    judge = judge_of(field.shape)
    is_own_id = field.name == "id" and field.owner in KINDS
    return _own_id(judge) if is_own_id else judge


def _own_id(judge_id: Judge) -> Judge:
    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        value, ids = judge_id(problems, plain, way), problems.ids
        if not (value is WRONG or ids is None):
            (_, array), index = way[0]
            if not ids.is_first(value, array, index):
                problems.tell(way, ids.repeated, value)
        return value

    return judge


@frozen
class _Made:
    """An object made of its right fields, without its constructor."""

    value: Any
    is_whole: bool
    """Whether all of its fields are right."""


def _made(cls: type[object], values: dict[str, Any]) -> _Made:
    value: object = object.__new__(cls)
    whole = True
    for name, held in values.items():
        if held is WRONG:
            whole = False
        else:
            object.__setattr__(value, name, held)
    return _Made(value, whole)


def _unfit(rule: FieldsRule, made: _Made) -> Problem | None:
    """Say what breaks a rule; a field that is not right cannot be held against it."""
    try:
        return rule(made.value)
    except AttributeError:
        if made.is_whole:
            raise
        return None


_MAKERS: Mapping[type, Callable[[Any], Judge]] = {
    Scalar: scalar_judge,
    Written: written_judge,
    Nested: _object,
    Many: _array,
    Choice: _choice,
    Json: json_judge,
}
