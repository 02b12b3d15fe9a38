"""The code lists: complete, well formed, and each term with a meaning of its own."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Annotated, Literal, get_args, get_origin

import pytest

from diplonews import vocabulary
from diplonews.rules import OpenTerms, Terms
from diplonews.vocabulary import RELATION_JOINS

#: The closed lists, whole and in their order.
CLOSED = {
    "Qualifier": (
        "exactly",
        "about",
        "nearly",
        "at_least",
        "at_most",
        "more_than",
        "less_than",
    ),
    "AmountRole": (
        "stated",
        "total",
        "baseline",
        "previous",
        "increase",
        "decrease",
        "delivered",
        "reference",
    ),
    "ComponentKind": (
        "ad_valorem",
        "specific",
        "reference",
    ),
    "Combination": (
        "sum",
        "difference",
        "higher_of",
        "lower_of",
    ),
    "RateBasis": (
        "additional",
        "all_in",
        "replacement",
    ),
    "QuotaTier": (
        "in_quota",
        "over_quota",
    ),
    "EvidenceMode": (
        "states",
        "implies",
        "suggests",
    ),
    "Stance": (
        "describes",
        "asserts",
        "denies",
        "narrows",
        "broadens",
        "reframes",
        "silent_on",
        "unconfirmed",
    ),
    "Certainty": (
        "done",
        "ongoing",
        "expected",
        "not_done",
    ),
    "Presence": (
        "present",
        "absent",
        "declined",
        "expected",
    ),
    "ConditionKind": (
        "if",
        "unless",
        "until",
        "after",
        "provided",
    ),
    "NameKind": (
        "short",
        "alias",
        "former",
        "native",
        "transliteration",
        "metonym",
    ),
    "SourceStatus": (
        "current",
        "corrected",
        "retracted",
    ),
    "PartyKind": (
        "state",
        "territory",
        "supranational",
        "international_organisation",
        "government_body",
        "joint_body",
        "subnational",
        "political_party",
        "company",
        "organisation",
        "programme",
        "process",
        "media",
        "armed_forces",
        "armed_group",
        "people",
        "grouping",
        "group",
        "other",
    ),
    "TenureCapacity": (
        "substantive",
        "acting",
        "interim",
        "designate",
        "elect",
    ),
    "TenureStanding": (
        "current",
        "former",
        "upcoming",
    ),
    "MeetingChannel": (
        "in_person",
        "phone",
        "video",
        "written",
    ),
    "MeetingStatus": (
        "proposed",
        "invited",
        "planned",
        "under_way",
        "held",
        "postponed",
        "cancelled",
        "declined",
    ),
    "Binding": (
        "binding",
        "non_binding",
        "mixed",
        "disputed",
    ),
    "TextStatus": (
        "summarised",
        "unpublished",
    ),
    "Polarity": (
        "do",
        "refrain",
        "cease",
        "maintain",
    ),
    "Strength": (
        "permission",
        "expectation",
        "intention",
        "pledge",
        "commitment",
        "obligation",
        "threat",
    ),
    "QuoteKind": (
        "direct",
        "partial",
        "indirect",
    ),
    "Anonymity": (
        "named",
        "unnamed",
        "on_background",
        "unattributed",
    ),
}

#: What the domain model names in each open list; each may publish more.
OPEN = {
    "Per": (
        "year",
        "month",
        "unit",
    ),
    "ParticipationRole": (
        "participant",
        "host",
        "guest",
        "inviter",
        "invitee",
        "chair",
        "head_of_delegation",
        "delegate",
        "party",
        "guarantor",
        "mediator",
        "facilitator",
        "depositary",
        "witness",
        "observer",
        "beneficiary",
        "channel",
        "partner",
    ),
    "IdentifierScheme": (
        "wikidata",
        "isni",
        "viaf",
        "lei",
        "unts",
        "eo_number",
        "doi",
    ),
    "RelationKind": (
        "part_of",
        "about",
        "made_in",
        "follows",
        "implements",
        "reaffirms",
        "amends",
        "replaces",
        "supplements",
        "annex_of",
        "framework_for",
        "pursuant_to",
        "in_exchange_for",
        "responds_to",
        "adds_to",
        "exclusive_with",
        "text_of",
        "based_on",
        "translation_of",
        "member_of",
        "session_of",
        "ally_of",
        "backed_by",
        "protege_of",
        "predecessor_of",
        "same_as",
    ),
    "SourceKind": (
        "news_article",
        "official_statement",
        "legal_text",
        "transcript",
        "fact_sheet",
        "social_media",
        "dataset",
    ),
    "TextNormalisation": (
        "none",
        "nfc-lf",
    ),
    "PartyActionKind": (
        "established",
        "dissolved",
        "joined",
        "left",
    ),
    "Office": (
        "president",
        "prime_minister",
        "monarch",
        "chancellor",
        "foreign_minister",
        "minister",
        "ambassador",
        "legislator",
        "party_leader",
        "negotiator",
        "spokesperson",
    ),
    "TenureActionKind": (
        "elected",
        "nominated",
        "appointed",
        "sworn_in",
        "took_office",
        "arrived",
        "accredited",
        "resigned",
        "dismissed",
        "left_office",
        "recalled",
        "expelled",
        "re_elected",
        "defeated",
        "died",
        "withdrawn",
    ),
    "MeetingKind": (
        "talks",
        "summit",
        "visit",
        "state_visit",
        "official_visit",
        "working_visit",
        "private_visit",
        "signing_ceremony",
        "lunch",
        "courtesy_call",
        "tour",
        "press_conference",
        "session",
    ),
    "AgreementKind": (
        "treaty",
        "framework",
        "protocol",
        "memorandum_of_understanding",
        "joint_statement",
        "declaration",
        "executive_order",
        "law",
        "resolution",
        "proposal",
        "exchange_of_notes",
        "ceasefire",
        "trade_deal",
        "arrangement",
    ),
    "AgreementActionKind": (
        "proposed",
        "drafted",
        "negotiated",
        "agreed_in_principle",
        "agreed",
        "adopted",
        "issued",
        "initialled",
        "signed",
        "signed_definitively",
        "submitted",
        "ratified",
        "accepted",
        "approved",
        "acceded",
        "succeeded",
        "confirmed",
        "provisionally_applied",
        "notified",
        "registered",
        "reservation",
        "objection",
        "entered_into_force",
        "implemented",
        "amended",
        "extended",
        "suspended",
        "resumed",
        "withdrawn",
        "denounced",
        "terminated",
        "expired",
        "rejected",
        "struck_down",
        "ceased_to_apply",
        "concluded",
        "passed",
        "in_effect",
    ),
    "CommitmentKind": (
        "investment",
        "purchase",
        "sale",
        "aid",
        "loan",
        "gift",
        "defence",
        "defence_spending",
        "market_access",
        "tariff_change",
        "cooperation",
        "establish_body",
        "negotiation",
        "training",
        "construction",
        "nomination",
        "recognition",
        "accession",
        "access",
        "basing",
        "immunity",
        "exemption",
        "release",
        "reform",
        "emissions",
        "support",
    ),
    "Timing": (
        "immediate",
        "prompt",
        "as_soon_as_possible",
        "soon",
        "gradual",
    ),
    "FinancingInstrument": (
        "grant",
        "loan",
        "equity",
        "guarantee",
        "credit_line",
        "purchase",
    ),
    "CommitmentActionKind": (
        "announced",
        "reaffirmed",
        "accelerated",
        "expanded",
        "reduced",
        "extended",
        "delivered",
        "met",
        "partly_met",
        "missed",
        "suspended",
        "withdrawn",
    ),
    "TariffKind": (
        "import_duty",
        "export_tax",
        "tariff_rate_quota",
        "anti_dumping",
        "countervailing",
        "safeguard",
        "surcharge",
        "quota",
        "ban",
    ),
    "TariffAuthority": (
        "mfn",
        "section_232",
        "section_301",
        "ieepa",
    ),
    "TariffClause": (
        "most_favoured_nation",
        "no_worse_than",
        "national_treatment",
        "equal_treatment",
    ),
    "QuotaMechanism": (
        "first_come_first_served",
        "licensed",
        "auction",
        "historical",
    ),
    "TariffActionKind": (
        "threatened",
        "proposed",
        "announced",
        "ordered",
        "imposed",
        "raised",
        "lowered",
        "suspended",
        "resumed",
        "removed",
        "struck_down",
        "expired",
        "refunded",
        "intended",
        "promised",
        "agreed",
    ),
    "SpeechAct": (
        "says",
        "states",
        "emphasises",
        "thanks",
        "praises",
        "welcomes",
        "condemns",
        "accuses",
        "demands",
        "orders",
        "threatens",
        "invites",
        "hopes",
        "announces",
        "denies",
        "affirms",
        "reaffirms",
        "supports",
        "opposes",
        "recognises",
        "requests",
        "encourages",
        "notes",
        "expresses_concern",
    ),
    "Medium": (
        "speech",
        "remarks",
        "interview",
        "press_conference",
        "statement",
        "social_media",
        "letter",
        "broadcast",
        "telephone",
        "article",
    ),
}

RECORD_KINDS = (
    "source",
    "party",
    "leader",
    "meeting",
    "agreement",
    "commitment",
    "tariff",
    "quote",
)


def parts_of(alias: object) -> tuple[object, Terms | OpenTerms]:
    """Give the plain type of an alias and its terms."""
    plain, terms = get_args(alias)
    assert isinstance(terms, Terms | OpenTerms)
    return plain, terms


def terms_of(name: str) -> Terms | OpenTerms:
    """Give the terms of the list of that name."""
    return parts_of(getattr(vocabulary, name))[1]


def declared() -> Iterator[tuple[str, object]]:
    """Give every list that the modules of the package declare, with its name."""
    for module in pkgutil.iter_modules(vocabulary.__path__):
        loaded = importlib.import_module(f"{vocabulary.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            if get_origin(value) is Annotated:
                yield name, value


every_list = pytest.mark.parametrize("name", [*CLOSED, *OPEN])


def test_the_lists_are_those_of_the_model() -> None:
    """No list is missing and none is there that the model does not ask for."""
    assert sorted(name for name, _ in declared()) == sorted([*CLOSED, *OPEN])


def test_every_list_is_exported() -> None:
    """The package exports every list of its modules, and the joins of relations."""
    assert sorted(vocabulary.__all__) == sorted(
        ["Joins", "RELATION_JOINS", *(name for name, _ in declared())]
    )
    for name, alias in declared():
        assert getattr(vocabulary, name) is alias


@pytest.mark.parametrize("name", CLOSED)
def test_closed_type_and_meanings_agree(name: str) -> None:
    """The members of a closed list's type are the terms with a meaning, in order."""
    plain, terms = parts_of(getattr(vocabulary, name))
    assert isinstance(terms, Terms)
    assert get_origin(plain) is Literal
    assert get_args(plain) == tuple(terms.meanings)


@pytest.mark.parametrize("name", OPEN)
def test_open_list_is_text(name: str) -> None:
    """An open list is plain text to the type checker."""
    plain, terms = parts_of(getattr(vocabulary, name))
    assert isinstance(terms, OpenTerms)
    assert plain is str


@pytest.mark.parametrize(("name", "members"), CLOSED.items())
def test_closed_list_is_exact(name: str, members: tuple[str, ...]) -> None:
    """A closed list has the terms that the model names, in its order, and no other."""
    assert tuple(terms_of(name).meanings) == members


@pytest.mark.parametrize(("name", "members"), OPEN.items())
def test_open_list_is_complete(name: str, members: tuple[str, ...]) -> None:
    """An open list publishes every term that the model names."""
    assert set(members) <= set(terms_of(name).meanings)


@every_list
def test_terms_are_well_formed(name: str) -> None:
    """A published term has the shape of any other, but for one name of a standard."""
    anything = OpenTerms("a term", {})
    for term in terms_of(name).meanings:
        assert anything.problem(term) is None or term == "nfc-lf", term


@every_list
def test_meanings_are_single_sentences(name: str) -> None:
    """A meaning is one short sentence, from a capital to its only period."""
    for term, meaning in terms_of(name).meanings.items():
        assert re.fullmatch(r"[A-Z][^.!?\n]*\.", meaning), term
        assert "  " not in meaning, term
        assert len(meaning) <= 160, term


@every_list
def test_meanings_are_unique(name: str) -> None:
    """No two terms of a list mean the same."""
    meanings = terms_of(name).meanings.values()
    assert len({meaning.lower() for meaning in meanings}) == len(meanings)


@every_list
def test_noun_has_its_article(name: str) -> None:
    """The noun of a list fits "expected ..."."""
    assert re.fullmatch(r"an [aeiou].+|a [^aeiou].+", terms_of(name).noun)


def test_nouns_are_unique() -> None:
    """A message tells from which list a term was expected."""
    nouns = [terms_of(name).noun for name in (*CLOSED, *OPEN)]
    assert len(set(nouns)) == len(nouns)


def test_joins_of_every_relation() -> None:
    """Every published kind of relation has its joins, and no other kind has."""
    assert list(RELATION_JOINS) == list(terms_of("RelationKind").meanings)


@pytest.mark.parametrize("kind", RELATION_JOINS)
def test_joins_name_record_kinds(kind: str) -> None:
    """A relation joins known kinds of record, at least one at each end."""
    joins = RELATION_JOINS[kind]
    for kinds in joins:
        assert kinds
        assert kinds <= set(RECORD_KINDS)


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        ("text_of", "source", "agreement"),
        ("made_in", "quote", "meeting"),
        ("made_in", "tariff", "agreement"),
        ("member_of", "leader", "party"),
        ("session_of", "meeting", "party"),
        ("protege_of", "leader", "leader"),
        ("responds_to", "tariff", "tariff"),
        ("adds_to", "tariff", "tariff"),
        ("about", "commitment", "commitment"),
        ("pursuant_to", "tariff", "agreement"),
        ("predecessor_of", "party", "party"),
    ],
)
def test_joins_of_real_life(kind: str, start: str, end: str) -> None:
    """The joins admit what sources report."""
    assert start in RELATION_JOINS[kind].from_kinds
    assert end in RELATION_JOINS[kind].to_kinds


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        ("text_of", "agreement", "source"),
        ("made_in", "quote", "party"),
        ("adds_to", "tariff", "agreement"),
        ("protege_of", "party", "leader"),
        ("member_of", "agreement", "party"),
    ],
)
def test_joins_refuse_the_senseless(kind: str, start: str, end: str) -> None:
    """The joins do not admit what makes no sense."""
    joins = RELATION_JOINS[kind]
    assert start not in joins.from_kinds or end not in joins.to_kinds


def test_joins_are_read_only() -> None:
    """Nobody can change the joins for everybody else."""
    assert isinstance(RELATION_JOINS, MappingProxyType)


def test_messages_read_well() -> None:
    """A refused term is told what was expected, what came and what was meant."""
    closed = terms_of("QuoteKind").problem("Direct")
    assert closed is not None
    assert closed.message == (
        "expected a quote kind (direct, partial, indirect), got 'Direct'"
    )
    assert closed.hint == "did you mean 'direct'?"
    opened = terms_of("MeetingKind").problem("Working lunch")
    assert opened is not None
    assert opened.message == (
        "expected a meeting kind in lower case, words joined by _, got 'Working lunch'"
    )
    assert opened.hint == "did you mean 'working_lunch'?"
