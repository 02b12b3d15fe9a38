"""Tariffs: duties and other barriers on goods."""

from decimal import Decimal
from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.tariff import Products, Quota, Tariff, TariffAction
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.dates import PartialDate
from diplonews.values.durations import Duration
from diplonews.values.rates import Rate

GOOD: dict[type, dict[str, Any]] = {
    Tariff: {"id": "ceiling", "imposed_by": ("united-states",)},
    TariffAction: {"kind": "suspended"},
    Products: {"text": "Automobiles and parts."},
    Quota: {"mechanism": "auction"},
}


def refusal(cls: type, **values: Any) -> str:
    """Give the codes and the whole message by which an object is refused."""
    with pytest.raises(InvalidData) as refused:
        cls(**values)
    codes = ", ".join(problem.code for problem in refused.value.problems)
    return f"{codes}: {refused.value}"


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            Tariff,
            (
                "id imposed_by applies_to excluded kind authorities rates products "
                "clause quota conditions actions "
                "summary identifiers topics places amounts purpose stated_by relations "
                "evidence accounts extensions"
            ),
            {"id", "imposed_by"},
        ),
        (
            TariffAction,
            (
                "kind rates amounts when effective duration by to via place "
                "certainty conditions text"
            ),
            {"kind"},
        ),
        (
            Products,
            "text codes nomenclature all_products exempt exempt_codes",
            set[str](),
        ),
        (Quota, "volume mechanism", set[str]()),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A tariff needs whose it is and an action of it a kind, and nothing else."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


def test_what_is_not_said_is_absent() -> None:
    """A tariff may be without partners, goods and rate: nothing means not said."""
    assert repr(Tariff(**GOOD[Tariff])) == (
        "Tariff(id='ceiling', imposed_by=('united-states',), applies_to=(), "
        "excluded=(), kind=None, authorities=(), rates=(), products=None, "
        "clause=None, quota=None, conditions=(), actions=(), summary=None, "
        "identifiers=(), topics=(), places=(), amounts=(), purpose=None, "
        "stated_by=(), relations=(), evidence=(), accounts=(), "
        "extensions=JsonObject({}))"
    )


def test_a_clause_stands_without_a_rate() -> None:
    """A promise to treat no worse than others has goods and partners, but no rate."""
    tariff = Tariff(
        id="no-worse",
        imposed_by=("united-states",),
        applies_to=("japan",),
        clause="no_worse_than",
        products=Products(text="Semiconductors and pharmaceuticals."),
    )
    assert (tariff.clause, tariff.rates) == ("no_worse_than", ())


def test_an_action_says_how_it_left_the_tariff() -> None:
    """A step has its day, its length and the rates that it leaves."""
    action = TariffAction(
        kind="suspended",
        when=PartialDate("2025-04-09"),
        duration=Duration("P90D"),
        rates=(Rate.percent("10", basis="additional"),),
    )
    assert action.duration == Duration("P90D")
    assert action.rates == (Rate.percent("10", basis="additional"),)


# -- products --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {"text": "Most exports, including cars."},
        {"codes": ("8703", "010121")},
        {"codes": ("8703",), "nomenclature": "HS 2022"},
        {"all_products": True},
        {"all_products": True, "exempt": "Books."},
        {"all_products": True, "exempt_codes": ("49",), "nomenclature": "HS 2022"},
        {"all_products": True, "text": "All goods."},
        {"exempt": "Aircraft and parts."},
        {"exempt_codes": ("88",)},
        {"codes": ("87",), "exempt_codes": ("8703",), "exempt": "Cars."},
    ],
)
def test_products_are_in_words_or_codes(values: dict[str, Any]) -> None:
    """Goods are all, or given in words or codes, and so are those left out."""
    products = Products(**values)
    assert {name: getattr(products, name) for name in values} == values


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {},
            "products.empty: Products: expected goods in words or codes, got none",
        ),
        (
            {"nomenclature": "HS 2022"},
            (
                "products.empty, products.nomenclature: Products: 2 problems\n"
                "  expected goods in words or codes, got none\n"
                "  /nomenclature: expected codes of the nomenclature, got none"
            ),
        ),
        (
            {"text": "Cars.", "nomenclature": "HS 2022"},
            (
                "products.nomenclature: Products /nomenclature: "
                "expected codes of the nomenclature, got none"
            ),
        ),
        (
            {"all_products": True, "nomenclature": "HS 2022"},
            (
                "products.nomenclature: Products /nomenclature: "
                "expected codes of the nomenclature, got none"
            ),
        ),
        (
            {"all_products": True, "codes": ("8703", "8704")},
            (
                "products.all: Products /codes: "
                "expected no codes where all products are meant, got 2"
            ),
        ),
        (
            {"codes": ("8703.23",)},
            (
                "value.pattern: Products /codes/0: expected a product code of 2 to 10 "
                "digits without dots, got '8703.23'; did you mean '870323'?"
            ),
        ),
        (
            {"codes": ("8703", "8703")},
            (
                "array.repeated: Products /codes/1: expected each once, "
                "got '8703' again; remove it"
            ),
        ),
        (
            {"all_products": 1},
            "type.wrong: Products /all_products: expected true or false, got 1",
        ),
        (
            {"all_products": None},
            "type.wrong: Products /all_products: expected true or false, got None",
        ),
    ],
)
def test_wrong_products_are_refused(values: dict[str, Any], message: str) -> None:
    """Goods that are not said, or said twice over, are refused."""
    assert refusal(Products, **values) == message


# -- quotas ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {"volume": Quantity(value=Decimal(100_000), unit="vehicle", per="year")},
        {"volume": Money(value=Decimal(5), currency="GBP")},
        {"mechanism": "first_come_first_served"},
    ],
)
def test_a_quota_has_a_volume_or_a_mechanism(values: dict[str, Any]) -> None:
    """A quota says how much may enter, or how it is shared out."""
    quota = Quota(**values)
    assert {name: getattr(quota, name) for name in values} == values


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "quota.empty: Quota: expected a volume or a mechanism, got none"),
        (
            {"volume": Share(value=Decimal(5), of="imports")},
            "type.wrong: Quota /volume: expected a Money or Quantity, got a Share",
        ),
        (
            {"volume": "5 tonnes"},
            "type.wrong: Quota /volume: expected a Money or Quantity, got '5 tonnes'",
        ),
        (
            {"mechanism": "First come"},
            (
                "value.pattern: Quota /mechanism: expected a quota mechanism in lower "
                "case, words joined by _, got 'First come'; "
                "did you mean 'first_come'?"
            ),
        ),
    ],
)
def test_a_wrong_quota_is_refused(values: dict[str, Any], message: str) -> None:
    """A quota of nothing, or not of goods, is refused."""
    assert refusal(Quota, **values) == message


@pytest.mark.parametrize(
    ("cls", "values", "message"),
    [
        (
            Tariff,
            {"imposed_by": ()},
            ("array.short: Tariff /imposed_by: expected at least 1 of these, got 0"),
        ),
        (
            Tariff,
            {"imposed_by": ("japan", "japan")},
            (
                "array.repeated: Tariff /imposed_by/1: expected each once, "
                "got 'japan' again; remove it"
            ),
        ),
        (
            Tariff,
            {"rates": ("15",)},
            "type.wrong: Tariff /rates/0: expected a Rate, got '15'",
        ),
        (
            Tariff,
            {"products": "cars"},
            "type.wrong: Tariff /products: expected a Products, got 'cars'",
        ),
        (
            Tariff,
            {"authorities": ("mfn", "mfn")},
            (
                "array.repeated: Tariff /authorities/1: expected each once, "
                "got 'mfn' again; remove it"
            ),
        ),
        (
            Tariff,
            {"clause": "MFN"},
            (
                "value.pattern: Tariff /clause: expected a tariff clause in lower "
                "case, words joined by _, got 'MFN'; did you mean 'mfn'?"
            ),
        ),
        (
            TariffAction,
            {"kind": "Struck down"},
            (
                "value.pattern: TariffAction /kind: expected a tariff action in lower "
                "case, words joined by _, got 'Struck down'; "
                "did you mean 'struck_down'?"
            ),
        ),
        (
            TariffAction,
            {"rates": Rate.percent("10")},
            "type.wrong: TariffAction /rates: expected a tuple, got a Rate",
        ),
    ],
)
def test_a_wrong_part_is_named(cls: type, values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    assert refusal(cls, **(GOOD[cls] | values)) == message
