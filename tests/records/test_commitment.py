"""Commitments: what is promised, owed or allowed."""

from decimal import Decimal
from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.commitment import Commitment, CommitmentAction, Financing
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.dates import PartialDate, Period
from diplonews.values.durations import Duration
from diplonews.vocabulary import Polarity, Strength

GOOD: dict[type, dict[str, Any]] = {
    Commitment: {"id": "fund", "what": "Fund projects in the United States."},
    CommitmentAction: {"kind": "announced"},
    Financing: {"instrument": "loan"},
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
            Commitment,
            (
                "id what by to through partners kind polarity strength financing "
                "deadline within recurrence timing period conditions actions "
                "summary identifiers topics places amounts purpose stated_by relations "
                "evidence accounts extensions"
            ),
            {"id", "what"},
        ),
        (
            CommitmentAction,
            (
                "kind deadline amounts when effective duration by to via place "
                "certainty conditions text"
            ),
            {"kind"},
        ),
        (Financing, "instrument share funded_from", set[str]()),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A commitment needs what it is and an action of it a kind, and nothing else."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


def test_what_is_not_said_is_absent() -> None:
    """A rule that names no one is by nobody; it is to be done unless said otherwise."""
    assert repr(Commitment(**GOOD[Commitment])) == (
        "Commitment(id='fund', what='Fund projects in the United States.', by=(), "
        "to=(), through=(), partners=(), kind=None, polarity='do', strength=None, "
        "financing=(), deadline=None, within=None, recurrence=None, timing=None, "
        "period=None, conditions=(), actions=(), "
        "summary=None, identifiers=(), topics=(), places=(), amounts=(), "
        "purpose=None, stated_by=(), relations=(), evidence=(), accounts=(), "
        "extensions=JsonObject({}))"
    )


def test_the_three_times_of_a_commitment_stand_apart() -> None:
    """The bound, the time counted from the promise, and the run are three fields."""
    commitment = Commitment(
        **GOOD[Commitment],
        deadline=PartialDate("2026-03"),
        within=Duration("P6M"),
        period=Period("2025-10/[2030..]"),
    )
    assert (commitment.deadline, commitment.within, commitment.period) == (
        PartialDate("2026-03"),
        Duration("P6M"),
        Period("2025-10/[2030..]"),
    )


@pytest.mark.parametrize("polarity", ["do", "refrain", "cease", "maintain"])
def test_a_commitment_is_to_do_or_not(polarity: Polarity) -> None:
    """Something is to be done, left, ended or kept up."""
    assert Commitment(id="a", what="A.", polarity=polarity).polarity == polarity


@pytest.mark.parametrize(
    "strength",
    ["expectation", "intention", "pledge", "commitment", "obligation", "threat"],
)
def test_a_commitment_has_a_strength(strength: Strength) -> None:
    """Something is said as firmly as the printed verb."""
    assert Commitment(id="a", what="A.", strength=strength).strength == strength


@pytest.mark.parametrize(
    "values",
    [
        {"instrument": "loan"},
        {"instrument": "barter"},
        {"share": Share(minimum=Decimal(1), maximum=Decimal(2), of="the fund")},
        {"funded_from": "The foreign exchange special account."},
    ],
)
def test_financing_says_by_what_or_how_much_or_whence(values: dict[str, Any]) -> None:
    """An instrument alone, a share alone or the source of the money alone will do."""
    financing = Financing(**values)
    assert {name: getattr(financing, name) for name in values} == values


def test_financing_of_nothing_is_refused() -> None:
    """Financing that says nothing is refused."""
    assert refusal(Financing) == (
        "financing.empty: Financing: "
        "expected an instrument, a share or where it is funded from, got none"
    )


def test_an_action_says_how_it_left_the_commitment() -> None:
    """A step may move the deadline and change the amounts, of whatever kind."""
    amounts = (
        Money(value=Decimal(600), currency="EUR"),
        Share(value=Decimal("3.5"), of="GDP"),
        Quantity(value=Decimal(8), unit="aircraft"),
    )
    action = CommitmentAction(
        kind="expanded", deadline=PartialDate("2026-03"), amounts=amounts
    )
    assert (action.deadline, action.amounts) == (PartialDate("2026-03"), amounts)


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Commitment,
            {"what": ""},
            (
                "text.empty: Commitment /what: expected text, got ''; "
                "leave out what is not said"
            ),
        ),
        (
            Commitment,
            {"polarity": "dont"},
            (
                "term.unknown: Commitment /polarity: expected a polarity "
                "(do, refrain, cease, maintain), got 'dont'"
            ),
        ),
        (
            Commitment,
            {"polarity": None},
            "type.wrong: Commitment /polarity: expected text, got None",
        ),
        (
            Commitment,
            {"strength": "Pledge"},
            (
                "term.unknown: Commitment /strength: expected a strength (permission, "
                "expectation, intention, pledge, commitment, obligation, threat), "
                "got 'Pledge'; "
                "did you mean 'pledge'?"
            ),
        ),
        (
            Commitment,
            {"deadline": "2026-03"},
            (
                "type.wrong: Commitment /deadline: expected a PartialDate, "
                "got '2026-03'; write PartialDate('2026-03')"
            ),
        ),
        (
            Commitment,
            {"within": "P6M"},
            (
                "type.wrong: Commitment /within: expected a Duration, got 'P6M'; "
                "write Duration('P6M')"
            ),
        ),
        (
            Commitment,
            {"by": "japan"},
            (
                "type.wrong: Commitment /by: expected a tuple, got 'japan'; "
                "write ('japan',)"
            ),
        ),
        (
            Commitment,
            {"financing": ("loan",)},
            "type.wrong: Commitment /financing/0: expected a Financing, got 'loan'",
        ),
        (
            CommitmentAction,
            {"amounts": (Decimal(5),)},
            (
                "type.wrong: CommitmentAction /amounts/0: "
                "expected a Money, Share or Quantity, got Decimal('5')"
            ),
        ),
        (
            Financing,
            {"share": Money(value=Decimal(5), currency="USD")},
            "type.wrong: Financing /share: expected a Share, got a Money",
        ),
        (
            Financing,
            {"instrument": "Credit line"},
            (
                "value.pattern: Financing /instrument: expected a financing instrument "
                "in lower case, words joined by _, got 'Credit line'; "
                "did you mean 'credit_line'?"
            ),
        ),
    ],
)
def test_a_wrong_part_is_named(cls: type, values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    assert refusal(cls, **(GOOD[cls] | values)) == message
