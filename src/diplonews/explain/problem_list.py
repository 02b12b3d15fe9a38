"""The problems found so far: the first ones listed, the others counted."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from attrs import field, mutable

from diplonews.errors import Problem
from diplonews.explain.ids import Ids

__all__ = ["ProblemList", "Way", "as_it_is"]

#: The way to a value: that to what holds it, and a last step; () is the whole. A list
#: of steps would be copied for each value, and few ways are ever told.
Way = tuple[Any, ...]


def _steps(way: Way) -> list[str | int]:
    steps: list[str | int] = []
    while way:
        way, step = way
        steps.append(step)
    return steps[::-1]


@mutable
class ProblemList:
    """The problems found so far. Beyond `most` they are counted and not worked out."""

    most: int
    ids: Ids | None = None
    """The ids of the records, if a whole dossier is judged."""
    listed: list[Problem] = field(factory=list[Problem])
    total: int = 0

    @property
    def end(self) -> int:
        """The place in the list at which the next problem comes."""
        return len(self.listed)

    @property
    def is_full(self) -> bool:
        """Whether what comes now is only counted."""
        return len(self.listed) >= self.most

    def tell(self, way: Way, say: Callable[..., Problem | None], *about: Any) -> None:
        """Count a problem, which `say` works out if it is to be listed."""
        self.tell_at(len(self.listed), way, say, *about)

    def tell_at(
        self, place: int, way: Way, say: Callable[..., Problem | None], *about: Any
    ) -> None:
        """Count a problem that comes before others, of which the last may drop out."""
        self.total += 1
        if place < self.most:
            problem = cast("Problem", say(*about))
            self.listed.insert(place, problem.under(*_steps(way)))
            del self.listed[self.most :]

    def tell_all(self, way: Way, problems: Iterable[Problem]) -> None:
        """Count problems that are worked out already."""
        for problem in problems:
            self.tell(way, as_it_is, problem)


def as_it_is(problem: Problem) -> Problem:
    """Give a problem that is worked out already."""
    return problem
