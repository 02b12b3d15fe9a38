"""References: what may point at what, and where each reference is found."""

import json
from typing import Any, get_args

import pytest
from hypothesis import given

from diplonews.codec import dumps
from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.commitment import Commitment, CommitmentAction
from diplonews.records.dossier import Dossier
from diplonews.records.leader import Leader, Tenure, TenureAction
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Account, Evidence, Participation, Record, Relation
from diplonews.records.party import Party, PartyAction
from diplonews.records.quote import Quote
from diplonews.records.references import Reference, references_in
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff, TariffAction
from diplonews.rules import RefTo
from diplonews.strategies import dossiers
from diplonews.values import refs
from diplonews.values.amounts import Money
from diplonews.values.conditions import Condition
from diplonews.values.names import Name
from diplonews.values.rates import Rate

SOURCE, PARTY = "source", "party"
ACTOR = "leader party"
ISSUER = "leader party agreement"
SPEAKER = "leader party agreement source"
AUTHORITY = "leader party agreement source quote"
VEHICLE = "agreement meeting source quote"
ANY = ""

#: What every record may point with.
SHARED: dict[str, Any] = {
    "stated_by": ("s",),
    "relations": (Relation(kind="part_of", to="r"), Relation(kind="about", to="r")),
    "evidence": (Evidence(source="e", exact="x"),),
    "accounts": (Account(according_to=("a", "b"), stance="denies"),),
}
SHARED_PATHS = [
    ("/stated_by/0", "s", SPEAKER),
    ("/relations/0/to", "r", ANY),
    ("/relations/1/to", "r", ANY),
    ("/evidence/0/source", "e", SOURCE),
    ("/accounts/0/according_to/0", "a", AUTHORITY),
    ("/accounts/0/according_to/1", "b", AUTHORITY),
]

#: What every action may point with.
ACTION: dict[str, Any] = {
    "kind": "announced",
    "by": ("i",),
    "to": ("j",),
    "via": "v",
    "conditions": (Condition(kind="if", text="x", on="c"),),
}


def of_action(place: str) -> list[tuple[str, str, str]]:
    """Give the references of such an action at a place in a record."""
    return [
        (f"{place}/by/0", "i", ISSUER),
        (f"{place}/to/0", "j", ISSUER),
        (f"{place}/via", "v", VEHICLE),
        (f"{place}/conditions/0/on", "c", ANY),
    ]


PARTS = (
    Participation(who="p"),
    Participation(who="q", on_behalf_of=("o", "n")),
)
PART_PATHS = [
    ("/participants/0/who", "p", ACTOR),
    ("/participants/1/who", "q", ACTOR),
    ("/participants/1/on_behalf_of/0", "o", ACTOR),
    ("/participants/1/on_behalf_of/1", "n", ACTOR),
]
RATE = Rate(text="x", conditions=(Condition(kind="until", text="x", on="d"),))


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("AnyRef", ANY),
        ("SourceRef", SOURCE),
        ("PartyRef", PARTY),
        ("ActorRef", ACTOR),
        ("IssuerRef", ISSUER),
        ("SpeakerRef", SPEAKER),
        ("AuthorityRef", AUTHORITY),
        ("VehicleRef", VEHICLE),
    ],
)
def test_references_have_their_kinds(name: str, kinds: str) -> None:
    """Each kind of reference may point at these kinds of record, none meaning any."""
    plain, rule = get_args(getattr(refs, name))
    assert (plain, rule.kinds) == (str, tuple(kinds.split()))
    assert name in refs.__all__


def test_a_reference_is_an_id() -> None:
    """A reference has the shape of an id, and is told so."""
    rule = RefTo("party")
    assert rule.problem("japan") is None
    assert str(rule.problem("Japan")) == (
        "expected a record id such as 'trade-deal', got 'Japan'; did you mean 'japan'?"
    )


@pytest.mark.parametrize(
    ("record", "own"),
    [
        (Source(id="x", kind="law", **SHARED), []),
        (
            Party(id="x", name="X", actions=(PartyAction(**ACTION),), **SHARED),
            of_action("/actions/0"),
        ),
        (
            Leader(
                id="x",
                tenures=(
                    Tenure(office="minister"),
                    Tenure(of="m", at="h", actions=(TenureAction(**ACTION),)),
                ),
                **SHARED,
            ),
            [
                ("/tenures/1/of", "m", PARTY),
                ("/tenures/1/at", "h", PARTY),
                *of_action("/tenures/1/actions/0"),
            ],
        ),
        (Meeting(id="x", participants=PARTS, **SHARED), PART_PATHS),
        (
            Agreement(
                id="x",
                title="X",
                participants=PARTS,
                actions=(AgreementAction(**ACTION),),
                **SHARED,
            ),
            [*PART_PATHS, *of_action("/actions/0")],
        ),
        (
            Commitment(
                id="x",
                what="X.",
                by=("f", "g"),
                to=("t",),
                through=("u",),
                conditions=(Condition(kind="if", text="x", on="k"),),
                actions=(CommitmentAction(**ACTION), CommitmentAction(**ACTION)),
                **SHARED,
            ),
            [
                ("/by/0", "f", ISSUER),
                ("/by/1", "g", ISSUER),
                ("/to/0", "t", ISSUER),
                ("/through/0", "u", ISSUER),
                ("/conditions/0/on", "k", ANY),
                *of_action("/actions/0"),
                *of_action("/actions/1"),
            ],
        ),
        (
            Tariff(
                id="x",
                imposed_by=("m",),
                applies_to=("y",),
                excluded=("z",),
                rates=(RATE,),
                conditions=(Condition(kind="if", text="x", on="k"),),
                actions=(TariffAction(**ACTION, rates=(RATE,)),),
                **SHARED,
            ),
            [
                ("/imposed_by/0", "m", PARTY),
                ("/applies_to/0", "y", PARTY),
                ("/excluded/0", "z", PARTY),
                ("/rates/0/conditions/0/on", "d", ANY),
                ("/conditions/0/on", "k", ANY),
                ("/actions/0/rates/0/conditions/0/on", "d", ANY),
                *of_action("/actions/0"),
            ],
        ),
        (
            Quote(
                id="x",
                text="X",
                kind="direct",
                speakers=("p", "q"),
                addressees=("w",),
                relayed_by=("l",),
                **SHARED,
            ),
            [
                ("/speakers/0", "p", SPEAKER),
                ("/speakers/1", "q", SPEAKER),
                ("/addressees/0", "w", ACTOR),
                ("/relayed_by/0", "l", SPEAKER),
            ],
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Record) else "paths",
)
def test_every_reference_is_found(
    record: Record, own: list[tuple[str, str, str]]
) -> None:
    """All places where a record points are found, in written order, with their kinds.

    A record that points twice at one other is found twice.
    """
    found = [
        (reference.path, reference.id, " ".join(reference.kinds))
        for reference in references_in(record)
    ]
    assert found == [*own, *SHARED_PATHS]


@pytest.mark.parametrize(
    "value",
    [
        Source(id="x", kind="law"),
        Party(id="x", name="japan", country="JP", topics=("japan",)),
        Money(value=None, text="many", currency="USD"),
        Name(text="x"),
        Account(according_to=("a",), stance="denies", value={"by": ["japan"]}),
        Meeting(id="x", extensions={"my:ref": "japan"}),
    ],
)
def test_nothing_else_is_a_reference(value: object) -> None:
    """Ids, names, topics and a user's own data point at nothing, whatever they say."""
    assert [r.id for r in references_in(value) if r.id != "a"] == []


def test_a_reference_can_be_found_in_a_part() -> None:
    """References are given from the object that is asked, with the steps before it."""
    part = Participation(who="p", on_behalf_of=("o",))
    assert list(references_in(part)) == [
        Reference("p", ("leader", "party"), ("who",)),
        Reference("o", ("leader", "party"), ("on_behalf_of", 0)),
    ]
    assert [r.path for r in references_in(part, ("participants", 3))] == [
        "/participants/3/who",
        "/participants/3/on_behalf_of/0",
    ]


@given(dossiers())
def test_paths_lead_to_the_ids(dossier: Dossier) -> None:
    """In the written dossier, the path of every reference leads to its id."""
    written = json.loads(dumps(dossier))
    for reference in references_in(dossier):
        found: Any = written
        for step in reference.steps:
            found = found[step]
        assert found == reference.id
        assert reference.id in dossier
