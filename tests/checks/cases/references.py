"""Cases of the rules on references."""

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def meeting(record_id: str, *relations: tuple[str, str]) -> dict[str, object]:
    """Make a meeting with relations, each of a kind to a record."""
    written = [{"kind": kind, "to": to} for kind, to in relations]
    return {"id": record_id, "relations": written}


def meetings(*them: dict[str, object]) -> Part:
    """Put meetings on the stage, after the talks."""
    return {"meetings": list(them)}


def text(record_id: str, *relations: tuple[str, str]) -> dict[str, object]:
    """Make an agreement with relations."""
    return {"title": record_id, **meeting(record_id, *relations)}


def texts(*them: dict[str, object]) -> Part:
    """Put agreements on the stage, after the pact."""
    return {"agreements": list(them)}


def pledge(**fields: object) -> Part:
    """Put a commitment on the stage, in the place of the one that is there."""
    return {"commitments": [{"id": "investment", "what": "invest", **fields}]}


ITSELF = "expected another record, got '{}' itself".format
TWICE = "expected each relation once, got the one to '{}' again".format
BOTH = "expected '{}' at one end, got it here and at '{}'".format


def cycle(kind: str, to: str, way: str, back: str) -> str:
    """Say which relation comes round."""
    return (
        f"expected '{kind}' to lead on, got '{to}', from which {way} back to '{back}'"
    )


CASES: Cases = {
    "reference.itself": {
        "a part of itself": Breaks(
            meetings(meeting("lunch", ("part_of", "talks"), ("part_of", "lunch"))),
            "/meetings/1/relations/1/to",
            ITSELF("lunch"),
        ),
        "the same as itself": Breaks(
            {
                "leaders": [
                    {
                        "id": "abe",
                        "name": "Shinzo Abe",
                        "relations": [{"kind": "same_as", "to": "abe"}],
                    }
                ]
            },
            "/leaders/3/relations/0/to",
            ITSELF("abe"),
        ),
        "an ally of itself": Breaks(
            {
                "parties": [
                    {
                        "id": "japan",
                        "name": "Japan",
                        "relations": [{"kind": "ally_of", "to": "japan"}],
                    }
                ]
            },
            "/parties/1/relations/0/to",
            ITSELF("japan"),
        ),
        "a pledge that depends on itself": Breaks(
            pledge(
                conditions=[
                    {"kind": "after", "text": "the pact is signed", "on": "pact"},
                    {"kind": "if", "text": "it is made", "on": "investment"},
                ]
            ),
            "/commitments/0/conditions/1/on",
            ITSELF("investment"),
        ),
        "a tariff that depends on itself": Breaks(
            {
                "tariffs": [
                    {
                        "id": "car-duty",
                        "imposed_by": ["us"],
                        "conditions": [
                            {"kind": "unless", "text": "it is cut", "on": "car-duty"}
                        ],
                    }
                ]
            },
            "/tariffs/0/conditions/0/on",
            ITSELF("car-duty"),
        ),
        "a pledge holds until it is met": Keeps(
            pledge(
                conditions=[{"kind": "until", "text": "it is met", "on": "investment"}]
            )
        ),
        "a step depends on the pledge": Keeps(
            pledge(
                actions=[
                    {
                        "kind": "announced",
                        "conditions": [
                            {"kind": "if", "text": "it is made", "on": "investment"}
                        ],
                    }
                ]
            )
        ),
        "a source is its own evidence": Keeps(
            {
                "sources": [
                    {
                        "id": "article",
                        "kind": "news_article",
                        "evidence": [{"source": "article", "locator": "headline"}],
                    }
                ]
            }
        ),
        "a condition on nothing in particular": Keeps(
            pledge(conditions=[{"kind": "if", "text": "profits allow it"}])
        ),
    },
    "reference.cycle": {
        "two meetings that are part of each other": Breaks(
            meetings(meeting("a", ("part_of", "b")), meeting("b", ("part_of", "a"))),
            "/meetings/2/relations/0/to",
            cycle("part_of", "a", "one relation leads", "b"),
            related=("/meetings/1/relations/0",),
        ),
        "three that follow each other, and one before them": Breaks(
            meetings(
                meeting("start", ("follows", "a")),
                meeting("a", ("follows", "talks"), ("follows", "b")),
                meeting("b", ("follows", "c")),
                meeting("c", ("follows", "a")),
            ),
            "/meetings/4/relations/0/to",
            cycle("follows", "a", "2 relations lead", "c"),
            related=("/meetings/2/relations/1", "/meetings/3/relations/0"),
        ),
        "a session of its part": Breaks(
            meetings(meeting("a", ("session_of", "b")), meeting("b", ("part_of", "a"))),
            "/meetings/2/relations/0/to",
            cycle("part_of", "a", "one relation leads", "b"),
            related=("/meetings/1/relations/0",),
        ),
        "a round of more than twenty shows the first twenty": Breaks(
            meetings(
                *(meeting(f"m{i}", ("part_of", f"m{(i + 1) % 30}")) for i in range(30))
            ),
            "/meetings/30/relations/0/to",
            cycle("part_of", "m0", "29 relations lead", "m29"),
            related=tuple(f"/meetings/{i}/relations/0" for i in range(1, 21)),
        ),
        "a round beside a way that ends": Breaks(
            meetings(
                meeting("start", ("follows", "p"), ("follows", "a")),
                meeting("p", ("follows", "q")),
                meeting("q", ("follows", "talks")),
                meeting("a", ("follows", "start")),
            ),
            "/meetings/4/relations/0/to",
            cycle("follows", "start", "one relation leads", "a"),
            related=("/meetings/1/relations/1",),
        ),
        "a record reached on two ways": Keeps(
            meetings(
                meeting("a", ("part_of", "b"), ("part_of", "c")),
                meeting("b", ("part_of", "talks")),
                meeting("c", ("part_of", "talks"), ("part_of", "b")),
            )
        ),
        "two texts that amend each other": Keeps(
            texts(text("a", ("amends", "b")), text("b", ("amends", "a")))
        ),
        "each replies to the other": Keeps(
            meetings(
                meeting("a", ("responds_to", "b")), meeting("b", ("responds_to", "a"))
            )
        ),
        "a part that follows the whole": Keeps(
            meetings(meeting("a", ("part_of", "b")), meeting("b", ("follows", "a")))
        ),
        "predecessors of each other, as offices come back": Keeps(
            {
                "leaders": [
                    {
                        "id": "a",
                        "name": "A",
                        "relations": [{"kind": "predecessor_of", "to": "b"}],
                    },
                    {
                        "id": "b",
                        "name": "B",
                        "relations": [{"kind": "predecessor_of", "to": "a"}],
                    },
                ]
            }
        ),
        "reports that rest on each other, as pages are updated": Keeps(
            {
                "sources": [
                    {
                        "id": "a",
                        "kind": "news_article",
                        "relations": [{"kind": "based_on", "to": "b"}],
                    },
                    {
                        "id": "b",
                        "kind": "news_article",
                        "relations": [{"kind": "based_on", "to": "a"}],
                    },
                ]
            }
        ),
    },
    "reference.mutual_change": {
        "two texts that replace each other": Breaks(
            texts(text("a", ("replaces", "b")), text("b", ("replaces", "a"))),
            "/agreements/2/relations/0/to",
            cycle("replaces", "a", "one relation leads", "b"),
            related=("/agreements/1/relations/0",),
        ),
        "two texts that amend each other, beside a third": Breaks(
            texts(
                text("a", ("amends", "pact"), ("amends", "b")),
                text("b", ("amends", "a")),
            ),
            "/agreements/2/relations/0/to",
            cycle("amends", "a", "one relation leads", "b"),
            related=("/agreements/1/relations/1",),
        ),
        "three that amend one another": Breaks(
            texts(
                text("a", ("amends", "b")),
                text("b", ("amends", "c")),
                text("c", ("amends", "a")),
            ),
            "/agreements/3/relations/0/to",
            cycle("amends", "a", "2 relations lead", "c"),
            related=("/agreements/1/relations/0", "/agreements/2/relations/0"),
        ),
        "one amends the other, which then takes its place": Keeps(
            texts(text("a", ("amends", "b")), text("b", ("replaces", "a")))
        ),
        "an amendment of an amendment, and of the text itself": Keeps(
            texts(
                text("a", ("amends", "pact")),
                text("b", ("amends", "a"), ("amends", "pact")),
            )
        ),
        "two that replace the same": Keeps(
            texts(text("a", ("replaces", "pact")), text("b", ("replaces", "pact")))
        ),
        "two meetings that are part of each other": Keeps(
            meetings(meeting("a", ("part_of", "b")), meeting("b", ("part_of", "a")))
        ),
    },
    "reference.doubled": {
        "the same once more": Breaks(
            meetings(meeting("a", ("part_of", "talks"), ("part_of", "talks"))),
            "/meetings/1/relations/1",
            TWICE("talks"),
            "leave one of them out",
            ("/meetings/1/relations/0",),
        ),
        "the same with another between": Breaks(
            meetings(
                meeting("a", ("about", "pact"), ("part_of", "talks"), ("about", "pact"))
            ),
            "/meetings/1/relations/2",
            TWICE("pact"),
            "leave one of them out",
            ("/meetings/1/relations/0",),
        ),
        "the same in the same detail": Breaks(
            pledge(
                relations=[
                    {"kind": "made_in", "to": "pact", "detail": "section 4"},
                    {"kind": "made_in", "to": "pact", "detail": "section 4"},
                ]
            ),
            "/commitments/0/relations/1",
            TWICE("pact"),
            "leave one of them out",
            ("/commitments/0/relations/0",),
        ),
        "two sections of one text": Keeps(
            pledge(
                relations=[
                    {"kind": "made_in", "to": "pact", "detail": "section 4"},
                    {"kind": "made_in", "to": "pact", "detail": "section 5"},
                ]
            )
        ),
        "two kinds": Keeps(
            meetings(meeting("a", ("part_of", "talks"), ("follows", "talks")))
        ),
        "two records": Keeps(
            meetings(meeting("a", ("about", "pact"), ("about", "investment")))
        ),
    },
    "reference.both_ways": {
        "allies": Breaks(
            {
                "leaders": [
                    {
                        "id": "a",
                        "name": "A",
                        "relations": [{"kind": "ally_of", "to": "b"}],
                    },
                    {
                        "id": "b",
                        "name": "B",
                        "relations": [{"kind": "ally_of", "to": "a"}],
                    },
                ]
            },
            "/leaders/4/relations/0",
            BOTH("ally_of", "a"),
            "leave out one of the two",
            ("/leaders/3/relations/0",),
        ),
        "two records of one thing": Breaks(
            meetings(
                meeting("a", ("follows", "talks"), ("same_as", "b")),
                meeting("b", ("same_as", "a")),
            ),
            "/meetings/2/relations/0",
            BOTH("same_as", "a"),
            "leave out one of the two",
            ("/meetings/1/relations/1",),
        ),
        "tariffs that exclude each other": Breaks(
            {
                "tariffs": [
                    {
                        "id": "a",
                        "imposed_by": ["us"],
                        "relations": [{"kind": "exclusive_with", "to": "b"}],
                    },
                    {
                        "id": "b",
                        "imposed_by": ["us"],
                        "relations": [{"kind": "exclusive_with", "to": "a"}],
                    },
                ]
            },
            "/tariffs/2/relations/0",
            BOTH("exclusive_with", "a"),
            "leave out one of the two",
            ("/tariffs/1/relations/0",),
        ),
        "one end only": Keeps(
            meetings(meeting("a", ("same_as", "b")), meeting("b", ("about", "pact")))
        ),
        "two different links": Keeps(
            meetings(meeting("a", ("same_as", "b")), meeting("b", ("about", "a")))
        ),
        "the price of each other is no such link": Keeps(
            meetings(
                meeting("a", ("in_exchange_for", "b")),
                meeting("b", ("in_exchange_for", "a")),
            )
        ),
        "a chain of the same": Keeps(
            meetings(
                meeting("a", ("same_as", "b")),
                meeting("b", ("same_as", "c")),
                meeting("c", ("same_as", "a")),
            )
        ),
    },
}
