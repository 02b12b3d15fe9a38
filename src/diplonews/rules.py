"""What one scalar may hold: small rules, each with its own words for a refusal.

A rule stands in the `Annotated` type of a field. `problem(value)` says what is wrong
with a value that already has the right Python type, or None.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, Protocol

from attrs import field, frozen

from diplonews.characters import (
    CONTROL,
    HIDDEN,
    JOINABLE,
    JOINERS,
    MISPLACED_JOINER,
    ODD_SPACE,
    SPACE,
    collapse,
    escape,
    trim,
)
from diplonews.errors import InvalidData, Problem
from diplonews.wording import nearest, quoted

__all__ = [
    "AtLeast",
    "Exact",
    "FormatVersion",
    "Listed",
    "Matches",
    "OpenTerms",
    "RefTo",
    "Rule",
    "Terms",
    "Text",
    "Whole",
    "line",
    "prose",
    "words",
]


class Rule(Protocol):
    """What every rule can do."""

    def problem(self, value: Any, /) -> Problem | None:
        """Say what is wrong with the value, or None."""
        ...


# -- text ------------------------------------------------------------------------------


@frozen
class Text:
    """Text of a kind, at most so long; `pattern` must match all of it."""

    kind: Literal["line", "words", "prose"]
    expected: str
    pattern: str = field(repr=False)
    max_length: int
    refused: str = field(repr=False)
    """The characters that it cannot have, as a regular expression."""
    _regex: re.Pattern[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_regex", re.compile(self.pattern))

    def admits(self, value: str) -> bool:
        """Tell whether the text is such, by the pattern or quicker.

        What any Unicode calls printable is no control and no space but the common one.
        """
        if not 0 < len(value) <= self.max_length:
            return False
        if value.isprintable() and (
            self.kind != "line" or value.isascii() or not _HIDDEN.search(value)
        ):
            if self.kind != "prose" and "  " in value:
                return False
            return value[0] != " " and value[-1] != " "
        return self._regex.fullmatch(value) is not None

    def problem(self, value: str, /) -> Problem | None:
        """Say what is wrong with the text, or None."""
        if self.admits(value):
            return None
        if not value:
            return Problem(
                code="text.empty",
                message=f"expected {self.expected}, got ''",
                hint="leave out what is not said",
            )
        if len(value) > self.max_length:
            return Problem(
                code="text.length",
                message=f"expected {self.expected} of at most {self.max_length:,} "
                f"characters, got {len(value):,}",
            )
        return self._problem_inside(value)

    def _problem_inside(self, value: str) -> Problem:
        wrong = re.search(self.refused, value)
        if wrong is None:
            return self._problem_with_spaces(value)
        return Problem(
            code="text.character",
            message=f"expected {self.expected}, got the character "
            f"U+{ord(wrong.group()):04X} at offset {wrong.start()} of {quoted(value)}",
            hint="end lines with a line feed alone"
            if wrong.group() == "\r" and self.kind == "prose"
            else "remove it",
        )

    def _problem_with_spaces(self, value: str) -> Problem:
        mended = trim(value) if self.kind == "prose" else collapse(value)
        where = "at its ends" if self.kind == "prose" else "at its ends or in runs"
        shown = _SHOWN_SPACE.sub(lambda m: f"\\u{ord(m.group()):04x}", quoted(value))
        return Problem(
            code="text.space",
            message=f"expected {self.expected} without white space {where}, "
            f"got {shown}",
            hint=f"write {quoted(mended)}" if mended else "",
        )


_HIDDEN = re.compile(f"[{HIDDEN}]")
_SHOWN_SPACE = re.compile(f"[{ODD_SPACE}]")
_REFUSED_IN_LINE = f"[{CONTROL}{HIDDEN}]|{MISPLACED_JOINER}"
_WORD = (
    f"(?:[^{SPACE}{CONTROL}{HIDDEN}{JOINERS}{JOINABLE}]"
    f"|[{JOINABLE}](?:[{JOINERS}][{JOINABLE}])*)+"
)


def line(max_length: int = 300) -> Text:
    """Make the rule of names and titles: one line, single spaces, nothing invisible."""
    return Text(
        "line",
        "one line of text",
        f"{_WORD}(?: {_WORD})*",
        max_length,
        _REFUSED_IN_LINE,
    )


def words(max_length: int = 2**20) -> Text:
    """Make the rule of words as printed: white space collapsed, all else kept."""
    word = f"[^{SPACE}{CONTROL}]+"
    return Text(
        "words",
        "words on one line",
        f"{word}(?: {word})*",
        max_length,
        f"[{CONTROL}]",
    )


def prose(max_length: int = 2**20) -> Text:
    """Make the rule of our own words: lines and paragraphs, no white space at ends."""
    end = f"[^{SPACE}{CONTROL}]"
    return Text(
        "prose", "text", f"{end}(?:[^{CONTROL}]*{end})?", max_length, f"[{CONTROL}]"
    )


@frozen
class Matches:
    """Text of a fixed shape: `pattern` must match all of it."""

    expected: str
    pattern: str
    max_length: int
    code: str = "value.pattern"
    mend: Callable[[str], str] = field(default=lambda _: "", eq=False, repr=False)
    """Gives what a wrong value may have meant; it is tried before it is shown."""
    _regex: re.Pattern[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_regex", re.compile(self.pattern))

    def problem(self, value: str, /) -> Problem | None:
        """Say what is wrong with the text, or None."""
        if self.admits(value):
            return None
        longest = f" of at most {self.max_length} characters"
        mended = self.mend(value) if len(value) <= 10 * self.max_length else ""
        return Problem(
            code=self.code,
            message=f"expected {self.expected}"
            f"{longest if len(value) > self.max_length else ''}, got {quoted(value)}",
            hint=f"did you mean '{escape(mended)}'?" if self.admits(mended) else "",
        )

    def admits(self, value: str) -> bool:
        """Tell whether the text has the shape."""
        return len(value) <= self.max_length and bool(self._regex.fullmatch(value))


_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ID_LENGTH = 80


def _in_words(value: str, joiner: str) -> str:
    """Give the words of a text, as many as fit, in the form of an id or a term."""
    first, *parts = re.findall("[a-z0-9]+", value.lower()) or [""]
    while len(joiner.join([first, *parts])) > _ID_LENGTH and parts:
        parts.pop()
    return joiner.join([first, *parts])[:_ID_LENGTH]


def record_id() -> Matches:
    """Make the rule of ids: lower-case words and numbers joined by hyphens."""
    return Matches(
        "a record id such as 'trade-deal'",
        _ID,
        _ID_LENGTH,
        mend=lambda text: _in_words(text, "-"),
    )


class RefTo:
    """The id of another record, which must be of one of these kinds (none: any)."""

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds
        self._shape = record_id()
        self.pattern, self.max_length = self._shape.pattern, self._shape.max_length
        self.admits = self._shape.admits

    def problem(self, value: str, /) -> Problem | None:
        """Say what is wrong with the id as an id, or None."""
        return self._shape.problem(value)


# -- code lists ------------------------------------------------------------------------


@frozen
class Listed:
    """A code of a published table."""

    expected: str
    table: Mapping[str, object] = field(eq=False, repr=False)
    named: Callable[[str], str | None] = field(eq=False, repr=False)
    """Gives the code that a wrong value most likely means."""

    def admits(self, value: str) -> bool:
        """Tell whether the value is in the table."""
        return value in self.table

    def problem(self, value: str, /) -> Problem | None:
        """Say that the value is not in the table, or None."""
        if self.admits(value):
            return None
        meant = self.named(value[:300])
        return Problem(
            code="code.unknown",
            message=f"expected {self.expected}, got {quoted(value)}",
            hint=f"did you mean '{meant}'?" if meant else "",
        )


class Terms:
    """A closed code list: each term with its meaning; nothing else is admitted."""

    def __init__(self, noun: str, meanings: Mapping[str, str]) -> None:
        self.noun = noun
        self.meanings = MappingProxyType(dict(meanings))

    def admits(self, value: str) -> bool:
        """Tell whether the value is one of the terms."""
        return value in self.meanings

    def problem(self, value: str, /) -> Problem | None:
        """Say that the value is none of the terms, or None."""
        if self.admits(value):
            return None
        return Problem(
            code="term.unknown",
            message=f"expected {self.noun} ({', '.join(self.meanings)}), "
            f"got {quoted(value)}",
            hint=nearest(value, self.meanings),
        )


#: A name and a version: "diplonews/1.0". Longer numbers than these are no versions.
_VERSIONED = re.compile(r"([a-z]+)/(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")


class FormatVersion(Terms):
    """The one format, with its version, that can be read."""

    def __init__(self, known: str, meaning: str) -> None:
        super().__init__("a format", {known: meaning})
        self.known = known

    def newer(self, value: str) -> bool:
        """Tell whether the value names a later version of the format."""
        name, version = _versioned(self.known)
        other, its_version = _versioned(value)
        return name == other and its_version > version

    def problem(self, value: str, /) -> Problem | None:
        """Say that the format is a newer one, or none that is known, or None."""
        if self.admits(value):
            return None
        if self.newer(value):
            return Problem(
                code="format.newer",
                message=f"expected a format up to '{self.known}', got '{value}'",
                hint=f"a version of diplonews that reads {value} is needed; "
                f"this one reads up to {self.known}",
            )
        return Problem(
            code="format.unknown",
            message=f"expected the format '{self.known}', got {quoted(value)}",
            hint=f"write '{self.known}'",
        )


def _versioned(text: str) -> tuple[str, tuple[int, int]]:
    found = _VERSIONED.fullmatch(text)
    return (found[1], (int(found[2]), int(found[3]))) if found else ("", (0, 0))


_TERM = "[a-z0-9]+(?:_[a-z0-9]+)*"


class OpenTerms:
    """An open code list: the published terms with their meanings, or any other term."""

    def __init__(self, noun: str, meanings: Mapping[str, str]) -> None:
        self.noun = noun
        self.meanings = MappingProxyType(dict(meanings))
        self._shape = Matches(
            f"{noun} in lower case, words joined by _",
            _TERM,
            _ID_LENGTH,
            mend=lambda text: _in_words(text, "_"),
        )
        self.pattern, self.max_length = self._shape.pattern, self._shape.max_length

    def admits(self, value: str) -> bool:
        """Tell whether the value is a published term, or has the shape of one."""
        return value in self.meanings or self._shape.admits(value)

    def problem(self, value: str, /) -> Problem | None:
        """Say what is wrong with the shape of the term, or None."""
        return None if value in self.meanings else self._shape.problem(value)


# -- numbers and arrays ----------------------------------------------------------------


@frozen
class Exact:
    """A decimal number of at most 40 characters, written without exponent."""

    max_length = 40
    pattern = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"

    def admits(self, text: str) -> bool:
        """Say whether a text is such a number."""
        try:
            self.parse(text)
        except InvalidData:
            return False
        return True

    def parse(self, text: str) -> Decimal:
        """Read a number as it is written in a file, or raise `InvalidData`."""
        if len(text) > self.max_length or not _NUMBER.fullmatch(text):
            raise InvalidData([self._unfit(quoted(text), _as_number(text))], "number")
        value = Decimal(text)
        if not value and text[0] == "-":  # all else the pattern and the length exclude
            raise InvalidData([self._unfit(text)], "number")
        return value

    def problem(self, value: Decimal, /) -> Problem | None:
        """Say what is wrong with the number, or None."""
        if not value.is_finite() or (value.is_zero() and value.is_signed()):
            return self._unfit(str(value))
        if abs(value.adjusted()) > self.max_length or (
            len(format(value, "f")) > self.max_length
        ):
            return self._unfit(quoted(value))
        return None

    def _unfit(self, got: str, hint: str = "") -> Problem:
        return Problem(
            code="number.form",
            message=f"expected a decimal number of at most {self.max_length} "
            f"characters, got {got}",
            hint=hint,
        )


_NUMBER = re.compile(Exact.pattern)
_LONGEST_MENDED = 100


def _as_number(text: str) -> str:
    plain = re.sub("[ _%$€£]", "", text) if len(text) <= _LONGEST_MENDED else ""
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", plain):
        plain = plain.replace(",", "")
    fits = len(plain) <= Exact.max_length and re.fullmatch(Exact.pattern, plain)
    return f"did you mean '{plain}'?" if fits else ""


@frozen
class Whole:
    """A whole number from `minimum` to `maximum`."""

    minimum: int
    maximum: int = 2**53 - 1

    def problem(self, value: int, /) -> Problem | None:
        """Say that the number is out of bounds, or None."""
        if self.minimum <= value <= self.maximum:
            return None
        return Problem(
            code="number.range",
            message=f"expected a whole number from {self.minimum} to "
            f"{self.maximum}, got {quoted(value)}",
        )


@frozen
class AtLeast:
    """An array with at least so many members."""

    length: int

    def problem(self, value: tuple[object, ...], /) -> Problem | None:
        """Say that the array is too short, or None."""
        if len(value) >= self.length:
            return None
        return Problem(
            code="array.short",
            message=f"expected at least {self.length} of these, got {len(value)}",
        )
