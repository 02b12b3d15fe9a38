"""Judges of what holds no fields of ours: text, numbers, dates, references, own data.

A judge tells what is wrong with a plain value; it is made once for each shape.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any, Final

from diplonews.errors import InvalidData, Problem
from diplonews.explain.problem_list import ProblemList, Way
from diplonews.explain.words import not_a_string, wrong_type, wrong_whole
from diplonews.fields import Json, Scalar, Written, WrittenValue
from diplonews.json_values import NamespacedKeys, freeze
from diplonews.plain_json import Unread, is_array, is_object
from diplonews.rules import Exact, Listed, Matches, OpenTerms, RefTo, Rule, Terms, Text

__all__ = [
    "WRONG",
    "Judge",
    "json_judge",
    "mistyped",
    "scalar_judge",
    "written_judge",
]


class _Wrong:
    """Stands for a value that could not be made."""


WRONG: Final = _Wrong()

#: Tells what is wrong with a plain value; gives what it stands for, or `WRONG`.
Judge = Callable[[ProblemList, Any, Way], Any]

_JSON_NAMES = {str: "a string", int: "a whole number", bool: "true or false"}


def scalar_judge(shape: Scalar) -> Judge:
    """Make the function that judges text, numbers and truth values."""
    if shape.python is Decimal:
        return _number
    python, expected = shape.python, _JSON_NAMES[shape.python]
    say = partial(wrong_type, expected)
    if python is int:
        say = partial(wrong_whole, shape.rules)
    tests = [(_admits(rule), rule.problem) for rule in shape.rules]

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if type(plain) is not python:
            return mistyped(say, problems, plain, way)
        for admits, problem in tests:
            if not admits(plain):
                problems.tell(way, problem, plain)
                return WRONG
        return plain

    return judge if shape.refers_to is None else _reference(judge, shape.refers_to)


def mistyped(
    say: Callable[[Any], Problem], problems: ProblemList, plain: Any, way: Way
) -> Any:
    """Tell that a value has the wrong type, unless it is one that could not be read."""
    if type(plain) is not Unread:
        problems.tell(way, say, plain)
    return WRONG


def _admits(rule: Rule) -> Callable[[Any], bool]:
    """Give the quickest way to tell whether a value follows a rule."""
    if isinstance(rule, Text | Matches | RefTo | Listed | Terms | OpenTerms):
        return rule.admits
    return lambda value: rule.problem(value) is None


def _reference(judge_id: Judge, kinds: tuple[str, ...]) -> Judge:
    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        value, ids = judge_id(problems, plain, way), problems.ids
        if not (value is WRONG or ids is None or ids.leads(value, kinds)):
            problems.tell(way, ids.misdirected, value, kinds)
        return value

    return judge


def _number(problems: ProblemList, plain: Any, way: Way) -> Any:
    if type(plain) is str:
        return _parsed(Exact().parse, problems, plain, way)
    return mistyped(not_a_string, problems, plain, way)


def _parsed(
    parse: Callable[[str], Any], problems: ProblemList, plain: str, way: Way
) -> Any:
    try:
        return parse(plain)
    except InvalidData as error:
        problems.tell_all(way, error.problems)
        return WRONG


def written_judge(shape: Written) -> Judge:
    """Make the function that judges values of a class with a one-string form."""
    parse, say = shape.cls.parse, partial(wrong_type, shape.cls.EXPECTED)
    unlike = _unlike(shape.cls)

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if type(plain) is not str:
            return mistyped(say, problems, plain, way)
        if problems.is_full and unlike(plain):  # what was meant need not be guessed
            problems.total += 1
            return WRONG
        return _parsed(parse, problems, plain, way)

    return judge


def _unlike(cls: type[WrittenValue]) -> Callable[[str], bool]:
    """Give a quick way to tell that most texts which are no such value are none."""
    shape, longest = re.compile(cls.PATTERN), cls.MAX_LENGTH
    return lambda text: len(text) > longest or not shape.fullmatch(text)


def json_judge(shape: Json) -> Judge:
    """Make the function that judges own data and claims."""
    keyed = any(isinstance(rule, NamespacedKeys) for rule in shape.rules)
    say = partial(wrong_type, f"a JSON {'object' if keyed else 'value'}")

    def judge(problems: ProblemList, plain: Any, way: Way) -> Any:
        if plain is None or type(plain) is Unread or (keyed and not is_object(plain)):
            return mistyped(say, problems, plain, way)
        value = freeze(plain)
        if _broken(shape.rules, value) is None:
            return value
        readable = _readable(plain)
        for part in [{k: readable[k]} for k in readable] if keyed else [readable]:
            problem = _broken(shape.rules, freeze(part))
            problems.tell_all(way, [problem] if problem else ())
        return WRONG

    return judge


def _readable(plain: Any) -> Any:
    """Give a plain value without what could not be read, for which null stands in."""
    if is_object(plain):
        readable = {k: v for k, v in plain.items() if type(k) is not Unread}
        return {key: _readable(member) for key, member in readable.items()}
    if is_array(plain):
        return [_readable(member) for member in plain]
    return None if type(plain) is Unread else plain


def _broken(rules: tuple[Rule, ...], value: object) -> Problem | None:
    return next(filter(None, (rule.problem(value) for rule in rules)), None)
