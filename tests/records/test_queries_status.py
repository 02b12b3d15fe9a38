"""How far a record has come: the last step that is known, or all that may be it."""

# pyright: reportPrivateUsage=false

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import permutations, product
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplonews import (
    Agreement,
    AgreementAction,
    Commitment,
    CommitmentAction,
    Dossier,
    Duration,
    Evidence,
    PartialDate,
    Party,
    Period,
    Source,
    Tariff,
    TariffAction,
    fixtures,
)
from diplonews.records.queries import effects, status_kinds
from diplonews.records.queries.effects import Step, latest
from diplonews.records.queries.statuses import Status
from diplonews.rules import OpenTerms
from diplonews.strategies import dossiers, partial_dates, periods
from diplonews.values.dates import When
from diplonews.vocabulary import (
    AgreementActionKind,
    CommitmentActionKind,
    TariffActionKind,
)

ROOT = Path(__file__).parents[2]

NOTHING = Status(
    term=None, action=None, since=None, in_effect=None, possible=(), overdue=()
)


def when(text: str) -> When:
    """Read a date or a period."""
    return Period(text) if "/" in text else PartialDate(text)


def act(kind: str, done: str = "", **values: Any) -> AgreementAction:
    """Make an action of an agreement; dates are given as texts."""
    if done:
        values["when"] = when(done)
    if "effective" in values:
        values["effective"] = when(values["effective"])
    if "duration" in values:
        values["duration"] = Duration(values["duration"])
    return AgreementAction(kind=kind, **values)


def status(
    *actions: AgreementAction, as_of: str = "", reports_to: str = "", told: str = ""
) -> Status:
    """Give the status of an agreement with these actions."""
    article = Source(
        id="article",
        kind="news_article",
        published=PartialDate(told) if told else None,
    )
    evidence = (Evidence(source="article", locator="row 1"),)
    deal = Agreement(id="deal", title="deal", actions=actions, evidence=evidence)
    dossier = Dossier(
        id="d",
        sources=(article,),
        agreements=(deal,),
        as_of=PartialDate(reports_to) if reports_to else None,
    )
    return dossier.status("deal", as_of=PartialDate(as_of) if as_of else None)


def told(status: Status) -> tuple[str | None, str]:
    """Give the term of a status, and all that are possible."""
    return status.term, " ".join(status.possible)


# -- the last step ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "term", "possible"),
    [
        ([], None, ""),
        ([("signed", "2025-10-28")], "signed", "signed"),
        ([("signed", "")], "signed", "signed"),
        ([("signed", "2025-10-28"), ("agreed", "2025-09")], "signed", "signed"),
        ([("agreed", "2025-09"), ("signed", "2025-10")], "signed", "signed"),
        ([("agreed", "2025-10"), ("signed", "2025-10-28")], None, "agreed signed"),
        ([("agreed", "2025-10-28"), ("signed", "2025-10-28")], None, "agreed signed"),
        (
            [("agreed", "2025-10-28T09:00"), ("signed", "2025-10-28T10:00")],
            "signed",
            "signed",
        ),
        (
            [("agreed", "2025-10-28T09:00Z"), ("signed", "2025-10-28T10:00")],
            None,
            "agreed signed",
        ),
        (
            [
                ("agreed", "2025-10-28T09:00Z"),
                ("signed", "2025-10-28T10:00Z"),
                ("rejected", "2025-10-28T23:00"),
            ],
            None,
            "signed rejected",
        ),
        ([("agreed", ""), ("signed", "2025-10-28")], None, "agreed signed"),
        ([("negotiated", ""), ("implemented", "")], "implemented", "implemented"),
        ([("agreed", ""), ("implemented", "")], None, "agreed implemented"),
        ([("signed", ""), ("signed", "2025")], "signed", "signed"),
        (
            [("signed", "2025"), ("agreed", "2024"), ("rejected", "[2025..]")],
            None,
            "signed rejected",
        ),
        ([("signed", "2024"), ("renamed", "2025")], "renamed", "renamed"),
        (
            [("signed", "2024"), ("implemented", "2025/..")],
            "implemented",
            "implemented",
        ),
        ([("implemented", "2025/.."), ("signed", "2026")], None, "implemented signed"),
        ([("implemented", "2024/2025"), ("signed", "2026")], "signed", "signed"),
    ],
)
def test_the_last_step_gives_the_status(
    steps: list[tuple[str, str]], term: str | None, possible: str
) -> None:
    """It is the step after which none may have come; else all that may be the last."""
    assert told(status(*(act(*step) for step in steps))) == (term, possible)


@pytest.mark.parametrize(
    ("kind", "term", "possible"),
    [
        ("ratified", "signed", "signed"),
        ("submitted", "signed", "signed"),
        ("published", "signed", "signed"),
        ("registered", "signed", "signed"),
        ("reservation", "signed", "signed"),
        ("amended", "signed", "signed"),
        ("terminated", "terminated", "terminated"),
        ("withdrawn", None, "signed withdrawn"),
        ("denounced", None, "signed denounced"),
        ("rejected", None, "signed rejected"),
    ],
)
def test_not_every_step_changes_the_status(
    kind: str, term: str | None, possible: str
) -> None:
    """What one party does for itself does not; a withdrawal may be that or the end."""
    assert told(status(act("signed", "2024"), act(kind, "2025"))) == (term, possible)


def test_what_changes_no_status_gives_none() -> None:
    """A record of which nothing else is said has no status that is known."""
    assert status(act("registered", "2025")) == NOTHING
    assert told(status(act("withdrawn", "2025"))) == (None, "withdrawn")


@pytest.mark.parametrize(
    ("certainty", "term"),
    [("done", "signed"), ("ongoing", "signed"), ("expected", "agreed")],
)
def test_only_what_is_done_counts(certainty: Any, term: str) -> None:
    """A step that is only expected changes nothing yet."""
    steps = act("agreed", "2024"), act("signed", "2025", certainty=certainty)
    assert told(status(*steps)) == (term, term)


def test_what_was_not_done_never_counts() -> None:
    """A step that the source says was not taken is none, and not overdue."""
    never = act("signed", "2025", certainty="not_done")
    assert status(never, as_of="2026") == NOTHING


def test_the_step_itself_is_given() -> None:
    """A status says by which action it came about, and since when."""
    signed = act("signed", "2025-10-28", text="in Tokyo")
    assert status(act("agreed", "2025-09"), signed) == Status(
        term="signed",
        action=signed,
        since=PartialDate("2025-10-28"),
        in_effect=None,
        possible=("signed",),
        overdue=(),
    )


@pytest.mark.parametrize(
    ("first", "second", "since"),
    [
        ("2025-10-28", "2025-10-28", "2025-10-28"),
        ("2025-10", "2025-10-28", None),
        ("", "2025", None),
        ("2024", "2025", "2025"),
    ],
)
def test_several_steps_of_one_kind_are_one_status(
    first: str, second: str, since: str | None
) -> None:
    """Who signed last may be unknown; that it is signed is not."""
    steps = act("signed", first), act("signed", second, text="the other side")
    found = status(*steps)
    assert found.term == "signed"
    assert found.action == steps[1]
    assert found.since == (PartialDate(since) if since else None)


# -- as of a date ----------------------------------------------------------------------

LIFE = (act("agreed", "2025-07-22"), act("signed", "2025-10"), act("expired", "2026"))


@pytest.mark.parametrize(
    ("as_of", "term", "possible"),
    [
        ("2025-07-21", None, ""),
        ("2025-07-22", "agreed", "agreed"),
        ("2025-07", None, "agreed"),
        ("2025-09", "agreed", "agreed"),
        ("2025-10-28", None, "agreed signed"),
        ("2025-10-31", "signed", "signed"),
        ("2025-11", "signed", "signed"),
        ("2026", None, "signed expired"),
        ("2027", "expired", "expired"),
        ("[2025-09..2025-11]", None, "agreed signed"),
    ],
)
def test_what_comes_later_does_not_count(
    as_of: str, term: str | None, possible: str
) -> None:
    """What surely comes after the date is left out, what may makes it unsure."""
    assert told(status(*LIFE, as_of=as_of)) == (term, possible)


@pytest.mark.parametrize(
    ("as_of", "published", "done", "term"),
    [
        ("2025-10-28", "2025-10-28", "2025-10", "signed"),
        ("2025-10-28", "2025-10-28", "2025", "signed"),
        ("2025-10-28", "2025-10-28", "", "signed"),
        ("2025-10-27", "2025-10-28", "", None),
        ("2025-10", "2025-10-28", "", None),
        ("2025-10-28", "", "", None),
        ("2025-10-28", "2025-10-28", "2026", None),
    ],
)
def test_what_was_told_as_done_was_done_by_then(
    as_of: str, published: str, done: str, term: str | None
) -> None:
    """What all sources of the record told as done by the date had been done."""
    found = status(act("signed", done), as_of=as_of, told=published)
    assert found.term == term


@pytest.mark.parametrize(
    ("published", "term"), [("2025-10-28", "signed"), ("2025-10-29", None), ("", None)]
)
def test_all_sources_count(published: str, term: str | None) -> None:
    """Of two sources nobody can tell which of them told it first."""
    dates = PartialDate("2025-10-28"), PartialDate(published) if published else None
    sources = tuple(
        Source(id=f"s{n}", kind="news_article", published=date)
        for n, date in enumerate(dates)
    )
    evidence = tuple(Evidence(source=each.id, locator="row 1") for each in sources)
    deal = Agreement(id="a", title="A", actions=(act("signed"),), evidence=evidence)
    dossier = Dossier(id="d", sources=sources, agreements=(deal,))
    assert dossier.status("a", as_of=PartialDate("2025-10-28")).term == term


def test_a_date_of_the_calendar_will_do() -> None:
    """A `datetime.date` means that day."""
    deal = Agreement(id="deal", title="deal", actions=LIFE)
    dossier = Dossier(id="d", agreements=(deal,))
    assert dossier.status("deal", as_of=dt.date(2025, 7, 22)).term == "agreed"
    assert dossier.status("deal", as_of=dt.date(2025, 7, 21)).term is None
    assert dossier.status("deal", as_of=dt.date(1, 1, 1)) == NOTHING


@pytest.mark.parametrize(
    ("expected", "as_of", "reports_to", "overdue"),
    [
        ("2025-10", "2025-11", "", True),
        ("2025-10", "", "2025-11", True),
        ("2025-10", "2025-10-31", "2025-11", False),
        ("2025-10", "", "", False),
        ("", "2025-11", "", False),
    ],
)
def test_what_was_to_be_done_is_listed_apart(
    expected: str, as_of: str, reports_to: str, *, overdue: bool
) -> None:
    """An expected step whose date has passed is overdue, and makes nothing sure."""
    step = act("signed", expected, certainty="expected")
    found = status(act("agreed", "2024"), step, as_of=as_of, reports_to=reports_to)
    assert found.term == "agreed"
    assert found.overdue == ((step,) if overdue else ())


@pytest.mark.parametrize(
    ("done", "overdue"), [("2025-10-28", False), ("2026-01", True)]
)
def test_what_has_been_done_is_not_overdue(done: str, *, overdue: bool) -> None:
    """A step of the same kind that was taken by then is the one that was expected."""
    step = act("signed", "2025-10", certainty="expected")
    found = status(step, act("signed", done), as_of="2025-12")
    assert bool(found.overdue) == overdue


# -- suspensions -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "as_of", "term", "possible"),
    [
        ({}, "2030", "suspended", "suspended"),
        ({"duration": "P90D"}, "2025-04-09", "suspended", "suspended"),
        ({"duration": "P90D"}, "2025-07-07", "suspended", "suspended"),
        ({"duration": "P90D"}, "2025-07-08", None, "imposed suspended"),
        ({"duration": "P90D"}, "2025-07-09", "imposed", "imposed"),
        ({"duration": "P90D"}, "2025-07", None, "imposed suspended"),
        ({"duration": "P90D"}, "", None, "imposed suspended"),
        ({"duration": "P90D", "effective": "2025-05"}, "2025-07-29", "suspended", ""),
        ({"duration": "P90D", "effective": "2025-05"}, "2025-08-15", None, ""),
        ({"duration": "P90D", "effective": "2025-05"}, "2025-08-30", "imposed", ""),
        ({"duration": "P90D", "effective": "[2025-05..]"}, "2025-06", "suspended", ""),
        ({"duration": "P90D", "effective": "[2025-05..]"}, "2030", None, ""),
        ({"duration": "P90D", "effective": "[..2025-05]"}, "2025-06", None, ""),
        ({"duration": "P90D", "effective": "[..2025-05]"}, "2030", "imposed", ""),
        ({"duration": "PT12H"}, "2025-04-10", None, "imposed suspended"),
        ({"duration": "PT12H"}, "2025-04-11", "imposed", "imposed"),
        ({"duration": "P99999Y"}, "9999-12-31", "suspended", "suspended"),
        ({"effective": "2025-04-09/2025-07-08"}, "2025-07-08", "suspended", ""),
        ({"effective": "2025-04-09/2025-07-08"}, "2025-07-09", "imposed", ""),
        ({"effective": "2025-04-09/2025-07"}, "2025-07-09", None, ""),
        ({"effective": "2025-04-09/"}, "2025-07-09", None, "imposed suspended"),
        ({"effective": "2025-04-09/.."}, "2030", "suspended", "suspended"),
        ({"effective": "2025-04-09/.."}, "", "suspended", "suspended"),
        ({"effective": "2025-04-09/2026"}, "", None, "imposed suspended"),
        (
            {"effective": "2025-04-09/..", "duration": "P90D"},
            "2025-12",
            "imposed",
            "imposed",
        ),
    ],
)
def test_after_a_suspension_stands_what_stood_before(
    values: dict[str, str], as_of: str, term: str | None, possible: str
) -> None:
    """When it is over; on the day on which it ends, and undated, it cannot be told."""
    steps = act("imposed", "2025-04-02"), act("suspended", "2025-04-09", **values)
    found = status(*steps, as_of=as_of)
    assert found.term == term
    assert " ".join(found.possible) == (possible or term or "imposed suspended")


def test_a_suspension_without_a_date_may_be_over() -> None:
    """If it is not said when it began, it cannot be told whether it has run out."""
    steps = act("imposed", "2025-04-02"), act("suspended", duration="P90D")
    assert told(status(*steps, as_of="2030", told="2026")) == (
        None,
        "imposed suspended",
    )


def test_only_suspensions_pass() -> None:
    """Another step that has effect for a time stays the last one."""
    step = act("imposed", "2025-04-02", effective="2025-04-05/2025-07-05")
    found = status(act("agreed", "2024"), step, as_of="2026")
    assert (found.term, found.in_effect) == ("imposed", False)


# -- effect ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("effective", "as_of", "in_effect"),
    [
        ("2025-08-07", "2025-08-06", False),
        ("2025-08-07", "2025-08-07", True),
        ("2025-08", "2025-08-07", None),
        ("2025-08", "2025-08-31", True),
        ("2025-08-07/..", "2026", True),
        ("2025-08-07/2025-12", "2026", False),
        ("2025-08-07/2025-12", "2025-12", None),
        ("../2025-12", "2025-11", True),
        ("2025-08-07", "", None),
        ("", "2026", None),
    ],
)
def test_a_step_has_effect_from_when_it_says(
    effective: str, as_of: str, *, in_effect: bool | None
) -> None:
    """Before that it is not yet in effect; where nothing is said it is unknown."""
    values = {"effective": effective} if effective else {}
    found = status(act("issued", "2025-07-31", **values), as_of=as_of)
    assert (found.term, found.in_effect) == ("issued", in_effect)


def test_the_date_of_the_dossier_decides_if_no_other_is_asked_for() -> None:
    """What a dossier reports up to is where time stands for effects, not for deeds."""
    issued = act("issued", "2025-07-31", effective="2025-08-07")
    assert status(issued, reports_to="2025-08-01").in_effect is False
    assert status(issued, reports_to="2025-08-07").in_effect is True
    assert status(act("issued", "2025-08"), reports_to="2025-07").term == "issued"


# -- other kinds of record -------------------------------------------------------------


def test_commitments_and_tariffs_have_a_status_too() -> None:
    """Each by its own terms: what only changes a promise leaves it as it was."""
    announced = CommitmentAction(kind="announced", when=PartialDate("2025-10-24"))
    faster = CommitmentAction(kind="accelerated", when=PartialDate("2025-10-25"))
    threatened = TariffAction(kind="threatened", when=PartialDate("2025-02"))
    imposed = TariffAction(kind="imposed", when=PartialDate("2025-04"))
    dossier = Dossier(
        id="d",
        parties=(Party(id="japan", name="Japan"),),
        commitments=(Commitment(id="c", what="Spend.", actions=(announced, faster)),),
        tariffs=(Tariff(id="t", imposed_by=("japan",), actions=(imposed, threatened)),),
    )
    assert dossier.status("c").action is announced
    assert dossier.status("t").action is imposed


def duty(*actions: TariffAction, as_of: str = "", told: str = "") -> Status:
    """Give the status of a tariff with these actions."""
    source = Source(
        id="s", kind="report", published=PartialDate(told) if told else None
    )
    tariff = Tariff(
        id="t",
        imposed_by=("japan",),
        actions=actions,
        evidence=(Evidence(source="s", locator="row 1"),),
    )
    japan = Party(id="japan", name="Japan")
    dossier = Dossier(id="d", sources=(source,), parties=(japan,), tariffs=(tariff,))
    return dossier.status("t", as_of=PartialDate(as_of) if as_of else None)


IN_FORCE = TariffAction(kind="imposed", effective=PartialDate("2025-03-04"))


def test_a_step_of_a_tariff_without_a_day_is_dated_by_its_effect() -> None:
    """It was done by then at the latest, so that what came later is the last."""
    paused = TariffAction(kind="suspended", when=PartialDate("2025-04-09"))
    assert duty(IN_FORCE, paused).term == "suspended"
    assert duty(IN_FORCE, as_of="2025-03-05").term == "imposed"
    assert duty(IN_FORCE, as_of="2025-02-10").possible == ("imposed",)
    assert duty(IN_FORCE, as_of="2025-02-10").term is None
    assert duty(IN_FORCE, as_of="2025-02-10", told="2025-02-02").term == "imposed"


def test_a_step_without_a_day_does_not_come_after_another_for_sure() -> None:
    """It may have been done long before it had effect."""
    paused = TariffAction(kind="suspended", when=PartialDate("2025-02-20"))
    assert told(duty(IN_FORCE, paused)) == (None, "imposed suspended")


def test_an_order_without_a_day_may_be_of_any_day() -> None:
    """When it begins says nothing of when it was given."""
    ordered = TariffAction(kind="ordered", effective=PartialDate("2025-03-04"))
    paused = TariffAction(kind="suspended", when=PartialDate("2025-04-09"))
    assert told(duty(ordered, paused)) == (None, "ordered suspended")


def test_an_agreement_is_not_dated_by_its_effect() -> None:
    """What is signed may have effect from a day long after."""
    signed = act("signed", effective="2025-03")
    assert told(status(signed, act("rejected", "2025-04"))) == (
        None,
        "signed rejected",
    )


def test_what_is_offered_is_on_the_way() -> None:
    """An offer does not undo what has been delivered."""
    delivered = CommitmentAction(kind="delivered", when=PartialDate("2025-01"))
    approved = CommitmentAction(kind="approved", when=PartialDate("2025-01"))
    offered = CommitmentAction(kind="offered", when=PartialDate("2025-02"))
    dossier = Dossier(
        id="d",
        commitments=(
            Commitment(id="c", what="Give.", actions=(approved, offered)),
            Commitment(id="e", what="Give.", actions=(delivered, offered)),
        ),
    )
    assert dossier.status("c").term == "approved"
    assert dossier.status("e").term == "offered"


@pytest.mark.parametrize(
    ("record", "kinds", "term", "possible"),
    [
        ("a", "signed announced ratified", "signed", "signed"),
        ("a", "entered_into_force announced", "entered_into_force", ""),
        ("a", "agreed_in_principle drafted negotiated", "agreed_in_principle", ""),
        ("a", "signed announced entered_into_force", "entered_into_force", ""),
        ("a", "proposed announced", "announced", "announced"),
        ("a", "announced proposed", "proposed", "proposed"),
        ("a", "signed suspended announced", "suspended", "suspended"),
        ("a", "proposed terminated", "terminated", "terminated"),
        ("a", "signed terminated proposed", "proposed", "proposed"),
        ("a", "terminated announced", None, "terminated announced"),
        ("a", "terminated proposed announced", "announced", "announced"),
        ("a", "terminated announced proposed", "proposed", "proposed"),
        ("a", "vetoed announced passed", "passed", "passed"),
        ("a", "signed withdrawn proposed", None, "signed proposed"),
        ("a", "signed withdrawn announced", None, "signed withdrawn announced"),
        ("a", "signed rejected signed announced", "signed", "signed"),
        ("a", "proposed withdrawn proposed", "proposed", "proposed"),
        ("a", "signed renamed proposed", None, "renamed proposed"),
        ("c", "approved announced", "approved", "approved"),
        ("c", "announced delivered", "delivered", "delivered"),
        ("c", "delivered announced", None, "delivered announced"),
        ("c", "withdrawn announced", None, "withdrawn announced"),
        ("t", "removed threatened", "threatened", "threatened"),
        ("t", "agreed announced", "announced", "announced"),
        ("t", "imposed agreed", "imposed", "imposed"),
        ("t", "imposed promised", "imposed", "imposed"),
        ("t", "imposed announced", "imposed", "imposed"),
        ("t", "ordered threatened raised agreed", "raised", "raised"),
    ],
)
def test_steps_on_the_way_undo_nothing(
    record: str, kinds: str, term: str | None, possible: str
) -> None:
    """They come after something only where it is over, and an end may be announced."""
    days = enumerate(kinds.split(), start=1)
    steps = [(kind, PartialDate(f"2025-05-0{day}")) for day, kind in days]
    dossier = Dossier(
        id="d",
        parties=(Party(id="japan", name="Japan"),),
        agreements=(
            Agreement(
                id="a",
                title="deal",
                actions=tuple(AgreementAction(kind=k, when=w) for k, w in steps),
            ),
        ),
        commitments=(
            Commitment(
                id="c",
                what="Spend.",
                actions=tuple(CommitmentAction(kind=k, when=w) for k, w in steps),
            ),
        ),
        tariffs=(
            Tariff(
                id="t",
                imposed_by=("japan",),
                actions=tuple(TariffAction(kind=k, when=w) for k, w in steps),
            ),
        ),
    )
    assert told(dossier.status(record)) == (term, possible or term)


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        (AgreementActionKind, status_kinds.AGREEMENT_KINDS),
        (CommitmentActionKind, status_kinds.COMMITMENT_KINDS),
        (TariffActionKind, status_kinds.TARIFF_KINDS),
    ],
)
def test_every_published_term_is_in_the_table(kind: Any, table: Any) -> None:
    """Of each published kind of action it is said whether it changes the status."""
    _, terms = get_args(kind)
    assert isinstance(terms, OpenTerms)
    assert list(table) == list(terms.meanings)


def test_the_table_of_the_page_is_true() -> None:
    """The page on queries has every term in its column."""
    page = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    for name, table in (
        ("agreements", status_kinds.AGREEMENT_KINDS),
        ("commitments", status_kinds.COMMITMENT_KINDS),
        ("tariffs", status_kinds.TARIFF_KINDS),
    ):
        cells = [
            ", ".join(f"`{kind}`" for kind, sets in table.items() if sets is column)
            for column in (True, False, None)
        ]
        assert (
            f"\n| {name} | {' | '.join(each or 'none' for each in cells)} |\n" in page
        )


# -- against all the days that may be meant --------------------------------------------

DAYS = [f"2025-10-0{day}" for day in range(1, 5)]
SOME_DAYS = st.sampled_from(
    [
        *DAYS,
        "[2025-10-01..2025-10-02]",
        "[2025-10-02..2025-10-04]",
    ]
)


def days_of(text: str) -> list[str]:
    """Give the days of which one is meant."""
    if text[0] != "[":
        return [text]
    first, last = text[1:-1].split("..")
    return [day for day in DAYS if first <= day <= last]


def readings(steps: Sequence[tuple[str, str]], as_of: str) -> Iterator[set[str]]:
    """Give what the last steps are, for each way in which the dates may be meant."""
    for asked in days_of(as_of):
        for days in product(*(days_of(text) for _, text in steps)):
            kinds = [kind for kind, _ in steps]
            done = [(d, k) for d, k in zip(days, kinds, strict=True) if d <= asked]
            yield {kind for day, kind in done if day == max(done)[0]}


@given(
    st.lists(
        st.tuples(st.sampled_from(["agreed", "signed", "expired"]), SOME_DAYS),
        max_size=4,
    ),
    SOME_DAYS,
)
def test_a_status_is_what_every_reading_gives(
    steps: list[tuple[str, str]], as_of: str
) -> None:
    """A term is possible if some reading of the dates makes it last, sure if all do."""
    found = status(*(act(*step) for step in steps), as_of=as_of)
    all_readings = list(readings(steps, as_of))
    assert set(found.possible) == set().union(*all_readings)
    sure = len(found.possible) == 1 and all(all_readings)
    assert found.term == (found.possible[0] if sure else None)


def after(state: str, kind: str) -> set[str]:
    """Give what may be said of a text of which one thing was said, after one step."""
    if kind == "withdrawn":
        return {state, kind}
    is_end = state in {"expired", "withdrawn"}
    if kind in {"proposed", "announced"} and state not in {"", "proposed", "announced"}:
        if is_end:
            return {state, kind} if kind == "announced" else {kind}
        return {state}
    return {kind}


def lives(steps: Sequence[tuple[str, str]]) -> Iterator[set[str]]:
    """Give what may be said in the end, for each way in which the dates may be meant.

    Steps of the same day come in any order.
    """
    for days in product(*(days_of(text) for _, text in steps)):
        for order in permutations(range(len(steps))):
            placed = [days[n] for n in order]
            if placed == sorted(placed):
                states = {""}
                for n in order:
                    states = {s for one in states for s in after(one, steps[n][0])}
                yield states


STEPS = ["proposed", "announced", "signed", "implemented", "expired", "withdrawn"]


@given(st.lists(st.tuples(st.sampled_from(STEPS), SOME_DAYS), max_size=4))
def test_a_status_holds_all_that_going_through_a_life_gives(
    steps: list[tuple[str, str]],
) -> None:
    """No way to go through the steps gives what is not possible; a term is sure."""
    found = status(*(act(*step) for step in steps))
    said = {state for states in lives(steps) for state in states}
    assert said - {""} <= set(found.possible)
    if found.term:
        assert said == {found.term}
    days = [day for _, day in steps]
    if set(days) <= set(DAYS) and len(days) == len(set(days)):
        assert said - {""} == set(found.possible)


# -- the last of many ------------------------------------------------------------------


def step(moment: When | None, *, counts: bool | None) -> Step[AgreementAction]:
    """Make a step as it is compared with others."""
    return Step(action=act("signed"), when=moment, counts=counts)


@given(
    st.lists(
        st.builds(
            step,
            st.none() | partial_dates() | periods(),
            counts=st.sampled_from([True, True, None, False]),
        ),
        max_size=8,
    )
)
def test_the_last_are_those_that_none_comes_after(
    steps: list[Step[AgreementAction]],
) -> None:
    """Comparing with a few gives what comparing each with each other gives."""
    those = [one for one in steps if one.counts is not False]
    last = [
        one
        for one in those
        if not any(
            one.when and other.counts and other.when and one.when.before(other.when)
            for other in those
        )
    ]
    assert latest(steps) == (last or those)


def test_days_that_go_round_leave_all_possible() -> None:
    """Of times at both ends of the world and a day between none is surely the last."""
    texts = "2025-10-28T23:00-12:00", "2025-10-29", "2025-10-30T00:30+14:00"
    dates = [PartialDate(text) for text in texts]
    nexts = [*dates[1:], dates[0]]
    assert all(one.before(two) for one, two in zip(dates, nexts, strict=True))
    round_about = [step(date, counts=True) for date in dates]
    assert latest(round_about) == round_about


def test_many_steps_are_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many actions of one record take twice as many comparisons."""
    compared = 0
    is_before = effects._is_before

    def counted(one: When | None, other: When) -> bool:
        nonlocal compared
        compared += 1
        return is_before(one, other)

    monkeypatch.setattr(effects, "_is_before", counted)

    def count(kind: str, size: int) -> int:
        nonlocal compared
        compared = 0
        minutes = [
            f"2025-10-{n // 1440 + 1:02}T{n // 60 % 24:02}:{n % 60:02}"
            for n in range(size)
        ]
        zones = ["", "Z", "+09:00"]
        found = status(*(act(kind, m + zones[n % 3]) for n, m in enumerate(minutes)))
        assert found.term == kind
        return compared

    assert count("signed", 400) <= 2 * count("signed", 200) <= 2 * 6 * 200
    assert count("expired", 400) <= 2 * count("expired", 200) <= 2 * 18 * 200


# -- whole dossiers --------------------------------------------------------------------


def test_the_tokyo_dossier() -> None:
    """What is signed, delivered, announced and agreed in it, and what is open."""
    tokyo = fixtures.tokyo()
    records = (*tokyo.agreements, *tokyo.commitments, *tokyo.tariffs)
    found = {record.id: told(tokyo.status(record.id)) for record in records}
    assert {name: each for name, each in found.items() if each != (None, "")} == {
        "trade-deal": ("implemented", "implemented"),
        "trade-document": ("signed", "signed"),
        "minerals-pact": ("signed", "signed"),
        "framework-thailand": ("signed", "signed"),
        "framework-cambodia": ("signed", "signed"),
        "framework-vietnam": ("signed", "signed"),
        "framework-malaysia": ("signed", "signed"),
        "gift-putter": ("delivered", "delivered"),
        "gift-hats": ("offered", "offered"),
        "defence-spending": ("announced", "announced"),
        "tariff-ceiling": ("agreed", "agreed"),
        "no-worse-than": ("agreed", "agreed"),
    }
    before = tokyo.status("framework-thailand", as_of=PartialDate("2025-10-27"))
    assert told(before) == (None, "signed")
    assert tokyo.status("trade-document", as_of=dt.date(2025, 10, 27)) == NOTHING


@given(dossiers(), partial_dates())
def test_every_status_is_one_of_its_actions(
    dossier: Dossier, as_of: PartialDate
) -> None:
    """A status is a value, and its terms are kinds of actions that are done."""
    records: list[Agreement | Commitment | Tariff] = [
        *dossier.agreements,
        *dossier.commitments,
        *dossier.tariffs,
    ]
    for record in records:
        for found in (
            dossier.status(record.id),
            dossier.status(record.id, as_of=as_of),
        ):
            done = {
                a.kind for a in record.actions if a.certainty in {"done", "ongoing"}
            }
            assert set(found.possible) <= done
            assert (found.term is None) == (found.action is None)
            assert found.term in {None, *found.possible}
            assert hash(found) == hash(evolve(found))
