"""From an object to all that the checks find wrong in it and inside it.

For each class one function is written and compiled, as in `reader` and `writer`: good
data should cost no more than the questions that its rules ask.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast

from diplonews.checks.catalogue import CHECKS
from diplonews.checks.rule import Check, Term, Wording
from diplonews.checks.world import World
from diplonews.errors import Problem
from diplonews.fields import Choice, Many, Nested, Scalar, Shape, Written, fields_of
from diplonews.generated import Source
from diplonews.rules import OpenTerms, Rule, Text

__all__ = ["walker"]

Walker = Callable[[Any, World], list[Problem]]


@cache
def walker(cls: type) -> Walker:
    """Give the function that finds what is wrong in an object of a class, and inside.

    Paths are those from the object.
    """
    source = Source()
    under = source.named(_under)
    source.add("def walk(it, world):", " found = []")
    for check in _on(cls):
        said = f"({' or '.join(f'it.{name}' for name in check.fields) or 'True'})"
        said = f"not it.{check.unless} and {said}" if check.unless else said
        find, tell = source.named(check.find), source.named(check.problem)
        source.add(
            f" if {said}:",
            f"  for finding in {find}(it, world): found.append({tell}(finding))",
        )
    for field in fields_of(cls):
        walk, name = _walker_of(field.shape), field.name
        doubt = _doubt(field.shape, source)
        match field.shape:
            case Many(Nested(inner)) if in_member := _doubt_inside(inner, source):
                source.add(
                    f" for index, value in enumerate(it.{name}) if it.{name} else ():",
                    f"  if {in_member}:",
                    f"   inner = {source.named(walker(inner))}(value, world)",
                    f"   found += {under}(inner, '{name}', index)",
                )
            case _ if walk:
                source.add(
                    f" value = it.{name}",
                    f" if {doubt}:",
                    f"  inner = {source.named(walk)}(value, world)",
                    f"  if inner: found += {under}(inner, '{name}')",
                )
            case _:
                pass
    source.add(" return found")
    return cast("Walker", source.function("walk", f"checks of {cls.__name__}"))


def _on(cls: type) -> list[Check]:
    return [check for check in CHECKS if issubclass(cls, check.looks_at)]


def _under(problems: Iterable[Problem], *steps: str | int) -> list[Problem]:
    return [problem.under(*steps) for problem in problems]


def _doubt(shape: Shape, source: Source, value: str = "value") -> str:
    """Give the condition without which there is nothing to find in a value."""
    match shape:
        case Scalar(_, (OpenTerms() as rule,)):
            known = source.named(_known(rule))
            return f"{value} not in {known} and {value}"
        case Scalar(_, (Text(),)):
            return f"{value} and not {value}.isascii()"
        case Many():
            return value
        case _:
            return f"{value} is not None"


@cache
def _known(terms: OpenTerms) -> frozenset[str]:
    return frozenset(terms.meanings)


def _doubt_inside(cls: type, source: Source) -> str:
    """Give that condition for an object of which single texts alone are looked at.

    Of evidence and relations there are more than of anything else.
    """
    looked_at = [field for field in fields_of(cls) if _walker_of(field.shape)]
    are_single = all(isinstance(field.shape, Scalar) for field in looked_at)
    if _on(cls) or not are_single:
        return ""
    return " or ".join(
        f"({_doubt(field.shape, source, f'value.{field.name}')})" for field in looked_at
    )


def _walker_of(shape: Shape) -> Walker | None:
    """Give the function that finds what is wrong in a value, if anything can be."""
    match shape:
        case Scalar(_, rules):
            return next(filter(None, map(_of_scalar, rules)), None)
        case Nested(cls):
            return walker(cls)
        case Choice(options) if not any(isinstance(o, Written) for o in options):
            return _of_each_class(
                {option.cls: walker(option.cls) for option in options}
            )
        case Many(item) if walk := _walker_of(item):
            return _of_all(walk)
        case _:
            return None


def _of_scalar(rule: Rule) -> Walker | None:
    if isinstance(rule, OpenTerms) and rule.meanings:
        return _of_terms(rule)
    return _of_wordings(rule) if isinstance(rule, Text) else None


def _of_terms(terms: OpenTerms) -> Walker:
    checks = _on(Term)

    def walk(value: str, world: World) -> list[Problem]:
        if value in terms.meanings:
            return []
        term = Term(value, terms)
        return [found for check in checks for found in check.problems(term, world)]

    return walk


def _of_wordings(rule: Text) -> Walker:
    checks = _on(Wording)

    def walk(value: str, world: World) -> list[Problem]:
        if value.isascii():
            return []
        wording = Wording(value, rule)
        return [found for check in checks for found in check.problems(wording, world)]

    return walk


def _of_each_class(walkers: dict[type, Walker]) -> Walker:
    return lambda value, world: walkers[type(value)](value, world)


def _of_all(walk: Walker) -> Walker:
    def walk_all(values: Iterable[Any], world: World) -> list[Problem]:
        found: list[Problem] = []
        for index, value in enumerate(values):
            inner = walk(value, world)
            if inner:
                found += _under(inner, index)
        return found

    return walk_all
