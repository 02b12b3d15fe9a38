"""What is promised, owed or allowed."""

from typing import ClassVar

from attrs import field, frozen

from diplonews.records.parts import Action, Record
from diplonews.validation import LEADING, FieldsRule, NeedsOneOf, hold, validated
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate, When
from diplonews.values.durations import Duration
from diplonews.values.refs import IssuerRef
from diplonews.values.text import Prose
from diplonews.vocabulary import (
    CommitmentActionKind,
    CommitmentKind,
    FinancingInstrument,
    Polarity,
    Strength,
    Timing,
)

__all__ = ["Commitment", "CommitmentAction", "Financing"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class CommitmentAction(Action):
    """One dated step in the life of a commitment, and how it left it."""

    kind: CommitmentActionKind = field(metadata=LEADING)
    """What was done, such as announced, expanded or missed."""
    deadline: PartialDate | None = None
    """The deadline as this step left it."""
    amounts: tuple[Money | Share | Quantity, ...] = ()
    """The amounts as this step left them, or those delivered in it."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Financing:
    """One instrument by which a commitment is financed."""

    instrument: FinancingInstrument | None = None
    """The instrument, such as a loan or a guarantee."""
    share: Share | None = None
    """How much of the whole it makes up."""
    funded_from: Prose | None = None
    """Where the money comes from, in our words."""

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf(
            "financing.empty",
            "an instrument, a share or where it is funded from",
            ("instrument", "share", "funded_from"),
        ),
    )
    __attrs_post_init__ = hold


@frozen(kw_only=True, order=False, field_transformer=validated)
class Commitment(Record):
    """Something that will be done or not done, or may be: a promise, a duty, a right.

    One pledge repeated is one record with an action `reaffirmed`; a part of it is a
    record of its own, `part_of` the whole, so that sums are right.
    """

    what: Prose
    """What is to be done or may be done, in our words."""
    by: tuple[IssuerRef, ...] = ()
    """Who is to do it; nobody for a rule that names no one."""
    to: tuple[IssuerRef, ...] = ()
    """To whom it is promised or owed, or who may rely on it."""
    through: tuple[IssuerRef, ...] = ()
    """Who or what carries it out."""
    partners: tuple[IssuerRef, ...] = ()
    """With whom it is done, where these promise nothing themselves."""
    kind: CommitmentKind | None = None
    """What kind of act it is."""
    polarity: Polarity = "do"
    """Whether it is to be done, left, ended or kept up."""
    strength: Strength | None = None
    """How firmly it is said, by the printed verb."""
    financing: tuple[Financing, ...] = ()
    """By what instruments it is financed."""
    deadline: PartialDate | None = None
    """The last time by which it is to be done: the bound itself."""
    within: Duration | None = None
    """The time within which it is to be done."""
    recurrence: Duration | None = None
    """The interval at which it is due again, such as P1Y for every year."""
    timing: Timing | None = None
    """How soon or how fast, where that is said without a date."""
    period: When | None = None
    """The time over which it is done or holds."""
    conditions: tuple[Condition, ...] = ()
    """On what it depends."""
    actions: tuple[CommitmentAction, ...] = ()
    """Its life: announced, reaffirmed, delivered, missed and the like."""
