"""Typed records for diplomatic news: who met, agreed, promised, taxed and said what.

>>> import diplonews
>>> dossier = diplonews.fixtures.tokyo()
>>> dossier["defence-spending"].deadline
PartialDate('2026-03')
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplonews import fixtures
    from diplonews.cattrs_hooks import converter
    from diplonews.checks import Report, check
    from diplonews.codec import digest, dump, dumps, load, loads
    from diplonews.curation.anchoring import anchor
    from diplonews.curation.reviewing import review
    from diplonews.date_expressions import FiscalYear, UnresolvedDate, resolve_date
    from diplonews.display import show
    from diplonews.errors import (
        DiplonewsError,
        DiplonewsWarning,
        InvalidData,
        Problem,
        UnknownId,
    )
    from diplonews.json_lines import (
        BadLine,
        JsonLines,
        LineProblem,
        read_jsonl,
        write_jsonl,
    )
    from diplonews.json_values import JsonObject, JsonValue
    from diplonews.limits import Limits
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
    from diplonews.records.queries.links import Related
    from diplonews.records.queries.office_holders import OfficeHolder
    from diplonews.records.queries.standing_rates import Rates
    from diplonews.records.queries.statuses import Status
    from diplonews.records.queries.timelines import Timeline, TimelineEntry, Undated
    from diplonews.records.quote import Quote
    from diplonews.records.source import Source
    from diplonews.records.tariff import Products, Quota, Tariff, TariffAction
    from diplonews.schemas.export import json_schema
    from diplonews.texts.collapsed import UnlocatedWords
    from diplonews.texts.locating import locate
    from diplonews.values.amounts import Money, Quantity, Share
    from diplonews.values.conditions import Condition
    from diplonews.values.countries import COUNTRIES, Country
    from diplonews.values.currencies import CURRENCIES, Currency
    from diplonews.values.dates import PartialDate, Period, When
    from diplonews.values.durations import Duration
    from diplonews.values.names import Identifier, Name, Place
    from diplonews.values.rates import Rate, RateComponent

#: Where each public name is at home; it is imported when it is first asked for.
_HOMES = {
    "cattrs_hooks": "converter",
    "codec": "digest dump dumps load loads",
    "errors": "DiplonewsError DiplonewsWarning InvalidData Problem UnknownId",
    "json_lines": "BadLine JsonLines LineProblem read_jsonl write_jsonl",
    "json_values": "JsonObject JsonValue",
    "limits": "Limits",
    "records.agreement": "Agreement AgreementAction",
    "records.commitment": "Commitment CommitmentAction Financing",
    "records.dossier": "FORMAT AnyRecord Dossier Referrer",
    "records.leader": "Leader Tenure TenureAction",
    "records.meeting": "Meeting",
    "records.parts": "Account Action Evidence Participation Record Relation",
    "records.party": "Party PartyAction",
    "records.quote": "Quote",
    "records.source": "Source",
    "records.tariff": "Products Quota Tariff TariffAction",
    "display": "show",
    "checks": "Report check",
    "curation.anchoring": "anchor",
    "curation.reviewing": "review",
    "date_expressions": "FiscalYear UnresolvedDate resolve_date",
    "records.queries.links": "Related",
    "records.queries.office_holders": "OfficeHolder",
    "records.queries.standing_rates": "Rates",
    "records.queries.statuses": "Status",
    "records.queries.timelines": "Timeline TimelineEntry Undated",
    "schemas.export": "json_schema",
    "texts.locating": "locate",
    "texts.collapsed": "UnlocatedWords",
    "values.amounts": "Money Quantity Share",
    "values.conditions": "Condition",
    "values.countries": "COUNTRIES Country",
    "values.currencies": "CURRENCIES Currency",
    "values.dates": "PartialDate Period When",
    "values.durations": "Duration",
    "values.names": "Identifier Name Place",
    "values.rates": "Rate RateComponent",
}

__all__ = [
    "COUNTRIES",
    "CURRENCIES",
    "FORMAT",
    "Account",
    "Action",
    "Agreement",
    "AgreementAction",
    "AnyRecord",
    "BadLine",
    "Commitment",
    "CommitmentAction",
    "Condition",
    "Country",
    "Currency",
    "DiplonewsError",
    "DiplonewsWarning",
    "Dossier",
    "Duration",
    "Evidence",
    "Financing",
    "FiscalYear",
    "Identifier",
    "InvalidData",
    "JsonLines",
    "JsonObject",
    "JsonValue",
    "Leader",
    "Limits",
    "LineProblem",
    "Meeting",
    "Money",
    "Name",
    "OfficeHolder",
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
    "Rates",
    "Record",
    "Referrer",
    "Related",
    "Relation",
    "Report",
    "Share",
    "Source",
    "Status",
    "Tariff",
    "TariffAction",
    "Tenure",
    "TenureAction",
    "Timeline",
    "TimelineEntry",
    "Undated",
    "UnknownId",
    "UnlocatedWords",
    "UnresolvedDate",
    "When",
    "anchor",
    "check",
    "converter",
    "digest",
    "dump",
    "dumps",
    "fixtures",
    "json_schema",
    "load",
    "loads",
    "locate",
    "read_jsonl",
    "resolve_date",
    "review",
    "show",
    "write_jsonl",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names.split():
            value: object = getattr(import_module(f"diplonews.{home}"), name)
            globals()[name] = value
            return value
    if name == "fixtures":
        return import_module("diplonews.fixtures")
    raise AttributeError(f"module 'diplonews' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
