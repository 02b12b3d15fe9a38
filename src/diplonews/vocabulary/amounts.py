"""The code lists of money, shares, quantities and rates.

Sources: the WTO glossary for ad valorem, specific, compound and mixed duties, the UK
and EU tariff (TARIC duty expressions) for minimum, maximum and difference, the tariff
tracker of the Yale Budget Lab for additional against all-in rates, IATI and OCDS for
amounts.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = [
    "AmountRole",
    "Combination",
    "ComponentKind",
    "Per",
    "Qualifier",
    "QuotaTier",
    "RateBasis",
]

#: How a figure is hedged in print. A bare figure has no qualifier.
Qualifier = Annotated[
    Literal[
        "exactly", "about", "nearly", "at_least", "at_most", "more_than", "less_than"
    ],
    Terms(
        "a qualifier",
        {
            "exactly": "The figure itself, where words say so: 'exactly', 'precisely'.",
            "about": (
                "Near the figure on either side: 'about', 'around', 'roughly', 'some'."
            ),
            "nearly": "A little below the figure: 'nearly', 'almost', 'close to'.",
            "at_least": "The figure or more, a floor: 'at least', 'no less than'.",
            "at_most": (
                "The figure or less, a ceiling: 'up to', 'no more than', 'capped at'."
            ),
            "more_than": "Above the figure: 'more than', 'over', 'exceeding'.",
            "less_than": "Below the figure: 'less than', 'under', 'short of'.",
        },
    ),
]

#: What a figure is to the record that it stands in.
AmountRole = Annotated[
    Literal[
        "stated",
        "total",
        "baseline",
        "previous",
        "increase",
        "decrease",
        "delivered",
        "reference",
    ],
    Terms(
        "an amount role",
        {
            "stated": "The figure of the record itself, as reported; the default.",
            "total": "The sum of figures that are also given one by one.",
            "baseline": "The level from which a change or a target is measured.",
            "previous": (
                "The figure that this record had before: an "
                "earlier plan, price or rate."
            ),
            "increase": "By how much it grows, not the level that it reaches.",
            "decrease": "By how much it falls, not the level that it reaches.",
            "delivered": "What has been paid, shipped or carried out so far.",
            "reference": "A figure for comparison, of another actor, time or thing.",
        },
    ),
]

#: What a figure is counted for each of: a stretch of time, or a unit of the goods.
Per = Annotated[
    str,
    OpenTerms(
        "a 'per' unit",
        {
            "year": (
                "For each year, calendar or fiscal as the text has it; also 'annually'."
            ),
            "quarter": "For each quarter of a year.",
            "month": "For each month.",
            "week": "For each week.",
            "day": "For each day, such as barrels of oil a day.",
            "unit": "For each piece of what is counted.",
            "person": "For each person; also 'per head' and 'per capita'.",
            "kilogram": "For each kilogram.",
            "tonne": "For each metric ton of 1,000 kilograms.",
        },
    ),
]

#: How one part of a duty is reckoned. Source: WTO glossary.
ComponentKind = Annotated[
    Literal["ad_valorem", "specific", "reference"],
    Terms(
        "a rate component kind",
        {
            "ad_valorem": "A percentage of the value of the goods.",
            "specific": (
                "A sum of money for each unit of the goods, whatever they are worth."
            ),
            "reference": (
                "The rate found elsewhere and named: the MFN "
                "rate, the rates of an annex."
            ),
        },
    ),
]

#: How the parts of a duty make one. Source: WTO glossary (compound, mixed); TARIC.
Combination = Annotated[
    Literal["sum", "difference", "higher_of", "lower_of"],
    Terms(
        "a combination of components",
        {
            "sum": "All components together: a compound duty.",
            "difference": (
                "The first component minus all the others, as "
                "in '15 % minus the MFN rate'; never below nothing."
            ),
            "higher_of": (
                "Whichever component gives the larger duty: a mixed duty, or a floor."
            ),
            "lower_of": (
                "Whichever component gives the smaller duty: "
                "a mixed duty, or a ceiling."
            ),
        },
    ),
]

#: What a rate is in relation to the other duties on the same goods.
RateBasis = Annotated[
    Literal["additional", "all_in", "replacement"],
    Terms(
        "a rate basis",
        {
            "additional": "On top of the other duties, which are still charged.",
            "all_in": (
                "The whole charge, with the other duties that it covers inside it."
            ),
            "replacement": (
                "In the place of the rate that stood before, "
                "other duties being untouched."
            ),
        },
    ),
]

#: On which side of a tariff-rate quota a rate applies. Source: WTO glossary.
QuotaTier = Annotated[
    Literal["in_quota", "over_quota"],
    Terms(
        "a quota tier",
        {
            "in_quota": "For what enters inside the volume of the quota.",
            "over_quota": "For what enters after the volume of the quota is used up.",
        },
    ),
]
