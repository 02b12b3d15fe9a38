"""The page of each rule: what it says, why, a bad example, a good one, the mend.

Examples are parts of a dossier. They stand on a stage: a small dossier whose records
they point at, add to, or replace by others with the same ids.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from textwrap import fill, indent
from typing import Any

from attrs import frozen

from diplonews.checks.catalogue import BY_CODE
from diplonews.checks.rule import Check
from diplonews.codec import loads
from diplonews.codes import READING
from diplonews.errors import DiplonewsError
from diplonews.plain_json import is_array, is_object
from diplonews.records.dossier import KINDS, Dossier
from diplonews.wording import nearest, quoted

__all__ = ["Example", "Part", "example_of", "explained", "pretty", "stage", "staged"]

#: A part of a dossier as JSON, and texts of sources under `texts`.
Part = Mapping[str, Any]


@frozen
class Example:
    """What breaks a rule, and the same as it should be."""

    bad: Part
    good: Part


def example_of(check: Check) -> Example:
    """Give the examples of a rule."""
    pair = _read(check.family)[check.code]
    return Example(pair["bad"], pair["good"])


def stage() -> Part:
    """Give the dossier on which the examples stand, as JSON."""
    return _read("stage")


@cache
def _read(name: str) -> dict[str, Any]:
    file = resources.files("diplonews.checks") / "examples" / f"{name}.json"
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def staged(part: Part) -> tuple[Dossier, dict[str, str]]:
    """Put a part of a dossier on the stage; give the dossier and the texts with it."""
    whole = dict(stage())
    arrays = {array for _, array in KINDS.values()}
    for key in part.keys() - {"texts"}:
        if key in arrays:
            records = {record["id"]: record for record in (*whole[key], *part[key])}
            whole[key] = list(records.values())
        else:
            whole[key] = part[key]
    return loads(json.dumps(whole)), dict(part.get("texts", {}))


# -- in words --------------------------------------------------------------------------

_WIDTH = 88


def explained(code: str) -> str:
    """Say in plain text what a code means, with examples if it is that of a rule.

    A text that is no code raises `DiplonewsError`.
    """
    if code in BY_CODE:
        return "\n\n".join(_paragraphs(BY_CODE[code]))
    if code in READING:
        words = fill(f"When a dossier is read or made: {READING[code]}.", _WIDTH)
        return f"{code} (error)\n\n{words}"
    hint = nearest(code, (*BY_CODE, *READING))
    message = f"expected the code of a problem, got {quoted(code)}"
    raise DiplonewsError(f"{message}; {hint}" if hint else message)


def _paragraphs(check: Check) -> Iterator[str]:
    example = example_of(check)
    yield f"{check.code} ({check.severity})"
    yield fill(check.meaning, _WIDTH)
    yield fill(f"Why: {check.why}", _WIDTH)
    yield f"Bad:\n\n{indent(pretty(example.bad), '  ')}"
    yield f"Good:\n\n{indent(pretty(example.good), '  ')}"
    yield fill(f"Mend: {check.mend}", _WIDTH)


def pretty(value: Any, before: int = 0) -> str:
    """Write JSON with line breaks only where a line would be too long."""
    line = json.dumps(value, ensure_ascii=False)
    if before + len(line) <= _WIDTH - 4:
        return line
    if is_array(value):
        return f"[\n{_inside(pretty(member, 3) for member in value)}\n]"
    if is_object(value):
        members = (f'"{key}": {pretty(value[key], len(key) + 7)}' for key in value)
        return f"{{\n{_inside(members)}\n}}"
    return line


def _inside(parts: Iterable[str]) -> str:
    return indent(",\n".join(parts), "  ")
