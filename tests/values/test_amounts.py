"""Money, shares and quantities: what a number must have with it."""

from decimal import Decimal
from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.values.amounts import Amount, Money, Quantity, Share
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate
from diplonews.vocabulary import Qualifier

KINDS: dict[type[Money | Share | Quantity], dict[str, Any]] = {
    Money: {"currency": "USD"},
    Share: {"of": "GDP"},
    Quantity: {"unit": "aircraft"},
}
QUALIFIERS = (
    "exactly",
    "about",
    "nearly",
    "at_least",
    "at_most",
    "more_than",
    "less_than",
)
HEDGE = "one number with a hedge is a value with a qualifier"

every_kind = pytest.mark.parametrize("kind", KINDS)


def made(kind: type[Money | Share | Quantity], **values: Any) -> Amount:
    """Make an amount of a kind, with what the kind needs."""
    return kind(**(KINDS[kind] | values))


def refusal(kind: type[Money | Share | Quantity], **values: Any) -> str:
    """Give the code and the whole message by which an amount is refused."""
    with pytest.raises(InvalidData) as refused:
        made(kind, **values)
    (problem,) = refused.value.problems
    return f"{problem.code}: {refused.value}"


def test_a_plain_amount_says_nothing_more() -> None:
    """What is not said of an amount is absent, and it is stated."""
    money = Money(value=Decimal(550_000_000_000), currency="USD")
    assert (money.value, money.currency, money.role) == (
        Decimal(550_000_000_000),
        "USD",
        "stated",
    )
    assert (money.minimum, money.maximum, money.qualifier) == (None, None, None)
    assert (money.of, money.per, money.as_of, money.text) == (None, None, None, None)


def test_an_amount_can_say_all() -> None:
    """An amount says what it is of, for each of what, as of when, and in what words."""
    quantity = Quantity(
        value=Decimal(15),
        qualifier="at_most",
        unit="bcm",
        of="LNG",
        per="year",
        role="increase",
        as_of=PartialDate("2025-10"),
        to=("japan",),
        period=PartialDate("2026"),
        conditions=(Condition(kind="if", text="the price stays low"),),
        text="up to 15 bcm more a year",
    )
    assert repr(quantity) == (
        "Quantity(value=Decimal('15'), minimum=None, maximum=None, "
        "qualifier='at_most', unit='bcm', of='LNG', per='year', role='increase', "
        "as_of=PartialDate('2025-10'), to=('japan',), period=PartialDate('2026'), "
        "conditions=(Condition(kind='if', text='the price stays low', on=None, "
        "deadline=None, within=None),), text='up to 15 bcm more a year')"
    )


@pytest.mark.parametrize(
    ("kind", "names", "required"),
    [
        (
            Money,
            (
                "value minimum maximum qualifier currency of per "
                "role as_of to period conditions text"
            ),
            {"currency"},
        ),
        (
            Share,
            (
                "value minimum maximum qualifier of per "
                "role as_of to period conditions text"
            ),
            {"of"},
        ),
        (
            Quantity,
            (
                "value minimum maximum qualifier unit of per "
                "role as_of to period conditions text"
            ),
            {"unit"},
        ),
    ],
)
def test_fields_stand_in_written_order(
    kind: type, names: str, required: set[str]
) -> None:
    """An amount is written number first; it needs its currency, whole or unit alone."""
    assert [field.name for field in fields_of(kind)] == names.split()
    assert {field.name for field in fields_of(kind) if field.required} == required


@every_kind
@pytest.mark.parametrize(
    "values",
    [
        {"value": Decimal(2)},
        {"value": Decimal(0)},
        {"value": Decimal("-1.5")},
        {"minimum": Decimal(2)},
        {"minimum": Decimal(0)},
        {"maximum": Decimal(2)},
        {"minimum": Decimal(1), "maximum": Decimal("1.5")},
        {"minimum": Decimal(0), "maximum": Decimal(1), "qualifier": "about"},
        {"minimum": Decimal(0), "qualifier": "about"},
        {"text": "many billions"},
        {"value": Decimal(1), "text": "a hundred jets"},
        {"value": Decimal(1), "per": "flight_hour"},
    ],
)
def test_a_number_bounds_or_a_text_will_do(
    kind: type[Money | Share | Quantity], values: dict[str, Any]
) -> None:
    """An amount is a value, bounds on one or both sides, or the words alone."""
    amount = made(kind, **values)
    assert {name: getattr(amount, name) for name in values} == values
    assert amount.has_number == (values.keys() != {"text"})


@every_kind
@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_a_value_may_be_hedged(
    kind: type[Money | Share | Quantity], qualifier: Qualifier
) -> None:
    """A single number goes with every hedge, and with none."""
    assert made(kind, value=Decimal(2), qualifier=qualifier).qualifier == qualifier


@every_kind
def test_an_amount_of_nothing_is_refused(kind: type[Money | Share | Quantity]) -> None:
    """An amount without a number and without words says nothing."""
    message = f"amount.empty: {kind.__name__}: expected a value, bounds or a text, got "
    assert refusal(kind) == f"{message}none"
    assert refusal(kind, per="year", role="total") == f"{message}none"


@every_kind
@pytest.mark.parametrize(
    "bounds",
    [
        {"minimum": Decimal(1)},
        {"maximum": Decimal(1)},
        {"minimum": Decimal(1), "maximum": Decimal(2)},
        {"minimum": Decimal(0)},
    ],
)
def test_a_value_has_no_bounds(
    kind: type[Money | Share | Quantity], bounds: dict[str, Decimal]
) -> None:
    """A number is either one value or between bounds."""
    assert refusal(kind, value=Decimal(1), **bounds) == (
        f"figure.bounds: {kind.__name__} /value: expected either a value or bounds, "
        f"got both; {HEDGE}"
    )


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("1", "1"), ("1.0", "1")])
def test_bounds_are_in_order(low: str, high: str) -> None:
    """A range that is empty or one point is refused."""
    assert refusal(Money, minimum=Decimal(low), maximum=Decimal(high)) == (
        "figure.order: Money /maximum: expected a maximum above the minimum, "
        f"got {low} and {high}"
    )


@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_a_hedge_needs_a_number(qualifier: str) -> None:
    """Words alone are not hedged again."""
    assert refusal(Money, text="many billions", qualifier=qualifier) == (
        "figure.qualifier: Money /qualifier: "
        f"expected a number that is {qualifier}, got none"
    )


@pytest.mark.parametrize("qualifier", sorted({*QUALIFIERS} - {"about"}))
@pytest.mark.parametrize("bound", ["minimum", "maximum"])
def test_bounds_are_about_at_most(bound: str, qualifier: str) -> None:
    """Bounds say at least and at most themselves; only "about" adds to them."""
    assert refusal(Share, **{bound: Decimal(1)}, qualifier=qualifier) == (
        "figure.qualifier: Share /qualifier: expected no qualifier but 'about' with "
        f"bounds, got '{qualifier}'; {HEDGE}"
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"value": 1}, "/value: expected a Decimal, got 1; write Decimal('1')"),
        ({"value": 1.5}, "/value: expected a Decimal, got 1.5; write Decimal('1.5')"),
        ({"value": "1"}, "/value: expected a Decimal, got '1'; write Decimal('1')"),
        ({"value": True}, "/value: expected a Decimal, got True"),
        (
            {"value": Decimal("NaN")},
            "/value: expected a decimal number of at most 40 characters, got NaN",
        ),
        (
            {"maximum": Decimal("1E+40")},
            "/maximum: expected a decimal number of at most 40 characters, got 1E+40",
        ),
        ({"currency": None}, "/currency: expected text, got None"),
        (
            {"currency": "yen"},
            (
                "/currency: expected an ISO 4217 currency code, got 'yen'; "
                "did you mean 'JPY'?"
            ),
        ),
        (
            {"qualifier": "up_to"},
            (
                f"/qualifier: expected a qualifier ({', '.join(QUALIFIERS)}), "
                "got 'up_to'"
            ),
        ),
        (
            {"role": "sum"},
            (
                "/role: expected an amount role (stated, total, baseline, previous, "
                "increase, decrease, delivered, reference), got 'sum'"
            ),
        ),
        ({"role": None}, "/role: expected text, got None"),
        (
            {"per": "Per year"},
            (
                "/per: expected a 'per' unit in lower case, words joined by _, "
                "got 'Per year'; did you mean 'per_year'?"
            ),
        ),
        (
            {"as_of": "2025"},
            "/as_of: expected a PartialDate, got '2025'; write PartialDate('2025')",
        ),
        (
            {"of": ""},
            "/of: expected one line of text, got ''; leave out what is not said",
        ),
        (
            {"text": "many\nbillions"},
            (
                "/text: expected one line of text without white space at its ends or "
                "in runs, got 'many\\nbillions'; write 'many billions'"
            ),
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        made(Money, **({"value": Decimal(1)} | values))
    assert str(refused.value) == f"Money {message}"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            Share(value=Decimal(2), of="GDP"),
            Share(value=Decimal("2.0"), of="GDP"),
            True,
        ),
        (Share(value=Decimal(2), of="GDP"), Share(value=Decimal(2), of="GNI"), False),
        (Share(value=Decimal(2), of="GDP"), Share(minimum=Decimal(2), of="GDP"), False),
        (
            Money(value=Decimal(2), currency="USD", of="LNG"),
            Quantity(value=Decimal(2), unit="USD", of="LNG"),
            False,
        ),
    ],
)
def test_amounts_are_equal_by_what_they_say(
    one: Amount, other: Amount, *, same: bool
) -> None:
    """Amounts are equal if all they say is equal, as numbers are, and hash likewise."""
    assert (one == other) == same
    assert (len({one, other}) == 1) == same
