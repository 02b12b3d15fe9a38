"""References from one record to another, by id, with the kinds each may point at.

An agreement among those who act or speak means its issuers.
"""

from typing import Annotated

from diplonews.rules import RefTo

__all__ = [
    "ActorRef",
    "AnyRef",
    "AuthorityRef",
    "IssuerRef",
    "PartyRef",
    "SourceRef",
    "SpeakerRef",
    "VehicleRef",
]

#: Any record.
AnyRef = Annotated[str, RefTo()]
#: A source.
SourceRef = Annotated[str, RefTo("source")]
#: A party.
PartyRef = Annotated[str, RefTo("party")]
#: Who takes part: a leader or a party.
ActorRef = Annotated[str, RefTo("leader", "party")]
#: Who acts: a leader, a party, or the issuers of an agreement.
IssuerRef = Annotated[str, RefTo("leader", "party", "agreement")]
#: Who speaks: a leader, a party, an agreement or a source.
SpeakerRef = Annotated[str, RefTo("leader", "party", "agreement", "source")]
#: Who describes something so: whoever speaks, or a quote.
AuthorityRef = Annotated[str, RefTo("leader", "party", "agreement", "source", "quote")]
#: Through what something was done: a text or a meeting.
VehicleRef = Annotated[str, RefTo("agreement", "meeting", "source", "quote")]
