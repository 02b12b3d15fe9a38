"""All that is wrong with plain values that should have been an object of ours.

The slow, careful reading of what the quick one refused: one pass in the order of the
document. What concerns an object as a whole is told before what is wrong inside it:
first the keys that it lacks, then the rules on fields that go together, as far as these
are right. Ids and references are judged where they stand, against the ids of all
records, also of those with faults. Of what is `Unread` all has been said.
"""

from typing import Any

from attrs import frozen

from diplonews.errors import Problem
from diplonews.explain.ids import Ids
from diplonews.explain.judges import judge_of
from diplonews.explain.problem_list import ProblemList
from diplonews.explain.scalars import WRONG
from diplonews.fields import Nested, Shape
from diplonews.plain_json import is_object
from diplonews.records.dossier import FORMAT_RULE, Dossier

__all__ = ["Explanation", "explain", "read"]


@frozen
class Explanation:
    """What is wrong with a plain value: the first problems, and how many there are."""

    problems: tuple[Problem, ...]
    """The problems in the order of the document, as many as were asked for."""
    total: int
    """How many problems there are, listed or not; none if the value is right."""


def explain(cls: type, plain: Any, most: int = 1000) -> Explanation:
    """Say all that keeps a plain value from being an object of the class.

    Ids and references are judged in a whole dossier only. Where a dossier is written in
    a newer format, that is all there is to say.
    """
    problems = ProblemList(most)
    if cls is Dossier and is_object(plain):
        problems.ids = Ids(plain)
        stated = plain.get("format")
        if type(stated) is str and FORMAT_RULE.newer(stated):
            problems.tell(((), "format"), FORMAT_RULE.problem, stated)
            return Explanation(tuple(problems.listed), problems.total)
    judge_of(Nested(cls))(problems, plain, ())
    return Explanation(tuple(problems.listed), problems.total)


def read(shape: Shape, plain: Any) -> tuple[Any, list[Problem]]:
    """Give the value of a shape that a plain value stands for, and its problems."""
    problems = ProblemList(most=1000)
    value = judge_of(shape)(problems, plain, ())
    return None if value is WRONG else value, problems.listed
