"""How far an agreement, a commitment or a tariff has come, from its actions."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from attrs import frozen

from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.queries.effects import (
    Step,
    all_of,
    concerns_some,
    has_come,
    latest,
    negated,
    over,
)
from diplonews.records.queries.status_kinds import (
    TEMPORARY,
    StatusAction,
    begins_anew,
    changes_status,
    is_an_end,
    is_preliminary,
)
from diplonews.records.queries.tariff_kinds import done_on
from diplonews.records.tariff import Tariff, TariffAction
from diplonews.values.dates import PartialDate, When

__all__ = ["Asked", "Status", "status_of"]

T = TypeVar("T")


@frozen(kw_only=True, order=False)
class Status:
    """How far a record has come; what cannot be told is None."""

    term: str | None
    """The kind of the last action that changes the status, if it can be told."""
    action: StatusAction | None
    """That action; the last as written, if several left the same status."""
    since: When | None
    """When that action was done, if said, and alike by all that left the status."""
    in_effect: bool | None
    """Whether it has effect at the date, where the action says from when."""
    possible: tuple[str, ...]
    """Every term that it may be, in written order; the term alone if that is known."""
    overdue: tuple[StatusAction, ...]
    """The actions that were expected by then and are not reported as done."""


@frozen(kw_only=True, order=False)
class Asked:
    """The dates that a question about a status turns on."""

    as_of: PartialDate | None
    """Up to when actions count, if not all that are reported do."""
    judged_on: PartialDate | None
    """Where time stands for what has effect from a date or for some time."""
    reported: tuple[PartialDate | None, ...]
    """When the sources of the record were published."""


def status_of(record: Agreement | Commitment | Tariff, asked: Asked) -> Status:
    """Derive the status of a record from its actions."""
    actions: Sequence[StatusAction] = record.actions
    steps = [_step(a, asked) for a in actions if a.certainty in {"done", "ongoing"}]
    last = _deciding(steps)
    possible = tuple(dict.fromkeys(step.action.kind for step in last))
    known = len(possible) == 1 and any(step.counts for step in last)
    found = [step.action for step in last] if known else []
    return Status(
        term=possible[0] if known else None,
        action=found[-1] if known else None,
        since=_agreed([action.when for action in found]),
        in_effect=_agreed([_in_effect(action, asked.judged_on) for action in found]),
        possible=possible,
        overdue=tuple(_overdue(actions, asked)),
    )


def _deciding(steps: list[Step[StatusAction]]) -> list[Step[StatusAction]]:
    """Give the steps that may have left the status as it is, in their order.

    That is the last step; but steps on the way do not undo what has come further. Only
    after an end they begin anew.
    """
    further = [step for step in steps if not is_preliminary(step.action)]
    reached = latest(further)
    stands = all(is_an_end(step.action) is False for step in reached)
    if stands and any(step.counts for step in reached):
        return reached
    # An end that only an announcement follows may be what is announced.
    ends = latest([step for step in steps if begins_anew(step.action)])
    undone = {id(step) for step in reached if is_an_end(step.action)}
    undone -= set(map(id, ends))
    kept = {*map(id, reached), *map(id, latest(steps))} - undone
    return [step for step in steps if id(step) in kept]


def _step(action: StatusAction, asked: Asked) -> Step[StatusAction]:
    lifted = action.kind in TEMPORARY and over(action, asked.judged_on)
    for_all = None if action.kind in TEMPORARY and concerns_some(action) else True
    counts = all_of(
        changes_status(action), _done_by(action, asked), negated(lifted), for_all
    )
    when, by_then = _done(action), action.when is None
    return Step(action=action, when=when, counts=counts, by_then=by_then)


def _done(action: StatusAction) -> When | None:
    return done_on(action) if isinstance(action, TariffAction) else action.when


def _done_by(action: StatusAction, asked: Asked) -> bool | None:
    """Tell whether an action was done by the date: at the latest when it was told."""
    as_of = asked.as_of
    if as_of is None:
        return True
    when = _done(action)
    come = None if when is None else has_come(when, as_of)
    if action.when is None and come is False:
        come = None  # it may have been done before it is so
    if come is None and asked.reported:
        told = all(day and as_of.before(day) is False for day in asked.reported)
        return True if told else None
    return come


def _in_effect(action: StatusAction, judged_on: PartialDate | None) -> bool | None:
    if action.effective is None or judged_on is None:
        return None
    return all_of(
        has_come(action.effective, judged_on), negated(over(action, judged_on))
    )


def _overdue(actions: Sequence[StatusAction], asked: Asked) -> Iterator[StatusAction]:
    done = {
        action.kind
        for action in actions
        if action.certainty == "done" and _done_by(action, asked) is not False
    }
    for action in actions:
        awaited = action.certainty == "expected" and action.kind not in done
        if (
            awaited
            and action.when
            and asked.judged_on
            and asked.judged_on.after(action.when)
        ):
            yield action


def _agreed(values: Sequence[T]) -> T | None:
    return values[0] if len(set(values)) == 1 else None
