"""Cases of the rules on commitments."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]


def commitment(**fields: Any) -> Part:
    """Put one commitment on the stage, in the place of the one that is there."""
    return {"commitments": [{"id": "investment", "what": "invest", **fields}]}


def due(deadline: str, *actions: dict[str, Any], **fields: Any) -> Part:
    """Put one commitment on the stage that has a deadline."""
    return commitment(deadline=deadline, actions=list(actions), **fields)


def shares(*parts: tuple[str, str], **fields: Any) -> Part:
    """Put a commitment on the stage that is financed in these shares of wholes."""
    financing = [
        {"share": {"value": value, "of": whole, **fields}} for value, whole in parts
    ]
    return commitment(financing=financing)


def overdue(deadline: str, as_of: str = "2025-10-28") -> str:
    """Give the message for a deadline that is past."""
    return (
        "expected an action that says what became of it by the deadline "
        f"'{deadline}', got none up to '{as_of}'"
    )


ADD = "add what a source says, such as delivered, missed or extended"
SHARE = {"value": "60", "of": "the fund"}

CASES: Cases = {
    "commitment.overdue": {
        "nothing is said but the deadline": Breaks(
            due("2024"), "/commitments/0/deadline", overdue("2024"), ADD
        ),
        "the day before, announced and delivered only as planned": Breaks(
            due(
                "2025-10-27",
                {"kind": "announced", "when": "2024"},
                {"kind": "delivered", "certainty": "expected"},
            ),
            "/commitments/0/deadline",
            overdue("2025-10-27"),
            ADD,
        ),
        "the dossier reports up to a year": Breaks(
            {**due("2025-12"), "as_of": "2026"},
            "/commitments/0/deadline",
            overdue("2025-12", "2026"),
            ADD,
        ),
        "reaffirmed, and brought forward to a day that is past too": Breaks(
            due(
                "2025-03",
                {"kind": "accelerated", "deadline": "2025-01"},
                {"kind": "reaffirmed", "when": "2024-12"},
                {"kind": "reaffirmed"},
            ),
            "/commitments/0/deadline",
            overdue("2025-03"),
            ADD,
        ),
        "somebody repeats it": Breaks(
            {
                **due("2024"),
                "quotes": [
                    {
                        "id": "golden-age",
                        "text": "a new golden age",
                        "kind": "partial",
                        "speakers": ["trump"],
                        "relations": [{"kind": "about", "to": "investment"}],
                    }
                ],
            },
            "/commitments/0/deadline",
            overdue("2024"),
            ADD,
        ),
        "another depends on it": Breaks(
            {
                "commitments": [
                    {"id": "investment", "what": "invest", "deadline": "2024"},
                    {
                        "id": "second",
                        "what": "lower the duty",
                        "conditions": [
                            {"kind": "after", "text": "it is done", "on": "investment"}
                        ],
                    },
                ]
            },
            "/commitments/0/deadline",
            overdue("2024"),
            ADD,
        ),
        "in the month of the dossier": Keeps(due("2025-10")),
        "due again each year": Keeps(due("2024", recurrence="P1Y")),
        **{
            f"the deadline {deadline} is in doubt": Keeps(due(deadline))
            for deadline in ("2024?", "2024~", "2024-06%")
        },
        "the dossier reports up to about then": Keeps(
            {**due("2025-09"), "as_of": "2025-10~"}
        ),
        "it was moved to a day in doubt": Keeps(
            due("2024", {"kind": "reduced", "deadline": "2025-06?"})
        ),
        "it was reaffirmed in the year of the deadline": Keeps(
            due("2024-06", {"kind": "reaffirmed", "when": "2024"})
        ),
        "it was reaffirmed in perhaps the year before": Keeps(
            due("2024-06", {"kind": "reaffirmed", "when": "2023?"})
        ),
        "on its day": Keeps(due("2025-10-28")),
        "it was missed": Keeps(due("2024", {"kind": "missed"})),
        "it was not delivered": Keeps(
            due("2024", {"kind": "delivered", "certainty": "not_done"})
        ),
        "a first part was delivered early": Keeps(
            due("2024", {"kind": "delivered", "when": "2023"})
        ),
        "an action of a kind of one's own": Keeps(due("2024", {"kind": "litigated"})),
        "it was reaffirmed later": Keeps(
            due("2024", {"kind": "reaffirmed", "when": "2025"})
        ),
        "the deadline was moved": Keeps(
            due("2024", {"kind": "expanded", "deadline": "2026"})
        ),
        **{
            f"it was {kind} without a date": Breaks(
                due("2024", {"kind": kind}),
                "/commitments/0/deadline",
                overdue("2024"),
                ADD,
            )
            for kind in ("announced", "approved", "expanded", "reduced", "resumed")
        },
        "it is being delivered": Keeps(
            due("2024", {"kind": "delivered", "certainty": "ongoing"})
        ),
        "what is not to be done until then": Keeps(due("2024", polarity="refrain")),
        "what is to be kept up until then": Keeps(due("2024", polarity="maintain")),
        "another changes it": Keeps(
            {
                "commitments": [
                    {"id": "investment", "what": "invest", "deadline": "2024"},
                    {
                        "id": "second",
                        "what": "invest more",
                        "relations": [{"kind": "amends", "to": "investment"}],
                    },
                ]
            }
        ),
        "another takes its place": Keeps(
            {
                "commitments": [
                    {"id": "investment", "what": "invest", "deadline": "2024"},
                    {
                        "id": "second",
                        "what": "invest more",
                        "relations": [{"kind": "replaces", "to": "investment"}],
                    },
                ]
            }
        ),
    },
    "commitment.deadline_before_period": {
        "due before the years in which it is done": Breaks(
            due("2026", period="2027/2030"),
            "/commitments/0/deadline",
            "expected a deadline not before '2027/2030', got '2026'",
            related=("/commitments/0/period",),
        ),
        "due the day before": Breaks(
            due("2026-12-31", period="2027-01-01/.."),
            "/commitments/0/deadline",
            "expected a deadline not before '2027-01-01/..', got '2026-12-31'",
            related=("/commitments/0/period",),
        ),
        "the period is one year": Breaks(
            due("2026-12", period="2027"),
            "/commitments/0/deadline",
            "expected a deadline not before '2027', got '2026-12'",
            related=("/commitments/0/period",),
        ),
        **{
            f"due in {deadline}, for {period}": Keeps(due(deadline, period=period))
            for deadline, period in (
                ("2026?", "2027/2030"),
                ("2026", "2027~/2030"),
                ("2026", "2027%"),
            )
        },
        "due on the first day": Keeps(due("2027-01-01", period="2027-01-01/2030")),
        "due in the first year": Keeps(due("2027", period="2027-03/2030")),
        "the start is unknown": Keeps(due("2026", period="/2030")),
        "there is no period": Keeps(due("2026")),
        "due after the end": Keeps(due("2031", period="2027/2030")),
    },
    "commitment.to_itself": {
        "one promises to itself": Breaks(
            commitment(by=["japan"], to=["japan"]),
            "/commitments/0/to/0",
            "expected somebody else than who promises, got 'japan'",
            related=("/commitments/0/by/0",),
        ),
        "one promises to itself before others": Breaks(
            commitment(by=["japan"], to=["japan", "eu", "us"]),
            "/commitments/0/to/0",
            "expected somebody else than who promises, got 'japan'",
            related=("/commitments/0/by/0",),
        ),
        "one promises to several": Breaks(
            commitment(by=["takaichi"], to=["trump", "takaichi"]),
            "/commitments/0/to/1",
            "expected somebody else than who promises, got 'takaichi'",
            related=("/commitments/0/by/0",),
        ),
        "two promise to each other": Keeps(
            commitment(by=["us", "japan"], to=["japan", "us"])
        ),
        "several promise to one of them": Keeps(
            commitment(by=["us", "japan", "eu"], to=["japan"])
        ),
        "one of several promises to itself and to another": Keeps(
            commitment(by=["us", "japan"], to=["eu", "japan"])
        ),
        "two promise to each other and to a third": Keeps(
            commitment(by=["us", "japan"], to=["japan", "us", "eu"])
        ),
        "it carries it out itself": Keeps(
            commitment(by=["japan"], to=["us"], through=["japan"])
        ),
        "nobody is named who is to do it": Keeps(commitment(to=["japan"])),
        "a leader promises to the own country": Keeps(
            commitment(by=["takaichi"], to=["japan"])
        ),
    },
    "commitment.shares": {
        "one per cent too much": Breaks(
            shares(("60", "the fund"), ("41", "the fund")),
            "/commitments/0/financing",
            "expected shares of 'the fund' that are together at most 100 per cent, "
            "got 101",
        ),
        "a share of more than all": Breaks(
            shares(("100.5", "the fund")),
            "/commitments/0/financing",
            "expected shares of 'the fund' that are together at most 100 per cent, "
            "got 100.5",
        ),
        "at least so much of the second whole": Breaks(
            commitment(
                financing=[
                    {"share": SHARE},
                    {"share": {"minimum": "70", "of": "loans"}},
                    {
                        "share": {
                            "value": "40",
                            "qualifier": "at_least",
                            "of": "loans",
                        }
                    },
                    {"instrument": "grant"},
                ]
            ),
            "/commitments/0/financing",
            "expected shares of 'loans' that are together at most 100 per cent, "
            "got 110",
        ),
        "all of it": Keeps(shares(("60", "the fund"), ("40.00", "the fund"))),
        "of two wholes": Keeps(shares(("60", "the fund"), ("60", "the loans"))),
        "at most so much": Keeps(
            shares(("60", "the fund"), ("60", "the fund"), qualifier="at_most")
        ),
        "about so much": Keeps(
            shares(("60", "the fund"), ("60", "the fund"), qualifier="about")
        ),
        "between bounds": Keeps(
            commitment(
                financing=[
                    {"share": SHARE},
                    {"share": {"minimum": "30", "maximum": "70", "of": "the fund"}},
                ]
            )
        ),
        "each year": Keeps(shares(("60", "the fund"), ("60", "the fund"), per="year")),
        "an earlier share": Keeps(
            shares(("60", "the fund"), ("60", "the fund"), role="previous")
        ),
        "one share is negative": Keeps(
            shares(("120", "the fund"), ("-20", "the fund"))
        ),
    },
}
