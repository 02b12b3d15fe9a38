"""What is wrong with some data, as a value, and the exceptions that carry it."""

from collections.abc import Iterable
from typing import Literal

from attrs import evolve, frozen

from diplonews.characters import escape, shorten

__all__ = [
    "DiplonewsError",
    "DiplonewsWarning",
    "InvalidData",
    "Problem",
    "Severity",
    "UnknownId",
]

Severity = Literal["error", "warning", "information"]

_SHOWN = 20


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong with some data: where, what, and how to mend it."""

    code: str
    """What kind of problem it is, as a stable slug such as `key.unknown`."""
    path: str = ""
    """Where it is, as a JSON Pointer (RFC 6901); empty for the whole."""
    message: str
    """What was expected and what came; the wording may change."""
    hint: str = ""
    """How to mend it, where that can be said."""
    severity: Severity = "error"
    """How bad it is."""
    line: int | None = None
    """The line of the text on which it stands, from 1, where it was read from text."""
    column: int | None = None
    """The place in that line, in characters from 1."""
    related: tuple[str, ...] = ()
    """What else it concerns, as JSON Pointers from the whole."""

    def under(self, *steps: str | int) -> "Problem":
        """Give the same problem as seen from further out, these steps above it."""
        return evolve(self, path=pointer(*steps) + self.path)

    def __str__(self) -> str:
        text = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{self._place}: {text}" if self._place else text

    @property
    def _place(self) -> str:
        path = shorten(escape(self.path), 300)
        if self.line is None:
            return path
        where = f"line {self.line}"
        if self.column is not None:
            where += f", column {self.column}"
        return f"{path} ({where})" if path else where


def pointer(*steps: str | int) -> str:
    """Write the JSON Pointer (RFC 6901) that takes these steps."""
    return "".join(
        "/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps
    )


class DiplonewsError(ValueError):
    """Anything that diplonews refuses."""


class DiplonewsWarning(UserWarning):
    """Data that is read, though it is not quite as it should be."""


class InvalidData(DiplonewsError):
    """Data that is not what it should be: `problems` says what is wrong with it.

    `subject` names what was read or made: a class, or "dossier". `total` counts the
    problems, of which only the first are listed where there are very many.
    """

    def __init__(
        self, problems: Iterable[Problem], subject: str, total: int | None = None
    ) -> None:
        self.problems = tuple(problems)
        if not self.problems:
            raise ValueError("expected at least one problem, got none")
        self.subject = subject
        self.total = len(self.problems) if total is None else total
        super().__init__(self.problems, subject, self.total)

    def __str__(self) -> str:
        first, *others = self.problems
        if not others and self.total == 1:
            return f"{self.subject}{' ' if first.path else ': '}{first}"
        lines = [f"  {problem}" for problem in self.problems[:_SHOWN]]
        if self.total > len(lines):
            lines.append(f"  and {self.total - len(lines):,} more")
        return "\n".join([f"{self.subject}: {self.total:,} problems", *lines])


class UnknownId(DiplonewsError, KeyError):
    """No record of the dossier has this id."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message
