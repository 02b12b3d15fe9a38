"""Cases of the rules on texts."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def named(name: str, **fields: Any) -> Part:
    """Put a party on the stage that has a name."""
    return {"parties": [{"id": "tokyo", "name": name, "kind": "group", **fields}]}


def mixed(word: str, letter: str, script: str) -> str:
    """Say that a word mixes scripts."""
    return (
        f"expected words of one script each, got '{word}', in which {letter} is "
        f"{script} and a letter beside it Latin"
    )


def unnormalised(text: str) -> str:
    """Say that a text is not composed."""
    return f"expected text in Unicode normalisation form C, got '{text}', which is not"


NAME = "/parties/4/name"
NORMALISE = "normalise it"

CASES: Cases = {
    "text.mixed_scripts": {
        "a Cyrillic letter in a Latin word": Breaks(
            named("the city of T\u043ekyo itself"),
            NAME,
            mixed("T\u043ekyo", "U+043E", "Cyrillic"),
        ),
        "a Latin letter in a Cyrillic word": Breaks(
            named("\u041coc\u043a\u0432\u0430"),
            NAME,
            mixed("\u041coc\u043a\u0432\u0430", "U+041C", "Cyrillic"),
        ),
        "a Greek capital": Breaks(
            named("\u0391thens"), NAME, mixed("\u0391thens", "U+0391", "Greek")
        ),
        "after a letter with a mark": Breaks(
            named("Iraq\u0323\u0456"),
            NAME,
            mixed("Iraq\u0323\u0456", "U+0456", "Cyrillic"),
        ),
        "an Armenian letter": Breaks(
            named("T\u0585kyo"), NAME, mixed("T\u0585kyo", "U+0585", "Armenian")
        ),
        "a title": Breaks(
            {
                "sources": [
                    {
                        "id": "statement",
                        "kind": "official_statement",
                        "headline": "\u0421ars",
                    }
                ]
            },
            "/sources/1/headline",
            mixed("\u0421ars", "U+0421", "Cyrillic"),
        ),
        "words in different scripts": Keeps(named("Moscow (\u041c\u043e\u0441\u043a)")),
        "parts joined by a hyphen": Keeps(named("\u0422\u0412-Novosti")),
        "units and other Greek letters": Keeps(named("20 \u03bcm and 5 k\u03a9")),
        "Latin and Japanese": Keeps(named("T\u30c8\u30e9\u30f3\u30d7")),
        "longer text is not looked into": Keeps(
            named("Tokyo", summary="the T\u043ekyo of the forger")
        ),
        "accents": Keeps(named("S\u00e3o Tom\u00e9 \u0141\u00f3d\u017a")),
    },
    "text.normal_form": {
        "a letter and its accent": Breaks(
            named("Que\u0301bec"), NAME, unnormalised("Que\u0301bec"), NORMALISE
        ),
        "in a longer text": Breaks(
            named("Canada", summary="from\nQue\u0301bec"),
            "/parties/4/summary",
            unnormalised("from\\nQue\u0301bec"),
            NORMALISE,
        ),
        "in a very long text": Breaks(
            named("Canada", summary="Que\u0301bec" + " and" * 400),
            "/parties/4/summary",
            unnormalised("Que\u0301bec" + " and" * 13 + "…"),
            NORMALISE,
        ),
        "marks in another order": Breaks(
            named("q\u0307\u0323"), NAME, unnormalised("q\u0307\u0323"), NORMALISE
        ),
        "a sign that stands for a letter": Breaks(
            named("5 k\u2126"), NAME, unnormalised("5 k\u2126"), NORMALISE
        ),
        "composed": Keeps(named("Qu\u00e9bec")),
        "marks that nothing composes": Keeps(named("q\u0323\u0307")),
        "a compatibility form": Keeps(named("\ufb01nance \uff21")),
        "a very long text": Keeps(
            named("Canada", summary="Qu\u00e9bec" + " and" * 400)
        ),
        "marks beyond number": Keeps(
            named("Canada", summary="e" + "\u0323\u0307" * 1000)
        ),
    },
}
