"""What a check is: one rule across records, its code, its severity, its words.

A rule is a small function that gives what it finds wrong in one object. Its docstring
states the rule in one sentence; the paragraph that begins with `Why:` says what goes
wrong without it, the one that begins with `Mend:` what to do.
"""

import inspect
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from attrs import frozen

from diplonews.checks.world import World
from diplonews.errors import Problem, Severity, pointer
from diplonews.rules import OpenTerms, Text

__all__ = ["Check", "Finding", "Term", "Wording", "rule"]

T = TypeVar("T")


# -- what rules on single texts look at ------------------------------------------------


@frozen
class Term:
    """A term of an open code list that is not among the published ones."""

    text: str
    terms: OpenTerms


@frozen
class Wording:
    """A name, words as printed or words of ours, with other letters than ASCII's."""

    text: str
    rule: Text


# -- rules -----------------------------------------------------------------------------


@frozen
class Finding:
    """One thing that a rule finds wrong, as seen from the object that it looks at."""

    message: str
    """What was expected and what came."""
    at: tuple[str | int, ...] = ()
    """The steps to it from the object; it must be there in the written document."""
    hint: str = ""
    """How to mend it, where that can be said."""
    related: tuple[str, ...] = ()
    """What else it concerns, as JSON Pointers from the dossier."""


Rule = Callable[[Any, World], Iterable[Finding]]


@frozen(eq=False)
class Check:
    """One rule of the catalogue: what it looks at, and how what it finds is told."""

    code: str
    """The stable code, such as `tariff.basis`: its family, then its own word."""
    severity: Severity
    """How bad it is when the rule is broken."""
    looks_at: type
    """The class of the objects that it looks at, subclasses included."""
    fields: tuple[str, ...]
    """It is asked only where one of these fields is said; nothing means always."""
    unless: str
    """It is not asked where this field is said; nothing means always."""
    find: Rule
    """The function that gives what is wrong in one object."""

    def problems(self, subject: object, world: World) -> list[Problem]:
        """Give what is wrong in one object as problems, as seen from that object."""
        return [self.problem(finding) for finding in self.find(subject, world)]

    def problem(self, finding: Finding) -> Problem:
        """Give a finding as a problem."""
        return Problem(
            code=self.code,
            severity=self.severity,
            path=pointer(*finding.at),
            message=finding.message,
            hint=finding.hint,
            related=finding.related,
        )

    @property
    def family(self) -> str:
        """The first word of the code, which rules on one subject share."""
        return self.code.partition(".")[0]

    @property
    def meaning(self) -> str:
        """The rule, in one sentence."""
        return self._paragraph("")

    @property
    def why(self) -> str:
        """What goes wrong where the rule is broken."""
        return self._paragraph("Why: ")

    @property
    def mend(self) -> str:
        """What to do where the rule is broken."""
        return self._paragraph("Mend: ")

    def _paragraph(self, start: str) -> str:
        text = inspect.cleandoc(self.find.__doc__ or "")
        paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
        if not start:
            return paragraphs[0]
        found = (part for part in paragraphs if part.startswith(start))
        return next(found, "").removeprefix(start)


def rule(
    code: str, severity: Severity, looks_at: type[T], *fields: str, unless: str = ""
) -> Callable[[Callable[[T, World], Iterable[Finding]]], Check]:
    """Make a check of the function below it, which is asked only where it may find.

    One of `fields` must be said, where there are any, and `unless` must not.
    """

    def made(find: Callable[[T, World], Iterable[Finding]]) -> Check:
        return Check(code, severity, looks_at, fields, unless, find)

    return made
