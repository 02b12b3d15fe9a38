"""Cases of the rules on persons and their offices."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def chancellor(**fields: Any) -> dict[str, Any]:
    """Make a tenure of a chancellor of Germany."""
    return {"office": "chancellor", "of": "germany", **fields}


def leaders(*tenures: dict[str, Any], **second: Any) -> Part:
    """Put leaders on the stage, each with a tenure; more is said of the last."""
    them = [
        {"id": f"leader-{i}", "name": f"Leader {i}", "tenures": [tenure]}
        for i, tenure in enumerate(tenures)
    ]
    them[-1] |= second
    return {"leaders": them}


def leader(*tenures: dict[str, Any], **fields: Any) -> Part:
    """Put one leader on the stage."""
    return {"leaders": [{"id": "leader", "name": "L", "tenures": tenures, **fields}]}


def since(*periods: str) -> Part:
    """Put chancellors on the stage, each with a period."""
    return leaders(*(chancellor(period=period) for period in periods))


def both(one: str, other: str, office: str = "chancellor", of: str = "germany") -> str:
    """Say that two hold an office."""
    return (
        f"expected one {office} of '{of}' at a time, got '{other}' while it is '{one}'"
    )


def by_page(date: str) -> dict[str, Any]:
    """Give evidence in a source of a date, and the source."""
    return {"id": "page", "kind": "report", "published": date}


def by_sources(*sources: list[str]) -> Part:
    """Put chancellors on the stage who hold the office now, each by some sources."""
    them = leaders(*(chancellor(standing="current") for _ in sources))
    for one, its in zip(them["leaders"], sources, strict=True):
        one["evidence"] = [{"source": name, "locator": "row 1"} for name in its]
    return them


def land(country: str) -> dict[str, Any]:
    """Make a state."""
    return {"id": "land", "name": "Land", "kind": "state", "country": country}


def supported(pointer: str) -> Part:
    """Put a leader on the stage whose page supports this and nothing else."""
    return leader(
        chancellor(standing="current", period="2005/2021-12-08"),
        {"title": "leader"},
        born="1955",
        evidence=[{**ROW, "supports": [pointer]}],
    )


ROW = {"source": "page", "locator": "row 1"}
PRESIDENT = {"office": "president", "of": "land"}
TWICE = "expected each tenure once, got the same office at the same time again"
ONE_TENURE = "make one tenure of the two"
END = "end it with the death, or mend the date of death"
FIRST, SECOND = "/leaders/3/tenures/0", "/leaders/4/tenures/0"
STANDING = "/leaders/3/tenures/0/standing"
PERIOD = ("/leaders/3/tenures/0/period",)
ACTION = ("/leaders/3/tenures/0/actions/0",)

CASES: Cases = {
    "person.overlapping": {
        "a day more than the handover": Breaks(
            since("2018/2025-05-07", "2025-05-06/.."),
            SECOND,
            both("leader-0", "leader-1"),
            related=(FIRST,),
        ),
        "the later one comes first": Breaks(
            since("2025-05-06/..", "2018/2025-06"),
            FIRST,
            both("leader-1", "leader-0"),
            related=(SECOND,),
        ),
        "one who never left": Breaks(
            since("2005-11-22/..", "2021-12-08/2025-05-06"),
            SECOND,
            both("leader-0", "leader-1"),
            related=(FIRST,),
        ),
        "a short one between, then another": Breaks(
            since("2010/2011", "2000/2020", "2001/2002"),
            FIRST,
            both("leader-1", "leader-0"),
            related=(SECOND,),
        ),
        "two who are said to hold it now": Breaks(
            leaders(chancellor(standing="current"), chancellor(standing="current")),
            SECOND,
            both("leader-0", "leader-1"),
            related=(FIRST,),
        ),
        "one who holds it now in the time of another": Breaks(
            leaders(chancellor(period="2025-05-06/.."), chancellor(standing="current")),
            SECOND,
            both("leader-0", "leader-1"),
            related=(FIRST,),
        ),
        "secretaries-general of a union": Breaks(
            leaders(
                *[
                    {"office": "secretary_general", "of": "eu", "period": "2000/2004"}
                    for _ in range(2)
                ]
            ),
            SECOND,
            both("leader-0", "leader-1", "secretary_general", "eu"),
            related=(FIRST,),
        ),
        "the handover": Keeps(since("2021-12-08/2025-05-06", "2025-05-06/..")),
        "the handover, the later one first": Keeps(
            since("2025-05-06/..", "2021-12-08/2025-05-06")
        ),
        "the year of the handover": Keeps(since("2021/2025", "2025/..")),
        "an end that is not known": Keeps(since("2021-12-08/", "2025-05-06/..")),
        "an end that is about then": Keeps(since("2018/2025-06~", "2025-05-06/..")),
        "one day, on which the next begins": Keeps(
            since("2025-05-06", "2025-05-06/..")
        ),
        "an acting one": Keeps(
            leaders(
                chancellor(period="2020/2025"),
                chancellor(period="2022/2023", capacity="acting"),
            )
        ),
        "one who is to follow": Keeps(
            leaders(
                chancellor(period="2020/.."),
                chancellor(period="2025-12/..", standing="upcoming"),
            )
        ),
        "presidents of a union": Keeps(
            leaders(
                *[
                    {"office": "president", "of": "eu", "period": "2019/2024"}
                    for _ in range(2)
                ]
            )
        ),
        "several ministers": Keeps(
            leaders(
                *[
                    {"office": "minister", "of": "japan", "period": "2019/2024"}
                    for _ in range(2)
                ]
            )
        ),
        "an office of nobody in particular": Keeps(
            leaders(*[{"office": "president", "period": "2019/2024"} for _ in range(2)])
        ),
        "two countries": Keeps(
            leaders(
                chancellor(period="2019/2024"),
                {"office": "chancellor", "of": "japan", "period": "2019/2024"},
            )
        ),
        "two records of one person": Keeps(
            leaders(
                chancellor(period="2019/2024"),
                chancellor(period="2019/2024"),
                relations=[{"kind": "same_as", "to": "leader-0"}],
            )
        ),
        "current by sources of two years": Keeps(
            {
                **leaders(
                    chancellor(standing="current"),
                    chancellor(standing="current"),
                    evidence=[{"source": "page", "locator": "row 1"}],
                ),
                "sources": [by_page("2021-01-01")],
            }
        ),
        "a former one": Keeps(
            leaders(chancellor(standing="former"), chancellor(standing="current"))
        ),
        "two who hold it now by one source": Breaks(
            {
                **by_sources(["page"], ["page"]),
                "sources": [by_page("2025-10-28")],
            },
            SECOND,
            both("leader-0", "leader-1"),
            related=(FIRST,),
        ),
        "two who hold it now by two sources of one day, which saw the handover": Keeps(
            by_sources(["article"], ["statement"])
        ),
        "one who holds it now by a source of the day after the other began": Keeps(
            leaders(chancellor(period="2025-10-27/.."), chancellor(standing="current"))
        ),
        "one who holds it now by a source of the day before the other ended": Keeps(
            leaders(
                chancellor(period="2020/2025-10-29"), chancellor(standing="current")
            )
        ),
        "current by one source, and by a later one for the day of birth": Keeps(
            {
                **leaders(
                    chancellor(period="2021-12-08/2025-05-06"),
                    chancellor(standing="current"),
                    evidence=[
                        {"source": "article", "locator": "row 1"},
                        {**ROW, "supports": ["/born"]},
                    ],
                    born="1955",
                ),
                "sources": [by_page("2024")],
            }
        ),
        "two governments that are related": Keeps(
            leaders(
                chancellor(period="2019/2024"),
                chancellor(period="2019/2024"),
                relations=[{"kind": "about", "to": "leader-0"}],
            )
        ),
        **{
            f"several of {country} by law": Keeps(
                {
                    **leaders(*[PRESIDENT | {"period": "2019/2024"} for _ in range(2)]),
                    "parties": [land(country)],
                }
            )
            for country in ("AD", "BA", "CH", "NI", "SM")
        },
        "two presidents of another land": Breaks(
            {
                **leaders(*[PRESIDENT | {"period": "2019/2024"} for _ in range(2)]),
                "parties": [land("FR")],
            },
            SECOND,
            both("leader-0", "leader-1", "president", "land"),
            related=(FIRST,),
        ),
    },
    "person.doubled_tenure": {
        "with and without its end": Breaks(
            leader(chancellor(period="2018-03/2021-12"), chancellor(period="2018-03/")),
            "/leaders/3/tenures/1",
            TWICE,
            ONE_TENURE,
            (FIRST,),
        ),
        "within the time of the other": Breaks(
            leader(chancellor(period="2005/2021"), chancellor(period="2009/2013")),
            "/leaders/3/tenures/1",
            TWICE,
            ONE_TENURE,
            (FIRST,),
        ),
        "the very same": Breaks(
            leader({"title": "leader"}, {"title": "other"}, {"title": "leader"}),
            "/leaders/3/tenures/2",
            TWICE,
            ONE_TENURE,
            (FIRST,),
        ),
        "under another title": Breaks(
            leader(
                chancellor(period="2005/2021", title="Chancellor"),
                chancellor(period="2009/2013", title="Federal Chancellor"),
            ),
            "/leaders/3/tenures/1",
            TWICE,
            ONE_TENURE,
            (FIRST,),
        ),
        "a minister in the same title": Breaks(
            leader(
                {"title": "Minister of Health", "period": "2005/.."},
                {"title": "minister of health", "period": "2009/.."},
            ),
            "/leaders/3/tenures/1",
            TWICE,
            ONE_TENURE,
            (FIRST,),
        ),
        "two ministries without their titles": Keeps(
            leader(
                {"office": "minister", "of": "japan", "period": "2005/.."},
                {"office": "minister", "of": "japan", "period": "2007/.."},
            )
        ),
        "two ministries of the same time without their titles": Keeps(
            leader(
                {"office": "minister", "of": "japan", "period": "2005/.."},
                {"office": "minister", "of": "japan", "period": "2005/.."},
            )
        ),
        "two terms, one after the other": Keeps(
            leader(
                chancellor(period="2017-01-20/2021-01-20"),
                chancellor(period="2021-01-20/2025-01-20"),
            )
        ),
        "two ends in the month of the start": Keeps(
            leader(
                chancellor(period="2020-05/2020-05"),
                chancellor(period="2020-05/2020-06"),
            )
        ),
        "a second time": Keeps(
            leader(chancellor(period="2006/2007"), chancellor(period="2012/2020"))
        ),
        "a former and a present tenure": Keeps(
            leader(chancellor(standing="former"), chancellor(standing="current"))
        ),
        "acting, then in full": Keeps(
            leader(
                chancellor(period="2005/2007", capacity="acting"),
                chancellor(period="2005/2009"),
            )
        ),
        "ministers of two matters": Keeps(
            leader(
                {
                    "title": "Minister of Health",
                    "office": "minister",
                    "period": "2005/..",
                },
                {
                    "title": "Minister of Labour",
                    "office": "minister",
                    "period": "2005/..",
                },
            )
        ),
        "ambassadors to two hosts": Keeps(
            leader(
                {
                    "office": "ambassador",
                    "of": "us",
                    "at": "japan",
                    "period": "2005/..",
                },
                {"office": "ambassador", "of": "us", "at": "eu", "period": "2005/.."},
            )
        ),
        "a start that is not known": Keeps(
            leader(chancellor(period="/2005"), chancellor(period="2006/"))
        ),
        "one day, and a term from then on": Keeps(
            leader(chancellor(period="2025-05-06"), chancellor(period="2025-05-06/.."))
        ),
    },
    "person.ordinal": {
        "two 9th chancellors": Breaks(
            leaders(chancellor(ordinal=9), chancellor(ordinal=9)),
            SECOND + "/ordinal",
            "expected an ordinal that no other chancellor of 'germany' has, "
            "got 9, which 'leader-0' has",
            related=(FIRST + "/ordinal",),
        ),
        "of which one is former": Breaks(
            leaders(
                chancellor(ordinal=8, standing="former"),
                chancellor(ordinal=8, period="2025-05-06/.."),
            ),
            SECOND + "/ordinal",
            "expected an ordinal that no other chancellor of 'germany' has, "
            "got 8, which 'leader-0' has",
            related=(FIRST + "/ordinal",),
        ),
        "secretaries-general": Breaks(
            leaders(
                *[
                    {"office": "secretary_general", "of": "eu", "ordinal": 3}
                    for _ in range(2)
                ]
            ),
            SECOND + "/ordinal",
            "expected an ordinal that no other secretary_general of 'eu' has, "
            "got 3, which 'leader-0' has",
            related=(FIRST + "/ordinal",),
        ),
        **{
            f"one who is {capacity}": Keeps(
                leaders(chancellor(ordinal=9), chancellor(ordinal=9, capacity=capacity))
            )
            for capacity in ("acting", "designate", "elect", "interim")
        },
        "two governments that are related": Keeps(
            leaders(
                chancellor(ordinal=9),
                chancellor(ordinal=9),
                relations=[{"kind": "about", "to": "leader-0"}],
            )
        ),
        "several by law": Keeps(
            {
                **leaders(*[PRESIDENT | {"ordinal": 9} for _ in range(2)]),
                "parties": [land("SM")],
            }
        ),
        "two numbers of one": Keeps(
            leader(
                chancellor(ordinal=8, period="2005/2006"),
                chancellor(ordinal=9, period="2010/2012"),
            )
        ),
        "one number twice of one": Keeps(
            leader(
                chancellor(ordinal=8, period="2005/2006"),
                chancellor(ordinal=8, period="2010/2012"),
            )
        ),
        "two countries": Keeps(
            leaders(
                chancellor(ordinal=9),
                {"office": "chancellor", "of": "japan", "ordinal": 9},
            )
        ),
        "ministers": Keeps(
            leaders(
                *[{"office": "minister", "of": "us", "ordinal": 9} for _ in range(2)]
            )
        ),
        "two records of one person": Keeps(
            leaders(
                chancellor(ordinal=9),
                chancellor(ordinal=9),
                relations=[{"kind": "same_as", "to": "leader-0"}],
            )
        ),
    },
    "person.standing": {
        "the dead do not hold an office": Breaks(
            leader(chancellor(standing="current"), died="2015-11-10"),
            STANDING,
            "expected 'former' after the death in 2015-11-10, got 'current'",
            related=("/leaders/3/died",),
        ),
        "current after its end": Breaks(
            leader(chancellor(standing="current", period="2021/2025-05-06")),
            STANDING,
            "expected 'former' by the period 2021/2025-05-06, got 'current'",
            related=PERIOD,
        ),
        "current before its start": Breaks(
            leader(chancellor(standing="current", period="2026/")),
            STANDING,
            "expected 'upcoming' by the period 2026/, got 'current'",
            related=PERIOD,
        ),
        "former without an end": Breaks(
            leader(chancellor(standing="former", period="2025-05-06/..")),
            STANDING,
            "expected 'current' by the period 2025-05-06/.., got 'former'",
            related=PERIOD,
        ),
        "former until the day after tomorrow": Breaks(
            leader(chancellor(standing="former", period="/2025-10-30")),
            STANDING,
            "expected 'upcoming' or 'current' by the period /2025-10-30, got 'former'",
            related=PERIOD,
        ),
        "upcoming though begun": Breaks(
            leader(chancellor(standing="upcoming", period="2025-05-06/")),
            STANDING,
            "expected 'current' or 'former' by the period 2025-05-06/, got 'upcoming'",
            related=PERIOD,
        ),
        "ousted": Breaks(
            leader(chancellor(standing="current", actions=[{"kind": "ousted"}])),
            STANDING,
            "expected 'former' after 'ousted', got 'current'",
            related=ACTION,
        ),
        "elected, then dismissed yesterday": Breaks(
            leader(
                chancellor(
                    standing="current",
                    actions=[
                        {"kind": "elected"},
                        {"kind": "dismissed", "when": "2025-10-27"},
                    ],
                )
            ),
            STANDING,
            "expected 'former' after 'dismissed', got 'current'",
            related=("/leaders/3/tenures/0/actions/1",),
        ),
        "resigned with effect of last month": Breaks(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "resigned", "effective": "2025-09-07/.."}],
                )
            ),
            STANDING,
            "expected 'former' after 'resigned', got 'current'",
            related=ACTION,
        ),
        "dismissed with effect of last month": Breaks(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "dismissed", "effective": "2025-09-07"}],
                )
            ),
            STANDING,
            "expected 'former' after 'dismissed', got 'current'",
            related=ACTION,
        ),
        "upcoming after it was taken up": Breaks(
            leader(chancellor(standing="upcoming", actions=[{"kind": "took_office"}])),
            STANDING,
            "expected 'current' after 'took_office', got 'upcoming'",
            related=ACTION,
        ),
        "by the date of its own source": Breaks(
            {
                **leader(
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{"source": "page", "locator": "row 1"}],
                ),
                "sources": [by_page("2022")],
            },
            STANDING,
            "expected 'former' by the period 2005/2021-12-08, got 'current'",
            related=PERIOD,
        ),
        **{
            f"by the date of the source that supports {pointer}": Breaks(
                {**supported(pointer), "sources": [by_page("2022")]},
                STANDING,
                "expected 'former' by the period 2005/2021-12-08, got 'current'",
                related=PERIOD,
            )
            for pointer in ("/tenures", "/tenures/0", "/tenures/0/standing")
        },
        **{
            f"the later source supports only {pointer}": Keeps(
                {**supported(pointer), "sources": [by_page("2022")]}
            )
            for pointer in ("/born", "/tenures/1")
        },
        "the second tenure, by its own source": Breaks(
            {
                **leader(
                    {"title": "leader"},
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{**ROW, "supports": ["/tenures/1"]}],
                ),
                "sources": [by_page("2022")],
            },
            "/leaders/3/tenures/1/standing",
            "expected 'former' by the period 2005/2021-12-08, got 'current'",
            related=("/leaders/3/tenures/1/period",),
        ),
        "by the later of two sources": Breaks(
            {
                **leader(
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{"source": "article", "locator": "row 1"}, ROW],
                ),
                "sources": [by_page("2015")],
            },
            STANDING,
            "expected 'former' by the period 2005/2021-12-08, got 'current'",
            related=PERIOD,
        ),
        "one of two sources has no date": Keeps(
            {
                **leader(
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{"source": "article", "locator": "row 1"}, ROW],
                ),
                "sources": [{"id": "page", "kind": "report"}],
            }
        ),
        "current by a source of its time": Keeps(
            {
                **leader(
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{"source": "page", "locator": "row 1"}],
                ),
                "sources": [by_page("2015")],
            }
        ),
        "current by a source without a date": Keeps(
            {
                **leader(
                    chancellor(standing="current", period="2005/2021-12-08"),
                    evidence=[{"source": "page", "locator": "row 1"}],
                ),
                "sources": [{"id": "page", "kind": "report"}],
            }
        ),
        "ended yesterday, which is today elsewhere": Keeps(
            leader(chancellor(standing="current", period="2021/2025-10-27"))
        ),
        "died that day": Keeps(
            leader(chancellor(standing="current"), died="2025-10-27")
        ),
        "an offer to resign": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "resigned", "when": "2025-09"}],
                )
            )
        ),
        "resigned with effect of next month": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "resigned", "effective": "2025-11"}],
                )
            )
        ),
        "dismissed with effect of next month": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "dismissed", "effective": "2025-11"}],
                )
            )
        ),
        "leaves with effect from a day that is not known": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "left_office", "effective": "/2025-12"}],
                )
            )
        ),
        "dismissed at a day that is ahead": Keeps(
            leader(
                chancellor(
                    standing="current", actions=[{"kind": "dismissed", "when": "2026"}]
                )
            )
        ),
        "ousted, then sworn in again": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "ousted"}, {"kind": "sworn_in"}],
                )
            )
        ),
        "expected to be ousted": Keeps(
            leader(
                chancellor(
                    standing="current",
                    actions=[{"kind": "ousted", "certainty": "expected"}],
                )
            )
        ),
        "a vote that was lost": Keeps(
            leader(chancellor(standing="current", actions=[{"kind": "defeated"}]))
        ),
        "former, with an end that is not known": Keeps(
            leader(chancellor(standing="former", period="2005/"))
        ),
        "current, with an end that is not known": Keeps(
            leader(chancellor(standing="current", period="2005/"))
        ),
        "now an elect, for the time to come": Keeps(
            leader(
                chancellor(standing="current", capacity="elect", period="2026-01-20/..")
            )
        ),
        "a date that is no end": Keeps(
            leader(chancellor(standing="current", period="2025-05-06"))
        ),
        "elected and not in office yet": Keeps(
            leader(chancellor(standing="upcoming", actions=[{"kind": "elected"}]))
        ),
        "a former one among the dead": Keeps(
            leader(chancellor(standing="former"), died="2015-11-10")
        ),
    },
    "person.beyond_death": {
        "an end that was planned": Breaks(
            leader(chancellor(period="2020/2024"), died="2022-07-08"),
            "/leaders/3/tenures/0/period",
            "expected an end by the death in 2022-07-08, got 2020/2024",
            END,
            ("/leaders/3/died",),
        ),
        "an end that never came": Breaks(
            leader({"title": "leader"}, chancellor(period="2020/.."), died="2022"),
            "/leaders/3/tenures/1/period",
            "expected an end by the death in 2022, got 2020/..",
            END,
            ("/leaders/3/died",),
        ),
        "a start after the death": Breaks(
            leader(chancellor(period="2024/"), died="2022"),
            "/leaders/3/tenures/0/period",
            "expected an end by the death in 2022, got 2024/",
            END,
            ("/leaders/3/died",),
        ),
        "the year of death": Keeps(
            leader(chancellor(period="2020/2022"), died="2022-07")
        ),
        "the day after": Keeps(
            leader(chancellor(period="2020/2022-07-09"), died="2022-07-08")
        ),
        "an end that is not known": Keeps(
            leader(chancellor(period="2020/"), died="2022")
        ),
        "a death about then": Keeps(
            leader(chancellor(period="2020/2024"), died="2022~")
        ),
        "no period": Keeps(leader(chancellor(standing="former"), died="2022")),
    },
}
