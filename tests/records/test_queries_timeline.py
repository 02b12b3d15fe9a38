"""Everything that has a date, in order of time."""

# pyright: reportPrivateUsage=false

from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given

from diplonews import (
    Agreement,
    AgreementAction,
    AnyRecord,
    Commitment,
    CommitmentAction,
    Condition,
    Dossier,
    Financing,
    Leader,
    Meeting,
    Money,
    PartialDate,
    Party,
    PartyAction,
    Period,
    Quantity,
    Quota,
    Quote,
    Rate,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
    fixtures,
)
from diplonews.records.parts import Action
from diplonews.records.queries import timelines
from diplonews.records.queries.timelines import Timeline, TimelineEntry, Undated
from diplonews.strategies import dossiers


def day(number: int) -> PartialDate:
    """Give a day of October 2025."""
    return PartialDate(f"2025-10-{number:02}")


def shown(timeline: Timeline) -> list[str]:
    """Write the entries in one line each."""
    return [
        f"{entry.when} {entry.record.id}{entry.path} {entry.what} {entry.certainty}"
        for entry in timeline.entries
    ]


def missing(timeline: Timeline) -> list[str]:
    """Write what has no date in one line each."""
    return [
        f"{one.record.id}{one.path} {one.what} {one.certainty}"
        for one in timeline.undated
    ]


def test_every_date_has_its_entry() -> None:
    """Each entry says what it is, where it stands, and how sure an action is."""
    rate = Rate(text="15%", period=day(18))
    dossier = Dossier(
        id="d",
        as_of=day(30),
        sources=(
            Source(
                id="s",
                kind="news_article",
                published=day(1),
                modified=day(2),
                retrieved=day(30),
            ),
        ),
        parties=(
            Party(id="p", name="P", actions=(PartyAction(kind="joined", when=day(3)),)),
        ),
        leaders=(
            Leader(
                id="l",
                name="L",
                born=day(4),
                died=day(5),
                tenures=(
                    Tenure(
                        title="T",
                        period=Period("2025-10-06/2025-10-07"),
                        actions=(TenureAction(kind="elected", when=day(7)),),
                    ),
                ),
            ),
        ),
        meetings=(Meeting(id="m", when=day(8), previous_when=day(30)),),
        agreements=(
            Agreement(
                id="a",
                title="A",
                dated=day(9),
                actions=(
                    AgreementAction(
                        kind="signed",
                        when=day(10),
                        effective=day(11),
                        certainty="expected",
                    ),
                ),
                period=day(12),
            ),
        ),
        commitments=(
            Commitment(
                id="c",
                what="C",
                deadline=day(13),
                period=day(14),
                amounts=(Money(text="much", currency="USD", as_of=day(30)),),
                actions=(
                    CommitmentAction(
                        kind="delayed",
                        deadline=day(16),
                        when=day(15),
                        amounts=(Money(text="much", currency="USD", period=day(20)),),
                        conditions=(
                            Condition(kind="if", text="it rains", deadline=day(21)),
                        ),
                    ),
                ),
                financing=(
                    Financing(share=Share(value=Decimal(1), of="all", period=day(22))),
                ),
            ),
        ),
        tariffs=(
            Tariff(
                id="t",
                imposed_by=("p",),
                rates=(attrs.evolve(rate, period=day(17)),),
                actions=(
                    TariffAction(kind="raised", certainty="ongoing", rates=(rate,)),
                ),
                quota=Quota(volume=Quantity(text="5", unit="t", period=day(23))),
            ),
        ),
        quotes=(Quote(id="q", text="Q", kind="direct", said_on=day(19)),),
    )
    timeline = dossier.timeline()
    assert shown(timeline) == [
        "2025-10-01 s/published published None",
        "2025-10-02 s/modified modified None",
        "2025-10-03 p/actions/0/when joined done",
        "2025-10-04 l/born born None",
        "2025-10-05 l/died died None",
        "2025-10-06/2025-10-07 l/tenures/0/period period None",
        "2025-10-07 l/tenures/0/actions/0/when elected done",
        "2025-10-08 m/when when None",
        "2025-10-09 a/dated dated None",
        "2025-10-10 a/actions/0/when signed expected",
        "2025-10-11 a/actions/0/effective effective expected",
        "2025-10-12 a/period period None",
        "2025-10-13 c/deadline deadline None",
        "2025-10-14 c/period period None",
        "2025-10-15 c/actions/0/when delayed done",
        "2025-10-16 c/actions/0/deadline deadline done",
        "2025-10-17 t/rates/0/period period None",
        "2025-10-18 t/actions/0/rates/0/period period ongoing",
        "2025-10-19 q/said_on said_on None",
        "2025-10-20 c/actions/0/amounts/0/period period None",
        "2025-10-21 c/actions/0/conditions/0/deadline deadline None",
        "2025-10-22 c/financing/0/share/period period None",
        "2025-10-23 t/quota/volume/period period None",
    ]
    assert timeline.undated == (
        Undated(
            record=dossier["t"],
            path="/actions/0/when",
            what="raised",
            certainty="ongoing",
        ),
    )
    assert timeline.entries[-5] == TimelineEntry(
        when=day(19),
        record=dossier["q"],
        path="/said_on",
        what="said_on",
        certainty=None,
    )
    assert hash(timeline) == hash(dossier.timeline())


@pytest.mark.parametrize(
    "ordered",
    [
        ["[..2025]", "2024", "2025-01", "2025", "2025-02"],
        ["../2025", "/2026", "2020/2021"],
        ["2025-10-01", "2025-10-01/2025-10-03", "2025-10", "2025-10/..", "2025-11"],
        ["[..9999-12-31]", "[..9999-12-31]", "0001-01-01", "0001"],
        ["2025-10-28", "[2025-10-28,2025-10-30]", "2025-10-28/", "2025-10-29"],
        ["9999-12-31", "9999-12-31/.."],
        ["2025-10-28T14:05", "2025-10-28T09:00", "2025-10-28"],
    ],
)
def test_entries_are_in_order_of_time(ordered: list[str]) -> None:
    """By the first possible day, then the last; what is open lies before or after."""
    for texts in (ordered, ordered[::-1]):
        meetings = tuple(
            Meeting(id=f"m{n}", when=Period(t) if "/" in t else PartialDate(t))
            for n, t in enumerate(texts)
        )
        entries = Dossier(id="d", meetings=meetings).timeline().entries
        found = [str(entry.when) for entry in entries]
        same_day = ordered[0].startswith("2025-10-28T")
        assert found == (texts if same_day else ordered)


@pytest.mark.parametrize(
    ("values", "undated"),
    [
        ({}, True),
        ({"when": day(1)}, False),
        ({"effective": day(1)}, False),
        ({"when": day(1), "effective": day(2)}, False),
    ],
)
def test_an_action_with_any_date_is_dated(
    values: dict[str, Any], *, undated: bool
) -> None:
    """An action that only says from when it has effect stands among the dated."""
    deal = Agreement(
        id="a", title="A", actions=(AgreementAction(kind="issued", **values),)
    )
    timeline = Dossier(id="d", agreements=(deal,)).timeline()
    assert missing(timeline) == ["a/actions/0/when issued done"] * undated
    assert len(timeline.entries) == len(values)


def test_the_tokyo_dossier() -> None:
    """From the death of Abe to the deadline for defence spending."""
    timeline = fixtures.tokyo().timeline()
    assert shown(timeline) == [
        "2022 abe/died died None",
        "2025-10 takaichi/tenures/0/actions/0/when elected done",
        "2025-10-24 defence-spending/actions/0/when announced done",
        "2025-10-24 security-concerns/said_on said_on None",
        "[2025-10-26..2025-10-28] framework-thailand/actions/0/when signed done",
        "[2025-10-26..2025-10-28] framework-cambodia/actions/0/when signed done",
        "[2025-10-26..2025-10-28] framework-vietnam/actions/0/when signed done",
        "[2025-10-26..2025-10-28] framework-malaysia/actions/0/when signed done",
        "2025-10-28 article/published published None",
        "2025-10-28 tokyo-talks/when when None",
        "2025-10-28 private-lunch/when when None",
        "2025-10-28 families-meeting/when when None",
        "2025-10-28 signing-ceremony/when when None",
        "2025-10-28 carrier-tour/when when None",
        "2025-10-28 trade-document/actions/0/when signed done",
        "2025-10-28 trade-document/actions/1/when published done",
        "2025-10-28 minerals-pact/actions/0/when signed done",
        "2025-10-28 minerals-pact/actions/1/when published done",
        "2025-10-28 see-what-is-going-on/said_on said_on None",
        "2026-03 defence-spending/deadline deadline None",
    ]
    assert missing(timeline) == [
        "trump-visit/when when None",
        "trump-kim/when when None",
        "trump-naruhito/when when None",
        "trade-deal/actions/0/when negotiated done",
        "trade-deal/actions/1/when implemented ongoing",
        "gift-putter/actions/0/when delivered done",
        "gift-hats/actions/0/when offered done",
        "defence-spending/actions/1/when accelerated done",
        "tariff-ceiling/actions/0/when agreed done",
        "no-worse-than/actions/0/when agreed done",
    ]


def dates_in(value: Any, path: str) -> dict[str, Any]:
    """Give all dates and periods in an object by their pointers, the plain way."""
    cls: Any = value.__class__
    if cls in {PartialDate, Period}:
        return {path: value}
    if cls is tuple:
        members = enumerate(value)
        found = [dates_in(each, f"{path}/{n}") for n, each in members]
    elif attrs.has(cls):
        names = [f.name for f in attrs.fields(cls) if f.init]
        aside = {"as_of", "previous_when", "retrieved", "extensions", "accounts"}
        names = [name for name in names if name not in aside]
        found = [dates_in(getattr(value, name), f"{path}/{name}") for name in names]
    else:
        found = []
    return {place: when for each in found for place, when in each.items()}


@given(dossiers())
def test_no_date_is_left_out(dossier: Dossier) -> None:
    """Every date that stands in a record is an entry, in order of its first day."""
    timeline = dossier.timeline()
    found = {(entry.record.id, entry.path): entry.when for entry in timeline.entries}
    expected = {
        (record.id, path): when
        for record in dossier.records
        for path, when in dates_in(record, "").items()
    }
    assert found == expected
    assert len(timeline.entries) == len(expected)
    keys = [timelines._order(entry) for entry in timeline.entries]
    assert keys == sorted(keys)


@given(dossiers())
def test_what_has_no_date_is_an_action_or_a_meeting(dossier: Dossier) -> None:
    """Every action and every meeting is dated, or listed among the undated."""
    timeline = dossier.timeline()
    every: list[TimelineEntry | Undated] = [*timeline.entries, *timeline.undated]
    listed = {(one.record.id, one.path.rpartition("/")[0]) for one in every}
    assert listed >= {(meeting.id, "") for meeting in dossier.meetings}
    for record in dossier.records:
        actions: tuple[Action, ...] = getattr(record, "actions", ())
        assert listed >= {(record.id, f"/actions/{n}") for n in range(len(actions))}


def test_each_object_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many records with dates take twice as many looks."""
    looked = 0
    fields = timelines._fields_with_dates

    def counted(cls: type) -> tuple[tuple[str, bool], ...]:
        nonlocal looked
        looked += 1
        return fields(cls)

    def count(size: int) -> int:
        nonlocal looked
        actions = tuple(
            AgreementAction(kind="signed", when=day(1)) for _ in range(size)
        )
        records: list[AnyRecord] = [
            Agreement(id=f"a{n}", title="A", actions=actions[:2]) for n in range(size)
        ]
        looked = 0
        timelines.timeline_of([*records, Agreement(id="a", title="A", actions=actions)])
        return looked

    Dossier(id="d", agreements=(Agreement(id="a", title="A"),)).timeline()
    monkeypatch.setattr(timelines, "_fields_with_dates", counted)
    assert count(50) == 50 * 4 + 1
    assert count(100) == 100 * 4 + 1
