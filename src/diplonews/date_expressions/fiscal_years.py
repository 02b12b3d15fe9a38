"""Fiscal years: in which month they start, and after which year they are named."""

from typing import Literal

from attrs import frozen

from diplonews.errors import DiplonewsError
from diplonews.wording import kind_of, quoted

__all__ = ["FiscalYear"]


@frozen(kw_only=True)
class FiscalYear:
    """How an issuer counts its fiscal years.

    In Japan fiscal 2026 runs from April 2026 to March 2027:
    `FiscalYear(starts_in=4, named_after="start")`. In the United States it runs from
    October 2025 to September 2026: `FiscalYear(starts_in=10, named_after="end")`.
    """

    starts_in: int
    """The month in which it starts, from 1 to 12."""
    named_after: Literal["start", "end"]
    """Whether it has the number of the year in which it starts or ends."""

    def __attrs_post_init__(self) -> None:
        if type(self.starts_in) is not int or not 1 <= self.starts_in <= 12:
            raise DiplonewsError(
                f"expected a month from 1 to 12, got {_shown(self.starts_in)}"
            )
        name: object = self.named_after
        if type(name) is not str or name not in {"start", "end"}:
            raise DiplonewsError(f"expected 'start' or 'end', got {_shown(name)}")

    def first_year(self, number: int) -> int:
        """Give the calendar year in which the fiscal year of this number starts."""
        ends_later = self.named_after == "end" and self.starts_in > 1
        return number - 1 if ends_later else number


def _shown(value: object) -> str:
    return quoted(value) if type(value) in {int, str} else kind_of(value)
