"""Cases of the rules on terms."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def source(**fields: Any) -> Part:
    """Put the statement on the stage with other fields."""
    return {"sources": [{"id": "statement", "kind": "official_statement"} | fields]}


def party(**fields: Any) -> Part:
    """Put a party on the stage."""
    return {"parties": [{"id": "china", "name": "China", **fields}]}


def linked(kind: str, to: str) -> Part:
    """Put a party on the stage with a relation."""
    return party(relations=[{"kind": kind, "to": to}])


CASES: Cases = {
    "vocabulary.unpublished": {
        "a slip": Breaks(
            source(kind="officail_statement"),
            "/sources/1/kind",
            "expected a published term for source kind, got 'officail_statement'",
            "did you mean 'official_statement'?",
        ),
        "a term of one's own": Breaks(
            source(kind="leaflet"),
            "/sources/1/kind",
            "expected a published term for source kind, got 'leaflet'",
        ),
        "a kind of relation": Breaks(
            linked("partof", "japan"),
            "/parties/4/relations/0/kind",
            "expected a published term for relation kind, got 'partof'",
            "did you mean 'part_of'?",
        ),
        "a published term": Keeps(source(kind="transcript")),
        "topics have no published list": Keeps(party(topics=["chip_war"])),
        "a closed list": Keeps(source(status="current")),
    },
    "vocabulary.joins": {
        "the wrong way round": Breaks(
            {
                "agreements": [
                    {
                        "id": "pact",
                        "title": "the critical-minerals pact",
                        "participants": [{"who": "us"}],
                        "relations": [{"kind": "text_of", "to": "statement"}],
                    }
                ]
            },
            "/agreements/0/relations/0",
            "expected 'text_of' from a source to an agreement, "
            "got one from an agreement to a source",
            "turn it round",
            ("/sources/1",),
        ),
        "to the wrong kind": Breaks(
            linked("member_of", "trump"),
            "/parties/4/relations/0",
            "expected 'member_of' to a party, got one from a party to a leader",
            "turn it round",
            ("/leaders/0",),
        ),
        "from the wrong kind": Breaks(
            linked("adds_to", "car-duty"),
            "/parties/4/relations/0",
            "expected 'adds_to' from a tariff, got one from a party to a tariff",
            related=("/tariffs/0",),
        ),
        "a usual one": Keeps(linked("member_of", "us")),
        "one of several kinds": Keeps(linked("ally_of", "takaichi")),
        "a kind that nobody published joins anything": Keeps(
            linked("rival_of", "article")
        ),
    },
}
