"""What follows for certain from the dates of records and of their sources."""

from datetime import date as day

from attrs import frozen

from diplonews.checks.world import World
from diplonews.records.parts import Record
from diplonews.records.source import Source
from diplonews.values.dates import PartialDate, Period, When

__all__ = [
    "Told",
    "apart",
    "first_day",
    "first_report",
    "last_day",
    "later",
    "no_doubt",
    "surely_before",
    "told_after",
    "told_before",
]


def no_doubt(when: When) -> bool:
    """Tell whether a time is given without "about" or "perhaps"."""
    return not any(mark in when.text for mark in "?~%")


def first_day(when: When) -> day | None:
    """Give the first day on which something may start; None without a bound."""
    start = when.start if isinstance(when, Period) else when
    return None if start is None else start.earliest


def last_day(when: When) -> day | None:
    """Give the last day on which something may end; None without a bound."""
    end = when.end if isinstance(when, Period) else when
    return None if end is None else end.latest


def surely_before(one: When, other: When) -> bool:
    """Tell whether one is certainly over before the other starts, in the same place."""
    return one.before(other) is True and no_doubt(one) and no_doubt(other)


def later(one: When, other: When) -> bool:
    """Tell whether one certainly starts after the other is over, anywhere on earth.

    Tokyo's day is not Washington's: at least one whole day has to lie between them.
    """
    start, end = first_day(one), last_day(other)
    if start is None or end is None or (start - end).days < 2:
        return False
    return surely_before(other, one)


def apart(one: When, other: When) -> bool:
    """Tell whether two times certainly share no day, anywhere on earth."""
    return later(one, other) or later(other, one)


# -- the dates of sources --------------------------------------------------------------


@frozen
class Told:
    """When a source came out or was changed, and where that is said."""

    date: PartialDate
    """The date."""
    source: str = ""
    """The id of the source; nothing for the date of the dossier."""
    field: str = "as_of"
    """The field that says it."""

    def place(self, world: World) -> str:
        """Give the JSON Pointer to the date."""
        if self.source:
            return world.place(self.source, self.field)
        return f"/{self.field}"


def first_report(world: World) -> day:
    """Give a day up to which nothing can be later than its sources."""
    return world.once(_days_of_reports)[0]


def told_before(when: When, record: Record, world: World) -> Told | None:
    """Give the last source of a record, if all of them came out before a time."""
    start = first_day(when)
    if start is None or start <= first_report(world):
        return None
    last = _last_report(record, world)
    return last if last and later(when, last.date) else None


def told_after(when: When, record: Record, world: World) -> Told | None:
    """Give the first source of a record, if all of them came out after a time."""
    _, latest = world.once(_days_of_reports)
    end = last_day(when)
    if end is None or end >= latest:
        return None
    first = min(
        _reports(record, world, or_changed=False), key=_last_bound, default=None
    )
    return first if first and later(first.date, when) else None


# A record may have very many sources, and very many parts that depend on their dates.


def _last_reports(_: World) -> dict[str, Told | None]:
    return {}


def _last_report(record: Record, world: World) -> Told | None:
    known = world.once(_last_reports)
    if record.id not in known:
        reports = _reports(record, world, or_changed=True)
        known[record.id] = max(reports, key=_last_bound, default=None)
    return known[record.id]


def _days_of_reports(world: World) -> tuple[day, day]:
    """Give the first and the last day of all reports: most times lie on one side."""
    reports = [
        _report(source, or_changed=changed)
        for source in world.dossier.sources
        for changed in (False, True)
    ]
    dates = [report.date for report in reports if report]
    dates += [world.dossier.as_of] if world.dossier.as_of else []
    bounds = [date.latest or day.max for date in dates]
    return min(bounds, default=day.max), max(bounds, default=day.min)


def _reports(record: Record, world: World, *, or_changed: bool) -> list[Told]:
    """Give when the sources of a record came out; nothing if one does not say.

    Without any sources the date of the dossier stands for them.
    """
    if not record.evidence:
        as_of = world.dossier.as_of
        return [] if as_of is None else [Told(as_of)]
    sources = world.sources_of(record)
    reports = [_report(source, or_changed=or_changed) for source in sources]
    known = [report for report in reports if report]
    return known if len(known) == len(reports) else []


def _report(source: Source, *, or_changed: bool) -> Told | None:
    if or_changed and source.modified is not None:
        return Told(source.modified, source.id, "modified")
    if source.published is not None:
        return Told(source.published, source.id, "published")
    return None


def _last_bound(told: Told) -> day:
    return told.date.latest or day.max
