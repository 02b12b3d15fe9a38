"""What type checkers must know, and what they must refuse. Checked, never run.

Every wrong line has its `type: ignore`. Where mypy sees nothing wrong, the ignore is
unused, and where pyright sees nothing wrong, it is unnecessary: both are errors here.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Literal, assert_type

from hypothesis.strategies import SearchStrategy

from diplonews import (
    COUNTRIES,
    CURRENCIES,
    FORMAT,
    Account,
    Action,
    Agreement,
    AgreementAction,
    AnyRecord,
    Commitment,
    CommitmentAction,
    Country,
    Currency,
    Dossier,
    Duration,
    Evidence,
    Financing,
    InvalidData,
    JsonObject,
    JsonValue,
    Leader,
    Meeting,
    Money,
    PartialDate,
    Participation,
    Party,
    Period,
    Place,
    Problem,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    RateComponent,
    Record,
    Referrer,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    UnknownId,
    When,
    dump,
    dumps,
    fixtures,
    load,
    loads,
    show,
)
from diplonews.strategies import dossiers, from_class

# -- what is known ---------------------------------------------------------------------


def functions(dossier: Dossier, path: Path) -> None:
    """The public functions take and give these types."""
    assert_type(loads("{}"), Dossier)
    assert_type(loads(b"{}"), Dossier)
    assert_type(load(path), Dossier)
    assert_type(load("tokyo.json"), Dossier)
    assert_type(dumps(dossier), str)
    assert_type(dumps(dossier, indent=2), str)
    assert_type(show(dossier), str)
    assert_type(show(dossier, 60), str)
    assert_type(fixtures.tokyo(), Dossier)
    assert_type(FORMAT, Literal["diplonews/1.0"])
    dump(dossier, path, indent=1)


def looking_up(dossier: Dossier) -> None:
    """A dossier gives records of any kind, and arrays of one kind."""
    assert_type(dossier["trump"], AnyRecord)
    assert_type(dossier.get(Leader, "trump"), Leader)
    assert_type(dossier.records, tuple[AnyRecord, ...])
    assert_type(dossier.referrers("trump"), tuple[Referrer, ...])
    assert_type(dossier.referrers("trump")[0].record, AnyRecord)
    assert_type(dossier.referrers("trump")[0].path, str)
    assert_type("trump" in dossier, bool)
    assert_type(dossier.leaders, tuple[Leader, ...])
    assert_type(dossier.title, str | None)
    assert_type(dossier.as_of, PartialDate | None)
    assert_type(dossier["trump"].id, str)
    assert_type(dossier["trump"].evidence, tuple[Evidence, ...])


def narrowing(record: AnyRecord) -> None:
    """The kind of a record tells which fields it has."""
    match record:
        case Commitment():
            assert_type(record.deadline, PartialDate | None)
            assert_type(record.actions, tuple[CommitmentAction, ...])
        case Meeting():
            assert_type(record.when, PartialDate | Period | None)
            assert_type(record.participants, tuple[Participation, ...])
        case Agreement():
            assert_type(record.actions, tuple[AgreementAction, ...])
        case Tariff():
            assert_type(record.imposed_by, tuple[str, ...])
            assert_type(record.quota, Quota | None)
            assert_type(record.products, Products | None)
        case Quote():
            assert_type(record.kind, Literal["direct", "partial", "indirect"])
        case Source():
            assert_type(record.dateline, Place | None)
            assert_type(record.text_length, int | None)
        case Leader():
            assert_type(record.tenures, tuple[Tenure, ...])
        case _:
            assert_type(record, Party)


def dates(date: PartialDate, period: Period, when: When) -> None:
    """Comparisons have three answers, and none of them has to be one of two."""
    assert_type(when, PartialDate | Period)
    assert_type(date.before(period), bool | None)
    assert_type(period.after(date), bool | None)
    assert_type(when.overlaps(date), bool | None)
    assert_type(period.contains(date), bool | None)
    assert_type(period.start, PartialDate | None)
    assert_type(period.open_end, bool)
    assert_type(date.earliest, dt.date | None)
    assert_type(date.approximate, bool)
    assert_type(PartialDate.parse("2025"), PartialDate)
    if date.before(period):
        dumps(Dossier(id="d", as_of=date))


def durations(duration: Duration) -> None:
    """Durations compare likewise, and can be added to a day."""
    assert_type(duration.longer_than(Duration("P1Y")), bool | None)
    assert_type(duration.same_length(Duration("P1Y")), bool | None)
    assert_type(duration.shortest, dt.timedelta)
    assert_type(duration.added_to(dt.date(2025, 10, 28)), dt.date)


def values(record: Record, account: Account) -> None:
    """Numbers are exact, and a user's own data are JSON."""
    assert_type(record.amounts, tuple[Money | Share | Quantity, ...])
    assert_type(record.amounts[0].value, Decimal | None)
    assert_type(record.amounts[0].has_number, bool)
    assert_type(record.extensions, JsonObject)
    assert_type(record.extensions["my:score"], JsonValue)
    assert_type(account.value, JsonValue)
    assert_type(Rate.percent("15"), Rate)
    assert_type(
        Rate.percent(Decimal(15), basis="all_in").components, tuple[RateComponent, ...]
    )


def tables() -> None:
    """The published tables can be read."""
    assert_type(COUNTRIES, Mapping[str, Country])
    assert_type(COUNTRIES["JP"].until, str | None)
    assert_type(CURRENCIES, Mapping[str, Currency])


def errors(error: InvalidData, unknown: UnknownId) -> None:
    """Errors carry their problems, and are errors of the kinds that Python knows."""
    assert_type(error.problems, tuple[Problem, ...])
    assert_type(error.problems[0].hint, str)
    value_errors: list[ValueError] = [error, unknown]
    key_errors: list[KeyError] = [unknown]
    assert_type(value_errors, list[ValueError])
    assert_type(key_errors, list[KeyError])


def strategies() -> None:
    """Strategies say what they draw."""
    assert_type(dossiers(), SearchStrategy[Dossier])
    assert_type(from_class(Tariff), SearchStrategy[Tariff])


# -- what is refused -------------------------------------------------------------------


def wrong_keywords() -> None:
    """A field that there is not, or one that is not given by its name."""
    Money(valeu=Decimal(1), currency="USD")  # type: ignore[call-arg]
    Party(id="japan", title="Japan")  # type: ignore[call-arg]
    Meeting(id="talks", participant=())  # type: ignore[call-arg]
    Money(Decimal(1), currency="USD")  # type: ignore[call-arg]
    Party("japan", name="Japan")  # type: ignore[call-arg]
    Place("Tokyo")  # type: ignore[call-arg]
    Dossier("tokyo")  # type: ignore[call-arg, arg-type]
    Rate.percent("15", "all_in")  # type: ignore[call-arg]
    dumps(Dossier(id="d"), 2)  # type: ignore[call-arg]
    Problem(code="x", mesage="y")  # type: ignore[call-arg]


def missing_fields() -> None:
    """A field that an object cannot do without."""
    Money(value=Decimal(1))  # type: ignore[call-arg]
    Share(value=Decimal(2))  # type: ignore[call-arg]
    Quantity(value=Decimal(5))  # type: ignore[call-arg]
    Party(id="japan")  # type: ignore[call-arg]
    Agreement(id="deal")  # type: ignore[call-arg]
    Quote(id="q", text="Yes.")  # type: ignore[call-arg]
    Tariff(id="ceiling")  # type: ignore[call-arg]
    Commitment(what="Spend.")  # type: ignore[call-arg]
    Evidence(start=1, end=2)  # type: ignore[call-arg]
    Account(stance="denies")  # type: ignore[call-arg]
    Relation(kind="part_of")  # type: ignore[call-arg]
    RateComponent(value=Decimal(15))  # type: ignore[call-arg]
    TariffAction()  # type: ignore[call-arg]
    Duration()  # type: ignore[call-arg]


def wrong_values() -> None:
    """Text for a date, a float for an exact number, and the like."""
    Money(value=1.5, currency="USD")  # type: ignore[arg-type]
    Money(value="1.5", currency="USD")  # type: ignore[arg-type]
    Money(value=1, currency="USD")  # type: ignore[arg-type]
    Money(value=Decimal(1), currency=None)  # type: ignore[arg-type]
    Money(value=Decimal(1), currency="USD", as_of="2025")  # type: ignore[arg-type]
    Commitment(id="c", what="Spend.", deadline="2026-03")  # type: ignore[arg-type]
    Commitment(id="c", what="Spend.", within="P6M")  # type: ignore[arg-type]
    Commitment(id="c", what="Spend.", deadline=Period("2025/2026"))  # type: ignore[arg-type]
    Meeting(id="talks", when="2025-10-28")  # type: ignore[arg-type]
    Meeting(id="talks", when=dt.date(2025, 10, 28))  # type: ignore[arg-type]
    Source(id="article", kind="news_article", dateline="Tokyo")  # type: ignore[arg-type]
    Source(id="article", kind="news_article", text_length="5")  # type: ignore[arg-type]
    Evidence(source="article", start=0.5, end=2)  # type: ignore[arg-type]
    Products(all_products="yes")  # type: ignore[arg-type]
    Quota(volume=Share(value=Decimal(5), of="imports"))  # type: ignore[arg-type]
    Financing(share=Money(value=Decimal(5), currency="USD"))  # type: ignore[arg-type]
    Rate.percent(15.0)  # type: ignore[arg-type]
    PartialDate(2025)  # type: ignore[arg-type]
    Action(place="Tokyo")  # type: ignore[arg-type]


def wrong_terms() -> None:
    """A term that a closed list has not."""
    Quote(id="q", text="Yes.", kind="Direct")  # type: ignore[arg-type]
    Party(id="japan", name="Japan", kind="country")  # type: ignore[arg-type]
    Meeting(id="talks", status="canceled")  # type: ignore[arg-type]
    Money(value=Decimal(1), currency="USD", qualifier="up_to")  # type: ignore[arg-type]
    Account(according_to=("trump",), stance="disputes")  # type: ignore[arg-type]
    Rate.percent("15", basis="both")  # type: ignore[arg-type]
    Dossier(id="d", format="diplonews/2.0")  # type: ignore[arg-type]


def wrong_arrays(party: Party, leader: Leader) -> None:
    """A list for a tuple, one member for the tuple, and members of another class."""
    Dossier(id="d", parties=[party])  # type: ignore[arg-type]
    Dossier(id="d", parties=party)  # type: ignore[arg-type]
    Dossier(id="d", parties=(leader,))  # type: ignore[arg-type]
    Tariff(id="t", imposed_by=["japan"])  # type: ignore[arg-type]
    Tariff(id="t", imposed_by="japan")  # type: ignore[arg-type]
    Tariff(id="t", imposed_by=(party,))  # type: ignore[arg-type]
    Commitment(id="c", what="Spend.", amounts=(Decimal(5),))  # type: ignore[arg-type]
    Agreement(id="a", title="A", actions=(Action(),))  # type: ignore[arg-type]
    Record(id="r", topics={"trade"})  # type: ignore[arg-type]


def wrong_changes(money: Money, dossier: Dossier, problem: Problem) -> None:
    """A field that is set, deleted or added."""
    money.value = Decimal(2)  # type: ignore[misc]
    dossier.title = "Tokyo"  # type: ignore[misc]
    dossier.parties[0].name = "Japan"  # type: ignore[misc]
    problem.code = "x"  # type: ignore[misc]
    PartialDate("2025").text = "2026"  # type: ignore[misc]
    money.note = "x"  # type: ignore[attr-defined]
    dossier["trump"] = dossier["abe"]  # type: ignore[index]
    COUNTRIES["ZZ"] = COUNTRIES["JP"]  # type: ignore[index]


def wrong_uses(dossier: Dossier, date: PartialDate) -> None:
    """Results taken for what they are not."""
    dossier["trump"].name  # type: ignore[union-attr]  # noqa: B018
    dossier[0]  # type: ignore[index]
    dossier.referrers(dossier.leaders[0])  # type: ignore[arg-type]
    assert_type(date.before(date), bool)  # type: ignore[assert-type]
    assert_type(dossier["fund"].amounts[0].value, Decimal)  # type: ignore[assert-type]
    loads(Path("tokyo.json"))  # type: ignore[arg-type]
    dumps(dossier.leaders[0])  # type: ignore[arg-type]
    date.before("2025")  # type: ignore[arg-type]
    dossier.get(Leader, dossier.leaders[0])  # type: ignore[arg-type]
    print(date < PartialDate("2026"))  # type: ignore[operator]  # noqa: T201
    print(dossier.leaders[0] < dossier.leaders[1])  # type: ignore[operator]  # noqa: T201
