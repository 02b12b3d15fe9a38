"""The code lists, one module for each record or part that they serve.

A closed list (`Terms`) admits its terms alone, because programs compare them. An
open list (`OpenTerms`) publishes the usual terms and admits any other well-formed one.
"""

from diplonews.vocabulary.agreements import (
    AgreementActionKind,
    AgreementKind,
    Binding,
    TextStatus,
)
from diplonews.vocabulary.amounts import (
    AmountRole,
    Combination,
    ComponentKind,
    Per,
    Qualifier,
    QuotaTier,
    RateBasis,
)
from diplonews.vocabulary.commitments import (
    CommitmentActionKind,
    CommitmentKind,
    FinancingInstrument,
    Polarity,
    Strength,
    Timing,
)
from diplonews.vocabulary.leaders import (
    Office,
    TenureActionKind,
    TenureCapacity,
    TenureStanding,
)
from diplonews.vocabulary.meetings import MeetingChannel, MeetingKind, MeetingStatus
from diplonews.vocabulary.parties import PartyActionKind, PartyKind
from diplonews.vocabulary.parts import (
    Certainty,
    ConditionKind,
    EvidenceMode,
    IdentifierScheme,
    NameKind,
    ParticipationRole,
    Presence,
    Stance,
)
from diplonews.vocabulary.quotes import Anonymity, Medium, QuoteKind, SpeechAct
from diplonews.vocabulary.relations import RELATION_JOINS, Joins, RelationKind
from diplonews.vocabulary.sources import SourceKind, SourceStatus, TextNormalisation
from diplonews.vocabulary.tariffs import (
    QuotaMechanism,
    TariffActionKind,
    TariffAuthority,
    TariffClause,
    TariffKind,
)

__all__ = [
    "RELATION_JOINS",
    "AgreementActionKind",
    "AgreementKind",
    "AmountRole",
    "Anonymity",
    "Binding",
    "Certainty",
    "Combination",
    "CommitmentActionKind",
    "CommitmentKind",
    "ComponentKind",
    "ConditionKind",
    "EvidenceMode",
    "FinancingInstrument",
    "IdentifierScheme",
    "Joins",
    "Medium",
    "MeetingChannel",
    "MeetingKind",
    "MeetingStatus",
    "NameKind",
    "Office",
    "ParticipationRole",
    "PartyActionKind",
    "PartyKind",
    "Per",
    "Polarity",
    "Presence",
    "Qualifier",
    "QuotaMechanism",
    "QuotaTier",
    "QuoteKind",
    "RateBasis",
    "RelationKind",
    "SourceKind",
    "SourceStatus",
    "SpeechAct",
    "Stance",
    "Strength",
    "TariffActionKind",
    "TariffAuthority",
    "TariffClause",
    "TariffKind",
    "TenureActionKind",
    "TenureCapacity",
    "TenureStanding",
    "TextNormalisation",
    "TextStatus",
    "Timing",
]
