"""Everything in a dossier that has a date, in order of time."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from attrs import frozen

from diplonews.errors import pointer
from diplonews.fields import Choice, Many, Nested, Shape, Written, fields_of
from diplonews.records.kinds import AnyRecord
from diplonews.records.parts import Action
from diplonews.values.amounts import Amount
from diplonews.values.conditions import Condition
from diplonews.values.dates import PartialDate, Period, When
from diplonews.vocabulary import Certainty

__all__ = ["Timeline", "TimelineEntry", "Undated", "timeline_of"]


@frozen(kw_only=True, order=False)
class TimelineEntry:
    """One date or period that a record states."""

    when: When
    """The date or period."""
    record: AnyRecord
    """The record that states it."""
    path: str
    """The field in which it stands, as a JSON Pointer into that record."""
    what: str
    """What was done, by the kind of the action; or the name of the field."""
    certainty: Certainty | None
    """Whether it is done or only expected, if it is about an action."""


@frozen(kw_only=True, order=False)
class Undated:
    """An action or a meeting of which no date is said."""

    record: AnyRecord
    """The record that states it."""
    path: str
    """The field in which its date would stand, as a JSON Pointer into that record."""
    what: str
    """What was done, by the kind of the action; or the name of the field."""
    certainty: Certainty | None
    """Whether it is done or only expected, if it is an action."""


@frozen(kw_only=True, order=False)
class Timeline:
    """What has a date, in order of time, and what could have one."""

    entries: tuple[TimelineEntry, ...]
    """What has a date, by the first possible day, then by the last, then as written."""
    undated: tuple[Undated, ...]
    """The actions and meetings without a date, as written."""


#: Dates on which nothing happens: of a figure, of a copy, of a plan that was given up.
_ASIDE = frozenset({"as_of", "previous_when", "retrieved"})

_Steps = tuple[str | int, ...]


def timeline_of(records: Iterable[AnyRecord]) -> Timeline:
    """Give everything that has a date in these records."""
    entries: list[TimelineEntry] = []
    undated: list[Undated] = []
    for record in records:
        for field in _date_fields_in(record):
            if field.when is not None:
                entries.append(field.dated(record, field.when))
            elif field.misses_date:
                undated.append(field.undated(record))
    return Timeline(entries=tuple(sorted(entries, key=_order)), undated=tuple(undated))


def _order(entry: TimelineEntry) -> tuple[int, int]:
    """Give the first and last possible day; what has none comes before or after all."""
    when = entry.when
    first, last = (when.start, when.end) if isinstance(when, Period) else (when, when)
    earliest, latest = first and first.earliest, last and last.latest
    return (
        earliest.toordinal() if earliest else 0,
        latest.toordinal() if latest else date.max.toordinal() + 1,
    )


# -- fields that may hold a date -------------------------------------------------------


@frozen
class _DateField:
    """One field that may hold a date, somewhere inside a record."""

    name: str
    steps: _Steps
    when: When | None
    action: Action | None
    """The action that it belongs to, if any."""

    @property
    def misses_date(self) -> bool:
        """Whether an action or a meeting has no date, here or elsewhere."""
        if self.name != "when":
            return False
        return self.action is None or self.action.effective is None

    def dated(self, record: AnyRecord, when: When) -> TimelineEntry:
        return TimelineEntry(
            when=when,
            record=record,
            path=pointer(*self.steps),
            what=self._what,
            certainty=self._certainty,
        )

    def undated(self, record: AnyRecord) -> Undated:
        return Undated(
            record=record,
            path=pointer(*self.steps),
            what=self._what,
            certainty=self._certainty,
        )

    @property
    def _certainty(self) -> Certainty | None:
        return self.action.certainty if self.action else None

    @property
    def _what(self) -> str:
        kind: str = getattr(self.action, "kind", self.name)
        return kind if self.name == "when" else self.name


def _date_fields_in(
    value: Any, steps: _Steps = (), action: Action | None = None
) -> Iterator[_DateField]:
    """Give the fields that may hold a date, in an object and inside, as written."""
    if isinstance(value, Action):
        action = value
    elif isinstance(value, Amount | Condition):
        action = None  # it has a time of its own, which is not done with the step
    for name, is_date in _fields_with_dates(value.__class__):
        held = getattr(value, name)
        if is_date:
            yield _DateField(name, (*steps, name), held, action)
        elif isinstance(held, tuple):
            for index, member in enumerate(held):  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
                yield from _date_fields_in(member, (*steps, name, index), action)
        elif held is not None:
            yield from _date_fields_in(held, (*steps, name), action)


def _fields_with_dates(cls: type) -> tuple[tuple[str, bool], ...]:
    return _fields_with_dates_of(cls)


@cache
def _fields_with_dates_of(cls: type) -> tuple[tuple[str, bool], ...]:
    """Give the fields that hold a date (True) or objects with dates, as declared."""
    told = ((f.name, _holds_date(f.shape)) for f in fields_of(cls))
    return tuple((n, d) for n, d in told if d is not None and n not in _ASIDE)


def _holds_date(shape: Shape) -> bool | None:
    """Tell whether a field holds a date, or objects with dates; None: neither."""
    match shape:
        case Written(cls):
            return True if cls in {PartialDate, Period} else None
        case Choice(options):
            held = {_holds_date(option) for option in options} - {None}
            return True in held if held else None
        case Nested(cls) if _fields_with_dates(cls):
            return False
        case Many(item):
            return _holds_date(item)
        case _:
            return None
