"""Rules on meetings: who is there, as what, and when it was set for."""

from collections.abc import Iterator

from diplonews.checks.certain import later, no_doubt
from diplonews.checks.rule import Check, Finding, rule
from diplonews.checks.world import World
from diplonews.records.dossier import Dossier
from diplonews.records.meeting import Meeting
from diplonews.values.dates import Period, When
from diplonews.wording import quoted

__all__ = ["CHECKS"]

#: The states in which nobody can have been there.
_NOT_HELD = frozenset(
    {"proposed", "invited", "planned", "postponed", "cancelled", "declined"}
)


@rule("meeting.presence", "warning", Meeting, "participants")
def nobody_is_at_what_is_not_held(meeting: Meeting, world: World) -> Iterator[Finding]:
    """Nobody was present at a meeting that is still to come or was called off.

    Why: `present` says that somebody was there. At a meeting that has not taken place
    it makes a guest list look like a record of attendance.

    Mend: write `expected`, or `held` if it took place.
    """
    if meeting.status not in _NOT_HELD:
        return
    for index, one in enumerate(meeting.participants):
        if one.presence == "present":
            yield Finding(
                f"expected nobody present at a meeting that is {meeting.status}, "
                f"got '{one.who}'",
                at=("participants", index, "presence"),
                hint="write 'expected', or 'held' if it took place",
                related=(world.place(meeting.id, "status"),),
            )


def _with_repeats(world: World) -> list[tuple[int, Meeting]]:
    """Give the meetings in which somebody is listed twice, with their places."""
    return [
        (index, meeting)
        for index, meeting in enumerate(world.dossier.meetings)
        if len(meeting.participants) > 1
        and len({one.who for one in meeting.participants}) < len(meeting.participants)
    ]


@rule("meeting.doubled_participant", "warning", Dossier, "meetings")
def participants_are_listed_once(_: Dossier, world: World) -> Iterator[Finding]:
    """Nobody is listed twice in the same role.

    Why: participants are counted. Somebody who is there for two parties is there once,
    and `on_behalf_of` takes both; somebody with two roles is listed with each.

    Mend: make one entry of the two.
    """
    for number, meeting in world.once(_with_repeats):
        first: dict[tuple[str, str], int] = {}
        for index, one in enumerate(meeting.participants):
            before = first.setdefault((one.who, one.role), index)
            if before != index:
                yield Finding(
                    "expected each participant once in a role, "
                    f"got '{one.who}' again as {quoted(one.role)}",
                    at=("meetings", number, "participants", index),
                    hint="make one entry of the two",
                    related=(world.place(meeting.id, "participants", before),),
                )


#: Roles that face each other, the giving one first.
_FACING = (("host", "guest"), ("inviter", "invitee"))


@rule("meeting.own_guest", "warning", Dossier, "meetings")
def nobody_is_their_own_guest(_: Dossier, world: World) -> Iterator[Finding]:
    """Nobody is both host and guest, or inviter and invitee, of one meeting.

    Why: who goes to whom is what such a record is for. Two entries that contradict each
    other are a slip in a name.

    Mend: correct the one that is wrong. A party and its leader are two participants.
    """
    for number, meeting in world.once(_with_repeats):
        at = ("meetings", number, "participants")
        for index, host, message in _facing_oneself(meeting):
            related = (world.place(meeting.id, "participants", host),)
            yield Finding(message, at=(*at, index, "who"), related=related)


def _facing_oneself(meeting: Meeting) -> Iterator[tuple[int, int, str]]:
    """Give the places of who takes and who gives, where they are one."""
    places = {(one.role, one.who): i for i, one in enumerate(meeting.participants)}
    for giving, taking in _FACING:
        for index, one in enumerate(meeting.participants):
            host = places.get((giving, one.who)) if one.role == taking else None
            if host is not None:
                message = (
                    f"expected another {taking} than the {giving}, got '{one.who}'"
                )
                yield index, host, message


@rule("meeting.moved", "warning", Meeting, "previous_when")
def moved_meetings_have_another_time(
    meeting: Meeting, world: World
) -> Iterator[Finding]:
    """No meeting was moved to the time that it had, or postponed to an earlier one.

    Why: the same time twice does not say from when to when it was moved; a meeting that
    is postponed goes to a later time. A day is allowed, since days differ by place.

    Mend: leave out `previous_when` if it was not moved, or the time that is not known.
    A meeting that was brought forward is `planned`, not `postponed`.
    """
    when, before = meeting.when, meeting.previous_when
    if when is None or before is None:
        return
    if when == before and _is_exact(when):
        yield Finding(
            f"expected another time than now, got {before}",
            at=("previous_when",),
            related=(world.place(meeting.id, "when"),),
        )
    elif meeting.status == "postponed" and later(before, when):
        yield Finding(
            f"expected a postponed meeting after {before}, got {when}",
            at=("when",),
            related=(world.place(meeting.id, "previous_when"),),
        )


def _is_exact(when: When) -> bool:
    """Tell whether a time is known to the day; within a month it may have moved."""
    dates = (when.start, when.end) if isinstance(when, Period) else (when,)
    return no_doubt(when) and all(
        date is not None and date.precision in _EXACT for date in dates
    )


_EXACT = frozenset({"day", "minute", "second"})


CHECKS: tuple[Check, ...] = (
    nobody_is_at_what_is_not_held,
    participants_are_listed_once,
    nobody_is_their_own_guest,
    moved_meetings_have_another_time,
)
