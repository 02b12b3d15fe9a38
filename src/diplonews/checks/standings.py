"""As of when the standing of a tenure is told: by the sources that support it."""

from datetime import date as day

from attrs import frozen

from diplonews.checks.world import World
from diplonews.records.leader import Leader
from diplonews.values.dates import PartialDate

__all__ = ["Standing", "standing_of"]


@frozen
class Standing:
    """A day as of which it is told who holds an office, and which source tells it."""

    date: PartialDate
    """The day on which the last of the sources came out."""
    source: str = ""
    """The id of that source; nothing where the date is that of the dossier."""


def standing_of(leader: Leader, place: int, world: World) -> Standing | None:
    """Give as of when the standing of a tenure is told; None if that is not known.

    The sources are those whose evidence supports the tenure or the whole record; one
    that is there for the day of birth says nothing of who holds an office.
    """
    if not leader.evidence:
        as_of = world.dossier.as_of
        return None if as_of is None else Standing(as_of)
    known = world.once(_known)
    if leader.id not in known:
        known[leader.id] = _by_tenure(leader, world)
    told = known[leader.id]
    found = [told[key] for key in ("", str(place)) if key in told]
    return _last(found)


#: By tenure, the last of the sources; None where one of them does not say when.
_ByTenure = dict[str, Standing | None]


def _known(_: World) -> dict[str, _ByTenure]:
    return {}


def _by_tenure(leader: Leader, world: World) -> _ByTenure:
    """Give the last source for each tenure; nothing stands for all of them."""
    found: _ByTenure = {}
    for evidence in leader.evidence:
        published = world.sources[evidence.source].published
        told = published and Standing(published, evidence.source)
        for pointer in evidence.supports or ("",):
            tenure = _tenure(pointer)
            if tenure is not None:
                before = [found[tenure]] if tenure in found else []
                found[tenure] = _last([*before, told])
    return found


def _tenure(pointer: str) -> str | None:
    """Give the tenure that a pointer leads to or into: nothing stands for all."""
    steps = (*pointer.split("/"), "", "")[1:3]
    return steps[1] if steps[0] in {"", "tenures"} else None


def _last(told: list[Standing | None]) -> Standing | None:
    dated = [each for each in told if each is not None]
    if len(dated) < len(told):
        return None
    return max(dated, key=_order, default=None)


def _order(told: Standing) -> tuple[day, str]:
    return told.date.latest or day.max, told.source
