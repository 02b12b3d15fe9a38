"""What a check says: all problems of a dossier, errors, warnings and information."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from diplonews.errors import InvalidData, Problem, Severity

__all__ = ["Report"]


@frozen
class Report:
    """All that a check found in a dossier, in the order of the document."""

    problems: tuple[Problem, ...] = field(default=())
    """Errors, warnings and information."""

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings may be there all the same."""
        return not self.errors

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What cannot be true, or cannot be read."""
        return self._of("error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is most likely a mistake, and does occur."""
        return self._of("warning")

    @property
    def information(self) -> tuple[Problem, ...]:
        """What an editor may want to know."""
        return self._of("information")

    def _of(self, severity: Severity) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity == severity)

    def by_code(self) -> Mapping[str, tuple[Problem, ...]]:
        """Give the problems by their codes, in the order in which these come first."""
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(problem.code, []).append(problem)
        return MappingProxyType({code: tuple(them) for code, them in found.items()})

    def raise_for_errors(self) -> None:
        """Raise `InvalidData` with the errors, if there are any."""
        if self.errors:
            raise InvalidData(self.errors, "dossier")

    def __str__(self) -> str:
        return "\n".join(
            f"{problem.severity} {problem.code} {problem}" for problem in self.problems
        )
