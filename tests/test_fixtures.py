"""The Tokyo dossier: complete, evidenced, sparing with the words of others."""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diplonews import Dossier, Tariff, fixtures, loads
from diplonews.characters import collapse
from diplonews.codec import dumps
from diplonews.explain import read
from diplonews.fields import field_at
from diplonews.plain_json import is_array, is_object
from diplonews.records.dossier import KINDS

SEED = Path(__file__).parent.parent / "seeds" / "tokyo-2025-10-28"

#: Not stated by the article, but about it or ours.
OURS = {"id", "summary"}
ABOUT_THE_TEXT = {
    "kind",
    "language",
    "text_sha256",
    "text_length",
    "text_normalisation",
}


@pytest.fixture(scope="module")
def tokyo() -> Dossier:
    """The dossier as it comes along."""
    return fixtures.tokyo()


@pytest.fixture(scope="module")
def plain(tokyo: Dossier) -> dict[str, Any]:
    """The dossier as plain JSON values."""
    values: dict[str, Any] = json.loads(dumps(tokyo))
    return values


@pytest.fixture(scope="module")
def article() -> str:
    """The text of the article, where somebody has put it."""
    path = Path(os.environ.get("DIPLONEWS_ARTICLE", SEED / "article.txt"))
    if not path.is_file():
        pytest.skip(
            "the article is not ours to publish: put it at "
            f"seeds/{SEED.name}/article.txt or its path in DIPLONEWS_ARTICLE"
        )
    return path.read_bytes().decode("utf-8")


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


# -- without the article ---------------------------------------------------------------


def test_it_survives_being_written_and_read(tokyo: Dossier) -> None:
    """loads(dumps(x)) == x, in both forms."""
    assert loads(dumps(tokyo)) == tokyo
    assert loads(dumps(tokyo, indent=1)) == tokyo


def test_the_shipped_file_is_as_dump_writes_it(tokyo: Dossier) -> None:
    """The file in the package is what `dump(..., indent=1)` gives."""
    path = Path(fixtures.__file__).with_name("tokyo.json")
    assert path.read_text(encoding="utf-8") == dumps(tokyo, indent=1)


@pytest.mark.parametrize(
    ("array", "least"),
    [
        ("leaders", 7),
        ("parties", 10),
        ("meetings", 7),
        ("agreements", 7),
        ("commitments", 8),
        ("tariffs", 2),
        ("quotes", 18),
    ],
)
def test_it_holds_what_the_article_reports(
    plain: dict[str, Any], array: str, least: int
) -> None:
    """It has at least the records that trials on paper found in the article."""
    assert len(plain[array]) >= least


def test_it_quotes_what_stands_in_quotation_marks(tokyo: Dossier) -> None:
    """At least 12 of its quotes are words as printed."""
    assert sum(quote.kind != "indirect" for quote in tokyo.quotes) >= 12


def test_it_keeps_who_sees_it_otherwise(tokyo: Dossier) -> None:
    """At least 12 accounts stand beside the plain readings, three on the fund."""
    assert sum(len(record.accounts) for record in tokyo.records) >= 12
    speakers = [account.according_to for account in tokyo["investment"].accounts]
    assert {("trump",), ("ishiba",), ("akazawa",)} <= set(speakers)


def test_it_tells_a_ceiling_from_a_clause_without_a_rate(tokyo: Dossier) -> None:
    """One tariff is at most 15 per cent, the other only no worse than others'."""
    ceiling, clause = tokyo["tariff-ceiling"], tokyo["no-worse-than"]
    assert isinstance(ceiling, Tariff)
    assert isinstance(clause, Tariff)
    (component,) = ceiling.rates[0].components
    assert (str(component.value), component.qualifier) == ("15", "at_most")
    assert ceiling.rates[0].basis is None
    assert (clause.clause, clause.rates) == ("no_worse_than", ())


def test_every_stated_field_has_its_words(plain: dict[str, Any]) -> None:
    """Evidence supports every field of every record but ids and our summaries."""
    uncovered: list[str] = []
    for array, record in records(plain):
        evidence = record.get("evidence", [])
        supported = [s for item in evidence for s in item.get("supports", [""])]
        ours = OURS | ABOUT_THE_TEXT if array == "sources" else OURS
        uncovered += [
            f"{record['id']} {leaf}"
            for leaf in leaves({k: v for k, v in record.items() if k != "evidence"})
            if leaf.split("/")[1] not in ours
            and not any(f"{leaf}/".startswith(f"{s}/") for s in supported)
        ]
    assert uncovered == []


def test_pointers_name_fields_that_are_there(
    tokyo: Dossier, plain: dict[str, Any]
) -> None:
    """Evidence supports what the record has, or gives the words of what it lacks."""
    for _, record in records(plain):
        for evidence in record["evidence"]:
            for pointer in evidence.get("supports", ()):
                assert field_at(type(tokyo[record["id"]]), pointer), pointer
                assert resolves(record, pointer) or "exact" in evidence, pointer


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


def test_what_accounts_claim_could_be_the_field(
    tokyo: Dossier, plain: dict[str, Any]
) -> None:
    """An account is about a field of its record, its value one that it can hold."""
    for _, record in records(plain):
        for account in record.get("accounts", ()):
            if "about" in account:
                field = field_at(type(tokyo[record["id"]]), account["about"])
                assert field, account
                if "value" in account:
                    assert read(field.shape, account["value"])[1] == []


# -- the notes of the curator ----------------------------------------------------------

WORD = re.compile(r"\w+(?:['’-]\w+)*")
HOME = re.compile(r"`(?P<id>[a-z0-9-]+)` (?P<pointers>`/[^`]*`(?:, `/[^`]*`)*)")


def fact_rows() -> list[list[str]]:
    """Give the rows of the table of facts: number, fact, home."""
    lines = (SEED / "curation.md").read_text(encoding="utf-8").splitlines()
    facts = [line for line in lines if re.match(r"\| \d", line)]
    rows = [line.strip("| ").split(" | ") for line in facts]
    assert [row[0] for row in rows] == [str(n + 1) for n in range(len(rows))]
    return rows


def test_the_notes_list_the_facts_of_the_article() -> None:
    """About 130 facts or more are listed, each with its home or a reason."""
    rows = fact_rows()
    assert len(rows) >= 130
    assert all(row[2].startswith(("`", "none: ")) for row in rows)


def test_the_homes_of_the_facts_are_there(
    tokyo: Dossier, plain: dict[str, Any]
) -> None:
    """Every home in the notes is a field of a record, said or said to be absent."""
    by_id = {record["id"]: record for _, record in records(plain)}
    for number, _, home in fact_rows():
        for match in HOME.finditer(home):
            for pointer in re.findall("`(/[^`]*)`", match["pointers"]):
                record = by_id[match["id"]]
                absent = (
                    field_at(type(tokyo[match["id"]]), pointer) and "absent" in home
                )
                assert resolves(record, pointer) or absent, (number, pointer)


def test_the_citation_is_that_of_the_source(plain: dict[str, Any]) -> None:
    """source.json and the source in the dossier agree."""
    cited = json.loads((SEED / "source.json").read_text(encoding="utf-8"))
    (source,) = plain["sources"]
    for name in ("authors", "published", "language", "text_sha256", "text_length"):
        assert cited[name] == source[name]


# -- with the article ------------------------------------------------------------------


def test_the_article_is_the_one_that_was_read(tokyo: Dossier, article: str) -> None:
    """Hash and length of the text are those that the source states."""
    (source,) = tokyo.sources
    digest = hashlib.sha256(article.encode("utf-8")).hexdigest()
    assert (digest, len(article)) == (source.text_sha256, source.text_length)


def test_every_span_is_right(tokyo: Dossier, article: str) -> None:
    """Spans lie in the text, begin and end with a word, and hold their exact words."""
    for record in tokyo.records:
        for evidence in record.evidence:
            assert evidence.start is not None
            assert evidence.end is not None
            words = article[evidence.start : evidence.end]
            assert evidence.end <= len(article)
            assert words == words.strip(), (record.id, words)
            for edge in (evidence.start, evidence.end):
                around = article[max(edge - 1, 0) : edge + 1]
                assert not (len(around) == 2 and around.isalnum()), (record.id, words)
            if evidence.exact:
                assert collapse(words) == evidence.exact


def test_quoted_words_stand_in_the_article(tokyo: Dossier, article: str) -> None:
    """The words of direct and partial quotes are those of their spans."""
    for quote in tokyo.quotes:
        if quote.kind != "indirect":
            spans = [
                article[evidence.start : evidence.end].strip("“”")
                for evidence in quote.evidence
                if "/text" in evidence.supports
            ]
            assert collapse(" ".join(spans)) == quote.text


def test_little_of_the_article_is_repeated(plain: dict[str, Any], article: str) -> None:
    """Runs of 3 and more of its words, anywhere in the dossier, are at most 35 %."""
    assert repeated_share(plain, article) <= 0.35


def repeated_share(plain: dict[str, Any], article: str) -> float:
    """Say what share of the text stands in the dossier in runs of 3 words or more."""
    spans = [match.span() for match in WORD.finditer(article)]
    words = [article[start:end].casefold() for start, end in spans]
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(words) - 2):
        places.setdefault(tuple(words[index : index + 3]), []).append(index)
    repeated: set[int] = set()
    for text in strings(plain):
        said = WORD.findall(text.casefold())
        for index in range(len(said) - 2):
            for place in places.get(tuple(said[index : index + 3]), ()):
                repeated |= set(range(spans[place][0], spans[place + 2][1]))
    return len(repeated) / len(article)


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
