"""Quotes: words, and who said them."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.quote import Quote
from diplonews.values.dates import Period
from diplonews.vocabulary import Anonymity, QuoteKind

GOOD: dict[str, Any] = {
    "id": "strongest",
    "text": "We are an ally at the strongest level.",
    "kind": "direct",
}
NAMES = (
    "id text kind act context speakers addressees title said_on medium language "
    "translated_from original_text relayed_by anonymity "
    "summary identifiers topics places amounts purpose stated_by relations "
    "evidence accounts extensions"
)


def test_fields_stand_in_written_order() -> None:
    """A quote is written with its id, its own fields, and what every record has."""
    assert [field.name for field in fields_of(Quote)] == NAMES.split()
    assert {field.name for field in fields_of(Quote) if field.required} == {
        "id",
        "text",
        "kind",
    }


def test_what_is_not_said_is_absent() -> None:
    """A quote has its words and their kind; its speaker and day may be unknown."""
    assert repr(Quote(**GOOD)) == (
        "Quote(id='strongest', text='We are an ally at the strongest level.', "
        "kind='direct', act=None, context=None, speakers=(), addressees=(), "
        "title=None, said_on=None, medium=None, language=None, translated_from=None, "
        "original_text=None, relayed_by=(), anonymity=None, summary=None, "
        "identifiers=(), topics=(), places=(), amounts=(), purpose=None, "
        "stated_by=(), relations=(), evidence=(), accounts=(), "
        "extensions=JsonObject({}))"
    )


@pytest.mark.parametrize("kind", ["direct", "partial", "indirect"])
def test_a_quote_has_a_kind(kind: QuoteKind) -> None:
    """Words are whole, a fragment, or reported."""
    assert Quote(id="a", text="x", kind=kind).kind == kind


@pytest.mark.parametrize(
    "anonymity", ["named", "unnamed", "on_background", "unattributed"]
)
def test_a_speaker_is_named_or_not(anonymity: Anonymity) -> None:
    """A speaker is named, described, on background or not told at all."""
    assert Quote(**GOOD, anonymity=anonymity).anonymity == anonymity


def test_those_who_relay_stand_in_order() -> None:
    """Who passed it on stands nearest to the speaker first."""
    one = Quote(**GOOD, relayed_by=("aide", "spokesperson"))
    other = Quote(**GOOD, relayed_by=("spokesperson", "aide"))
    assert one != other
    assert one.relayed_by == ("aide", "spokesperson")


def test_words_of_all_scripts_are_kept() -> None:
    """Words and their original are kept to the letter, with marks of direction."""
    quote = Quote(
        id="a",
        text="نیروی\u200cهوایی \u202bשלום\u202c",
        kind="partial",
        original_text="\u202eמ\u202c" + "高" * 300,
        language="fa",
        translated_from="ja",
    )
    assert quote.text == "نیروی\u200cهوایی \u202bשלום\u202c"
    assert quote.original_text == "\u202eמ\u202c" + "高" * 300


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"text": ""},
            "/text: expected words on one line, got ''; leave out what is not said",
        ),
        (
            {"text": "One.\n\nTwo."},
            (
                "/text: expected words on one line without white space at its ends or "
                "in runs, got 'One.\\n\\nTwo.'; write 'One. Two.'"
            ),
        ),
        (
            {"kind": "paraphrase"},
            (
                "/kind: expected a quote kind (direct, partial, indirect), "
                "got 'paraphrase'"
            ),
        ),
        ({"kind": None}, "/kind: expected text, got None"),
        (
            {"act": "Says"},
            (
                "/act: expected a speech act in lower case, words joined by _, "
                "got 'Says'; did you mean 'says'?"
            ),
        ),
        (
            {"anonymity": "anonymous"},
            (
                "/anonymity: expected a degree of anonymity (named, unnamed, "
                "on_background, unattributed), got 'anonymous'"
            ),
        ),
        (
            {"said_on": Period("2025/2026")},
            "/said_on: expected a PartialDate, got a Period",
        ),
        (
            {"said_on": "yesterday"},
            (
                "/said_on: expected a PartialDate, got 'yesterday'; "
                "write PartialDate('yesterday')"
            ),
        ),
        (
            {"speakers": "trump"},
            "/speakers: expected a tuple, got 'trump'; write ('trump',)",
        ),
        (
            {"relayed_by": ("aide", "aide")},
            "/relayed_by/1: expected each once, got 'aide' again; remove it",
        ),
        (
            {"translated_from": "japanese"},
            (
                "/translated_from: expected a BCP 47 language tag such as 'en' or "
                "'zh-Hant', got 'japanese'; did you mean 'ja'?"
            ),
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        Quote(**(GOOD | values))
    assert str(refused.value) == f"Quote {message}"
