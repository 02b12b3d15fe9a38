"""Meetings: talks, visits, calls; held, planned or refused."""

from typing import Any

import pytest

from diplonews.errors import InvalidData
from diplonews.fields import fields_of
from diplonews.records.meeting import Meeting
from diplonews.records.parts import Participation
from diplonews.values.dates import PartialDate, Period
from diplonews.vocabulary import MeetingChannel, MeetingStatus

NAMES = (
    "id title kind channel status when previous_when participants "
    "summary identifiers topics places amounts purpose stated_by relations "
    "evidence accounts extensions"
)


def test_fields_stand_in_written_order() -> None:
    """A meeting is written with its id, its own fields, and what every record has."""
    assert [field.name for field in fields_of(Meeting)] == NAMES.split()


def test_a_meeting_needs_nothing_but_its_id() -> None:
    """A meeting may be without title, date and participants, as real rows are."""
    assert {field.name for field in fields_of(Meeting) if field.required} == {"id"}
    assert repr(Meeting(id="talks")) == (
        "Meeting(id='talks', title=None, kind=None, channel=None, status=None, "
        "when=None, previous_when=None, participants=(), summary=None, "
        "identifiers=(), topics=(), places=(), amounts=(), purpose=None, "
        "stated_by=(), relations=(), evidence=(), accounts=(), "
        "extensions=JsonObject({}))"
    )


@pytest.mark.parametrize("channel", ["in_person", "phone", "video", "written"])
def test_a_meeting_has_a_channel(channel: MeetingChannel) -> None:
    """Those who meet do so in one place or by one of three other means."""
    assert Meeting(id="a", channel=channel).channel == channel


@pytest.mark.parametrize(
    "status",
    [
        "proposed",
        "invited",
        "planned",
        "under_way",
        "held",
        "postponed",
        "cancelled",
        "declined",
    ],
)
def test_a_meeting_has_a_status(status: MeetingStatus) -> None:
    """A meeting has come so far, from proposed to held or refused."""
    assert Meeting(id="a", status=status).status == status


def test_a_meeting_has_a_time_and_the_one_before() -> None:
    """A postponed meeting has the day now expected and the days once set for it."""
    meeting = Meeting(
        id="summit",
        status="postponed",
        when=PartialDate("2026"),
        previous_when=Period("2025-11-01/2025-11-03"),
        participants=(Participation(who="trump"),),
    )
    assert meeting.when == PartialDate("2026")
    assert meeting.previous_when == Period("2025-11-01/2025-11-03")
    assert meeting.participants == (Participation(who="trump"),)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"kind": "Working lunch"},
            (
                "/kind: expected a meeting kind in lower case, words joined by _, "
                "got 'Working lunch'; did you mean 'working_lunch'?"
            ),
        ),
        (
            {"channel": "zoom"},
            (
                "/channel: expected a meeting channel "
                "(in_person, phone, video, written), got 'zoom'"
            ),
        ),
        (
            {"status": "Held"},
            (
                "/status: expected a meeting status (proposed, invited, planned, "
                "under_way, held, postponed, cancelled, declined), got 'Held'; "
                "did you mean 'held'?"
            ),
        ),
        (
            {"when": "2025-10-28"},
            (
                "/when: expected a PartialDate or Period, got '2025-10-28'; "
                "write PartialDate('2025-10-28')"
            ),
        ),
        ({"when": 2025}, "/when: expected a PartialDate or Period, got 2025"),
        (
            {"previous_when": ()},
            "/previous_when: expected a PartialDate or Period, got a tuple",
        ),
        (
            {"participants": ("trump",)},
            "/participants/0: expected a Participation, got 'trump'",
        ),
    ],
)
def test_a_wrong_part_is_named(values: dict[str, Any], message: str) -> None:
    """A part of the wrong type or form is refused, with the class and the field."""
    with pytest.raises(InvalidData) as refused:
        Meeting(id="a", **values)
    assert str(refused.value) == f"Meeting {message}"


def test_a_period_in_text_is_told_how_to_be_written() -> None:
    """Whoever gives a period as text is told to write a Period."""
    values: dict[str, Any] = {"id": "a", "when": "2025-10-26/2025-10-28"}
    with pytest.raises(InvalidData) as refused:
        Meeting(**values)
    assert str(refused.value) == (
        "Meeting /when: expected a PartialDate or Period, got '2025-10-26/2025-10-28'; "
        "write Period('2025-10-26/2025-10-28')"
    )
