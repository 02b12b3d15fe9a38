"""Dossiers in readable form."""

from decimal import Decimal

import pytest

from diplonews import (
    Account,
    Agreement,
    AgreementAction,
    Commitment,
    CommitmentAction,
    Condition,
    Dossier,
    Duration,
    Evidence,
    Financing,
    Identifier,
    JsonObject,
    Leader,
    Meeting,
    Money,
    Name,
    PartialDate,
    Participation,
    Party,
    Place,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
    fixtures,
    show,
)

FULL = Dossier(
    id="full",
    title="All that can be shown",
    summary="One dossier with something of each kind.",
    as_of=PartialDate("2025-10-28"),
    sources=(
        Source(
            id="wire",
            kind="news_article",
            headline="A headline",
            publisher="A wire",
            published=PartialDate("2025-10-28"),
        ),
        Source(id="nameless", kind="dataset"),
    ),
    parties=(
        Party(
            id="japan",
            name="Japan",
            kind="state",
            country="JP",
            other_names=(Name(text="Tokyo", kind="metonym"), Name(text="Nippon")),
            identifiers=(Identifier(scheme="wikidata", value="Q17"),),
        ),
        Party(id="usa", name="United States"),
        Party(id="us", name="US"),
    ),
    leaders=(
        Leader(
            id="envoy",
            description="an envoy",
            tenures=(
                Tenure(
                    title="Ambassador",
                    office="ambassador",
                    of="japan",
                    at="usa",
                    capacity="designate",
                    standing="upcoming",
                    ordinal=3,
                    period=PartialDate("2026"),
                    actions=(TenureAction(kind="nominated", by=("japan",)),),
                ),
                Tenure(office="minister"),
                Tenure(of="usa"),
            ),
            extensions=JsonObject({"desk:checked": True}),
        ),
        Leader(id="unnamed", tenures=(Tenure(title="President"),)),
        Leader(id="titled", tenures=(Tenure(title="Emperor", of="japan"),)),
        Leader(id="told", tenures=(Tenure(title="the King of Japan", of="japan"),)),
        Leader(id="short", tenures=(Tenure(title="Usage Officer", of="us"),)),
        Leader(id="untold", tenures=(Tenure(office="minister"),)),
    ),
    meetings=(
        Meeting(
            id="call",
            kind="talks",
            channel="phone",
            participants=(
                Participation(
                    who="envoy",
                    role="guest",
                    title="Special Envoy",
                    on_behalf_of=("japan",),
                    presence="absent",
                ),
                Participation(who="usa"),
            ),
            places=(
                Place(name="Palace", venue="East wing", city="Rome", country="IT"),
            ),
        ),
        Meeting(id="bare"),
    ),
    agreements=(
        Agreement(
            id="pact",
            title="Pact",
            actions=(
                AgreementAction(
                    kind="signed",
                    certainty="expected",
                    when=PartialDate("2026"),
                    effective=PartialDate("2027"),
                    duration=Duration("P5Y"),
                    by=("envoy",),
                    to=("usa",),
                    via="call",
                    place=Place(name="Rome"),
                    conditions=(Condition(kind="if", text="all agree"),),
                    text="in two copies",
                ),
            ),
        ),
    ),
    commitments=(
        Commitment(
            id="pledge",
            what="Build a bridge.",
            by=("japan", "pact"),
            partners=("usa",),
            recurrence=Duration("P1Y"),
            timing="as_soon_as_possible",
            amounts=(
                Money(value=Decimal(10**9), currency="USD"),
                Share(
                    value=Decimal(90),
                    of="the profit",
                    to=("usa",),
                    period=PartialDate("2027"),
                    conditions=(
                        Condition(
                            kind="if", text="it is open", deadline=PartialDate("2026")
                        ),
                    ),
                ),
            ),
            financing=(
                Financing(
                    instrument="loan",
                    share=Share(value=Decimal(80), of="the cost", to=("usa",)),
                    funded_from="a state bank",
                ),
            ),
            deadline=PartialDate("2026-03"),
            within=Duration("P6M"),
            actions=(
                CommitmentAction(
                    kind="expanded",
                    amounts=(Money(value=Decimal(2), currency="USD", to=("usa",)),),
                    deadline=PartialDate("2027"),
                ),
            ),
            relations=(Relation(kind="made_in", to="pact", detail="Article 4"),),
            evidence=(Evidence(source="wire", locator="row 1"),),
            accounts=(
                Account(
                    according_to=("usa",),
                    stance="denies",
                    about="/amounts/0/value",
                    value="2",
                ),
                Account(according_to=("envoy",), stance="silent_on"),
            ),
        ),
    ),
    tariffs=(
        Tariff(
            id="duty",
            imposed_by=("usa",),
            applies_to=("japan",),
            rates=(Rate.percent("25"),),
            products=Products(
                text="steel",
                codes=("7208",),
                nomenclature="HS 2022",
                exempt="scrap",
                exempt_codes=("7204",),
            ),
            quota=Quota(
                volume=Quantity(value=Decimal(5), unit="t", per="year", to=("usa",)),
                mechanism="licensed",
            ),
            actions=(TariffAction(kind="raised", rates=(Rate.percent("50"),)),),
        ),
        Tariff(id="ban", imposed_by=("usa",), products=Products(all_products=True)),
    ),
    quotes=(
        Quote(id="said", text="We will pay.", kind="direct", speakers=("wire",)),
        Quote(id="told-so", text="They pay.", kind="indirect", speakers=("unnamed",)),
        Quote(
            id="all",
            text="So be it.",
            kind="direct",
            speakers=("titled", "told", "untold"),
        ),
    ),
)

SHOWN = """\
All that can be shown
=====================
One dossier with something of each kind.
As of 28 October 2025.

SOURCES (2)

A headline [wire]
  kind               news article
  publisher          A wire
  published          28 October 2025

the source nameless [nameless]
  kind               dataset

PARTIES (3)

Japan [japan]
  kind               state
  country            JP
  other names        Tokyo (metonym); Nippon
  identifiers        wikidata Q17

United States [usa]

US [us]

LEADERS (6)

an envoy [envoy]
  description        an envoy
  tenures            Ambassador of Japan at United States, number 3, designate,
                     upcoming, 2026, nominated by Japan
                     minister
                     office of United States
  extensions         desk:checked

President [unnamed]
  tenures            President

Emperor of Japan [titled]
  tenures            Emperor of Japan

the King of Japan [told]
  tenures            the King of Japan

Usage Officer of US [short]
  tenures            Usage Officer of US

untold [untold]
  tenures            minister

MEETINGS (2)

talks [call]
  kind               talks
  channel            phone
  participants       an envoy (guest, Special Envoy, for Japan, absent)
                     United States
  places             East wing, Palace, Rome, IT

meeting [bare]

AGREEMENTS (1)

Pact [pact]
  actions            signed (expected) 2026 by an envoy to United States in Rome through
                     talks (call), effective 2027, for 5 years, if all agree, in two
                     copies

COMMITMENTS (1)

Build a bridge. [pledge]
  by                 Japan, Pact
  partners           United States
  financing          loan, 80 per cent of the cost, to United States, a state bank
  deadline           by March 2026
  within             6 months
  recurrence         1 year
  timing             as soon as possible
  actions            expanded, USD 2, to United States, by 2027
  amounts            USD 1 billion; 90 per cent of the profit (for 2027), to United
                     States, if it is open by 2026
  made in            Pact (Article 4)
  evidence           1 passage
  accounts           United States denies /amounts/0/value: (2)
                     an envoy is silent

TARIFFS (2)

United States on Japan [duty]
  rates              25 per cent
  products           steel, 7208, by HS 2022, except scrap, 7204
  quota              5 t per year, to United States, licensed
  actions            raised, leaving 50 per cent

United States [ban]
  products           all products

QUOTES (3)

“We will pay.” [said]
  kind               direct
  speakers           A wire: A headline

They pay. [told-so]
  kind               indirect
  speakers           President

“So be it.” [all]
  kind               direct
  speakers           Emperor of Japan, the King of Japan, untold
"""


def test_everything_that_is_said_is_shown() -> None:
    """Each field of each kind of record has its line, in words."""
    assert show(FULL, 88) == SHOWN


def test_the_tokyo_dossier_reads_well() -> None:
    """Who, when, by whom and who disagrees stand in plain words."""
    text = show(fixtures.tokyo(), 200)
    for words in (
        "\nSpend 2 per cent of its GDP on defence. [defence-spending]\n",
        "  deadline           by March 2026\n",
        "Shigeru Ishiba narrows financing: Japan would provide a mix",
        "  rates              at most 15 per cent (“maximum 15 per cent tariff”)\n",
        "elected October 2025",
    ):
        assert words in text


@pytest.mark.parametrize("width", [-5, 0, 42, 80, 1000])
def test_lines_keep_to_the_width(width: int) -> None:
    """No line is longer than asked for, but for a least width that labels need."""
    lines = show(fixtures.tokyo(), width).splitlines()
    assert max(map(len, lines)) <= max(width, 42)


def test_data_cannot_steer_a_terminal() -> None:
    """Escape sequences, overrides of direction and breaks are shown as escapes."""
    quote = Quote(
        id="nasty",
        text="a\u202eb [/red]",
        kind="indirect",
        context="one\n\ntwo\\three",
        extensions=JsonObject({"x:y": "\x1b[2J"}),
    )
    text = show(Dossier(id="d", quotes=(quote,)))
    assert "a\\u202eb [/red]" in text
    assert "one two\\\\three" in text
    assert "\x1b" not in text


def test_an_empty_dossier_is_its_title() -> None:
    """A dossier without anything shows its id."""
    assert show(Dossier(id="nothing-yet")) == "nothing-yet\n===========\n"
