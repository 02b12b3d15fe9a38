"""What is certain of a figure, however it is hedged: how much it is at least, at most.

Nothing here rounds or raises, whatever the decimal context of the caller is.
"""

from collections.abc import Iterable, Iterator
from decimal import Context, Decimal

from diplonews.records.parts import Record
from diplonews.values.amounts import Figure, Money, Quantity, Share

__all__ = [
    "AnyAmount",
    "Unit",
    "added",
    "is_negative",
    "least",
    "most",
    "plain",
    "said",
    "unit_of",
]

AnyAmount = Money | Share | Quantity

#: The numbers of a dossier have at most 40 digits on either side of the point.
_EXACT = Context(prec=150)

_LEAST = frozenset({None, "exactly", "at_least", "more_than"})
_MOST = frozenset({None, "exactly", "at_most", "less_than", "nearly"})

#: What amounts must share to be compared: their sort, and what they are counted in.
Unit = tuple[type, str]


def least(figure: Figure) -> Decimal | None:
    """Give the number below which a figure certainly is not, if there is one."""
    if figure.minimum is not None:
        return None if figure.qualifier == "about" else figure.minimum
    return figure.value if figure.qualifier in _LEAST else None


def most(figure: Figure) -> Decimal | None:
    """Give the number above which a figure certainly is not, if there is one."""
    if figure.maximum is not None:
        return None if figure.qualifier == "about" else figure.maximum
    return figure.value if figure.qualifier in _MOST else None


def is_negative(figure: Figure) -> bool:
    """Tell whether any number of a figure is below zero."""
    numbers = (figure.value, figure.minimum, figure.maximum)
    return any(number is not None and number < 0 for number in numbers)


def added(numbers: Iterable[Decimal]) -> Decimal:
    """Add numbers exactly."""
    total = Decimal(0)
    for number in numbers:
        total = _EXACT.add(total, number)
    return total


def plain(number: Decimal) -> str:
    """Write a number for a message, without an exponent or needless zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_of(amount: AnyAmount) -> Unit:
    """Give what an amount is counted in: its currency, unit or whole."""
    if isinstance(amount, Money):
        return Money, amount.currency
    counted = amount.unit if isinstance(amount, Quantity) else amount.of
    return type(amount), counted


def said(record: Record, *roles: str) -> Iterator[tuple[int, AnyAmount]]:
    """Give the amounts of a record that have one of these roles, with their places.

    Those for each year or each unit are left out: they are no part of a sum.
    """
    for index, amount in enumerate(record.amounts):
        if amount.role in roles and amount.per is None:
            yield index, amount
