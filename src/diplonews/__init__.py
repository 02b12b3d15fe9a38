"""Typed records for diplomatic news: who met, agreed, promised, taxed and said what.

>>> import diplonews
>>> dossier = diplonews.fixtures.tokyo()
>>> dossier["defence-spending"].deadline
PartialDate('2026-03')
"""

from diplonews import fixtures
from diplonews.codec import dump, dumps, load, loads
from diplonews.errors import DiplonewsError, InvalidData, Problem, UnknownId
from diplonews.json_values import JsonObject, JsonValue
from diplonews.records.agreement import Agreement, AgreementAction
from diplonews.records.commitment import Commitment, CommitmentAction, Financing
from diplonews.records.dossier import FORMAT, AnyRecord, Dossier, Referrer
from diplonews.records.leader import Leader, Tenure, TenureAction
from diplonews.records.meeting import Meeting
from diplonews.records.parts import (
    Account,
    Action,
    Evidence,
    Participation,
    Record,
    Relation,
)
from diplonews.records.party import Party, PartyAction
from diplonews.records.quote import Quote
from diplonews.records.source import Source
from diplonews.records.tariff import Products, Quota, Tariff, TariffAction
from diplonews.show import show
from diplonews.values.amounts import Money, Quantity, Share
from diplonews.values.conditions import Condition
from diplonews.values.countries import COUNTRIES, Country
from diplonews.values.currencies import CURRENCIES, Currency
from diplonews.values.dates import PartialDate, Period, When
from diplonews.values.durations import Duration
from diplonews.values.names import Identifier, Name, Place
from diplonews.values.rates import Rate, RateComponent

__all__ = [
    "COUNTRIES",
    "CURRENCIES",
    "FORMAT",
    "Account",
    "Action",
    "Agreement",
    "AgreementAction",
    "AnyRecord",
    "Commitment",
    "CommitmentAction",
    "Condition",
    "Country",
    "Currency",
    "DiplonewsError",
    "Dossier",
    "Duration",
    "Evidence",
    "Financing",
    "Identifier",
    "InvalidData",
    "JsonObject",
    "JsonValue",
    "Leader",
    "Meeting",
    "Money",
    "Name",
    "PartialDate",
    "Participation",
    "Party",
    "PartyAction",
    "Period",
    "Place",
    "Problem",
    "Products",
    "Quantity",
    "Quota",
    "Quote",
    "Rate",
    "RateComponent",
    "Record",
    "Referrer",
    "Relation",
    "Share",
    "Source",
    "Tariff",
    "TariffAction",
    "Tenure",
    "TenureAction",
    "UnknownId",
    "When",
    "dump",
    "dumps",
    "fixtures",
    "load",
    "loads",
    "show",
]
