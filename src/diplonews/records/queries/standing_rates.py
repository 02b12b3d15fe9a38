"""Which rates of a tariff stand on a date."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from diplonews.records.queries.effects import (
    Step,
    all_of,
    begun,
    has_come,
    latest,
    negated,
    over,
)
from diplonews.records.tariff import Tariff, TariffAction
from diplonews.values.dates import PartialDate
from diplonews.values.rates import Rate

__all__ = ["Rates", "rates_on"]


@frozen(kw_only=True, order=False)
class Rates:
    """The rates of a tariff on a date, in written order: its own, then its actions'."""

    standing: tuple[Rate, ...]
    """The rates that stand for sure; their own conditions stay as they are."""
    possible: tuple[Rate, ...]
    """The rates that may stand or not."""


#: After these a duty is charged, and after those it is not.
_CHARGING = frozenset({"imposed", "raised", "lowered", "resumed", "ordered"})
_STOPPING = frozenset({"suspended", "removed", "withdrawn", "struck_down", "expired"})
#: What is no law yet, or leaves the duty as it is.
_NO_CHANGE = frozenset(
    {
        "investigated",
        "threatened",
        "proposed",
        "intended",
        "promised",
        "agreed",
        "announced",
        "extended",
        "upheld",
        "refunded",
    }
)
#: What is so from the day on which it is done, if no other is said: not an order.
_AT_ONCE = _CHARGING - {"ordered"} | _STOPPING
#: These set another rate, even where none is given.
_CHANGING = frozenset({"raised", "lowered"})


def rates_on(tariff: Tariff, on: PartialDate) -> Rates:
    """Tell which rates of a tariff stand on a date."""
    standing: dict[Rate, None] = {}
    possible: dict[Rate, None] = {}
    for rate, verdict in _InForce.on(tariff, on).verdicts():
        if verdict is not False:
            (standing if verdict else possible)[rate] = None
    return Rates(
        standing=tuple(standing),
        possible=tuple(rate for rate in possible if rate not in standing),
    )


@frozen(kw_only=True, order=False)
class _InForce:
    """What the actions of a tariff have made of it by a date."""

    tariff: Tariff
    day: PartialDate
    changes: tuple[Step[TariffAction], ...]
    """The actions that may change what is charged."""
    last: tuple[Step[TariffAction], ...]
    """Those of them that may be the last to take effect."""
    setting: tuple[Step[TariffAction], ...]
    """Of those that set rates, the ones that may be the last."""

    @classmethod
    def on(cls, tariff: Tariff, day: PartialDate) -> "_InForce":
        changes = [
            Step(action=action, when=begun(action), counts=_in_force(action, day))
            for action in tariff.actions
            if action.certainty in {"done", "ongoing"} and action.kind not in _NO_CHANGE
        ]
        setting = [step for step in changes if _sets_rates(step.action)]
        return cls(
            tariff=tariff,
            day=day,
            changes=tuple(changes),
            last=tuple(latest(changes)),
            setting=tuple(latest(setting)),
        )

    def verdicts(self) -> Iterator[tuple[Rate, bool | None]]:
        """Tell of each rate whether it stands."""
        charged, stopped = self._charged(), self._stopped()
        known = None if self.tariff.actions and not self.changes else True
        undated = self._undated_stand()
        alone = Counter(rate.tier for rate in self.tariff.rates if rate.period is None)
        for rate in self.tariff.rates:
            if rate.period is None:
                only = undated if alone[rate.tier] == 1 or undated is False else None
                yield rate, all_of(charged, only)
            else:
                holds = rate.period.overlaps(self.day)
                yield rate, all_of(holds, negated(stopped), known)
        for step in self.setting:
            counts = step.counts if len(self.setting) == 1 else None
            for rate in step.action.rates:
                holds = rate.period is None or rate.period.overlaps(self.day)
                yield rate, all_of(charged, counts, holds)

    def _charged(self) -> bool | None:
        """Tell whether the duty is charged; not before it was imposed."""
        if not self.last:
            imposed = any(step.action.kind == "imposed" for step in self.changes)
            return False if imposed else None
        roles = {_charges(step.action) for step in self.last}
        sure = any(step.counts for step in self.last)
        return roles.pop() if sure and len(roles) == 1 else None

    def _stopped(self) -> bool | None:
        """Tell whether an action has stopped the duty."""
        if all(_charges(step.action) for step in self.last):
            return False
        return None if self._charged() is None else True

    def _undated_stand(self) -> bool | None:
        """Tell whether a rate of the tariff's own that has no period stands with it.

        Not where an action has set others. Where one did so at another time, or only
        may have, it cannot be told whether the rate is meant that stood before.
        """
        if not any(_sets_rates(step.action) for step in self.changes):
            return True
        sure = len(self.setting) == 1 and self.setting[0].counts
        return False if sure and self.setting[0].action.rates else None


def _in_force(action: TariffAction, on: PartialDate) -> bool | None:
    """Tell whether an action has effect on a date; an order has from when it says."""
    moment = action.effective or action.when
    come = None if moment is None else has_come(moment, on)
    at_once = True if action.effective or action.kind in _AT_ONCE else None
    return all_of(come, at_once, negated(over(action, on)))


def _charges(action: TariffAction) -> bool | None:
    """Tell whether a duty is charged after an action; None: it is not known."""
    if action.rates or action.kind in _CHARGING:
        return True
    return False if action.kind in _STOPPING else None


def _sets_rates(action: TariffAction) -> bool:
    return bool(action.rates) or action.kind in _CHANGING
