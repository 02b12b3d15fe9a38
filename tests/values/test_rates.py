"""Rates of tariffs as formulas, and the conditions on which they depend."""

from decimal import Decimal
from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate, Period
from diplonews.values.rates import Rate, RateComponent
from diplonews.vocabulary import Combination, ConditionKind, QuotaTier, RateBasis

FIFTEEN = RateComponent(kind="ad_valorem", value=Decimal(15))
PER_KILO = RateComponent(
    kind="specific", value=Decimal("0.35"), currency="EUR", per="kg"
)
MFN = RateComponent(kind="reference", name="mfn")


def refusal(cls: type, **values: Any) -> str:
    """Give the codes and the whole message by which an object is refused."""
    with pytest.raises(InvalidData) as refused:
        cls(**values)
    codes = ", ".join(problem.code for problem in refused.value.problems)
    return f"{codes}: {refused.value}"


# -- components ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "names", "required"),
    [
        (
            RateComponent,
            "kind value minimum maximum qualifier currency per name of",
            {"kind"},
        ),
        (
            Rate,
            "components combination basis covers tier period conditions text",
            set[str](),
        ),
        (Condition, "kind text on deadline within", {"kind", "text"}),
    ],
)
def test_fields_stand_in_written_order(
    cls: type, names: str, required: set[str]
) -> None:
    """A component is written kind first; a rate needs none of its fields by itself."""
    assert [field.name for field in fields_of(cls)] == names.split()
    assert {field.name for field in fields_of(cls) if field.required} == required


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "ad_valorem", "value": Decimal(15)},
        {"kind": "ad_valorem", "value": Decimal(15), "qualifier": "at_most"},
        {"kind": "ad_valorem", "value": Decimal(0), "of": "the steel content"},
        {"kind": "ad_valorem", "minimum": Decimal(10), "maximum": Decimal(25)},
        {"kind": "ad_valorem", "minimum": Decimal(10)},
        {
            "kind": "specific",
            "value": Decimal("3.5"),
            "currency": "USD",
            "per": "barrel",
        },
        {"kind": "specific", "maximum": Decimal(2), "currency": "EUR", "per": "100 kg"},
        {"kind": "reference", "name": "mfn"},
        {"kind": "reference", "name": "the rates of Annex I", "of": "the rest"},
    ],
)
def test_components_have_what_their_kind_needs(values: dict[str, Any]) -> None:
    """A percentage has a number, a specific duty money per unit, a reference a name."""
    component = RateComponent(**values)
    assert {name: getattr(component, name) for name in values} == values


@pytest.mark.parametrize(
    ("kind", "given", "expected", "got"),
    [
        ("ad_valorem", "", "number", "none of these"),
        ("ad_valorem", "currency", "number", "currency"),
        ("ad_valorem", "value currency", "number", "number, currency"),
        ("ad_valorem", "value per", "number", "number, per"),
        ("ad_valorem", "value name", "number", "number, name"),
        ("specific", "", "currency and number and per", "none of these"),
        ("specific", "value", "currency and number and per", "number"),
        ("specific", "minimum", "currency and number and per", "number"),
        (
            "specific",
            "value currency",
            "currency and number and per",
            "number, currency",
        ),
        ("specific", "value per", "currency and number and per", "number, per"),
        ("specific", "currency per", "currency and number and per", "currency, per"),
        (
            "specific",
            "value currency per name",
            "currency and number and per",
            "number, currency, per, name",
        ),
        ("reference", "", "name", "none of these"),
        ("reference", "value", "name", "number"),
        ("reference", "value name", "name", "number, name"),
        ("reference", "maximum name", "name", "number, name"),
        ("reference", "currency name", "name", "currency, name"),
    ],
)
def test_components_have_nothing_else(
    kind: str, given: str, expected: str, got: str
) -> None:
    """What a component lacks or has too much is refused, and both are named."""
    all_values = {
        "value": Decimal(15),
        "minimum": Decimal(15),
        "maximum": Decimal(15),
        "currency": "EUR",
        "per": "kg",
        "name": "mfn",
    }
    values = {name: all_values[name] for name in given.split()}
    assert refusal(RateComponent, kind=kind, **values) == (
        f"component.parts: RateComponent: expected {expected} for {kind}, got {got}"
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"kind": "percent", "value": Decimal(15)},
            (
                "term.unknown: RateComponent /kind: expected a rate component kind "
                "(ad_valorem, specific, reference), got 'percent'"
            ),
        ),
        (
            {"kind": "ad_valorem", "value": Decimal(1), "minimum": Decimal(1)},
            (
                "figure.bounds: RateComponent /value: expected either a value or "
                "bounds, got both; one number with a hedge is a value with a qualifier"
            ),
        ),
        (
            {"kind": "ad_valorem", "minimum": Decimal(25), "maximum": Decimal(10)},
            (
                "figure.order: RateComponent /maximum: expected a maximum above the "
                "minimum, got 25 and 10"
            ),
        ),
        (
            {"kind": "ad_valorem", "qualifier": "at_most"},
            (
                "figure.qualifier, component.parts: RateComponent: 2 problems\n"
                "  /qualifier: expected a number that is at_most, got none\n"
                "  expected number for ad_valorem, got none of these"
            ),
        ),
    ],
)
def test_the_number_of_a_component_is_a_figure(
    values: dict[str, Any], message: str
) -> None:
    """The number of a component follows the rules of amounts."""
    assert refusal(RateComponent, **values) == message


@pytest.mark.parametrize("qualifier", ["at_most", "at_least"])
def test_a_rate_by_name_can_be_a_ceiling_or_a_floor(qualifier: Any) -> None:
    """A reference too is hedged: "not above the MFN rate"."""
    RateComponent(kind="reference", name="mfn", qualifier=qualifier)


# -- rates -----------------------------------------------------------------------------


def test_percent_is_the_common_rate() -> None:
    """So many per cent is one ad valorem component, from a text or a Decimal."""
    rate = Rate(components=(FIFTEEN,))
    assert Rate.percent("15") == rate
    assert Rate.percent(15) == rate
    assert Rate.percent(Decimal(15)) == rate
    assert repr(Rate.percent("15.50")) == (
        "Rate(components=(RateComponent(kind='ad_valorem', value=Decimal('15.50'), "
        "minimum=None, maximum=None, qualifier=None, currency=None, per=None, "
        "name=None, of=None),), combination=None, basis=None, covers=(), tier=None, "
        "period=None, conditions=(), text=None)"
    )


def test_percent_takes_the_rest_by_name() -> None:
    """The common rate has a basis, a hedge and its words besides."""
    component = RateComponent(kind="ad_valorem", value=Decimal(15), qualifier="at_most")
    assert Rate.percent(
        "15", basis="all_in", qualifier="at_most", text="no more than 15%"
    ) == Rate(components=(component,), basis="all_in", text="no more than 15%")


@pytest.mark.parametrize(
    ("value", "more", "message"),
    [
        (
            "15%",
            {},
            (
                "number: expected a decimal number of at most 40 characters, "
                "got '15%'; did you mean '15'?"
            ),
        ),
        (
            "1e1",
            {},
            "number: expected a decimal number of at most 40 characters, got '1e1'",
        ),
        (
            15.0,
            {},
            "RateComponent /value: expected a Decimal, got 15.0; write Decimal('15.0')",
        ),
        (
            Decimal("NaN"),
            {},
            (
                "RateComponent /value: "
                "expected a decimal number of at most 40 characters, got NaN"
            ),
        ),
        (
            "15",
            {"basis": "both"},
            (
                "Rate /basis: expected a rate basis (additional, all_in, replacement), "
                "got 'both'"
            ),
        ),
        (
            "15",
            {"qualifier": "max"},
            (
                "RateComponent /qualifier: expected a qualifier (exactly, about, "
                "nearly, at_least, at_most, more_than, less_than), got 'max'"
            ),
        ),
    ],
)
def test_a_wrong_percentage_is_refused(
    value: Any, more: dict[str, Any], message: str
) -> None:
    """The common rate takes an exact number and known terms only."""
    with pytest.raises(InvalidData) as refused:
        Rate.percent(value, **more)
    assert str(refused.value) == message


@pytest.mark.parametrize("combination", ["sum", "difference", "higher_of", "lower_of"])
def test_components_combine(combination: Combination) -> None:
    """Two components or more make one rate in one of four ways, or in none said."""
    pair = Rate(components=(FIFTEEN, MFN), combination=combination)
    assert (pair.components, pair.combination) == ((FIFTEEN, MFN), combination)
    assert Rate(components=(FIFTEEN, PER_KILO, MFN), combination=combination)
    assert Rate(components=(FIFTEEN, PER_KILO)).combination is None


def test_the_order_of_components_counts() -> None:
    """15 per cent minus the MFN rate is not the MFN rate minus 15 per cent."""
    one = Rate(components=(FIFTEEN, MFN), combination="difference")
    other = Rate(components=(MFN, FIFTEEN), combination="difference")
    assert one != other


@pytest.mark.parametrize(
    ("values", "count"),
    [({"components": (FIFTEEN,)}, 1), ({"text": "the higher of the two"}, 0)],
)
def test_one_component_does_not_combine(values: dict[str, Any], count: int) -> None:
    """A combination of fewer than two components is refused."""
    assert refusal(Rate, **values, combination="higher_of") == (
        "rate.combination: Rate /combination: "
        f"expected at least 2 components to combine, got {count}"
    )


def test_a_rate_says_something() -> None:
    """A rate has components or at least its words."""
    assert Rate(text="a significantly higher rate").components == ()
    message = "rate.empty: Rate: expected components or a text, got none"
    assert refusal(Rate) == message
    assert refusal(Rate, basis="all_in", tier="in_quota") == message


@pytest.mark.parametrize("basis", ["additional", "all_in", "replacement"])
def test_a_rate_has_a_basis(basis: RateBasis) -> None:
    """A rate is on top of others, has them inside or stands in their place."""
    assert Rate.percent("15", basis=basis).basis == basis


def test_only_an_all_in_rate_covers_others() -> None:
    """The duties inside a rate are named where the rate is all-in."""
    covers = ("mfn", "section_232")
    rate = Rate(components=(FIFTEEN,), basis="all_in", covers=covers)
    assert rate.covers == covers
    for basis in (None, "additional", "replacement"):
        assert refusal(Rate, components=(FIFTEEN,), basis=basis, covers=covers) == (
            "rate.covers: Rate /covers: expected the basis 'all_in' of a rate that "
            f"covers other duties, got {basis}"
        )


@pytest.mark.parametrize("tier", ["in_quota", "over_quota"])
def test_a_rate_may_hold_on_one_side_of_a_quota(tier: QuotaTier) -> None:
    """A rate holds within a quota or beyond it."""
    assert Rate(components=(FIFTEEN,), tier=tier).tier == tier


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"components": [FIFTEEN]},
            (
                "type.wrong: Rate /components: expected a tuple, got a list; "
                "write tuple(...) around it"
            ),
        ),
        (
            {"components": (FIFTEEN, "15")},
            "type.wrong: Rate /components/1: expected a RateComponent, got '15'",
        ),
        (
            {"covers": ("mfn", "ieepa", "mfn"), "basis": "all_in"},
            (
                "array.repeated: Rate /covers/2: expected each once, "
                "got 'mfn' again; remove it"
            ),
        ),
        (
            {"covers": ("Section 232",), "basis": "all_in"},
            (
                "value.pattern: Rate /covers/0: expected a tariff authority in lower "
                "case, words joined by _, got 'Section 232'; "
                "did you mean 'section_232'?"
            ),
        ),
        (
            {"tier": "out"},
            (
                "term.unknown: Rate /tier: expected a quota tier "
                "(in_quota, over_quota), got 'out'"
            ),
        ),
        (
            {"combination": "minus"},
            (
                "term.unknown: Rate /combination: expected a combination of components "
                "(sum, difference, higher_of, lower_of), got 'minus'"
            ),
        ),
        (
            {"period": "2025"},
            (
                "type.wrong: Rate /period: expected a PartialDate or Period, "
                "got '2025'; write PartialDate('2025')"
            ),
        ),
        (
            {"conditions": ("if",)},
            "type.wrong: Rate /conditions/0: expected a Condition, got 'if'",
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    assert refusal(Rate, **({"components": (FIFTEEN,)} | values)) == message


def test_a_rate_holds_for_a_time_and_on_conditions() -> None:
    """A phase has its period or its first day, and what it depends on."""
    condition = Condition(kind="unless", text="A deal is reached.", on="trade-deal")
    first = Rate(components=(FIFTEEN,), period=Period("2025-08-07/.."))
    second = Rate(
        components=(MFN,), period=PartialDate("2026"), conditions=(condition,)
    )
    assert first.period == Period("2025-08-07/..")
    assert second.conditions == (condition,)


# -- conditions ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["if", "unless", "until", "after", "provided"])
def test_a_condition_has_its_conjunction(kind: ConditionKind) -> None:
    """A condition is of one of five kinds, in our words, perhaps on a record."""
    condition = Condition(kind=kind, text="Congress agrees.")
    assert (condition.kind, condition.text, condition.on) == (
        kind,
        "Congress agrees.",
        None,
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"kind": "when"},
            (
                "term.unknown: Condition /kind: expected a condition kind "
                "(if, unless, until, after, provided), got 'when'"
            ),
        ),
        (
            {"text": ""},
            (
                "text.empty: Condition /text: expected text, got ''; "
                "leave out what is not said"
            ),
        ),
        (
            {"on": "Trade deal"},
            (
                "value.pattern: Condition /on: expected a record id such as "
                "'trade-deal', got 'Trade deal'; did you mean 'trade-deal'?"
            ),
        ),
    ],
)
def test_a_wrong_condition_is_refused(values: dict[str, Any], message: str) -> None:
    """A condition has a known kind, words of ours, and at most the id of a record."""
    assert refusal(Condition, **({"kind": "if", "text": "x"} | values)) == message
