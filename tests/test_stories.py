"""Every dossier that comes along: complete, evidenced, sparing with others' words."""

import json
import re
import runpy
from collections.abc import Iterator
from typing import Any

import pytest

from diplonews import Dossier, check, dumps, fixtures, loads
from diplonews.characters import collapse
from diplonews.checks.pointers import shape_at
from diplonews.plain_json import is_array, is_object
from diplonews.records.dossier import KINDS
from story_texts import SEEDS, text_with

DOCS = SEEDS.parent / "docs"
COUNTED = runpy.run_path(str(DOCS / "stories.py"))
MARKS = COUNTED["MARKS"]
STORIES = {story.name: story for story in COUNTED["stories"]()}

each_story = pytest.mark.parametrize("name", STORIES)

#: Not stated by the text, but about it or ours, or following from a name.
OURS = {"id", "summary"}
FROM_THE_NAME = {"kind", "country"}
ABOUT_THE_TEXT = {
    "kind",
    "headline",
    "language",
    "publisher",
    "published",
    "text_sha256",
    "text_length",
    "text_normalisation",
    "url",
}

QUOTATION_MARKS = "“”\"'‘’"

#: What of the text is repeated outside of quoted words, at most.
MOST_REPEATED = 0.25


def plain_of(name: str) -> dict[str, Any]:
    """Give a dossier as plain JSON values."""
    values: dict[str, Any] = json.loads(dumps(STORIES[name].dossier))
    return values


def text_of(name: str) -> str:
    """Give the text behind a dossier, or skip the test."""
    (source,) = STORIES[name].dossier.sources
    return text_with(source.text_sha256)


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """Give the pointers of everything in a value that holds nothing further."""
    if is_object(value):
        for key, member in value.items():
            yield from leaves(member, f"{path}/{key}")
    elif is_array(value):
        for index, member in enumerate(value):
            yield from leaves(member, f"{path}/{index}")
    else:
        yield path


def records(plain: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every record with the name of its array."""
    for _, array in KINDS.values():
        for record in plain.get(array, ()):
            yield array, record


def resolves(value: Any, pointer: str) -> bool:
    """Say whether a pointer leads to something in a record."""
    for step in pointer.split("/")[1:]:
        if is_array(value):
            if int(step) >= len(value):
                return False
            value = value[int(step)]
        elif is_object(value) and step in value:
            value = value[step]
        else:
            return False
    return True


# -- without the text ------------------------------------------------------------------


def test_nine_stories_come_along() -> None:
    """Each dossier has its folder in seeds, and each folder its dossier."""
    folders = {path.parent.name for path in SEEDS.glob("*/curation.md")}
    assert {story.dossier.id for story in STORIES.values()} == folders
    assert len(folders) == 9


@each_story
def test_it_survives_being_written_and_read(name: str) -> None:
    """loads(dumps(x)) == x in both forms, and the file is what `dump` writes."""
    dossier: Dossier = STORIES[name].dossier
    assert loads(dumps(dossier)) == dossier
    assert loads(dumps(dossier, indent=1)) == dossier
    assert fixtures.document(name).decode("utf-8") == dumps(dossier, indent=1)


@each_story
def test_it_checks_without_errors(name: str) -> None:
    """No rule finds an error, and the notes explain every warning that stays."""
    report = check(STORIES[name].dossier)
    assert report.errors == ()
    notes = (SEEDS / STORIES[name].dossier.id / "curation.md").read_text("utf-8")
    assert {p.code for p in report.warnings if f"`{p.code}`" not in notes} == set()


@each_story
def test_every_stated_field_has_its_words(name: str) -> None:
    """Evidence supports every field but ids, summaries, and what the name tells."""
    uncovered: list[str] = []
    for array, record in records(plain_of(name)):
        evidence = record.get("evidence", [])
        supported = [s for item in evidence for s in item.get("supports", [""])]
        ours = OURS | {"sources": ABOUT_THE_TEXT, "parties": FROM_THE_NAME}.get(
            array, set()
        )
        uncovered += [
            f"{record['id']} {leaf}"
            for leaf in leaves({k: v for k, v in record.items() if k != "evidence"})
            if leaf.split("/")[1] not in ours
            and not any(f"{leaf}/".startswith(f"{s}/") for s in supported)
        ]
    assert uncovered == []


# -- the notes of the curator ----------------------------------------------------------

HOME = re.compile(r"`(?P<id>[a-z0-9-]+)` (?P<pointers>`/[^`]*`(?:, `/[^`]*`)*)")


@each_story
def test_the_notes_mark_every_fact(name: str) -> None:
    """The facts are numbered, marked, and have a home or a reason why not."""
    facts = STORIES[name].facts
    assert [fact.number for fact in facts] == [str(n + 1) for n in range(len(facts))]
    for fact in facts:
        assert fact.mark in MARKS, fact
        start = "none: " if fact.mark == "lost" else "`"
        assert fact.home.startswith(start), fact
        assert fact.mark == "lost" or HOME.search(fact.home), fact


#: Where a fact stands in free words.
FREE = re.compile("/(summary|purpose|context|what|.*/(detail|text))")


@each_story
def test_a_typed_fact_is_not_in_free_words_alone(name: str) -> None:
    """One of its homes is another field, and that is there."""
    for fact in STORIES[name].facts:
        if fact.mark == "typed":
            pointers = re.findall("`(/[^`]*)`", fact.home)
            assert "absent" not in fact.home, fact
            assert not all(map(FREE.fullmatch, pointers)), fact


@each_story
def test_the_last_fact_is_listed(name: str) -> None:
    """The notes say how many facts there are, so that none is lost at the end."""
    notes = (SEEDS / STORIES[name].dossier.id / "curation.md").read_text("utf-8")
    assert f"{len(STORIES[name].facts)} facts" in notes


@each_story
def test_topics_alone_do_not_type_a_fact(name: str) -> None:
    """A topic is in the curator's wording, so that it frames a fact and no more."""
    for fact in STORIES[name].facts:
        pointers = re.findall("`(/[^`]*)`", fact.home)
        only_topics = all(pointer.startswith("/topics") for pointer in pointers)
        assert fact.mark != "typed" or not only_topics, fact


@each_story
def test_the_homes_of_the_facts_are_there(name: str) -> None:
    """Every home in the notes is a field of a record, said or said to be absent."""
    dossier: Dossier = STORIES[name].dossier
    by_id = {record["id"]: record for _, record in records(plain_of(name))}
    for fact in STORIES[name].facts:
        for match in HOME.finditer(fact.home):
            for pointer in re.findall("`(/[^`]*)`", match["pointers"]):
                record = by_id[match["id"]]
                absent = "absent" in fact.home and shape_at(
                    dossier[match["id"]], pointer
                )
                assert resolves(record, pointer) or absent, (fact.number, pointer)


@each_story
def test_the_citation_is_that_of_the_source(name: str) -> None:
    """source.json and the source in the dossier agree."""
    cited = STORIES[name].citation
    (source,) = plain_of(name)["sources"]
    assert cited["id"] == STORIES[name].dossier.id
    for field in ("published", "language", "text_sha256", "text_length"):
        assert cited[field] == source[field]
    for field in ("authors", "publisher", "url"):
        assert cited.get(field) == source.get(field)


def test_most_facts_are_typed_or_framed() -> None:
    """At least 90 % of the facts of all stories have a typed home, or a typed frame."""
    facts = [fact for story in STORIES.values() for fact in story.facts]
    good = sum(fact.mark in {"typed", "framed"} for fact in facts)
    assert good / len(facts) >= 0.9


# -- with the text ---------------------------------------------------------------------


@each_story
def test_every_span_is_right(name: str) -> None:
    """Checked against the text, nothing is moved or missing; spans hold whole words."""
    dossier: Dossier = STORIES[name].dossier
    (source,) = dossier.sources
    text = text_of(name)
    assert check(dossier, texts={source.id: text}).errors == ()
    for record in dossier.records:
        for evidence in record.evidence:
            assert evidence.start is not None
            assert evidence.end is not None
            words = text[evidence.start : evidence.end]
            assert words == words.strip(), (record.id, words)
            for edge in (evidence.start, evidence.end):
                around = text[max(edge - 1, 0) : edge + 1]
                assert not (len(around) == 2 and around.isalnum()), (record.id, words)


@each_story
def test_quoted_words_stand_in_the_text(name: str) -> None:
    """The words of direct and partial quotes are those of their spans."""
    dossier: Dossier = STORIES[name].dossier
    text = text_of(name)
    for quote in dossier.quotes:
        if quote.kind != "indirect":
            spans = [
                text[evidence.start : evidence.end].strip(QUOTATION_MARKS)
                for evidence in quote.evidence
                if "/text" in evidence.supports
            ]
            assert collapse(" ".join(spans)) == quote.text


@each_story
def test_little_of_the_text_is_repeated(name: str) -> None:
    """Runs of 4 or more of its words, quoted speech aside, are a small part of it."""
    plain = plain_of(name)
    for quote in plain.get("quotes", ()):
        if quote["kind"] != "indirect":
            del quote["text"]
    assert repeated_share(plain, text_of(name), run=4) <= MOST_REPEATED


def test_little_of_the_article_is_repeated() -> None:
    """Of the one text under somebody's copyright, runs of 3 words are at most 35 %."""
    assert repeated_share(plain_of("tokyo"), text_of("tokyo"), run=3) <= 0.35


WORD = re.compile(r"\w+(?:['’-]\w+)*")


def repeated_share(plain: dict[str, Any], text: str, *, run: int) -> float:
    """Say what share of a text stands in the dossier in runs of so many words."""
    spans = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(words) - run + 1):
        places.setdefault(tuple(words[index : index + run]), []).append(index)
    repeated: set[int] = set()
    for said in map(str.casefold, strings(plain)):
        found = WORD.findall(said)
        for index in range(len(found) - run + 1):
            for place in places.get(tuple(found[index : index + run]), ()):
                repeated |= set(range(spans[place][0], spans[place + run - 1][1]))
    return len(repeated) / len(text)


def strings(value: Any) -> Iterator[str]:
    """Give every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif is_object(value):
        for member in value.values():
            yield from strings(member)
    elif is_array(value):
        for member in value:
            yield from strings(member)
