"""Which kinds of action change how far a record has come.

True: the record is then as the term says. False: something happened to it, and its
status stayed. None: the term is used of both. A term that is not published is taken to
change the status, since nobody can know here what it means.
"""

from collections.abc import Mapping
from types import MappingProxyType

from diplonews.records.agreement import AgreementAction
from diplonews.records.commitment import CommitmentAction
from diplonews.records.tariff import TariffAction

__all__ = [
    "AGREEMENT_KINDS",
    "COMMITMENT_KINDS",
    "TARIFF_KINDS",
    "TEMPORARY",
    "StatusAction",
    "begins_anew",
    "changes_status",
    "is_an_end",
    "is_preliminary",
]

#: What one of several parties does for itself leaves the text as it was for the others.
AGREEMENT_KINDS: Mapping[str, bool | None] = MappingProxyType(
    {
        "proposed": True,
        "announced": True,
        "drafted": True,
        "negotiated": True,
        "agreed_in_principle": True,
        "agreed": True,
        "concluded": True,
        "adopted": True,
        "passed": True,
        "vetoed": True,
        "issued": True,
        "published": False,
        "initialled": True,
        "signed": True,
        "signed_definitively": True,
        "submitted": False,
        "ratified": False,
        "accepted": False,
        "approved": False,
        "confirmed": False,
        "acceded": False,
        "succeeded": False,
        "deposited": False,
        "provisionally_applied": True,
        "notified": False,
        "registered": False,
        "reservation": False,
        "declaration": False,
        "objection": False,
        "entered_into_force": True,
        "in_effect": True,
        "implemented": True,
        "amended": False,
        "extended": False,
        "suspended": True,
        "resumed": True,
        "withdrawn": None,
        "denounced": None,
        "terminated": True,
        "expired": True,
        "rejected": None,
        "struck_down": True,
        "ceased_to_apply": True,
    }
)

#: A change of its terms leaves a promise standing.
COMMITMENT_KINDS: Mapping[str, bool | None] = MappingProxyType(
    {
        "announced": True,
        "offered": True,
        "reaffirmed": False,
        "approved": True,
        "accelerated": False,
        "delayed": False,
        "expanded": False,
        "reduced": False,
        "extended": False,
        "suspended": True,
        "resumed": True,
        "begun": True,
        "delivered": True,
        "met": True,
        "partly_met": True,
        "missed": True,
        "withdrawn": True,
        "rejected": True,
    }
)

#: What a court upholds, or what is paid back, stands or is gone as before.
TARIFF_KINDS: Mapping[str, bool | None] = MappingProxyType(
    {
        "investigated": True,
        "threatened": True,
        "proposed": True,
        "intended": True,
        "promised": True,
        "agreed": True,
        "announced": True,
        "ordered": True,
        "imposed": True,
        "raised": True,
        "lowered": True,
        "delayed": True,
        "suspended": True,
        "resumed": True,
        "extended": False,
        "removed": True,
        "withdrawn": True,
        "upheld": False,
        "struck_down": True,
        "expired": True,
        "refunded": False,
    }
)

#: After these, if they are over, what stood before stands again.
TEMPORARY = frozenset({"suspended"})

#: After these it is over, so that a step on the way begins anew.
_ENDING = frozenset(
    {
        "vetoed",
        "withdrawn",
        "denounced",
        "terminated",
        "expired",
        "rejected",
        "struck_down",
        "ceased_to_apply",
        "removed",
        "delivered",
        "met",
        "partly_met",
        "missed",
    }
)

StatusAction = AgreementAction | CommitmentAction | TariffAction

_KINDS: Mapping[type, Mapping[str, bool | None]] = MappingProxyType(
    {
        AgreementAction: AGREEMENT_KINDS,
        CommitmentAction: COMMITMENT_KINDS,
        TariffAction: TARIFF_KINDS,
    }
)

#: Steps on the way to something. They leave as it is what has come further already: a
#: text that is signed and then announced is signed, a duty that is charged stays so
#: when another rate is agreed.
_PRELIMINARY: Mapping[type, frozenset[str]] = MappingProxyType(
    {
        AgreementAction: frozenset({"proposed", "announced", "drafted", "negotiated"}),
        CommitmentAction: frozenset({"announced", "offered"}),
        TariffAction: frozenset(
            {
                "investigated",
                "threatened",
                "proposed",
                "intended",
                "promised",
                "agreed",
                "announced",
            }
        ),
    }
)


def changes_status(action: StatusAction) -> bool | None:
    """Tell whether an action changes the status of its record."""
    return _KINDS[type(action)].get(action.kind, True)


def is_preliminary(action: StatusAction) -> bool:
    """Tell whether an action is a step on the way to something."""
    return action.kind in _PRELIMINARY[type(action)]


def is_an_end(action: StatusAction) -> bool | None:
    """Tell whether it is over after an action; None: the term is not published."""
    if action.kind in _ENDING:
        return True
    return False if action.kind in _KINDS[type(action)] else None


def begins_anew(action: StatusAction) -> bool:
    """Tell whether an action after an end is surely of something new.

    What is announced then may be the end itself.
    """
    return action.kind != "announced"
