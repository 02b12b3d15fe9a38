"""The rules of a text field, as regular expressions and lengths for other libraries."""

import re
from typing import Any, NamedTuple

from diplonews.fields import Scalar, Written
from diplonews.json_values import NamespacedKeys
from diplonews.rules import Listed, Matches, OpenTerms, RefTo, Terms, Text, record_id

__all__ = ["KEY", "NUMBER", "TextLimits", "choices_of", "limits_of", "written_limits"]


class TextLimits(NamedTuple):
    """What a text may be: `pattern` must match all of it."""

    pattern: str
    max_length: int

    @property
    def python(self) -> str:
        """The pattern as one that Python's `re.search` reads."""
        return rf"\A(?:{self.pattern})\Z"

    @property
    def portable(self) -> str:
        """The pattern as one that Rust's `regex` and ECMA-262 read.

        Surrogates are left out of it: no text that such an engine sees can have them.
        """
        bare = self.pattern.replace(r"\ud800-\udfff", "")
        return f"^(?:{_ESCAPE.sub(_character, bare)})$"


_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})")


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1] or escape[2], 16))


def choices_of(scalar: Scalar) -> tuple[str, ...]:
    """Give the only texts that a closed list or a table admits, or nothing."""
    for rule in scalar.rules:
        if isinstance(rule, Terms):
            return tuple(rule.meanings)
        if isinstance(rule, Listed):
            return tuple(rule.table)
    return ()


def limits_of(scalar: Scalar) -> TextLimits | None:
    """Give the pattern of a text field, or None if any text will do."""
    for rule in scalar.rules:
        if isinstance(rule, RefTo):
            return limits_of(Scalar(str, (record_id(),)))
        if isinstance(rule, OpenTerms):
            shape = rule._shape  # noqa: SLF001
            other = [term for term in rule.meanings if shape.problem(term)]
            return TextLimits("|".join([shape.pattern, *other]), shape.max_length)
        if isinstance(rule, Text | Matches):
            return TextLimits(rule.pattern, rule.max_length)
    return None


def written_limits(*options: Written) -> TextLimits:
    """Give the shape of a date, a period, a duration, or of any of several."""
    classes: list[Any] = [option.cls for option in options]
    return TextLimits(
        "|".join(f"(?:{cls.PATTERN})" for cls in classes),
        max(cls.MAX_LENGTH for cls in classes),
    )


#: A decimal number: as `Exact` admits it, zero without a sign.
NUMBER = TextLimits(
    r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
    r"|-(?:[1-9][0-9]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*)",
    40,
)

#: A key of the user's own data.
KEY = TextLimits(
    NamespacedKeys.rule.pattern,
    NamespacedKeys.rule.max_length,
)
