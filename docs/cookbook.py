"""Read the recipes of the cookbook, and write the JSON of each below its Python.

`docs/generate.py` runs this with the other pages. A recipe is a section of a page in
`docs/how-to`: words as the news has them, records in Python, the same in JSON, why so.
"""
# ruff: noqa: INP001 - a script beside the pages, not a package

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve

import diplonews
from diplonews import Dossier
from diplonews.checks.pages import Part, pretty
from diplonews.records.dossier import KINDS, AnyRecord

FOLDER = Path(__file__).parent / "how-to"

#: The page on which the cast is made, with which every recipe plays.
CAST_PAGE = "index.md"

_CODE = re.compile(
    r"^```python\n(?P<python>.*?)^```\n\n```json\n(?P<json>.*?)^```\n",
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class Recipe(NamedTuple):
    """One section of a page: its parts as they stand there."""

    page: str
    title: str
    words: str
    python: str
    json: str
    why: str


def recipes() -> Iterator[Recipe]:
    """Give every recipe of the cookbook, page by page."""
    for path in sorted(FOLDER.glob("*.md")):
        if path.name != CAST_PAGE:
            yield from _recipes_of(path)


def _recipes_of(path: Path) -> Iterator[Recipe]:
    _, *sections = _HEADING.split(path.read_text(encoding="utf-8"))
    for title, section in zip(sections[::2], sections[1::2], strict=True):
        code = _CODE.search(section)
        if code is None:
            raise ValueError(f"{path.name}: no Python and JSON below '{title}'")
        words, why = section[: code.start()], section[code.end() :]
        yield Recipe(path.name, title, words.strip(), *code.groups(), why.strip())


# -- from Python to JSON ---------------------------------------------------------------


def _run(python: str) -> dict[str, Any]:
    """Run a block with all public names of diplonews; give what it names."""
    public = {name: getattr(diplonews, name) for name in diplonews.__all__}
    names = {**public, "Decimal": Decimal}
    exec(python, names)  # noqa: S102 - a page of ours
    return {name: made for name, made in names.items() if name not in public}


@cache
def cast() -> Dossier:
    """Give the dossier with which the recipes play."""
    (code,) = _CODE.finditer((FOLDER / CAST_PAGE).read_text(encoding="utf-8"))
    made: Dossier = _run(code["python"])["cast"]
    return made


def staged(python: str) -> Dossier:
    """Add the records that a block makes to the cast."""
    made = [record for record in _run(python).values() if isinstance(record, AnyRecord)]
    with_cast = cast()
    arrays = {
        array: (*getattr(with_cast, array), *(r for r in made if isinstance(r, cls)))
        for cls, (_, array) in KINDS.items()
    }
    return evolve(with_cast, **arrays)


def part(dossier: Dossier) -> Part:
    """Give the arrays of a dossier as JSON, without the records of the cast."""
    plain = json.loads(diplonews.dumps(dossier))
    known = {record.id for record in cast().records}
    added = {
        array: [record for record in plain.get(array, ()) if record["id"] not in known]
        for _, array in KINDS.values()
    }
    return {array: records for array, records in added.items() if records}


def pages() -> dict[Path, str]:
    """Give the text of each page, with the JSON that its Python makes."""
    return {path: _page(path) for path in sorted(FOLDER.glob("*.md"))}


def _page(path: Path) -> str:
    def with_json(code: re.Match[str]) -> str:
        made = (
            json.loads(diplonews.dumps(cast()))
            if path.name == CAST_PAGE
            else part(staged(code["python"]))
        )
        return f"```python\n{code['python']}```\n\n```json\n{pretty(made)}\n```\n"

    return _CODE.sub(with_json, path.read_text(encoding="utf-8"))
