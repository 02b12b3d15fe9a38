"""Cases of the rules on meetings."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def meeting(*participants: dict[str, Any], **fields: Any) -> Part:
    """Put a meeting on the stage, in the place of the talks."""
    return {"meetings": [{"id": "talks", "participants": participants, **fields}]}


def one(who: str = "trump", **fields: Any) -> dict[str, Any]:
    """Make a participant."""
    return {"who": who, **fields}


def there(status: str) -> str:
    """Say that somebody is at what was not held."""
    return f"expected nobody present at a meeting that is {status}, got 'trump'"


def twice(role: str) -> str:
    """Say that somebody is listed twice."""
    return f"expected each participant once in a role, got 'trump' again as '{role}'"


EXPECT = "write 'expected', or 'held' if it took place"
ONE_ENTRY = "make one entry of the two"
STATUS = ("/meetings/0/status",)

CASES: Cases = {
    "meeting.presence": {
        "a plan": Breaks(
            meeting(one(presence="present"), status="planned"),
            "/meetings/0/participants/0/presence",
            there("planned"),
            EXPECT,
            STATUS,
        ),
        "a meeting that was called off": Breaks(
            meeting(one("takaichi"), one(presence="present"), status="cancelled"),
            "/meetings/0/participants/1/presence",
            there("cancelled"),
            EXPECT,
            STATUS,
        ),
        "an invitation that was turned down": Breaks(
            meeting(one(presence="present"), status="declined"),
            "/meetings/0/participants/0/presence",
            there("declined"),
            EXPECT,
            STATUS,
        ),
        "a meeting put off": Breaks(
            meeting(one(presence="present"), status="postponed"),
            "/meetings/0/participants/0/presence",
            there("postponed"),
            EXPECT,
            STATUS,
        ),
        "a meeting that goes on": Keeps(
            meeting(one(presence="present"), status="under_way")
        ),
        "a meeting that was held": Keeps(
            meeting(one(presence="present"), status="held")
        ),
        "nothing said of the meeting": Keeps(meeting(one(presence="present"))),
        "one who declines a meeting that is planned": Keeps(
            meeting(one(presence="declined"), status="planned")
        ),
        "expected at what was held": Keeps(
            meeting(one(presence="expected"), status="held")
        ),
    },
    "meeting.doubled_participant": {
        "in the role of all": Breaks(
            meeting(one(), one()),
            "/meetings/0/participants/1",
            twice("participant"),
            ONE_ENTRY,
            ("/meetings/0/participants/0",),
        ),
        "there and not there": Breaks(
            meeting(one(presence="present"), one("takaichi"), one(presence="absent")),
            "/meetings/0/participants/2",
            twice("participant"),
            ONE_ENTRY,
            ("/meetings/0/participants/0",),
        ),
        "for two parties": Breaks(
            meeting(
                one(role="delegate", on_behalf_of=["us"]),
                one(role="delegate", on_behalf_of=["eu"]),
            ),
            "/meetings/0/participants/1",
            twice("delegate"),
            ONE_ENTRY,
            ("/meetings/0/participants/0",),
        ),
        "two roles": Keeps(meeting(one(role="host"), one(role="chair"))),
        "two persons": Keeps(meeting(one(), one("takaichi"))),
        "a person and the party": Keeps(meeting(one(), one("us"))),
    },
    "meeting.own_guest": {
        "a host who is the guest": Breaks(
            meeting(one(role="host"), one(role="guest")),
            "/meetings/0/participants/1/who",
            "expected another guest than the host, got 'trump'",
            related=("/meetings/0/participants/0",),
        ),
        "the guest comes first": Breaks(
            meeting(one(role="guest"), one("takaichi"), one(role="host")),
            "/meetings/0/participants/0/who",
            "expected another guest than the host, got 'trump'",
            related=("/meetings/0/participants/2",),
        ),
        "one who invites oneself": Breaks(
            meeting(one("us", role="inviter"), one("us", role="invitee")),
            "/meetings/0/participants/1/who",
            "expected another invitee than the inviter, got 'us'",
            related=("/meetings/0/participants/0",),
        ),
        "the host invites": Keeps(meeting(one(role="host"), one(role="inviter"))),
        "the guest was invited": Keeps(meeting(one(role="guest"), one(role="invitee"))),
        "the inviter is received as a guest": Keeps(
            meeting(one(role="inviter"), one(role="guest"))
        ),
        "a guest of one's own party": Keeps(
            meeting(one("us", role="host"), one(role="guest"))
        ),
    },
    "meeting.moved": {
        "to the same day": Breaks(
            meeting(status="planned", when="2025-11-03", previous_when="2025-11-03"),
            "/meetings/0/previous_when",
            "expected another time than now, got 2025-11-03",
            related=("/meetings/0/when",),
        ),
        "to the same days": Breaks(
            meeting(
                when="2025-10-26/2025-10-28", previous_when="2025-10-26/2025-10-28"
            ),
            "/meetings/0/previous_when",
            "expected another time than now, got 2025-10-26/2025-10-28",
            related=("/meetings/0/when",),
        ),
        "postponed to two days before": Breaks(
            meeting(status="postponed", when="2025-11-01", previous_when="2025-11-03"),
            "/meetings/0/when",
            "expected a postponed meeting after 2025-11-03, got 2025-11-01",
            related=("/meetings/0/previous_when",),
        ),
        "postponed to a month before": Breaks(
            meeting(status="postponed", when="2025-10", previous_when="2025-11-03"),
            "/meetings/0/when",
            "expected a postponed meeting after 2025-11-03, got 2025-10",
            related=("/meetings/0/previous_when",),
        ),
        "within a month": Keeps(
            meeting(status="postponed", when="2025-11", previous_when="2025-11")
        ),
        "within the days of an open period": Keeps(
            meeting(when="2025-11-03/", previous_when="2025-11-03/")
        ),
        "brought forward": Keeps(
            meeting(status="planned", when="2025-11-01", previous_when="2025-11-03")
        ),
        "perhaps to two days before": Keeps(
            meeting(status="postponed", when="2025-11-01?", previous_when="2025-11-03")
        ),
        "from about then": Keeps(
            meeting(status="postponed", when="2025-10", previous_when="2025-11-03~")
        ),
        "to the day before, which is the same elsewhere": Keeps(
            meeting(status="postponed", when="2025-11-02", previous_when="2025-11-03")
        ),
        "to what is perhaps the same day": Keeps(
            meeting(when="2025-11-03?", previous_when="2025-11-03?")
        ),
        "postponed without a new time": Keeps(
            meeting(status="postponed", previous_when="2025-11-03")
        ),
    },
}
