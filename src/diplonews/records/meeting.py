"""Encounters between leaders and parties."""

from attrs import frozen

from diplonews.records.parts import Participation, Record
from diplonews.validation import validated
from diplonews.values.dates import When
from diplonews.values.text import Line
from diplonews.vocabulary import MeetingChannel, MeetingKind, MeetingStatus

__all__ = ["Meeting"]


@frozen(kw_only=True, order=False, field_transformer=validated)
class Meeting(Record):
    """An encounter: talks, a visit, a ceremony, a call; held, planned or refused."""

    title: Line | None = None
    """What it is called."""
    kind: MeetingKind | None = None
    """What it is for."""
    channel: MeetingChannel | None = None
    """How they meet: in person, by phone, by video or in writing."""
    status: MeetingStatus | None = None
    """How far it has come."""
    when: When | None = None
    """When it takes place; the expected time while it is not held."""
    previous_when: When | None = None
    """The time for which it was set before."""
    participants: tuple[Participation, ...] = ()
    """Who takes part, or is asked to."""
