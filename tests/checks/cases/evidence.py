"""Cases of the rules on evidence."""

from hashlib import sha256
from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]

TEXT = "Trump met Takaichi in Tokyo. Trump left Tokyo."
HASH = sha256(TEXT.encode()).hexdigest()


def article(**fields: Any) -> dict[str, Any]:
    """Make the source of the stage, with more fields."""
    return {"id": "article", "kind": "news_article", "published": "2025-10-28"} | fields


def hashed(**fields: Any) -> dict[str, Any]:
    """Make the source of the stage with the hash and length of the text above."""
    return article(text_sha256=HASH, text_length=len(TEXT)) | fields


def shown(*evidence: dict[str, Any], source: dict[str, Any] | None = None) -> Part:
    """Put a party on the stage with evidence in one source."""
    parts = [{"source": "article", **part} for part in evidence]
    party = {"id": "china", "name": "China", "kind": "state", "country": "CN"}
    with_source = {} if source is None else {"sources": [source]}
    return {"parties": [party | {"evidence": parts}], **with_source}


def shown_with(evidence: dict[str, Any], **fields: Any) -> Part:
    """Put a party with more fields on the stage, with evidence in a hashed text."""
    part = shown(evidence, source=hashed())
    return {**part, "parties": [{**party, **fields} for party in part["parties"]]}


def given(part: Part, text: str = TEXT) -> Part:
    """Give the text of the article with a part of a dossier."""
    return {**part, "texts": {"article": text}}


def supports(pointer: str, **fields: Any) -> Part:
    """Put a party on the stage whose evidence supports something."""
    return shown({"locator": "paragraph 2", "supports": [pointer], **fields})


LOCATED: dict[str, Any] = {"locator": "paragraph 2"}
#: Where the party of these cases stands, after the four of the stage.
CHINA = "/parties/4"
EVIDENCE = f"{CHINA}/evidence/0"
WHEN = "/actions/0/when"
EXPECTED = "expected a pointer to something in this record, got "
NO_HASH = "expected the hash of a text into which evidence has offsets, got none"
UNANCHORED = (
    "expected offsets beside words from a text whose hash is stated, got words alone"
)
MOVED = "expected the words at {} of the text of 'article', got words that stand at {}"

CASES: Cases = {
    "evidence.none": {
        "a party that nothing shows": Breaks(
            {"parties": [{"id": "china", "name": "China"}]},
            CHINA,
            "expected evidence, got none",
        ),
        "a leader": Breaks(
            {"leaders": [{"id": "naruhito", "name": "Naruhito"}]},
            "/leaders/3",
            "expected evidence, got none",
        ),
        "a quote that nothing shows": Breaks(
            {
                "quotes": [
                    {
                        "id": "golden-age",
                        "text": "golden",
                        "kind": "partial",
                        "speakers": ["trump"],
                    }
                ]
            },
            "/quotes/0",
            "expected evidence, got none",
        ),
        "a source needs none": Keeps({"sources": [article()]}),
        "a locator is enough": Keeps(shown(LOCATED)),
        "evidence for one field is some": Keeps(supports("/name")),
    },
    "evidence.pointer": {
        "a misspelt field": Breaks(
            supports("/nam"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/nam': the record has no 'nam'",
            "did you mean 'name'?",
        ),
        "a field of another class": Breaks(
            shown(LOCATED, {**LOCATED, "supports": ["/name", "/deadline"]}),
            f"{CHINA}/evidence/1/supports/1",
            f"{EXPECTED}'/deadline': the record has no 'deadline'",
        ),
        "an account that is not there": Breaks(
            supports("/accounts/0"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/accounts/0': '/accounts' has no members",
        ),
        "the member after the last": Breaks(
            supports("/evidence/1"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/evidence/1': '/evidence' has 1 member",
        ),
        "an index that is none": Breaks(
            supports("/evidence/00"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/evidence/00': '/evidence' has 1 member",
        ),
        "a field of the wrong amount": Breaks(
            {
                "commitments": [
                    {
                        "id": "investment",
                        "what": "invest in the United States",
                        "by": ["japan"],
                        "to": ["us"],
                        "amounts": [{"value": "2", "of": "GDP"}],
                        "evidence": [
                            {
                                "source": "article",
                                "locator": "paragraph 2",
                                "supports": ["/amounts/0/value", "/amounts/0/currency"],
                            }
                        ],
                    }
                ]
            },
            "/commitments/0/evidence/0/supports/1",
            f"{EXPECTED}'/amounts/0/currency': '/amounts/0' has no 'currency'",
        ),
        "something inside a code": Breaks(
            supports("/country/0"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/country/0': '/country' has no '0'",
        ),
        "a class has other names than fields": Breaks(
            supports("/__class__"),
            f"{EVIDENCE}/supports/0",
            f"{EXPECTED}'/__class__': the record has no '__class__'",
        ),
        "a field": Keeps(supports("/name")),
        "an absent field": Keeps(supports("/actions")),
        "a member that is there": Keeps(supports("/evidence/0")),
        "a field of a member": Keeps(supports("/evidence/0/locator")),
        "an absent field of an absent object": Keeps(
            {
                "tariffs": [
                    {
                        "id": "car-duty",
                        "imposed_by": ["us"],
                        "clause": "no_worse_than",
                        "evidence": [
                            {
                                "source": "article",
                                "locator": "paragraph 2",
                                "supports": ["/products/text", "/quota/volume/unit"],
                            }
                        ],
                    }
                ]
            }
        ),
        "own data, with a slash in its key": Keeps(
            {
                "parties": [
                    {
                        "id": "china",
                        "name": "China",
                        "extensions": {"desk:ab": {"a/b~": [None]}},
                        "evidence": [
                            {
                                "source": "article",
                                "locator": "paragraph 2",
                                "supports": ["/extensions/desk:ab/a~1b~0/0"],
                            }
                        ],
                    }
                ]
            }
        ),
    },
    "evidence.absent": {
        "an absent array": Breaks(
            shown({"start": 0, "end": 5, "supports": ["/actions"]}, source=hashed()),
            f"{EVIDENCE}/supports/0",
            "expected words for a field that is absent, "
            "got offsets alone for '/actions'",
            "add them as exact, or state the field",
        ),
        "inside an action": Breaks(
            shown_with(
                {"start": 0, "end": 5, "supports": [WHEN]},
                actions=[{"kind": "established"}],
            ),
            f"{EVIDENCE}/supports/0",
            "expected words for a field that is absent, "
            f"got offsets alone for '{WHEN}'",
            "add them as exact, or state the field",
        ),
        "the second of two": Breaks(
            shown(
                {"start": 0, "end": 5, "supports": ["/name", "/summary"]},
                source=hashed(),
            ),
            f"{EVIDENCE}/supports/1",
            "expected words for a field that is absent, "
            "got offsets alone for '/summary'",
            "add them as exact, or state the field",
        ),
        "no data of one's own": Breaks(
            shown({"start": 0, "end": 5, "supports": ["/extensions"]}, source=hashed()),
            f"{EVIDENCE}/supports/0",
            "expected words for a field that is absent, "
            "got offsets alone for '/extensions'",
            "add them as exact, or state the field",
        ),
        "with the words": Keeps(
            shown(
                {"start": 0, "end": 5, "exact": "Trump", "supports": ["/actions"]},
                source=hashed(),
            )
        ),
        "with the words, inside an action": Keeps(
            shown_with(
                {"start": 0, "end": 5, "exact": "Trump", "supports": [WHEN]},
                actions=[{"kind": "established"}],
            )
        ),
        "own data that is null is said": Keeps(
            shown_with(
                {"start": 0, "end": 5, "supports": ["/extensions/desk:seen"]},
                extensions={"desk:seen": None},
            )
        ),
        "with a locator": Keeps(supports("/actions", start=0, end=5)),
        "a field that is said": Keeps(
            shown({"start": 0, "end": 5, "supports": ["/name"]}, source=hashed())
        ),
        "the whole record": Keeps(shown({"start": 0, "end": 5}, source=hashed())),
    },
    "evidence.beyond_text": {
        "one character beyond": Breaks(
            shown({"start": 40, "end": 47}, source=hashed()),
            f"{EVIDENCE}/end",
            "expected an end within the 46 characters of the text of 'article', got 47",
            related=("/sources/0/text_length",),
        ),
        "far beyond": Breaks(
            shown(LOCATED, {"start": 50_000, "end": 50_001}, source=hashed()),
            f"{CHINA}/evidence/1/end",
            "expected an end within the 46 characters of the text of 'article', "
            "got 50001",
            related=("/sources/0/text_length",),
        ),
        "of a long text": Breaks(
            shown({"start": 0, "end": 5849}, source=hashed(text_length=5848)),
            f"{EVIDENCE}/end",
            "expected an end within the 5,848 characters of the text of 'article', "
            "got 5849",
            related=("/sources/0/text_length",),
        ),
        "up to the last character": Keeps(
            shown({"start": 40, "end": 46}, source=hashed())
        ),
        "no length is said": Keeps(
            shown({"start": 40, "end": 47}, source=article(text_sha256=HASH))
        ),
        "the length is that of another source": Keeps(
            {
                **shown({"start": 40, "end": 47}, source=article(text_sha256=HASH)),
                "sources": [
                    article(text_sha256=HASH),
                    {
                        "id": "statement",
                        "kind": "official_statement",
                        "text_sha256": HASH,
                        "text_length": 46,
                    },
                ],
            }
        ),
    },
    "evidence.length": {
        "longer than the span": Breaks(
            shown({"start": 10, "end": 17, "exact": "Takaichi"}, source=hashed()),
            f"{EVIDENCE}/exact",
            "expected words that fit the 7 characters from 10 to 17, got 8: 'Takaichi'",
        ),
        "one word, shorter than the span": Breaks(
            shown({"start": 10, "end": 19, "exact": "Takaichi"}, source=hashed()),
            f"{EVIDENCE}/exact",
            "expected words that fit the 9 characters from 10 to 19, got 8: 'Takaichi'",
        ),
        "several words, longer": Breaks(
            shown({"start": 0, "end": 8, "exact": "Trump met"}, source=hashed()),
            f"{EVIDENCE}/exact",
            "expected words that fit the 8 characters from 0 to 8, got 9: 'Trump met'",
        ),
        "as long as the span": Keeps(
            shown({"start": 10, "end": 18, "exact": "Takaichi"}, source=hashed())
        ),
        "white space was collapsed": Keeps(
            shown({"start": 0, "end": 11, "exact": "Trump met"}, source=hashed())
        ),
        "words without a span": Keeps(shown({"exact": "Takaichi"})),
    },
    "evidence.no_hash": {
        "offsets into a text without hash": Breaks(
            shown({"start": 10, "end": 18}, source=article()),
            "/sources/0",
            NO_HASH,
            "add text_sha256",
            (f"{EVIDENCE}/start",),
        ),
        "told once for the first of several": Breaks(
            shown(LOCATED, {"start": 1, "end": 2}, {"start": 2, "end": 3}),
            "/sources/0",
            NO_HASH,
            "add text_sha256",
            (f"{CHINA}/evidence/1/start",),
        ),
        "the first character": Breaks(
            shown({"start": 0, "end": 2, "exact": "Ch"}),
            "/sources/0",
            NO_HASH,
            "add text_sha256",
            (f"{EVIDENCE}/start",),
        ),
        "the hash is said": Keeps(
            shown({"start": 0, "end": 2}, source=article(text_sha256=HASH))
        ),
        "words without offsets": Keeps(shown({"exact": "Takaichi"})),
        "a locator": Keeps(shown(LOCATED)),
    },
    "evidence.unanchored": {
        "words alone": Breaks(
            shown({"exact": "Takaichi"}, source=hashed()),
            f"{EVIDENCE}/exact",
            UNANCHORED,
            related=("/sources/0/text_sha256",),
        ),
        "with context": Breaks(
            shown({"exact": "Tokyo", "prefix": "left"}, source=hashed()),
            f"{EVIDENCE}/exact",
            UNANCHORED,
            related=("/sources/0/text_sha256",),
        ),
        "with a locator": Breaks(
            shown({**LOCATED, "exact": "Tokyo"}, source=article(text_sha256=HASH)),
            f"{EVIDENCE}/exact",
            UNANCHORED,
            related=("/sources/0/text_sha256",),
        ),
        "with offsets": Keeps(
            shown({"start": 10, "end": 18, "exact": "Takaichi"}, source=hashed())
        ),
        "no hash is said": Keeps(shown({"exact": "Takaichi"})),
        "offsets alone": Keeps(shown({"start": 10, "end": 18}, source=hashed())),
    },
    "evidence.unusable_text": {
        "a misspelt id": Breaks(
            {"texts": {"artcle": TEXT}},
            "",
            "expected texts by the ids of sources, got 'artcle'",
            "did you mean 'article'?",
        ),
        "a record that is no source": Breaks(
            {"texts": {"japan": TEXT}},
            "",
            "expected texts by the ids of sources, got 'japan', which is a party",
        ),
        "an empty text": Breaks(
            {"texts": {"article": ""}},
            "",
            "the text of 'article': expected a text, got ''",
        ),
        "a source": Keeps({"texts": {"article": TEXT}}),
        "another source": Keeps({"texts": {"statement": TEXT}}),
        "no text": Keeps({"texts": {}}),
    },
    "evidence.hash": {
        "another text as long": Breaks(
            given({"sources": [hashed()]}, TEXT.replace("met", "saw")),
            "/sources/0/text_sha256",
            f"expected the text with the hash {HASH[:12]}…, got one with "
            f"{sha256(TEXT.replace('met', 'saw').encode()).hexdigest()[:12]}…",
        ),
        "another length": Breaks(
            given({"sources": [hashed()]}, TEXT + "\n"),
            "/sources/0/text_length",
            "expected a text of 46 characters, got one of 47",
        ),
        "spans that cannot be judged": Breaks(
            given(
                shown(
                    {"start": 10, "end": 18},
                    {"start": 0, "end": 5, "exact": "Trump"},
                    LOCATED,
                    source=hashed(),
                ),
                TEXT.replace("met", "saw"),
            ),
            "/sources/0/text_sha256",
            f"expected the text with the hash {HASH[:12]}…, got one with "
            f"{sha256(TEXT.replace('met', 'saw').encode()).hexdigest()[:12]}…, "
            "in which 1 span without exact cannot be judged",
        ),
        "the very text": Keeps(given({"sources": [hashed()]})),
        "no hash is said": Keeps(given({"sources": [article()]})),
        "other line ends, which the source has normalised": Keeps(
            given(
                {
                    "sources": [
                        article(
                            text_sha256=sha256(b"one\ntwo").hexdigest(),
                            text_length=7,
                            text_normalisation="nfc-lf",
                        )
                    ]
                },
                "one\r\ntwo",
            )
        ),
    },
    "evidence.moved": {
        "one character on": Breaks(
            given(
                shown({"start": 11, "end": 19, "exact": "Takaichi"}, source=hashed()),
            ),
            f"{EVIDENCE}/exact",
            MOVED.format("11-19", "10-18 'Trump met [Takaichi] in Tokyo. Trump lef…'"),
            "write the offsets 10 and 18",
        ),
        "of a source that states no length": Breaks(
            given(
                shown(
                    LOCATED,
                    {"start": 3, "end": 12, "exact": "Trump met"},
                    source=article(text_sha256=HASH),
                )
            ),
            f"{CHINA}/evidence/1/exact",
            MOVED.format("3-12", "0-9 '[Trump met] Takaichi in Tokyo. …'"),
            "write the offsets 0 and 9",
        ),
        "the other of two places, as the context says": Breaks(
            given(
                shown(
                    {"start": 22, "end": 27, "exact": "Tokyo", "prefix": "left"},
                    source=hashed(),
                ),
            ),
            f"{EVIDENCE}/exact",
            MOVED.format("22-27", "40-45 '…n Tokyo. Trump left [Tokyo].'"),
            "write the offsets 40 and 45",
        ),
        "at their place": Keeps(
            given(shown({"start": 22, "end": 27, "exact": "Tokyo"}, source=hashed()))
        ),
        "with the white space of the text": Keeps(
            given(
                shown({"start": 0, "end": 11, "exact": "Trump met"}),
                "Trump\n\n met Takaichi.",
            )
        ),
        "no text is given": Keeps(
            shown({"start": 11, "end": 19, "exact": "Takaichi"}, source=hashed())
        ),
    },
    "evidence.words": {
        "words that stand nowhere": Breaks(
            given(shown({"start": 0, "end": 4, "exact": "Xi J"}, source=hashed())),
            f"{EVIDENCE}/exact",
            "expected words that stand in the text, got 'Xi J'",
            "no part of them is there; see that it is the right text",
        ),
        "another capital": Breaks(
            given(shown({"start": 0, "end": 5, "exact": "trump"}, source=hashed())),
            f"{EVIDENCE}/exact",
            "expected words that stand in the text, got 'trump'",
            "the text has 'T' where you wrote 't': at 0-5 '[Trump] met Takaichi in "
            "Tok…', at 29-34 '… Takaichi in Tokyo. [Trump] left Tokyo.'",
        ),
        "without offsets": Breaks(
            given(shown({"exact": "Ishiba"})),
            f"{EVIDENCE}/exact",
            "expected words that stand in the text, got 'Ishiba'",
            "no part of them is there; see that it is the right text",
        ),
        "in a context that is not theirs": Breaks(
            given(shown({"exact": "Takaichi", "prefix": "saw"})),
            f"{EVIDENCE}/exact",
            "expected words that stand in the text, got 'Takaichi', which stand there "
            "in other context: at 10-18 'Trump met [Takaichi] in Tokyo. Trump lef…'",
            "mend the prefix 'saw'",
        ),
        "words that stand there": Keeps(given(shown({"exact": "Takaichi"}))),
        "across a line end": Keeps(
            given(shown({"exact": "met Takaichi"}), TEXT.replace("met ", "met\n"))
        ),
        "no text is given": Keeps(shown({"exact": "Ishiba"})),
        "the text of another source is given": Keeps(
            {**shown({"exact": "Ishiba"}), "texts": {"statement": TEXT}}
        ),
    },
    "evidence.ambiguous": {
        "words that stand twice": Breaks(
            given(shown({"exact": "Tokyo"})),
            f"{EVIDENCE}/exact",
            "expected words that stand once in the text, got 'Tokyo', which stand "
            "there 2 times: at 22-27 '…ump met Takaichi in [Tokyo]. Trump left Tokyo"
            ".', at 40-45 '…n Tokyo. Trump left [Tokyo].'",
            "add a prefix or suffix",
        ),
        "the context stands twice too": Breaks(
            given(shown({"exact": "Tokyo", "suffix": "."})),
            f"{EVIDENCE}/exact",
            "expected words that stand once in the text, got 'Tokyo', which stand "
            "there 2 times with this context: at 22-27 '…ump met Takaichi in [Tokyo]. "
            "Trump left Tokyo.', at 40-45 '…n Tokyo. Trump left [Tokyo].'",
            "add a longer prefix or suffix",
        ),
        "they moved, and nobody knows where to": Breaks(
            given(shown({"start": 1, "end": 6, "exact": "Tokyo"}, source=hashed())),
            f"{EVIDENCE}/exact",
            "expected words that stand once in the text, got 'Tokyo', which stand "
            "there 2 times: at 22-27 '…ump met Takaichi in [Tokyo]. Trump left Tokyo"
            ".', at 40-45 '…n Tokyo. Trump left [Tokyo].'",
            "add a prefix or suffix",
        ),
        "the offsets decide": Keeps(
            given(shown({"start": 40, "end": 45, "exact": "Tokyo"}, source=hashed()))
        ),
        "the prefix decides": Keeps(given(shown({"exact": "Tokyo", "prefix": "left"}))),
        "the suffix decides": Keeps(
            given(shown({"exact": "Tokyo", "suffix": ". Trump"}))
        ),
    },
}
