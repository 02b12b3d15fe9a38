"""Which rates of a tariff stand on a date."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from diplonews.records.queries.effects import (
    Step,
    all_of,
    begun,
    concerns_some,
    has_come,
    latest,
    negated,
    over,
)
from diplonews.records.queries.tariff_kinds import (
    AT_ONCE,
    CHARGING,
    NO_CHANGE,
    STOPPING,
    done_on,
)
from diplonews.records.tariff import Tariff, TariffAction
from diplonews.values.dates import PartialDate, When
from diplonews.values.rates import Rate

__all__ = ["Rates", "rates_on"]


@frozen(kw_only=True, order=False)
class Rates:
    """The rates of a tariff on a date, in written order: its own, then its actions'."""

    standing: tuple[Rate, ...]
    """The rates that stand for sure; their own conditions stay as they are."""
    possible: tuple[Rate, ...]
    """The rates that may stand or not."""


#: These set another rate, even where none is given.
_CHANGING = frozenset({"raised", "lowered"})
#: These are decisions: they also undo what was ordered before and has not begun.
_UNDOING = STOPPING - {"expired"}
#: So many stops are looked at one by one; more of them leave it open what they undo.
_MOST_STOPS = 20


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
        taken = [
            Step(action=action, when=begun(action), counts=_in_force(action, day))
            for action in tariff.actions
            if action.certainty in {"done", "ongoing"} and action.kind not in NO_CHANGE
        ]
        changes = _without_undone(taken, day)
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
        """Tell whether the duty is charged; not before it was first put into force."""
        if not self.last:
            return False if _is_new(self.changes) else None
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
        may have, it cannot be told whether the rate is meant that stood before; but a
        pause that is over, or to come, left the rate as it was.
        """
        longer = any(action.kind == "extended" for action in self.tariff.actions)
        others = (s for s in self.changes if longer or not _is_mere_pause(s))
        if not any(_sets_rates(step.action) for step in others):
            return True
        sure = len(self.setting) == 1 and self.setting[0].counts
        return False if sure and self.setting[0].action.rates else None


# -- before the first step -------------------------------------------------------------


def _is_new(steps: Sequence[Step[TariffAction]]) -> bool:
    """Tell whether the first of these steps is the one from which a duty is charged.

    All others must be done after it: where a duty is raised, suspended or removed
    before, there was one already.
    """
    starts = [step for step in steps if _names_a_start(step.action)]
    if not starts:
        return False
    first = done_on(min(starts, key=_earliest).action)
    others = (done_on(step.action) for step in steps if not _names_a_start(step.action))
    return all(first and done and first.before(done) for done in others)


def _names_a_start(action: TariffAction) -> bool:
    """Tell whether an action says from when a duty is charged."""
    named = action.kind == "ordered" and action.effective is not None
    return named or action.kind == "imposed"


def _earliest(step: Step[TariffAction]) -> date:
    start = begun(step.action)
    return (start and start.earliest) or date.max


# -- what is undone before it begins ---------------------------------------------------


@frozen(kw_only=True, order=False)
class _Stop:
    """An action that may undo what was ordered before it and has not begun."""

    action: TariffAction | None = None
    done: When | None = None
    begins: When | None = None
    is_sure: bool = False
    """Whether it undoes all that was ordered before it, as nothing else was charged."""

    def undoes(self, step: Step[TariffAction]) -> bool | None:
        """Tell whether it undoes a step, unless that was done later or has begun."""
        done = done_on(step.action)
        if step.action is self.action or step.action.effective is None:
            return False
        if self.done and done and self.done.before(done):
            return False
        if self.begins and step.when and step.when.before(self.begins):
            return False
        return True if self.is_sure else None


def _without_undone(
    steps: list[Step[TariffAction]], day: PartialDate
) -> list[Step[TariffAction]]:
    """Let an order whose day has not come give way to what stops it before.

    An order of the 1st for the 4th has no effect once it is withdrawn on the 3rd.
    """
    charging = [step for step in steps if _charges(step.action)]
    if all(step.action.effective is None for step in charging):
        return steps
    found = [s for s in steps if _stops(s, day) is not False]
    few = len(found) <= _MOST_STOPS
    stops = [_stop(s, charging) for s in found] if few else [_Stop()]
    return [_unless_undone(s, stops) if _charges(s.action) else s for s in steps]


def _unless_undone(step: Step[TariffAction], stops: list[_Stop]) -> Step[TariffAction]:
    left = (negated(stop.undoes(step)) for stop in stops)
    return evolve(step, counts=all_of(step.counts, *left))


def _stops(step: Step[TariffAction], day: PartialDate) -> bool | None:
    """Tell whether a step has stopped by a day what was to begin.

    A delay does so when it is done, since it has effect from when the duty shall begin.
    """
    if step.action.kind in CHARGING:
        return False
    if step.action.kind in STOPPING:
        return step.counts
    return has_come(step.action.when, day) if step.action.when else None


def _stop(step: Step[TariffAction], charging: list[Step[TariffAction]]) -> _Stop:
    action, done = step.action, done_on(step.action)
    if action.kind not in STOPPING:
        return _Stop(action=action, done=done, begins=action.when)
    undoing = action.kind in _UNDOING and step.counts
    return _Stop(
        action=action,
        done=done,
        begins=step.when,
        is_sure=bool(undoing) and all(_awaits(other, step) for other in charging),
    )


def _awaits(step: Step[TariffAction], stop: Step[TariffAction]) -> bool:
    """Tell whether a step was surely done before a stop, and to begin after it."""
    done, stopped = done_on(step.action), done_on(stop.action)
    later = step.when and stop.when and stop.when.before(step.when)
    if not later or not stopped:
        return False
    return step.counts is False or bool(done and done.before(stopped))


# -- single actions --------------------------------------------------------------------


def _in_force(action: TariffAction, on: PartialDate) -> bool | None:
    """Tell whether an action has effect on a date; an order has from when it says."""
    moment = action.effective or action.when
    come = None if moment is None else has_come(moment, on)
    at_once = True if action.effective or action.kind in AT_ONCE else None
    for_all = None if action.kind in STOPPING and concerns_some(action) else True
    return all_of(come, at_once, negated(over(action, on)), for_all)


def _charges(action: TariffAction) -> bool | None:
    """Tell whether a duty is charged after an action; None: it is not known."""
    if action.rates or action.kind in CHARGING:
        return True
    return False if action.kind in STOPPING else None


def _is_mere_pause(step: Step[TariffAction]) -> bool:
    """Tell whether a step is a suspension that surely has no effect on the date."""
    return step.action.kind == "suspended" and step.counts is False


def _sets_rates(action: TariffAction) -> bool:
    return bool(action.rates) or action.kind in _CHANGING
