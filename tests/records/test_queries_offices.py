"""Who held an office on a date: for sure, perhaps, or nobody that is known."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews import (
    DiplonewsError,
    Dossier,
    Evidence,
    Leader,
    PartialDate,
    Party,
    Period,
    Source,
    Tenure,
    TenureAction,
    fixtures,
)
from diplonews.records.queries import office_holders, reporting
from diplonews.records.queries.office_holders import OfficeHolder
from diplonews.strategies import dossiers, partial_dates
from diplonews.values.dates import When

JAPAN = Party(id="japan", name="Japan")
US = Party(id="us", name="United States")
TOKYO = fixtures.tokyo()


def when(text: str) -> When:
    """Read a date or a period."""
    return Period(text) if "/" in text else PartialDate(text)


def act(kind: str, done: str, **values: Any) -> TenureAction:
    """Make an action of a tenure."""
    return TenureAction(kind=kind, when=when(done), **values)


def tenure(period: str = "", **values: Any) -> Tenure:
    """Make a tenure of a prime minister of Japan."""
    if period:
        values["period"] = when(period)
    given: dict[str, Any] = {"office": "prime_minister", "of": "japan"}
    return Tenure(**(given | values))


def holder(
    on: str, *tenures: Tenure, published: str = "", as_of: str = "", **values: Any
) -> OfficeHolder:
    """Ask who was prime minister, of leaders l0, l1 ... with one tenure each."""
    article = Source(
        id="article",
        kind="news_article",
        published=PartialDate(published) if published else None,
    )
    evidence = values.pop("evidence", (Evidence(source="article", locator="row 1"),))
    leaders = tuple(
        Leader(id=f"l{n}", name="A", tenures=(each,), evidence=evidence, **values)
        for n, each in enumerate(tenures)
    )
    dossier = Dossier(
        id="d",
        sources=(article,),
        parties=(JAPAN, US),
        leaders=leaders,
        as_of=PartialDate(as_of) if as_of else None,
    )
    return dossier.office_holder("japan", "prime_minister", on=PartialDate(on))


def held(on: str, one: Tenure, **values: Any) -> bool | None:
    """Tell whether a leader with one tenure held the office."""
    found = holder(on, one, **values)
    assert len(found.certain) + len(found.possible) <= 1
    return True if found.certain else None if found.possible else False


# -- one tenure ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "on", "expected"),
    [
        ("2025-10-21/..", "2025-10-20", False),
        ("2025-10-21/..", "2025-10-21", True),
        ("2025-10-21/..", "2030", True),
        ("2025-10-21/..", "2025-10", None),
        ("2025-10-21/", "2025-10-21", True),
        ("2025-10-21/", "2025-10-22", None),
        ("2025-10/2026-10", "2025-10-15", None),
        ("2025-10/2026-10", "2025-11", True),
        ("2025-10/2026-10", "2026-11", False),
        ("../2025-10-20", "1900", True),
        ("/2025-10-20", "1900", None),
        ("2020", "2020", None),
        ("2020", "2021", False),
        ("2020-09-16", "2020-09-16", True),
        ("", "2020", None),
    ],
)
def test_a_period_decides(period: str, on: str, *, expected: bool | None) -> None:
    """The office is held for sure within the period under any reading of the dates."""
    assert held(on, tenure(period)) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"capacity": "substantive"}, True),
        ({"capacity": "acting"}, True),
        ({"capacity": "interim"}, True),
        ({"capacity": "designate"}, False),
        ({"capacity": "elect"}, False),
        ({"office": "president"}, False),
        ({"office": None, "title": "Prime Minister"}, False),
        ({"of": "us"}, False),
        ({"of": None}, False),
        ({"of": None, "at": "japan"}, False),
    ],
)
def test_only_holders_of_that_office_count(
    values: dict[str, Any], *, expected: bool
) -> None:
    """Who is to hold it does not hold it yet; titles are not compared."""
    assert held("2025-11", tenure("2025-10/..", **values)) is expected


@pytest.mark.parametrize(
    ("standing", "on", "expected"),
    [
        ("current", "2025-10-27", None),
        ("current", "2025-10-28", True),
        ("current", "2025-10-29", None),
        ("current", "2025-10", None),
        ("former", "2025-10-27", None),
        ("former", "2025-10-28", False),
        ("former", "2025-10-29", False),
        ("upcoming", "2025-10-27", False),
        ("upcoming", "2025-10-28", False),
        ("upcoming", "2025-10-29", None),
    ],
)
@pytest.mark.parametrize(
    "dates", [{"published": "2025-10-28"}, {"as_of": "2025-10-28"}]
)
def test_a_standing_holds_as_of_the_source(
    standing: Any, on: str, dates: dict[str, str], *, expected: bool | None
) -> None:
    """It tells of the day on which it was published, or up to which it is reported."""
    assert held(on, tenure(standing=standing), **dates) is expected


@pytest.mark.parametrize(
    ("supports", "expected"),
    [
        ((), True),
        (("/tenures",), True),
        (("/tenures/0",), True),
        (("/tenures/0/standing",), True),
        (("/name", "/tenures/0/standing"), True),
        (("/tenures/0/title",), None),
        (("/tenures/1/standing",), None),
        (("/name",), None),
    ],
)
def test_the_source_is_that_of_the_standing(
    supports: tuple[str, ...], *, expected: bool | None
) -> None:
    """Only a source whose words support the standing tells as of when it holds."""
    evidence = (Evidence(source="article", locator="row 1", supports=supports),)
    current = tenure(standing="current")
    found = held("2025-10-28", current, published="2025-10-28", evidence=evidence)
    assert found is expected


def test_the_date_of_a_source_is_taken_before_that_of_the_dossier() -> None:
    """Where the source has a date, that of the dossier does not matter."""
    current = tenure(standing="current")
    dates = {"published": "2025-10-28", "as_of": "2025-11-30"}
    assert held("2025-10-28", current, **dates) is True
    assert held("2025-11-30", current, **dates) is None


@pytest.mark.parametrize(
    ("actions", "on", "expected"),
    [
        ([("elected", "2025-10-21")], "2025-10-20", False),
        ([("elected", "2025-10-21")], "2025-10-21", None),
        ([("elected", "2025-10")], "2025-10-01", None),
        ([("appointed", "2025-10")], "2025-09", False),
        ([("re_elected", "2025-10")], "2025-09", None),
        ([("took_office", "2025-10-21")], "2025-10-21", True),
        ([("took_office", "2025-10-21")], "2025-10-22", None),
        ([("sworn_in", "2025-10"), ("left_office", "2026")], "2026-06", None),
        ([("left_office", "2026-01")], "2026-02", False),
        ([("left_office", "2026-01")], "2026-01-31", None),
        ([("dismissed", "2026-01")], "2026-02", False),
        ([("ousted", "2026-01")], "2026-02", False),
        ([("died", "2026-01")], "2026-02", False),
        ([("resigned", "2026-01")], "2026-02", None),
    ],
)
def test_how_it_began_and_ended_counts(
    actions: list[tuple[str, str]], on: str, *, expected: bool | None
) -> None:
    """Nobody holds an office before the election or after the end; a resigner may."""
    steps = tuple(act(*step) for step in actions)
    assert held(on, tenure(actions=steps)) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-10-20", False),
        ("2025-10-21", True),
        ("2025-10-25", True),
        ("2025-10-28", True),
        ("2025-10-29", None),
    ],
)
@pytest.mark.parametrize(
    "values",
    [
        {"actions": (act("took_office", "2025-10-21"),)},
        {"period": "2025-10-21/"},
    ],
)
def test_an_office_is_held_between_two_days_of_holding(
    values: dict[str, Any], on: str, *, expected: bool | None
) -> None:
    """From when it was taken up to the day as of which it is called current."""
    current = tenure(standing="current", **values)
    assert held(on, current, published="2025-10-28") is expected


@pytest.mark.parametrize("certainty", ["ongoing", "expected", "not_done"])
def test_only_what_was_done_counts(certainty: Any) -> None:
    """An expected end is none."""
    steps = (act("left_office", "2026-01", certainty=certainty),)
    assert held("2026-02", tenure(actions=steps)) is None


def test_an_action_counts_from_when_it_has_effect() -> None:
    """Who is dismissed with effect from a later day stays until then."""
    dismissed = act("dismissed", "2026-01-01", effective=PartialDate("2026-02-01"))
    assert held("2026-01-15", tenure("2025/..", actions=(dismissed,))) is True
    assert held("2026-02-02", tenure(actions=(dismissed,))) is False


@pytest.mark.parametrize(
    ("life", "on", "expected"),
    [
        ({"died": "2022-07-08"}, "2022-07-09", False),
        ({"died": "2022-07-08"}, "2022-07-08", None),
        ({"died": "2022"}, "2022-07-09", None),
        ({"born": "1954-09-21"}, "1954-09-20", False),
    ],
)
def test_only_the_living_hold_an_office(
    life: dict[str, str], on: str, *, expected: bool | None
) -> None:
    """A tenure of which no dates are said lies between birth and death."""
    dates = {name: PartialDate(text) for name, text in life.items()}
    assert held(on, tenure(), **dates) is expected


def test_what_contradicts_itself_cannot_be_told() -> None:
    """A period that goes on after the holder left shows neither."""
    left = tenure("2020/..", actions=(act("left_office", "2022"),))
    assert held("2021", left) is True
    assert held("2023", left) is None


# -- several leaders -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tenures", "certain", "possible", "leader"),
    [
        ([], "", "", None),
        ([tenure("2024/..")], "l0", "", "l0"),
        ([tenure("2024/.."), tenure("2020/2022")], "l0", "", "l0"),
        ([tenure("2024/.."), tenure("2020/2025")], "l0", "l1", None),
        ([tenure("2024/.."), tenure()], "l0", "l1", None),
        ([tenure(), tenure()], "", "l0 l1", None),
        ([tenure(), tenure("2020/2022")], "", "l0", None),
        ([tenure("2024/.."), tenure("2023/..")], "l0 l1", "", None),
        ([tenure("2024/.."), tenure("2020/..", capacity="elect")], "l0", "", "l0"),
    ],
)
def test_a_holder_is_known_if_no_other_may_be(
    tenures: list[Tenure], certain: str, possible: str, leader: str | None
) -> None:
    """One who held it for sure is the holder, unless another did or may have."""
    found = holder("2025-06", *tenures)
    assert " ".join(one.id for one in found.certain) == certain
    assert " ".join(one.id for one in found.possible) == possible
    assert (found.leader.id if found.leader else None) == leader
    assert hash(found) == hash(holder("2025-06", *tenures))


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2007", None), ("2007-01", True), ("2010", False), ("2015", True)],
)
def test_an_office_can_be_held_twice(on: str, *, expected: bool | None) -> None:
    """A leader with two tenures held it in either, and not between."""
    abe = Leader(
        id="abe",
        name="Shinzo Abe",
        tenures=(tenure("2006-09-26/2007-09-26"), tenure("2012-12-26/2020-09-16")),
    )
    dossier = Dossier(id="d", parties=(JAPAN,), leaders=(abe,))
    found = dossier.office_holder("japan", "prime_minister", on=PartialDate(on))
    assert found == OfficeHolder(
        certain=(abe,) if expected else (), possible=(abe,) if expected is None else ()
    )


# -- the Tokyo dossier -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "certain", "possible"),
    [
        (dt.date(2025, 10, 28), "takaichi", ""),
        (dt.date(2025, 10, 29), "", "takaichi"),
        (PartialDate("2025-10-28T14:05+09:00"), "takaichi", ""),
        (PartialDate("2025-10"), "", "takaichi ishiba"),
        (PartialDate("2025-09"), "", "ishiba"),
        (PartialDate("2022"), "", "abe ishiba"),
        (PartialDate("2023"), "", "ishiba"),
    ],
)
def test_prime_ministers_of_japan(
    on: PartialDate | dt.date, certain: str, possible: str
) -> None:
    """The article calls Takaichi prime minister, Abe and Ishiba former ones."""
    found = TOKYO.office_holder("japan", "prime_minister", on=on)
    assert " ".join(one.id for one in found.certain) == certain
    assert " ".join(one.id for one in found.possible) == possible


def test_offices_without_a_standing_cannot_be_told() -> None:
    """Of the president and the emperor only the titles are printed."""
    for party, office, name in (
        ("united-states", "president", "trump"),
        ("japan", "monarch", "naruhito"),
    ):
        found = TOKYO.office_holder(party, office, on=dt.date(2025, 10, 28))
        assert found == OfficeHolder(certain=(), possible=(TOKYO.get(Leader, name),))
    nobody = TOKYO.office_holder("north-korea", "president", on=dt.date(2025, 10, 28))
    assert nobody == OfficeHolder(certain=(), possible=())


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (
            lambda: TOKYO.office_holder("trump", "president", on=dt.date(2025, 1, 1)),
            "expected the id of a party, got 'trump', which is a leader",
        ),
        (
            lambda: TOKYO.office_holder("japan", "Prime Minister", on=dt.date.max),
            (
                "office: expected an office in lower case, words joined by _, "
                "got 'Prime Minister'; did you mean 'prime_minister'?"
            ),
        ),
        (
            lambda: TOKYO.office_holder("japan", None, on=dt.date.max),  # type: ignore[arg-type]
            "office: expected text, got None",
        ),
        (
            lambda: TOKYO.office_holder("japan", "president", on="2025"),  # type: ignore[arg-type]
            "on: expected a PartialDate, got '2025'; write PartialDate('2025')",
        ),
        (
            lambda: TOKYO.office_holder("japan", "president", on=None),  # type: ignore[arg-type]
            "on: expected a PartialDate, got None",
        ),
        (
            lambda: TOKYO.office_holder(
                "japan", "president", on=dt.datetime(2025, 10, 28, tzinfo=dt.UTC)
            ),
            (
                "on: expected a PartialDate, got a datetime; "
                "write PartialDate('2025-10-28T00:00:00+00:00')"
            ),
        ),
    ],
)
def test_wrong_questions_are_refused(ask: Callable[[], object], message: str) -> None:
    """What is no party, office or date is said, and how to mend it."""
    with pytest.raises(DiplonewsError) as refused:
        ask()
    assert str(refused.value) == message


# -- any dossier -----------------------------------------------------------------------

MONTHS = [f"2025-{month:02}-01" for month in range(1, 7)]


@given(
    st.lists(
        st.tuples(st.sampled_from(MONTHS), st.sampled_from([*MONTHS, "..", ""])),
        max_size=4,
    ),
    st.sampled_from(MONTHS),
)
def test_holders_are_those_whose_days_it_is(
    ends: list[tuple[str, str]], on: str
) -> None:
    """With whole days as ends, text comparison tells who held the office."""
    fitting = [(start, end) for start, end in ends if end in {"..", ""} or start <= end]
    found = holder(on, *(tenure(f"{start}/{end}") for start, end in fitting))
    sure = [
        f"l{n}"
        for n, (start, end) in enumerate(fitting)
        if start == on or (start < on and (end == ".." or end >= on))
    ]
    unsure = [
        f"l{n}" for n, (start, end) in enumerate(fitting) if start < on and not end
    ]
    assert [one.id for one in found.certain] == sure
    assert [one.id for one in found.possible] == unsure


@given(dossiers(max_size=3), partial_dates())
def test_holders_have_a_tenure_of_that_office(
    dossier: Dossier, on: PartialDate
) -> None:
    """Nobody is named who has no tenure of that office, and nobody twice."""
    for leader in dossier.leaders:
        for one in leader.tenures:
            if one.of and one.office:
                found = dossier.office_holder(one.of, one.office, on=on)
                named = [*found.certain, *found.possible]
                assert len(set(named)) == len(named)
                assert all(
                    any(t.of == one.of and t.office == one.office for t in who.tenures)
                    for who in named
                )


def test_evidence_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A leader with many tenures and much evidence is looked at in one go."""
    read = 0
    dates = reporting.publication_dates_by_field

    def counted(*arguments: Any) -> Any:
        nonlocal read
        read += 1
        return dates(*arguments)

    monkeypatch.setattr(office_holders, "publication_dates_by_field", counted)
    tenures = tuple(tenure(standing="former", ordinal=n) for n in range(1, 50))
    leaders = (
        Leader(id="a", name="A", tenures=tenures),
        Leader(id="b", name="B", tenures=(Tenure(title="b"),)),
    )
    dossier = Dossier(id="d", parties=(JAPAN,), leaders=leaders)
    dossier.office_holder("japan", "prime_minister", on=dt.date(2025, 1, 1))
    assert read == 1
