"""The rate of a tariff: a formula, not a number."""

from decimal import Decimal
from typing import ClassVar, Self, cast

from attrs import field, frozen

from diplonews.errors import Problem
from diplonews.rules import Exact
from diplonews.validation import (
    LEADING,
    FieldsRule,
    NeedsOneOf,
    WhenSaid,
    hold,
    validated,
)
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

    def _has_the_parts_of_its_kind(self) -> Problem | None:
        given = {
            "number": self.has_number,
            "currency": self.currency is not None,
            "per": self.per is not None,
            "name": self.name is not None,
        }
        wanted = _WANTED[self.kind]
        if {name for name, is_given in given.items() if is_given} == wanted:
            return None
        got = ", ".join(name for name in given if given[name]) or "none of these"
        return Problem(
            code="component.parts",
            message=f"expected {' and '.join(sorted(wanted))} for {self.kind}, "
            f"got {got}",
        )

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        *Figure.RULES,
        _has_the_parts_of_its_kind,
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

    def _combination_has_components(self) -> Problem | None:
        if len(self.components) >= 2:
            return None
        return Problem(
            code="rate.combination",
            path="/combination",
            message="expected at least 2 components to combine, "
            f"got {len(self.components)}",
        )

    def _only_all_in_covers(self) -> Problem | None:
        if self.basis == "all_in":
            return None
        return Problem(
            code="rate.covers",
            path="/covers",
            message="expected the basis 'all_in' of a rate that covers other duties, "
            f"got {self.basis}",
        )

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf("rate.empty", "components or a text", ("components", "text")),
        WhenSaid(("combination",), _combination_has_components),
        WhenSaid(("covers",), _only_all_in_covers),
    )
    __attrs_post_init__ = hold


def _decimal(value: str | int | Decimal) -> Decimal:
    if isinstance(value, str):
        return Exact().parse(value)
    return Decimal(value) if type(value) is int else cast("Decimal", value)
