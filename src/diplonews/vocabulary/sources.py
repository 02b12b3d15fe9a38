"""The code lists of sources.

Sources: IPTC `pubStatus` and schema.org `correction` for the status, W3C Web Annotation
and Unicode Standard Annex 15 for the normalisation of a text whose characters are
counted.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["SourceKind", "SourceStatus", "TextNormalisation"]

#: What sort of thing a source is.
SourceKind = Annotated[
    str,
    OpenTerms(
        "a source kind",
        {
            "news_article": "A report by a news outlet or agency.",
            "commentary": "A column, editorial or analysis that argues a view.",
            "official_statement": (
                "A text by which an authority speaks: a statement, a press release."
            ),
            "legal_text": "The wording of a treaty, law, order or judgment.",
            "transcript": "Words written down as they were spoken.",
            "fact_sheet": "An authority's own summary of what was agreed or decided.",
            "social_media": "A post on a network or platform.",
            "broadcast": "A programme on air, heard or seen and not read.",
            "report": (
                "A study or periodic report of an agency, parliament or institute."
            ),
            "dataset": "Rows or records of a data collection.",
        },
    ),
]

#: Whether the publisher stands by a source. Source: IPTC `pubStatus`.
SourceStatus = Annotated[
    Literal["current", "corrected", "retracted"],
    Terms(
        "a source status",
        {
            "current": "It stands as published.",
            "corrected": "Its publisher corrected it later; this is the text before.",
            "retracted": (
                "The publisher has withdrawn it, so that nothing may rest on it alone."
            ),
        },
    ),
]

#: What was done to a text before it was hashed and its characters were counted.
TextNormalisation = Annotated[
    str,
    OpenTerms(
        "a text normalisation",
        {
            "none": "Nothing: the text as it was found.",
            "nfc-lf": (
                "Unicode normalisation form C, and a line feed "
                "alone at the end of each line."
            ),
        },
    ),
]
