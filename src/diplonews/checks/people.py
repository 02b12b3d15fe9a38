"""Rules on persons and their offices: one holder at a time, and none after the end."""

from collections.abc import Iterator

from diplonews.checks.certain import later
from diplonews.checks.holdings import Holding, clashes, held_alone, holding_of
from diplonews.checks.linked import linked
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.standings import standing_of
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.leader import Leader, Tenure, TenureAction
from diplonews.values.dates import PartialDate, Period, When
from diplonews.wording import a_or_b

__all__ = ["CHECKS"]


# -- several holders, several tenures --------------------------------------------------


@rule("person.overlapping", "warning", Dossier, "leaders")
def offices_have_one_holder_at_a_time(
    dossier: Dossier, world: World
) -> Iterator[Finding]:
    """No two persons hold an office at the same time that only one holds.

    Why: an end that is missing or a year too late gives a country two presidents, and
    "the president" in a report of that day leads to either. The day on which one hands
    over to the other is excepted, and so are those who only act for the holder. The
    offices are those of president, prime minister, monarch, chancellor, foreign
    minister, defence minister and secretary-general; a union or an organisation may
    well have several presidents.

    Mend: mend the dates. Give the `capacity` of who is acting, interim or elect; relate
    the two by `same_as` if they are one. Where two governments claim one country,
    relate the two in any way, and nothing is said. Andorra, Bosnia and Herzegovina,
    Nicaragua, San Marino and Switzerland, where several hold such an office together by
    law, are left out.
    """
    groups: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for index, leader in enumerate(dossier.leaders):
        for place, tenure in enumerate(leader.tenures):
            if (key := held_alone(tenure, world)) and _is_full(tenure):
                groups.setdefault(key, []).append((index, place))
    several = ((key, places) for key, places in groups.items() if len(places) > 1)
    for (office, party), places in several:
        group = [holding_of(*which, world) for which in places]
        for one, other in clashes(filter(None, group)):
            mine, theirs = one.leader.id, other.leader.id
            if mine != theirs and not linked(mine, theirs, world):
                yield Finding(
                    f"expected one {office} of '{party}' at a time, "
                    f"got '{theirs}' while it is '{mine}'",
                    at=other.at,
                    related=(world.place(mine, *one.at[2:]),),
                )


def _is_full(tenure: Tenure) -> bool:
    return _is_holder(tenure) and tenure.standing != "upcoming"


def _is_holder(tenure: Tenure) -> bool:
    """Tell whether it is the office in full that is held, or is to be."""
    return tenure.capacity in {None, "substantive"}


@rule("person.doubled_tenure", "warning", Leader, "tenures")
def tenures_are_entered_once(leader: Leader, world: World) -> Iterator[Finding]:
    """Nobody holds the same office twice at the same time.

    Why: data that is put together from several lists has the same tenure with and
    without its end, and who counts terms counts one more. Terms that follow each other
    are two tenures; who comes back to an office holds it again.

    Mend: make one tenure of the two. Who holds two offices of one class, such as two
    ministries, has a tenure with its `title` for each.
    """
    if len(leader.tenures) < 2:
        return
    groups: dict[tuple[str | None, ...], list[Holding]] = {}
    whole: dict[Tenure, int] = {}
    for place, tenure in enumerate(leader.tenures):
        office = _office(tenure, world)
        before = place if office is None else whole.setdefault(tenure, place)
        if before != place:
            yield _doubled(leader, before, place, world)
        elif office is not None and tenure.period is not None:
            held = Holding(leader, ("tenures", place), tenure.period)
            groups.setdefault(office, []).append(held)
    for group in groups.values():
        for one, other in clashes(group, same_start=True):
            yield _doubled(leader, int(one.at[-1]), int(other.at[-1]), world)


def _office(tenure: Tenure, world: World) -> tuple[str | None, ...] | None:
    """Give what makes an office the same: its class, or else its title too.

    None where there is neither: two tenures of a minister may be two ministries.
    """
    at, capacity = tenure.at, tenure.capacity or "substantive"
    if key := held_alone(tenure, world):
        return *key, at, capacity
    if tenure.title is None:
        return None
    return tenure.title.casefold(), tenure.office, tenure.of, at, capacity


def _doubled(leader: Leader, before: int, place: int, world: World) -> Finding:
    return Finding(
        "expected each tenure once, got the same office at the same time again",
        at=("tenures", place),
        hint="make one tenure of the two",
        related=(world.place(leader.id, "tenures", before),),
    )


@rule("person.ordinal", "warning", Dossier, "leaders")
def ordinals_are_of_one(dossier: Dossier, world: World) -> Iterator[Finding]:
    """No two persons have the same ordinal in an office that only one holds.

    Why: there is one 47th president. The same number at another person is a slip, or
    the same person entered twice.

    Mend: mend the number, or relate the two by `same_as` if they are one. Give the
    `capacity` of who is acting, designate or elect. Two who are related in any way are
    left out, and so are the lands in which several hold such an office together.
    """
    first: dict[tuple[str, str, int], tuple[Leader, int]] = {}
    for index, leader in enumerate(dossier.leaders):
        for place, tenure in enumerate(leader.tenures):
            if tenure.ordinal is None or not _is_holder(tenure):
                continue
            if (key := held_alone(tenure, world)) is None:
                continue
            other, there = first.setdefault((*key, tenure.ordinal), (leader, place))
            if other is not leader and not linked(leader.id, other.id, world):
                yield Finding(
                    f"expected an ordinal that no other {key[0]} of '{key[1]}' has, "
                    f"got {tenure.ordinal}, which '{other.id}' has",
                    at=("leaders", index, "tenures", place, "ordinal"),
                    related=(world.place(other.id, "tenures", there, "ordinal"),),
                )


# -- standing --------------------------------------------------------------------------


@rule("person.standing", "warning", Leader, "tenures")
def standing_agrees_with_the_dates(leader: Leader, world: World) -> Iterator[Finding]:
    """The standing of a tenure agrees with its dates and actions.

    Why: a register of politicians that is not kept up lists former holders, and even
    the dead, as current. An offer to resign ends nothing yet; a tenure without an end
    is not current for that.

    Mend: write what held as of the source, or mend the dates. Who came back to the
    office holds it in another tenure. The sources are those whose evidence supports the
    tenure, or the whole record.
    """
    for place, tenure in enumerate(leader.tenures):
        if tenure.standing and (tenure.period or tenure.actions or leader.died):
            told = standing_of(leader, place, world)
            date = told.date if told else None
            for expected, steps in _contradictions(leader, place, date):
                yield Finding(
                    f"expected {expected}, got '{tenure.standing}'",
                    at=("tenures", place, "standing"),
                    related=(world.place(leader.id, *steps),),
                )


#: What was expected, and the steps from the leader to why.
Reason = tuple[str, tuple[str | int, ...]]

#: What ends a holding at once. An offer to resign or a lost vote does not.
_ENDS = frozenset({"dismissed", "ousted", "left_office", "died"})
_BEGINS = frozenset(
    {"elected", "re_elected", "confirmed", "appointed", "sworn_in", "took_office"}
)


def _contradictions(
    leader: Leader, place: int, date: PartialDate | None
) -> Iterator[Reason]:
    """Give what speaks against the standing of a tenure; the first reason will do."""
    tenure = leader.tenures[place]
    if tenure.standing == "current" and leader.died and _is_past(leader.died, date):
        yield f"'former' after the death in {leader.died}", ("died",)
        return
    possible = _possible(tenure, date)
    if tenure.standing not in possible:
        terms = a_or_b([f"'{standing}'" for standing in possible])
        yield f"{terms} by the period {tenure.period}", ("tenures", place, "period")
        return
    step = _decisive(tenure, date)
    if step is not None:
        kind = tenure.actions[step].kind
        expected = "current" if tenure.standing == "upcoming" else "former"
        yield f"'{expected}' after '{kind}'", ("tenures", place, "actions", step)


def _is_past(when: When, date: PartialDate | None) -> bool:
    return date is not None and later(date, when)


def _possible(tenure: Tenure, date: PartialDate | None) -> tuple[str, ...]:
    """Give what a standing may be by the period; that of an elect may be of either."""
    period = tenure.period
    if not isinstance(period, Period) or tenure.capacity in {"designate", "elect"}:
        return ("upcoming", "current", "former")
    if date is not None and later(period, date):
        return ("upcoming",)
    if _is_past(period, date):
        return ("former",)
    begun = period.start is not None and _is_past(period.start, date)
    lasts = period.open_end or _is_ahead(period.end, date)
    return (
        *(() if begun else ("upcoming",)),
        "current",
        *(() if lasts else ("former",)),
    )


def _is_ahead(when: PartialDate | None, date: PartialDate | None) -> bool:
    return when is not None and date is not None and later(when, date)


def _decisive(tenure: Tenure, date: PartialDate | None) -> int | None:
    """Give the place of the last step after which the standing cannot be so."""
    found = None
    for step, action in enumerate(tenure.actions):
        if action.certainty != "done":
            continue
        if tenure.standing == "upcoming":
            found = step if action.kind == "took_office" else found
        elif tenure.standing == "current" and _has_ended(action, date):
            found = step
        elif action.kind in _BEGINS:
            found = None
    return found


def _has_ended(action: TenureAction, date: PartialDate | None) -> bool:
    """Tell whether a step has ended the holding by a date; it may take effect later."""
    effective = action.effective
    if effective is not None:
        start = effective.start if isinstance(effective, Period) else effective
        is_end = action.kind in _ENDS or action.kind == "resigned"
        return is_end and start is not None and _is_past(start, date)
    ahead = action.when and date and later(action.when, date)
    return action.kind in _ENDS and not ahead


# -- death -----------------------------------------------------------------------------


@rule("person.beyond_death", "warning", Leader, "died")
def tenures_end_with_life(leader: Leader, world: World) -> Iterator[Finding]:
    """No tenure goes on after the death of its holder.

    Why: an end that was planned may stand where the day of death belongs, and a tenure
    without an end goes on for ever. Of 3,409 tenures in public data 4 end after the
    death of the holder.

    Mend: end the tenure with the death, or mend the date of death.
    """
    died = leader.died
    for place, tenure in enumerate(leader.tenures):
        period = tenure.period
        if died and isinstance(period, Period) and _outlasts(period, died):
            yield Finding(
                f"expected an end by the death in {died}, got {period}",
                at=("tenures", place, "period"),
                hint="end it with the death, or mend the date of death",
                related=(world.place(leader.id, "died"),),
            )


def _outlasts(period: Period, died: PartialDate) -> bool:
    is_after = period.end is not None and later(period.end, died)
    return period.open_end or is_after or later(period, died)


CHECKS: tuple[Check, ...] = (
    offices_have_one_holder_at_a_time,
    tenures_are_entered_once,
    ordinals_are_of_one,
    standing_agrees_with_the_dates,
    tenures_end_with_life,
)
