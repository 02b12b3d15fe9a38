"""The kinds of record that a dossier holds."""

from collections.abc import Mapping
from types import MappingProxyType

from diplonews.records.agreement import Agreement
from diplonews.records.commitment import Commitment
from diplonews.records.leader import Leader
from diplonews.records.meeting import Meeting
from diplonews.records.party import Party
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.records.tariff import Tariff

__all__ = ["KINDS", "AnyRecord"]

AnyRecord = Source | Party | Leader | Meeting | Agreement | Commitment | Tariff | Quote

#: The kinds of record and the array of the dossier in which each stands.
KINDS: Mapping[type, tuple[str, str]] = MappingProxyType(
    {
        Source: ("source", "sources"),
        Party: ("party", "parties"),
        Leader: ("leader", "leaders"),
        Meeting: ("meeting", "meetings"),
        Agreement: ("agreement", "agreements"),
        Commitment: ("commitment", "commitments"),
        Tariff: ("tariff", "tariffs"),
        Quote: ("quote", "quotes"),
    }
)
