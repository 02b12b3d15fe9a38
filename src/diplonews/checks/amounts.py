"""Rules on amounts: money that was in use, parts within wholes and totals."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from diplonews.checks.certain import surely_before
from diplonews.checks.citations import steps_to
from diplonews.checks.figures import (
    AnyAmount,
    Unit,
    is_negative,
    least,
    most,
    plain,
    said,
    unit_of,
)
from diplonews.checks.moments import first_of
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.commitment import Commitment, CommitmentAction
from diplonews.records.dossier import AnyRecord, Dossier
from diplonews.records.parts import Record
from diplonews.records.tariff import Tariff, TariffAction
from diplonews.values.amounts import Money
from diplonews.values.currencies import CURRENCIES
from diplonews.values.dates import PartialDate, Period, When
from diplonews.wording import quoted

__all__ = ["CHECKS"]

_Steps = tuple[str | int, ...]


_WITH_OTHERS = frozenset({Commitment, Tariff})


def _placed(world: World) -> list[AnyRecord]:
    """Give the records that have amounts, or whose actions or quota may."""
    return [
        record
        for record in world.dossier.records
        if record.amounts or type(record) in _WITH_OTHERS
    ]


def _all_amounts(record: Record) -> Iterator[tuple[_Steps, AnyAmount]]:
    """Give the amounts of a record, its actions and its quota, with their places."""
    for index, amount in enumerate(record.amounts):
        yield ("amounts", index), amount
    if isinstance(record, (Commitment, Tariff)) and (
        record.actions or isinstance(record, Tariff)
    ):
        yield from _later_amounts(record)


def _later_amounts(record: Commitment | Tariff) -> Iterator[tuple[_Steps, AnyAmount]]:
    actions: tuple[CommitmentAction | TariffAction, ...] = record.actions
    for number, action in enumerate(actions):
        for index, amount in enumerate(action.amounts):
            yield ("actions", number, "amounts", index), amount
    if isinstance(record, Tariff) and record.quota and record.quota.volume:
        yield ("quota", "volume"), record.quota.volume


# -- currencies ------------------------------------------------------------------------

#: The amounts that speak of an earlier time, or of something else.
_OF_OTHER_TIMES = frozenset({"baseline", "previous", "reference"})


@rule("amount.currency_withdrawn", "warning", Dossier)
def currencies_are_in_use(_: Dossier, world: World) -> Iterator[Finding]:
    """Money is counted in a currency whose code had not been withdrawn by then.

    Why: a currency that loses its zeros gets a new code, and the same number is then
    another sum in the old one and in the new one.

    Mend: write the code of the currency that is meant. If it is the old one, say for
    which date the amount is given (`as_of`). An amount without such a date is judged by
    the day on which the last source of its record came out, unless the record itself
    tells of an earlier time.
    """
    for record in world.once(_placed):
        old = [*_in_old_money(record)]
        day_of = _days(record, world) if old else None
        for steps, money in old:
            until = PartialDate(CURRENCIES[money.currency].until or "")
            day = day_of(money, until) if day_of else None
            if day is not None and surely_before(until, day):
                yield Finding(
                    f"expected a currency in use on {quoted(day.text)}, "
                    f"got '{money.currency}', a code withdrawn in {until}",
                    at=steps_to(world, record, *steps, "currency"),
                    hint="write the code that is meant, or say in as_of "
                    "for which date the amount is given",
                )


_WITHDRAWN = frozenset(code for code, money in CURRENCIES.items() if money.until)


def _in_old_money(record: Record) -> Iterator[tuple[_Steps, Money]]:
    for steps, amount in _all_amounts(record):
        if isinstance(amount, Money) and amount.currency in _WITHDRAWN:
            yield steps, amount


def _days(
    record: Record, world: World
) -> Callable[[Money, PartialDate], PartialDate | None]:
    """Give a function that says for which day an amount is given, if that is told."""
    times = tuple(_times(record))
    first, published = first_of(times), world.published(record)

    def day_of(money: Money, until: PartialDate) -> PartialDate | None:
        if money.as_of is not None or money.role in _OF_OTHER_TIMES:
            return money.as_of
        if money.period is not None:
            told = money.period
            return told.start if isinstance(told, Period) else told
        is_later = not times or (first is not None and surely_before(until, first))
        return published if is_later else None

    return day_of


def _times(record: Record) -> Iterator[When]:
    """Give the dates of what a record tells, as against those of its sources."""
    for told in (record, *getattr(record, "actions", ())):
        for name in ("when", "effective", "period", "dated", "deadline", "said_on"):
            when = getattr(told, name, None)
            if when is not None:
                yield when


# -- parts and wholes ------------------------------------------------------------------


class _Bound(NamedTuple):
    """A number that an amount is at least, or at most, and where that amount stands."""

    number: Decimal
    place: int


#: What amounts must share to be compared: unit, what it is spent on, the date or time,
#: who gets it, and on what it depends. The last two are texts, which keep their hash.
_Sort = tuple[
    Unit,
    str | None,
    PartialDate | None,
    When | None,
    str,
    str,
]
_Bounds = Mapping[_Sort, _Bound]
_NO_BOUNDS: _Bounds = MappingProxyType({})


@rule("amount.part_larger", "warning", Dossier)
def parts_are_not_larger(_: Dossier, world: World) -> Iterator[Finding]:
    """An amount of a part is not larger than the same amount of its whole.

    Why: parts are recorded apart from their whole so that sums are right. Where a part
    is larger, it is no part, or one of the numbers has lost or gained zeros.

    Mend: correct the number, or drop `part_of` if it is no part. What is counted in
    one unit, is spent on the same and is given for the same date, time, recipient and
    condition should agree; amounts for each year or each unit are not compared.
    """
    wholes: dict[str, _Bounds] = {}
    for part in world.once(_placed):
        above = _wholes_of(part) if part.amounts and part.relations else ()
        lower = _lower_bounds(part) if above else _NO_BOUNDS
        for whole in above:
            if whole not in wholes:
                wholes[whole] = _upper_bounds(world.records[whole])
            for low, high in _larger(lower, wholes[whole]):
                yield Finding(
                    f"expected at most {plain(high.number)}, as in the whole "
                    f"'{whole}', got {plain(low.number)}",
                    at=steps_to(world, part, "amounts", low.place),
                    related=(world.place(whole, "amounts", high.place),),
                )


def _wholes_of(part: Record) -> tuple[str, ...]:
    wholes = (link.to for link in part.relations if link.kind == "part_of")
    return tuple(dict.fromkeys(wholes))


def _sort(amount: AnyAmount) -> _Sort:
    return (
        unit_of(amount),
        amount.of,
        amount.as_of,
        amount.period,
        repr(amount.to),
        repr(amount.conditions),
    )


def _lower_bounds(part: Record) -> _Bounds:
    """Give what a part is at least: of each sort the largest number."""
    bounds: dict[_Sort, _Bound] = {}
    for index, amount in said(part, "stated", "total"):
        number = least(amount)
        if number is not None:
            _keep_the_larger(bounds, _sort(amount), _Bound(number, index))
    return bounds


def _upper_bounds(whole: Record) -> _Bounds:
    """Give what a whole is at most, of each sort of which that can be told."""
    bounds: dict[_Sort, _Bound] = {}
    later = _later_amounts(whole) if isinstance(whole, Commitment | Tariff) else ()
    changed = {_sort(amount)[:2] for _, amount in later}
    for index, amount in said(whole, "stated", "total"):
        number = most(amount)
        if number is None or is_negative(amount):
            changed.add(_sort(amount)[:2])
        else:
            _keep_the_larger(bounds, _sort(amount), _Bound(number, index))
    return {sort: bound for sort, bound in bounds.items() if sort[:2] not in changed}


def _keep_the_larger(bounds: dict[_Sort, _Bound], sort: _Sort, bound: _Bound) -> None:
    if sort not in bounds or bound.number > bounds[sort].number:
        bounds[sort] = bound


def _larger(lower: _Bounds, upper: _Bounds) -> Iterator[tuple[_Bound, _Bound]]:
    for sort in min(lower, upper, key=len):
        if sort in lower and sort in upper and lower[sort].number > upper[sort].number:
            yield lower[sort], upper[sort]


# -- totals ----------------------------------------------------------------------------


@rule("amount.total", "warning", Record, "amounts")
def totals_are_the_largest(record: Record, world: World) -> Iterator[Finding]:
    """A total is not smaller than any one of the amounts that are stated beside it.

    Why: a total that falls short of one of its parts is the total of something else, or
    one of the numbers is wrong; readers then choose one of the two, and not all of them
    the same.

    Mend: correct the number, or give the amount that is no part of the total another
    role. Only amounts of one unit that are spent on the same are compared. They are not
    added up, since one of them may be a part of another.
    """
    totals = [*said(record, "total")]
    stated = _largest_stated(record) if totals else _NO_BOUNDS
    for index, total in totals:
        number, largest = most(total), stated.get(_sort(total))
        if number is not None and largest and number < largest.number:
            yield Finding(
                f"expected a total of at least {plain(largest.number)}, which is "
                f"stated beside it, got {plain(number)}",
                at=("amounts", index),
                related=(world.place(record.id, "amounts", largest.place),),
            )


def _largest_stated(record: Record) -> _Bounds:
    """Give the largest of the stated amounts, where no number is below zero."""
    bounds: dict[_Sort, _Bound] = {}
    lost: set[_Sort] = set()
    for index, amount in said(record, "stated", "total"):
        number, sort = least(amount), _sort(amount)
        if is_negative(amount):
            lost.add(sort)
        elif number is not None and amount.role == "stated":
            _keep_the_larger(bounds, sort, _Bound(number, index))
    return {sort: bound for sort, bound in bounds.items() if sort not in lost}


CHECKS: tuple[Check, ...] = (
    currencies_are_in_use,
    parts_are_not_larger,
    totals_are_the_largest,
)
