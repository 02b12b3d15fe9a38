"""The code lists of parties.

Sources: STIX `identity_class`, PLOVER sectors and rigour territories. No kind takes a
stand on recognition.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["PartyActionKind", "PartyKind"]

#: What sort of actor a party is.
PartyKind = Annotated[
    Literal[
        "state",
        "territory",
        "supranational",
        "international_organisation",
        "government_body",
        "joint_body",
        "subnational",
        "political_party",
        "company",
        "organisation",
        "programme",
        "process",
        "media",
        "armed_forces",
        "armed_group",
        "people",
        "grouping",
        "group",
        "other",
    ],
    Terms(
        "a party kind",
        {
            "state": "A country, and its government acting for it.",
            "territory": (
                "A land that acts under its own name and is not presented as a state."
            ),
            "supranational": (
                "A union that acts with powers of its members, such as the EU."
            ),
            "international_organisation": (
                "A body set up by states under a treaty or charter."
            ),
            "government_body": (
                "A government or administration, a ministry, agency, court, "
                "parliament, central bank or other organ of one state or union."
            ),
            "joint_body": "A committee or commission that parties keep between them.",
            "subnational": (
                "A region, province, federal state or city acting in its own name."
            ),
            "political_party": (
                "A political party, coalition or movement that stands for office."
            ),
            "company": "A business, in private or in state hands.",
            "organisation": (
                "Another body: an association, union, church, university, institute."
            ),
            "programme": "A named programme, project or fund.",
            "process": "A named dialogue, negotiation or track that goes on over time.",
            "media": "A news outlet or agency as an actor.",
            "armed_forces": (
                "The military of a state, or a named unit or command of it."
            ),
            "armed_group": (
                "An organised armed force that is not the military of a state."
            ),
            "people": (
                "A nation, ethnic or religious community, or population, as such."
            ),
            "grouping": (
                "A named informal circle of states without a charter, such as the Quad."
            ),
            "group": (
                "Actors named only by what they share: "
                "'European companies', 'all countries'."
            ),
            "other": "An actor of none of the other kinds.",
        },
    ),
]

#: What happens in the life of a party.
PartyActionKind = Annotated[
    str,
    OpenTerms(
        "a party action",
        {
            "established": "It came into being.",
            "renamed": "It took another name and went on.",
            "joined": "It became a member of another party, or a member came in.",
            "suspended": "Its work or its membership was stopped for a time.",
            "recognised": "Another declared to treat it as a state or government.",
            "left": "It ceased to be a member of another party, or a member went out.",
            "dissolved": "It ceased to be.",
        },
    ),
]
