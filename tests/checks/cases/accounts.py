"""Cases of the rules on accounts."""

from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part

__all__ = ["CASES"]

WHOLE = {"source": "article", "locator": "paragraph 2"}
WHAT = WHOLE | {"supports": ["/what"]}


def pledge(*accounts: dict[str, Any], **fields: Any) -> Part:
    """Put the investment on the stage with accounts of it."""
    pledged = {
        "id": "investment",
        "what": "invest in the United States",
        "by": ["japan"],
        "to": ["us"],
        "accounts": [{"according_to": ["us"]} | account for account in accounts],
    }
    return {"commitments": [pledged | fields]}


def claim(about: str, value: Any, stance: str = "asserts", **fields: Any) -> Part:
    """Put the investment on the stage with another value of one of its fields."""
    account = {"stance": stance, "about": about, "value": value}
    return pledge(account, **fields)


DESCRIBED = {"stance": "describes", "summary": "historic"}
ACCOUNT = "/commitments/0/accounts/0"
VALUE = f"{ACCOUNT}/value"
EXPECTED = "expected a pointer to something in this record, got "
NO_FIELD = "expected about beside a value, got a value for no field"
SAY_FIELD = "say which field it is about"
AGREES = (
    "expected another value than the record's own from an account that {} it, "
    "got the same"
)
UNSUPPORTED = (
    "expected evidence for this account, got evidence for other parts of the record "
    "alone"
)

CASES: Cases = {
    "account.pointer": {
        "a misspelt field": Breaks(
            pledge({"stance": "silent_on", "about": "/dedline"}),
            f"{ACCOUNT}/about",
            f"{EXPECTED}'/dedline': the record has no 'dedline'",
            "did you mean 'deadline'?",
        ),
        "an action that is not there": Breaks(
            pledge({"stance": "denies", "about": "/actions/0"}),
            f"{ACCOUNT}/about",
            f"{EXPECTED}'/actions/0': '/actions' has no members",
        ),
        "the second account, with a value": Breaks(
            pledge(
                DESCRIBED, {"stance": "asserts", "about": "/by/1", "value": "japan"}
            ),
            "/commitments/0/accounts/1/about",
            f"{EXPECTED}'/by/1': '/by' has 1 member",
        ),
        "the whole": Keeps(pledge(DESCRIBED)),
        "a field": Keeps(pledge({"stance": "reframes", "about": "/what"})),
        "an absent field": Keeps(pledge({"stance": "silent_on", "about": "/deadline"})),
        "a member": Keeps(pledge({"stance": "denies", "about": "/by/0"})),
    },
    "account.nothing_about": {
        "a date for no field": Breaks(
            pledge({"stance": "asserts", "value": "2029"}), VALUE, NO_FIELD, SAY_FIELD
        ),
        "the second account": Breaks(
            pledge(DESCRIBED, {"stance": "denies", "value": ["japan"]}),
            "/commitments/0/accounts/1/value",
            NO_FIELD,
            SAY_FIELD,
        ),
        "something false is a value": Breaks(
            pledge({"stance": "asserts", "value": False}), VALUE, NO_FIELD, SAY_FIELD
        ),
        "no value": Keeps(pledge(DESCRIBED)),
        "a value of a field": Keeps(claim("/deadline", "2029")),
        "a field without a value": Keeps(
            pledge({"stance": "silent_on", "about": "/deadline"})
        ),
    },
    "account.value": {
        "a date in words": Breaks(
            claim("/deadline", "in 2029"),
            VALUE,
            "in what '/deadline' would hold: expected an EDTF date "
            "such as '2025-10-28', got 'in 2029'",
        ),
        "a term of a closed list": Breaks(
            claim("/strength", "pledged"),
            VALUE,
            "in what '/strength' would hold: expected a strength "
            "(permission, expectation, intention, pledge, commitment, obligation, "
            "threat), "
            "got 'pledged'",
            "did you mean 'pledge'?",
        ),
        "something inside it": Breaks(
            claim("/financing", [{"instrument": "loan"}, {"share": "2"}]),
            f"{VALUE}/1/share",
            "in what '/financing' would hold: expected an object (Share), "
            "got the string '2'",
        ),
        "something that it lacks is told of the whole": Breaks(
            claim("/actions", [{"when": "2025"}]),
            f"{VALUE}/0",
            "in what '/actions' would hold: expected 'kind', which every "
            "CommitmentAction needs, got none",
        ),
        "a reference that leads nowhere": Breaks(
            claim("/by", ["japn"]),
            f"{VALUE}/0",
            "in what '/by' would hold: expected the id of a leader, a party "
            "or an agreement, got 'japn', which is no record here",
            "did you mean 'japan'?",
        ),
        "a reference inside an object, to the wrong kind": Breaks(
            claim("/actions", [{"kind": "announced", "via": "japan"}]),
            f"{VALUE}/0/via",
            "in what '/actions' would hold: expected the id of an agreement, a "
            "meeting, a source or a quote, got 'japan', which is a party",
        ),
        "a valid date": Keeps(claim("/deadline", "2029-01")),
        "a member of an array": Keeps(claim("/by/0", "us")),
        "a published term and another": Keeps(claim("/kind", "loan")),
        "own data may be anything": Keeps(
            claim("/extensions/desk:score", {"a": [1]}, extensions={"desk:score": 1})
        ),
        "no value": Keeps(pledge({"stance": "denies", "about": "/deadline"})),
    },
    "account.agrees": {
        "denies what it then claims": Breaks(
            claim("/deadline", "2029", "denies", deadline="2029"),
            VALUE,
            AGREES.format("denies"),
        ),
        "narrows to the same amount": Breaks(
            claim(
                "/amounts/0",
                {"currency": "USD", "value": "550000000000"},
                "narrows",
                amounts=[{"value": "550000000000", "currency": "USD"}],
            ),
            VALUE,
            AGREES.format("narrows"),
        ),
        "broadens to the same reading by default": Breaks(
            claim("/polarity", "do", "broadens"), VALUE, AGREES.format("broadens")
        ),
        "another value": Keeps(claim("/deadline", "2030", "denies", deadline="2029")),
        "to assert the same is to agree": Keeps(
            claim("/deadline", "2029", "asserts", deadline="2029")
        ),
        "a denial that claims nothing": Keeps(
            pledge({"stance": "denies", "about": "/deadline"}, deadline="2029")
        ),
        "a value that cannot be read is told as such": Keeps(
            claim("/deadline", "some day", "denies")
        ),
        "the record leaves it absent": Keeps(claim("/deadline", "2029", "denies")),
    },
    "account.unsupported": {
        "silence has no words": Keeps(
            pledge({**DESCRIBED, "stance": "silent_on"}, evidence=[WHAT])
        ),
        "evidence for another field": Breaks(
            pledge(DESCRIBED, evidence=[WHAT]),
            ACCOUNT,
            UNSUPPORTED,
            "add evidence that supports '/accounts/0'",
        ),
        "evidence for the other account": Breaks(
            pledge(
                DESCRIBED, DESCRIBED, evidence=[WHAT | {"supports": ["/accounts/0"]}]
            ),
            "/commitments/0/accounts/1",
            UNSUPPORTED,
            "add evidence that supports '/accounts/1'",
        ),
        "a number that begins alike": Breaks(
            pledge(
                *[DESCRIBED] * 11,
                evidence=[
                    WHAT | {"supports": [f"/accounts/{n}" for n in range(11) if n != 1]}
                ],
            ),
            "/commitments/0/accounts/1",
            UNSUPPORTED,
            "add evidence that supports '/accounts/1'",
        ),
        "evidence for the whole": Keeps(pledge(DESCRIBED, evidence=[WHAT, WHOLE])),
        "evidence for it": Keeps(
            pledge(DESCRIBED, evidence=[WHAT | {"supports": ["/accounts/0"]}])
        ),
        "evidence for a part of it": Keeps(
            pledge(DESCRIBED, evidence=[WHAT | {"supports": ["/accounts/0/summary"]}])
        ),
        "evidence for all accounts": Keeps(
            pledge(DESCRIBED, evidence=[WHAT | {"supports": ["/accounts"]}])
        ),
        "a quote has its own evidence": Keeps(
            pledge(DESCRIBED | {"according_to": ["golden-age"]}, evidence=[WHAT])
        ),
        "no evidence at all is told elsewhere": Keeps(pledge(DESCRIBED)),
    },
}
