"""Where a text stands in time: the day on which it speaks, and which way it looks."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from diplonews.date_expressions.fiscal_years import FiscalYear

__all__ = ["Tense", "Vantage"]

#: Whether what has no year lies behind the dateline or ahead of it.
Tense: TypeAlias = Literal["past", "future"]


@frozen(kw_only=True)
class Vantage:
    """The day on which a text speaks, and which way it looks for what is not fixed."""

    day: date
    """The day of the dateline."""
    tense: Tense
    fiscal_year: FiscalYear | None
    near: date
    """The day from which a bare weekday, month or quarter is sought."""

    @property
    def backward(self) -> bool:
        """Whether what has no year is sought in the past."""
        return self.tense == "past"

    def forward(self) -> "Vantage":
        """Give the same, looking ahead."""
        return evolve(self, tense="future")

    def back(self) -> "Vantage":
        """Give the same, looking behind."""
        return evolve(self, tense="past")

    def from_day(self, near: date) -> "Vantage":
        """Give the same, seeking from another day."""
        return evolve(self, near=near)
