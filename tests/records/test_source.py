"""Sources: where the news comes from."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate
from diplonews.values.names import Place
from diplonews.vocabulary import SourceStatus

GOOD: dict[str, Any] = {"id": "article", "kind": "news_article"}

NAMES = (
    "id kind headline publisher authors published modified retrieved url dateline "
    "language status text_sha256 text_length text_normalisation "
    "summary identifiers topics places amounts purpose stated_by relations "
    "evidence accounts extensions"
)


def test_fields_stand_in_written_order() -> None:
    """A source is written with its id, its own fields, and what every record has."""
    assert [field.name for field in fields_of(Source)] == NAMES.split()


def test_a_source_needs_its_kind() -> None:
    """A source has a kind; all else may be unknown, also its address and date."""
    assert {field.name for field in fields_of(Source) if field.required} == {
        "id",
        "kind",
    }
    assert repr(Source(**GOOD)) == (
        "Source(id='article', kind='news_article', headline=None, publisher=None, "
        "authors=(), published=None, modified=None, retrieved=None, url=None, "
        "dateline=None, language=None, status=None, text_sha256=None, "
        "text_length=None, text_normalisation=None, summary=None, identifiers=(), "
        "topics=(), places=(), amounts=(), purpose=None, stated_by=(), relations=(), "
        "evidence=(), accounts=(), extensions=JsonObject({}))"
    )


def test_a_source_says_which_text_is_meant() -> None:
    """A source states the hash, length and normalisation of the text, not the text."""
    source = Source(
        id="article",
        kind="news_article",
        headline="Trump Hails Japan’s Takaichi",
        publisher="Bloomberg",
        authors=("Catherine Lucey", "Yoshiaki Nohara"),
        published=PartialDate("2025-10-28T14:05+09:00"),
        modified=PartialDate("2025-10-28"),
        retrieved=PartialDate("2025-11"),
        url="https://www.example.org/articles/1?x=y",
        dateline=Place(name="Tokyo", country="JP"),
        language="en",
        text_sha256="2e2f62b156e9942c067736e6129ef3b2508b43cf99949e9f9bcf377bff99bd8f",
        text_length=5848,
        text_normalisation="nfc-lf",
    )
    assert (source.text_length, source.text_normalisation) == (5848, "nfc-lf")
    assert source.authors == ("Catherine Lucey", "Yoshiaki Nohara")


@pytest.mark.parametrize("status", ["current", "corrected", "retracted"])
def test_a_source_stands_or_not(status: SourceStatus) -> None:
    """A source stands as published, was corrected or was retracted."""
    assert Source(**GOOD, status=status).status == status


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"kind": "News article"},
            (
                "/kind: expected a source kind in lower case, words joined by _, "
                "got 'News article'; did you mean 'news_article'?"
            ),
        ),
        ({"kind": None}, "/kind: expected text, got None"),
        (
            {"status": "withdrawn"},
            (
                "/status: expected a source status (current, corrected, retracted), "
                "got 'withdrawn'"
            ),
        ),
        (
            {"published": "2025-10-28"},
            (
                "/published: expected a PartialDate, got '2025-10-28'; "
                "write PartialDate('2025-10-28')"
            ),
        ),
        (
            {"url": "www.example.org"},
            (
                "/url: expected an absolute http or https URL, got 'www.example.org'; "
                "did you mean 'https://www.example.org'?"
            ),
        ),
        ({"dateline": "Tokyo"}, "/dateline: expected a Place, got 'Tokyo'"),
        (
            {"authors": "Catherine Lucey"},
            (
                "/authors: expected a tuple, got 'Catherine Lucey'; "
                "write ('Catherine Lucey',)"
            ),
        ),
        (
            {"authors": ("A", "B", "A")},
            "/authors/2: expected each once, got 'A' again; remove it",
        ),
        (
            {"text_length": 0},
            ("/text_length: expected a whole number from 1 to 9007199254740991, got 0"),
        ),
        ({"text_length": "5848"}, "/text_length: expected a whole number, got '5848'"),
        (
            {"text_sha256": "2E2F"},
            (
                "/text_sha256: expected a SHA-256 in 64 lower-case hexadecimal digits, "
                "got '2E2F'"
            ),
        ),
        (
            {"text_normalisation": "NFC"},
            (
                "/text_normalisation: expected a text normalisation in lower case, "
                "words joined by _, got 'NFC'; did you mean 'nfc'?"
            ),
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        Source(**(GOOD | values))
    assert str(refused.value) == f"Source {message}"
