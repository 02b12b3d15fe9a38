"""What English-language news says about time, resolved against its dateline."""

from diplonews.date_expressions.fiscal_years import FiscalYear
from diplonews.date_expressions.refusals import UnresolvedDate
from diplonews.date_expressions.resolving import resolve_date

__all__ = ["FiscalYear", "UnresolvedDate", "resolve_date"]
