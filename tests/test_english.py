"""Dates, durations, amounts and rates in plain English."""

from decimal import Decimal

import pytest

from diplonews import (
    Condition,
    Duration,
    Money,
    PartialDate,
    Period,
    Quantity,
    Rate,
    RateComponent,
    Share,
)
from diplonews.english import (
    amount_in_words,
    condition_in_words,
    date_in_words,
    duration_in_words,
    number_in_words,
    rate_in_words,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025", "2025"),
        ("2025-10", "October 2025"),
        ("2025-10-08", "8 October 2025"),
        ("2025-10-28T14:05+09:00", "28 October 2025, 14:05 UTC+09:00"),
        ("2025-10-28T14:05:30Z", "28 October 2025, 14:05:30 UTC"),
        ("2025-10-28T14:05", "28 October 2025, 14:05"),
        ("197X", "the 1970s"),
        ("19XX", "the 1900s"),
        ("2025-XX", "one month in 2025"),
        ("2025-XX-XX", "one day in 2025"),
        ("2025-10-XX", "one day in October 2025"),
        ("2025-10~", "about October 2025"),
        ("2025?", "perhaps 2025"),
        ("2025%", "perhaps about 2025"),
        ("2025-23", "autumn 2025"),
        ("2025-28", "northern winter 2025"),
        ("2025-36", "last quarter of 2025"),
        ("2025-38", "middle four months of 2025"),
        ("2025-41", "second half of 2025"),
        ("[..2026-03]", "March 2026 or earlier"),
        ("[2030..]", "2030 or later"),
        ("[2025-10-27,2025-10-28]", "27 October 2025 or 28 October 2025"),
        (
            "[2025-10-26..2025-10-28]",
            "between 26 October 2025 and 28 October 2025",
        ),
    ],
)
def test_dates_read_as_in_a_sentence(text: str, words: str) -> None:
    """A date is said with all that it leaves open."""
    assert date_in_words(PartialDate(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-10-26/2025-10-28", "26 October 2025 to 28 October 2025"),
        ("2025-10/..", "from October 2025, with no end"),
        ("2025-10/", "from October 2025, end not known"),
        ("../2025-10", "until October 2025, with no start"),
        ("/2025-10", "until October 2025, start not known"),
        ("2025-10/[2030..]", "October 2025 to 2030 or later"),
    ],
)
def test_periods_tell_open_from_unknown(text: str, words: str) -> None:
    """An end that never comes and one that nobody gives are said differently."""
    assert date_in_words(Period(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P90D", "90 days"),
        ("P1Y6M", "1 year 6 months"),
        ("P2W", "2 weeks"),
        ("PT48H", "48 hours"),
        ("P1M1DT1H1M1S", "1 month 1 day 1 hour 1 minute 1 second"),
    ],
)
def test_durations_count_their_units(text: str, words: str) -> None:
    """Minutes are told from months by where they stand."""
    assert duration_in_words(Duration(text)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("999", "999"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("550000000000", "550 billion"),
        ("1234500000", "1,234,500,000"),
        ("1234000000", "1.234 billion"),
        ("2500000000000", "2.5 trillion"),
        ("-2500000", "-2.5 million"),
        ("0.50", "0.50"),
        ("1000000.5", "1,000,000.5"),
        (
            "1234567890123456789012345678901234567",
            "1,234,567,890,123,456,789,012,345,678,901,234,567",
        ),
    ],
)
def test_numbers_are_never_rounded(number: str, words: str) -> None:
    """A scale word stands only where the number stays exact."""
    assert number_in_words(Decimal(number)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (
            Money(value=Decimal(550 * 10**9), currency="USD", qualifier="at_most"),
            "at most USD 550 billion",
        ),
        (
            Money(minimum=Decimal(40), maximum=Decimal(46), currency="EUR"),
            "EUR 40 to 46",
        ),
        (Money(minimum=Decimal(40), currency="EUR"), "EUR 40 or more"),
        (Money(maximum=Decimal(46), currency="EUR"), "EUR 46 or less"),
        (Money(text="many billions", currency="USD"), "“many billions”"),
        (
            Money(value=Decimal(8), text="$8", currency="USD", per="year"),
            "USD 8 (“$8”) per year",
        ),
        (
            Money(value=Decimal(8), currency="USD", role="total"),
            "USD 8 (total)",
        ),
        (Share(value=Decimal(2), of="GDP"), "2 per cent of GDP"),
        (
            Quantity(
                value=Decimal(15), unit="bcm", of="LNG", as_of=PartialDate("2024")
            ),
            "15 bcm of LNG (as of 2024)",
        ),
        (
            Quantity(text="tens of thousands", unit="deaths"),
            "“tens of thousands” deaths",
        ),
        (
            Share(value=Decimal(2), of="GDP", role="total", period=Period("2026/2028")),
            "2 per cent of GDP (total, for 2026 to 2028)",
        ),
    ],
)
def test_amounts_say_what_their_number_means(
    amount: Money | Share | Quantity, words: str
) -> None:
    """Unit, hedge, whole, time and role are all said."""
    assert amount_in_words(amount) == words


MFN = RateComponent(kind="reference", name="mfn")
FIFTEEN = RateComponent(kind="ad_valorem", value=Decimal(15))


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (Rate.percent("15", qualifier="at_most"), "at most 15 per cent"),
        (Rate.percent("15", basis="additional"), "15 per cent, on top of other duties"),
        (
            Rate(components=(FIFTEEN,), basis="all_in", covers=("mfn", "section_232")),
            "15 per cent, with other duties included, covering mfn, section 232",
        ),
        (
            Rate(components=(FIFTEEN, MFN), combination="difference"),
            "15 per cent minus the rate mfn",
        ),
        (
            Rate(components=(FIFTEEN, MFN), combination="higher_of"),
            "15 per cent or, if higher, the rate mfn",
        ),
        (
            Rate(
                components=(
                    RateComponent(
                        kind="specific", value=Decimal(2), currency="EUR", per="kg"
                    ),
                ),
                tier="in_quota",
                period=Period("2026/.."),
            ),
            "EUR 2 per kg, in quota, from 2026, with no end",
        ),
        (
            Rate(
                components=(
                    RateComponent(kind="ad_valorem", value=Decimal(5), of="copper"),
                ),
                text="a 5% levy",
                conditions=(Condition(kind="unless", text="it is refined there"),),
            ),
            "5 per cent of copper (“a 5% levy”), unless it is refined there",
        ),
        (Rate(text="steep tariffs"), "“steep tariffs”"),
    ],
)
def test_rates_say_what_they_include(rate: Rate, words: str) -> None:
    """A rate is said as the formula that it is."""
    assert rate_in_words(rate) == words


def test_conditions_keep_their_conjunction() -> None:
    """A condition reads as a clause."""
    assert condition_in_words(Condition(kind="if", text="it rains")) == "if it rains"
    ultimatum = Condition(
        kind="unless",
        text="it stops",
        within=Duration("PT48H"),
        deadline=PartialDate("2025-10-28"),
    )
    assert condition_in_words(ultimatum) == (
        "unless it stops within 48 hours by 28 October 2025"
    )
