"""What looking for quoted words costs has an end."""

import pytest

from diplonews import check
from diplonews.checks import quoted_words
from diplonews.checks.pages import staged

MISSING = [
    {
        "id": f"quote-{number}",
        "kind": "direct",
        "text": f"words that are missing, number {number}",
        "speakers": ["trump"],
        "evidence": [{"source": "article", "exact": "the text"}],
    }
    for number in range(3)
]


def test_after_too_many_looks_quotes_are_no_longer_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Once the characters to look through are used up, no further quote is reported."""
    dossier, texts = staged({"quotes": MISSING, "texts": {"article": "the text"}})
    select = {"quote.words"}
    assert len(check(dossier, texts=texts, select=select).problems) == 3
    monkeypatch.setattr(quoted_words, "_MOST_LOOKED_THROUGH", 10)
    monkeypatch.setattr(quoted_words, "_MOST_FOR_HINTS", 0)
    assert [p.path for p in check(dossier, texts=texts, select=select).problems] == [
        "/quotes/1/text"
    ]
