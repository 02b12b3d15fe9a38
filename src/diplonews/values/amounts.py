"""Amounts: money, shares and quantities, each with what its number means."""

from typing import ClassVar

from attrs import field, frozen

from diplonews.errors import Problem
from diplonews.validation import (
    LEADING,
    FieldsRule,
    NeedsOneOf,
    WhenSaid,
    hold,
    validated,
)
from diplonews.values.codes import CurrencyCode
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate, When
from diplonews.values.refs import ActorRef
from diplonews.values.text import Line, Number
from diplonews.vocabulary import AmountRole, Per, Qualifier

__all__ = ["Amount", "Figure", "Money", "Quantity", "Share"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Figure:
    """A number as it is said: one value, hedged or not, or between bounds.

    Either a value or bounds, the minimum below the maximum; with bounds no qualifier
    but `about`.
    """

    value: Number | None = field(default=None, metadata=LEADING)
    """The number, where one is said."""
    minimum: Number | None = field(default=None, metadata=LEADING)
    """The lower bound, where a range is said."""
    maximum: Number | None = field(default=None, metadata=LEADING)
    """The upper bound, where a range is said."""
    qualifier: Qualifier | None = field(default=None, metadata=LEADING)
    """The hedge with which the number is said, such as "at most"."""

    @property
    def has_number(self) -> bool:
        """Whether any number is said."""
        return (self.value, self.minimum, self.maximum) != (None, None, None)

    @property
    def _can_be_hedged(self) -> bool:
        return self.has_number

    @property
    def _bounded(self) -> bool:
        return self.minimum is not None or self.maximum is not None

    def _value_or_bounds(self) -> Problem | None:
        if self.value is None:
            return None
        return Problem(
            code="figure.bounds",
            path="/value",
            message="expected either a value or bounds, got both",
            hint=_HEDGED,
        )

    def _bounds_in_order(self) -> Problem | None:
        low, high = self.minimum, self.maximum
        if low is None or high is None or low < high:
            return None
        return Problem(
            code="figure.order",
            path="/maximum",
            message=f"expected a maximum above the minimum, got {low} and {high}",
        )

    def _qualifier_hedges(self) -> Problem | None:
        if not self._can_be_hedged:
            return Problem(
                code="figure.qualifier",
                path="/qualifier",
                message=f"expected a number that is {self.qualifier}, got none",
            )
        if self.qualifier != "about" and self._bounded:
            return Problem(
                code="figure.qualifier",
                path="/qualifier",
                message="expected no qualifier but 'about' with bounds, "
                f"got '{self.qualifier}'",
                hint=_HEDGED,
            )
        return None

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        WhenSaid(("minimum", "maximum"), _value_or_bounds),
        WhenSaid(("minimum", "maximum"), _bounds_in_order),
        WhenSaid(("qualifier",), _qualifier_hedges),
    )
    __attrs_post_init__ = hold


_HEDGED = "one number with a hedge is a value with a qualifier"


@frozen(kw_only=True, order=False, field_transformer=validated)
class Amount(Figure):
    """What money, shares and quantities have in common; use one of those.

    At least a value, a bound or a text is said.
    """

    per: Per | None = None
    """The unit or time for each of which it holds, such as a year."""
    role: AmountRole = "stated"
    """The part that it plays beside other amounts, such as a total or a baseline."""
    as_of: PartialDate | None = None
    """The date for which a level is given, such as that of a debt."""
    to: tuple[ActorRef, ...] = ()
    """Who gets it, where no field of the record says so of all."""
    period: When | None = None
    """The time over which it runs, such as a phase, or the year of a deficit."""
    conditions: tuple[Condition, ...] = ()
    """On what it depends."""
    text: Line | None = None
    """The amount in the words of the source, such as "many billions"."""

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        *Figure.RULES,
        NeedsOneOf(
            "amount.empty",
            "a value, bounds or a text",
            ("value", "minimum", "maximum", "text"),
        ),
    )


@frozen(kw_only=True, order=False, field_transformer=validated)
class Money(Amount):
    """An amount of money in one currency."""

    currency: CurrencyCode
    """The currency, as a code of ISO 4217, also one since withdrawn."""
    of: Line | None = None
    """What the money is spent on, or what it is the worth of."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Share(Amount):
    """So many per cent of a named whole."""

    of: Line
    """The whole of which it is a share, such as GDP."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Quantity(Amount):
    """So much or so many of something, in kind."""

    unit: Line
    """The unit in which it is counted or measured, such as bcm or aircraft."""
    of: Line | None = None
    """What is counted or measured, such as LNG."""
