"""Values in plain English: dates, durations, amounts, rates."""

import re
from decimal import Decimal

from diplonews.values._edtf import MONTHS
from diplonews.values.amounts import Figure, Money, Quantity, Share
from diplonews.values.conditions import Condition
from diplonews.values.dates import Period, When
from diplonews.values.durations import Duration
from diplonews.values.rates import Rate, RateComponent

__all__ = [
    "amount_in_words",
    "condition_in_words",
    "date_in_words",
    "duration_in_words",
    "number_in_words",
    "rate_in_words",
]

_GROUPS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    25: "northern spring",
    26: "northern summer",
    27: "northern autumn",
    28: "northern winter",
    29: "southern spring",
    30: "southern summer",
    31: "southern autumn",
    32: "southern winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "last quarter of",
    37: "first four months of",
    38: "middle four months of",
    39: "last four months of",
    40: "first half of",
    41: "second half of",
}
_QUALIFIED = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


# -- dates -----------------------------------------------------------------------------


def date_in_words(when: When) -> str:
    """Say a date or a period as a sentence would: "March 2026 or earlier"."""
    if isinstance(when, Period):
        return _period(when)
    text = str(when)
    if text.startswith("["):
        return " or ".join(map(_set_item, text[1:-1].split(",")))
    return _QUALIFIED.get(text[-1], "") + _date(text.rstrip("~?%"))


def _period(period: Period) -> str:
    said = [date_in_words(end) for end in (period.start, period.end) if end]
    if period.end is None:
        ending = "with no end" if period.open_end else "end not known"
        return f"from {said[0]}, {ending}"
    if period.start is None:
        beginning = "with no start" if period.open_start else "start not known"
        return f"until {said[0]}, {beginning}"
    return " to ".join(said)


def _set_item(item: str) -> str:
    first, dots, last = item.partition("..")
    if not dots:
        return _date(item)
    if not first:
        return f"{_date(last)} or earlier"
    if not last:
        return f"{_date(first)} or later"
    return f"between {_date(first)} and {_date(last)}"


def _date(text: str) -> str:
    day, _, time = text.partition("T")
    if time:
        return f"{_date(day)}, {_time(time)}"
    if "X" in day[:4]:
        return f"the {day.replace('X', '0')}s"
    year, *rest = day.split("-")
    if not rest:
        return year
    if rest[0] == "XX":
        return f"{'one month' if len(rest) == 1 else 'one day'} in {year}"
    month = int(rest[0])
    if month > 12:
        return f"{_GROUPS[month]} {year}"
    named = f"{MONTHS[month - 1]} {year}"
    if len(rest) == 1:
        return named
    return f"one day in {named}" if rest[1] == "XX" else f"{int(rest[1])} {named}"


def _time(text: str) -> str:
    clock, offset = re.fullmatch(r"([0-9:]+?)(Z|[+-].*)?", text).groups()  # type: ignore[union-attr]
    return f"{clock} UTC{offset.rstrip('Z')}" if offset else clock


def duration_in_words(duration: Duration) -> str:
    """Say a length of time: "1 year 6 months"."""
    days, _, hours = str(duration)[1:].partition("T")
    parts = [*_counted(days, _DAYS), *_counted(hours, _HOURS)]
    return " ".join(parts)


_DAYS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}


def _counted(text: str, names: dict[str, str]) -> list[str]:
    return [
        f"{count} {names[unit]}{'' if count == '1' else 's'}"
        for count, unit in re.findall("([0-9]+)([A-Z])", text)
    ]


# -- amounts ---------------------------------------------------------------------------

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def number_in_words(value: Decimal) -> str:
    """Say a number exactly, with a scale word where that is shorter."""
    sign, whole, fraction = _digits(value)
    for power, name in _SCALES:
        rest = whole[-power:].rstrip("0")
        fits = power < len(whole) <= power + 3 or (power == 12 and len(whole) > power)
        if fits and len(rest) <= 3 and not fraction:
            return f"{sign}{_grouped(whole[:-power])}{'.' * bool(rest)}{rest} {name}"
    return f"{sign}{_grouped(whole)}{'.' * bool(fraction)}{fraction}"


def _digits(value: Decimal) -> tuple[str, str, str]:
    text = format(value, "f")
    whole, _, fraction = text.lstrip("-").partition(".")
    return "-" * text.startswith("-"), whole, fraction


def _grouped(digits: str) -> str:
    return f"{int(digits):,}"


def _hedge(figure: Figure) -> str:
    return f"{_spaced(figure.qualifier)} " if figure.qualifier else ""


def _figure(figure: Figure, before: str = "") -> str:
    """Say the number with its hedge, and what stands between the two."""
    hedge = _hedge(figure) + before
    if figure.value is not None:
        return hedge + number_in_words(figure.value)
    low, high = figure.minimum, figure.maximum
    if low is not None and high is not None:
        return f"{hedge}{number_in_words(low)} to {number_in_words(high)}"
    if low is not None:
        return f"{hedge}{number_in_words(low)} or more"
    return f"{hedge}{number_in_words(high)} or less" if high is not None else ""


def amount_in_words(amount: Money | Share | Quantity) -> str:
    """Say an amount with all that its number means."""
    if amount.has_number:
        words = _measured(amount) + (f" (“{amount.text}”)" if amount.text else "")
    else:
        unit = amount.unit if isinstance(amount, Quantity) else ""
        words = f"“{amount.text}” {unit}".rstrip()
    if amount.of:
        words += f" of {amount.of}"
    if amount.per:
        words += f" per {_spaced(amount.per)}"
    notes: list[str] = [] if amount.role == "stated" else [amount.role]
    notes += [f"as of {date_in_words(amount.as_of)}"] if amount.as_of else []
    notes += [f"for {date_in_words(amount.period)}"] if amount.period else []
    return f"{words} ({', '.join(notes)})" if notes else words


def _measured(amount: Money | Share | Quantity) -> str:
    if isinstance(amount, Money):
        return _figure(amount, f"{amount.currency} ")
    unit = "per cent" if isinstance(amount, Share) else amount.unit
    return f"{_figure(amount)} {unit}"


def _spaced(term: str) -> str:
    return term.replace("_", " ")


# -- rates -----------------------------------------------------------------------------

_BASES = {
    "additional": "on top of other duties",
    "all_in": "with other duties included",
    "replacement": "instead of other duties",
}
_COMBINED = {
    None: " and ",
    "sum": " plus ",
    "difference": " minus ",
    "higher_of": " or, if higher, ",
    "lower_of": " or, if lower, ",
}


def rate_in_words(rate: Rate) -> str:
    """Say a rate with all that its number includes."""
    words = _COMBINED[rate.combination].join(map(_component, rate.components))
    if rate.text:
        words = f"{words} (“{rate.text}”)" if words else f"“{rate.text}”"
    notes = [_BASES[rate.basis]] if rate.basis else []
    notes += [f"covering {', '.join(map(_spaced, rate.covers))}"] if rate.covers else []
    notes += [_spaced(rate.tier)] if rate.tier else []
    notes += [date_in_words(rate.period)] if rate.period else []
    notes += [condition_in_words(condition) for condition in rate.conditions]
    return ", ".join([words, *notes])


def _component(component: RateComponent) -> str:
    of = f" of {component.of}" if component.of else ""
    if component.kind == "reference":
        return f"{_hedge(component)}the rate {component.name}{of}"
    if component.kind == "specific":
        figure = _figure(component, f"{component.currency} ")
        return f"{figure} per {component.per}{of}"
    return f"{_figure(component)} per cent{of}"


def condition_in_words(condition: Condition) -> str:
    """Say a condition with its conjunction."""
    words = f"{condition.kind} {condition.text}"
    within, by = condition.within, condition.deadline
    words += f" within {duration_in_words(within)}" if within else ""
    return f"{words} by {date_in_words(by)}" if by else words
