"""Cases of the rules on identity."""

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]

HINT = "merge the two, relate them by same_as, or say what tells them apart"
NUMBER = "merge the two or relate them, or mend the identifier"


def kims(first: dict[str, object], second: dict[str, object]) -> Part:
    """Put two persons on the stage who are called Kim."""
    return {
        "leaders": [
            {"id": "kim-one", "name": "Kim", **first},
            {"id": "kim-two", "name": "Kim", **second},
        ]
    }


def office(of: str) -> dict[str, object]:
    """Make somebody a minister of a party."""
    return {"tenures": [{"office": "minister", "of": of}]}


def number(scheme: str, value: str) -> dict[str, object]:
    """Give an identifier."""
    return {"identifiers": [{"scheme": scheme, "value": value}]}


def georgias(**fields: object) -> Part:
    """Put a state called Georgia on the stage, and another party of that name."""
    state = {"id": "georgia", "name": "Georgia", "kind": "state", "country": "GE"}
    return {"parties": [state, {"id": "georgia-two", "name": "Georgia", **fields}]}


def named(name: str, path: str, other: str, related: str, part: Part) -> Breaks:
    """Expect that a name is told as one that another bears."""
    message = f"expected a name of its own, got '{name}', which '{other}' has too"
    return Breaks(part, path, message, HINT, (related,))


def kim(part: Part) -> Breaks:
    """Expect that the second Kim is told."""
    return named("Kim", "/leaders/4/name", "kim-one", "/leaders/3/name", part)


def treaty(record_id: str, **fields: object) -> dict[str, object]:
    """Make a text with the number of a treaty."""
    title = f"the text {record_id}"
    return {"id": record_id, "title": title, **number("unts", "5158"), **fields}


CASES: Cases = {
    "identity.same_name": {
        "two persons of whom nothing else is said": kim(kims({}, {})),
        "persons in one year of life and one party": kim(
            kims(
                {"born": "1962", **office("japan")},
                {"born": "1962-03", **office("japan")},
            )
        ),
        "an office tells nothing beside somebody without one": kim(
            kims(office("japan"), {})
        ),
        "the same number in one register, different ones in two": kim(
            kims(number("wikidata", "Q1"), number("isni", "Q2"))
        ),
        "letter case does not tell persons apart": named(
            "SANAE Takaichi",
            "/leaders/3/name",
            "takaichi",
            "/leaders/1/name",
            {"leaders": [{"id": "other", "name": "SANAE Takaichi"}]},
        ),
        "a state without its country": named(
            "Georgia",
            "/parties/5/name",
            "georgia",
            "/parties/4/name",
            georgias(kind="state"),
        ),
        "a party of which only the name is known": named(
            "Georgia", "/parties/5/name", "georgia", "/parties/4/name", georgias()
        ),
        "a state of the union is another than the state": Keeps(
            georgias(kind="subnational", country="US")
        ),
        "another country is another party": Keeps(georgias(country="US")),
        "another kind is another party": Keeps(georgias(kind="company")),
        "another number in the register is another party": Keeps(
            {
                "parties": [
                    {"id": "one", "name": "parliament", **number("wikidata", "Q1")},
                    {"id": "two", "name": "parliament", **number("wikidata", "Q2")},
                ]
            }
        ),
        "born in other years": Keeps(kims({"born": "1924"}, {"born": "1946"})),
        "died in other years": Keeps(kims({"died": "2018"}, {"died": "1990"})),
        "ministers of two states": Keeps(kims(office("japan"), office("germany"))),
        "two numbers in one register": Keeps(
            kims(number("wikidata", "Q1"), number("wikidata", "Q2"))
        ),
        "said to be one": Keeps(
            kims({"relations": [{"kind": "same_as", "to": "kim-two"}]}, {})
        ),
        "a relation shows that they are two": Keeps(
            kims({}, {"relations": [{"kind": "protege_of", "to": "kim-one"}]})
        ),
        "a third that is related to one of two": Keeps(
            {
                "leaders": [
                    {"id": "a", "name": "Kim"},
                    {
                        "id": "b",
                        "name": "Kim",
                        "relations": [
                            {"kind": "same_as", "to": "a"},
                            {"kind": "same_as", "to": "c"},
                        ],
                    },
                    {"id": "c", "name": "Kim"},
                ]
            }
        ),
        "a person and a party": Keeps({"leaders": [{"id": "jp", "name": "Japan"}]}),
        "two without names": Keeps(
            {"leaders": [{"id": "second", "description": "a senior official"}]}
        ),
    },
    "identity.same_identifier": {
        "two texts": Breaks(
            {"agreements": [treaty("one"), treaty("two")]},
            "/agreements/2/identifiers/0/value",
            "expected an identifier of its own, got '5158' of 'unts', "
            "which 'one' bears too",
            NUMBER,
            ("/agreements/1",),
        ),
        "two sources, in capitals and not": Breaks(
            {
                "sources": [
                    {"id": "a", "kind": "report", **number("doi", "10.1/Ab")},
                    {"id": "b", "kind": "report", **number("doi", "10.1/aB")},
                ]
            },
            "/sources/3/identifiers/0/value",
            "expected an identifier of its own, got '10.1/aB' of 'doi', "
            "which 'a' bears too",
            NUMBER,
            ("/sources/2",),
        ),
        "the second of its identifiers": Breaks(
            {
                "meetings": [
                    {"id": "a", **number("wikidata", "Q7")},
                    {
                        "id": "b",
                        "identifiers": [
                            {"scheme": "wikidata", "value": "Q8"},
                            {"scheme": "wikidata", "value": "Q7"},
                        ],
                    },
                ]
            },
            "/meetings/2/identifiers/1/value",
            "expected an identifier of its own, got 'Q7' of 'wikidata', "
            "which 'a' bears too",
            NUMBER,
            ("/meetings/1",),
        ),
        "an annex has the number of its text": Keeps(
            {
                "agreements": [
                    treaty("one"),
                    treaty("two", relations=[{"kind": "annex_of", "to": "one"}]),
                ]
            }
        ),
        "two annexes of one text": Keeps(
            {
                "agreements": [
                    treaty("one"),
                    treaty("two", relations=[{"kind": "annex_of", "to": "one"}]),
                    treaty("three", relations=[{"kind": "annex_of", "to": "one"}]),
                ]
            }
        ),
        "two tariffs of one order": Keeps(
            {
                "tariffs": [
                    {"id": "a", "imposed_by": ["us"], **number("eo_number", "14257")},
                    {"id": "b", "imposed_by": ["us"], **number("eo_number", "14257")},
                ]
            }
        ),
        "one number in two registers": Keeps(
            {
                "leaders": [
                    {"id": "a", "name": "A", **number("viaf", "123")},
                    {"id": "b", "name": "B", **number("isni", "123")},
                ]
            }
        ),
        "a party and a person": Keeps(
            {
                "leaders": [{"id": "a", "name": "A", **number("wikidata", "Q1")}],
                "parties": [{"id": "b", "name": "B", **number("wikidata", "Q1")}],
            }
        ),
    },
}
