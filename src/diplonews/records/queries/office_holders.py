"""Who held an office on a date, from the tenures of leaders."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from diplonews.records.kinds import AnyRecord
from diplonews.records.leader import Leader, Tenure
from diplonews.records.queries.effects import all_of, begun, negated
from diplonews.records.queries.reporting import publication_dates_by_field
from diplonews.values.dates import PartialDate, Period

__all__ = ["OfficeHolder", "OfficeHolders"]


@frozen(kw_only=True, order=False)
class OfficeHolder:
    """Who held an office on a date, in written order."""

    certain: tuple[Leader, ...]
    """Those who held it for sure."""
    possible: tuple[Leader, ...]
    """Those of whom it cannot be told."""

    @property
    def leader(self) -> Leader | None:
        """The one who held it for sure, if no other did or may have."""
        alone = len(self.certain) == 1 and not self.possible
        return self.certain[0] if alone else None


#: Not in the office yet: whoever takes it up does so in a tenure of its own.
_NOT_YET = frozenset({"designate", "elect"})
#: Before the first of these nobody holds the office in that tenure.
_BEGINNING = frozenset(
    {"nominated", "elected", "confirmed", "appointed", "sworn_in", "took_office"}
)
#: With these the office is held.
_TAKING = frozenset({"sworn_in", "took_office"})
#: After these it is not: who resigns may stay until another comes.
_ENDING = frozenset({"dismissed", "ousted", "left_office", "died"})


@frozen(kw_only=True, order=False)
class _Told:
    """How the date lies to some days: those of sources, or of holding the office."""

    by_then: bool
    """Whether one of them had surely come by the date."""
    since_then: bool
    """Whether one of them surely was not over before the date."""


@frozen(kw_only=True, order=False)
class OfficeHolders:
    """The tenures of an office of a party, as they are asked for on a date."""

    party: str
    office: str
    on: PartialDate
    find: Callable[[str], AnyRecord]
    """How a source is found by its id."""
    as_of: PartialDate | None
    """The date up to which the dossier reports."""

    def among(self, leaders: Sequence[Leader]) -> OfficeHolder:
        """Tell who of these held the office."""
        verdicts = [(leader, self._held_by(leader)) for leader in leaders]
        return OfficeHolder(
            certain=tuple(leader for leader, held in verdicts if held),
            possible=tuple(leader for leader, held in verdicts if held is None),
        )

    def _held_by(self, leader: Leader) -> bool | None:
        tenures = [
            (number, tenure)
            for number, tenure in enumerate(leader.tenures)
            if tenure.of == self.party and tenure.office == self.office
        ]
        told = self._told(leader) if tenures else {}
        held = {
            self._held_in(tenure, leader, self._told_of(told, number))
            for number, tenure in tenures
        }
        return negated(all_of(*map(negated, held)))

    def _held_in(self, tenure: Tenure, leader: Leader, told: _Told) -> bool | None:
        if tenure.capacity in _NOT_YET:
            return False
        shown = self._is_shown(tenure, told)
        excluded = self._is_excluded(tenure, told) or self._is_outlived(leader)
        return None if shown == excluded else shown

    # -- as of when the standing is told -----------------------------------------------

    def _told(self, leader: Leader) -> dict[str, _Told]:
        """Place the date among those of the sources, by what their words support."""
        dates = publication_dates_by_field(leader, self.find)
        return {pointer: self._placed(days) for pointer, days in dates.items()}

    def _told_of(self, told: dict[str, _Told], number: int) -> _Told:
        whole = f"/tenures/{number}"
        pointers = ("", "/tenures", whole, f"{whole}/standing")
        found = [told[pointer] for pointer in pointers if pointer in told]
        if not found:
            return self._placed([self.as_of] if self.as_of else [])
        return _Told(
            by_then=any(one.by_then for one in found),
            since_then=any(one.since_then for one in found),
        )

    def _placed(self, days: Sequence[PartialDate]) -> _Told:
        return _Told(
            by_then=any(self.on.before(day) is False for day in days),
            since_then=any(self.on.after(day) is False for day in days),
        )

    # -- what shows that the office was held -------------------------------------------

    def _is_shown(self, tenure: Tenure, told: _Told) -> bool:
        """Tell whether the date lies within a period, or between two days of holding.

        A tenure is one holding, so that the office is held all the time between.
        """
        if tenure.period and tenure.period.overlaps(self.on):
            return True
        days = self._placed([*_ends(tenure), *_moments(tenure, _TAKING)])
        is_current = tenure.standing == "current"
        by_then = days.by_then or (is_current and told.by_then)
        since_then = days.since_then or (is_current and told.since_then)
        return by_then and since_then

    # -- what shows that it was not ----------------------------------------------------

    def _is_excluded(self, tenure: Tenure, told: _Told) -> bool:
        if tenure.period and tenure.period.overlaps(self.on) is False:
            return True
        if tenure.standing == "former" and told.by_then:
            return True
        if tenure.standing == "upcoming" and told.since_then:
            return True
        begun_later = any(self.on.before(day) for day in _moments(tenure, _BEGINNING))
        return begun_later or any(
            self.on.after(day) for day in _moments(tenure, _ENDING)
        )

    def _is_outlived(self, leader: Leader) -> bool:
        dead = bool(leader.died and self.on.after(leader.died))
        return dead or bool(leader.born and self.on.before(leader.born))


def _moments(tenure: Tenure, kinds: frozenset[str]) -> Iterator[PartialDate]:
    """Give when the actions of these kinds were done or took effect, where said."""
    for action in tenure.actions:
        moment = begun(action)
        if action.kind in kinds and action.certainty == "done" and moment:
            yield moment


def _ends(tenure: Tenure) -> Iterator[PartialDate]:
    """Give the days of a tenure's period on which it surely was held."""
    if isinstance(tenure.period, Period):
        yield from (day for day in (tenure.period.start, tenure.period.end) if day)
    elif tenure.period:
        yield tenure.period
