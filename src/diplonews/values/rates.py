"""The rate of a tariff: a formula, not a number."""

from decimal import Decimal
from typing import Self, cast

from attrs import field, frozen

from diplonews.rules import Exact
from diplonews.validation import LEADING, refuse, validated
from diplonews.values.amounts import Figure
from diplonews.values.codes import CurrencyCode
from diplonews.values.conditions import Condition
from diplonews.values.dates import When
from diplonews.values.text import Line
from diplonews.vocabulary import (
    Combination,
    ComponentKind,
    Qualifier,
    QuotaTier,
    RateBasis,
    TariffAuthority,
)

__all__ = ["Rate", "RateComponent"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class RateComponent(Figure):
    """One part of a rate: a percentage, an amount per unit, or another rate by name.

    Ad valorem needs a number; specific a number, a currency and a unit (`per`);
    a reference a `name`. None has what belongs to another.
    """

    kind: ComponentKind = field(metadata=LEADING)
    """Whether it is ad valorem (per cent), specific (money per unit) or a reference."""
    currency: CurrencyCode | None = None
    """The currency of a specific component."""
    per: Line | None = None
    """The unit on which a specific component is levied, such as kg."""
    name: Line | None = None
    """The rate that a reference means, such as mfn."""
    of: Line | None = None
    """What it is levied on, if that is not the customs value of the goods."""

    @property
    def _can_be_hedged(self) -> bool:
        return self.has_number or self.name is not None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        given = {
            "number": self.has_number,
            "currency": self.currency is not None,
            "per": self.per is not None,
            "name": self.name is not None,
        }
        wanted = _WANTED[self.kind]
        if {name for name, is_given in given.items() if is_given} != wanted:
            got = ", ".join(name for name in given if given[name]) or "none of these"
            refuse(
                self,
                "component.parts",
                f"expected {' and '.join(sorted(wanted))} for {self.kind}, got {got}",
            )


_WANTED = {
    "ad_valorem": {"number"},
    "specific": {"number", "currency", "per"},
    "reference": {"name"},
}


@frozen(kw_only=True, order=False, field_transformer=validated)
class Rate:
    """What is charged: components, how they combine, and what the number includes.

    It has components or a text; `combination` needs two components, `covers` the
    basis `all_in`.
    """

    components: tuple[RateComponent, ...] = ()
    """The parts of the rate."""
    combination: Combination | None = None
    """How several components make one rate, such as the higher of them."""
    basis: RateBasis | None = None
    """Whether it comes on top of other duties, includes them or replaces them."""
    covers: tuple[TariffAuthority, ...] = ()
    """The authorities whose duties an all-in rate includes."""
    tier: QuotaTier | None = None
    """Whether it holds within a quota or beyond it."""
    period: When | None = None
    """When the rate holds."""
    conditions: tuple[Condition, ...] = ()
    """On what the rate depends."""
    text: Line | None = None
    """The rate in the words of the source."""

    @classmethod
    def percent(
        cls,
        value: str | int | Decimal,
        *,
        basis: RateBasis | None = None,
        qualifier: Qualifier | None = None,
        text: Line | None = None,
    ) -> Self:
        """Make the common rate: so many per cent of the customs value."""
        component = RateComponent(
            kind="ad_valorem",
            value=_decimal(value),
            qualifier=qualifier,
        )
        return cls(components=(component,), basis=basis, text=text)

    def __attrs_post_init__(self) -> None:
        if not (self.components or self.text):
            refuse(self, "rate.empty", "expected components or a text, got neither")
        if self.combination and len(self.components) < 2:
            refuse(
                self,
                "rate.combination",
                f"expected at least 2 components to combine, "
                f"got {len(self.components)}",
                field="combination",
            )
        if self.covers and self.basis != "all_in":
            refuse(
                self,
                "rate.covers",
                f"expected the basis 'all_in' of a rate that covers other duties, "
                f"got {self.basis}",
                field="covers",
            )


def _decimal(value: str | int | Decimal) -> Decimal:
    if isinstance(value, str):
        return Exact().parse(value)
    return Decimal(value) if type(value) is int else cast("Decimal", value)
