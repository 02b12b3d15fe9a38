"""Which rates of a tariff stand on a date: for sure, perhaps, or not at all."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplonews import (
    Condition,
    DiplonewsError,
    Dossier,
    Duration,
    PartialDate,
    Party,
    Period,
    Rate,
    Tariff,
    TariffAction,
    fixtures,
)
from diplonews.records.queries import status_kinds, tariff_kinds
from diplonews.records.queries.standing_rates import Rates
from diplonews.strategies import dossiers, partial_dates
from diplonews.values.dates import When

US = Party(id="us", name="United States")
TOKYO = fixtures.tokyo()


def when(text: str) -> When:
    """Read a date or a period."""
    return Period(text) if "/" in text else PartialDate(text)


def rate(text: str, period: str = "", **values: Any) -> Rate:
    """Make a rate that is told by its text."""
    return Rate(text=text, period=when(period) if period else None, **values)


def act(kind: str, done: str = "", *rates: Rate, **values: Any) -> TariffAction:
    """Make an action of a tariff; dates are given as texts."""
    if done:
        values["when"] = when(done)
    if "effective" in values:
        values["effective"] = when(values["effective"])
    if "duration" in values:
        values["duration"] = Duration(values["duration"])
    return TariffAction(kind=kind, rates=rates, **values)


def ask(on: str, rates: Sequence[Rate], *actions: TariffAction) -> Rates:
    """Give the rates of a tariff on a date."""
    tariff = Tariff(id="duty", imposed_by=("us",), rates=tuple(rates), actions=actions)
    dossier = Dossier(id="d", parties=(US,), tariffs=(tariff,))
    return dossier.rates("duty", on=PartialDate(on))


def told(rates: Rates) -> tuple[str, str]:
    """Give the texts of the rates that stand, and of those that may."""
    standing = " ".join(each.text or "" for each in rates.standing)
    return standing, " ".join(each.text or "" for each in rates.possible)


IMPOSED = act("imposed", "2025-04-05")


# -- the rates of the tariff itself ----------------------------------------------------

PHASES = (rate("10", "2025/2026"), rate("5", "2027/.."), rate("0", "2030-06/"))


@pytest.mark.parametrize(
    ("on", "standing", "possible"),
    [
        ("2024", "", ""),
        ("2025", "", "10"),
        ("2025-12-30", "", "10"),
        ("2025-12-31", "10", ""),
        ("2026", "", "10"),
        ("2027", "", "5"),
        ("2027-12-31", "5", ""),
        ("2028", "5", ""),
        ("2030-06-30", "5", "0"),
        ("2031", "5", "0"),
    ],
)
@pytest.mark.parametrize("actions", [(), (IMPOSED,), (act("raised", "2025-01"),)])
def test_a_rate_with_a_period_stands_in_it(
    on: str, standing: str, possible: str, actions: tuple[TariffAction, ...]
) -> None:
    """Its period decides, as long as no action may have stopped the duty."""
    assert told(ask(on, PHASES, *actions)) == (standing, possible)


@pytest.mark.parametrize(
    ("actions", "on", "standing", "possible"),
    [
        ((), "2026", "", "15"),
        ((IMPOSED,), "2025-04-04", "", ""),
        ((IMPOSED,), "2025-04-05", "15", ""),
        ((IMPOSED,), "2025-04", "", "15"),
        ((IMPOSED,), "2026", "15", ""),
        ((act("imposed"),), "2026", "", "15"),
        ((act("imposed", "2025"),), "2025-06", "", "15"),
        ((act("imposed", "2025", effective="2025-08-07"),), "2025-08-06", "", ""),
        ((act("imposed", "2025", effective="2025-08-07"),), "2025-08-07", "15", ""),
        ((act("imposed", "2025", effective="2025-04-01"),), "2025-04-02", "15", ""),
        ((act("imposed", "2025", effective="2025-04/2025-06"),), "2025-05", "15", ""),
        ((act("imposed", "2025", effective="2025-04/2025-06"),), "2025-07", "", ""),
        ((act("ordered", "2025-07-31"),), "2026", "", "15"),
        ((act("ordered", "2025-07-31", effective="2025-08-07"),), "2026", "15", ""),
        (
            (act("ordered", "2025-07-31", effective="2025-08-07"),),
            "2025-08-01",
            "",
            "",
        ),
        ((act("imposed", "2025-04", certainty="expected"),), "2026", "", "15"),
        ((act("imposed", "2025-04", certainty="not_done"),), "2026", "", "15"),
        ((act("imposed", "2025-04", certainty="ongoing"),), "2026", "15", ""),
        ((act("agreed", "2025-07"),), "2026", "", "15"),
        ((act("threatened", "2025-07"), IMPOSED), "2026", "15", ""),
        ((IMPOSED, act("agreed", "2025-07")), "2026", "15", ""),
        ((IMPOSED, act("upheld", "2025-07")), "2026", "15", ""),
        ((act("raised", "2025-04"),), "2026", "", "15"),
        ((IMPOSED, act("raised", "2025-08")), "2025-05", "", "15"),
        ((IMPOSED, act("revised", "2025-08")), "2025-05", "15", ""),
        ((IMPOSED, act("revised", "2025-08")), "2026", "", "15"),
        ((IMPOSED, act("delayed", "2025-08")), "2026", "", "15"),
    ],
)
def test_a_rate_without_a_period_stands_with_its_tariff(
    actions: tuple[TariffAction, ...], on: str, standing: str, possible: str
) -> None:
    """It stands while the duty is charged for sure and nothing has set another rate."""
    assert told(ask(on, [rate("15")], *actions)) == (standing, possible)


def test_several_rates_without_periods_may_be_phases() -> None:
    """Of two that nothing tells apart none stands for sure; two tiers stand at once."""
    assert told(ask("2026", [rate("15"), rate("10")], IMPOSED)) == ("", "15 10")
    tiers = [rate("0", tier="in_quota"), rate("25", tier="over_quota")]
    assert told(ask("2026", tiers, IMPOSED)) == ("0 25", "")
    mixed = [rate("15"), rate("10", "2027/..")]
    assert told(ask("2026", mixed, IMPOSED)) == ("15", "")


def test_a_rate_is_given_once() -> None:
    """The same rate of the tariff and of an action is one."""
    raised = act("raised", "2025-06", rate("50", "2025-06/.."))
    assert told(ask("2026", [rate("50", "2025-06/..")], raised)) == ("50", "")
    assert told(ask("2025-06", [rate("50", "2025-06/..")], raised)) == ("", "50")
    revised = act("revised", "2025-06", rate("50", "2025-06/.."))
    assert told(ask("2026", [rate("50", "2025-06/..")], revised)) == ("50", "")


def test_what_is_stopped_for_some_may_stand_for_others() -> None:
    """A pause for one partner, or on conditions, leaves open who still pays."""
    conditions = (Condition(kind="provided", text="talks go on"),)
    partners: list[dict[str, Any]] = [{"to": ("us",)}, {"conditions": conditions}]
    for some in partners:
        steps = (
            act("imposed", "2025-01-01"),
            act("suspended", "2025-02-01", **some),
        )
        assert told(ask("2025-03-01", [rate("15")], *steps)) == ("", "15")


def test_where_there_are_words_alone_no_rate_stands_for_sure() -> None:
    """A rate that was only agreed, or is only expected, may stand in its period."""
    rates = [rate("15", "2025/..")]
    assert told(ask("2026", rates, act("agreed", "2025-07"))) == ("", "15")
    planned = act("imposed", "2025-07", certainty="expected")
    assert told(ask("2026", rates, planned)) == ("", "15")
    assert told(ask("2024", rates, planned)) == ("", "")


# -- when nothing is charged -----------------------------------------------------------


@pytest.mark.parametrize(
    "kind", ["suspended", "removed", "struck_down", "expired", "withdrawn"]
)
@pytest.mark.parametrize(
    ("on", "standing", "possible"),
    [
        ("2025-06-14", "15 10", ""),
        ("2025-06-15", "", ""),
        ("2025-06", "", "15 10"),
        ("2030", "", ""),
    ],
)
def test_nothing_stands_after_the_end(
    kind: str, on: str, standing: str, possible: str
) -> None:
    """No rate stands while a duty is suspended, or after it was ended."""
    rates = [rate("15"), rate("10", "2024/..")]
    steps = act("imposed", "2024"), act(kind, "2025-06-15")
    assert told(ask(on, rates, *steps)) == (standing, possible)


@pytest.mark.parametrize(
    ("stop", "possible"),
    [
        (act("suspended"), "15 10"),
        (act("suspended", "2024"), "15 10"),
        (act("revised", "2025"), "15 10"),
        (act("removed", "2025", certainty="expected"), ""),
    ],
)
def test_what_may_be_stopped_is_only_possible(
    stop: TariffAction, possible: str
) -> None:
    """Where it cannot be told whether the duty was stopped, its rates may stand."""
    rates = [rate("15"), rate("10", "2024/..")]
    found = told(ask("2026", rates, act("imposed", "2024"), stop))
    assert found == (("", possible) if possible else ("15 10", ""))


@pytest.mark.parametrize(
    ("values", "on", "standing", "possible"),
    [
        ({"duration": "P90D"}, "2025-07-07", "", ""),
        ({"duration": "P90D"}, "2025-07-08", "", "15"),
        ({"duration": "P90D"}, "2025-07-09", "15", ""),
        ({"effective": "2025-04-10/2025-07-08"}, "2025-04-09", "15", ""),
        ({"effective": "2025-04-10/2025-07-08"}, "2025-07-08", "", ""),
        ({"effective": "2025-04-10/2025-07-08"}, "2025-07-09", "15", ""),
    ],
)
def test_a_pause_ends(
    values: dict[str, str], on: str, standing: str, possible: str
) -> None:
    """When a suspension is over, the rates stand again."""
    pause = act("suspended", "2025-04-09", **values)
    assert told(ask(on, [rate("15")], IMPOSED, pause)) == (standing, possible)


def test_a_pause_may_leave_a_lower_rate() -> None:
    """A suspension that says which rate it left does not stop the duty."""
    first = act("imposed", "2025-04-05", rate("24"))
    pause = act("suspended", "2025-04-09", rate("10"), duration="P90D")
    assert told(ask("2025-04-08", [], first, pause)) == ("24", "")
    assert told(ask("2025-05", [], first, pause)) == ("10", "")
    assert told(ask("2025-07-08", [], first, pause)) == ("", "24 10")
    assert told(ask("2025-08", [], first, pause)) == ("24", "")


def test_what_is_resumed_stands_as_before() -> None:
    """After a suspension is lifted the last rates stand again."""
    steps = (
        act("imposed", "2025-04-05", rate("24")),
        act("suspended", "2025-04-09"),
        act("resumed", "2025-08-07"),
    )
    assert told(ask("2025-05", [], *steps)) == ("", "")
    assert told(ask("2025-08-07", [], *steps)) == ("24", "")


# -- what is undone before it begins ---------------------------------------------------

ORDER = act("ordered", "2025-02-01", effective="2025-02-04")
AGAIN = act("ordered", "2025-02-20", effective="2025-03-08")


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize(
    ("stop", "on", "standing", "possible"),
    [
        (None, "2025-01", "", ""),
        (None, "2025-02-03", "", ""),
        (None, "2025-02-04", "25", ""),
        (act("removed", "2025-02-03"), "2025-02-02", "", ""),
        (act("removed", "2025-02-03"), "2025-02-10", "", ""),
        (act("withdrawn", "2025-02-03"), "2025-02-10", "", ""),
        (act("struck_down", "2025-02-03"), "2025-02-10", "", ""),
        (act("removed", "", effective="2025-02-03"), "2025-02-10", "", ""),
        (act("removed", "2025-02-02", effective="2025-02-03"), "2025-02-10", "", ""),
        (act("removed", "2025-02-03", effective="2025-02-06"), "2025-02-05", "25", ""),
        (act("removed", "2025-02-03", effective="2025-02-06"), "2025-02-10", "", ""),
        (act("removed", "2025-02-03", effective="2025-02-04"), "2025-02-10", "", "25"),
        (act("removed", "2025-02-01"), "2025-02-10", "", "25"),
        (act("removed", "2025-01-31"), "2025-02-10", "25", ""),
        (act("removed", "2025-02"), "2025-02-10", "", "25"),
        (act("expired", "2025-02-03"), "2025-02-10", "", "25"),
        (act("suspended", "2025-02-03", duration="P30D"), "2025-02-03", "", ""),
        (act("suspended", "2025-02-03", duration="P30D"), "2025-02-10", "", ""),
        (act("suspended", "2025-02-03", duration="P30D"), "2025-03-05", "", "25"),
        (act("suspended", "2025-02-03", duration="P30D"), "2025-03-06", "25", ""),
        (act("delayed", "2025-02-03"), "2025-02-10", "", "25"),
        (act("delayed", "2025-02-03"), "2025-06", "", "25"),
        (act("delayed", "2025-02-04"), "2025-02-10", "", "25"),
        (act("delayed", "2025-02-03", effective="2025-03-04"), "2025-02-10", "", "25"),
        (act("delayed", "2025-02-03", effective="2025-03-04"), "2025-06", "", "25"),
        (act("delayed", "2025-02-04", effective="2025-03-04"), "2025-02-10", "", "25"),
        (act("delayed", "2025-02-05", effective="2025-03-04"), "2025-02-10", "25", ""),
        (act("delayed", "", effective="2025-03-04"), "2025-02-10", "", "25"),
        (act("delayed", "2025-02-11", effective="2025-03-04"), "2025-02-10", "25", ""),
        (act("revised", "2025-02-03"), "2025-02-10", "", "25"),
    ],
)
def test_an_order_is_undone_before_its_day(
    stop: TariffAction | None, on: str, standing: str, possible: str, *, own: bool
) -> None:
    """What ends or pauses it first leaves nothing; what may do so leaves it open."""
    order = ORDER if own else evolve(ORDER, rates=(rate("25"),))
    steps = [order, stop] if stop else [order]
    rates = [rate("25")] if own else []
    assert told(ask(on, rates, *steps)) == (standing, possible)
    assert told(ask(on, rates, *reversed(steps))) == (standing, possible)


@pytest.mark.parametrize(
    ("stop", "on", "standing"),
    [
        (act("removed", "2025-02-03"), "2025-02-10", ""),
        (act("removed", "2025-02-03"), "2025-03-07", ""),
        (act("removed", "2025-02-03"), "2025-03-08", "25"),
        (act("withdrawn", "2025-02-03"), "2025-03-08", "25"),
        (act("suspended", "2025-02-03"), "2025-03-07", ""),
        (act("suspended", "2025-02-03"), "2025-03-08", "25"),
    ],
)
def test_what_is_ordered_again_stands_from_its_day(
    stop: TariffAction, on: str, standing: str
) -> None:
    """An order that comes after the stop is not undone by it."""
    assert told(ask(on, [rate("25")], ORDER, stop, AGAIN)) == (standing, "")


@pytest.mark.parametrize(
    "steps",
    [
        (act("imposed", "2024"), act("suspended", "2025-02-03")),
        (act("raised", "2024"), act("removed", "2025-02-03")),
        (act("delayed", "2025-02-03"), act("delayed", "2025-02-10")),
        (act("suspended", "2025-02-03"), act("resumed", "2025-02-05")),
    ],
)
def test_what_a_stop_undoes_may_be_open(steps: tuple[TariffAction, ...]) -> None:
    """Where something else was charged then, or is charged since, nobody can tell."""
    order = act("ordered", "2025-02-01", rate("25"), effective="2025-02-07")
    assert told(ask("2025-02-10", [], order, *steps)) == ("", "25")


def test_a_pause_with_a_rate_leaves_open_what_was_ordered() -> None:
    """It may have put off the order, or only lowered what was charged before."""
    order = evolve(ORDER, rates=(rate("25"),))
    pause = act("suspended", "2025-02-03", rate("10"))
    assert told(ask("2025-02-10", [], order, pause)) == ("", "25 10")


def test_an_order_without_the_day_of_the_deed_may_be_undone() -> None:
    """If it is not said when it was laid down, it may be the order that was stopped."""
    order = act("ordered", effective="2025-02-04")
    stop = act("removed", "2025-02-03")
    assert told(ask("2025-02-10", [rate("25")], order, stop)) == ("", "25")


def test_only_what_names_a_later_day_is_undone_before_it() -> None:
    """A duty that is put into force at once is not delayed any more."""
    steps = (
        act("imposed", "2025-02", rate("25")),
        act("delayed", "2025-02-11", effective="2025-06"),
        act("raised", "2025-03", rate("30"), effective="2025-12"),
    )
    assert told(ask("2025-04", [], *steps)) == ("25", "")


def test_what_is_resumed_from_a_day_is_not_undone() -> None:
    """What is so at once was done when it is so, if nothing else is said."""
    steps = act("suspended", "2025-04-09"), act("resumed", effective="2025-08-07")
    assert told(ask("2025-09", [rate("24")], IMPOSED, *steps)) == ("24", "")


@pytest.mark.parametrize(
    ("steps", "possible"),
    [
        ((IMPOSED, act("suspended", "2025-06")), ""),
        ((act("suspended", "2025-06"), IMPOSED), ""),
        ((act("removed", "2024-06"), IMPOSED), "15"),
        ((act("raised", "2024-06"), ORDER), "15"),
        ((act("ordered", effective="2025-02-04"), act("raised", "2024-06")), "15"),
        ((act("imposed", "2026"), act("removed", "2025-09"), IMPOSED), ""),
        ((act("raised", "2025"),), "15"),
        ((act("ordered", "2025"),), "15"),
    ],
)
def test_before_its_first_day_nothing_is_charged(
    steps: tuple[TariffAction, ...], possible: str
) -> None:
    """Unless an action shows that there was a duty before it."""
    assert told(ask("2024-01", [rate("15")], *steps)) == ("", possible)


@pytest.mark.parametrize(("stops", "standing"), [(20, "25"), (21, "")])
def test_after_many_stops_it_is_open_what_they_undo(stops: int, standing: str) -> None:
    """Up to twenty are looked at one by one; more leave an order possible."""
    early = [act("removed", "2024")] * stops
    possible = "" if standing else "25"
    found = ask("2025-03", [], *early, evolve(ORDER, rates=(rate("25"),)))
    assert told(found) == (standing, possible)


# -- rates that actions left -----------------------------------------------------------

LIFE = (
    act("threatened", "2025-02", rate("100")),
    act("imposed", "2025-04-05", rate("10")),
    act("raised", "2025-08-01", rate("25"), effective="2025-08-07"),
    act("agreed", "2025-10", rate("15")),
    act("lowered", "2025-11", rate("20"), rate("12", "2026-06/..")),
)


@pytest.mark.parametrize(
    ("on", "standing", "possible"),
    [
        ("2025-03", "", ""),
        ("2025-04-05", "10", ""),
        ("2025-08-06", "10", ""),
        ("2025-08-07", "25", ""),
        ("2025-08", "", "10 25"),
        ("2025-10-31", "25", ""),
        ("2025-11-15", "", "25 20"),
        ("2025-12", "20", ""),
        ("2026-07", "20 12", ""),
        ("2026", "20", "12"),
    ],
)
def test_the_last_change_sets_the_rate(on: str, standing: str, possible: str) -> None:
    """The rates stand that the last act in force left; words alone set none."""
    assert told(ask(on, [], *LIFE)) == (standing, possible)


def test_a_rate_that_was_set_replaces_those_without_periods() -> None:
    """Where an action says what it left, a rate without a period is an earlier one."""
    raised = act("raised", "2025-08", rate("25"))
    assert told(ask("2026", [rate("15")], IMPOSED, raised)) == ("25", "")
    assert told(ask("2025-05", [rate("15")], IMPOSED, raised)) == ("", "15")
    assert told(ask("2026", [rate("15"), rate("10")], IMPOSED, raised)) == ("25", "")


def test_a_rise_without_a_number_leaves_it_open() -> None:
    """After a rise of which no rate is said, the rate before may not stand for sure."""
    steps = act("imposed", "2025-04-05", rate("10")), act("raised", "2025-08")
    assert told(ask("2025-05", [], *steps)) == ("10", "")
    assert told(ask("2026", [], *steps)) == ("", "")
    assert told(ask("2026", [rate("25")], *steps)) == ("", "25")


def test_two_changes_whose_order_is_unknown_are_both_possible() -> None:
    """Of two rates set in the same month neither stands for sure."""
    steps = act("raised", "2025-08", rate("25")), act("lowered", "2025-08", rate("20"))
    assert told(ask("2026", [rate("15")], IMPOSED, *steps)) == ("", "15 25 20")


def test_terms_that_nobody_published_set_rates_as_possible() -> None:
    """What such an action means is unknown, also when it has rates."""
    step = act("revised", "2025-08", rate("25"))
    assert told(ask("2026", [], IMPOSED, step)) == ("", "25")
    step = act("revised", "2025-08", rate("25"), effective="2025-09")
    assert told(ask("2026", [], IMPOSED, step)) == ("25", "")


@pytest.mark.parametrize(
    ("on", "standing"),
    [("2025-05-13", "34"), ("2025-06-01", "10"), ("2025-12-01", "34")],
)
def test_a_pause_of_some_points_leaves_the_rate_before_and_after(
    on: str, standing: str
) -> None:
    """Before it begins and when it is over, the tariff's own rate stands for sure."""
    pause = act("suspended", "2025-05-14", rate("10"), duration="P90D")
    assert told(ask(on, [rate("34")], IMPOSED, pause)) == (standing, "")


def test_a_pause_that_was_extended_leaves_open_which_rate_stands() -> None:
    """Until when it runs then is not known."""
    steps = (
        act("suspended", "2025-05-14", rate("10"), duration="P90D"),
        act("extended", "2025-08-11", duration="P90D"),
    )
    assert told(ask("2025-09-01", [rate("34")], IMPOSED, *steps)) == ("", "34")


def test_a_removal_of_which_no_rate_is_left_is_no_pause() -> None:
    """What is over for good leaves open whether the rate is meant that stood before."""
    steps = act("removed", "2025-05-14", rate("10"), effective="2025-06/2025-07")
    assert told(ask("2025-09-01", [rate("34")], IMPOSED, steps)) == ("", "34")


def test_a_pause_for_some_is_no_mere_pause() -> None:
    """Where it may have effect, the rate that stood before is only possible."""
    pause = act("suspended", "2025-05-14", rate("10"), to=("us",))
    assert told(ask("2025-06-01", [rate("34")], IMPOSED, pause)) == ("", "34 10")


def test_every_published_term_has_its_part() -> None:
    """Each published action charges, stops, changes nothing, or is a delay."""
    parts = [
        *tariff_kinds.CHARGING,
        *tariff_kinds.STOPPING,
        *tariff_kinds.NO_CHANGE,
        "delayed",
    ]
    assert sorted(parts) == sorted(status_kinds.TARIFF_KINDS)


# -- the Tokyo dossier, and arguments --------------------------------------------------


def test_what_is_only_agreed_does_not_stand_for_sure() -> None:
    """The ceiling of 15 per cent is agreed, with nothing in law yet."""
    ceiling = TOKYO.get(Tariff, "tariff-ceiling").rates
    found = TOKYO.rates("tariff-ceiling", on=dt.date(2025, 10, 28))
    assert found == Rates(standing=(), possible=ceiling)
    clause = TOKYO.rates("no-worse-than", on=PartialDate("2025"))
    assert clause == Rates(standing=(), possible=())


@pytest.mark.parametrize(
    ("ask_wrongly", "message"),
    [
        (
            lambda: TOKYO.rates("trade-deal", on=dt.date(2025, 1, 1)),
            "expected the id of a tariff, got 'trade-deal', which is an agreement",
        ),
        (
            lambda: TOKYO.rates("tariff-ceiling", on="2025-10-28"),  # type: ignore[arg-type]
            (
                "on: expected a PartialDate, got '2025-10-28'; "
                "write PartialDate('2025-10-28')"
            ),
        ),
        (
            lambda: TOKYO.rates("tariff-ceiling", on=Period("2025/2026")),  # type: ignore[arg-type]
            "on: expected a PartialDate, got a Period",
        ),
    ],
)
def test_wrong_questions_are_refused(
    ask_wrongly: Callable[[], object], message: str
) -> None:
    """What is no tariff, or no date, is said."""
    with pytest.raises(DiplonewsError) as refused:
        ask_wrongly()
    assert str(refused.value) == message


# -- any life --------------------------------------------------------------------------

MONTHS = [f"2025-{month:02}-01" for month in range(1, 10)]


@given(
    st.permutations(MONTHS),
    st.lists(
        st.sampled_from(["raised", "suspended", "resumed", "agreed", "removed"]),
        max_size=6,
    ),
    st.sampled_from(MONTHS),
)
def test_on_whole_days_the_rate_is_that_of_the_last_step(
    days: list[str], kinds: list[str], on: str
) -> None:
    """With different days as dates, going through them in order gives the rate."""
    steps = [
        (day, "raised" if n == 0 else kind)
        for n, (day, kind) in enumerate(zip(days, ["raised", *kinds], strict=False))
    ]
    actions = [
        act(kind, day, *([rate(day)] if kind == "raised" else []))
        for day, kind in steps
    ]
    charged, last = False, ""
    for day, kind in sorted(steps):
        if day <= on and kind != "agreed":
            charged = kind in {"raised", "resumed"}
            last = day if kind == "raised" else last
    assert told(ask(on, [], *actions)) == (last if charged else "", "")


@given(dossiers(), partial_dates())
def test_rates_are_those_of_the_tariff(dossier: Dossier, on: PartialDate) -> None:
    """No other rates are given, and none as both sure and possible."""
    for tariff in dossier.tariffs:
        found = dossier.rates(tariff.id, on=on)
        own = {*tariff.rates, *(each for a in tariff.actions for each in a.rates)}
        assert {*found.standing, *found.possible} <= own
        assert not {*found.standing} & {*found.possible}
        assert hash(found) == hash(dossier.rates(tariff.id, on=on))
