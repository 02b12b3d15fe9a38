"""Count what became of the facts of each story that comes along.

`docs/generate.py` writes the tables of `docs/reference/stories.md` from it. The facts
are the rows of the table in `seeds/<story>/curation.md`: number, fact, mark, home.
"""
# ruff: noqa: INP001 - a script beside the pages, not a package

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from diplonews import Dossier, dumps, fixtures

SEEDS = Path(__file__).parent.parent / "seeds"

#: What can become of a fact, from best to worst.
MARKS = ("typed", "framed", "free", "lost")


class Fact(NamedTuple):
    """One row of a curator's table."""

    number: str
    words: str
    mark: str
    home: str


class Story(NamedTuple):
    """A dossier that comes along, what it was made from, and its facts."""

    name: str
    dossier: Dossier
    citation: dict[str, Any]
    facts: tuple[Fact, ...]

    @property
    def json_length(self) -> int:
        """The length of the dossier as JSON in one line."""
        return len(dumps(self.dossier))

    @property
    def evidence_length(self) -> int:
        """How much of it is evidence."""
        plain = json.loads(dumps(self.dossier))
        parts = [
            record["evidence"]
            for records in plain.values()
            if isinstance(records, list)
            for record in records
            if "evidence" in record
        ]
        return sum(len(json.dumps(p, separators=(",", ":"))) for p in parts)


def stories() -> Iterator[Story]:
    """Give every story that comes along, the oldest first."""
    made = [_story(name) for name in fixtures.NAMES]
    yield from sorted(made, key=lambda story: str(story.citation["published"]))


def _story(name: str) -> Story:
    dossier = fixtures.NAMES[name]()
    folder = SEEDS / dossier.id
    citation = json.loads((folder / "source.json").read_text(encoding="utf-8"))
    notes = (folder / "curation.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d.*) \|$", notes, re.MULTILINE)
    facts = tuple(Fact(*row.split(" | ", 3)) for row in rows)
    return Story(name, dossier, citation, facts)


# -- the page --------------------------------------------------------------------------


def lines() -> Iterator[str]:
    """Give the lines of the page."""
    told = list(stories())
    yield from _INTRODUCTION
    yield "| story | from | published | text | notes |"
    yield "|---|---|---|---|---|"
    for story in told:
        yield _row(_story_cells(story))
    yield from ("", "## What became of the facts", "", *_MARKS_TOLD)
    yield "| story | facts | typed | framed | free | lost | typed | typed or framed |"
    yield "|---|---|---|---|---|---|---|---|"
    for story in told:
        yield _row((f"`{story.name}`", *_counts(story.facts)))
    every = [fact for story in told for fact in story.facts]
    yield _row(("all", *_counts(every)))
    yield from ("", "## How much JSON", "", *_SIZES_TOLD)
    yield from (
        "| story | text | JSON | ratio | of it evidence |",
        "|---|---|---|---|---|",
    )
    for story in told:
        yield _row(_sizes(story))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _story_cells(story: Story) -> tuple[str, ...]:
    title = story.dossier.title or story.dossier.id
    cited = story.citation
    licence = cited.get("licence", "not ours to publish").split(" (")[0]
    return (
        f"`{story.name}`: {title}",
        cited.get("publisher", "a news article"),
        cited["published"],
        f"[{licence}]({cited['url']})" if "url" in cited else licence,
        f"[facts](../../seeds/{story.dossier.id}/curation.md)",
    )


def _counts(facts: Sequence[Fact]) -> tuple[str, ...]:
    counted = Counter(fact.mark for fact in facts)
    good = counted["typed"] + counted["framed"]
    return (
        str(len(facts)),
        *(f"{counted[mark]}" for mark in MARKS),
        f"{100 * counted['typed'] / len(facts):.1f} %",
        f"{100 * good / len(facts):.1f} %",
    )


def _sizes(story: Story) -> tuple[str, ...]:
    text, written = int(story.citation["text_length"]), story.json_length
    return (
        f"`{story.name}`",
        f"{text:,}",
        f"{written:,}",
        f"{written / text:.1f}",
        f"{100 * story.evidence_length / written:.0f} %",
    )


_INTRODUCTION = (
    "The dossiers in `diplonews.fixtures` were made by hand, each from one real text.",
    "They are examples of the [curation guide](../curation-guide.md), test data, and",
    "the proof that the model can say what such texts say. The texts are not part of",
    "the project; each dossier points into one whose hash it states. `diplonews show",
    "NAME` prints a dossier, and `diplonews.fixtures.NAME()` gives it.",
    "",
)
_MARKS_TOLD = (
    "Before it was modelled, each text was read for the facts that a careful editor",
    "would keep: who, where, when, what, how much, on what condition, who says so,",
    "what is uncertain. Each row of the notes names one, its home in the dossier, and",
    "one of four marks: typed, framed, free, lost. Rule 13.5 of the [curation",
    "guide](../curation-guide.md#13-the-check-at-the-end) defines them. The curators",
    "marked their own rows; a second curator went over a sample of each story. Trials",
    "on paper with a draft of the model had reached 36 % typed and 81 % typed or",
    "framed, on other texts.",
    "",
    "Most of what is free is of four sorts: purposes, vague times, emphasis",
    '("particularly", "the first"), and happenings, which are [out of',
    "scope](../model.md#out-of-scope).",
    "",
)
_SIZES_TOLD = (
    "Characters of the text, characters of the dossier as JSON in one line, their",
    "ratio, and how much of that JSON is evidence: offsets and what they support,",
    "which a tool [writes](../evidence.md) from the words that the curator copies.",
    "Short texts have high ratios, since every actor costs a record that is named",
    "once.",
    "",
)
