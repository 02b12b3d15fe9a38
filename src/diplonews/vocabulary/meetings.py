"""The code lists of meetings.

Sources: IPTC event occurrence status and schema.org `eventStatus` for the status,
PLOVER modes of CONSULT for the channel, the usage of protocol departments for visits.
"""

from typing import Annotated, Literal

from diplonews.rules import OpenTerms, Terms

__all__ = ["MeetingChannel", "MeetingKind", "MeetingStatus"]

#: What a meeting is for.
MeetingKind = Annotated[
    str,
    OpenTerms(
        "a meeting kind",
        {
            "talks": "Leaders, ministers or delegations discuss matters between them.",
            "summit": "Talks of heads of state or government, printed as a summit.",
            "conference": (
                "A large gathering, mostly of many delegations, on a subject."
            ),
            "session": (
                "One sitting or part of a larger meeting, or a sitting of a body."
            ),
            "pull_aside": "A brief informal exchange in the margins of another event.",
            "visit": (
                "A journey to see others in their place, of a rank that is not stated."
            ),
            "state_visit": (
                "A visit at the invitation of a head of state, with full ceremonial."
            ),
            "official_visit": (
                "A visit in office by invitation, below the rank of a state visit."
            ),
            "working_visit": (
                "A visit in office for business, with little or no ceremonial."
            ),
            "private_visit": "A visit outside one's office.",
            "tour": (
                "A round of places: countries on one journey, "
                "or a site or ship that is shown."
            ),
            "courtesy_call": "A short call to pay respects, not to negotiate.",
            "audience": (
                "A sovereign, pope or head of state receives somebody formally."
            ),
            "lunch": "A meeting over a midday meal.",
            "dinner": "A meeting over an evening meal, up to a state banquet.",
            "signing_ceremony": "A text is signed in public or before guests.",
            "ceremony": "Another formal act: a welcome, a commemoration, an award.",
            "press_conference": (
                "Those who met or govern speak to reporters and take questions."
            ),
        },
    ),
]

#: By what means those who meet are together.
MeetingChannel = Annotated[
    Literal["in_person", "phone", "video", "written"],
    Terms(
        "a meeting channel",
        {
            "in_person": "In one place.",
            "phone": "By voice over a telephone or another line.",
            "video": "By picture and voice over a line.",
            "written": "By messages or letters that go to and fro.",
        },
    ),
]

#: How far a meeting has come. Sources: IPTC event occurrence status; schema.org.
MeetingStatus = Annotated[
    Literal[
        "proposed",
        "invited",
        "planned",
        "under_way",
        "held",
        "postponed",
        "cancelled",
        "declined",
    ],
    Terms(
        "a meeting status",
        {
            "proposed": "Somebody suggested it, and no agreement to it is reported.",
            "invited": "An invitation went out, and no answer to it is reported.",
            "planned": "It is accepted, agreed or scheduled, and has not begun.",
            "under_way": "It has begun and has not ended.",
            "held": "It took place.",
            "postponed": "It was put off to a later time, known or not.",
            "cancelled": "It was called off after it had been planned.",
            "declined": "The invitation or proposal was turned down.",
        },
    ),
]
