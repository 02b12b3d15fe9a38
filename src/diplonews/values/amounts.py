"""Amounts: money, shares and quantities, each with what its number means."""

from attrs import field, frozen

from diplonews.validation import LEADING, refuse, validated
from diplonews.values.codes import CurrencyCode
from diplonews.values.dates import PartialDate
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

    def __attrs_post_init__(self) -> None:
        low, high = self.minimum, self.maximum
        if self.value is not None and (low, high) != (None, None):
            refuse(
                self,
                "figure.bounds",
                "expected either a value or bounds, got both",
                field="value",
                hint="one number with a hedge is a value with a qualifier",
            )
        if low is not None and high is not None and low >= high:
            refuse(
                self,
                "figure.order",
                f"expected a maximum above the minimum, got {low} and {high}",
                field="maximum",
            )
        if self.qualifier and not self._can_be_hedged:
            refuse(
                self,
                "figure.qualifier",
                f"expected a number that is {self.qualifier}, got none",
                field="qualifier",
            )
        if self.qualifier not in {None, "about"} and (low, high) != (None, None):
            refuse(
                self,
                "figure.qualifier",
                "expected no qualifier but 'about' with bounds, "
                f"got '{self.qualifier}'",
                field="qualifier",
                hint="one number with a hedge is a value with a qualifier",
            )


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
    """The date for which the number is given."""
    text: Line | None = None
    """The amount in the words of the source, such as "many billions"."""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not (self.has_number or self.text):
            refuse(self, "amount.empty", "expected a value, bounds or a text, got none")


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
