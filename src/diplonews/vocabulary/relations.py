"""The kinds of relation between records, and the kinds of record that each may join.

Sources: UN Treaty Collection and schema.org `Legislation` for links between texts,
PROV-O for links between sources, Popolo for membership, tamato (UK tariff) and the
tariff tracker of the Yale Budget Lab for tariffs that stack or exclude each other.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, NamedTuple

from diplonews.rules import OpenTerms

__all__ = ["RELATION_JOINS", "Joins", "RelationKind"]

#: What a record is to the record that it points at.
RelationKind = Annotated[
    str,
    OpenTerms(
        "a relation kind",
        {
            "part_of": "Is a piece of it, so that it counts inside the whole.",
            "about": "Has it as its subject; a milestone is about its commitment.",
            "made_in": "Was made at that meeting, or is laid down in that agreement.",
            "follows": "Came after it in time, with no cause claimed.",
            "implements": "Carries it out, in law or in practice.",
            "reaffirms": "States it again, without change.",
            "amends": "Changes its terms and leaves it standing.",
            "replaces": "Takes its place, so that it no longer counts.",
            "supplements": "Adds to it and leaves its own terms as they are.",
            "annex_of": "Is attached to it as an annex, schedule or side letter.",
            "framework_for": "Sets the frame in which it is to be worked out.",
            "pursuant_to": "Is done under the power or mandate that it gives.",
            "in_exchange_for": "Is given for it: the one is the price of the other.",
            "responds_to": "Was done or said because of it: a reply, a retaliation.",
            "adds_to": "Is charged on the same goods besides it.",
            "exclusive_with": "Is never charged on the same goods together with it.",
            "text_of": "Gives the wording of that agreement, in full or in part.",
            "based_on": "Takes what it reports from that source.",
            "translation_of": "Gives the text of that source in another language.",
            "member_of": "Belongs to it as a member.",
            "session_of": "Is one sitting or round of it.",
            "ally_of": "Is its ally, by treaty or in politics.",
            "backed_by": "Has its support, in politics, arms or money.",
            "protege_of": "Was advanced or trained by that leader.",
            "predecessor_of": "Held the office or place before it.",
            "represents": "Stands for it; in one meeting alone that is on_behalf_of.",
            "delivered_at": "Was handed over or read out there, for its speaker.",
            "same_as": "Is another record of the same thing.",
        },
    ),
]


class Joins(NamedTuple):
    """The kinds of record that a relation goes out from and may point at."""

    from_kinds: frozenset[str]
    to_kinds: frozenset[str]


def _joins(from_kinds: str, to_kinds: str) -> Joins:
    return Joins(frozenset(from_kinds.split()), frozenset(to_kinds.split()))


_TEXTS = "agreement commitment tariff"
_DONE_OR_SAID = f"meeting {_TEXTS} quote"
_ACTORS = "party leader"
_THINGS = f"source party {_DONE_OR_SAID}"
_ALL = f"leader {_THINGS}"

#: Which kinds of record each published kind of relation usually joins. Where both ends
#: admit several kinds, most relations hold between two records of one kind.
RELATION_JOINS: Mapping[str, Joins] = MappingProxyType(
    {
        "part_of": _joins(_THINGS, _THINGS),
        "about": _joins(_THINGS, _ALL),
        "made_in": _joins(f"party {_DONE_OR_SAID}", "meeting agreement"),
        "follows": _joins(_DONE_OR_SAID, _DONE_OR_SAID),
        "implements": _joins(f"party meeting {_TEXTS}", f"meeting {_TEXTS}"),
        "reaffirms": _joins(f"meeting {_TEXTS} quote", f"{_TEXTS} quote"),
        "amends": _joins(_TEXTS, _TEXTS),
        "replaces": _joins(f"source {_DONE_OR_SAID}", f"source {_DONE_OR_SAID}"),
        "supplements": _joins(f"source {_TEXTS}", f"source {_TEXTS}"),
        "annex_of": _joins("source agreement", "source agreement"),
        "framework_for": _joins("party agreement", f"party meeting {_TEXTS}"),
        "pursuant_to": _joins(f"party meeting {_TEXTS}", "agreement commitment"),
        "in_exchange_for": _joins(f"meeting {_TEXTS}", f"meeting {_TEXTS}"),
        "responds_to": _joins(f"source {_DONE_OR_SAID}", f"source {_DONE_OR_SAID}"),
        "adds_to": _joins("tariff", "tariff"),
        "exclusive_with": _joins("tariff", "tariff"),
        "text_of": _joins("source", "agreement"),
        "based_on": _joins("source", "source"),
        "translation_of": _joins("source", "source"),
        "member_of": _joins(_ACTORS, "party"),
        "session_of": _joins("meeting", "meeting party"),
        "ally_of": _joins(_ACTORS, _ACTORS),
        "backed_by": _joins(f"{_ACTORS} meeting {_TEXTS}", _ACTORS),
        "protege_of": _joins("leader", "leader"),
        "predecessor_of": _joins(_ACTORS, _ACTORS),
        "represents": _joins(_ACTORS, _ACTORS),
        "delivered_at": _joins("quote agreement", "meeting"),
        "same_as": _joins(_ALL, _ALL),
    }
)
