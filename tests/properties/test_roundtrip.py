"""Whatever can be said is written, and is read as it was: nothing lost or changed."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplonews import (
    Account,
    Agreement,
    AgreementAction,
    AnyRecord,
    Commitment,
    CommitmentAction,
    Condition,
    Dossier,
    Duration,
    Evidence,
    Financing,
    Identifier,
    Leader,
    Meeting,
    Money,
    Name,
    PartialDate,
    Participation,
    Party,
    PartyAction,
    Period,
    Place,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    RateComponent,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
    dumps,
    loads,
)
from diplonews.json_values import JsonObject
from diplonews.records.dossier import KINDS
from diplonews.records.references import references_in
from diplonews.strategies import dossiers, extensions, from_class, json_values
from diplonews.vocabulary import Stance

#: JSON as it should be written, but for what users put there.
Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int"

#: The least record of some kinds, so many that any reference can lead to one.
STUBS: dict[str, Callable[[str], AnyRecord]] = {
    "source": lambda name: Source(id=name, kind="news_article"),
    "party": lambda name: Party(id=name, name="X"),
    "leader": lambda name: Leader(id=name, name="X"),
    "agreement": lambda name: Agreement(id=name, title="X"),
}


def wanted(record: AnyRecord) -> dict[str, set[str]]:
    """Give the kinds of record that the ids in a record and its own may be of."""
    found = {record.id: {KINDS[type(record)][0]}}
    for reference in references_in(record):
        kinds = found.get(reference.id, set(STUBS))
        found[reference.id] = kinds & set(reference.kinds or kinds)
    return found


def around(record: AnyRecord) -> Dossier:
    """Make a dossier of a record and of all at which it must point."""
    stubs = [
        STUBS[min(kinds)](name)
        for name, kinds in wanted(record).items()
        if name != record.id
    ]
    arrays: dict[str, Any] = {
        array: tuple(one for one in (record, *stubs) if type(one) is cls)
        for cls, (_, array) in KINDS.items()
    }
    return Dossier(id="dossier", **arrays)


class Fraction:
    """A number that is not whole, as JSON has it."""

    def __init__(self, text: str) -> None:
        self.text = text


def check(dossier: Dossier) -> None:
    """Find that a dossier is the same again after writing and reading."""
    text = dumps(dossier)
    again = loads(text)
    assert again == dossier
    assert hash(again) == hash(dossier)
    assert repr(again) == repr(dossier)
    assert dumps(again) == text
    assert loads(text.encode()) == dossier
    for indent in (0, 2):
        spaced = dumps(dossier, indent=indent)
        assert loads(spaced) == dossier
        assert dumps(loads(spaced)) == text
        assert dumps(loads(spaced), indent=indent) == spaced
    check_plain(json.loads(text, parse_float=Fraction))


def check_plain(value: Plain) -> None:
    """Find no null, no number but whole ones and nothing empty, but for users' data."""
    if isinstance(value, dict):
        assert value
        for key, member in value.items():
            if key != "extensions":
                check_plain(without_claims(member) if key == "accounts" else member)
    elif isinstance(value, list):
        assert value
        for item in value:
            check_plain(item)
    else:
        assert type(value) in {str, int, bool}
        assert value != ""


def without_claims(accounts: Plain) -> Plain:
    """Give accounts without the values that they claim."""
    assert isinstance(accounts, list)
    return [
        {key: member for key, member in account.items() if key != "value"}
        for account in accounts
        if isinstance(account, dict)
    ]


@given(dossiers())
def test_dossiers_survive(dossier: Dossier) -> None:
    """A dossier that is written and read is the same, and is written the same again."""
    check(dossier)


@pytest.mark.parametrize("cls", KINDS)
def test_records_survive(cls: type[Any]) -> None:
    """A record of any kind, with whatever fields, survives in a dossier around it."""

    @given(from_class(cls))
    def survive(record: AnyRecord) -> None:
        assume(all(wanted(record).values()))
        check(around(record))

    survive()


#: How a record of some kind holds a value of each class.
HOLDERS: dict[type[Any], Callable[[Any], AnyRecord]] = {
    Account: lambda part: Source(id="own", kind="x", accounts=(part,)),
    AgreementAction: lambda part: Agreement(id="own", title="X", actions=(part,)),
    CommitmentAction: lambda part: Commitment(id="own", what="X", actions=(part,)),
    Condition: lambda part: Commitment(id="own", what="X", conditions=(part,)),
    Duration: lambda part: Commitment(id="own", what="X", within=part),
    Evidence: lambda part: Quote(id="own", text="X", kind="direct", evidence=(part,)),
    Financing: lambda part: Commitment(id="own", what="X", financing=(part,)),
    Identifier: lambda part: Party(id="own", name="X", identifiers=(part,)),
    JsonObject: lambda part: Meeting(id="own", extensions=part),
    Money: lambda part: Quote(id="own", text="X", kind="direct", amounts=(part,)),
    Name: lambda part: Leader(id="own", name="X", other_names=(part,)),
    PartialDate: lambda part: Source(id="own", kind="x", published=part),
    Participation: lambda part: Meeting(id="own", participants=(part, part)),
    PartyAction: lambda part: Party(id="own", name="X", actions=(part,)),
    Period: lambda part: Meeting(id="own", when=part),
    Place: lambda part: Source(id="own", kind="x", dateline=part, places=(part,)),
    Products: lambda part: Tariff(id="own", imposed_by=("p",), products=part),
    Quantity: lambda part: Commitment(id="own", what="X", amounts=(part,)),
    Quota: lambda part: Tariff(id="own", imposed_by=("p",), quota=part),
    Rate: lambda part: Tariff(id="own", imposed_by=("p",), rates=(part,)),
    RateComponent: lambda part: Tariff(
        id="own", imposed_by=("p",), rates=(Rate(components=(part, part)),)
    ),
    Relation: lambda part: Party(id="own", name="X", relations=(part,)),
    Share: lambda part: Commitment(
        id="own", what="X", amounts=(part,), financing=(Financing(share=part),)
    ),
    TariffAction: lambda part: Tariff(id="own", imposed_by=("p",), actions=(part,)),
    Tenure: lambda part: Leader(id="own", tenures=(part,)),
    TenureAction: lambda part: Leader(
        id="own", tenures=(Tenure(title="X", actions=(part,)),)
    ),
}


@pytest.mark.parametrize("cls", HOLDERS)
def test_values_survive(cls: type[Any]) -> None:
    """A value or part of any class survives in a record that holds it."""
    drawn: Any = extensions() if cls is JsonObject else from_class(cls)

    @given(drawn)
    def survive(value: Any) -> None:
        record = HOLDERS[cls](value)
        assume(all(wanted(record).values()))
        check(around(record))

    survive()


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("1E+5", "100000"),
        ("1E-7", "0.0000001"),
        ("-2.50", "-2.50"),
        ("0E-3", "0.000"),
        ("9" * 40, "9" * 40),
    ],
)
def test_numbers_are_written_without_exponent(number: str, written: str) -> None:
    """A number is written in digits, with its last zeros, and read as that number."""
    share = Share(value=Decimal(number), of="GDP")
    dossier = Dossier(id="d", quotes=(said(amounts=(share,)),))
    assert f'"amounts":[{{"value":"{written}","of":"GDP"}}]' in dumps(dossier)
    assert loads(dumps(dossier)) == dossier


@given(json_values())
def test_what_somebody_claims_survives(value: Any) -> None:
    """Any JSON value that an account claims survives, but for null, which says nothing.

    Numbers keep their digits, objects the order of their keys.
    """
    account = Account(according_to=("ishiba",), stance="asserts", value=value)
    check(around(Meeting(id="own", accounts=(account,))))


@given(st.data())
def test_the_time_of_something_is_a_date_or_a_period(data: st.DataObject) -> None:
    """Where either may stand, a date stays a date and a period a period."""
    when = data.draw(st.one_of(from_class(PartialDate), from_class(Period)))
    text = dumps(Dossier(id="d", meetings=(Meeting(id="m", when=when),)))
    assert text == (
        '{"format":"diplonews/1.0","id":"d",'
        f'"meetings":[{{"id":"m","when":"{when}"}}]}}\n'
    )
    (meeting,) = loads(text).meetings
    assert type(meeting.when) is type(when)


# -- the hard cases --------------------------------------------------------------------

FIFTEEN = RateComponent(kind="ad_valorem", value=Decimal(15))
MFN = RateComponent(kind="reference", name="mfn")


def usd(value: int, **more: Any) -> Money:
    """Make an amount of dollars."""
    return Money(value=Decimal(value), currency="USD", **more)


def said(text: str = "It is done.", **more: Any) -> Quote:
    """Make a quote."""
    values: dict[str, Any] = {"id": "x", "text": text, "kind": "direct"}
    return Quote(**(values | more))


def promised(**more: Any) -> Commitment:
    """Make a commitment of Japan."""
    return Commitment(id="x", what="Fund projects.", by=("japan",), **more)


def taxed(*rates: Rate, **more: Any) -> Tariff:
    """Make a tariff of the United States, with some rates."""
    return Tariff(id="x", imposed_by=("us",), rates=rates, **more)


def agreed(**more: Any) -> Agreement:
    """Make an agreement."""
    return Agreement(id="x", title="the pact", **more)


def account(speaker: str, stance: Stance = "asserts", **more: Any) -> Account:
    """Make an account of somebody."""
    return Account(according_to=(speaker,), stance=stance, **more)


def acted(kind: str, when: str | None = None, **more: Any) -> AgreementAction:
    """Make an action on an agreement."""
    date = PartialDate(when) if when else None
    return AgreementAction(kind=kind, when=date, **more)


def levied(kind: str, when: str | None = None, **more: Any) -> TariffAction:
    """Make an action on a tariff."""
    date = PartialDate(when) if when else None
    return TariffAction(kind=kind, when=date, **more)


HARD_CASES: dict[str, AnyRecord] = {
    # who speaks, and how
    "the speaker is a document": said(speakers=("deal",), act="states"),
    "a joint statement": said(speakers=("trump", "other"), addressees=("japan",)),
    "a joint statement as a text": agreed(
        kind="joint_statement",
        participants=(Participation(who="us"), Participation(who="japan")),
    ),
    "surname only": Leader(id="x", name="Akazawa"),
    "family name first": Leader(
        id="x", name="高市早苗", family_name="高市", given_name="早苗"
    ),
    "an anonymous official": Leader(id="x", description="a senior official"),
    "anonymous words": said(speakers=("other",), anonymity="on_background"),
    "words of nobody": said(anonymity="unattributed"),
    "relayed": said(relayed_by=("other",), kind="indirect"),
    "relayed twice": said(relayed_by=("other", "article"), anonymity="unnamed"),
    "a fragment": said("ill-defined", kind="partial", context="Of the agreements."),
    "a translation": said(
        "Good.", language="en", translated_from="ja", original_text="よい。"
    ),
    "a corrected article": Source(
        id="x", kind="news_article", status="corrected", modified=PartialDate("2025")
    ),
    "a retracted article": Source(
        id="x",
        kind="news_article",
        status="retracted",
        relations=(Relation(kind="based_on", to="article"),),
    ),
    "superlatives as claims": agreed(
        accounts=(account("trump", "describes", summary="The biggest ever."),)
    ),
    # the same act in other words
    "intends, announced, did": promised(
        strength="intention",
        actions=(
            CommitmentAction(kind="announced", when=PartialDate("2025-10-24")),
            CommitmentAction(kind="delivered", amounts=(usd(5),)),
        ),
    ),
    "done in one report, expected in another": agreed(
        actions=(acted("signed", certainty="expected"),),
        accounts=(account("article", about="/actions/0/certainty", value="done"),),
    ),
    "a pledge made by a predecessor": promised(stated_by=("trump",)),
    "a pledge repeated in a new headline": promised(
        actions=(CommitmentAction(kind="reaffirmed", by=("trump",), via="article"),)
    ),
    "conditional": promised(
        conditions=(Condition(kind="if", text="The deal holds.", on="deal"),)
    ),
    "reciprocal": promised(relations=(Relation(kind="in_exchange_for", to="ceiling"),)),
    # who meets and who acts
    "a meeting inside a visit inside a tour": Meeting(
        id="x",
        kind="session",
        relations=(Relation(kind="session_of", to="talks"),),
    ),
    "attending for someone else": Meeting(
        id="x", participants=(Participation(who="other", on_behalf_of=("trump",)),)
    ),
    "a no-show": Meeting(
        id="x", participants=(Participation(who="trump", presence="declined"),)
    ),
    "invited and not arranged": Meeting(
        id="x",
        status="proposed",
        participants=(Participation(who="trump", role="inviter"),),
    ),
    "the EU": Party(id="x", name="EU", kind="supranational", country="EU"),
    "a company": Party(id="x", name="SoftBank", kind="company", country="JP"),
    "a people": Party(id="x", name="the Ainu", kind="people"),
    "an unnamed group": Party(id="x", name="European companies", kind="group"),
    "a partly recognised state": Party(id="x", name="Kosovo", country="XK"),
    "a former state": Party(
        id="x",
        name="Czechoslovakia",
        country="CSHH",
        actions=(PartyAction(kind="dissolved", when=PartialDate("1992-12-31")),),
    ),
    "a city": Party(
        id="x",
        name="Yokosuka",
        kind="subnational",
        other_names=(Name(text="横須賀市", kind="native", language="ja"),),
    ),
    "an office held twice": Leader(
        id="x",
        tenures=(
            Tenure(office="president", of="us", period=Period("2017-01-20/2021-01-20")),
            Tenure(
                office="president", of="us", period=Period("2025-01-20/"), ordinal=47
            ),
        ),
    ),
    "acting": Leader(id="x", tenures=(Tenure(office="minister", capacity="acting"),)),
    "elect": Leader(id="x", tenures=(Tenure(office="president", capacity="elect"),)),
    "nominated and never taken": Leader(
        id="x",
        tenures=(
            Tenure(
                title="Ambassador",
                at="japan",
                capacity="designate",
                actions=(
                    TenureAction(kind="nominated", when=PartialDate("2025-01")),
                    TenureAction(kind="took_office", certainty="not_done"),
                ),
            ),
        ),
    ),
    # amounts
    "up to": promised(amounts=(usd(550, qualifier="at_most"),)),
    "per year": promised(amounts=(usd(8, per="year"),)),
    "in total": promised(amounts=(usd(8, per="year"), usd(56, role="total"))),
    "a range": promised(
        amounts=(Money(minimum=Decimal(1), maximum=Decimal(2), currency="JPY"),)
    ),
    "no number": promised(amounts=(Money(text="many billions", currency="USD"),)),
    "per cent of GDP": promised(amounts=(Share(value=Decimal(2), of="GDP"),)),
    "aircraft": promised(amounts=(Quantity(value=Decimal(100), unit="aircraft"),)),
    "bcm": promised(
        amounts=(Quantity(value=Decimal(15), unit="bcm", of="LNG", per="year"),)
    ),
    "the same figure for different things": promised(
        amounts=(usd(550, of="investment"), usd(550, of="loans", role="reference"))
    ),
    "mixed finance with disputed shares": promised(
        financing=(
            Financing(instrument="loan"),
            Financing(
                instrument="equity", share=Share(maximum=Decimal(2), of="the fund")
            ),
        ),
        accounts=(
            account(
                "other",
                "narrows",
                about="/financing/1/share",
                value={"minimum": "1", "maximum": "2", "of": "the fund"},
            ),
        ),
    ),
    "a profit split read two ways": promised(
        amounts=(Share(value=Decimal(90), of="the profits"),),
        accounts=(
            account(
                "japan",
                about="/amounts/0",
                summary="Only after the outlay is earned back.",
                value={"value": "50", "of": "the profits"},
            ),
        ),
    ),
    # times
    "by March of next year": promised(deadline=PartialDate("2026-03")),
    "this fall": promised(period=PartialDate("2025-23")),
    "within six months": promised(within=Duration("P6M")),
    "until at least 2030": promised(period=Period("2025-10/[2030..]")),
    "open-ended": agreed(period=Period("2025-10-28/..")),
    "the end is unknown": agreed(period=Period("2025-10-28/")),
    "the end is not said": agreed(dated=PartialDate("2025-10-28")),
    "Tokyo's day against Washington's": Meeting(
        id="x",
        when=PartialDate("2025-10-28T08:00+09:00"),
        accounts=(account("us", about="/when", value="2025-10-27T19:00-04:00"),),
    ),
    # rates
    "a ceiling without product code": taxed(
        Rate.percent("15", qualifier="at_most", text="no more than 15%"),
        products=Products(text="Most exports, including automobiles."),
    ),
    "all-in 15 per cent": taxed(
        Rate(components=(FIFTEEN,), basis="all_in", covers=("mfn",))
    ),
    "additional 15 per cent": taxed(Rate.percent("15", basis="additional")),
    "15 per cent minus the MFN rate": taxed(
        Rate(components=(FIFTEEN, MFN), combination="difference")
    ),
    "the higher of": taxed(Rate(components=(FIFTEEN, MFN), combination="higher_of")),
    "a rate by name": taxed(Rate(components=(MFN,))),
    "no worse than, without a rate": taxed(
        clause="no_worse_than", applies_to=("japan",)
    ),
    "a compound duty": taxed(
        Rate(
            components=(
                FIFTEEN,
                RateComponent(
                    kind="specific", value=Decimal(2), currency="EUR", per="kg"
                ),
            ),
            combination="sum",
        )
    ),
    "phases": taxed(
        Rate(components=(FIFTEEN,), period=Period("2025-08/2025-12")),
        Rate(components=(MFN,), period=Period("2026-01/..")),
    ),
    "tiers and a quota": taxed(
        Rate(components=(MFN,), tier="in_quota"),
        Rate(components=(FIFTEEN,), tier="over_quota"),
        quota=Quota(
            volume=Quantity(value=Decimal(100_000), unit="vehicle", per="year"),
            mechanism="first_come_first_served",
        ),
    ),
    "exemptions": taxed(
        products=Products(all_products=True, exempt="Aircraft.", exempt_codes=("88",)),
        excluded=("japan",),
    ),
    # the life of a tariff
    "ordered today, effective tomorrow": taxed(
        actions=(levied("ordered", "2025-09-04", effective=PartialDate("2025-09-05")),)
    ),
    "retroactive": taxed(
        actions=(levied("lowered", "2025-09-04", effective=Period("2025-08-07/..")),)
    ),
    "paused 90 days, struck down, refunded": taxed(
        actions=(
            levied("imposed", "2025-04-05", by=("trump",)),
            levied("suspended", "2025-04-09", duration=Duration("P90D")),
            levied("struck_down", "2026-02", by=("other",)),
            levied("refunded", certainty="expected"),
        )
    ),
    "retaliation to a threat never enacted": taxed(
        actions=(levied("threatened"), levied("imposed", certainty="not_done")),
        relations=(Relation(kind="responds_to", to="ceiling"),),
    ),
    # the life of a text
    "the framework of a deal": agreed(
        kind="framework",
        relations=(Relation(kind="framework_for", to="deal"),),
    ),
    "unsigned": agreed(actions=(acted("signed", certainty="not_done"),)),
    "unpublished": agreed(text_status="unpublished"),
    "signed by ministers, announced by leaders, ratified by one side": agreed(
        actions=(
            acted("signed", "2025-10-28", by=("other",)),
            acted("announced", "2025-10-28", by=("trump",)),
            acted("ratified", "2025-12", by=("japan",)),
        )
    ),
    "accession without signature, succession, reservation": agreed(
        kind="treaty",
        actions=(
            acted("acceded", "1993", by=("japan",)),
            acted("succeeded", "1993-01-01", by=("us",)),
            acted("reservation", by=("us",), text="Not Article 14."),
        ),
    ),
    "a text of one party": agreed(
        kind="executive_order", actions=(acted("issued", by=("trump",)),)
    ),
    "a witness who is not a party": agreed(
        participants=(
            Participation(who="japan", role="party"),
            Participation(who="trump", role="witness"),
        )
    ),
    "read as binding by one side only": agreed(
        binding="disputed",
        accounts=(account("us", about="/binding", value="binding"),),
    ),
    "no joint document was signed": Agreement(
        id="x",
        title="a joint document",
        actions=(acted("signed", certainty="not_done", via="talks"),),
    ),
    "printed place and dateline": Source(
        id="x", kind="news_article", dateline=Place(name="TOKYO"), authors=("A", "B")
    ),
}


@pytest.mark.parametrize("name", HARD_CASES)
def test_every_hard_case_constructs_dumps_and_loads(name: str) -> None:
    """Each hard case of the model has a typed home, and comes back as it was."""
    check(around(HARD_CASES[name]))
