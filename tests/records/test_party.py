"""Parties: states, organisations, companies, groups."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.party import Party, PartyAction
from diplonews.values.dates import PartialDate
from diplonews.values.names import Name
from diplonews.vocabulary import PartyKind

GOOD: dict[str, Any] = {"id": "japan", "name": "Japan"}


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            Party,
            (
                "id name kind country other_names actions "
                "summary identifiers topics places amounts purpose stated_by relations "
                "evidence accounts extensions"
            ),
            {"id", "name"},
        ),
        (
            PartyAction,
            ("kind when effective duration by to via place certainty conditions text"),
            {"kind"},
        ),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A party needs a name and an action of it a kind, and nothing else."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


def test_what_is_not_said_is_absent() -> None:
    """A party of which only the name is known has no kind and no country."""
    assert repr(Party(**GOOD)) == (
        "Party(id='japan', name='Japan', kind=None, country=None, other_names=(), "
        "actions=(), summary=None, identifiers=(), topics=(), places=(), amounts=(), "
        "purpose=None, stated_by=(), relations=(), evidence=(), accounts=(), "
        "extensions=JsonObject({}))"
    )


@pytest.mark.parametrize(
    "kind",
    [
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
)
def test_a_party_has_a_kind(kind: PartyKind) -> None:
    """A party is of one of nineteen kinds."""
    assert Party(**GOOD, kind=kind).kind == kind


@pytest.mark.parametrize("country", ["JP", "XK", "EU", "TW", "PS", "CSHH", "SUHH"])
def test_a_party_has_a_country(country: str) -> None:
    """The country of a party may be a state of today, of the past, or disputed."""
    assert Party(**GOOD, country=country).country == country


def test_a_party_has_a_life() -> None:
    """A party is joined and left, in the terms of the list or in others."""
    actions = (
        PartyAction(kind="joined", when=PartialDate("2024-03-07"), to=("nato",)),
        PartyAction(kind="twinned", certainty="expected"),
    )
    party = Party(**GOOD, other_names=(Name(text="Tokyo"),), actions=actions)
    assert [action.kind for action in party.actions] == ["joined", "twinned"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"name": None}, "/name: expected text, got None"),
        (
            {"name": ""},
            "/name: expected one line of text, got ''; leave out what is not said",
        ),
        (
            {"name": "x" * 301},
            "/name: expected one line of text of at most 300 characters, got 301",
        ),
        (
            {"kind": "country"},
            (
                "/kind: expected a party kind (state, territory, supranational, "
                "international_organisation, government_body, joint_body, subnational, "
                "political_party, company, organisation, programme, process, media, "
                "armed_forces, armed_group, people, grouping, group, other), "
                "got 'country'"
            ),
        ),
        (
            {"country": "Japan"},
            (
                "/country: expected an ISO 3166-1 alpha-2 country code, got 'Japan'; "
                "did you mean 'JP'?"
            ),
        ),
        (
            {"other_names": ("Tokyo",)},
            "/other_names/0: expected a Name, got 'Tokyo'",
        ),
        ({"actions": ("joined",)}, "/actions/0: expected a PartyAction, got 'joined'"),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        Party(**(GOOD | values))
    assert str(refused.value) == f"Party {message}"


def test_an_action_of_the_wrong_form_is_refused() -> None:
    """The kind of an action is a term."""
    with pytest.raises(InvalidData) as refused:
        PartyAction(kind="Was founded")
    assert str(refused.value) == (
        "PartyAction /kind: expected a party action in lower case, words joined by _, "
        "got 'Was founded'; did you mean 'was_founded'?"
    )
