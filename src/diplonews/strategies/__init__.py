"""Hypothesis strategies for every value and record, and for consistent dossiers.

All are derived from the field descriptions, so that a new field is drawn at once. Names
and texts come from many scripts. Everything shrinks to few fields, short texts and
plain dates. Needs the extra `hypothesis`.
"""

from diplonews.strategies.dates import durations, partial_dates, periods
from diplonews.strategies.objects import from_class
from diplonews.strategies.records import (
    agreements,
    commitments,
    dossiers,
    leaders,
    meetings,
    money,
    parties,
    quantities,
    quotes,
    rates,
    shares,
    sources,
    tariffs,
)
from diplonews.strategies.texts import (
    SCRIPTS,
    extensions,
    json_values,
    names,
    numbers,
    record_ids,
    texts,
)

__all__ = [
    "SCRIPTS",
    "agreements",
    "commitments",
    "dossiers",
    "durations",
    "extensions",
    "from_class",
    "json_values",
    "leaders",
    "meetings",
    "money",
    "names",
    "numbers",
    "partial_dates",
    "parties",
    "periods",
    "quantities",
    "quotes",
    "rates",
    "record_ids",
    "shares",
    "sources",
    "tariffs",
    "texts",
]
