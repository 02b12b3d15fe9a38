"""Leaders: persons in a public role, and the offices they hold."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.leader import Leader, Tenure, TenureAction
from diplonews.records.party import PartyAction
from diplonews.values.dates import PartialDate, Period
from diplonews.values.names import Name
from diplonews.vocabulary import TenureCapacity, TenureStanding

GOOD: dict[type, dict[str, Any]] = {
    Leader: {"id": "takaichi", "name": "Sanae Takaichi"},
    Tenure: {"title": "Prime Minister"},
    TenureAction: {"kind": "elected"},
}


def refusal(cls: type, **values: Any) -> str:
    """Give the code and the whole message by which an object is refused."""
    with pytest.raises(InvalidData) as refused:
        cls(**values)
    (problem,) = refused.value.problems
    return f"{problem.code}: {refused.value}"


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            Leader,
            (
                "id name family_name given_name other_names description born died "
                "tenures "
                "summary identifiers topics places amounts purpose stated_by relations "
                "evidence accounts extensions"
            ),
            {"id"},
        ),
        (
            Tenure,
            "title office of at period capacity standing ordinal actions",
            set[str](),
        ),
        (
            TenureAction,
            ("kind when effective duration by to via place certainty conditions text"),
            {"kind"},
        ),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A leader and a tenure need no one field; an action of one needs its kind."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"name": "Akazawa"}, "name='Akazawa', family_name=None"),
        ({"description": "a senior official"}, "name=None, family_name=None"),
        ({"tenures": (Tenure(office="monarch"),)}, "name=None, family_name=None"),
    ],
)
def test_a_leader_is_named_described_or_in_office(
    values: dict[str, Any], shown: str
) -> None:
    """A surname alone, a description or an office will do, and nothing is added."""
    leader = Leader(id="a", **values)
    assert {name: getattr(leader, name) for name in values} == values
    assert repr(leader).startswith(f"Leader(id='a', {shown}, given_name=None, ")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"family_name": "Takaichi", "given_name": "Sanae"},
        {"other_names": (Name(text="Iron Lady"),)},
        {"born": PartialDate("1961"), "summary": "Somebody."},
    ],
)
def test_a_leader_who_is_nobody_is_refused(values: dict[str, Any]) -> None:
    """A person of whom neither name, description nor office is said is nobody."""
    assert refusal(Leader, id="a", **values) == (
        "leader.empty: Leader: expected a name, a description or a tenure, got none"
    )


def test_a_leader_can_say_all() -> None:
    """A leader has the parts of the name, other names, dates, and several offices."""
    first = Tenure(
        title="Prime Minister",
        office="prime_minister",
        of="japan",
        period=Period("2006-09-26/2007-09-26"),
        standing="former",
        ordinal=90,
    )
    second = Tenure(
        title="Prime Minister",
        office="prime_minister",
        of="japan",
        period=Period("2012-12-26/2020-09-16"),
        standing="former",
        actions=(TenureAction(kind="resigned", when=PartialDate("2020-09-16")),),
    )
    leader = Leader(
        id="abe",
        name="Shinzo Abe",
        family_name="Abe",
        given_name="Shinzo",
        other_names=(Name(text="安倍晋三", kind="native", language="ja"),),
        born=PartialDate("1954"),
        died=PartialDate("2022-07-08"),
        tenures=(first, second),
    )
    assert leader.tenures == (first, second)
    assert (leader.family_name, leader.given_name) == ("Abe", "Shinzo")


@pytest.mark.parametrize(
    "values", [{"title": "Prime Minister"}, {"office": "envoy"}, {"of": "japan"}]
)
def test_a_tenure_has_a_title_an_office_or_a_party(values: dict[str, Any]) -> None:
    """A tenure says at least what it is called, what it is, or whose it is."""
    tenure = Tenure(**values)
    assert {name: getattr(tenure, name) for name in values} == values


@pytest.mark.parametrize(
    "values", [{}, {"at": "japan"}, {"standing": "former"}, {"ordinal": 47}]
)
def test_a_tenure_of_nothing_is_refused(values: dict[str, Any]) -> None:
    """A tenure of which neither title, office nor party is said is refused."""
    assert refusal(Tenure, **values) == (
        "tenure.empty: Tenure: expected a title, an office or a party, got none"
    )


@pytest.mark.parametrize(
    "capacity", ["substantive", "acting", "interim", "designate", "elect"]
)
def test_an_office_is_held_in_a_capacity(capacity: TenureCapacity) -> None:
    """An office is held in full, acting, for the interim, or not yet."""
    assert Tenure(office="president", capacity=capacity).capacity == capacity


@pytest.mark.parametrize("standing", ["current", "former", "upcoming"])
def test_an_office_is_held_past_or_to_come(standing: TenureStanding) -> None:
    """An office is held at the date of the source, was, or will be."""
    assert Tenure(office="president", standing=standing).standing == standing


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Leader,
            {"name": "Takaichi,\nSanae"},
            (
                "text.space: Leader /name: expected one line of text without white "
                "space at its ends or in runs, got 'Takaichi,\\nSanae'; "
                "write 'Takaichi, Sanae'"
            ),
        ),
        (
            Leader,
            {"description": ""},
            (
                "text.empty: Leader /description: expected one line of text, got ''; "
                "leave out what is not said"
            ),
        ),
        (
            Leader,
            {"born": "1961"},
            (
                "type.wrong: Leader /born: expected a PartialDate, got '1961'; "
                "write PartialDate('1961')"
            ),
        ),
        (
            Leader,
            {"died": Period("2022/2023")},
            "type.wrong: Leader /died: expected a PartialDate, got a Period",
        ),
        (
            Leader,
            {"tenures": Tenure(office="president")},
            "type.wrong: Leader /tenures: expected a tuple, got a Tenure",
        ),
        (
            Tenure,
            {"office": "Prime Minister"},
            (
                "value.pattern: Tenure /office: expected an office in lower case, "
                "words joined by _, got 'Prime Minister'; "
                "did you mean 'prime_minister'?"
            ),
        ),
        (
            Tenure,
            {"of": "Japan"},
            (
                "value.pattern: Tenure /of: expected a record id such as "
                "'trade-deal', got 'Japan'; did you mean 'japan'?"
            ),
        ),
        (
            Tenure,
            {"capacity": "deputy"},
            (
                "term.unknown: Tenure /capacity: expected a tenure capacity "
                "(substantive, acting, interim, designate, elect), got 'deputy'"
            ),
        ),
        (
            Tenure,
            {"standing": "ex"},
            (
                "term.unknown: Tenure /standing: expected a tenure standing "
                "(current, former, upcoming), got 'ex'"
            ),
        ),
        (
            Tenure,
            {"ordinal": 0},
            (
                "number.range: Tenure /ordinal: "
                "expected a whole number from 1 to 9007199254740991, got 0"
            ),
        ),
        (
            Tenure,
            {"actions": (PartyAction(kind="joined"),)},
            "type.wrong: Tenure /actions/0: expected a TenureAction, got a PartyAction",
        ),
        (
            TenureAction,
            {"kind": "Re-elected!"},
            (
                "value.pattern: TenureAction /kind: expected a tenure action in lower "
                "case, words joined by _, got 'Re-elected!'; "
                "did you mean 're_elected'?"
            ),
        ),
    ],
)
def test_a_wrong_part_is_named(cls: type, values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    assert refusal(cls, **(GOOD[cls] | values)) == message
