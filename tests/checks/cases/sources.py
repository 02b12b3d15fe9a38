"""Cases of the rules on sources."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def resting_on(*sources: str, **statuses: str) -> Part:
    """Put a party on the stage with evidence in sources, and their statuses."""
    evidence = [{"source": source, "locator": "paragraph 2"} for source in sources]
    return {
        "sources": [
            {"id": source, "kind": "news_article", "status": status}
            for source, status in statuses.items()
        ],
        "parties": [{"id": "china", "name": "China", "evidence": evidence}],
    }


def source(**fields: Any) -> Part:
    """Put the statement on the stage with more fields."""
    return {"sources": [{"id": "statement", "kind": "official_statement", **fields}]}


RETRACTED = "expected evidence in a source that stands, got retracted sources alone"
CORRECTED = (
    "expected evidence in a source that stands as published, got corrected {}sources "
    "alone"
)

CASES: Cases = {
    "source.retracted": {
        "one retracted source": Breaks(
            resting_on("statement", statement="retracted"),
            "/parties/4",
            RETRACTED,
            related=("/sources/1/status",),
        ),
        "two retracted sources, one used twice": Breaks(
            resting_on(
                "third", "statement", "third", statement="retracted", third="retracted"
            ),
            "/parties/4",
            RETRACTED,
            related=("/sources/2/status", "/sources/1/status"),
        ),
        "a leader": Breaks(
            {
                **source(status="retracted"),
                "leaders": [
                    {
                        "id": "naruhito",
                        "name": "Naruhito",
                        "evidence": [{"source": "statement", "locator": "line 1"}],
                    }
                ],
            },
            "/leaders/3",
            RETRACTED,
            related=("/sources/1/status",),
        ),
        "another source stands": Keeps(
            resting_on("statement", "article", statement="retracted")
        ),
        "it stands as published": Keeps(resting_on("statement", statement="current")),
        "a retracted source that shows when it came out itself": Keeps(
            source(
                status="retracted",
                evidence=[{"source": "statement", "locator": "line 1"}],
            )
        ),
        "a record without evidence": Keeps(resting_on(statement="retracted")),
    },
    "source.corrected": {
        "one corrected source": Breaks(
            resting_on("statement", statement="corrected"),
            "/parties/4",
            CORRECTED.format(""),
            related=("/sources/1/status",),
        ),
        "a corrected and a retracted one": Breaks(
            resting_on("third", "statement", statement="corrected", third="retracted"),
            "/parties/4",
            CORRECTED.format("and retracted "),
            related=("/sources/2/status", "/sources/1/status"),
        ),
        "two corrected ones": Breaks(
            resting_on("statement", "third", statement="corrected", third="corrected"),
            "/parties/4",
            CORRECTED.format(""),
            related=("/sources/1/status", "/sources/2/status"),
        ),
        "another source stands": Keeps(
            resting_on("article", "statement", statement="corrected")
        ),
        "retracted alone is told so": Keeps(
            resting_on("statement", statement="retracted")
        ),
        "nothing rests on it": Keeps(resting_on("article", statement="corrected")),
    },
}
