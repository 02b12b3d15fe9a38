"""Duties and other barriers on goods."""

from typing import Annotated, ClassVar

from attrs import field, frozen

from diplonews.errors import Problem
from diplonews.records.parts import Action, Record
from diplonews.rules import AtLeast
from diplonews.validation import (
    LEADING,
    FieldsRule,
    NeedsOneOf,
    WhenSaid,
    hold,
    validated,
)
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.codes import ProductCode
from diplonews.values.conditions import Condition
from diplonews.values.rates import Rate
from diplonews.values.refs import PartyRef
from diplonews.values.text import Line, Prose
from diplonews.vocabulary import (
    QuotaMechanism,
    TariffActionKind,
    TariffAuthority,
    TariffClause,
    TariffKind,
)

__all__ = ["Products", "Quota", "Tariff", "TariffAction"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class TariffAction(Action):
    """One dated step in the life of a tariff, and how it left it."""

    kind: TariffActionKind = field(metadata=LEADING)
    """What was done, such as threatened, imposed or suspended."""
    rates: tuple[Rate, ...] = ()
    """The rates as this step left them."""
    amounts: tuple[Money | Share | Quantity, ...] = ()
    """The amounts of this step itself, such as the sum refunded."""


@frozen(kw_only=True, order=False, field_transformer=validated)
class Products:
    """The goods to which a tariff applies, in words, codes or both."""

    text: Prose | None = None
    """The goods in words."""
    codes: tuple[ProductCode, ...] = ()
    """The goods by the codes of a nomenclature."""
    nomenclature: Line | None = None
    """The nomenclature of the codes with its edition, such as HS 2022."""
    all_products: bool = False
    """Whether it applies to all goods."""
    exempt: Prose | None = None
    """The goods that are exempt, in words."""
    exempt_codes: tuple[ProductCode, ...] = ()
    """The goods that are exempt, by the codes of the nomenclature."""

    def _nomenclature_has_codes(self) -> Problem | None:
        if self.codes or self.exempt_codes:
            return None
        return Problem(
            code="products.nomenclature",
            path="/nomenclature",
            message="expected codes of the nomenclature, got none",
        )

    def _all_products_need_no_codes(self) -> Problem | None:
        if not self.codes:
            return None
        return Problem(
            code="products.all",
            path="/codes",
            message="expected no codes where all products are meant, "
            f"got {len(self.codes)}",
        )

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf(
            "products.empty",
            "goods in words or codes",
            ("text", "codes", "all_products", "exempt", "exempt_codes"),
        ),
        WhenSaid(("nomenclature",), _nomenclature_has_codes),
        WhenSaid(("all_products",), _all_products_need_no_codes),
    )
    __attrs_post_init__ = hold


@frozen(kw_only=True, order=False, field_transformer=validated)
class Quota:
    """How much may enter at the rate within the quota, and how it is shared out."""

    volume: Money | Quantity | None = None
    """How much may enter, with the time for which that holds."""
    mechanism: QuotaMechanism | None = None
    """How the quota is shared out."""

    RULES: ClassVar[tuple[FieldsRule, ...]] = (
        NeedsOneOf("quota.empty", "a volume or a mechanism", ("volume", "mechanism")),
    )
    __attrs_post_init__ = hold


@frozen(kw_only=True, order=False, field_transformer=validated)
class Tariff(Record):
    """A duty or barrier of one authority, with one scope, for one set of partners."""

    imposed_by: Annotated[tuple[PartyRef, ...], AtLeast(1)]
    """The states or unions whose duty it is."""
    applies_to: tuple[PartyRef, ...] = ()
    """The partners whose goods it meets; nothing means not said."""
    excluded: tuple[PartyRef, ...] = ()
    """The partners that are left out of those."""
    kind: TariffKind | None = None
    """What kind of measure it is."""
    authorities: tuple[TariffAuthority, ...] = ()
    """The powers under which it is imposed."""
    rates: tuple[Rate, ...] = ()
    """Its rates: phases, tiers and earlier rates are all entries here."""
    products: Products | None = None
    """The goods that it meets."""
    clause: TariffClause | None = None
    """A rule on the rate that stands without a number, such as no worse than others."""
    quota: Quota | None = None
    """The quota within which a lower rate holds."""
    conditions: tuple[Condition, ...] = ()
    """On what it depends."""
    actions: tuple[TariffAction, ...] = ()
    """Its life: threatened, imposed, suspended, struck down and the like."""
