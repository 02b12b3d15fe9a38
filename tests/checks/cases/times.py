"""Cases of the rules on time."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def meeting(**fields: Any) -> Part:
    """Put a meeting on the stage, after the talks."""
    return {"meetings": [{"id": "call", **fields}]}


def pledge(**action: Any) -> Part:
    """Put a commitment with one action on the stage."""
    return {
        "commitments": [
            {"id": "investment", "what": "invest", "actions": [action]},
        ]
    }


def quote(**fields: Any) -> Part:
    """Put a quote on the stage."""
    spoken = {"text": "a new golden age", "kind": "partial", "speakers": ["trump"]}
    return {"quotes": [{"id": "golden-age", **spoken, **fields}]}


def source(**fields: Any) -> Part:
    """Put a source on the stage, after the two that are there."""
    return {"sources": [{"id": "page", "kind": "official_statement", **fields}]}


def told_by(*sources: str) -> dict[str, Any]:
    """Give evidence in sources."""
    return {"evidence": [{"source": s, "locator": "paragraph 1"} for s in sources]}


def abe(**fields: Any) -> dict[str, Any]:
    """Make a leader who died in 2022."""
    return {"id": "abe", "name": "Shinzo Abe", "died": "2022-07-08", **fields}


def born(when: str, **fields: Any) -> dict[str, Any]:
    """Make a leader who was born at some time."""
    return {"id": "heir", "description": "an heir", "born": when, **fields}


def unborn(when: str, birth: str) -> str:
    """Give the message for somebody who was not born yet."""
    return f"expected somebody born by {when}, got 'heir', who was born in {birth}"


def with_abe(**parts: Any) -> Part:
    """Put the dead on the stage, with more."""
    return {"leaders": [abe()], **parts}


def whole_and_part(when: str, part_when: str, **fields: Any) -> Part:
    """Put a visit and a part of it on the stage."""
    return {
        "meetings": [
            {"id": "visit", "status": "held", "when": when},
            {
                "id": "part",
                "status": "held",
                "when": part_when,
                "relations": [{"kind": "part_of", "to": "visit"}],
                **fields,
            },
        ]
    }


def early(date: str, when: str) -> str:
    """Say that something is told before it can have been."""
    return f"expected a time up to {date}, when it was told, got {when}"


def late(status: str, when: str, date: str = "2025-10-28") -> str:
    """Say that a plan was over when it was told."""
    return f"expected a time from {date} on, when it was told as {status}, got {when}"


def alive(when: str) -> str:
    """Say that somebody acted after death."""
    return f"expected somebody alive on {when}, got 'abe', who died in 2022-07-08"


PLANNED = "write 'planned' if it was still to come"
EXPECTED = "write 'expected' if it was still to come"
MEND = "say what became of it, or mend the date"
WHO = "mend the date, or name who it was"
BORN = ("/leaders/3/born",)
DIED = ("/leaders/3/died",)

CASES: Cases = {
    "time.held_later": {
        "two days after the dossier's date": Breaks(
            meeting(status="held", when="2025-10-30"),
            "/meetings/1/when",
            early("2025-10-28", "2025-10-30"),
            PLANNED,
            ("/as_of",),
        ),
        "a visit under way that starts next month": Breaks(
            meeting(status="under_way", when="2025-11/..", **told_by("article")),
            "/meetings/1/when",
            early("2025-10-28", "2025-11/.."),
            PLANNED,
            ("/sources/0/published",),
        ),
        "after the later of two sources, which was changed": Breaks(
            {
                **meeting(
                    status="held", when="2025-11-20", **told_by("article", "page")
                ),
                **source(published="2025-10-01", modified="2025-11-02"),
            },
            "/meetings/1/when",
            early("2025-11-02", "2025-11-20"),
            PLANNED,
            ("/sources/2/modified",),
        ),
        "tomorrow, which is today elsewhere": Keeps(
            meeting(status="held", when="2025-10-29")
        ),
        "on the day itself": Keeps(meeting(status="held", when="2025-10-28")),
        "some time in the month": Keeps(meeting(status="held", when="2025-10")),
        "one of several days": Keeps(
            meeting(status="held", when="[2025-10-28,2025-10-31]")
        ),
        "about a later day": Keeps(meeting(status="held", when="2025-10-31~")),
        "a visit that goes on": Keeps(
            meeting(status="under_way", when="2025-10-26/2025-10-31")
        ),
        "a plan": Keeps(meeting(status="planned", when="2025-11-10")),
        "a page that was changed later": Keeps(
            {
                **meeting(status="held", when="2025-11-02", **told_by("page")),
                **source(published="2025-10-01", modified="2025-11-02"),
            }
        ),
        "a source that does not say when it came out": Keeps(
            {
                **meeting(
                    status="held", when="2025-11-02", **told_by("article", "page")
                ),
                **source(),
            }
        ),
    },
    "time.done_later": {
        "a delivery two days on": Breaks(
            pledge(kind="delivered", when="2025-10-30", by=["japan"]),
            "/commitments/0/actions/0/when",
            early("2025-10-28", "2025-10-30"),
            EXPECTED,
            ("/as_of",),
        ),
        "two late steps": Breaks(
            {
                "commitments": [
                    {
                        "id": "investment",
                        "what": "invest",
                        "actions": [
                            {"kind": "announced", "when": "2026-01"},
                            {"kind": "reaffirmed", "when": "2026-02"},
                        ],
                    }
                ]
            },
            "/commitments/0/actions/0/when",
            early("2025-10-28", "2026-01"),
            EXPECTED,
            ("/as_of",),
        ),
        "an act that goes on from next year": Breaks(
            {
                "agreements": [
                    {
                        "id": "pact",
                        "title": "the pact",
                        "actions": [
                            {
                                "kind": "implemented",
                                "when": "2026",
                                "certainty": "ongoing",
                            }
                        ],
                        **told_by("statement"),
                    }
                ]
            },
            "/agreements/0/actions/0/when",
            early("2025-10-28", "2026"),
            EXPECTED,
            ("/sources/1/published",),
        ),
        "an election of a leader": Breaks(
            {
                "leaders": [
                    {
                        "id": "abe",
                        "tenures": [
                            {"title": "leader"},
                            {
                                "title": "Prime Minister",
                                "actions": [{"kind": "elected", "when": "2025-12"}],
                            },
                        ],
                    }
                ]
            },
            "/leaders/3/tenures/1/actions/0/when",
            early("2025-10-28", "2025-12"),
            EXPECTED,
            ("/as_of",),
        ),
        "the founding of a party": Breaks(
            {
                "parties": [
                    {
                        "id": "fund",
                        "name": "the fund",
                        "actions": [{"kind": "established", "when": "2027"}],
                    }
                ]
            },
            "/parties/4/actions/0/when",
            early("2025-10-28", "2027"),
            EXPECTED,
            ("/as_of",),
        ),
        "a tariff": Breaks(
            {
                "tariffs": [
                    {
                        "id": "car-duty",
                        "imposed_by": ["us"],
                        "products": {"text": "cars"},
                        "actions": [{"kind": "imposed", "when": "2026"}],
                    }
                ]
            },
            "/tariffs/0/actions/0/when",
            early("2025-10-28", "2026"),
            EXPECTED,
            ("/as_of",),
        ),
        "what is only expected": Keeps(
            pledge(kind="delivered", when="2026", certainty="expected")
        ),
        "what is said not to be done": Keeps(
            pledge(kind="delivered", when="2026", certainty="not_done")
        ),
        "what takes effect later": Keeps(
            pledge(kind="announced", when="2025-10-28", effective="2026-01-01")
        ),
        "some time this year": Keeps(pledge(kind="delivered", when="2025")),
        "at least until then": Keeps(pledge(kind="delivered", when="[2025-10-01..]")),
        "from an unknown day on": Keeps(pledge(kind="delivered", when="/2026")),
        "tomorrow": Keeps(pledge(kind="delivered", when="2025-10-29")),
    },
    "time.said_later": {
        "a year too late": Breaks(
            quote(said_on="2026-10-28"),
            "/quotes/0/said_on",
            early("2025-10-28", "2026-10-28"),
            related=("/as_of",),
        ),
        "in the month after": Breaks(
            quote(said_on="2025-11", **told_by("statement")),
            "/quotes/0/said_on",
            early("2025-10-28", "2025-11"),
            related=("/sources/1/published",),
        ),
        "two days after a source of another year": Breaks(
            {
                **quote(said_on="2024-05-03", **told_by("page")),
                **source(published="2024-05-01"),
            },
            "/quotes/0/said_on",
            early("2024-05-01", "2024-05-03"),
            related=("/sources/2/published",),
        ),
        "tomorrow": Keeps(quote(said_on="2025-10-29")),
        "in the same year": Keeps(quote(said_on="2025")),
        "before": Keeps(quote(said_on="2025-10-24")),
        "between two sources": Keeps(
            {
                **quote(said_on="2024-05-03", **told_by("page", "article")),
                **source(published="2024-05-01"),
            }
        ),
    },
    "time.planned_past": {
        "two days before": Breaks(
            meeting(status="planned", when="2025-10-26"),
            "/meetings/1/when",
            late("planned", "2025-10-26"),
            MEND,
            ("/as_of",),
        ),
        "an invitation for last year": Breaks(
            meeting(status="invited", when="2024", **told_by("article")),
            "/meetings/1/when",
            late("invited", "2024"),
            MEND,
            ("/sources/0/published",),
        ),
        "before the first of two sources": Breaks(
            {
                **meeting(
                    status="proposed", when="2025-09-01", **told_by("article", "page")
                ),
                **source(published="2025-10-01", modified="2025-11-02"),
            },
            "/meetings/1/when",
            late("proposed", "2025-09-01", "2025-10-01"),
            MEND,
            ("/sources/2/published",),
        ),
        "yesterday, which is today elsewhere": Keeps(
            meeting(status="planned", when="2025-10-27")
        ),
        "today": Keeps(meeting(status="planned", when="2025-10-28")),
        "this month": Keeps(meeting(status="planned", when="2025-10")),
        "days that are not over": Keeps(
            meeting(status="planned", when="2025-10-20/2025-11-02")
        ),
        "by a day that is past, from an unknown one": Keeps(
            meeting(status="planned", when="2025-10-20/")
        ),
        "what was called off": Keeps(meeting(status="cancelled", when="2025-01")),
        "a plan of which a later source speaks as well": Keeps(
            {
                **meeting(
                    status="planned", when="2025-10-10", **told_by("article", "page")
                ),
                **source(published="2025-10-01"),
            }
        ),
    },
    "time.source_order": {
        "changed the day before": Breaks(
            source(published="2025-10-28", modified="2025-10-27"),
            "/sources/2/modified",
            "expected a date from 2025-10-28 on, when it was published, got 2025-10-27",
            related=("/sources/2/published",),
        ),
        "fetched two days before": Breaks(
            source(published="2025-10-28", retrieved="2025-10-26"),
            "/sources/2/retrieved",
            "expected a date from 2025-10-28 on, when it was published, got 2025-10-26",
            related=("/sources/2/published",),
        ),
        "fetched before it was changed": Breaks(
            source(published="2025-10", modified="2025-10-28", retrieved="2025-10-26"),
            "/sources/2/retrieved",
            "expected a date from 2025-10-28 on, when it was modified, got 2025-10-26",
            related=("/sources/2/modified",),
        ),
        "changed an hour before": Breaks(
            source(published="2025-10-28T10:00Z", modified="2025-10-28T09:00Z"),
            "/sources/2/modified",
            "expected a date from 2025-10-28T10:00Z on, when it was published, "
            "got 2025-10-28T09:00Z",
            related=("/sources/2/published",),
        ),
        "changed two days before, by the clock": Breaks(
            source(published="2025-10-28", modified="2025-10-26T23:00-05:00"),
            "/sources/2/modified",
            "expected a date from 2025-10-28 on, when it was published, "
            "got 2025-10-26T23:00-05:00",
            related=("/sources/2/published",),
        ),
        "changed an hour before, without an offset": Breaks(
            source(published="2025-10-28T10:00", modified="2025-10-28T09:00"),
            "/sources/2/modified",
            "expected a date from 2025-10-28T10:00 on, when it was published, "
            "got 2025-10-28T09:00",
            related=("/sources/2/published",),
        ),
        "published on a day, changed at a time elsewhere": Keeps(
            source(published="2025-10-28", modified="2025-10-27T23:00-05:00")
        ),
        "published at a time in UTC, changed on a day": Keeps(
            source(published="2025-10-28T02:00Z", modified="2025-10-27")
        ),
        "published on a day, changed at a time of some place": Keeps(
            source(published="2025-10-28", modified="2025-10-27T22:00")
        ),
        "two times, of which one has an offset": Keeps(
            source(published="2025-10-28T02:00Z", modified="2025-10-27T22:00")
        ),
        "one hour at two offsets": Keeps(
            source(
                published="2025-10-28T02:00+01:00", modified="2025-10-27T20:00-05:00"
            )
        ),
        "fetched yesterday, which is today elsewhere": Keeps(
            source(published="2025-10-28", retrieved="2025-10-27")
        ),
        "all on one day": Keeps(
            source(
                published="2025-10-28", modified="2025-10-28", retrieved="2025-10-28"
            )
        ),
        "changed in the month": Keeps(
            source(published="2025-10-28", modified="2025-10")
        ),
        "perhaps changed before": Keeps(
            source(published="2025-10-28?", modified="2025-10-01")
        ),
        "about then": Keeps(source(published="2025-10-28", retrieved="2025-10-01~")),
        "only fetched": Keeps(source(retrieved="2025-10-01")),
    },
    "time.life_order": {
        "years that are turned round": Breaks(
            {"leaders": [abe(born="2054")]},
            "/leaders/3/died",
            "expected a death after the birth in 2054, got 2022-07-08",
            related=("/leaders/3/born",),
        ),
        "the day before": Breaks(
            {"leaders": [abe(born="2022-07-09")]},
            "/leaders/3/died",
            "expected a death after the birth in 2022-07-09, got 2022-07-08",
            related=("/leaders/3/born",),
        ),
        "a century too late": Breaks(
            {"leaders": [abe(born="1954", died="18XX")]},
            "/leaders/3/died",
            "expected a death after the birth in 1954, got 18XX",
            related=("/leaders/3/born",),
        ),
        "the same year": Keeps({"leaders": [abe(born="2022", died="2022")]}),
        "a long life": Keeps({"leaders": [abe(born="1924", died="2024")]}),
        "born perhaps later": Keeps({"leaders": [abe(born="2054?")]}),
        "died about then": Keeps({"leaders": [abe(born="1954", died="1950~")]}),
        "the living": Keeps({"leaders": [{"id": "a", "name": "A", "born": "1954"}]}),
    },
    "time.before_birth": {
        "a signature": Breaks(
            {
                "leaders": [born("1954")],
                "agreements": [
                    {
                        "id": "pact",
                        "title": "the pact",
                        "actions": [
                            {"kind": "signed", "when": "1951", "by": ["us", "heir"]}
                        ],
                    }
                ],
            },
            "/agreements/0/actions/0/by/1",
            unborn("1951", "1954"),
            WHO,
            BORN,
        ),
        "words two days before": Breaks(
            {
                "leaders": [born("1990-09-21"), {**born("1954"), "id": "other"}],
                **quote(speakers=["trump", "heir"], said_on="1990-09-19"),
            },
            "/quotes/0/speakers/1",
            unborn("1990-09-19", "1990-09-21"),
            WHO,
            BORN,
        ),
        "a meeting": Breaks(
            {
                "leaders": [born("2026")],
                **meeting(
                    status="held",
                    when="2025-10-27",
                    participants=[{"who": "trump"}, {"who": "heir"}],
                ),
            },
            "/meetings/1/participants/1/who",
            unborn("2025-10-27", "2026"),
            WHO,
            BORN,
        ),
        "an office": Breaks(
            {
                "leaders": [
                    born(
                        "1954",
                        tenures=[
                            {"title": "leader"},
                            {"title": "p", "period": "1950/"},
                        ],
                    )
                ]
            },
            "/leaders/3/tenures/1/period",
            "expected a start after the birth in 1954, got 1950/",
            "mend the date that is wrong",
            BORN,
        ),
        "an office of a year": Breaks(
            {"leaders": [born("1954", tenures=[{"title": "p", "period": "1950"}])]},
            "/leaders/3/tenures/0/period",
            "expected a start after the birth in 1954, got 1950",
            "mend the date that is wrong",
            BORN,
        ),
        "an office from an unknown day": Keeps(
            {"leaders": [born("1954", tenures=[{"title": "p", "period": "/1950"}])]}
        ),
        "a child on the throne": Keeps(
            {
                "leaders": [
                    born("1886-05-17", tenures=[{"title": "k", "period": "1886/1931"}])
                ]
            }
        ),
        "perhaps born later": Keeps(
            {"leaders": [born("1954?")], **quote(speakers=["heir"], said_on="1950")}
        ),
        "words of about then": Keeps(
            {"leaders": [born("1954")], **quote(speakers=["heir"], said_on="1950~")}
        ),
        "an office of about then": Keeps(
            {"leaders": [born("1954", tenures=[{"title": "p", "period": "1950~/"}])]}
        ),
        "the day before, which is the same elsewhere": Keeps(
            {
                "leaders": [born("1954-09-21")],
                **quote(speakers=["heir"], said_on="1954-09-20"),
            }
        ),
        "what is done to somebody unborn": Keeps(
            {
                "leaders": [born("1954")],
                **pledge(kind="delivered", when="1950", to=["heir"]),
            }
        ),
        "words of another": Keeps(
            {"leaders": [born("1954")], **quote(speakers=["trump"], said_on="1950")}
        ),
        "one who is honoured": Keeps(
            {
                "leaders": [born("1954")],
                **meeting(
                    status="held",
                    when="1950",
                    participants=[{"who": "heir", "role": "beneficiary"}],
                ),
            }
        ),
    },
    "time.after_death": {
        "a signature": Breaks(
            with_abe(
                agreements=[
                    {
                        "id": "pact",
                        "title": "the pact",
                        "actions": [
                            {
                                "kind": "signed",
                                "when": "2025-10-28",
                                "by": ["trump", "abe"],
                            }
                        ],
                    }
                ]
            ),
            "/agreements/0/actions/0/by/1",
            alive("2025-10-28"),
            WHO,
            DIED,
        ),
        "words": Breaks(
            {"leaders": [abe()], **quote(speakers=["abe"], said_on="2025")},
            "/quotes/0/speakers/0",
            alive("2025"),
            WHO,
            DIED,
        ),
        "a meeting two days after": Breaks(
            with_abe(
                meetings=[
                    {
                        "id": "call",
                        "status": "held",
                        "when": "2022-07-10",
                        "participants": [
                            {"who": "trump"},
                            {"who": "abe", "presence": "present"},
                        ],
                    }
                ]
            ),
            "/meetings/1/participants/1/who",
            alive("2022-07-10"),
            WHO,
            DIED,
        ),
        "a meeting under way": Breaks(
            with_abe(
                meetings=[
                    {
                        "id": "call",
                        "status": "under_way",
                        "when": "2025-10",
                        "participants": [{"who": "abe"}],
                    }
                ]
            ),
            "/meetings/1/participants/0/who",
            alive("2025-10"),
            WHO,
            DIED,
        ),
        "the day after, which is the same elsewhere": Keeps(
            with_abe(
                **quote(speakers=["abe"], said_on="2022-07-09"),
            )
        ),
        "words in the year of death": Keeps(
            with_abe(**quote(speakers=["abe"], said_on="2022"))
        ),
        "an award to the dead": Keeps(
            with_abe(**pledge(kind="delivered", when="2025-10-28", to=["abe"]))
        ),
        "what was expected of the dead": Keeps(
            with_abe(
                **pledge(
                    kind="delivered", when="2025", by=["abe"], certainty="not_done"
                )
            )
        ),
        "an absence": Keeps(
            with_abe(
                **meeting(
                    status="held",
                    when="2025-10",
                    participants=[{"who": "abe", "presence": "absent"}],
                )
            )
        ),
        "one who is honoured": Keeps(
            with_abe(
                **meeting(
                    status="held",
                    when="2022-09-27",
                    participants=[{"who": "abe", "role": "beneficiary"}],
                )
            )
        ),
        "a meeting that was called off": Keeps(
            with_abe(
                **meeting(
                    status="cancelled", when="2022-07-15", participants=[{"who": "abe"}]
                )
            )
        ),
        "one who died about then": Keeps(
            {
                "leaders": [abe(died="2022~")],
                **quote(speakers=["abe"], said_on="2025"),
            }
        ),
    },
    "time.part_outside": {
        "two days after the end": Breaks(
            whole_and_part("2025-10-20/2025-10-22", "2025-10-24"),
            "/meetings/2/relations/0",
            "expected a part of 'visit' within 2025-10-20/2025-10-22, got 2025-10-24",
            related=("/meetings/1/when",),
        ),
        "a year before": Breaks(
            whole_and_part("2025-10-20/..", "2024-10"),
            "/meetings/2/relations/0",
            "expected a part of 'visit' within 2025-10-20/.., got 2024-10",
            related=("/meetings/1/when",),
        ),
        "a session of another day": Breaks(
            whole_and_part(
                "2025-10-20",
                "2025-10-25",
                relations=[
                    {"kind": "about", "to": "pact"},
                    {"kind": "session_of", "to": "visit"},
                ],
            ),
            "/meetings/2/relations/1",
            "expected a part of 'visit' within 2025-10-20, got 2025-10-25",
            related=("/meetings/1/when",),
        ),
        "the day after, which is the same elsewhere": Keeps(
            whole_and_part("2025-10-20/2025-10-22", "2025-10-23")
        ),
        "in the month": Keeps(whole_and_part("2025-10-20/2025-10-22", "2025-10")),
        "about then": Keeps(whole_and_part("2025-10-20/2025-10-22", "2025-10-25~")),
        "a part that was put off": Keeps(
            whole_and_part("2025-10-20/2025-10-22", "2025-12", status="postponed")
        ),
        "a visit that was called off": Keeps(
            {
                "meetings": [
                    {"id": "visit", "status": "cancelled", "when": "2025-09"},
                    {
                        "id": "part",
                        "when": "2025-10-20",
                        "relations": [{"kind": "part_of", "to": "visit"}],
                    },
                ]
            }
        ),
        "what came after it": Keeps(
            whole_and_part(
                "2025-10-20",
                "2025-10-25",
                relations=[{"kind": "follows", "to": "visit"}],
            )
        ),
        "a part of a process": Keeps(
            {
                "parties": [{"id": "dialogue", "name": "the dialogue"}],
                "meetings": [
                    {
                        "id": "part",
                        "when": "2025-10",
                        "relations": [{"kind": "session_of", "to": "dialogue"}],
                    }
                ],
            }
        ),
    },
}
